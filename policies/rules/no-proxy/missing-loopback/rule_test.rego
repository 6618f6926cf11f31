package rules["no-proxy"]["missing-loopback_test"]

import data.rules["no-proxy"]["missing-loopback"] as rule

_settings(fields) := {"kind": "proxy-settings", "proxy": object.union(
	{
		"platform": "eks", "patch": false, "consumers": ["nodes"],
		"http": {"value": "http://proxy.corp.example:3128/"},
	},
	fields,
)}

_list(entries) := _settings({"bypass": {"form": "string", "entries": entries}})

_host(name) := {"value": name, "kind": "host", "name": name}

_address(text) := {"value": text, "kind": "address", "name": text}

_cidr(text) := {"value": text, "kind": "cidr", "network": text}

_violation(missing) := {"path": ["proxy", "bypass"], "args": {"missing": missing}, "fix": {"kind": "append", "path": ["proxy", "bypass"], "items": split(missing, ", ")}}

cases := {
	"fires on both": {"input": _list([_address("169.254.169.254")]), "want": {_violation("localhost, 127.0.0.1")}},
	"fires on localhost": {"input": _list([_address("127.0.0.1")]), "want": {_violation("localhost")}},
	"fires on 127.0.0.1": {"input": _list([_host("localhost")]), "want": {_violation("127.0.0.1")}},
	"fires on an empty list": {"input": _list([]), "want": {_violation("localhost, 127.0.0.1")}},
	"fires with an unknown address of the proxy": {"input": _settings({"http": {"unknown": "var.proxy"}, "bypass": {"entries": [_host("localhost")]}}), "want": {_violation("127.0.0.1")}},
	"fires on a range that a client ignores": {"input": _settings({"consumers": ["nodes", "wget"], "bypass": {"entries": [_host("localhost"), _cidr("127.0.0.0/8")]}}), "want": {_violation("127.0.0.1")}},
	"fires in a patch that carries the list": {"input": _settings({"patch": true, "bypass": {"entries": [_host("localhost")]}}), "want": {_violation("127.0.0.1")}},
	"near miss: both there": {"input": _list([_host("localhost"), _address("127.0.0.1")]), "want": set()},
	"near miss: the range is there": {"input": _list([_host("localhost"), _cidr("127.0.0.0/8")]), "want": set()},
	"silent: AKS adds them": {"input": _settings({"platform": "aks", "bypass": {"entries": []}}), "want": set()},
	"silent: Bottlerocket adds them": {"input": _settings({"platform": "bottlerocket", "bypass": {"entries": []}}), "want": set()},
	"silent: EKS Anywhere adds them": {"input": _settings({"platform": "eks-anywhere", "bypass": {"entries": []}}), "want": set()},
	"silent: kops adds them": {"input": _settings({"platform": "kops", "bypass": {"entries": []}}), "want": set()},
	"silent: no list at all is another rule's": {"input": _settings({}), "want": set()},
	"silent: a lone star exempts everything": {"input": _list([{"value": "*", "kind": "star"}]), "want": set()},
	"silent: the entries cannot be told apart": {"input": _list([{"value": "a b", "kind": "malformed", "separator": {"value": "space"}}]), "want": set()},
	"silent: two entries in one": {"input": _list([{"value": ".a10.0.0.0/8", "kind": "malformed", "glued": {"value": ".a10.0.0.0/8"}}]), "want": set()},
	"silent: a sample will be replaced": {"input": _list([{"value": "NO_PROXY", "kind": "host", "placeholder": {"value": "NO_PROXY"}}]), "want": set()},
	"silent: the proxy is off": {"input": _settings({"enabled": {"value": false}, "bypass": {"entries": []}}), "want": set()},
	"silent: the proxy may be off": {"input": _settings({"enabled": {"unknown": "var.on"}, "bypass": {"entries": []}}), "want": set()},
	"silent: no address": {"input": _settings({"http": {"value": ""}, "bypass": {"entries": []}}), "want": set()},
	"silent: keys may be there that cannot be seen": {"input": _settings({"unknown": "var.proxy", "bypass": {"entries": []}}), "want": set()},
	"silent: a patch without the list": {"input": _settings({"patch": true}), "want": set()},
	"unknown item": {"input": _list([{"kind": "hole", "unknown": "var.host"}]), "want": set()},
	"unknown list": {"input": _settings({"bypass": {"form": "unknown", "unknown": "var.list", "entries": []}}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
