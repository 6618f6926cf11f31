package rules["no-proxy"].separator_test

import data.rules["no-proxy"].separator as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_joined(separator) := {"value": "a b", "kind": "malformed", "separator": {"value": separator}}

_violation(index, separator, form) := {
	"path": array.concat(_path(index), ["separator"]),
	"args": {"separator": separator, "form": form},
}

cases := {
	"fires with a fix": {"input": _list([object.union(_joined("space"), {"suggestion": "a,b"})]), "want": {object.union(_violation(0, "space", "list"), {"fix": {"kind": "replace-entry", "path": _path(0), "items": ["a", "b"]}})}},
	"fires on space": {"input": _list([_joined("space")]), "want": {_violation(0, "space", "list")}},
	"fires on semicolon": {"input": _list([_joined("semicolon")]), "want": {_violation(0, "semicolon", "list")}},
	"fires on bar": {"input": _list([_joined("bar")]), "want": {_violation(0, "bar", "list")}},
	"fires on line-break": {"input": _list([_joined("line-break")]), "want": {_violation(0, "line-break", "list")}},
	"fires on comma": {"input": _list([_joined("comma")]), "want": {_violation(0, "comma", "list")}},
	"fires in a string": {"input": _settings("eks", {"bypass": {"form": "string", "entries": [_plain, _joined("space")]}}), "want": {_violation(1, "space", "string")}},
	"fires on each entry": {"input": _list([_joined("comma"), _joined("space")]), "want": {_violation(0, "comma", "list"), _violation(1, "space", "list")}},
	"near miss: white space around an entry": {"input": _list([{"value": "a", "kind": "host", "name": "a", "spaces": true}]), "want": set()},
	"near miss: malformed in another way": {"input": _list([{"value": "a]", "kind": "malformed", "glued": {"value": "]"}}]), "want": set()},
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
