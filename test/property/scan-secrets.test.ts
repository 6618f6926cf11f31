/** Secrets of scanned files never leave the program: in no format, in no language, and not in what `extract` prints. */
import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractJson } from "../../src/entry/commands/extract.js";
import { reportFormats, renderReport } from "../../src/report/index.js";
import type { ScanResult } from "../../src/scan/index.js";
import { builtCatalogue, memoryScan } from "../support/memory-scan.js";

const scanTexts = memoryScan();
const limit = { timeout: 120_000 };

/** Everything that can be printed of a result. */
function outputs(result: ScanResult): readonly (readonly [string, string])[] {
  const options = { tool: { name: "proxylint", version: "0.0.0" }, catalogue: builtCatalogue, color: false } as const;
  return [
    ...reportFormats.flatMap((format) =>
      (["en", "ko", "ja", "zh"] as const).map(
        (locale) => [`${format} ${locale}`, renderReport(format, result.report, { ...options, locale })] as const,
      ),
    ),
    ["extract", extractJson(result.subjects)],
  ];
}

/** The outputs that hold `secret`, or half of it. */
function leaks(result: ScanResult, secret: string): readonly string[] {
  const half = Math.max(6, Math.ceil(secret.length / 2));
  const parts = [secret.slice(0, half), secret.slice(-half)];
  return outputs(result).flatMap(([name, text]) =>
    parts.filter((part) => text.includes(part)).map((part) => `${name}: ${around(text, part)}`),
  );
}

function around(text: string, part: string): string {
  const at = text.indexOf(part);
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + part.length + 20));
}

/** A password that stands nowhere else: characters that need no escape in any of the formats. */
function passwords(characters: string): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...characters.split("")), { minLength: 10, maxLength: 24 })
    .map((chosen) => `Zq${chosen.join("")}qZ`);
}
const plain = "abcdefghijkmnpqrstuvwxyzABCDEFGHKLMNPQRSTUVWXYZ23456789-_.~!";

/** Addresses with the password in their user-info, some of them broken in other ways too. */
const addresses: readonly ((password: string) => string)[] = [
  (password) => `http://deploy:${password}@proxy.corp.example:3128/`,
  (password) => `http://${password}@proxy.corp.example:3128/`,
  (password) => `http://:${password}@proxy.corp.example:3128/path?x=1`,
  (password) => `socks5://deploy:${password}@proxy.corp.example:99999999/`,
  (password) => `deploy:${password}@proxy.corp.example:3128`,
  (password) => `http:///deploy:${password}@proxy.corp.example`,
  (password) => ` HTTP://deploy:${password}@proxy.corp.example:31x8/ `,
  (password) => `http://DOMAIN%5Cdeploy:${password}@[::1]:3128/`,
  (password) => `http://one:${password}@a.example:1,http://two:${password}@b.example:2`,
];

type Repository = Readonly<Record<string, string>>;

const cluster = (http: string, more = ""): string => `resource "azurerm_kubernetes_cluster" "main" {
  name = "shop"
  ${more}
  http_proxy_config {
    http_proxy  = ${http}
    https_proxy = ${http}
    no_proxy    = ["localhost", ${http}, "*.corp.example"]
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "win" {
  name                  = "win"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.main.id
  os_type               = "Windows"
}
`;

const arm = (http: string, parameters: object = {}, trustedCa?: string): string =>
  JSON.stringify(
    {
      $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      contentVersion: "1.0.0.0",
      parameters,
      resources: [
        {
          type: "Microsoft.ContainerService/managedClusters",
          apiVersion: "2025-09-01",
          name: "shop",
          properties: {
            agentPoolProfiles: [{ name: "win", osType: "Windows" }],
            httpProxyConfig: { enabled: "yes", httpProxy: http, httpsProxy: http, noProxy: [http], trustedCa },
          },
        },
      ],
    },
    undefined,
    2,
  );

const plan = (http: string, sensitive: object = {}): string =>
  JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.9.8",
    resource_changes: [
      {
        address: "azurerm_kubernetes_cluster.main",
        mode: "managed",
        type: "azurerm_kubernetes_cluster",
        name: "main",
        change: {
          actions: ["create"],
          after: {
            name: "shop",
            http_proxy_config: [{ http_proxy: http, https_proxy: http, no_proxy: [http, "*.x"] }],
          },
          after_sensitive: sensitive,
        },
      },
    ],
  });

/** Carriers of a literal address, each a small repository. */
const carriers: readonly ((address: string) => Repository)[] = [
  (address) => ({ "main.tf": cluster(JSON.stringify(address)) }),
  (address) => ({
    "main.tf": cluster("var.proxy"),
    "variables.tf": `variable "proxy" {\n  default = ${JSON.stringify(address)}\n}\n`,
  }),
  (address) => ({
    "main.tf": cluster('"${local.address}"') + 'variable "proxy" {}\nlocals {\n  address = trimspace(var.proxy)\n}\n',
    "dev.tfvars": `proxy = ${JSON.stringify(address)}\n`,
    "prod.tfvars": 'proxy = "http://proxy.corp.example:3128/"\n',
  }),
  (address) => ({ "azuredeploy.json": arm(address) }),
  (address) => ({
    "azuredeploy.json": arm("[parameters('proxy')]", { proxy: { type: "string", defaultValue: address } }),
  }),
  (address) => ({
    "azuredeploy.json": arm("[concat(parameters('proxy'), '')]", { proxy: { type: "securestring" } }),
    "azuredeploy.parameters.json": JSON.stringify({
      $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
      contentVersion: "1.0.0.0",
      parameters: { proxy: { value: address } },
    }),
  }),
  (address) => ({
    "aks-proxy.json": JSON.stringify({ httpProxy: address, httpsProxy: address, noProxy: [address], trustedCA: "x" }),
    "create.sh": `az aks create --name shop --http-proxy-config aks-proxy.json # ${address}\n`,
  }),
  (address) => ({ "plan.json": plan(address) }),
];

