package rules["no-proxy"].placeholder_test

import data.rules["no-proxy"].placeholder as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_violation(index, text) := {"path": array.concat(_path(index), ["placeholder"]), "args": {"sample": text}}

cases := {
	"fires": {"input": _list([_plain, {"value": "<vpc range>", "kind": "malformed", "placeholder": {"value": "<vpc range>"}}]), "want": {_violation(1, "<vpc range>")}},
	"fires on each": {"input": _settings("eks", {"bypass": {"form": "string", "entries": [{"kind": "host", "placeholder": {"value": "NO_PROXY"}}, {"kind": "host", "placeholder": {"value": "XXXX"}}]}}), "want": {_violation(0, "NO_PROXY"), _violation(1, "XXXX")}},
	"near miss: no sample": {"input": _list([_plain]), "want": set()},
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
