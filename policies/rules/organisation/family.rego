# METADATA
# title: What an organisation decides
# description: Rules that only an organisation can decide; each is off until the configuration gives its value.
# scope: subpackages
# schemas:
# - input: schema["proxy-settings"]
package rules.organisation
