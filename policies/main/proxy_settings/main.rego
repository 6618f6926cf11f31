# Written by `npm run generate` from the rule folders; do not edit.

package main.proxy_settings

findings["ca/broken-certificate"] := violations if {
	not data.run.disabled["ca/broken-certificate"]
	violations := data.rules.ca["broken-certificate"].report
	count(violations) > 0
}

findings["ca/double-encoded"] := violations if {
	not data.run.disabled["ca/double-encoded"]
	violations := data.rules.ca["double-encoded"].report
	count(violations) > 0
}

findings["ca/empty"] := violations if {
	not data.run.disabled["ca/empty"]
	violations := data.rules.ca.empty.report
	count(violations) > 0
}

findings["ca/expired"] := violations if {
	not data.run.disabled["ca/expired"]
	violations := data.rules.ca.expired.report
	count(violations) > 0
}

findings["ca/expires-soon"] := violations if {
	not data.run.disabled["ca/expires-soon"]
	violations := data.rules.ca["expires-soon"].report
	count(violations) > 0
}

findings["ca/glued-certificates"] := violations if {
	not data.run.disabled["ca/glued-certificates"]
	violations := data.rules.ca["glued-certificates"].report
	count(violations) > 0
}

findings["ca/no-certificate"] := violations if {
	not data.run.disabled["ca/no-certificate"]
	violations := data.rules.ca["no-certificate"].report
	count(violations) > 0
}

findings["ca/no-subject-alternative-name"] := violations if {
	not data.run.disabled["ca/no-subject-alternative-name"]
	violations := data.rules.ca["no-subject-alternative-name"].report
	count(violations) > 0
}

findings["ca/not-a-ca"] := violations if {
	not data.run.disabled["ca/not-a-ca"]
	violations := data.rules.ca["not-a-ca"].report
	count(violations) > 0
}

findings["ca/not-base64"] := violations if {
	not data.run.disabled["ca/not-base64"]
	violations := data.rules.ca["not-base64"].report
	count(violations) > 0
}

findings["ca/not-pem"] := violations if {
	not data.run.disabled["ca/not-pem"]
	violations := data.rules.ca["not-pem"].report
	count(violations) > 0
}

findings["ca/not-yet-valid"] := violations if {
	not data.run.disabled["ca/not-yet-valid"]
	violations := data.rules.ca["not-yet-valid"].report
	count(violations) > 0
}

findings["ca/placeholder"] := violations if {
	not data.run.disabled["ca/placeholder"]
	violations := data.rules.ca.placeholder.report
	count(violations) > 0
}

findings["ca/plain-pem"] := violations if {
	not data.run.disabled["ca/plain-pem"]
	violations := data.rules.ca["plain-pem"].report
	count(violations) > 0
}

findings["ca/private-key"] := violations if {
	not data.run.disabled["ca/private-key"]
	violations := data.rules.ca["private-key"].report
	count(violations) > 0
}

findings["ca/too-large"] := violations if {
	not data.run.disabled["ca/too-large"]
	violations := data.rules.ca["too-large"].report
	count(violations) > 0
}

findings["ca/too-many-certificates"] := violations if {
	not data.run.disabled["ca/too-many-certificates"]
	violations := data.rules.ca["too-many-certificates"].report
	count(violations) > 0
}

findings["ca/weak-signature"] := violations if {
	not data.run.disabled["ca/weak-signature"]
	violations := data.rules.ca["weak-signature"].report
	count(violations) > 0
}

findings["no-proxy/bypasses-everything"] := violations if {
	not data.run.disabled["no-proxy/bypasses-everything"]
	violations := data.rules["no-proxy"]["bypasses-everything"].report
	count(violations) > 0
}

findings["no-proxy/cidr-host-bits"] := violations if {
	not data.run.disabled["no-proxy/cidr-host-bits"]
	violations := data.rules["no-proxy"]["cidr-host-bits"].report
	count(violations) > 0
}

findings["no-proxy/cidr-ignored"] := violations if {
	not data.run.disabled["no-proxy/cidr-ignored"]
	violations := data.rules["no-proxy"]["cidr-ignored"].report
	count(violations) > 0
}

findings["no-proxy/covers-proxy"] := violations if {
	not data.run.disabled["no-proxy/covers-proxy"]
	violations := data.rules["no-proxy"]["covers-proxy"].report
	count(violations) > 0
}

findings["no-proxy/duplicate"] := violations if {
	not data.run.disabled["no-proxy/duplicate"]
	violations := data.rules["no-proxy"].duplicate.report
	count(violations) > 0
}

findings["no-proxy/empty-entry"] := violations if {
	not data.run.disabled["no-proxy/empty-entry"]
	violations := data.rules["no-proxy"]["empty-entry"].report
	count(violations) > 0
}

findings["no-proxy/glued-entries"] := violations if {
	not data.run.disabled["no-proxy/glued-entries"]
	violations := data.rules["no-proxy"]["glued-entries"].report
	count(violations) > 0
}

findings["no-proxy/invalid-address"] := violations if {
	not data.run.disabled["no-proxy/invalid-address"]
	violations := data.rules["no-proxy"]["invalid-address"].report
	count(violations) > 0
}

