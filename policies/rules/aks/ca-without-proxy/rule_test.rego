package rules.aks["ca-without-proxy_test"]

import data.rules.aks["ca-without-proxy"] as rule

_with(settings) := {
	"kind": "aks-cluster",
	"proxy": object.union({"platform": "aks", "patch": false, "ca": {"encoding": "base64-pem"}}, settings),
}

_violation := {"path": ["proxy", "ca", "encoding"], "args": {}}

cases := {
	"fires": {"input": _with({}), "want": {_violation}},
	"fires beside empty addresses": {
		"input": _with({"http": {"value": ""}, "https": {"value": ""}}),
		"want": {_violation},
	},
	"near miss: an address": {"input": _with({"https": {"value": "http://proxy.corp.example:3128/"}}), "want": set()},
	"near miss: empty CA": {"input": _with({"ca": {"encoding": "empty"}}), "want": set()},
	"unknown address": {"input": _with({"http": {"unknown": "var.proxy"}}), "want": set()},
	"unknown CA": {"input": {"kind": "aks-cluster", "proxy": {"patch": false, "ca": {"unknown": "var.ca"}}}, "want": set()},
	"silent: keys that cannot be seen": {"input": _with({"unknown": "var.proxy_config"}), "want": set()},
	"silent: a patch": {"input": _with({"patch": true}), "want": set()},
	"silent: switched off": {"input": _with({"enabled": {"value": false}}), "want": set()},
	"silent: may be switched off": {"input": _with({"enabled": {"unknown": "var.on"}}), "want": set()},
	"absent": {"input": {"kind": "aks-cluster", "proxy": {"patch": false}}, "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
