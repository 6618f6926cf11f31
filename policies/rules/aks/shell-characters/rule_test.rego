package rules.aks["shell-characters_test"]

import data.rules.aks["shell-characters"] as rule

_with(settings) := {"kind": "aks-cluster", "proxy": object.union({"platform": "aks"}, settings)}

_entries(entries) := _with({"bypass": {"form": "list", "entries": entries}})

_dollar := {"shell": [{"value": "$"}]}

_violation(path, character, place) := {"path": path, "args": {"character": character, "place": place}}

cases := {
	"fires in an address": {
		"input": _with({"http": _dollar}),
		"want": {_violation(["proxy", "http", "shell", 0], "$", "http")},
	},
	"fires on each character": {
		"input": _with({"https": {"shell": [{"value": "`"}, {"value": "`"}]}}),
		"want": {
			_violation(["proxy", "https", "shell", 0], "`", "https"),
			_violation(["proxy", "https", "shell", 1], "`", "https"),
		},
	},
	"fires in an entry": {
		"input": _entries([{"kind": "host"}, {"kind": "malformed", "shell": [{"value": "line feed"}]}]),
		"want": {_violation(["proxy", "bypass", "entries", 1, "shell", 0], "line feed", "bypass")},
	},
	"fires in the known part": {
		"input": _with({"http": object.union(_dollar, {"unknown": "var.host"})}),
		"want": {_violation(["proxy", "http", "shell", 0], "$", "http")},
	},
	"near miss: none": {"input": _with({"http": {"shell": []}, "bypass": {"form": "list", "entries": [{"kind": "host"}]}}), "want": set()},
	"unknown": {"input": _with({"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _with({}), "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
	"silent: a sample address": {
		"input": _with({"http": object.union(_dollar, {"placeholder": {"value": "$PROXY"}})}),
		"want": set(),
	},
	"silent: a sample entry": {
		"input": _entries([object.union(_dollar, {"kind": "malformed", "placeholder": {"value": "$RANGE"}})]),
		"want": set(),
	},
	"silent: proxy switched off": {
		"input": _with({"http": _dollar, "enabled": {"value": false}}),
		"want": set(),
	},
	"silent: proxy may be switched off": {
		"input": _with({"http": _dollar, "enabled": {"unknown": "var.on"}}),
		"want": set(),
	},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
