# METADATA
# title: Expired certificate
# description: A certificate of the trust bundle has expired.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://datatracker.ietf.org/doc/html/rfc5280
package rules.ca.expired

report contains violation if {
	some i, certificate in input.proxy.ca.certificates
	certificate.notAfter < input.now
	violation := {
		"path": ["proxy", "ca", "certificates", i],
		"args": {"subject": certificate.subject, "day": certificate.notAfterDay},
	}
}
