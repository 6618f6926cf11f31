package rules.aks["tls-to-proxy_test"]

import data.rules.aks["tls-to-proxy"] as rule

_with(settings) := {"kind": "aks-cluster", "proxy": object.union({"platform": "aks"}, settings)}

_url(scheme) := {"url": {"scheme": {"value": scheme}}}

_violation := {"path": ["proxy", "https", "url", "scheme"], "args": {}}

cases := {
	"fires": {"input": _with({"https": _url("https")}), "want": {_violation}},
	"fires beside a CA": {
		"input": _with({"https": _url("https"), "ca": {"encoding": "base64-pem"}}),
		"want": {_violation},
	},
	"near miss: plain HTTP": {"input": _with({"https": _url("http")}), "want": set()},
	"near miss: the HTTP address is another rule's": {"input": _with({"http": _url("https")}), "want": set()},
	"unknown": {"input": _with({"https": {"unknown": "var.proxy"}}), "want": set()},
	"unknown scheme": {"input": _with({"https": {"url": {"scheme": {"unknown": "var.scheme"}}}}), "want": set()},
	"absent": {"input": _with({}), "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
