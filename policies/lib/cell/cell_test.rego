package lib.cell_test

import data.lib.cell

test_text_is_the_value if cell.text({"host": {"value": "a"}}, "host", "-") == "a"

test_text_of_unknown_is_the_fallback if cell.text({"host": {"unknown": "var.host"}}, "host", "-") == "-"

test_text_of_absent_is_the_fallback if cell.text({}, "host", "-") == "-"

test_known_filled if cell.filled({"http": {"value": "a"}}, "http") == true

test_unknown_filled if cell.filled({"http": {"unknown": "var.proxy"}}, "http") == true

test_empty_is_not_filled if cell.filled({"http": {"value": ""}}, "http") == false

test_absent_is_not_filled if cell.filled({"https": {"value": "a"}}, "http") == false

test_parent_without_keys_has_nothing_set if cell.filled({}, "http") == false
