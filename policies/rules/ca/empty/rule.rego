# METADATA
# title: Empty certificate authority
# description: An empty CA is sent to the service, which refuses it; the key is to be left out.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/Azure/AKS/issues/3044
package rules.ca.empty

import data.lib.fix

report contains violation if {
	input.proxy.reader.sendsEmptyCa
	input.proxy.ca.encoding == "empty"
	violation := object.union({"path": ["proxy", "ca", "encoding"], "args": {}}, fix.remove(["proxy", "ca"]))
}
