// Package search is the query language over the record: words by lemma, phrases
// as they stand, names by any alias, fields. It parses queries, says what they
// mean in the terms of the record, makes the terms under which articles and
// facts are found, and marks what was found. See docs/search.md.
package search
