INSERT INTO coordination_organization (id, name, acronym, organization_type, is_active, created_at)
SELECT md5('organization ' || position)::uuid, name, code, org_type, true, timestamptz '2025-09-01 08:00:00+08' FROM pg_temp.moas;

INSERT INTO rbac_role (title, organization_id)
SELECT 'Role ' || g, md5('organization ' || 1 + g % 45)::uuid FROM generate_series(1, 30) AS g;

INSERT INTO coordination_communication (title, organization_id)
SELECT 'Letter ' || g, md5('organization ' || 1 + g % 45)::uuid FROM generate_series(1, 120) AS g;

INSERT INTO monitoring_monitoringentry (title, lead_organization_id, implementing_moa_id)
SELECT 'PPA ' || g, md5('organization ' || 1 + g % 45)::uuid, NULL FROM generate_series(1, 210) AS g;
