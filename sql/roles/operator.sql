-- A role that can do what the console does in the target's database: read what belongs to organisations, give rows an
-- organisation (backfill), store organisations, users and memberships (onboarding), and take back what an onboarding has
-- stored. It can delete nothing else and change no table's definition. A test takes each of these rights away.
-- Run it in the target's database, as its owner; again after a migration that added tables.
-- Replace bmms_operator, here only, by the name of a role that exists:  CREATE ROLE bmms_operator LOGIN PASSWORD '...';
-- Backups, rehearsals and full rollbacks create, rename and drop databases: they need a role with CREATEDB that owns the
-- target's database, usually the application's own.
select set_config('bmms.role', 'bmms_operator', false);

do $$
declare
  operator text := current_setting('bmms.role');
  organizations regclass := to_regclass('organizations_organization');
  memberships regclass;
  users regclass;
  in_groups regclass;
  wanted record;
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

  execute format('grant connect on database %I to %I', current_database(), operator);
  -- Looked at: what belongs to organisations, who works with it, and how far Django's migrations are.
  for wanted in
    select distinct c.oid::regclass as relation, c.relnamespace::regnamespace as schema
    from pg_class c
    left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and f.confrelid = organizations
    where c.relkind in ('r', 'p')
      and (f.oid is not null and c.relname not like 'organizations\_%'
           or c.oid in (organizations, memberships, users, in_groups, to_regclass('auth_group'),
                        to_regclass('django_migrations')))
  loop
    execute format('grant usage on schema %s to %I', wanted.schema, operator);
    execute format('grant select on %s to %I', wanted.relation, operator);
  end loop;
  -- When Celery's scheduler was last at work, where it keeps that in the database.
  if to_regclass('django_celery_beat_periodictask') is not null then
    execute format('grant select (last_run_at) on django_celery_beat_periodictask to %I', operator);
  end if;
  -- A backfill sets the organisation of a row and nothing else.
  for wanted in
    select c.oid::regclass as relation, a.attname as name
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
    where f.contype = 'f' and f.confrelid = organizations and cardinality(f.conkey) = 1
      and c.relname not like 'organizations\_%'
  loop
    execute format('grant update (%I) on %s to %I', wanted.name, wanted.relation, operator);
  end loop;
  -- An onboarding, and what takes it back, which locks each row first. A group is only ever added, since it is everybody's.
  for wanted in
    select w.relation, w.rights
    from (values (organizations, 'insert, update, delete'), (memberships, 'insert, update, delete'),
                 (users, 'insert, update, delete'), (in_groups, 'insert, update, delete'),
                 (to_regclass('auth_group'), 'insert')) as w (relation, rights)
    where w.relation is not null
  loop
    execute format('grant %s on %s to %I', wanted.rights, wanted.relation, operator);
  end loop;
  -- An identity column needs no more; an older table has a serial one, whose sequence is asked for the next number.
  for wanted in
    select distinct d.objid::regclass as relation
    from pg_depend d
    join pg_class s on s.oid = d.objid and s.relkind = 'S'
    where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype = 'a'
      and d.refobjid in (organizations, memberships, users, in_groups, to_regclass('auth_group'))
  loop
    execute format('grant usage on sequence %s to %I', wanted.relation, operator);
  end loop;
end $$;
