package rules.organisation["proxy-allowed_test"]

import data.rules.organisation["proxy-allowed"] as rule

_allowed := [
	{"value": "proxy.corp.example:3128", "host": "proxy.corp.example", "port": "3128"},
	{"value": "http://any.corp.example", "scheme": "http", "host": "any.corp.example"},
	{"value": "web.corp.example:80", "host": "web.corp.example", "port": "80"},
]

_words := "proxy.corp.example:3128, http://any.corp.example, web.corp.example:80"

_settings(address) := {
	"kind": "proxy-settings",
	"organisation": {"allowedProxies": _allowed},
	"proxy": {"platform": "aks", "patch": false, "http": address},
}

_url(scheme, host, port) := _settings({"url": {
	"scheme": {"value": scheme},
	"host": {"value": host, "kind": "name"},
	"port": {"value": port},
}})

_violation(path, proxy) := {
	"path": array.concat(["proxy", "http"], path),
	"args": {"kind": "HTTP", "proxy": proxy, "allowed": _words},
}

_scheme(address) := object.union(address, {"scheme": {"value": "http"}})

_named(host) := {"host": {"value": host, "kind": "name"}}

cases := {
	"fires on another host": {
		"input": _url("http", "other.corp.example", "3128"),
		"want": {_violation(["url", "host"], "other.corp.example:3128")},
	},
	"fires on another port": {
		"input": _url("http", "proxy.corp.example", "8080"),
		"want": {_violation(["url"], "proxy.corp.example:8080")},
	},
	"fires without the port": {
		"input": _settings({"url": _scheme(_named("proxy.corp.example"))}),
		"want": {_violation(["url"], "proxy.corp.example")},
	},
	"fires on another scheme": {
		"input": _url("https", "any.corp.example", "3128"),
		"want": {_violation(["url"], "any.corp.example:3128")},
	},
	"near miss: the host and the port": {"input": _url("http", "proxy.corp.example", "3128"), "want": set()},
	"near miss: any scheme": {"input": _url("https", "proxy.corp.example", "3128"), "want": set()},
	"near miss: any port": {"input": _url("http", "any.corp.example", "8080"), "want": set()},
	"near miss: the port of the scheme": {"input": _settings({"url": _scheme(_named("web.corp.example"))}), "want": set()},
	"unknown host": {"input": _settings({"url": {"host": {"unknown": "var.host"}}}), "want": set()},
	"unknown port": {
		"input": _settings({"url": object.union(_scheme(_named("proxy.corp.example")), {"port": {"unknown": "var.port"}})}),
		"want": set(),
	},
	"unknown scheme": {
		"input": _settings({"url": object.union(_named("any.corp.example"), {"scheme": {"unknown": "var.scheme"}})}),
		"want": set(),
	},
	"unknown address": {"input": _settings({"unknown": "var.proxy"}), "want": set()},
	"silent: no scheme is another rule's": {"input": _settings({"url": _named("any.corp.example")}), "want": set()},
	"silent: a sample will be replaced": {
		"input": _settings({"url": _named("other.corp.example"), "placeholder": {"value": "other"}}),
		"want": set(),
	},
	"absent": {"input": object.remove(_url("http", "other.corp.example", "3128"), ["organisation"]), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings", "organisation": {"allowedProxies": _allowed}}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}

test_none_is_allowed if {
	got := rule.report with input as object.union(
		_url("http", "proxy.corp.example", "3128"),
		{"organisation": {"allowedProxies": []}},
	)
	count(got) == 1
}
