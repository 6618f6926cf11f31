# METADATA
# title: Empty bypass entry
# description: The bypass list has an entry without characters.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
package rules["no-proxy"]["empty-entry"]

import data.lib.bypass
import data.lib.fix

report contains violation if {
	some listed in bypass.entries
	listed.entry.kind == "empty"
	violation := object.union({"path": listed.path, "args": {"form": input.proxy.bypass.form}}, fix.remove(listed.path))
}
