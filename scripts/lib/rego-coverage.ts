/** Holds the policies to a share of lines that their own tables run. */
import { array, looseObject, number, optional, parse, record, string } from "valibot";

import { policyTool } from "./policy-tools.js";
import { regoFiles } from "./rego-files.js";
import { run } from "./run.js";
import type { Ended } from "./run.js";

/** Per cent of lines; generated entry points are run by the tests of the compiled module instead. */
const wanted = 95;

const lines = array(looseObject({ start: looseObject({ row: number() }), end: looseObject({ row: number() }) }));

const reportSchema = looseObject({
  files: record(
    string(),
    looseObject({
      covered_lines: optional(number()),
      not_covered_lines: optional(number()),
      not_covered: optional(lines),
    }),
  ),
});

/** Runs the tables with coverage; fails below the share wanted, and names the lines that no table reaches. */
export function checkRegoCoverage(): Ended {
  const files = regoFiles().filter((file) => !file.startsWith("policies/main/"));
  if (files.length === 0) return { status: 1, stdout: "", stderr: "policies has no Rego file\n" };
  const ended = run(policyTool("opa"), ["test", "--coverage", "--coverage-runs", "", "--format", "json", ...files]);
  if (!ended.stdout.trimStart().startsWith("{")) return { ...ended, status: 1 };
  const reports = Object.entries(parse(reportSchema, JSON.parse(ended.stdout)).files);
  const product = reports.filter(([file]) => !file.endsWith("_test.rego"));
  const covered = product.reduce((sum, [, file]) => sum + (file.covered_lines ?? 0), 0);
  const missed = product.reduce((sum, [, file]) => sum + (file.not_covered_lines ?? 0), 0);
  const share = (100 * covered) / Math.max(1, covered + missed);
  if (share >= wanted) return { status: 0, stdout: "", stderr: "" };
  const places = product.flatMap(([file, { not_covered = [] }]) =>
    not_covered.map(({ start }) => `${file}:${start.row}`),
  );
  return {
    status: 1,
    stdout: `${share.toFixed(1)} % of lines covered, ${wanted} % wanted; not run:\n${[...new Set(places)].join("\n")}\n`,
    stderr: "",
  };
}
