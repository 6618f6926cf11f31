package lib.bypass_test

import data.lib.bypass

_with(fields) := {"proxy": object.union(
	{
		"platform": "eks", "patch": false, "consumers": ["nodes"],
		"http": {"value": "http://proxy.corp.example:3128/"},
	},
	fields,
)}

_list(entries) := _with({"bypass": {"form": "string", "entries": entries}})

test_entries_have_paths_and_texts if {
	got := bypass.entries with input as _list([
		{"value": "localhost", "kind": "host", "name": "localhost"},
		{"value": "<vpc range>", "kind": "malformed", "placeholder": {"value": "<vpc range>"}},
		{"unknown": "var.host", "kind": "host", "name": "corp.example"},
		{"unknown": "var.any", "kind": "hole"},
	])
	texts := {listed.path[3]: listed.text | some listed in got}
	texts == {0: "localhost", 2: "corp.example", 3: "…"}
}

test_entries_keep_the_entry if {
	some listed in bypass.entries with input as _list([{"value": "a", "kind": "host"}])
	listed.entry.value == "a"
}

test_instead_is_the_suggestion if bypass.instead({"suggestion": ".corp.example"}, ".example") == ".corp.example"

test_instead_of_a_dropped_entry_is_the_example if bypass.instead({"suggestion": ""}, ".example") == ".example"

test_instead_without_suggestion_is_the_example if bypass.instead({"kind": "url"}, ".example") == ".example"

test_entries_without_list_are_none if bypass.entries == set() with input as _with({})

test_complete[name] if {
	some name, c in {
		"known": {"input": _list([{"value": "a", "kind": "host"}]), "want": true},
		"absent": {"input": _with({}), "want": true},
		"a patch with the list": {"input": _with({"patch": true, "bypass": {"entries": []}}), "want": true},
		"a patch without the list": {"input": _with({"patch": true}), "want": false},
		"keys not seen": {"input": _with({"unknown": "var.proxy", "bypass": {"entries": []}}), "want": false},
		"an unknown item": {"input": _list([{"kind": "hole", "unknown": "var.one"}]), "want": false},
		"off": {"input": _with({"enabled": {"value": false}}), "want": false},
		"no address": {"input": {"proxy": {"platform": "eks", "patch": false}}, "want": false},
		"several entries in one": {"input": _list([{"kind": "malformed", "separator": {"value": "space"}}]), "want": false},
		"two entries in one": {"input": _list([{"kind": "malformed", "glued": {"value": ".a10.0.0.0/8"}}]), "want": false},
		"a sample": {"input": _list([{"kind": "host", "placeholder": {"value": "NO_PROXY"}}]), "want": false},
		"no settings": {"input": {}, "want": false},
	}
	got := bypass.complete with input as c.input
	got == c.want
}

test_exempts_everything if bypass.exempts_everything with input as _list([{"kind": "host"}, {"kind": "star"}])

test_a_wildcard_does_not_exempt_everything if {
	not bypass.exempts_everything with input as _list([{"kind": "wildcard"}])
}

test_clients_without_ranges_are_sorted if {
	got := bypass.clients_without_ranges with input as _with({"consumers": ["wget", "nodes", "python", "aws-cli"]})
	got == ["aws-cli", "python", "wget"]
}

test_read_without_ranges if bypass.read_without_ranges with input as _with({"consumers": ["nodes", "wget"]})

test_nodes_read_ranges if not bypass.read_without_ranges with input as _with({"consumers": ["nodes"]})

test_covers_name[name] if {
	some name, c in {
		"a host covers itself": {"entry": {"kind": "host", "name": "corp.example"}, "want": true},
		"a suffix does not cover its own name": {"entry": {"kind": "suffix", "name": "corp.example"}, "want": false},
		"a host covers names below it": {"entry": {"kind": "host", "name": "example"}, "want": true},
		"a suffix covers names below it": {"entry": {"kind": "suffix", "name": "example"}, "want": true},
		"a wildcard covers names below it": {"entry": {"kind": "wildcard", "name": "example"}, "want": true},
		"whole labels only": {"entry": {"kind": "host", "name": "rp.example"}, "want": false},
		"a range covers no name": {"entry": {"kind": "cidr", "network": "0.0.0.0/0"}, "want": false},
		"a hole covers nothing": {"entry": {"kind": "host", "unknown": "var.host"}, "want": false},
	}
	got := bypass.covers_name(c.entry, "corp.example")
	got == c.want
}

test_covers_address[name] if {
	some name, c in {
		"itself": {"entry": {"kind": "address", "name": "10.1.2.3"}, "want": true},
		"another": {"entry": {"kind": "address", "name": "10.1.2.4"}, "want": false},
		"its range": {"entry": {"kind": "cidr", "network": "10.0.0.0/8"}, "want": true},
		"another range": {"entry": {"kind": "cidr", "network": "192.168.0.0/16"}, "want": false},
		"a range of IPv6": {"entry": {"kind": "cidr", "network": "fd00::/8"}, "want": false},
		"a name": {"entry": {"kind": "host", "name": "10.1.2.3.example"}, "want": false},
	}
	got := bypass.covers_address(c.entry, "10.1.2.3")
	got == c.want
}

test_covers_address_of_ipv6 if bypass.covers_address({"kind": "cidr", "network": "fd00::/8"}, "fd00:10::1")
