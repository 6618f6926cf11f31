# METADATA
# title: Cells
# description: |
#   A cell has a value, or the reason why it is unknown, or is absent from its parent. An undefined term in the
#   arguments of a violation drops the violation in silence, so these helpers always have an answer.
package lib.cell

# METADATA
# scope: document
# description: The value of the cell at a key of its parent, for a message; the fallback when there is none.
text(parent, key, fallback) := object.get(parent, [key, "value"], fallback)

# METADATA
# scope: document
# description: Whether the cell at a key of its parent is there and is not known to be empty.
default filled(_, _) := false

filled(parent, key) if {
	some name, cell in parent
	name == key
	not cell.value == ""
}
