# METADATA
# title: Proxy that is not allowed
# description: The organisation names the proxies that may be used, and this is none of them.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   default: "off"
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.organisation["proxy-allowed"]

import data.lib.proxy

report contains violation if {
	allowed := input.organisation.allowedProxies
	some proxied in proxy.addresses
	url := proxied.address.url
	not proxied.address.placeholder
	url.host.value
	not _may_be_allowed(url)
	violation := {
		"path": array.concat(proxied.path, _fault(url)),
		"args": {"kind": proxied.label, "proxy": _text(url), "allowed": concat(", ", [one.value | some one in allowed])},
	}
}

# What is not known of the address may make it one of them.
_may_be_allowed(url) if {
	some one in input.organisation.allowedProxies
	one.host == url.host.value
	_port_fits(url, one)
	_scheme_fits(url, one)
}

_port_fits(_, one) if not one.port

_port_fits(url, _) if url.port.unknown

_port_fits(url, one) if url.port.value == one.port

_port_fits(url, one) if {
	not url.port
	one.port == {"http": "80", "https": "443"}[url.scheme.value]
}

_scheme_fits(_, one) if not one.scheme

# Whether a scheme must be there is another rule's business.
_scheme_fits(url, _) if not url.scheme.value

_scheme_fits(url, one) if url.scheme.value == one.scheme

# The host is at fault where it is none of those allowed; else what stands around it.
_fault(url) := ["url"] if {
	some one in input.organisation.allowedProxies
	one.host == url.host.value
} else := ["url", "host"]

_text(url) := concat(":", [url.host.value, url.port.value]) if {
	url.port.value
} else := url.host.value
