/** JUnit XML. */
import { describe, expect, it } from "vitest";

import { renderJunit } from "../../../src/report/junit.js";
import { draftAt, placeOfText, reportOf, samplePassword, sampleReport } from "../../support/sample-report.js";

describe("renderJunit", () => {
  it("makes a case of each finding", () => {
    const source = { path: "a.yaml", text: 'http_proxy: "<x>" # ##[error] & \u0000\uFFFE\n' };
    const drafts = [
      draftAt(placeOfText(source, '"<x>"'), { severity: "error", message: 'a < b & "c"\u001B' }),
      draftAt(placeOfText(source, "http_proxy"), { severity: "note" }),
    ];
    expect(renderJunit(reportOf(drafts))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="proxylint" tests="2" failures="1" errors="0">
        <testsuite name="a.yaml" tests="2" failures="1" errors="0" skipped="0">
          <testcase classname="url/path" name="a.yaml:1:1 the proxy address has a path" file="a.yaml">
            <system-out>the proxy address has a path
       --&gt; a.yaml:1:1
        |
      1 | http_proxy: &quot;&lt;x&gt;&quot; # #&#35;[error] &amp; ␀&lt;U+FFFE&gt;
        | ^^^^^^^^^^
        |
      Clients drop it.
      Leave the path out.</system-out>
          </testcase>
          <testcase classname="url/path" name="a.yaml:1:13 a &lt; b &amp; &quot;c&quot;␛" file="a.yaml">
            <failure type="error" message="a &lt; b &amp; &quot;c&quot;␛">a &lt; b &amp; &quot;c&quot;␛
       --&gt; a.yaml:1:13
        |
      1 | http_proxy: &quot;&lt;x&gt;&quot; # #&#35;[error] &amp; ␀&lt;U+FFFE&gt;
        |             ^^^^^
        |
      Clients drop it.
      Leave the path out.</failure>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it("fails what is at or above the threshold", () => {
    const failures = (["error", "warning", "note", "never"] as const).map(
      (failOn) => /failures="(\d+)"/u.exec(renderJunit(sampleReport(), { failOn }))?.[1],
    );
    expect(failures).toEqual(["2", "4", "5", "0"]);
  });

  it("has a passed case when nothing was found", () => {
    expect(renderJunit(reportOf([]))).toContain(
      '<testcase classname="proxylint" name="no problems in 2 clusters (12 files)"/>',
    );
  });

  it("shows no password", () => {
    expect(renderJunit(sampleReport())).not.toContain(samplePassword);
  });
});
