package rules.url["scheme-missing_test"]

import data.rules.url["scheme-missing"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_bare := {"host": {"value": "proxy.corp.example", "kind": "name"}, "port": {"value": "3128"}}

_violation(key, host) := {"path": ["proxy", key], "args": {"proxy": upper(key), "host": host}}

cases := {
	"fires with a fix": {"input": _settings("eks", {"http": {"url": _bare, "suggestion": "http://proxy.corp.example:3128"}}), "want": {object.union(_violation("http", "proxy.corp.example"), {"fix": {"kind": "replace", "path": ["proxy", "http"], "text": "http://proxy.corp.example:3128"}})}},
	"fires": {"input": _settings("eks", {"http": {"value": "proxy.corp.example:3128", "url": _bare}}), "want": {_violation("http", "proxy.corp.example")}},
	"fires on each address": {"input": _settings("container", {"http": {"url": _bare}, "https": {"url": _bare}}), "want": {_violation("http", "proxy.corp.example"), _violation("https", "proxy.corp.example")}},
	"fires without a known host": {"input": _settings("eks", {"https": {"unknown": "var.host", "url": {"host": {"unknown": "var.host"}}}}), "want": {_violation("https", "…")}},
	"fires beside user-info": {"input": _settings("eks", {"http": {"url": object.union(_bare, {"userInfo": {"literal": true, "password": true}})}}), "want": {_violation("http", "proxy.corp.example")}},
	"near miss: with a scheme": {"input": _settings("eks", {"http": {"url": object.union(_bare, {"scheme": {"value": "http"}})}}), "want": set()},
	"near miss: a scheme that is none of ours": {"input": _settings("eks", {"http": {"url": object.union(_bare, {"scheme": {"value": "socks5"}})}}), "want": set()},
	"unknown scheme": {"input": _settings("eks", {"http": {"url": object.union(_bare, {"scheme": {"unknown": "var.scheme"}})}}), "want": set()},
	"empty address": {"input": _settings("eks", {"http": {"value": ""}}), "want": set()},
	"silent: AKS has rules of its own": {"input": _settings("aks", {"http": {"url": _bare}}), "want": set()},
	"silent: Bottlerocket has a rule of its own": {"input": _settings("bottlerocket", {"https": {"url": _bare}}), "want": set()},
	"silent: EKS Anywhere documents host and port": {"input": _settings("eks-anywhere", {"http": {"url": _bare}}), "want": set()},
	"silent: kops has keys for host and port": {"input": _settings("kops", {"http": {"url": _bare}}), "want": set()},
	"unknown": {"input": _settings("eks", {"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _settings("eks", {}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
