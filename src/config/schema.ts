/**
 * What a configuration file may say. The one source of its types, of its published JSON Schema and of the table in the
 * documents; each message says what was expected, so that an error can say it too.
 *
 * What no schema language can say is named in the metadata: `meaning` of a text, and of the keys of a record.
 */
import * as v from "valibot";

/** What a text stands for, beyond its characters; each has a check of its own. */
export type Meaning = "rule" | "glob" | "path" | "date" | "proxy" | "bypass";

/** At most this many items a list has: more are no honest configuration, and all are looked at for every finding. */
const maximumItems = 1000;
const maximumText = 2000;
/** Matching takes the length of a glob times that of the path. */
const maximumGlob = 512;

const severities = ["error", "warning", "note"] as const;

const text = v.pipe(
  v.string("a text"),
  v.regex(/\S/, "a text that is not empty"),
  v.maxLength(maximumText, `a text of at most ${maximumText} characters`),
);

const meaning = (name: Meaning): v.MetadataAction<string, { readonly meaning: Meaning }> =>
  v.metadata({ meaning: name });

const ruleName = v.pipe(text, meaning("rule"), v.description("A rule, `family/name`, or a whole family."));
const glob = v.pipe(
  v.string("a glob"),
  v.regex(/\S/, "a glob that is not empty"),
  v.maxLength(maximumGlob, `a glob of at most ${maximumGlob} characters`),
  meaning("glob"),
  v.description(
    "Paths from the root of the scan: `*` and `?` stay within a name, `**` does not, a name without `/` is found in every folder, and a folder stands for all that is below it.",
  ),
);
const path = v.pipe(text, meaning("path"), v.description("A file, from the root of the scan."));
const proxy = v.pipe(text, meaning("proxy"), v.description("`host`, `host:port`, or a whole address with its scheme."));
const bypass = v.pipe(text, meaning("bypass"), v.description("A host, a domain, an address or a range."));

const ruleSetting = v.pipe(
  v.picklist(["off", ...severities], "off, error, warning or note"),
  v.description("`off`, or the severity that findings of the rule have."),
);
const ruleSettings = v.pipe(
  v.record(v.string(), ruleSetting, "a mapping of rules to off, error, warning or note"),
  v.metadata({ keys: "rule" satisfies Meaning }),
);

const globs = v.pipe(v.array(glob, "a list of globs"), v.maxLength(maximumItems, `at most ${maximumItems} globs`));
const bypasses = v.pipe(v.array(bypass, "a list of entries"), v.maxLength(maximumItems, `at most ${maximumItems}`));

const override = v.strictObject(
  {
    paths: v.pipe(globs, v.nonEmpty("at least one glob"), v.description("The files that it is about.")),
    rules: v.pipe(ruleSettings, v.description("As `rules`, for findings in these files.")),
  },
  "a mapping with paths and rules",
);

const suppression = v.strictObject(
  {
    rule: v.pipe(ruleName, v.description("The rule, or the family of rules, that is not reported.")),
    path: v.exactOptional(v.pipe(glob, v.description("Only in these files."))),
    subject: v.exactOptional(v.pipe(text, v.description("Only for the cluster or object of this name."))),
    reason: v.pipe(text, v.description("Why; it stands in every report.")),
    until: v.exactOptional(
      v.pipe(
        v.string("a date such as 2027-01-31, in quotes or not"),
        v.isoDate("a date such as 2027-01-31"),
        meaning("date"),
        v.description("The last day on which it holds."),
      ),
    ),
    owner: v.exactOptional(v.pipe(text, v.description("Who answers for it: a person or a team."))),
  },
  "a mapping with rule and reason",
);

const organisation = v.strictObject(
  {
    "proxy-required": v.exactOptional(
      v.pipe(
        v.boolean("true or false"),
        v.description("Each cluster must have a proxy (`organisation/proxy-required`)."),
        v.metadata({ default: "false" }),
      ),
    ),
    "allowed-proxies": v.exactOptional(
      v.pipe(
        v.array(proxy, "a list of proxies"),
        v.maxLength(maximumItems, `at most ${maximumItems} proxies`),
        v.description("No other proxy may be set (`organisation/proxy-allowed`)."),
      ),
    ),
    "required-bypass": v.exactOptional(
      v.pipe(bypasses, v.description("Every bypass list must cover these (`organisation/bypass-required`).")),
    ),
    "forbidden-bypass": v.exactOptional(
      v.pipe(bypasses, v.description("No bypass list may have or cover these (`organisation/bypass-forbidden`).")),
    ),
  },
  "a mapping",
);

