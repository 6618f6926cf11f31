package rules.url["unsupported-scheme_test"]

import data.rules.url["unsupported-scheme"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_address(scheme) := {"value": concat("", [scheme, "://proxy.corp.example:1080/"]), "url": {"scheme": {"value": scheme}}}

_violation(key, scheme) := {"path": ["proxy", key, "url", "scheme"], "args": {"proxy": upper(key), "scheme": scheme}}

cases := {
	"fires on socks5": {"input": _settings("eks", {"http": _address("socks5")}), "want": {_violation("http", "socks5")}},
	"fires on ftp": {"input": _settings("container", {"https": _address("ftp")}), "want": {_violation("https", "ftp")}},
	"fires on tcp": {"input": _settings("anthos-previous", {"http": _address("tcp")}), "want": {_violation("http", "tcp")}},
	"fires on each address": {"input": _settings("kops", {"http": _address("socks5h"), "https": _address("socks4")}), "want": {_violation("http", "socks5h"), _violation("https", "socks4")}},
	"near miss: http": {"input": _settings("eks", {"http": _address("http")}), "want": set()},
	"near miss: https": {"input": _settings("eks", {"https": _address("https")}), "want": set()},
	"near miss: no scheme": {"input": _settings("eks", {"http": {"url": {"host": {"value": "proxy.corp.example"}}}}), "want": set()},
	"unknown scheme": {"input": _settings("eks", {"http": {"url": {"scheme": {"unknown": "var.scheme"}}}}), "want": set()},
	"silent: AKS has rules of its own": {"input": _settings("aks", {"http": _address("socks5")}), "want": set()},
	"unknown": {"input": _settings("eks", {"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _settings("eks", {}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
