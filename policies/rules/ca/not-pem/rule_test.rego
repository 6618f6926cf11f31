package rules.ca["not-pem_test"]

import data.rules.ca["not-pem"] as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_ca(fields) := _settings({"ca": fields})

_each_encoding[name] := {"input": _ca({"encoding": encoding}), "want": {_violation(encoding)}} if {
	some encoding in ["base64-der", "base64-pkcs7", "base64-pkcs12", "base64-other"]
	name := concat(" ", ["fires on", encoding])
}

_violation(encoding) := {"path": ["proxy", "ca", "encoding"], "args": {"encoding": encoding}}

_other := {
	"near miss: base64-twice": {"input": _ca({"encoding": "base64-twice"}), "want": set()},
	"near miss: not-base64": {"input": _ca({"encoding": "not-base64"}), "want": set()},
	"near miss: empty": {"input": _ca({"encoding": "empty"}), "want": set()},
	"near miss: pem": {"input": _ca({"encoding": "pem"}), "want": set()},
	"silent: a sample of a document": {
		"input": _ca({"encoding": "base64-der", "placeholder": {"value": "string"}}),
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
