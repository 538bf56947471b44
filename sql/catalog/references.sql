-- The columns of one table that refer to another one by themselves. Parameters: schema, table.
select a.attname::text as column_name,
       n.nspname::text as schema,
       c.relname::text as name
from pg_constraint f
join pg_class t on t.oid = f.conrelid
join pg_namespace tn on tn.oid = t.relnamespace
join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
join pg_class c on c.oid = f.confrelid
join pg_namespace n on n.oid = c.relnamespace
where f.contype = 'f'
  and cardinality(f.conkey) = 1
  and tn.nspname = ?
  and t.relname = ?
order by a.attnum
