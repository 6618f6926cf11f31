# METADATA
# title: Monitoring with a proxy certificate authority
# description: Custom metrics and recommended alerts are not supported in a cluster whose proxy has a CA.
# custom:
#   severity: warning
#   subject: aks-cluster
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.aks["monitoring-with-ca"]

import data.lib.aks

report contains violation if {
	aks.proxy_on
	input.proxy.ca.encoding != "empty"
	some key in ["insights", "metrics"]
	input[key].value == true
	violation := {
		"path": [key],
		"args": {"feature": key},
		"related": [{"path": ["proxy", "ca", "encoding"], "note": "ca"}],
	}
}
