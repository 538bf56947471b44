-- Every table outside PostgreSQL's own schemas.
select n.nspname::text as schema,
       c.relname::text as name,
       c.reltuples::bigint as estimated_rows,
       pg_total_relation_size(c.oid) as bytes
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p')
  and not c.relispartition
  and n.nspname not in ('pg_catalog', 'information_schema')
  and n.nspname !~ '^pg_(toast|temp)'
order by n.nspname, c.relname
