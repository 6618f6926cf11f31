package rules.aks["proxy-urls-missing_test"]

import data.rules.aks["proxy-urls-missing"] as rule

_with(settings) := {
	"kind": "aks-cluster",
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, settings),
}

_violation := {"path": ["proxy"], "args": {}}

cases := {
	"fires on a block with other keys": {
		"input": _with({"bypass": {"form": "list", "entries": []}}),
		"want": {_violation},
	},
	"fires on empty addresses": {"input": _with({"http": {"value": ""}, "https": {"value": ""}}), "want": {_violation}},
	"fires on one empty address": {"input": _with({"http": {"value": ""}}), "want": {_violation}},
	"fires when it is switched on": {"input": _with({"enabled": {"value": true}}), "want": {_violation}},
	"near miss: http alone": {"input": _with({"http": {"value": "http://proxy.corp.example:3128/"}}), "want": set()},
	"near miss: https alone": {"input": _with({"https": {"value": "http://proxy.corp.example:3128/"}}), "want": set()},
	"near miss: one is empty": {
		"input": _with({"http": {"value": ""}, "https": {"value": "http://proxy.corp.example:3128/"}}),
		"want": set(),
	},
	"unknown address": {"input": _with({"http": {"unknown": "var.proxy"}}), "want": set()},
	"silent: keys that cannot be seen": {"input": _with({"unknown": "var.proxy_config"}), "want": set()},
	"silent: switched off": {"input": _with({"enabled": {"value": false}}), "want": set()},
	"silent: may be switched off": {"input": _with({"enabled": {"unknown": "var.on"}}), "want": set()},
	"silent: a patch": {"input": _with({"patch": true}), "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
	"unknown proxy": {"input": {"kind": "aks-cluster", "proxyUnknown": "var.proxy_config"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
