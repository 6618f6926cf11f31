/**
 * Functions that read files of the repository. A file's characters stand where they stand in the file.
 */
import type { Value } from "../../../model/index.js";
import type { Origin, Source } from "../../../text/index.js";
import { originAt, placeOf, usedAt } from "../../../text/index.js";
import { booleanValue, listValue, stringValue, textValue, unknownValue } from "../values.js";
import { charsArgument, entry } from "./arguments.js";
import { digestOf } from "./encodings.js";
import type { CallSite, FunctionEntry, FunctionTable } from "./function-table.js";

function wholeFile(source: Source, site: CallSite): Origin {
  return usedAt(
    originAt(placeOf(source, 0, source.text.length)),
    site.origin.place,
    `${site.name}(${JSON.stringify(source.path)})`,
  );
}

/** Why a file gives nothing: it may be made later, or lie outside the tree. */
function missing(path: string, site: CallSite): Value {
  return unknownValue(`the file ${path.slice(0, 200)} is not in this repository`, site.origin, { id: `file(${path})` });
}

function ofFile(kind: "text" | "bytes", compute: (source: Source, origin: Origin) => Value): FunctionEntry {
  return entry(([path], site) => {
    const name = charsArgument(path);
    if (name === undefined) return undefined;
    const source = site.scope.module.files[kind](name);
    return source === undefined ? missing(name, site) : compute(source, wholeFile(source, site));
  }, "deep");
}

function known(chars: string, origin: Origin): Value {
  return textValue(chars === "" ? [] : [{ kind: "known", chars, origin }], origin);
}

/** A file that is UTF-8 text keeps its characters; other bytes are one character each. */
const fileBase64: FunctionEntry = entry(([path], site) => {
  const name = charsArgument(path);
  if (name === undefined) return undefined;
  const { files } = site.scope.module;
  const raw = files.bytes(name);
  const text = files.text(name);
  if (raw === undefined) return missing(name, site);
  // A byte order mark is dropped from the text, but not from what is encoded.
  const isText = text !== undefined && Buffer.byteLength(text.text) === raw.text.length;
  const source = isText ? text : raw;
  const origin = wholeFile(source, site);
  const inner = source.text === "" ? [] : [{ kind: "known" as const, chars: source.text, origin }];
  return textValue([{ kind: "encoded", encoding: "base64", bytes: isText ? "utf8" : "latin1", inner, origin }], origin);
}, "deep");

function fileDigest(algorithm: "md5" | "sha1" | "sha256" | "sha512", form: "hex" | "base64" = "hex"): FunctionEntry {
  return ofFile("bytes", (source, origin) =>
    stringValue(digestOf(algorithm, form, Buffer.from(source.text, "latin1")), origin),
  );
}

const fileSet: FunctionEntry = entry(([folder, pattern], site) => {
  const [base, glob] = [charsArgument(folder), charsArgument(pattern)];
  if (base === undefined || glob === undefined) return undefined;
  const names = site.scope.module.files.set(base, glob);
  if (names === undefined) return unknownValue("this pattern of file names is not read here", site.origin);
  return listValue(
    names.map((name) => stringValue(name, site.origin)),
    site.origin,
    { set: true },
  );
}, "deep");

/** Functions of files by name. */
export const fileFunctions: FunctionTable = new Map<string, FunctionEntry>([
  ["file", ofFile("text", (source, origin) => known(source.text, origin))],
  ["filebase64", fileBase64],
  [
    "fileexists",
    entry(([path], site) => {
      const name = charsArgument(path);
      return name === undefined ? undefined : booleanValue(site.scope.module.files.exists(name), site.origin);
    }, "deep"),
  ],
  ["fileset", fileSet],
  ["filemd5", fileDigest("md5")],
  ["filesha1", fileDigest("sha1")],
  ["filesha256", fileDigest("sha256")],
  ["filesha512", fileDigest("sha512")],
  ["filebase64sha256", fileDigest("sha256", "base64")],
  ["filebase64sha512", fileDigest("sha512", "base64")],
]);
