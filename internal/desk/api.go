package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"masar"
	"masar/internal/store"
	"masar/internal/tracks"
)

// apiRoot is where the API of version 1 lives.
const apiRoot = "/api/v1"

// api adds the JSON API: the data of every page, described by OpenAPI 3.1 at
// /api/v1/openapi.json. The pages of documentation that huma offers load scripts
// from elsewhere and stay off.
func (d *Desk) api(mux *http.ServeMux) {
	c := huma.DefaultConfig("Masar", "1")
	c.Info.Description = "The sourced record of a diplomatic track. Lists come in pages: ask for the next with after=cursor. Answers carry an ETag."
	c.OpenAPIPath, c.DocsPath, c.SchemasPath = apiRoot+"/openapi", "", apiRoot+"/schemas"
	c.CreateHooks = nil // no $schema links, which would name the host
	a := humago.New(mux, c)
	a.UseMiddleware(d.tagged(a))
	d.apiRecord(a)
	d.apiTracks(a)
	d.apiSearch(a)
	nullable(a.OpenAPI().Components.Schemas)
}

// nullable says of every field that may be null that it may: huma takes a
// pointer to a struct for the struct.
func nullable(all huma.Registry) {
	for name, schema := range all.Map() {
		t := all.TypeFromRef("#/components/schemas/" + name)
		if t == nil || t.Kind() != reflect.Struct {
			continue
		}
		for _, f := range reflect.VisibleFields(t) {
			key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			property := schema.Properties[cmp.Or(key, f.Name)]
			if f.Type.Kind() == reflect.Pointer && f.Type.Elem().Kind() == reflect.Struct && property != nil && property.Ref != "" && !strings.Contains(options, "omitempty") {
				schema.Properties[cmp.Or(key, f.Name)] = &huma.Schema{AnyOf: []*huma.Schema{{Ref: property.Ref}, {Type: "null"}}}
			}
		}
	}
}

// tagged answers 304 to those who have what the store holds: every answer
// depends on nothing but its address and the store's counter.
func (d *Desk) tagged(a huma.API) func(huma.Context, func(huma.Context)) {
	return func(ctx huma.Context, next func(huma.Context)) {
		if strings.HasPrefix(ctx.URL().Path, apiRoot+"/tracks/") {
			next(ctx) // an account may be some seconds old
			return
		}
		n, err := d.options.Store.Counter(ctx.Context())
		if err != nil {
			d.options.Log.Error("api", "error", err.Error())
			_ = huma.WriteErr(a, ctx, http.StatusInternalServerError, "the store does not answer")
			return
		}
		tag := fmt.Sprintf(`W/"%d-%s"`, n, d.assets.version)
		ctx.SetHeader("ETag", tag)
		ctx.SetHeader("Cache-Control", "private, no-cache")
		if strings.Contains(ctx.Header("If-None-Match"), tag) {
			ctx.SetStatus(http.StatusNotModified)
			return
		}
		next(ctx)
	}
}

// one is an answer with one thing.
type one[T any] struct{ Body T }

// many is a page of a list.
type many[T any] struct {
	Body struct {
		Items []T    `json:"items"`
		Next  string `json:"next" doc:"cursor of the next page; empty at the end"`
	}
}

func page1[T any](items []T, next string) *many[T] {
	out := &many[T]{}
	out.Body.Items, out.Body.Next = items, next
	if items == nil {
		out.Body.Items = []T{}
	}
	return out
}

// byID asks for one thing.
type byIDInput struct {
	ID string `path:"id" maxLength:"300"`
}

// ListInput asks for a page of a list; exported, since huma sees embedded fields
// only then.
type ListInput struct {
	Limit int    `query:"limit" minimum:"1" maximum:"500" default:"100"`
	After string `query:"after" maxLength:"100" doc:"cursor of the page before"`
}

func (l ListInput) page() store.Page { return store.Page{Limit: l.Limit, After: l.After} }

// filterInput chooses facts and events.
type filterInput struct {
	ListInput
	Actor   []string `query:"actor,explode" maxItems:"20" doc:"identities, one of which takes part"`
	Side    []string `query:"side,explode" maxItems:"20" doc:"identities for whom one of the participants acts"`
	Act     []string `query:"act,explode" maxItems:"60"`
	Status  []string `query:"status,explode" maxItems:"12"`
	Issue   []string `query:"issue,explode" maxItems:"30"`
	Article string   `query:"article" maxLength:"100"`
	From    string   `query:"from" pattern:"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$" doc:"ISO 8601 day"`
	To      string   `query:"to" pattern:"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"`
	Fresh   bool     `query:"fresh" doc:"the latest first"`
}

func (f *filterInput) filter(k store.Kind) store.Filter {
	out := store.Filter{Kind: k, Article: f.Article, Actors: f.Actor, Sides: f.Side, Acts: f.Act, Status: f.Status, From: f.From, To: f.To, Fresh: f.Fresh}
	for _, i := range f.Issue {
		out.Issues = append(out.Issues, masar.Issue(i))
	}
	return out
}

