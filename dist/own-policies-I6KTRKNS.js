import {
  harmless
} from "./chunk-V7SGWO6Z.js";
import {
  subjectJson
} from "./chunk-QFB4KOBI.js";
import {
  array,
  getDotPath,
  maxLength,
  minLength,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
  trim,
  unknown
} from "./chunk-JW4XD7LV.js";
import {
  ConfigError,
  EnvironmentError
} from "./chunk-4TTH2VYI.js";
import "./chunk-75QCMCYK.js";

// src/entry/own-policies.ts
import { readFileSync } from "node:fs";

// src/policy/bundle-archive.ts
import { gunzipSync } from "node:zlib";
var largestArchive = 16 * 1024 * 1024;
var largestUnpacked = 64 * 1024 * 1024;
var mostFiles = 1e4;
var block = 512;
var sumField = { start: 148, length: 8 };
var plainFile = /* @__PURE__ */ new Set([48, 0]);
function readArchive(bytes) {
  if (bytes.length > largestArchive) return refused(`is larger than ${megabytes(largestArchive)}`);
  let unpacked;
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength: largestUnpacked });
  } catch (error) {
    const isLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return refused(isLarge ? `unpacks to more than ${megabytes(largestUnpacked)}` : "is no gzip archive");
  }
  return readTar(unpacked);
}
function readTar(archive) {
  const files = /* @__PURE__ */ new Map();
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) break;
    const size = octal(header, 124, 12);
    if (size === void 0 || octal(header, sumField.start, sumField.length) !== headerSum(header)) {
      return refused("holds no tar archive");
    }
    const start = at + block;
    if (start + size > archive.length) return refused("ends inside a file");
    if (plainFile.has(header[156] ?? 0)) files.set(pathIn(header), archive.subarray(start, start + size));
    if (files.size > mostFiles) return refused(`holds more than ${mostFiles} files`);
    at = start + Math.ceil(size / block) * block;
  }
  return { kind: "files", files };
}
function pathIn(header) {
  const prefix = text(header, 345, 155);
  const name = text(header, 0, 100);
  return (prefix === "" ? name : `${prefix}/${name}`).replace(/^\.?\//u, "");
}
function text(bytes, start, length) {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}
function octal(bytes, start, length) {
  const digits = text(bytes, start, length).trim();
  return /^[0-7]{1,11}$/u.test(digits) ? Number.parseInt(digits, 8) : void 0;
}
function headerSum(header) {
  const { start, length } = sumField;
  return header.reduce((sum, byte, index) => sum + (index >= start && index < start + length ? 32 : byte), 0);
}
function refused(why) {
  return { kind: "refused", why };
}
function megabytes(bytes) {
  return `${bytes / 1024 / 1024} MiB`;
}

// src/policy/wasm-sections.ts
var headerLength = 8;
var memorySection = 5;
function hasOwnMemory(module) {
  for (let at = headerLength; at < module.length; ) {
    const size = unsigned(module, at + 1);
    if (size === void 0) return false;
    if (module[at] === memorySection && module[size.end] !== 0) return true;
    at = size.end + size.value;
  }
  return false;
}
function unsigned(bytes, start) {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = bytes[start + index];
    if (byte === void 0) return void 0;
    value += (byte & 127) * 2 ** (7 * index);
    if (byte < 128) return { value, end: start + index + 1 };
  }
  return void 0;
}

