/** What whole templates declare: loops, nesting, parameter files, conditions, and what is no template at all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { expandArm } from "../../../../src/expand/arm/index.js";
import type { DeclaredObject } from "../../../../src/model/index.js";
import { memoryTree } from "../../../support/memory-tree.js";
import { cluster, covered, expandFiles, parameterFile, pieces, property, show, template } from "./template-kit.js";

/** One line an object: address, type, name. */
function list(objects: readonly DeclaredObject[]): readonly string[] {
  return objects.map(
    (object) => `${object.address} ${object.type.replace("Microsoft.ContainerService/", "")} ${show(object.name)}`,
  );
}

const pool = (name: string, more: object = {}): object => ({
  type: "Microsoft.ContainerService/managedClusters/agentPools",
  apiVersion: "2024-09-01",
  name,
  properties: { osType: "Windows" },
  ...more,
});

function proxyOf(object: DeclaredObject | undefined): ReturnType<typeof property> {
  return property(object, "properties", "httpProxyConfig", "httpProxy");
}

const proxied = cluster({ httpProxyConfig: { httpProxy: "[parameters('proxy')]" } });
const proxyParameter = { proxy: { type: "string", defaultValue: "http://default.corp.example:3128/" } };

describe("a template", () => {
  it("declares its resources of the wanted types, with what they are called and where they stand", () => {
    const text = template({
      resources: [{ type: "Microsoft.Storage/storageAccounts", name: "s" }, cluster({ a: 1 }), pool("blue/win")],
    });
    const { objects, problems, omissions } = expandFiles({ "main.json": text });
    expect(list(objects)).toEqual([
      "/resources/1 managedClusters 'blue'",
      "/resources/2 managedClusters/agentPools 'blue/win'",
    ]);
    expect(objects[0]).toMatchObject({ carrier: "arm", root: "main.json", presence: { kind: "certain" } });
    expect(show(objects[0]?.apiVersion)).toBe("'2024-09-01'");
    expect(covered(objects[0]?.origin)).toBe("Microsoft.ContainerService/managedClusters");
    expect([problems, omissions]).toEqual([[], []]);
  });

  it("composes type and name of children, which stay out of their parent's body", () => {
    const child = { type: "agentPools", apiVersion: "2024-09-01", name: "win", properties: {} };
    const { objects } = expandFiles({ "main.json": template({ resources: [cluster({}, { resources: [child] })] }) });
    expect(list(objects)).toEqual([
      "/resources/0 managedClusters 'blue'",
      "/resources/0/resources/0 managedClusters/agentPools 'blue/win'",
    ]);
    expect(objects[1]?.parent).toBe("/resources/0");
    expect(show(property(objects[0], "resources"))).toBe("absent");
  });

  it("reads symbolic names, and leaves out what exists already", () => {
    const text = template({
      languageVersion: "2.0",
      resources: { "a/b": cluster({}), old: { ...cluster({}), existing: true } },
    });
    expect(list(expandFiles({ "main.json": text }).objects)).toEqual(["/resources/a~1b managedClusters 'blue'"]);
  });

  it("takes other types when asked for", () => {
    const text = template({
      resources: [{ type: "Microsoft.Network/natGateways", name: "n", properties: {} }, cluster({})],
    });
    const { objects } = expandArm(
      ["x.json"],
      memoryTree({ "x.json": text }),
      (type) => type === "microsoft.network/natgateways",
    );
    expect(list(objects)).toEqual(["/resources/0 Microsoft.Network/natGateways 'n'"]);
  });

  it("leaves a property out that an expression makes null", () => {
    const text = template({ resources: [cluster({ a: "[null()]", b: null, c: "[json('null')]" })] });
    const { objects } = expandFiles({ "main.json": text });
    expect(show(property(objects[0], "properties"))).toBe("{b: null}");
  });
});

