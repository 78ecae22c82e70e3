package copies

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// A maker writes articles out of the words of data/language by templates. Equal
// seeds give equal articles.
type maker struct {
	rnd        *rand.Rand
	nouns      []string
	verbs      []string
	names      []string
	background []string // sentences that many articles repeat
}

const (
	madeArticles = 5000
	madeReprints = 1000
)

var templates = []string{
	"وقال N في تصريح صحفي إن n n سيكون محور n المقبل بين الطرفين",
	"وأضاف N أن بلاده v n و n في إطار n المشترك مع الشركاء الدوليين",
	"من جانبه أكد N ضرورة n على n بما يضمن n في المنطقة",
	"و v N عددا من n خلال زيارته التي شملت n و n",
	"وبحسب بيان رسمي v الجانبان n و n وسبل n في المرحلة المقبلة",
	"وكان N قد v في وقت سابق n من دون أن يكشف عن n أو n",
	"في غضون ذلك v مصادر مطلعة أن n لم v بعد بسبب n",
	"وتأتي هذه الخطوة بعد n استمرت أسابيع حول n و n و n",
	"ورأى مراقبون أن n v عن n وأن n لا يزال بعيدا",
	"وشدد المتحدث باسم n على أن n سيبقى رهنا بـ n ما لم v الطرف الآخر n",
	"ومن المقرر أن v N إلى n الأسبوع المقبل لاستكمال n",
	"وأوضح المصدر أن n تضم n و n وستعرض على n قبل نهاية الشهر",
}

func newMaker(t testing.TB, seed uint64) *maker {
	m := &maker{rnd: rand.New(rand.NewPCG(seed, 7))}
	m.nouns = column(t, "../../data/language/nouns.tsv")
	m.verbs = column(t, "../../data/language/verbs.tsv")
	for range 400 {
		m.names = append(m.names, "الوزير "+m.noun()+" "+m.noun())
	}
	for range 300 {
		m.background = append(m.background, m.sentence())
	}
	return m
}

// column reads the last column of a data file.
func column(t testing.TB, name string) []string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for in := bufio.NewScanner(f); in.Scan(); {
		if line := in.Text(); line != "" && line[0] != '#' {
			out = append(out, line[strings.LastIndex(line, "\t")+1:])
		}
	}
	if len(out) < 500 {
		t.Fatalf("%s: %d words", name, len(out))
	}
	return out
}

// pick draws an index with the frequent ones first, as words of a language are.
func (m *maker) pick(n int) int { return int(float64(n) * m.rnd.Float64() * m.rnd.Float64()) }

func (m *maker) noun() string { return m.nouns[m.pick(len(m.nouns))] }

func (m *maker) sentence() string {
	var out []string
	for _, w := range strings.Fields(templates[m.rnd.IntN(len(templates))]) {
		switch w {
		case "n":
			w = "ال" + m.noun()
		case "v":
			w = m.verbs[m.pick(len(m.verbs))]
		case "N":
			w = m.names[m.pick(len(m.names))]
		}
		out = append(out, w)
	}
	return strings.Join(out, " ") + "."
}

// article writes sentences, up to a quarter of them background.
func (m *maker) article() []string {
	out := []string{m.sentence()}
	for range 6 + m.rnd.IntN(9) {
		if m.rnd.IntN(4) == 0 {
			out = append(out, m.background[m.rnd.IntN(len(m.background))])
			continue
		}
		out = append(out, m.sentence())
	}
	return out
}

// reprint edits an article as desks do: another headline, fewer sentences, moved
// ones, other words, the agency's name, a sentence of its own.
func (m *maker) reprint(from []string) []string {
	out := append([]string{}, from...)
	out[0] = m.sentence()
	if m.rnd.IntN(2) == 0 {
		keep := 1 + max(3, (len(out)-1)*(4+m.rnd.IntN(6))/10)
		out = out[:min(len(out), keep)]
	}
	if m.rnd.IntN(3) == 0 {
		i, k := 1+m.rnd.IntN(len(out)-1), 1+m.rnd.IntN(len(out)-1)
		out[i], out[k] = out[k], out[i]
	}
	if m.rnd.IntN(2) == 0 {
		for i := range out {
			words := strings.Fields(out[i])
			for k := range words {
				if m.rnd.IntN(16) == 0 {
					words[k] = "ال" + m.noun()
				}
			}
			out[i] = strings.Join(words, " ")
		}
	}
	switch m.rnd.IntN(3) {
	case 0:
		out[1] = "رويترز - " + out[1]
	case 1:
		out = append(out, m.sentence())
	}
	return out
}

