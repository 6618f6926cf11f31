# Written by `npm run generate` from the rule folders; do not edit.

package main.aks_cluster

findings["aks/windows-node-pool"] := violations if {
	not data.run.disabled["aks/windows-node-pool"]
	violations := data.rules.aks["windows-node-pool"].report
	count(violations) > 0
}
