# METADATA
# title: Custom CA certificates that AKS refuses
# description: customCATrustCertificates takes at most 10 elements, each base64 of PEM text with line feeds and without blank padding.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/custom-certificate-authority
#   - https://github.com/hashicorp/terraform-provider-azurerm/issues/31459
package rules.aks["custom-ca-limits"]

import data.lib.number

_limit := 10

report contains violation if {
	size := count(input.customCa.entries)
	size > _limit
	violation := {
		"path": ["customCa"],
		"args": {"fault": "too-many", "count": number.text(size), "limit": number.text(_limit)},
	}
}

report contains violation if {
	some i, entry in input.customCa.entries
	entry.encoding != "base64-pem"
	violation := {
		"path": ["customCa", "entries", i, "encoding"],
		"args": {"fault": "not-pem", "count": "1", "limit": number.text(_limit)},
	}
}

report contains violation if {
	some i, entry in input.customCa.entries
	entry.encoding == "base64-pem"
	some fault, key in {"carriage-returns": "carriageReturns", "blank-padding": "blankPadding"}
	entry[key]
	violation := {
		"path": ["customCa", "entries", i],
		"args": {"fault": fault, "count": "1", "limit": number.text(_limit)},
	}
}
