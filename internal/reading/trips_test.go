package reading

import (
	"strings"
	"testing"

	"masar"
)

// tripNames returns the trips of a reading as "traveller: stop, -skipped stop".
func tripNames(r masar.Reading) string {
	name := map[string]string{}
	for _, a := range r.Actors {
		name[a.ID] = a.Name
	}
	var out []string
	for _, x := range r.Trips {
		var stops []string
		for _, s := range x.Stops {
			if s.Skipped {
				s.Place = "-" + s.Place
			}
			stops = append(stops, s.Place)
		}
		out = append(out, name[x.Traveller]+": "+strings.Join(stops, ", "))
	}
	return strings.Join(out, "; ")
}

func TestTrips(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, want string }{
		{"stops joined by ثم and ف",
			"يصل وزير الخارجية الأميركي أنتوني بلينكن إلى عمان ثم بغداد فالرياض.",
			"أنتوني بلينكن: عمان, بغداد, الرياض"},
		{"where one comes from goes first",
			"وصل المبعوث الأممي هانس غروندبرغ إلى صنعاء، قادما من مسقط.",
			"هانس غروندبرغ: مسقط, صنعاء"},
		{"what a tour leaves out",
			"بدأ وزير الخارجية الفرنسي جولة تشمل القاهرة وعمان، ولا تشمل بيروت.",
			"وزير الخارجية الفرنسي: القاهرة, عمان, -بيروت"},
		{"a tour that leads somewhere",
			"بدأ وزير الخارجية الجزائري أحمد عطاف جولة تقوده إلى نيجيريا ثم بنين.",
			"أحمد عطاف: نيجيريا, بنين"},
		{"a tour that ends there",
			"وصل المبعوث الأميركي توم براك إلى بيروت في ختام جولة شملت بغداد وأربيل.",
			"توم براك: بغداد, أربيل, بيروت"},
		{"the third stop after two",
			"وصل المبعوث الأممي هانس غروندبرغ إلى مسقط، في ثالث محطة له بعد الرياض والدوحة.",
			"هانس غروندبرغ: الرياض, الدوحة, مسقط"},
		{"from there on",
			"قال مصدر إن هانس غروندبرغ سيتوجه من عدن إلى الرياض ومنها إلى مسقط.",
			"هانس غروندبرغ: عدن, الرياض, مسقط"},
		{"the next stop",
			"وصل وزير الخارجية الفرنسي إلى بغداد، وستكون محطته التالية الدوحة.",
			"وزير الخارجية الفرنسي: بغداد, الدوحة"},
		{"one does not stop there",
			"وصل وزير الخارجية الإيراني عباس عراقجي إلى بكين، من دون أن يتوقف في موسكو.",
			"عباس عراقجي: بكين, -موسكو"},
		{"one stop is no trip",
			"وصل وزير الخارجية المصري بدر عبد العاطي إلى الدوحة.",
			""},
		{"leaving one place for another is none",
			"غادر المبعوث الأممي هانس غروندبرغ صنعاء إلى مسقط.",
			""},
	} {
		if got := tripNames(r.Read(oneParagraph(c.text, masar.Body))); got != c.want {
			t.Errorf("%s: %+q\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

// TestStopsHaveTheirDays dates the visit that opens a journey whose later stops have days
// of their own, and one whose only day is that of all.
func TestStopsHaveTheirDays(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, place, want string }{
		{"a day for each",
			"سيبدأ المبعوث الأممي الثلاثاء جولة تقوده إلى بورتسودان ثم أديس أبابا الخميس ونجامينا الجمعة.",
			"بورتسودان", "2025-02-04"},
		{"one day",
			"سيبدأ الوزير الكويتي جولة تقوده إلى بيروت ثم دمشق الخميس.",
			"بيروت", "2025-02-06"},
	} {
		a := oneParagraph(c.text, masar.Body)
		a.Published = "2025-02-03"
		got := ""
		for _, e := range r.Read(a).Events {
			if e.Act == masar.Visit && e.Place != nil && e.Place.Name == c.place && e.Time != nil {
				got += e.Time.Start
			}
		}
		if got != c.want {
			t.Errorf("%s: %+q: visit on %q, want %q", c.name, c.text, got, c.want)
		}
	}
}
