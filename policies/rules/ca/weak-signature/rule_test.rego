package rules.ca["weak-signature_test"]

import data.rules.ca["weak-signature"] as rule

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

_violation(weakness) := {
	"path": ["proxy", "ca", "certificates", 0],
	"args": {"subject": "Corp Root CA", "weakness": weakness},
}

_weak(fields) := _one(object.union({"selfSigned": false}, fields))

cases := {
	"fires on SHA-1": {"input": _weak({"weakDigest": "sha1", "rsaBits": 2048}), "want": {_violation("sha1")}},
	"fires on MD5": {"input": _weak({"weakDigest": "md5"}), "want": {_violation("md5")}},
	"fires on a short key": {"input": _weak({"rsaBits": 1024}), "want": {_violation("short-key")}},
	"one finding for both": {"input": _weak({"weakDigest": "sha1", "rsaBits": 1024}), "want": {_violation("sha1")}},
	"near miss: 2048 bits": {"input": _weak({"rsaBits": 2048}), "want": set()},
	"near miss: neither is known": {"input": _weak({}), "want": set()},
	"near miss: a root signs itself": {"input": _one({"weakDigest": "sha1", "rsaBits": 1024}), "want": set()},
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
