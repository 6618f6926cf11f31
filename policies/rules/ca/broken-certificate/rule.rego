# METADATA
# title: Broken certificate in a trust bundle
# description: A certificate block is cut short or is no X.509; the trust bundle of every node stops loading.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html
package rules.ca["broken-certificate"]

report contains violation if {
	some i, fault in input.proxy.ca.broken
	violation := {"path": ["proxy", "ca", "broken", i], "args": {"fault": fault.value}}
}
