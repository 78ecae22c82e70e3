package telling

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"masar"
	"masar/internal/arabic"
	"masar/internal/store"
)

// asked is how many actors of the record a name may bring.
const asked = 60

// Who lists the actors that a name or an identity may mean, those of most facts
// first: the one of that identity, else those that the record calls exactly so,
// else those whose name begins so, else those of the record that the knowledge
// gives. Nobody is an empty list.
func (t *Teller) Who(name string) ([]store.ActorInfo, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return nil, nil
	}
	a, err := t.store.Actor(t.ctx, name)
	switch {
	case err == nil:
		return []store.ActorInfo{a}, nil
	case !errors.Is(err, store.ErrNotFound):
		return nil, err
	}
	found, err := t.store.Named(t.ctx, name, store.Page{Limit: asked})
	if err != nil {
		return nil, err
	}
	if len(found) > 0 {
		return t.exactly(name, found)
	}
	for _, id := range t.world.Means(name) {
		if a, err := t.store.Actor(t.ctx, id); err == nil {
			found = append(found, a)
		}
	}
	slices.SortStableFunc(found, func(a, b store.ActorInfo) int { return cmp.Compare(b.Facts, a.Facts) })
	return found, nil
}

// exactly keeps those of the actors whose name it is, else those that articles
// call by the whole of it, where there are any.
func (t *Teller) exactly(name string, found []store.ActorInfo) ([]store.ActorInfo, error) {
	want := folded(name)
	is := func(f string) bool { return folded(f) == want }
	var own, called []store.ActorInfo
	for _, a := range found {
		ar, en := t.world.Known(a.ID)
		if is(a.Name) || is(a.NameEN) || is(ar) || is(en) {
			own = append(own, a)
			continue
		}
		forms, err := t.store.Names(t.ctx, a.ID)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(forms, is) {
			called = append(called, a)
		}
	}
	switch {
	case len(own) > 0:
		return own, nil
	case len(called) > 0:
		return called, nil
	}
	return found, nil
}

func folded(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(arabic.Fold(s)), " "))
}

// Location is a place that a person names, with its identity where the knowledge
// has a place of that name.
func (t *Teller) Location(name string) masar.Location {
	for _, id := range t.world.Means(name) {
		if t.world.Place(id) {
			return masar.Location{Name: name, ID: id}
		}
	}
	return masar.Location{Name: name}
}
