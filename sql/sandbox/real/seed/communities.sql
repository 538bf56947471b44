INSERT INTO communities_obc_community (name, municipality, estimated_population, households, notes, created_at, updated_at, organization_id)
SELECT pg_temp.pick(array['Barangay Malingao', 'Sitio Kabasalan', 'Purok Masagana', 'Barangay Tuka', 'Sitio Dalican', 'Barangay Lumayong', 'Purok Bagong Silang', 'Barangay Pagatpat'], g) || ' ' || g,
    pg_temp.pick(array['Kabacan', 'Matalam', 'Pikit', 'Isulan', 'Polomolok', 'Surallah', 'Midsayap'], g),
    180 + g * 37 % 2400,
    30 + g * 11 % 420,
    '',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.organization(g, 'communities_obc_community')
FROM generate_series(1, 660) AS g;

INSERT INTO communities_stakeholder (full_name, organization, position, created_at, updated_at, community_id, organization_id)
SELECT 'Stakeholder ' || g,
    pg_temp.pick(array['Farmers Cooperative', 'Madrasah Board', 'Council of Elders', 'Women''s Association'], g),
    pg_temp.pick(array['Chair', 'Member', 'Adviser', 'Imam'], g),
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(660, g, 'communities_stakeholder.community_id'),
    pg_temp.organization(g, 'communities_stakeholder')
FROM generate_series(1, 420) AS g;

INSERT INTO communities_stakeholder_engagement (title, engaged_on, created_at, updated_at, stakeholder_id, organization_id)
SELECT 'Consultation ' || pg_temp.pick(array['livelihood', 'education', 'health'], g) || ' ' || g,
    date '2024-01-08' + (g * 3 % 640)::int,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(420, g, 'communities_stakeholder_engagement.stakeholder_id'),
    pg_temp.organization(g, 'communities_stakeholder_engagement')
FROM generate_series(1, 300) AS g;

INSERT INTO communities_livelihood (kind, households_engaged, created_at, updated_at, community_id, organization_id)
SELECT pg_temp.pick(array['farming', 'fishing', 'trading', 'weaving', 'transport'], g),
    3 + g % 90,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(660, g, 'communities_livelihood.community_id'),
    pg_temp.organization(g, 'communities_livelihood')
FROM generate_series(1, 410) AS g;

INSERT INTO communities_infrastructure (kind, condition, created_at, updated_at, community_id, organization_id)
SELECT pg_temp.pick(array['water', 'road', 'school', 'health station', 'mosque', 'electricity'], g),
    pg_temp.pick(array['good', 'fair', 'poor', 'none'], g),
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(660, g, 'communities_infrastructure.community_id'),
    pg_temp.organization(g, 'communities_infrastructure')
FROM generate_series(1, 330) AS g;

INSERT INTO communities_community_event (title, event_date, created_at, updated_at, community_id, organization_id)
SELECT 'Gathering ' || pg_temp.pick(array['kanduli', 'assembly', 'training'], g) || ' ' || g,
    date '2024-01-08' + (g * 3 % 640)::int,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(660, g, 'communities_community_event.community_id'),
    pg_temp.organization(g, 'communities_community_event')
FROM generate_series(1, 240) AS g;

INSERT INTO communities_geographicdatalayer (name, layer_type, created_at, updated_at, organization_id)
SELECT 'Layer ' || pg_temp.pick(array['hazard', 'land use', 'boundary'], g) || ' ' || g,
    pg_temp.pick(array['point', 'polygon', 'line'], g),
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.organization(g, 'communities_geographicdatalayer')
FROM generate_series(1, 40) AS g;

INSERT INTO communities_mapvisualization (title, created_at, updated_at, layer_id, organization_id)
SELECT 'Map ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(40, g, 'communities_mapvisualization.layer_id'),
    pg_temp.organization(g, 'communities_mapvisualization')
FROM generate_series(1, 25) AS g;

INSERT INTO communities_spatialdatapoint (latitude, longitude, created_at, updated_at, layer_id, community_id, organization_id)
SELECT 6.5 + (g * 13 % 1000) / 1000.0,
    124.2 + (g * 7 % 1000) / 1000.0,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(40, g, 'communities_spatialdatapoint.layer_id'),
    pg_temp.parent(660, g, 'communities_spatialdatapoint.community_id'),
    pg_temp.organization(g, 'communities_spatialdatapoint')
FROM generate_series(1, 480) AS g;

INSERT INTO communities_municipalitycoverage (municipality, total_communities, created_at, updated_at, organization_id)
SELECT 'Municipality ' || g,
    g % 17,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.organization(g, 'communities_municipalitycoverage')
FROM generate_series(1, 95) AS g;

INSERT INTO communities_provincecoverage (province, total_communities, created_at, updated_at, organization_id)
SELECT 'Province ' || g,
    g % 60,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.organization(g, 'communities_provincecoverage')
FROM generate_series(1, 16) AS g;
