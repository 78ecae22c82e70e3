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

// exactly keeps those of the actors that are called by the whole name, where
// there are any.
func (t *Teller) exactly(name string, found []store.ActorInfo) ([]store.ActorInfo, error) {
	want := folded(name)
	var exact []store.ActorInfo
	for _, a := range found {
		forms, err := t.store.Names(t.ctx, a.ID)
		if err != nil {
			return nil, err
		}
		ar, en := t.world.Known(a.ID)
		forms = append(forms, a.Name, a.NameEN, ar, en)
		if slices.ContainsFunc(forms, func(f string) bool { return folded(f) == want }) {
			exact = append(exact, a)
		}
	}
	if len(exact) > 0 {
		return exact, nil
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
