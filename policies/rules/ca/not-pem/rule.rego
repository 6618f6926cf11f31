# METADATA
# title: Certificate authority that is no PEM
# description: The decoded CA is DER, PKCS#7, PKCS#12 or something else; only PEM is supported.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: suggest
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/Azure/AgentBaker/pull/997
package rules.ca["not-pem"]

report contains violation if {
	input.proxy.ca.encoding in {"base64-der", "base64-pkcs7", "base64-pkcs12", "base64-other"}
	not input.proxy.ca.placeholder
	violation := {"path": ["proxy", "ca", "encoding"], "args": {"encoding": input.proxy.ca.encoding}}
}
