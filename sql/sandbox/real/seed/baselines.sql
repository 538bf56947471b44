INSERT INTO mana_baselinestudy (title, started_on, created_at, updated_at, community_id, organization_id)
SELECT 'Baseline study ' || g,
    date '2024-01-08' + (g * 3 % 640)::int,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(660, g, 'mana_baselinestudy.community_id'),
    pg_temp.organization(g, 'mana_baselinestudy')
FROM generate_series(1, 60) AS g;

INSERT INTO mana_baselinestudyteammember (role, created_at, updated_at, study_id, user_id, organization_id)
SELECT pg_temp.pick(array['lead', 'enumerator'], g),
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(60, g, 'mana_baselinestudyteammember.study_id'),
    pg_temp.parent(9, g, 'mana_baselinestudyteammember.user_id'),
    pg_temp.organization(g, 'mana_baselinestudyteammember')
FROM generate_series(1, 95) AS g;

INSERT INTO mana_baselinedatacollection (method, collected_on, created_at, updated_at, study_id, organization_id)
SELECT pg_temp.pick(array['survey', 'interview', 'observation'], g),
    date '2024-01-08' + (g * 3 % 640)::int,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(60, g, 'mana_baselinedatacollection.study_id'),
    pg_temp.organization(g, 'mana_baselinedatacollection')
FROM generate_series(1, 150) AS g;

INSERT INTO mana_baselineindicator (name, value, created_at, updated_at, study_id, organization_id)
SELECT 'Indicator ' || pg_temp.pick(array['income', 'schooling', 'water access'], g) || ' ' || g,
    (g * 31 % 9000) / 10.0,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(60, g, 'mana_baselineindicator.study_id'),
    pg_temp.organization(g, 'mana_baselineindicator')
FROM generate_series(1, 280) AS g;

INSERT INTO mana_communityprofile (summary, created_at, updated_at, community_id, organization_id)
SELECT 'Profile ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(660, g, 'mana_communityprofile.community_id'),
    pg_temp.organization(g, 'mana_communityprofile')
FROM generate_series(1, 150) AS g;

INSERT INTO mana_communityaspirations (description, created_at, updated_at, community_id, organization_id)
SELECT 'Aspiration ' || pg_temp.pick(array['water', 'schooling', 'peace', 'livelihood'], g) || ' ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(660, g, 'mana_communityaspirations.community_id'),
    pg_temp.organization(g, 'mana_communityaspirations')
FROM generate_series(1, 130) AS g;

INSERT INTO mana_communitychallenges (description, created_at, updated_at, community_id, organization_id)
SELECT 'Challenge ' || pg_temp.pick(array['water', 'schooling', 'peace', 'livelihood'], g) || ' ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(660, g, 'mana_communitychallenges.community_id'),
    pg_temp.organization(g, 'mana_communitychallenges')
FROM generate_series(1, 130) AS g;

INSERT INTO mana_communitygovernance (description, created_at, updated_at, community_id, organization_id)
SELECT 'Governance note ' || pg_temp.pick(array['water', 'schooling', 'peace', 'livelihood'], g) || ' ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(660, g, 'mana_communitygovernance.community_id'),
    pg_temp.organization(g, 'mana_communitygovernance')
FROM generate_series(1, 130) AS g;
