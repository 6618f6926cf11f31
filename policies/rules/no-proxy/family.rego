# METADATA
# title: Bypass lists
# description: The list of addresses that bypass the proxy, on any platform.
# scope: subpackages
# schemas:
# - input: schema["proxy-settings"]
package rules["no-proxy"]
