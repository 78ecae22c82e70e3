package clause

import "masar"

// attendant returns who does what verb v says of the thing right behind it, where the
// thing stands before him: «حضر الاجتماع وزير الخارجية»; and the thing. Both are None
// where the order is the usual one.
func (s *Sentence) attendant(v int) (who, thing int) {
	it := &s.Items[v]
	if !s.lang.attends[it.Lemma] || it.An.Passive || it.An.Enc != "" {
		return None, None
	}
	k := v + 1
	for k < len(s.Items) && s.Items[k].Kind == Time {
		k++
	}
	if k >= len(s.Items) || s.Items[k].Kind != Nominal || s.Items[k].Name != None || s.Items[k].Prep != "" || s.Items[k].Pron || s.Each(k) != None || s.lang.sides[s.Items[k].Lemma] != "" {
		return None, None
	}
	end := k
	for g := s.Items[k].Gen; g != None; g = s.Items[g].Gen {
		end = g
	}
	if s.Items[end].Name != None && end != k && s.Names[s.Items[end].Name].Type == masar.Person {
		return None, None // «ترأس رئيس الوزراء»
	}
	p := s.bareAfter(v, end, false)
	if p == None || s.Items[p].Name == None && s.Each(p) == None || s.Items[p].Name != None && s.Names[s.Items[p].Name].Type == masar.Place {
		return None, None
	}
	if !genderFits(s.Items[p].An, it.An) {
		return None, None
	}
	return p, k
}
