package reading

import (
	"slices"
	"strings"
	"testing"

	"masar"
)

// TestOfTrack tells who takes part in talks of which the text names no party beside
// them; the headline is the first paragraph.
func TestOfTrack(t *testing.T) {
	k := loadAll(t)
	for _, c := range []struct {
		name string
		text string
		want []string
	}{
		{"the sides of the war", "استئناف المحادثات في جدة\n\nتتواصل في جدة اليوم المحادثات لليوم الثالث.\n\nوقال الجيش السوداني إنه صد هجوما لقوات الدعم السريع.", []string{"الجيش السوداني", "قوات الدعم السريع"}},
		{"the three of a dispute", "سد النهضة\n\nأعلنت إثيوبيا أن المفاوضات ستستأنف غدا في كينشاسا. وحذرت مصر والسودان من ملء السد.", []string{"إثيوبيا", "السودان", "مصر"}},
		{"talks that are only a purpose", "السودان\n\nدعت الأمم المتحدة إلى محادثات في جدة.\n\nوقال الجيش السوداني إنه صد هجوما لقوات الدعم السريع.", nil},
		{"a state that the talks are about", "سوريا\n\nقالت إيران إن خلافها مع السعودية لن يؤثر على محادثات سوريا.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := talksOf(k, c.text); !slices.Equal(got, c.want) {
				t.Errorf("parties %+q, want %+q", got, c.want)
			}
		})
	}
}

// talksOf returns the names of those who negotiate in a text, sorted.
func talksOf(k *Knowledge, text string) []string {
	var out []string
	r := NewReader(k).Read(paragraphs(strings.Split(text, "\n\n")))
	for i := range r.Events {
		if r.Events[i].Act != masar.Negotiate {
			continue
		}
		for _, p := range r.Events[i].Participants {
			for a := range r.Actors {
				if r.Actors[a].ID == p.Actor {
					out = append(out, r.Actors[a].Name)
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// TestTimeOfSaying reads when something is said, which is not when it is to happen.
func TestTimeOfSaying(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, want string }{
		{"the day of an announcement", "أعلنت حماس في 11 سبتمبر 2024 استعدادها للمشاركة في محادثات مع إسرائيل.", ""},
		{"the day ahead of what is announced", "أعلنت حماس مشاركتها في محادثات مع إسرائيل يوم 25 سبتمبر 2024.", "2024-09-25"},
	} {
		a := oneParagraph(c.text, masar.Body)
		a.Published = "2024-09-20"
		got := "no talks"
		for _, e := range r.Read(a).Events {
			if e.Act != masar.Negotiate {
				continue
			}
			if got = ""; e.Time != nil {
				got = e.Time.Start
			}
		}
		if got != c.want {
			t.Errorf("%s: %+q\n got %q\nwant %q", c.name, c.text, got, c.want)
		}
	}
}
