-- The tables whose rows a dump of the whole database holds, with how often they were written since the server's
-- statistics began, and how large they are. Rows of extensions are theirs; unlogged and partition tables count. Parameter: schemas left out.
select n.nspname::text as schema,
       c.relname::text as name,
       coalesce(s.n_tup_ins, 0) as inserted,
       coalesce(s.n_tup_upd, 0) as updated,
       coalesce(s.n_tup_del, 0) as deleted,
       coalesce(pg_relation_size(c.oid), 0) as bytes
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_stat_all_tables s on s.relid = c.oid
where c.relkind = 'r'
  and c.relpersistence in ('p', 'u')
  and n.nspname not in ('pg_catalog', 'information_schema')
  and n.nspname !~ '^pg_(toast|temp)'
  and n.nspname <> all (?)
  and not exists (
    select 1 from pg_depend d
    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
  )
order by n.nspname, c.relname
