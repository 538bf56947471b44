-- Of old samples the first of each hour is kept, of very old ones none.
delete from {schema}.monitoring_sample s
where s.environment = :environment
  and (s.minute < :anything
       or (s.minute < :minutes
           and exists (
             select 1 from {schema}.monitoring_sample e
             where e.environment = s.environment
               and e.minute >= date_trunc('hour', s.minute, 'UTC')
               and e.minute < s.minute)))
