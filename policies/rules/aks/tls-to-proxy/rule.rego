# METADATA
# title: TLS to the proxy itself
# description: The address of the HTTPS proxy is https://, so that nodes speak TLS to the proxy itself and must trust its certificate.
# custom:
#   severity: note
#   subject: aks-cluster
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.aks["tls-to-proxy"]

report contains violation if {
	input.proxy.https.url.scheme.value == "https"
	violation := {"path": ["proxy", "https", "url", "scheme"], "args": {}}
}
