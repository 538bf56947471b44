-- The columns whose foreign key points at one table. Parameters: its schema, its name.
-- A table that shows the role some of its rows only is not readable: what is hidden may be what is looked for.
-- What the last analysis found of a sample is told as it is: how many rows the table had, and which share had no value.
-- An index serves a search for NULL if it is valid, complete (no predicate) and begins with the column.
select n.nspname::text as schema,
       c.relname::text as table_name,
       a.attname::text as column_name,
       k.attname::text as key_name,
       format_type(k.atttypid, null) as key_type,
       a.attnotnull and not exists (
         select 1 from pg_constraint v
         where v.conrelid = c.oid and v.contype = 'n' and not v.convalidated and v.conkey = array[a.attnum]
       ) as not_null,
       exists (
         select 1
         from pg_index i
         join pg_class ic on ic.oid = i.indexrelid
         join pg_am am on am.oid = ic.relam
         where i.indrelid = c.oid
           and i.indkey[0] = a.attnum
           and i.indisvalid and i.indisready and i.indislive
           and i.indpred is null
           and am.amname = 'btree'
       ) as indexed,
       has_table_privilege(c.oid, 'select') and not row_security_active(c.oid) as readable,
       c.reltuples::bigint as estimated_rows,
       (
         select (c.reltuples * s.null_frac)::bigint
         from pg_stats s
         where s.schemaname = n.nspname and s.tablename = c.relname and s.attname = a.attname
           and s.inherited = (c.relkind = 'p') and c.reltuples >= 0
       ) as estimated_nulls,
       pg_relation_size(c.oid) as bytes
from pg_constraint f
join pg_class c on c.oid = f.conrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
left join pg_index p on p.indrelid = c.oid and p.indisprimary and p.indnkeyatts = 1
left join pg_attribute k on k.attrelid = c.oid and k.attnum = p.indkey[0]
where f.contype = 'f'
  and f.conparentid = 0
  and cardinality(f.conkey) = 1
  and f.confrelid = (
    select t.oid
    from pg_class t
    join pg_namespace tn on tn.oid = t.relnamespace
    where tn.nspname = ? and t.relname = ? and t.relkind in ('r', 'p')
  )
order by n.nspname, c.relname, a.attnum
