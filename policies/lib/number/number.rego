# METADATA
# title: Numbers
# description: |
#   Numbers as the arguments of messages want them. Built-ins that format numbers misbehave in WebAssembly.
package lib.number

_places := [100000000, 10000000, 1000000, 100000, 10000, 1000, 100, 10, 1]

# METADATA
# scope: document
# description: A whole number from 0 to 999,999,999 in decimal digits; what is more is left out.
text(number) := "0" if {
	number == 0
} else := trim_left(concat("", _digits(number)), "0")

_digits(number) := [digit |
	some place in _places
	digit := substring("0123456789", floor(number / place) % 10, 1)
]
