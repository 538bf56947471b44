-- Deterministic data: everything follows from row numbers and the setting sandbox.seed. The session has a table
-- pg_temp.moas (position, code, name, org_type, pilot) with the catalogue of organisations.

CREATE FUNCTION pg_temp.noise(g bigint, salt text) RETURNS bigint LANGUAGE sql STABLE AS
    $$ SELECT abs(hashtextextended(salt || ':' || g, current_setting('sandbox.seed')::bigint) % 1000000007) $$;

CREATE FUNCTION pg_temp.pick(words text[], g bigint) RETURNS text LANGUAGE sql STABLE AS
    $$ SELECT words[1 + pg_temp.noise(g, words[1]) % cardinality(words)] $$;

-- A parent's identifier, one of 1 to n.
CREATE FUNCTION pg_temp.parent(n bigint, g bigint, salt text) RETURNS bigint LANGUAGE sql STABLE AS
    $$ SELECT 1 + pg_temp.noise(g, salt) % n $$;

-- The default organisation, except for about fifteen rows in a thousand.
CREATE FUNCTION pg_temp.organization(g bigint, salt text) RETURNS bigint LANGUAGE sql STABLE AS
    $$ SELECT CASE WHEN pg_temp.noise(g, salt || '?') % 1000 < 15 THEN NULL ELSE 1 END $$;

INSERT INTO django_migrations (app, name, applied) VALUES
    ('contenttypes', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '0 seconds'),
    ('contenttypes', '0002_remove_content_type_name', timestamptz '2025-09-01 08:00:00+08' + interval '1 seconds'),
    ('auth', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '2 seconds'),
    ('auth', '0002_alter_permission_name_max_length', timestamptz '2025-09-01 08:00:00+08' + interval '3 seconds'),
    ('auth', '0012_alter_user_first_name_max_length', timestamptz '2025-09-01 08:00:00+08' + interval '4 seconds'),
    ('common', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '5 seconds'),
    ('common', '0002_region_municipality', timestamptz '2025-09-01 08:00:00+08' + interval '6 seconds'),
    ('admin', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '7 seconds'),
    ('admin', '0003_logentry_add_action_flag_choices', timestamptz '2025-09-01 08:00:00+08' + interval '8 seconds'),
    ('sessions', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '9 seconds'),
    ('organizations', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '10 seconds'),
    ('organizations', '0002_create_default_organization', timestamptz '2025-09-01 08:00:00+08' + interval '11 seconds'),
    ('communities', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '12 seconds'),
    ('communities', '0014_stakeholder', timestamptz '2025-09-01 08:00:00+08' + interval '13 seconds'),
    ('communities', '0021_spatialdatapoint', timestamptz '2025-09-01 08:00:00+08' + interval '14 seconds'),
    ('communities', '0028_municipalitycoverage', timestamptz '2025-09-01 08:00:00+08' + interval '15 seconds'),
    ('communities', '0029_add_organization_field', timestamptz '2025-09-01 08:00:00+08' + interval '16 seconds'),
    ('coordination', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '17 seconds'),
    ('coordination', '0009_partnership', timestamptz '2025-09-01 08:00:00+08' + interval '18 seconds'),
    ('mana', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '19 seconds'),
    ('mana', '0008_workshops', timestamptz '2025-09-01 08:00:00+08' + interval '20 seconds'),
    ('mana', '0015_baseline', timestamptz '2025-09-01 08:00:00+08' + interval '21 seconds'),
    ('mana', '0021_facilitatorassessmentassignment', timestamptz '2025-09-01 08:00:00+08' + interval '22 seconds'),
    ('mana', '0022_add_organization_field', timestamptz '2025-09-01 08:00:00+08' + interval '23 seconds'),
    ('monitoring', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '24 seconds'),
    ('monitoring', '0006_monitoringentry_funding', timestamptz '2025-09-01 08:00:00+08' + interval '25 seconds'),
    ('rbac', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '26 seconds'),
    ('project_central', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '27 seconds'),
    ('services', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '28 seconds'),
    ('policy', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '29 seconds'),
    ('budget_execution', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '30 seconds');

INSERT INTO common_region (code, name) VALUES ('IX', 'Zamboanga Peninsula'), ('X', 'Northern Mindanao'),
    ('XI', 'Davao Region'), ('XII', 'SOCCSKSARGEN');
INSERT INTO common_municipality (name, region_id) SELECT 'Municipality ' || g, 1 + g % 4 FROM generate_series(1, 40) AS g;

