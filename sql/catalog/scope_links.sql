-- Foreign keys between tables that both point at one table. Parameters: its schema, its name.
with organization as (
  select t.oid
  from pg_class t
  join pg_namespace tn on tn.oid = t.relnamespace
  where tn.nspname = ? and t.relname = ? and t.relkind in ('r', 'p')
),
scoped as (
  select distinct f.conrelid as oid
  from pg_constraint f
  where f.contype = 'f' and f.conparentid = 0 and f.confrelid = (select oid from organization)
)
select cn.nspname::text as child_schema,
       c.relname::text as child_table,
       ca.attname::text as child_column,
       pn.nspname::text as parent_schema,
       p.relname::text as parent_table,
       pa.attname::text as parent_column
from pg_constraint f
join pg_class c on c.oid = f.conrelid
join pg_namespace cn on cn.oid = c.relnamespace
join pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = f.conkey[1]
join pg_class p on p.oid = f.confrelid
join pg_namespace pn on pn.oid = p.relnamespace
join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = f.confkey[1]
where f.contype = 'f'
  and f.conparentid = 0
  and cardinality(f.conkey) = 1
  and f.conrelid in (select oid from scoped)
  and f.confrelid in (select oid from scoped)
order by 1, 2, 3, 4, 5
