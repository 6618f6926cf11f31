import {
  ConfigError
} from "./chunk-4TTH2VYI.js";

// src/config/config.ts
var defaultConfig = {
  rules: /* @__PURE__ */ new Map(),
  include: [],
  ignore: [],
  overrides: [],
  suppressions: [],
  allowSuppressions: true,
  notSuppressible: [],
  organisation: {},
  policies: []
};

// src/config/find.ts
var configPlaces = [".proxylint.yaml", ".github/.proxylint.yaml"];
var misnamed = [".proxylint.yml", ".github/.proxylint.yml", ".proxylint.json"];
function findConfig(files) {
  const found = configPlaces.filter((path) => files.has(path));
  if (found.length > 1)
    throw new ConfigError("config-shape", `there are two configurations: ${found.join(" and ")}`, {
      remedy: "Keep one of them."
    });
  const wrong = misnamed.find((path) => files.has(path));
  if (wrong !== void 0)
    throw new ConfigError("config-not-found", `${wrong} is not read: it has the wrong name`, {
      remedy: `Call it ${configPlaces[0]}, or remove it.`
    });
  return found[0];
}

export {
  defaultConfig,
  configPlaces,
  findConfig
};
