# METADATA
# title: Certificate that is not valid yet
# description: A certificate of the trust bundle becomes valid in the future.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://datatracker.ietf.org/doc/html/rfc5280
package rules.ca["not-yet-valid"]

report contains violation if {
	some i, certificate in input.proxy.ca.certificates
	certificate.notBefore > input.now
	violation := {
		"path": ["proxy", "ca", "certificates", i],
		"args": {"subject": certificate.subject, "day": certificate.notBeforeDay},
	}
}
