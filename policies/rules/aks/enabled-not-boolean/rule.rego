# METADATA
# title: enabled written as a string
# description: The switch of the proxy is a quoted string where a boolean is wanted.
# custom:
#   severity: warning
#   subject: aks-cluster
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
package rules.aks["enabled-not-boolean"]

report contains violation if {
	input.proxy.enabled.quoted
	input.proxy.reader.enabledKnown != "never"
	violation := {
		"path": ["proxy", "enabled"], "args": {"value": _text},
		"fix": {"kind": "to-flag", "path": ["proxy", "enabled"], "text": _text},
	}
}

_text := "true" if input.proxy.enabled.value

_text := "false" if input.proxy.enabled.value == false
