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
