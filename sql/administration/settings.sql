-- Settings made for one database, for all roles or for some. Parameter: its name.
select r.rolname::text as role,
       split_part(s.item, '=', 1) as name,
       substr(s.item, strpos(s.item, '=') + 1) as value
from pg_db_role_setting c
join pg_database d on d.oid = c.setdatabase
left join pg_roles r on r.oid = c.setrole
cross join lateral unnest(c.setconfig) as s (item)
where d.datname = ?
order by 1 nulls first, 2
