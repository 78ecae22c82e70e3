-- +goose Up
-- The versions of an article are asked for with every page that shows one; few
-- articles have any.
CREATE INDEX articles_version ON articles(version_of) WHERE version_of IS NOT NULL;
