package rules.aks["effective-no-proxy_test"]

import data.rules.aks["effective-no-proxy"] as rule

cases := {
	"fires": {
		"input": {"kind": "aks-cluster", "proxy": {"platform": "aks", "effectiveBypass": {"value": "effectiveNoProxy"}}},
		"want": {{"path": ["proxy", "effectiveBypass"], "args": {"key": "effectiveNoProxy"}, "fix": {"kind": "remove", "path": ["proxy", "effectiveBypass"]}}},
	},
	"near miss: the list that may be written": {
		"input": {"kind": "aks-cluster", "proxy": {"bypass": {"form": "list", "entries": []}}},
		"want": set(),
	},
	"absent": {"input": {"kind": "aks-cluster", "proxy": {"platform": "aks"}}, "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
