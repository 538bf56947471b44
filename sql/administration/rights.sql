-- What the connected role may do about databases like one, and whose that is. Parameter: its name.
select r.rolname::text as role,
       r.rolsuper or r.rolcreatedb as may_create,
       pg_has_role(r.oid, d.datdba, 'member') as is_owner,
       o.rolname::text as owner
from pg_roles r
cross join pg_database d
join pg_roles o on o.oid = d.datdba
where r.rolname = current_user
  and d.datname = ?
