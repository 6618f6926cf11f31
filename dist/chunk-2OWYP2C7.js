import {
  array,
  boolean,
  description,
  exactOptional,
  integer,
  isoDate,
  maxLength,
  maxValue,
  metadata,
  minValue,
  nonEmpty,
  number,
  picklist,
  pipe,
  record,
  regex,
  strictObject,
  string
} from "./chunk-JW4XD7LV.js";

// src/config/schema.ts
var maximumItems = 1e3;
var maximumText = 2e3;
var maximumGlob = 512;
var severities = ["error", "warning", "note"];
var text = pipe(
  string("a text"),
  regex(/\S/, "a text that is not empty"),
  maxLength(maximumText, `a text of at most ${maximumText} characters`)
);
var meaning = (name) => metadata({ meaning: name });
var ruleName = pipe(text, meaning("rule"), description("A rule, `family/name`, or a whole family."));
var glob = pipe(
  string("a glob"),
  regex(/\S/, "a glob that is not empty"),
  maxLength(maximumGlob, `a glob of at most ${maximumGlob} characters`),
  meaning("glob"),
  description(
    "Paths from the root of the scan: `*` and `?` stay within a name, `**` does not, a name without `/` is found in every folder, and a folder stands for all that is below it."
  )
);
var path = pipe(text, meaning("path"), description("A file, from the root of the scan."));
var proxy = pipe(text, meaning("proxy"), description("`host`, `host:port`, or a whole address with its scheme."));
var bypass = pipe(text, meaning("bypass"), description("A host, a domain, an address or a range."));
var ruleSetting = pipe(
  picklist(["off", ...severities], "off, error, warning or note"),
  description("`off`, or the severity that findings of the rule have.")
);
var ruleSettings = pipe(
  record(string(), ruleSetting, "a mapping of rules to off, error, warning or note"),
  metadata({ keys: "rule" })
);
var globs = pipe(array(glob, "a list of globs"), maxLength(maximumItems, `at most ${maximumItems} globs`));
var bypasses = pipe(array(bypass, "a list of entries"), maxLength(maximumItems, `at most ${maximumItems}`));
var override = strictObject(
  {
    paths: pipe(globs, nonEmpty("at least one glob"), description("The files that it is about.")),
    rules: pipe(ruleSettings, description("As `rules`, for findings in these files."))
  },
  "a mapping with paths and rules"
);
var suppression = strictObject(
  {
    rule: pipe(ruleName, description("The rule, or the family of rules, that is not reported.")),
    path: exactOptional(pipe(glob, description("Only in these files."))),
    subject: exactOptional(pipe(text, description("Only for the cluster or object of this name."))),
    reason: pipe(text, description("Why; it stands in every report.")),
    until: exactOptional(
      pipe(
        string("a date such as 2027-01-31, in quotes or not"),
        isoDate("a date such as 2027-01-31"),
        meaning("date"),
        description("The last day on which it holds.")
      )
    ),
    owner: exactOptional(pipe(text, description("Who answers for it: a person or a team.")))
  },
  "a mapping with rule and reason"
);
var organisation = strictObject(
  {
    "proxy-required": exactOptional(
      pipe(
        boolean("true or false"),
        description("Each cluster must have a proxy (`organisation/proxy-required`)."),
        metadata({ default: "false" })
      )
    ),
    "allowed-proxies": exactOptional(
      pipe(
        array(proxy, "a list of proxies"),
        maxLength(maximumItems, `at most ${maximumItems} proxies`),
        description("No other proxy may be set (`organisation/proxy-allowed`).")
      )
    ),
    "required-bypass": exactOptional(
      pipe(bypasses, description("Every bypass list must cover these (`organisation/bypass-required`)."))
    ),
    "forbidden-bypass": exactOptional(
      pipe(bypasses, description("No bypass list may have or cover these (`organisation/bypass-forbidden`)."))
    )
  },
  "a mapping"
);
var configFileSchema = strictObject(
  {
    extends: exactOptional(
      pipe(
        text,
        description(
          "A configuration file of this repository that this one adds to, relative to this one. Lists are joined, mappings are merged, and of single values the one here counts."
        )
      )
    ),
    rules: exactOptional(
      pipe(
        ruleSettings,
        description(
          "Rules, or whole families, that are `off` or have another severity. A rule counts before its family."
        ),
        metadata({ default: "{}" })
      )
    ),
    include: exactOptional(
      pipe(
        globs,
        description("Only these files are checked, all when it is empty. What they refer to is read all the same."),
        metadata({ default: "[]" })
      )
    ),
    ignore: exactOptional(
      pipe(
        globs,
        description("These files are not checked, also when `include` has them."),
        metadata({ default: "[]" })
      )
    ),
    overrides: exactOptional(
      pipe(
        array(override, "a list of mappings with paths and rules"),
        maxLength(maximumItems, `at most ${maximumItems} overrides`),
        description("Other settings of rules for some files; of several that fit, the last counts."),
        metadata({ default: "[]" })
      )
    ),
    "fail-on": exactOptional(
      pipe(
        picklist([...severities, "never"], "error, warning, note or never"),
        description("A run fails when there is a finding this bad or worse."),
        metadata({ default: "error" })
      )
    ),
    "min-severity": exactOptional(
      pipe(
        picklist(severities, "error, warning or note"),
        description("Findings this bad or worse are shown."),
        metadata({ default: "warning" })
      )
    ),
    locale: exactOptional(
      pipe(
        picklist(["en", "ko", "ja", "zh"], "en, ko, ja or zh"),
        description("Language of the findings."),
        metadata({ default: "en" })
      )
    ),
    baseline: exactOptional(
      pipe(path, description("File of old findings that are not reported again (`proxylint baseline` writes it)."))
    ),
    suppressions: exactOptional(
      pipe(
        array(suppression, "a list of mappings with rule and reason"),
        maxLength(maximumItems, `at most ${maximumItems} suppressions`),
        description("Findings that are accepted, each with its reason."),
        metadata({ default: "[]" })
      )
    ),
    "allow-suppressions": exactOptional(
      pipe(
        boolean("true or false"),
        description("Whether comments in the files may suppress findings."),
        metadata({ default: "true" })
      )
    ),
    "not-suppressible": exactOptional(
      pipe(
        array(ruleName, "a list of rules"),
        maxLength(maximumItems, `at most ${maximumItems} rules`),
        description("Rules and families that nothing suppresses."),
        metadata({ default: "[]" })
      )
    ),
    organisation: exactOptional(
      pipe(organisation, description("What only your organisation can decide; its rules are off until it does."))
    ),
    ca: exactOptional(
      pipe(
        strictObject(
          {
            "expires-soon-days": exactOptional(
              pipe(
                number("a number of days"),
                integer("a whole number of days"),
                minValue(1, "a number of days from 1 to 3650"),
                maxValue(3650, "a number of days from 1 to 3650"),
                description("How many days ahead `ca/expires-soon` looks."),
                metadata({ default: "30" })
              )
            )
          },
          "a mapping"
        ),
        description("About the certificate authorities.")
      )
    ),
    policies: exactOptional(
      pipe(
        array(path, "a list of files"),
        maxLength(maximumItems, `at most ${maximumItems} files`),
        description("Bundles of rules of your own, as `opa build` writes them."),
        metadata({ default: "[]" })
      )
    )
  },
  "a mapping of settings"
);

export {
  configFileSchema
};