findings["no-proxy/invalid-host-name"] := violations if {
	not data.run.disabled["no-proxy/invalid-host-name"]
	violations := data.rules["no-proxy"]["invalid-host-name"].report
	count(violations) > 0
}

findings["no-proxy/ipv6-brackets"] := violations if {
	not data.run.disabled["no-proxy/ipv6-brackets"]
	violations := data.rules["no-proxy"]["ipv6-brackets"].report
	count(violations) > 0
}

findings["no-proxy/missing-cluster-suffixes"] := violations if {
	not data.run.disabled["no-proxy/missing-cluster-suffixes"]
	violations := data.rules["no-proxy"]["missing-cluster-suffixes"].report
	count(violations) > 0
}

findings["no-proxy/missing-loopback"] := violations if {
	not data.run.disabled["no-proxy/missing-loopback"]
	violations := data.rules["no-proxy"]["missing-loopback"].report
	count(violations) > 0
}

findings["no-proxy/missing-metadata-address"] := violations if {
	not data.run.disabled["no-proxy/missing-metadata-address"]
	violations := data.rules["no-proxy"]["missing-metadata-address"].report
	count(violations) > 0
}

findings["no-proxy/placeholder"] := violations if {
	not data.run.disabled["no-proxy/placeholder"]
	violations := data.rules["no-proxy"].placeholder.report
	count(violations) > 0
}

findings["no-proxy/port"] := violations if {
	not data.run.disabled["no-proxy/port"]
	violations := data.rules["no-proxy"].port.report
	count(violations) > 0
}

findings["no-proxy/separator"] := violations if {
	not data.run.disabled["no-proxy/separator"]
	violations := data.rules["no-proxy"].separator.report
	count(violations) > 0
}

findings["no-proxy/spaces"] := violations if {
	not data.run.disabled["no-proxy/spaces"]
	violations := data.rules["no-proxy"].spaces.report
	count(violations) > 0
}

findings["no-proxy/too-broad"] := violations if {
	not data.run.disabled["no-proxy/too-broad"]
	violations := data.rules["no-proxy"]["too-broad"].report
	count(violations) > 0
}

findings["no-proxy/trailing-dot"] := violations if {
	not data.run.disabled["no-proxy/trailing-dot"]
	violations := data.rules["no-proxy"]["trailing-dot"].report
	count(violations) > 0
}

findings["no-proxy/url-entry"] := violations if {
	not data.run.disabled["no-proxy/url-entry"]
	violations := data.rules["no-proxy"]["url-entry"].report
	count(violations) > 0
}

findings["no-proxy/wildcard"] := violations if {
	not data.run.disabled["no-proxy/wildcard"]
	violations := data.rules["no-proxy"].wildcard.report
	count(violations) > 0
}

findings["organisation/bypass-forbidden"] := violations if {
	not data.run.disabled["organisation/bypass-forbidden"]
	violations := data.rules.organisation["bypass-forbidden"].report
	count(violations) > 0
}

findings["organisation/bypass-required"] := violations if {
	not data.run.disabled["organisation/bypass-required"]
	violations := data.rules.organisation["bypass-required"].report
	count(violations) > 0
}

findings["organisation/proxy-allowed"] := violations if {
	not data.run.disabled["organisation/proxy-allowed"]
	violations := data.rules.organisation["proxy-allowed"].report
	count(violations) > 0
}

findings["url/credentials"] := violations if {
	not data.run.disabled["url/credentials"]
	violations := data.rules.url.credentials.report
	count(violations) > 0
}

findings["url/loopback-host"] := violations if {
	not data.run.disabled["url/loopback-host"]
	violations := data.rules.url["loopback-host"].report
	count(violations) > 0
}

findings["url/malformed"] := violations if {
	not data.run.disabled["url/malformed"]
	violations := data.rules.url.malformed.report
	count(violations) > 0
}

findings["url/path"] := violations if {
	not data.run.disabled["url/path"]
	violations := data.rules.url.path.report
	count(violations) > 0
}

findings["url/placeholder"] := violations if {
	not data.run.disabled["url/placeholder"]
	violations := data.rules.url.placeholder.report
	count(violations) > 0
}

findings["url/port-missing"] := violations if {
	not data.run.disabled["url/port-missing"]
	violations := data.rules.url["port-missing"].report
	count(violations) > 0
}

findings["url/scheme-missing"] := violations if {
	not data.run.disabled["url/scheme-missing"]
	violations := data.rules.url["scheme-missing"].report
	count(violations) > 0
}

findings["url/single-address"] := violations if {
	not data.run.disabled["url/single-address"]
	violations := data.rules.url["single-address"].report
	count(violations) > 0
}

findings["url/tls-to-proxy"] := violations if {
	not data.run.disabled["url/tls-to-proxy"]
	violations := data.rules.url["tls-to-proxy"].report
	count(violations) > 0
}

findings["url/unsupported-scheme"] := violations if {
	not data.run.disabled["url/unsupported-scheme"]
	violations := data.rules.url["unsupported-scheme"].report
	count(violations) > 0
}
