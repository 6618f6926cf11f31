package rules["no-proxy"].wildcard_test

import data.rules["no-proxy"].wildcard as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_on(platform, entry) := _settings(platform, {"bypass": {"form": "string", "entries": [_plain, entry]}})

_wildcard := {"value": "*.corp.example", "kind": "wildcard", "name": "corp.example", "suggestion": ".corp.example"}

_violation(entry, instead) := {"path": array.concat(_path(1), ["kind"]), "args": {"entry": entry, "instead": instead}}

_fixed(violation, index, items) := object.union(violation, {"fix": {"kind": "replace-entry", "path": _path(index), "items": items}})

cases := {
	"fires": {"input": _on("eks", _wildcard), "want": {_fixed(_violation("*.corp.example", ".corp.example"), 1, [".corp.example"])}},
	"fires on an inner star": {"input": _on("container", {"value": "a.*.example", "kind": "wildcard", "name": "a.*.example"}), "want": {_violation("a.*.example", ".corp.example")}},
	"fires when a part is not known": {"input": _on("eks", {"unknown": "var.domain", "kind": "wildcard"}), "want": {_violation("…", ".corp.example")}},
	"near miss: a suffix": {"input": _on("eks", {"value": ".corp.example", "kind": "suffix", "name": "corp.example"}), "want": set()},
	"near miss: a lone star is another rule's": {"input": _on("eks", {"value": "*", "kind": "star"}), "want": set()},
	"near miss: a star in an address is another rule's": {"input": _on("eks", {"value": "10.*", "kind": "malformed", "badAddress": {"value": "wildcard-octet"}}), "want": set()},
	"silent: AKS has a rule of its own": {"input": _on("aks", _wildcard), "want": set()},
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
