/** What `proxylint init` writes: a configuration and a workflow to begin with. It asks nothing and overwrites nothing. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { configPlaces } from "../config/index.js";
import { EnvironmentError, UsageError } from "../errors.js";

const workflowPath = ".github/workflows/proxylint.yml";

/** Writes the files that are not there yet below `folder`, and says which. A `UsageError` when all are there. */
export function initCommand(folder: string): string {
  const config = configPlaces.find((path) => existsSync(join(folder, path)));
  const files = [
    { path: config ?? configPlaces[0], text: configText, isThere: config !== undefined },
    { path: workflowPath, text: workflowText, isThere: existsSync(join(folder, workflowPath)) },
  ];
  if (files.every(({ isThere }) => isThere)) {
    throw new UsageError("conflicting-options", `${files.map(({ path }) => path).join(" and ")} are there already`, {
      remedy: "Nothing was written. Remove or rename them to begin anew.",
    });
  }
  return files
    .map(({ path, text, isThere }) => {
      if (isThere) return `${path} is there already, and stays as it is.\n`;
      write(join(folder, path), path, text);
      return `${path} is written.\n`;
    })
    .join("");
}

function write(target: string, path: string, text: string): void {
  try {
    mkdirSync(dirname(target), { recursive: true });
    // Never through a link, and never over a file that came between.
    writeFileSync(target, text, { flag: "wx" });
  } catch (cause) {
    throw new EnvironmentError("file-unwritable", `${path} cannot be written`, {
      remedy: "Run it in a folder that may be written.",
      cause,
    });
  }
}

/** Every line is a comment: what stands here by default holds anyway. */
const configText = `# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/proxylint/main/schemas/config.schema.json
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
#       url/credentials: warning

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

const workflowText = `# Checks the HTTP proxy configuration of Kubernetes clusters on each pull request.
# Without a filter for paths: a required check that is skipped would never be there.
name: proxylint
on:
  pull_request:
  merge_group:
permissions:
  contents: read
  pull-requests: write # for the comment; without it there are annotations and the job summary
jobs:
  proxylint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: OWNER/proxylint@SHA # name the repository and the commit of the release that you use
`;
