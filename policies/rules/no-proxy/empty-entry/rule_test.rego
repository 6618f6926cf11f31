package rules["no-proxy"]["empty-entry_test"]

import data.rules["no-proxy"]["empty-entry"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_empty := {"value": "", "kind": "empty"}

_violation(index, form) := {"path": _path(index), "args": {"form": form}, "fix": {"kind": "remove", "path": _path(index)}}

cases := {
	"fires": {"input": _list([_plain, _empty]), "want": {_violation(1, "list")}},
	"fires on each": {"input": _settings("eks", {"bypass": {"form": "string", "entries": [_empty, _plain, _empty]}}), "want": {_violation(0, "string"), _violation(2, "string")}},
	"fires on white space alone": {"input": _list([{"value": "", "kind": "empty", "spaces": true}]), "want": {_violation(0, "list")}},
	"near miss: an empty list has no empty entry": {"input": _list([]), "want": set()},
	"silent: only an expression fills the entry": {"input": _list([{"kind": "hole", "unknown": "var.extra"}]), "want": set()},
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