describe("parameters", () => {
  it("take their default, and say that they were used", () => {
    const { objects } = expandFiles({ "main.json": template({ parameters: proxyParameter, resources: [proxied] }) });
    const address = "http://default.corp.example:3128/";
    expect(pieces(proxyOf(objects[0]))).toEqual([[address, address, "parameters('proxy')"]]);
    expect(objects[0]?.variant).toBeUndefined();
  });

  it("without a value are unknown, with their name", () => {
    const parameters = { proxy: { type: "string" }, other: { type: "string", nullable: true } };
    const text = template({
      parameters,
      resources: [cluster({ a: "[parameters('proxy')]", b: "[parameters('other')]" })],
    });
    const { objects } = expandFiles({ "main.json": text });
    expect(show(property(objects[0], "properties"))).toBe("{a: <parameter `proxy` has no value in this repository>}");
  });

  it("of each fitting parameter file make a variant", () => {
    const files = {
      "infra/main.json": template({ parameters: proxyParameter, resources: [proxied] }),
      "infra/main.parameters.json": parameterFile({ proxy: { value: "http://one.corp.example:3128/" } }),
      "infra/main.parameters.prod.json": parameterFile({ PROXY: { value: "http://two.corp.example:3128/" } }),
      "infra/parameters/dev.parameters.json": parameterFile({ proxy: { value: "http://three.corp.example:3128/" } }),
      // Another template's: it sets what this one does not declare, or is named for a file beside it.
      "infra/vm.parameters.json": parameterFile({ size: { value: "x" } }),
      "infra/net.json": template({ parameters: proxyParameter, resources: [] }),
      "infra/net.parameters.json": parameterFile({ proxy: { value: "http://net.corp.example:3128/" } }),
      "infra/package.json": "{}",
    };
    const { objects } = expandFiles(files, ["infra/main.json", "infra/main.parameters.json"]);
    expect(objects.map((object) => [object.variant, show(proxyOf(object))])).toEqual([
      ["infra/main.parameters.json", "'http://one.corp.example:3128/'"],
      ["infra/main.parameters.prod.json", "'http://two.corp.example:3128/'"],
      ["infra/parameters/dev.parameters.json", "'http://three.corp.example:3128/'"],
    ]);
    const [piece] = pieces(proxyOf(objects[0]));
    expect(piece?.slice(2)).toEqual(["parameter proxy", "parameters('proxy')"]);
  });

  it("takes parameter files from the folders of stages, unless a template there has their name", () => {
    const text = template({ parameters: proxyParameter, resources: [proxied] });
    const given = (host: string): string => parameterFile({ proxy: { value: `http://${host}.corp.example:3128/` } });
    const files = {
      "main.json": text,
      "params/blue.json": given("blue"),
      "envs/prod/main.parameters.json": given("prod"),
      "test/main.json": text,
      "test/main.parameters.json": given("test"),
      "envs/notes.json": given("notes"),
      "docs/main.parameters.json": given("docs"),
    };
    const { objects } = expandFiles(files, ["main.json"]);
    expect(objects.map((object) => [object.variant, show(proxyOf(object))])).toEqual([
      ["envs/prod/main.parameters.json", "'http://prod.corp.example:3128/'"],
      ["params/blue.json", "'http://blue.corp.example:3128/'"],
    ]);
  });

  it("in a key vault are secret", () => {
    const reference = { keyVault: { id: "/x" }, secretName: "y" };
    const files = {
      "main.json": template({ parameters: proxyParameter, resources: [proxied] }),
      "main.parameters.json": parameterFile({ proxy: { reference } }),
    };
    expect(proxyOf(expandFiles(files, ["main.json"]).objects[0])).toMatchObject({
      kind: "unknown",
      reason: "secret",
      sensitive: true,
    });
  });

  it("take types from definitions", () => {
    const text = template({
      parameters: { ca: { $ref: "#/definitions/secretType" } },
      definitions: { secretType: { type: "securestring", nullable: true } },
      resources: [cluster({ a: "[coalesce(parameters('ca'), 'none')]" })],
    });
    expect(property(expandFiles({ "main.json": text }).objects[0], "properties", "a")).toMatchObject({
      kind: "text",
      sensitive: true,
    });
  });

  it("literal brackets in a parameter file are no expression", () => {
    const files = {
      "main.json": template({ parameters: proxyParameter, resources: [proxied] }),
      "main.parameters.json": parameterFile({ proxy: { value: "[parameters('x')]" } }),
    };
    expect(show(proxyOf(expandFiles(files, ["main.json"]).objects[0]))).toBe("'[parameters('x')]'");
  });
});

