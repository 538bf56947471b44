INSERT INTO mana_need (title, urgency, created_at, updated_at, assessment_id, community_id, organization_id)
SELECT 'Need ' || pg_temp.pick(array['potable water', 'classroom', 'solar lights', 'seedlings'], g) || ' ' || g,
    1 + g % 5,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(260, g, 'mana_need.assessment_id'),
    pg_temp.parent(660, g, 'mana_need.community_id'),
    pg_temp.organization(g, 'mana_need')
FROM generate_series(1, 430) AS g;

INSERT INTO mana_needsprioritization (title, created_at, updated_at, assessment_id, organization_id)
SELECT 'Prioritisation ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(260, g, 'mana_needsprioritization.assessment_id'),
    pg_temp.organization(g, 'mana_needsprioritization')
FROM generate_series(1, 70) AS g;

INSERT INTO mana_needsprioritizationitem (rank, created_at, updated_at, prioritization_id, need_id, organization_id)
SELECT 1 + g % 10,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(70, g, 'mana_needsprioritizationitem.prioritization_id'),
    pg_temp.parent(430, g, 'mana_needsprioritizationitem.need_id'),
    pg_temp.organization(g, 'mana_needsprioritizationitem')
FROM generate_series(1, 230) AS g;
