package rules["no-proxy"]["url-entry_test"]

import data.rules["no-proxy"]["url-entry"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_violation(index, entry, instead) := {"path": array.concat(_path(index), ["kind"]), "args": {"entry": entry, "instead": instead}}

_fixed(violation, index, items) := object.union(violation, {"fix": {"kind": "replace-entry", "path": _path(index), "items": items}})

cases := {
	"fires": {"input": _list([_plain, {"value": "https://git.corp.example/", "kind": "url", "suggestion": "git.corp.example"}]), "want": {_fixed(_violation(1, "https://git.corp.example/", "git.corp.example"), 1, ["git.corp.example"])}},
	"fires without a suggestion": {"input": _list([{"value": "a@b/c", "kind": "url"}]), "want": {_violation(0, "a@b/c", "registry.corp.example")}},
	"fires when a part is not known": {"input": _list([{"unknown": "var.host", "kind": "url"}]), "want": {_violation(0, "…", "registry.corp.example")}},
	"near miss: a host": {"input": _list([{"value": "git.corp.example", "kind": "host", "name": "git.corp.example"}]), "want": set()},
	"near miss: a range has a slash too": {"input": _list([{"value": "10.0.0.0/8", "kind": "cidr", "network": "10.0.0.0/8"}]), "want": set()},
	"silent: a sample is another rule's": {"input": _list([{"value": "http://<host>/", "kind": "url", "placeholder": {"value": "<host>"}}]), "want": set()},
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
