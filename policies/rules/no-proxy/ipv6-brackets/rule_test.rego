package rules["no-proxy"]["ipv6-brackets_test"]

import data.rules["no-proxy"]["ipv6-brackets"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_entry := {"value": "[fd00:10::10]", "kind": "address", "name": "fd00:10::10", "brackets": true}

_violation(index, entry, instead) := {"path": array.concat(_path(index), ["brackets"]), "args": {"entry": entry, "instead": instead}}

cases := {
	"fires with a fix": {"input": _list([object.union(_entry, {"suggestion": "fd00:10::10"})]), "want": {object.union(_violation(0, "[fd00:10::10]", "fd00:10::10"), {"fix": {"kind": "replace-entry", "path": _path(0), "items": ["fd00:10::10"]}})}},
	"fires": {"input": _list([_plain, _entry]), "want": {_violation(1, "[fd00:10::10]", "fd00:10::10")}},
	"fires on other platforms": {"input": _settings("eks", {"bypass": {"form": "string", "entries": [_entry]}}), "want": {_violation(0, "[fd00:10::10]", "fd00:10::10")}},
	"fires when a part is not known": {"input": _list([{"unknown": "var.address", "kind": "address", "brackets": true}]), "want": {_violation(0, "…", "fd00:10::10")}},
	"near miss: no brackets": {"input": _list([{"value": "fd00:10::10", "kind": "address", "name": "fd00:10::10"}]), "want": set()},
	"near miss: a stray bracket is another rule's": {"input": _list([{"value": "[a", "kind": "malformed", "glued": {"value": "["}}]), "want": set()},
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
