/** Findings as a real scan would make them, for tests of everything that comes behind the scan. */
import type { Catalogue, RuleEntry, RuleText } from "../../src/finding/catalogue.js";
import { withFingerprints } from "../../src/finding/fingerprint.js";
import type { ScanReport } from "../../src/finding/finding.js";
import type { FindingDraft } from "../../src/finding/order.js";
import { summaryOf } from "../../src/finding/summary.js";
import type { Place, Source } from "../../src/text/index.js";

/** The place of the `occurrence`-th (from 1) `chars` in `source`; a text that is not there is a mistake of the test. */
export function placeOfText(source: Source, chars: string, occurrence = 1): Place {
  let start = -1;
  for (let count = 0; count < occurrence; count += 1) {
    start = source.text.indexOf(chars, start + 1);
    if (start < 0) throw new Error(`${JSON.stringify(chars)} is not in ${source.path} ${occurrence} times`);
  }
  return { source, start, end: start + chars.length };
}

/** A finding of a made-up rule; `parts` says what matters to the test. */
export function draftAt(place: Place, parts: Partial<FindingDraft> = {}): FindingDraft {
  return {
    rule: "url/path",
    severity: "warning",
    message: "the proxy address has a path",
    why: "Clients drop it.",
    remedy: "Leave the path out.",
    place,
    via: [],
    related: [],
    subject: { kind: "aks-cluster", name: "main" },
    args: {},
    variants: [],
    ...parts,
  };
}

/** A report of `drafts` in a run over twelve files and two clusters. */
export function reportOf(drafts: readonly FindingDraft[], secrets: readonly Place[] = []): ScanReport {
  return {
    findings: withFingerprints(drafts, secrets),
    summary: summaryOf(drafts, { files: 12, subjects: 2 }),
    secrets,
  };
}

export const mainFile: Source = {
  path: "infra/main.tf",
  text: `resource "azurerm_kubernetes_cluster" "main" {
  name = "shop"

  http_proxy_config {
    http_proxy  = var.proxy
    https_proxy = "https://proxy.corp.example:3129/"
    no_proxy    = ["*.corp.example", "10.0.0.0/8"]
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "win" {
  kubernetes_cluster_id = azurerm_kubernetes_cluster.main.id
  os_type               = "Windows"
}
`,
};

export const variablesFile: Source = {
  path: "infra/variables.tf",
  text: `variable "proxy" {
  type    = string
}
`,
};

export const productionFile: Source = {
  path: "infra/prod.tfvars",
  text: `region = "westeurope"
proxy  = "http://deploy:correct-horse@proxy.corp.example:3128"
`,
};

/** The password in `productionFile`, which no output may show. */
export const samplePassword = "correct-horse";

const windowsPool = draftAt(placeOfText(mainFile, '"Windows"'), {
  rule: "aks/windows-node-pool",
  severity: "error",
  message: "cluster shop has an HTTP proxy and the Windows node pool win",
  why: "AKS refuses Windows node pools in clusters with an HTTP proxy.",
  remedy: "Move the Windows workloads to a cluster without a proxy, or remove http_proxy_config.",
  related: [{ place: placeOfText(mainFile, "http_proxy_config"), note: "the proxy is set here" }],
  subject: { kind: "aks-cluster", name: "shop" },
  args: { cluster: "shop", pool: "win" },
});

const credentials = draftAt(placeOfText(productionFile, `deploy:${samplePassword}`), {
  rule: "aks/proxy-credentials",
  severity: "error",
  message: "the proxy address of cluster shop holds a user name and a password",
  why: "AKS does not support proxy authentication, and everybody who can read the repository can read the password.",
  remedy: "Let the proxy know the nodes by their addresses, and change the password.",
  via: [
    { place: placeOfText(variablesFile, 'variable "proxy"'), note: "var.proxy" },
    { place: placeOfText(mainFile, "var.proxy"), note: "" },
  ],
  subject: { kind: "aks-cluster", name: "shop" },
  args: { cluster: "shop" },
  variants: ["infra/prod.tfvars"],
});

const wildcard = draftAt(placeOfText(mainFile, '"*.corp.example"'), {
  rule: "aks/bypass-wildcard",
  severity: "warning",
  message: "*.corp.example never matches on AKS nodes",
  why: "Only Go programs know `*.`; curl, apt and Python never match the entry.",
  remedy: "Write .corp.example.",
  subject: { kind: "aks-cluster", name: "shop" },
  args: { entry: "*.corp.example" },
});

const path = draftAt(placeOfText(mainFile, '"https://proxy.corp.example:3129/"'), {
  rule: "aks/tls-to-proxy",
  severity: "note",
  message: "the proxy is spoken to over TLS",
  why: "Most proxies speak plain HTTP on their port.",
  remedy: "",
  subject: { kind: "aks-cluster", name: "shop" },
});

const broken = draftAt(
  { source: { path: "charts/values.json", text: '{\n  "httpProxy": \n' }, start: 15, end: 18 },
  {
    rule: "scan/parse-error",
    severity: "warning",
    message: "this file cannot be read as JSON: a value is missing",
    why: "It was not checked.",
    remedy: "Mend the JSON.",
    subject: { kind: "file", name: "charts/values.json" },
  },
);

/** Five findings of all severities, in files as a repository has them. */
export function sampleReport(): ScanReport {
  const secret = placeOfText(productionFile, `deploy:${samplePassword}`);
  return reportOf([windowsPool, credentials, wildcard, path, broken], [secret]);
}

function entry(id: string, severity: RuleEntry["severity"], subject: RuleEntry["subject"], title: string): RuleEntry {
  const text: RuleText = {
    message: `${title}: {cluster}`,
    why: `Why ${title}.`,
    remedy: `Mend ${title} of {cluster}.`,
  };
  return {
    id,
    title,
    description: `${title}, described.`,
    severity,
    subject,
    fix: "none",
    default: "on",
    since: "0.1.0",
    sources: ["https://learn.microsoft.com/azure/aks/http-proxy"],
    texts: { en: text, ko: text, ja: text, zh: text },
  };
}

/** The rules of the sample findings. */
export const sampleCatalogue: Catalogue = {
  rules: [
    entry("aks/bypass-wildcard", "warning", "aks-cluster", "Wildcard in the bypass list"),
    entry("aks/proxy-credentials", "error", "aks-cluster", "Password in the proxy address"),
    entry("aks/tls-to-proxy", "note", "aks-cluster", "TLS to the proxy"),
    entry("aks/windows-node-pool", "error", "aks-cluster", "Windows pool behind a proxy"),
    entry("scan/parse-error", "warning", "file", "Unreadable file"),
  ],
};
