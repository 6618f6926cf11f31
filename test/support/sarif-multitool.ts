/** Microsoft's SARIF validator, with its rules for SARIF and for what GitHub takes in. */
import { spawnSync } from "node:child_process";
import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { array, literal, looseObject, minLength, optional, parse, picklist, pipe, string } from "valibot";

import { projectRoot } from "./cli.js";

const packaged = join(projectRoot, "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");

/** Something that the validator does not like. */
export type Complaint = Readonly<{ rule: string; level: "error" | "warning"; place: string }>;

/** What the validator writes: that it ran to its end on a file, and what it found. */
const outputSchema = looseObject({
  runs: pipe(
    array(
      looseObject({
        tool: looseObject({ driver: looseObject({ name: literal("Sarif.Multitool") }) }),
        invocations: pipe(array(looseObject({ executionSuccessful: literal(true) })), minLength(1)),
        results: array(
          looseObject({
            ruleId: string(),
            level: optional(picklist(["error", "warning", "note", "none"]), "warning"),
            message: looseObject({ arguments: optional(array(string()), []) }),
          }),
        ),
      }),
    ),
    minLength(1),
  ),
});

/** Everything that the validator `program` says of the file `sarif`. Throws when it did not run to its end on it. */
export function sarifComplaints(sarif: string, program = packaged): readonly Complaint[] {
  makeRunnable(program);
  const folder = mkdtempSync(join(tmpdir(), "proxylint-sarif-"));
  try {
    writeFileSync(join(folder, "report.sarif"), sarif);
    const output = join(folder, "output.json");
    const kinds = ["--rule-kind", "Sarif;Gh", "--level", "Error;Warning"];
    // Its exit status is 0 even where it finds errors: only the file that it writes tells.
    const { error, stdout, stderr } = spawnSync(
      program,
      ["validate", join(folder, "report.sarif"), ...kinds, "-o", output, "--log", "ForceOverwrite"],
      {
        encoding: "utf8",
        env: { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1", DOTNET_BUNDLE_EXTRACT_BASE_DIR: folder, HOME: folder },
        maxBuffer: 64 * 1024 * 1024,
        timeout: 120_000,
      },
    );
    if (error !== undefined) throw new Error(`the SARIF validator did not run: ${stdout}${stderr}`, { cause: error });
    return complaintsIn(readFileSync(output, "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function complaintsIn(output: string): readonly Complaint[] {
  return parse(outputSchema, JSON.parse(output)).runs.flatMap(({ results }) =>
    results.flatMap(({ ruleId, level, message }) =>
      level === "error" || level === "warning" ? [{ rule: ruleId, level, place: message.arguments[0] ?? "" }] : [],
    ),
  );
}

/** The package's own step that does this is one of those that npm no longer runs unasked. */
function makeRunnable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
