-- The statements that have been running longest; those of other roles are hidden from one without pg_read_all_stats.
select pid,
       coalesce(usename, '') as role,
       coalesce(application_name, '') as application,
       (extract(epoch from clock_timestamp() - query_start) * 1000)::bigint as running_ms,
       wait_event_type = 'Lock' as waiting,
       -- Asking who is in the way locks the table of locks for a moment, so only for who waits for one.
       case when wait_event_type = 'Lock' then pg_blocking_pids(pid)::bigint[] else '{}'::bigint[] end as blockers,
       left(query, 4000) as statement
from pg_stat_activity
where backend_type = 'client backend' and state <> 'idle' and query_start is not null and pid <> pg_backend_pid()
order by query_start
limit ?
