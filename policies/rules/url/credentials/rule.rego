# METADATA
# title: Credentials in a proxy address
# description: A user name or password of the proxy stands in clear text in the repository.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://cwe.mitre.org/data/definitions/798.html
#   - https://datatracker.ietf.org/doc/html/rfc3986#section-3.2.1
#   - https://docs.github.com/code-security/secret-scanning/introduction/about-secret-scanning
package rules.url.credentials

import data.lib.cell
import data.lib.proxy

report contains violation if {
	not proxy.on_aks
	some proxied in proxy.addresses
	url := proxied.address.url
	url.userInfo.literal
	violation := {
		"path": array.concat(proxied.path, ["url", "userInfo"]),
		"args": {
			"proxy": proxied.label,
			"host": cell.text(url, "host", "…"),
			"what": _what(url.userInfo),
		},
	}
}

_what(user_info) := "password" if user_info.password

_what(user_info) := "user-name" if not user_info.password
