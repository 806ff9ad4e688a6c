-- 0006_regulatory_to_collaboration: down, for SQLite. Written by `terra migrate generate`, run by
-- `terra migrate down` in one transaction. Edit it before it is applied anywhere, not after.
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

-- Tables that go.
DROP TABLE comments;
DROP TABLE compliance_reports;
DROP TABLE contractor_schedules;
DROP TABLE documents;
DROP TABLE downtime_events;
DROP TABLE environmental_assessments;
DROP TABLE equipment_inventory;
DROP TABLE experiment_results;
DROP TABLE feature_stores;
DROP TABLE inspection_reports;
DROP TABLE interconnection_queues;
DROP TABLE legal_entities;
DROP TABLE maintenance_logs;
DROP TABLE model_versions;
DROP TABLE notifications;
DROP TABLE ownership_structures;
DROP TABLE performance_metrics;
DROP TABLE permits;
DROP TABLE policy_changes;
DROP TABLE predictions;
DROP TABLE projects;
DROP TABLE regulatory_filings;
DROP TABLE spare_parts;
DROP TABLE team_members;
DROP TABLE teams;
DROP TABLE training_datasets;

-- maintenance_schedules: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_maintenance_schedules
-- A task that keeps a plant running: due once, or again after an interval.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The plant that is kept.
    project_id BLOB NOT NULL CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE CASCADE,
    -- What is to be done, in short: `Annual turbine inspection`.
    task TEXT NOT NULL CHECK (length(task) <= 255),
    -- The item that is worked on; none where it is the whole plant.
    equipment_id BLOB CHECK (length(equipment_id) = 16),
    -- Why it is done.
    maintenance_type TEXT CHECK (maintenance_type IN (
        'scheduled', 'condition_based', 'predictive', 'deferred_corrective',
        'inspection', 'overhaul', 'cleaning', 'vegetation', 'statutory', 'upgrade'
    )),
    -- The steps, what to look for, what to leave alone.
    description TEXT CHECK (length(description) <= 4000),
    -- Number of the procedure or checklist that is followed.
    procedure_code TEXT CHECK (length(procedure_code) <= 100),
    -- From one time to the next; none for what is done once. [d]
    interval_days INTEGER CHECK (interval_days BETWEEN 1 AND 2147483647),
    -- Running hours from one time to the next, where wear counts and not the calendar. [h]
    interval_running_hours INTEGER CHECK (interval_running_hours BETWEEN 1 AND 2147483647),
    -- When it was last done.
    last_done_date TEXT CHECK (length(last_done_date) = 10),
    -- By when it must be done next.
    next_due_date TEXT CHECK (length(next_due_date) = 10),
    -- When the window opens in which it is planned.
    planned_start_at TEXT CHECK (length(planned_start_at) = 27),
    -- When the window closes.
    planned_end_at TEXT CHECK (length(planned_end_at) = 27),
    -- Hours of work at the item, without the way there. [h]
    expected_work_hours REAL CHECK (abs(expected_work_hours) < 1000000.00 AND expected_work_hours >= 0),
    -- Hours that the item can't run because of it. [h]
    expected_downtime_hours REAL CHECK (abs(expected_downtime_hours) < 1000000.00 AND expected_downtime_hours >= 0),
    -- Share of the plant's capacity that is missing meanwhile. [%]
    capacity_reduction_percent REAL CHECK (abs(capacity_reduction_percent) < 1000.00 AND capacity_reduction_percent BETWEEN 0 AND 100),
    -- Number under which the outage was told to the grid operator.
    outage_number TEXT CHECK (length(outage_number) <= 100),
    -- People needed for it.
    crew_size_count INTEGER CHECK (crew_size_count BETWEEN 0 AND 2147483647),
    -- Crane, vessel or tool needed for it: `CTV`, a crew transfer vessel.
    service_equipment TEXT CHECK (length(service_equipment) <= 255),
    -- Who does it, where others than the plant's own people.
    contractor TEXT CHECK (length(contractor) <= 255),
    -- What work and material are expected to cost, in the currency that the next column names.
    estimated_cost REAL CHECK (abs(estimated_cost) < 10000000000000.00 AND estimated_cost >= 0),
    -- ISO 4217 code of the currency that the cost is in.
    estimated_cost_currency TEXT CHECK (length(estimated_cost_currency) <= 3),
    -- How little it may wait.
    priority TEXT NOT NULL DEFAULT 'medium' CHECK (priority IN ('low', 'medium', 'high', 'critical')),
    -- How far the next time has come.
    status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'scheduled', 'in_progress', 'completed', 'deferred', 'cancelled')),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_maintenance_schedules (
    id,
    project_id,
    task,
    equipment_id,
    maintenance_type,
    description,
    procedure_code,
    interval_days,
    interval_running_hours,
    last_done_date,
    next_due_date,
    planned_start_at,
    planned_end_at,
    expected_work_hours,
    expected_downtime_hours,
    capacity_reduction_percent,
    outage_number,
    crew_size_count,
    service_equipment,
    contractor,
    estimated_cost,
    estimated_cost_currency,
    priority,
    status,
    created_at,
    updated_at,
    version
)
SELECT
    id,
    project_id,
    task,
    equipment_id,
    maintenance_type,
    description,
    procedure_code,
    interval_days,
    interval_running_hours,
    last_done_date,
    next_due_date,
    planned_start_at,
    planned_end_at,
    expected_work_hours,
    expected_downtime_hours,
    capacity_reduction_percent,
    outage_number,
    crew_size_count,
    service_equipment,
    contractor,
    estimated_cost,
    estimated_cost_currency,
    priority,
    status,
    created_at,
    updated_at,
    version
