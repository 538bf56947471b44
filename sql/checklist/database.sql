-- What the deployment checklist asks about the database and the connected role.
select current_setting('server_version_num')::bigint as version_number,
       current_setting('server_version') as version,
       d.datname::text as name,
       pg_encoding_to_char(d.encoding)::text as encoding,
       d.datcollate::text as collate,
       d.datctype::text as ctype,
       coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') as locale,
       r.rolname::text as role,
       r.rolsuper as superuser,
       r.rolcreaterole as creates_roles,
       r.rolreplication as replicates,
       r.rolbypassrls as bypasses_policies,
       coalesce(has_schema_privilege(current_schema(), 'create'), false) as creates_tables,
       pg_is_in_recovery() as replica,
       current_setting('max_connections')::bigint as most_connections,
       (select count(*) from pg_stat_activity a where a.backend_type = 'client backend') as connections,
       exists (select 1 from pg_extension e where e.extname = 'postgis') as postgis
from pg_roles r
cross join pg_database d
where r.rolname = current_user and d.datname = current_database()
