-- The table an unqualified name leads to. Parameter: the name.
select n.nspname::text as schema,
       c.relname::text as name,
       c.reltuples::bigint as estimated_rows,
       pg_total_relation_size(c.oid) as bytes
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relname = ?
  and c.relkind in ('r', 'p')
  and pg_table_is_visible(c.oid)
