package rules.url.placeholder_test

import data.rules.url.placeholder as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_sample(text) := {"value": text, "placeholder": {"value": text}}

_violation(key, text) := {"path": ["proxy", key, "placeholder"], "args": {"proxy": upper(key), "sample": text}}

cases := {
	"fires": {"input": _settings("aks", {"http": _sample("<proxy host>")}), "want": {_violation("http", "<proxy host>")}},
	"fires on each address": {"input": _settings("eks", {"http": _sample("HTTP_PROXY"), "https": _sample("XXXX")}), "want": {_violation("http", "HTTP_PROXY"), _violation("https", "XXXX")}},
	"fires in the known part of an address": {"input": _settings("aks", {"https": {"unknown": "var.port", "placeholder": {"value": "proxy_host"}}}), "want": {_violation("https", "proxy_host")}},
	"near miss: no sample": {"input": _settings("aks", {"http": {"value": "http://proxy.corp.example:3128/"}}), "want": set()},
	"unknown": {"input": _settings("aks", {"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _settings("aks", {}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
