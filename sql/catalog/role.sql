-- What the connected role may do with this database. Parameters: the tables that belong to organisations, as an array of
-- quoted names; in the same order their columns that say to which; the name of the organisation table.
select current_user::text as role,
       r.rolsuper as superuser,
       r.rolcreatedb as creates_databases,
       pg_has_role(d.datdba, 'member') as owns_database,
       pg_is_in_recovery() as replica,
       pg_database_size(d.oid) as bytes,
       exists (
         select 1
         from pg_db_role_setting s
         where s.setdatabase in (0, d.oid) and s.setrole in (0, r.oid)
           and 'default_transaction_read_only=on' = any (s.setconfig)
       ) as reads_only,
       coalesce(has_table_privilege(o.oid, 'insert') and has_table_privilege(o.oid, 'update'), false) as stores_organizations,
       (select count(*)
        from unnest(?::text[], ?::text[]) as scope (table_name, column_name)
        where has_column_privilege(scope.table_name, scope.column_name, 'update')) as writable_columns
from pg_roles r
cross join pg_database d
left join (select to_regclass(?)::oid as oid) o on true
where r.rolname = current_user and d.datname = current_database()
