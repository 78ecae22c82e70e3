package intake

import (
	"bytes"
	"cmp"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"masar/internal/clean"
)

// facts are what a page says of itself in its head, its headings and its
// structured data.
type facts struct {
	headline  string // structured data, else what it tells social networks
	window    string // the title of its window
	heading   string // its first heading of the first rank
	published string
	outlet    string
	author    string
	url       string
	body      string // the text in the structured data
	dateline  string // a visible line with a year, where an element is named after the date

	dates ranked
}

// ranked keeps the best of several candidates: the lowest rank, the first of
// one rank.
type ranked struct {
	value string
	rank  int
}

func (r *ranked) offer(rank int, value string) {
	if r.value == "" || rank < r.rank {
		r.value, r.rank = value, rank
	}
}

// The ranks of dates, the surest first.
const (
	dateJSON = iota + 1
	dateMeta
	dateItem
	dateTime
	dateLoose
)

// readFacts goes over the tokens of a page once; it needs no tree, and so
// reads pages of any depth.
func readFacts(page []byte) facts {
	var f facts
	z := html.NewTokenizer(bytes.NewReader(page))
	z.SetMaxBuf(MaxText)
	dated := false // the tag before is named after the date
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		if kind == html.TextToken && dated {
			f.visible(oneLine(string(z.Text())))
			dated = false
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		t := z.Token()
		dated = dated || datedBy(t)
		switch t.Data {
		case "meta":
			f.meta(attributes(t))
		case "link":
			f.link(attributes(t))
		case "time":
			f.time(attributes(t))
		case "title":
			f.window = cmp.Or(f.window, follows(z, "title"))
		case "h1":
			f.heading = cmp.Or(f.heading, follows(z, "h1"))
		case "script":
			if strings.Contains(strings.ToLower(attributes(t)["type"]), "ld+json") {
				f.structured(follows(z, "script"))
			}
		default:
			f.item(attributes(t))
		}
	}
	f.published = f.dates.value
	return f
}

func attributes(t html.Token) map[string]string {
	m := make(map[string]string, len(t.Attr))
	for _, a := range t.Attr {
		m[a.Key] = strings.TrimSpace(a.Val)
	}
	return m
}

// follows is the text up to the end tag, on one line; of a script as it is.
func follows(z *html.Tokenizer, tag string) string {
	var b strings.Builder
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.TextToken:
			if tag == "script" {
				b.Write(z.Raw())
			} else {
				b.Write(z.Text())
				b.WriteByte(' ')
			}
			if b.Len() > MaxText {
				return ""
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == tag {
				if tag == "script" {
					return b.String()
				}
				return oneLine(b.String())
			}
		}
	}
}

// datesOf are the names that pages give the day of publication in their meta
// elements, in lower case.
var datesOf = map[string]int{
	"article:published_time": dateMeta, "og:published_time": dateMeta, "datepublished": dateItem, "og:article:published_time": dateMeta,
	"publishdate": dateLoose, "publish-date": dateLoose, "publish_date": dateLoose, "pubdate": dateLoose, "publication_date": dateLoose,
	"publicationdate": dateLoose, "published_at": dateLoose, "article.published": dateLoose, "article_date_original": dateLoose,
	"date": dateLoose, "dc.date": dateLoose, "dc.date.issued": dateLoose, "dcterms.created": dateLoose, "dcterms.issued": dateLoose,
	"dcterms.date": dateLoose, "sailthru.date": dateLoose, "parsely-pub-date": dateLoose, "cxenseparse:recs:publishtime": dateLoose,
	"datecreated": dateLoose, "rnews:datepublished": dateItem,
}

func (f *facts) meta(a map[string]string) {
	key := strings.ToLower(cmp.Or(a["property"], a["name"], a["itemprop"]))
	value := a["content"]
	if value == "" {
		return
	}
	if rank := datesOf[key]; rank > 0 {
		f.date(rank, value)
	}
	switch key {
	case "og:title", "twitter:title", "dc.title":
		f.headline = cmp.Or(f.headline, oneLine(value))
	case "og:site_name":
		f.outlet = cmp.Or(f.outlet, oneLine(value))
	case "application-name", "dc.publisher":
		f.outlet = cmp.Or(f.outlet, oneLine(value))
	case "author", "byl", "dc.creator", "article:author":
		if !strings.Contains(value, "://") {
			f.author = cmp.Or(f.author, oneLine(value))
		}
	case "og:url":
		f.url = cmp.Or(f.url, address(value))
	}
}

func (f *facts) link(a map[string]string) {
	if strings.EqualFold(a["rel"], "canonical") {
		if to := address(a["href"]); to != "" {
			f.url = to
		}
	}
}

// address is a full web address, "" for anything else.
func address(s string) string {
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		return s
	}
	return ""
}

func (f *facts) time(a map[string]string) {
	rank := dateTime
	switch {
	case strings.EqualFold(a["itemprop"], "datePublished"), a["pubdate"] != "":
		rank = dateItem
	case strings.EqualFold(a["itemprop"], "dateModified"), strings.Contains(strings.ToLower(a["class"]), "updated") && !strings.Contains(strings.ToLower(a["class"]), "published"):
		return
	}
	f.date(rank, a["datetime"])
}

func (f *facts) item(a map[string]string) {
	if strings.EqualFold(a["itemprop"], "datePublished") {
		f.date(dateItem, cmp.Or(a["content"], a["datetime"]))
	}
}

// datedBy reports whether an element is named after the date of its article.
func datedBy(t html.Token) bool {
	for _, a := range t.Attr {
		if a.Key != "class" && a.Key != "id" {
			continue
		}
		for _, word := range strings.FieldsFunc(strings.ToLower(a.Val), func(r rune) bool { return r < 'a' || r > 'z' }) {
			switch word {
			case "date", "published", "publish", "pubdate", "timestamp", "datetime":
				return true
			}
		}
	}
	return false
}

// visible takes a line that may be the date, where it is short and holds a year.
func (f *facts) visible(line string) {
	if f.dateline == "" && utf8.RuneCountInString(line) <= 80 && aYear.MatchString(line) {
		f.dateline = line
	}
}

var aYear = regexp.MustCompile(`(19|20)[0-9]{2}|(١٩|٢٠)[٠-٩]{2}`)

// date offers a time of publication; what is none is passed over.
func (f *facts) date(rank int, value string) {
	if published, err := clean.Published(value); err == nil && published != "" {
		f.dates.offer(rank, published)
	}
}

// title is the headline: the heading where the page's own title repeats it,
// else what structured data and networks are told, else the title of the
// window, without the name of the outlet.
func (f *facts) title() string {
	given := cmp.Or(f.headline, f.window)
	if f.heading != "" && (given == "" || strings.Contains(given, f.heading) || strings.Contains(f.heading, given)) {
		return f.heading
	}
	return f.withoutOutlet(given)
}

// withoutOutlet takes the outlet's name off the end of a title.
func (f *facts) withoutOutlet(title string) string {
	for _, mark := range [...]string{" | ", " - ", " – ", " — ", " :: ", " • "} {
		at := strings.LastIndex(title, mark)
		if at < 0 {
			continue
		}
		tail := strings.TrimSpace(title[at+len(mark):])
		rest := strings.TrimSpace(title[:at])
		known := f.outlet != "" && (strings.Contains(f.outlet, tail) || strings.Contains(tail, f.outlet))
		if known || mark == " | " && utf8.RuneCountInString(tail) <= 30 && utf8.RuneCountInString(rest) >= 20 {
			return rest
		}
	}
	return title
}
