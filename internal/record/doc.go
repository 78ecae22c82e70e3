// Package record makes one record of many readings: reports of one happening
// join and keep a life, and statements, roles, proposals and trips become series
// over time. Everything in it is a pure function of readings and corrections, so
// that the order in which articles arrive changes nothing.
package record
