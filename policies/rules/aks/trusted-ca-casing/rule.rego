# METADATA
# title: Letter case of trustedCa
# description: The key trustedCa is written in another letter case, which only some readers take.
# custom:
#   severity: warning
#   subject: aks-cluster
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.aks["trusted-ca-casing"]

report contains violation if {
	input.proxy.reader.tolerantKeys
	some i, field in input.proxy.strangeFields
	field.caseOnly
	field.near == "trustedCa"
	violation := {
		"path": ["proxy", "strangeFields", i],
		"args": {"key": field.value},
		"fix": {"kind": "rename-key", "path": ["proxy", "strangeFields", i], "text": field.near},
	}
}
