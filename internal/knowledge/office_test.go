package knowledge

import (
	"testing"
	"testing/fstest"
)

func TestHolderOf(t *testing.T) {
	world := fstest.MapFS{
		"states.tsv": {Data: []byte("QAT\t-\tQatar\tstate\t-\tقطري\tقطر\nYEM\t-\tYemen\tstate\t-\tيمني\tاليمن\n")},
		"bodies.tsv": {Data: []byte("un\tbody\t-\t-\tUN\tأممي\tالأمم المتحدة\n")},
		"groups.tsv": {Data: []byte("hamas\tgroup\t-\t-\tHamas\t-\tحماس\n")},
		"people.tsv": {Data: []byte("a\tm\tQAT\t-\tA\tأحمد العالي\nb\tm\tQAT\t-\tB\tبدر العالي\nc\tm\t-\t-\tC\tجان كوك\nd\tm\t-\t-\tD\tجان ديك\n")},
		"titles.tsv": {Data: []byte("foreign_minister\tforeign minister\t1\tوزير الخارجية\ndeputy\tdeputy\t0\tنائب الوزير\nenvoy\tenvoy\t0\tالمبعوث\nleader\tleader\t1\tزعيم …\npolitical_bureau_head\thead\t1\tرئيس المكتب السياسي\n")},
		"offices.tsv": {Data: []byte("a\tforeign_minister\tQAT\t2010\t2015-06-01\nb\tforeign_minister\tQAT\t2015-06-01\t-\n" +
			"a\tdeputy\tQAT\t2016\t-\nb\tdeputy\tQAT\t2016\t-\n" +
			"c\tenvoy\tun\t2014\t2018\tYEM\nd\tenvoy\tun\t2014\t2018\tQAT\n" +
			"a\tpolitical_bureau_head\thamas\t2017\t-\n")},
	}
	b, err := Load(world)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, office, of, to, day, want string }{
		{"before the change", "foreign_minister", "QAT", "", "2015-05-31", "a"},
		{"on the day of the change", "foreign_minister", "QAT", "", "2015-06-01", "b"},
		{"before all dates", "foreign_minister", "QAT", "", "2009-12-31", ""},
		{"one of several", "deputy", "QAT", "", "2017-01-01", ""},
		{"sent to a state", "envoy", "un", "YEM", "2016-01-01", "c"},
		{"sent to another", "envoy", "un", "QAT", "2016-01-01", "d"},
		{"sent nowhere", "envoy", "un", "", "2016-01-01", ""},
		{"head of a group by another title", "leader", "hamas", "", "2020-01-01", "a"},
		{"no head of a state", "leader", "QAT", "", "2020-01-01", ""},
	} {
		if got := b.HolderOf(c.office, c.of, c.to, c.day); got != c.want {
			t.Errorf("%s: have %q, want %q", c.name, got, c.want)
		}
	}
	if of := b.SoleOwner("foreign_minister"); of != "QAT" {
		t.Errorf("sole owner %q, want QAT", of)
	}
}
