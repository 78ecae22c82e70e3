package conllu

import (
	"strings"
	"testing"

	"masar/data"
	"masar/internal/reading"
)

// annotate prints one article as CoNLL-U.
func annotate(t *testing.T, text string) string {
	t.Helper()
	k, err := reading.Load(data.All(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	doc, mentions := reading.NewReader(k).AnnotateTokens(strings.Fields(text), "2024-09-18")
	var out strings.Builder
	if err := Write(&out, &doc, mentions, k.Lexicon); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestWrite(t *testing.T) {
	out := annotate(t, "ووصل الرئيس عبد الفتاح السيسي للقاهرة .")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if lines[0] != "# sent_id = 1" || !strings.HasPrefix(lines[1], "# text = ووصل الرئيس") {
		t.Errorf("header %+q", lines[:2])
	}
	var words, tokens []string
	for _, line := range lines[2:] {
		f := strings.Split(line, "\t")
		if len(f) != 10 {
			t.Errorf("%d columns: %+q", len(f), line)
			continue
		}
		if strings.Contains(f[0], "-") {
			words = append(words, f[1])
		} else {
			tokens = append(tokens, f[1]+"/"+f[3])
		}
	}
	if got, want := strings.Join(words, " "), "ووصل للقاهرة"; got != want {
		t.Errorf("multiword tokens %+q, want %+q", got, want)
	}
	if got, want := strings.Join(tokens, " "), "و/CCONJ وصل/VERB "; !strings.HasPrefix(got, want) {
		t.Errorf("tokens %+q, want them to begin %+q", got, want)
	}
	for _, want := range []string{"NER=B-PER|Masar=person|Id=abdel_fattah_el_sisi", "NER=I-PER", "NER=B-LOC"} {
		if !strings.Contains(out, want) {
			t.Errorf("%s is missing:\n%s", want, out)
		}
	}
}
