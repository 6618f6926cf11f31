package rules.ca.empty_test

import data.rules.ca.empty as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_reader(sends) := {"tolerantKeys": false, "sendsEmptyCa": sends, "enabledKnown": "always"}

_ca(fields) := _settings({"ca": fields, "reader": _reader(true)})

cases := {
	"fires": {
		"input": _ca({"encoding": "empty", "decodedBytes": 0}),
		"want": {{"path": ["proxy", "ca", "encoding"], "args": {}, "fix": {"kind": "remove", "path": ["proxy", "ca"]}}},
	},
	"silent: the reader leaves an empty value out": {
		"input": _settings({"ca": {"encoding": "empty"}, "reader": _reader(false)}),
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
