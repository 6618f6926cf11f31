package rules.aks["trusted-ca-casing_test"]

import data.rules.aks["trusted-ca-casing"] as rule

_fields(tolerant, fields) := {
	"kind": "aks-cluster",
	"proxy": {"platform": "aks", "reader": {"tolerantKeys": tolerant}, "strangeFields": fields},
}

_casing := {"value": "trustedCA", "near": "trustedCa", "caseOnly": true}

_violation(index, key) := {"path": ["proxy", "strangeFields", index], "args": {"key": key}, "fix": {"kind": "rename-key", "path": ["proxy", "strangeFields", index], "text": "trustedCa"}}

cases := {
	"fires": {"input": _fields(true, [_casing]), "want": {_violation(0, "trustedCA")}},
	"fires on any other casing": {
		"input": _fields(true, [{"value": "proxy"}, {"value": "TrustedCa", "near": "trustedCa", "caseOnly": true}]),
		"want": {_violation(1, "TrustedCa")},
	},
	"near miss: another key": {
		"input": _fields(true, [{"value": "NoProxy", "near": "noProxy", "caseOnly": true}]),
		"want": set(),
	},
	"near miss: more than the case": {
		"input": _fields(true, [{"value": "trusted_ca", "near": "trustedCa"}]),
		"want": set(),
	},
	"silent: a strict reader": {"input": _fields(false, [_casing]), "want": set()},
	"no strange key": {"input": _fields(true, []), "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
