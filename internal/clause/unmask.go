package clause

import (
	"strings"

	"masar"
	"masar/internal/arabic"
)

// unmask takes a verb for active that only a final ي written for ى makes look
// passive: «التقي الرئيس نظيره», «الرئيس ألغي القمة». A passive verb has no
// object beside the one to whom it is done.
func (s *Sentence) unmask() {
	for i := range s.Items {
		it := &s.Items[i]
		if it.Kind == Verb && s.bothAct(i) {
			it.An.Passive = false
			continue
		}
		if it.Kind != Verb || !it.An.Passive || it.An.Enc != "" || !strings.HasSuffix(s.Words[it.Head].Form, "ي") {
			continue
		}
		it.An.Passive = false
		it.An.Passive = !s.acts(i)
	}
}

// bothAct reports whether a dual that can be passive only by the grammar books has its
// two doers before it and its object behind: «وكان الوزيران قد دعيا الأطراف».
func (s *Sentence) bothAct(v int) bool {
	it := &s.Items[v]
	if !it.An.Passive || it.An.Form != arabic.Perfect || it.An.Number != arabic.Dual || v+1 >= len(s.Items) || s.before(v) == None {
		return false
	}
	o := &s.Items[v+1]
	return o.Kind == Nominal && o.Name != None && o.Prep == "" && !o.Conj
}

// acts reports whether a party stands as subject of verb v and a nominal behind
// it as object.
func (s *Sentence) acts(v int) bool {
	if it := &s.Items[v]; it.An.Gender == arabic.Fem || it.An.Number == arabic.Plur {
		return false
	}
	k := s.before(v)
	if k == None {
		k = s.bareAfter(v, v, true)
	}
	if k == None || s.Items[k].Name == None {
		return false
	}
	if t := s.Names[s.Items[k].Name].Type; t != masar.Person && t != masar.Org {
		return false
	}
	from := v
	for _, m := range s.Members(k) {
		from = max(from, m)
	}
	o := s.bareAfter(v, from, false)
	return o != None && (k > v || o == v+1)
}
