package rules["no-proxy"]["cidr-ignored_test"]

import data.rules["no-proxy"]["cidr-ignored"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_cidr := {"value": "10.0.0.0/8", "kind": "cidr", "network": "10.0.0.0/8"}

_read_by(consumers, entries) := _settings("eks", {"consumers": consumers, "bypass": {"form": "string", "entries": entries}})

_violation(index, clients) := {"path": _path(index), "args": {"entry": "10.0.0.0/8", "clients": clients}}

cases := {
	"fires": {"input": _read_by(["nodes", "wget"], [_plain, _cidr]), "want": {_violation(1, "wget")}},
	"fires on several clients in order": {"input": _read_by(["wget", "aws-cli", "python"], [_cidr]), "want": {_violation(0, "aws-cli, python, wget")}},
	"fires on each range": {"input": _read_by(["aws-cli"], [_cidr, _cidr]), "want": {_violation(0, "aws-cli"), _violation(1, "aws-cli")}},
	"near miss: no range": {"input": _read_by(["wget"], [_plain]), "want": set()},
	"silent: no such client is known": {"input": _read_by(["nodes", "pods"], [_cidr]), "want": set()},
	"silent: nothing is known of clients": {"input": _list([_cidr]), "want": set()},
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
