-- Ends the connections to one database. Parameter: its name.
select pg_terminate_backend(a.pid) as ended
from pg_stat_activity a
where a.datname = ?
  and a.usesysid is not null
  and a.pid <> pg_backend_pid()
