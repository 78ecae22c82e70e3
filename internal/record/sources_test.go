package record

import (
	"testing"

	"masar"
)

func TestSources(t *testing.T) {
	for _, c := range []struct {
		name string
		rs   []masar.Report
		want int
	}{
		{name: "an agency's text and two reprints, one without its name", want: 1, rs: []masar.Report{
			{Article: "a", Source: "a", Outlet: "agency", Agency: "afp"}, {Article: "b", Source: "a", Outlet: "one", Agency: "afp"}, {Article: "c", Source: "a", Outlet: "two"}}},
		{name: "two texts of one agency", want: 1, rs: []masar.Report{
			{Article: "a", Source: "a", Outlet: "one", Agency: "afp"}, {Article: "b", Source: "b", Outlet: "two", Agency: "afp"}}},
		{name: "a reprint and the outlet's own text", want: 2, rs: []masar.Report{
			{Article: "a", Source: "x", Outlet: "one", Agency: "afp"}, {Article: "b", Source: "b", Outlet: "one"}}},
		{name: "two texts of one outlet", want: 1, rs: []masar.Report{
			{Article: "a", Source: "a", Outlet: "one"}, {Article: "b", Source: "b", Outlet: "one"}}},
		{name: "a text that another outlet took over", want: 1, rs: []masar.Report{
			{Article: "a", Source: "a", Outlet: "one"}, {Article: "b", Source: "a", Outlet: "two"}}},
		{name: "articles without an outlet", want: 2, rs: []masar.Report{
			{Article: "a", Source: "a"}, {Article: "b", Source: "b"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Sources(c.rs); got != c.want {
				t.Errorf("%d sources, want %d", got, c.want)
			}
		})
	}
}
