package brief

import (
	"fmt"
	"html/template"
	"io"

	"masar/internal/wording"
)

// page is a brief as one file that prints well and loads nothing.
const page = `<!DOCTYPE html>
<html lang="{{.B.Lang}}" dir="{{.Dir}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{.B.Title}}</title>
<style>body{font:11pt/1.7 "IBM Plex Sans Arabic","Segoe UI",Tahoma,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c2226;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.1rem;border-bottom:2px solid;padding-bottom:.2rem;margin-top:1.8rem}li{margin:.45rem 0;break-inside:avoid}small{color:#565f63}a{color:#0b5560}
@media print{body{margin:0;max-width:none}a{color:inherit;text-decoration:none}}</style></head>
<body><h1>{{.B.Title}}</h1>{{if .B.Since}}<p>{{.Time}}</p>{{end}}{{if not .B.Sections}}<p>{{.None}}</p>{{end}}
{{range .B.Sections}}<h2>{{.Heading}}</h2><ul>{{range .Sentences}}<li><bdi>{{.Text}}</bdi>{{if .Quote}} <q lang="ar" dir="rtl">{{.Quote}}</q>{{end}} <small>{{range $i, $s := .Sources}}{{if $i}}; {{end}}{{if link $s.URL}}<a href="{{link $s.URL}}" rel="noreferrer"><bdi>{{$s.Outlet}}</bdi> {{day $s.Day}}</a>{{else}}<bdi>{{$s.Outlet}}</bdi> {{day $s.Day}}{{end}}{{end}}</small></li>{{end}}</ul>{{end}}
</body></html>
`

// HTML writes a brief as one page.
func (b *Brief) HTML(w io.Writer, p *wording.Phrases) error {
	t, err := template.New("brief").Funcs(template.FuncMap{"link": webLink, "day": p.Day}).Parse(page)
	if err != nil {
		return fmt.Errorf("brief: %v", err)
	}
	dir := "ltr"
	if b.Lang == "ar" {
		dir = "rtl"
	}
	return t.Execute(w, map[string]any{"B": b, "Dir": dir, "Time": p.Days(b.Since, b.Until), "None": p.Words["none"]})
}
