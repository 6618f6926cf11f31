# METADATA
# title: Certificate authority that is no base64
# description: The CA is neither base64 nor PEM, so that the service cannot decode it.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://datatracker.ietf.org/doc/html/rfc4648
package rules.ca["not-base64"]

report contains violation if {
	input.proxy.ca.encoding in {"not-base64", "url-safe-base64", "data-url"}
	not input.proxy.ca.placeholder
	violation := {"path": ["proxy", "ca", "encoding"], "args": {"encoding": input.proxy.ca.encoding}}
}
