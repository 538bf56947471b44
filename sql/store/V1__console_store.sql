-- The console's own memory, in a database of its own. Django's database is never touched by these migrations, and a
-- restore of Django's database cannot erase what is written here.
-- Texts that hold JSON are of type text on purpose: digests are taken over their exact characters.

create table run (
  id text primary key,
  environment text not null,
  recorded timestamptz not null,
  kind text not null,
  state text not null,
  operator text not null,
  workstation text not null,
  started timestamptz not null,
  ended timestamptz,
  downtime_milliseconds bigint,
  plan_hash text not null,
  plan text not null,
  failure_code text
);
create index run_by_environment on run (environment, recorded desc);

create table step (
  id text primary key,
  environment text not null,
  recorded timestamptz not null,
  run_id text not null,
  position integer not null,
  name text not null,
  state text not null,
  milliseconds bigint not null,
  evidence text not null,
  failure_code text
);
create index step_by_run on step (run_id, position);

create table coverage (
  id text primary key,
  environment text not null,
  recorded timestamptz not null,
  rows_total bigint not null,
  rows_missing bigint not null,
  rows_wrong bigint,
  exact boolean not null,
  pass boolean not null,
  report text not null
);
create index coverage_by_environment on coverage (environment, recorded desc);

create table backup (
  id text primary key,
  environment text not null,
  recorded timestamptz not null,
  database_name text not null,
  file text not null,
  taken timestamptz not null,
  bytes bigint not null,
  sha256 text not null,
  state text not null,
  row_counts text not null
);
create index backup_by_environment on backup (environment, recorded desc);

create table sign_off (
  id text primary key,
  environment text not null,
  recorded timestamptz not null,
  item text not null,
  decision text not null,
  signed_by text not null,
  note text not null
);
create index sign_off_by_environment on sign_off (environment, recorded desc);

create table audit_entry (
  id text primary key,
  environment text not null,
  recorded timestamptz not null,
  chain text not null,
  number bigint not null,
  operator text not null,
  workstation text not null,
  action text not null,
  subject text not null,
  detail text not null,
  previous_hash text not null,
  hash text not null,
  unique (chain, number)
);
create index audit_entry_by_environment on audit_entry (environment, recorded desc);

-- What was audited stays as it is, whoever asks.
create function audit_entry_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are final' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_is_final before update or delete on audit_entry
  for each row execute function audit_entry_is_final();
create trigger audit_is_never_emptied before truncate on audit_entry
  for each statement execute function audit_entry_is_final();

-- Tells this store apart from any other, so that a workstation knows what this one has.
create table identity (
  id uuid primary key default gen_random_uuid()
);
insert into identity default values;
