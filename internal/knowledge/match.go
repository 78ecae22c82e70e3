package knowledge

import (
	"strings"

	"masar/internal/arabic"
)

// A Match is a name found in a run of words: the half-open range of words, how
// many letters of the first word stand before the name, and what it may mean.
type Match struct {
	First, End int
	Lead       int // letters of proclitics on the first word: 0…3
	Refs       []Ref
}

// A Start is a way to read the first word of a name: without Lead letters of
// proclitics.
type Start struct {
	Lead int
	Word string // folded
	Bare bool   // ال was taken off: only names of bodies, groups and outlets
}

// Starts appends the ways to read a folded word as the beginning of a name,
// the whole word first: «وللاتحاد» is also للاتحاد, and الاتحاد behind ول; «للجنة»
// is of اللجنة too.
func Starts(fold string, to []Start) []Start {
	to = append(to, Start{0, fold, false})
	rest, lead := fold, 0
	if w, ok := cutLetter(rest, "و", "ف"); ok {
		rest, lead = w, 1
		to = append(to, Start{lead, rest, false})
	}
	if w, ok := cutLetter(rest, "ب", "ك", "ل"); ok {
		if strings.HasPrefix(rest, "لل") {
			rest = w
			to = append(to, Start{lead + 1, "ا" + rest, false}, Start{lead + 1, "ال" + rest, false}, Start{lead + 1, rest, false})
			if w, ok := cutLetter(rest, "ل"); ok {
				to = append(to, Start{lead + 2, w, true})
			}
			return to
		}
		rest, lead = w, lead+1
		to = append(to, Start{lead, rest, false})
	}
	if w, ok := strings.CutPrefix(rest, "ال"); ok && len(w) > 4 {
		to = append(to, Start{lead + 2, w, true})
	}
	return to
}

func cutLetter(word string, letters ...string) (string, bool) {
	for _, c := range letters {
		if w, ok := strings.CutPrefix(word, c); ok && len(w) > 2 {
			return w, true
		}
	}
	return word, false
}

// Match returns the longest names that begin at word i, nil for none. Of two
// readings of equal length the one with fewer proclitics stands alone.
func (b *Base) Match(words []arabic.Word, i int) []Match {
	if i >= len(words) || words[i].Kind == arabic.Mark {
		return nil
	}
	may := words[i].Number(arabic.NoteName, func() int32 { return b.begins(words[i].Fold) })
	if may == 0 {
		return nil
	}
	var store [6]Start
	var best Match
	starts := append(store[:0], Start{Word: words[i].Fold})
	if may > 1 {
		starts = Starts(words[i].Fold, store[:0])
	}
	for k, s := range starts {
		if may>>k&1 == 0 {
			continue
		}
		n, ok := b.first(&words[i], s)
		if !ok {
			continue
		}
		end, node := b.longest(words, i+1, n)
		if end <= best.End {
			continue
		}
		refs := b.Refs(node, nil)
		if s.Bare {
			refs = withoutArticle(refs)
		}
		if len(refs) > 0 {
			best = Match{i, end, s.Lead, refs}
		}
	}
	if best.End == 0 {
		return nil
	}
	return []Match{best}
}

// first follows the first word of a name.
func (b *Base) first(w *arabic.Word, s Start) (Node, bool) {
	if s.Lead == 0 {
		return b.step(0, b.TokenOf(w), s.Word)
	}
	return b.step(0, b.Token(s.Word), s.Word)
}

// begins tells in which of the ways of Starts a name begins with a folded word:
// a bit a way.
func (b *Base) begins(fold string) (ways int32) {
	var store [6]Start
	for k, s := range Starts(fold, store[:0]) {
		if _, ok := b.step(0, b.Token(s.Word), s.Word); ok {
			ways |= 1 << k
		}
	}
	return ways
}

func withoutArticle(refs []Ref) []Ref {
	kept := refs[:0]
	for _, r := range refs {
		switch r.Entity.Type {
		case "body", "group", "outlet":
			kept = append(kept, r)
		}
	}
	return kept
}

// longest follows the words from i while a name holds them and returns where
// the longest name ended and its node; 0 where none did.
func (b *Base) longest(words []arabic.Word, i int, n Node) (int, Node) {
	end, at := 0, Node(0)
	if b.Ends(n) {
		end, at = i, n
	}
	for ; i < len(words); i++ {
		if words[i].Kind == arabic.Mark {
			if quoteOrHyphen(words[i].Form) {
				continue
			}
			break
		}
		next, ok := b.step(n, b.TokenOf(&words[i]), words[i].Fold)
		if !ok {
			break
		}
		if n = next; b.Ends(n) {
			end, at = i+1, n
		}
	}
	return end, at
}

func quoteOrHyphen(form string) bool {
	switch form {
	case "«", "»", "\"", "“", "”", "-", "(", ")":
		return true
	}
	return false
}

// TokenOf is Token of a word of a text.
func (b *Base) TokenOf(w *arabic.Word) Token {
	return Token(w.Number(arabic.NoteToken, func() int32 { return int32(b.Token(w.Fold)) }))
}

// step follows one word, whose token is t, or the two that it is written for.
func (b *Base) step(n Node, t Token, fold string) (Node, bool) {
	if t != 0 {
		if m, ok := b.Next(n, t); ok {
			return m, true
		}
	}
	head, tail, ok := SplitName(fold)
	if !ok {
		return 0, false
	}
	t = b.Token(head)
	u := b.Token(tail)
	if t == 0 || u == 0 {
		return 0, false
	}
	m, ok := b.Next(n, t)
	if !ok {
		return 0, false
	}
	return b.Next(m, u)
}
