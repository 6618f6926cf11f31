# METADATA
# title: Bypass list that covers the proxy
# description: A bypass entry matches the host of the proxy itself.
# custom:
#   severity: note
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://curl.se/libcurl/c/CURLOPT_NOPROXY.html
package rules["no-proxy"]["covers-proxy"]

import data.lib.bypass
import data.lib.proxy

report contains violation if {
	some listed in bypass.entries
	not listed.entry.broad
	some host in _proxy_hosts
	_covers(listed.entry, host)
	violation := {
		"path": listed.path,
		"args": {"entry": listed.text, "host": host.value},
		"related": _places(host.value),
	}
}

# What is wrong with a proxy on the machine itself is not its bypass list.
_proxy_hosts contains host if {
	some proxied in proxy.addresses
	found := proxied.address.url.host
	not object.get(found, "range", "public") in {"loopback", "link-local", "unspecified", "platform"}
	host := {"value": found.value, "kind": found.kind}
}

_covers(entry, host) if {
	host.kind == "name"
	bypass.covers_name(entry, host.value)
}

_covers(entry, host) if {
	host.kind in {"ipv4", "ipv6"}
	bypass.covers_address(entry, host.value)
}

_places(host) := sort([{"path": array.concat(proxied.path, ["url", "host"]), "note": "proxy"} |
	some proxied in proxy.addresses
	proxied.address.url.host.value == host
])
