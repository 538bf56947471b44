-- How busy the server is, as the connected role may see it: statements of other roles are hidden from one without
-- pg_read_all_stats, and then are no part of the slowest.
select count(*) filter (where backend_type = 'client backend') as connections,
       current_setting('max_connections')::bigint as most,
       coalesce(max(extract(epoch from clock_timestamp() - query_start) * 1000)
         filter (where state = 'active' and backend_type = 'client backend' and pid <> pg_backend_pid()), 0)::bigint
         as slowest_ms
from pg_stat_activity