describe("variables", () => {
  it("carry the steps of what they use", () => {
    const text = template({
      parameters: proxyParameter,
      variables: { address: "[concat(parameters('proxy'), '')]" },
      resources: [cluster({ a: "[variables('address')]" })],
    });
    const [piece] = pieces(property(expandFiles({ "main.json": text }).objects[0], "properties", "a"));
    expect(piece?.slice(2)).toEqual(["parameters('proxy')", "variables('address')"]);
  });

  it("that are defined by themselves are unknown and a problem", () => {
    const text = template({
      variables: { a: "[variables('b')]", b: "[variables('a')]" },
      resources: [cluster({ x: "[variables('a')]" })],
    });
    const { objects, problems } = expandFiles({ "main.json": text });
    expect(show(property(objects[0], "properties", "x"))).toBe("<variable a is defined by itself>");
    expect(problems.map((problem) => [problem.message, covered(problem.origin)])).toEqual([
      ["variable a is defined by itself", "a"],
    ]);
  });

  it("are made by loops", () => {
    const text = template({
      variables: { copy: [{ name: "hosts", count: 2, input: "[concat('h', copyIndex('hosts', 1))]" }] },
      resources: [cluster({ x: "[variables('hosts')]" })],
    });
    expect(show(property(expandFiles({ "main.json": text }).objects[0], "properties", "x"))).toBe("['h1', 'h2']");
  });
});

describe("loops", () => {
  const names = { type: "array", defaultValue: ["red", "blue"] };

  it("make one resource a turn", () => {
    const copy = { name: "clusters", count: "[length(parameters('names'))]" };
    const resource = cluster({ n: "[copyIndex('clusters')]" }, { copy, name: "[parameters('names')[copyIndex()]]" });
    const { objects } = expandFiles({ "main.json": template({ parameters: { names }, resources: [resource] }) });
    expect(list(objects)).toEqual(["/resources/0[0] managedClusters 'red'", "/resources/0[1] managedClusters 'blue'"]);
    expect(objects.map((object) => show(property(object, "properties")))).toEqual(["{n: 0}", "{n: 1}"]);
  });

  it("with no turn make none", () => {
    const resource = cluster({}, { copy: { name: "none", count: 0 } });
    expect(expandFiles({ "main.json": template({ resources: [resource] }) }).objects).toEqual([]);
  });

  it("of unknown count make one that may not be, its index unknown", () => {
    const copy = { name: "many", count: "[parameters('count')]" };
    const resource = cluster({ a: "fixed", b: "[concat('x', copyIndex())]" }, { copy });
    const { objects } = expandFiles({
      "main.json": template({ parameters: { count: { type: "int" } }, resources: [resource] }),
    });
    const reason = "how often the loop many turns is not known: parameter `count` has no value in this repository";
    expect(list(objects)).toEqual(["/resources/0[*] managedClusters 'blue'"]);
    expect(objects[0]?.presence).toMatchObject({ kind: "conditional", reason });
    expect(show(property(objects[0], "properties"))).toBe(`{a: 'fixed', b: 'x<${reason}>'}`);
  });

  it("of properties make lists, inside each other too", () => {
    const copy = [
      {
        name: "pools",
        count: 2,
        input: {
          n: "[copyIndex('pools')]",
          copy: [{ name: "z", count: 2, input: "[add(mul(copyIndex('pools'), 10), copyIndex('z'))]" }],
        },
      },
    ];
    const { objects } = expandFiles({ "main.json": template({ resources: [cluster({ copy })] }) });
    expect(show(property(objects[0], "properties"))).toBe("{pools: [{n: 0, z: [0, 1]}, {n: 1, z: [10, 11]}]}");
  });

  it("of unknown length make a list that may have more", () => {
    const copy = [{ name: "pools", count: "[length(parameters('names'))]", input: { os: "Linux" } }];
    const { objects } = expandFiles({
      "main.json": template({ parameters: { names: { type: "array" } }, resources: [cluster({ copy })] }),
    });
    expect(show(property(objects[0], "properties"))).toBe("{pools: [{os: 'Linux'}, ...]}");
  });

  it("turn at most as often as Azure lets them, and say so", () => {
    const resource = cluster({}, { copy: { name: "wild", count: 100_000 } });
    const { objects, omissions } = expandFiles({ "main.json": template({ resources: [resource] }) });
    expect(objects).toHaveLength(800);
    expect(omissions.map((omission) => omission.reason)).toEqual(["the loop wild turns more than 800 times"]);
  });
});

