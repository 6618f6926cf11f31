# METADATA
# title: Proxy addresses
# description: The address of a proxy, on any platform.
# scope: subpackages
# schemas:
# - input: schema["proxy-settings"]
package rules.url
