package rules.url.malformed_test

import data.rules.url.malformed as rule

_settings(fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": "aks"}, fields)}

_http(fault) := _settings({"http": {"faults": [{"value": fault}]}})

_violation(key, index, fault) := {
	"path": ["proxy", key, "faults", index],
	"args": {"proxy": upper(key), "fault": fault},
}

_each_fault[name] := {"input": _http(fault), "want": {_violation("http", 0, fault)}} if {
	some fault in [
		"white-space", "no-host", "port-not-a-number", "port-out-of-range", "stray-character", "variable-prefix", "bracket",
		"not-an-address",
	]
	name := concat(" ", ["fires on", fault])
}

_other := {
	"fires with a fix": {"input": _settings({"http": {"faults": [{"value": "white-space"}], "suggestion": "http://proxy.corp.example:3128"}}), "want": {object.union(_violation("http", 0, "white-space"), {"fix": {"kind": "replace", "path": ["proxy", "http"], "text": "http://proxy.corp.example:3128"}})}},
	"fires on each fault of each address": {
		"input": _settings({
			"http": {"faults": [{"value": "no-host"}]},
			"https": {"faults": [{"value": "white-space"}, {"value": "bracket", "text": "]"}]},
		}),
		"want": {
			_violation("http", 0, "no-host"),
			_violation("https", 0, "white-space"),
			_violation("https", 1, "bracket"),
		},
	},
	"fires in the known part of an address": {
		"input": _settings({"http": {"unknown": "var.host", "faults": [{"value": "port-out-of-range"}]}}),
		"want": {_violation("http", 0, "port-out-of-range")},
	},
	"near miss: no faults": {
		"input": _settings({"http": {"value": "http://proxy.corp.example:3128/", "faults": []}}),
		"want": set(),
	},
	"near miss: no scheme is another rule's": {
		"input": _settings({"http": {"value": "proxy.corp.example:3128", "url": {"host": {"value": "proxy.corp.example"}}}}),
		"want": set(),
	},
	"unknown": {"input": _settings({"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _settings({}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

cases := object.union(_each_fault, _other)

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