// answer turns an error of the store into a problem (RFC 9457).
func (d *Desk) answer(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, store.ErrNotFound):
		return huma.Error404NotFound(err.Error())
	case strings.HasPrefix(err.Error(), "no cursor"):
		return huma.Error400BadRequest(err.Error())
	}
	d.options.Log.Error("api", "error", err.Error())
	return huma.Error500InternalServerError("the record could not be read")
}

// get adds one reading operation.
func get[I, O any](a huma.API, path, id, summary string, do func(context.Context, *I) (*O, error)) {
	huma.Register(a, huma.Operation{OperationID: id, Method: http.MethodGet, Path: apiRoot + path, Summary: summary, Errors: []int{400, 404, 422, 500}}, do)
}

// An ArticleAnswer is an article with its reading.
type ArticleAnswer struct {
	store.ArticleInfo
	Reading masar.Reading `json:"reading"`
}

func (d *Desk) apiRecord(a huma.API) {
	st := d.options.Store
	get(a, "/stats", "stats", "Counts of the record", func(ctx context.Context, _ *struct{}) (*one[store.Stats], error) {
		s, err := st.Stats(ctx)
		return &one[store.Stats]{s}, d.answer(err)
	})
	get(a, "/events", "events", "Record events", func(ctx context.Context, in *filterInput) (*many[masar.RecordEvent], error) {
		out, next, err := st.Events(ctx, in.filter(""), in.page())
		return page1(out, next), d.answer(err)
	})
	get(a, "/events/{id}", "event", "One record event, by its id, an older id or that of a report", func(ctx context.Context, in *byIDInput) (*one[masar.RecordEvent], error) {
		e, err := st.RecordEvent(ctx, in.ID)
		return &one[masar.RecordEvent]{e}, d.answer(err)
	})
	get(a, "/facts", "facts", "Reports and statements of articles", func(ctx context.Context, in *filterInput) (*many[store.Fact], error) {
		out, next, err := st.Facts(ctx, in.filter(""), in.page())
		return page1(out, next), d.answer(err)
	})
	get(a, "/facts/{id}", "fact", "One report or statement", func(ctx context.Context, in *byIDInput) (*one[store.Fact], error) {
		f, err := st.Fact(ctx, in.ID)
		return &one[store.Fact]{f}, d.answer(err)
	})
	get(a, "/actors", "actors", "Actors, those of most facts first", func(ctx context.Context, in *ListInput) (*many[store.ActorInfo], error) {
		out, next, err := st.Actors(ctx, in.page())
		return page1(out, next), d.answer(err)
	})
	get(a, "/actors/{id}", "actor", "One actor", func(ctx context.Context, in *byIDInput) (*one[store.ActorInfo], error) {
		x, err := st.Actor(ctx, in.ID)
		return &one[store.ActorInfo]{x}, d.answer(err)
	})
	get(a, "/articles", "articles", "Articles by day", func(ctx context.Context, in *filterInput) (*many[store.ArticleInfo], error) {
		out, next, err := st.Articles(ctx, in.From, in.To, in.Fresh, in.page())
		return page1(out, next), d.answer(err)
	})
	get(a, "/articles/{id}", "article", "One article with its reading", func(ctx context.Context, in *byIDInput) (*one[ArticleAnswer], error) {
		info, err := st.Info(ctx, in.ID)
		if err != nil {
			return nil, d.answer(err)
		}
		r, err := st.Reading(ctx, in.ID)
		return &one[ArticleAnswer]{ArticleAnswer{info, r}}, d.answer(err)
	})
}

func (d *Desk) apiTracks(a huma.API) {
	st := d.options.Store
	get(a, "/tracks", "tracks", "Tracks", func(ctx context.Context, _ *struct{}) (*one[[]masar.Track], error) {
		out, err := st.Tracks(ctx)
		return &one[[]masar.Track]{out}, d.answer(err)
	})
	get(a, "/tracks/{id}", "track", "All that the record holds of a track", func(ctx context.Context, in *byIDInput) (*one[*tracks.Account], error) {
		k, err := st.Track(ctx, in.ID)
		if err != nil {
			return nil, d.answer(err)
		}
		x, err := d.account(ctx, k)
		return &one[*tracks.Account]{x}, d.answer(err)
	})
}

// searchInput is a query.
type searchInput struct {
	ListInput
	Q    string `query:"q" required:"true" maxLength:"2000" doc:"see docs/search.md"`
	Kind string `query:"kind" enum:"events,statements,articles" default:"events"`
}

func (d *Desk) apiSearch(a huma.API) {
	get(a, "/search", "search", "What a query finds, with facets", func(ctx context.Context, in *searchInput) (*one[*Found], error) {
		out, err := d.options.Find(ctx, Wanted{Query: in.Q, Kind: kindWanted(in.Kind), Limit: in.Limit, After: in.After, Facets: true})
		var wrong *QueryError
		if errors.As(err, &wrong) {
			return nil, huma.Error400BadRequest(wrong.Message, &huma.ErrorDetail{Message: wrong.Hint, Location: "query.q", Value: in.Q})
		}
		return &one[*Found]{out}, d.answer(err)
	})
}
