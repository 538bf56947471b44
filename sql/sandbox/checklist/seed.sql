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
    ('auth', '0012_alter_user_first_name_max_length', timestamptz '2025-09-01 08:00:00+08' + interval '3 seconds'),
    ('admin', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '4 seconds'),
    ('sessions', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '5 seconds'),
    ('organizations', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '6 seconds'),
    ('organizations', '0002_organization_metadata', timestamptz '2025-09-01 08:00:00+08' + interval '7 seconds'),
    ('communities', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '8 seconds'),
    ('communities', '0002_add_organization', timestamptz '2025-09-01 08:00:00+08' + interval '9 seconds'),
    ('mana', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '10 seconds'),
    ('mana', '0002_add_organization', timestamptz '2025-09-01 08:00:00+08' + interval '11 seconds'),
    ('project_central', '0001_initial', timestamptz '2025-09-01 08:00:00+08' + interval '12 seconds'),
    ('project_central', '0002_add_organization', timestamptz '2025-09-01 08:00:00+08' + interval '13 seconds');

INSERT INTO auth_user (password, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined) VALUES
    ('!', true, 'admin', 'System', 'Administrator', 'admin@example.gov.ph', true, true, timestamptz '2025-09-01 08:00:00+08'),
    ('!', false, 'a.pendatun', 'Amina', 'Pendatun', 'a.pendatun@example.gov.ph', true, true, timestamptz '2025-09-01 08:00:00+08'),
    ('!', false, 'j.lidasan', 'Jamil', 'Lidasan', 'j.lidasan@example.gov.ph', true, true, timestamptz '2025-09-01 08:00:00+08'),
    ('!', false, 's.mastura', 'Sitti', 'Mastura', 's.mastura@example.gov.ph', true, true, timestamptz '2025-09-01 08:00:00+08'),
    ('!', false, 'r.sinsuat', 'Rahib', 'Sinsuat', 'r.sinsuat@example.gov.ph', true, true, timestamptz '2025-09-01 08:00:00+08'),
    ('!', false, 'n.ampatuan', 'Noraida', 'Ampatuan', 'n.ampatuan@example.gov.ph', false, true, timestamptz '2025-09-01 08:00:00+08'),
    ('!', false, 'f.dimaporo', 'Fatima', 'Dimaporo', 'f.dimaporo@example.gov.ph', false, true, timestamptz '2025-09-01 08:00:00+08'),
    ('!', false, 'h.abbas', 'Hassan', 'Abbas', 'h.abbas@example.gov.ph', false, true, timestamptz '2025-09-01 08:00:00+08'),
    ('!', false, 'k.ulama', 'Khalid', 'Ulama', 'k.ulama@example.gov.ph', false, true, timestamptz '2025-09-01 08:00:00+08');

-- As Django 4.2 keeps passwords; nobody knows one that fits.
UPDATE auth_user SET password = 'pbkdf2_sha256$600000$' || substr(md5(username), 1, 22) || '$'
    || encode(sha256(convert_to(username, 'UTF8')), 'base64');

INSERT INTO organizations_organization (code, name, org_type, is_active, metadata, created_at, updated_at)
VALUES ('OOBC', 'Office for Other Bangsamoro Communities', 'moa', true,
    '{"description": "Default organization", "contact_email": "info@oobc.example.gov.ph"}', timestamptz '2025-09-01 08:00:00+08', timestamptz '2025-09-01 08:00:00+08');

INSERT INTO organizations_organizationmembership (role, is_primary, is_active, position, department, can_manage_users,
    can_approve_plans, can_approve_budgets, can_view_reports, joined_date, created_at, updated_at, organization_id, user_id)
SELECT CASE WHEN u.is_superuser THEN 'admin' ELSE 'staff' END, true, true, '', '', u.is_superuser, u.is_superuser,
    u.is_superuser, true, date '2025-09-01', timestamptz '2025-09-01 08:00:00+08', timestamptz '2025-09-01 08:00:00+08', 1, u.id
FROM auth_user AS u;

INSERT INTO auth_group (name) VALUES ('staff');
INSERT INTO auth_user_groups (user_id, group_id) SELECT id, 1 FROM auth_user WHERE NOT is_superuser;
INSERT INTO django_session (session_key, session_data, expire_date)
SELECT md5('session ' || g), 'e30', timestamptz '2025-09-01 08:00:00+08' + interval '20 years' FROM generate_series(1, 12) AS g;

INSERT INTO communities_community (name, municipality, estimated_population, households, notes, created_at, updated_at, organization_id)
SELECT pg_temp.pick(array['Barangay Malingao', 'Sitio Kabasalan', 'Purok Masagana', 'Barangay Tuka', 'Sitio Dalican', 'Barangay Lumayong', 'Purok Bagong Silang', 'Barangay Pagatpat'], g) || ' ' || g,
    pg_temp.pick(array['Kabacan', 'Matalam', 'Pikit', 'Isulan', 'Polomolok', 'Surallah', 'Midsayap'], g),
    180 + g * 37 % 2400,
    30 + g * 11 % 420,
    '',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.organization(g, 'communities_community')
FROM generate_series(1, 660) AS g;

INSERT INTO mana_assessment (title, status, planned_start, created_at, updated_at, community_id, organization_id)
SELECT 'Assessment ' || pg_temp.pick(array['regional', 'provincial', 'barangay'], g) || ' ' || g,
    pg_temp.pick(array['planning', 'data_collection', 'analysis', 'completed'], g),
    date '2024-01-08' + (g * 3 % 640)::int,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(660, g, 'mana_assessment.community_id'),
    pg_temp.organization(g, 'mana_assessment')
FROM generate_series(1, 260) AS g;

INSERT INTO project_central_ppa (title, amount, created_at, updated_at, assessment_id, organization_id)
SELECT 'PPA ' || pg_temp.pick(array['roads', 'schools', 'relief'], g) || ' ' || g,
    g * 1250.50,
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    timestamptz '2024-01-08 09:00:00+08' + g * interval '7 hours',
    pg_temp.parent(260, g, 'project_central_ppa.assessment_id'),
    pg_temp.organization(g, 'project_central_ppa')
FROM generate_series(1, 310) AS g;
