package record

import "masar"

// A view is a report with what joining asks of it worked out.
type view struct {
	r     *masar.Report
	kind  kind
	days  days
	pub   int // day of publication, 0 unknown
	sides []side
	place string
	read  *view // of an edited report, as it was read
}

func look(r *masar.Report) view {
	pub, _ := dayNumber(r.Published)
	v := view{r, kindOf(r.Event.Act), when(r), pub, sidesOf(r), placeName(r.Event.Place), nil}
	if was := asRead(r); was != nil {
		read := look(was)
		v.read = &read
	}
	return v
}

// asRead is the view of the report as it was read.
func (v *view) asRead() *view {
	if v.read != nil {
		return v.read
	}
	return v
}

func (v *view) status() masar.Status { return v.r.Event.Status }

// real reports whether the report says that it happens or happened.
func (v *view) real() bool { return isReal(v.status()) }

func isReal(s masar.Status) bool { return s == masar.Held || s == masar.Ongoing }

// broken reports whether the status says that something does not come about as
// it was planned or told.
func broken(s masar.Status) bool {
	switch s {
	case masar.Postponed, masar.Cancelled, masar.NotHeld, masar.Denied:
		return true
	}
	return false
}

// wished reports whether the status says no more than that somebody asks for
// it or thinks of it.
func wished(s masar.Status) bool { return s == masar.CalledFor || s == masar.Possible }
