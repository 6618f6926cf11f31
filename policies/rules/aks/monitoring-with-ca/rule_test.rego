package rules.aks["monitoring-with-ca_test"]

import data.rules.aks["monitoring-with-ca"] as rule

_proxy := {"platform": "aks", "patch": false, "http": {"value": "http://proxy.corp.example:3128/"}, "strangeFields": []}

_cluster(fields) := object.union({"kind": "aks-cluster", "proxy": _proxy, "pools": []}, fields)

_ca(features) := object.union(_cluster({"proxy": {"ca": {"encoding": "base64-pem"}}}), features)

_insights := _ca({"insights": {"value": true}})

_violation(feature) := {
	"path": [feature],
	"args": {"feature": feature},
	"related": [{"path": ["proxy", "ca", "encoding"], "note": "ca"}],
}

cases := {
	"fires on container insights": {"input": _insights, "want": {_violation("insights")}},
	"fires on managed Prometheus": {"input": _ca({"metrics": {"value": true}}), "want": {_violation("metrics")}},
	"fires on both": {
		"input": _ca({"insights": {"value": true}, "metrics": {"value": true}}),
		"want": {_violation("insights"), _violation("metrics")},
	},
	"near miss: switched off": {"input": _ca({"insights": {"value": false}, "metrics": {"value": false}}), "want": set()},
	"near miss: no monitoring": {"input": _ca({}), "want": set()},
	"near miss: no CA": {"input": _cluster({"insights": {"value": true}}), "want": set()},
	"near miss: empty CA": {
		"input": _cluster({"insights": {"value": true}, "proxy": {"ca": {"encoding": "empty"}}}),
		"want": set(),
	},
	"unknown monitoring": {"input": _ca({"insights": {"unknown": "var.on"}, "metrics": {"unknown": "var.on"}}), "want": set()},
	"unknown CA": {
		"input": _cluster({"insights": {"value": true}, "proxy": {"ca": {"unknown": "var.ca"}}}),
		"want": set(),
	},
	"silent: proxy switched off": {"input": object.union(_insights, {"proxy": {"enabled": {"value": false}}}), "want": set()},
	"silent: proxy may be switched off": {"input": object.union(_insights, {"proxy": {"enabled": {"unknown": "var.on"}}}), "want": set()},
	"silent: no address": {"input": object.union(_insights, {"proxy": {"http": {"value": ""}}}), "want": set()},
	"silent: no proxy": {"input": object.remove(_insights, ["proxy"]), "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
