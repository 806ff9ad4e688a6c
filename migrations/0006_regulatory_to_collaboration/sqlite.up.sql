-- 0006_regulatory_to_collaboration: up, for SQLite. Written by `terra migrate generate`, run by
-- `terra migrate apply` in one transaction. Edit it before it is applied anywhere, not after.
--
-- + table comments (15 columns)
-- + table compliance_reports (42 columns)
-- + table contractor_schedules (43 columns)
-- + table documents (24 columns)
-- + table downtime_events (35 columns)
-- + table environmental_assessments (44 columns)
-- + table equipment_inventory (55 columns)
-- + table experiment_results (26 columns)
-- + table feature_stores (20 columns)
-- + table inspection_reports (37 columns)
-- + table interconnection_queues (56 columns)
-- + table legal_entities (45 columns)
-- + table maintenance_logs (43 columns)
-- + table model_versions (31 columns)
-- + table notifications (14 columns)
-- + table ownership_structures (35 columns)
-- + table performance_metrics (34 columns)
-- + table permits (46 columns)
-- + table policy_changes (45 columns)
-- + table predictions (25 columns)
-- + table projects (16 columns)
-- + table regulatory_filings (53 columns)
-- + table spare_parts (40 columns)
-- + table team_members (10 columns)
-- + table teams (13 columns)
-- + table training_datasets (30 columns)
-- ~ column maintenance_schedules.equipment_id: no foreign key becomes a foreign key to
-- equipment_inventory on delete set null
-- ~ column power_purchase_agreements.buyer_id: no foreign key becomes a foreign key to
-- legal_entities on delete set null
-- ~ column power_purchase_agreements.seller_id: no foreign key becomes a foreign key to
-- legal_entities on delete set null
-- ~ column green_bonds.issuer_id: no foreign key becomes a foreign key to legal_entities on delete
-- set null
-- ~ column insurance_policies.insurer_id: no foreign key becomes a foreign key to legal_entities on
-- delete set null
-- ~ column project_financing.provider_id: no foreign key becomes a foreign key to legal_entities on
-- delete set null
-- ~ column job_opportunities.employer_id: no foreign key becomes a foreign key to legal_entities on
-- delete set null
-- ~ column local_organizations.entity_id: no foreign key becomes a foreign key to legal_entities on
-- delete set null
-- ~ column public_comments.permit_id: no foreign key becomes a foreign key to permits on delete set
-- null
-- ~ column public_comments.assessment_id: no foreign key becomes a foreign key to
-- environmental_assessments on delete set null
-- ~ column public_comments.filing_id: no foreign key becomes a foreign key to regulatory_filings on
-- delete set null

CREATE TABLE comments
-- What one person says about one row, or in answer to another comment.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Who says it. Such a person's account is emptied, not deleted.
    author_id BLOB NOT NULL CHECK (length(author_id) = 16) REFERENCES users (id) ON DELETE RESTRICT,
    -- The team that it is said in, and who sees the team sees it; none: everyone does. A team in
    -- which something was said can't be deleted, only closed.
    team_id BLOB CHECK (length(team_id) = 16) REFERENCES teams (id) ON DELETE RESTRICT,
    -- The table of the row that it is about.
    resource_type TEXT NOT NULL CHECK (length(resource_type) <= 63),
    -- The id of the row that it is about, which may be gone by now.
    resource_id BLOB NOT NULL CHECK (length(resource_id) = 16),
    -- The column that it is about, where it is about one: `capacity_mw`.
    column_name TEXT CHECK (length(column_name) <= 255),
    -- What is said, in Markdown.
    body TEXT NOT NULL CHECK (length(body) <= 10000),
    -- The comment that it answers; of an answer to an answer the first. A comment that others
    -- answered can be hidden, not deleted.
    parent_id BLOB CHECK (length(parent_id) = 16) REFERENCES comments (id) ON DELETE RESTRICT,
    -- When the author last changed the words; none when they stand as first written.
    edited_at TEXT CHECK (length(edited_at) = 27),
    -- When what it asks for was done or settled.
    resolved_at TEXT CHECK (length(resolved_at) = 27),
    -- Who settled it.
    resolved_by BLOB CHECK (length(resolved_by) = 16) REFERENCES users (id) ON DELETE SET NULL,
    -- When a moderator hid it for what it says.
    hidden_at TEXT CHECK (length(hidden_at) = 27),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE INDEX comments_resource_id_resolved_at_idx ON comments (resource_id, resolved_at);
CREATE INDEX comments_author_id_idx ON comments (author_id);
CREATE INDEX comments_team_id_idx ON comments (team_id);
CREATE INDEX comments_parent_id_idx ON comments (parent_id);
CREATE INDEX comments_resolved_by_idx ON comments (resolved_by);

