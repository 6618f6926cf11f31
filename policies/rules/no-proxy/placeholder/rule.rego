# METADATA
# title: Sample text in a bypass list
# description: A sample of a document was not replaced by a real bypass entry.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://cloud.google.com/kubernetes-engine/multi-cloud/docs/aws/how-to/use-a-proxy
package rules["no-proxy"].placeholder

report contains violation if {
	some i, entry in input.proxy.bypass.entries
	sample := entry.placeholder.value
	violation := {
		"path": ["proxy", "bypass", "entries", i, "placeholder"],
		"args": {"sample": sample},
	}
}
