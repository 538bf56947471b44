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

-- As Django 4.2 keeps passwords; nobody knows one that fits.
UPDATE auth_user SET password = 'pbkdf2_sha256$600000$' || substr(md5(username), 1, 22) || '$'
    || encode(sha256(convert_to(username, 'UTF8')), 'base64');

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

INSERT INTO django_session (session_key, session_data, expire_date)
SELECT md5('session ' || g), 'e30', timestamptz '2025-09-01 08:00:00+08' + interval '20 years' FROM generate_series(1, 12) AS g;
