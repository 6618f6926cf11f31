package lib.platform_test

import data.lib.platform

_all := {
	"aks", "eks", "bottlerocket", "eks-anywhere", "kops",
	"anthos-current", "anthos-previous", "anthos-vmware", "container",
}

_on(name) := {"proxy": {"platform": name, "consumers": ["nodes"]}}

test_scheme_optional if {
	{name | some name in _all; platform.scheme_optional with input as _on(name)} == {"aks", "bottlerocket", "eks-anywhere", "kops"}
}

test_judges_tls_to_proxy if {
	{name | some name in _all; platform.judges_tls_to_proxy with input as _on(name)} == {"aks", "anthos-current"}
}

test_port_elsewhere if {
	{name | some name in _all; platform.port_elsewhere with input as _on(name)} == {"kops"}
}

test_reads_address_ranges if {
	{name | some name in _all; platform.reads_address_ranges with input as _on(name)} == {"anthos-vmware"}
}

test_adds_loopback if {
	{name | some name in _all; platform.adds_loopback with input as _on(name)} == {"aks", "bottlerocket", "eks-anywhere", "kops"}
}

test_needs_aws_metadata if {
	{name | some name in _all; platform.needs_aws_metadata with input as _on(name)} == {"eks", "anthos-current", "anthos-previous"}
}

test_reaches_pods if {
	{name | some name in _all; platform.reaches_pods with input as _on(name)} == {"aks"}
}

test_reaches_pods_from_a_container if {
	platform.reaches_pods with input as {"proxy": {"platform": "container", "consumers": ["pods"]}}
}

test_in_pod if {
	{name | some name in _all; platform.in_pod with input as _on(name)} == {"container"}
}

test_without_settings_all_are_false if {
	not platform.scheme_optional with input as {}
	not platform.judges_tls_to_proxy with input as {}
	not platform.port_elsewhere with input as {}
	not platform.reads_address_ranges with input as {}
	not platform.adds_loopback with input as {}
	not platform.needs_aws_metadata with input as {}
	not platform.reaches_pods with input as {}
	not platform.in_pod with input as {}
}
