/**
 * Draws the finding in the README as an SVG, from what the program really prints.
 *
 * The terminal's colours become spans of text, so that the picture stays sharp and a test can hold it fresh.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { programFiles } from "../../src/entry/program-files.js";
import { runScan } from "../../src/entry/run-scan.js";
import { renderReport } from "../../src/report/index.js";
import { root } from "./run.js";

const example = "terraform-modules";
const rule = "url/malformed";

/** Pixels; the font is whatever the reader's machine has for code, so that widths are set and not measured. */
const size = { character: 8.4, line: 20, margin: 20, font: 14 };

/** Colours on a dark ground, by the number of their SGR sequence. */
const colours: Readonly<Record<string, string>> = {
  "1": "#f0f6fc",
  "2": "#8b949e",
  "31": "#ff7b72",
  "32": "#7ee787",
  "33": "#e3b341",
  "34": "#79c0ff",
  "35": "#d2a8ff",
  "36": "#76e3ea",
};

/** The lines that the terminal shows for one finding, colours included. */
async function findingLines(): Promise<readonly string[]> {
  const files = programFiles(pathToFileURL(join(root, "dist/")));
  const scope = { root: join(root, "examples", example), within: [], named: [], plans: [] };
  const { report } = await runScan({ scope, planFiles: [], locale: "en", now: Date.UTC(2026, 10, 21) / 1000 }, files);
  const findings = report.findings.filter((finding) => finding.rule === rule);
  const tool = { name: "proxylint", version: "" };
  const options = { locale: "en", tool, catalogue: files.catalogue(), color: true, width: 96 } as const;
  const text = renderReport("text", { ...report, findings }, options);
  return (text.split("\n\n")[0] ?? "").split("\n");
}

/** The picture of the finding, as the built program makes it. */
export async function pictureOfFinding(): Promise<string> {
  return svg(await findingLines());
}

function svg(lines: readonly string[]): string {
  const columns = Math.max(...lines.map((line) => line.replaceAll(sequence, "").length));
  const width = Math.ceil(columns * size.character) + 2 * size.margin;
  const height = lines.length * size.line + 2 * size.margin;
  const rows = lines.map((line, index) => row(line, size.margin + (index + 0.75) * size.line));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="A finding of Proxylint in a terminal">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="${size.font}" xml:space="preserve">`,
    ...rows,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

const sequence = /\u001B\[([\d;]*)m/g;

function row(line: string, y: number): string {
  const parts = line.split(sequence);
  let column = 0;
  let colour = "#c9d1d9";
  const spans: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) colour = colourOf(part);
    else if (part !== "") {
      const x = size.margin + column * size.character;
      spans.push(
        `<tspan x="${x.toFixed(1)}" textLength="${(part.length * size.character).toFixed(1)}" fill="${colour}">${escape(part)}</tspan>`,
      );
      column += part.length;
    }
  }
  return `<text y="${y.toFixed(1)}">${spans.join("")}</text>`;
}

function colourOf(codes: string): string {
  const found = codes.split(";").findLast((code) => colours[code] !== undefined);
  return (found === undefined ? undefined : colours[found]) ?? "#c9d1d9";
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
