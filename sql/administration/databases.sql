-- The databases of the server. Columns that only some versions have are read through JSON.
select d.datname::text as name,
       r.rolname::text as owner,
       pg_encoding_to_char(d.encoding)::text as encoding,
       d.datcollate::text as collate,
       d.datctype::text as ctype,
       coalesce(to_jsonb(d) ->> 'datlocprovider', 'c') as provider,
       coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') as locale,
       d.datallowconn as accepts_connections,
       d.datistemplate as template,
       coalesce(case when has_database_privilege(d.oid, 'connect') then pg_database_size(d.oid) end, -1) as bytes,
       (select count(*)
        from pg_stat_activity a
        where a.datid = d.oid
          and a.usesysid is not null
          and a.application_name is distinct from 'bmms-console') as foreign_connections
from pg_database d
join pg_roles r on r.oid = d.datdba
where d.datname <> 'template0'
order by d.datname
