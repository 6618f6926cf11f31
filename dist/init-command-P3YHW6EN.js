import {
  configPlaces
} from "./chunk-UISEM3SR.js";
import "./chunk-GVIYDVNL.js";
import {
  EnvironmentError,
  UsageError
} from "./chunk-4TTH2VYI.js";
import "./chunk-75QCMCYK.js";

// src/entry/commands/init-command.ts
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

// src/config/starter-files.ts
var starterConfig = `# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/proxylint/main/schemas/config.schema.json
#
# The configuration of Proxylint. Every setting is optional; docs/configuration.md of Proxylint explains them all,
# \`proxylint config\` prints what is in force, and \`proxylint rules\` lists the rules.

# A run fails when there is a finding this bad or worse: error, warning, note or never.
# fail-on: error

# Rules, or whole families, that are off or have another severity.
# rules:
#   aks/url-trailing-slash: off
#   no-proxy: warning

# Files that are not checked.
# ignore:
#   - "**/testdata/"

# Other settings of rules for some files.
# overrides:
#   - paths: [sandbox/]
#     rules:
#       aks/proxy-credentials: warning

# Findings that are accepted, each with its reason, and best with an owner and an end.
# suppressions:
#   - rule: ca/expires-soon
#     path: clusters/legacy/**
#     reason: The cluster is taken down before.
#     until: 2027-01-31
#     owner: platform team

# What only your organisation can decide.
# organisation:
#   proxy-required: true
#   allowed-proxies: ["proxy.corp.example:3128"]
#   required-bypass: [.corp.example]
#   forbidden-bypass: [.example.com]
`;
var starterWorkflow = `# Checks the HTTP proxy configuration of Kubernetes clusters on each pull request.
#
# It has no filter for paths: a required check that is skipped stays pending for ever, and a run that finds nothing to
# look at takes a second. The name of the job is what a ruleset requires.
name: proxylint

on:
  pull_request:
  merge_group:

permissions: {}

jobs:
  proxylint:
    name: proxylint
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # to check out
      pull-requests: write # for the comment; without it there are annotations and the job summary
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          fetch-depth: 2 # the commit before, so that git says what changed
          persist-credentials: false
      - uses: OWNER/proxylint@SHA # name the repository and the commit of the release that you use
`;

// src/entry/commands/init-command.ts
var workflowPath = ".github/workflows/proxylint.yml";
function initCommand(folder) {
  const config = configPlaces.find((path) => existsSync(join(folder, path)));
  const files = [
    { path: config ?? configPlaces[0], text: starterConfig, isThere: config !== void 0 },
    { path: workflowPath, text: starterWorkflow, isThere: existsSync(join(folder, workflowPath)) }
  ];
  if (files.every(({ isThere }) => isThere)) {
    throw new UsageError("conflicting-options", `${files.map(({ path }) => path).join(" and ")} are there already`, {
      remedy: "Nothing was written. Remove or rename them to begin anew."
    });
  }
  return files.map(({ path, text, isThere }) => {
    if (isThere) return `${path} is there already, and stays as it is.
`;
    write(join(folder, path), path, text);
    return `${path} is written.
`;
  }).join("");
}
function write(target, path, text) {
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text, { flag: "wx" });
  } catch (cause) {
    throw new EnvironmentError("file-unwritable", `${path} cannot be written`, {
      remedy: "Run it in a folder that may be written.",
      cause
    });
  }
}
export {
  initCommand
};
