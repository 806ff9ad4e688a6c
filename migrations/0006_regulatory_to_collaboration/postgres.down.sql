-- 0006_regulatory_to_collaboration: down, for PostgreSQL. Written by `terra migrate generate`, run
-- by `terra migrate down` in one transaction. Edit it before it is applied anywhere, not after.
--
-- - table comments
-- - table compliance_reports
-- - table contractor_schedules
-- - table documents
-- - table downtime_events
-- - table environmental_assessments
-- - table equipment_inventory
-- - table experiment_results
-- - table feature_stores
-- - table inspection_reports
-- - table interconnection_queues
-- - table legal_entities
-- - table maintenance_logs
-- - table model_versions
-- - table notifications
-- - table ownership_structures
-- - table performance_metrics
-- - table permits
-- - table policy_changes
-- - table predictions
-- - table projects
-- - table regulatory_filings
-- - table spare_parts
-- - table team_members
-- - table teams
-- - table training_datasets
-- ~ column maintenance_schedules.equipment_id: a foreign key to equipment_inventory on delete set
-- null becomes no foreign key
-- ~ column power_purchase_agreements.buyer_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column power_purchase_agreements.seller_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column green_bonds.issuer_id: a foreign key to legal_entities on delete set null becomes no
-- foreign key
-- ~ column insurance_policies.insurer_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column project_financing.provider_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column job_opportunities.employer_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column local_organizations.entity_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column public_comments.permit_id: a foreign key to permits on delete set null becomes no
-- foreign key
-- ~ column public_comments.assessment_id: a foreign key to environmental_assessments on delete set
-- null becomes no foreign key
-- ~ column public_comments.filing_id: a foreign key to regulatory_filings on delete set null
-- becomes no foreign key
--
-- Loses data where there is any, and then asks for:
-- --allow-loss comments: the table goes, with its rows
-- --allow-loss compliance_reports: the table goes, with its rows
-- --allow-loss contractor_schedules: the table goes, with its rows
-- --allow-loss documents: the table goes, with its rows
-- --allow-loss downtime_events: the table goes, with its rows
-- --allow-loss environmental_assessments: the table goes, with its rows
-- --allow-loss equipment_inventory: the table goes, with its rows
-- --allow-loss experiment_results: the table goes, with its rows
-- --allow-loss feature_stores: the table goes, with its rows
-- --allow-loss inspection_reports: the table goes, with its rows
-- --allow-loss interconnection_queues: the table goes, with its rows
-- --allow-loss legal_entities: the table goes, with its rows
-- --allow-loss maintenance_logs: the table goes, with its rows
-- --allow-loss model_versions: the table goes, with its rows
-- --allow-loss notifications: the table goes, with its rows
-- --allow-loss ownership_structures: the table goes, with its rows
-- --allow-loss performance_metrics: the table goes, with its rows
-- --allow-loss permits: the table goes, with its rows
-- --allow-loss policy_changes: the table goes, with its rows
-- --allow-loss predictions: the table goes, with its rows
-- --allow-loss projects: the table goes, with its rows
-- --allow-loss regulatory_filings: the table goes, with its rows
-- --allow-loss spare_parts: the table goes, with its rows
-- --allow-loss team_members: the table goes, with its rows
-- --allow-loss teams: the table goes, with its rows
-- --allow-loss training_datasets: the table goes, with its rows

-- What goes.
ALTER TABLE maintenance_schedules DROP CONSTRAINT maintenance_schedules_equipment_id_fkey;
ALTER TABLE power_purchase_agreements DROP CONSTRAINT power_purchase_agreements_buyer_id_fkey;
ALTER TABLE power_purchase_agreements DROP CONSTRAINT power_purchase_agreements_seller_id_fkey;
ALTER TABLE green_bonds DROP CONSTRAINT green_bonds_issuer_id_fkey;
ALTER TABLE insurance_policies DROP CONSTRAINT insurance_policies_insurer_id_fkey;
ALTER TABLE project_financing DROP CONSTRAINT project_financing_provider_id_fkey;
ALTER TABLE job_opportunities DROP CONSTRAINT job_opportunities_employer_id_fkey;
ALTER TABLE local_organizations DROP CONSTRAINT local_organizations_entity_id_fkey;
ALTER TABLE public_comments DROP CONSTRAINT public_comments_permit_id_fkey;
ALTER TABLE public_comments DROP CONSTRAINT public_comments_assessment_id_fkey;
ALTER TABLE public_comments DROP CONSTRAINT public_comments_filing_id_fkey;
DROP TABLE
    comments,
    compliance_reports,
    contractor_schedules,
    documents,
    downtime_events,
    environmental_assessments,
    equipment_inventory,
    experiment_results,
    feature_stores,
    inspection_reports,
    interconnection_queues,
    legal_entities,
    maintenance_logs,
    model_versions,
    notifications,
    ownership_structures,
    performance_metrics,
    permits,
    policy_changes,
    predictions,
    projects,
    regulatory_filings,
    spare_parts,
    team_members,
    teams,
    training_datasets;
