package rules["no-proxy"].duplicate_test

import data.rules["no-proxy"].duplicate as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_violation(index, entry, first) := {
	"path": _path(index),
	"args": {"entry": entry},
	"related": [{"path": _path(first), "note": "first"}],
}

cases := {
	"fires with a fix": {"input": _list([_plain, object.union(_plain, {"duplicateOf": 0, "suggestion": ""})]), "want": {object.union(_violation(1, "localhost", 0), {"fix": {"kind": "remove", "path": _path(1)}})}},
	"fires": {"input": _list([_plain, object.union(_plain, {"duplicateOf": 0})]), "want": {_violation(1, "localhost", 0)}},
	"fires on each repetition": {"input": _list([_plain, object.union(_plain, {"duplicateOf": 0}), object.union(_plain, {"duplicateOf": 0})]), "want": {_violation(1, "localhost", 0), _violation(2, "localhost", 0)}},
	"near miss: two entries": {"input": _list([_plain, {"value": "127.0.0.1", "kind": "address", "name": "127.0.0.1"}]), "want": set()},
	"silent: a sample is another rule's": {"input": _list([{"value": "VPC_CIDR_RANGE", "kind": "host", "placeholder": {"value": "VPC_CIDR_RANGE"}, "duplicateOf": 0}]), "want": set()},
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
