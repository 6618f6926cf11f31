# METADATA
# title: Certificate authority not base64 encoded
# description: PEM text stands where the base64 encoding of PEM text is wanted.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.ca["plain-pem"]

report contains violation if {
	input.proxy.ca.encoding == "pem"
	not input.proxy.ca.placeholder
	violation := {
		"path": ["proxy", "ca", "encoding"], "args": {},
		"fix": {"kind": "recode", "path": ["proxy", "ca", "encoding"], "text": "encode"},
	}
}