// src/policy/bundle.ts
var howToBuild = "Build it with: opa build -t wasm -b FOLDER -o FILE.tar.gz (docs/own-rules.md).";
var line = pipe(string(), trim(), minLength(1), maxLength(2e3));
var severity = picklist(["error", "warning", "note"]);
var annotation = object({
  title: optional(line),
  description: optional(line),
  related_resources: optional(array(object({ ref: line }))),
  custom: optional(object({ severity: optional(unknown()), remedy: optional(line) }))
});
var manifestSchema = object({
  wasm: optional(
    array(
      object({
        entrypoint: pipe(string(), maxLength(500)),
        module: optional(string(), "/policy.wasm"),
        annotations: optional(array(annotation), [])
      })
    ),
    []
  )
});
function readBundle(name, bytes, families) {
  const archive = readArchive(bytes);
  if (archive.kind === "refused") throw fault(`${name} ${archive.why}`, howToBuild);
  const { files } = archive;
  const entries = readManifest(name, files.get(".manifest")).filter(({ entrypoint }) => entrypoint.endsWith("/report"));
  const [first] = entries;
  if (first === void 0) {
    throw fault(
      `${name} has no entry point named report`,
      "Write `# METADATA` and `# entrypoint: true` above the rule `report`, and build the bundle again."
    );
  }
  const module = files.get(first.module.replace(/^\//u, ""));
  if (module === void 0) throw fault(`${name} has no ${first.module}`, howToBuild);
  if (hasOwnMemory(module))
    throw fault(`${name} holds a module that opa did not build: it brings memory of its own`, howToBuild);
  const rules = entries.map((entry) => ruleOf(name, entry, families));
  refuseRepeats(name, rules);
  return { name, module: Uint8Array.from(module), data: readData(name, files.get("data.json")), rules };
}
function readManifest(name, bytes) {
  if (bytes === void 0) throw fault(`${name} has no .manifest: it is no bundle of opa`, howToBuild);
  const manifest = safeParse(manifestSchema, parseJson(name, ".manifest", bytes));
  if (manifest.success) return manifest.output.wasm;
  const [issue] = manifest.issues;
  throw fault(`${name}: its .manifest is wrong at ${getDotPath(issue) ?? "the top"}: ${issue.message}`, howToBuild);
}
function readData(name, bytes) {
  if (bytes === void 0) return "{}";
  const data = parseJson(name, "data.json", bytes);
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    throw fault(`${name}: its data.json is no object`, howToBuild);
  }
  return JSON.stringify(data);
}
function parseJson(name, file, bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw fault(`${name}: its ${file} is no JSON`, howToBuild);
  }
}
function ruleOf(name, { entrypoint, annotations }, families) {
  const id = ruleId(name, entrypoint, families);
  const about = annotations.find(({ title: title2 }) => title2 !== void 0) ?? annotations[0] ?? {};
  const { title, description = title, custom = {}, related_resources: resources = [] } = about;
  if (title === void 0 || description === void 0) {
    throw fault(
      `${name}: rule ${id} has no title`,
      "Write `# title: ...` in the METADATA directly above the rule `report`, where `entrypoint: true` stands."
    );
  }
  return {
    id,
    entryPoint: entrypoint,
    title,
    description,
    severity: severityOf(name, id, custom.severity),
    remedy: custom.remedy ?? "",
    sources: resources.map(({ ref }) => ref).filter((ref) => ref.startsWith("https://"))
  };
}
function ruleId(name, entrypoint, families) {
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
function severityOf(name, id, given) {
  const known = safeParse(severity, given);
  if (known.success) return known.output;
  throw fault(
    `${name}: rule ${id} has ${given === void 0 ? "no severity" : "a severity that does not exist"}`,
    "Write `# custom:` and `#   severity: error` (or warning, or note) in the METADATA above the rule `report`."
  );
}
function refuseRepeats(name, rules) {
  const ids = rules.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated === void 0) return;
  throw fault(`${name}: two packages give the rule id ${repeated}`, "Rename one of the two packages.");
}
function fault(message, remedy) {
  return new ConfigError("bundle-invalid", harmless(message), { remedy });
}

