package reading

import (
	"testing"

	"masar"
)

// TestContent compares the words that the only statement of a text tells.
func TestContent(t *testing.T) {
	r := NewReader(loadAll(t))
	for _, c := range []struct{ name, text, want string }{
		{"behind the occasion",
			"أكد أيمن الصفدي، خلال لقاء مع سامح شكري، متانة العلاقات بين البلدين.",
			"متانة العلاقات بين البلدين"},
		{"before the occasion",
			"أكد أيمن الصفدي ضرورة التهدئة، خلال لقاء مع سامح شكري.",
			"ضرورة التهدئة"},
		{"with a place behind على",
			"أكد أيمن الصفدي، الخميس، ضرورة منع الاشتباكات على الحدود.",
			"ضرورة منع الاشتباكات على الحدود"},
		{"with the next stop of the journey",
			"قال أيمن الصفدي إن سامح شكري سيصل إلى عمان غدا، ثم يتوجه إلى بغداد.",
			"إن سامح شكري سيصل إلى عمان غدا، ثم يتوجه إلى بغداد"},
	} {
		a := oneParagraph(c.text, masar.Body)
		got := r.Read(a)
		if len(got.Statements) != 1 {
			t.Errorf("%s: %d statements, want 1", c.name, len(got.Statements))
			continue
		}
		s := got.Statements[0].Content
		if told := a.Text[s.Start:s.End]; told != c.want {
			t.Errorf("%s: %+q: content %s, want %s", c.name, c.text, told, c.want)
		}
	}
}
