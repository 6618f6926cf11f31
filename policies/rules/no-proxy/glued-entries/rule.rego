# METADATA
# title: Bypass entries run together
# description: Two bypass entries are joined without a comma, or a stray bracket or quote stands in one.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: suggest
#   since: 0.1.0
#   sources:
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://curl.se/libcurl/c/CURLOPT_NOPROXY.html
#   - https://github.com/kubernetes/kubernetes/issues/130029
package rules["no-proxy"]["glued-entries"]

import data.lib.bypass
import data.lib.fix

report contains violation if {
	some listed in bypass.entries
	glued := listed.entry.glued
	not _evaluated(listed.entry, glued)
	violation := object.union(
		{
			"path": array.concat(listed.path, ["glued"]),
			"args": {"entry": listed.text, "fault": _fault(glued), "instead": bypass.instead(listed.entry, _two(glued))},
		},
		_fix(listed, glued),
	)
}

# On AKS a double quote or the bracket of $(...) is what a root shell evaluates, which is said once, and worse.
_evaluated(entry, glued) if {
	input.proxy.platform == "aks"
	count(entry.shell) > 0
	not glued.second
}

_fault(glued) := "two-entries" if glued.second

_fault(glued) := "stray-character" if not glued.second

_two(glued) := concat(",", [glued.first, glued.second])

_two(glued) := ".corp.example" if not glued.second

_fix(listed, glued) := fix.entry(listed.path, {"suggestion": _two(glued)}) if {
	glued.second
	not listed.entry.suggestion
} else := fix.entry(listed.path, listed.entry)
