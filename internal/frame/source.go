package frame

import "masar/internal/clause"

// source returns what stands at a place around the predicate of a match.
func (m *Matcher) source(src *Source, match *Match) []Filler {
	i := match.Item
	it := &m.s.Items[i]
	switch src.Kind {
	case FromDoer:
		return m.doer(match)
	case FromUndergoer:
		return m.undergoer(match)
	case FromSubject:
		if m.swapped(i, match) {
			return []Filler{{Item: i, Name: None, Dropped: true, Clause: None}}
		}
		if it.Kind == clause.Verb || m.circumstance(i) {
			return m.subject(i)
		}
	case FromObject:
		if m.swapped(i, match) {
			return m.members(m.s.Subject(i))
		}
		if f := m.object(i); len(f) > 0 {
			return f
		}
		return m.whatever(i, "") // «نفى ما تردد»
	case FromPatient:
		return m.patient(i)
	case FromSecond:
		return m.second(i)
	case FromRuled:
		return m.ruled(i)
	case FromGenitive:
		return m.members(it.Gen)
	case FromOwn:
		return m.owner(match)
	case FromNisba:
		return m.nisba(i)
	case FromPrep:
		if f := m.prep(i, src.Prep); len(f) > 0 || match.Carrier == None {
			return f
		}
		return m.behindCarrier(match, src.Prep)
	case FromPrepNoun:
		return m.prepNoun(i, src)
	case FromClause:
		if c := m.s.Dependent(i); c != None {
			return []Filler{{Item: i, Name: None, Clause: c}}
		}
	default:
		return m.around(src, match)
	}
	return nil
}

// around returns what stands in the clause around the predicate, or around the
// light verb that carries it.
func (m *Matcher) around(src *Source, match *Match) []Filler {
	i := match.Item
	it := &m.s.Items[i]
	switch src.Kind {
	case FromAntecedent:
		if a := m.s.ToldOf(it.Clause); a != None {
			return m.members(a)
		}
	case FromBefore:
		if i > 0 && (i == 1 || m.s.Items[i-2].Kind == clause.Semi || m.s.Items[i-2].Kind == clause.Comma || m.s.Items[i-2].Kind == clause.Conj) {
			return m.members(i - 1)
		}
	case FromPlace:
		return m.where(i)
	case FromClausePrep:
		if verb := m.s.Clauses[it.Clause].Verb; verb != None && verb != i {
			return m.prep(verb, src.Prep)
		}
	case FromCarrierHost:
		if match.Carrier != None && m.matches[match.Carrier].Frame.Hosts {
			return m.subject(m.matches[match.Carrier].Item)
		}
	case FromGathered:
		return m.gathered(i)
	case FromOwnedObject:
		return m.owned(i)
	case FromSelf:
		return m.members(i)
	case FromSentence:
		if c := m.s.Attributive(i); c != None {
			return []Filler{{Item: i, Name: None, Clause: c}}
		}
	case FromClauseObject:
		if verb := m.s.Clauses[it.Clause].Verb; verb != None && verb != i {
			return m.object(verb)
		}
	case FromClauseSubject:
		if verb := m.s.Clauses[it.Clause].Verb; verb != None && verb != i {
			return m.subject(verb)
		}
	default:
		return m.carried(src, match)
	}
	return nil
}
