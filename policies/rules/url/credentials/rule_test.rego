package rules.url.credentials_test

import data.rules.url.credentials as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_address(user_info) := {"url": {"host": {"value": "proxy.corp.example", "kind": "name"}, "userInfo": user_info}}

_violation(key, what) := {
	"path": ["proxy", key, "url", "userInfo"],
	"args": {"proxy": upper(key), "host": "proxy.corp.example", "what": what},
}

cases := {
	"fires on a password": {"input": _settings("eks", {"http": _address({"literal": true, "password": true})}), "want": {_violation("http", "password")}},
	"fires on a user name": {"input": _settings("container", {"https": _address({"literal": true, "password": false})}), "want": {_violation("https", "user-name")}},
	"fires without a known host": {"input": _settings("eks", {"http": {"url": {"host": {"unknown": "var.host"}, "userInfo": {"literal": true, "password": true}}}}), "want": {{"path": ["proxy", "http", "url", "userInfo"], "args": {"proxy": "HTTP", "host": "…", "what": "password"}}}},
	"near miss: no user-info": {"input": _settings("eks", {"http": {"url": {"host": {"value": "proxy.corp.example"}}}}), "want": set()},
	"silent: a reference stands there": {"input": _settings("eks", {"http": _address({"literal": false, "password": true})}), "want": set()},
	"silent: AKS has a rule of its own": {"input": _settings("aks", {"http": _address({"literal": true, "password": true})}), "want": set()},
	"unknown": {"input": _settings("eks", {"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _settings("eks", {}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
