package lib.fix_test

import data.lib.fix

_path := ["proxy", "bypass", "entries", 1]

test_entry_with_a_suggestion if {
	want := {"kind": "replace-entry", "path": _path, "items": [".corp.example"]}
	fix.entry(_path, {"suggestion": ".corp.example"}) == {"fix": want}
}

test_entry_that_is_several if {
	want := {"kind": "replace-entry", "path": _path, "items": ["a.example", "b.example"]}
	fix.entry(_path, {"suggestion": "a.example,b.example"}) == {"fix": want}
}

test_entry_to_drop if fix.entry(_path, {"suggestion": ""}) == {"fix": {"kind": "remove", "path": _path}}

test_entry_without_a_suggestion if fix.entry(_path, {"value": "a b"}) == {}

test_address_with_a_suggestion if {
	proxied := {"path": ["proxy", "http"], "address": {"suggestion": "http://proxy.corp.example:3128/"}}
	want := {"kind": "replace", "path": ["proxy", "http"], "text": "http://proxy.corp.example:3128/"}
	fix.address(proxied) == {"fix": want}
}

test_address_without_a_suggestion if fix.address({"path": ["proxy", "http"], "address": {"value": "x"}}) == {}

test_append if fix.append(["proxy"], ["a"]) == {"fix": {"kind": "append", "path": ["proxy"], "items": ["a"]}}

test_remove if fix.remove(_path) == {"fix": {"kind": "remove", "path": _path}}

test_write if fix.write(_path, "a") == {"fix": {"kind": "replace", "path": _path, "text": "a"}}
