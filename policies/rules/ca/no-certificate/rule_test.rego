package rules.ca["no-certificate_test"]

import data.rules.ca["no-certificate"] as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_ca(fields) := _settings({"ca": fields})

_violation := {"path": ["proxy", "ca"], "args": {}}

cases := {
	"fires": {"input": _ca({"encoding": "base64-pem", "blocks": 0, "certificates": []}), "want": {_violation}},
	"fires on a private key alone": {
		"input": _ca({"encoding": "base64-pem", "blocks": 0, "privateKeys": [{"value": "PRIVATE KEY"}]}),
		"want": {_violation},
	},
	"fires on PEM that is not encoded": {"input": _ca({"encoding": "pem", "blocks": 0}), "want": {_violation}},
	"near miss: a broken certificate is one": {
		"input": _ca({"encoding": "base64-pem", "blocks": 1, "broken": [{"value": "cut short"}], "certificates": []}),
		"want": set(),
	},
	"near miss: no PEM at all": {"input": _ca({"encoding": "base64-der", "blocks": 0}), "want": set()},
	"near miss: empty": {"input": _ca({"encoding": "empty", "blocks": 0}), "want": set()},
	"number of blocks not known": {"input": _ca({"encoding": "base64-pem"}), "want": set()},
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
