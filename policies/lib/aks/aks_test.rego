package lib.aks_test

import data.lib.aks

test_proxy_on[name] if {
	some name, c in {
		"address": {"input": {"proxy": {"http": {"value": "a"}}}, "want": true},
		"unknown address": {"input": {"proxy": {"https": {"unknown": "var.proxy"}}}, "want": true},
		"switched on": {"input": {"proxy": {"http": {"value": "a"}, "enabled": {"value": true}}}, "want": true},
		"switched off": {"input": {"proxy": {"http": {"value": "a"}, "enabled": {"value": false}}}, "want": false},
		"may be off": {"input": {"proxy": {"http": {"value": "a"}, "enabled": {"unknown": "var.on"}}}, "want": false},
		"empty address": {"input": {"proxy": {"http": {"value": ""}}}, "want": false},
		"no address": {"input": {"proxy": {}}, "want": false},
		"no proxy": {"input": {}, "want": false},
		"unknown proxy": {"input": {"proxyUnknown": "var.proxy"}, "want": false},
	}
	got := aks.proxy_on with input as c.input
	got == c.want
}

test_related_proxy[name] if {
	some name, c in {
		"block and host": {
			"proxy": {"http": {"value": "a", "url": {"host": {"value": "a"}}}},
			"want": [["proxy"], ["proxy", "http", "url", "host"]],
		},
		"unknown address": {"proxy": {"https": {"unknown": "var.proxy"}}, "want": [["proxy"], ["proxy", "https"]]},
		"both addresses": {
			"proxy": {"http": {"value": "a"}, "https": {"value": "b"}},
			"want": [["proxy"], ["proxy", "http"], ["proxy", "https"]],
		},
		"an empty address is none": {"proxy": {"http": {"value": ""}}, "want": [["proxy"]]},
	}
	got := [node.path | some node in aks.related_proxy] with input as {"proxy": c.proxy}
	got == c.want
}
