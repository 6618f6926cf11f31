# METADATA
# title: Azure Kubernetes Service
# description: AKS clusters, in every format that declares one.
# scope: subpackages
# schemas:
# - input: schema["aks-cluster"]
package rules.aks
