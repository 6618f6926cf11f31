# METADATA
# title: Forbidden entry in the bypass list
# description: The organisation names entries that must never be exempt, and one of the list exempts some of what they are.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   default: "off"
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.organisation["bypass-forbidden"]

import data.lib.bypass
import data.lib.organisation

report contains violation if {
	some listed in bypass.entries
	forbidden := [named.value |
		some named in input.organisation.forbiddenBypass
		organisation.touches(listed.entry, named)
	]
	count(forbidden) > 0
	violation := {"path": listed.path, "args": {"entry": listed.text, "forbidden": concat(", ", forbidden)}}
}