describe("conditions", () => {
  const parameters = { flag: { type: "bool" }, off: { type: "bool", defaultValue: false } };
  const run = (condition: unknown, properties: object = {}): readonly DeclaredObject[] =>
    expandFiles({ "main.json": template({ parameters, resources: [cluster(properties, { condition })] }) }).objects;

  it("decide whether a resource is made", () => {
    expect(run("[parameters('off')]")).toEqual([]);
    expect(run(false)).toEqual([]);
    expect(run("[not(parameters('off'))]")[0]?.presence).toEqual({ kind: "certain" });
    expect(run("[parameters('flag')]")[0]?.presence).toEqual({
      kind: "conditional",
      condition: "parameter main.json#:flag",
      reason: "parameter `flag` has no value in this repository",
    });
  });

  it("hold inside the resource that they make", () => {
    const choice = "[if(parameters('flag'), 'with', 'without')]";
    expect(show(property(run("[parameters('flag')]", { a: choice })[0], "properties"))).toBe("{a: 'with'}");
    expect(show(property(run("[not(parameters('flag'))]", { a: choice })[0], "properties"))).toBe("{a: 'without'}");
  });
});

describe("nested deployments", () => {
  const deployment = (properties: object, more: object = {}): object => ({
    type: "Microsoft.Resources/deployments",
    apiVersion: "2022-09-01",
    name: "inner",
    properties: { mode: "Incremental", ...properties },
    ...more,
  });
  const inner = JSON.parse(
    template({ parameters: { proxy: { type: "string", defaultValue: "inner default" } }, resources: [proxied] }),
  ) as object;
  const outerParameters = { proxy: { type: "string", defaultValue: "outer default" } };
  const run = (resource: object, files: Record<string, string> = {}): readonly DeclaredObject[] =>
    expandFiles({ "a/main.json": template({ parameters: outerParameters, resources: [resource] }), ...files }).objects;

  it("of inner scope see what they are given, through the parameter", () => {
    const resource = deployment({
      expressionEvaluationOptions: { scope: "inner" },
      template: inner,
      parameters: { proxy: { value: "[concat(parameters('proxy'), '!')]" } },
    });
    const [object] = run(resource);
    expect(object?.address).toBe("/resources/0/properties/template/resources/0");
    expect(object?.root).toBe("a/main.json");
    expect(pieces(proxyOf(object))).toEqual([
      ["outer default", "outer default", "parameters('proxy')", "parameter proxy", "parameters('proxy')"],
      ["!", "!", "parameter proxy", "parameters('proxy')"],
    ]);
  });

  it("of inner scope fall back to their own defaults", () => {
    expect(
      show(proxyOf(run(deployment({ expressionEvaluationOptions: { scope: "Inner" }, template: inner }))[0])),
    ).toBe("'inner default'");
  });

  it("of outer scope see the parameters around them", () => {
    expect(show(proxyOf(run(deployment({ template: inner }))[0]))).toBe("'outer default'");
  });

  it("take an expression for a whole parameter", () => {
    const resource = deployment({
      expressionEvaluationOptions: { scope: "inner" },
      template: inner,
      parameters: { proxy: "[if(empty(parameters('proxy')), createObject('value', 'x'), createObject('value', 'y'))]" },
    });
    expect(show(proxyOf(run(resource)[0]))).toBe("'y'");
  });

  it("given null take their default", () => {
    const resource = deployment({
      expressionEvaluationOptions: { scope: "inner" },
      template: inner,
      parameters: { proxy: { value: "[null()]" } },
    });
    expect(show(proxyOf(run(resource)[0]))).toBe("'inner default'");
  });

  it("hand their condition on", () => {
    expect(run(deployment({ template: inner }, { condition: false }))).toEqual([]);
    const conditional = run(deployment({ template: inner }, { condition: "[equals(resourceGroup().name, 'x')]" }));
    expect(conditional[0]?.presence.kind).toBe("conditional");
  });

  const linkedFiles = { "a/nested/aks.json": template({ parameters: proxyParameter, resources: [proxied] }) };
  const links: readonly (readonly [string, object])[] = [
    ["a relative path", { relativePath: "nested/aks.json" }],
    [
      "an address made from that of the template",
      { uri: "[uri(deployment().properties.templateLink.uri, 'nested/aks.json')]" },
    ],
    [
      "an address with a token behind it",
      { uri: "[concat('https://x.example/repo/a/', 'nested/aks.json', resourceGroup().id)]" },
    ],
  ];
  it.each(links)("are followed by %s, and not judged a second time on their own", (_name, templateLink) => {
    const objects = run(deployment({ templateLink, parameters: { proxy: { value: "given" } } }), linkedFiles);
    expect(objects.map((object) => [object.root, show(proxyOf(object))])).toEqual([["a/main.json", "'given'"]]);
    expect(covered(proxyOf(objects[0])?.origin)).toBe("given");
  });

  it("that cannot be found leave nothing", () => {
    expect(
      run(deployment({ templateLink: { uri: "https://x.example/other.json" } }), linkedFiles).map(
        (object) => object.root,
      ),
    ).toEqual(["a/nested/aks.json"]);
  });

  it("that run each other hide nothing", () => {
    const link = (path: string): object => deployment({ templateLink: { relativePath: path } });
    const files = {
      "a.json": template({ resources: [cluster({}), link("b.json")] }),
      "b.json": template({ resources: [cluster({}), link("a.json")] }),
    };
    const roots = new Set(expandFiles(files).objects.map((object) => object.root));
    expect([...roots].sort()).toEqual(["a.json", "b.json"]);
  });

  const named = JSON.parse(
    template({
      parameters: { name: { type: "string" } },
      resources: [cluster({}, { name: "[parameters('name')]" })],
      outputs: { clusterName: { type: "string", value: "[parameters('name')]" } },
    }),
  ) as object;
  const given = {
    expressionEvaluationOptions: { scope: "inner" },
    template: named,
    parameters: { name: { value: "green" } },
  };
  const targets: readonly (readonly [string, unknown])[] = [
    [
      "resource id",
      [
        deployment(given),
        pool(
          "[concat(reference(resourceId('Microsoft.Resources/deployments', 'inner')).outputs.clusterName.value, '/win')]",
        ),
      ],
    ],
    ["name", [deployment(given), pool("[concat(reference('inner', '2022-09-01').outputs.clusterName.value, '/win')]")]],
    [
      "symbolic name",
      { aks: deployment(given), win: pool("[concat(reference('aks').outputs.clusterName.value, '/win')]") },
    ],
  ];
  it.each(targets)("give their outputs to those who refer to them by %s", (_name, resources) => {
    const { objects } = expandFiles({ "main.json": template({ resources }) });
    expect(objects.map((object) => show(object.name))).toEqual(["'green'", "'green/win'"]);
    expect(pieces(objects[1]?.name)[0]?.slice(0, 2)).toEqual(["green", "green"]);
  });

  it("that refer to each other's outputs are unknown, not endless", () => {
    const passing = (other: string): object => ({
      ...given,
      parameters: { name: { value: `[reference('${other}').outputs.clusterName.value]` } },
    });
    const resources = { a: deployment(passing("b"), { name: "a" }), b: deployment(passing("a"), { name: "b" }) };
    const { objects } = expandFiles({ "main.json": template({ resources }) });
    expect(objects.map((object) => object.name?.kind)).toEqual(["unknown", "unknown"]);
  });

  it("are read in template specifications", () => {
    const resource = {
      type: "Microsoft.Resources/templateSpecs/versions",
      name: "x/1",
      properties: { mainTemplate: inner },
    };
    expect(show(proxyOf(run(resource)[0]))).toBe("'inner default'");
  });
});

