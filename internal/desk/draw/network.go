package draw

import (
	"cmp"
	"fmt"
	"html"
	"math"
	"slices"
)

// A Node is an actor in the picture of who meets whom.
type Node struct {
	ID, Name, Href string
	Role           string // party, mediator or "": the form of its mark
	Weight         int
}

// A Tie is how often two actors were in contact.
type Tie struct {
	A, B    int // indices into the nodes
	N       int
	Planned bool // never held so far
	Title   string
}

// Network draws who is in contact with whom. Places are worked out from the
// ties by springs from a fixed start, so that the same record gives the same
// picture.
func Network(label string, nodes []Node, ties []Tie) string {
	if len(nodes) < 2 || len(ties) == 0 {
		return ""
	}
	const width, height = 720.0, 460.0
	at := springs(nodes, ties, width-170, height-70)
	var c canvas
	c.open(width, height, label)
	most := 1
	for _, t := range ties {
		most = max(most, t.N)
	}
	for _, t := range ties {
		a, b := at[t.A], at[t.B]
		dash := ""
		if t.Planned {
			dash = ` stroke-dasharray="5 4"`
		}
		fmt.Fprintf(&c, `<g><title>%s</title><path class="axis" stroke-opacity=".55" stroke-width="%g"%s d="M%g %gL%g %g"/></g>`,
			html.EscapeString(t.Title), round(1+5*math.Sqrt(float64(t.N)/float64(most))), dash,
			round(a[0]+85), round(a[1]+30), round(b[0]+85), round(b[1]+30))
	}
	for i, n := range nodes {
		drawNode(&c, n, at[i][0]+85, at[i][1]+30)
	}
	return c.close()
}

// drawNode draws a party as a square, a mediator as a diamond, others as discs.
func drawNode(c *canvas, n Node, x, y float64) {
	r := 6 + 2*math.Sqrt(float64(min(n.Weight, 40)))
	c.link(n.Href, n.Name)
	x, y = round(x), round(y)
	switch n.Role {
	case "party":
		fmt.Fprintf(c, `<rect class="held" x="%g" y="%g" width="%g" height="%g" rx="2"/>`, round(x-r), round(y-r), round(2*r), round(2*r))
	case "mediator":
		d := round(r * 1.25)
		fmt.Fprintf(c, `<path class="planned" stroke-width="3" d="M%g %gl%g %gl%g %gl%g %gz"/>`, x, y-d, d, d, -d, d, -d, -d)
	default:
		fmt.Fprintf(c, `<circle class="land" cx="%g" cy="%g" r="%g" stroke-width="1.5"/>`, x, y, round(r))
	}
	c.endLink()
	c.text(x, y+r+15, 12.5, "middle", "", n.Name)
}

// springs places nodes in w × h: all push each other away, ties pull, for a
// fixed number of steps from a circle ordered by weight.
func springs(nodes []Node, ties []Tie, w, h float64) [][2]float64 {
	n := len(nodes)
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(nodes[b].Weight, nodes[a].Weight) })
	at := make([][2]float64, n)
	for k, i := range order {
		angle := 2 * math.Pi * float64(k) / float64(n)
		spread := 0.25 + 0.2*float64(k)/float64(n)
		at[i] = [2]float64{w/2 + w*spread*math.Cos(angle), h/2 + h*spread*math.Sin(angle)}
	}
	ideal := 0.5 * math.Sqrt(w*h/float64(n))
	for step := range 250 {
		move := springStep(at, ties, ideal)
		heat := 24 * (1 - float64(step)/250)
		for i := range at {
			d := math.Hypot(move[i][0], move[i][1])
			if d > heat {
				move[i][0], move[i][1] = move[i][0]*heat/d, move[i][1]*heat/d
			}
			at[i][0] = min(max(at[i][0]+move[i][0], 0), w)
			at[i][1] = min(max(at[i][1]+move[i][1], 0), h-18)
		}
	}
	return at
}

func springStep(at [][2]float64, ties []Tie, ideal float64) [][2]float64 {
	move := make([][2]float64, len(at))
	for i := range at {
		for j := range i {
			dx, dy := at[i][0]-at[j][0], (at[i][1]-at[j][1])*1.4
			d := max(math.Hypot(dx, dy), 1)
			f := ideal * ideal / d / d
			move[i][0] += dx * f
			move[i][1] += dy * f
			move[j][0] -= dx * f
			move[j][1] -= dy * f
		}
	}
	for _, t := range ties {
		dx, dy := at[t.A][0]-at[t.B][0], at[t.A][1]-at[t.B][1]
		f := math.Hypot(dx, dy) / ideal / 6
		move[t.A][0] -= dx * f
		move[t.A][1] -= dy * f
		move[t.B][0] += dx * f
		move[t.B][1] += dy * f
	}
	return move
}
