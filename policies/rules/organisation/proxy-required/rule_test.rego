package rules.organisation["proxy-required_test"]

import data.rules.organisation["proxy-required"] as rule

_proxy := {"http": {"value": "http://proxy.corp.example:3128/"}}

_cluster(fields) := object.union(
	{"kind": "aks-cluster", "name": "platform", "organisation": {"proxyRequired": true}, "pools": []},
	fields,
)

_violation(path) := {"path": path, "args": {"cluster": "platform"}}

cases := {
	"fires without a proxy": {"input": _cluster({}), "want": {_violation([])}},
	"fires where it is switched off": {
		"input": _cluster({"proxy": object.union(_proxy, {"enabled": {"value": false}})}),
		"want": {_violation(["proxy", "enabled"])},
	},
	"near miss: a proxy": {"input": _cluster({"proxy": _proxy}), "want": set()},
	"near miss: switched on": {"input": _cluster({"proxy": object.union(_proxy, {"enabled": {"value": true}})}), "want": set()},
	"unknown block": {"input": _cluster({"proxyUnknown": "var.proxy"}), "want": set()},
	"unknown switch": {
		"input": _cluster({"proxy": object.union(_proxy, {"enabled": {"unknown": "var.on"}})}),
		"want": set(),
	},
	"silent: no address is another rule's": {"input": _cluster({"proxy": {"platform": "aks"}}), "want": set()},
	"silent: not required": {"input": _cluster({"organisation": {"proxyRequired": false}}), "want": set()},
	"silent: not decided": {
		"input": object.union(object.remove(_cluster({}), ["organisation"]), {"organisation": {"allowedProxies": []}}),
		"want": set(),
	},
	"absent": {"input": object.remove(_cluster({}), ["organisation"]), "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
