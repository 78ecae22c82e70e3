package desk

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"net/http"
	"path"
	"strings"
)

//go:embed assets
var assetFiles embed.FS

// assets serves the style sheet, scripts and typefaces under an address that
// holds a hash of them all, so that browsers keep them for a year.
type assets struct {
	version string
	files   fs.FS
}

func newAssets() (*assets, error) {
	sub, err := fs.Sub(assetFiles, "assets")
	if err != nil {
		return nil, err
	}
	h := sha256.New()
	err = fs.WalkDir(sub, ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(sub, p)
		h.Write([]byte(p))
		h.Write(data)
		return err
	})
	return &assets{hex.EncodeToString(h.Sum(nil))[:12], sub}, err
}

// URL is where a file is served.
func (a *assets) URL(name string) string { return "/assets/" + a.version + "/" + name }

var assetTypes = map[string]string{
	".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml",
}

// ServeHTTP answers GET /assets/{version}/{file...}.
func (a *assets) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("file")
	data, err := fs.ReadFile(a.files, path.Clean(name))
	kind := assetTypes[path.Ext(name)]
	if err != nil || kind == "" || strings.Contains(name, "..") {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", kind)
	if r.PathValue("version") == a.version {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	w.Write(data) //nolint: the reader has gone away
}
