package rules.aks["enabled-api-version_test"]

import data.rules.aks["enabled-api-version"] as rule

_cluster(known, enabled, api) := {
	"kind": "aks-cluster",
	"proxy": {"platform": "aks", "reader": {"enabledKnown": known}, "enabled": enabled},
	"apiVersion": api,
}

_dated(value, date, preview) := _cluster("by-api-version", {"value": true}, {"value": value, "date": date, "preview": preview})

_violation(version) := {"path": ["proxy", "enabled"], "args": {"version": version}, "fix": {"kind": "remove", "path": ["proxy", "enabled"]}}

cases := {
	"fires under a stable version": {
		"input": _dated("2025-10-01", 20251001, false),
		"want": {_violation("API 2025-10-01")},
	},
	"fires under a preview version": {
		"input": _dated("2025-02-02-preview", 20250202, true),
		"want": {_violation("API 2025-02-02-preview")},
	},
	"fires on false too": {
		"input": _cluster("by-api-version", {"value": false}, {"value": "2024-09-01", "date": 20240901, "preview": false}),
		"want": {object.remove(_violation("API 2024-09-01"), ["fix"])},
	},
	"fires where it is never known": {"input": _cluster("never", {"value": true}, {}), "want": {_violation("never")}},
	"near miss: first stable version": {"input": _dated("2026-01-01", 20260101, false), "want": set()},
	"near miss: first preview version": {"input": _dated("2025-03-02-preview", 20250302, true), "want": set()},
	"near miss: preview version before the stable one": {
		"input": _dated("2025-10-02-preview", 20251002, true),
		"want": set(),
	},
	"near miss: always known": {
		"input": _cluster("always", {"value": true}, {"value": "2024-09-01", "date": 20240901, "preview": false}),
		"want": set(),
	},
	"unknown switch": {
		"input": _cluster("by-api-version", {"unknown": "var.on"}, {"value": "2024-09-01", "date": 20240901, "preview": false}),
		"want": set(),
	},
	"unknown version": {"input": _cluster("by-api-version", {"value": true}, {"unknown": "var.version"}), "want": set()},
	"version that is no date": {"input": _cluster("by-api-version", {"value": true}, {"value": "latest"}), "want": set()},
	"no version": {
		"input": {"kind": "aks-cluster", "proxy": {"reader": {"enabledKnown": "by-api-version"}, "enabled": {"value": true}}},
		"want": set(),
	},
	"absent": {
		"input": {"kind": "aks-cluster", "proxy": {"reader": {"enabledKnown": "never"}}, "apiVersion": {"date": 20240901}},
		"want": set(),
	},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
