package rules.aks["proxy-credentials_test"]

import data.rules.aks["proxy-credentials"] as rule

_with(settings) := {"kind": "aks-cluster", "proxy": object.union({"platform": "aks"}, settings)}

_user(literal, password) := {"url": {"userInfo": {"literal": literal, "password": password}}}

_violation(key) := {"path": ["proxy", key, "url", "userInfo"], "args": {"proxy": upper(key)}}

cases := {
	"fires": {"input": _with({"http": _user(true, true)}), "want": {_violation("http")}},
	"fires on a user name alone": {"input": _with({"https": _user(true, false)}), "want": {_violation("https")}},
	"fires on both": {
		"input": _with({"http": _user(true, true), "https": _user(true, true)}),
		"want": {_violation("http"), _violation("https")},
	},
	"near miss: no user": {"input": _with({"http": {"url": {"scheme": {"value": "http"}}}}), "want": set()},
	"silent: an expression": {"input": _with({"http": _user(false, true)}), "want": set()},
	"unknown": {"input": _with({"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _with({}), "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
