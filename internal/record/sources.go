package record

import "masar"

// sources counts the independent sources of reports: what copies one text, what
// comes from one agency and what one outlet prints counts once.
func sources(rs []*masar.Report) int {
	root := map[string]string{}
	var find func(string) string
	find = func(k string) string {
		if to, ok := root[k]; ok && to != k {
			return find(to)
		}
		root[k] = k
		return k
	}
	for _, r := range rs {
		own := find("s" + r.Source)
		for _, k := range [...]struct{ kind, id string }{{"a", r.Agency}, {"o", r.Outlet}} {
			if k.id != "" {
				root[find(k.kind+k.id)] = own
			}
		}
	}
	n := 0
	for k, to := range root {
		if k == to {
			n++
		}
	}
	return n
}
