# Written by `npm run generate` from the rule folders; do not edit.

package main.aks_cluster

findings["aks/availability-set"] := violations if {
	not data.run.disabled["aks/availability-set"]
	violations := data.rules.aks["availability-set"].report
	count(violations) > 0
}

findings["aks/bootstrap-host-bypassed"] := violations if {
	not data.run.disabled["aks/bootstrap-host-bypassed"]
	violations := data.rules.aks["bootstrap-host-bypassed"].report
	count(violations) > 0
}

findings["aks/ca-without-proxy"] := violations if {
	not data.run.disabled["aks/ca-without-proxy"]
	violations := data.rules.aks["ca-without-proxy"].report
	count(violations) > 0
}

findings["aks/cli-file-not-json"] := violations if {
	not data.run.disabled["aks/cli-file-not-json"]
	violations := data.rules.aks["cli-file-not-json"].report
	count(violations) > 0
}

findings["aks/cli-file-wrapped"] := violations if {
	not data.run.disabled["aks/cli-file-wrapped"]
	violations := data.rules.aks["cli-file-wrapped"].report
	count(violations) > 0
}

findings["aks/custom-ca-bundle"] := violations if {
	not data.run.disabled["aks/custom-ca-bundle"]
	violations := data.rules.aks["custom-ca-bundle"].report
	count(violations) > 0
}

findings["aks/custom-ca-limits"] := violations if {
	not data.run.disabled["aks/custom-ca-limits"]
	violations := data.rules.aks["custom-ca-limits"].report
	count(violations) > 0
}

findings["aks/custom-ca-trust-flag"] := violations if {
	not data.run.disabled["aks/custom-ca-trust-flag"]
	violations := data.rules.aks["custom-ca-trust-flag"].report
	count(violations) > 0
}

findings["aks/effective-no-proxy"] := violations if {
	not data.run.disabled["aks/effective-no-proxy"]
	violations := data.rules.aks["effective-no-proxy"].report
	count(violations) > 0
}

findings["aks/enabled-api-version"] := violations if {
	not data.run.disabled["aks/enabled-api-version"]
	violations := data.rules.aks["enabled-api-version"].report
	count(violations) > 0
}

findings["aks/enabled-not-boolean"] := violations if {
	not data.run.disabled["aks/enabled-not-boolean"]
	violations := data.rules.aks["enabled-not-boolean"].report
	count(violations) > 0
}

findings["aks/http-proxy-scheme"] := violations if {
	not data.run.disabled["aks/http-proxy-scheme"]
	violations := data.rules.aks["http-proxy-scheme"].report
	count(violations) > 0
}

findings["aks/https-proxy-scheme"] := violations if {
	not data.run.disabled["aks/https-proxy-scheme"]
	violations := data.rules.aks["https-proxy-scheme"].report
	count(violations) > 0
}

findings["aks/monitoring-with-ca"] := violations if {
	not data.run.disabled["aks/monitoring-with-ca"]
	violations := data.rules.aks["monitoring-with-ca"].report
	count(violations) > 0
}

findings["aks/no-proxy-not-a-list"] := violations if {
	not data.run.disabled["aks/no-proxy-not-a-list"]
	violations := data.rules.aks["no-proxy-not-a-list"].report
	count(violations) > 0
}

findings["aks/no-proxy-wildcard"] := violations if {
	not data.run.disabled["aks/no-proxy-wildcard"]
	violations := data.rules.aks["no-proxy-wildcard"].report
	count(violations) > 0
}

findings["aks/node-pool-proxy"] := violations if {
	not data.run.disabled["aks/node-pool-proxy"]
	violations := data.rules.aks["node-pool-proxy"].report
	count(violations) > 0
}

findings["aks/proxy-credentials"] := violations if {
	not data.run.disabled["aks/proxy-credentials"]
	violations := data.rules.aks["proxy-credentials"].report
	count(violations) > 0
}

findings["aks/proxy-in-cluster-range"] := violations if {
	not data.run.disabled["aks/proxy-in-cluster-range"]
	violations := data.rules.aks["proxy-in-cluster-range"].report
	count(violations) > 0
}

findings["aks/proxy-urls-missing"] := violations if {
	not data.run.disabled["aks/proxy-urls-missing"]
	violations := data.rules.aks["proxy-urls-missing"].report
	count(violations) > 0
}

findings["aks/shell-characters"] := violations if {
	not data.run.disabled["aks/shell-characters"]
	violations := data.rules.aks["shell-characters"].report
	count(violations) > 0
}

findings["aks/tls-to-proxy"] := violations if {
	not data.run.disabled["aks/tls-to-proxy"]
	violations := data.rules.aks["tls-to-proxy"].report
	count(violations) > 0
}

findings["aks/trusted-ca-casing"] := violations if {
	not data.run.disabled["aks/trusted-ca-casing"]
	violations := data.rules.aks["trusted-ca-casing"].report
	count(violations) > 0
}

findings["aks/unknown-proxy-field"] := violations if {
	not data.run.disabled["aks/unknown-proxy-field"]
	violations := data.rules.aks["unknown-proxy-field"].report
	count(violations) > 0
}

findings["aks/url-trailing-slash"] := violations if {
	not data.run.disabled["aks/url-trailing-slash"]
	violations := data.rules.aks["url-trailing-slash"].report
	count(violations) > 0
}

findings["aks/windows-node-pool"] := violations if {
	not data.run.disabled["aks/windows-node-pool"]
	violations := data.rules.aks["windows-node-pool"].report
	count(violations) > 0
}

findings["aks/windows-profile"] := violations if {
	not data.run.disabled["aks/windows-profile"]
	violations := data.rules.aks["windows-profile"].report
	count(violations) > 0
}

findings["organisation/proxy-required"] := violations if {
	not data.run.disabled["organisation/proxy-required"]
	violations := data.rules.organisation["proxy-required"].report
	count(violations) > 0
}
