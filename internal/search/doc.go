// Package search finds facts and articles: Arabic by lemma, names by any alias.
package search
