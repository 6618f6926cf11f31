# METADATA
# title: Sample text in a proxy address
# description: A sample of a document was not replaced by a real proxy address.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://cloud.google.com/kubernetes-engine/multi-cloud/docs/aws/how-to/use-a-proxy
package rules.url.placeholder

import data.lib.proxy

report contains violation if {
	some proxied in proxy.addresses
	sample := proxied.address.placeholder.value
	violation := {
		"path": array.concat(proxied.path, ["placeholder"]),
		"args": {"proxy": proxied.label, "sample": sample},
	}
}
