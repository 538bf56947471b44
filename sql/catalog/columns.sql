-- The columns of one table. Parameters: schema, table.
-- PostgreSQL 18 marks a column NOT NULL also while the constraint is not yet validated: that proves nothing.
select a.attname::text as name,
       format_type(a.atttypid, a.atttypmod) as type,
       a.attnotnull and not exists (
         select 1 from pg_constraint v
         where v.conrelid = a.attrelid and v.contype = 'n' and not v.convalidated and v.conkey = array[a.attnum]
       ) as not_null,
       a.attidentity <> '' or a.atthasdef as generated
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = ?
  and c.relname = ?
  and c.relkind in ('r', 'p')
  and a.attnum > 0
  and not a.attisdropped
order by a.attnum
