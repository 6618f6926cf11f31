package rules["no-proxy"]["missing-metadata-address_test"]

import data.rules["no-proxy"]["missing-metadata-address"] as rule

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

_violation := {"path": ["proxy", "bypass"], "args": {"missing": "169.254.169.254"}, "fix": {"kind": "append", "path": ["proxy", "bypass"], "items": ["169.254.169.254"]}}

cases := {
	"fires": {"input": _list([_host("localhost"), _address("127.0.0.1")]), "want": {_violation}},
	"fires on an empty list": {"input": _list([]), "want": {_violation}},
	"fires on Anthos of the current generation": {"input": _settings({"platform": "anthos-current", "bypass": {"entries": []}}), "want": {_violation}},
	"fires on Anthos of the previous generation": {"input": _settings({"platform": "anthos-previous", "bypass": {"entries": []}}), "want": {_violation}},
	"fires on a range that a client ignores": {"input": _settings({"consumers": ["nodes", "aws-cli"], "bypass": {"entries": [_cidr("169.254.0.0/16")]}}), "want": {_violation}},
	"fires on another address": {"input": _list([_address("169.254.170.2")]), "want": {_violation}},
	"near miss: it is there": {"input": _list([_address("169.254.169.254")]), "want": set()},
	"silent: the range is there for clients that read it": {"input": _list([_cidr("169.254.0.0/16")]), "want": set()},
	"silent: Bottlerocket": {"input": _settings({"platform": "bottlerocket", "bypass": {"entries": []}}), "want": set()},
	"silent: kops adds it": {"input": _settings({"platform": "kops", "bypass": {"entries": []}}), "want": set()},
	"silent: a container need not be in AWS": {"input": _settings({"platform": "container", "bypass": {"entries": []}}), "want": set()},
	"silent: AKS is not in AWS": {"input": _settings({"platform": "aks", "bypass": {"entries": []}}), "want": set()},
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
