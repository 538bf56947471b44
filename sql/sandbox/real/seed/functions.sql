-- Deterministic data: everything follows from row numbers and the setting sandbox.seed. The session has a table
-- pg_temp.moas (position, code, name, org_type, pilot) with the catalogue of organisations.

CREATE FUNCTION pg_temp.noise(g bigint, salt text) RETURNS bigint LANGUAGE sql STABLE AS
    $$ SELECT abs(hashtextextended(salt || ':' || g, current_setting('sandbox.seed')::bigint) % 1000000007) $$;

CREATE FUNCTION pg_temp.pick(words text[], g bigint) RETURNS text LANGUAGE sql STABLE AS
    $$ SELECT words[1 + pg_temp.noise(g, words[1]) % cardinality(words)] $$;

-- A parent's identifier, one of 1 to n.
CREATE FUNCTION pg_temp.parent(n bigint, g bigint, salt text) RETURNS bigint LANGUAGE sql STABLE AS
    $$ SELECT 1 + pg_temp.noise(g, salt) % n $$;

-- The default organisation, except for about fifteen rows in a thousand.
CREATE FUNCTION pg_temp.organization(g bigint, salt text) RETURNS bigint LANGUAGE sql STABLE AS
    $$ SELECT CASE WHEN pg_temp.noise(g, salt || '?') % 1000 < 15 THEN NULL ELSE 1 END $$;
