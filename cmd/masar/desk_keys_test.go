package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"masar"
)

// focused is what has the focus.
type focused struct {
	Name    string  `json:"name"`
	Index   int     `json:"index"` // in the order of the document
	Seen    bool    `json:"seen"`  // an outline shows it, and it is in view
	X       float64 `json:"x"`
	Y       float64 `json:"y"`
	Address string  `json:"address"`
	Parts   bool    `json:"parts"` // a field of days has parts of its own, in which the focus goes on
}

const focusNow = `(() => {
	const e = document.activeElement;
	if (!e || e === document.body) return {name: "", index: -1};
	const s = getComputedStyle(e), r = e.getBoundingClientRect();
	const label = (e.getAttribute("aria-label") || e.innerText || e.textContent || e.name || "").trim().slice(0, 60);
	return {name: e.localName + " " + label, index: [...document.querySelectorAll("*")].indexOf(e), address: e.getAttribute("href") || "", parts: e.type === "date",
		seen: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 && r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth,
		x: r.left, y: r.top + scrollY};
})()`

// key presses a key and tells what has the focus then.
func (x *tour) key(keys string, opts ...chromedp.KeyOption) focused {
	x.Helper()
	drive(x.T, x.ctx, fmt.Sprintf("key %q", keys), chromedp.KeyEvent(keys, opts...))
	return value[focused](x, "focus", focusNow)
}

// TestDeskByKeyboard walks through pages by Tab: the focus is always seen, goes
// in the order of the document and gets out at the end; then it goes the way of
// an analyst by Tab and Enter alone.
func TestDeskByKeyboard(t *testing.T) {
	ctx := browser(t)
	x := &tour{t, serveSample(t), ctx}
	for i, path := range x.pagesOf(t) {
		x.walk([]string{"/ar", "/en"}[i%2] + path)
	}
	x.byKeys()
}

// walk goes through a page by Tab, and some steps back.
func (x *tour) walk(path string) {
	x.Helper()
	x.open(path)
	drive(x.T, x.ctx, path, chromedp.Evaluate[chromedp.Void](`document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0); 0`))
	last := focused{Index: -1}
	n := 0
	for ; n < 150; n++ {
		f := x.key(kb.Tab)
		if f.Index < 0 {
			break // out at the end
		}
		if n == 0 && f.Address != "#content" {
			x.Errorf("%s: the first stop is %q", path, f.Name)
		}
		if f.Parts && f.Index == last.Index {
			continue
		}
		if !f.Seen {
			x.Errorf("%s: stop %d, %q, is not seen", path, n, f.Name)
		}
		if f.Index <= last.Index {
			if f.Address == "#content" {
				break // around
			}
			x.Errorf("%s: from %q back to %q", path, last.Name, f.Name)
		}
		last = f
	}
	if n < 8 {
		x.Errorf("%s: only %d stops", path, n)
	}
	back := x.key(kb.Tab, chromedp.KeyModifiers(chromedp.ModifierShift))
	if n == 150 && back.Index >= last.Index {
		x.Errorf("%s: Shift and Tab do not go back from %q", path, last.Name)
	}
}

// reach goes on by Tab until something has the focus.
func (x *tour) reach(what, selector string) {
	x.Helper()
	for range 400 {
		if f := x.key(kb.Tab); f.Index >= 0 && value[bool](x, what, fmt.Sprintf("document.activeElement.matches(%q)", selector)) {
			return
		}
	}
	x.Fatalf("%s is not reached at %s", what, x.path())
}

// enter goes to something and presses Enter on it, which leads to another page.
func (x *tour) enter(what, selector string) {
	x.Helper()
	x.reach(what, selector)
	x.leave(what, chromedp.KeyEvent(kb.Enter))
}

// typed writes where the focus is.
func (x *tour) typed(text string) {
	x.Helper()
	drive(x.T, x.ctx, "typing", chromedp.KeyEvent(text))
}

// nextToTarget tells whether the words that the address names stand in the text of the
// article, and the focus on what can have it first behind them.
const nextToTarget = `(() => {
	const words = document.querySelector('.reader :target');
	const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(e => e.checkVisibility() && !e.disabled && e.type !== 'hidden');
	return words !== null && document.activeElement === all.find(e => words.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
})()`

// byKeys skips to the content, follows a fact to its sentence, corrects it and
// searches, all by keys.
func (x *tour) byKeys() {
	x.open("/ar/track/" + demoTrack)
	x.key(kb.Tab)
	x.key(kb.Enter)
	if f := x.key(kb.Tab); !value[bool](x, "the focus", "document.querySelector('main').contains(document.activeElement)") {
		x.Errorf("behind the skip link comes %q", f.Name)
	}
	x.enter("a fact of the track", ".facts .fact a.what")
	event := x.path()
	x.enter("its report", "a.what[href*='/article/']")
	if f := x.key(kb.Tab); !value[bool](x, "the focus", nextToTarget) {
		x.Errorf("at the sentence, Tab leads to %q", f.Name)
	}
	x.open(event)
	x.reach("the author", ".noprint form [name=author]")
	x.typed("محللة")
	x.reach("the reason", ".noprint form [name=reason]")
	x.typed("رأيت البيان")
	x.enter("confirm", "button[value=confirm]")
	x.corrected(event, 1)
	fact := x.edited()
	x.reach("the author", ".noprint form [name=author]")
	x.typed("محللة")
	x.reach("the edit", ".noprint summary")
	x.key(kb.Enter)
	x.reach("the status", ".noprint [name=status]")
	for range 12 {
		if value[string](x, "the status", "document.activeElement.value") == string(masar.Postponed) {
			break
		}
		x.key(kb.ArrowDown)
	}
	if got := value[string](x, "the status", "document.activeElement.value"); got != string(masar.Postponed) {
		x.Errorf("the status chosen by keys is %q", got)
	}
	x.enter("save", "button[value=edit]")
	x.corrected(event, 2)
	x.status(fact, masar.Postponed)
	x.reach("the search field", "#bar-q")
	x.typed("دمج")
	x.leave("search", chromedp.KeyEvent(kb.Enter))
	if !strings.HasPrefix(x.path(), "/ar/search?q=") {
		x.Errorf("the search led to %s", x.path())
	}
}
