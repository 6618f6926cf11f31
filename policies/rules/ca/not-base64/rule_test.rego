package rules.ca["not-base64_test"]

import data.rules.ca["not-base64"] as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_ca(fields) := _settings({"ca": fields})

_each_encoding[name] := {"input": _ca({"encoding": encoding}), "want": {_violation(encoding)}} if {
	some encoding in ["not-base64", "url-safe-base64", "data-url"]
	name := concat(" ", ["fires on", encoding])
}

_violation(encoding) := {"path": ["proxy", "ca", "encoding"], "args": {"encoding": encoding}}

_other := {
	"near miss: empty": {"input": _ca({"encoding": "empty"}), "want": set()},
	"near miss: pem": {"input": _ca({"encoding": "pem"}), "want": set()},
	"near miss: base64-other": {"input": _ca({"encoding": "base64-other"}), "want": set()},
	"near miss: base64-der": {"input": _ca({"encoding": "base64-der"}), "want": set()},
	"silent: a sample of a document": {
		"input": _ca({"encoding": "not-base64", "placeholder": {"value": "string"}}),
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

cases := object.union(_each_encoding, _other)

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
