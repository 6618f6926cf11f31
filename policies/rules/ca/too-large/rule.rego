# METADATA
# title: Certificate authority too large for AKS
# description: AKS refuses a new cluster with more than 35 KB of CA content.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/Azure/AKS/pull/5948
package rules.ca["too-large"]

import data.lib.number
import data.lib.proxy

# 35 KB, read as KiB: what is smaller by either reading is certainly accepted.
_limit := 35840

report contains violation if {
	proxy.on_aks
	size := input.proxy.ca.decodedBytes
	size > _limit
	violation := {"path": ["proxy", "ca"], "args": {"size": number.text(size), "limit": number.text(_limit)}}
}
