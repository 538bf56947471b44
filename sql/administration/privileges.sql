-- Privileges on one database that were ever changed; none if it has the usual ones. Parameter: its name.
select r.rolname::text as grantee,
       g.privilege_type as privilege,
       g.is_grantable as grantable
from pg_database d
cross join lateral aclexplode(d.datacl) g
left join pg_roles r on r.oid = g.grantee
where d.datname = ?
order by 1 nulls first, 2
