package lib.proxy_test

import data.lib.proxy

_with(fields) := {"proxy": object.union({"platform": "aks", "patch": false}, fields)}

_list(entries) := _with({"bypass": {"form": "list", "entries": entries}})

test_addresses_have_keys_labels_and_paths if {
	found := proxy.addresses with input as _with({"http": {"value": "a"}, "https": {"unknown": "var.proxy"}})
	got := {[one.key, one.label, one.path, object.get(one.address, "value", "unknown")] | some one in found}
	got == {
		["http", "HTTP", ["proxy", "http"], "a"],
		["https", "HTTPS", ["proxy", "https"], "unknown"],
	}
}

test_addresses_without_proxy_are_none if proxy.addresses == set() with input as {"kind": "aks-cluster"}

test_on_aks if proxy.on_aks == true with input as _with({})

test_not_on_aks if proxy.on_aks == false with input as _with({"platform": "eks"})

test_maybe_off[name] if {
	some name, c in {
		"absent is on": {"proxy": {}, "want": false},
		"true is on": {"proxy": {"enabled": {"value": true}}, "want": false},
		"false is off": {"proxy": {"enabled": {"value": false}}, "want": true},
		"unknown may be off": {"proxy": {"enabled": {"unknown": "var.on"}}, "want": true},
	}
	got := proxy.maybe_off with input as _with(c.proxy)
	got == c.want
}

test_has_address[name] if {
	some name, c in {
		"none": {"proxy": {}, "want": false},
		"one": {"proxy": {"https": {"value": "a"}}, "want": true},
		"unknown": {"proxy": {"http": {"unknown": "var.proxy"}}, "want": true},
		"both empty": {"proxy": {"http": {"value": ""}, "https": {"value": ""}}, "want": false},
		"one empty": {"proxy": {"http": {"value": ""}, "https": {"value": "a"}}, "want": true},
	}
	got := proxy.has_address with input as _with(c.proxy)
	got == c.want
}

test_whole[name] if {
	some name, c in {
		"seen": {"input": _with({}), "want": true},
		"unknown keys": {"input": _with({"unknown": "var.proxy"}), "want": false},
		"patch": {"input": _with({"patch": true}), "want": false},
		"no settings": {"input": {}, "want": false},
	}
	got := proxy.whole with input as c.input
	got == c.want
}

test_bypass_whole[name] if {
	some name, c in {
		"known": {"input": _list([{"value": "a", "kind": "host"}]), "want": true},
		"empty": {"input": _list([]), "want": true},
		"absent from whole settings": {"input": _with({}), "want": true},
		"absent from a patch": {"input": _with({"patch": true}), "want": false},
		"absent from settings not seen": {"input": _with({"unknown": "var.proxy"}), "want": false},
		"unknown": {"input": _with({"bypass": {"unknown": "var.list", "entries": []}}), "want": false},
		"unknown entry": {"input": _list([{"unknown": "var.one", "kind": "host"}]), "want": false},
		"hole": {"input": _list([{"kind": "hole"}]), "want": false},
		"no settings": {"input": {}, "want": false},
	}
	got := proxy.bypass_whole with input as c.input
	got == c.want
}

test_bypass_path_is_the_list if proxy.bypass_path == ["proxy", "bypass"] with input as _list([])

test_bypass_path_without_list_is_the_settings if proxy.bypass_path == ["proxy"] with input as _with({})

test_bypass_names_leave_out_addresses if {
	got := proxy.bypass_names with input as _list([
		{"value": "*.corp.example", "kind": "wildcard", "name": "corp.example"},
		{"value": "localhost", "kind": "host", "name": "localhost"},
		{"value": "127.0.0.1", "kind": "address", "name": "127.0.0.1"},
		{"unknown": "var.host", "kind": "host"},
	])
	got == {"corp.example", "localhost"}
}
