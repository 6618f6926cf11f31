/**
 * `npm run bench`: what Proxylint costs beside public tools, in the same run on the same files.
 *
 * Figures are ratios; they depend on the machine less than times do. Nothing here asserts anything.
 * `npm run bench -- 10` stops at 10 times the small tree; `PROXYLINT_BENCH_FOLDER` keeps what it made.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { largePlan } from "./bench/large-plan.js";
import { largeTree } from "./bench/large-tree.js";
import type { Contender, Cost } from "./bench/measure.js";
import { compare, isInstalled } from "./bench/measure.js";
import { root } from "./lib/run.js";

const cli = join(root, "dist/cli.js");
const hasRipgrep = isInstalled("rg");
/** Lists the files of the index and reads those that Proxylint would read, once each. */
const readOnce = `
const { execFileSync } = require("node:child_process"), { openSync, readSync, fstatSync, closeSync } = require("node:fs");
const buffer = Buffer.allocUnsafe(1 << 24);
for (const path of execFileSync("git", ["ls-files", "-z"], { encoding: "utf8", maxBuffer: 1 << 29 }).split("\\0"))
  if (/\\.(?:json|jsonc|tf|tofu)$/i.test(path)) { const file = openSync(path); readSync(file, buffer, 0, fstatSync(file).size, 0); closeSync(file); }`;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line: what `name` costs, beside the yardstick, and how many milliseconds more than `base`. */
function row(name: string, cost: Cost | undefined, yardstick: Cost | undefined, base?: Cost): void {
  if (cost === undefined) return;
  const more = base === undefined || base === cost ? "" : `  +${(cost.median - base.median).toFixed(0)} ms`;
  const ratio = yardstick === undefined ? "" : `${(cost.median / yardstick.median).toFixed(2)}x`;
  const memory = cost.megabytes === undefined ? "" : `${cost.megabytes} MB`;
  print(`  ${name.padEnd(36)} ${cost.median.toFixed(0).padStart(7)} ms  ${ratio.padStart(7)}  ${memory}${more}`);
}

/** One example of each format. */
const examples = ["all-right", "arm-windows-pool", "az-script", "terraform-modules", "terraform-plan"];

function benchStartUp(folder: string): void {
  const scan = [process.execPath, cli, "--stats"];
  const costs = compare(
    [
      { name: "node -e 0", command: [process.execPath, "-e", "0"], folder },
      { name: "proxylint, nothing to read", command: scan, folder },
      ...examples.map((name) => ({ name: `proxylint, ${name}`, command: scan, folder: join(root, "examples", name) })),
    ],
    21,
  );
  const bare = costs.get("node -e 0");
  print(
    "\nStart to finish, small repositories (21 runs each, median; ratio to bare node, and what it costs beside it)",
  );
  for (const [name, cost] of costs) row(name, cost, bare, bare);
}

function benchTree(folder: string, scale: number): Cost | undefined {
  const tree = largeTree(folder, scale);
  const contenders: Contender[] = [
    { name: "git ls-files + one read of each", command: [process.execPath, "-e", readOnce], folder: tree },
    { name: "proxylint", command: [process.execPath, cli, "--stats"], folder: tree },
  ];
  if (hasRipgrep) contenders.push({ name: "rg -il proxy", command: ["rg", "-il", "--hidden", "proxy"], folder: tree });
  const costs = compare(contenders, 5);
  print(`\nTree ${scale}x (5 runs each, median; ratio to one read of each candidate)`);
  const yardstick = costs.get("git ls-files + one read of each");
  for (const { name } of contenders) row(name, costs.get(name), yardstick);
  return costs.get("proxylint");
}

function benchPlan(folder: string): void {
  const plan = largePlan(folder, 200);
  const read = `require("node:fs").readFileSync(${JSON.stringify(plan)}).toString("latin1").includes("no such words")`;
  const costs = compare(
    [
      { name: "one read and one search", command: [process.execPath, "-e", read], folder: dirname(plan) },
      {
        name: "proxylint --plan",
        command: [process.execPath, cli, "--stats", "--plan", "plan.json"],
        folder: dirname(plan),
      },
    ],
    3,
  );
  print("\nTerraform plan of 200 MB (3 runs each, median)");
  for (const [name, cost] of costs) row(name, cost, costs.get("one read and one search"));
}

function growth(costs: readonly (readonly [number, Cost | undefined])[]): void {
  print("\nGrowth of proxylint with the tree");
  for (const [scale, cost] of costs) {
    if (cost !== undefined)
      print(
        `  ${`${scale}x`.padEnd(6)} ${cost.median.toFixed(0).padStart(7)} ms  ${(cost.median / scale).toFixed(2).padStart(8)} ms per 940 files`,
      );
  }
}

const kept = process.env["PROXYLINT_BENCH_FOLDER"];
const folder = kept ?? mkdtempSync(join(tmpdir(), "proxylint-bench-"));
mkdirSync(join(folder, "empty"), { recursive: true });
if (!hasRipgrep) print("ripgrep (rg) is not installed: the rows that compare with it are left out");
try {
  const limit = Number(process.argv[2] ?? "100");
  benchStartUp(join(folder, "empty"));
  growth([1, 10, 100].filter((scale) => scale <= limit).map((scale) => [scale, benchTree(folder, scale)] as const));
  benchPlan(folder);
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
