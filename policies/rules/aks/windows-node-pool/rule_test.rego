package rules.aks["windows-node-pool_test"]

import data.rules.aks["windows-node-pool"] as rule

_proxy := {"http": {"value": "http://proxy.corp.example:3128/"}}

_pool(fields) := object.union({"label": "win", "conditional": false}, fields)

_cluster(pools) := {"kind": "aks-cluster", "proxy": _proxy, "pools": pools}

_violation(index, key, value) := {
	"path": ["pools", index, key],
	"args": {"pool": "win", "value": value},
	"related": [{"path": ["proxy"], "note": "proxy"}, {"path": ["proxy", "http"], "note": "address"}],
}

_windows := _pool({"osType": {"value": "Windows"}})

cases := {
	"fires on osType": {
		"input": _cluster([_pool({"osType": {"value": "Linux"}}), _windows]),
		"want": {_violation(1, "osType", "Windows")},
	},
	"letter case does not matter": {
		"input": _cluster([_pool({"osType": {"value": "windows"}})]),
		"want": {_violation(0, "osType", "windows")},
	},
	"fires on osSku": {
		"input": _cluster([_pool({"osSku": {"value": "Windows2022"}})]),
		"want": {_violation(0, "osSku", "Windows2022")},
	},
	"fires on osSku beside an unknown osType": {
		"input": _cluster([_pool({"osType": {"unknown": "var.os"}, "osSku": {"value": "Windows2022"}})]),
		"want": {_violation(0, "osSku", "Windows2022")},
	},
	"one finding for both keys": {
		"input": _cluster([_pool({"osType": {"value": "Windows"}, "osSku": {"value": "Windows2022"}})]),
		"want": {_violation(0, "osType", "Windows")},
	},
	"an unknown proxy address is on": {
		"input": object.union(_cluster([_windows]), {"proxy": {"http": {"unknown": "var.proxy"}}}),
		"want": {_violation(0, "osType", "Windows")},
	},
	"near miss: Linux": {
		"input": _cluster([_pool({"osType": {"value": "Linux"}, "osSku": {"value": "AzureLinux"}})]),
		"want": set(),
	},
	"unknown": {"input": _cluster([_pool({"osType": {"unknown": "var.os"}})]), "want": set()},
	"absent": {"input": _cluster([_pool({})]), "want": set()},
	"no pools": {"input": _cluster([]), "want": set()},
	"silent: proxy switched off": {
		"input": object.union(_cluster([_windows]), {"proxy": {"enabled": {"value": false}}}),
		"want": set(),
	},
	"silent: proxy may be switched off": {
		"input": object.union(_cluster([_windows]), {"proxy": {"enabled": {"unknown": "var.on"}}}),
		"want": set(),
	},
	"silent: no proxy": {"input": object.remove(_cluster([_windows]), ["proxy"]), "want": set()},
	"silent: windowsProfile alone": {
		"input": object.union(_cluster([]), {"windowsProfile": {"value": "windowsProfile"}}),
		"want": set(),
	},
	"silent: pool on a condition": {
		"input": _cluster([object.union(_windows, {"conditional": true})]),
		"want": set(),
	},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
