package acme["one-proxy"]

# METADATA
# title: Two proxies in one cluster
# description: The firewall lets each cluster talk to one proxy only, so that half of the traffic would be dropped.
# entrypoint: true
# schemas:
# - input: schema["proxy-settings"]
# custom:
#   severity: error
#   remedy: Write the same host in both addresses.
report contains violation if {
	input.kind == "proxy-settings"
	plain := input.proxy.http.url.host.value
	secure := input.proxy.https.url.host.value
	plain != secure
	violation := {
		"path": ["proxy", "https", "url", "host"],
		"message": concat("", ["HTTPS goes through ", secure, ", HTTP through ", plain, "."]),
		"related": [{"path": ["proxy", "http", "url", "host"], "note": "the other proxy"}],
	}
}
