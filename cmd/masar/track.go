package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"masar"
	"masar/internal/correcting"
	"masar/internal/search"
	"masar/internal/store"
	"masar/internal/telling"
	"masar/internal/tracks"
)

// trackCmd keeps the tracks that an analyst follows.
type trackCmd struct {
	New     trackNewCmd     `cmd:"" help:"Follow a track: parties, mediators and issues say what belongs to it."`
	List    trackListCmd    `cmd:"" help:"List the tracks."`
	Suggest trackSuggestCmd `cmd:"" help:"Tell who meets whom over what and has no track yet."`
	Remove  trackRemoveCmd  `cmd:"" help:"Forget a track; what happened in it stays in the record."`
}

// trackNewCmd makes a track.
type trackNewCmd struct {
	storeFlag
	Name     string   `arg:"" help:"Name of the track."`
	NameEN   string   `name:"name-en" help:"Its name in English."`
	Party    []string `required:"" sep:"none" help:"A party, by identity or any name; once for each." placeholder:"ACTOR"`
	Mediator []string `sep:"none" help:"A mediator, likewise." placeholder:"ACTOR"`
	Issue    []string `help:"An issue: ceasefire, water, nuclear …; left out, all." placeholder:"ISSUE"`
	Since    string   `help:"First day (YYYY-MM-DD)." placeholder:"DAY"`
	Until    string   `help:"Last day." placeholder:"DAY"`
	ID       string   `help:"Id of the track; left out, made of the parties." placeholder:"ID"`
}

// Run keeps the track and prints its id.
func (t *trackNewCmd) Run(c *cli, std streams) error {
	if err := errors.Join(aDay("--since", t.Since), aDay("--until", t.Until)); err != nil {
		return err
	}
	if t.Since != "" && t.Until != "" && t.Until < t.Since {
		return errors.New("--until is before --since")
	}
	if strings.TrimSpace(t.Name) == "" {
		return errors.New("a track wants a name")
	}
	today, err := (&dayFlag{}).day()
	if err != nil {
		return err
	}
	r, err := t.tellIn(c, "ar", today, std)
	if err != nil {
		return err
	}
	return r.and(t.save(r))
}

func (t *trackNewCmd) save(r *recorded) error {
	k := masar.Track{ID: t.ID, Name: strings.TrimSpace(t.Name), NameEN: t.NameEN, Since: t.Since, Until: t.Until, Issues: []masar.Issue{}}
	var err1, err2 error
	k.Parties, err1 = r.actors(t.Party)
	k.Mediators, err2 = r.actors(t.Mediator)
	err := errors.Join(err1, err2)
	for _, i := range t.Issue {
		if !slices.Contains(masar.Issues(), masar.Issue(i)) {
			err = errors.Join(err, fmt.Errorf("no issue %q: want %s", i, nearestIssues(i)))
		}
		k.Issues = append(k.Issues, masar.Issue(i))
	}
	if err != nil {
		return err
	}
	if k.ID == "" {
		k.ID = tracks.ID(k.Parties)
	}
	switch old, err := r.store.Track(r.ctx, k.ID); {
	case err == nil:
		return fmt.Errorf("there is a track %s already (%s): remove it, or give this one another --id", old.ID, old.Name)
	case !errors.Is(err, store.ErrNotFound):
		return err
	}
	if err := r.store.SaveTrack(r.ctx, k); err != nil {
		return err
	}
	_, err = fmt.Fprintln(r.std.out, k.ID)
	return err
}

func nearestIssues(s string) string {
	var all []string
	for _, i := range masar.Issues() {
		all = append(all, string(i))
	}
	if near := search.Nearest(s, all, 3); len(near) > 0 {
		all = near
	}
	return strings.Join(all, ", ")
}

