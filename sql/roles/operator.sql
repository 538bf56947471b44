-- A role that can do what the console does in the target's database: read it, give rows an organisation (backfill) and
-- store organisations, users and memberships (onboarding). It can delete nothing and change no table's definition.
-- Run it in the target's database, as its owner.
-- Replace bmms_operator, here only, by the name of a role that exists:  CREATE ROLE bmms_operator LOGIN PASSWORD '...';
-- Rehearsals and full rollbacks create, rename and drop databases: they need a role with CREATEDB that owns the target's
-- database, usually the application's own.
select set_config('bmms.role', 'bmms_operator', false);

do $$
declare
  operator text := current_setting('bmms.role');
  organizations regclass := to_regclass('organizations_organization');
  scope record;
  writable name;
begin
  execute format('grant connect, temporary on database %I to %I', current_database(), operator);
  execute format('grant usage on schema public to %I', operator);
  execute format('grant select on all tables in schema public to %I', operator);
  for scope in
    select c.relname, a.attname
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
    where f.contype = 'f' and f.confrelid = organizations and cardinality(f.conkey) = 1
      and c.relname not like 'organizations\_%'
  loop
    execute format('grant update (%I) on %I to %I', scope.attname, scope.relname, operator);
  end loop;
  for writable in
    select c.relname
    from pg_class c
    where c.relkind in ('r', 'p')
      and pg_table_is_visible(c.oid)
      and c.relname in ('organizations_organization', 'organizations_organizationmembership', 'auth_user',
                        'auth_group', 'auth_user_groups')
  loop
    execute format('grant insert, update on %I to %I', writable, operator);
  end loop;
  -- Django's identity columns need no more; older tables have serial columns with sequences of their own.
  execute format('grant usage on all sequences in schema public to %I', operator);
end $$;
