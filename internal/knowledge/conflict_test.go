package knowledge

import "testing"

func TestConflictLasts(t *testing.T) {
	c := Conflict{From: "2017-06", Until: "2021-01"}
	for _, x := range []struct {
		day  string
		want bool
	}{
		{"2017-05-31", false},
		{"2017-06-05", true},
		{"2019-01-01T10:00:00+03:00", true},
		{"2021-01-05", true},
		{"2021-02-01", false},
		{"", true},
	} {
		if got := c.Lasts(x.day); got != x.want {
			t.Errorf("%q: %v, want %v", x.day, got, x.want)
		}
	}
}
