/** What each function of the template language gives, of known and of unknown arguments. */
import { describe, expect, it } from "vitest";

import { evaluated, pieces, show } from "./template-kit.js";

const parts = {
  parameters: {
    host: { type: "string" },
    flag: { type: "bool" },
    list: { type: "array" },
    map: { type: "object" },
    name: { type: "string", defaultValue: "Blue" },
    secret: { type: "securestring", defaultValue: "hush" },
  },
  variables: {
    hosts: ["a", "b", "c"],
    net: { Proxy: { port: 3128 }, tags: ["x"] },
    nothing: null,
  },
  functions: [
    {
      namespace: "corp",
      members: {
        url: {
          parameters: [{ name: "host", type: "string" }],
          output: { type: "string", value: "[concat('http://', parameters('host'), ':3128/')]" },
        },
      },
    },
  ],
};

const noHost = "parameter `host` has no value in this repository";
const noList = "parameter `list` has no value in this repository";
const noMap = "parameter `map` has no value in this repository";

const cases: readonly (readonly [string, string])[] = [
  // Strings
  ["concat('a', 'b', 1, true())", "'ab1True'"],
  ["concat('http://', parameters('host'), ':3128')", `'http://<${noHost}>:3128'`],
  ["concat(parameters('host'))", `<${noHost}>`],
  ["concat(variables('hosts'), createArray('d'))", "['a', 'b', 'c', 'd']"],
  ["concat(variables('hosts'), parameters('list'))", "['a', 'b', 'c', ...]"],
  ["format('{0}-{1}-{0}', 'a', 2)", "'a-2-a'"],
  ["format('{{x}} {0:D3}', 7)", "'{x} 007'"],
  ["format('{0:N2}', 7)", "'<the number format N2 is not evaluated>'"],
  ["format('http://{0}:{1}', parameters('host'), 3128)", `'http://<${noHost}>:3128'`],
  ["format('{3}', 'a')", "<format does not take these arguments>"],
  ["toLower(parameters('name'))", "'blue'"],
  ["toUpper('a b')", "'A B'"],
  ["toLower(concat('A', parameters('host')))", `'a<${noHost}>'`],
  ["trim('  a b ')", "'a b'"],
  ["replace('a.b.c', '.', '-')", "'a-b-c'"],
  ["replace(concat('a.b', parameters('host')), '.', '-')", `'a-b<${noHost}>'`],
  ["replace(concat('a', parameters('host')), 'ab', '-')", `<${noHost}>`],
  ["split('a,b;c', ',')", "['a', 'b;c']"],
  ["split('a,b;c', createArray(',', ';'))", "['a', 'b', 'c']"],
  ["split('a,,b', ',')", "['a', '', 'b']"],
  ["split(concat('a,b', parameters('host')), ',')", `['a', 'b<${noHost}>', ...]`],
  ["join(variables('hosts'), ',')", "'a,b,c'"],
  ["join(createArray('a', parameters('host')), ',')", `'a,<${noHost}>'`],
  ["substring('proxy', 1, 3)", "'rox'"],
  ["substring('proxy', 3)", "'xy'"],
  ["substring('proxy', 3, 9)", "<substring does not take these arguments>"],
  ["substring(concat('proxy', parameters('host')), 0, 3)", "'pro'"],
  ["substring(concat('proxy', parameters('host')), 0, 8)", `<${noHost}>`],
  ["padLeft(7, 3, '0')", "'007'"],
  ["startsWith('Http://x', 'http')", "true"],
  ["startsWith(concat('http://', parameters('host')), 'HTTP:')", "true"],
  ["startsWith(parameters('host'), 'http')", `<${noHost}>`],
  ["endsWith('x.Example', 'example')", "true"],
  ["endsWith(concat(parameters('host'), '/'), '/')", "true"],
  ["indexOf('abc', 'C')", "2"],
  ["lastIndexOf('abab', 'AB')", "2"],
  ["string(12)", "'12'"],
  ["string(false())", "'False'"],
  ["string(createObject('a', createArray(1, 'x')))", `'{"a":[1,"x"]}'`],
  ["uriComponent('a b/c')", "'a%20b%2Fc'"],
  ["uriComponentToString('a%20b')", "'a b'"],
  ["uri('https://x.example/a/b.json', 'c.json')", "'https://x.example/a/c.json'"],
  // Encodings
  ["base64('x')", "'base64(x)'"],
  ["base64ToString(base64('x'))", "'x'"],
  ["base64ToString('eA==')", "'x'"],
  ["base64ToJson('eyJhIjoxfQ==').a", "1"],
  ["dataUri('x')", "'data:text/plain;charset=utf8;base64,base64(x)'"],
  ['json(\'{"a": [1, "b", null]}\')', "{a: [1, 'b', null]}"],
  ["json('nonsense')", "<json does not take these arguments>"],
  ["json(concat('{\"a\":\"', parameters('host'), '\"}')).a", `'<${noHost}>'`],
  // Lists and maps
  ["length(variables('hosts'))", "3"],
  ["length('abcd')", "4"],
  ["length(parameters('list'))", `<${noList}>`],
  ["empty('')", "true"],
  ["empty(createArray())", "true"],
  ["empty(concat('x', parameters('host')))", "false"],
  ["empty(parameters('host'))", `<${noHost}>`],
  ["empty(null())", "true"],
  ["first(variables('hosts'))", "'a'"],
  ["last('abc')", "'c'"],
  ["skip(variables('hosts'), 1)", "['b', 'c']"],
  ["take('abc', 2)", "'ab'"],
  ["contains(variables('hosts'), 'b')", "true"],
  ["contains(variables('hosts'), 'B')", "false"],
  ["contains(variables('net'), 'PROXY')", "true"],
  ["contains('abc', 'bc')", "true"],
  ["contains(concat(variables('hosts'), parameters('list')), 'z')", `<${noList}>`],
  ["union(createArray('a', 'b'), createArray('b', 'c'))", "['a', 'b', 'c']"],
  ["union(createObject('a', 1, 'b', 2), createObject('B', 3))", "{a: 1, B: 3}"],
  ["union(createObject('a', createObject('x', 1)), createObject('a', createObject('y', 2)))", "{a: {x: 1, y: 2}}"],
  ["union(parameters('map'), createObject('a', 1))", "{a: 1, ...}"],
  [
    "union(createObject('a', 1), parameters('map'))",
    `{a: <it may be overridden by a value that is not known: ${noMap}>, ...}`,
  ],
  ["intersection(createArray('a', 'b'), createArray('b', 'c'))", "['b']"],
  ["flatten(createArray(createArray(1), createArray(2, 3)))", "[1, 2, 3]"],
  ["array('a')", "['a']"],
  ["range(2, 3)", "[2, 3, 4]"],
  ["items(createObject('b', 1, 'a', 2))[0].key", "'a'"],
  ["objectKeys(createObject('b', 1, 'a', 2))", "['b', 'a']"],
  ["shallowMerge(createArray(createObject('a', createObject('x', 1)), createObject('a', 2)))", "{a: 2}"],
  ["variables('NET').proxy.PORT", "3128"],
  ["variables('net')['tags'][0]", "'x'"],
  ["variables('net').missing", "<the object has no property `missing`>"],
  ["tryGet(variables('net'), 'missing', 'deeper')", "absent"],
  ["tryGet(variables('net'), 'proxy', 'port')", "3128"],
  ["parameters('map').proxy", `<${noMap}>`],
  // Lambdas
  ["map(variables('hosts'), lambda('h', concat(lambdaVariables('h'), '1')))", "['a1', 'b1', 'c1']"],
  ["map(variables('hosts'), lambda('h', 'i', lambdaVariables('i')))", "[0, 1, 2]"],
  ["filter(range(0, 5), lambda('n', greater(lambdaVariables('n'), 2)))", "[3, 4]"],
  ["filter(variables('hosts'), lambda('h', parameters('flag')))", "[...]"],
  ["reduce(range(1, 4), 0, lambda('sum', 'n', add(lambdaVariables('sum'), lambdaVariables('n'))))", "10"],
  ["sort(createArray(3, 1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))", "[1, 2, 3]"],
  ["toObject(variables('hosts'), lambda('h', lambdaVariables('h')), lambda('h', 1))", "{a: 1, b: 1, c: 1}"],
  ["mapValues(createObject('a', 1), lambda('v', add(lambdaVariables('v'), 1)))", "{a: 2}"],
  // Numbers
  ["add(1, 2)", "3"],
  ["sub(1, 2)", "-1"],
  ["mul(3, 2)", "6"],
  ["div(7, 2)", "3"],
  ["div(7, 0)", "<div does not take these arguments>"],
  ["mod(7, 4)", "3"],
  ["min(3, 1, 2)", "1"],
  ["max(createArray(3, 1))", "3"],
  ["int('42')", "42"],
  ["greaterOrEquals(2, 2)", "true"],
  ["less('a', 'b')", "true"],
  ["add(1, int(parameters('host')))", `<${noHost}>`],
  // Truth
  ["equals('a', 'A')", "false"],
  ["equals(1, 1)", "true"],
  ["equals(parameters('host'), parameters('host'))", "true"],
  ["equals(parameters('host'), 'x')", `<${noHost}>`],
  ["equals(createArray('a'), createArray('a'))", "true"],
  ["not(true())", "false"],
  ["and(false(), parameters('flag'))", "false"],
  ["or(true(), parameters('flag'))", "true"],
  ["and(true(), parameters('flag'))", "<parameter `flag` has no value in this repository>"],
  ["bool('True')", "true"],
  ["coalesce(null(), variables('nothing'), 'x')", "'x'"],
  ["coalesce(parameters('host'), 'x')", `<${noHost}>`],
  ["if(equals(parameters('name'), 'Blue'), 'yes', 'no')", "'yes'"],
  ["if(false(), 'x', null())", "absent"],
  ["if(false(), 'x', json('null'))", "absent"],
  // What only Azure knows
  ["resourceGroup().location", "<resourceGroup().location is known only to Azure at deployment>"],
  ["uniqueString(resourceGroup().id)", "<uniqueString(resourceGroup().id) is known only to Azure at deployment>"],
  ["reference('x').properties.ip", "<reference('x').properties.ip is known only to Azure at deployment>"],
  [
    "resourceId('Microsoft.ContainerService/managedClusters', 'blue')",
    "'/subscriptions/<subscription().subscriptionId is known only to Azure at deployment>/resourceGroups/" +
      "<resourceGroup().name is known only to Azure at deployment>/providers/Microsoft.ContainerService/managedClusters/blue'",
  ],
  [
    "resourceId('sub', 'group', 'Microsoft.Network/virtualNetworks/subnets', 'net', 'nodes')",
    "'/subscriptions/sub/resourceGroups/group/providers/Microsoft.Network/virtualNetworks/net/subnets/nodes'",
  ],
  [
    "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'x')",
    "'/subscriptions/<subscription().subscriptionId is known only to Azure at deployment>/providers/Microsoft.Authorization/roleDefinitions/x'",
  ],
  [
    "extensionResourceId('/a/b', 'Microsoft.Insights/diagnosticSettings', 'x')",
    "'/a/b/providers/Microsoft.Insights/diagnosticSettings/x'",
  ],
  [
    "tenantResourceId('Microsoft.Authorization/policyDefinitions', 'x')",
    "'/providers/Microsoft.Authorization/policyDefinitions/x'",
  ],
  // Declarations
  ["corp.url('proxy.corp.example')", "'http://proxy.corp.example:3128/'"],
  ["corp.url(parameters('host'))", `'http://<${noHost}>:3128/'`],
  ["parameters('none')", "<parameter `none` is not declared>"],
  ["variables('none')", "<variable `none` is not declared>"],
  ["invented('x')", "<the function invented is not evaluated>"],
  ["copyIndex()", "<copyIndex() stands in no loop>"],
];

