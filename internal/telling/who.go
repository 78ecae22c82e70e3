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
// else those that the knowledge gives, be they in the record or not. Failing
// these it lists those whose name begins so or has it inside, and is not sure.
// Nobody is an empty list.
func (t *Teller) Who(name string) (found []store.ActorInfo, sure bool, err error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return nil, false, nil
	}
	a, err := t.actor(name)
	if err == nil {
		return []store.ActorInfo{a}, true, nil
	}
	if !errors.Is(err, store.ErrNotFound) {
		return nil, false, err
	}
	like, err := t.store.Named(t.ctx, name, store.Page{Limit: asked})
	if err != nil {
		return nil, false, err
	}
	if found, err = t.exactly(name, like); err != nil || len(found) > 0 {
		return found, true, err
	}
	for _, id := range t.world.Means(name) {
		if a, err := t.actor(id); err == nil {
			found = append(found, a)
		}
	}
	if len(found) == 0 {
		return like, false, nil
	}
	slices.SortStableFunc(found, func(a, b store.ActorInfo) int { return cmp.Compare(b.Facts, a.Facts) })
	return found, true, nil
}

// actor is the actor of an identity, in the record or in the knowledge alone.
func (t *Teller) actor(id string) (store.ActorInfo, error) {
	a, err := t.store.Actor(t.ctx, id)
	if ar, en := t.world.Known(id); ar != "" && errors.Is(err, store.ErrNotFound) {
		return store.ActorInfo{ID: id, Name: ar, NameEN: en, Known: id}, nil
	}
	return a, err
}

// exactly keeps those of the actors whose name it is, else those that articles
// call by the whole of it.
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
	if len(own) > 0 {
		return own, nil
	}
	return called, nil
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
