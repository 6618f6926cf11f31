# METADATA
# title: Metadata address missing from the bypass list
# description: The bypass list of nodes in AWS lacks 169.254.169.254, so that requests for credentials go to the proxy.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
#   - https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-proxy.html
#   - https://cloud.google.com/kubernetes-engine/multi-cloud/docs/aws/how-to/use-a-proxy
#   - https://kops.sigs.k8s.io/http_proxy/
package rules["no-proxy"]["missing-metadata-address"]

import data.lib.bypass
import data.lib.fix
import data.lib.platform

report contains violation if {
	platform.needs_aws_metadata
	input.proxy.bypass
	bypass.complete
	not bypass.exempts_everything
	not _covered
	violation := object.union({"path": ["proxy", "bypass"], "args": {"missing": _address}}, fix.append(["proxy", "bypass"], [_address]))
}

_address := "169.254.169.254"

_covered if {
	some listed in bypass.entries
	listed.entry.kind == "address"
	listed.entry.name == _address
}

# Clients that ignore ranges need the address itself.
_covered if {
	not bypass.read_without_ranges
	some listed in bypass.entries
	bypass.in_range(listed.entry, _address)
}
