package rules["no-proxy"]["too-broad_test"]

import data.rules["no-proxy"]["too-broad"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_entry(text, reach) := {"value": text, "kind": "cidr", "broad": reach}

_violation(index, entry, reach) := {"path": _path(index), "args": {"entry": entry, "reach": reach}}

cases := {
	"fires on all addresses": {"input": _list([_plain, _entry("0.0.0.0/0", "all-addresses")]), "want": {_violation(1, "0.0.0.0/0", "all-addresses")}},
	"fires on a top-level domain": {"input": _list([_entry(".com", "top-level-domain")]), "want": {_violation(0, ".com", "top-level-domain")}},
	"fires on AWS": {"input": _settings("eks", {"bypass": {"form": "string", "entries": [_entry(".amazonaws.com", "all-of-aws")]}}), "want": {_violation(0, ".amazonaws.com", "all-of-aws")}},
	"near miss: a wide private range": {"input": _list([{"value": "10.0.0.0/8", "kind": "cidr", "network": "10.0.0.0/8"}]), "want": set()},
	"silent: no public top-level domain": {"input": _list([{"value": ".internal", "kind": "suffix", "name": "internal"}]), "want": set()},
	"near miss: a lone star is another rule's": {"input": _list([{"value": "*", "kind": "star"}]), "want": set()},
	"silent: a sample is another rule's": {"input": _list([{"value": "VPC_CIDR_RANGE", "kind": "host", "placeholder": {"value": "VPC_CIDR_RANGE"}, "broad": "all-addresses"}]), "want": set()},
	"unknown list": {"input": _settings("aks", {"bypass": {"form": "unknown", "unknown": "var.list", "entries": []}}), "want": set()},
	"unknown entry": {"input": _list([{"kind": "hole", "unknown": "var.host"}]), "want": set()},
	"no list": {"input": _settings("aks", {}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
