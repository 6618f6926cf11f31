package rules.ca["too-many-certificates_test"]

import data.rules.ca["too-many-certificates"] as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_ca(fields) := _settings({"ca": fields})

cases := {
	"fires": {
		"input": _ca({"encoding": "base64-pem", "blocks": 21}),
		"want": {{"path": ["proxy", "ca"], "args": {"count": "21", "limit": "20"}}},
	},
	"near miss: at the limit": {"input": _ca({"encoding": "base64-pem", "blocks": 20}), "want": set()},
	"not counted": {"input": _ca({"encoding": "base64-pem"}), "want": set()},
	"silent: another platform": {
		"input": _settings({"platform": "eks", "ca": {"encoding": "base64-pem", "blocks": 21}}),
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

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
