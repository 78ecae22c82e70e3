package desk

import "masar"

// The views are what the templates show: strings in the reader's language, made
// from the record by the page's handler.

// factView is one fact as a line.
type factView struct {
	ID        string
	Href      string
	Status    masar.Status
	Text      string // the phrase
	When      string
	Place     string
	By        string // who says so
	Issues    []string
	Sources   int
	Corrected bool
	Quote     string
	Hits      []runView // Quote in runs, where words of it were sought
	Outlet    string
	Article   string // address of the article, at its words
	Why       string
}

// dayView is the facts of one day.
type dayView struct {
	Day   string
	Facts []factView
}

// linkView is a name and where it leads.
type linkView struct {
	Name string
	Href string
	Note string
	N    int
}

// stepView is one step of a life or a series.
type stepView struct {
	When    string
	Status  masar.Status
	Stance  masar.Stance
	Text    string
	By      string
	Note    string
	Changed bool
	Sources []linkView
}

// questionView is something that the record leaves open.
type questionView struct {
	Kind string
	Text string
	When string
	Href string
	Why  string
}