/** The schema of a configuration file, keys in the order of the documents. */
export const configFileSchema = v.strictObject(
  {
    extends: v.exactOptional(
      v.pipe(
        text,
        v.description(
          "A configuration file of this repository that this one adds to, relative to this one. Lists are joined, mappings are merged, and of single values the one here counts.",
        ),
      ),
    ),
    rules: v.exactOptional(
      v.pipe(
        ruleSettings,
        v.description(
          "Rules, or whole families, that are `off` or have another severity. A rule counts before its family.",
        ),
        v.metadata({ default: "{}" }),
      ),
    ),
    include: v.exactOptional(
      v.pipe(
        globs,
        v.description("Only these files are checked, all when it is empty. What they refer to is read all the same."),
        v.metadata({ default: "[]" }),
      ),
    ),
    ignore: v.exactOptional(
      v.pipe(
        globs,
        v.description("These files are not checked, also when `include` has them."),
        v.metadata({ default: "[]" }),
      ),
    ),
    overrides: v.exactOptional(
      v.pipe(
        v.array(override, "a list of mappings with paths and rules"),
        v.maxLength(maximumItems, `at most ${maximumItems} overrides`),
        v.description("Other settings of rules for some files; of several that fit, the last counts."),
        v.metadata({ default: "[]" }),
      ),
    ),
    "fail-on": v.exactOptional(
      v.pipe(
        v.picklist([...severities, "never"], "error, warning, note or never"),
        v.description("A run fails when there is a finding this bad or worse."),
        v.metadata({ default: "error" }),
      ),
    ),
    "min-severity": v.exactOptional(
      v.pipe(
        v.picklist(severities, "error, warning or note"),
        v.description("Findings this bad or worse are shown."),
        v.metadata({ default: "warning" }),
      ),
    ),
    locale: v.exactOptional(
      v.pipe(
        v.picklist(["en", "ko", "ja", "zh"], "en, ko, ja or zh"),
        v.description("Language of the findings."),
        v.metadata({ default: "en" }),
      ),
    ),
    baseline: v.exactOptional(
      v.pipe(path, v.description("File of old findings that are not reported again (`proxylint baseline` writes it).")),
    ),
    suppressions: v.exactOptional(
      v.pipe(
        v.array(suppression, "a list of mappings with rule and reason"),
        v.maxLength(maximumItems, `at most ${maximumItems} suppressions`),
        v.description("Findings that are accepted, each with its reason."),
        v.metadata({ default: "[]" }),
      ),
    ),
    "allow-suppressions": v.exactOptional(
      v.pipe(
        v.boolean("true or false"),
        v.description("Whether comments in the files may suppress findings."),
        v.metadata({ default: "true" }),
      ),
    ),
    "not-suppressible": v.exactOptional(
      v.pipe(
        v.array(ruleName, "a list of rules"),
        v.maxLength(maximumItems, `at most ${maximumItems} rules`),
        v.description("Rules and families that nothing suppresses."),
        v.metadata({ default: "[]" }),
      ),
    ),
    organisation: v.exactOptional(
      v.pipe(organisation, v.description("What only your organisation can decide; its rules are off until it does.")),
    ),
    ca: v.exactOptional(
      v.pipe(
        v.strictObject(
          {
            "expires-soon-days": v.exactOptional(
              v.pipe(
                v.number("a number of days"),
                v.integer("a whole number of days"),
                v.minValue(1, "a number of days from 1 to 3650"),
                v.maxValue(3650, "a number of days from 1 to 3650"),
                v.description("How many days ahead `ca/expires-soon` looks."),
                v.metadata({ default: "30" }),
              ),
            ),
          },
          "a mapping",
        ),
        v.description("About the certificate authorities."),
      ),
    ),
    policies: v.exactOptional(
      v.pipe(
        v.array(path, "a list of files"),
        v.maxLength(maximumItems, `at most ${maximumItems} files`),
        v.description("Bundles of rules of your own, as `opa build` writes them."),
        v.metadata({ default: "[]" }),
      ),
    ),
  },
  "a mapping of settings",
);

/** A configuration file, or several merged, as written. */
export type ConfigFile = v.InferOutput<typeof configFileSchema>;