INSERT INTO auth_user (password, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined, user_type, organization, position, contact_number, is_approved, moa_first_level_approved) VALUES
    ('!', true, 'admin', 'System', 'Administrator', 'admin@example.gov.ph', true, true, timestamptz '2025-09-01 08:00:00+08', 'admin', 'Office for Other Bangsamoro Communities', '', '', true, false),
    ('!', false, 'a.pendatun', 'Amina', 'Pendatun', 'a.pendatun@example.gov.ph', true, true, timestamptz '2025-09-01 08:00:00+08', 'oobc_executive', 'Office for Other Bangsamoro Communities', '', '', true, false),
    ('!', false, 'j.lidasan', 'Jamil', 'Lidasan', 'j.lidasan@example.gov.ph', true, true, timestamptz '2025-09-01 08:00:00+08', 'oobc_staff', 'Office for Other Bangsamoro Communities', '', '', true, false),
    ('!', false, 's.mastura', 'Sitti', 'Mastura', 's.mastura@example.gov.ph', true, true, timestamptz '2025-09-01 08:00:00+08', 'oobc_staff', 'Office for Other Bangsamoro Communities', '', '', true, false),
    ('!', false, 'r.sinsuat', 'Rahib', 'Sinsuat', 'r.sinsuat@example.gov.ph', true, true, timestamptz '2025-09-01 08:00:00+08', 'oobc_staff', 'Office for Other Bangsamoro Communities', '', '', true, false),
    ('!', false, 'n.ampatuan', 'Noraida', 'Ampatuan', 'n.ampatuan@example.gov.ph', false, true, timestamptz '2025-09-01 08:00:00+08', 'oobc_staff', 'Office for Other Bangsamoro Communities', '', '', true, false),
    ('!', false, 'f.dimaporo', 'Fatima', 'Dimaporo', 'f.dimaporo@example.gov.ph', false, true, timestamptz '2025-09-01 08:00:00+08', 'oobc_staff', 'Office for Other Bangsamoro Communities', '', '', true, false),
    ('!', false, 'h.abbas', 'Hassan', 'Abbas', 'h.abbas@example.gov.ph', false, true, timestamptz '2025-09-01 08:00:00+08', 'oobc_staff', 'Office for Other Bangsamoro Communities', '', '', true, false),
    ('!', false, 'k.ulama', 'Khalid', 'Ulama', 'k.ulama@example.gov.ph', false, true, timestamptz '2025-09-01 08:00:00+08', 'oobc_staff', 'Office for Other Bangsamoro Communities', '', '', true, false);

INSERT INTO organizations_organization (code, name, acronym, org_type, mandate, powers, enable_mana, enable_planning,
    enable_budgeting, enable_me, enable_coordination, enable_policies, head_official, head_title, email, phone, website,
    address, is_active, is_pilot, created_at, updated_at, primary_region_id)
SELECT code, name, code, org_type, '', '[]', true, true, true, true, true, true, '', '', '', '', '', '', true, pilot,
    timestamptz '2025-09-01 08:00:00+08', timestamptz '2025-09-01 08:00:00+08', 4
FROM pg_temp.moas ORDER BY position;

INSERT INTO organizations_organizationmembership (role, is_primary, is_active, position, department, can_manage_users,
    can_approve_plans, can_approve_budgets, can_view_reports, joined_date, created_at, updated_at, organization_id, user_id)
SELECT CASE WHEN u.is_superuser THEN 'admin' ELSE 'staff' END, true, true, '', '', u.is_superuser, u.is_superuser,
    u.is_superuser, true, date '2025-09-01', timestamptz '2025-09-01 08:00:00+08', timestamptz '2025-09-01 08:00:00+08', 1, u.id
FROM auth_user AS u;

INSERT INTO organizations_organization_service_areas (organization_id, municipality_id)
SELECT 1, id FROM common_municipality;

INSERT INTO auth_group (name) VALUES ('oobc_staff'), ('viewer');
INSERT INTO auth_user_groups (user_id, group_id) SELECT id, 1 FROM auth_user WHERE NOT is_superuser;

INSERT INTO coordination_organization (id, name, acronym, organization_type, is_active, created_at)
SELECT md5('organization ' || position)::uuid, name, code, org_type, true, timestamptz '2025-09-01 08:00:00+08' FROM pg_temp.moas;
INSERT INTO rbac_role (title, organization_id)
SELECT 'Role ' || g, md5('organization ' || 1 + g % 45)::uuid FROM generate_series(1, 30) AS g;
INSERT INTO coordination_communication (title, organization_id)
SELECT 'Letter ' || g, md5('organization ' || 1 + g % 45)::uuid FROM generate_series(1, 120) AS g;
INSERT INTO monitoring_monitoringentry (title, lead_organization_id, implementing_moa_id)
SELECT 'PPA ' || g, md5('organization ' || 1 + g % 45)::uuid, NULL FROM generate_series(1, 210) AS g;
INSERT INTO django_session (session_key, session_data, expire_date)
SELECT md5('session ' || g), 'e30', timestamptz '2025-09-01 08:00:00+08' + interval '20 years' FROM generate_series(1, 12) AS g;

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

