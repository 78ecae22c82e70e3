package importer

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// The columns of a GeoNames dump that are read, of geonameColumns in all, as
// https://download.geonames.org/export/dump/readme.txt describes them.
const (
	geonameID = iota
	geonameName
	geonameASCII
	geonameAlternates
	geonameLat
	geonameLon
	geonameClass
	geonameCode
	geonameCountry
	geonamePopulation = 14
	geonameColumns    = 19
)

// maxGeoname is the longest line of a dump that is read: the alternate names
// alone may have 10,000 letters.
const maxGeoname = 1 << 18

// GeoNames reads a dump of places (allCountries.txt or that of a country) and
// writes places: administrative divisions of the first and second order and
// populated places that have a name in Arabic letters.
func GeoNames(r io.Reader, o Options, to *Output) (*Report, error) {
	report := newReport()
	err := each(r, maxGeoname, report, func(n int, line []byte) bool {
		if line[0] == '#' {
			return true
		}
		if err := o.geoname(string(line), to, report); err != nil {
			report.fault(n, err)
		}
		return !o.full(report)
	})
	return report, err
}

func (o *Options) geoname(line string, to *Output, report *Report) error {
	f := strings.Split(line, "\t")
	if len(f) != geonameColumns {
		return fmt.Errorf("want %d fields, have %d", geonameColumns, len(f))
	}
	if id, err := strconv.ParseUint(f[geonameID], 10, 64); err != nil || id == 0 {
		return fmt.Errorf("no geonameid: %.40q", f[geonameID])
	}
	lat, err := degrees(f[geonameLat], 90)
	if err != nil {
		return fmt.Errorf("latitude: %v", err)
	}
	lon, err := degrees(f[geonameLon], 180)
	if err != nil {
		return fmt.Errorf("longitude: %v", err)
	}
	population, err := count(f[geonamePopulation])
	if err != nil {
		return fmt.Errorf("population: %v", err)
	}
	kind, why := geonameKind(f[geonameClass], f[geonameCode], population)
	if kind == "" {
		report.Skipped[why]++
		return nil
	}
	if f[geonameClass] == "P" && population < o.Population {
		report.Skipped["population too small"]++
		return nil
	}
	country := o.state(f[geonameCountry])
	if country == "" && f[geonameCountry] != "" {
		report.Skipped["of no state that Masar knows"]++
		return nil
	}
	names := o.arabicNames(append([]string{f[geonameName]}, strings.Split(f[geonameAlternates], ",")...), report)
	if len(names) == 0 {
		return nil
	}
	report.Kept++
	english := latin(f[geonameASCII])
	if english == "" {
		english = latin(f[geonameName])
	}
	return to.write("places", "gn_"+f[geonameID], kind, country, lat, lon, english, strings.Join(names, "|"))
}

// geonameKind returns the kind of place that a feature is, or why it is none.
// The sizes part the many features that are coded PPL alone.
func geonameKind(class, code string, population int64) (kind, why string) {
	const city, town = 100_000, 5_000
	switch class + "." + code {
	case "A.ADM1":
		return "province", ""
	case "A.ADM2":
		return "area", ""
	case "P.PPLC":
		return "capital", ""
	case "P.PPLA":
		return "city", ""
	case "P.PPLX":
		return "area", ""
	case "P.PPL", "P.PPLA2", "P.PPLA3", "P.PPLA4", "P.PPLA5", "P.PPLL", "P.PPLS", "P.PPLG", "P.PPLF", "P.PPLR", "P.STLMT":
		switch {
		case population >= city:
			return "city", ""
		case population >= town:
			return "town", ""
		}
		return "village", ""
	}
	switch class {
	case "A", "P":
		return "", "a division or place of another code (historical, destroyed, states)"
	}
	return "", "of another feature class"
}

// degrees checks an angle and returns it with one decimal.
func degrees(field string, most float64) (string, error) {
	v, err := strconv.ParseFloat(field, 64)
	if err != nil || v < -most || v > most || v != v {
		return "", fmt.Errorf("%.40q is no angle from %g to %g", field, -most, most)
	}
	return strconv.FormatFloat(v, 'f', 1, 64), nil
}

func count(field string) (int64, error) {
	if field == "" {
		return 0, nil
	}
	v, err := strconv.ParseInt(field, 10, 64)
	if err != nil || v < 0 {
		return 0, fmt.Errorf("%.40q is no count", field)
	}
	return v, nil
}
