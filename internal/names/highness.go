package names

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// highness reads «سموه», «معاليها»: an honour with a pronoun, which stands for
// somebody named before. Where the honour is an everyday word too, «سيادته على
// أرضه», only what a verb of saying has for its subject is one.
func (s *scan) highness(i int, _ *hit) int {
	an := s.an(i)
	if an.Enc == "" || an.EncP != 3 || an.EncN != arabic.Sing || s.stemKind(i)&kOpenHonour == 0 && s.kind(i)&kOpenHonour == 0 {
		return i
	}
	if (s.stemKind(i)|s.kind(i))&kHonourWord != 0 && !s.saysBefore(i) {
		return i
	}
	m := s.mk(i, i+1, s.lead(i), masar.Person, "highness")
	m.Anaphor, m.Fem = strings.TrimSuffix(strings.TrimSuffix(s.stem(i), "ه"), "ت"), an.EncG == arabic.Fem
	return s.emit(m)
}

// honoured finds whom «سموه» means: the last one whom the text honours so, else the
// one whom it named first.
func (l *linker) honoured(k int) int {
	m := &l.ms[k]
	person := func(x *linked) bool { return x.Type == masar.Person && len(x.name) > 0 && !l.otherSex(m, x) }
	if a := l.nearest(k, false, func(x *linked) bool {
		if !person(x) {
			return false
		}
		for _, i := range x.Mentions {
			for w := range strings.FieldsSeq(arabic.Fold(l.form(i))) {
				if strings.HasPrefix(strings.TrimPrefix(w, "ال"), m.Anaphor) {
					return true
				}
			}
		}
		return false
	}); a >= 0 {
		return a
	}
	for i := range k {
		for _, a := range l.means[i] {
			if person(&l.out[a]) && l.ms[i].Type == masar.Person {
				return a
			}
		}
	}
	return -1
}
