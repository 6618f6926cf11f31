# METADATA
# title: Platforms
# description: |
#   What the keepers of proxy settings do differently from each other, so that a rule asks for the behaviour and never
#   for a name. False on every platform that is not named, and without settings.
# schemas:
# - input: schema["proxy-settings"]
package lib.platform

# METADATA
# scope: document
# description: Whether an address without a scheme is no fault here, or one that the platform's own rules report.
default scheme_optional := false

scheme_optional if input.proxy.platform in {"aks", "bottlerocket", "eks-anywhere", "kops"}

# METADATA
# scope: document
# description: Whether TLS to the proxy is judged by rules of the platform.
default judges_tls_to_proxy := false

judges_tls_to_proxy if input.proxy.platform in {"aks", "anthos-current"}

# METADATA
# scope: document
# description: Whether the port of the proxy is a key of its own, so that the address has none.
default port_elsewhere := false

port_elsewhere if input.proxy.platform == "kops"

# METADATA
# scope: document
# description: Whether `a-b` ranges of addresses are read in a bypass list.
default reads_address_ranges := false

reads_address_ranges if input.proxy.platform == "anthos-vmware"

# METADATA
# scope: document
# description: Whether the platform adds localhost and 127.0.0.1 to the bypass list itself.
default adds_loopback := false

adds_loopback if input.proxy.platform in {"aks", "bottlerocket", "eks-anywhere", "kops"}

# METADATA
# scope: document
# description: |
#   Whether the settings are for nodes in AWS whose bypass list holds the metadata address only if someone writes it.
#   Bottlerocket needs no such entry, and kops adds it.
default needs_aws_metadata := false

needs_aws_metadata if input.proxy.platform in {"eks", "anthos-current", "anthos-previous"}

# METADATA
# scope: document
# description: Whether the proxy variables reach the processes in pods, which call services by name.
default reaches_pods := false

reaches_pods if input.proxy.platform == "aks"

reaches_pods if {
	input.proxy.platform == "container"
	"pods" in input.proxy.consumers
}

# METADATA
# scope: document
# description: Whether the settings are the environment of a container, whose pod may run the proxy itself.
default in_pod := false

in_pod if input.proxy.platform == "container"
