package segment

import "testing"

func TestMayEnd(t *testing.T) {
	for _, c := range []struct {
		token, next string
		apart, want bool
	}{
		{".", "Elle", false, true},
		{"Gomez", "Convaincue", false, true},
		{"mot", "suivant", false, false},
		{";", "suivant", false, true},
		{"etc.", "suivant", false, false},
		{"mot", ",", false, false},
		{":", "«", false, false},
		{":", "«", true, true},
		{":", "“", true, false},
		{":", `"`, true, false},
	} {
		if got := mayEnd(c.token, c.next, c.apart); got != c.want {
			t.Errorf("a sentence may end between %q and %q, guillemets apart %v: %v, want %v", c.token, c.next, c.apart, got, c.want)
		}
	}
}
