package rules.aks["unknown-proxy-field_test"]

import data.rules.aks["unknown-proxy-field"] as rule

_fields(tolerant, fields) := {
	"kind": "aks-cluster",
	"proxy": {"platform": "aks", "reader": {"tolerantKeys": tolerant}, "strangeFields": fields},
}

_casing := {"value": "trustedCA", "near": "trustedCa", "caseOnly": true}

_violation(index, key, near) := {"path": ["proxy", "strangeFields", index], "args": {"key": key, "near": near}}

_renamed(index, key, near) := object.union(_violation(index, key, near), {"fix": {"kind": "rename-key", "path": ["proxy", "strangeFields", index], "text": near}})

cases := {
	"fires": {
		"input": _fields(true, [{"value": "http_proxy", "near": "httpProxy"}]),
		"want": {_renamed(0, "http_proxy", "httpProxy")},
	},
	"fires where nothing is near": {
		"input": _fields(true, [{"value": "region"}]),
		"want": {_violation(0, "region", "none")},
	},
	"fires on letter case for a strict reader": {
		"input": _fields(false, [_casing]),
		"want": {_renamed(0, "trustedCA", "trustedCa")},
	},
	"fires on each": {
		"input": _fields(false, [{"value": "proxy"}, {"value": "no_proxy", "near": "noProxy"}]),
		"want": {_violation(0, "proxy", "none"), _renamed(1, "no_proxy", "noProxy")},
	},
	"silent: letter case for a tolerant reader": {"input": _fields(true, [_casing]), "want": set()},
	"no strange key": {"input": _fields(false, []), "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
