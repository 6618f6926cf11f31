package rules.url["single-address_test"]

import data.rules.url["single-address"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_address(host, kind, range) := {"url": {"host": {"value": host, "kind": kind, "range": range}}}

_violation(key, address) := {"path": ["proxy", key, "url", "host"], "args": {"proxy": upper(key), "address": address}}

cases := {
	"fires on a private address": {"input": _settings("aks", {"http": _address("10.1.2.3", "ipv4", "private")}), "want": {_violation("http", "10.1.2.3")}},
	"fires on a public address": {"input": _settings("eks", {"https": _address("192.0.2.10", "ipv4", "public")}), "want": {_violation("https", "192.0.2.10")}},
	"fires on IPv6": {"input": _settings("eks", {"http": _address("fd00:10::1", "ipv6", "private")}), "want": {_violation("http", "fd00:10::1")}},
	"fires without a range": {"input": _settings("eks", {"http": {"url": {"host": {"value": "2001:db8::1", "kind": "ipv6"}}}}), "want": {_violation("http", "2001:db8::1")}},
	"near miss: a name": {"input": _settings("aks", {"http": {"url": {"host": {"value": "proxy.corp.example", "kind": "name"}}}}), "want": set()},
	"near miss: an address that no other machine reaches is another rule's": {"input": _settings("aks", {"http": _address("127.0.0.1", "ipv4", "loopback")}), "want": set()},
	"unknown host": {"input": _settings("aks", {"http": {"url": {"host": {"unknown": "var.host"}}}}), "want": set()},
	"unknown": {"input": _settings("aks", {"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _settings("aks", {}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
