package rules.aks["cli-file-wrapped_test"]

import data.rules.aks["cli-file-wrapped"] as rule

cases := {
	"fires": {
		"input": {"kind": "aks-cluster", "wrapper": {"value": "httpProxyConfig"}},
		"want": {{"path": ["wrapper"], "args": {"key": "httpProxyConfig"}, "fix": {"kind": "unwrap", "path": ["wrapper"], "text": "httpProxyConfig"}}},
	},
	"near miss: four keys at the top": {
		"input": {"kind": "aks-cluster", "proxy": {"http": {"value": "http://proxy.corp.example:3128/"}}},
		"want": set(),
	},
	"absent": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