describe("functions", () => {
  it.each(cases)("%s", (expression, expected) => {
    expect(show(evaluated(`[${expression}]`, parts))).toBe(expected);
  });

  it("marks what a secure parameter flows into, and nothing else", () => {
    expect(evaluated("[concat('a', parameters('secret'))]", parts)).toMatchObject({ kind: "text", sensitive: true });
    expect(evaluated("[toUpper(parameters('secret'))]", parts)).toMatchObject({ sensitive: true });
    expect(evaluated("[listKeys('x', '2024-01-01').key]", parts)).toMatchObject({ kind: "unknown", sensitive: true });
    expect(evaluated("[concat('a', parameters('name'))]", parts)).not.toHaveProperty("sensitive");
  });

  it("gives equal unknowns one identity, and different ones two", () => {
    const first = evaluated("[uniqueString(resourceGroup().id, parameters('host'))]", parts);
    const second = evaluated("[uniqueString(resourceGroup().id, parameters('host'))]", parts);
    const third = evaluated("[uniqueString(resourceGroup().id, parameters('name'))]", parts);
    expect(first).toMatchObject({
      kind: "unknown",
      id: expect.stringContaining("uniqueString(resourceGroup().id,") as string,
    });
    expect(first?.kind === "unknown" ? first.id : "").toBe(second?.kind === "unknown" ? second.id : undefined);
    expect(first?.kind === "unknown" ? first.id : "").not.toBe(third?.kind === "unknown" ? third.id : undefined);
  });
});

