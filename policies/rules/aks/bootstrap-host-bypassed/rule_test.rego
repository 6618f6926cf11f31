package rules.aks["bootstrap-host-bypassed_test"]

import data.rules.aks["bootstrap-host-bypassed"] as rule

_cluster(outbound, entries) := {
	"kind": "aks-cluster",
	"outboundType": {"value": outbound},
	"proxy": {
		"platform": "aks",
		"patch": false,
		"http": {"value": "http://proxy.corp.example:3128/"},
		"bypass": {"form": "list", "entries": entries},
	},
}

_host(name) := {"value": name, "kind": "host", "name": name}

_suffix(name) := {"value": concat("", [".", name]), "kind": "suffix", "name": name}

_violation(index, host, outbound) := {
	"path": ["proxy", "bypass", "entries", index],
	"args": {"host": host, "outbound": outbound},
	"related": [{"path": ["outboundType"], "note": "outbound"}],
}

_registry := _cluster("userDefinedRouting", [_host("localhost"), _host("mcr.microsoft.com")])

cases := {
	"fires with own routes": {"input": _registry, "want": {_violation(1, "mcr.microsoft.com", "userDefinedRouting")}},
	"fires without any way out": {
		"input": _cluster("none", [_host("login.microsoftonline.com")]),
		"want": {_violation(0, "login.microsoftonline.com", "none")},
	},
	"fires on a suffix, once": {
		"input": _cluster("none", [_suffix("microsoft.com")]),
		"want": {_violation(0, "mcr.microsoft.com", "none")},
	},
	"fires on a host of one region": {
		"input": _cluster("none", [_host("westeurope.data.mcr.microsoft.com")]),
		"want": {_violation(0, "data.mcr.microsoft.com", "none")},
	},
	"near miss: another host": {
		"input": _cluster("none", [_host("corp.example"), _suffix("xmcr.microsoft.com"), _host("registry.mcr.microsoft.com")]),
		"want": set(),
	},
	"near miss: load balancer": {"input": _cluster("loadBalancer", [_host("mcr.microsoft.com")]), "want": set()},
	"near miss: another rule's": {
		"input": _cluster("none", [object.union(_suffix("com"), {"broad": "top-level-domain"})]),
		"want": set(),
	},
	"unknown way out": {
		"input": object.union(_registry, {"outboundType": {"value": "", "unknown": "var.outbound"}}),
		"want": set(),
	},
	"no way out given": {"input": object.remove(_registry, ["outboundType"]), "want": set()},
	"unknown entry": {"input": _cluster("none", [{"unknown": "var.host", "kind": "host"}, {"kind": "hole"}]), "want": set()},
	"empty list": {"input": _cluster("none", []), "want": set()},
	"silent: proxy switched off": {"input": object.union(_registry, {"proxy": {"enabled": {"value": false}}}), "want": set()},
	"silent: proxy may be switched off": {"input": object.union(_registry, {"proxy": {"enabled": {"unknown": "var.on"}}}), "want": set()},
	"silent: no address": {"input": object.union(_registry, {"proxy": {"http": {"value": ""}}}), "want": set()},
	"silent: no proxy": {"input": object.remove(_registry, ["proxy"]), "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
