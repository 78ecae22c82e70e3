package record

import "masar"

// Sources counts the independent sources of reports. An article counts for the
// agency that it comes from, else for the outlet whose text it is: its own, or
// that of the article which it copies.
func Sources(reports []masar.Report) int {
	rs := make([]*masar.Report, len(reports))
	for i := range reports {
		rs[i] = &reports[i]
	}
	return sources(rs)
}

func sources(rs []*masar.Report) int {
	outlet := map[string]string{} // of the article that a cluster is named after
	agency := map[string]string{} // that an article of a cluster names
	for _, r := range rs {
		if r.Article == r.Source {
			outlet[r.Source] = r.Outlet
		}
		if a := agency[r.Source]; r.Agency != "" && (a == "" || r.Agency < a) {
			agency[r.Source] = r.Agency
		}
	}
	seen := map[string]bool{}
	for _, r := range rs {
		seen[origin(r, outlet[r.Source], agency[r.Source])] = true
	}
	return len(seen)
}

// origin names what a report counts for.
func origin(r *masar.Report, first, agency string) string {
	switch {
	case agency != "":
		return "agency " + agency
	case first != "":
		return "outlet " + first
	case r.Article == r.Source && r.Outlet != "":
		return "outlet " + r.Outlet
	}
	return "article " + r.Source
}
