-- The column of each table that tells when a row was made, by its name. Parameters: the names, twice.
select distinct on (n.nspname, c.relname)
       n.nspname::text as schema,
       c.relname::text as table_name,
       a.attname::text as column_name,
       coalesce(pg_relation_size(c.oid), 0) as bytes
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid
where c.relkind = 'r'
  and n.nspname not in ('pg_catalog', 'information_schema')
  and n.nspname !~ '^pg_(toast|temp)'
  and a.attnum > 0
  and not a.attisdropped
  and a.atttypid = 'timestamptz'::regtype
  and a.attname = any (?)
order by n.nspname, c.relname, array_position(?, a.attname::text)
