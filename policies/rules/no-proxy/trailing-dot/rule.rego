# METADATA
# title: Bypass entry that ends in a dot
# description: A bypass entry ends in a dot, which most clients never match.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://github.com/fluxcd/kustomize-controller/issues/1623
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
package rules["no-proxy"]["trailing-dot"]

import data.lib.bypass
import data.lib.fix

report contains violation if {
	some listed in bypass.entries
	listed.entry.trailingDot
	object.get(listed.entry, "name", "…") != ""
	violation := object.union(
		{
			"path": array.concat(listed.path, ["trailingDot"]),
			"args": {"entry": listed.text, "instead": trim_right(listed.text, ".")},
		},
		fix.entry(listed.path, listed.entry),
	)
}
