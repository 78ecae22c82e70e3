package desk

import (
	"cmp"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
)

// addForm shows the forms for adding.
func (d *Desk) addForm(r *request) error {
	return r.show(r.T("add.title"), "add", addPage(r.page, addView{CanFetch: d.options.Fetch}))
}

func badForm(err error) error {
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return err
	}
	return &problem{http.StatusBadRequest, err.Error()}
}

// The most files that are taken at once.
const maxFiles = 50

// add reads what was given and shows what became of it.
func (d *Desk) add(r *request) error {
	if err := r.r.ParseMultipartForm(4 << 20); err != nil {
		return badForm(err)
	}
	defer func() { _ = r.r.MultipartForm.RemoveAll() }() // its temporary files
	given, err := givenBy(r.r)
	if err != nil {
		return badForm(err)
	}
	v := addView{CanFetch: d.options.Fetch}
	if len(given) == 0 || d.options.Add == nil {
		r.page.Notice, r.page.Bad = r.T("add.nothing"), true
		r.w.WriteHeader(http.StatusUnprocessableEntity)
		return r.show(r.T("add.title"), "add", addPage(r.page, v))
	}
	for _, g := range given {
		d.take(r, &v, g)
	}
	return r.show(r.T("add.title"), "add", addPage(r.page, v))
}

// take reads one thing that was given.
func (d *Desk) take(r *request, v *addView, g Given) {
	out, err := d.options.Add(r.r.Context(), g)
	if err != nil {
		v.Skipped = append(v.Skipped, linkView{Name: cmp.Or(g.Name, g.URL, r.T("add.text")), Note: err.Error()})
	}
	for _, o := range out {
		switch {
		case o.Article == "":
			v.Skipped = append(v.Skipped, linkView{Name: o.Title, Note: o.Why})
		case o.New:
			v.Done = append(v.Done, linkView{Name: cmp.Or(o.Title, o.Article), Href: r.articleURL(o.Article)})
		default:
			v.Skipped = append(v.Skipped, linkView{Name: cmp.Or(o.Title, o.Article), Href: r.articleURL(o.Article), Note: r.T("add.known")})
		}
	}
}

// givenBy takes a text, an address or files from a form.
func givenBy(r *http.Request) ([]Given, error) {
	f := r.MultipartForm.Value
	first := func(key string) string { return strings.TrimSpace(strings.Join(f[key], "")) }
	outlet, published := first("outlet"), first("published")
	if text := first("text"); text != "" {
		return []Given{{Text: []byte(text), Outlet: outlet, Published: published}}, nil
	}
	if url := first("url"); url != "" {
		return []Given{{URL: url, Outlet: outlet, Published: published}}, nil
	}
	var out []Given
	for _, h := range r.MultipartForm.File["files"][:min(len(r.MultipartForm.File["files"]), maxFiles)] {
		text, err := fileOf(h)
		if err != nil {
			return nil, err
		}
		out = append(out, Given{Name: h.Filename, Text: text, Outlet: outlet, Published: published})
	}
	return out, nil
}

func fileOf(h *multipart.FileHeader) ([]byte, error) {
	f, err := h.Open()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}
