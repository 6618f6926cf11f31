package acme["one-proxy_test"]

import data.acme["one-proxy"] as rule

cases := {
	"two hosts": {
		"input": settings({"value": "proxy-a.corp.example"}, {"value": "proxy-b.corp.example"}),
		"want": {["proxy", "https", "url", "host"]},
	},
	"one host": {
		"input": settings({"value": "proxy.corp.example"}, {"value": "proxy.corp.example"}),
		"want": set(),
	},
	"a host that is not known": {
		"input": settings({"unknown": "var.proxy has no value"}, {"value": "proxy.corp.example"}),
		"want": set(),
	},
	"no HTTPS proxy": {
		"input": {"kind": "proxy-settings", "proxy": {"http": {"url": {"host": {"value": "proxy.corp.example"}}}}},
		"want": set(),
	},
}

settings(plain, secure) := {
	"kind": "proxy-settings",
	"proxy": {"http": {"url": {"host": plain}}, "https": {"url": {"host": secure}}},
}

test_report[name] if {
	some name, case in cases
	got := {violation.path | some violation in rule.report with input as case.input}
	got == case.want
}
