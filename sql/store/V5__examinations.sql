-- The newest look at every item of the deployment checklist.

create table examination (
  id text primary key,
  environment text not null,
  recorded timestamptz not null,
  item text not null,
  status text not null,
  result text not null
);
create index examination_by_environment on examination (environment, recorded desc);
