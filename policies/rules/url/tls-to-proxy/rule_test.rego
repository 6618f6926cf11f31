package rules.url["tls-to-proxy_test"]

import data.rules.url["tls-to-proxy"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_address(scheme) := {"url": {"scheme": {"value": scheme}, "host": {"value": "proxy.corp.example", "kind": "name"}}}

_violation(key) := {
	"path": ["proxy", key, "url", "scheme"],
	"args": {"proxy": upper(key), "host": "proxy.corp.example"},
	"fix": {"kind": "replace", "path": ["proxy", key, "url", "scheme"], "text": "http"},
}

cases := {
	"fires": {"input": _settings("eks", {"https": _address("https")}), "want": {_violation("https")}},
	"fires on each address": {"input": _settings("bottlerocket", {"http": _address("https"), "https": _address("https")}), "want": {_violation("http"), _violation("https")}},
	"fires on Anthos of the previous generation": {"input": _settings("anthos-previous", {"http": _address("https")}), "want": {_violation("http")}},
	"fires without a known host": {"input": _settings("eks", {"http": {"url": {"scheme": {"value": "https"}, "host": {"unknown": "var.host"}}}}), "want": {object.union(_violation("http"), {"args": {"host": "…"}})}},
	"near miss: http": {"input": _settings("eks", {"https": _address("http")}), "want": set()},
	"unknown scheme": {"input": _settings("eks", {"https": {"url": {"scheme": {"unknown": "var.scheme"}}}}), "want": set()},
	"silent: AKS has a note of its own": {"input": _settings("aks", {"https": _address("https")}), "want": set()},
	"silent: Anthos of the current generation has an error of its own": {"input": _settings("anthos-current", {"https": _address("https")}), "want": set()},
	"unknown": {"input": _settings("eks", {"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _settings("eks", {}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
