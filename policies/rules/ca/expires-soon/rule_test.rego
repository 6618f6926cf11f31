package rules.ca["expires-soon_test"]

import data.rules.ca["expires-soon"] as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_authority := {
	"subject": "Corp Root CA",
	"notBefore": 1704067200,
	"notAfter": 2019686400,
	"notBeforeDay": "2024-01-01",
	"notAfterDay": "2034-01-01",
	"authority": true,
	"selfSigned": true,
	"subjectAlternativeName": false,
}

_bundle(certificates) := _settings({"ca": {"encoding": "base64-pem", "certificates": certificates}})

_one(fields) := _bundle([object.union(_authority, fields)])

_violation(index) := {
	"path": ["proxy", "ca", "certificates", index],
	"args": {"subject": "Corp Root CA", "day": "2026-12-31", "days": "30"},
}

_fault := {"notAfter": 1797811200, "notAfterDay": "2026-12-31"}

cases := {
	"fires on the thirtieth day": {"input": _one(_fault), "want": {_violation(0)}},
	"fires on the one of several": {
		"input": _bundle([_authority, object.union(_authority, _fault)]),
		"want": {_violation(1)},
	},
	"near miss: a second after the thirtieth day": {"input": _one({"notAfter": 1797811201}), "want": set()},
	"fires within the days of the configuration": {
		"input": object.union(_one({"notAfter": 1797811201}), {"expiresSoonDays": 90}),
		"want": {{
			"path": ["proxy", "ca", "certificates", 0],
			"args": {"subject": "Corp Root CA", "day": "2034-01-01", "days": "90"},
		}},
	},
	"near miss: beyond the days of the configuration": {
		"input": object.union(_one(_fault), {"expiresSoonDays": 7}),
		"want": set(),
	},
	"near miss: expired": {"input": _one({"notAfter": 1795219199}), "want": set()},
	"near miss: a root that is valid": {"input": _one({}), "want": set()},
	"no certificates": {"input": _bundle([]), "want": set()},
	"unknown": {"input": _settings({"ca": {"unknown": "var.ca"}}), "want": set()},
	"absent": {"input": _settings({}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings", "now": 1795219200}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
