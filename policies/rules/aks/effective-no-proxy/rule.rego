# METADATA
# title: effectiveNoProxy is read-only
# description: effectiveNoProxy is what the service reports; it must not be written.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
package rules.aks["effective-no-proxy"]

import data.lib.fix

report contains violation if {
	key := input.proxy.effectiveBypass.value
	violation := object.union({"path": ["proxy", "effectiveBypass"], "args": {"key": key}}, fix.remove(["proxy", "effectiveBypass"]))
}
