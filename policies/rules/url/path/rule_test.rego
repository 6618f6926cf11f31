package rules.url.path_test

import data.rules.url.path as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_address(parts) := {"url": object.union({"scheme": {"value": "http"}, "host": {"value": "proxy.corp.example", "kind": "name"}}, parts)}

_violation(key, part) := {
	"path": ["proxy", key, "url", part],
	"args": {"proxy": upper(key), "host": "proxy.corp.example", "part": part},
}

cases := {
	"fires with a fix": {"input": _settings("aks", {"http": object.union(_address({"path": {"value": "/proxy.pac"}}), {"suggestion": "http://proxy.corp.example/"})}), "want": {object.union(_violation("http", "path"), {"fix": {"kind": "replace", "path": ["proxy", "http"], "text": "http://proxy.corp.example/"}})}},
	"fires on a path": {"input": _settings("aks", {"http": _address({"path": {"value": "/proxy.pac"}})}), "want": {_violation("http", "path")}},
	"fires on a query": {"input": _settings("eks", {"https": _address({"path": {"value": "/"}, "query": {"value": "?a=b"}})}), "want": {_violation("https", "query")}},
	"fires on a query behind the port": {"input": _settings("eks", {"https": _address({"query": {"value": "#top"}})}), "want": {_violation("https", "query")}},
	"fires on both": {"input": _settings("container", {"http": _address({"path": {"value": "/a"}, "query": {"value": "?a=b"}})}), "want": {_violation("http", "path"), _violation("http", "query")}},
	"fires on two slashes": {"input": _settings("aks", {"http": _address({"path": {"value": "//"}})}), "want": {_violation("http", "path")}},
	"near miss: a single slash": {"input": _settings("aks", {"http": _address({"path": {"value": "/"}})}), "want": set()},
	"near miss: nothing behind the port": {"input": _settings("aks", {"http": _address({})}), "want": set()},
	"unknown path": {"input": _settings("aks", {"http": _address({"path": {"unknown": "var.path"}, "query": {"unknown": "var.path"}})}), "want": set()},
	"unknown": {"input": _settings("aks", {"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _settings("aks", {}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
