# METADATA
# title: Weak certificate
# description: A certificate that is not self-signed has a SHA-1 or MD5 signature, or an RSA key under 2048 bits.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://go.dev/doc/go1.18#sha1
package rules.ca["weak-signature"]

report contains violation if {
	some i, certificate in input.proxy.ca.certificates
	not certificate.selfSigned
	violation := {
		"path": ["proxy", "ca", "certificates", i],
		"args": {"subject": certificate.subject, "weakness": _weakness(certificate)},
	}
}

_weakness(certificate) := certificate.weakDigest

_weakness(certificate) := "short-key" if {
	not certificate.weakDigest
	certificate.rsaBits < 2048
}
