-- The tables that refer to two tables, as Django joins many to many. Parameters: schema and table of the one and of the
-- other.
select n.nspname::text as schema,
       t.relname::text as name,
       a.attname::text as one_column,
       b.attname::text as other_column
from pg_constraint one
join pg_constraint other on other.conrelid = one.conrelid and other.contype = 'f' and cardinality(other.conkey) = 1
join pg_class t on t.oid = one.conrelid
join pg_namespace n on n.oid = t.relnamespace
join pg_attribute a on a.attrelid = one.conrelid and a.attnum = one.conkey[1]
join pg_attribute b on b.attrelid = other.conrelid and b.attnum = other.conkey[1]
join pg_class c on c.oid = one.confrelid
join pg_namespace cn on cn.oid = c.relnamespace
join pg_class d on d.oid = other.confrelid
join pg_namespace dn on dn.oid = d.relnamespace
where one.contype = 'f'
  and cardinality(one.conkey) = 1
  and cn.nspname = ?
  and c.relname = ?
  and dn.nspname = ?
  and d.relname = ?
order by n.nspname, t.relname