INSERT INTO mana_survey (title, created_at, updated_at, assessment_id, organization_id)
SELECT 'Survey ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(260, g, 'mana_survey.assessment_id'),
    pg_temp.organization(g, 'mana_survey')
FROM generate_series(1, 45) AS g;

INSERT INTO mana_surveyquestion (question, position, created_at, updated_at, survey_id, organization_id)
SELECT 'Question ' || g,
    g % 20,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(45, g, 'mana_surveyquestion.survey_id'),
    pg_temp.organization(g, 'mana_surveyquestion')
FROM generate_series(1, 260) AS g;

INSERT INTO mana_surveyresponse (answer, created_at, updated_at, survey_id, question_id, organization_id)
SELECT pg_temp.pick(array['yes', 'no', 'sometimes', 'not known'], g),
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(45, g, 'mana_surveyresponse.survey_id'),
    pg_temp.parent(260, g, 'mana_surveyresponse.question_id'),
    pg_temp.organization(g, 'mana_surveyresponse')
FROM generate_series(1, 340) AS g;

INSERT INTO mana_workshopactivity (title, created_at, updated_at, assessment_id, organization_id)
SELECT 'Workshop ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(260, g, 'mana_workshopactivity.assessment_id'),
    pg_temp.organization(g, 'mana_workshopactivity')
FROM generate_series(1, 90) AS g;

INSERT INTO mana_workshopsession (held_on, created_at, updated_at, activity_id, organization_id)
SELECT date '2024-01-08' + (g * 3 % 640)::int,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(90, g, 'mana_workshopsession.activity_id'),
    pg_temp.organization(g, 'mana_workshopsession')
FROM generate_series(1, 110) AS g;

INSERT INTO mana_workshopoutput (body, created_at, updated_at, activity_id, organization_id)
SELECT 'Output ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(90, g, 'mana_workshopoutput.activity_id'),
    pg_temp.organization(g, 'mana_workshopoutput')
FROM generate_series(1, 130) AS g;

INSERT INTO mana_workshopparticipant (full_name, organization, created_at, updated_at, activity_id, organization_id)
SELECT 'Participant ' || g,
    pg_temp.pick(array['Barangay Council', 'Youth Group', 'Fisherfolk'], g),
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(90, g, 'mana_workshopparticipant.activity_id'),
    pg_temp.organization(g, 'mana_workshopparticipant')
FROM generate_series(1, 230) AS g;

INSERT INTO mana_workshopparticipantaccount (province, created_at, updated_at, assessment_id, user_id, organization_id)
SELECT 'Province ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(260, g, 'mana_workshopparticipantaccount.assessment_id'),
    pg_temp.parent(9, g, 'mana_workshopparticipantaccount.user_id'),
    pg_temp.organization(g, 'mana_workshopparticipantaccount')
FROM generate_series(1, 60) AS g;

INSERT INTO mana_workshopquestiondefinition (question, created_at, updated_at, activity_id, organization_id)
SELECT 'Workshop question ' || g,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(90, g, 'mana_workshopquestiondefinition.activity_id'),
    pg_temp.organization(g, 'mana_workshopquestiondefinition')
FROM generate_series(1, 80) AS g;

INSERT INTO mana_workshopresponse (answer, created_at, updated_at, question_id, participant_id, organization_id)
SELECT jsonb_build_object('text', 'Answer ' || g),
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(80, g, 'mana_workshopresponse.question_id'),
    pg_temp.parent(230, g, 'mana_workshopresponse.participant_id'),
    pg_temp.organization(g, 'mana_workshopresponse')
FROM generate_series(1, 250) AS g;

INSERT INTO mana_workshopaccesslog (action, created_at, updated_at, account_id, organization_id)
SELECT pg_temp.pick(array['login', 'view', 'submit'], g),
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(60, g, 'mana_workshopaccesslog.account_id'),
    pg_temp.organization(g, 'mana_workshopaccesslog')
FROM generate_series(1, 190) AS g;

INSERT INTO mana_facilitatorassessmentassignment (assigned_on, created_at, updated_at, assessment_id, user_id, organization_id)
SELECT date '2024-01-08' + (g * 3 % 640)::int,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(260, g, 'mana_facilitatorassessmentassignment.assessment_id'),
    pg_temp.parent(9, g, 'mana_facilitatorassessmentassignment.user_id'),
    pg_temp.organization(g, 'mana_facilitatorassessmentassignment')
FROM generate_series(1, 70) AS g;

ANALYZE;
