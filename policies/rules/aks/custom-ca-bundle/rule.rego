# METADATA
# title: Several certificates in one custom CA element
# description: An element of customCATrustCertificates holds several certificates; each element is for one.
# custom:
#   severity: warning
#   subject: aks-cluster
#   fix: suggest
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/custom-certificate-authority
#   - https://github.com/hashicorp/terraform-provider-azurerm/issues/31459
package rules.aks["custom-ca-bundle"]

import data.lib.number

report contains violation if {
	some i, entry in input.customCa.entries
	entry.blocks > 1
	violation := {
		"path": ["customCa", "entries", i],
		"args": {"count": number.text(entry.blocks)},
	}
}
