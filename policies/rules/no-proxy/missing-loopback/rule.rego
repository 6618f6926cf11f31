# METADATA
# title: Loopback missing from the bypass list
# description: The bypass list lacks localhost or 127.0.0.1, so that some clients send local calls to the proxy.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://docs.python.org/3/library/urllib.request.html
#   - https://www.gnu.org/software/wget/manual/html_node/Proxies.html
#   - https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-proxy.html
#   - https://kops.sigs.k8s.io/http_proxy/
#   - https://anywhere.eks.amazonaws.com/docs/getting-started/optional/proxy/
package rules["no-proxy"]["missing-loopback"]

import data.lib.bypass
import data.lib.fix
import data.lib.platform

report contains violation if {
	not platform.adds_loopback
	input.proxy.bypass
	bypass.complete
	not bypass.exempts_everything
	missing := [name | some name in ["localhost", "127.0.0.1"]; not _covered(name)]
	count(missing) > 0
	violation := object.union({"path": ["proxy", "bypass"], "args": {"missing": concat(", ", missing)}}, fix.append(["proxy", "bypass"], missing))
}

_covered("localhost") if {
	some listed in bypass.entries
	bypass.covers_name(listed.entry, "localhost")
}

_covered("127.0.0.1") if {
	some listed in bypass.entries
	listed.entry.kind == "address"
	listed.entry.name == "127.0.0.1"
}

# Clients that ignore ranges need the address itself.
_covered("127.0.0.1") if {
	not bypass.read_without_ranges
	some listed in bypass.entries
	bypass.in_range(listed.entry, "127.0.0.1")
}
