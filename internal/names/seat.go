package names

import (
	"strings"

	"masar/internal/arabic"
)

// sameSeat reports whether a person's titles fit one without a name in what they head and
// in whether he still does: «رئيس المجلس العسكري» is not «الرئيس المعزول».
func (l *linker) sameSeat(m *Mention, x *linked) bool {
	theirs := ""
	for _, i := range x.Mentions {
		theirs += " " + arabic.Fold(l.ms[i].Office)
	}
	ours := " " + arabic.Fold(m.Office)
	for word := range strings.FieldsSeq(ours) {
		if l.f.kinds[strings.TrimPrefix(word, "ال")]&kBody != 0 && l.f.kinds[word]&kMinistry == 0 && !strings.Contains(theirs, strings.TrimPrefix(word, "ال")) {
			return false
		}
	}
	return l.gone(theirs) == l.gone(ours) || !l.gone(theirs)
}

// gone reports whether a title says that who has it lost or left the office.
func (l *linker) gone(office string) bool {
	for word := range strings.FieldsSeq(office) {
		if l.f.kinds[strings.TrimPrefix(word, "ال")]&kNotNow != 0 {
			return true
		}
	}
	return false
}
