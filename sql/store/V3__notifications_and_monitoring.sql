-- What people were told who were not at the console, and what monitoring has seen.

create table notification (
  id text primary key,
  environment text not null,
  recorded timestamptz not null,
  occasion text not null,
  channel text not null,
  recipients text not null,
  subject text not null,
  state text not null,
  attempts integer not null,
  failure_code text,
  detail text
);
create index notification_by_environment on notification (environment, recorded desc);

-- One look a minute; thinned as it grows old. Values are JSON by the measure's key and its subject.
create table monitoring_sample (
  environment text not null,
  minute timestamptz not null,
  measured text not null,
  primary key (environment, minute)
);
