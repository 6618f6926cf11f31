# METADATA
# title: Sample text in place of a certificate authority
# description: The sample of a document stands where the CA should be.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.ca.placeholder

report contains violation if {
	sample := input.proxy.ca.placeholder.value
	violation := {"path": ["proxy", "ca", "placeholder"], "args": {"sample": sample}}
}
