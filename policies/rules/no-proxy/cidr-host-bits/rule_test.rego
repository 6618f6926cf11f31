package rules["no-proxy"]["cidr-host-bits_test"]

import data.rules["no-proxy"]["cidr-host-bits"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_cidr := {"value": "10.1.2.3/16", "kind": "cidr", "network": "10.1.0.0/16", "hostBits": true}

_violation(index) := {"path": array.concat(_path(index), ["hostBits"]), "args": {"entry": "10.1.2.3/16", "network": "10.1.0.0/16"}}

cases := {
	"fires with a fix": {"input": _list([object.union(_cidr, {"suggestion": "10.1.0.0/16"})]), "want": {object.union(_violation(0), {"fix": {"kind": "replace-entry", "path": _path(0), "items": ["10.1.0.0/16"]}})}},
	"fires": {"input": _list([_plain, _cidr]), "want": {_violation(1)}},
	"fires on other platforms": {"input": _settings("eks", {"bypass": {"form": "string", "entries": [_cidr]}}), "want": {_violation(0)}},
	"near miss: no host bits": {"input": _list([{"value": "10.1.0.0/16", "kind": "cidr", "network": "10.1.0.0/16", "hostBits": false}]), "want": set()},
	"near miss: nothing said of host bits": {"input": _list([{"value": "10.1.0.0/16", "kind": "cidr", "network": "10.1.0.0/16"}]), "want": set()},
	"silent: a sample is another rule's": {"input": _list([{"value": "VPC_CIDR_RANGE", "kind": "host", "placeholder": {"value": "VPC_CIDR_RANGE"}, "hostBits": true, "network": "10.0.0.0/8"}]), "want": set()},
	"unknown list": {"input": _settings("aks", {"bypass": {"form": "unknown", "unknown": "var.list", "entries": []}}), "want": set()},
	"unknown entry": {"input": _list([{"kind": "hole", "unknown": "var.host"}]), "want": set()},
	"no list": {"input": _settings("aks", {}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
