/** Which characters a finding about CA content underlines: those of the file, or those that take the file in. */
import { describe, expect, it } from "vitest";

import { describeCa } from "../../../../src/describe/settings/index.js";
import type { TextValue } from "../../../../src/model/index.js";
import { follow } from "../../../../src/model/index.js";
import { knownText, originAt, placeOf, usedAt } from "../../../../src/text/index.js";

const settings = { path: "main.tf", text: 'trusted_ca = file("ca.pem")\n' };
const call = placeOf(settings, 13, 27);

/** The value that the characters of `source` from `start` to `end` are, used by the call. */
function textFrom(text: string, [start, end]: readonly [number, number] = [0, text.length]): TextValue {
  const origin = usedAt(originAt(placeOf({ path: "ca.pem", text }, start, end)), call, "file");
  return { kind: "text", text: knownText(text.slice(start, end), origin), origin };
}

function underlined(value: TextValue, key: string): string | undefined {
  const place = follow({ ca: describeCa(value) }, ["ca", key]).origin?.place;
  return place === undefined ? undefined : `${place.source.path}: ${place.source.text.slice(place.start, place.end)}`;
}

describe("the encoding of CA content", () => {
  it("stands at the call that takes a whole file in", () => {
    const value = textFrom("-----BEGIN X-----\n-----END X-----\n");
    expect(underlined(value, "encoding")).toBe('main.tf: file("ca.pem")');
    expect(underlined(value, "blocks")).toBe("ca.pem: -----BEGIN X-----\n-----END X-----\n");
  });

  it("stands at an empty file's call, where there is something to underline", () => {
    expect(underlined(textFrom(""), "encoding")).toBe('main.tf: file("ca.pem")');
  });

  it("stands at the characters themselves when they are part of a file", () => {
    expect(underlined(textFrom('ca = "?!"', [6, 8]), "encoding")).toBe("ca.pem: ?!");
  });
});
