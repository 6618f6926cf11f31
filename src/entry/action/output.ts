/**
 * All that the action says to its runner: log lines, workflow commands, outputs and the job summary.
 *
 * The runner reads every line of both streams as a possible command, so what others print on them (libraries, Node's
 * own warnings) is made harmless here as well. Importing @actions/core would load an HTTP client and cost as much time
 * as a whole scan; the little of its protocol that is needed is this file, and tests hold it to the runner's rules.
 */
import { randomUUID } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";
import { annotationMessageLength, safeOutput, shortened, summaryLimit, visible } from "../../report/index.js";
import type { Environment } from "./inputs.js";
import { print } from "../print.js";

/** Prints `text` as log lines: nothing in it is a command. */
export function log(text: string): void {
  print(safeOutput(text));
}

/** Prints complete workflow commands as they are. */
export function commands(lines: readonly string[]): void {
  print(lines.map((line) => `${line}\n`).join(""));
}

/** Prints one annotation that belongs to no file; what a reader would not see in it is written out. */
export function annotate(level: "error" | "notice", title: string, message: string): void {
  const lines = message.split(/\r\n|[\r\n]/u).map(visible);
  const shown = shortened(lines.join("\n"), annotationMessageLength);
  commands([`::${level} title=${escapedProperty(title)}::${escapedData(shown)}`]);
}

function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Sets outputs of the step. Without the runner's file for them there is nobody to read them. */
export function setOutputs(environment: Environment, outputs: Readonly<Record<string, string>>): void {
  const file = environment["GITHUB_OUTPUT"] ?? "";
  if (file === "") return;
  const records = Object.entries(outputs).map(([name, value]) => {
    // Nobody can end a value early who cannot guess the delimiter.
    const delimiter = `ghadelimiter_${randomUUID()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  appendFileSync(file, records.join(""));
}

/** Bytes that the step's summary may still take. */
export function summaryRoom(environment: Environment): number {
  const file = environment["GITHUB_STEP_SUMMARY"] ?? "";
  const used = file === "" ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  return Math.max(0, summaryLimit.size - used);
}

/** Adds `markdown` to the step's summary. Returns false when it could not be written: older servers have none. */
export function addSummary(environment: Environment, markdown: string): boolean {
  const file = environment["GITHUB_STEP_SUMMARY"] ?? "";
  if (file === "") return false;
  try {
    appendFileSync(file, markdown);
    return true;
  } catch {
    return false;
  }
}

/** Makes whatever else is written on `streams` harmless. */
export function guardStreams(streams: readonly NodeJS.WriteStream[]): void {
  for (const stream of streams) {
    const write = stream.write.bind(stream);
    stream.write = (chunk: Uint8Array | string, ...rest: readonly unknown[]): boolean => {
      const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
      const done = rest.find((argument): argument is (error?: Error | null) => void => typeof argument === "function");
      return write(safeOutput(text), done);
    };
  }
}