CREATE TABLE compliance_reports
-- One installation's year under a scheme that caps or prices emissions.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The scheme that it answers to.
    regime TEXT NOT NULL CHECK (CASE regime
        WHEN 'eu_ets' THEN 1 WHEN 'uk_ets' THEN 1 WHEN 'ch_ets' THEN 1
        WHEN 'rggi' THEN 1 WHEN 'california' THEN 1 WHEN 'quebec' THEN 1
        WHEN 'washington' THEN 1 WHEN 'cn_ets' THEN 1 WHEN 'kr_ets' THEN 1
        WHEN 'nz_ets' THEN 1 WHEN 'au_safeguard' THEN 1 WHEN 'us_ghgrp' THEN 1
        WHEN 'other' THEN 1
        ELSE regime IS NULL
    END),
    -- The account or installation in the scheme's registry: `92917`.
    installation_code TEXT NOT NULL CHECK (length(installation_code) <= 100),
    -- Calendar year that the emissions are of; they are reported in the next.
    year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    -- What the registry calls the installation.
    name TEXT CHECK (length(name) <= 255),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- The organisation that answers for it.
    entity_id BLOB CHECK (length(entity_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- The plant that it is, or is a part of.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The account's holder, as the registry writes it.
    operator TEXT CHECK (length(operator) <= 255),
    -- Number of the permit to emit.
    permit_number TEXT CHECK (length(permit_number) <= 100),
    -- What the installation does, in the scheme's codes: `20` is combustion of fuels in the EU's.
    regulated_activity_code TEXT CHECK (length(regulated_activity_code) <= 20),
    -- Its branch, by the class of NACE or another industry code: `35.11`.
    industry_code TEXT CHECK (length(industry_code) <= 20),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- Street and place, as one would write to it.
    address TEXT CHECK (length(address) <= 500),
    -- Post or zip code, with its leading zeros.
    postal_code TEXT CHECK (length(postal_code) <= 20),
    -- Emissions of the year as an independent verifier confirmed them; none where the installation
    -- was excluded or did not report. [t{CO2e}]
    verified_emissions_tco2e REAL CHECK (abs(verified_emissions_tco2e) < 10000000000000.00 AND verified_emissions_tco2e >= 0),
    -- Allowances given for nothing for the year; one stands for one tonne. [t{CO2e}]
    free_allocation_tco2e REAL CHECK (abs(free_allocation_tco2e) < 10000000000000.00 AND free_allocation_tco2e >= 0),
    -- Allowances given from the reserve for new entrants. [t{CO2e}]
    reserve_allocation_tco2e REAL CHECK (abs(reserve_allocation_tco2e) < 10000000000000.00 AND reserve_allocation_tco2e >= 0),
    -- Allowances given to power plants in return for modernising, as Article 10c of the EU's
    -- directive allows. [t{CO2e}]
    transitional_allocation_tco2e REAL CHECK (abs(transitional_allocation_tco2e) < 10000000000000.00 AND transitional_allocation_tco2e >= 0),
    -- Allowances and credits handed in for the year. [t{CO2e}]
    surrendered_tco2e REAL CHECK (abs(surrendered_tco2e) < 10000000000000.00 AND surrendered_tco2e >= 0),
    -- Verified emissions since the scheme or its period began, this year included. [t{CO2e}]
    cumulative_emissions_tco2e REAL CHECK (abs(cumulative_emissions_tco2e) < 10000000000000.00 AND cumulative_emissions_tco2e >= 0),
    -- Allowances handed in since the scheme or its period began, this year included. [t{CO2e}]
    cumulative_surrendered_tco2e REAL CHECK (abs(cumulative_surrendered_tco2e) < 10000000000000.00 AND cumulative_surrendered_tco2e >= 0),
    -- Whether it did what the scheme asks.
    compliance_status TEXT CHECK (CASE compliance_status
        WHEN 'compliant' THEN 1 WHEN 'short' THEN 1 WHEN 'not_reported' THEN 1
        WHEN 'corrected_short' THEN 1 WHEN 'corrected_compliant' THEN 1
        WHEN 'suspended' THEN 1 WHEN 'excluded' THEN 1
        ELSE compliance_status IS NULL
    END),
    -- Who verified the report.
    verifier TEXT CHECK (length(verifier) <= 255),
    -- When the verified report was handed in.
    submitted_date TEXT CHECK (length(submitted_date) = 10),
    -- What it was fined for the year, in the currency that the next column names.
    penalty_amount REAL CHECK (abs(penalty_amount) < 10000000000000.00 AND penalty_amount >= 0),
    -- ISO 4217 code of the currency that the fine is in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- What the source remarks on the year.
    comment TEXT CHECK (length(comment) <= 4000),
    -- Page of the installation in the registry.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES compliance_reports (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX compliance_reports_source_id_external_id_key ON compliance_reports (source_id, external_id);
CREATE INDEX compliance_reports_regime_year_idx ON compliance_reports (regime, year);
CREATE INDEX compliance_reports_installation_code_year_idx ON compliance_reports (installation_code, year);
CREATE INDEX compliance_reports_compliance_status_year_idx ON compliance_reports (compliance_status, year);
CREATE INDEX compliance_reports_country_code_year_idx ON compliance_reports (country_code, year);
CREATE INDEX compliance_reports_year_verified_emissions_tco2e_idx ON compliance_reports (year, verified_emissions_tco2e);
CREATE INDEX compliance_reports_cell_idx ON compliance_reports (cell);
CREATE INDEX compliance_reports_entity_id_idx ON compliance_reports (entity_id);
CREATE INDEX compliance_reports_project_id_idx ON compliance_reports (project_id);
CREATE INDEX compliance_reports_import_id_idx ON compliance_reports (import_id);
CREATE INDEX compliance_reports_same_as_idx ON compliance_reports (same_as);

CREATE TABLE contractor_schedules
-- A contractor's crew, crane or vessel: booked for a time, or offered with its rates and limits.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the crew, crane or vessel is called.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- The firm that sends it.
    contractor TEXT CHECK (length(contractor) <= 255),
    -- The contract's or order's own number.
    contract_number TEXT CHECK (length(contract_number) <= 100),
    -- What comes.
    service_equipment_type TEXT CHECK (CASE service_equipment_type
        WHEN 'remote_reset' THEN 1 WHEN 'technicians' THEN 1
        WHEN 'crew_transfer_vessel' THEN 1 WHEN 'service_operation_vessel' THEN 1
        WHEN 'helicopter' THEN 1 WHEN 'drone' THEN 1 WHEN 'small_crane' THEN 1
        WHEN 'medium_crane' THEN 1 WHEN 'large_crane' THEN 1 WHEN 'cable_vessel' THEN 1
        WHEN 'diving_support_vessel' THEN 1 WHEN 'tug' THEN 1
        WHEN 'anchor_handling_vessel' THEN 1 WHEN 'vessel_group' THEN 1
        WHEN 'other' THEN 1
        ELSE service_equipment_type IS NULL
    END),
    -- How firm the booking is; none for rates without a booking.
    status TEXT CHECK (CASE status
        WHEN 'requested' THEN 1 WHEN 'optioned' THEN 1 WHEN 'confirmed' THEN 1
        WHEN 'mobilising' THEN 1 WHEN 'on_site' THEN 1 WHEN 'completed' THEN 1
        WHEN 'cancelled' THEN 1
        ELSE status IS NULL
    END),
    -- What it is called for.
    call_basis TEXT CHECK (CASE call_basis
        WHEN 'scheduled' THEN 1 WHEN 'requests' THEN 1 WHEN 'downtime' THEN 1
        WHEN 'on_call' THEN 1
        ELSE call_basis IS NULL
    END),
    -- The plant that it works at.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The planned upkeep that it is booked for.
    schedule_id BLOB CHECK (length(schedule_id) = 16) REFERENCES maintenance_schedules (id) ON DELETE SET NULL,
    -- What it is to do.
    description TEXT CHECK (length(description) <= 4000),
    -- First day of the booking, mobilisation aside; of rates the first on which they hold.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day of the booking; of rates the last on which they hold.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- Days that it stays at least once it was called. [d]
    charter_days INTEGER CHECK (charter_days BETWEEN 0 AND 2147483647),
    -- Days from the call until it is ready at the plant. [d]
    mobilisation_days INTEGER CHECK (mobilisation_days BETWEEN 0 AND 2147483647),
    -- Hour of the day, local time, at which its work begins; 0 to 24 is around the clock.
    workday_start_hour INTEGER CHECK (workday_start_hour BETWEEN 0 AND 24),
    -- Hour of the day, local time, at which its work ends.
    workday_end_hour INTEGER CHECK (workday_end_hour BETWEEN 0 AND 24),
    -- Crews that work side by side.
    crews_count INTEGER CHECK (crews_count BETWEEN 0 AND 2147483647),
    -- Technicians in each crew.
    technicians_count INTEGER CHECK (technicians_count BETWEEN 0 AND 2147483647),
    -- Whether it stays at the plant; false where it comes when called.
    is_on_site INTEGER CHECK (is_on_site IN (0, 1)),
    -- Where it sets out from: a port or a depot.
    home_base TEXT CHECK (length(home_base) <= 255),
    -- Way from its port to the plant. [km]
    port_distance_km REAL CHECK (abs(port_distance_km) < 100000000.0000 AND port_distance_km >= 0),
    -- Speed on its way. [km/h]
    travel_speed_km_per_h REAL CHECK (abs(travel_speed_km_per_h) < 10000.000 AND travel_speed_km_per_h >= 0),
    -- Time to get one crew across to a turbine, or back. [h]
    crew_transfer_hours REAL CHECK (abs(crew_transfer_hours) < 1000.000 AND crew_transfer_hours >= 0),
    -- Strongest wind in which it travels; none where wind doesn't stop it. [m/s]
    max_travel_wind_speed_ms REAL CHECK (abs(max_travel_wind_speed_ms) < 1000.00 AND max_travel_wind_speed_ms BETWEEN 0 AND 150),
    -- Strongest wind in which it works; none where wind doesn't stop it. [m/s]
    max_work_wind_speed_ms REAL CHECK (abs(max_work_wind_speed_ms) < 1000.00 AND max_work_wind_speed_ms BETWEEN 0 AND 150),
    -- Highest significant wave height in which it travels; none on land. [m]
    max_travel_wave_height_meters REAL CHECK (abs(max_travel_wave_height_meters) < 1000.00 AND max_travel_wave_height_meters BETWEEN 0 AND 50),
    -- Highest significant wave height in which it works; none on land. [m]
    max_work_wave_height_meters REAL CHECK (abs(max_work_wave_height_meters) < 1000.00 AND max_work_wave_height_meters BETWEEN 0 AND 50),
    -- What the crane or vessel costs a day, without the crew.
    equipment_day_rate REAL CHECK (abs(equipment_day_rate) < 10000000000000.00 AND equipment_day_rate >= 0),
    -- What one technician costs a day; 0 where labour is paid for elsewhere.
    technician_day_rate REAL CHECK (abs(technician_day_rate) < 10000000000000.00 AND technician_day_rate >= 0),
    -- What one technician who is paid by the hour costs.
    technician_hourly_rate REAL CHECK (abs(technician_hourly_rate) < 10000000000000.00 AND technician_hourly_rate >= 0),
    -- What it costs to bring it and take it away.
    mobilisation_cost REAL CHECK (abs(mobilisation_cost) < 10000000000000.00 AND mobilisation_cost >= 0),
    -- What it cost in all.
    total_cost REAL CHECK (abs(total_cost) < 10000000000000.00 AND total_cost >= 0),
    -- ISO 4217 code of the currency that rates and costs are in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES contractor_schedules (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX contractor_schedules_source_id_external_id_key ON contractor_schedules (source_id, external_id);
CREATE INDEX contractor_schedules_status_period_start_date_idx ON contractor_schedules (status, period_start_date);
CREATE INDEX contractor_schedules_service_equipment_type_period_9d024d7d_idx ON contractor_schedules (service_equipment_type, period_start_date);
CREATE INDEX contractor_schedules_contractor_period_start_date_idx ON contractor_schedules (contractor, period_start_date);
CREATE INDEX contractor_schedules_period_start_date_period_end_date_idx ON contractor_schedules (period_start_date, period_end_date);
CREATE INDEX contractor_schedules_project_id_idx ON contractor_schedules (project_id);
CREATE INDEX contractor_schedules_schedule_id_idx ON contractor_schedules (schedule_id);
CREATE INDEX contractor_schedules_import_id_idx ON contractor_schedules (import_id);
CREATE INDEX contractor_schedules_same_as_idx ON contractor_schedules (same_as);

CREATE TABLE documents
-- One revision of a document: what it is, and where its bytes are kept.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the document is called, as on its first page.
    title TEXT NOT NULL CHECK (length(title) <= 500),
    -- What sort of document it is.
    document_type TEXT NOT NULL DEFAULT 'other' CHECK (CASE document_type
        WHEN 'application' THEN 1 WHEN 'decision' THEN 1 WHEN 'impact_assessment' THEN 1
        WHEN 'report' THEN 1 WHEN 'agreement' THEN 1 WHEN 'drawing' THEN 1
        WHEN 'manual' THEN 1 WHEN 'dataset' THEN 1 WHEN 'letter' THEN 1
        WHEN 'minutes' THEN 1 WHEN 'photograph' THEN 1 WHEN 'article' THEN 1
        WHEN 'other' THEN 1
        ELSE document_type IS NULL
    END),
    -- What it holds and what it is good for.
    description TEXT CHECK (length(description) <= 4000),
    -- The team whose document it is, and who sees the team sees it; none: everyone does. A team
    -- that has documents can't be deleted, or its members' papers would be everyone's.
    team_id BLOB CHECK (length(team_id) = 16) REFERENCES teams (id) ON DELETE RESTRICT,
    -- The team's project that it belongs to.
    team_project_id BLOB CHECK (length(team_project_id) = 16) REFERENCES projects (id) ON DELETE SET NULL,
    -- The plant that it is about.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- What the file was called where it came from, without its folder.
    file_name TEXT NOT NULL CHECK (length(file_name) <= 255),
    -- Media type of the file: `application/pdf`.
    media_type TEXT NOT NULL CHECK (length(media_type) <= 255),
    -- How large the file is. [By]
    size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
    -- SHA-256 of the file's bytes, in hexadecimal.
    sha256 TEXT NOT NULL CHECK (length(sha256) <= 64),
    -- The key under which the bytes are kept: `documents/2024/05/7f0c….pdf`.
    storage_key TEXT NOT NULL CHECK (length(storage_key) <= 500),
    -- Which revision it is, counted from 1.
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision BETWEEN 1 AND 2147483647),
    -- The revision before.
    previous_id BLOB CHECK (length(previous_id) = 16) REFERENCES documents (id) ON DELETE SET NULL,
    -- Who uploaded it. Such a person's account is emptied, not deleted.
    uploaded_by BLOB NOT NULL CHECK (length(uploaded_by) = 16) REFERENCES users (id) ON DELETE RESTRICT,
    -- Who wrote it, as on its first page.
    author TEXT CHECK (length(author) <= 255),
    -- The day that it bears.
    issued_date TEXT CHECK (length(issued_date) = 10),
    -- Pages in it, where it has pages.
    pages_count INTEGER CHECK (pages_count BETWEEN 0 AND 2147483647),
    -- BCP 47 tag of the language that it is written in: `en`, `pt-BR`.
    language_code TEXT CHECK (length(language_code) <= 35),
    -- Terms it is given under: an SPDX code such as `CC-BY-4.0` where there is one.
    licence TEXT CHECK (length(licence) <= 255),
    -- Page that it was taken from.
    source_url TEXT CHECK (length(source_url) <= 2000),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX documents_storage_key_key ON documents (storage_key);
CREATE INDEX documents_sha256_idx ON documents (sha256);
CREATE INDEX documents_document_type_issued_date_idx ON documents (document_type, issued_date);
CREATE INDEX documents_team_id_idx ON documents (team_id);
CREATE INDEX documents_team_project_id_idx ON documents (team_project_id);
CREATE INDEX documents_project_id_idx ON documents (project_id);
CREATE INDEX documents_previous_id_idx ON documents (previous_id);
CREATE INDEX documents_uploaded_by_idx ON documents (uploaded_by);

CREATE TABLE downtime_events
-- An outage or derating of a plant or of a piece of its equipment, from its start to its end.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- When it began.
    started_at TEXT NOT NULL CHECK (length(started_at) = 27),
    -- When it was over; none while it lasts.
    ended_at TEXT CHECK (length(ended_at) = 27),
    -- When it was told to the grid operator or the market.
    reported_at TEXT CHECK (length(reported_at) = 27),
    -- The plant that it struck.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The plant as the source calls it, which may have hidden its name: `R23`.
    site_name TEXT CHECK (length(site_name) <= 255),
    -- The piece that failed or was switched off.
    equipment_id BLOB CHECK (length(equipment_id) = 16) REFERENCES equipment_inventory (id) ON DELETE SET NULL,
    -- What class of equipment it struck; `plant` where it was the whole.
    equipment_type TEXT CHECK (CASE equipment_type
        WHEN 'plant' THEN 1 WHEN 'power_block' THEN 1 WHEN 'wind_turbine' THEN 1
        WHEN 'pv_module' THEN 1 WHEN 'pv_string' THEN 1 WHEN 'combiner_box' THEN 1
        WHEN 'inverter' THEN 1 WHEN 'tracker' THEN 1 WHEN 'battery' THEN 1
        WHEN 'power_converter' THEN 1 WHEN 'transformer' THEN 1 WHEN 'switchgear' THEN 1
        WHEN 'cable' THEN 1 WHEN 'substation' THEN 1 WHEN 'generator' THEN 1
        WHEN 'steam_turbine' THEN 1 WHEN 'gas_turbine' THEN 1
        WHEN 'hydro_turbine' THEN 1 WHEN 'combustion_engine' THEN 1 WHEN 'boiler' THEN 1
        WHEN 'reactor' THEN 1 WHEN 'heat_exchanger' THEN 1 WHEN 'pump' THEN 1
        WHEN 'compressor' THEN 1 WHEN 'valve' THEN 1 WHEN 'gearbox' THEN 1
        WHEN 'emission_control' THEN 1 WHEN 'electrolyser' THEN 1 WHEN 'meter' THEN 1
        WHEN 'weather_station' THEN 1 WHEN 'sensor' THEN 1 WHEN 'control_system' THEN 1
        WHEN 'structure' THEN 1 WHEN 'other' THEN 1
        ELSE equipment_type IS NULL
    END),
    -- The operator's tag for the piece, as on the plant's drawings and in SCADA.
    tag_code TEXT CHECK (length(tag_code) <= 100),
    -- How it came about, as NERC GADS tells outages apart.
    outage_type TEXT CHECK (CASE outage_type
        WHEN 'planned' THEN 1 WHEN 'maintenance' THEN 1 WHEN 'forced' THEN 1
        WHEN 'startup_failure' THEN 1 WHEN 'reserve_shutdown' THEN 1
        WHEN 'inactive' THEN 1 WHEN 'non_curtailing' THEN 1
        ELSE outage_type IS NULL
    END),
    -- Where its time belongs in the reckoning of availability.
    availability_category TEXT CHECK (CASE availability_category
        WHEN 'full_performance' THEN 1 WHEN 'partial_performance' THEN 1
        WHEN 'ready_standby' THEN 1 WHEN 'technical_standby' THEN 1
        WHEN 'out_of_environmental_specification' THEN 1
        WHEN 'requested_shutdown' THEN 1 WHEN 'out_of_electrical_specification' THEN 1
        WHEN 'scheduled_maintenance' THEN 1 WHEN 'planned_corrective_action' THEN 1
        WHEN 'forced_outage' THEN 1 WHEN 'suspended' THEN 1 WHEN 'force_majeure' THEN 1
        WHEN 'information_unavailable' THEN 1
        ELSE availability_category IS NULL
    END),
    -- What it took away.
    impact TEXT CHECK (CASE impact
        WHEN 'outage' THEN 1 WHEN 'derating' THEN 1 WHEN 'communication_loss' THEN 1
        WHEN 'none' THEN 1
        ELSE impact IS NULL
    END),
    -- Whether it was known long enough before to be planned for.
    is_planned INTEGER CHECK (is_planned IN (0, 1)),
    -- What the failure goes back to.
    failure_cause TEXT CHECK (CASE failure_cause
        WHEN 'design' THEN 1 WHEN 'fabrication' THEN 1 WHEN 'installation' THEN 1
        WHEN 'operation' THEN 1 WHEN 'maintenance' THEN 1 WHEN 'management' THEN 1
        WHEN 'expected_wear' THEN 1 WHEN 'software' THEN 1 WHEN 'external' THEN 1
        WHEN 'weather' THEN 1 WHEN 'wildlife' THEN 1 WHEN 'malice' THEN 1
        WHEN 'other' THEN 1 WHEN 'unknown' THEN 1
        ELSE failure_cause IS NULL
    END),
    -- The cause's code in the list that the next column names, leading zeros kept: `004`.
    cause_code TEXT CHECK (length(cause_code) <= 64),
    -- The list that the cause's code is from.
    cause_code_system TEXT CHECK (CASE cause_code_system
        WHEN 'nerc_gads' THEN 1 WHEN 'iso_14224' THEN 1 WHEN 'entso_e' THEN 1
        WHEN 'source' THEN 1
        ELSE cause_code_system IS NULL
    END),
    -- The cause in the source's words: `Under voltage`.
    cause_name TEXT CHECK (length(cause_name) <= 255),
    -- What happened, and how it ended.
    description TEXT CHECK (length(description) <= 4000),
    -- Units, turbines or inverters that it struck.
    affected_units_count INTEGER CHECK (affected_units_count BETWEEN 0 AND 2147483647),
    -- Capacity of what it struck when nothing is wrong. [MW]
    capacity_mw REAL CHECK (abs(capacity_mw) < 1000000.000000 AND capacity_mw >= 0),
    -- Capacity that was left while it lasted; 0 in a full outage. [MW]
    available_capacity_mw REAL CHECK (abs(available_capacity_mw) < 1000000.000000 AND available_capacity_mw >= 0),
    -- Energy that was not made because of it. [MW.h]
    lost_energy_mwh REAL CHECK (abs(lost_energy_mwh) < 100000000000.000 AND lost_energy_mwh >= 0),
    -- How the lost energy was found: by power curve, by the neighbours, by measured irradiance.
    lost_energy_method TEXT CHECK (length(lost_energy_method) <= 255),
    -- What the lost energy would have earned, penalties included.
    lost_revenue_amount REAL CHECK (abs(lost_revenue_amount) < 10000000000000.00 AND lost_revenue_amount >= 0),
    -- ISO 4217 code of the currency that the money is in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES downtime_events (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX downtime_events_source_id_external_id_key ON downtime_events (source_id, external_id);
CREATE INDEX downtime_events_started_at_idx ON downtime_events (started_at);
CREATE INDEX downtime_events_outage_type_started_at_idx ON downtime_events (outage_type, started_at);
CREATE INDEX downtime_events_availability_category_started_at_idx ON downtime_events (availability_category, started_at);
CREATE INDEX downtime_events_equipment_type_cause_code_idx ON downtime_events (equipment_type, cause_code);
CREATE INDEX downtime_events_site_name_started_at_idx ON downtime_events (site_name, started_at);
CREATE INDEX downtime_events_ended_at_idx ON downtime_events (ended_at);
CREATE INDEX downtime_events_project_id_idx ON downtime_events (project_id);
CREATE INDEX downtime_events_equipment_id_idx ON downtime_events (equipment_id);
CREATE INDEX downtime_events_import_id_idx ON downtime_events (import_id);
CREATE INDEX downtime_events_same_as_idx ON downtime_events (same_as);

CREATE TABLE environmental_assessments
-- One assessment of a project or plan, from its announcement to the decision that rests on it.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the document is called on its cover.
    title TEXT NOT NULL CHECK (length(title) <= 500),
    -- How deep it goes, and under what kind of law.
    assessment_type TEXT NOT NULL CHECK (CASE assessment_type
        WHEN 'screening' THEN 1 WHEN 'categorical_exclusion' THEN 1
        WHEN 'environmental_assessment' THEN 1
        WHEN 'environmental_impact_statement' THEN 1 WHEN 'supplement' THEN 1
        WHEN 'environmental_impact_assessment' THEN 1 WHEN 'programmatic' THEN 1
        WHEN 'habitats' THEN 1 WHEN 'species' THEN 1 WHEN 'social' THEN 1
        WHEN 'other' THEN 1
        ELSE assessment_type IS NULL
    END),
    -- How far it has come.
    status TEXT CHECK (CASE status
        WHEN 'announced' THEN 1 WHEN 'scoping' THEN 1 WHEN 'draft' THEN 1
        WHEN 'final' THEN 1 WHEN 'decided' THEN 1 WHEN 'suspended' THEN 1
        WHEN 'withdrawn' THEN 1 WHEN 'annulled' THEN 1
        ELSE status IS NULL
    END),
    -- The number that a register of assessments gave it, such as the eight digits of the EPA.
    assessment_number TEXT CHECK (length(assessment_number) <= 100),
    -- The project that it looks into; none for a plan or a whole region.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The consent that it is made for.
    permit_id BLOB CHECK (length(permit_id) = 16) REFERENCES permits (id) ON DELETE SET NULL,
    -- The body that answers for the assessment.
    lead_agency TEXT CHECK (length(lead_agency) <= 255),
    -- Further bodies that take part or adopt it, as a list of names.
    cooperating_agencies TEXT CHECK (json_valid(cooperating_agencies)),
    -- Who wants to build.
    applicant TEXT CHECK (length(applicant) <= 255),
    -- The consultant that wrote it.
    preparer TEXT CHECK (length(preparer) <= 255),
    -- The law that asks for it: `NEPA`, `Directive 2011/92/EU`.
    legal_basis TEXT CHECK (length(legal_basis) <= 255),
    -- The file in which its papers and comments are kept: `BOEM-2018-0069`.
    docket_number TEXT CHECK (length(docket_number) <= 100),
    -- The number of the latest official notice about it: `2021-10192`.
    document_number TEXT CHECK (length(document_number) <= 100),
    -- Where that notice is printed: `86 FR 26541`.
    citation TEXT CHECK (length(citation) <= 255),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- What is to be built or done, and why.
    description TEXT CHECK (length(description) <= 4000),
    -- Ways to do it that were compared, doing nothing included.
    alternatives_count INTEGER CHECK (alternatives_count BETWEEN 0 AND 2147483647),
    -- What it would touch, as a list of words: `["birds", "fisheries", "views"]`.
    impact_topics TEXT CHECK (json_valid(impact_topics)),
    -- What the assessment found, in short.
    findings TEXT CHECK (length(findings) <= 10000),
    -- What is to be done so that the effects are less, or made good elsewhere.
    mitigation TEXT CHECK (length(mitigation) <= 10000),
    -- What is to be watched while it is built and runs.
    monitoring TEXT CHECK (length(monitoring) <= 10000),
    -- When the intent to assess was made public.
    intent_date TEXT CHECK (length(intent_date) = 10),
    -- Last day to say what the assessment should cover.
    scoping_close_date TEXT CHECK (length(scoping_close_date) = 10),
    -- When the draft, or its latest supplement, came out.
    draft_date TEXT CHECK (length(draft_date) = 10),
    -- Last day to comment on the draft.
    comments_close_date TEXT CHECK (length(comments_close_date) = 10),
    -- When the final document came out.
    final_date TEXT CHECK (length(final_date) = 10),
    -- When the decision that rests on it was signed.
    decision_date TEXT CHECK (length(decision_date) = 10),
    -- What was decided.
    outcome TEXT CHECK (CASE outcome
        WHEN 'not_significant' THEN 1 WHEN 'not_significant_if_mitigated' THEN 1
        WHEN 'further_assessment' THEN 1 WHEN 'approved' THEN 1
        WHEN 'approved_with_changes' THEN 1 WHEN 'rejected' THEN 1
        ELSE outcome IS NULL
    END),
    -- Comments that came in on all drafts together.
    comments_count INTEGER CHECK (comments_count BETWEEN 0 AND 2147483647),
    -- Pages of the final document, without its appendices.
    pages_count INTEGER CHECK (pages_count BETWEEN 0 AND 2147483647),
    -- Page of the assessment, with its documents.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES environmental_assessments (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX environmental_assessments_source_id_external_id_key ON environmental_assessments (source_id, external_id);
CREATE INDEX environmental_assessments_assessment_type_status_idx ON environmental_assessments (assessment_type, status);
CREATE INDEX environmental_assessments_status_decision_date_idx ON environmental_assessments (status, decision_date);
CREATE INDEX environmental_assessments_lead_agency_decision_date_idx ON environmental_assessments (lead_agency, decision_date);
CREATE INDEX environmental_assessments_docket_number_idx ON environmental_assessments (docket_number);
CREATE INDEX environmental_assessments_assessment_number_idx ON environmental_assessments (assessment_number);
CREATE INDEX environmental_assessments_comments_close_date_idx ON environmental_assessments (comments_close_date);
CREATE INDEX environmental_assessments_country_code_region_idx ON environmental_assessments (country_code, region);
CREATE INDEX environmental_assessments_project_id_idx ON environmental_assessments (project_id);
CREATE INDEX environmental_assessments_permit_id_idx ON environmental_assessments (permit_id);
CREATE INDEX environmental_assessments_import_id_idx ON environmental_assessments (import_id);
CREATE INDEX environmental_assessments_same_as_idx ON environmental_assessments (same_as);

CREATE TABLE equipment_inventory
-- A piece of equipment that stands somewhere, or the catalogue model that such pieces follow.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the piece is called at its plant, or the model in its catalogue.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- What class of equipment it is.
    equipment_type TEXT NOT NULL CHECK (CASE equipment_type
        WHEN 'plant' THEN 1 WHEN 'power_block' THEN 1 WHEN 'wind_turbine' THEN 1
        WHEN 'pv_module' THEN 1 WHEN 'pv_string' THEN 1 WHEN 'combiner_box' THEN 1
        WHEN 'inverter' THEN 1 WHEN 'tracker' THEN 1 WHEN 'battery' THEN 1
        WHEN 'power_converter' THEN 1 WHEN 'transformer' THEN 1 WHEN 'switchgear' THEN 1
        WHEN 'cable' THEN 1 WHEN 'substation' THEN 1 WHEN 'generator' THEN 1
        WHEN 'steam_turbine' THEN 1 WHEN 'gas_turbine' THEN 1
        WHEN 'hydro_turbine' THEN 1 WHEN 'combustion_engine' THEN 1 WHEN 'boiler' THEN 1
        WHEN 'reactor' THEN 1 WHEN 'heat_exchanger' THEN 1 WHEN 'pump' THEN 1
        WHEN 'compressor' THEN 1 WHEN 'valve' THEN 1 WHEN 'gearbox' THEN 1
        WHEN 'emission_control' THEN 1 WHEN 'electrolyser' THEN 1 WHEN 'meter' THEN 1
        WHEN 'weather_station' THEN 1 WHEN 'sensor' THEN 1 WHEN 'control_system' THEN 1
        WHEN 'structure' THEN 1 WHEN 'other' THEN 1
        ELSE equipment_type IS NULL
    END),
    -- Whether the row is one piece with a place of its own or a model of a catalogue.
    record_type TEXT NOT NULL DEFAULT 'item' CHECK (CASE record_type WHEN 'item' THEN 1 WHEN 'catalogue_model' THEN 1 ELSE record_type IS NULL END),
    -- How the piece stands; none for a catalogue model.
    status TEXT CHECK (CASE status
        WHEN 'ordered' THEN 1 WHEN 'in_stock' THEN 1 WHEN 'commissioning' THEN 1
        WHEN 'operating' THEN 1 WHEN 'standby' THEN 1 WHEN 'out_of_service' THEN 1
        WHEN 'in_repair' THEN 1 WHEN 'retired' THEN 1
        ELSE status IS NULL
    END),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- Height of the ground that it stands on above mean sea level. [m]
    elevation_meters INTEGER CHECK (elevation_meters BETWEEN -500 AND 9000),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- The plant that it belongs to.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The substation that it stands in, or that its plant feeds through.
    substation_id BLOB CHECK (length(substation_id) = 16) REFERENCES substations (id) ON DELETE SET NULL,
    -- The larger piece that it is a part of: a module's string, a transformer's bay.
    parent_id BLOB CHECK (length(parent_id) = 16) REFERENCES equipment_inventory (id) ON DELETE SET NULL,
    -- The row of the catalogue model that it was built to.
    catalogue_item_id BLOB CHECK (length(catalogue_item_id) = 16) REFERENCES equipment_inventory (id) ON DELETE SET NULL,
    -- The plant as the source calls it: `Kelmarsh`.
    site_name TEXT CHECK (length(site_name) <= 255),
    -- The operator's tag for it, as on the plant's drawings and in SCADA: `KWF1`.
    tag_code TEXT CHECK (length(tag_code) <= 100),
    -- The string, feeder or circuit of the plant that it hangs on: `S00`.
    feeder_code TEXT CHECK (length(feeder_code) <= 100),
    -- Who made it, as on its plate.
    manufacturer TEXT CHECK (length(manufacturer) <= 255),
    -- The maker's name for its type: `MM92`.
    model TEXT CHECK (length(model) <= 255),
    -- The number that the maker gave to this one piece: `SEN 93420`.
    serial_number TEXT CHECK (length(serial_number) <= 255),
    -- The technology more closely, in the source's words: `mc-Si`, `DFIG`, `LFP`.
    sub_type TEXT CHECK (length(sub_type) <= 100),
    -- The year of the model or of its making.
    vintage_year INTEGER CHECK (vintage_year BETWEEN 1800 AND 2200),
    -- Rated active power; of an inverter or a turbine what it gives on the grid's side. [kW]
    capacity_kw REAL CHECK (abs(capacity_kw) < 1000000000.000 AND capacity_kw >= 0),
    -- Power on the direct-current side: of an inverter what it takes at its rating, of a module
    -- what it gives under standard test conditions. [kW]
    dc_power_kw REAL CHECK (abs(dc_power_kw) < 1000000.000000 AND dc_power_kw >= 0),
    -- Rated apparent power, as transformers and generators have it. [MV.A]
    rated_power_mva REAL CHECK (abs(rated_power_mva) < 1000000.0000 AND rated_power_mva >= 0),
    -- Energy that it can store when full. [MW.h]
    capacity_mwh REAL CHECK (abs(capacity_mwh) < 1000000000.000 AND capacity_mwh >= 0),
    -- Rated alternating voltage; of a transformer that of its high side. [kV]
    voltage_kv REAL CHECK (abs(voltage_kv) < 1000000.000 AND voltage_kv BETWEEN 0 AND 1500),
    -- Rated voltage of a transformer's low side. [kV]
    low_side_voltage_kv REAL CHECK (abs(low_side_voltage_kv) < 1000000.000 AND low_side_voltage_kv >= 0),
    -- Direct voltage that its power is rated at: of a module at maximum power. [V]
    dc_voltage_volts REAL CHECK (abs(dc_voltage_volts) < 100000.0000 AND dc_voltage_volts >= 0),
    -- Highest direct voltage: of an inverter that it bears, of a module that it reaches with its
    -- circuit open. [V]
    max_dc_voltage_volts REAL CHECK (abs(max_dc_voltage_volts) < 100000.0000 AND max_dc_voltage_volts >= 0),
    -- Highest direct current: of an inverter that it takes, of a module that it gives when
    -- short-circuited. [A]
    max_dc_current_amperes REAL CHECK (abs(max_dc_current_amperes) < 1000000.000000 AND max_dc_current_amperes >= 0),
    -- Lowest direct voltage at which an inverter finds the modules' maximum power. [V]
    min_mppt_volts REAL CHECK (abs(min_mppt_volts) < 100000.0000 AND min_mppt_volts >= 0),
    -- Highest direct voltage at which an inverter finds the modules' maximum power. [V]
    max_mppt_volts REAL CHECK (abs(max_mppt_volts) < 100000.0000 AND max_mppt_volts >= 0),
    -- Outer area of a module, frame included. [m2]
    surface_area_m2 REAL CHECK (abs(surface_area_m2) < 10000.0000 AND surface_area_m2 >= 0),
    -- Height of a wind turbine's rotor centre above its foot. [m]
    hub_height_meters REAL CHECK (abs(hub_height_meters) < 10000.00 AND hub_height_meters BETWEEN 0 AND 500),
    -- Diameter of the circle that a turbine's blades sweep. [m]
    rotor_diameter_meters REAL CHECK (abs(rotor_diameter_meters) < 10000.00 AND rotor_diameter_meters BETWEEN 0 AND 500),
    -- What a wind turbine gives by wind speed, as a list of points: `[{"wind_speed_ms": 4,
    -- "power_kw": 595.088475, "ct": 0.808268424}]`.
    power_curve TEXT CHECK (json_valid(power_curve)),
    -- The performance model that the next column's numbers belong to: `sandia_inverter`, `sapm`.
    performance_model TEXT CHECK (length(performance_model) <= 63),
    -- Coefficients of the performance model, by the names that it gives them: `{"c0": -0.000041}`.
    model_coefficients TEXT CHECK (json_valid(model_coefficients)),
    -- When a register of tested equipment, such as the California Energy Commission's, listed it.
    listed_date TEXT CHECK (length(listed_date) = 10),
    -- When it was put where it stands.
    installed_date TEXT CHECK (length(installed_date) = 10),
    -- When it began to sell energy, or is to; known to the day.
    commercial_operation_date TEXT CHECK (length(commercial_operation_date) = 10),
    -- Last day on which its maker answers for faults.
    warranty_end_date TEXT CHECK (length(warranty_end_date) = 10),
    -- When it was taken out for good.
    retirement_date TEXT CHECK (length(retirement_date) = 10),
    -- Page that says what is said here.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES equipment_inventory (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX equipment_inventory_source_id_external_id_key ON equipment_inventory (source_id, external_id);
CREATE INDEX equipment_inventory_equipment_type_capacity_kw_idx ON equipment_inventory (equipment_type, capacity_kw);
CREATE INDEX equipment_inventory_manufacturer_model_idx ON equipment_inventory (manufacturer, model);
CREATE INDEX equipment_inventory_status_idx ON equipment_inventory (status);
CREATE INDEX equipment_inventory_tag_code_idx ON equipment_inventory (tag_code);
CREATE INDEX equipment_inventory_warranty_end_date_idx ON equipment_inventory (warranty_end_date);
CREATE INDEX equipment_inventory_cell_idx ON equipment_inventory (cell);
CREATE INDEX equipment_inventory_project_id_idx ON equipment_inventory (project_id);
CREATE INDEX equipment_inventory_substation_id_idx ON equipment_inventory (substation_id);
CREATE INDEX equipment_inventory_parent_id_idx ON equipment_inventory (parent_id);
CREATE INDEX equipment_inventory_catalogue_item_id_idx ON equipment_inventory (catalogue_item_id);
CREATE INDEX equipment_inventory_import_id_idx ON equipment_inventory (import_id);
CREATE INDEX equipment_inventory_same_as_idx ON equipment_inventory (same_as);

CREATE TABLE experiment_results
-- One run of an experiment: its settings and what came out.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The tracker's own key of the run.
    run_code TEXT NOT NULL CHECK (length(run_code) <= 64),
    -- What the runs that one compares with it are called together.
    experiment_name TEXT NOT NULL CHECK (length(experiment_name) <= 255),
    -- How the run stands.
    status TEXT NOT NULL CHECK (CASE status
        WHEN 'scheduled' THEN 1 WHEN 'running' THEN 1 WHEN 'finished' THEN 1
        WHEN 'failed' THEN 1 WHEN 'killed' THEN 1
        ELSE status IS NULL
    END),
    -- What was to be found out, and what was.
    description TEXT CHECK (length(description) <= 4000),
    -- The run that it is a part of, as in a search over settings.
    parent_id BLOB CHECK (length(parent_id) = 16) REFERENCES experiment_results (id) ON DELETE SET NULL,
    -- The data that it was trained or judged on.
    dataset_id BLOB CHECK (length(dataset_id) = 16) REFERENCES training_datasets (id) ON DELETE RESTRICT,
    -- The version of a model that came out of it, or that it judged.
    model_version_id BLOB CHECK (length(model_version_id) = 16) REFERENCES model_versions (id) ON DELETE SET NULL,
    -- Settings of the run, by name: `{"alpha": 0.5}`.
    parameters TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(parameters)),
    -- What was measured, by name, at the end: `{"mae": 186038.569}`.
    metrics TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(metrics)),
    -- The metric that the runs are ranked by: `mae`.
    metric_name TEXT CHECK (length(metric_name) <= 100),
    -- The metric that the runs are ranked by, as a number.
    metric_value REAL,
    -- Whether a greater number is the better one.
    is_greater_better INTEGER CHECK (is_greater_better IN (0, 1)),
    -- The part of the data that was measured on: `test`, `2020`, `fold 3 of 5`.
    evaluated_split TEXT CHECK (length(evaluated_split) <= 100),
    -- The number that chance was started with, so that it can be repeated.
    seed INTEGER,
    -- Commit of the code that ran.
    code_commit TEXT CHECK (length(code_commit) <= 64),
    -- What it ran on: machine, accelerators, how many.
    hardware TEXT CHECK (length(hardware) <= 255),
    -- When it began.
    started_at TEXT CHECK (length(started_at) = 27),
    -- When it ended, well or not.
    finished_at TEXT CHECK (length(finished_at) = 27),
    -- Electricity that it used. [kW.h]
    energy_used_kwh REAL CHECK (abs(energy_used_kwh) < 100000000.0000 AND energy_used_kwh >= 0),
    -- Where its files are kept.
    artifact_url TEXT CHECK (length(artifact_url) <= 2000),
    -- What stopped it, where it failed.
    error TEXT CHECK (length(error) <= 4000),
    -- Who started it.
    owner_id BLOB CHECK (length(owner_id) = 16) REFERENCES users (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX experiment_results_run_code_key ON experiment_results (run_code);
CREATE INDEX experiment_results_experiment_name_metric_value_idx ON experiment_results (experiment_name, metric_value);
CREATE INDEX experiment_results_status_started_at_idx ON experiment_results (status, started_at);
CREATE INDEX experiment_results_parent_id_idx ON experiment_results (parent_id);
CREATE INDEX experiment_results_dataset_id_idx ON experiment_results (dataset_id);
CREATE INDEX experiment_results_model_version_id_idx ON experiment_results (model_version_id);
CREATE INDEX experiment_results_owner_id_idx ON experiment_results (owner_id);

CREATE TABLE feature_stores
-- One version of a view of features: values about the rows of one table, reckoned in one way, for
-- training and for predicting alike.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the view is called, the same for all its versions.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- Which version it is: a change of the definition makes a new one.
    version_label TEXT NOT NULL CHECK (length(version_label) <= 64),
    -- What the features tell, and what they are good for.
    description TEXT CHECK (length(description) <= 4000),
    -- The table whose rows the features are about: `energy_projects`.
    entity TEXT NOT NULL CHECK (length(entity) <= 63),
    -- When the features are reckoned.
    view_type TEXT NOT NULL CHECK (CASE view_type WHEN 'batch' THEN 1 WHEN 'stream' THEN 1 WHEN 'on_demand' THEN 1 ELSE view_type IS NULL END),
    -- The columns that say which row a value belongs to, as a list; empty: the row's id.
    join_keys TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(join_keys)),
    -- The features with their types and units, as a list: `[{"name": "fires_count", "type":
    -- "int"}]`.
    features TEXT NOT NULL CHECK (json_valid(features)),
    -- How the features come out of the source table: a query or an expression.
    definition TEXT CHECK (length(definition) <= 10000),
    -- The table that the features are reckoned from: `fire_events`.
    source_table TEXT CHECK (length(source_table) <= 63),
    -- The column of the source table that says when a value held, so that training sees no later
    -- one.
    timestamp_column TEXT CHECK (length(timestamp_column) <= 63),
    -- How old a value may be and still be used; none: it keeps. [s]
    time_to_live_seconds INTEGER CHECK (time_to_live_seconds >= 0),
    -- How often the features are reckoned anew. [s]
    refresh_interval_seconds INTEGER CHECK (refresh_interval_seconds >= 0),
    -- When the features were last reckoned.
    last_materialised_at TEXT CHECK (length(last_materialised_at) = 27),
    -- Whether the latest values are kept at hand for predictions.
    is_online INTEGER NOT NULL DEFAULT 0 CHECK (is_online IN (0, 1)),
    -- Whether the features are still reckoned.
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    -- Who answers for the definition.
    owner_id BLOB CHECK (length(owner_id) = 16) REFERENCES users (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX feature_stores_name_version_label_key ON feature_stores (name, version_label);
CREATE INDEX feature_stores_entity_idx ON feature_stores (entity);
CREATE INDEX feature_stores_is_active_last_materialised_at_idx ON feature_stores (is_active, last_materialised_at);
CREATE INDEX feature_stores_owner_id_idx ON feature_stores (owner_id);

CREATE TABLE inspection_reports
-- One inspection of a plant, a dam or a piece of equipment, and what came of it.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What kind of inspection it was.
    inspection_type TEXT NOT NULL CHECK (CASE inspection_type
        WHEN 'routine' THEN 1 WHEN 'periodic' THEN 1 WHEN 'comprehensive' THEN 1
        WHEN 'special' THEN 1 WHEN 'commissioning' THEN 1 WHEN 'end_of_warranty' THEN 1
        WHEN 'due_diligence' THEN 1 WHEN 'life_extension' THEN 1 WHEN 'statutory' THEN 1
        WHEN 'follow_up' THEN 1 WHEN 'other' THEN 1
        ELSE inspection_type IS NULL
    END),
    -- The day of the inspection; the last one where it took several.
    inspected_date TEXT NOT NULL CHECK (length(inspected_date) = 10),
    -- What was inspected, as the report calls it.
    site_name TEXT CHECK (length(site_name) <= 255),
    -- The report's own number.
    report_number TEXT CHECK (length(report_number) <= 100),
    -- How far the report is.
    status TEXT CHECK (CASE status
        WHEN 'draft' THEN 1 WHEN 'final' THEN 1 WHEN 'accepted' THEN 1
        WHEN 'closed' THEN 1
        ELSE status IS NULL
    END),
    -- The plant that was inspected.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The piece that was inspected.
    equipment_id BLOB CHECK (length(equipment_id) = 16) REFERENCES equipment_inventory (id) ON DELETE SET NULL,
    -- The dam that was inspected.
    dam_id BLOB CHECK (length(dam_id) = 16) REFERENCES hydroelectric_dams (id) ON DELETE SET NULL,
    -- The plan that called for the inspection.
    schedule_id BLOB CHECK (length(schedule_id) = 16) REFERENCES maintenance_schedules (id) ON DELETE SET NULL,
    -- What class of equipment was inspected.
    equipment_type TEXT CHECK (CASE equipment_type
        WHEN 'plant' THEN 1 WHEN 'power_block' THEN 1 WHEN 'wind_turbine' THEN 1
        WHEN 'pv_module' THEN 1 WHEN 'pv_string' THEN 1 WHEN 'combiner_box' THEN 1
        WHEN 'inverter' THEN 1 WHEN 'tracker' THEN 1 WHEN 'battery' THEN 1
        WHEN 'power_converter' THEN 1 WHEN 'transformer' THEN 1 WHEN 'switchgear' THEN 1
        WHEN 'cable' THEN 1 WHEN 'substation' THEN 1 WHEN 'generator' THEN 1
        WHEN 'steam_turbine' THEN 1 WHEN 'gas_turbine' THEN 1
        WHEN 'hydro_turbine' THEN 1 WHEN 'combustion_engine' THEN 1 WHEN 'boiler' THEN 1
        WHEN 'reactor' THEN 1 WHEN 'heat_exchanger' THEN 1 WHEN 'pump' THEN 1
        WHEN 'compressor' THEN 1 WHEN 'valve' THEN 1 WHEN 'gearbox' THEN 1
        WHEN 'emission_control' THEN 1 WHEN 'electrolyser' THEN 1 WHEN 'meter' THEN 1
        WHEN 'weather_station' THEN 1 WHEN 'sensor' THEN 1 WHEN 'control_system' THEN 1
        WHEN 'structure' THEN 1 WHEN 'other' THEN 1
        ELSE equipment_type IS NULL
    END),
    -- How it was looked at.
    method TEXT CHECK (CASE method
        WHEN 'visual' THEN 1 WHEN 'rope' THEN 1 WHEN 'drone' THEN 1
        WHEN 'thermography' THEN 1 WHEN 'electroluminescence' THEN 1
        WHEN 'iv_curve' THEN 1 WHEN 'endoscopy' THEN 1 WHEN 'non_destructive' THEN 1
        WHEN 'vibration' THEN 1 WHEN 'oil_analysis' THEN 1 WHEN 'electrical' THEN 1
        WHEN 'underwater' THEN 1 WHEN 'instrumentation' THEN 1 WHEN 'combination' THEN 1
        ELSE method IS NULL
    END),
    -- The authority that asks for the inspection, or does it.
    authority TEXT CHECK (length(authority) <= 255),
    -- Who looked: an engineer's firm, an agency, the operator's own people.
    inspector TEXT CHECK (length(inspector) <= 255),
    -- The condition that was found, as dam safety rates it.
    condition_rating TEXT CHECK (CASE condition_rating
        WHEN 'satisfactory' THEN 1 WHEN 'fair' THEN 1 WHEN 'poor' THEN 1
        WHEN 'unsatisfactory' THEN 1 WHEN 'not_rated' THEN 1
        ELSE condition_rating IS NULL
    END),
    -- The condition in the inspector's own scale or words: `fair to poor`, `B3`.
    condition_grade TEXT CHECK (length(condition_grade) <= 100),
    -- What was found.
    findings TEXT CHECK (length(findings) <= 10000),
    -- Defects that were listed.
    findings_count INTEGER CHECK (findings_count BETWEEN 0 AND 2147483647),
    -- Defects among them that endanger people or the plant.
    critical_findings_count INTEGER CHECK (critical_findings_count BETWEEN 0 AND 2147483647),
    -- What the inspector says should be done.
    recommendations TEXT CHECK (length(recommendations) <= 10000),
    -- Limits on running it until that is done: `reservoir lowered by 2 m`.
    restrictions TEXT CHECK (length(restrictions) <= 4000),
    -- Whether something has to be done.
    is_follow_up_required INTEGER CHECK (is_follow_up_required IN (0, 1)),
    -- By when it has to be done.
    follow_up_due_date TEXT CHECK (length(follow_up_due_date) = 10),
    -- When it was done.
    follow_up_completed_date TEXT CHECK (length(follow_up_completed_date) = 10),
    -- When the next inspection of the kind is due.
    next_inspection_date TEXT CHECK (length(next_inspection_date) = 10),
    -- When the report was handed in.
    reported_date TEXT CHECK (length(reported_date) = 10),
    -- Page that says what is said here.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES inspection_reports (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX inspection_reports_source_id_external_id_key ON inspection_reports (source_id, external_id);
CREATE INDEX inspection_reports_inspected_date_idx ON inspection_reports (inspected_date);
CREATE INDEX inspection_reports_condition_rating_inspected_date_idx ON inspection_reports (condition_rating, inspected_date);
CREATE INDEX inspection_reports_inspection_type_inspected_date_idx ON inspection_reports (inspection_type, inspected_date);
CREATE INDEX inspection_reports_follow_up_due_date_idx ON inspection_reports (follow_up_due_date);
CREATE INDEX inspection_reports_next_inspection_date_idx ON inspection_reports (next_inspection_date);
CREATE INDEX inspection_reports_project_id_idx ON inspection_reports (project_id);
CREATE INDEX inspection_reports_equipment_id_idx ON inspection_reports (equipment_id);
CREATE INDEX inspection_reports_dam_id_idx ON inspection_reports (dam_id);
CREATE INDEX inspection_reports_schedule_id_idx ON inspection_reports (schedule_id);
CREATE INDEX inspection_reports_import_id_idx ON inspection_reports (import_id);
CREATE INDEX inspection_reports_same_as_idx ON inspection_reports (same_as);

CREATE TABLE interconnection_queues
-- One request to connect a plant, a store, a load or a line to a grid.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The number that the grid's operator gave the request: `AE2-341`, `1236`.
    queue_number TEXT NOT NULL CHECK (length(queue_number) <= 100),
    -- Whether the request still stands.
    status TEXT CHECK (CASE status
        WHEN 'active' THEN 1 WHEN 'suspended' THEN 1 WHEN 'withdrawn' THEN 1
        WHEN 'operational' THEN 1
        ELSE status IS NULL
    END),
    -- What the project is called; queues often keep it back.
    name TEXT CHECK (length(name) <= 255),
    -- What is to be connected.
    request_type TEXT CHECK (CASE request_type
        WHEN 'generation' THEN 1 WHEN 'storage' THEN 1 WHEN 'hybrid' THEN 1
        WHEN 'load' THEN 1 WHEN 'transmission' THEN 1
        ELSE request_type IS NULL
    END),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- The project that wants to connect.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The connection that came of it, once it is agreed.
    interconnection_id BLOB CHECK (length(interconnection_id) = 16) REFERENCES grid_interconnections (id) ON DELETE SET NULL,
    -- Who runs the grid and keeps the queue: `PJM`, `CAISO`, `National Grid ESO`.
    grid_operator TEXT CHECK (length(grid_operator) <= 255),
    -- The utility whose wires it would meet.
    transmission_owner TEXT CHECK (length(transmission_owner) <= 255),
    -- Who asks; queues often keep it back.
    developer TEXT CHECK (length(developer) <= 255),
    -- What it makes energy from, or that it stores it; of a hybrid what it makes most from.
    project_type TEXT CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- What it makes energy from, in the queue's words: `Solar+Battery`.
    sub_type TEXT CHECK (length(sub_type) <= 100),
    -- Power asked for at the point of interconnection, all kinds together. [MW]
    capacity_mw REAL CHECK (abs(capacity_mw) < 1000000.000000 AND capacity_mw >= 0),
    -- Power that it can give in summer, where the queue tells the seasons apart. [MW]
    summer_capacity_mw REAL CHECK (abs(summer_capacity_mw) < 1000000.000000 AND summer_capacity_mw >= 0),
    -- Power that it can give in winter, where the queue tells the seasons apart. [MW]
    winter_capacity_mw REAL CHECK (abs(winter_capacity_mw) < 1000000.000000 AND winter_capacity_mw >= 0),
    -- Power of the store behind the same point; none where there is none or it isn't said. [MW]
    storage_capacity_mw REAL CHECK (abs(storage_capacity_mw) < 1000000.000000 AND storage_capacity_mw >= 0),
    -- Each kind of a hybrid with its power, as a list: `[{"type": "solar", "capacity_mw": 200}]`.
    resources TEXT CHECK (json_valid(resources)),
    -- Whether all it makes can be delivered, or what the grid has room for.
    service_type TEXT CHECK (CASE service_type
        WHEN 'energy_resource' THEN 1 WHEN 'network_resource' THEN 1
        WHEN 'partial' THEN 1
        ELSE service_type IS NULL
    END),
    -- The substation or line that it would meet, in the queue's words.
    point_of_interconnection TEXT CHECK (length(point_of_interconnection) <= 255),
    -- The substation that it would meet.
    substation_id BLOB CHECK (length(substation_id) = 16) REFERENCES substations (id) ON DELETE SET NULL,
    -- Voltage at the point of interconnection. [kV]
    voltage_kv REAL CHECK (abs(voltage_kv) < 1000000.000 AND voltage_kv BETWEEN 0 AND 1500),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- Code of the county or another area, in the system that the next column names.
    area_code TEXT CHECK (length(area_code) <= 64),
    -- The system that the area's code belongs to.
    area_code_system TEXT CHECK (CASE area_code_system
        WHEN 'iso_3166_1' THEN 1 WHEN 'iso_3166_2' THEN 1 WHEN 'm49' THEN 1
        WHEN 'fips' THEN 1 WHEN 'census_geoid' THEN 1 WHEN 'zcta' THEN 1
        WHEN 'nuts' THEN 1 WHEN 'huc' THEN 1 WHEN 'eic' THEN 1 WHEN 'nerc' THEN 1
        WHEN 'world_bank' THEN 1 WHEN 'oecd_dac' THEN 1 WHEN 'ipcc' THEN 1
        WHEN 'source' THEN 1
        ELSE area_code_system IS NULL
    END),
    -- The cluster, cycle or window that it is studied with: `DISIS-2021-001`.
    cluster TEXT CHECK (length(cluster) <= 100),
    -- The study or agreement that it has come to.
    study_phase TEXT CHECK (CASE study_phase
        WHEN 'not_started' THEN 1 WHEN 'feasibility' THEN 1 WHEN 'cluster' THEN 1
        WHEN 'system_impact' THEN 1 WHEN 'facilities' THEN 1
        WHEN 'agreement_pending' THEN 1 WHEN 'agreement_executed' THEN 1
        WHEN 'construction' THEN 1 WHEN 'connected' THEN 1
        ELSE study_phase IS NULL
    END),
    -- How far what is to be connected has come outside the queue.
    development_stage TEXT CHECK (CASE development_stage
        WHEN 'under_consideration' THEN 1 WHEN 'planned_not_yet_permitting' THEN 1
        WHEN 'in_permitting' THEN 1 WHEN 'confirmed' THEN 1
        WHEN 'under_construction' THEN 1 WHEN 'completed' THEN 1
        ELSE development_stage IS NULL
    END),
    -- When it entered the queue, which settles its rank.
    requested_date TEXT CHECK (length(requested_date) = 10),
    -- When the interconnection agreement was signed.
    agreement_date TEXT CHECK (length(agreement_date) = 10),
    -- When it was withdrawn, by who asked or by the operator.
    withdrawn_date TEXT CHECK (length(withdrawn_date) = 10),
    -- Why it was withdrawn.
    withdrawal_reason TEXT CHECK (length(withdrawal_reason) <= 500),
    -- When who asks means to begin to run.
    proposed_operation_date TEXT CHECK (length(proposed_operation_date) = 10),
    -- The year who asks means to begin to run, where no more is known.
    proposed_operation_year INTEGER CHECK (proposed_operation_year BETWEEN 1900 AND 2200),
    -- When it did begin to run.
    commercial_operation_date TEXT CHECK (length(commercial_operation_date) = 10),
    -- What connecting it costs in all, by the latest study.
    interconnection_cost REAL CHECK (abs(interconnection_cost) < 10000000000000.00 AND interconnection_cost >= 0),
    -- Its share of what the grid beyond the point of interconnection needs.
    network_upgrade_cost REAL CHECK (abs(network_upgrade_cost) < 10000000000000.00 AND network_upgrade_cost >= 0),
    -- What the point of interconnection itself costs.
    interconnection_facilities_cost REAL CHECK (abs(interconnection_facilities_cost) < 10000000000000.00 AND interconnection_facilities_cost >= 0),
    -- ISO 4217 code of the currency that the costs are in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- The year whose prices the costs are in.
    base_year INTEGER CHECK (base_year BETWEEN 1800 AND 2200),
    -- What the queue remarks.
    comment TEXT CHECK (length(comment) <= 4000),
    -- Page that says what is said here.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES interconnection_queues (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX interconnection_queues_source_id_external_id_key ON interconnection_queues (source_id, external_id);
CREATE INDEX interconnection_queues_grid_operator_queue_number_idx ON interconnection_queues (grid_operator, queue_number);
CREATE INDEX interconnection_queues_status_requested_date_idx ON interconnection_queues (status, requested_date);
CREATE INDEX interconnection_queues_project_type_status_capacity_mw_idx ON interconnection_queues (project_type, status, capacity_mw);
CREATE INDEX interconnection_queues_country_code_region_status_idx ON interconnection_queues (country_code, region, status);
CREATE INDEX interconnection_queues_study_phase_status_idx ON interconnection_queues (study_phase, status);
CREATE INDEX interconnection_queues_cluster_idx ON interconnection_queues (cluster);
CREATE INDEX interconnection_queues_proposed_operation_date_idx ON interconnection_queues (proposed_operation_date);
CREATE INDEX interconnection_queues_cell_idx ON interconnection_queues (cell);
CREATE INDEX interconnection_queues_project_id_idx ON interconnection_queues (project_id);
CREATE INDEX interconnection_queues_interconnection_id_idx ON interconnection_queues (interconnection_id);
CREATE INDEX interconnection_queues_substation_id_idx ON interconnection_queues (substation_id);
CREATE INDEX interconnection_queues_import_id_idx ON interconnection_queues (import_id);
CREATE INDEX interconnection_queues_same_as_idx ON interconnection_queues (same_as);

CREATE TABLE legal_entities
-- An organisation in law: a company, a fund, a branch, a public body.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The full name in its own register, in capitals where the register has it so.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- What kind of organisation it is.
    entity_type TEXT CHECK (CASE entity_type
        WHEN 'general' THEN 1 WHEN 'statutory' THEN 1 WHEN 'fund' THEN 1
        WHEN 'branch' THEN 1 WHEN 'sole_proprietor' THEN 1 WHEN 'government' THEN 1
        WHEN 'international_organisation' THEN 1 WHEN 'arrangement' THEN 1
        WHEN 'anonymous' THEN 1 WHEN 'unknown' THEN 1
        ELSE entity_type IS NULL
    END),
    -- Legal entity identifier after ISO 17442: `549300LBI3LRIZ2V8V66`.
    lei TEXT CHECK (length(lei) <= 20),
    -- Other names, as a list of name, kind and language: trading names, former names.
    other_names TEXT CHECK (json_valid(other_names)),
    -- Its form in law by the code of ISO 20275; `8888` where the list has none.
    legal_form_code TEXT CHECK (length(legal_form_code) <= 4),
    -- Its form in law, in words: `GmbH`, `limited partnership`.
    legal_form TEXT CHECK (length(legal_form) <= 255),
    -- Whose law it stands under: an ISO 3166-1 code such as `IE`, or one of 3166-2 as `US-DE`.
    jurisdiction_code TEXT CHECK (length(jurisdiction_code) <= 10),
    -- The register that it stands in, by GLEIF's list of authorities: `RA000170`.
    registration_authority_code TEXT CHECK (length(registration_authority_code) <= 8),
    -- Its number in that register.
    registration_number TEXT CHECK (length(registration_number) <= 100),
    -- Whether it still exists.
    status TEXT CHECK (CASE status WHEN 'active' THEN 1 WHEN 'inactive' THEN 1 ELSE status IS NULL END),
    -- When it came into being.
    founded_date TEXT CHECK (length(founded_date) = 10),
    -- When it ceased to be.
    ended_date TEXT CHECK (length(ended_date) = 10),
    -- Why it ceased to be.
    end_reason TEXT CHECK (CASE end_reason WHEN 'dissolved' THEN 1 WHEN 'corporate_action' THEN 1 WHEN 'other' THEN 1 ELSE end_reason IS NULL END),
    -- What it became a part of, or was replaced by.
    successor_id BLOB CHECK (length(successor_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- The entity whose accounts take it in directly; of a branch its head office.
    parent_id BLOB CHECK (length(parent_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- The entity at the top of the group that takes it in.
    ultimate_parent_id BLOB CHECK (length(ultimate_parent_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- Why it names no parent, where it gives a reason.
    parent_exception TEXT CHECK (CASE parent_exception
        WHEN 'no_lei' THEN 1 WHEN 'natural_persons' THEN 1
        WHEN 'non_consolidating' THEN 1 WHEN 'no_known_person' THEN 1
        WHEN 'non_public' THEN 1
        ELSE parent_exception IS NULL
    END),
    -- Street and place of its seat in law.
    address TEXT CHECK (length(address) <= 500),
    -- Post or zip code, with its leading zeros.
    postal_code TEXT CHECK (length(postal_code) <= 20),
    -- State, province or nation of its seat in law.
    region TEXT CHECK (length(region) <= 255),
    -- ISO 3166-1 alpha-2 code of the country of its seat in law.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- Street and place that it is run from.
    headquarters_address TEXT CHECK (length(headquarters_address) <= 500),
    -- Post or zip code of the place that it is run from.
    headquarters_postal_code TEXT CHECK (length(headquarters_postal_code) <= 20),
    -- ISO 3166-1 alpha-2 code of the country that it is run from.
    headquarters_country_code TEXT CHECK (length(headquarters_country_code) <= 2),
    -- Whether its shares are traded on an exchange.
    is_listed INTEGER CHECK (is_listed IN (0, 1)),
    -- How its LEI stands; one that lapsed still names the entity.
    lei_status TEXT CHECK (CASE lei_status
        WHEN 'pending_validation' THEN 1 WHEN 'issued' THEN 1 WHEN 'lapsed' THEN 1
        WHEN 'retired' THEN 1 WHEN 'merged' THEN 1 WHEN 'duplicate' THEN 1
        WHEN 'annulled' THEN 1 WHEN 'cancelled' THEN 1 WHEN 'transferred' THEN 1
        WHEN 'pending_transfer' THEN 1 WHEN 'pending_archival' THEN 1
        ELSE lei_status IS NULL
    END),
    -- When its LEI was first given.
    lei_registered_at TEXT CHECK (length(lei_registered_at) = 27),
    -- When the LEI's record was last changed.
    lei_updated_at TEXT CHECK (length(lei_updated_at) = 27),
    -- By when the entity must confirm the LEI's record.
    lei_renewal_due_at TEXT CHECK (length(lei_renewal_due_at) = 27),
    -- LEI of the organisation that keeps the record.
    lei_issuer_code TEXT CHECK (length(lei_issuer_code) <= 20),
    -- How far the record was checked against a register.
    lei_corroboration TEXT CHECK (CASE lei_corroboration
        WHEN 'pending' THEN 1 WHEN 'entity_supplied_only' THEN 1
        WHEN 'partially_corroborated' THEN 1 WHEN 'fully_corroborated' THEN 1
        ELSE lei_corroboration IS NULL
    END),
    -- Whether the record keeps all of GLEIF's rules.
    is_lei_conforming INTEGER CHECK (is_lei_conforming IN (0, 1)),
    -- What other registers call it, by register: `{"bic": "…", "GB-COH": "07444723"}`.
    identifiers TEXT CHECK (json_valid(identifiers)),
    -- Page that describes it to people.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX legal_entities_lei_source_id_key ON legal_entities (lei, source_id);
CREATE UNIQUE INDEX legal_entities_source_id_external_id_key ON legal_entities (source_id, external_id);
CREATE INDEX legal_entities_name_idx ON legal_entities (name);
CREATE INDEX legal_entities_registration_number_idx ON legal_entities (registration_number);
CREATE INDEX legal_entities_jurisdiction_code_status_idx ON legal_entities (jurisdiction_code, status);
CREATE INDEX legal_entities_entity_type_country_code_idx ON legal_entities (entity_type, country_code);
CREATE INDEX legal_entities_lei_status_lei_renewal_due_at_idx ON legal_entities (lei_status, lei_renewal_due_at);
CREATE INDEX legal_entities_successor_id_idx ON legal_entities (successor_id);
CREATE INDEX legal_entities_parent_id_idx ON legal_entities (parent_id);
CREATE INDEX legal_entities_ultimate_parent_id_idx ON legal_entities (ultimate_parent_id);
CREATE INDEX legal_entities_import_id_idx ON legal_entities (import_id);
CREATE INDEX legal_entities_same_as_idx ON legal_entities (same_as);

CREATE TABLE maintenance_logs
-- One piece of work on a plant or its equipment: a work order or a ticket.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- When the work began, or the event that it answers.
    started_at TEXT NOT NULL CHECK (length(started_at) = 27),
    -- When the work was done; none while it goes on, and where nobody wrote it down.
    finished_at TEXT CHECK (length(finished_at) = 27),
    -- When somebody asked for it, or an alarm did.
    reported_at TEXT CHECK (length(reported_at) = 27),
    -- The number of the work order or ticket, as the operator counts them.
    work_order_number TEXT CHECK (length(work_order_number) <= 64),
    -- Why the work was done.
    work_type TEXT CHECK (CASE work_type
        WHEN 'corrective' THEN 1 WHEN 'preventive' THEN 1 WHEN 'condition_based' THEN 1
        WHEN 'vegetation' THEN 1 WHEN 'cleaning' THEN 1 WHEN 'improvement' THEN 1
        WHEN 'statutory' THEN 1 WHEN 'other' THEN 1
        ELSE work_type IS NULL
    END),
    -- What was done in the end.
    work_activity TEXT CHECK (CASE work_activity
        WHEN 'replace' THEN 1 WHEN 'repair' THEN 1 WHEN 'modify' THEN 1
        WHEN 'adjust' THEN 1 WHEN 'refit' THEN 1 WHEN 'check' THEN 1
        WHEN 'service' THEN 1 WHEN 'test' THEN 1 WHEN 'inspect' THEN 1
        WHEN 'overhaul' THEN 1 WHEN 'reset' THEN 1 WHEN 'combination' THEN 1
        WHEN 'other' THEN 1
        ELSE work_activity IS NULL
    END),
    -- How far it is.
    status TEXT CHECK (CASE status
        WHEN 'open' THEN 1 WHEN 'scheduled' THEN 1 WHEN 'in_progress' THEN 1
        WHEN 'on_hold' THEN 1 WHEN 'completed' THEN 1 WHEN 'cancelled' THEN 1
        ELSE status IS NULL
    END),
    -- How soon it had to be done.
    priority TEXT CHECK (CASE priority WHEN 'low' THEN 1 WHEN 'medium' THEN 1 WHEN 'high' THEN 1 WHEN 'critical' THEN 1 ELSE priority IS NULL END),
    -- The plant where the work was done.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The plant as the source calls it, which may have hidden its name: `R23`.
    site_name TEXT CHECK (length(site_name) <= 255),
    -- The piece that was worked on.
    equipment_id BLOB CHECK (length(equipment_id) = 16) REFERENCES equipment_inventory (id) ON DELETE SET NULL,
    -- What class of equipment was worked on.
    equipment_type TEXT CHECK (CASE equipment_type
        WHEN 'plant' THEN 1 WHEN 'power_block' THEN 1 WHEN 'wind_turbine' THEN 1
        WHEN 'pv_module' THEN 1 WHEN 'pv_string' THEN 1 WHEN 'combiner_box' THEN 1
        WHEN 'inverter' THEN 1 WHEN 'tracker' THEN 1 WHEN 'battery' THEN 1
        WHEN 'power_converter' THEN 1 WHEN 'transformer' THEN 1 WHEN 'switchgear' THEN 1
        WHEN 'cable' THEN 1 WHEN 'substation' THEN 1 WHEN 'generator' THEN 1
        WHEN 'steam_turbine' THEN 1 WHEN 'gas_turbine' THEN 1
        WHEN 'hydro_turbine' THEN 1 WHEN 'combustion_engine' THEN 1 WHEN 'boiler' THEN 1
        WHEN 'reactor' THEN 1 WHEN 'heat_exchanger' THEN 1 WHEN 'pump' THEN 1
        WHEN 'compressor' THEN 1 WHEN 'valve' THEN 1 WHEN 'gearbox' THEN 1
        WHEN 'emission_control' THEN 1 WHEN 'electrolyser' THEN 1 WHEN 'meter' THEN 1
        WHEN 'weather_station' THEN 1 WHEN 'sensor' THEN 1 WHEN 'control_system' THEN 1
        WHEN 'structure' THEN 1 WHEN 'other' THEN 1
        ELSE equipment_type IS NULL
    END),
    -- The operator's tag for the piece, as on the plant's drawings and in SCADA.
    tag_code TEXT CHECK (length(tag_code) <= 100),
    -- The plan that called for the work.
    schedule_id BLOB CHECK (length(schedule_id) = 16) REFERENCES maintenance_schedules (id) ON DELETE SET NULL,
    -- The outage that the work ended, or needed.
    downtime_event_id BLOB CHECK (length(downtime_event_id) = 16) REFERENCES downtime_events (id) ON DELETE SET NULL,
    -- What was to be done, or what was wrong, as reported.
    description TEXT CHECK (length(description) <= 4000),
    -- What was found and done, as written when the work was closed.
    completion_notes TEXT CHECK (length(completion_notes) <= 4000),
    -- What the failure goes back to.
    failure_cause TEXT CHECK (CASE failure_cause
        WHEN 'design' THEN 1 WHEN 'fabrication' THEN 1 WHEN 'installation' THEN 1
        WHEN 'operation' THEN 1 WHEN 'maintenance' THEN 1 WHEN 'management' THEN 1
        WHEN 'expected_wear' THEN 1 WHEN 'software' THEN 1 WHEN 'external' THEN 1
        WHEN 'weather' THEN 1 WHEN 'wildlife' THEN 1 WHEN 'malice' THEN 1
        WHEN 'other' THEN 1 WHEN 'unknown' THEN 1
        ELSE failure_cause IS NULL
    END),
    -- The cause's code in the list that the next column names, leading zeros kept: `019`.
    cause_code TEXT CHECK (length(cause_code) <= 64),
    -- The list that the cause's code is from.
    cause_code_system TEXT CHECK (CASE cause_code_system
        WHEN 'nerc_gads' THEN 1 WHEN 'iso_14224' THEN 1 WHEN 'entso_e' THEN 1
        WHEN 'source' THEN 1
        ELSE cause_code_system IS NULL
    END),
    -- The cause in the source's words: `Unplanned outage/derate`.
    cause_name TEXT CHECK (length(cause_name) <= 255),
    -- Who did the work, where it was not the operator.
    contractor TEXT CHECK (length(contractor) <= 255),
    -- Whether somebody went there; false where a reset from afar was enough.
    is_on_site INTEGER CHECK (is_on_site IN (0, 1)),
    -- People who worked on it.
    technicians_count INTEGER CHECK (technicians_count BETWEEN 0 AND 2147483647),
    -- Hours worked, of all people together. [h]
    labour_hours REAL CHECK (abs(labour_hours) < 100000000.00 AND labour_hours >= 0),
    -- Hours that the equipment stood still for the work, waiting included. [h]
    downtime_hours REAL CHECK (abs(downtime_hours) < 100000000.00 AND downtime_hours >= 0),
    -- Parts that were put in, as a list: `[{"part_number": "A8", "quantity": 2}]`.
    parts_used TEXT CHECK (json_valid(parts_used)),
    -- What the people cost.
    labour_cost REAL CHECK (abs(labour_cost) < 10000000000000.00 AND labour_cost >= 0),
    -- What parts and materials cost.
    materials_cost REAL CHECK (abs(materials_cost) < 10000000000000.00 AND materials_cost >= 0),
    -- What it cost in all, cranes and vessels included.
    total_cost REAL CHECK (abs(total_cost) < 10000000000000.00 AND total_cost >= 0),
    -- ISO 4217 code of the currency that the costs are in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- When the plant began to sell energy, where the source tells its age and not its name.
    commercial_operation_date TEXT CHECK (length(commercial_operation_date) = 10),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES maintenance_logs (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX maintenance_logs_source_id_external_id_key ON maintenance_logs (source_id, external_id);
CREATE INDEX maintenance_logs_started_at_idx ON maintenance_logs (started_at);
CREATE INDEX maintenance_logs_status_priority_idx ON maintenance_logs (status, priority);
CREATE INDEX maintenance_logs_work_type_started_at_idx ON maintenance_logs (work_type, started_at);
CREATE INDEX maintenance_logs_equipment_type_started_at_idx ON maintenance_logs (equipment_type, started_at);
CREATE INDEX maintenance_logs_site_name_started_at_idx ON maintenance_logs (site_name, started_at);
CREATE INDEX maintenance_logs_work_order_number_idx ON maintenance_logs (work_order_number);
CREATE INDEX maintenance_logs_project_id_idx ON maintenance_logs (project_id);
CREATE INDEX maintenance_logs_equipment_id_idx ON maintenance_logs (equipment_id);
CREATE INDEX maintenance_logs_schedule_id_idx ON maintenance_logs (schedule_id);
CREATE INDEX maintenance_logs_downtime_event_id_idx ON maintenance_logs (downtime_event_id);
CREATE INDEX maintenance_logs_import_id_idx ON maintenance_logs (import_id);
CREATE INDEX maintenance_logs_same_as_idx ON maintenance_logs (same_as);

CREATE TABLE model_versions
-- One version of a model, as registered: what it is, what it learned from and how well it does.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the model is called, the same for all its versions.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- Which version it is: another training or another method makes a new one.
    version_label TEXT NOT NULL CHECK (length(version_label) <= 64),
    -- What it does, and how.
    description TEXT CHECK (length(description) <= 4000),
    -- What sort of answer it gives.
    task_type TEXT NOT NULL CHECK (CASE task_type
        WHEN 'regression' THEN 1 WHEN 'forecasting' THEN 1 WHEN 'classification' THEN 1
        WHEN 'clustering' THEN 1 WHEN 'anomaly_detection' THEN 1 WHEN 'survival' THEN 1
        WHEN 'image_recognition' THEN 1 WHEN 'language' THEN 1 WHEN 'ranking' THEN 1
        WHEN 'optimisation' THEN 1 WHEN 'other' THEN 1
        ELSE task_type IS NULL
    END),
    -- The method it learned by: `gradient boosting`, `graph neural network`, `persistence`.
    algorithm TEXT CHECK (length(algorithm) <= 100),
    -- What it predicts, in snake case and without its unit: `net_generation`.
    target_variable TEXT CHECK (length(target_variable) <= 100),
    -- UCUM code of the unit that it predicts in.
    unit TEXT CHECK (length(unit) <= 64),
    -- What it may be used for, and what not.
    intended_use TEXT CHECK (length(intended_use) <= 4000),
    -- How far it has come.
    stage TEXT NOT NULL DEFAULT 'development' CHECK (CASE stage
        WHEN 'development' THEN 1 WHEN 'staging' THEN 1 WHEN 'production' THEN 1
        WHEN 'archived' THEN 1
        ELSE stage IS NULL
    END),
    -- What it learned from. Data that a model learned from can't be deleted before the model.
    dataset_id BLOB CHECK (length(dataset_id) = 16) REFERENCES training_datasets (id) ON DELETE RESTRICT,
    -- The features that it wants to be told.
    feature_view_id BLOB CHECK (length(feature_view_id) = 16) REFERENCES feature_stores (id) ON DELETE RESTRICT,
    -- The library that it needs: `scikit-learn`, `PyTorch`.
    framework TEXT CHECK (length(framework) <= 100),
    -- The library's version.
    framework_version TEXT CHECK (length(framework_version) <= 64),
    -- Where its file is kept.
    artifact_url TEXT CHECK (length(artifact_url) <= 2000),
    -- SHA-256 of its file's bytes, in hexadecimal.
    sha256 TEXT CHECK (length(sha256) <= 64),
    -- How large its file is. [By]
    size_bytes INTEGER CHECK (size_bytes >= 0),
    -- Numbers in it that were learned.
    parameters_count INTEGER CHECK (parameters_count >= 0),
    -- What it takes and gives, as lists of fields with their types.
    signature TEXT CHECK (json_valid(signature)),
    -- Settings that it was trained with: `{"learning_rate": 0.1}`.
    hyperparameters TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(hyperparameters)),
    -- How well it does on data that it hadn't seen: `{"mae": 186038.569, "r2": 0.856}`.
    metrics TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(metrics)),
    -- Commit of the code that trained it.
    code_commit TEXT CHECK (length(code_commit) <= 64),
    -- Terms it is given under: an SPDX code such as `Apache-2.0` where there is one.
    licence TEXT CHECK (length(licence) <= 255),
    -- Page that describes it to people: its model card.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
    -- When its training ended.
    trained_at TEXT CHECK (length(trained_at) = 27),
    -- When its predictions were first shown to others.
    deployed_at TEXT CHECK (length(deployed_at) = 27),
    -- When it was taken out of use.
    retired_at TEXT CHECK (length(retired_at) = 27),
    -- Who answers for it.
    owner_id BLOB CHECK (length(owner_id) = 16) REFERENCES users (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX model_versions_name_version_label_key ON model_versions (name, version_label);
CREATE INDEX model_versions_stage_name_idx ON model_versions (stage, name);
CREATE INDEX model_versions_target_variable_stage_idx ON model_versions (target_variable, stage);
CREATE INDEX model_versions_sha256_idx ON model_versions (sha256);
CREATE INDEX model_versions_dataset_id_idx ON model_versions (dataset_id);
CREATE INDEX model_versions_feature_view_id_idx ON model_versions (feature_view_id);
CREATE INDEX model_versions_owner_id_idx ON model_versions (owner_id);

CREATE TABLE notifications
-- One thing that one person is told of.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Who is told.
    user_id BLOB NOT NULL CHECK (length(user_id) = 16) REFERENCES users (id) ON DELETE CASCADE,
    -- What sort of thing happened.
    notification_type TEXT NOT NULL CHECK (CASE notification_type
        WHEN 'mention' THEN 1 WHEN 'reply' THEN 1 WHEN 'comment' THEN 1
        WHEN 'team_invitation' THEN 1 WHEN 'validation' THEN 1 WHEN 'settlement' THEN 1
        WHEN 'row_changed' THEN 1 WHEN 'hazard' THEN 1 WHEN 'deadline' THEN 1
        WHEN 'import_failed' THEN 1 WHEN 'account' THEN 1
        ELSE notification_type IS NULL
    END),
    -- What happened, in one line.
    title TEXT NOT NULL CHECK (length(title) <= 500),
    -- What happened, in full.
    body TEXT CHECK (length(body) <= 10000),
    -- The table of the row that it is about.
    resource_type TEXT CHECK (length(resource_type) <= 63),
    -- The id of the row that it is about, which may be gone by now.
    resource_id BLOB CHECK (length(resource_id) = 16),
    -- Who brought it about; none for feeds and for the atlas itself.
    actor_id BLOB CHECK (length(actor_id) = 16) REFERENCES users (id) ON DELETE SET NULL,
    -- When the person saw it; none before.
    read_at TEXT CHECK (length(read_at) = 27),
    -- When it was sent to the person's address; none where they want no mail.
    emailed_at TEXT CHECK (length(emailed_at) = 27),
    -- From when on it says nothing about the present.
    expires_at TEXT CHECK (length(expires_at) = 27),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE INDEX notifications_user_id_read_at_idx ON notifications (user_id, read_at);
CREATE INDEX notifications_resource_id_idx ON notifications (resource_id);
CREATE INDEX notifications_expires_at_idx ON notifications (expires_at);
CREATE INDEX notifications_actor_id_idx ON notifications (actor_id);

CREATE TABLE ownership_structures
-- One interest that one owner holds in an entity or a project, for a time.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Who holds the interest, as the source writes it; of a person the name and no more.
    owner TEXT NOT NULL CHECK (length(owner) <= 255),
    -- What kind of interest it is.
    interest_type TEXT NOT NULL CHECK (CASE interest_type
        WHEN 'shareholding' THEN 1 WHEN 'voting_rights' THEN 1
        WHEN 'appointment_of_board' THEN 1 WHEN 'board_member' THEN 1
        WHEN 'board_chair' THEN 1 WHEN 'senior_managing_official' THEN 1
        WHEN 'company_rules' THEN 1 WHEN 'legal_framework' THEN 1
        WHEN 'other_control' THEN 1 WHEN 'profit_rights' THEN 1
        WHEN 'surplus_rights' THEN 1 WHEN 'contract_rights' THEN 1
        WHEN 'conditional_contract_rights' THEN 1 WHEN 'settlor' THEN 1
        WHEN 'trustee' THEN 1 WHEN 'protector' THEN 1 WHEN 'beneficiary' THEN 1
        WHEN 'use_of_assets' THEN 1 WHEN 'asset_profit_rights' THEN 1
        WHEN 'nominee' THEN 1 WHEN 'nominator' THEN 1 WHEN 'asset_ownership' THEN 1
        WHEN 'direct_consolidation' THEN 1 WHEN 'ultimate_consolidation' THEN 1
        WHEN 'international_branch' THEN 1 WHEN 'fund_management' THEN 1
        WHEN 'umbrella_fund' THEN 1 WHEN 'master_fund' THEN 1 WHEN 'unpublished' THEN 1
        WHEN 'unknown' THEN 1
        ELSE interest_type IS NULL
    END),
    -- Whether the owner is an organisation or a person.
    owner_type TEXT CHECK (CASE owner_type
        WHEN 'entity' THEN 1 WHEN 'person' THEN 1 WHEN 'anonymous' THEN 1
        WHEN 'unknown' THEN 1
        ELSE owner_type IS NULL
    END),
    -- The organisation that holds the interest; none for a person.
    owner_entity_id BLOB CHECK (length(owner_entity_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- What it is an interest in, as the source writes it.
    owned_name TEXT CHECK (length(owned_name) <= 255),
    -- The organisation that it is an interest in.
    owned_entity_id BLOB CHECK (length(owned_entity_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- The project that it is an interest in, where the plant itself is owned in parts.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- Whether anything stands between the owner and what is owned.
    directness TEXT CHECK (CASE directness WHEN 'direct' THEN 1 WHEN 'indirect' THEN 1 WHEN 'unknown' THEN 1 ELSE directness IS NULL END),
    -- Whether the owner enjoys it in the end, and doesn't hold it for another.
    is_beneficial INTEGER CHECK (is_beneficial IN (0, 1)),
    -- Whether the row is one link of a longer chain that the source states as a whole.
    is_component INTEGER CHECK (is_component IN (0, 1)),
    -- The share, where it is known exactly. [%]
    share_percent REAL CHECK (abs(share_percent) < 1000.0000 AND share_percent BETWEEN 0 AND 100),
    -- The share's lower bound, where a range is known: `25` of more than a quarter. [%]
    min_share_percent REAL CHECK (abs(min_share_percent) < 1000.0000 AND min_share_percent BETWEEN 0 AND 100),
    -- The share's upper bound, where a range is known. [%]
    max_share_percent REAL CHECK (abs(max_share_percent) < 1000.0000 AND max_share_percent BETWEEN 0 AND 100),
    -- Whether the share is more than its lower bound, and not equal to it.
    is_min_exclusive INTEGER CHECK (is_min_exclusive IN (0, 1)),
    -- Whether the share is less than its upper bound, and not equal to it.
    is_max_exclusive INTEGER CHECK (is_max_exclusive IN (0, 1)),
    -- First day that the interest was held.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day that the interest was held; none while it is.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- What the latest statement did to the record.
    record_status TEXT CHECK (CASE record_status WHEN 'new' THEN 1 WHEN 'updated' THEN 1 WHEN 'closed' THEN 1 ELSE record_status IS NULL END),
    -- The declaration that the statement belongs to, as its register numbers it.
    declaration_number TEXT CHECK (length(declaration_number) <= 100),
    -- How the publisher came to know of it.
    evidence_type TEXT CHECK (CASE evidence_type
        WHEN 'self_declaration' THEN 1 WHEN 'official_register' THEN 1
        WHEN 'third_party' THEN 1 WHEN 'primary_research' THEN 1 WHEN 'verified' THEN 1
        ELSE evidence_type IS NULL
    END),
    -- Who said so, where that is not the publisher itself.
    declarant TEXT CHECK (length(declarant) <= 255),
    -- The register or body that makes it public.
    publisher TEXT CHECK (length(publisher) <= 255),
    -- What else the source says of the interest: classes of shares, conditions.
    description TEXT CHECK (length(description) <= 4000),
    -- Page or document that says so.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES ownership_structures (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX ownership_structures_source_id_external_id_key ON ownership_structures (source_id, external_id);
CREATE INDEX ownership_structures_owner_idx ON ownership_structures (owner);
CREATE INDEX ownership_structures_owned_name_idx ON ownership_structures (owned_name);
CREATE INDEX ownership_structures_interest_type_share_percent_idx ON ownership_structures (interest_type, share_percent);
CREATE INDEX ownership_structures_period_end_date_idx ON ownership_structures (period_end_date);
CREATE INDEX ownership_structures_owner_entity_id_idx ON ownership_structures (owner_entity_id);
CREATE INDEX ownership_structures_owned_entity_id_idx ON ownership_structures (owned_entity_id);
CREATE INDEX ownership_structures_project_id_idx ON ownership_structures (project_id);
CREATE INDEX ownership_structures_import_id_idx ON ownership_structures (import_id);
CREATE INDEX ownership_structures_same_as_idx ON ownership_structures (same_as);

CREATE TABLE performance_metrics
-- One metric's value for one period, of a plant, a piece of equipment or an area of the grid.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What is measured or reckoned.
    metric TEXT NOT NULL CHECK (CASE metric
        WHEN 'net_generation' THEN 1 WHEN 'gross_generation' THEN 1
        WHEN 'energy_counter' THEN 1 WHEN 'active_power' THEN 1 WHEN 'dc_power' THEN 1
        WHEN 'expected_power' THEN 1 WHEN 'expected_generation' THEN 1
        WHEN 'curtailed_energy' THEN 1 WHEN 'load' THEN 1 WHEN 'exchange' THEN 1
        WHEN 'capacity_factor' THEN 1 WHEN 'full_load_hours' THEN 1
        WHEN 'specific_yield' THEN 1 WHEN 'performance_ratio' THEN 1
        WHEN 'time_availability' THEN 1 WHEN 'energy_availability' THEN 1
        WHEN 'equivalent_availability' THEN 1
        WHEN 'equivalent_forced_outage_rate' THEN 1 WHEN 'time_between_failures' THEN 1
        WHEN 'time_to_repair' THEN 1 WHEN 'starts' THEN 1 WHEN 'service_hours' THEN 1
        WHEN 'heat_rate' THEN 1 WHEN 'efficiency' THEN 1 WHEN 'state_of_charge' THEN 1
        WHEN 'state_of_health' THEN 1 WHEN 'plane_irradiance' THEN 1
        WHEN 'horizontal_irradiance' THEN 1 WHEN 'soiling_loss' THEN 1
        WHEN 'degradation_rate' THEN 1 WHEN 'ambient_temperature' THEN 1
        WHEN 'module_temperature' THEN 1 WHEN 'wind_speed' THEN 1
        WHEN 'water_flow' THEN 1 WHEN 'reservoir_level' THEN 1
        WHEN 'co2_emission' THEN 1
        ELSE metric IS NULL
    END),
    -- UCUM code of the value's unit: `MW.h`, `kW`, `W/m2`, `1`.
    unit TEXT NOT NULL CHECK (length(unit) <= 64),
    -- When the period begins.
    period_start_at TEXT NOT NULL CHECK (length(period_start_at) = 27),
    -- When the period ends, itself outside; the start again for a reading of one moment.
    period_end_at TEXT NOT NULL CHECK (length(period_end_at) = 27),
    -- The number, in the unit that its column names; none where the source reports the period and
    -- has no number for it.
    value REAL,
    -- How the value stands for the period.
    statistic TEXT CHECK (CASE statistic
        WHEN 'total' THEN 1 WHEN 'mean' THEN 1 WHEN 'minimum' THEN 1
        WHEN 'maximum' THEN 1 WHEN 'standard_deviation' THEN 1 WHEN 'instant' THEN 1
        ELSE statistic IS NULL
    END),
    -- The period's length as the source gives it, in ISO 8601: `PT15M`, `P1Y`.
    period_length TEXT CHECK (length(period_length) <= 20),
    -- The plant that it is about.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The plant as the source calls it, which may have hidden its name: `R15`.
    site_name TEXT CHECK (length(site_name) <= 255),
    -- The piece that it is about.
    equipment_id BLOB CHECK (length(equipment_id) = 16) REFERENCES equipment_inventory (id) ON DELETE SET NULL,
    -- The source's code for the unit, meter or piece: `ABRBO-1`, `2050.15.003.BLK01.PAD01.MTR01`.
    tag_code TEXT CHECK (length(tag_code) <= 100),
    -- The market or bidding zone that it is about.
    market_id BLOB CHECK (length(market_id) = 16) REFERENCES energy_markets (id) ON DELETE SET NULL,
    -- The area that it is about, where it is about no single plant: `10Y1001A1001A47J`, `PGE`.
    area_code TEXT CHECK (length(area_code) <= 64),
    -- The system that the area's code belongs to.
    area_code_system TEXT CHECK (CASE area_code_system
        WHEN 'iso_3166_1' THEN 1 WHEN 'iso_3166_2' THEN 1 WHEN 'm49' THEN 1
        WHEN 'fips' THEN 1 WHEN 'census_geoid' THEN 1 WHEN 'zcta' THEN 1
        WHEN 'nuts' THEN 1 WHEN 'huc' THEN 1 WHEN 'eic' THEN 1 WHEN 'nerc' THEN 1
        WHEN 'world_bank' THEN 1 WHEN 'oecd_dac' THEN 1 WHEN 'ipcc' THEN 1
        WHEN 'source' THEN 1
        ELSE area_code_system IS NULL
    END),
    -- What people call the area: `Avangrid Renewables, LLC`.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- The area at the other end of an exchange, in the same system of codes: `FPL`. A positive
    -- value flows out to it.
    counterpart_area_code TEXT CHECK (length(counterpart_area_code) <= 64),
    -- What people call the area at the other end.
    counterpart_area_name TEXT CHECK (length(counterpart_area_name) <= 255),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- What the energy comes from; none where it is of all kinds together.
    project_type TEXT CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- The kind of production more closely, in the source's code: `NG`, `B04`, `OffshoreWindPower`.
    production_code TEXT CHECK (length(production_code) <= 64),
    -- Whether it was measured, and if not, how it came about.
    quality_type TEXT CHECK (CASE quality_type
        WHEN 'measured' THEN 1 WHEN 'preliminary' THEN 1 WHEN 'adjusted' THEN 1
        WHEN 'estimated' THEN 1 WHEN 'incomplete' THEN 1 WHEN 'calculated' THEN 1
        WHEN 'forecast' THEN 1 WHEN 'missing' THEN 1 WHEN 'rejected' THEN 1
        ELSE quality_type IS NULL
    END),
    -- Share of the period that has readings. [%]
    completeness_percent REAL CHECK (abs(completeness_percent) < 1000.00 AND completeness_percent BETWEEN 0 AND 100),
    -- How far it is to be believed, from 0 to 100, after the source's own flags.
    data_quality REAL CHECK (abs(data_quality) < 1000.00 AND data_quality BETWEEN 0 AND 100),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES performance_metrics (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX performance_metrics_source_id_external_id_key ON performance_metrics (source_id, external_id);
CREATE INDEX performance_metrics_metric_period_start_at_idx ON performance_metrics (metric, period_start_at);
CREATE INDEX performance_metrics_project_id_metric_period_start_at_idx ON performance_metrics (project_id, metric, period_start_at);
CREATE INDEX performance_metrics_equipment_id_metric_period_start_at_idx ON performance_metrics (equipment_id, metric, period_start_at);
CREATE INDEX performance_metrics_area_code_metric_period_start_at_idx ON performance_metrics (area_code, metric, period_start_at);
CREATE INDEX performance_metrics_tag_code_metric_period_start_at_idx ON performance_metrics (tag_code, metric, period_start_at);
CREATE INDEX performance_metrics_market_id_idx ON performance_metrics (market_id);
CREATE INDEX performance_metrics_import_id_idx ON performance_metrics (import_id);
CREATE INDEX performance_metrics_same_as_idx ON performance_metrics (same_as);

CREATE TABLE permits
-- One consent that a project needs: applied for, granted or refused.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What it is for: the site or project, as the application calls it.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- What it allows.
    permit_type TEXT NOT NULL CHECK (CASE permit_type
        WHEN 'planning' THEN 1 WHEN 'construction' THEN 1 WHEN 'operating' THEN 1
        WHEN 'environmental' THEN 1 WHEN 'air' THEN 1 WHEN 'water' THEN 1
        WHEN 'wildlife' THEN 1 WHEN 'marine' THEN 1 WHEN 'right_of_way' THEN 1
        WHEN 'grid_connection' THEN 1 WHEN 'subsurface' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'aviation' THEN 1 WHEN 'heritage' THEN 1 WHEN 'other' THEN 1
        ELSE permit_type IS NULL
    END),
    -- How the application stands.
    status TEXT NOT NULL CHECK (CASE status
        WHEN 'preparing' THEN 1 WHEN 'submitted' THEN 1 WHEN 'granted' THEN 1
        WHEN 'refused' THEN 1 WHEN 'appealed' THEN 1 WHEN 'withdrawn' THEN 1
        WHEN 'expired' THEN 1 WHEN 'abandoned' THEN 1 WHEN 'revoked' THEN 1
        WHEN 'not_required' THEN 1 WHEN 'unknown' THEN 1
        ELSE status IS NULL
    END),
    -- The authority's number or reference: `18/04708/FUL`.
    permit_number TEXT CHECK (length(permit_number) <= 100),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- The project that needs it.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- Who decides.
    authority TEXT CHECK (length(authority) <= 255),
    -- The law that asks for the consent: `Town and Country Planning Act 1990`.
    legal_basis TEXT CHECK (length(legal_basis) <= 255),
    -- Who applies.
    applicant TEXT CHECK (length(applicant) <= 255),
    -- Who applies, as an organisation in law.
    applicant_id BLOB CHECK (length(applicant_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- What the plant applied for makes energy from.
    project_type TEXT CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- Capacity applied for, which what is built may not reach. [MW]
    capacity_mw REAL CHECK (abs(capacity_mw) < 1000000.000000 AND capacity_mw >= 0),
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
    -- When the application was handed in.
    submitted_date TEXT CHECK (length(submitted_date) = 10),
    -- When the authority first granted or refused it, where an appeal or a higher authority decided
    -- anew.
    first_decision_date TEXT CHECK (length(first_decision_date) = 10),
    -- When it was granted or refused in the end, on appeal if there was one.
    decision_date TEXT CHECK (length(decision_date) = 10),
    -- When the applicant took it back.
    withdrawn_date TEXT CHECK (length(withdrawn_date) = 10),
    -- Until when building must have begun, or the consent holds.
    expiry_date TEXT CHECK (length(expiry_date) = 10),
    -- What the authority asks in return for its consent.
    conditions TEXT CHECK (length(conditions) <= 10000),
    -- The appeal's own number or reference: `APP/B6855/A/14/2226732`.
    appeal_number TEXT CHECK (length(appeal_number) <= 100),
    -- When somebody appealed against the decision.
    appeal_submitted_date TEXT CHECK (length(appeal_submitted_date) = 10),
    -- When the appeal ended, by a decision or by withdrawal.
    appeal_decision_date TEXT CHECK (length(appeal_decision_date) = 10),
    -- How the appeal ended.
    appeal_outcome TEXT CHECK (CASE appeal_outcome WHEN 'granted' THEN 1 WHEN 'refused' THEN 1 WHEN 'withdrawn' THEN 1 ELSE appeal_outcome IS NULL END),
    -- How a minister or another higher authority took the decision over.
    intervention_type TEXT CHECK (CASE intervention_type WHEN 'call_in' THEN 1 WHEN 'recovery' THEN 1 ELSE intervention_type IS NULL END),
    -- The higher authority's own number or reference: `APP/X2600/V/12/2183389`.
    intervention_number TEXT CHECK (length(intervention_number) <= 100),
    -- When the higher authority took the decision over.
    intervention_date TEXT CHECK (length(intervention_date) = 10),
    -- When the higher authority decided.
    intervention_decision_date TEXT CHECK (length(intervention_decision_date) = 10),
    -- When somebody asked a court to review the decision.
    judicial_review_date TEXT CHECK (length(judicial_review_date) = 10),
    -- Page of the application, with its documents.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES permits (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX permits_source_id_external_id_key ON permits (source_id, external_id);
CREATE INDEX permits_permit_type_status_idx ON permits (permit_type, status);
CREATE INDEX permits_project_type_status_idx ON permits (project_type, status);
CREATE INDEX permits_status_submitted_date_idx ON permits (status, submitted_date);
CREATE INDEX permits_permit_number_idx ON permits (permit_number);
CREATE INDEX permits_authority_decision_date_idx ON permits (authority, decision_date);
CREATE INDEX permits_country_code_region_idx ON permits (country_code, region);
CREATE INDEX permits_expiry_date_idx ON permits (expiry_date);
CREATE INDEX permits_cell_idx ON permits (cell);
CREATE INDEX permits_project_id_idx ON permits (project_id);
CREATE INDEX permits_applicant_id_idx ON permits (applicant_id);
CREATE INDEX permits_import_id_idx ON permits (import_id);
CREATE INDEX permits_same_as_idx ON permits (same_as);

CREATE TABLE policy_changes
-- One rule of one body, as it stands or is proposed, with the limit that it sets.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the rule is called, or what it sets and where: `Wind setback from roads, Navajo`.
    title TEXT NOT NULL CHECK (length(title) <= 500),
    -- What the rule does.
    policy_type TEXT NOT NULL CHECK (CASE policy_type
        WHEN 'ban' THEN 1 WHEN 'moratorium' THEN 1 WHEN 'setback' THEN 1
        WHEN 'height_limit' THEN 1 WHEN 'sound_limit' THEN 1
        WHEN 'shadow_flicker_limit' THEN 1 WHEN 'density_limit' THEN 1
        WHEN 'minimum_lot_size' THEN 1 WHEN 'maximum_lot_size' THEN 1
        WHEN 'coverage_limit' THEN 1 WHEN 'size_limit' THEN 1 WHEN 'permitting' THEN 1
        WHEN 'decommissioning' THEN 1 WHEN 'interconnection' THEN 1
        WHEN 'energy_standard' THEN 1 WHEN 'emission_rule' THEN 1
        WHEN 'market_rule' THEN 1 WHEN 'incentive' THEN 1 WHEN 'government_order' THEN 1
        WHEN 'proclamation' THEN 1 WHEN 'other' THEN 1
        ELSE policy_type IS NULL
    END),
    -- Whether it is in force.
    status TEXT CHECK (CASE status
        WHEN 'proposed' THEN 1 WHEN 'adopted' THEN 1 WHEN 'in_force' THEN 1
        WHEN 'suspended' THEN 1 WHEN 'repealed' THEN 1 WHEN 'expired' THEN 1
        WHEN 'rejected' THEN 1
        ELSE status IS NULL
    END),
    -- What became of it, against what held before or was last recorded.
    change_type TEXT CHECK (CASE change_type
        WHEN 'introduced' THEN 1 WHEN 'amended' THEN 1 WHEN 'unchanged' THEN 1
        WHEN 'repealed' THEN 1
        ELSE change_type IS NULL
    END),
    -- What changed, in the source's words: `Changed from 50 dBA to 45 dBA`.
    change_note TEXT CHECK (length(change_note) <= 500),
    -- The document that makes the rule known.
    filing_id BLOB CHECK (length(filing_id) = 16) REFERENCES regulatory_filings (id) ON DELETE SET NULL,
    -- What kind of body makes the rule.
    jurisdiction_level TEXT CHECK (CASE jurisdiction_level
        WHEN 'supranational' THEN 1 WHEN 'national' THEN 1 WHEN 'state' THEN 1
        WHEN 'county' THEN 1 WHEN 'municipal' THEN 1 WHEN 'tribal' THEN 1
        WHEN 'utility' THEN 1 WHEN 'special_district' THEN 1 WHEN 'other' THEN 1
        ELSE jurisdiction_level IS NULL
    END),
    -- The body that makes the rule.
    authority TEXT CHECK (length(authority) <= 255),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation that the rule holds in.
    region TEXT CHECK (length(region) <= 255),
    -- County or district that the rule holds in.
    county TEXT CHECK (length(county) <= 255),
    -- City, town or village that the rule holds in; none for a whole county.
    municipality TEXT CHECK (length(municipality) <= 255),
    -- Code of the area that the rule holds in, in the system that the next column names.
    area_code TEXT CHECK (length(area_code) <= 64),
    -- The system that the area's code belongs to.
    area_code_system TEXT CHECK (CASE area_code_system
        WHEN 'iso_3166_1' THEN 1 WHEN 'iso_3166_2' THEN 1 WHEN 'm49' THEN 1
        WHEN 'fips' THEN 1 WHEN 'census_geoid' THEN 1 WHEN 'zcta' THEN 1
        WHEN 'nuts' THEN 1 WHEN 'huc' THEN 1 WHEN 'eic' THEN 1 WHEN 'nerc' THEN 1
        WHEN 'world_bank' THEN 1 WHEN 'oecd_dac' THEN 1 WHEN 'ipcc' THEN 1
        WHEN 'source' THEN 1
        ELSE area_code_system IS NULL
    END),
    -- What the rule is about, where it is about one kind of energy.
    project_type TEXT CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- Kinds of energy that the rule is about, where there are several, as a list of words.
    technologies TEXT CHECK (json_valid(technologies)),
    -- What the plant must keep away from, or what is limited near.
    siting_feature TEXT CHECK (CASE siting_feature
        WHEN 'property_line' THEN 1 WHEN 'structure' THEN 1 WHEN 'road' THEN 1
        WHEN 'highway' THEN 1 WHEN 'railroad' THEN 1 WHEN 'transmission_line' THEN 1
        WHEN 'pipeline' THEN 1 WHEN 'water' THEN 1 WHEN 'wetland' THEN 1
        WHEN 'landscape' THEN 1 WHEN 'airport' THEN 1 WHEN 'other_plant' THEN 1
        WHEN 'other' THEN 1
        ELSE siting_feature IS NULL
    END),
    -- The river, road or ridge by name, where the rule names one: `Appalachian Trail`.
    siting_feature_name TEXT CHECK (length(siting_feature_name) <= 255),
    -- The limit, in the measure that `limit_measure` names; none for a ban.
    limit_value REAL CHECK (abs(limit_value) < 1000000000.000000 AND limit_value >= 0),
    -- A second limit, where there are two: at night, for larger plants, the end of a range.
    second_limit_value REAL CHECK (abs(second_limit_value) < 1000000000.000000 AND second_limit_value >= 0),
    -- What the limit counts.
    limit_measure TEXT CHECK (CASE limit_measure
        WHEN 'meters' THEN 1 WHEN 'tip_heights' THEN 1 WHEN 'hub_heights' THEN 1
        WHEN 'rotor_diameters' THEN 1 WHEN 'rotor_radii' THEN 1
        WHEN 'structure_heights' THEN 1 WHEN 'dba' THEN 1 WHEN 'hours_per_year' THEN 1
        WHEN 'acres' THEN 1 WHEN 'percent' THEN 1 WHEN 'kilowatts' THEN 1
        WHEN 'megawatts' THEN 1 WHEN 'turbines' THEN 1
        ELSE limit_measure IS NULL
    END),
    -- Length that is added to a limit counted in heights or diameters: `15.24`. [m]
    limit_offset_meters REAL CHECK (abs(limit_offset_meters) < 1000000.000 AND limit_offset_meters >= 0),
    -- The limit as the source writes it, where it is more than a number: `55/45`, `1 + 25 ft`.
    limit_text TEXT CHECK (length(limit_text) <= 255),
    -- The limit before the change.
    previous_limit_value REAL CHECK (abs(previous_limit_value) < 1000000000.000000 AND previous_limit_value >= 0),
    -- What the limit before the change counted.
    previous_limit_measure TEXT CHECK (CASE previous_limit_measure
        WHEN 'meters' THEN 1 WHEN 'tip_heights' THEN 1 WHEN 'hub_heights' THEN 1
        WHEN 'rotor_diameters' THEN 1 WHEN 'rotor_radii' THEN 1
        WHEN 'structure_heights' THEN 1 WHEN 'dba' THEN 1 WHEN 'hours_per_year' THEN 1
        WHEN 'acres' THEN 1 WHEN 'percent' THEN 1 WHEN 'kilowatts' THEN 1
        WHEN 'megawatts' THEN 1 WHEN 'turbines' THEN 1
        ELSE previous_limit_measure IS NULL
    END),
    -- Where the rule is written: `Navajo County Ord. Art 20, 6-10(4)(w)`.
    citation TEXT CHECK (length(citation) <= 255),
    -- What the rule says, in a paragraph or two.
    summary TEXT CHECK (length(summary) <= 10000),
    -- Conditions and exceptions, as the source notes them.
    comment TEXT CHECK (length(comment) <= 4000),
    -- When it was proposed.
    proposed_date TEXT CHECK (length(proposed_date) = 10),
    -- When it was adopted or signed.
    adopted_date TEXT CHECK (length(adopted_date) = 10),
    -- The year it was adopted, where no more is known.
    adopted_year INTEGER CHECK (adopted_year BETWEEN 1900 AND 2200),
    -- From when on it holds.
    effective_date TEXT CHECK (length(effective_date) = 10),
    -- Until when it holds; none where it has no end.
    expiry_date TEXT CHECK (length(expiry_date) = 10),
    -- Page with the text of the rule.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES policy_changes (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX policy_changes_source_id_external_id_key ON policy_changes (source_id, external_id);
CREATE INDEX policy_changes_policy_type_status_idx ON policy_changes (policy_type, status);
CREATE INDEX policy_changes_project_type_policy_type_idx ON policy_changes (project_type, policy_type);
CREATE INDEX policy_changes_status_effective_date_idx ON policy_changes (status, effective_date);
CREATE INDEX policy_changes_country_code_region_county_idx ON policy_changes (country_code, region, county);
CREATE INDEX policy_changes_area_code_idx ON policy_changes (area_code);
CREATE INDEX policy_changes_filing_id_idx ON policy_changes (filing_id);
CREATE INDEX policy_changes_import_id_idx ON policy_changes (import_id);
CREATE INDEX policy_changes_same_as_idx ON policy_changes (same_as);

CREATE TABLE predictions
-- One number or class that one version of a model gave for one subject and time.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What predicted. A model can't be deleted before what it said.
    model_version_id BLOB NOT NULL CHECK (length(model_version_id) = 16) REFERENCES model_versions (id) ON DELETE RESTRICT,
    -- What is predicted, in snake case and without its unit: `net_generation`.
    variable TEXT NOT NULL CHECK (length(variable) <= 100),
    -- When the model was asked.
    made_at TEXT NOT NULL CHECK (length(made_at) = 27),
    -- The moment that it speaks of, or the start of the period.
    predicted_for_at TEXT NOT NULL CHECK (length(predicted_for_at) = 27),
    -- The end of the period that it speaks of; none where it is a moment.
    predicted_until_at TEXT CHECK (length(predicted_until_at) = 27),
    -- The table of the row that it is about.
    resource_type TEXT CHECK (length(resource_type) <= 63),
    -- The id of the row that it is about, which may be gone by now.
    resource_id BLOB CHECK (length(resource_id) = 16),
    -- The plant that it concerns, where its subject belongs to one or is one.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The number that is most likely, in the unit that its column names.
    value REAL,
    -- UCUM code of the unit of all its numbers.
    unit TEXT CHECK (length(unit) <= 64),
    -- Lower end of the interval around the number.
    low_value REAL,
    -- Upper end of the interval around the number.
    high_value REAL,
    -- How often the truth should lie in the interval: 90 for a 90 % interval. [%]
    interval_percent REAL CHECK (abs(interval_percent) < 1000.00 AND interval_percent BETWEEN 0 AND 100),
    -- The class that is most likely, where it predicts classes.
    predicted_class TEXT CHECK (length(predicted_class) <= 100),
    -- How likely the class is, or the event that the variable names. [%]
    probability_percent REAL CHECK (abs(probability_percent) < 1000.0000 AND probability_percent BETWEEN 0 AND 100),
    -- What the model was told, by feature, so that the answer can be had again.
    inputs TEXT CHECK (json_valid(inputs)),
    -- How much each feature moved the answer, by feature, in the unit of the answer.
    attributions TEXT CHECK (json_valid(attributions)),
    -- Whether the time that it speaks of was over when it was made, as when a model is tested.
    is_hindcast INTEGER NOT NULL DEFAULT 0 CHECK (is_hindcast IN (0, 1)),
    -- The number that came true.
    actual_value REAL,
    -- The class that came true.
    actual_class TEXT CHECK (length(actual_class) <= 100),
    -- When it was known what came true.
    actual_known_at TEXT CHECK (length(actual_known_at) = 27),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE INDEX predictions_variable_predicted_for_at_idx ON predictions (variable, predicted_for_at);
CREATE INDEX predictions_resource_id_variable_predicted_for_at_idx ON predictions (resource_id, variable, predicted_for_at);
CREATE INDEX predictions_project_id_variable_predicted_for_at_idx ON predictions (project_id, variable, predicted_for_at);
CREATE INDEX predictions_model_version_id_made_at_idx ON predictions (model_version_id, made_at);

CREATE TABLE projects
-- A piece of a team's work with an aim and an end: a survey, a campaign, a study of one plant.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The team whose work it is. A team that has projects can't be deleted, only closed.
    team_id BLOB NOT NULL CHECK (length(team_id) = 16) REFERENCES teams (id) ON DELETE RESTRICT,
    -- What the team calls it.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- The name in the addresses of its pages, after the team's: `snake-river-survey`.
    slug TEXT NOT NULL CHECK (length(slug) <= 63),
    -- The name in addresses without case, so that each address leads to one project.
    slug_folded TEXT NOT NULL CHECK (length(slug_folded) <= 63),
    -- The plant that it is about, where it is about one.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- Who keeps it going.
    lead_id BLOB CHECK (length(lead_id) = 16) REFERENCES users (id) ON DELETE SET NULL,
    -- How far it has come.
    status TEXT NOT NULL DEFAULT 'planned' CHECK (CASE status
        WHEN 'planned' THEN 1 WHEN 'active' THEN 1 WHEN 'on_hold' THEN 1
        WHEN 'completed' THEN 1 WHEN 'cancelled' THEN 1
        ELSE status IS NULL
    END),
    -- Who sees it of those who see the team: a team that everyone sees may keep one for its
    -- members.
    visibility TEXT NOT NULL DEFAULT 'members' CHECK (CASE visibility WHEN 'public' THEN 1 WHEN 'members' THEN 1 ELSE visibility IS NULL END),
    -- What is to come out of it, and how.
    description TEXT CHECK (length(description) <= 4000),
    -- When the team began it, or is to.
    start_date TEXT CHECK (length(start_date) = 10),
    -- By when the team wants to be done.
    due_date TEXT CHECK (length(due_date) = 10),
    -- When it was done or given up.
    closed_at TEXT CHECK (length(closed_at) = 27),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX projects_team_id_slug_folded_key ON projects (team_id, slug_folded);
CREATE INDEX projects_status_due_date_idx ON projects (status, due_date);
CREATE INDEX projects_project_id_idx ON projects (project_id);
CREATE INDEX projects_lead_id_idx ON projects (lead_id);

CREATE TABLE regulatory_filings
-- One document in an official journal or in the docket of a proceeding.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the document is called, as printed.
    title TEXT NOT NULL CHECK (length(title) <= 500),
    -- What kind of document it is.
    document_type TEXT NOT NULL CHECK (CASE document_type
        WHEN 'rule' THEN 1 WHEN 'proposed_rule' THEN 1 WHEN 'notice' THEN 1
        WHEN 'presidential_document' THEN 1 WHEN 'order' THEN 1
        WHEN 'application' THEN 1 WHEN 'tariff' THEN 1 WHEN 'complaint' THEN 1
        WHEN 'motion' THEN 1 WHEN 'testimony' THEN 1 WHEN 'report' THEN 1
        WHEN 'other' THEN 1
        ELSE document_type IS NULL
    END),
    -- The kind more closely, in the source's words: `Executive Order`, `Notice of Availability`.
    sub_type TEXT CHECK (length(sub_type) <= 100),
    -- The number that the journal or the docket gave it: `2020-17613`, an accession number.
    document_number TEXT CHECK (length(document_number) <= 100),
    -- The proceeding that it belongs to, the first if there are several: `RM22-14-000`.
    docket_number TEXT CHECK (length(docket_number) <= 100),
    -- Further proceedings that it belongs to, as a list of their numbers.
    other_docket_numbers TEXT CHECK (json_valid(other_docket_numbers)),
    -- The agency that publishes it or that it is filed with, the first if there are several.
    authority TEXT CHECK (length(authority) <= 255),
    -- Further agencies that publish it, as a list of names.
    other_authorities TEXT CHECK (json_valid(other_authorities)),
    -- The organisation that filed it, or that an agency's notice names as filing.
    filer_id BLOB CHECK (length(filer_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- The name of who filed it, as the source writes it.
    filer TEXT CHECK (length(filer) <= 255),
    -- The project that it is about.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The consent that it applies for, grants or changes.
    permit_id BLOB CHECK (length(permit_id) = 16) REFERENCES permits (id) ON DELETE SET NULL,
    -- The assessment that it announces, drafts or decides on.
    assessment_id BLOB CHECK (length(assessment_id) = 16) REFERENCES environmental_assessments (id) ON DELETE SET NULL,
    -- The heading that it stands under in the table of contents.
    subject TEXT CHECK (length(subject) <= 500),
    -- Its own line in the table of contents.
    contents_entry TEXT CHECK (length(contents_entry) <= 500),
    -- What it says, in a paragraph or two.
    summary TEXT CHECK (length(summary) <= 10000),
    -- What the agency does by it, in its own words: `Final rule; correction`.
    agency_action TEXT CHECK (length(agency_action) <= 255),
    -- Subjects it is indexed under, as a list.
    topics TEXT CHECK (json_valid(topics)),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State or province, for an agency of one.
    region TEXT CHECK (length(region) <= 255),
    -- Who signed it, where a person's signature gives it force.
    signatory TEXT CHECK (length(signatory) <= 255),
    -- When it was signed, which may be weeks before it is printed.
    signed_date TEXT CHECK (length(signed_date) = 10),
    -- When it was handed in, or laid out for the public to see before print.
    filed_at TEXT CHECK (length(filed_at) = 27),
    -- Whether it came at the usual hour or outside it, by the agency's wish.
    filing_schedule TEXT CHECK (CASE filing_schedule WHEN 'regular' THEN 1 WHEN 'special' THEN 1 ELSE filing_schedule IS NULL END),
    -- When the journal printed it, or the docket put it on show.
    published_date TEXT CHECK (length(published_date) = 10),
    -- From when on it holds.
    effective_date TEXT CHECK (length(effective_date) = 10),
    -- Last day to comment on it; none where comments aren't asked for.
    comments_close_date TEXT CHECK (length(comments_close_date) = 10),
    -- Where it is printed: `82 FR 16093`.
    citation TEXT CHECK (length(citation) <= 255),
    -- Volume of the journal; of the Federal Register one for each year since 1936.
    volume INTEGER CHECK (volume BETWEEN 1 AND 2147483647),
    -- First page in the volume.
    start_page INTEGER CHECK (start_page BETWEEN 1 AND 2147483647),
    -- Last page in the volume.
    end_page INTEGER CHECK (end_page BETWEEN 1 AND 2147483647),
    -- Pages of the document, as printed or as handed in.
    pages_count INTEGER CHECK (pages_count BETWEEN 0 AND 2147483647),
    -- Running number of an order, proclamation or other act of its kind: `13783`.
    order_number TEXT CHECK (length(order_number) <= 50),
    -- Numbers of the rulemaking in the agenda of all agencies, as a list: `["2060-AT67"]`.
    regulation_numbers TEXT CHECK (json_valid(regulation_numbers)),
    -- Parts of the code of regulations that it touches, as a list of title, part and chapter.
    code_references TEXT CHECK (json_valid(code_references)),
    -- Whether the rule is significant for the economy or for policy, by the government's own test.
    is_significant INTEGER CHECK (is_significant IN (0, 1)),
    -- What it revokes, amends or refers to, and what later did so to it.
    disposition_notes TEXT CHECK (length(disposition_notes) <= 4000),
    -- Document number of what it corrects: `2019-19930`.
    corrected_document_number TEXT CHECK (length(corrected_document_number) <= 100),
    -- What the journal's editors remark.
    editorial_note TEXT CHECK (length(editorial_note) <= 4000),
    -- Page of the document.
    source_url TEXT CHECK (length(source_url) <= 2000),
    -- Address of the document as printed.
    pdf_url TEXT CHECK (length(pdf_url) <= 2000),
    -- Address where comments are taken.
    comment_url TEXT CHECK (length(comment_url) <= 2000),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES regulatory_filings (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX regulatory_filings_source_id_external_id_key ON regulatory_filings (source_id, external_id);
CREATE INDEX regulatory_filings_document_type_published_date_idx ON regulatory_filings (document_type, published_date);
CREATE INDEX regulatory_filings_authority_published_date_idx ON regulatory_filings (authority, published_date);
CREATE INDEX regulatory_filings_published_date_idx ON regulatory_filings (published_date);
CREATE INDEX regulatory_filings_document_number_idx ON regulatory_filings (document_number);
CREATE INDEX regulatory_filings_docket_number_idx ON regulatory_filings (docket_number);
CREATE INDEX regulatory_filings_comments_close_date_idx ON regulatory_filings (comments_close_date);
CREATE INDEX regulatory_filings_filer_id_idx ON regulatory_filings (filer_id);
CREATE INDEX regulatory_filings_project_id_idx ON regulatory_filings (project_id);
CREATE INDEX regulatory_filings_permit_id_idx ON regulatory_filings (permit_id);
CREATE INDEX regulatory_filings_assessment_id_idx ON regulatory_filings (assessment_id);
CREATE INDEX regulatory_filings_import_id_idx ON regulatory_filings (import_id);
CREATE INDEX regulatory_filings_same_as_idx ON regulatory_filings (same_as);

CREATE TABLE spare_parts
-- A part that equipment needs sooner or later: its stock, price, and how often it is wanted.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the part is called, or what is replaced with it.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- The maker's number for it, or else the operator's.
    part_number TEXT CHECK (length(part_number) <= 100),
    -- What it is and what to mind when it is fitted.
    description TEXT CHECK (length(description) <= 4000),
    -- What class of equipment it is for.
    equipment_type TEXT CHECK (CASE equipment_type
        WHEN 'plant' THEN 1 WHEN 'power_block' THEN 1 WHEN 'wind_turbine' THEN 1
        WHEN 'pv_module' THEN 1 WHEN 'pv_string' THEN 1 WHEN 'combiner_box' THEN 1
        WHEN 'inverter' THEN 1 WHEN 'tracker' THEN 1 WHEN 'battery' THEN 1
        WHEN 'power_converter' THEN 1 WHEN 'transformer' THEN 1 WHEN 'switchgear' THEN 1
        WHEN 'cable' THEN 1 WHEN 'substation' THEN 1 WHEN 'generator' THEN 1
        WHEN 'steam_turbine' THEN 1 WHEN 'gas_turbine' THEN 1
        WHEN 'hydro_turbine' THEN 1 WHEN 'combustion_engine' THEN 1 WHEN 'boiler' THEN 1
        WHEN 'reactor' THEN 1 WHEN 'heat_exchanger' THEN 1 WHEN 'pump' THEN 1
        WHEN 'compressor' THEN 1 WHEN 'valve' THEN 1 WHEN 'gearbox' THEN 1
        WHEN 'emission_control' THEN 1 WHEN 'electrolyser' THEN 1 WHEN 'meter' THEN 1
        WHEN 'weather_station' THEN 1 WHEN 'sensor' THEN 1 WHEN 'control_system' THEN 1
        WHEN 'structure' THEN 1 WHEN 'other' THEN 1
        ELSE equipment_type IS NULL
    END),
    -- The part of the equipment that it belongs to, in the source's words: `yaw system`.
    subunit TEXT CHECK (length(subunit) <= 100),
    -- The catalogue model of the equipment that it fits.
    catalogue_item_id BLOB CHECK (length(catalogue_item_id) = 16) REFERENCES equipment_inventory (id) ON DELETE SET NULL,
    -- The plant whose store holds it; none for a store that serves several.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- Who makes it.
    manufacturer TEXT CHECK (length(manufacturer) <= 255),
    -- Who sells it.
    supplier TEXT CHECK (length(supplier) <= 255),
    -- Whether it can still be bought.
    status TEXT CHECK (CASE status
        WHEN 'current' THEN 1 WHEN 'phasing_out' THEN 1 WHEN 'superseded' THEN 1
        WHEN 'obsolete' THEN 1
        ELSE status IS NULL
    END),
    -- Whether the plant stands still without it.
    is_critical INTEGER CHECK (is_critical IN (0, 1)),
    -- Whether a failed one is repaired and put back on the shelf.
    is_repairable INTEGER CHECK (is_repairable IN (0, 1)),
    -- How many are on the shelf, in the unit that its column names.
    stock_quantity REAL CHECK (abs(stock_quantity) < 1000000000.000 AND stock_quantity >= 0),
    -- How many there should be at least; below it one orders.
    min_quantity REAL CHECK (abs(min_quantity) < 1000000000.000 AND min_quantity >= 0),
    -- How many one orders at a time.
    reorder_quantity REAL CHECK (abs(reorder_quantity) < 1000000000.000 AND reorder_quantity >= 0),
    -- UCUM code of what quantities are counted in: `{piece}`, `L`, `kg`.
    quantity_unit TEXT CHECK (length(quantity_unit) <= 64),
    -- Where it lies: store, aisle, shelf.
    storage_location TEXT CHECK (length(storage_location) <= 255),
    -- When the stock was last counted.
    counted_date TEXT CHECK (length(counted_date) = 10),
    -- What one costs, or the parts and materials of one repair.
    unit_cost REAL CHECK (abs(unit_cost) < 10000000000000.00 AND unit_cost >= 0),
    -- ISO 4217 code of the currency that the cost is in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- When the cost was quoted or last paid.
    priced_date TEXT CHECK (length(priced_date) = 10),
    -- Time from order to delivery. [d]
    lead_time_days INTEGER CHECK (lead_time_days BETWEEN 0 AND 2147483647),
    -- How long it keeps on the shelf. [mo]
    shelf_life_months INTEGER CHECK (shelf_life_months BETWEEN 0 AND 2147483647),
    -- How much is repaired with it.
    repair_level TEXT CHECK (CASE repair_level WHEN 'minor' THEN 1 WHEN 'major' THEN 1 WHEN 'replace' THEN 1 ELSE repair_level IS NULL END),
    -- Working time to fit it. [h]
    repair_hours REAL CHECK (abs(repair_hours) < 1000000.00 AND repair_hours >= 0),
    -- What must come to fit it.
    service_equipment_type TEXT CHECK (CASE service_equipment_type
        WHEN 'remote_reset' THEN 1 WHEN 'technicians' THEN 1
        WHEN 'crew_transfer_vessel' THEN 1 WHEN 'service_operation_vessel' THEN 1
        WHEN 'helicopter' THEN 1 WHEN 'drone' THEN 1 WHEN 'small_crane' THEN 1
        WHEN 'medium_crane' THEN 1 WHEN 'large_crane' THEN 1 WHEN 'cable_vessel' THEN 1
        WHEN 'diving_support_vessel' THEN 1 WHEN 'tug' THEN 1
        WHEN 'anchor_handling_vessel' THEN 1 WHEN 'vessel_group' THEN 1
        WHEN 'other' THEN 1
        ELSE service_equipment_type IS NULL
    END),
    -- Scale of the Weibull distribution of the time between failures; with a shape of 1 the mean
    -- time between them. [a]
    failure_scale_years REAL CHECK (abs(failure_scale_years) < 1000000.0000 AND failure_scale_years >= 0),
    -- Shape of the Weibull distribution: below 1 young parts fail more, above 1 old ones do.
    failure_shape REAL CHECK (abs(failure_shape) < 1000.0000 AND failure_shape BETWEEN 0 AND 100),
    -- Output that the equipment loses while it waits for the part: 100 when it stands still. [%]
    output_loss_percent REAL CHECK (abs(output_loss_percent) < 1000.00 AND output_loss_percent BETWEEN 0 AND 100),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES spare_parts (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX spare_parts_source_id_external_id_key ON spare_parts (source_id, external_id);
CREATE INDEX spare_parts_part_number_idx ON spare_parts (part_number);
CREATE INDEX spare_parts_equipment_type_subunit_idx ON spare_parts (equipment_type, subunit);
CREATE INDEX spare_parts_is_critical_stock_quantity_idx ON spare_parts (is_critical, stock_quantity);
CREATE INDEX spare_parts_catalogue_item_id_idx ON spare_parts (catalogue_item_id);
CREATE INDEX spare_parts_project_id_idx ON spare_parts (project_id);
CREATE INDEX spare_parts_import_id_idx ON spare_parts (import_id);
CREATE INDEX spare_parts_same_as_idx ON spare_parts (same_as);

CREATE TABLE team_members
-- One person's place in one team.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The team that the person belongs to.
    team_id BLOB NOT NULL CHECK (length(team_id) = 16) REFERENCES teams (id) ON DELETE CASCADE,
    -- The person who belongs to it.
    user_id BLOB NOT NULL CHECK (length(user_id) = 16) REFERENCES users (id) ON DELETE CASCADE,
    -- What the person may do with what is the team's.
    role TEXT NOT NULL DEFAULT 'contributor' CHECK (CASE role WHEN 'reader' THEN 1 WHEN 'contributor' THEN 1 WHEN 'maintainer' THEN 1 ELSE role IS NULL END),
    -- Whether the person has come, or was only asked to.
    status TEXT NOT NULL DEFAULT 'invited' CHECK (CASE status WHEN 'invited' THEN 1 WHEN 'active' THEN 1 WHEN 'declined' THEN 1 ELSE status IS NULL END),
    -- What the person takes care of in the team, in their words: `dams of the Snake`.
    duty TEXT CHECK (length(duty) <= 255),
    -- When the person said yes; none before.
    joined_date TEXT CHECK (length(joined_date) = 10),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX team_members_team_id_user_id_key ON team_members (team_id, user_id);
CREATE INDEX team_members_user_id_status_idx ON team_members (user_id, status);

CREATE TABLE teams
-- People who work on the atlas together.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the team is called.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- The name in the addresses of the team's pages: `columbia-watch`.
    slug TEXT NOT NULL CHECK (length(slug) <= 63),
    -- The name in addresses without case, so that each address leads to one team.
    slug_folded TEXT NOT NULL CHECK (length(slug_folded) <= 63),
    -- Who founded the team or took it over, and answers for it. Such a person's account is emptied
    -- only after somebody else has the team.
    owner_id BLOB NOT NULL CHECK (length(owner_id) = 16) REFERENCES users (id) ON DELETE RESTRICT,
    -- Who sees the team, and with it what belongs to the team.
    visibility TEXT NOT NULL DEFAULT 'members' CHECK (CASE visibility WHEN 'public' THEN 1 WHEN 'members' THEN 1 ELSE visibility IS NULL END),
    -- What the team is for.
    description TEXT CHECK (length(description) <= 4000),
    -- Page of the team elsewhere.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
    -- Address of a picture that stands for the team.
    avatar_url TEXT CHECK (length(avatar_url) <= 2000),
    -- Whether the team still works; one that doesn't can be read and not written to.
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX teams_slug_folded_key ON teams (slug_folded);
CREATE INDEX teams_visibility_name_idx ON teams (visibility, name);
CREATE INDEX teams_owner_id_idx ON teams (owner_id);

CREATE TABLE training_datasets
-- One version of a dataset that models are trained or judged on, frozen so that it can be found
-- again.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the dataset is called, the same for all its versions.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- Which version it is, as its publisher counts: `3.2.1`, `2020`.
    version_label TEXT NOT NULL CHECK (length(version_label) <= 64),
    -- What a record of it is, and how it came about.
    description TEXT CHECK (length(description) <= 4000),
    -- The body that makes the dataset known and answers for it.
    publisher TEXT CHECK (length(publisher) <= 255),
    -- The source that it was taken from, where it is one of the atlas's.
    source_id BLOB CHECK (length(source_id) = 16) REFERENCES data_sources (id) ON DELETE SET NULL,
    -- The table of the atlas that it was drawn from, where it was.
    source_table TEXT CHECK (length(source_table) <= 63),
    -- The filter that drew it from the table, in CQL2 text.
    selection TEXT CHECK (length(selection) <= 10000),
    -- Terms the data is given under: an SPDX code such as `CC-BY-4.0` where there is one.
    licence TEXT CHECK (length(licence) <= 255),
    -- Page with the full text of the terms.
    licence_url TEXT CHECK (length(licence_url) <= 2000),
    -- What must be shown wherever the data is shown, or how it asks to be cited.
    attribution TEXT CHECK (length(attribution) <= 1000),
    -- Page that describes the dataset to people.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
    -- Address that its bytes are fetched from.
    download_url TEXT CHECK (length(download_url) <= 2000),
    -- What its file is called, without its folder.
    file_name TEXT CHECK (length(file_name) <= 255),
    -- Media type of its file: `text/csv`, `application/vnd.apache.parquet`.
    media_type TEXT CHECK (length(media_type) <= 255),
    -- How large its file is. [By]
    size_bytes INTEGER CHECK (size_bytes >= 0),
    -- SHA-256 of the file's bytes, in hexadecimal.
    sha256 TEXT CHECK (length(sha256) <= 64),
    -- The checksum that its publisher gives, with the name of the method: `sha1:517b6d32…`.
    published_checksum TEXT CHECK (length(published_checksum) <= 255),
    -- Records in it.
    rows_count INTEGER CHECK (rows_count >= 0),
    -- Its fields with their types, as a list: `[{"name": "year", "type": "integer"}]`.
    fields TEXT CHECK (json_valid(fields)),
    -- The field that models learn to predict.
    target_field TEXT CHECK (length(target_field) <= 255),
    -- How its records are shared out: `{"train": 0.8, "validation": 0.1, "test": 0.1}`.
    splits TEXT CHECK (json_valid(splits)),
    -- First day that its records speak of.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day that its records speak of.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- When its publisher brought out this version.
    published_date TEXT CHECK (length(published_date) = 10),
    -- When the bytes that the hash stands for were fetched or drawn.
    frozen_at TEXT CHECK (length(frozen_at) = 27),
    -- Made up or simulated, in whole or in part.
    is_synthetic INTEGER NOT NULL DEFAULT 0 CHECK (is_synthetic IN (0, 1)),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX training_datasets_name_version_label_key ON training_datasets (name, version_label);
CREATE INDEX training_datasets_sha256_idx ON training_datasets (sha256);
CREATE INDEX training_datasets_published_date_idx ON training_datasets (published_date);
CREATE INDEX training_datasets_source_id_idx ON training_datasets (source_id);

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
    equipment_id BLOB CHECK (length(equipment_id) = 16) REFERENCES equipment_inventory (id) ON DELETE SET NULL,
    -- Why it is done.
    maintenance_type TEXT CHECK (CASE maintenance_type
        WHEN 'scheduled' THEN 1 WHEN 'condition_based' THEN 1 WHEN 'predictive' THEN 1
        WHEN 'deferred_corrective' THEN 1 WHEN 'inspection' THEN 1
        WHEN 'overhaul' THEN 1 WHEN 'cleaning' THEN 1 WHEN 'vegetation' THEN 1
        WHEN 'statutory' THEN 1 WHEN 'upgrade' THEN 1
        ELSE maintenance_type IS NULL
    END),
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
    technicians_count INTEGER CHECK (technicians_count BETWEEN 0 AND 2147483647),
    -- The crane, vessel or vehicle that must come for it.
    service_equipment_type TEXT CHECK (CASE service_equipment_type
        WHEN 'remote_reset' THEN 1 WHEN 'technicians' THEN 1
        WHEN 'crew_transfer_vessel' THEN 1 WHEN 'service_operation_vessel' THEN 1
        WHEN 'helicopter' THEN 1 WHEN 'drone' THEN 1 WHEN 'small_crane' THEN 1
        WHEN 'medium_crane' THEN 1 WHEN 'large_crane' THEN 1 WHEN 'cable_vessel' THEN 1
        WHEN 'diving_support_vessel' THEN 1 WHEN 'tug' THEN 1
        WHEN 'anchor_handling_vessel' THEN 1 WHEN 'vessel_group' THEN 1
        WHEN 'other' THEN 1
        ELSE service_equipment_type IS NULL
    END),
    -- Who does it, where others than the plant's own people.
    contractor TEXT CHECK (length(contractor) <= 255),
    -- What work and material are expected to cost, in the currency that the next column names.
    estimated_cost REAL CHECK (abs(estimated_cost) < 10000000000000.00 AND estimated_cost >= 0),
    -- ISO 4217 code of the currency that the cost is in.
    estimated_cost_currency TEXT CHECK (length(estimated_cost_currency) <= 3),
    -- How little it may wait.
    priority TEXT NOT NULL DEFAULT 'medium' CHECK (CASE priority WHEN 'low' THEN 1 WHEN 'medium' THEN 1 WHEN 'high' THEN 1 WHEN 'critical' THEN 1 ELSE priority IS NULL END),
    -- How far the next time has come.
    status TEXT NOT NULL DEFAULT 'planned' CHECK (CASE status
        WHEN 'planned' THEN 1 WHEN 'scheduled' THEN 1 WHEN 'in_progress' THEN 1
        WHEN 'completed' THEN 1 WHEN 'deferred' THEN 1 WHEN 'cancelled' THEN 1
        ELSE status IS NULL
    END),
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
    technicians_count,
    service_equipment_type,
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
    technicians_count,
    service_equipment_type,
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

-- power_purchase_agreements: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_power_purchase_agreements
-- A contract by which a plant's output, or its price, is sold in advance.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What it is for: the plant or the part of it, as the contract calls it.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- What is sold by it.
    contract_type TEXT NOT NULL CHECK (CASE contract_type
        WHEN 'physical' THEN 1 WHEN 'sleeved' THEN 1 WHEN 'on_site' THEN 1
        WHEN 'virtual' THEN 1 WHEN 'contract_for_difference' THEN 1
        WHEN 'feed_in_tariff' THEN 1 WHEN 'tolling' THEN 1
        ELSE contract_type IS NULL
    END),
    -- How the contract stands.
    status TEXT CHECK (CASE status
        WHEN 'announced' THEN 1 WHEN 'signed' THEN 1 WHEN 'active' THEN 1
        WHEN 'expired' THEN 1 WHEN 'terminated' THEN 1
        ELSE status IS NULL
    END),
    -- The project whose output is sold; none while it isn't known which one that is.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The market whose price it is settled against, or in which it delivers.
    market_id BLOB CHECK (length(market_id) = 16) REFERENCES energy_markets (id) ON DELETE SET NULL,
    -- Who takes the energy or pays the difference.
    buyer TEXT CHECK (length(buyer) <= 255),
    -- The buyer as an organisation in law.
    buyer_id BLOB CHECK (length(buyer_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- Who gives the energy: mostly a company founded for the plant.
    seller TEXT CHECK (length(seller) <= 255),
    -- The seller as an organisation in law.
    seller_id BLOB CHECK (length(seller_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- The auction or round in which it was won: `Allocation Round 3`.
    allocation_round TEXT CHECK (length(allocation_round) <= 100),
    -- What the plant makes energy from.
    project_type TEXT CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- The technology more closely, in the source's words: `Remote Island Wind`.
    sub_type TEXT CHECK (length(sub_type) <= 100),
    -- Which grid the plant feeds.
    grid_level TEXT CHECK (CASE grid_level WHEN 'transmission' THEN 1 WHEN 'distribution' THEN 1 ELSE grid_level IS NULL END),
    -- ISO 3166-1 alpha-2 code of the country that the plant is in.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- Capacity that the contract covers, at the most; the plant may have more. [MW]
    capacity_mw REAL CHECK (abs(capacity_mw) < 1000000.000000 AND capacity_mw >= 0),
    -- Share of the plant's output that is sold by it. [%]
    output_share_percent REAL CHECK (abs(output_share_percent) < 1000.00 AND output_share_percent BETWEEN 0 AND 100),
    -- Energy that is expected or promised in a year. [MW.h]
    contracted_annual_energy_mwh REAL CHECK (abs(contracted_annual_energy_mwh) < 100000000000.000 AND contracted_annual_energy_mwh >= 0),
    -- How the volume follows the plant.
    volume_type TEXT CHECK (CASE volume_type
        WHEN 'as_generated' THEN 1 WHEN 'baseload' THEN 1 WHEN 'shaped' THEN 1
        WHEN 'annual_quantity' THEN 1
        ELSE volume_type IS NULL
    END),
    -- Price for each megawatt hour, in the money of the base year where one is named; the strike
    -- price of a contract for difference. [/(MW.h)]
    price_per_mwh REAL CHECK (abs(price_per_mwh) < 100000000.0000),
    -- ISO 4217 code of the currency of all its prices.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- The year whose money the price is in, where it follows an index: 2012 for the British
    -- contracts for difference.
    base_year INTEGER CHECK (base_year BETWEEN 1800 AND 2200),
    -- How the price moves over the years.
    price_type TEXT CHECK (CASE price_type
        WHEN 'fixed' THEN 1 WHEN 'escalating' THEN 1 WHEN 'indexed' THEN 1
        WHEN 'market_linked' THEN 1
        ELSE price_type IS NULL
    END),
    -- Rise of the price from one year to the next, where it is fixed; below zero where it falls.
    -- [%]
    escalation_percent REAL CHECK (abs(escalation_percent) < 1000.000 AND escalation_percent BETWEEN -100 AND 100),
    -- The index that the price follows: `CPI`, or the hub's spot price.
    price_index TEXT CHECK (length(price_index) <= 100),
    -- The least that is paid, where the price moves with a market. [/(MW.h)]
    floor_price_per_mwh REAL CHECK (abs(floor_price_per_mwh) < 100000000.0000),
    -- The most that is paid, where the price moves with a market. [/(MW.h)]
    cap_price_per_mwh REAL CHECK (abs(cap_price_per_mwh) < 100000000.0000),
    -- When both signed.
    signed_date TEXT CHECK (length(signed_date) = 10),
    -- First day that it pays for, or is expected to.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day that it pays for.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- Years that it pays for, from the first day on. [a]
    term_years REAL CHECK (abs(term_years) < 1000.00 AND term_years BETWEEN 0 AND 100),
    -- When one side ended it before its term; none where nobody did.
    termination_date TEXT CHECK (length(termination_date) = 10),
    -- Where the energy changes hands: a busbar, hub or zone.
    delivery_point TEXT CHECK (length(delivery_point) <= 255),
    -- Whether the certificates of origin go with the energy.
    has_certificates INTEGER CHECK (has_certificates IN (0, 1)),
    -- Page that says what is said here.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES power_purchase_agreements (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_power_purchase_agreements (
    id,
    name,
    contract_type,
    status,
    project_id,
    market_id,
    buyer,
    buyer_id,
    seller,
    seller_id,
    allocation_round,
    project_type,
    sub_type,
    grid_level,
    country_code,
    capacity_mw,
    output_share_percent,
    contracted_annual_energy_mwh,
    volume_type,
    price_per_mwh,
    currency_code,
    base_year,
    price_type,
    escalation_percent,
    price_index,
    floor_price_per_mwh,
    cap_price_per_mwh,
    signed_date,
    period_start_date,
    period_end_date,
    term_years,
    termination_date,
    delivery_point,
    has_certificates,
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
    name,
    contract_type,
    status,
    project_id,
    market_id,
    buyer,
    buyer_id,
    seller,
    seller_id,
    allocation_round,
    project_type,
    sub_type,
    grid_level,
    country_code,
    capacity_mw,
    output_share_percent,
    contracted_annual_energy_mwh,
    volume_type,
    price_per_mwh,
    currency_code,
    base_year,
    price_type,
    escalation_percent,
    price_index,
    floor_price_per_mwh,
    cap_price_per_mwh,
    signed_date,
    period_start_date,
    period_end_date,
    term_years,
    termination_date,
    delivery_point,
    has_certificates,
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
FROM power_purchase_agreements;
DROP TABLE power_purchase_agreements;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_power_purchase_agreements RENAME TO power_purchase_agreements;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX power_purchase_agreements_source_id_external_id_key ON power_purchase_agreements (source_id, external_id);
CREATE INDEX power_purchase_agreements_status_period_start_date_idx ON power_purchase_agreements (status, period_start_date);
CREATE INDEX power_purchase_agreements_contract_type_capacity_mw_idx ON power_purchase_agreements (contract_type, capacity_mw);
CREATE INDEX power_purchase_agreements_buyer_idx ON power_purchase_agreements (buyer);
CREATE INDEX power_purchase_agreements_period_end_date_idx ON power_purchase_agreements (period_end_date);
CREATE INDEX power_purchase_agreements_project_id_idx ON power_purchase_agreements (project_id);
CREATE INDEX power_purchase_agreements_market_id_idx ON power_purchase_agreements (market_id);
CREATE INDEX power_purchase_agreements_buyer_id_idx ON power_purchase_agreements (buyer_id);
CREATE INDEX power_purchase_agreements_seller_id_idx ON power_purchase_agreements (seller_id);
CREATE INDEX power_purchase_agreements_import_id_idx ON power_purchase_agreements (import_id);
CREATE INDEX power_purchase_agreements_same_as_idx ON power_purchase_agreements (same_as);

-- green_bonds: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables
-- go by its name, so they hold again once the name is taken over; the legacy rename leaves them
-- alone, and views too.
CREATE TABLE rebuilt_green_bonds
-- One bond, with all that was issued under its ISIN.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- International Securities Identification Number, twelve characters: `EU000A3K4C42`.
    isin TEXT NOT NULL CHECK (length(isin) <= 12),
    -- Who owes the money.
    issuer TEXT NOT NULL CHECK (length(issuer) <= 255),
    -- What the issuer promises.
    bond_label TEXT NOT NULL CHECK (CASE bond_label
        WHEN 'green' THEN 1 WHEN 'sustainability' THEN 1
        WHEN 'sustainability_linked' THEN 1 WHEN 'transition' THEN 1 WHEN 'blue' THEN 1
        ELSE bond_label IS NULL
    END),
    -- Whether it is owed still.
    status TEXT CHECK (CASE status
        WHEN 'announced' THEN 1 WHEN 'outstanding' THEN 1 WHEN 'matured' THEN 1
        WHEN 'called' THEN 1 WHEN 'defaulted' THEN 1 WHEN 'cancelled' THEN 1
        ELSE status IS NULL
    END),
    -- What the bond is called where it is listed.
    name TEXT CHECK (length(name) <= 255),
    -- The issuer as an organisation in law.
    issuer_id BLOB CHECK (length(issuer_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- Legal Entity Identifier of the issuer, twenty characters.
    issuer_lei TEXT CHECK (length(issuer_lei) <= 20),
    -- What kind of body the issuer is.
    issuer_type TEXT CHECK (CASE issuer_type
        WHEN 'sovereign' THEN 1 WHEN 'municipal' THEN 1 WHEN 'supranational' THEN 1
        WHEN 'development_bank' THEN 1 WHEN 'government_backed' THEN 1
        WHEN 'financial' THEN 1 WHEN 'corporate' THEN 1 WHEN 'special_purpose' THEN 1
        ELSE issuer_type IS NULL
    END),
    -- ISO 3166-1 alpha-2 code of the issuer's country; none for bodies of several states.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- What lenders can reach, after ICMA's four types.
    bond_type TEXT CHECK (CASE bond_type
        WHEN 'use_of_proceeds' THEN 1 WHEN 'revenue' THEN 1 WHEN 'project' THEN 1
        WHEN 'secured' THEN 1
        ELSE bond_type IS NULL
    END),
    -- ISO 4217 code of the currency of all amounts in the row.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- Nominal amount of the first issue.
    issued_amount REAL CHECK (abs(issued_amount) < 10000000000000.00 AND issued_amount >= 0),
    -- Nominal amount that is owed, taps included, when the row was observed.
    outstanding_amount REAL CHECK (abs(outstanding_amount) < 10000000000000.00 AND outstanding_amount >= 0),
    -- The smallest amount that one can buy.
    denomination_amount REAL CHECK (abs(denomination_amount) < 10000000000000.00 AND denomination_amount >= 0),
    -- Whether the coupon moves with a market.
    coupon_type TEXT CHECK (CASE coupon_type
        WHEN 'fixed' THEN 1 WHEN 'floating' THEN 1 WHEN 'hedged' THEN 1
        WHEN 'step' THEN 1 WHEN 'zero' THEN 1
        ELSE coupon_type IS NULL
    END),
    -- Interest a year on the nominal amount, at first where it changes. [%]
    coupon_percent REAL CHECK (abs(coupon_percent) < 1000.0000 AND coupon_percent BETWEEN -10 AND 100),
    -- How many coupons a year: 1, 2, 4 or 12; 0 for none before the end.
    coupons_per_year_count INTEGER CHECK (coupons_per_year_count BETWEEN 0 AND 12),
    -- What the first buyers paid, as a share of the nominal amount. [%]
    issue_price_percent REAL CHECK (abs(issue_price_percent) < 1000.0000 AND issue_price_percent BETWEEN 0 AND 200),
    -- Yield to maturity at the issue. [%]
    issue_yield_percent REAL CHECK (abs(issue_yield_percent) < 1000.0000 AND issue_yield_percent BETWEEN -10 AND 100),
    -- When amount and yield were settled with buyers.
    pricing_date TEXT CHECK (length(pricing_date) = 10),
    -- When it was paid in and interest began.
    issued_date TEXT CHECK (length(issued_date) = 10),
    -- When it is to be paid back; none for one without an end.
    maturity_date TEXT CHECK (length(maturity_date) = 10),
    -- From when on the issuer may pay it back early; none where it may not.
    first_call_date TEXT CHECK (length(first_call_date) = 10),
    -- Where it is traded.
    exchange TEXT CHECK (length(exchange) <= 255),
    -- The grade that an agency gave it: `AA+`, `Baa1`.
    credit_rating TEXT CHECK (length(credit_rating) <= 20),
    -- The agency that gave the grade.
    rating_agency TEXT CHECK (length(rating_agency) <= 255),
    -- What the money is for, as a list of ICMA's categories in snake case: `["renewable_energy",
    -- "clean_transportation"]`.
    use_of_proceeds TEXT CHECK (json_valid(use_of_proceeds)),
    -- Share of the money that is to go, or went, to energy from renewable sources. [%]
    renewable_energy_percent REAL CHECK (abs(renewable_energy_percent) < 1000.00 AND renewable_energy_percent BETWEEN 0 AND 100),
    -- Share of the money that pays for what existed before. [%]
    refinancing_percent REAL CHECK (abs(refinancing_percent) < 1000.00 AND refinancing_percent BETWEEN 0 AND 100),
    -- Share of the money that was spent on its uses by the latest report. [%]
    allocated_percent REAL CHECK (abs(allocated_percent) < 1000.00 AND allocated_percent BETWEEN 0 AND 100),
    -- Share of the uses that meet the EU's taxonomy, by the issuer's report. [%]
    taxonomy_aligned_percent REAL CHECK (abs(taxonomy_aligned_percent) < 1000.00 AND taxonomy_aligned_percent BETWEEN 0 AND 100),
    -- The standard that the issuer says it keeps.
    green_standard TEXT CHECK (CASE green_standard
        WHEN 'icma' THEN 1 WHEN 'eu_green_bond' THEN 1 WHEN 'climate_bonds' THEN 1
        WHEN 'china_catalogue' THEN 1 WHEN 'asean' THEN 1 WHEN 'other' THEN 1
        ELSE green_standard IS NULL
    END),
    -- How somebody outside looked at it before the issue.
    review_type TEXT CHECK (CASE review_type
        WHEN 'second_party_opinion' THEN 1 WHEN 'verification' THEN 1
        WHEN 'certification' THEN 1 WHEN 'scoring' THEN 1 WHEN 'unreviewed' THEN 1
        ELSE review_type IS NULL
    END),
    -- Who looked at it before the issue.
    reviewer TEXT CHECK (length(reviewer) <= 255),
    -- Whether somebody outside looks at the reports after the issue.
    has_post_issuance_review INTEGER CHECK (has_post_issuance_review IN (0, 1)),
    -- Capacity of plants that the money helped to build, by the latest report. [MW]
    financed_capacity_mw REAL CHECK (abs(financed_capacity_mw) < 1000000.000000 AND financed_capacity_mw >= 0),
    -- Carbon dioxide that others don't emit in a year because of what it paid for. [t]
    annual_co2_avoided_tonnes REAL CHECK (abs(annual_co2_avoided_tonnes) < 1000000000000.00),
    -- Page of the issuer's framework, which says what counts as green.
    framework_url TEXT CHECK (length(framework_url) <= 2000),
    -- Page of the latest report on where the money went.
    allocation_report_url TEXT CHECK (length(allocation_report_url) <= 2000),
    -- Page of the latest report on what it did.
    impact_report_url TEXT CHECK (length(impact_report_url) <= 2000),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES green_bonds (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_green_bonds (
    id,
    isin,
    issuer,
    bond_label,
    status,
    name,
    issuer_id,
    issuer_lei,
    issuer_type,
    country_code,
    bond_type,
    currency_code,
    issued_amount,
    outstanding_amount,
    denomination_amount,
    coupon_type,
    coupon_percent,
    coupons_per_year_count,
    issue_price_percent,
    issue_yield_percent,
    pricing_date,
    issued_date,
    maturity_date,
    first_call_date,
    exchange,
    credit_rating,
    rating_agency,
    use_of_proceeds,
    renewable_energy_percent,
    refinancing_percent,
    allocated_percent,
    taxonomy_aligned_percent,
    green_standard,
    review_type,
    reviewer,
    has_post_issuance_review,
    financed_capacity_mw,
    annual_co2_avoided_tonnes,
    framework_url,
    allocation_report_url,
    impact_report_url,
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
    isin,
    issuer,
    bond_label,
    status,
    name,
    issuer_id,
    issuer_lei,
    issuer_type,
    country_code,
    bond_type,
    currency_code,
    issued_amount,
    outstanding_amount,
    denomination_amount,
    coupon_type,
    coupon_percent,
    coupons_per_year_count,
    issue_price_percent,
    issue_yield_percent,
    pricing_date,
    issued_date,
    maturity_date,
    first_call_date,
    exchange,
    credit_rating,
    rating_agency,
    use_of_proceeds,
    renewable_energy_percent,
    refinancing_percent,
    allocated_percent,
    taxonomy_aligned_percent,
    green_standard,
    review_type,
    reviewer,
    has_post_issuance_review,
    financed_capacity_mw,
    annual_co2_avoided_tonnes,
    framework_url,
    allocation_report_url,
    impact_report_url,
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
FROM green_bonds;
DROP TABLE green_bonds;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_green_bonds RENAME TO green_bonds;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX green_bonds_source_id_external_id_key ON green_bonds (source_id, external_id);
CREATE UNIQUE INDEX green_bonds_isin_source_id_key ON green_bonds (isin, source_id);
CREATE INDEX green_bonds_issuer_idx ON green_bonds (issuer);
CREATE INDEX green_bonds_bond_label_issued_date_idx ON green_bonds (bond_label, issued_date);
CREATE INDEX green_bonds_country_code_issued_date_idx ON green_bonds (country_code, issued_date);
CREATE INDEX green_bonds_status_maturity_date_idx ON green_bonds (status, maturity_date);
CREATE INDEX green_bonds_issued_date_idx ON green_bonds (issued_date);
CREATE INDEX green_bonds_issuer_id_idx ON green_bonds (issuer_id);
CREATE INDEX green_bonds_import_id_idx ON green_bonds (import_id);
CREATE INDEX green_bonds_same_as_idx ON green_bonds (same_as);

-- insurance_policies: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_insurance_policies
-- One insurer's policy on a project or a portfolio, for a period of cover.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Who bears the risk: an insurer, a pool or a mutual.
    insurer TEXT NOT NULL CHECK (length(insurer) <= 255),
    -- What kind of loss it covers.
    policy_type TEXT NOT NULL CHECK (CASE policy_type
        WHEN 'construction_all_risks' THEN 1 WHEN 'delay_in_start_up' THEN 1
        WHEN 'operational_all_risks' THEN 1 WHEN 'business_interruption' THEN 1
        WHEN 'machinery_breakdown' THEN 1 WHEN 'cargo' THEN 1 WHEN 'marine' THEN 1
        WHEN 'third_party_liability' THEN 1 WHEN 'nuclear_liability' THEN 1
        WHEN 'nuclear_property' THEN 1 WHEN 'environmental_liability' THEN 1
        WHEN 'professional_liability' THEN 1 WHEN 'directors_and_officers' THEN 1
        WHEN 'workers_compensation' THEN 1 WHEN 'resource_volume' THEN 1
        WHEN 'parametric' THEN 1 WHEN 'performance_warranty' THEN 1
        WHEN 'tax_credit' THEN 1 WHEN 'title' THEN 1 WHEN 'political_risk' THEN 1
        WHEN 'terrorism' THEN 1 WHEN 'cyber' THEN 1 WHEN 'surety' THEN 1
        WHEN 'other' THEN 1
        ELSE policy_type IS NULL
    END),
    -- Whether it covers anything now.
    status TEXT CHECK (CASE status
        WHEN 'quoted' THEN 1 WHEN 'bound' THEN 1 WHEN 'in_force' THEN 1
        WHEN 'expired' THEN 1 WHEN 'cancelled' THEN 1 WHEN 'lapsed' THEN 1
        ELSE status IS NULL
    END),
    -- The insurer's number for the policy.
    policy_number TEXT CHECK (length(policy_number) <= 100),
    -- The insurer as an organisation in law.
    insurer_id BLOB CHECK (length(insurer_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- The project that is covered; none for a portfolio or a company.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- Whose loss it covers.
    insured TEXT CHECK (length(insured) <= 255),
    -- Who is covered beside the insured: lenders, owners of the land, contractors.
    additional_insureds TEXT CHECK (length(additional_insureds) <= 1000),
    -- Who placed it with the insurer.
    broker TEXT CHECK (length(broker) <= 255),
    -- What is covered and what is not, in short.
    description TEXT CHECK (length(description) <= 4000),
    -- The standard form or clauses it follows: `WELCAR 2001`, `LEG 3/06`.
    wording TEXT CHECK (length(wording) <= 255),
    -- ISO 3166-1 alpha-2 code of the country that the risk lies in.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- First day of cover.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day of cover, itself included; none for cover until it is cancelled.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- What makes it pay.
    policy_trigger TEXT CHECK (CASE policy_trigger WHEN 'occurrence' THEN 1 WHEN 'claims_made' THEN 1 WHEN 'parametric' THEN 1 ELSE policy_trigger IS NULL END),
    -- Of parametric cover, the index and the threshold: `gust above 50 m/s at the mast`.
    trigger_threshold TEXT CHECK (length(trigger_threshold) <= 1000),
    -- What it covers, as a list of perils: `["fire", "hail", "windstorm"]`.
    perils TEXT CHECK (json_valid(perils)),
    -- What it does not cover although one might think so, as a list of perils.
    excluded_perils TEXT CHECK (json_valid(excluded_perils)),
    -- ISO 4217 code of the currency of all amounts in the row.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- The value that is insured, in full: what rebuilding costs, or a year's revenue.
    sum_insured_amount REAL CHECK (abs(sum_insured_amount) < 10000000000000.00 AND sum_insured_amount >= 0),
    -- The most that is paid for one event, by all insurers that share the risk.
    event_limit_amount REAL CHECK (abs(event_limit_amount) < 10000000000000.00 AND event_limit_amount >= 0),
    -- The most that is paid for all events of the period, by all insurers together.
    aggregate_limit_amount REAL CHECK (abs(aggregate_limit_amount) < 10000000000000.00 AND aggregate_limit_amount >= 0),
    -- The most for a peril or a part, where it is less than for others: `{"hail": 15000000,
    -- "debris_removal": 2000000}`.
    sublimits TEXT CHECK (json_valid(sublimits)),
    -- Loss that must be exceeded by others' cover before this one pays; 0 for the first layer.
    attachment_amount REAL CHECK (abs(attachment_amount) < 10000000000000.00 AND attachment_amount >= 0),
    -- Share of the risk that this insurer bears. [%]
    insurer_share_percent REAL CHECK (abs(insurer_share_percent) < 1000.00 AND insurer_share_percent BETWEEN 0 AND 100),
    -- What the insured bears of each loss.
    deductible_amount REAL CHECK (abs(deductible_amount) < 10000000000000.00 AND deductible_amount >= 0),
    -- What the insured bears, as a share of the loss or of the value at risk; usual for storms,
    -- hail and earthquakes. [%]
    deductible_percent REAL CHECK (abs(deductible_percent) < 1000.00 AND deductible_percent BETWEEN 0 AND 100),
    -- Days of standstill that the insured bears, where lost revenue is covered. [d]
    waiting_period_days INTEGER CHECK (waiting_period_days BETWEEN 0 AND 3660),
    -- For how long lost revenue is paid after an event. [mo]
    indemnity_period_months INTEGER CHECK (indemnity_period_months BETWEEN 0 AND 120),
    -- Premium for the period of cover, without tax.
    premium_amount REAL CHECK (abs(premium_amount) < 10000000000000.00 AND premium_amount >= 0),
    -- Premium of a year by the sum insured. [%]
    premium_rate_percent REAL CHECK (abs(premium_rate_percent) < 1000.0000 AND premium_rate_percent BETWEEN 0 AND 100),
    -- Claims made so far for events of the period.
    claims_count INTEGER CHECK (claims_count BETWEEN 0 AND 2147483647),
    -- What was paid on those claims so far.
    claims_paid_amount REAL CHECK (abs(claims_paid_amount) < 10000000000000.00 AND claims_paid_amount >= 0),
    -- Page or document that says what is said here.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES insurance_policies (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_insurance_policies (
    id,
    insurer,
    policy_type,
    status,
    policy_number,
    insurer_id,
    project_id,
    insured,
    additional_insureds,
    broker,
    description,
    wording,
    country_code,
    period_start_date,
    period_end_date,
    policy_trigger,
    trigger_threshold,
    perils,
    excluded_perils,
    currency_code,
    sum_insured_amount,
    event_limit_amount,
    aggregate_limit_amount,
    sublimits,
    attachment_amount,
    insurer_share_percent,
    deductible_amount,
    deductible_percent,
    waiting_period_days,
    indemnity_period_months,
    premium_amount,
    premium_rate_percent,
    claims_count,
    claims_paid_amount,
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
    insurer,
    policy_type,
    status,
    policy_number,
    insurer_id,
    project_id,
    insured,
    additional_insureds,
    broker,
    description,
    wording,
    country_code,
    period_start_date,
    period_end_date,
    policy_trigger,
    trigger_threshold,
    perils,
    excluded_perils,
    currency_code,
    sum_insured_amount,
    event_limit_amount,
    aggregate_limit_amount,
    sublimits,
    attachment_amount,
    insurer_share_percent,
    deductible_amount,
    deductible_percent,
    waiting_period_days,
    indemnity_period_months,
    premium_amount,
    premium_rate_percent,
    claims_count,
    claims_paid_amount,
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
FROM insurance_policies;
DROP TABLE insurance_policies;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_insurance_policies RENAME TO insurance_policies;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX insurance_policies_source_id_external_id_key ON insurance_policies (source_id, external_id);
CREATE INDEX insurance_policies_status_period_end_date_idx ON insurance_policies (status, period_end_date);
CREATE INDEX insurance_policies_policy_type_status_idx ON insurance_policies (policy_type, status);
CREATE INDEX insurance_policies_insurer_idx ON insurance_policies (insurer);
CREATE INDEX insurance_policies_policy_number_idx ON insurance_policies (policy_number);
CREATE INDEX insurance_policies_insurer_id_idx ON insurance_policies (insurer_id);
CREATE INDEX insurance_policies_project_id_idx ON insurance_policies (project_id);
CREATE INDEX insurance_policies_import_id_idx ON insurance_policies (import_id);
CREATE INDEX insurance_policies_same_as_idx ON insurance_policies (same_as);

-- project_financing: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_project_financing
-- One tranche of money for a project: a loan, a bond, equity, a grant, by one provider or a group
-- on the same terms.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the tranche or the programme is called: `Term Loan A`, `Rhode Island HEAT Loans`.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- In which form the money comes.
    financing_instrument TEXT NOT NULL CHECK (CASE financing_instrument
        WHEN 'grant' THEN 1 WHEN 'repayable_grant' THEN 1
        WHEN 'concessional_loan' THEN 1 WHEN 'loan' THEN 1
        WHEN 'construction_loan' THEN 1 WHEN 'bridge_loan' THEN 1
        WHEN 'revolving_credit' THEN 1 WHEN 'letter_of_credit' THEN 1
        WHEN 'export_credit' THEN 1 WHEN 'bond' THEN 1
        WHEN 'asset_backed_security' THEN 1 WHEN 'mezzanine' THEN 1
        WHEN 'convertible_loan' THEN 1 WHEN 'preferred_equity' THEN 1
        WHEN 'equity' THEN 1 WHEN 'fund_share' THEN 1 WHEN 'tax_equity' THEN 1
        WHEN 'lease' THEN 1 WHEN 'pace' THEN 1 WHEN 'guarantee' THEN 1
        WHEN 'other' THEN 1
        ELSE financing_instrument IS NULL
    END),
    -- How far it has come, from the offer to the last repayment.
    status TEXT CHECK (CASE status
        WHEN 'offered' THEN 1 WHEN 'arranging' THEN 1 WHEN 'committed' THEN 1
        WHEN 'closed' THEN 1 WHEN 'repaid' THEN 1 WHEN 'refinanced' THEN 1
        WHEN 'defaulted' THEN 1 WHEN 'cancelled' THEN 1
        ELSE status IS NULL
    END),
    -- The project that it pays for; none for programmes and for whole portfolios.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The bond that the money was raised by, where it is one.
    green_bond_id BLOB CHECK (length(green_bond_id) = 16) REFERENCES green_bonds (id) ON DELETE SET NULL,
    -- The programme that it is given under: of a grant or a public loan.
    incentive_id BLOB CHECK (length(incentive_id) = 16) REFERENCES government_incentives (id) ON DELETE SET NULL,
    -- What it is for, in the source's words.
    description TEXT CHECK (length(description) <= 4000),
    -- Who lends, invests or gives; of a group the one who leads it.
    provider TEXT CHECK (length(provider) <= 255),
    -- The provider as an organisation in law.
    provider_id BLOB CHECK (length(provider_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- What kind of body the provider is.
    provider_type TEXT CHECK (CASE provider_type
        WHEN 'national_government' THEN 1 WHEN 'subnational_government' THEN 1
        WHEN 'public_body' THEN 1 WHEN 'multilateral' THEN 1
        WHEN 'development_bank' THEN 1 WHEN 'export_credit_agency' THEN 1
        WHEN 'green_bank' THEN 1 WHEN 'bank' THEN 1 WHEN 'credit_union' THEN 1
        WHEN 'institutional_investor' THEN 1 WHEN 'fund' THEN 1 WHEN 'developer' THEN 1
        WHEN 'utility' THEN 1 WHEN 'company' THEN 1
        WHEN 'public_private_partnership' THEN 1 WHEN 'foundation' THEN 1
        WHEN 'non_profit' THEN 1 WHEN 'academic' THEN 1 WHEN 'community' THEN 1
        WHEN 'other' THEN 1
        ELSE provider_type IS NULL
    END),
    -- How many provide it together.
    providers_count INTEGER CHECK (providers_count BETWEEN 1 AND 2147483647),
    -- The company that owes or issues it; mostly one that owns the project and nothing else.
    borrower TEXT CHECK (length(borrower) <= 255),
    -- Who pays if the borrower can't: an export credit agency, a parent, a state.
    guarantor TEXT CHECK (length(guarantor) <= 255),
    -- Share of the amount that the guarantee covers. [%]
    guarantee_percent REAL CHECK (abs(guarantee_percent) < 1000.00 AND guarantee_percent BETWEEN 0 AND 100),
    -- ISO 3166-1 alpha-2 code of the country that the money is spent in.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- ISO 4217 code of the currency of all amounts in the row.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- What was committed in all.
    committed_amount REAL CHECK (abs(committed_amount) < 10000000000000.00 AND committed_amount >= 0),
    -- What was drawn of it so far.
    drawn_amount REAL CHECK (abs(drawn_amount) < 10000000000000.00 AND drawn_amount >= 0),
    -- What is still owed, when the row was observed.
    outstanding_amount REAL CHECK (abs(outstanding_amount) < 10000000000000.00 AND outstanding_amount >= 0),
    -- The least that a programme gives to one borrower.
    min_amount REAL CHECK (abs(min_amount) < 10000000000000.00 AND min_amount >= 0),
    -- The most that a programme gives to one borrower.
    max_amount REAL CHECK (abs(max_amount) < 10000000000000.00 AND max_amount >= 0),
    -- Which claims are paid before its own.
    seniority TEXT CHECK (CASE seniority
        WHEN 'senior_secured' THEN 1 WHEN 'senior_unsecured' THEN 1
        WHEN 'subordinated' THEN 1 WHEN 'equity' THEN 1
        ELSE seniority IS NULL
    END),
    -- What the lenders can reach beside the project itself.
    recourse TEXT CHECK (CASE recourse WHEN 'non_recourse' THEN 1 WHEN 'limited' THEN 1 WHEN 'full' THEN 1 ELSE recourse IS NULL END),
    -- Whether the rate moves with a market.
    rate_type TEXT CHECK (CASE rate_type
        WHEN 'fixed' THEN 1 WHEN 'floating' THEN 1 WHEN 'hedged' THEN 1
        WHEN 'step' THEN 1 WHEN 'zero' THEN 1
        ELSE rate_type IS NULL
    END),
    -- What the rate moves with: `SOFR`, `EURIBOR 6M`; none for a fixed rate.
    reference_rate TEXT CHECK (length(reference_rate) <= 50),
    -- What is added to the reference rate, at first: 1.75 for 175 basis points. [%]
    margin_percent REAL CHECK (abs(margin_percent) < 1000.0000 AND margin_percent BETWEEN -10 AND 100),
    -- All-in interest a year; 0 for a loan free of interest. [%]
    interest_rate_percent REAL CHECK (abs(interest_rate_percent) < 1000.0000 AND interest_rate_percent BETWEEN -10 AND 100),
    -- The lowest rate that a programme asks of a borrower. [%]
    min_interest_rate_percent REAL CHECK (abs(min_interest_rate_percent) < 1000.0000 AND min_interest_rate_percent BETWEEN -10 AND 100),
    -- The highest rate that a programme asks of a borrower. [%]
    max_interest_rate_percent REAL CHECK (abs(max_interest_rate_percent) < 1000.0000 AND max_interest_rate_percent BETWEEN -10 AND 100),
    -- Paid once at close, as a share of the amount. [%]
    upfront_fee_percent REAL CHECK (abs(upfront_fee_percent) < 1000.0000 AND upfront_fee_percent BETWEEN 0 AND 100),
    -- From the first drawing to the last repayment; of a programme the longest it allows. [mo]
    tenor_months INTEGER CHECK (tenor_months BETWEEN 0 AND 1200),
    -- Time at the start in which nothing is repaid. [mo]
    grace_period_months INTEGER CHECK (grace_period_months BETWEEN 0 AND 1200),
    -- In which steps it is repaid.
    repayment_profile TEXT CHECK (CASE repayment_profile
        WHEN 'annuity' THEN 1 WHEN 'linear' THEN 1 WHEN 'sculpted' THEN 1
        WHEN 'sweep' THEN 1 WHEN 'bullet' THEN 1
        ELSE repayment_profile IS NULL
    END),
    -- When all parties had signed.
    signed_date TEXT CHECK (length(signed_date) = 10),
    -- Financial close: all conditions met, money can be drawn.
    financial_close_date TEXT CHECK (length(financial_close_date) = 10),
    -- When the last of it is due.
    maturity_date TEXT CHECK (length(maturity_date) = 10),
    -- Debt service cover ratio that the base case shows at its lowest: cash available by debt
    -- service due. [1]
    min_dscr_ratio REAL CHECK (abs(min_dscr_ratio) < 1000.000 AND min_dscr_ratio >= 0),
    -- Debt service cover ratio over the life of the debt, on average. [1]
    average_dscr_ratio REAL CHECK (abs(average_dscr_ratio) < 1000.000 AND average_dscr_ratio >= 0),
    -- Debt service cover ratio below which nothing is paid out to owners. [1]
    lockup_dscr_ratio REAL CHECK (abs(lockup_dscr_ratio) < 1000.000 AND lockup_dscr_ratio >= 0),
    -- Share of debt in all that the project costs, at close. [%]
    gearing_percent REAL CHECK (abs(gearing_percent) < 1000.00 AND gearing_percent BETWEEN 0 AND 100),
    -- Credit score that a person needs for a programme, on the scale of FICO.
    min_credit_score INTEGER CHECK (min_credit_score BETWEEN 300 AND 850),
    -- Share of income that a person's debts may take for a programme, the new one included. [%]
    max_debt_to_income_percent REAL CHECK (abs(max_debt_to_income_percent) < 1000.00 AND max_debt_to_income_percent BETWEEN 0 AND 100),
    -- What a programme pays for, as a list in the source's words: `["SOLAR", "WIND"]`.
    technologies TEXT CHECK (json_valid(technologies)),
    -- Page that describes it to people.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES project_financing (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_project_financing (
    id,
    name,
    financing_instrument,
    status,
    project_id,
    green_bond_id,
    incentive_id,
    description,
    provider,
    provider_id,
    provider_type,
    providers_count,
    borrower,
    guarantor,
    guarantee_percent,
    country_code,
    region,
    currency_code,
    committed_amount,
    drawn_amount,
    outstanding_amount,
    min_amount,
    max_amount,
    seniority,
    recourse,
    rate_type,
    reference_rate,
    margin_percent,
    interest_rate_percent,
    min_interest_rate_percent,
    max_interest_rate_percent,
    upfront_fee_percent,
    tenor_months,
    grace_period_months,
    repayment_profile,
    signed_date,
    financial_close_date,
    maturity_date,
    min_dscr_ratio,
    average_dscr_ratio,
    lockup_dscr_ratio,
    gearing_percent,
    min_credit_score,
    max_debt_to_income_percent,
    technologies,
    homepage_url,
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
    financing_instrument,
    status,
    project_id,
    green_bond_id,
    incentive_id,
    description,
    provider,
    provider_id,
    provider_type,
    providers_count,
    borrower,
    guarantor,
    guarantee_percent,
    country_code,
    region,
    currency_code,
    committed_amount,
    drawn_amount,
    outstanding_amount,
    min_amount,
    max_amount,
    seniority,
    recourse,
    rate_type,
    reference_rate,
    margin_percent,
    interest_rate_percent,
    min_interest_rate_percent,
    max_interest_rate_percent,
    upfront_fee_percent,
    tenor_months,
    grace_period_months,
    repayment_profile,
    signed_date,
    financial_close_date,
    maturity_date,
    min_dscr_ratio,
    average_dscr_ratio,
    lockup_dscr_ratio,
    gearing_percent,
    min_credit_score,
    max_debt_to_income_percent,
    technologies,
    homepage_url,
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
FROM project_financing;
DROP TABLE project_financing;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_project_financing RENAME TO project_financing;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX project_financing_source_id_external_id_key ON project_financing (source_id, external_id);
CREATE INDEX project_financing_status_financial_close_date_idx ON project_financing (status, financial_close_date);
CREATE INDEX project_financing_financing_instrument_status_idx ON project_financing (financing_instrument, status);
CREATE INDEX project_financing_provider_idx ON project_financing (provider);
CREATE INDEX project_financing_maturity_date_idx ON project_financing (maturity_date);
CREATE INDEX project_financing_project_id_idx ON project_financing (project_id);
CREATE INDEX project_financing_green_bond_id_idx ON project_financing (green_bond_id);
CREATE INDEX project_financing_incentive_id_idx ON project_financing (incentive_id);
CREATE INDEX project_financing_provider_id_idx ON project_financing (provider_id);
CREATE INDEX project_financing_import_id_idx ON project_financing (import_id);
CREATE INDEX project_financing_same_as_idx ON project_financing (same_as);

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
    status TEXT NOT NULL CHECK (CASE status
        WHEN 'open' THEN 1 WHEN 'closed' THEN 1 WHEN 'filled' THEN 1
        WHEN 'withdrawn' THEN 1
        ELSE status IS NULL
    END),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- The project that the work is for.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- Who hires, as an organisation in law.
    employer_id BLOB CHECK (length(employer_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
    -- The employer's own number of the offer.
    posting_number TEXT CHECK (length(posting_number) <= 100),
    -- How the work is agreed.
    employment_type TEXT CHECK (CASE employment_type
        WHEN 'full_time' THEN 1 WHEN 'part_time' THEN 1 WHEN 'contractor' THEN 1
        WHEN 'temporary' THEN 1 WHEN 'apprentice' THEN 1 WHEN 'intern' THEN 1
        WHEN 'volunteer' THEN 1 WHEN 'per_diem' THEN 1 WHEN 'other' THEN 1
        ELSE employment_type IS NULL
    END),
    -- What of a project's life the work belongs to.
    project_phase TEXT CHECK (CASE project_phase
        WHEN 'development' THEN 1 WHEN 'manufacturing' THEN 1 WHEN 'construction' THEN 1
        WHEN 'operation' THEN 1 WHEN 'decommissioning' THEN 1
        ELSE project_phase IS NULL
    END),
    -- What one does and answers for.
    description TEXT CHECK (length(description) <= 4000),
    -- What one must know, hold or have done.
    qualifications TEXT CHECK (length(qualifications) <= 4000),
    -- The occupation by an official list: `49-9081.00` is a wind turbine technician.
    occupation_code TEXT CHECK (length(occupation_code) <= 20),
    -- The list that the occupation's code belongs to.
    occupation_code_system TEXT CHECK (CASE occupation_code_system
        WHEN 'onet_soc' THEN 1 WHEN 'uk_soc' THEN 1 WHEN 'isco08' THEN 1
        WHEN 'esco' THEN 1
        ELSE occupation_code_system IS NULL
    END),
    -- Schooling that is asked for, at the least.
    education_level TEXT CHECK (CASE education_level
        WHEN 'not_required' THEN 1 WHEN 'primary' THEN 1 WHEN 'secondary' THEN 1
        WHEN 'vocational' THEN 1 WHEN 'short_cycle_tertiary' THEN 1
        WHEN 'bachelor' THEN 1 WHEN 'master' THEN 1 WHEN 'doctoral' THEN 1
        ELSE education_level IS NULL
    END),
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
    pay_period TEXT CHECK (CASE pay_period
        WHEN 'hour' THEN 1 WHEN 'day' THEN 1 WHEN 'week' THEN 1 WHEN 'month' THEN 1
        WHEN 'year' THEN 1
        ELSE pay_period IS NULL
    END),
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
    applications_close_date TEXT CHECK (length(applications_close_date) = 10),
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
    applications_close_date,
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
    applications_close_date,
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
CREATE INDEX job_opportunities_status_applications_close_date_idx ON job_opportunities (status, applications_close_date);
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
    organization_type TEXT NOT NULL CHECK (CASE organization_type
        WHEN 'municipality' THEN 1 WHEN 'county' THEN 1 WHEN 'state_agency' THEN 1
        WHEN 'indigenous_nation' THEN 1 WHEN 'electric_utility' THEN 1
        WHEN 'gas_utility' THEN 1 WHEN 'cooperative' THEN 1
        WHEN 'benefit_society' THEN 1 WHEN 'community_trust' THEN 1
        WHEN 'community_group' THEN 1 WHEN 'charity' THEN 1 WHEN 'school' THEN 1
        WHEN 'union' THEN 1 WHEN 'business_association' THEN 1
        WHEN 'local_company' THEN 1 WHEN 'other' THEN 1
        ELSE organization_type IS NULL
    END),
    -- Whether it still works.
    status TEXT CHECK (CASE status WHEN 'active' THEN 1 WHEN 'dormant' THEN 1 WHEN 'dissolved' THEN 1 ELSE status IS NULL END),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- What it is for and what it has done.
    description TEXT CHECK (length(description) <= 4000),
    -- The same body as an organisation in law, where it is one.
    entity_id BLOB CHECK (length(entity_id) = 16) REFERENCES legal_entities (id) ON DELETE SET NULL,
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
    area_code_system TEXT CHECK (CASE area_code_system
        WHEN 'iso_3166_1' THEN 1 WHEN 'iso_3166_2' THEN 1 WHEN 'm49' THEN 1
        WHEN 'fips' THEN 1 WHEN 'census_geoid' THEN 1 WHEN 'zcta' THEN 1
        WHEN 'nuts' THEN 1 WHEN 'huc' THEN 1 WHEN 'eic' THEN 1 WHEN 'nerc' THEN 1
        WHEN 'world_bank' THEN 1 WHEN 'oecd_dac' THEN 1 WHEN 'ipcc' THEN 1
        WHEN 'source' THEN 1
        ELSE area_code_system IS NULL
    END),
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
    permit_id BLOB CHECK (length(permit_id) = 16) REFERENCES permits (id) ON DELETE SET NULL,
    -- The assessment that it is about.
    assessment_id BLOB CHECK (length(assessment_id) = 16) REFERENCES environmental_assessments (id) ON DELETE SET NULL,
    -- The proposed rule or notice that it is about.
    filing_id BLOB CHECK (length(filing_id) = 16) REFERENCES regulatory_filings (id) ON DELETE SET NULL,
    -- What the comment is headed with.
    title TEXT CHECK (length(title) <= 500),
    -- Who wrote it, as made public with it; none where it was anonymous.
    author TEXT CHECK (length(author) <= 255),
    -- Whom the author speaks for.
    author_organization TEXT CHECK (length(author_organization) <= 255),
    -- What kind of author it is.
    author_type TEXT CHECK (CASE author_type
        WHEN 'individual' THEN 1 WHEN 'company' THEN 1 WHEN 'trade_association' THEN 1
        WHEN 'advocacy' THEN 1 WHEN 'labour_union' THEN 1
        WHEN 'national_government' THEN 1 WHEN 'local_government' THEN 1
        WHEN 'indigenous_nation' THEN 1 WHEN 'legislator' THEN 1 WHEN 'academic' THEN 1
        WHEN 'anonymous' THEN 1
        ELSE author_type IS NULL
    END),
    -- ISO 3166-1 alpha-2 code of the country that the author gave.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation that the author gave.
    region TEXT CHECK (length(region) <= 255),
    -- Whether the author wants what is proposed.
    stance TEXT CHECK (CASE stance
        WHEN 'support' THEN 1 WHEN 'conditional' THEN 1 WHEN 'oppose' THEN 1
        WHEN 'neutral' THEN 1
        ELSE stance IS NULL
    END),
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
    status TEXT CHECK (CASE status
        WHEN 'received' THEN 1 WHEN 'posted' THEN 1 WHEN 'withdrawn' THEN 1
        WHEN 'withheld' THEN 1
        ELSE status IS NULL
    END),
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
