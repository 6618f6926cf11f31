# METADATA
# title: Server certificate without a subject alternative name
# description: An end-entity certificate has no subject alternative name; Go components refuse certificates that have a common name only.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://go.dev/doc/go1.15#commonname
package rules.ca["no-subject-alternative-name"]

report contains violation if {
	some i, certificate in input.proxy.ca.certificates
	not certificate.authority
	not certificate.subjectAlternativeName
	violation := {
		"path": ["proxy", "ca", "certificates", i],
		"args": {"subject": certificate.subject},
	}
}