FROM maintenance_schedules;
DROP TABLE maintenance_schedules;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_maintenance_schedules RENAME TO maintenance_schedules;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX maintenance_schedules_status_planned_start_at_idx ON maintenance_schedules (status, planned_start_at);
CREATE INDEX maintenance_schedules_next_due_date_idx ON maintenance_schedules (next_due_date);
CREATE INDEX maintenance_schedules_priority_status_idx ON maintenance_schedules (priority, status);
CREATE INDEX maintenance_schedules_project_id_idx ON maintenance_schedules (project_id);
CREATE INDEX maintenance_schedules_equipment_id_idx ON maintenance_schedules (equipment_id);

-- job_opportunities: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_job_opportunities
-- A job that is offered, or was (after JobPosting of schema.org).
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the job is called, without pay and place: `Wind Turbine Technician`.
    title TEXT NOT NULL CHECK (length(title) <= 500),
    -- Who hires, as the offer writes it.
    employer TEXT NOT NULL CHECK (length(employer) <= 255),
    -- Whether one can still apply.
    status TEXT NOT NULL CHECK (status IN ('open', 'closed', 'filled', 'withdrawn')),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- The project that the work is for.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- Who hires, as an organisation in law.
    employer_id BLOB CHECK (length(employer_id) = 16),
    -- The employer's own number of the offer.
    posting_number TEXT CHECK (length(posting_number) <= 100),
    -- How the work is agreed.
    employment_type TEXT CHECK (employment_type IN (
        'full_time', 'part_time', 'contractor', 'temporary', 'apprentice', 'intern',
        'volunteer', 'per_diem', 'other'
    )),
    -- What of a project's life the work belongs to.
    project_phase TEXT CHECK (project_phase IN ('development', 'manufacturing', 'construction', 'operation', 'decommissioning')),
    -- What one does and answers for.
    description TEXT CHECK (length(description) <= 4000),
    -- What one must know, hold or have done.
    qualifications TEXT CHECK (length(qualifications) <= 4000),
    -- The occupation by an official list: `49-9081.00` is a wind turbine technician.
    occupation_code TEXT CHECK (length(occupation_code) <= 20),
    -- The list that the occupation's code belongs to.
    occupation_code_system TEXT CHECK (occupation_code_system IN ('onet_soc', 'uk_soc', 'isco08', 'esco')),
    -- Schooling that is asked for, at the least.
    education_level TEXT CHECK (education_level IN (
        'not_required', 'primary', 'secondary', 'vocational', 'short_cycle_tertiary',
        'bachelor', 'master', 'doctoral'
    )),
    -- Time in the trade that is asked for, at the least; zero for beginners. [mo]
    experience_months INTEGER CHECK (experience_months BETWEEN 0 AND 600),
    -- People who are wanted.
    positions_count INTEGER CHECK (positions_count BETWEEN 1 AND 2147483647),
    -- Pay before tax for one period, at the least.
    min_pay_amount REAL CHECK (abs(min_pay_amount) < 10000000000000.00 AND min_pay_amount >= 0),
    -- Pay before tax for one period, at the most.
    max_pay_amount REAL CHECK (abs(max_pay_amount) < 10000000000000.00 AND max_pay_amount >= 0),
    -- ISO 4217 code of the currency that the pay is in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- What period the pay is for.
    pay_period TEXT CHECK (pay_period IN ('hour', 'day', 'week', 'month', 'year')),
    -- What one gets beside pay: insurance, leave, housing.
    benefits TEXT CHECK (length(benefits) <= 1000),
    -- Hours of work in a week. [h]
    weekly_hours REAL CHECK (abs(weekly_hours) < 1000.00 AND weekly_hours BETWEEN 0 AND 168),
    -- Shifts, travel and nights away, in words.
    work_schedule TEXT CHECK (length(work_schedule) <= 255),
    -- Whether all of it can be done from home.
    is_remote INTEGER CHECK (is_remote IN (0, 1)),
    -- Whether a collective agreement covers it.
    has_union_coverage INTEGER CHECK (has_union_coverage IN (0, 1)),
    -- Whether it pays at least the wage that a law sets for the trade and place.
    has_prevailing_wage INTEGER CHECK (has_prevailing_wage IN (0, 1)),
    -- Whether people of the place are taken first.
    has_local_preference INTEGER CHECK (has_local_preference IN (0, 1)),
    -- When it was made public.
    posted_date TEXT CHECK (length(posted_date) = 10),
    -- Last day to apply.
    closing_date TEXT CHECK (length(closing_date) = 10),
    -- First day of work.
    job_start_date TEXT CHECK (length(job_start_date) = 10),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- Street and place of the work.
    address TEXT CHECK (length(address) <= 500),
    -- Post or zip code, with its leading zeros.
    postal_code TEXT CHECK (length(postal_code) <= 20),
    -- Page where one applies.
    application_url TEXT CHECK (length(application_url) <= 2000),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_job_opportunities (
    id,
    title,
    employer,
    status,
    longitude,
    latitude,
    cell,
    project_id,
    employer_id,
    posting_number,
    employment_type,
    project_phase,
    description,
    qualifications,
    occupation_code,
    occupation_code_system,
    education_level,
    experience_months,
    positions_count,
    min_pay_amount,
    max_pay_amount,
    currency_code,
    pay_period,
    benefits,
    weekly_hours,
    work_schedule,
    is_remote,
    has_union_coverage,
    has_prevailing_wage,
    has_local_preference,
    posted_date,
    closing_date,
    job_start_date,
    country_code,
    region,
    county,
    address,
    postal_code,
    application_url,
    created_at,
    updated_at,
    version
)
SELECT
    id,
    title,
    employer,
    status,
    longitude,
    latitude,
    cell,
    project_id,
    employer_id,
    posting_number,
    employment_type,
    project_phase,
    description,
    qualifications,
    occupation_code,
    occupation_code_system,
    education_level,
    experience_months,
    positions_count,
    min_pay_amount,
    max_pay_amount,
    currency_code,
    pay_period,
    benefits,
    weekly_hours,
    work_schedule,
    is_remote,
    has_union_coverage,
    has_prevailing_wage,
    has_local_preference,
    posted_date,
    closing_date,
    job_start_date,
    country_code,
    region,
    county,
    address,
    postal_code,
    application_url,
    created_at,
    updated_at,
    version
