/**
 * Draws the finding in the README as an SVG, from what the program really prints.
 *
 * The terminal's colours become spans of text, so that the picture stays sharp and a test can hold it fresh.
 */
import { join } from "node:path";
import { nodePath, root, run } from "./run.js";

const example = "terraform-modules";
const rule = "aks/windows-node-pool";

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
function findingLines(): readonly string[] {
  const cli = join(root, "dist/cli.js");
  const env = { FORCE_COLOR: "1", NO_COLOR: "", CI: "", GITHUB_ACTIONS: "", TF_BUILD: "" };
  const { stdout } = run(nodePath(), [cli], { cwd: join(root, "examples", example), env });
  const shown = stdout.split("\n\n").find((block) => block.replaceAll(sequence, "").includes(`[${rule}]`));
  if (shown === undefined) throw new Error(`examples/${example} has no finding of ${rule}`);
  return shown.split("\n");
}

/** The picture of the finding, as the built program makes it. */
export function pictureOfFinding(): string {
  return svg(findingLines());
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
