# METADATA
# title: Certificate authorities
# description: The certificate authorities that nodes shall trust.
# scope: subpackages
# schemas:
# - input: schema["proxy-settings"]
package rules.ca
