package reading

import "masar/internal/frame"

// matter reports whether the first filler is not where people meet but what they
// speak about: «محادثات لوقف المعارك في حلب», «مفاوضات سد النهضة».
func (v *view) matter(item int, fillers []frame.Filler) bool {
	for _, f := range fillers {
		if f.Name == None || f.Pronoun {
			continue
		}
		if v.s.Items[f.Item].GenOf == None {
			return v.about(item, f.Item)
		}
		if e := v.t.r.k.World.Entity(v.t.mentions[v.names[f.Name]].Known); e != nil {
			switch e.Kind {
			case "dam", "river", "sea", "strait", "mountain":
				return true
			}
		}
		return false
	}
	return false
}
