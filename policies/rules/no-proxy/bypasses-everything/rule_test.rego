package rules["no-proxy"]["bypasses-everything_test"]

import data.rules["no-proxy"]["bypasses-everything"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_violation(index) := {"path": _path(index), "args": {"entry": "*"}}

cases := {
	"fires": {"input": _list([{"value": "*", "kind": "star"}]), "want": {_violation(0)}},
	"fires inside a list": {"input": _list([_plain, {"value": "*", "kind": "star"}]), "want": {_violation(1)}},
	"fires on other platforms": {"input": _settings("eks", {"bypass": {"form": "string", "entries": [{"value": "*", "kind": "star"}]}}), "want": {_violation(0)}},
	"near miss: a wildcard": {"input": _list([{"value": "*.corp.example", "kind": "wildcard", "name": "corp.example"}]), "want": set()},
	"near miss: empty list": {"input": _list([]), "want": set()},
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
