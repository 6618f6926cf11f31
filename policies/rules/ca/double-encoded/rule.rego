# METADATA
# title: Certificate authority encoded twice
# description: The CA is base64 of base64; one decoding does not give PEM.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.ca["double-encoded"]

report contains violation if {
	input.proxy.ca.encoding == "base64-twice"
	not input.proxy.ca.placeholder
	violation := {
		"path": ["proxy", "ca", "encoding"], "args": {},
		"fix": {"kind": "recode", "path": ["proxy", "ca", "encoding"], "text": "decode"},
	}
}
