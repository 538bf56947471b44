-- Active superusers who are active members of a pilot.
select count(distinct u.id) as n
from organizations_organizationmembership m
join organizations_organization o on o.id = m.organization_id
join auth_user u on u.id = m.user_id
where m.is_active and u.is_active and u.is_superuser and o.is_pilot
