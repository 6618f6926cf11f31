# METADATA
# title: Required entry missing from the bypass list
# description: The organisation names entries that must always be exempt, and nothing in the list covers one of them.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: safe
#   default: "off"
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.organisation["bypass-required"]

import data.lib.bypass
import data.lib.fix
import data.lib.organisation
import data.lib.platform
import data.lib.proxy

report contains violation if {
	bypass.complete
	missing := [named.value | some named in input.organisation.requiredBypass; not _covered(named)]
	count(missing) > 0
	violation := object.union(
		{"path": proxy.bypass_path, "args": {"missing": concat(", ", missing)}},
		_fix(missing),
	)
}

_covered(named) if {
	some listed in bypass.entries
	organisation.covers(listed.entry, named)
}

_covered(named) if {
	platform.adds_loopback
	named.name in {"localhost", "127.0.0.1"}
}

_fix(missing) := fix.append(["proxy", "bypass"], missing) if {
	input.proxy.bypass
} else := {}
