# Written by `npm run generate` from the rule folders; do not edit.

package main.proxy_settings

findings["url/malformed"] := violations if {
	not data.run.disabled["url/malformed"]
	violations := data.rules.url.malformed.report
	count(violations) > 0
}