describe("other JSON", () => {
  const inside = JSON.parse(template({ resources: [cluster({})] })) as object;
  const others: readonly (readonly [string, unknown])[] = [
    [
      "a policy definition",
      {
        properties: {
          policyRule: { then: { details: { deployment: { properties: { template: inside } } } } },
          template: inside,
        },
      },
    ],
    [
      "an engine's API model",
      { apiVersion: "vlabs", properties: { agentPoolProfiles: [{ osType: "Windows" }], resources: [] } },
    ],
    [
      "a JSON Schema",
      {
        $schema: "http://json-schema.org/draft-07/schema#",
        definitions: inside,
        resources: [cluster({})],
        contentVersion: "1",
      },
    ],
    [
      "a parameter file",
      { $schema: "x/deploymentParameters.json#", parameters: { a: { value: "Microsoft.ContainerService/" } } },
    ],
    ["a list", [inside]],
    ["a response of the service", { resources: [cluster({})] }],
  ];
  it.each(others)("declares nothing: %s", (_name, value) => {
    expect(expandFiles({ "x.json": JSON.stringify(value) }).objects).toEqual([]);
  });

  it("says nothing of files that are no template, however broken", () => {
    expect(expandFiles({ "x.json": '{"resources": "Microsoft.ContainerService/", ' })).toEqual({
      objects: [],
      problems: [],
      omissions: [],
    });
  });

  it("of an older form without a schema is read", () => {
    const text = JSON.stringify({ contentVersion: "1.0.0.0", resources: [cluster({})] });
    expect(expandFiles({ "x.json": text }).objects).toHaveLength(1);
  });

  it("as a request body is read with the values in it", () => {
    const inner = JSON.parse(template({ parameters: proxyParameter, resources: [proxied] })) as object;
    const text = JSON.stringify({
      properties: { mode: "Incremental", template: inner, parameters: { proxy: { value: "given" } } },
    });
    const { objects } = expandFiles({ "x.json": text });
    expect(objects.map((object) => [object.address, show(proxyOf(object))])).toEqual([
      ["/properties/template/resources/0", "'given'"],
    ]);
  });
});

