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
