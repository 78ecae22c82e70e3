-- +goose Up
CREATE TABLE meta (
	key   TEXT PRIMARY KEY,
	value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO meta (key, value) VALUES ('changes', 0);

-- What came in, as it came. Hash is the SHA-256 of the bytes; body is zstd.
CREATE TABLE sources (
	n      INTEGER PRIMARY KEY,
	hash   BLOB NOT NULL UNIQUE,
	format TEXT NOT NULL,
	size   INTEGER NOT NULL,
	body   BLOB NOT NULL
);

CREATE TABLE stamps (
	n     INTEGER PRIMARY KEY,
	stamp TEXT NOT NULL UNIQUE
);

-- Text is the clean text, reading the reading as the program made it, without
-- its text, more what is flat of it beside facts: all zstd.
CREATE TABLE articles (
	n          INTEGER PRIMARY KEY,
	id         TEXT NOT NULL UNIQUE,
	url        TEXT NOT NULL,
	outlet     TEXT NOT NULL,
	agency     TEXT NOT NULL,
	agency_id  TEXT NOT NULL,
	author     TEXT NOT NULL,
	title      TEXT NOT NULL,
	published  TEXT NOT NULL,
	day        TEXT NOT NULL,
	fetched    TEXT NOT NULL,
	source     INTEGER NOT NULL REFERENCES sources(n),
	given      TEXT NOT NULL,
	text_hash  INTEGER NOT NULL,
	text       BLOB NOT NULL,
	reading    BLOB NOT NULL,
	more       BLOB NOT NULL,
	cluster    INTEGER NOT NULL,
	version_of INTEGER REFERENCES articles(n),
	stamp      INTEGER NOT NULL REFERENCES stamps(n),
	changed    INTEGER NOT NULL
);
CREATE INDEX articles_url ON articles(url);
CREATE INDEX articles_text ON articles(text_hash);
CREATE INDEX articles_day ON articles(day);
CREATE INDEX articles_cluster ON articles(cluster);
CREATE INDEX articles_changed ON articles(changed);
CREATE INDEX articles_stamp ON articles(stamp);

CREATE TABLE bands (
	band    INTEGER NOT NULL,
	article INTEGER NOT NULL REFERENCES articles(n),
	PRIMARY KEY (band, article)
) WITHOUT ROWID;

CREATE TABLE copies (
	a         INTEGER NOT NULL REFERENCES articles(n),
	b         INTEGER NOT NULL REFERENCES articles(n),
	share     REAL NOT NULL,
	contained REAL NOT NULL,
	PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX copies_b ON copies(b);

CREATE TABLE actors (
	n       INTEGER PRIMARY KEY,
	id      TEXT NOT NULL UNIQUE,
	name    TEXT NOT NULL,
	name_en TEXT NOT NULL,
	type    TEXT NOT NULL,
	country TEXT NOT NULL,
	office  TEXT NOT NULL,
	known   TEXT NOT NULL,
	facts   INTEGER NOT NULL,
	first   TEXT NOT NULL,
	last    TEXT NOT NULL
);
CREATE INDEX actors_facts ON actors(facts);

CREATE TABLE actor_names (
	fold  TEXT NOT NULL,
	actor INTEGER NOT NULL REFERENCES actors(n),
	form  TEXT NOT NULL,
	PRIMARY KEY (fold, actor)
) WITHOUT ROWID;

-- The actors that an article names in what it says, facts or not.
CREATE TABLE article_actors (
	actor   INTEGER NOT NULL REFERENCES actors(n),
	article INTEGER NOT NULL REFERENCES articles(n),
	PRIMARY KEY (actor, article)
) WITHOUT ROWID;
CREATE INDEX article_actors_article ON article_actors(article);

CREATE TABLE record_events (
	n        INTEGER PRIMARY KEY,
	id       TEXT NOT NULL UNIQUE,
	act      TEXT NOT NULL,
	status   TEXT NOT NULL,
	first    TEXT NOT NULL,
	last     TEXT NOT NULL,
	day      TEXT NOT NULL,
	place    TEXT NOT NULL,
	place_id TEXT NOT NULL,
	core     INTEGER NOT NULL,
	sources  INTEGER NOT NULL,
	reports  INTEGER NOT NULL,
	body     BLOB NOT NULL,
	changed  INTEGER NOT NULL
);
CREATE INDEX record_events_day ON record_events(day, n);
CREATE INDEX record_events_changed ON record_events(changed);

-- One event or statement as one article tells it. Day is its first day, else
-- the day of publication; event is the record event of a report; marks are the
-- ids of the corrections on it, separated by spaces.
CREATE TABLE facts (
	n        INTEGER PRIMARY KEY,
	id       TEXT NOT NULL UNIQUE,
	article  INTEGER NOT NULL REFERENCES articles(n),
	kind     TEXT NOT NULL,
	act      TEXT NOT NULL,
	status   TEXT NOT NULL,
	first    TEXT NOT NULL,
	last     TEXT NOT NULL,
	day      TEXT NOT NULL,
	place    TEXT NOT NULL,
	place_id TEXT NOT NULL,
	core     INTEGER NOT NULL,
	event    INTEGER REFERENCES record_events(n),
	marks    TEXT NOT NULL,
	body     BLOB NOT NULL
);
CREATE INDEX facts_article ON facts(article);
CREATE INDEX facts_event ON facts(event) WHERE event IS NOT NULL;
CREATE INDEX facts_day ON facts(day, n);

CREATE TABLE fact_actors (
	actor INTEGER NOT NULL REFERENCES actors(n),
	fact  INTEGER NOT NULL REFERENCES facts(n),
	part  TEXT NOT NULL,
	PRIMARY KEY (actor, fact, part)
) WITHOUT ROWID;
CREATE INDEX fact_actors_fact ON fact_actors(fact);

-- For whom the participants of a report act, themselves among them: a track
-- follows states and groups, whoever stands for them.
CREATE TABLE fact_sides (
	side TEXT NOT NULL,
	fact INTEGER NOT NULL REFERENCES facts(n),
	PRIMARY KEY (side, fact)
) WITHOUT ROWID;
CREATE INDEX fact_sides_fact ON fact_sides(fact);

CREATE TABLE fact_issues (
	issue TEXT NOT NULL,
	fact  INTEGER NOT NULL REFERENCES facts(n),
	PRIMARY KEY (issue, fact)
) WITHOUT ROWID;
CREATE INDEX fact_issues_fact ON fact_issues(fact);

-- The keys under which reports of one happening may be found.
CREATE TABLE fact_keys (
	key  INTEGER NOT NULL,
	fact INTEGER NOT NULL REFERENCES facts(n),
	PRIMARY KEY (key, fact)
) WITHOUT ROWID;

CREATE TABLE joins (
	a    INTEGER NOT NULL REFERENCES facts(n),
	b    INTEGER NOT NULL REFERENCES facts(n),
	why  TEXT NOT NULL,
	hand INTEGER NOT NULL,
	PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX joins_b ON joins(b);

-- Ids that facts had, with the fact that leads to what they are now.
CREATE TABLE aliases (
	old  TEXT PRIMARY KEY,
	fact INTEGER NOT NULL REFERENCES facts(n)
) WITHOUT ROWID;
CREATE INDEX aliases_fact ON aliases(fact);

CREATE TABLE corrections (
	n       INTEGER PRIMARY KEY,
	id      TEXT NOT NULL UNIQUE,
	kind    TEXT NOT NULL,
	article TEXT NOT NULL,
	body    TEXT NOT NULL
);
CREATE INDEX corrections_article ON corrections(article);

CREATE TABLE tracks (
	id   TEXT PRIMARY KEY,
	body TEXT NOT NULL
) WITHOUT ROWID;

-- Folded lemmas, folded words, and properties as tokens, separated by spaces; rowid is articles.n and
-- facts.n.
CREATE VIRTUAL TABLE article_words USING fts5(lemmas, words, keys, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE fact_words USING fts5(lemmas, words, keys, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");
