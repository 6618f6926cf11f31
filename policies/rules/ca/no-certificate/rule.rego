# METADATA
# title: PEM without a certificate
# description: The CA is PEM, but no block in it is a certificate.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://datatracker.ietf.org/doc/html/rfc7468
package rules.ca["no-certificate"]

report contains violation if {
	input.proxy.ca.encoding in {"pem", "base64-pem"}
	input.proxy.ca.blocks == 0
	violation := {"path": ["proxy", "ca"], "args": {}}
}
