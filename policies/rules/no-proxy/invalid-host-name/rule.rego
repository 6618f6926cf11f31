# METADATA
# title: Bypass entry that is no host name
# description: A label of a bypass entry is no name that a host can have.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://datatracker.ietf.org/doc/html/rfc1123
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules["no-proxy"]["invalid-host-name"]

import data.lib.bypass

report contains violation if {
	some listed in bypass.entries
	bad := listed.entry.badLabel
	violation := {
		"path": array.concat(listed.path, ["badLabel"]),
		"args": {"entry": listed.text, "fault": _fault(bad)},
	}
}

_fault(bad) := bad.value if bad.label != ""

_fault(bad) := "empty" if bad.label == ""
