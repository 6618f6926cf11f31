package rules["no-proxy"].spaces_test

import data.rules["no-proxy"].spaces as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_violation(index, entry) := {"path": array.concat(_path(index), ["spaces"]), "args": {"entry": entry}}

cases := {
	"fires with a fix": {"input": _list([object.union(_plain, {"spaces": true, "suggestion": "localhost"})]), "want": {object.union(_violation(0, "localhost"), {"fix": {"kind": "replace-entry", "path": _path(0), "items": ["localhost"]}})}},
	"fires": {"input": _list([_plain, {"value": ".corp.example", "kind": "suffix", "name": "corp.example", "spaces": true}]), "want": {_violation(1, ".corp.example")}},
	"fires in a string": {"input": _settings("container", {"bypass": {"form": "string", "entries": [{"value": "10.0.0.0/8", "kind": "cidr", "spaces": true}]}}), "want": {_violation(0, "10.0.0.0/8")}},
	"fires when the entry is not wholly known": {"input": _list([{"unknown": "var.host", "kind": "host", "spaces": true}]), "want": {_violation(0, "…")}},
	"near miss: no white space": {"input": _list([_plain]), "want": set()},
	"near miss: white space alone is an empty entry": {"input": _list([{"value": "", "kind": "empty", "spaces": true}]), "want": set()},
	"silent: a sample is another rule's": {"input": _list([{"value": "VPC_CIDR_RANGE", "kind": "host", "placeholder": {"value": "VPC_CIDR_RANGE"}, "spaces": true}]), "want": set()},
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