describe("broken templates", () => {
  it("say which expression cannot be read, and keep the rest", () => {
    const text = template({ resources: [cluster({ a: "[concat('x'", b: "[concat('x']", c: "kept" })] });
    const { objects, problems } = expandFiles({ "main.json": text });
    expect(show(property(objects[0], "properties", "c"))).toBe("'kept'");
    expect(show(property(objects[0], "properties", "a"))).toBe("'[concat('x''");
    expect(problems.map((problem) => [problem.message, covered(problem.origin)])).toEqual([
      ["this template expression cannot be read: a , or ) is missing here", "]"],
    ]);
  });

  it("keep what stands before and behind a fault of the text", () => {
    const text = template({ resources: [cluster({ a: 1 }), cluster({ b: 2 })] }).replace('"a": 1', '"a" 1');
    const { objects, problems } = expandFiles({ "main.json": text });
    expect(objects.map((object) => show(property(object, "properties")))).toEqual(["{a: 1}", "{b: 2}"]);
    expect(problems.map((problem) => problem.message)).toEqual(["a colon is missing behind this key"]);
  });
});

describe("cost", () => {
  const count = (length: number, make: (index: number) => unknown): object =>
    Object.fromEntries(Array.from({ length }, (_, index) => [`v${index}`, make(index)]));
  const hostile: readonly (readonly [string, object])[] = [
    [
      "200 values that cannot be resolved",
      {
        resources: [
          cluster(
            count(
              200,
              (index) => `[concat(reference('r${index}').a, uniqueString(resourceGroup().id), parameters('p'))]`,
            ),
          ),
        ],
        parameters: { p: { type: "string" } },
      },
    ],
    [
      "strings that double",
      {
        variables: count(60, (index) =>
          index === 0 ? "x" : `[concat(variables('v${index - 1}'), variables('v${index - 1}'))]`,
        ),
        resources: [cluster({ x: "[variables('v59')]" })],
      },
    ],
    [
      "lists that double",
      {
        variables: count(60, (index) =>
          index === 0 ? ["x"] : `[createArray(variables('v${index - 1}'), variables('v${index - 1}'))]`,
        ),
        resources: [cluster({ x: "[variables('v59')]" })],
      },
    ],
    [
      "choices that double",
      {
        parameters: count(40, () => ({ type: "bool" })),
        variables: count(40, (index) =>
          index === 0
            ? "x"
            : `[if(parameters('v${index}'), concat(variables('v${index - 1}'), 'a'), variables('v${index - 1}'))]`,
        ),
        resources: [cluster({ x: "[variables('v39')]" })],
      },
    ],
    [
      "variables one through another",
      {
        variables: count(5000, (index) => (index === 0 ? "x" : `[variables('v${index - 1}')]`)),
        resources: [cluster({ x: "[variables('v4999')]" })],
      },
    ],
    [
      "a function that calls itself",
      {
        functions: [
          {
            namespace: "n",
            members: { f: { parameters: [{ name: "a" }], output: { value: "[n.f(parameters('a'))]" } } },
          },
        ],
        resources: [cluster({ x: "[n.f(1)]" })],
      },
    ],
    [
      "a loop over a long list in a loop over one",
      {
        resources: [
          cluster({ x: "[map(range(0, 10000), lambda('a', contains(range(0, 10000), lambdaVariables('a'))))]" }),
        ],
      },
    ],
  ];
  it.each(hostile)("of %s is bounded", (_name, parts) => {
    const start = performance.now();
    expect(expandFiles({ "main.json": template(parts) }).objects).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("of deployments nested 10,000 deep is bounded, and said", () => {
    const level = '{"resources":[{"type":"Microsoft.Resources/deployments","properties":{"template":';
    const head = '{"$schema":"x/deploymentTemplate.json#","contentVersion":"Microsoft.ContainerService/",';
    const { objects, problems } = expandFiles({ "main.json": head + level.repeat(10_000).slice(1) });
    expect(objects).toEqual([]);
    expect(problems.some((problem) => problem.message.includes("nested deeper"))).toBe(true);
  });

  it("never ends in a throw, whatever the expression", () => {
    const name = fc.constantFrom(
      "concat",
      "if",
      "parameters",
      "variables",
      "union",
      "json",
      "split",
      "substring",
      "map",
      "lambda",
      "items",
      "format",
      "copyIndex",
      "resourceId",
      "tryGet",
      "base64ToJson",
      "skip",
      "first",
      "replace",
      "range",
      "not",
      "createObject",
    );
    const leaf = fc.constantFrom(
      "'a'",
      "''",
      "1",
      "-1",
      "null()",
      "parameters('p')",
      "variables('v')",
      "true()",
      "createArray()",
      "'{'",
      "'{0}'",
    );
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(name, fc.array(tie("expression"), { maxLength: 3 }))
          .map(([called, values]) => `${called}(${values.join(", ")})`),
        tie("expression").map((target) => (target.endsWith(")") ? `${target}.x` : target)),
      ),
    }));
    fc.assert(
      fc.property(expression, (chars) => {
        const parts = { parameters: { p: { type: "bool" } }, variables: { v: { a: ["b", 1, null] } } };
        const { objects } = expandFiles({
          "main.json": template({ ...parts, resources: [cluster({ x: `[${chars}]` })] }),
        });
        expect(objects).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
