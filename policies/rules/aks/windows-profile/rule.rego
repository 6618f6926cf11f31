# METADATA
# title: Windows profile beside an HTTP proxy
# description: A cluster whose HTTP proxy is on is prepared for Windows node pools, the first of which will be refused.
# custom:
#   severity: note
#   subject: aks-cluster
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/MicrosoftDocs/azure-aks-docs/issues/37
package rules.aks["windows-profile"]

import data.lib.aks

report contains violation if {
	aks.proxy_on
	input.windowsProfile
	not _may_have_windows_pool
	violation := {
		"path": ["windowsProfile"],
		"args": {"key": input.windowsProfile.value},
		"related": aks.related_proxy,
	}
}

_may_have_windows_pool if {
	some pool in input.pools
	lower(pool.osType.value) == "windows"
}

_may_have_windows_pool if {
	some pool in input.pools
	startswith(lower(pool.osSku.value), "windows")
}

_may_have_windows_pool if {
	some pool in input.pools
	some key in ["osType", "osSku"]
	pool[key].unknown
}
