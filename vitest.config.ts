/** Which files are tests, how long one may take, and what coverage must hold. */
import { defineConfig } from "vitest/config";

/** Folders whose logic must be covered; entry and github are proven by running dist as a process. */
const covered = ["config", "decide", "describe", "discover", "expand", "facts", "finding", "link", "model", "parse"]
  .concat(["policy", "report", "scan", "text"])
  .map((folder) => `src/${folder}/**/*.ts`);

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // One file at a time per core: the e2e tests start processes of their own.
    pool: "forks",
    testTimeout: 20_000,
    coverage: {
      provider: "v8",
      include: covered,
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 90, functions: 90, branches: 80 },
    },
  },
});
