package rules["no-proxy"]["glued-entries_test"]

import data.rules["no-proxy"]["glued-entries"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_entry(glued) := {"value": glued.value, "kind": "malformed", "glued": glued}

_violation(index, entry, fault, instead) := {
	"path": array.concat(_path(index), ["glued"]),
	"args": {"entry": entry, "fault": fault, "instead": instead},
}

_fixed(violation, index, items) := object.union(violation, {"fix": {"kind": "replace-entry", "path": _path(index), "items": items}})

cases := {
	"fires on two entries": {"input": _list([_plain, _entry({"value": ".internal10.0.0.0/16", "first": ".internal", "second": "10.0.0.0/16"})]), "want": {_fixed(_violation(1, ".internal10.0.0.0/16", "two-entries", ".internal,10.0.0.0/16"), 1, [".internal", "10.0.0.0/16"])}},
	"fires on a stray bracket": {"input": _list([object.union(_entry({"value": "]"}), {"value": ".corp.example]", "suggestion": ".corp.example"})]), "want": {_fixed(_violation(0, ".corp.example]", "stray-character", ".corp.example"), 0, [".corp.example"])}},
	"fires without a suggestion": {"input": _list([_entry({"value": "["})]), "want": {_violation(0, "[", "stray-character", ".corp.example")}},
	"fires without a suggestion for two": {"input": _list([_entry({"value": "a10.0.0.0/8", "first": "a", "second": "10.0.0.0/8"})]), "want": {_fixed(_violation(0, "a10.0.0.0/8", "two-entries", "a,10.0.0.0/8"), 0, ["a", "10.0.0.0/8"])}},
	"near miss: a bracketed IPv6 address": {"input": _list([{"value": "[fd00:10::10]", "kind": "address", "name": "fd00:10::10", "brackets": true}]), "want": set()},
	"near miss: a quote that a shell evaluates is another rule's on AKS": {"input": _list([object.union(_entry({"value": "\""}), {"shell": [{"value": "\""}]})]), "want": set()},
	"fires on such a quote elsewhere": {"input": _settings("eks", {"bypass": {"form": "list", "entries": [object.union(_entry({"value": "\""}), {"value": "\"svc", "shell": [{"value": "\""}]})]}}), "want": {_violation(0, "\"svc", "stray-character", ".corp.example")}},
	"near miss: a separator is another rule's": {"input": _list([{"value": "a b", "kind": "malformed", "separator": {"value": "space"}}]), "want": set()},
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
