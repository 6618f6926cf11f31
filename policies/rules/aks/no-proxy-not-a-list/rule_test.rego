package rules.aks["no-proxy-not-a-list_test"]

import data.rules.aks["no-proxy-not-a-list"] as rule

_list_of(items) := {"fix": {"kind": "to-list", "path": ["proxy", "bypass"], "items": items}}

_said := {"path": ["proxy", "bypass"], "args": {}}

_form(form) := {
	"kind": "aks-cluster",
	"proxy": {"platform": "aks", "bypass": {"form": form, "entries": [{"value": "localhost", "kind": "host"}]}},
}

cases := {
	"fires": {"input": _form("string"), "want": {object.union(_said, _list_of(["localhost"]))}},
	"fires on a list that is not wholly known": {"input": {"kind": "aks-cluster", "proxy": {"bypass": {"form": "string", "unknown": "var.list", "entries": [{"kind": "hole", "unknown": "var.list"}]}}}, "want": {_said}},
	"near miss: a list": {"input": _form("list"), "want": set()},
	"silent: a type that is not known": {"input": _form("unknown"), "want": set()},
	"absent": {"input": {"kind": "aks-cluster", "proxy": {"platform": "aks"}}, "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
