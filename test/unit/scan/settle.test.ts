/** Judgements become findings: the catalogue's words, and one finding for what is one mistake. */
import { describe, expect, it } from "vitest";
import type { Catalogue, FindingDraft, FindingFix, Locale, RuleText } from "../../../src/finding/index.js";
import type { AskedFix, Fixer } from "../../../src/scan/fixes.js";
import type { JudgedFix, Judgement } from "../../../src/scan/judge.js";
import { planNote } from "../../../src/scan/plan-places.js";
import type { VariantJudgement } from "../../../src/scan/settle.js";
import { settle } from "../../../src/scan/settle.js";
import { originAt } from "../../../src/text/index.js";
import { mainFile, placeOfText, productionFile } from "../../support/sample-report.js";

const text: RuleText = {
  message: "{what} in {cluster}",
  why: "Why {what}.",
  remedy: "Mend {what}.",
  notes: { where: "set for {cluster}" },
  terms: { what: { "no-host": "no host in {cluster}" } },
};
const rule = {
  id: "url/made-up",
  title: "Made up",
  description: "",
  severity: "warning",
  subject: "any",
  fix: "none",
  default: "on",
  since: "0.1.0",
  sources: [],
  texts: { en: text, ko: { ...text, message: "ko {what}" }, ja: text, zh: text },
} as const;
const catalogue: Catalogue = { rules: [rule, { ...rule, id: "url/other" }] };

const place = placeOfText(mainFile, "var.proxy");
const head = placeOfText(mainFile, "azurerm_kubernetes_cluster");

function judgement(fields: Partial<Judgement> = {}): Judgement {
  return {
    rule: rule.id,
    path: "[]",
    origin: originAt(place),
    args: { what: "HTTP", cluster: "shop" },
    related: [],
    subject: { kind: "aks-cluster", name: "shop" },
    heads: [head],
    ...fields,
  };
}

const noFix: Fixer = () => undefined;

function settled(
  items: readonly (Omit<VariantJudgement, "root" | "group"> & { readonly root?: string })[],
  counts: Readonly<Record<string, number>> = {},
  locale: Locale = "en",
  fixer: Fixer = noFix,
): readonly FindingDraft[] {
  const whole = items.map((item) => ({ root: "infra", group: { pools: [] }, ...item }));
  return settle(whole, new Map(Object.entries(counts)), { catalogue, locale, fixer });
}

describe("a judgement", () => {
  it("becomes a finding with the words of its rule, the severity of its rule, and its way", () => {
    const via = [{ place: placeOfText(mainFile, "http_proxy_config"), note: "block" }];
    const [finding, ...others] = settled([{ judgement: judgement({ origin: { place, via } }) }]);
    expect(others).toEqual([]);
    expect(finding).toEqual({
      rule: "url/made-up",
      severity: "warning",
      message: "HTTP in shop",
      why: "Why HTTP.",
      remedy: "Mend HTTP.",
      place,
      via,
      related: [],
      subject: { kind: "aks-cluster", name: "shop" },
      args: { what: "HTTP", cluster: "shop" },
      variants: [],
      uses: [{ subject: "shop", places: [via[0]?.place, head] }],
    });
  });

  it("speaks the language that is asked for, and says words of the rule in it", () => {
    const item = { judgement: judgement({ args: { what: "no-host", cluster: "shop" } }) };
    expect(settled([item], {}, "ko")[0]?.message).toBe("ko no host in shop");
    expect(settled([item])[0]?.args).toEqual({ what: "no-host", cluster: "shop" });
  });

  it("has notes of the rule and of the host", () => {
    const related = ["where", planNote, "no key of anybody"].map((note) => ({ place, note }));
    const notes = (locale: Locale): readonly string[] =>
      settled([{ judgement: judgement({ related }) }], {}, locale).flatMap((finding) =>
        finding.related.map(({ note }) => note),
      );
    expect(notes("en")).toEqual(["set for shop", "the value in the plan", "no key of anybody"]);
    expect(notes("ko")[1]).toMatch(/\p{Script=Hangul}/u);
  });

  it("of a rule that the catalogue does not have is dropped", () => {
    expect(settled([{ judgement: judgement({ rule: "no/such" }) }])).toEqual([]);
  });
});

describe("judgements of the same characters by the same rule", () => {
  it("are one finding that names each use, once and in order", () => {
    const uses = ["HTTPS", "HTTP", "HTTP"].map((what) => ({
      judgement: judgement({ args: { what, cluster: "shop" } }),
    }));
    expect(settled(uses)).toMatchObject([
      { message: "HTTP/HTTPS in shop", args: { what: "HTTP/HTTPS", cluster: "shop" } },
    ]);
  });

  it("have the one fix that is made of what each of them asks for", () => {
    const fix: JudgedFix = { action: { kind: "remove", path: ["proxy"] }, path: ["proxy"], origin: originAt(place) };
    const made: FindingFix = { safe: true, edits: [{ place, text: "" }], description: "Remove" };
    const seen: (readonly AskedFix[])[] = [];
    const fixer: Fixer = (asked) => {
      seen.push(asked);
      return made;
    };
    const findings = settled([{ judgement: judgement({ fix }) }, { judgement: judgement() }], {}, "en", fixer);
    expect(seen).toEqual([[{ group: { pools: [] }, fix }, { group: { pools: [] } }]]);
    expect(findings.map((finding) => finding.fix)).toEqual([made]);
  });

  it("are two findings where rule, file or characters differ", () => {
    const findings = settled([
      { judgement: judgement() },
      { judgement: judgement({ rule: "url/other" }) },
      { judgement: judgement({ origin: originAt({ ...place, end: place.end - 1 }) }) },
      { judgement: judgement({ origin: originAt({ ...place, source: productionFile }) }) },
    ]);
    expect(findings).toHaveLength(4);
  });
});

describe("variants", () => {
  const under = (variant?: string, root = "infra"): Omit<VariantJudgement, "group"> => ({
    judgement: judgement(),
    root,
    ...(variant === undefined ? {} : { variant }),
  });

  it("are named when not all of them have the finding, in order", () => {
    expect(settled([under("prod.tfvars"), under("dev.tfvars")], { infra: 3 })).toMatchObject([
      { variants: ["dev.tfvars", "prod.tfvars"] },
    ]);
  });

  it("are not named when all of them have it, or there is only one", () => {
    expect(settled([under("a"), under("b")], { infra: 2 })).toMatchObject([{ variants: [] }]);
    expect(settled([under()], { infra: 1 })).toMatchObject([{ variants: [] }]);
    expect(settled([under("a")], { infra: 1 })).toMatchObject([{ variants: [] }]);
  });

  it("count once, however often one has the finding", () => {
    expect(settled([under("a"), under("a")], { infra: 2 })).toMatchObject([{ variants: ["a"] }]);
  });

  it("are those of every root that has the finding", () => {
    const counts = { infra: 2, other: 2 };
    expect(settled([under("a"), under("b"), under("x", "other")], counts)).toMatchObject([
      { variants: ["a", "b", "x"] },
    ]);
    const all = [under("a"), under("b"), under("x", "other"), under("y", "other")];
    expect(settled(all, counts)).toMatchObject([{ variants: [] }]);
  });
});
