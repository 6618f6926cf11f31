package lib.number_test

import data.lib.number

test_text[name] if {
	some name, c in {
		"zero": {"number": 0, "want": "0"},
		"one digit": {"number": 7, "want": "7"},
		"zeros inside and behind": {"number": 20100, "want": "20100"},
		"a size": {"number": 35841, "want": "35841"},
		"largest": {"number": 999999999, "want": "999999999"},
	}
	got := number.text(c.number)
	got == c.want
}
