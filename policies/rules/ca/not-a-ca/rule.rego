# METADATA
# title: Trusted certificate that is no CA
# description: A certificate of the trust bundle is an end-entity certificate that another one signed; it cannot anchor trust.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://datatracker.ietf.org/doc/html/rfc5280
package rules.ca["not-a-ca"]

report contains violation if {
	some i, certificate in input.proxy.ca.certificates
	not certificate.authority
	not certificate.selfSigned
	violation := {
		"path": ["proxy", "ca", "certificates", i],
		"args": {"subject": certificate.subject},
	}
}
