package mention

import (
	"fmt"
	"strings"

	"masar/internal/arabic"
	"masar/internal/knowledge"
)

// slot is the word of the title trie where a state or body may stand.
const slot int32 = -1

type titleEdge struct {
	from int32
	word int32
}

// titleTrie holds the forms of titles.tsv as words of the vocabulary. The
// first word of a form is the masculine singular without ال, or with it where
// the form has it.
type titleTrie struct {
	edges map[titleEdge]int32
	ends  []int32 // by node: index into keys, 0 none
	keys  []string
}

func (t *titleTrie) build(v *vocabulary, base *knowledge.Base) error {
	t.edges = map[titleEdge]int32{}
	t.ends, t.keys = make([]int32, 1), make([]string, 1)
	for _, o := range base.Offices() {
		t.keys = append(t.keys, o.Key)
		key := int32(len(t.keys) - 1)
		for _, form := range o.Forms {
			words := strings.Fields(arabic.Fold(form))
			if len(words) == 0 || words[0] == "…" {
				return fmt.Errorf("%s:%d: title %q begins with no word", o.Source.File, o.Source.Line, form)
			}
			t.add(v, words, key)
		}
	}
	return nil
}

func (t *titleTrie) add(v *vocabulary, words []string, key int32) {
	ids := make([]int32, len(words))
	for i, w := range words {
		if w == "…" {
			ids[i] = slot
			continue
		}
		ids[i] = v.index(w)
	}
	bare := strings.TrimPrefix(words[0], "ال")
	if in := v.add(bare); in.kinds&kTitle == 0 {
		v.head(kTitle|kTitleWeak, bare)
	}
	t.put(ids, key)
	if bare != words[0] && len(words) > 1 {
		ids[0] = v.index(bare)
		t.put(ids, key)
	}
}

func (t *titleTrie) put(ids []int32, key int32) {
	n := int32(0)
	for i, id := range ids {
		e := titleEdge{n, id}
		next, ok := t.edges[e]
		if !ok {
			next = int32(len(t.ends))
			t.ends = append(t.ends, 0)
			t.edges[e] = next
		}
		if id == slot && i == len(ids)-1 && i > 1 && t.ends[n] == 0 {
			t.ends[n] = key
		}
		n = next
	}
	if t.ends[n] == 0 {
		t.ends[n] = key
	}
}

func (t *titleTrie) next(n, word int32) (int32, bool) {
	m, ok := t.edges[titleEdge{n, word}]
	return m, ok
}
