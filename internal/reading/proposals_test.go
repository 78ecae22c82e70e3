package reading

import (
	"strings"
	"testing"

	"masar"
)

// proposalNames returns the proposals of a reading as "name|author|state|answers".
func proposalNames(r masar.Reading) string {
	name := map[string]string{}
	for _, a := range r.Actors {
		name[a.ID] = a.Known
	}
	var out []string
	for _, p := range r.Proposals {
		s := p.Name + "|" + name[p.By] + "|" + string(p.Status)
		for _, a := range p.Answers {
			s += "|" + name[a.Actor] + " " + a.Answer
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestProposals(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, want string }{
		{"an initiative by its author", "رحب الوزير بالمبادرة المصرية.", "المبادرة المصرية|EGY|tabled"},
		{"a side rejects it", "رفضت حماس المبادرة المصرية.", "المبادرة المصرية|EGY|rejected|hamas rejected"},
		{"one accepts, the other still studies",
			"وافقت إسرائيل على المقترح الأميركي. ولا يزال المقترح قيد الدراسة لدى حماس.",
			"المقترح الأميركي|USA|under_review|ISR accepted|hamas pending"},
		{"the author of a relative clause", "رفضت إثيوبيا مقترحا قدمته مصر بشأن سد النهضة.",
			"مقترحا قدمته مصر بشأن سد النهضة|EGY|rejected|ETH rejected"},
		{"what is proposed without such a noun", "اقترحت تركيا استئناف المفاوضات المباشرة.",
			"استئناف المفاوضات المباشرة|TUR|floated"},
		{"a deal that came into force", "دخل اتفاق وقف إطلاق النار حيز التنفيذ.", "اتفاق وقف إطلاق النار||in_force"},
		{"the article behind a preposition", "دعا الوزير إلى احترام مذكرة التفاهم وأشاد بالمبادرة الفرنسية.",
			"مذكرة التفاهم||agreed; المبادرة الفرنسية|FRA|tabled"},
		{"a deal that is not there", "حذر الوزير من الملء بدون اتفاق ملزم.", ""},
		{"a deal that is only called for", "دعا الوزير إلى هدنة إنسانية.", ""},
		{"announcing is no declaration", "جاء ذلك بعد إعلان وزير الخارجية التركي زيارة بغداد.", ""},
		{"two accept a phase of it", "وافقت إسرائيل وحماس على المرحلة الأولى من المبادرة المصرية.",
			"المبادرة المصرية|EGY|accepted|ISR accepted|hamas accepted"},
		{"some of its terms are rejected", "رفض حزب الله بعض بنود المبادرة الفرنسية.",
			"المبادرة الفرنسية|FRA|rejected|hezbollah rejected"},
		{"coming to terms is no deal", "اجتمع الوفدان للاتفاق على التفاصيل.", ""},
	} {
		got := proposalNames(r.Read(oneParagraph(c.text, masar.Body)))
		if got != c.want {
			t.Errorf("%s: %+q\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}