describe("places", () => {
  const tables: readonly (readonly [string, string, ReturnType<typeof pieces>])[] = [
    [
      "concat keeps the place of each piece",
      "[concat('http://', parameters('name'), ':', 3128)]",
      [
        ["http://", "http://"],
        ["Blue", "Blue", "parameters('name')"],
        [":", ":"],
        ["3128", "3128"],
      ],
    ],
    [
      "format keeps the places of its pattern and its arguments",
      "[format('http://{0}/', variables('hosts')[1])]",
      [
        ["http://", "http://"],
        ["b", "b", "variables('hosts')[1]"],
        ["/", "/"],
      ],
    ],
    [
      "split and join keep the places of the items",
      "[join(split('a, b', ', '), ';')]",
      [
        ["a", "a"],
        [";", ";"],
        ["b", "b"],
      ],
    ],
    ["substring narrows the place", "[substring('proxy.corp.example', 6, 4)]", [["corp", "corp"]]],
    ["trim narrows the place", "[trim('  x ')]", [["x", "x"]]],
    [
      "a doubled quote cuts a string",
      "['it''s']",
      [
        ["it'", "it'"],
        ["s", "s"],
      ],
    ],
    ["a change of letter case keeps the place", "[toLower('ABC')]", [["abc", "ABC"]]],
    ["JSON in a string keeps the places of its strings", '[json(\'{"a":"bc"}\').a]', [["bc", "bc"]]],
    ["an escaped bracket is left out", "[[x]", [["[x]", "[x]"]]],
  ];
  it.each(tables)("%s", (_name, expression, expected) => {
    expect(pieces(evaluated(expression, parts))).toEqual(expected);
  });
});

