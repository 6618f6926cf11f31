/** Addresses and ranges are read strictly. */
import { describe, expect, it } from "vitest";

import { addressFamily, parseApiVersion, parseRange, rangeContains } from "../../../src/facts/index.js";

describe("addressFamily", () => {
  it.each(["010.0.0.1", "10.1", "0x0a000001", "10.0.0.1.", "[::1]", "fe80::1%eth0", "１.1.1.1", "256.1.1.1", ""])(
    "refuses %j",
    (text) => {
      expect(addressFamily(text)).toBeUndefined();
    },
  );
});

describe("parseRange", () => {
  it.each([
    ["10.1.2.3/8", "10.0.0.0/8", true],
    ["10.0.0.0/8", "10.0.0.0/8", false],
    ["192.0.2.129/25", "192.0.2.128/25", true],
    ["192.0.2.1/32", "192.0.2.1/32", false],
    ["192.0.2.1/0", "0.0.0.0/0", true],
    ["2001:DB8::1/32", "2001:db8::/32", true],
    ["::/0", "::/0", false],
  ])("%s", (text, network, hostBits) => {
    expect(parseRange(text)).toMatchObject({ network, hostBits });
  });

  it.each(["10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10/8", "10.0.0.0/08x", "::/129", "/8"])("refuses %j", (text) => {
    expect(parseRange(text)).toBeUndefined();
  });
});

describe("rangeContains", () => {
  it.each([
    ["10.0.0.0/8", "10.255.0.1", true],
    ["10.0.0.0/8", "10.1.0.0/16", true],
    ["10.1.0.0/16", "10.0.0.0/8", false],
    ["10.0.0.0/8", "11.0.0.0", false],
    ["10.0.0.0/8", "::1", false],
    ["fd00::/8", "fd00:ec2::254", true],
    ["nothing", "10.0.0.1", false],
    ["10.0.0.0/8", "nothing", false],
  ])("%s holds %s: %s", (outer, inner, expected) => {
    expect(rangeContains(outer, inner)).toBe(expected);
  });
});

describe("parseApiVersion", () => {
  it.each([
    ["2025-03-02-preview", { date: 20_250_302, preview: true }],
    ["2026-01-01", { date: 20_260_101, preview: false }],
    ["2026-13-01", undefined],
    ["latest", undefined],
    ["2026-01-01-", undefined],
  ])("%s", (text, expected) => {
    expect(parseApiVersion(text)).toEqual(expected);
  });
});
