package copies

import "testing"

func TestSimilar(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		copy       bool
	}{
		{
			name: "an agency's text with its name added",
			a:    "وصل المبعوث الأممي إلى العاصمة صباح اليوم للقاء طرفي النزاع وبحث تمديد الهدنة شهرا آخر",
			b:    "رويترز: وصل المبعوث الأممي الى العاصمة، صباح اليوم، للقاء طرفي النزاع وبحث تمديد الهدنة شهراً آخر",
			copy: true,
		},
		{
			name: "another article of the same visit",
			a:    "وصل المبعوث الأممي إلى العاصمة صباح اليوم للقاء طرفي النزاع وبحث تمديد الهدنة شهرا آخر",
			b:    "عقد المبعوث الأممي لقاء مع رئيس الوفد الحكومي تناول ترتيبات تبادل الأسرى في غضون أسبوعين",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			share, contained := Similar(c.a, c.b)
			if got := Copy(share, contained); got != c.copy {
				t.Errorf("Copy(%.2f, %.2f) = %v, want %v", share, contained, got, c.copy)
			}
			if got := Sign(c.a).Shares(Sign(c.b)); got != c.copy {
				t.Errorf("signatures share a band: %v, want %v", got, c.copy)
			}
		})
	}
}
