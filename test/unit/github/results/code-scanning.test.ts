/** The upload to code scanning: what is sent, how long is waited, and what is said of troubles. */
import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

import type { SarifUpload } from "../../../../src/github/results/code-scanning.js";
import { uploadSarif } from "../../../../src/github/results/code-scanning.js";
import { renderSarif, sarifLimits } from "../../../../src/report/index.js";
import { StatusError, memoryGithub } from "../../../support/memory-github.js";
import { sampleReport } from "../../../support/sample-report.js";

const repository = { owner: "octo", repo: "infra" };
const uploadRoute = "POST /repos/{owner}/{repo}/code-scanning/sarifs";
const statusRoute = "GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}";
const upload: SarifUpload = {
  sarif: renderSarif(sampleReport()),
  commitSha: "b".repeat(40),
  ref: "refs/pull/7/merge",
  checkoutUri: "file:///github/workspace/",
  startedAt: new Date(Date.UTC(2026, 10, 21, 9, 8, 7, 654)),
  toolName: "proxylint",
};

/** Code scanning that gives one status after the other, the last for ever. */
function scanning(statuses: readonly (string | Error)[], refusal?: Error) {
  let asked = 0;
  const waits: number[] = [];
  const github = memoryGithub({
    [uploadRoute]: () => {
      if (refusal !== undefined) throw refusal;
      return { id: "one", url: "https://api.github.com/x" };
    },
    [statusRoute]: ({ sarif_id }) => {
      const status = statuses[Math.min(asked, statuses.length - 1)];
      asked += 1;
      if (status instanceof Error) throw status;
      return sarif_id === "one" ? { processing_status: status, errors: null } : {};
    },
  });
  const sleep = (milliseconds: number): Promise<void> => Promise.resolve(void waits.push(milliseconds));
  return {
    ...github,
    waits,
    run: (changed: Partial<SarifUpload> = {}) => uploadSarif(github.api, repository, { ...upload, ...changed }, sleep),
  };
}

describe("uploadSarif", () => {
  it("sends the file with what it is about", async () => {
    const server = scanning(["complete"]);
    expect(await server.run()).toEqual({ kind: "accepted", id: "one" });
    const [write] = server.writes();
    const { sarif, ...others } = write?.parameters ?? {};
    expect(gunzipSync(Buffer.from(String(sarif), "base64")).toString("utf8")).toBe(upload.sarif);
    expect(others).toEqual({
      ...repository,
      commit_sha: upload.commitSha,
      ref: "refs/pull/7/merge",
      checkout_uri: "file:///github/workspace/",
      started_at: "2026-11-21T09:08:07Z",
      tool_name: "proxylint",
    });
  });

  it.each<{ name: string; statuses: readonly (string | Error)[]; kind: string; looks: number }>([
    { name: "accepted after a while", statuses: ["pending", "pending", "complete"], kind: "accepted", looks: 3 },
    { name: "failed", statuses: ["pending", "failed"], kind: "failed", looks: 2 },
    { name: "pending, and looks five times at most", statuses: ["pending"], kind: "pending", looks: 5 },
    {
      name: "accepted though it was not there at first",
      statuses: [new StatusError(404), "complete"],
      kind: "accepted",
      looks: 2,
    },
    { name: "pending when nobody says what became of it", statuses: [new Error("timeout")], kind: "pending", looks: 5 },
    { name: "pending for a status that is new", statuses: ["queued"], kind: "pending", looks: 5 },
  ])("is $name", async ({ statuses, kind, looks }) => {
    const server = scanning(statuses);
    expect(await server.run()).toEqual({ kind, id: "one" });
    expect(server.requests.filter(({ route }) => route === statusRoute)).toHaveLength(looks);
    expect(server.waits).toHaveLength(looks);
    expect(server.waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(30_000);
  });

  it("never sends what is too large", async () => {
    const server = scanning(["complete"]);
    const sarif = randomBytes(10_100_000).toString("base64");
    const result = await server.run({ sarif });
    if (result.kind !== "too-large") expect.fail("it was sent");
    expect(result.bytes).toBeGreaterThan(sarifLimits.compressedBytes);
    expect(server.requests).toEqual([]);
  });

  it.each([new StatusError(403, "not-enabled"), new StatusError(413, "too-large"), new Error("socket hang up")])(
    "hands %s on as it is, and waits for nothing",
    async (error) => {
      const server = scanning(["complete"], error);
      await expect(server.run()).rejects.toBe(error);
      expect(server.waits).toEqual([]);
    },
  );
});
