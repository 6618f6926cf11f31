package rules.aks["availability-set_test"]

import data.rules.aks["availability-set"] as rule

_proxy := {"platform": "aks", "patch": false, "http": {"value": "http://proxy.corp.example:3128/"}, "strangeFields": []}

_cluster(fields) := object.union({"kind": "aks-cluster", "proxy": _proxy, "pools": []}, fields)

_with(settings) := _cluster({"proxy": settings})

_pool(fields) := object.union({"label": "legacy", "proxyFields": [], "conditional": false}, fields)

_pools(pools) := _cluster({"pools": pools})

_set := _pool({"type": {"value": "AvailabilitySet"}})

_violation(index, value) := {
	"path": ["pools", index, "type"],
	"args": {"pool": "legacy", "value": value},
	"related": [{"path": ["proxy"], "note": "proxy"}, {"path": ["proxy", "http"], "note": "address"}],
	"fix": {"kind": "replace", "path": ["pools", index, "type"], "text": "VirtualMachineScaleSets"},
}

cases := {
	"fires": {"input": _pools([_pool({}), _set]), "want": {_violation(1, "AvailabilitySet")}},
	"letter case does not matter": {
		"input": _pools([_pool({"type": {"value": "availabilitySet"}})]),
		"want": {_violation(0, "availabilitySet")},
	},
	"an unknown address is one": {
		"input": object.union(_pools([_set]), {"proxy": {"http": {"value": "", "unknown": "var.proxy"}, "https": {"unknown": "var.proxy"}}}),
		"want": {object.union(
			_violation(0, "AvailabilitySet"),
			{"related": [{"path": ["proxy"], "note": "proxy"}, {"path": ["proxy", "https"], "note": "address"}]},
		)},
	},
	"near miss: scale set": {"input": _pools([_pool({"type": {"value": "VirtualMachineScaleSets"}})]), "want": set()},
	"near miss: virtual machines": {"input": _pools([_pool({"type": {"value": "VirtualMachines"}})]), "want": set()},
	"unknown": {"input": _pools([_pool({"type": {"unknown": "var.type"}})]), "want": set()},
	"absent": {"input": _pools([_pool({})]), "want": set()},
	"no pools": {"input": _pools([]), "want": set()},
	"silent: pool on a condition": {"input": _pools([object.union(_set, {"conditional": true})]), "want": set()},
	"silent: proxy switched off": {"input": object.union(_pools([_set]), {"proxy": {"enabled": {"value": false}}}), "want": set()},
	"silent: proxy may be switched off": {"input": object.union(_pools([_set]), {"proxy": {"enabled": {"unknown": "var.on"}}}), "want": set()},
	"silent: no address": {"input": object.union(_pools([_set]), {"proxy": {"http": {"value": ""}}}), "want": set()},
	"silent: no proxy": {"input": object.remove(_pools([_set]), ["proxy"]), "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
