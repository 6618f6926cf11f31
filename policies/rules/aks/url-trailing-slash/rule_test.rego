package rules.aks["url-trailing-slash_test"]

import data.rules.aks["url-trailing-slash"] as rule

_with(settings) := {"kind": "aks-cluster", "proxy": object.union({"platform": "aks"}, settings)}

_http(url) := _with({"http": {"url": url}})

_bare := {"scheme": {"value": "http"}, "host": {"value": "proxy.corp.example"}, "port": {"value": "3128"}}

_violation(key) := {"path": ["proxy", key], "args": {"proxy": upper(key)}}

cases := {
	"fires with a fix": {"input": _with({"http": {"value": "http://proxy.corp.example:3128", "url": _bare}}), "want": {object.union(_violation("http"), {"fix": {"kind": "replace", "path": ["proxy", "http"], "text": "http://proxy.corp.example:3128/"}})}},
	"fires without a fix for an address with user-info": {"input": _with({"http": {"value": "http://***@proxy.corp.example:3128", "url": object.union(_bare, {"userInfo": {"literal": true, "password": true}})}}), "want": {_violation("http")}},
	"fires": {"input": _http(_bare), "want": {_violation("http")}},
	"fires on both": {
		"input": _with({"http": {"url": _bare}, "https": {"url": _bare}}),
		"want": {_violation("http"), _violation("https")},
	},
	"fires behind an unknown host": {
		"input": _http(object.union(_bare, {"host": {"unknown": "var.host"}})),
		"want": {_violation("http")},
	},
	"near miss: a slash": {"input": _http(object.union(_bare, {"path": {"value": "/"}})), "want": set()},
	"near miss: a path": {"input": _http(object.union(_bare, {"path": {"value": "/proxy.pac"}})), "want": set()},
	"near miss: a query": {"input": _http(object.union(_bare, {"query": {"value": "?a=b"}})), "want": set()},
	"unknown end": {"input": _http(object.union(_bare, {"path": {"unknown": "var.port"}})), "want": set()},
	"silent: no scheme": {"input": _http(object.remove(_bare, ["scheme"])), "want": set()},
	"silent: malformed": {
		"input": _with({"http": {"url": _bare, "faults": [{"value": "port-out-of-range"}]}}),
		"want": set(),
	},
	"silent: a sample of a document": {
		"input": _with({"http": {"url": _bare, "placeholder": {"value": "customer.proxy.host"}}}),
		"want": set(),
	},
	"unknown": {"input": _with({"http": {"unknown": "var.proxy"}}), "want": set()},
	"empty": {"input": _with({"http": {"value": ""}}), "want": set()},
	"absent": {"input": _with({}), "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
