SELECT c.oid, n.nspname, 'TABLE ' || c.relname, pg_get_userbyid(c.relowner),
    string_agg(format('GRANT %s ON TABLE %I.%I TO %s', p.privilege_type, n.nspname, c.relname,
        CASE p.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(p.grantee)) END), '; ')
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
CROSS JOIN LATERAL aclexplode(c.relacl) AS p
WHERE c.relkind = 'r' AND p.grantee <> c.relowner AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND n.nspname <> ALL (?)
GROUP BY c.oid, n.nspname, c.relname, c.relowner
ORDER BY c.oid
