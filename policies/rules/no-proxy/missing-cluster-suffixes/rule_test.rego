package rules["no-proxy"]["missing-cluster-suffixes_test"]

import data.rules["no-proxy"]["missing-cluster-suffixes"] as rule

_settings(fields) := {"kind": "proxy-settings", "proxy": object.union(
	{
		"platform": "aks", "patch": false, "consumers": ["nodes"],
		"http": {"value": "http://proxy.corp.example:3128/"},
	},
	fields,
)}

_list(entries) := _settings({"bypass": {"form": "string", "entries": entries}})

_host(name) := {"value": name, "kind": "host", "name": name}

_address(text) := {"value": text, "kind": "address", "name": text}

_cidr(text) := {"value": text, "kind": "cidr", "network": text}

_suffix(name) := {"value": concat("", [".", name]), "kind": "suffix", "name": name}

_violation(path, missing) := {"path": path, "args": {"missing": missing}}

_append(missing) := object.union(_violation(["proxy", "bypass"], missing), {"fix": {"kind": "append", "path": ["proxy", "bypass"], "items": split(missing, ", ")}})

cases := {
	"fires on both": {"input": _list([_host("localhost")]), "want": {_append(".svc, .cluster.local")}},
	"fires on .svc": {"input": _list([_suffix("cluster.local")]), "want": {_append(".svc")}},
	"fires on .cluster.local": {"input": _list([_suffix("svc")]), "want": {_append(".cluster.local")}},
	"fires on an empty list": {"input": _list([]), "want": {_append(".svc, .cluster.local")}},
	"fires without a list": {"input": _settings({}), "want": {_violation(["proxy"], ".svc, .cluster.local")}},
	"fires with an unknown address of the proxy": {"input": _settings({"http": {"unknown": "var.proxy"}}), "want": {_violation(["proxy"], ".svc, .cluster.local")}},
	"fires in a container": {"input": _settings({"platform": "container", "consumers": ["pods"]}), "want": {_violation(["proxy"], ".svc, .cluster.local")}},
	"fires in a patch that carries the list": {"input": _settings({"patch": true, "bypass": {"entries": [_suffix("svc")]}}), "want": {_append(".cluster.local")}},
	"fires on the name of one service": {"input": _list([_host("kubernetes.default.svc"), _suffix("cluster.local")]), "want": {_append(".svc")}},
	"fires on names that only end alike": {"input": _list([_host("my-svc"), _suffix("mycluster.local")]), "want": {_append(".svc, .cluster.local")}},
	"fires on addresses alone": {"input": _list([_cidr("0.0.0.0/0")]), "want": {_append(".svc, .cluster.local")}},
	"fires on .svc.cluster.local alone": {"input": _list([_suffix("svc.cluster.local")]), "want": {_append(".svc")}},
	"near miss: both there": {"input": _list([_suffix("svc"), _suffix("cluster.local")]), "want": set()},
	"near miss: both there without the dot": {"input": _list([_host("svc"), _host("cluster.local")]), "want": set()},
	"near miss: all services under the domain": {"input": _list([_suffix("svc"), _suffix("svc.cluster.local")]), "want": set()},
	"near miss: a domain of its own": {"input": _list([_suffix("svc"), _suffix("svc.k8s.corp.example")]), "want": set()},
	"near miss: all of .local": {"input": _list([_suffix("svc"), _suffix("local")]), "want": set()},
	"near miss: wildcards, of which other rules speak": {"input": _list([{"value": "*.svc", "kind": "wildcard", "name": "svc"}, {"value": "*.cluster.local", "kind": "wildcard", "name": "cluster.local"}]), "want": set()},
	"silent: node-level settings": {"input": _settings({"platform": "eks"}), "want": set()},
	"silent: settings that only nodes read": {"input": _settings({"platform": "container", "consumers": ["nodes"]}), "want": set()},
	"silent: a lone star exempts everything": {"input": _list([{"value": "*", "kind": "star"}]), "want": set()},
	"silent: the entries cannot be told apart": {"input": _list([{"value": "a b", "kind": "malformed", "separator": {"value": "space"}}]), "want": set()},
	"silent: two entries in one": {"input": _list([{"value": ".a10.0.0.0/8", "kind": "malformed", "glued": {"value": ".a10.0.0.0/8"}}]), "want": set()},
	"silent: a sample will be replaced": {"input": _list([{"value": "NO_PROXY", "kind": "host", "placeholder": {"value": "NO_PROXY"}}]), "want": set()},
	"silent: the proxy is off": {"input": _settings({"enabled": {"value": false}, "bypass": {"entries": []}}), "want": set()},
	"silent: the proxy may be off": {"input": _settings({"enabled": {"unknown": "var.on"}, "bypass": {"entries": []}}), "want": set()},
	"silent: no address": {"input": _settings({"http": {"value": ""}, "bypass": {"entries": []}}), "want": set()},
	"silent: keys may be there that cannot be seen": {"input": _settings({"unknown": "var.proxy", "bypass": {"entries": []}}), "want": set()},
	"silent: a patch without the list": {"input": _settings({"patch": true}), "want": set()},
	"unknown item": {"input": _list([{"kind": "hole", "unknown": "var.host"}]), "want": set()},
	"unknown list": {"input": _settings({"bypass": {"form": "unknown", "unknown": "var.list", "entries": []}}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
