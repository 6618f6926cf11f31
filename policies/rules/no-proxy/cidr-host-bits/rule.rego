# METADATA
# title: CIDR with host bits set
# description: A CIDR bypass entry does not begin at the first address of its range.
# custom:
#   severity: note
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://datatracker.ietf.org/doc/html/rfc4632
package rules["no-proxy"]["cidr-host-bits"]

import data.lib.bypass
import data.lib.fix

report contains violation if {
	some listed in bypass.entries
	listed.entry.hostBits
	network := listed.entry.network
	violation := object.union(
		{
			"path": array.concat(listed.path, ["hostBits"]),
			"args": {"entry": listed.text, "network": network},
		},
		fix.entry(listed.path, listed.entry),
	)
}
