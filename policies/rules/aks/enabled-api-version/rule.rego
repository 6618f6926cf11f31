# METADATA
# title: enabled where it is not known
# description: The switch of the proxy is used under an API version, or in a resource, that does not have it.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: suggest
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
package rules.aks["enabled-api-version"]

import data.lib.fix

# Dates of the first versions that know the switch, yyyymmdd.
_first_stable := 20260101

_first_preview := 20250302

report contains violation if {
	is_boolean(input.proxy.enabled.value)
	violation := object.union({"path": ["proxy", "enabled"], "args": {"version": _version_without_it}}, _fix)
}

# Without the switch the proxy is on.
default _fix := {}

_fix := fix.remove(["proxy", "enabled"]) if input.proxy.enabled.value

_version_without_it := "never" if input.proxy.reader.enabledKnown == "never"

_version_without_it := concat(" ", ["API", input.apiVersion.value]) if {
	input.proxy.reader.enabledKnown == "by-api-version"
	input.apiVersion.date < _first
}

_first := _first_preview if {
	input.apiVersion.preview
} else := _first_stable
