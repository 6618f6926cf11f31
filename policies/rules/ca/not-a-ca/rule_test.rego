package rules.ca["not-a-ca_test"]

import data.rules.ca["not-a-ca"] as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_authority := {
	"subject": "Corp Root CA",
	"notBefore": 1704067200,
	"notAfter": 2019686400,
	"notBeforeDay": "2024-01-01",
	"notAfterDay": "2034-01-01",
	"authority": true,
	"selfSigned": true,
	"subjectAlternativeName": false,
}

_bundle(certificates) := _settings({"ca": {"encoding": "base64-pem", "certificates": certificates}})

_one(fields) := _bundle([object.union(_authority, fields)])

_violation(index) := {"path": ["proxy", "ca", "certificates", index], "args": {"subject": "Corp Root CA"}}

_server := object.union(_authority, {"authority": false, "selfSigned": false, "subjectAlternativeName": true})

cases := {
	"fires": {"input": _bundle([_server]), "want": {_violation(0)}},
	"fires beside a real CA": {"input": _bundle([_authority, _server]), "want": {_violation(1)}},
	"near miss: self-signed": {"input": _one({"authority": false}), "want": set()},
	"near miss: an intermediate CA": {"input": _one({"selfSigned": false}), "want": set()},
	"near miss: a root that is valid": {"input": _one({}), "want": set()},
	"no certificates": {"input": _bundle([]), "want": set()},
	"unknown": {"input": _settings({"ca": {"unknown": "var.ca"}}), "want": set()},
	"absent": {"input": _settings({}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings", "now": 1795219200}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
