/** The comment on a pull request: what it says, how long it is, and what its hash is made of. */
import { describe, expect, it } from "vitest";

import { commentBody, markerOf } from "../../../../src/github/comment/comment-body.js";
import { commentCharacters } from "../../../../src/report/limits.js";
import { draftAt, placeOfText, reportOf, sampleReport } from "../../../support/sample-report.js";

const addresses = {
  fileBase: "https://github.com/example/shop/blob/0123abc/",
  summaryLink: "https://github.com/example/shop/actions/runs/1",
};

describe("commentBody", () => {
  it("begins with a marker that names what was scanned and what is said", () => {
    const body = commentBody(sampleReport(), "all", {});
    expect(markerOf(body.text)).toEqual({ key: body.key, hash: body.hash });
    expect(body.text.split("\n")[1]).toBe("## ❌ This proxy configuration will be refused or will break");
    expect(commentBody(sampleReport(), "other", {}).key).not.toBe(body.key);
  });

  it("has a hash that changes with what is said, and not with the commit or the run", () => {
    const hash = (options: Parameters<typeof commentBody>[2], report = sampleReport()): string =>
      commentBody(report, "all", options).hash;
    expect(hash(addresses)).toBe(hash({}));
    expect(hash({ ...addresses, fileBase: "https://github.com/example/shop/blob/4567def/" })).toBe(hash({}));
    expect(hash({ locale: "ja" })).not.toBe(hash({}));
    expect(hash({}, reportOf([]))).not.toBe(hash({}));
    expect(commentBody(sampleReport(), "all", addresses).text).toContain(addresses.summaryLink);
  });

  it("has a few causes in full and the others on one line, within what GitHub takes", () => {
    const source = { path: "語.tf", text: Array.from({ length: 3000 }, (_, index) => `v${index}語`).join("\n") };
    const drafts = Array.from({ length: 3000 }, (_, index) =>
      draftAt(placeOfText(source, `v${index}語`), { message: `wrong ${index}`, rule: `url/r${index % 900}` }),
    );
    const { text } = commentBody(reportOf(drafts), "all", addresses);
    expect(text.length).toBeLessThanOrEqual(commentCharacters);
    expect(text.match(/^### /gmu)).toHaveLength(8);
    expect(text.match(/^- ⚠️ /gmu)?.length).toBeGreaterThan(100);
    expect(text).toMatch(/^\d+ more findings do not fit here\.$/mu);
  });

  it("leaves out the table of a single cluster", () => {
    const one = reportOf([draftAt(placeOfText({ path: "a.tf", text: "x" }, "x"))]);
    const alone = { ...one, summary: { ...one.summary, subjects: 1 } };
    expect(commentBody(alone, "all", {}).text).not.toContain("| --- |");
    expect(commentBody(one, "all", {}).text).toContain("| ✅ 1 cluster without findings |  |");
  });
});
