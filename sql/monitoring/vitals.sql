-- How the database is, as the connected role may see it; cumulative figures are since the last reset of statistics.
select (select count(*) from pg_stat_activity where backend_type = 'client backend') as connections,
       current_setting('max_connections')::bigint as most,
       pg_database_size(current_database()) as bytes,
       d.blks_hit as hits,
       d.blks_read as reads,
       d.deadlocks as deadlocks,
       (select count(*) from pg_locks where not granted) as waiting,
       pg_has_role('pg_read_all_stats', 'usage') as sees_all,
       -- A standby of an idle primary replays nothing and is not behind.
       case when not pg_is_in_recovery() then null
            when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
            else (extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000)::bigint
       end as lag_ms
from pg_stat_database d
where d.datname = current_database()
