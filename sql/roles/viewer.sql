-- A role that can look at everything the console shows of the database and change nothing: coverage, organisations,
-- memberships and migrations, but no passwords and no sessions. A test takes each of these rights away.
-- Run it in the target's database, as its owner; again after a migration that added tables.
-- Replace bmms_viewer, here only, by the name of a role that exists:  CREATE ROLE bmms_viewer LOGIN PASSWORD '...';
select set_config('bmms.role', 'bmms_viewer', false);

do $$
declare
  viewer text := current_setting('bmms.role');
  organizations regclass := to_regclass('organizations_organization');
  memberships regclass;
  users regclass;
  in_groups regclass;
  readable record;
begin
  -- Who belongs to which organisation: of the tables that join users and organisations the one most like memberships.
  select m.conrelid::regclass, u.confrelid::regclass into memberships, users
  from pg_constraint m
  join pg_constraint u on u.conrelid = m.conrelid and u.contype = 'f' and cardinality(u.conkey) = 1
  join pg_attribute a on a.attrelid = u.conrelid and a.attnum = u.conkey[1] and a.attname = 'user_id'
  join pg_class c on c.oid = m.conrelid and c.relname like 'organizations\_%'
  where m.contype = 'f' and m.confrelid = organizations
  order by (select count(*) from pg_attribute k where k.attrelid = m.conrelid and not k.attisdropped
              and k.attname in ('role', 'is_primary', 'is_active', 'joined_date')) desc, c.relname
  limit 1;
  select u.conrelid::regclass into in_groups
  from pg_constraint u
  join pg_constraint g on g.conrelid = u.conrelid and g.contype = 'f' and g.confrelid = to_regclass('auth_group')
  where u.contype = 'f' and u.confrelid = users
  limit 1;

  execute format('grant connect on database %I to %I', current_database(), viewer);
  -- The role cannot write even where somebody grants it more by mistake. Being the database's owner is not enough to say so.
  begin
    execute format('alter role %I in database %I set default_transaction_read_only = on', viewer, current_database());
  exception when insufficient_privilege then
    raise notice 'an administrator may add: alter role % in database % set default_transaction_read_only = on',
      quote_ident(viewer), quote_ident(current_database());
  end;
  for readable in
    select distinct c.oid::regclass as relation, c.relnamespace::regnamespace as schema
    from pg_class c
    left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and f.confrelid = organizations
    where c.relkind in ('r', 'p')
      and (f.oid is not null and c.relname not like 'organizations\_%'
           or c.oid in (organizations, memberships, in_groups, to_regclass('auth_group'),
                        to_regclass('django_migrations')))
  loop
    execute format('grant usage on schema %s to %I', readable.schema, viewer);
    execute format('grant select on %s to %I', readable.relation, viewer);
  end loop;
  for readable in
    select a.attname as name
    from pg_attribute a
    where a.attrelid = users and a.attnum > 0 and not a.attisdropped and a.attname <> 'password'
  loop
    execute format('grant select (%I) on %s to %I', readable.name, users, viewer);
  end loop;
  -- When Celery's scheduler was last at work, where it keeps that in the database.
  if to_regclass('django_celery_beat_periodictask') is not null then
    execute format('grant select (last_run_at) on django_celery_beat_periodictask to %I', viewer);
  end if;
end $$;
