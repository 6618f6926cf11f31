package rules.aks["custom-ca-limits_test"]

import data.rules.aks["custom-ca-limits"] as rule

_custom(entries) := {"kind": "aks-cluster", "customCa": {"entries": entries}}

_certificate := {"encoding": "base64-pem", "blocks": 1}

_many(size) := _custom([_certificate | some _ in array.slice([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0, size)])

_violation(path, fault, size) := {"path": path, "args": {"fault": fault, "count": size, "limit": "10"}}

_one(fields) := _custom([_certificate, object.union(_certificate, fields)])

cases := {
	"fires on eleven": {"input": _many(11), "want": {_violation(["customCa"], "too-many", "11")}},
	"fires on eleven of an open list": {
		"input": object.union(_many(11), {"customCa": {"unknown": "var.more"}}),
		"want": {_violation(["customCa"], "too-many", "11")},
	},
	"fires on plain PEM": {
		"input": _one({"encoding": "pem"}),
		"want": {_violation(["customCa", "entries", 1, "encoding"], "not-pem", "1")},
	},
	"fires on an empty element": {
		"input": _one({"encoding": "empty"}),
		"want": {_violation(["customCa", "entries", 1, "encoding"], "not-pem", "1")},
	},
	"fires on carriage returns and on padding": {
		"input": _one({"carriageReturns": true, "blankPadding": true}),
		"want": {
			_violation(["customCa", "entries", 1], "carriage-returns", "1"),
			_violation(["customCa", "entries", 1], "blank-padding", "1"),
		},
	},
	"fires on carriage returns alone": {
		"input": _one({"carriageReturns": true}),
		"want": {_violation(["customCa", "entries", 1], "carriage-returns", "1")},
	},
	"no PEM is said once": {
		"input": _one({"encoding": "pem", "carriageReturns": true}),
		"want": {_violation(["customCa", "entries", 1, "encoding"], "not-pem", "1")},
	},
	"near miss: ten": {"input": _many(10), "want": set()},
	"near miss: false": {"input": _one({"carriageReturns": false, "blankPadding": false}), "want": set()},
	"unknown element": {"input": _custom([{"unknown": "var.ca"}]), "want": set()},
	"unknown list": {"input": {"kind": "aks-cluster", "customCa": {"unknown": "var.cas", "entries": []}}, "want": set()},
	"absent": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
