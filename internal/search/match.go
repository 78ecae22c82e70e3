package search

import "strings"

// Match is the expression of the full-text tables for a condition on their
// columns lemmas, words and keys. Exact tells that it finds just what the
// condition asks for; else it finds that and more, "" everything.
func (c *Cond) Match() (expr string, exact bool) {
	switch c.Op {
	case And:
		return c.matchAll()
	case Or:
		return c.matchAny()
	case Not:
		return "", false
	case Word:
		return c.matchText(), true
	}
	return c.matchKeys()
}

// matchAll joins what can be looked up; a negation needs something to be taken
// from.
func (c *Cond) matchAll() (string, bool) {
	exact := true
	var with, without []string
	for i := range c.Kids {
		kid := &c.Kids[i]
		if kid.Op == Not {
			if e, ok := kid.Kids[0].Match(); ok {
				without = append(without, e)
				continue
			}
			exact = false
			continue
		}
		e, ok := kid.Match()
		exact = exact && ok
		if e != "" {
			with = append(with, e)
		}
	}
	if len(with) == 0 {
		return "", false
	}
	expr := joinMatch(with, " AND ")
	if len(without) > 0 {
		expr = "(" + expr + " NOT " + joinMatch(without, " OR ") + ")"
	}
	return expr, exact
}

func (c *Cond) matchAny() (string, bool) {
	exact := true
	var any []string
	for i := range c.Kids {
		e, ok := c.Kids[i].Match()
		if e == "" {
			return "", false
		}
		exact = exact && ok
		any = append(any, e)
	}
	return joinMatch(any, " OR "), exact
}

func joinMatch(exprs []string, by string) string {
	if len(exprs) == 1 {
		return exprs[0]
	}
	return "(" + strings.Join(exprs, by) + ")"
}

// never matches nothing: no key is this short.
const never = `keys : "k"`

func (c *Cond) matchText() string {
	var any []string
	for _, l := range c.Lemmas {
		any = append(any, `lemmas : "`+l+`"`)
	}
	for _, r := range c.Runs {
		if len(r) > 0 {
			any = append(any, `words : "`+strings.Join(r, " ")+`"`)
		}
	}
	if c.Prefix != "" {
		any = append(any, `{lemmas words} : "`+c.Prefix+`" *`)
	}
	if len(any) == 0 {
		return never
	}
	return joinMatch(any, " OR ")
}

func (c *Cond) matchKeys() (string, bool) {
	var any []string
	switch c.Field {
	case FieldFrom, FieldTo, FieldSources, FieldTrack, FieldNow:
		return "", false
	case FieldOutlet:
		for _, n := range c.Names {
			any = append(any, Key(FieldOutlet, n))
		}
	case FieldName:
		for _, id := range c.IDs {
			any = append(any, Key(FieldActor, id), Key(FieldPlace, id))
		}
	default:
		for _, id := range c.IDs {
			any = append(any, Key(c.Field, id))
		}
		if c.Field == FieldPlace {
			for _, n := range c.Names {
				any = append(any, Key(FieldPlace, "~"+n))
			}
		}
	}
	for i, k := range any {
		any[i] = `keys : "` + k + `"`
	}
	if len(any) == 0 {
		return never, true
	}
	return joinMatch(any, " OR "), true
}
