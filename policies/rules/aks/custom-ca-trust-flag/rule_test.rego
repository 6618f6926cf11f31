package rules.aks["custom-ca-trust-flag_test"]

import data.rules.aks["custom-ca-trust-flag"] as rule

_pools(pools) := {"kind": "aks-cluster", "pools": pools}

_pool(fields) := object.union({"label": "system", "proxyFields": [], "conditional": false}, fields)

_violation(index) := {"path": ["pools", index, "customCaTrust"], "args": {"pool": "system"}, "fix": {"kind": "remove", "path": ["pools", index, "customCaTrust"]}}

cases := {
	"fires": {
		"input": _pools([_pool({}), _pool({"customCaTrust": {"value": true}})]),
		"want": {_violation(1)},
	},
	"silent: false": {"input": _pools([_pool({"customCaTrust": {"value": false}})]), "want": set()},
	"silent: pool on a condition": {
		"input": _pools([_pool({"customCaTrust": {"value": true}, "conditional": true})]),
		"want": set(),
	},
	"unknown": {"input": _pools([_pool({"customCaTrust": {"unknown": "var.trust"}})]), "want": set()},
	"absent": {"input": _pools([_pool({})]), "want": set()},
	"no pools": {"input": _pools([]), "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
