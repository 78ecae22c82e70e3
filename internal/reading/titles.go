package reading

import (
	"io/fs"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/clause"
)

// A titleWord gives its bearer a role; rest must stand in the same title.
type titleWord struct {
	role masar.RoleKind
	word string // folded, without ال
	rest string
}

func loadTitles(fsys fs.FS) ([]titleWord, error) {
	var out []titleWord
	err := eachLine(fsys, "roles.tsv", 2, func(f []string) error {
		for _, w := range values(f[1]) {
			word, rest, _ := strings.Cut(arabic.Fold(w), " ")
			out = append(out, titleWord{masar.RoleKind(f[0]), word, strings.TrimPrefix(rest, "ال")})
		}
		return nil
	})
	return out, err
}

// titleRoles adds the roles that the titles of a person give: in the name's
// mention, right before it, or after it, with or without a comma.
func (t *text) titleRoles(a int) {
	for _, k := range t.actors[a].Mentions {
		m := &t.mentions[k]
		words := t.doc.Sentences[m.Sentence].Words
		first, end := m.First, min(m.End, len(words))
		for n := 0; n < 3 && first > 0 && words[first-1].Kind == arabic.Letters && best(&words[first-1]).POS != arabic.Verb && !t.mentioned(m.Sentence, first-1); n++ {
			first--
		}
		t.titled(a, words[first:end], m.Span)
		if end < len(words) && strings.HasPrefix(words[end].Fold, "ال") && !t.another(a, m.Sentence, end) {
			t.titled(a, words[end:min(end+2, len(words))], m.Span) // «فلان الناطق باسم …»
		}
		if end+1 < len(words) && words[end].Form == "،" && strings.HasPrefix(words[end+1].Fold, "ال") {
			t.titled(a, words[end+1:min(end+4, len(words))], m.Span)
		}
	}
}

// another reports whether a mention begins at a word that is no title of actor a: one
// with a name, or one that means somebody else whom the text names.
func (t *text) another(a, sentence, word int) bool {
	for k := range t.mentions {
		if m := &t.mentions[k]; m.Sentence == sentence && m.First == word {
			return m.Type != masar.Person || m.Name != "" || len(t.means[k]) > 0 && !containsInt(t.means[k], a) && t.named(t.means[k][0])
		}
	}
	return false
}

// named reports whether the text gives the name of a person.
func (t *text) named(a int) bool {
	for _, k := range t.actors[a].Mentions {
		if t.mentions[k].Name != "" {
			return true
		}
	}
	return false
}

// mentioned reports whether a word of a sentence belongs to a mention.
func (t *text) mentioned(sentence, word int) bool {
	for k := range t.mentions {
		if m := &t.mentions[k]; m.Sentence == sentence && m.First <= word && word < m.End {
			return true
		}
	}
	return false
}

func (t *text) titled(a int, words []arabic.Word, at masar.Span) {
	for i := range words {
		bare := bareTitle(&words[i])
		for _, title := range t.r.k.titles {
			if !bears(bare, title.word) || former(words[i:]) {
				continue
			}
			if title.rest == "" || within(words[i+1:], title.rest) {
				t.addRole(a, title.role, at)
			}
		}
	}
}

// bears reports whether a bare word is a title, with or without a pronoun: مبعوثها.
func bears(bare, title string) bool {
	rest, ok := strings.CutPrefix(bare, title)
	if !ok {
		return false
	}
	switch rest {
	case "", "ها", "هم", "هما", "نا", "ته", "تها":
		return true
	}
	return false
}

// bareTitle is a folded word without article, proclitics and feminine ending.
func bareTitle(w *arabic.Word) string {
	fold := w.Fold
	for _, p := range [...]string{"وال", "ال", "لل", "بال", "و"} {
		if rest, ok := strings.CutPrefix(fold, p); ok && len(rest) > 4 {
			fold = rest
			break
		}
	}
	return strings.TrimSuffix(fold, "ه")
}

func former(words []arabic.Word) bool { return within(words, "سابق") || within(words, "اسبق") }

func within(words []arabic.Word, fold string) bool {
	for i := range words {
		if strings.Contains(words[i].Fold, fold) && bareTitle(&words[i]) == fold {
			return true
		}
	}
	return false
}

// findGuarantors adds the states that a sentence names as guarantors: «الدول
// الضامنة (روسيا وتركيا وإيران)», «واشنطن، بصفتها الضامن للاتفاق».
func (v *view) findGuarantors() {
	for k := range v.s.Words {
		w := &v.s.Words[k]
		if !strings.Contains(w.Fold, "ضامن") {
			continue
		}
		if title := bareTitle(w); title != "ضامن" && title != "ضامنين" && title != "ضامنان" {
			continue
		}
		if !v.guarantorsAfter(k) {
			v.guarantorBefore(k)
		}
	}
}

// guarantorsAfter adds the states listed right behind the word at k.
func (v *view) guarantorsAfter(k int) bool {
	found := false
	for i := range v.s.Items {
		it := &v.s.Items[i]
		if it.First <= k || it.Kind == clause.Quote || it.Kind == clause.Comma || it.Kind == clause.Colon {
			continue
		}
		if it.Kind != clause.Nominal || it.First > k+8 && !found {
			break
		}
		if it.Name == None {
			if found || it.Prep == "" && it.GenOf == None {
				break
			}
			continue
		}
		if it.Prep != "" {
			break
		}
		for _, a := range v.t.means[v.names[it.Name]] {
			v.t.addRole(a, masar.Guarantor, v.sentenceSpan())
			found = true
		}
	}
	return found
}

// guarantorBefore adds the state of which the word at k is said.
func (v *view) guarantorBefore(k int) {
	for i := len(v.s.Items) - 1; i >= 0; i-- {
		it := &v.s.Items[i]
		if it.First >= k || it.First < k-6 || it.Name == None {
			continue
		}
		for _, a := range v.t.means[v.names[it.Name]] {
			if ty := v.t.actors[a].Type; ty == masar.State || ty == masar.Org {
				v.t.addRole(a, masar.Guarantor, v.sentenceSpan())
			}
		}
		return
	}
}
