SELECT n.oid, n.nspname, n.nspname, pg_get_userbyid(n.nspowner), format('CREATE SCHEMA %I', n.nspname)
FROM pg_namespace AS n
WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public') AND n.nspname <> ALL (?)
ORDER BY n.oid
