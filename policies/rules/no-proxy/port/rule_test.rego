package rules["no-proxy"].port_test

import data.rules["no-proxy"].port as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_entry(port) := {"value": "git.corp.example:8443", "kind": "host", "name": "git.corp.example", "port": port}

_violation(index) := {
	"path": array.concat(_path(index), ["port"]),
	"args": {"entry": "git.corp.example:8443", "port": "8443"},
}

cases := {
	"fires with a fix": {"input": _list([object.union(_entry({"value": "8443"}), {"suggestion": "git.corp.example"})]), "want": {object.union(_violation(0), {"fix": {"kind": "replace-entry", "path": _path(0), "items": ["git.corp.example"]}})}},
	"fires": {"input": _list([_plain, _entry({"value": "8443"})]), "want": {_violation(1)}},
	"fires on other platforms": {"input": _settings("container", {"bypass": {"form": "string", "entries": [_entry({"value": "8443"})]}}), "want": {_violation(0)}},
	"near miss: no port": {"input": _list([_plain]), "want": set()},
	"near miss: an IPv6 address has colons too": {"input": _list([{"value": "fd00:10::10", "kind": "address", "name": "fd00:10::10"}]), "want": set()},
	"unknown port": {"input": _list([_entry({"unknown": "var.port"})]), "want": set()},
	"silent: a sample is another rule's": {"input": _list([{"value": "VPC_CIDR_RANGE", "kind": "host", "placeholder": {"value": "VPC_CIDR_RANGE"}, "port": {"value": "80"}}]), "want": set()},
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