// made writes the test set: the articles and, for each, the one that it comes
// from, its own index where it is no reprint.
func made(t testing.TB) (docs []Doc, from []int) {
	m := newMaker(t, 1)
	texts := make([][]string, madeArticles)
	from = make([]int, madeArticles)
	for i := range texts {
		from[i] = i
		if i < madeArticles-madeReprints {
			texts[i] = m.article()
			continue
		}
		from[i] = m.rnd.IntN(madeArticles - madeReprints)
		texts[i] = m.reprint(texts[from[i]])
	}
	for i, s := range texts {
		docs = append(docs, Doc{ID: fmt.Sprintf("a%04d", i), Published: fmt.Sprintf("2024-03-%02d", 1+i/500), Text: strings.Join(s, "\n")})
	}
	return docs, from
}

// TestClusterOfMadeReprints holds the finding of copies to its figures: pairs of
// articles of one origin.
func TestClusterOfMadeReprints(t *testing.T) {
	docs, from := made(t)
	root := Cluster(docs)
	right, found, true1 := 0, 0, 0
	byRoot, byFrom, byBoth := map[int]int{}, map[int]int{}, map[[2]int]int{}
	for i := range docs {
		found += byRoot[root[i]]
		true1 += byFrom[from[i]]
		right += byBoth[[2]int{root[i], from[i]}]
		byRoot[root[i]]++
		byFrom[from[i]]++
		byBoth[[2]int{root[i], from[i]}]++
	}
	precision, recall := float64(right)/float64(found), float64(right)/float64(true1)
	t.Logf("pairs of copies: %d true, %d found, %d right: precision %.4f, recall %.4f", true1, found, right, precision, recall)
	if precision < 0.99 || recall < 0.95 {
		t.Errorf("precision %.4f, recall %.4f; want at least 0.99 and 0.95", precision, recall)
	}
}

// TestClusterInAnyOrder shuffles the articles: the clusters stay.
func TestClusterInAnyOrder(t *testing.T) {
	docs, _ := made(t)
	docs = docs[3800:4300]
	want := map[string]string{}
	for i, r := range Cluster(docs) {
		want[docs[i].ID] = docs[r].ID
	}
	rnd := rand.New(rand.NewPCG(3, 3))
	for range 3 {
		rnd.Shuffle(len(docs), func(i, k int) { docs[i], docs[k] = docs[k], docs[i] })
		for i, r := range Cluster(docs) {
			if want[docs[i].ID] != docs[r].ID {
				t.Fatalf("%s copies %s, in another order %s", docs[i].ID, want[docs[i].ID], docs[r].ID)
			}
		}
	}
}

func TestOrigin(t *testing.T) {
	cluster := []Doc{
		{ID: "b", Published: "2024-03-02", Agency: "reuters"},
		{ID: "c", Published: ""},
		{ID: "a", Published: "2024-03-01"},
		{ID: "d", Published: "2024-03-03", Agency: "afp"},
	}
	first, agency := Origin(cluster)
	if cluster[first].ID != "a" || agency != "reuters" {
		t.Errorf("Origin = %s, %q; want a, reuters", cluster[first].ID, agency)
	}
}

// BenchmarkCluster signs, looks up and verifies; it reports articles a second.
func BenchmarkCluster(b *testing.B) {
	docs, _ := made(b)
	for b.Loop() {
		Cluster(docs)
	}
	b.ReportMetric(float64(len(docs)*b.N)/b.Elapsed().Seconds(), "articles/s")
}
