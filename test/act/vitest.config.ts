/** The tests that need act: `npm run test:act` runs them, apart from the others, because act is built with Go. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/act/**/*.act.ts"], pool: "forks", testTimeout: 60_000 },
});
