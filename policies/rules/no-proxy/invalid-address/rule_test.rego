package rules["no-proxy"]["invalid-address_test"]

import data.rules["no-proxy"]["invalid-address"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_entry(text, fault) := {"value": text, "kind": "malformed", "badAddress": {"value": fault}}

_range := _entry("10.0.0.1-10.0.0.9", "range")

_violation(index, entry, fault) := {
	"path": array.concat(_path(index), ["badAddress"]),
	"args": {"entry": entry, "fault": fault},
}

cases := {
	"fires on octet": {"input": _list([_entry("10.0.0.256", "octet")]), "want": {_violation(0, "10.0.0.256", "octet")}},
	"fires on mask": {"input": _list([_entry("10.0.0.0/33", "mask")]), "want": {_violation(0, "10.0.0.0/33", "mask")}},
	"fires on wildcard-octet": {"input": _list([_entry("10.*", "wildcard-octet")]), "want": {_violation(0, "10.*", "wildcard-octet")}},
	"fires on partial": {"input": _list([_entry("10.1.", "partial")]), "want": {_violation(0, "10.1.", "partial")}},
	"fires on leading-zero": {"input": _list([_entry("10.01.2.3", "leading-zero")]), "want": {_violation(0, "10.01.2.3", "leading-zero")}},
	"fires on a range": {"input": _list([_plain, _range]), "want": {_violation(1, "10.0.0.1-10.0.0.9", "range")}},
	"fires on another fault on Anthos VMware": {"input": _settings("anthos-vmware", {"bypass": {"entries": [_entry("10.0.0.256", "octet")]}}), "want": {_violation(0, "10.0.0.256", "octet")}},
	"near miss: an address": {"input": _list([{"value": "10.0.0.1", "kind": "address", "name": "10.0.0.1"}]), "want": set()},
	"near miss: host bits are another rule's": {"input": _list([{"value": "10.0.0.1/8", "kind": "cidr", "network": "10.0.0.0/8", "hostBits": true}]), "want": set()},
	"silent: Anthos VMware takes ranges": {"input": _settings("anthos-vmware", {"bypass": {"entries": [_range]}}), "want": set()},
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
