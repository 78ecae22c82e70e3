package search

import (
	"strings"
	"sync"
	"testing"

	"masar"
	"masar/data"
	"masar/internal/reading"
)

var loadKnowledge = sync.OnceValues(func() (*reading.Knowledge, error) {
	return reading.Load(data.All(), nil, nil)
})

func knowledgeOf(t testing.TB) *reading.Knowledge {
	t.Helper()
	k, err := loadKnowledge()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// article makes an article of paragraphs of body text.
func article(paragraphs ...string) masar.Article {
	a := masar.Article{Text: strings.Join(paragraphs, "\n")}
	at := 0
	for _, p := range paragraphs {
		a.Paragraphs = append(a.Paragraphs, masar.Paragraph{Kind: masar.Body, Span: masar.Span{Start: at, End: at + len(p)}})
		at += len(p) + 1
	}
	return a
}
