/** Times whole processes: the only honest way to compare a tool with another. */
import { spawnSync } from "node:child_process";

/** What runs of one command cost. */
export interface Cost {
  /** Milliseconds from start to end, the median of all runs. */
  readonly median: number;
  readonly least: number;
  /** Megabytes at most, when the command tells (`--stats`). */
  readonly megabytes?: number;
}

/** One command of a comparison. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly folder: string;
}

/** Runs all contenders in turn, `rounds` times after one round that warms the file cache. */
export function compare(contenders: readonly Contender[], rounds: number): ReadonlyMap<string, Cost> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  const memory = new Map<string, number>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const contender of contenders) {
      const { milliseconds, megabytes } = runOnce(contender);
      if (round > 0) times.get(contender.name)?.push(milliseconds);
      if (megabytes !== undefined) memory.set(contender.name, Math.max(megabytes, memory.get(contender.name) ?? 0));
    }
  }
  return new Map([...times].map(([name, all]) => [name, costOf(all, memory.get(name))]));
}

function runOnce({ name, command, folder }: Contender): {
  readonly milliseconds: number;
  readonly megabytes: number | undefined;
} {
  const [program = "", ...args] = command;
  const started = performance.now();
  const { error, status, stderr } = spawnSync(program, args, {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const milliseconds = performance.now() - started;
  if (error !== undefined || status === null || status > 1)
    throw new Error(`${name} failed: ${error?.message ?? stderr}`);
  const megabytes = /(\d+) MB at most/.exec(stderr)?.[1];
  return { milliseconds, megabytes: megabytes === undefined ? undefined : Number(megabytes) };
}

function costOf(times: readonly number[], megabytes: number | undefined): Cost {
  const sorted = [...times].sort((left, right) => left - right);
  const cost = { median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, least: sorted[0] ?? Number.NaN };
  return megabytes === undefined ? cost : { ...cost, megabytes };
}

/** Whether `program` can be run here. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}
