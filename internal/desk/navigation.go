package desk

// trackParts are the sections of the page of a track.
var trackParts = [...]string{"timeline", "positions", "proposals", "network", "roles", "calendar", "questions", "map", "coverage", "events"}

// navigation is the bar at the top.
var navigation = [...]struct{ at, path string }{
	{"today", ""}, {"tracks", "/tracks"}, {"search", "/search"}, {"knowledge", "/knowledge"}, {"add", "/add"},
}

// nextTheme is what the button asks for: from the system's colours to dark, to
// light, and back.
func nextTheme(theme string) string {
	switch theme {
	case "":
		return "dark"
	case "dark":
		return "light"
	}
	return "system"
}

// searchExamples show the query language, one feature each.
var searchExamples = [...]struct{ query, key string }{
	{"دمج القوات", "lemma"}, {`"وقف إطلاق النار"`, "exact"}, {"act:meet status:planned", "planned"},
	{"actor:مصر from:2025-02-01", "actor"}, {"issue:humanitarian NOT status:held", "not"}, {"said_by:قطر", "said"},
}
