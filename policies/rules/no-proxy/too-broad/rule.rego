# METADATA
# title: Bypass entry that exempts nearly everything
# description: A bypass entry covers all addresses, a whole top-level domain or all of AWS.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://www.iana.org/domains/root/db
#   - https://datatracker.ietf.org/doc/html/rfc4632
#   - https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-proxy.html
package rules["no-proxy"]["too-broad"]

import data.lib.bypass

report contains violation if {
	some listed in bypass.entries
	reach := listed.entry.broad
	violation := {"path": listed.path, "args": {"entry": listed.text, "reach": reach}}
}
