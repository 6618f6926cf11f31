# METADATA
# title: Private key in a trust bundle
# description: A private key stands beside the certificates and would be written to every node.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://datatracker.ietf.org/doc/html/rfc7468
package rules.ca["private-key"]

report contains violation if {
	some i, key in input.proxy.ca.privateKeys
	violation := {"path": ["proxy", "ca", "privateKeys", i], "args": {"label": key.value}}
}
