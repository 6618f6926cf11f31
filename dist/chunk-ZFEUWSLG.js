import {
  counts,
  isAtLeast,
  severityRank
} from "./chunk-3I6R4BAJ.js";
import {
  ConfigError,
  EnvironmentError,
  InternalError,
  UsageError
} from "./chunk-4TTH2VYI.js";
import {
  maskText
} from "./chunk-6ARWDCOH.js";

// src/entry/print.ts
import { writeSync } from "node:fs";
function print(text) {
  const bytes = Buffer.from(text, "utf8");
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : void 0;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
    }
  }
}

// src/entry/failure.ts
function failureOf(error) {
  if (error instanceof UsageError || error instanceof ConfigError) return { text: words(error), status: 2 };
  if (error instanceof EnvironmentError) return { text: words(error), status: 3 };
  if (error instanceof InternalError) return { text: words(error), status: 3 };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { text: words(new InternalError("invariant", detail, { cause: error })), status: 3 };
}
function words(error) {
  return maskText(`proxylint: ${error.message}
${error.remedy === void 0 ? "" : `  ${error.remedy}
`}`);
}

// src/entry/threshold.ts
function failsOn({ findings }, threshold) {
  return threshold !== "never" && findings.some((finding) => counts(finding) && isAtLeast(finding.severity, threshold));
}
function shownFrom(minimum, threshold) {
  return threshold !== "never" && severityRank(threshold) > severityRank(minimum) ? threshold : minimum;
}

export {
  print,
  failureOf,
  failsOn,
  shownFrom
};
