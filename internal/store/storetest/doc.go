// Package storetest holds the contract that every store keeps.
package storetest
