package rules.organisation["bypass-required_test"]

import data.rules.organisation["bypass-required"] as rule

_required := [
	{"value": ".corp.example", "kind": "suffix", "name": "corp.example"},
	{"value": "10.1.0.0/16", "kind": "cidr", "network": "10.1.0.0/16"},
	{"value": "localhost", "kind": "host", "name": "localhost"},
]

_settings(fields) := {
	"kind": "proxy-settings",
	"organisation": {"requiredBypass": _required},
	"proxy": object.union(
		{"platform": "aks", "patch": false, "consumers": ["nodes"], "http": {"value": "http://proxy.corp.example:3128/"}},
		fields,
	),
}

_list(entries) := _settings({"bypass": {"form": "list", "entries": entries}})

_violation(missing) := {
	"path": ["proxy", "bypass"],
	"args": {"missing": concat(", ", missing)},
	"fix": {"kind": "append", "path": ["proxy", "bypass"], "items": missing},
}

_domain := {"value": ".corp.example", "kind": "suffix", "name": "corp.example"}

_range := {"value": "10.0.0.0/8", "kind": "cidr", "network": "10.0.0.0/8"}

cases := {
	"fires on all that are missing": {"input": _list([]), "want": {_violation([".corp.example", "10.1.0.0/16"])}},
	"fires on one": {"input": _list([_domain]), "want": {_violation(["10.1.0.0/16"])}},
	"fires on a narrower entry": {
		"input": _list([_range, {"value": ".a.corp.example", "kind": "suffix", "name": "a.corp.example"}]),
		"want": {_violation([".corp.example"])},
	},
	"fires without a list": {
		"input": _settings({}),
		"want": {{"path": ["proxy"], "args": {"missing": ".corp.example, 10.1.0.0/16"}}},
	},
	"fires where the platform adds nothing": {
		"input": object.union(_list([_domain, _range]), {"proxy": {"platform": "eks"}}),
		"want": {_violation(["localhost"])},
	},
	"near miss: covered": {"input": _list([_domain, _range]), "want": set()},
	"silent: a star exempts everything": {"input": _list([{"value": "*", "kind": "star"}]), "want": set()},
	"silent: a sample will be replaced": {
		"input": _list([{"value": "NO_PROXY", "kind": "host", "placeholder": {"value": "NO_PROXY"}}]),
		"want": set(),
	},
	"silent: several entries in one": {
		"input": _list([{"value": "a b", "kind": "malformed", "separator": {"value": "space"}}]),
		"want": set(),
	},
	"silent: the proxy may be off": {"input": _settings({"enabled": {"unknown": "var.on"}}), "want": set()},
	"silent: no address": {"input": _settings({"http": {"value": ""}, "bypass": {"entries": []}}), "want": set()},
	"unknown entry": {"input": _list([{"kind": "hole", "unknown": "var.host"}]), "want": set()},
	"unknown list": {"input": _settings({"bypass": {"form": "unknown", "unknown": "var.list", "entries": []}}), "want": set()},
	"absent": {"input": object.remove(_list([]), ["organisation"]), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings", "organisation": {"requiredBypass": _required}}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
