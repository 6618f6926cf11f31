package rules.aks["cli-file-not-json_test"]

import data.rules.aks["cli-file-not-json"] as rule

_syntax(faults) := {"kind": "aks-cluster", "syntax": [{"value": fault} | some fault in faults]}

_violation(index, fault) := {"path": ["syntax", index], "args": {"fault": fault}}

cases := {
	"fires": {"input": _syntax(["trailing-comma"]), "want": {_violation(0, "trailing-comma")}},
	"fires on the first of each kind": {
		"input": _syntax(["comment", "single-quotes", "single-quotes", "comment", "unquoted-key", "other"]),
		"want": {
			_violation(0, "comment"),
			_violation(1, "single-quotes"),
			_violation(4, "unquoted-key"),
			_violation(5, "other"),
		},
	},
	"near miss: strict JSON": {"input": _syntax([]), "want": set()},
	"absent": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
