package rules["no-proxy"]["covers-proxy_test"]

import data.rules["no-proxy"]["covers-proxy"] as rule

_settings(host, entries) := {"kind": "proxy-settings", "proxy": {
	"platform": "aks", "patch": false,
	"http": {"url": {"host": host}},
	"bypass": {"form": "list", "entries": entries},
}}

_name := {"value": "proxy.corp.example", "kind": "name"}

_address := {"value": "10.1.2.3", "kind": "ipv4", "range": "private"}

_suffix := {"value": ".corp.example", "kind": "suffix", "name": "corp.example"}

_violation(index, entry, host) := {
	"path": ["proxy", "bypass", "entries", index],
	"args": {"entry": entry, "host": host},
	"related": [{"path": ["proxy", "http", "url", "host"], "note": "proxy"}],
}

_both := {"kind": "proxy-settings", "proxy": {
	"platform": "aks", "patch": false,
	"http": {"url": {"host": _name}}, "https": {"url": {"host": _name}},
	"bypass": {"form": "list", "entries": [_suffix]},
}}

cases := {
	"fires on a suffix": {"input": _settings(_name, [_suffix]), "want": {_violation(0, ".corp.example", "proxy.corp.example")}},
	"fires on the host itself": {"input": _settings(_name, [{"value": "proxy.corp.example", "kind": "host", "name": "proxy.corp.example"}]), "want": {_violation(0, "proxy.corp.example", "proxy.corp.example")}},
	"fires on a domain without a dot": {"input": _settings(_name, [{"value": "corp.example", "kind": "host", "name": "corp.example"}]), "want": {_violation(0, "corp.example", "proxy.corp.example")}},
	"fires on a range": {"input": _settings(_address, [{"value": "localhost", "kind": "host", "name": "localhost"}, {"value": "10.0.0.0/8", "kind": "cidr", "network": "10.0.0.0/8"}]), "want": {_violation(1, "10.0.0.0/8", "10.1.2.3")}},
	"fires on the address itself": {"input": _settings(_address, [{"value": "10.1.2.3", "kind": "address", "name": "10.1.2.3"}]), "want": {_violation(0, "10.1.2.3", "10.1.2.3")}},
	"fires once for both addresses": {"input": _both, "want": {{
		"path": ["proxy", "bypass", "entries", 0],
		"args": {"entry": ".corp.example", "host": "proxy.corp.example"},
		"related": [
			{"path": ["proxy", "http", "url", "host"], "note": "proxy"},
			{"path": ["proxy", "https", "url", "host"], "note": "proxy"},
		],
	}}},
	"near miss: a suffix does not cover its own name": {"input": _settings(_name, [{"value": ".proxy.corp.example", "kind": "suffix", "name": "proxy.corp.example"}]), "want": set()},
	"near miss: another domain": {"input": _settings(_name, [{"value": ".svc", "kind": "suffix", "name": "svc"}]), "want": set()},
	"near miss: another range": {"input": _settings(_address, [{"value": "192.168.0.0/16", "kind": "cidr", "network": "192.168.0.0/16"}]), "want": set()},
	"near miss: a name is in no range": {"input": _settings(_name, [{"value": "10.0.0.0/8", "kind": "cidr", "network": "10.0.0.0/8"}]), "want": set()},
	"silent: everything is exempt, which other rules say": {"input": _settings(_address, [{"value": "*", "kind": "star"}, {"value": "0.0.0.0/0", "kind": "cidr", "network": "0.0.0.0/0", "broad": "all-addresses"}]), "want": set()},
	"silent: a proxy on the machine itself is another rule's": {"input": _settings({"value": "127.0.0.1", "kind": "ipv4", "range": "loopback"}, [{"value": "127.0.0.1", "kind": "address", "name": "127.0.0.1"}]), "want": set()},
	"unknown host": {"input": _settings({"unknown": "var.host"}, [_suffix]), "want": set()},
	"unknown entry": {"input": _settings(_name, [{"kind": "hole", "unknown": "var.host"}]), "want": set()},
	"no list": {"input": {"kind": "proxy-settings", "proxy": {"http": {"url": {"host": _name}}}}, "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
