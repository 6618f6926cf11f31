# METADATA
# title: CIDR that a client ignores
# description: A client that reads this bypass list ignores CIDR entries.
# custom:
#   severity: note
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://www.gnu.org/software/wget/manual/html_node/Proxies.html
#   - https://docs.python.org/3/library/urllib.request.html
#   - https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-proxy.html
package rules["no-proxy"]["cidr-ignored"]

import data.lib.bypass

report contains violation if {
	bypass.read_without_ranges
	some listed in bypass.entries
	listed.entry.kind == "cidr"
	violation := {
		"path": listed.path,
		"args": {"entry": listed.text, "clients": concat(", ", bypass.clients_without_ranges)},
	}
}
