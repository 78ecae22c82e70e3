package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/schollz/progressbar/v3"

	"masar/internal/clean"
	"masar/internal/dossier"
	"masar/internal/intake"
	"masar/internal/reading"
)

// readCmd reads articles and prints what they say.
type readCmd struct {
	inputFlags
	Paths []string `arg:"" optional:"" help:"Files, folders, *.jsonl or - for standard input (the default)."`
	JSON  bool     `help:"Print one JSON object a line (see docs/reading.md)."`
	In    string   `help:"Language of the dossier: ${enum}." enum:"ar,en" default:"ar"`
	Jobs  int      `help:"Articles read at once; all cores where left out." placeholder:"N"`
	Quiet bool     `short:"q" help:"No closing count and no progress bar."`
}

// Run reads all inputs with all cores and prints the readings in input order.
func (r *readCmd) Run(c *cli, std streams) error {
	if len(r.Paths) == 0 {
		if f, ok := std.in.(*os.File); ok && terminal(f) {
			return errors.New("read: name a file or a folder, or send a text to standard input")
		}
		r.Paths = []string{"-"}
	}
	opts, err := r.options()
	if err != nil {
		return err
	}
	k, err := c.load()
	if err != nil {
		return err
	}
	clean, err := cleaner(k)
	if err != nil {
		return err
	}
	p := &pipeline{cmd: r, k: k, clean: clean, std: std, why: map[string]int{}, rooms: make(chan []byte, 16)}
	if !r.JSON {
		if p.names, err = dossier.NewNames(k.World, k.Lexicon, k.Language); err != nil {
			return err
		}
	}
	return p.run(opts)
}

// pipeline reads sources one after another, hands them to the workers, and
// writes what they made in the order of the sources.
type pipeline struct {
	cmd   *readCmd
	k     *reading.Knowledge
	clean *clean.Cleaner
	names *dossier.Names // nil where JSON is printed
	std   streams
	bar   *progressbar.ProgressBar
	rooms chan []byte // of lines that are written

	read    int
	skipped int
	why     map[string]int
}

// job is one source on its way; done is closed when out or err is set.
type job struct {
	src  clean.Source
	out  []byte
	err  error
	done chan struct{}
}

func (p *pipeline) run(o intake.Options) error {
	workers := p.cmd.Jobs
	if workers < 1 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	todo := make(chan *job, workers)
	order := make(chan *job, 4*workers)
	go p.feed(ctx, o, todo, order)
	for range workers {
		var printer *dossier.Printer
		if !p.cmd.JSON {
			var err error
			if printer, err = dossier.New(p.cmd.In, p.names); err != nil {
				return err
			}
		}
		go p.work(printer, todo)
	}
	p.progress()
	out := bufio.NewWriterSize(p.std.out, 1<<16)
	for j := range order {
		<-j.done
		if err := p.write(out, j); err != nil {
			return fmt.Errorf("write readings: %v", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write readings: %v", err)
	}
	return p.close()
}

func (p *pipeline) feed(ctx context.Context, o intake.Options, todo, order chan *job) {
	defer close(order)
	defer close(todo)
	for _, path := range p.cmd.Paths {
		for src, err := range intake.Read(ctx, path, p.std.in, o) {
			j := &job{src: src, err: err, done: make(chan struct{})}
			select {
			case order <- j:
			case <-ctx.Done():
				return
			}
			if err != nil {
				close(j.done)
				continue
			}
			todo <- j
		}
	}
}

func (p *pipeline) work(printer *dossier.Printer, todo chan *job) {
	reader := reading.NewReader(p.k)
	for j := range todo {
		j.out, j.err = p.one(reader, printer, j.src)
		close(j.done)
	}
}

// one cleans, reads and prints one article.
func (p *pipeline) one(reader *reading.Reader, printer *dossier.Printer, src clean.Source) ([]byte, error) {
	in, err := p.cmd.prepare(p.clean, src)
	if err != nil {
		return nil, err
	}
	got := reader.Read(in.article)
	if p.cmd.JSON {
		return append(got.AppendJSON(p.room(3*len(got.Article.Text)+1024)), '\n'), nil // nearly always enough
	}
	var buf bytes.Buffer
	if err := printer.Print(&buf, &got); err != nil {
		return nil, err
	}
	buf.WriteByte('\n')
	return buf.Bytes(), nil
}

func (p *pipeline) write(out io.Writer, j *job) error {
	if p.bar != nil {
		_ = p.bar.Add(1) // a bar that cannot be drawn is no reason to stop
	}
	if j.err != nil {
		p.skipped++
		p.why[reason(j.err)]++
		fmt.Fprintln(p.std.err, "masar:", named(j.src, j.err))
		return nil
	}
	p.read++
	_, err := out.Write(j.out)
	select {
	case p.rooms <- j.out[:0]:
	default:
	}
	return err
}

// room returns room for n bytes, that of a line already written where there is some.
func (p *pipeline) room(n int) []byte {
	select {
	case room := <-p.rooms:
		return slices.Grow(room, n)
	default:
		return make([]byte, 0, n)
	}
}

func reason(err error) string {
	var e *intake.Error
	if errors.As(err, &e) {
		return string(e.Reason)
	}
	if errors.Is(err, clean.ErrEmpty) {
		return string(intake.Empty)
	}
	return "not cleaned"
}

// progress shows a bar on a terminal, where it does not mix with the readings.
func (p *pipeline) progress() {
	errFile, ok := p.std.err.(*os.File)
	if !ok || p.cmd.Quiet || !terminal(errFile) {
		return
	}
	if out, ok := p.std.out.(*os.File); ok && terminal(out) {
		return
	}
	p.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(errFile), progressbar.OptionShowCount(),
		progressbar.OptionShowIts(), progressbar.OptionSetItsString("articles"), progressbar.OptionClearOnFinish())
}

func terminal(f *os.File) bool {
	st, err := f.Stat()
	return err == nil && st.Mode()&os.ModeCharDevice != 0
}

// close prints the closing count.
func (p *pipeline) close() error {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
	if !p.cmd.Quiet {
		line := fmt.Sprintf("read %d, skipped %d", p.read, p.skipped)
		var parts []string
		for _, why := range slices.Sorted(maps.Keys(p.why)) {
			parts = append(parts, fmt.Sprintf("%s %d", why, p.why[why]))
		}
		if len(parts) > 0 {
			line += " (" + strings.Join(parts, ", ") + ")"
		}
		fmt.Fprintln(p.std.err, line)
	}
	if p.skipped > 0 {
		return errSkipped
	}
	return nil
}
