# METADATA
# title: Cluster names missing from the bypass list
# description: The bypass list lacks .svc or .cluster.local, so that calls between services go to the proxy.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://github.com/Azure/AKS/issues/3174
#   - https://github.com/kubernetes/kubernetes/issues/97704
#   - https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules["no-proxy"]["missing-cluster-suffixes"]

import data.lib.bypass
import data.lib.fix
import data.lib.platform
import data.lib.proxy

report contains violation if {
	platform.reaches_pods
	bypass.complete
	not bypass.exempts_everything
	missing := [suffix | some suffix in [".svc", ".cluster.local"]; not _covered(suffix)]
	count(missing) > 0
	violation := object.union({"path": proxy.bypass_path, "args": {"missing": concat(", ", missing)}}, _fix(missing))
}

_covered(".svc") if "svc" in proxy.bypass_names

_covered(".cluster.local") if {
	some name in proxy.bypass_names
	name in {"local", "cluster.local"}
}

# All services of the cluster under its domain, whatever the domain is called.
_covered(".cluster.local") if {
	some name in proxy.bypass_names
	startswith(name, "svc.")
}

# Where there is no list, the settings would need one.
_fix(missing) := fix.append(proxy.bypass_path, missing) if input.proxy.bypass

_fix(_) := {} if not input.proxy.bypass