// actors are the identities that names mean, each once: actors of the record,
// else what the knowledge alone holds under that id or name. What means nobody
// or several is an error.
func (r *recorded) actors(names []string) ([]string, error) {
	out := []string{}
	var errs []error
	for _, name := range names {
		id, err := r.actor(name)
		if err != nil {
			errs = append(errs, err)
		} else if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out, errors.Join(errs...)
}

func (r *recorded) actor(name string) (string, error) {
	m := correcting.Maker{Store: r.store, Tell: r.tell, Strict: true}
	id, err := m.Actor(name)
	var f *correcting.Fault
	if errors.As(err, &f) && f.Why == correcting.Unknown {
		return "", fmt.Errorf("%v, and the knowledge has none", err)
	}
	return id, err
}

// trackListCmd lists the tracks.
type trackListCmd struct {
	storeFlag
	In string `help:"Language of the names: ${enum}." enum:"ar,en" default:"ar"`
}

// Run prints a line a track: its id, its name, who takes part, over what.
func (t *trackListCmd) Run(c *cli, std streams) error {
	r, err := t.tellIn(c, t.In, "", std)
	if err != nil {
		return err
	}
	all, err := r.store.Tracks(r.ctx)
	for _, k := range all {
		fmt.Fprintf(std.out, "%s\t%s\t%s\n", k.ID, telling.TrackName(t.In, k), r.about(&k))
	}
	return r.and(err)
}

// about is who takes part in a track, between whom it is mediated, and its issues.
func (r *recorded) about(k *masar.Track) string {
	p := r.tell.Phrases
	out := r.tell.Names(k.Parties)
	if len(k.Mediators) > 0 {
		out += " · " + p.RoleKind[masar.RoleMediator] + ": " + r.tell.Names(k.Mediators)
	}
	if len(k.Issues) > 0 {
		out += " · " + strings.Join(r.tell.Issues(k.Issues), p.Words["list"])
	}
	return out
}

// trackSuggestCmd looks for tracks.
type trackSuggestCmd struct {
	storeFlag
	In    string `help:"Language of the names: ${enum}." enum:"ar,en" default:"ar"`
	Limit int    `help:"Suggestions at most." default:"10"`
}

// Run prints for each suggestion who it is about and the command that makes it.
func (t *trackSuggestCmd) Run(c *cli, std streams) error {
	r, err := t.tellIn(c, t.In, "", std)
	if err != nil {
		return err
	}
	return r.and(t.suggest(r))
}

func (t *trackSuggestCmd) suggest(r *recorded) error {
	known, err := r.store.Tracks(r.ctx)
	if err != nil {
		return err
	}
	found, err := tracks.Suggest(r.ctx, r.store, known, t.Limit)
	if err != nil {
		return err
	}
	for i := range found {
		k := &found[i]
		name := r.tell.Names(k.Parties)
		fmt.Fprintf(r.std.out, "%s\n  masar track new %s", r.about(k), shellWord(name))
		for _, x := range []struct {
			flag string
			ids  []string
		}{{"party", k.Parties}, {"mediator", k.Mediators}} {
			for _, id := range x.ids {
				fmt.Fprintf(r.std.out, " --%s %s", x.flag, shellWord(id))
			}
		}
		for _, i := range k.Issues {
			fmt.Fprintf(r.std.out, " --issue %s", i)
		}
		fmt.Fprintln(r.std.out)
	}
	if len(found) == 0 {
		fmt.Fprintln(r.std.err, "no two sides meet three times without a track of theirs")
	}
	return nil
}

// shellWord quotes a word for a shell where it needs that.
func shellWord(s string) string {
	if s != "" && strings.IndexFunc(s, func(r rune) bool {
		return r != '_' && r != '-' && r != '.' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	}) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// trackRemoveCmd forgets a track.
type trackRemoveCmd struct {
	storeFlag
	ID string `arg:"" help:"Id of the track."`
}

// Run removes it.
func (t *trackRemoveCmd) Run(c *cli, std streams) error {
	r, err := t.tellIn(c, "ar", "", std)
	if err != nil {
		return err
	}
	if _, err := r.track(t.ID); err != nil {
		return r.and(err)
	}
	return r.and(r.store.RemoveTrack(r.ctx, t.ID))
}

// track is the track of an id; an error names the nearest ids.
func (r *recorded) track(id string) (masar.Track, error) {
	k, err := r.store.Track(r.ctx, id)
	if err == nil || !errors.Is(err, store.ErrNotFound) {
		return k, err
	}
	all, err2 := r.store.Tracks(r.ctx)
	var ids []string
	for _, x := range all {
		if x.Name == id || x.NameEN == id {
			return x, nil
		}
		ids = append(ids, x.ID)
	}
	if len(ids) == 0 && err2 == nil {
		return k, fmt.Errorf("%v; there are no tracks yet: masar track new makes one", err)
	}
	return k, errors.Join(likelier(err, id, ids), err2)
}
