package rules.aks["windows-profile_test"]

import data.rules.aks["windows-profile"] as rule

_proxy := {"platform": "aks", "patch": false, "http": {"value": "http://proxy.corp.example:3128/"}, "strangeFields": []}

_cluster(fields) := object.union({"kind": "aks-cluster", "proxy": _proxy, "pools": []}, fields)

_with(settings) := _cluster({"proxy": settings})

_pool(fields) := object.union({"label": "legacy", "proxyFields": [], "conditional": false}, fields)

_profile(pools) := _cluster({"windowsProfile": {"value": "windowsProfile"}, "pools": pools})

_violation := {
	"path": ["windowsProfile"],
	"args": {"key": "windowsProfile"},
	"related": [{"path": ["proxy"], "note": "proxy"}, {"path": ["proxy", "http"], "note": "address"}],
}

cases := {
	"fires beside a Linux pool": {
		"input": _profile([_pool({"osType": {"value": "Linux"}, "osSku": {"value": "Ubuntu"}})]),
		"want": {_violation},
	},
	"fires without pools": {"input": _profile([]), "want": {_violation}},
	"near miss: no profile": {"input": _cluster({"pools": [_pool({})]}), "want": set()},
	"silent: a Windows pool": {"input": _profile([_pool({"osType": {"value": "windows"}})]), "want": set()},
	"silent: a Windows pool by its image": {
		"input": _profile([_pool({"osSku": {"value": "Windows2025"}})]),
		"want": set(),
	},
	"silent: a Windows pool on a condition": {
		"input": _profile([_pool({"osType": {"value": "Windows"}, "conditional": true})]),
		"want": set(),
	},
	"unknown operating system": {"input": _profile([_pool({"osType": {"unknown": "var.os"}})]), "want": set()},
	"unknown image": {"input": _profile([_pool({"osSku": {"unknown": "var.sku"}})]), "want": set()},
	"silent: proxy switched off": {"input": object.union(_profile([]), {"proxy": {"enabled": {"value": false}}}), "want": set()},
	"silent: proxy may be switched off": {"input": object.union(_profile([]), {"proxy": {"enabled": {"unknown": "var.on"}}}), "want": set()},
	"silent: no address": {"input": object.union(_profile([]), {"proxy": {"http": {"value": ""}}}), "want": set()},
	"silent: no proxy": {"input": object.remove(_profile([]), ["proxy"]), "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
