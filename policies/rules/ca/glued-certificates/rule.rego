# METADATA
# title: Certificates without a line break between them
# description: One certificate block begins on the line where another ends; the trust bundle of every node stops loading.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://datatracker.ietf.org/doc/html/rfc7468
package rules.ca["glued-certificates"]

report contains violation if {
	some i, _ in input.proxy.ca.glued
	violation := {
		"path": ["proxy", "ca", "glued", i], "args": {},
		"fix": {"kind": "recode", "path": ["proxy", "ca"], "text": "separate"},
	}
}