describe("a password in an address", limit, () => {
  it("is in no output, wherever the address stands", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...carriers),
        fc.constantFrom(...addresses),
        passwords(plain),
        async (carrier, address, password) => {
          const files = carrier(address(password));
          const result = await scanTexts(files);
          expect(leaks(result, password)).toEqual([]);
        },
      ),
      { numRuns: 250 },
    );
  });

  it("is found all the same", async () => {
    for (const carrier of carriers) {
      const { report } = await scanTexts(carrier("http://deploy:ZqSecretqZ@proxy.corp.example:3128/"));
      expect(report.findings.map(({ rule }) => rule)).toContain("aks/proxy-credentials");
    }
  });

  it("is in no output with signs that end an address, which people forget to encode", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...carriers),
        passwords(`${plain}/?#@:%&=+$,;*()'`),
        async (carrier, password) => {
          const result = await scanTexts(carrier(`http://deploy:${password}@proxy.corp.example:3128/`));
          expect(
            outputs(result)
              .filter(([, text]) => text.includes(password))
              .map(([name]) => name),
          ).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("a value that is declared sensitive", limit, () => {
  /** Ways to declare a value sensitive and use it where rules look, and complain. */
  const declared: readonly ((value: string) => Repository)[] = [
    (value) => ({
      "main.tf": cluster("var.proxy"),
      "variables.tf": `variable "proxy" {\n  sensitive = true\n  default = ${JSON.stringify(value)}\n}\n`,
    }),
    (value) => ({
      "main.tf": cluster('"https://${var.host}/x y"'),
      "variables.tf": 'variable "host" {\n  sensitive = true\n}\n',
      "terraform.tfvars": `host = ${JSON.stringify(value)}\n`,
    }),
    (value) => ({ "main.tf": cluster(`sensitive(${JSON.stringify(value)})`) }),
    (value) => ({ "main.tf": cluster("local.a") + `locals {\n  a = upper(sensitive(${JSON.stringify(value)}))\n}\n` }),
    (value) => ({
      "main.tf": cluster("var.all.proxy"),
      "variables.tf": `variable "all" {\n  sensitive = true\n  default = { proxy = ${JSON.stringify(value)} }\n}\n`,
    }),
    (value) => ({
      "azuredeploy.json": arm("[parameters('proxy')]", { proxy: { type: "secureString", defaultValue: value } }),
    }),
    (value) => ({
      "plan.json": plan(value, { http_proxy_config: [{ http_proxy: true, https_proxy: true, no_proxy: true }] }),
    }),
    (value) => ({ "plan.json": plan(value, { http_proxy_config: true }) }),
  ];

  it("is in no output", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...declared),
        passwords("abcdefghkmnpqrstuvwxyz23456789"),
        async (declare, value) => {
          const result = await scanTexts(declare(value));
          expect(leaks(result, value)).toEqual([]);
          expect(leaks(result, value.toUpperCase())).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe("a private key", limit, () => {
  const { privateKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const body = privateKey.split("\n").slice(1, -2);
  const encoded = Buffer.from(privateKey).toString("base64");
  const twice = Buffer.from(encoded).toString("base64");
  const armWith = (content: string): Repository => ({
    "azuredeploy.json": arm("http://p.corp.example:1/", {}, content),
  });
  const tfWith = (expression: string, more: Repository = {}): Repository => ({
    "main.tf": cluster('"http://p.corp.example:1/"').replace("no_proxy ", `trusted_ca = ${expression}\n    no_proxy `),
    ...more,
  });

  it.each<readonly [string, Repository]>([
    ["as text in a template", armWith(privateKey)],
    ["as base64 in a template", armWith(encoded)],
    ["as base64 of base64", armWith(twice)],
    ["without its end", armWith(privateKey.slice(0, -40))],
    ["with its lines joined", armWith(privateKey.replaceAll("\n", " "))],
    ["in a heredoc", tfWith(`<<-EOT\n${privateKey}EOT\n`)],
    ["in a file", tfWith('filebase64("ca.pem")', { "ca.pem": privateKey })],
    ["in a file read as text", tfWith('file("ca.pem")', { "ca.pem": privateKey })],
    ["in a file beside other text", tfWith('base64encode(file("ca.pem"))', { "ca.pem": `x\n${privateKey}y\n` })],
    [
      "in a file of the CLI",
      {
        "aks-proxy.json": JSON.stringify({
          httpProxy: "http://p.corp.example:1/",
          httpsProxy: "http://p.corp.example:1/",
          trustedCa: privateKey,
        }),
      },
    ],
    [
      "in custom CA trust",
      { "main.tf": cluster('"http://p.corp.example:1/"', `custom_ca_trust_certificates_base64 = ["${encoded}"]`) },
    ],
  ])("%s is in no output", async (_, files) => {
    const result = await scanTexts(files);
    expect(result.report.findings.length).toBeGreaterThan(0);
    const secrets = [
      ...body,
      ...(encoded.slice(60).match(/.{20}/gu) ?? []),
      ...(twice.slice(100).match(/.{20}/gu) ?? []),
    ];
    for (const secret of secrets) {
      for (const [name, text] of outputs(result)) {
        if (text.includes(secret)) expect.fail(`${name}: ${around(text, secret)}`);
      }
    }
  });
});
