package rules.ca["broken-certificate_test"]

import data.rules.ca["broken-certificate"] as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_ca(fields) := _settings({"ca": fields})

_faults := ["cut-short", "marker-not-alone", "not-base64", "not-a-certificate"]

_violation(index, fault) := {"path": ["proxy", "ca", "broken", index], "args": {"fault": fault}}

_each_fault[name] := {
	"input": _ca({"encoding": "base64-pem", "blocks": 1, "broken": [{"value": fault}]}),
	"want": {_violation(0, fault)},
} if {
	some fault in _faults
	name := concat(" ", ["fires on", fault])
}

_other := {
	"fires on each block": {
		"input": _ca({"encoding": "base64-pem", "blocks": 5, "broken": [{"value": fault} | some fault in _faults]}),
		"want": {_violation(index, fault) | some index, fault in _faults},
	},
	"fires in PEM that is not encoded": {
		"input": _ca({"encoding": "pem", "blocks": 1, "broken": [{"value": "cut-short"}]}),
		"want": {_violation(0, "cut-short")},
	},
	"near miss: another fault": {
		"input": _ca({"encoding": "base64-pem", "blocks": 2, "broken": [], "glued": [{"value": "here"}]}),
		"want": set(),
	},
	"near miss: base64 of PEM": {
		"input": _ca({"encoding": "base64-pem", "blocks": 1, "broken": [], "glued": [], "privateKeys": [], "certificates": []}),
		"want": set(),
	},
	"unknown": {"input": _ca({"unknown": "var.ca"}), "want": set()},
	"absent": {"input": _settings({}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

cases := object.union(_each_fault, _other)

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