// src/policy/bundle-host.ts
import { Worker } from "node:worker_threads";
var usualLimits = { start: 15e3, subject: 5e3, run: 6e4 };
var resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, codeRangeSizeMb: 64 };
async function judgeWithBundle(bundle, subjects, { worker, limits = usualLimits }) {
  const running = new RunningBundle(bundle, worker);
  try {
    accept(bundle, await running.next(limits.start), limits.start);
    const results = [];
    const end = performance.now() + limits.run;
    for (const subject of subjects) {
      const left = Math.min(limits.subject, Math.max(0, end - performance.now()));
      const reply = await running.ask(subject, left);
      const answers = accept(bundle, reply, left < limits.subject ? limits.run : limits.subject);
      results.push(
        bundle.rules.flatMap((rule, index) => (answers[index] ?? []).map((violation) => ({ ...violation, rule })))
      );
    }
    return results;
  } finally {
    await running.end();
  }
}
var RunningBundle = class {
  #worker;
  #settle = () => void 0;
  /** It may end while nobody waits. */
  #dead;
  constructor({ module, data, rules }, file) {
    const task = { module, data, entryPoints: rules.map(({ entryPoint }) => entryPoint) };
    this.#worker = startWorker(file, task);
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on("message", (reply) => {
      this.#take(reply);
    });
    this.#worker.on("error", (error) => {
      this.#take({ kind: "dead", error });
    });
    this.#worker.on("exit", () => {
      this.#take({ kind: "dead", error: void 0 });
    });
  }
  async ask(subject, patience) {
    const request = { subject: subjectJson(subject) };
    this.#worker.postMessage(request);
    return await this.next(patience);
  }
  async next(patience) {
    if (this.#dead !== void 0) return this.#dead;
    return await new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#settle({ kind: "late" });
      }, patience);
      this.#settle = (reply) => {
        clearTimeout(timer);
        this.#settle = () => void 0;
        resolve(reply);
      };
    });
  }
  async end() {
    await this.#worker.terminate();
  }
  #take(reply) {
    if (reply.kind === "dead") this.#dead ??= reply;
    this.#settle(reply);
  }
};
function startWorker(file, task) {
  return new Worker(file, {
    workerData: task,
    stdout: true,
    stderr: true,
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits,
    name: "proxylint-bundle"
  });
}
function accept(bundle, reply, patience) {
  const { name } = bundle;
  switch (reply.kind) {
    case "ready":
      return [];
    case "answers":
      return reply.answers;
    case "late":
      throw fault2(
        `${name} did not come to an end within ${patience / 1e3} s`,
        "One of its rules loops or looks at too much: run it with `opa eval --profile` on what `proxylint extract` prints."
      );
    case "dead":
      throw deathOf(name, reply.error);
    case "trouble":
      throw troubleWith(bundle, reply);
  }
}
var smaller = "Look for rules that build large sets or texts: `opa eval --profile` on what `proxylint extract` prints.";
function deathOf(name, error) {
  const code = error instanceof Error && "code" in error ? error.code : void 0;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return fault2(`${name} needs too much memory`, smaller);
  return new EnvironmentError("worker-failed", `the worker that ${name} ran in has ended`, {
    remedy: "Check that the machine has memory left; if it has, install Proxylint again.",
    cause: error
  });
}
function troubleWith({ name, rules }, { what, why, entryPoint }) {
  const id = rules.find((rule) => rule.entryPoint === entryPoint)?.id ?? "";
  switch (what) {
    case "load":
      return fault2(
        `${name}: its module cannot be started (${why})`,
        "Build it with opa 1.0 or later: opa build -t wasm -b FOLDER -o FILE.tar.gz (docs/own-rules.md)."
      );
    case "builtins":
      return fault2(
        `${name} calls ${why}, which modules do not have`,
        'Texts are made with concat or $"...{value}", times come as input.now; `opa build --capabilities` with Proxylint\'s capabilities.json finds each place.'
      );
    case "evaluate":
      return /memory|malloc/iu.test(why) ? fault2(`${name}: rule ${id} needs too much memory`, smaller) : fault2(`${name}: rule ${id} broke (${why})`, "Run it with `opa eval` on what `proxylint extract` prints.");
    case "answer":
      return fault2(
        `${name}: rule ${id} does not answer with violations (${why})`,
        'Make `report` a set of {"path": [...], "message": "..."}; path leads to the wrong node of the input.'
      );
  }
}
function fault2(message, remedy) {
  return new ConfigError("bundle-invalid", message, { remedy });
}

// src/entry/own-policies.ts
function bundlesOf(tree, paths) {
  return paths.map((path) => {
    const source = tree.readBytes(path);
    if (source !== void 0) return { name: path, bytes: Buffer.from(source.text, "latin1") };
    throw new ConfigError("bundle-invalid", `policies names ${path}, which cannot be read`, {
      remedy: "Write the path of a bundle from the root of the repository, and add the file to git."
    });
  });
}
function bundlesOnDisk(paths) {
  return paths.map((path) => {
    try {
      return { name: path, bytes: readFileSync(path) };
    } catch (cause) {
      throw new EnvironmentError("file-unreadable", `--policy ${path} cannot be read`, {
        remedy: "Name a bundle that `opa build -t wasm` wrote; the path is taken from the current folder.",
        cause
      });
    }
  });
}
function ownPolicies({ configured, files, named }, program) {
  const bundles = [...bundlesOf(files, configured), ...bundlesOnDisk(named)];
  return bundles.length === 0 ? void 0 : policiesOf(bundles, program.catalogue().rules, program.bundleWorker);
}
function policiesOf(bundles, ours, worker) {
  const families = [...new Set(ours.map(({ id }) => id.slice(0, id.indexOf("/"))))];
  const read = bundles.map(({ name, bytes }) => readBundle(name, bytes, families));
  return {
    rules: read.flatMap(({ rules }) => rules.map(entryOf)),
    evaluate: async (subjects) => {
      const perSubject = subjects.map(() => []);
      for (const bundle of read) {
        const results = await judgeWithBundle(bundle, subjects, { worker });
        for (const [index, violations] of results.entries()) {
          const found = violations.map(({ rule: { id, title }, path, message = title, related }) => ({
            rule: id,
            path,
            related,
            args: { message }
          }));
          perSubject[index]?.push(...found);
        }
      }
      return perSubject;
    }
  };
}
function entryOf({ id, title, description, severity: severity2, remedy, sources }) {
  const text2 = { message: "{message}", why: description, remedy };
  return {
    id,
    title,
    description,
    severity: severity2,
    subject: "any",
    fix: "none",
    default: "on",
    since: "",
    sources,
    texts: { en: text2, ko: text2, ja: text2, zh: text2 }
  };
}
export {
  ownPolicies
};
