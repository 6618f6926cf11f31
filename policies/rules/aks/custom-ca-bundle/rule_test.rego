package rules.aks["custom-ca-bundle_test"]

import data.rules.aks["custom-ca-bundle"] as rule

_custom(entries) := {"kind": "aks-cluster", "customCa": {"entries": entries}}

_element(blocks) := {"encoding": "base64-pem", "blocks": blocks}

_violation(index, size) := {"path": ["customCa", "entries", index], "args": {"count": size}}

cases := {
	"fires": {"input": _custom([_element(1), _element(2)]), "want": {_violation(1, "2")}},
	"fires on each": {
		"input": _custom([_element(3), _element(12)]),
		"want": {_violation(0, "3"), _violation(1, "12")},
	},
	"near miss: one": {"input": _custom([_element(1)]), "want": set()},
	"near miss: several elements": {"input": _custom([_element(1), _element(1)]), "want": set()},
	"unknown": {"input": _custom([{"unknown": "var.ca"}]), "want": set()},
	"absent": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
