package rules.url["loopback-host_test"]

import data.rules.url["loopback-host"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_address(host, range) := {"url": {"host": {"value": host, "kind": "ipv4", "range": range}}}

_violation(host, range) := {
	"path": ["proxy", "http", "url", "host"],
	"args": {"proxy": "HTTP", "host": host, "range": range},
}

cases := {
	"fires on loopback": {"input": _settings("aks", {"http": _address("127.0.0.1", "loopback")}), "want": {_violation("127.0.0.1", "loopback")}},
	"fires on link-local": {"input": _settings("eks", {"http": _address("169.254.10.1", "link-local")}), "want": {_violation("169.254.10.1", "link-local")}},
	"fires on unspecified": {"input": _settings("eks", {"http": _address("0.0.0.0", "unspecified")}), "want": {_violation("0.0.0.0", "unspecified")}},
	"fires on the address of the platform": {"input": _settings("aks", {"http": _address("168.63.129.16", "platform")}), "want": {_violation("168.63.129.16", "platform")}},
	"fires on the name localhost": {"input": _settings("aks", {"http": {"url": {"host": {"value": "localhost", "kind": "name", "range": "loopback"}}}}), "want": {_violation("localhost", "loopback")}},
	"fires on link-local in a container": {"input": _settings("container", {"http": _address("169.254.10.1", "link-local")}), "want": {_violation("169.254.10.1", "link-local")}},
	"near miss: private": {"input": _settings("aks", {"http": _address("10.1.2.3", "private")}), "want": set()},
	"near miss: a name": {"input": _settings("aks", {"http": {"url": {"host": {"value": "proxy.corp.example", "kind": "name"}}}}), "want": set()},
	"unknown host": {"input": _settings("aks", {"http": {"url": {"host": {"unknown": "var.host"}}}}), "want": set()},
	"silent: another container of the pod may be the proxy": {"input": _settings("container", {"http": _address("127.0.0.1", "loopback")}), "want": set()},
	"silent: all addresses of the pod": {"input": _settings("container", {"http": _address("0.0.0.0", "unspecified")}), "want": set()},
	"unknown": {"input": _settings("aks", {"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _settings("aks", {}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
