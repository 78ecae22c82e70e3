package copies

import (
	"cmp"
	"slices"
)

// A Doc is an article as clustering sees it.
type Doc struct {
	ID        string
	Published string // ISO 8601, "" unknown
	Agency    string // identity of the agency that the article names or is, "" for none
	Text      string
}

// Cluster returns for each article the index of the article that its cluster is
// named after: the earliest one, itself where it copies nobody. The result does
// not depend on the order of the articles but for the indices.
func Cluster(docs []Doc) []int {
	texts := make([]Text, len(docs))
	signs := make([]Signature, len(docs))
	holders := map[uint64][]int{}
	root := make([]int, len(docs))
	for i := range docs {
		w := words(docs[i].Text)
		texts[i] = shingles(w, pairWords)
		runs := shingles(w, runWords)
		signs[i] = runs[:min(bands, len(runs))]
		root[i] = i
		for _, k := range candidates(signs[i], holders) {
			if find(root, k) != find(root, i) && Copy(texts[i].Similar(texts[k])) {
				unite(root, i, k)
			}
		}
		for _, b := range signs[i] {
			holders[b] = append(holders[b], i)
		}
	}
	return named(docs, root)
}

// candidates lists the earlier articles that share a band, each once.
func candidates(s Signature, holders map[uint64][]int) []int {
	var out []int
	for _, b := range s {
		out = append(out, holders[b]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func find(root []int, i int) int {
	for root[i] != i {
		root[i] = root[root[i]]
		i = root[i]
	}
	return i
}

func unite(root []int, a, b int) {
	a, b = find(root, a), find(root, b)
	root[max(a, b)] = min(a, b)
}

// named turns the roots into the earliest members.
func named(docs []Doc, root []int) []int {
	first := map[int]int{}
	for i := range docs {
		r := find(root, i)
		if f, ok := first[r]; !ok || Before(docs[i], docs[f]) {
			first[r] = i
		}
	}
	out := make([]int, len(docs))
	for i := range docs {
		out[i] = first[find(root, i)]
	}
	return out
}

// Before orders the articles of a cluster: the day of publication, an unknown
// one last, then the id.
func Before(a, b Doc) bool { return order(a, b) < 0 }

func order(a, b Doc) int {
	if (a.Published == "") != (b.Published == "") {
		if a.Published == "" {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.ID, b.ID))
}

// Origin returns the article of a cluster that the others copy, the earliest
// one, and the agency that the cluster comes from: the one that most of its
// articles state, of several the one stated earliest; "" where none states one.
// It asks for at least one article.
func Origin(cluster []Doc) (first int, agency string) {
	stated := map[string]int{}
	for i := range cluster {
		if order(cluster[i], cluster[first]) < 0 {
			first = i
		}
		if cluster[i].Agency != "" {
			stated[cluster[i].Agency]++
		}
	}
	sorted := slices.Clone(cluster)
	slices.SortFunc(sorted, order)
	for _, d := range sorted {
		if d.Agency != "" && stated[d.Agency] > stated[agency] {
			agency = d.Agency
		}
	}
	return first, agency
}