FROM job_opportunities;
DROP TABLE job_opportunities;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_job_opportunities RENAME TO job_opportunities;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX job_opportunities_status_closing_date_idx ON job_opportunities (status, closing_date);
CREATE INDEX job_opportunities_posted_date_idx ON job_opportunities (posted_date);
CREATE INDEX job_opportunities_employer_idx ON job_opportunities (employer);
CREATE INDEX job_opportunities_occupation_code_idx ON job_opportunities (occupation_code);
CREATE INDEX job_opportunities_country_code_region_status_idx ON job_opportunities (country_code, region, status);
CREATE INDEX job_opportunities_cell_idx ON job_opportunities (cell);
CREATE INDEX job_opportunities_project_id_idx ON job_opportunities (project_id);
CREATE INDEX job_opportunities_employer_id_idx ON job_opportunities (employer_id);

-- local_organizations: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_local_organizations
-- A body that works in a place: a town, a utility, a co-operative, a community group.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the body calls itself.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- What kind of body it is.
    organization_type TEXT NOT NULL CHECK (organization_type IN (
        'municipality', 'county', 'state_agency', 'indigenous_nation',
        'electric_utility', 'gas_utility', 'cooperative', 'benefit_society',
        'community_trust', 'community_group', 'charity', 'school', 'union',
        'business_association', 'local_company', 'other'
    )),
    -- Whether it still works.
    status TEXT CHECK (status IN ('active', 'dormant', 'dissolved')),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- What it is for and what it has done.
    description TEXT CHECK (length(description) <= 4000),
    -- The same body as an organisation in law, where it is one.
    entity_id BLOB CHECK (length(entity_id) = 16),
    -- Its form in law, in words: `community benefit society`.
    legal_form TEXT CHECK (length(legal_form) <= 255),
    -- Its number in the register of societies, charities or companies.
    registration_number TEXT CHECK (length(registration_number) <= 100),
    -- Who keeps that register: `Companies House`.
    registration_authority TEXT CHECK (length(registration_authority) <= 255),
    -- Where it works, in words: `Swift and Big Stone counties`.
    area_served TEXT CHECK (length(area_served) <= 500),
    -- Code of the area that it stands for, in the system that the next column names.
    area_code TEXT CHECK (length(area_code) <= 64),
    -- The system that the area's code belongs to.
    area_code_system TEXT CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    -- Areas that it serves, as a list of the source's own codes.
    service_area_codes TEXT CHECK (json_valid(service_area_codes)),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- Street and place, as one would write to it.
    address TEXT CHECK (length(address) <= 500),
    -- Post or zip code, with its leading zeros.
    postal_code TEXT CHECK (length(postal_code) <= 20),
    -- Address for letters by e-mail that the body itself makes public; no person's own.
    contact_email TEXT CHECK (length(contact_email) <= 254),
    -- Number to call that the body itself makes public, with the country's prefix.
    contact_phone TEXT CHECK (length(contact_phone) <= 50),
    -- Page that describes it to people.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
    -- When people began it.
    founded_date TEXT CHECK (length(founded_date) = 10),
    -- When it ended.
    ended_date TEXT CHECK (length(ended_date) = 10),
    -- People who belong to it; of a utility its customers who are members.
    members_count INTEGER CHECK (members_count BETWEEN 0 AND 2147483647),
    -- People who work for it and are paid.
    employees_count INTEGER CHECK (employees_count BETWEEN 0 AND 2147483647),
    -- The source that the row comes from; none for what was entered here.
    source_id BLOB CHECK (length(source_id) = 16) REFERENCES data_sources (id) ON DELETE RESTRICT,
    -- What the source calls the row; unique within the source.
    external_id TEXT CHECK (length(external_id) <= 255),
    -- The import that last brought the row.
    import_id BLOB CHECK (length(import_id) = 16) REFERENCES terra_imports (id) ON DELETE SET NULL,
    -- When the source was asked.
    retrieved_at TEXT CHECK (length(retrieved_at) = 27),
    -- When what the row says was observed.
    observed_at TEXT CHECK (length(observed_at) = 27),
    -- Made up, for a test or a demonstration; never shown as observed.
    is_synthetic INTEGER NOT NULL DEFAULT 0 CHECK (is_synthetic IN (0, 1)),
    -- The row that stands for the real thing, where several sources describe it.
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES local_organizations (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_local_organizations (
    id,
    name,
    organization_type,
    status,
    longitude,
    latitude,
    cell,
    description,
    entity_id,
    legal_form,
    registration_number,
    registration_authority,
    area_served,
    area_code,
    area_code_system,
    service_area_codes,
    country_code,
    region,
    county,
    address,
    postal_code,
    contact_email,
    contact_phone,
    homepage_url,
    founded_date,
    ended_date,
    members_count,
    employees_count,
    source_id,
    external_id,
    import_id,
    retrieved_at,
    observed_at,
    is_synthetic,
    same_as,
    created_at,
    updated_at,
    version
)
SELECT
    id,
    name,
    organization_type,
    status,
    longitude,
    latitude,
    cell,
    description,
    entity_id,
    legal_form,
    registration_number,
    registration_authority,
    area_served,
    area_code,
    area_code_system,
    service_area_codes,
    country_code,
    region,
    county,
    address,
    postal_code,
    contact_email,
    contact_phone,
    homepage_url,
    founded_date,
    ended_date,
    members_count,
    employees_count,
    source_id,
    external_id,
    import_id,
    retrieved_at,
    observed_at,
    is_synthetic,
    same_as,
    created_at,
    updated_at,
    version
FROM local_organizations;
DROP TABLE local_organizations;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_local_organizations RENAME TO local_organizations;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX local_organizations_source_id_external_id_key ON local_organizations (source_id, external_id);
CREATE INDEX local_organizations_name_idx ON local_organizations (name);
CREATE INDEX local_organizations_organization_type_country_code_idx ON local_organizations (organization_type, country_code);
CREATE INDEX local_organizations_country_code_region_county_idx ON local_organizations (country_code, region, county);
CREATE INDEX local_organizations_registration_number_idx ON local_organizations (registration_number);
CREATE INDEX local_organizations_area_code_idx ON local_organizations (area_code);
CREATE INDEX local_organizations_status_idx ON local_organizations (status);
CREATE INDEX local_organizations_cell_idx ON local_organizations (cell);
CREATE INDEX local_organizations_entity_id_idx ON local_organizations (entity_id);
CREATE INDEX local_organizations_import_id_idx ON local_organizations (import_id);
CREATE INDEX local_organizations_same_as_idx ON local_organizations (same_as);

-- public_comments: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_public_comments
-- One comment that was handed in to a consultation and made public by who held it.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The consultation, by the number of its docket or application: `BOEM-2018-0069`.
    docket_number TEXT NOT NULL CHECK (length(docket_number) <= 100),
    -- The comment's own number there: `BOEM-2018-0069-0012`.
    comment_number TEXT CHECK (length(comment_number) <= 100),
    -- Number of the document that it comments on.
    document_number TEXT CHECK (length(document_number) <= 100),
    -- The body that asked for comments.
    authority TEXT CHECK (length(authority) <= 255),
    -- The project that it is about.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The application for a consent that it is about.
    permit_id BLOB CHECK (length(permit_id) = 16),
    -- The assessment that it is about.
    assessment_id BLOB CHECK (length(assessment_id) = 16),
    -- The proposed rule or notice that it is about.
    filing_id BLOB CHECK (length(filing_id) = 16),
    -- What the comment is headed with.
    title TEXT CHECK (length(title) <= 500),
    -- Who wrote it, as made public with it; none where it was anonymous.
    author TEXT CHECK (length(author) <= 255),
    -- Whom the author speaks for.
    author_organization TEXT CHECK (length(author_organization) <= 255),
    -- What kind of author it is.
    author_type TEXT CHECK (author_type IN (
        'individual', 'company', 'trade_association', 'advocacy', 'labour_union',
        'national_government', 'local_government', 'indigenous_nation', 'legislator',
        'academic', 'anonymous'
    )),
    -- ISO 3166-1 alpha-2 code of the country that the author gave.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation that the author gave.
    region TEXT CHECK (length(region) <= 255),
    -- Whether the author wants what is proposed.
    stance TEXT CHECK (stance IN ('support', 'conditional', 'oppose', 'neutral')),
    -- What it speaks of, as a list of words: `["noise", "jobs", "birds"]`.
    topics TEXT CHECK (json_valid(topics)),
    -- The text, where it was not sent in as a file only.
    comment_text TEXT CHECK (length(comment_text) <= 50000),
    -- Files that were sent in with it.
    attachments_count INTEGER CHECK (attachments_count BETWEEN 0 AND 2147483647),
    -- People who signed it.
    signatures_count INTEGER CHECK (signatures_count BETWEEN 0 AND 2147483647),
    -- Comments with the same words that the row stands for, this one included.
    duplicates_count INTEGER CHECK (duplicates_count BETWEEN 1 AND 2147483647),
    -- When it came in.
    submitted_at TEXT CHECK (length(submitted_at) = 27),
    -- When it was made public.
    posted_date TEXT CHECK (length(posted_date) = 10),
    -- Last day that comments were taken.
    comments_close_date TEXT CHECK (length(comments_close_date) = 10),
    -- Whether it can be read.
    status TEXT CHECK (status IN ('received', 'posted', 'withdrawn', 'withheld')),
    -- What the body that asked answered to it.
    response TEXT CHECK (length(response) <= 10000),
    -- When that answer was made public.
    response_date TEXT CHECK (length(response_date) = 10),
    -- Page of the comment.
    source_url TEXT CHECK (length(source_url) <= 2000),
    -- The source that the row comes from; none for what was entered here.
    source_id BLOB CHECK (length(source_id) = 16) REFERENCES data_sources (id) ON DELETE RESTRICT,
    -- What the source calls the row; unique within the source.
    external_id TEXT CHECK (length(external_id) <= 255),
    -- The import that last brought the row.
    import_id BLOB CHECK (length(import_id) = 16) REFERENCES terra_imports (id) ON DELETE SET NULL,
    -- When the source was asked.
    retrieved_at TEXT CHECK (length(retrieved_at) = 27),
    -- When what the row says was observed.
    observed_at TEXT CHECK (length(observed_at) = 27),
    -- Made up, for a test or a demonstration; never shown as observed.
    is_synthetic INTEGER NOT NULL DEFAULT 0 CHECK (is_synthetic IN (0, 1)),
    -- The row that stands for the real thing, where several sources describe it.
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES public_comments (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_public_comments (
    id,
    docket_number,
    comment_number,
    document_number,
    authority,
    project_id,
    permit_id,
    assessment_id,
    filing_id,
    title,
    author,
    author_organization,
    author_type,
    country_code,
    region,
    stance,
    topics,
    comment_text,
    attachments_count,
    signatures_count,
    duplicates_count,
    submitted_at,
    posted_date,
    comments_close_date,
    status,
    response,
    response_date,
    source_url,
    source_id,
    external_id,
    import_id,
    retrieved_at,
    observed_at,
    is_synthetic,
    same_as,
    created_at,
    updated_at,
    version
)
SELECT
    id,
    docket_number,
    comment_number,
    document_number,
    authority,
    project_id,
    permit_id,
    assessment_id,
    filing_id,
    title,
    author,
    author_organization,
    author_type,
    country_code,
    region,
    stance,
    topics,
    comment_text,
    attachments_count,
    signatures_count,
    duplicates_count,
    submitted_at,
    posted_date,
    comments_close_date,
    status,
    response,
    response_date,
    source_url,
    source_id,
    external_id,
    import_id,
    retrieved_at,
    observed_at,
    is_synthetic,
    same_as,
    created_at,
    updated_at,
    version
FROM public_comments;
DROP TABLE public_comments;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_public_comments RENAME TO public_comments;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX public_comments_source_id_external_id_key ON public_comments (source_id, external_id);
CREATE INDEX public_comments_docket_number_submitted_at_idx ON public_comments (docket_number, submitted_at);
CREATE INDEX public_comments_stance_submitted_at_idx ON public_comments (stance, submitted_at);
CREATE INDEX public_comments_submitted_at_idx ON public_comments (submitted_at);
CREATE INDEX public_comments_author_organization_idx ON public_comments (author_organization);
CREATE INDEX public_comments_comment_number_idx ON public_comments (comment_number);
CREATE INDEX public_comments_project_id_idx ON public_comments (project_id);
CREATE INDEX public_comments_permit_id_idx ON public_comments (permit_id);
CREATE INDEX public_comments_assessment_id_idx ON public_comments (assessment_id);
CREATE INDEX public_comments_filing_id_idx ON public_comments (filing_id);
CREATE INDEX public_comments_import_id_idx ON public_comments (import_id);
CREATE INDEX public_comments_same_as_idx ON public_comments (same_as);
