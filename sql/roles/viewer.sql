-- A role that can look at everything the console shows of the database and change nothing: coverage, organisations,
-- memberships and migrations, but no passwords and no sessions. Run it in the target's database, as its owner.
-- Replace bmms_viewer, here only, by the name of a role that exists:  CREATE ROLE bmms_viewer LOGIN PASSWORD '...';
select set_config('bmms.role', 'bmms_viewer', false);

do $$
declare
  viewer text := current_setting('bmms.role');
  organizations regclass := to_regclass('organizations_organization');
  readable name;
begin
  execute format('grant connect on database %I to %I', current_database(), viewer);
  execute format('grant usage on schema public to %I', viewer);
  -- The role cannot write even where somebody grants it more by mistake. Being the database's owner is not enough to say so.
  begin
    execute format('alter role %I in database %I set default_transaction_read_only = on', viewer, current_database());
  exception when insufficient_privilege then
    raise notice 'an administrator may add: alter role % in database % set default_transaction_read_only = on',
      quote_ident(viewer), quote_ident(current_database());
  end;
  for readable in
    select distinct c.relname
    from pg_class c
    left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and f.confrelid = organizations
    where c.relkind in ('r', 'p')
      and pg_table_is_visible(c.oid)
      and (f.oid is not null or c.oid = organizations or c.relname in ('django_migrations', 'auth_group', 'auth_user_groups'))
  loop
    execute format('grant select on %I to %I', readable, viewer);
  end loop;
  for readable in
    select a.attname
    from pg_attribute a
    where a.attrelid = to_regclass('auth_user') and a.attnum > 0 and not a.attisdropped and a.attname <> 'password'
  loop
    execute format('grant select (%I) on auth_user to %I', readable, viewer);
  end loop;
end $$;
