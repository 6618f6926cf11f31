// src/config/glob.ts
function globFault(glob) {
  if (glob.startsWith("!")) return "a glob without !, which is not known here: use include and ignore";
  if (glob.includes("\\")) return "a glob with / between folders";
  const names = glob.split("/");
  if (names.includes("..")) return "a glob that stays below the root of the scan";
  if (names.every((name) => name === "" || name === ".")) return "a glob with a name in it";
  return void 0;
}
function matchesAny(globs) {
  const matchers = globs.map(globMatcher);
  return (path) => matchers.some((matches) => matches(path));
}
function globMatcher(glob) {
  const names = glob.split("/").filter((name) => name !== "" && name !== ".");
  const foldersOnly = glob.endsWith("/");
  const isAnchored = glob.replace(/\/$/u, "").includes("/");
  const tokens = tokensOf(isAnchored ? names : ["**", ...names]);
  return (path) => accepts(tokens, path, foldersOnly);
}
function tokensOf(names) {
  return names.flatMap((name, index) => {
    const isLast = index === names.length - 1;
    if (name === "**") return isLast ? [{ kind: "run" }] : [{ kind: "folders" }, { kind: "folder" }];
    const inside = Array.from(name.replaceAll(/\*+/gu, "*"), tokenOf);
    return isLast ? inside : [...inside, { kind: "character", value: "/" }];
  });
}
function tokenOf(character) {
  if (character === "*") return { kind: "run" };
  return character === "?" ? { kind: "any" } : { kind: "character", value: character };
}
function accepts(tokens, path, foldersOnly) {
  let states = withSkipped([0], tokens);
  for (const character of path) {
    if (character === "/" && states.has(tokens.length)) return true;
    const next = [...states].flatMap((state) => after(tokens[state], state, character));
    if (next.length === 0) return false;
    states = withSkipped(next, tokens);
  }
  return !foldersOnly && states.has(tokens.length);
}
function after(token, state, character) {
  switch (token?.kind) {
    case void 0:
      return [];
    case "character":
      return token.value === character ? [state + 1] : [];
    case "any":
    case "folders":
      return character === "/" ? [] : [state + 1];
    case "run":
      return character === "/" ? [] : [state];
    case "folder":
      return [character === "/" ? state - 1 : state];
  }
}
function withSkipped(states, tokens) {
  const all = new Set(states);
  for (const state of all) {
    const kind = tokens[state]?.kind;
    if (kind === "run") all.add(state + 1);
    if (kind === "folders") all.add(state + 2);
  }
  return all;
}

// src/config/settings.ts
function ruleSettingAt(config, rule, path) {
  for (const { paths, rules } of config.overrides.toReversed()) {
    const setting = settingIn(rules, rule);
    if (setting !== void 0 && matchesAny(paths)(path)) return setting;
  }
  return settingIn(config.rules, rule);
}
function disabledRules(config, rules) {
  return rules.filter((rule) => isOffEverywhere(config, rule)).map(({ id }) => id);
}
function isOffEverywhere(config, { id, default: byDefault }) {
  const everywhere = settingIn(config.rules, id);
  const isOff = everywhere === void 0 ? byDefault === "off" && !isDecided(config.organisation, id) : everywhere === "off";
  return isOff && config.overrides.every(({ rules }) => (settingIn(rules, id) ?? "off") === "off");
}
function settingIn(settings, rule) {
  return settings.get(rule) ?? settings.get(familyOf(rule));
}
function familyOf(rule) {
  return rule.split("/", 1)[0] ?? rule;
}
var valueOf = /* @__PURE__ */ new Map([
  ["organisation/proxy-required", "proxyRequired"],
  ["organisation/proxy-allowed", "allowedProxies"],
  ["organisation/bypass-required", "requiredBypass"],
  ["organisation/bypass-forbidden", "forbiddenBypass"]
]);
function isDecided(values, rule) {
  const key = valueOf.get(rule);
  return key !== void 0 && values[key] !== void 0;
}

export {
  globFault,
  matchesAny,
  globMatcher,
  ruleSettingAt,
  disabledRules,
  familyOf
};
