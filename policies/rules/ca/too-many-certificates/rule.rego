# METADATA
# title: Too many certificates for AKS
# description: AKS takes at most 20 certificates in the CA of a proxy.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.ca["too-many-certificates"]

import data.lib.number
import data.lib.proxy

_limit := 20

report contains violation if {
	proxy.on_aks
	blocks := input.proxy.ca.blocks
	blocks > _limit
	violation := {"path": ["proxy", "ca"], "args": {"count": number.text(blocks), "limit": number.text(_limit)}}
}
