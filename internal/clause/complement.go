package clause

import (
	"masar"
	"masar/internal/arabic"
)

// Object returns the item that is the object of verb v, or the patient of a
// passive one; None where there is none or it is a pronoun written on the verb.
func (s *Sentence) Object(v int) int {
	if s.objects == nil {
		return s.object(v)
	}
	if s.objects[v] == unasked {
		s.objects[v] = s.object(v)
	}
	return s.objects[v]
}

func (s *Sentence) object(v int) int {
	it := &s.Items[v]
	c := &s.Clauses[it.Clause]
	if it.Kind == Nominal {
		return s.bareAfter(v, v, false)
	}
	if it.An.Passive {
		if k := s.before(v); k != None {
			return k
		}
		if c.Kind == Relative && c.Antecedent != None {
			return c.Antecedent
		}
		return s.bareAfter(v, v, false)
	}
	if it.An.Enc != "" {
		if c.Kind == Relative && c.Antecedent != None && !s.otherGender(it.An, s.Items[c.Antecedent].An) && !s.Leads(v) && !s.hands(v) {
			return c.Antecedent
		}
		return None
	}
	if _, thing := s.attendant(v); thing != None && s.Subject(v) > thing {
		return thing
	}
	from := v
	if subj := s.Subject(v); subj > v {
		if subj > v+1 && s.behindPlace(v, v+1) == subj {
			return v + 1
		}
		from = subj
		if k := s.Each(subj); k != None {
			subj = k // «عقد الرئيسان فلان وفلان لقاء»
		}
		for _, m := range s.Members(subj) {
			from = max(from, m)
		}
	}
	return s.behindTitle(v, from, s.bareAfter(v, from, false))
}

// behindTitle returns the person behind the comma where item k, a person right
// behind the subject that ends at item from, is only its title: «استقبل الأمير خالد
// بن سلمان نائب وزير الدفاع في الرياض، المبعوث الأممي»; else k.
func (s *Sentence) behindTitle(v, from, k int) int {
	if k == None || k != from+1 || from <= v || !s.person(from) || !s.person(k) || s.Items[k].First > s.Items[from].End {
		return k
	}
	if next := s.bareAfter(v, k, false); next != None && s.person(next) {
		return next
	}
	return k
}

func (s *Sentence) person(k int) bool {
	n := s.Items[k].Name
	return n != None && s.Names[n].Type == masar.Person
}

// hands reports whether who is told of in a relative clause does what its verb says to
// another, for whom the pronoun stands: «الوزير، الذي سلمه رسالة من الرئيس».
func (s *Sentence) hands(v int) bool {
	it := &s.Items[v]
	c := &s.Clauses[it.Clause]
	if c.Kind != Relative || c.Sub == None || c.Antecedent == None || it.An.Enc == "" || it.An.EncP != 3 || it.An.Passive || !s.person(c.Antecedent) || !Agrees(it.An, s.Items[c.Antecedent].An) || v+1 >= len(s.Items) {
		return false
	}
	n := &s.Items[v+1]
	return n.Kind == Nominal && n.Name == None && n.Prep == "" && !n.Def && n.An.Enc == "" && (n.An.Tanwin || n.An.Gender == arabic.Fem && it.An.Gender == arabic.Masc)
}

// Leads reports whether a journey takes the one for whom the pronoun on verb v stands
// somewhere: «جولة تقودها إلى أربيل».
func (s *Sentence) Leads(v int) bool {
	return s.lang.leads[s.Items[v].Lemma] && s.Prepositional(v, "الي") != None
}

// otherGender reports whether the pronoun on a verb plainly stands for something
// else than noun n: «جولة تقوده إلى باكو».
func (s *Sentence) otherGender(v, n arabic.Analysis) bool {
	return v.EncG != 0 && n.Gender != 0 && v.EncG != n.Gender && v.EncN == arabic.Sing && n.Number == arabic.Sing
}

// Second returns the next bare nominal after item k that belongs to the same
// predicate p: a second object, or the object of a verbal noun.
func (s *Sentence) Second(p, k int) int {
	from := k
	for g := s.Items[k].Gen; g != None; g = s.Items[g].Gen {
		from = g
	}
	return s.bareAfter(p, from, false)
}

// Reach calls yield for every item after p that stands in its clause and can
// still belong to it, in order, until yield says stop. For a nominal it ends at
// a comma that opens no insertion.
func (s *Sentence) Reach(p int, yield func(k int) bool) {
	it := &s.Items[p]
	for k := p + 1; k < len(s.Items); k++ {
		n := &s.Items[k]
		if n.Clause != it.Clause {
			if n.Clause > it.Clause {
				continue
			}
			return
		}
		switch n.Kind {
		case Semi, Colon:
			return
		case Verb, Sub, Rel:
			if it.Kind == Nominal || n.Kind == Verb {
				return
			}
		case Comma:
			if it.Kind == Nominal && !s.insertion(k) {
				return
			}
		}
		if !yield(k) {
			return
		}
	}
}

// Prepositional returns the first item after p that the preposition governs.
func (s *Sentence) Prepositional(p int, prep string) int {
	found := None
	s.Reach(p, func(k int) bool {
		if it := &s.Items[k]; it.Kind == Nominal && it.Prep == prep && it.GenOf == None {
			found = k
			return false
		}
		return true
	})
	return found
}

// Dependent returns the clause that hangs on item p, None where there is none.
func (s *Sentence) Dependent(p int) int {
	for c := range s.Clauses {
		if s.Clauses[c].Governor == p && (s.Clauses[c].Kind == Complement || s.Clauses[c].Kind == Content) {
			return c
		}
	}
	return None
}
