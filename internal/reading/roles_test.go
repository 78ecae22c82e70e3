package reading

import (
	"sort"
	"strings"
	"testing"

	"masar"
)

// roleNames returns the roles of a reading as "name role", sorted.
func roleNames(r masar.Reading) string {
	name := map[string]string{}
	for _, a := range r.Actors {
		name[a.ID] = a.Name
	}
	var out []string
	for _, x := range r.Roles {
		out = append(out, name[x.Actor]+" "+string(x.Role))
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

func TestRoles(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, want string }{
		{"mediators by deed and the sides",
			"توسطت قطر بين إسرائيل وحماس لوقف إطلاق النار في غزة.",
			"إسرائيل party; حماس party; قطر mediator"},
		{"who stays in contact with the mediators",
			"تتوسط مصر وقطر بين إسرائيل وحماس. وأكد الوزير أن الولايات المتحدة تواصل التواصل مع مصر وقطر.",
			"إسرائيل party; الولايات المتحدة mediator; حماس party; قطر mediator; مصر mediator"},
		{"a spokesperson by title",
			"قال المتحدث باسم وزارة الخارجية الروسية دميتري بيسكوف إن بلاده ترفض العقوبات.",
			"دميتري بيسكوف spokesperson"},
		{"a spokesperson behind a comma",
			"قال السفير أحمد حافظ، المتحدث الرسمي باسم الوزارة، إن الموقف ثابت.",
			"أحمد حافظ spokesperson"},
		{"a spokesperson behind the name",
			"قال سامي أبو زهري الناطق باسم حركة حماس إن المحادثات مستمرة.",
			"سامي أبو زهري spokesperson"},
		{"an envoy by title",
			"التقى المبعوث الأممي هانس غروندبرغ وزير الخارجية اليمني في عدن.",
			"هانس غروندبرغ envoy"},
		{"who left the title has no role",
			"التقى المبعوث الأممي السابق هانس غروندبرغ وزير الخارجية اليمني في عدن.",
			""},
		{"opponents known, one sentence",
			"اتهم المغرب جبهة البوليساريو بخرق الهدنة.",
			"المغرب party; جبهة البوليساريو party"},
		{"ordinary contacts make no parties",
			"التقى وزير الخارجية الهندي نظيره الباكستاني في نيويورك وبحثا التجارة بين الهند وباكستان.",
			""},
		{"the host of talks",
			"تستضيف سويسرا محادثات بين الجيش السوداني وقوات الدعم السريع.",
			"الجيش السوداني party; سويسرا host; قوات الدعم السريع party"},
		{"guarantors listed",
			"اجتمعت الدول الضامنة (روسيا وتركيا وإيران) في أستانا.",
			"إيران guarantor; تركيا guarantor; روسيا guarantor"},
		{"observers beside each other",
			"حضرت الولايات المتحدة المحادثات بصفة مراقب إلى جانب الأمم المتحدة.",
			"الأمم المتحدة observer; الولايات المتحدة observer"},
	} {
		if got := roleNames(r.Read(oneParagraph(c.text, masar.Body))); got != c.want {
			t.Errorf("%s: %+q\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}
