/**
 * Which folder of src/ may import which: the arrows of the design, and no others.
 *
 * A folder that is missing from `allowed` may import nothing of src/ but errors.ts; a new folder has to be entered here.
 */

/** The steps of a run, in its order. */
const steps = ["discover", "parse", "expand", "describe", "link", "policy", "finding", "config"];

/** Folder -> folders of src/ that it may import, itself and errors.ts aside. */
const allowed = {
  text: [],
  facts: ["text"],
  model: ["text", "facts"],
  discover: ["model", "text"],
  parse: ["model", "text"],
  expand: ["parse", "model", "facts", "text"],
  describe: ["model", "facts", "text"],
  link: ["model", "text"],
  policy: ["model", "text", "generated"],
  finding: ["model", "text", "generated"],
  config: ["finding", "model", "facts", "text"],
  decide: ["config", "finding", "model", "text"],
  fix: ["model", "text", "finding", "parse"],
  scan: [...steps, "fix", "model", "facts", "text", "generated"],
  report: ["finding", "text", "generated"],
  github: ["report", "finding"],
  entry: [...steps, "scan", "decide", "fix", "report", "github", "model", "facts", "text", "generated"],
  generated: [],
};

/** Folder -> folders whose types it may name, although it may not run their code. */
const typesOnly = { report: ["model"], github: ["text"] };

/** Libraries that one place alone may load: their cost or their effects are behind our own interface there. */
const confined = {
  "@actions/": ["entry", "github"],
  "@open-policy-agent/opa-wasm": ["policy"],
  "jsonc-parser": ["parse"],
  undici: ["github"],
  yaml: ["parse", "config"],
};

function folderRules(folder) {
  const own = [folder, ...allowed[folder]];
  const named = typesOnly[folder] ?? [];
  const pathNot = `^src/(?:errors[.]ts$|(?:${[...own, ...named].join("|")})/)`;
  const rule = {
    name: `${folder}-imports`,
    severity: "error",
    comment: `src/${folder} may import ${allowed[folder].join(", ") || "nothing"} (and errors.ts) of src/.`,
    from: { path: `^src/${folder}/` },
    to: { path: "^src/", pathNot },
  };
  if (named.length === 0) return [rule];
  const typeRule = {
    name: `${folder}-types-only`,
    severity: "error",
    comment: `src/${folder} may use only types of ${named.join(", ")}.`,
    from: { path: `^src/${folder}/` },
    to: { path: `^src/(?:${named.join("|")})/`, dependencyTypesNot: ["type-only"] },
  };
  return [rule, typeRule];
}

function confinedRule([library, folders]) {
  return {
    name: `only-${folders.join("-")}-loads-${library.replaceAll(/[^a-z]+/gu, "-")}`,
    severity: "error",
    comment: `${library} is loaded by ${folders.map((folder) => `src/${folder}`).join(" and ")} alone.`,
    from: { path: "^src/", pathNot: `^src/(?:${folders.join("|")})/` },
    to: { path: `^node_modules/${library}` },
  };
}

export default {
  forbidden: [
    ...Object.keys(allowed).flatMap(folderRules),
    ...Object.entries(confined).map(confinedRule),
    {
      name: "known-folder",
      severity: "error",
      comment: "A new folder of src/ needs its arrows in this file.",
      from: { path: "^src/", pathNot: `^src/(?:errors[.]ts$|index[.]ts$|(?:${Object.keys(allowed).join("|")})/)` },
      to: {},
    },
    {
      name: "errors-stand-alone",
      severity: "error",
      comment: "Everything imports errors.ts, so it imports nothing.",
      from: { path: "^src/errors[.]ts$" },
      to: {},
    },
    {
      name: "entry-is-the-top",
      severity: "error",
      comment: "Entry holds the effects of a process; nothing may need it but the library, which has as few above it.",
      from: { pathNot: "^src/(?:entry/|index[.]ts$)" },
      to: { path: "^src/(?:entry/|index[.]ts$)" },
    },
    {
      name: "no-cycle",
      severity: "error",
      comment: "A cycle has no first module to understand.",
      from: {},
      to: { circular: true },
    },
    {
      name: "product-stands-alone",
      severity: "error",
      comment: "What ships does not need what builds or tests it.",
      from: { path: "^src/" },
      to: { path: "^(?:scripts|test)/" },
    },
    {
      name: "no-development-library",
      severity: "error",
      comment: "What ships is listed under dependencies.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-optional"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "An import must lead somewhere.",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