describe("choices", () => {
  const condition = "parameter main.json#:flag";
  const tables: readonly (readonly [string, string, string])[] = [
    ["if() on an unknown keeps both values", "[if(parameters('flag'), 'a', 'b')]", `(${condition} ? 'a' : 'b')`],
    ["its opposite is the same condition", "[if(not(parameters('flag')), 'a', 'b')]", `(${condition} ? 'b' : 'a')`],
    [
      "so is a comparison with false",
      "[if(equals(parameters('flag'), false()), 'a', 'b')]",
      `(${condition} ? 'b' : 'a')`,
    ],
    ["a null branch is absence", "[if(parameters('flag'), 'a', null())]", `(${condition} ? 'a' : absent)`],
    ["equal branches are no choice", "[if(parameters('flag'), 'a', 'a')]", "'a'"],
    ["functions are spread over it", "[concat('x', if(parameters('flag'), 'a', 'b'))]", `(${condition} ? 'xa' : 'xb')`],
    [
      "two of one condition are decided together",
      "[concat(if(parameters('flag'), 'a', 'b'), if(parameters('flag'), 'c', 'd'))]",
      `(${condition} ? 'ac' : 'bd')`,
    ],
    [
      "nested ones of one condition collapse",
      "[if(parameters('flag'), if(parameters('flag'), 'a', 'b'), 'c')]",
      `(${condition} ? 'a' : 'c')`,
    ],
    [
      "access goes through it",
      "[if(parameters('flag'), variables('net'), createObject('proxy', createObject('port', 1))).proxy.port]",
      `(${condition} ? 3128 : 1)`,
    ],
    [
      "a test of it becomes decided where both sides agree",
      "[if(empty(if(parameters('flag'), 'a', 'b')), 'x', 'y')]",
      "'y'",
    ],
  ];
  it.each(tables)("%s", (_name, expression, expected) => {
    expect(show(evaluated(expression, parts))).toBe(expected);
  });
});
