# METADATA
# title: Certificate that expires soon
# description: A certificate of the trust bundle expires within 30 days, or as many as the configuration says.
# custom:
#   severity: note
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://datatracker.ietf.org/doc/html/rfc5280
package rules.ca["expires-soon"]

import data.lib.number

default _days := 30

_days := input.expiresSoonDays

_seconds_per_day := 86400

report contains violation if {
	some i, certificate in input.proxy.ca.certificates
	certificate.notAfter >= input.now
	certificate.notAfter - input.now <= _days * _seconds_per_day
	violation := {
		"path": ["proxy", "ca", "certificates", i],
		"args": {"subject": certificate.subject, "day": certificate.notAfterDay, "days": number.text(_days)},
	}
}
