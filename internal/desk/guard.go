package desk

import (
	"net"
	"net/http"
	"strings"
)

// policy is the Content-Security-Policy of every page: nothing inline, nothing
// from elsewhere, no frames.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// headed sets what every answer carries.
func (d *Desk) headed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		if !d.options.NoPolicy {
			h.Set("Content-Security-Policy", policy)
		}
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		next.ServeHTTP(w, r)
	})
}

// hosted refuses requests whose Host is no name of this machine: a page of
// elsewhere that resolves its own name to loopback must not read the record.
func hosted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !loopbackHost(r.Host) {
			http.Error(w, "unknown host: the desk answers to localhost only", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// loopbackHost reports whether a Host header names loopback, with any port.
func loopbackHost(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = strings.Trim(host, "[]")
	}
	if strings.EqualFold(name, "localhost") {
		return true
	}
	ip := net.ParseIP(name)
	return ip != nil && ip.IsLoopback()
}

// LoopbackAddress refuses an address to listen on that others can reach: there
// are no accounts yet.
func LoopbackAddress(addr string) error {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return &AddressError{addr, "want host:port, for example localhost:8080"}
	}
	if !loopbackHost(host) {
		return &AddressError{addr, "others could reach it, and there are no accounts yet; want localhost, 127.0.0.1 or [::1]"}
	}
	return nil
}

// An AddressError tells why the desk does not listen on an address.
type AddressError struct{ Address, Why string }

func (e *AddressError) Error() string { return "listen on " + e.Address + ": " + e.Why }
