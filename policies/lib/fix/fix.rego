# METADATA
# title: Fixes
# description: |
#   What would put a violation right, from what the facts suggest: `{"fix": ...}` to be joined with the violation, and
#   nothing where no fact suggests anything. Whether and how it can be written is not known here.
package lib.fix

# METADATA
# scope: document
# description: The bypass entry as it should be written; several when it is several; taken out when it is none.
default entry(_, _) := {}

entry(path, found) := {"fix": {"kind": "replace-entry", "path": path, "items": split(found.suggestion, ",")}} if {
	found.suggestion != ""
}

entry(path, found) := {"fix": {"kind": "remove", "path": path}} if found.suggestion == ""

# METADATA
# scope: document
# description: The proxy address as it should be written.
default address(_) := {}

address(proxied) := {"fix": {"kind": "replace", "path": proxied.path, "text": proxied.address.suggestion}}

# METADATA
# scope: document
# description: Entries at the end of the bypass list that is at `path`.
append(path, items) := {"fix": {"kind": "append", "path": path, "items": items}}

# METADATA
# scope: document
# description: The node taken out, with its key.
remove(path) := {"fix": {"kind": "remove", "path": path}}

# METADATA
# scope: document
# description: Other characters in place of those at `path`.
write(path, text) := {"fix": {"kind": "replace", "path": path, "text": text}}
