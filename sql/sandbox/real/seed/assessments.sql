INSERT INTO mana_assessmentcategory (name, created_at, updated_at, organization_id)
SELECT 'Category ' || pg_temp.pick(array['needs', 'baseline', 'rapid'], g) || ' ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.organization(g, 'mana_assessmentcategory')
FROM generate_series(1, 12) AS g;

INSERT INTO mana_assessment (title, status, planned_start, created_at, updated_at, category_id, community_id, organization_id)
SELECT 'Assessment ' || pg_temp.pick(array['regional', 'provincial', 'barangay'], g) || ' ' || g,
    pg_temp.pick(array['planning', 'data_collection', 'analysis', 'completed'], g),
    date '2024-01-08' + (g * 3 % 640)::int,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(12, g, 'mana_assessment.category_id'),
    pg_temp.parent(660, g, 'mana_assessment.community_id'),
    pg_temp.organization(g, 'mana_assessment')
FROM generate_series(1, 260) AS g;

INSERT INTO mana_assessmentteammember (role, created_at, updated_at, assessment_id, user_id, organization_id)
SELECT pg_temp.pick(array['lead', 'facilitator', 'documenter'], g),
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(260, g, 'mana_assessmentteammember.assessment_id'),
    pg_temp.parent(9, g, 'mana_assessmentteammember.user_id'),
    pg_temp.organization(g, 'mana_assessmentteammember')
FROM generate_series(1, 310) AS g;

INSERT INTO mana_mappingactivity (title, held_on, created_at, updated_at, community_id, organization_id)
SELECT 'Mapping ' || g,
    date '2024-01-08' + (g * 3 % 640)::int,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(660, g, 'mana_mappingactivity.community_id'),
    pg_temp.organization(g, 'mana_mappingactivity')
FROM generate_series(1, 85) AS g;

INSERT INTO mana_manareport (title, created_at, updated_at, assessment_id, organization_id)
SELECT 'Report ' || pg_temp.pick(array['draft', 'final'], g) || ' ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(260, g, 'mana_manareport.assessment_id'),
    pg_temp.organization(g, 'mana_manareport')
FROM generate_series(1, 120) AS g;

INSERT INTO mana_facilitatorassessmentassignment (assigned_on, created_at, updated_at, assessment_id, user_id, organization_id)
SELECT date '2024-01-08' + (g * 3 % 640)::int,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(260, g, 'mana_facilitatorassessmentassignment.assessment_id'),
    pg_temp.parent(9, g, 'mana_facilitatorassessmentassignment.user_id'),
    pg_temp.organization(g, 'mana_facilitatorassessmentassignment')
FROM generate_series(1, 70) AS g;
