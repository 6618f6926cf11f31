# METADATA
# title: IPv6 bypass entry in brackets
# description: A bypass entry is an IPv6 address in brackets, which Go and curl ignore.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://curl.se/libcurl/c/CURLOPT_NOPROXY.html
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://datatracker.ietf.org/doc/html/rfc5952
package rules["no-proxy"]["ipv6-brackets"]

import data.lib.bypass
import data.lib.fix

report contains violation if {
	some listed in bypass.entries
	listed.entry.brackets
	violation := object.union(
		{
			"path": array.concat(listed.path, ["brackets"]),
			"args": {"entry": listed.text, "instead": object.get(listed.entry, "name", "fd00:10::10")},
		},
		fix.entry(listed.path, listed.entry),
	)
}
