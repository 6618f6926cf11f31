package rules["no-proxy"]["trailing-dot_test"]

import data.rules["no-proxy"]["trailing-dot"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_entry(text) := {"value": text, "kind": "suffix", "name": trim_suffix(trim_prefix(text, "."), "."), "trailingDot": true}

_violation(index, entry, instead) := {"path": array.concat(_path(index), ["trailingDot"]), "args": {"entry": entry, "instead": instead}}

cases := {
	"fires with a fix": {"input": _list([object.union(_entry(".svc."), {"suggestion": ".svc"})]), "want": {object.union(_violation(0, ".svc.", ".svc"), {"fix": {"kind": "replace-entry", "path": _path(0), "items": [".svc"]}})}},
	"fires": {"input": _list([_plain, _entry(".cluster.local.")]), "want": {_violation(1, ".cluster.local.", ".cluster.local")}},
	"fires on each": {"input": _settings("eks", {"bypass": {"form": "string", "entries": [_entry(".svc."), _entry(".corp.example.")]}}), "want": {_violation(0, ".svc.", ".svc"), _violation(1, ".corp.example.", ".corp.example")}},
	"near miss: dots alone are no name, which another rule says": {"input": _list([{"value": "..", "kind": "suffix", "name": "", "trailingDot": true, "badLabel": {"value": "character", "label": ""}}]), "want": set()},
	"near miss: no dot": {"input": _list([{"value": ".cluster.local", "kind": "suffix", "name": "cluster.local"}]), "want": set()},
	"near miss: the start of an address is another rule's": {"input": _list([{"value": "10.1.", "kind": "malformed", "badAddress": {"value": "partial"}}]), "want": set()},
	"silent: a sample is another rule's": {"input": _list([{"value": "VPC_CIDR_RANGE", "kind": "host", "placeholder": {"value": "VPC_CIDR_RANGE"}, "trailingDot": true}]), "want": set()},
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
