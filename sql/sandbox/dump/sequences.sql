-- Where the sequences of identity columns are.
SELECT c.oid, n.nspname, c.relname, pg_get_userbyid(c.relowner),
    format('SELECT setval(pg_get_serial_sequence(%L, %L), %s, %L)', quote_ident(n.nspname) || '.' || quote_ident(c.relname),
        a.attname, coalesce(s.last_value, s.start_value), s.last_value IS NOT NULL)
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attidentity <> ''
JOIN pg_depend AS dep ON dep.refobjid = c.oid AND dep.refobjsubid = a.attnum AND dep.deptype = 'i'
JOIN pg_class AS q ON q.oid = dep.objid AND q.relkind = 'S'
JOIN pg_namespace AS qn ON qn.oid = q.relnamespace
JOIN pg_sequences AS s ON s.schemaname = qn.nspname AND s.sequencename = q.relname
WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> ALL (?)
ORDER BY c.oid
