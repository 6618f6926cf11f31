package rules.aks["node-pool-proxy_test"]

import data.rules.aks["node-pool-proxy"] as rule

_proxy := {"platform": "aks", "patch": false, "http": {"value": "http://proxy.corp.example:3128/"}, "strangeFields": []}

_cluster(fields) := object.union({"kind": "aks-cluster", "proxy": _proxy, "pools": []}, fields)

_pool(fields) := object.union({"label": "legacy", "proxyFields": [], "conditional": false}, fields)

_pools(pools) := _cluster({"pools": pools})

_faulty := _pool({"proxyFields": [{"value": "httpProxyConfig"}]})

_violation(pool, field, key) := {
	"path": ["pools", pool, "proxyFields", field],
	"args": {"pool": "legacy", "key": key},
	"related": [{"path": ["proxy"], "note": "proxy"}],
	"fix": {"kind": "remove", "path": ["pools", pool, "proxyFields", field]},
}

cases := {
	"fires": {"input": _pools([_pool({}), _faulty]), "want": {_violation(1, 0, "httpProxyConfig")}},
	"fires on each key": {
		"input": _pools([_pool({"proxyFields": [{"value": "http_proxy"}, {"value": "no_proxy"}]})]),
		"want": {_violation(0, 0, "http_proxy"), _violation(0, 1, "no_proxy")},
	},
	"fires in a cluster without proxy": {
		"input": object.remove(_pools([_faulty]), ["proxy"]),
		"want": {object.union(_violation(0, 0, "httpProxyConfig"), {"related": []})},
	},
	"near miss: no such key": {"input": _pools([_pool({})]), "want": set()},
	"silent: pool on a condition": {"input": _pools([object.union(_faulty, {"conditional": true})]), "want": set()},
	"no pools": {"input": _pools([]), "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
