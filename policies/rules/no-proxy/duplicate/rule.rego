# METADATA
# title: Bypass entry that stands twice
# description: The bypass list has the same entry twice.
# custom:
#   severity: note
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules["no-proxy"].duplicate

import data.lib.bypass
import data.lib.fix

report contains violation if {
	some listed in bypass.entries
	first := listed.entry.duplicateOf
	violation := object.union(
		{
			"path": listed.path,
			"args": {"entry": listed.text},
			"related": [{"path": ["proxy", "bypass", "entries", first], "note": "first"}],
		},
		fix.entry(listed.path, listed.entry),
	)
}
