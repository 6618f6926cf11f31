# METADATA
# title: Bypass entry that is no address
# description: A bypass entry looks like an IP address or a range of them and is none, so it never matches.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://datatracker.ietf.org/doc/html/rfc4632
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://curl.se/libcurl/c/CURLOPT_NOPROXY.html
package rules["no-proxy"]["invalid-address"]

import data.lib.bypass
import data.lib.platform

report contains violation if {
	some listed in bypass.entries
	fault := listed.entry.badAddress.value
	not _is_read(fault)
	violation := {
		"path": array.concat(listed.path, ["badAddress"]),
		"args": {"entry": listed.text, "fault": fault},
	}
}

_is_read("range") if platform.reads_address_ranges
