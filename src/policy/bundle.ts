/**
 * Bundles: rules that a user wrote and compiled with `opa build -t wasm`. Owns what a bundle must hold.
 *
 * A rule is an entry point named `report`; the manifest carries the METADATA above it. Nothing of a bundle runs here:
 * see bundle-host.ts.
 */
import * as v from "valibot";

import { ConfigError } from "../errors.js";
import { readArchive } from "./bundle-archive.js";
import { harmless } from "./harmless.js";
import { hasOwnMemory } from "./wasm-sections.js";

/** One rule of a bundle. */
export type BundleRule = Readonly<{
  /** `family/name`, from the package: `acme.proxy["no-http"]` is `acme-proxy/no-http`. */
  id: string;
  /** As the module names it: `acme/proxy/no-http/report`. */
  entryPoint: string;
  title: string;
  description: string;
  severity: "error" | "warning" | "note";
  /** What to write instead; empty when the METADATA does not say. */
  remedy: string;
  /** Addresses that the METADATA names. */
  sources: readonly string[];
}>;

/** A bundle that can be started. */
export type PolicyBundle = Readonly<{
  /** How messages call it: its path. */
  name: string;
  module: Uint8Array;
  /** The bundle's own data, JSON. */
  data: string;
  rules: readonly BundleRule[];
}>;

const howToBuild = "Build it with: opa build -t wasm -b FOLDER -o FILE.tar.gz (docs/own-rules.md).";

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));
const severity = v.picklist(["error", "warning", "note"]);
const annotation = v.object({
  title: v.optional(line),
  description: v.optional(line),
  related_resources: v.optional(v.array(v.object({ ref: line }))),
  custom: v.optional(v.object({ severity: v.optional(v.unknown()), remedy: v.optional(line) })),
});
const manifestSchema = v.object({
  wasm: v.optional(
    v.array(
      v.object({
        entrypoint: v.pipe(v.string(), v.maxLength(500)),
        module: v.optional(v.string(), "/policy.wasm"),
        annotations: v.optional(v.array(annotation), []),
      }),
    ),
    [],
  ),
});

type Entry = v.InferOutput<typeof manifestSchema>["wasm"][number];

/** Reads a bundle; throws `ConfigError`. `families`: names that rules of its own must not use, since ours do. */
export function readBundle(name: string, bytes: Uint8Array, families: readonly string[]): PolicyBundle {
  const archive = readArchive(bytes);
  if (archive.kind === "refused") throw fault(`${name} ${archive.why}`, howToBuild);
  const { files } = archive;
  const entries = readManifest(name, files.get(".manifest")).filter(({ entrypoint }) => entrypoint.endsWith("/report"));
  const [first] = entries;
  if (first === undefined) {
    throw fault(
      `${name} has no entry point named report`,
      "Write `# METADATA` and `# entrypoint: true` above the rule `report`, and build the bundle again.",
    );
  }
  const module = files.get(first.module.replace(/^\//u, ""));
  if (module === undefined) throw fault(`${name} has no ${first.module}`, howToBuild);
  if (hasOwnMemory(module))
    throw fault(`${name} holds a module that opa did not build: it brings memory of its own`, howToBuild);
  const rules = entries.map((entry) => ruleOf(name, entry, families));
  refuseRepeats(name, rules);
  // A copy: sent to a worker, a part of the archive would take all of it along.
  return { name, module: Uint8Array.from(module), data: readData(name, files.get("data.json")), rules };
}

function readManifest(name: string, bytes: Uint8Array | undefined): readonly Entry[] {
  if (bytes === undefined) throw fault(`${name} has no .manifest: it is no bundle of opa`, howToBuild);
  const manifest = v.safeParse(manifestSchema, parseJson(name, ".manifest", bytes));
  if (manifest.success) return manifest.output.wasm;
  const [issue] = manifest.issues;
  throw fault(`${name}: its .manifest is wrong at ${v.getDotPath(issue) ?? "the top"}: ${issue.message}`, howToBuild);
}

/** Data are an object, or the module's own copy of them would not be found. */
function readData(name: string, bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return "{}";
  const data = parseJson(name, "data.json", bytes);
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    throw fault(`${name}: its data.json is no object`, howToBuild);
  }
  return JSON.stringify(data);
}

function parseJson(name: string, file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw fault(`${name}: its ${file} is no JSON`, howToBuild);
  }
}

function ruleOf(name: string, { entrypoint, annotations }: Entry, families: readonly string[]): BundleRule {
  const id = ruleId(name, entrypoint, families);
  const about = annotations.find(({ title }) => title !== undefined) ?? annotations[0] ?? {};
  const { title, description = title, custom = {}, related_resources: resources = [] } = about;
  if (title === undefined || description === undefined) {
    throw fault(
      `${name}: rule ${id} has no title`,
      "Write `# title: ...` in the METADATA directly above the rule `report`, where `entrypoint: true` stands.",
    );
  }
  return {
    id,
    entryPoint: entrypoint,
    title,
    description,
    severity: severityOf(name, id, custom.severity),
    remedy: custom.remedy ?? "",
    sources: resources.map(({ ref }) => ref).filter((ref) => ref.startsWith("https://")),
  };
}

/** `acme/proxy/no-http/report` is `acme-proxy/no-http`: as our own ids, so that it can be named wherever they can. */
function ruleId(name: string, entrypoint: string, families: readonly string[]): string {
  const parts = entrypoint.split("/").slice(0, -1);
  const [family, rule] = [parts.slice(0, -1).join("-"), parts.at(-1) ?? ""];
  const advice = 'Name it after you and then after the rule, with letters, digits, - and _: `package acme["no-http"]`.';
  if (parts.length < 2 || !parts.every((part) => /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/iu.test(part))) {
    throw fault(`${name}: the package of ${entrypoint} gives no rule id`, advice);
  }
  if (families.includes(family)) {
    throw fault(`${name}: the package of ${entrypoint} has the name of Proxylint's own rules, ${family}`, advice);
  }
  return `${family}/${rule}`;
}

function severityOf(name: string, id: string, given: unknown): BundleRule["severity"] {
  const known = v.safeParse(severity, given);
  if (known.success) return known.output;
  throw fault(
    `${name}: rule ${id} has ${given === undefined ? "no severity" : "a severity that does not exist"}`,
    "Write `# custom:` and `#   severity: error` (or warning, or note) in the METADATA above the rule `report`.",
  );
}

function refuseRepeats(name: string, rules: readonly BundleRule[]): void {
  const ids = rules.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated === undefined) return;
  throw fault(`${name}: two packages give the rule id ${repeated}`, "Rename one of the two packages.");
}

function fault(message: string, remedy: string): ConfigError {
  return new ConfigError("bundle-invalid", harmless(message), { remedy });
}
