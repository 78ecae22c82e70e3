package intake

import (
	"cmp"
	"encoding/json"
	"strings"
)

// structured reads a block of JSON-LD: the first article in it.
func (f *facts) structured(block string) {
	block = strings.TrimSpace(block)
	for _, wrap := range [...]string{"<!--", "//<![CDATA[", "<![CDATA["} {
		block = strings.TrimPrefix(block, wrap)
	}
	for _, wrap := range [...]string{"-->", "//]]>", "]]>"} {
		block = strings.TrimSuffix(block, wrap)
	}
	var any any
	if json.Unmarshal([]byte(block), &any) != nil && json.Unmarshal([]byte(withoutControls(block)), &any) != nil {
		return // broken structured data is no reason to refuse a page
	}
	if article := findArticle(any, 0); article != nil {
		f.fromArticle(article)
	}
}

// withoutControls makes spaces of the bare line ends that some pages leave
// inside their strings.
func withoutControls(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 {
			return ' '
		}
		return r
	}, s)
}

// findArticle looks for an article in lists, graphs and the entity of a page.
func findArticle(v any, depth int) map[string]any {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			if a := findArticle(x, depth+1); a != nil {
				return a
			}
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			return v
		}
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage"} {
			if a := findArticle(v[key], depth+1); a != nil {
				return a
			}
		}
	}
	return nil
}

func isArticle(kind any) bool {
	switch k := kind.(type) {
	case string:
		return strings.HasSuffix(k, "Article") || k == "BlogPosting" || k == "LiveBlogPosting" || k == "Report"
	case []any:
		for _, x := range k {
			if isArticle(x) {
				return true
			}
		}
	}
	return false
}

func (f *facts) fromArticle(a map[string]any) {
	if s, ok := a["headline"].(string); ok && strings.TrimSpace(s) != "" {
		f.headline = plainTitle(s)
	}
	for _, key := range [...]string{"datePublished", "dateCreated"} {
		if s, ok := a[key].(string); ok {
			f.date(dateJSON, s)
		}
	}
	f.outlet = cmp.Or(nameOf(a["publisher"]), f.outlet)
	f.author = cmp.Or(nameOf(a["author"]), f.author)
	if s, ok := a["url"].(string); ok {
		f.url = cmp.Or(f.url, address(s))
	}
	if s, ok := a["articleBody"].(string); ok && len(s) <= MaxText {
		f.body = s
	}
}

// plainTitle takes the few entities out that pages leave in their data.
func plainTitle(s string) string {
	return oneLine(strings.NewReplacer("&quot;", `"`, "&#039;", "'", "&#39;", "'", "&amp;", "&", "&nbsp;", " ").Replace(s))
}

// nameOf is the name of a person or organisation, of the first where several
// stand.
func nameOf(v any) string {
	switch v := v.(type) {
	case string:
		if strings.Contains(v, "://") {
			return ""
		}
		return oneLine(v)
	case []any:
		if len(v) > 0 {
			return nameOf(v[0])
		}
	case map[string]any:
		return nameOf(v["name"])
	}
	return ""
}
