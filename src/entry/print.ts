/** Writes to standard output so that nothing is lost when the process ends. */
import { writeSync } from "node:fs";

/** Writes all of `text` before the process may end, also to a pipe that is slow or closed. */
export function print(text: string): void {
  const bytes = Buffer.from(text, "utf8");
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
    }
  }
}
