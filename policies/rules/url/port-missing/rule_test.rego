package rules.url["port-missing_test"]

import data.rules.url["port-missing"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_address(parts) := {"url": object.union({"host": {"value": "proxy.corp.example", "kind": "name"}}, parts)}

_violation(key) := {"path": ["proxy", key, "url", "host"], "args": {"proxy": upper(key), "host": "proxy.corp.example"}}

cases := {
	"fires": {"input": _settings("aks", {"http": _address({})}), "want": {_violation("http")}},
	"fires on each address": {"input": _settings("eks", {"http": _address({"scheme": {"value": "http"}}), "https": _address({"path": {"value": "/"}})}), "want": {_violation("http"), _violation("https")}},
	"near miss: with a port": {"input": _settings("aks", {"http": _address({"port": {"value": "80", "number": 80}})}), "want": set()},
	"unknown port": {"input": _settings("aks", {"http": _address({"port": {"unknown": "var.port"}})}), "want": set()},
	"unknown host": {"input": _settings("aks", {"http": {"url": {"scheme": {"value": "http"}, "host": {"unknown": "var.host"}}}}), "want": set()},
	"no host": {"input": _settings("aks", {"http": {"url": {"scheme": {"value": "http"}}}}), "want": set()},
	"silent: kops has a key for the port": {"input": _settings("kops", {"http": _address({})}), "want": set()},
	"unknown": {"input": _settings("aks", {"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _settings("aks", {}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
