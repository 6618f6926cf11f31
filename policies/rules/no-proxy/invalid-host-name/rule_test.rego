package rules["no-proxy"]["invalid-host-name_test"]

import data.rules["no-proxy"]["invalid-host-name"] as rule

_settings(platform, fields) := {"kind": "proxy-settings", "proxy": object.union({"platform": platform, "patch": false}, fields)}

_list(entries) := _settings("aks", {"bypass": {"form": "list", "entries": entries}})

_path(index) := ["proxy", "bypass", "entries", index]

_plain := {"value": "localhost", "kind": "host", "name": "localhost"}

_entry(text, fault, label) := {"value": text, "kind": "host", "name": text, "badLabel": {"value": fault, "label": label}}

_violation(index, entry, fault) := {
	"path": array.concat(_path(index), ["badLabel"]),
	"args": {"entry": entry, "fault": fault},
}

cases := {
	"fires on an underscore": {"input": _list([_entry("my_host.corp.example", "underscore", "my_host")]), "want": {_violation(0, "my_host.corp.example", "underscore")}},
	"fires on a hyphen": {"input": _list([_plain, _entry("-a.corp.example", "hyphen", "-a")]), "want": {_violation(1, "-a.corp.example", "hyphen")}},
	"fires on a long label": {"input": _list([_entry("aaa.corp.example", "too-long", "aaa")]), "want": {_violation(0, "aaa.corp.example", "too-long")}},
	"fires on another character": {"input": _list([_entry("a!.corp.example", "character", "a!")]), "want": {_violation(0, "a!.corp.example", "character")}},
	"fires on an empty label": {"input": _list([_entry("git..corp.example", "character", "")]), "want": {_violation(0, "git..corp.example", "empty")}},
	"near miss: a good name": {"input": _list([_plain]), "want": set()},
	"silent: a sample is another rule's": {"input": _list([{"value": "VPC_CIDR_RANGE", "kind": "host", "placeholder": {"value": "VPC_CIDR_RANGE"}, "badLabel": {"value": "underscore", "label": "VPC_CIDR_RANGE"}}]), "want": set()},
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
