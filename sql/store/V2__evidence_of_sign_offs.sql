-- What a sign-off rests on, such as the address of minutes or the id of a run.
alter table sign_off add column evidence text;
