package rules.aks["proxy-in-cluster-range_test"]

import data.rules.aks["proxy-in-cluster-range"] as rule

_cluster(host, kind, ranges) := object.union(
	{
		"kind": "aks-cluster",
		"proxy": {
			"platform": "aks",
			"patch": false,
			"http": {
				"value": concat("", ["http://", host, ":3128/"]),
				"url": {"host": {"value": host, "kind": kind}},
			},
		},
		"podRanges": [],
		"serviceRanges": [],
	},
	ranges,
)

_pods := {"podRanges": [{"value": "10.244.0.0/16"}]}

_services := {"serviceRanges": [{"unknown": "var.range"}, {"value": "172.16.0.0/16"}]}

_violation(address, network, kind, index) := {
	"path": ["proxy", "http", "url", "host"],
	"args": {"address": address, "network": network, "kind": kind},
	"related": [{"path": [kind, index], "note": "range"}],
}

_inside := _cluster("10.244.7.9", "ipv4", _pods)

cases := {
	"fires in the pod range": {
		"input": _inside,
		"want": {_violation("10.244.7.9", "10.244.0.0/16", "podRanges", 0)},
	},
	"fires in a service range": {
		"input": _cluster("172.16.0.10", "ipv4", object.union(_pods, _services)),
		"want": {_violation("172.16.0.10", "172.16.0.0/16", "serviceRanges", 1)},
	},
	"fires on IPv6": {
		"input": _cluster("fd12:3456::9", "ipv6", {"podRanges": [{"value": "10.244.0.0/16"}, {"value": "fd12:3456::/48"}]}),
		"want": {_violation("fd12:3456::9", "fd12:3456::/48", "podRanges", 1)},
	},
	"near miss: outside": {"input": _cluster("10.245.0.1", "ipv4", object.union(_pods, _services)), "want": set()},
	"near miss: a name": {"input": _cluster("proxy.corp.example", "name", _pods), "want": set()},
	"near miss: an IPv4 address and an IPv6 range": {
		"input": _cluster("10.244.7.9", "ipv4", {"podRanges": [{"value": "fd12:3456::/48"}]}),
		"want": set(),
	},
	"silent: assumed ranges": {"input": _cluster("10.244.7.9", "ipv4", {}), "want": set()},
	"a range that is none": {"input": _cluster("10.244.7.9", "ipv4", {"podRanges": [{"value": "10.244.0.0/33"}]}), "want": set()},
	"unknown range": {"input": _cluster("10.244.7.9", "ipv4", {"podRanges": [{"unknown": "var.range"}]}), "want": set()},
	"unknown host": {
		"input": object.union(_inside, {"proxy": {"http": {"url": {"host": {"value": "", "kind": "name", "unknown": "var.host"}}}}}),
		"want": set(),
	},
	"silent: proxy switched off": {"input": object.union(_inside, {"proxy": {"enabled": {"value": false}}}), "want": set()},
	"silent: proxy may be switched off": {"input": object.union(_inside, {"proxy": {"enabled": {"unknown": "var.on"}}}), "want": set()},
	"silent: no proxy": {"input": object.remove(_inside, ["proxy"]), "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
