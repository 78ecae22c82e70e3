// Package masar is the vocabulary of the record of a diplomatic track: acts,
// statuses, speech acts, roles and issues, and the shapes of what one article
// says of them. It stands on the standard library only; everything else in the
// module imports it.
package masar
