/** What `--help` prints. */

/** The help text. */
export const help = `Proxylint checks the HTTP proxy configuration of managed Kubernetes clusters before it is applied.

Usage
  proxylint [scan] [PATH ...]   check files below the paths, or below the current folder
  proxylint explain RULE        say what a rule checks, why, and what to write instead
  proxylint rules               list all rules
  proxylint extract [PATH ...]  print what policies see, as JSON
  proxylint config              print the configuration in force, and where each value comes from
  proxylint baseline [PATH ...] write down all findings, so that only new ones are reported
  proxylint merge FILE ...      join JSON reports, of a matrix of jobs for example, into one
  proxylint init                write a configuration and a workflow to begin with

Options of scan
  --format FORMAT         text (default), json, sarif, markdown, junit, github, gitlab, azure
  -o, --output FILE       write the report to a file
  --min-severity LEVEL    show error, warning (default) or note and worse
  --fail-on LEVEL         fail on error (default), warning, note, or never
  --config FILE           the configuration, in place of .proxylint.yaml or .github/.proxylint.yaml
  --baseline FILE         do not report again what FILE lists (proxylint baseline writes it)
  --base REV              judge the change since the commit REV: only what is new counts; configuration, baseline and
                          permission to suppress are those of REV
  --changed-only          with --base: only findings that touch changed lines
  --no-suppressions       show and count what comments and the configuration suppress
  --plan FILE             read FILE as a Terraform plan (terraform show -json); may be repeated
  --policy FILE           also run rules of your own: a bundle of opa build -t wasm; may be repeated
  --locale LANGUAGE       en (default), ko, ja, zh
  --fix                   make the safe fixes in the files, and report what is left
  --fix --dry-run         show the safe fixes as a diff, and change nothing
  --repository OWNER/NAME with --format json: which repository the files are from, for proxylint merge
  --part I/N              with --format json: the report is part I of N
  --stats                 print times and memory to standard error
  --no-color              no colours; the variable NO_COLOR does the same

Options of rules
  --family FAMILY         only rules of a family, such as no-proxy
  --severity LEVEL        only error, warning or note
  --subject KIND          only rules that judge this, such as aks-cluster
  --fixable HOW           only rules whose fix is safe, suggest or none
  --format json           as JSON
  --locale LANGUAGE       as for scan

Options of explain
  --locale LANGUAGE, --no-color as for scan

Options of config
  --format json           as JSON
  --config FILE           as for scan

Options of extract
  -o, --output FILE, --plan FILE, --config FILE as for scan

Options of baseline
  --prune                 take out what matches nothing any more, and add nothing
  --baseline FILE         write FILE, in place of the one that the configuration names, or .proxylint-baseline
  --plan FILE, --policy FILE, --config FILE as for scan

Options of merge
  --expect N              exit status 3 unless all of N parts are there
  --part I/N              the merged report is part I of N; it may then have no FILE
  --format FORMAT         text (default), json, markdown
  -o, --output FILE, --fail-on LEVEL, --locale LANGUAGE as for scan

Other options
  -h, --help              this text
  -V, --version           the version

Exit status
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong usage or configuration
  3  something on this machine, or in Proxylint itself, does not work
`;
