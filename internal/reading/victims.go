package reading

import (
	"slices"

	"masar"
	"masar/internal/frame"
)

// suffers reports whether a filler is only the one to whom the condemned or
// rejected deed was done: «أدانت مصر اغتيال فلان», «رفضت تهجير السكان».
func (v *view) suffers(m *frame.Match, f frame.Filler) bool {
	if m.Frame.Act != masar.Condemn && m.Frame.Act != masar.Reject || f.Name == None {
		return false
	}
	for i := range v.matches {
		deed := &v.matches[i]
		if deed == m || !doneTo(deed.Frame.Act) || !names(deed.Part("target"), f.Name) {
			continue
		}
		if at := func(c frame.Filler) bool { return c.Item == deed.Item }; slices.ContainsFunc(m.Part("content"), at) && !v.actsAt(deed.Item, f.Name) {
			return true
		}
	}
	return false
}

// actsAt reports whether a frame at an item takes a name for who does it: «استهداف
// الحوثيين منشآت نفطية».
func (v *view) actsAt(item, name int) bool {
	return slices.ContainsFunc(v.matches, func(m frame.Match) bool {
		return m.Item == item && names(m.Part("agent"), name)
	})
}

// doneTo tells the deeds that somebody suffers.
func doneTo(a masar.Act) bool {
	switch a {
	case masar.Attack, masar.Kill, masar.Detain, masar.Displace, masar.Expel, masar.Threaten, masar.Sanction, masar.Seize:
		return true
	}
	return false
}

// names reports whether one of some fillers is a name.
func names(fillers []frame.Filler, name int) bool {
	return slices.ContainsFunc(fillers, func(f frame.Filler) bool { return f.Name == name })
}
