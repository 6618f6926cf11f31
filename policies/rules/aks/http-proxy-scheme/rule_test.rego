package rules.aks["http-proxy-scheme_test"]

import data.rules.aks["http-proxy-scheme"] as rule

_address(address) := {"kind": "aks-cluster", "proxy": {"platform": "aks", "http": address}}

_violation(scheme) := {
	"path": ["proxy", "http", "url", "scheme"],
	"args": {"scheme": scheme},
}

_plain(violation) := object.union(violation, {"fix": {"kind": "replace", "path": violation.path, "text": "http"}})

_bare := {"value": "proxy.corp.example:3128", "url": {"host": {"value": "proxy.corp.example", "kind": "name"}}}

cases := {
	"fires with a fix": {"input": _address(object.union(_bare, {"suggestion": "http://proxy.corp.example:3128"})), "want": {{"path": ["proxy", "http"], "args": {"scheme": "none"}, "fix": {"kind": "replace", "path": ["proxy", "http"], "text": "http://proxy.corp.example:3128/"}}}},
	"fires on https": {
		"input": _address({"url": {"scheme": {"value": "https"}}}),
		"want": {_plain(_violation("https"))},
	},
	"fires on socks5": {
		"input": _address({"url": {"scheme": {"value": "socks5"}}}),
		"want": {_violation("socks5")},
	},
	"fires on a known scheme before an unknown host": {
		"input": _address({"unknown": "var.host", "url": {"scheme": {"value": "https"}, "host": {"unknown": "var.host"}}}),
		"want": {_plain(_violation("https"))},
	},
	"fires without a scheme": {
		"input": _address(_bare),
		"want": {{"path": ["proxy", "http"], "args": {"scheme": "none"}}},
	},
	"near miss: http": {"input": _address({"url": {"scheme": {"value": "http"}}}), "want": set()},
	"near miss: the other address": {
		"input": {"kind": "aks-cluster", "proxy": {"platform": "aks", "https": {"url": {"scheme": {"value": "socks5"}}}}},
		"want": set(),
	},
	"silent: url/malformed speaks of the whole": {
		"input": _address(object.union(_bare, {"faults": [{"value": "variable-prefix"}]})),
		"want": set(),
	},
	"silent: a sample of a document": {
		"input": _address(object.union(_bare, {"placeholder": {"value": "<proxy>"}})),
		"want": set(),
	},
	"unknown": {"input": _address({"unknown": "var.proxy"}), "want": set()},
	"unknown scheme": {"input": _address({"unknown": "var.scheme", "url": {"scheme": {"unknown": "var.scheme"}}}), "want": set()},
	"empty": {"input": _address({"value": ""}), "want": set()},
	"absent": {"input": {"kind": "aks-cluster", "proxy": {"platform": "aks"}}, "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
