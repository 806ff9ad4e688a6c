-- 0006_regulatory_to_collaboration: up, for PostgreSQL. Written by `terra migrate generate`, run by
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

CREATE TABLE comments (
    id uuid NOT NULL,
    author_id uuid NOT NULL,
    team_id uuid,
    resource_type varchar(63) COLLATE "C" NOT NULL,
    resource_id uuid NOT NULL,
    column_name varchar(255) COLLATE "C",
    body varchar(10000) COLLATE "C" NOT NULL,
    parent_id uuid,
    edited_at timestamptz,
    resolved_at timestamptz,
    resolved_by uuid,
    hidden_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT comments_pkey PRIMARY KEY (id)
);
CREATE INDEX comments_resource_id_resolved_at_idx ON comments (resource_id, resolved_at);
CREATE INDEX comments_author_id_idx ON comments (author_id);
CREATE INDEX comments_team_id_idx ON comments (team_id);
CREATE INDEX comments_parent_id_idx ON comments (parent_id);
CREATE INDEX comments_resolved_by_idx ON comments (resolved_by);

CREATE TABLE compliance_reports (
    id uuid NOT NULL,
    regime text COLLATE "C" NOT NULL,
    installation_code varchar(100) COLLATE "C" NOT NULL,
    year integer NOT NULL,
    name varchar(255) COLLATE "C",
    longitude double precision,
    latitude double precision,
    cell bigint,
    entity_id uuid,
    project_id uuid,
    operator varchar(255) COLLATE "C",
    permit_number varchar(100) COLLATE "C",
    regulated_activity_code varchar(20) COLLATE "C",
    industry_code varchar(20) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    address varchar(500) COLLATE "C",
    postal_code varchar(20) COLLATE "C",
    verified_emissions_tco2e numeric(15, 2),
    free_allocation_tco2e numeric(15, 2),
    reserve_allocation_tco2e numeric(15, 2),
    transitional_allocation_tco2e numeric(15, 2),
    surrendered_tco2e numeric(15, 2),
    cumulative_emissions_tco2e numeric(15, 2),
    cumulative_surrendered_tco2e numeric(15, 2),
    compliance_status text COLLATE "C",
    verifier varchar(255) COLLATE "C",
    submitted_date date,
    penalty_amount numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    comment varchar(4000) COLLATE "C",
    source_url varchar(2000) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT compliance_reports_pkey PRIMARY KEY (id),
    CONSTRAINT compliance_reports_regime_check CHECK (regime IN (
        'eu_ets', 'uk_ets', 'ch_ets', 'rggi', 'california', 'quebec', 'washington',
        'cn_ets', 'kr_ets', 'nz_ets', 'au_safeguard', 'us_ghgrp', 'other'
    )),
    CONSTRAINT compliance_reports_year_check CHECK (year BETWEEN 1990 AND 2200),
    CONSTRAINT compliance_reports_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT compliance_reports_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT compliance_reports_verified_emissions_tco2e_check CHECK (verified_emissions_tco2e >= 0),
    CONSTRAINT compliance_reports_free_allocation_tco2e_check CHECK (free_allocation_tco2e >= 0),
    CONSTRAINT compliance_reports_reserve_allocation_tco2e_check CHECK (reserve_allocation_tco2e >= 0),
    CONSTRAINT compliance_reports_transitional_allocation_tco2e_check CHECK (transitional_allocation_tco2e >= 0),
    CONSTRAINT compliance_reports_surrendered_tco2e_check CHECK (surrendered_tco2e >= 0),
    CONSTRAINT compliance_reports_cumulative_emissions_tco2e_check CHECK (cumulative_emissions_tco2e >= 0),
    CONSTRAINT compliance_reports_cumulative_surrendered_tco2e_check CHECK (cumulative_surrendered_tco2e >= 0),
    CONSTRAINT compliance_reports_compliance_status_check CHECK (compliance_status IN (
        'compliant', 'short', 'not_reported', 'corrected_short', 'corrected_compliant',
        'suspended', 'excluded'
    )),
    CONSTRAINT compliance_reports_penalty_amount_check CHECK (penalty_amount >= 0)
);
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

CREATE TABLE contractor_schedules (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    contractor varchar(255) COLLATE "C",
    contract_number varchar(100) COLLATE "C",
    service_equipment_type text COLLATE "C",
    status text COLLATE "C",
    call_basis text COLLATE "C",
    project_id uuid,
    schedule_id uuid,
    description varchar(4000) COLLATE "C",
    period_start_date date,
    period_end_date date,
    charter_days integer,
    mobilisation_days integer,
    workday_start_hour integer,
    workday_end_hour integer,
    crews_count integer,
    technicians_count integer,
    is_on_site boolean,
    home_base varchar(255) COLLATE "C",
    port_distance_km numeric(12, 4),
    travel_speed_km_per_h numeric(7, 3),
    crew_transfer_hours numeric(6, 3),
    max_travel_wind_speed_ms numeric(5, 2),
    max_work_wind_speed_ms numeric(5, 2),
    max_travel_wave_height_meters numeric(5, 2),
    max_work_wave_height_meters numeric(5, 2),
    equipment_day_rate numeric(15, 2),
    technician_day_rate numeric(15, 2),
    technician_hourly_rate numeric(15, 2),
    mobilisation_cost numeric(15, 2),
    total_cost numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT contractor_schedules_pkey PRIMARY KEY (id),
    CONSTRAINT contractor_schedules_service_equipment_type_check CHECK (service_equipment_type IN (
        'remote_reset', 'technicians', 'crew_transfer_vessel',
        'service_operation_vessel', 'helicopter', 'drone', 'small_crane',
        'medium_crane', 'large_crane', 'cable_vessel', 'diving_support_vessel', 'tug',
        'anchor_handling_vessel', 'vessel_group', 'other'
    )),
    CONSTRAINT contractor_schedules_status_check CHECK (status IN (
        'requested', 'optioned', 'confirmed', 'mobilising', 'on_site', 'completed',
        'cancelled'
    )),
    CONSTRAINT contractor_schedules_call_basis_check CHECK (call_basis IN ('scheduled', 'requests', 'downtime', 'on_call')),
    CONSTRAINT contractor_schedules_charter_days_check CHECK (charter_days >= 0),
    CONSTRAINT contractor_schedules_mobilisation_days_check CHECK (mobilisation_days >= 0),
    CONSTRAINT contractor_schedules_workday_start_hour_check CHECK (workday_start_hour BETWEEN 0 AND 24),
    CONSTRAINT contractor_schedules_workday_end_hour_check CHECK (workday_end_hour BETWEEN 0 AND 24),
    CONSTRAINT contractor_schedules_crews_count_check CHECK (crews_count >= 0),
    CONSTRAINT contractor_schedules_technicians_count_check CHECK (technicians_count >= 0),
    CONSTRAINT contractor_schedules_port_distance_km_check CHECK (port_distance_km >= 0),
    CONSTRAINT contractor_schedules_travel_speed_km_per_h_check CHECK (travel_speed_km_per_h >= 0),
    CONSTRAINT contractor_schedules_crew_transfer_hours_check CHECK (crew_transfer_hours >= 0),
    CONSTRAINT contractor_schedules_max_travel_wind_speed_ms_check CHECK (max_travel_wind_speed_ms BETWEEN 0 AND 150),
    CONSTRAINT contractor_schedules_max_work_wind_speed_ms_check CHECK (max_work_wind_speed_ms BETWEEN 0 AND 150),
    CONSTRAINT contractor_schedules_max_travel_wave_height_meters_check CHECK (max_travel_wave_height_meters BETWEEN 0 AND 50),
    CONSTRAINT contractor_schedules_max_work_wave_height_meters_check CHECK (max_work_wave_height_meters BETWEEN 0 AND 50),
    CONSTRAINT contractor_schedules_equipment_day_rate_check CHECK (equipment_day_rate >= 0),
    CONSTRAINT contractor_schedules_technician_day_rate_check CHECK (technician_day_rate >= 0),
    CONSTRAINT contractor_schedules_technician_hourly_rate_check CHECK (technician_hourly_rate >= 0),
    CONSTRAINT contractor_schedules_mobilisation_cost_check CHECK (mobilisation_cost >= 0),
    CONSTRAINT contractor_schedules_total_cost_check CHECK (total_cost >= 0)
);
CREATE UNIQUE INDEX contractor_schedules_source_id_external_id_key ON contractor_schedules (source_id, external_id);
CREATE INDEX contractor_schedules_status_period_start_date_idx ON contractor_schedules (status, period_start_date);
CREATE INDEX contractor_schedules_service_equipment_type_period_9d024d7d_idx ON contractor_schedules (service_equipment_type, period_start_date);
CREATE INDEX contractor_schedules_contractor_period_start_date_idx ON contractor_schedules (contractor, period_start_date);
CREATE INDEX contractor_schedules_period_start_date_period_end_date_idx ON contractor_schedules (period_start_date, period_end_date);
CREATE INDEX contractor_schedules_project_id_idx ON contractor_schedules (project_id);
CREATE INDEX contractor_schedules_schedule_id_idx ON contractor_schedules (schedule_id);
CREATE INDEX contractor_schedules_import_id_idx ON contractor_schedules (import_id);
CREATE INDEX contractor_schedules_same_as_idx ON contractor_schedules (same_as);

CREATE TABLE documents (
    id uuid NOT NULL,
    title varchar(500) COLLATE "C" NOT NULL,
    document_type text COLLATE "C" NOT NULL DEFAULT 'other',
    description varchar(4000) COLLATE "C",
    team_id uuid,
    team_project_id uuid,
    project_id uuid,
    file_name varchar(255) COLLATE "C" NOT NULL,
    media_type varchar(255) COLLATE "C" NOT NULL,
    size_bytes bigint NOT NULL,
    sha256 varchar(64) COLLATE "C" NOT NULL,
    storage_key varchar(500) COLLATE "C" NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    previous_id uuid,
    uploaded_by uuid NOT NULL,
    author varchar(255) COLLATE "C",
    issued_date date,
    pages_count integer,
    language_code varchar(35) COLLATE "C",
    licence varchar(255) COLLATE "C",
    source_url varchar(2000) COLLATE "C",
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT documents_pkey PRIMARY KEY (id),
    CONSTRAINT documents_document_type_check CHECK (document_type IN (
        'application', 'decision', 'impact_assessment', 'report', 'agreement',
        'drawing', 'manual', 'dataset', 'letter', 'minutes', 'photograph', 'article',
        'other'
    )),
    CONSTRAINT documents_size_bytes_check CHECK (size_bytes >= 0),
    CONSTRAINT documents_revision_check CHECK (revision >= 1),
    CONSTRAINT documents_pages_count_check CHECK (pages_count >= 0)
);
CREATE UNIQUE INDEX documents_storage_key_key ON documents (storage_key);
CREATE INDEX documents_sha256_idx ON documents (sha256);
CREATE INDEX documents_document_type_issued_date_idx ON documents (document_type, issued_date);
CREATE INDEX documents_team_id_idx ON documents (team_id);
CREATE INDEX documents_team_project_id_idx ON documents (team_project_id);
CREATE INDEX documents_project_id_idx ON documents (project_id);
CREATE INDEX documents_previous_id_idx ON documents (previous_id);
CREATE INDEX documents_uploaded_by_idx ON documents (uploaded_by);

CREATE TABLE downtime_events (
    id uuid NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    reported_at timestamptz,
    project_id uuid,
    site_name varchar(255) COLLATE "C",
    equipment_id uuid,
    equipment_type text COLLATE "C",
    tag_code varchar(100) COLLATE "C",
    outage_type text COLLATE "C",
    availability_category text COLLATE "C",
    impact text COLLATE "C",
    is_planned boolean,
    failure_cause text COLLATE "C",
    cause_code varchar(64) COLLATE "C",
    cause_code_system text COLLATE "C",
    cause_name varchar(255) COLLATE "C",
    description varchar(4000) COLLATE "C",
    affected_units_count integer,
    capacity_mw numeric(12, 6),
    available_capacity_mw numeric(12, 6),
    lost_energy_mwh numeric(14, 3),
    lost_energy_method varchar(255) COLLATE "C",
    lost_revenue_amount numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT downtime_events_pkey PRIMARY KEY (id),
    CONSTRAINT downtime_events_equipment_type_check CHECK (equipment_type IN (
        'plant', 'power_block', 'wind_turbine', 'pv_module', 'pv_string',
        'combiner_box', 'inverter', 'tracker', 'battery', 'power_converter',
        'transformer', 'switchgear', 'cable', 'substation', 'generator',
        'steam_turbine', 'gas_turbine', 'hydro_turbine', 'combustion_engine', 'boiler',
        'reactor', 'heat_exchanger', 'pump', 'compressor', 'valve', 'gearbox',
        'emission_control', 'electrolyser', 'meter', 'weather_station', 'sensor',
        'control_system', 'structure', 'other'
    )),
    CONSTRAINT downtime_events_outage_type_check CHECK (outage_type IN (
        'planned', 'maintenance', 'forced', 'startup_failure', 'reserve_shutdown',
        'inactive', 'non_curtailing'
    )),
    CONSTRAINT downtime_events_availability_category_check CHECK (availability_category IN (
        'full_performance', 'partial_performance', 'ready_standby', 'technical_standby',
        'out_of_environmental_specification', 'requested_shutdown',
        'out_of_electrical_specification', 'scheduled_maintenance',
        'planned_corrective_action', 'forced_outage', 'suspended', 'force_majeure',
        'information_unavailable'
    )),
    CONSTRAINT downtime_events_impact_check CHECK (impact IN ('outage', 'derating', 'communication_loss', 'none')),
    CONSTRAINT downtime_events_failure_cause_check CHECK (failure_cause IN (
        'design', 'fabrication', 'installation', 'operation', 'maintenance',
        'management', 'expected_wear', 'software', 'external', 'weather', 'wildlife',
        'malice', 'other', 'unknown'
    )),
    CONSTRAINT downtime_events_cause_code_system_check CHECK (cause_code_system IN ('nerc_gads', 'iso_14224', 'entso_e', 'source')),
    CONSTRAINT downtime_events_affected_units_count_check CHECK (affected_units_count >= 0),
    CONSTRAINT downtime_events_capacity_mw_check CHECK (capacity_mw >= 0),
    CONSTRAINT downtime_events_available_capacity_mw_check CHECK (available_capacity_mw >= 0),
    CONSTRAINT downtime_events_lost_energy_mwh_check CHECK (lost_energy_mwh >= 0),
    CONSTRAINT downtime_events_lost_revenue_amount_check CHECK (lost_revenue_amount >= 0)
);
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

CREATE TABLE environmental_assessments (
    id uuid NOT NULL,
    title varchar(500) COLLATE "C" NOT NULL,
    assessment_type text COLLATE "C" NOT NULL,
    status text COLLATE "C",
    assessment_number varchar(100) COLLATE "C",
    project_id uuid,
    permit_id uuid,
    lead_agency varchar(255) COLLATE "C",
    cooperating_agencies jsonb,
    applicant varchar(255) COLLATE "C",
    preparer varchar(255) COLLATE "C",
    legal_basis varchar(255) COLLATE "C",
    docket_number varchar(100) COLLATE "C",
    document_number varchar(100) COLLATE "C",
    citation varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    description varchar(4000) COLLATE "C",
    alternatives_count integer,
    impact_topics jsonb,
    findings varchar(10000) COLLATE "C",
    mitigation varchar(10000) COLLATE "C",
    monitoring varchar(10000) COLLATE "C",
    intent_date date,
    scoping_close_date date,
    draft_date date,
    comments_close_date date,
    final_date date,
    decision_date date,
    outcome text COLLATE "C",
    comments_count integer,
    pages_count integer,
    homepage_url varchar(2000) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT environmental_assessments_pkey PRIMARY KEY (id),
    CONSTRAINT environmental_assessments_assessment_type_check CHECK (assessment_type IN (
        'screening', 'categorical_exclusion', 'environmental_assessment',
        'environmental_impact_statement', 'supplement',
        'environmental_impact_assessment', 'programmatic', 'habitats', 'species',
        'social', 'other'
    )),
    CONSTRAINT environmental_assessments_status_check CHECK (status IN (
        'announced', 'scoping', 'draft', 'final', 'decided', 'suspended', 'withdrawn',
        'annulled'
    )),
    CONSTRAINT environmental_assessments_alternatives_count_check CHECK (alternatives_count >= 0),
    CONSTRAINT environmental_assessments_outcome_check CHECK (outcome IN (
        'not_significant', 'not_significant_if_mitigated', 'further_assessment',
        'approved', 'approved_with_changes', 'rejected'
    )),
    CONSTRAINT environmental_assessments_comments_count_check CHECK (comments_count >= 0),
    CONSTRAINT environmental_assessments_pages_count_check CHECK (pages_count >= 0)
);
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

CREATE TABLE equipment_inventory (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    equipment_type text COLLATE "C" NOT NULL,
    record_type text COLLATE "C" NOT NULL DEFAULT 'item',
    status text COLLATE "C",
    longitude double precision,
    latitude double precision,
    cell bigint,
    elevation_meters integer,
    country_code varchar(2) COLLATE "C",
    project_id uuid,
    substation_id uuid,
    parent_id uuid,
    catalogue_item_id uuid,
    site_name varchar(255) COLLATE "C",
    tag_code varchar(100) COLLATE "C",
    feeder_code varchar(100) COLLATE "C",
    manufacturer varchar(255) COLLATE "C",
    model varchar(255) COLLATE "C",
    serial_number varchar(255) COLLATE "C",
    sub_type varchar(100) COLLATE "C",
    vintage_year integer,
    capacity_kw numeric(12, 3),
    dc_power_kw numeric(12, 6),
    rated_power_mva numeric(10, 4),
    capacity_mwh numeric(12, 3),
    voltage_kv numeric(9, 3),
    low_side_voltage_kv numeric(9, 3),
    dc_voltage_volts numeric(9, 4),
    max_dc_voltage_volts numeric(9, 4),
    max_dc_current_amperes numeric(12, 6),
    min_mppt_volts numeric(9, 4),
    max_mppt_volts numeric(9, 4),
    surface_area_m2 numeric(8, 4),
    hub_height_meters numeric(6, 2),
    rotor_diameter_meters numeric(6, 2),
    power_curve jsonb,
    performance_model varchar(63) COLLATE "C",
    model_coefficients jsonb,
    listed_date date,
    installed_date date,
    commercial_operation_date date,
    warranty_end_date date,
    retirement_date date,
    source_url varchar(2000) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT equipment_inventory_pkey PRIMARY KEY (id),
    CONSTRAINT equipment_inventory_equipment_type_check CHECK (equipment_type IN (
        'plant', 'power_block', 'wind_turbine', 'pv_module', 'pv_string',
        'combiner_box', 'inverter', 'tracker', 'battery', 'power_converter',
        'transformer', 'switchgear', 'cable', 'substation', 'generator',
        'steam_turbine', 'gas_turbine', 'hydro_turbine', 'combustion_engine', 'boiler',
        'reactor', 'heat_exchanger', 'pump', 'compressor', 'valve', 'gearbox',
        'emission_control', 'electrolyser', 'meter', 'weather_station', 'sensor',
        'control_system', 'structure', 'other'
    )),
    CONSTRAINT equipment_inventory_record_type_check CHECK (record_type IN ('item', 'catalogue_model')),
    CONSTRAINT equipment_inventory_status_check CHECK (status IN (
        'ordered', 'in_stock', 'commissioning', 'operating', 'standby',
        'out_of_service', 'in_repair', 'retired'
    )),
    CONSTRAINT equipment_inventory_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT equipment_inventory_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT equipment_inventory_elevation_meters_check CHECK (elevation_meters BETWEEN -500 AND 9000),
    CONSTRAINT equipment_inventory_vintage_year_check CHECK (vintage_year BETWEEN 1800 AND 2200),
    CONSTRAINT equipment_inventory_capacity_kw_check CHECK (capacity_kw >= 0),
    CONSTRAINT equipment_inventory_dc_power_kw_check CHECK (dc_power_kw >= 0),
    CONSTRAINT equipment_inventory_rated_power_mva_check CHECK (rated_power_mva >= 0),
    CONSTRAINT equipment_inventory_capacity_mwh_check CHECK (capacity_mwh >= 0),
    CONSTRAINT equipment_inventory_voltage_kv_check CHECK (voltage_kv BETWEEN 0 AND 1500),
    CONSTRAINT equipment_inventory_low_side_voltage_kv_check CHECK (low_side_voltage_kv >= 0),
    CONSTRAINT equipment_inventory_dc_voltage_volts_check CHECK (dc_voltage_volts >= 0),
    CONSTRAINT equipment_inventory_max_dc_voltage_volts_check CHECK (max_dc_voltage_volts >= 0),
    CONSTRAINT equipment_inventory_max_dc_current_amperes_check CHECK (max_dc_current_amperes >= 0),
    CONSTRAINT equipment_inventory_min_mppt_volts_check CHECK (min_mppt_volts >= 0),
    CONSTRAINT equipment_inventory_max_mppt_volts_check CHECK (max_mppt_volts >= 0),
    CONSTRAINT equipment_inventory_surface_area_m2_check CHECK (surface_area_m2 >= 0),
    CONSTRAINT equipment_inventory_hub_height_meters_check CHECK (hub_height_meters BETWEEN 0 AND 500),
    CONSTRAINT equipment_inventory_rotor_diameter_meters_check CHECK (rotor_diameter_meters BETWEEN 0 AND 500)
);
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

CREATE TABLE experiment_results (
    id uuid NOT NULL,
    run_code varchar(64) COLLATE "C" NOT NULL,
    experiment_name varchar(255) COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    description varchar(4000) COLLATE "C",
    parent_id uuid,
    dataset_id uuid,
    model_version_id uuid,
    parameters jsonb NOT NULL DEFAULT '{}',
    metrics jsonb NOT NULL DEFAULT '{}',
    metric_name varchar(100) COLLATE "C",
    metric_value double precision,
    is_greater_better boolean,
    evaluated_split varchar(100) COLLATE "C",
    seed bigint,
    code_commit varchar(64) COLLATE "C",
    hardware varchar(255) COLLATE "C",
    started_at timestamptz,
    finished_at timestamptz,
    energy_used_kwh numeric(12, 4),
    artifact_url varchar(2000) COLLATE "C",
    error varchar(4000) COLLATE "C",
    owner_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT experiment_results_pkey PRIMARY KEY (id),
    CONSTRAINT experiment_results_status_check CHECK (status IN ('scheduled', 'running', 'finished', 'failed', 'killed')),
    CONSTRAINT experiment_results_energy_used_kwh_check CHECK (energy_used_kwh >= 0)
);
CREATE UNIQUE INDEX experiment_results_run_code_key ON experiment_results (run_code);
CREATE INDEX experiment_results_experiment_name_metric_value_idx ON experiment_results (experiment_name, metric_value);
CREATE INDEX experiment_results_status_started_at_idx ON experiment_results (status, started_at);
CREATE INDEX experiment_results_parent_id_idx ON experiment_results (parent_id);
CREATE INDEX experiment_results_dataset_id_idx ON experiment_results (dataset_id);
CREATE INDEX experiment_results_model_version_id_idx ON experiment_results (model_version_id);
CREATE INDEX experiment_results_owner_id_idx ON experiment_results (owner_id);

CREATE TABLE feature_stores (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    version_label varchar(64) COLLATE "C" NOT NULL,
    description varchar(4000) COLLATE "C",
    entity varchar(63) COLLATE "C" NOT NULL,
    view_type text COLLATE "C" NOT NULL,
    join_keys jsonb NOT NULL DEFAULT '[]',
    features jsonb NOT NULL,
    definition varchar(10000) COLLATE "C",
    source_table varchar(63) COLLATE "C",
    timestamp_column varchar(63) COLLATE "C",
    time_to_live_seconds bigint,
    refresh_interval_seconds bigint,
    last_materialised_at timestamptz,
    is_online boolean NOT NULL DEFAULT false,
    is_active boolean NOT NULL DEFAULT true,
    owner_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT feature_stores_pkey PRIMARY KEY (id),
    CONSTRAINT feature_stores_view_type_check CHECK (view_type IN ('batch', 'stream', 'on_demand')),
    CONSTRAINT feature_stores_time_to_live_seconds_check CHECK (time_to_live_seconds >= 0),
    CONSTRAINT feature_stores_refresh_interval_seconds_check CHECK (refresh_interval_seconds >= 0)
);
CREATE UNIQUE INDEX feature_stores_name_version_label_key ON feature_stores (name, version_label);
CREATE INDEX feature_stores_entity_idx ON feature_stores (entity);
CREATE INDEX feature_stores_is_active_last_materialised_at_idx ON feature_stores (is_active, last_materialised_at);
CREATE INDEX feature_stores_owner_id_idx ON feature_stores (owner_id);

CREATE TABLE inspection_reports (
    id uuid NOT NULL,
    inspection_type text COLLATE "C" NOT NULL,
    inspected_date date NOT NULL,
    site_name varchar(255) COLLATE "C",
    report_number varchar(100) COLLATE "C",
    status text COLLATE "C",
    project_id uuid,
    equipment_id uuid,
    dam_id uuid,
    schedule_id uuid,
    equipment_type text COLLATE "C",
    method text COLLATE "C",
    authority varchar(255) COLLATE "C",
    inspector varchar(255) COLLATE "C",
    condition_rating text COLLATE "C",
    condition_grade varchar(100) COLLATE "C",
    findings varchar(10000) COLLATE "C",
    findings_count integer,
    critical_findings_count integer,
    recommendations varchar(10000) COLLATE "C",
    restrictions varchar(4000) COLLATE "C",
    is_follow_up_required boolean,
    follow_up_due_date date,
    follow_up_completed_date date,
    next_inspection_date date,
    reported_date date,
    source_url varchar(2000) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT inspection_reports_pkey PRIMARY KEY (id),
    CONSTRAINT inspection_reports_inspection_type_check CHECK (inspection_type IN (
        'routine', 'periodic', 'comprehensive', 'special', 'commissioning',
        'end_of_warranty', 'due_diligence', 'life_extension', 'statutory', 'follow_up',
        'other'
    )),
    CONSTRAINT inspection_reports_status_check CHECK (status IN ('draft', 'final', 'accepted', 'closed')),
    CONSTRAINT inspection_reports_equipment_type_check CHECK (equipment_type IN (
        'plant', 'power_block', 'wind_turbine', 'pv_module', 'pv_string',
        'combiner_box', 'inverter', 'tracker', 'battery', 'power_converter',
        'transformer', 'switchgear', 'cable', 'substation', 'generator',
        'steam_turbine', 'gas_turbine', 'hydro_turbine', 'combustion_engine', 'boiler',
        'reactor', 'heat_exchanger', 'pump', 'compressor', 'valve', 'gearbox',
        'emission_control', 'electrolyser', 'meter', 'weather_station', 'sensor',
        'control_system', 'structure', 'other'
    )),
    CONSTRAINT inspection_reports_method_check CHECK (method IN (
        'visual', 'rope', 'drone', 'thermography', 'electroluminescence', 'iv_curve',
        'endoscopy', 'non_destructive', 'vibration', 'oil_analysis', 'electrical',
        'underwater', 'instrumentation', 'combination'
    )),
    CONSTRAINT inspection_reports_condition_rating_check CHECK (condition_rating IN ('satisfactory', 'fair', 'poor', 'unsatisfactory', 'not_rated')),
    CONSTRAINT inspection_reports_findings_count_check CHECK (findings_count >= 0),
    CONSTRAINT inspection_reports_critical_findings_count_check CHECK (critical_findings_count >= 0)
);
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

CREATE TABLE interconnection_queues (
    id uuid NOT NULL,
    queue_number varchar(100) COLLATE "C" NOT NULL,
    status text COLLATE "C",
    name varchar(255) COLLATE "C",
    request_type text COLLATE "C",
    longitude double precision,
    latitude double precision,
    cell bigint,
    project_id uuid,
    interconnection_id uuid,
    grid_operator varchar(255) COLLATE "C",
    transmission_owner varchar(255) COLLATE "C",
    developer varchar(255) COLLATE "C",
    project_type text COLLATE "C",
    sub_type varchar(100) COLLATE "C",
    capacity_mw numeric(12, 6),
    summer_capacity_mw numeric(12, 6),
    winter_capacity_mw numeric(12, 6),
    storage_capacity_mw numeric(12, 6),
    resources jsonb,
    service_type text COLLATE "C",
    point_of_interconnection varchar(255) COLLATE "C",
    substation_id uuid,
    voltage_kv numeric(9, 3),
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    cluster varchar(100) COLLATE "C",
    study_phase text COLLATE "C",
    development_stage text COLLATE "C",
    requested_date date,
    agreement_date date,
    withdrawn_date date,
    withdrawal_reason varchar(500) COLLATE "C",
    proposed_operation_date date,
    proposed_operation_year integer,
    commercial_operation_date date,
    interconnection_cost numeric(15, 2),
    network_upgrade_cost numeric(15, 2),
    interconnection_facilities_cost numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    base_year integer,
    comment varchar(4000) COLLATE "C",
    source_url varchar(2000) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT interconnection_queues_pkey PRIMARY KEY (id),
    CONSTRAINT interconnection_queues_status_check CHECK (status IN ('active', 'suspended', 'withdrawn', 'operational')),
    CONSTRAINT interconnection_queues_request_type_check CHECK (request_type IN ('generation', 'storage', 'hybrid', 'load', 'transmission')),
    CONSTRAINT interconnection_queues_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT interconnection_queues_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT interconnection_queues_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT interconnection_queues_capacity_mw_check CHECK (capacity_mw >= 0),
    CONSTRAINT interconnection_queues_summer_capacity_mw_check CHECK (summer_capacity_mw >= 0),
    CONSTRAINT interconnection_queues_winter_capacity_mw_check CHECK (winter_capacity_mw >= 0),
    CONSTRAINT interconnection_queues_storage_capacity_mw_check CHECK (storage_capacity_mw >= 0),
    CONSTRAINT interconnection_queues_service_type_check CHECK (service_type IN ('energy_resource', 'network_resource', 'partial')),
    CONSTRAINT interconnection_queues_voltage_kv_check CHECK (voltage_kv BETWEEN 0 AND 1500),
    CONSTRAINT interconnection_queues_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT interconnection_queues_study_phase_check CHECK (study_phase IN (
        'not_started', 'feasibility', 'cluster', 'system_impact', 'facilities',
        'agreement_pending', 'agreement_executed', 'construction', 'connected'
    )),
    CONSTRAINT interconnection_queues_development_stage_check CHECK (development_stage IN (
        'under_consideration', 'planned_not_yet_permitting', 'in_permitting',
        'confirmed', 'under_construction', 'completed'
    )),
    CONSTRAINT interconnection_queues_proposed_operation_year_check CHECK (proposed_operation_year BETWEEN 1900 AND 2200),
    CONSTRAINT interconnection_queues_interconnection_cost_check CHECK (interconnection_cost >= 0),
    CONSTRAINT interconnection_queues_network_upgrade_cost_check CHECK (network_upgrade_cost >= 0),
    CONSTRAINT interconnection_queues_interconnection_facilities_cost_check CHECK (interconnection_facilities_cost >= 0),
    CONSTRAINT interconnection_queues_base_year_check CHECK (base_year BETWEEN 1800 AND 2200)
);
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

CREATE TABLE legal_entities (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    entity_type text COLLATE "C",
    lei varchar(20) COLLATE "C",
    other_names jsonb,
    legal_form_code varchar(4) COLLATE "C",
    legal_form varchar(255) COLLATE "C",
    jurisdiction_code varchar(10) COLLATE "C",
    registration_authority_code varchar(8) COLLATE "C",
    registration_number varchar(100) COLLATE "C",
    status text COLLATE "C",
    founded_date date,
    ended_date date,
    end_reason text COLLATE "C",
    successor_id uuid,
    parent_id uuid,
    ultimate_parent_id uuid,
    parent_exception text COLLATE "C",
    address varchar(500) COLLATE "C",
    postal_code varchar(20) COLLATE "C",
    region varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    headquarters_address varchar(500) COLLATE "C",
    headquarters_postal_code varchar(20) COLLATE "C",
    headquarters_country_code varchar(2) COLLATE "C",
    is_listed boolean,
    lei_status text COLLATE "C",
    lei_registered_at timestamptz,
    lei_updated_at timestamptz,
    lei_renewal_due_at timestamptz,
    lei_issuer_code varchar(20) COLLATE "C",
    lei_corroboration text COLLATE "C",
    is_lei_conforming boolean,
    identifiers jsonb,
    homepage_url varchar(2000) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT legal_entities_pkey PRIMARY KEY (id),
    CONSTRAINT legal_entities_entity_type_check CHECK (entity_type IN (
        'general', 'statutory', 'fund', 'branch', 'sole_proprietor', 'government',
        'international_organisation', 'arrangement', 'anonymous', 'unknown'
    )),
    CONSTRAINT legal_entities_status_check CHECK (status IN ('active', 'inactive')),
    CONSTRAINT legal_entities_end_reason_check CHECK (end_reason IN ('dissolved', 'corporate_action', 'other')),
    CONSTRAINT legal_entities_parent_exception_check CHECK (parent_exception IN (
        'no_lei', 'natural_persons', 'non_consolidating', 'no_known_person',
        'non_public'
    )),
    CONSTRAINT legal_entities_lei_status_check CHECK (lei_status IN (
        'pending_validation', 'issued', 'lapsed', 'retired', 'merged', 'duplicate',
        'annulled', 'cancelled', 'transferred', 'pending_transfer', 'pending_archival'
    )),
    CONSTRAINT legal_entities_lei_corroboration_check CHECK (lei_corroboration IN (
        'pending', 'entity_supplied_only', 'partially_corroborated',
        'fully_corroborated'
    ))
);
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

CREATE TABLE maintenance_logs (
    id uuid NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    reported_at timestamptz,
    work_order_number varchar(64) COLLATE "C",
    work_type text COLLATE "C",
    work_activity text COLLATE "C",
    status text COLLATE "C",
    priority text COLLATE "C",
    project_id uuid,
    site_name varchar(255) COLLATE "C",
    equipment_id uuid,
    equipment_type text COLLATE "C",
    tag_code varchar(100) COLLATE "C",
    schedule_id uuid,
    downtime_event_id uuid,
    description varchar(4000) COLLATE "C",
    completion_notes varchar(4000) COLLATE "C",
    failure_cause text COLLATE "C",
    cause_code varchar(64) COLLATE "C",
    cause_code_system text COLLATE "C",
    cause_name varchar(255) COLLATE "C",
    contractor varchar(255) COLLATE "C",
    is_on_site boolean,
    technicians_count integer,
    labour_hours numeric(10, 2),
    downtime_hours numeric(10, 2),
    parts_used jsonb,
    labour_cost numeric(15, 2),
    materials_cost numeric(15, 2),
    total_cost numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    commercial_operation_date date,
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT maintenance_logs_pkey PRIMARY KEY (id),
    CONSTRAINT maintenance_logs_work_type_check CHECK (work_type IN (
        'corrective', 'preventive', 'condition_based', 'vegetation', 'cleaning',
        'improvement', 'statutory', 'other'
    )),
    CONSTRAINT maintenance_logs_work_activity_check CHECK (work_activity IN (
        'replace', 'repair', 'modify', 'adjust', 'refit', 'check', 'service', 'test',
        'inspect', 'overhaul', 'reset', 'combination', 'other'
    )),
    CONSTRAINT maintenance_logs_status_check CHECK (status IN ('open', 'scheduled', 'in_progress', 'on_hold', 'completed', 'cancelled')),
    CONSTRAINT maintenance_logs_priority_check CHECK (priority IN ('low', 'medium', 'high', 'critical')),
    CONSTRAINT maintenance_logs_equipment_type_check CHECK (equipment_type IN (
        'plant', 'power_block', 'wind_turbine', 'pv_module', 'pv_string',
        'combiner_box', 'inverter', 'tracker', 'battery', 'power_converter',
        'transformer', 'switchgear', 'cable', 'substation', 'generator',
        'steam_turbine', 'gas_turbine', 'hydro_turbine', 'combustion_engine', 'boiler',
        'reactor', 'heat_exchanger', 'pump', 'compressor', 'valve', 'gearbox',
        'emission_control', 'electrolyser', 'meter', 'weather_station', 'sensor',
        'control_system', 'structure', 'other'
    )),
    CONSTRAINT maintenance_logs_failure_cause_check CHECK (failure_cause IN (
        'design', 'fabrication', 'installation', 'operation', 'maintenance',
        'management', 'expected_wear', 'software', 'external', 'weather', 'wildlife',
        'malice', 'other', 'unknown'
    )),
    CONSTRAINT maintenance_logs_cause_code_system_check CHECK (cause_code_system IN ('nerc_gads', 'iso_14224', 'entso_e', 'source')),
    CONSTRAINT maintenance_logs_technicians_count_check CHECK (technicians_count >= 0),
    CONSTRAINT maintenance_logs_labour_hours_check CHECK (labour_hours >= 0),
    CONSTRAINT maintenance_logs_downtime_hours_check CHECK (downtime_hours >= 0),
    CONSTRAINT maintenance_logs_labour_cost_check CHECK (labour_cost >= 0),
    CONSTRAINT maintenance_logs_materials_cost_check CHECK (materials_cost >= 0),
    CONSTRAINT maintenance_logs_total_cost_check CHECK (total_cost >= 0)
);
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

CREATE TABLE model_versions (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    version_label varchar(64) COLLATE "C" NOT NULL,
    description varchar(4000) COLLATE "C",
    task_type text COLLATE "C" NOT NULL,
    algorithm varchar(100) COLLATE "C",
    target_variable varchar(100) COLLATE "C",
    unit varchar(64) COLLATE "C",
    intended_use varchar(4000) COLLATE "C",
    stage text COLLATE "C" NOT NULL DEFAULT 'development',
    dataset_id uuid,
    feature_view_id uuid,
    framework varchar(100) COLLATE "C",
    framework_version varchar(64) COLLATE "C",
    artifact_url varchar(2000) COLLATE "C",
    sha256 varchar(64) COLLATE "C",
    size_bytes bigint,
    parameters_count bigint,
    signature jsonb,
    hyperparameters jsonb NOT NULL DEFAULT '{}',
    metrics jsonb NOT NULL DEFAULT '{}',
    code_commit varchar(64) COLLATE "C",
    licence varchar(255) COLLATE "C",
    homepage_url varchar(2000) COLLATE "C",
    trained_at timestamptz,
    deployed_at timestamptz,
    retired_at timestamptz,
    owner_id uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT model_versions_pkey PRIMARY KEY (id),
    CONSTRAINT model_versions_task_type_check CHECK (task_type IN (
        'regression', 'forecasting', 'classification', 'clustering',
        'anomaly_detection', 'survival', 'image_recognition', 'language', 'ranking',
        'optimisation', 'other'
    )),
    CONSTRAINT model_versions_stage_check CHECK (stage IN ('development', 'staging', 'production', 'archived')),
    CONSTRAINT model_versions_size_bytes_check CHECK (size_bytes >= 0),
    CONSTRAINT model_versions_parameters_count_check CHECK (parameters_count >= 0)
);
CREATE UNIQUE INDEX model_versions_name_version_label_key ON model_versions (name, version_label);
CREATE INDEX model_versions_stage_name_idx ON model_versions (stage, name);
CREATE INDEX model_versions_target_variable_stage_idx ON model_versions (target_variable, stage);
CREATE INDEX model_versions_sha256_idx ON model_versions (sha256);
CREATE INDEX model_versions_dataset_id_idx ON model_versions (dataset_id);
CREATE INDEX model_versions_feature_view_id_idx ON model_versions (feature_view_id);
CREATE INDEX model_versions_owner_id_idx ON model_versions (owner_id);

CREATE TABLE notifications (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    notification_type text COLLATE "C" NOT NULL,
    title varchar(500) COLLATE "C" NOT NULL,
    body varchar(10000) COLLATE "C",
    resource_type varchar(63) COLLATE "C",
    resource_id uuid,
    actor_id uuid,
    read_at timestamptz,
    emailed_at timestamptz,
    expires_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT notifications_pkey PRIMARY KEY (id),
    CONSTRAINT notifications_notification_type_check CHECK (notification_type IN (
        'mention', 'reply', 'comment', 'team_invitation', 'validation', 'settlement',
        'row_changed', 'hazard', 'deadline', 'import_failed', 'account'
    ))
);
CREATE INDEX notifications_user_id_read_at_idx ON notifications (user_id, read_at);
CREATE INDEX notifications_resource_id_idx ON notifications (resource_id);
CREATE INDEX notifications_expires_at_idx ON notifications (expires_at);
CREATE INDEX notifications_actor_id_idx ON notifications (actor_id);

CREATE TABLE ownership_structures (
    id uuid NOT NULL,
    owner varchar(255) COLLATE "C" NOT NULL,
    interest_type text COLLATE "C" NOT NULL,
    owner_type text COLLATE "C",
    owner_entity_id uuid,
    owned_name varchar(255) COLLATE "C",
    owned_entity_id uuid,
    project_id uuid,
    directness text COLLATE "C",
    is_beneficial boolean,
    is_component boolean,
    share_percent numeric(7, 4),
    min_share_percent numeric(7, 4),
    max_share_percent numeric(7, 4),
    is_min_exclusive boolean,
    is_max_exclusive boolean,
    period_start_date date,
    period_end_date date,
    record_status text COLLATE "C",
    declaration_number varchar(100) COLLATE "C",
    evidence_type text COLLATE "C",
    declarant varchar(255) COLLATE "C",
    publisher varchar(255) COLLATE "C",
    description varchar(4000) COLLATE "C",
    source_url varchar(2000) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT ownership_structures_pkey PRIMARY KEY (id),
    CONSTRAINT ownership_structures_interest_type_check CHECK (interest_type IN (
        'shareholding', 'voting_rights', 'appointment_of_board', 'board_member',
        'board_chair', 'senior_managing_official', 'company_rules', 'legal_framework',
        'other_control', 'profit_rights', 'surplus_rights', 'contract_rights',
        'conditional_contract_rights', 'settlor', 'trustee', 'protector', 'beneficiary',
        'use_of_assets', 'asset_profit_rights', 'nominee', 'nominator',
        'asset_ownership', 'direct_consolidation', 'ultimate_consolidation',
        'international_branch', 'fund_management', 'umbrella_fund', 'master_fund',
        'unpublished', 'unknown'
    )),
    CONSTRAINT ownership_structures_owner_type_check CHECK (owner_type IN ('entity', 'person', 'anonymous', 'unknown')),
    CONSTRAINT ownership_structures_directness_check CHECK (directness IN ('direct', 'indirect', 'unknown')),
    CONSTRAINT ownership_structures_share_percent_check CHECK (share_percent BETWEEN 0 AND 100),
    CONSTRAINT ownership_structures_min_share_percent_check CHECK (min_share_percent BETWEEN 0 AND 100),
    CONSTRAINT ownership_structures_max_share_percent_check CHECK (max_share_percent BETWEEN 0 AND 100),
    CONSTRAINT ownership_structures_record_status_check CHECK (record_status IN ('new', 'updated', 'closed')),
    CONSTRAINT ownership_structures_evidence_type_check CHECK (evidence_type IN (
        'self_declaration', 'official_register', 'third_party', 'primary_research',
        'verified'
    ))
);
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

CREATE TABLE performance_metrics (
    id uuid NOT NULL,
    metric text COLLATE "C" NOT NULL,
    unit varchar(64) COLLATE "C" NOT NULL,
    period_start_at timestamptz NOT NULL,
    period_end_at timestamptz NOT NULL,
    value double precision,
    statistic text COLLATE "C",
    period_length varchar(20) COLLATE "C",
    project_id uuid,
    site_name varchar(255) COLLATE "C",
    equipment_id uuid,
    tag_code varchar(100) COLLATE "C",
    market_id uuid,
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    counterpart_area_code varchar(64) COLLATE "C",
    counterpart_area_name varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    project_type text COLLATE "C",
    production_code varchar(64) COLLATE "C",
    quality_type text COLLATE "C",
    completeness_percent numeric(5, 2),
    data_quality numeric(5, 2),
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT performance_metrics_pkey PRIMARY KEY (id),
    CONSTRAINT performance_metrics_metric_check CHECK (metric IN (
        'net_generation', 'gross_generation', 'energy_counter', 'active_power',
        'dc_power', 'expected_power', 'expected_generation', 'curtailed_energy', 'load',
        'exchange', 'capacity_factor', 'full_load_hours', 'specific_yield',
        'performance_ratio', 'time_availability', 'energy_availability',
        'equivalent_availability', 'equivalent_forced_outage_rate',
        'time_between_failures', 'time_to_repair', 'starts', 'service_hours',
        'heat_rate', 'efficiency', 'state_of_charge', 'state_of_health',
        'plane_irradiance', 'horizontal_irradiance', 'soiling_loss', 'degradation_rate',
        'ambient_temperature', 'module_temperature', 'wind_speed', 'water_flow',
        'reservoir_level', 'co2_emission'
    )),
    CONSTRAINT performance_metrics_statistic_check CHECK (statistic IN ('total', 'mean', 'minimum', 'maximum', 'standard_deviation', 'instant')),
    CONSTRAINT performance_metrics_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT performance_metrics_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT performance_metrics_quality_type_check CHECK (quality_type IN (
        'measured', 'preliminary', 'adjusted', 'estimated', 'incomplete', 'calculated',
        'forecast', 'missing', 'rejected'
    )),
    CONSTRAINT performance_metrics_completeness_percent_check CHECK (completeness_percent BETWEEN 0 AND 100),
    CONSTRAINT performance_metrics_data_quality_check CHECK (data_quality BETWEEN 0 AND 100)
);
CREATE UNIQUE INDEX performance_metrics_source_id_external_id_key ON performance_metrics (source_id, external_id);
CREATE INDEX performance_metrics_metric_period_start_at_idx ON performance_metrics (metric, period_start_at);
CREATE INDEX performance_metrics_project_id_metric_period_start_at_idx ON performance_metrics (project_id, metric, period_start_at);
CREATE INDEX performance_metrics_equipment_id_metric_period_start_at_idx ON performance_metrics (equipment_id, metric, period_start_at);
CREATE INDEX performance_metrics_area_code_metric_period_start_at_idx ON performance_metrics (area_code, metric, period_start_at);
CREATE INDEX performance_metrics_tag_code_metric_period_start_at_idx ON performance_metrics (tag_code, metric, period_start_at);
CREATE INDEX performance_metrics_market_id_idx ON performance_metrics (market_id);
CREATE INDEX performance_metrics_import_id_idx ON performance_metrics (import_id);
CREATE INDEX performance_metrics_same_as_idx ON performance_metrics (same_as);

CREATE TABLE permits (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    permit_type text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    permit_number varchar(100) COLLATE "C",
    longitude double precision,
    latitude double precision,
    cell bigint,
    project_id uuid,
    authority varchar(255) COLLATE "C",
    legal_basis varchar(255) COLLATE "C",
    applicant varchar(255) COLLATE "C",
    applicant_id uuid,
    project_type text COLLATE "C",
    capacity_mw numeric(12, 6),
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    address varchar(500) COLLATE "C",
    postal_code varchar(20) COLLATE "C",
    submitted_date date,
    first_decision_date date,
    decision_date date,
    withdrawn_date date,
    expiry_date date,
    conditions varchar(10000) COLLATE "C",
    appeal_number varchar(100) COLLATE "C",
    appeal_submitted_date date,
    appeal_decision_date date,
    appeal_outcome text COLLATE "C",
    intervention_type text COLLATE "C",
    intervention_number varchar(100) COLLATE "C",
    intervention_date date,
    intervention_decision_date date,
    judicial_review_date date,
    homepage_url varchar(2000) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT permits_pkey PRIMARY KEY (id),
    CONSTRAINT permits_permit_type_check CHECK (permit_type IN (
        'planning', 'construction', 'operating', 'environmental', 'air', 'water',
        'wildlife', 'marine', 'right_of_way', 'grid_connection', 'subsurface',
        'nuclear', 'aviation', 'heritage', 'other'
    )),
    CONSTRAINT permits_status_check CHECK (status IN (
        'preparing', 'submitted', 'granted', 'refused', 'appealed', 'withdrawn',
        'expired', 'abandoned', 'revoked', 'not_required', 'unknown'
    )),
    CONSTRAINT permits_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT permits_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT permits_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT permits_capacity_mw_check CHECK (capacity_mw >= 0),
    CONSTRAINT permits_appeal_outcome_check CHECK (appeal_outcome IN ('granted', 'refused', 'withdrawn')),
    CONSTRAINT permits_intervention_type_check CHECK (intervention_type IN ('call_in', 'recovery'))
);
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

CREATE TABLE policy_changes (
    id uuid NOT NULL,
    title varchar(500) COLLATE "C" NOT NULL,
    policy_type text COLLATE "C" NOT NULL,
    status text COLLATE "C",
    change_type text COLLATE "C",
    change_note varchar(500) COLLATE "C",
    filing_id uuid,
    jurisdiction_level text COLLATE "C",
    authority varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    municipality varchar(255) COLLATE "C",
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    project_type text COLLATE "C",
    technologies jsonb,
    siting_feature text COLLATE "C",
    siting_feature_name varchar(255) COLLATE "C",
    limit_value numeric(15, 6),
    second_limit_value numeric(15, 6),
    limit_measure text COLLATE "C",
    limit_offset_meters numeric(9, 3),
    limit_text varchar(255) COLLATE "C",
    previous_limit_value numeric(15, 6),
    previous_limit_measure text COLLATE "C",
    citation varchar(255) COLLATE "C",
    summary varchar(10000) COLLATE "C",
    comment varchar(4000) COLLATE "C",
    proposed_date date,
    adopted_date date,
    adopted_year integer,
    effective_date date,
    expiry_date date,
    source_url varchar(2000) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT policy_changes_pkey PRIMARY KEY (id),
    CONSTRAINT policy_changes_policy_type_check CHECK (policy_type IN (
        'ban', 'moratorium', 'setback', 'height_limit', 'sound_limit',
        'shadow_flicker_limit', 'density_limit', 'minimum_lot_size', 'maximum_lot_size',
        'coverage_limit', 'size_limit', 'permitting', 'decommissioning',
        'interconnection', 'energy_standard', 'emission_rule', 'market_rule',
        'incentive', 'government_order', 'proclamation', 'other'
    )),
    CONSTRAINT policy_changes_status_check CHECK (status IN (
        'proposed', 'adopted', 'in_force', 'suspended', 'repealed', 'expired',
        'rejected'
    )),
    CONSTRAINT policy_changes_change_type_check CHECK (change_type IN ('introduced', 'amended', 'unchanged', 'repealed')),
    CONSTRAINT policy_changes_jurisdiction_level_check CHECK (jurisdiction_level IN (
        'supranational', 'national', 'state', 'county', 'municipal', 'tribal',
        'utility', 'special_district', 'other'
    )),
    CONSTRAINT policy_changes_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT policy_changes_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT policy_changes_siting_feature_check CHECK (siting_feature IN (
        'property_line', 'structure', 'road', 'highway', 'railroad',
        'transmission_line', 'pipeline', 'water', 'wetland', 'landscape', 'airport',
        'other_plant', 'other'
    )),
    CONSTRAINT policy_changes_limit_value_check CHECK (limit_value >= 0),
    CONSTRAINT policy_changes_second_limit_value_check CHECK (second_limit_value >= 0),
    CONSTRAINT policy_changes_limit_measure_check CHECK (limit_measure IN (
        'meters', 'tip_heights', 'hub_heights', 'rotor_diameters', 'rotor_radii',
        'structure_heights', 'dba', 'hours_per_year', 'acres', 'percent', 'kilowatts',
        'megawatts', 'turbines'
    )),
    CONSTRAINT policy_changes_limit_offset_meters_check CHECK (limit_offset_meters >= 0),
    CONSTRAINT policy_changes_previous_limit_value_check CHECK (previous_limit_value >= 0),
    CONSTRAINT policy_changes_previous_limit_measure_check CHECK (previous_limit_measure IN (
        'meters', 'tip_heights', 'hub_heights', 'rotor_diameters', 'rotor_radii',
        'structure_heights', 'dba', 'hours_per_year', 'acres', 'percent', 'kilowatts',
        'megawatts', 'turbines'
    )),
    CONSTRAINT policy_changes_adopted_year_check CHECK (adopted_year BETWEEN 1900 AND 2200)
);
CREATE UNIQUE INDEX policy_changes_source_id_external_id_key ON policy_changes (source_id, external_id);
CREATE INDEX policy_changes_policy_type_status_idx ON policy_changes (policy_type, status);
CREATE INDEX policy_changes_project_type_policy_type_idx ON policy_changes (project_type, policy_type);
CREATE INDEX policy_changes_status_effective_date_idx ON policy_changes (status, effective_date);
CREATE INDEX policy_changes_country_code_region_county_idx ON policy_changes (country_code, region, county);
CREATE INDEX policy_changes_area_code_idx ON policy_changes (area_code);
CREATE INDEX policy_changes_filing_id_idx ON policy_changes (filing_id);
CREATE INDEX policy_changes_import_id_idx ON policy_changes (import_id);
CREATE INDEX policy_changes_same_as_idx ON policy_changes (same_as);

CREATE TABLE predictions (
    id uuid NOT NULL,
    model_version_id uuid NOT NULL,
    variable varchar(100) COLLATE "C" NOT NULL,
    made_at timestamptz NOT NULL,
    predicted_for_at timestamptz NOT NULL,
    predicted_until_at timestamptz,
    resource_type varchar(63) COLLATE "C",
    resource_id uuid,
    project_id uuid,
    value double precision,
    unit varchar(64) COLLATE "C",
    low_value double precision,
    high_value double precision,
    interval_percent numeric(5, 2),
    predicted_class varchar(100) COLLATE "C",
    probability_percent numeric(7, 4),
    inputs jsonb,
    attributions jsonb,
    is_hindcast boolean NOT NULL DEFAULT false,
    actual_value double precision,
    actual_class varchar(100) COLLATE "C",
    actual_known_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT predictions_pkey PRIMARY KEY (id),
    CONSTRAINT predictions_interval_percent_check CHECK (interval_percent BETWEEN 0 AND 100),
    CONSTRAINT predictions_probability_percent_check CHECK (probability_percent BETWEEN 0 AND 100)
);
CREATE INDEX predictions_variable_predicted_for_at_idx ON predictions (variable, predicted_for_at);
CREATE INDEX predictions_resource_id_variable_predicted_for_at_idx ON predictions (resource_id, variable, predicted_for_at);
CREATE INDEX predictions_project_id_variable_predicted_for_at_idx ON predictions (project_id, variable, predicted_for_at);
CREATE INDEX predictions_model_version_id_made_at_idx ON predictions (model_version_id, made_at);

CREATE TABLE projects (
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    slug varchar(63) COLLATE "C" NOT NULL,
    slug_folded varchar(63) COLLATE "C" NOT NULL,
    project_id uuid,
    lead_id uuid,
    status text COLLATE "C" NOT NULL DEFAULT 'planned',
    visibility text COLLATE "C" NOT NULL DEFAULT 'members',
    description varchar(4000) COLLATE "C",
    start_date date,
    due_date date,
    closed_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT projects_pkey PRIMARY KEY (id),
    CONSTRAINT projects_status_check CHECK (status IN ('planned', 'active', 'on_hold', 'completed', 'cancelled')),
    CONSTRAINT projects_visibility_check CHECK (visibility IN ('public', 'members'))
);
CREATE UNIQUE INDEX projects_team_id_slug_folded_key ON projects (team_id, slug_folded);
CREATE INDEX projects_status_due_date_idx ON projects (status, due_date);
CREATE INDEX projects_project_id_idx ON projects (project_id);
CREATE INDEX projects_lead_id_idx ON projects (lead_id);

CREATE TABLE regulatory_filings (
    id uuid NOT NULL,
    title varchar(500) COLLATE "C" NOT NULL,
    document_type text COLLATE "C" NOT NULL,
    sub_type varchar(100) COLLATE "C",
    document_number varchar(100) COLLATE "C",
    docket_number varchar(100) COLLATE "C",
    other_docket_numbers jsonb,
    authority varchar(255) COLLATE "C",
    other_authorities jsonb,
    filer_id uuid,
    filer varchar(255) COLLATE "C",
    project_id uuid,
    permit_id uuid,
    assessment_id uuid,
    subject varchar(500) COLLATE "C",
    contents_entry varchar(500) COLLATE "C",
    summary varchar(10000) COLLATE "C",
    agency_action varchar(255) COLLATE "C",
    topics jsonb,
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    signatory varchar(255) COLLATE "C",
    signed_date date,
    filed_at timestamptz,
    filing_schedule text COLLATE "C",
    published_date date,
    effective_date date,
    comments_close_date date,
    citation varchar(255) COLLATE "C",
    volume integer,
    start_page integer,
    end_page integer,
    pages_count integer,
    order_number varchar(50) COLLATE "C",
    regulation_numbers jsonb,
    code_references jsonb,
    is_significant boolean,
    disposition_notes varchar(4000) COLLATE "C",
    corrected_document_number varchar(100) COLLATE "C",
    editorial_note varchar(4000) COLLATE "C",
    source_url varchar(2000) COLLATE "C",
    pdf_url varchar(2000) COLLATE "C",
    comment_url varchar(2000) COLLATE "C",
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT regulatory_filings_pkey PRIMARY KEY (id),
    CONSTRAINT regulatory_filings_document_type_check CHECK (document_type IN (
        'rule', 'proposed_rule', 'notice', 'presidential_document', 'order',
        'application', 'tariff', 'complaint', 'motion', 'testimony', 'report', 'other'
    )),
    CONSTRAINT regulatory_filings_filing_schedule_check CHECK (filing_schedule IN ('regular', 'special')),
    CONSTRAINT regulatory_filings_volume_check CHECK (volume >= 1),
    CONSTRAINT regulatory_filings_start_page_check CHECK (start_page >= 1),
    CONSTRAINT regulatory_filings_end_page_check CHECK (end_page >= 1),
    CONSTRAINT regulatory_filings_pages_count_check CHECK (pages_count >= 0)
);
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

CREATE TABLE spare_parts (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    part_number varchar(100) COLLATE "C",
    description varchar(4000) COLLATE "C",
    equipment_type text COLLATE "C",
    subunit varchar(100) COLLATE "C",
    catalogue_item_id uuid,
    project_id uuid,
    manufacturer varchar(255) COLLATE "C",
    supplier varchar(255) COLLATE "C",
    status text COLLATE "C",
    is_critical boolean,
    is_repairable boolean,
    stock_quantity numeric(12, 3),
    min_quantity numeric(12, 3),
    reorder_quantity numeric(12, 3),
    quantity_unit varchar(64) COLLATE "C",
    storage_location varchar(255) COLLATE "C",
    counted_date date,
    unit_cost numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    priced_date date,
    lead_time_days integer,
    shelf_life_months integer,
    repair_level text COLLATE "C",
    repair_hours numeric(8, 2),
    service_equipment_type text COLLATE "C",
    failure_scale_years numeric(10, 4),
    failure_shape numeric(7, 4),
    output_loss_percent numeric(5, 2),
    source_id uuid,
    external_id varchar(255) COLLATE "C",
    import_id uuid,
    retrieved_at timestamptz,
    observed_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    same_as uuid,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT spare_parts_pkey PRIMARY KEY (id),
    CONSTRAINT spare_parts_equipment_type_check CHECK (equipment_type IN (
        'plant', 'power_block', 'wind_turbine', 'pv_module', 'pv_string',
        'combiner_box', 'inverter', 'tracker', 'battery', 'power_converter',
        'transformer', 'switchgear', 'cable', 'substation', 'generator',
        'steam_turbine', 'gas_turbine', 'hydro_turbine', 'combustion_engine', 'boiler',
        'reactor', 'heat_exchanger', 'pump', 'compressor', 'valve', 'gearbox',
        'emission_control', 'electrolyser', 'meter', 'weather_station', 'sensor',
        'control_system', 'structure', 'other'
    )),
    CONSTRAINT spare_parts_status_check CHECK (status IN ('current', 'phasing_out', 'superseded', 'obsolete')),
    CONSTRAINT spare_parts_stock_quantity_check CHECK (stock_quantity >= 0),
    CONSTRAINT spare_parts_min_quantity_check CHECK (min_quantity >= 0),
    CONSTRAINT spare_parts_reorder_quantity_check CHECK (reorder_quantity >= 0),
    CONSTRAINT spare_parts_unit_cost_check CHECK (unit_cost >= 0),
    CONSTRAINT spare_parts_lead_time_days_check CHECK (lead_time_days >= 0),
    CONSTRAINT spare_parts_shelf_life_months_check CHECK (shelf_life_months >= 0),
    CONSTRAINT spare_parts_repair_level_check CHECK (repair_level IN ('minor', 'major', 'replace')),
    CONSTRAINT spare_parts_repair_hours_check CHECK (repair_hours >= 0),
    CONSTRAINT spare_parts_service_equipment_type_check CHECK (service_equipment_type IN (
        'remote_reset', 'technicians', 'crew_transfer_vessel',
        'service_operation_vessel', 'helicopter', 'drone', 'small_crane',
        'medium_crane', 'large_crane', 'cable_vessel', 'diving_support_vessel', 'tug',
        'anchor_handling_vessel', 'vessel_group', 'other'
    )),
    CONSTRAINT spare_parts_failure_scale_years_check CHECK (failure_scale_years >= 0),
    CONSTRAINT spare_parts_failure_shape_check CHECK (failure_shape BETWEEN 0 AND 100),
    CONSTRAINT spare_parts_output_loss_percent_check CHECK (output_loss_percent BETWEEN 0 AND 100)
);
CREATE UNIQUE INDEX spare_parts_source_id_external_id_key ON spare_parts (source_id, external_id);
CREATE INDEX spare_parts_part_number_idx ON spare_parts (part_number);
CREATE INDEX spare_parts_equipment_type_subunit_idx ON spare_parts (equipment_type, subunit);
CREATE INDEX spare_parts_is_critical_stock_quantity_idx ON spare_parts (is_critical, stock_quantity);
CREATE INDEX spare_parts_catalogue_item_id_idx ON spare_parts (catalogue_item_id);
CREATE INDEX spare_parts_project_id_idx ON spare_parts (project_id);
CREATE INDEX spare_parts_import_id_idx ON spare_parts (import_id);
CREATE INDEX spare_parts_same_as_idx ON spare_parts (same_as);

CREATE TABLE team_members (
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text COLLATE "C" NOT NULL DEFAULT 'contributor',
    status text COLLATE "C" NOT NULL DEFAULT 'invited',
    duty varchar(255) COLLATE "C",
    joined_date date,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT team_members_pkey PRIMARY KEY (id),
    CONSTRAINT team_members_role_check CHECK (role IN ('reader', 'contributor', 'maintainer')),
    CONSTRAINT team_members_status_check CHECK (status IN ('invited', 'active', 'declined'))
);
CREATE UNIQUE INDEX team_members_team_id_user_id_key ON team_members (team_id, user_id);
CREATE INDEX team_members_user_id_status_idx ON team_members (user_id, status);

CREATE TABLE teams (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    slug varchar(63) COLLATE "C" NOT NULL,
    slug_folded varchar(63) COLLATE "C" NOT NULL,
    owner_id uuid NOT NULL,
    visibility text COLLATE "C" NOT NULL DEFAULT 'members',
    description varchar(4000) COLLATE "C",
    homepage_url varchar(2000) COLLATE "C",
    avatar_url varchar(2000) COLLATE "C",
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT teams_pkey PRIMARY KEY (id),
    CONSTRAINT teams_visibility_check CHECK (visibility IN ('public', 'members'))
);
CREATE UNIQUE INDEX teams_slug_folded_key ON teams (slug_folded);
CREATE INDEX teams_visibility_name_idx ON teams (visibility, name);
CREATE INDEX teams_owner_id_idx ON teams (owner_id);

CREATE TABLE training_datasets (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    version_label varchar(64) COLLATE "C" NOT NULL,
    description varchar(4000) COLLATE "C",
    publisher varchar(255) COLLATE "C",
    source_id uuid,
    source_table varchar(63) COLLATE "C",
    selection varchar(10000) COLLATE "C",
    licence varchar(255) COLLATE "C",
    licence_url varchar(2000) COLLATE "C",
    attribution varchar(1000) COLLATE "C",
    homepage_url varchar(2000) COLLATE "C",
    download_url varchar(2000) COLLATE "C",
    file_name varchar(255) COLLATE "C",
    media_type varchar(255) COLLATE "C",
    size_bytes bigint,
    sha256 varchar(64) COLLATE "C",
    published_checksum varchar(255) COLLATE "C",
    rows_count bigint,
    fields jsonb,
    target_field varchar(255) COLLATE "C",
    splits jsonb,
    period_start_date date,
    period_end_date date,
    published_date date,
    frozen_at timestamptz,
    is_synthetic boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT training_datasets_pkey PRIMARY KEY (id),
    CONSTRAINT training_datasets_size_bytes_check CHECK (size_bytes >= 0),
    CONSTRAINT training_datasets_rows_count_check CHECK (rows_count >= 0)
);
CREATE UNIQUE INDEX training_datasets_name_version_label_key ON training_datasets (name, version_label);
CREATE INDEX training_datasets_sha256_idx ON training_datasets (sha256);
CREATE INDEX training_datasets_published_date_idx ON training_datasets (published_date);
CREATE INDEX training_datasets_source_id_idx ON training_datasets (source_id);

-- Foreign keys.
ALTER TABLE comments ADD CONSTRAINT comments_author_id_fkey
    FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE RESTRICT;
ALTER TABLE comments ADD CONSTRAINT comments_team_id_fkey
    FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE RESTRICT;
ALTER TABLE comments ADD CONSTRAINT comments_parent_id_fkey
    FOREIGN KEY (parent_id) REFERENCES comments (id) ON DELETE RESTRICT;
ALTER TABLE comments ADD CONSTRAINT comments_resolved_by_fkey
    FOREIGN KEY (resolved_by) REFERENCES users (id) ON DELETE SET NULL;
ALTER TABLE compliance_reports ADD CONSTRAINT compliance_reports_entity_id_fkey
    FOREIGN KEY (entity_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE compliance_reports ADD CONSTRAINT compliance_reports_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE compliance_reports ADD CONSTRAINT compliance_reports_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE compliance_reports ADD CONSTRAINT compliance_reports_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE compliance_reports ADD CONSTRAINT compliance_reports_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES compliance_reports (id) ON DELETE SET NULL;
ALTER TABLE contractor_schedules ADD CONSTRAINT contractor_schedules_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE contractor_schedules ADD CONSTRAINT contractor_schedules_schedule_id_fkey
    FOREIGN KEY (schedule_id) REFERENCES maintenance_schedules (id) ON DELETE SET NULL;
ALTER TABLE contractor_schedules ADD CONSTRAINT contractor_schedules_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE contractor_schedules ADD CONSTRAINT contractor_schedules_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE contractor_schedules ADD CONSTRAINT contractor_schedules_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES contractor_schedules (id) ON DELETE SET NULL;
ALTER TABLE documents ADD CONSTRAINT documents_team_id_fkey
    FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE RESTRICT;
ALTER TABLE documents ADD CONSTRAINT documents_team_project_id_fkey
    FOREIGN KEY (team_project_id) REFERENCES projects (id) ON DELETE SET NULL;
ALTER TABLE documents ADD CONSTRAINT documents_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE documents ADD CONSTRAINT documents_previous_id_fkey
    FOREIGN KEY (previous_id) REFERENCES documents (id) ON DELETE SET NULL;
ALTER TABLE documents ADD CONSTRAINT documents_uploaded_by_fkey
    FOREIGN KEY (uploaded_by) REFERENCES users (id) ON DELETE RESTRICT;
ALTER TABLE downtime_events ADD CONSTRAINT downtime_events_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE downtime_events ADD CONSTRAINT downtime_events_equipment_id_fkey
    FOREIGN KEY (equipment_id) REFERENCES equipment_inventory (id) ON DELETE SET NULL;
ALTER TABLE downtime_events ADD CONSTRAINT downtime_events_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE downtime_events ADD CONSTRAINT downtime_events_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE downtime_events ADD CONSTRAINT downtime_events_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES downtime_events (id) ON DELETE SET NULL;
ALTER TABLE environmental_assessments ADD CONSTRAINT environmental_assessments_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE environmental_assessments ADD CONSTRAINT environmental_assessments_permit_id_fkey
    FOREIGN KEY (permit_id) REFERENCES permits (id) ON DELETE SET NULL;
ALTER TABLE environmental_assessments ADD CONSTRAINT environmental_assessments_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE environmental_assessments ADD CONSTRAINT environmental_assessments_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE environmental_assessments ADD CONSTRAINT environmental_assessments_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES environmental_assessments (id) ON DELETE SET NULL;
ALTER TABLE equipment_inventory ADD CONSTRAINT equipment_inventory_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE equipment_inventory ADD CONSTRAINT equipment_inventory_substation_id_fkey
    FOREIGN KEY (substation_id) REFERENCES substations (id) ON DELETE SET NULL;
ALTER TABLE equipment_inventory ADD CONSTRAINT equipment_inventory_parent_id_fkey
    FOREIGN KEY (parent_id) REFERENCES equipment_inventory (id) ON DELETE SET NULL;
ALTER TABLE equipment_inventory ADD CONSTRAINT equipment_inventory_catalogue_item_id_fkey
    FOREIGN KEY (catalogue_item_id) REFERENCES equipment_inventory (id) ON DELETE SET NULL;
ALTER TABLE equipment_inventory ADD CONSTRAINT equipment_inventory_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE equipment_inventory ADD CONSTRAINT equipment_inventory_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE equipment_inventory ADD CONSTRAINT equipment_inventory_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES equipment_inventory (id) ON DELETE SET NULL;
ALTER TABLE experiment_results ADD CONSTRAINT experiment_results_parent_id_fkey
    FOREIGN KEY (parent_id) REFERENCES experiment_results (id) ON DELETE SET NULL;
ALTER TABLE experiment_results ADD CONSTRAINT experiment_results_dataset_id_fkey
    FOREIGN KEY (dataset_id) REFERENCES training_datasets (id) ON DELETE RESTRICT;
ALTER TABLE experiment_results ADD CONSTRAINT experiment_results_model_version_id_fkey
    FOREIGN KEY (model_version_id) REFERENCES model_versions (id) ON DELETE SET NULL;
ALTER TABLE experiment_results ADD CONSTRAINT experiment_results_owner_id_fkey
    FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE SET NULL;
ALTER TABLE feature_stores ADD CONSTRAINT feature_stores_owner_id_fkey
    FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE SET NULL;
ALTER TABLE inspection_reports ADD CONSTRAINT inspection_reports_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE inspection_reports ADD CONSTRAINT inspection_reports_equipment_id_fkey
    FOREIGN KEY (equipment_id) REFERENCES equipment_inventory (id) ON DELETE SET NULL;
ALTER TABLE inspection_reports ADD CONSTRAINT inspection_reports_dam_id_fkey
    FOREIGN KEY (dam_id) REFERENCES hydroelectric_dams (id) ON DELETE SET NULL;
ALTER TABLE inspection_reports ADD CONSTRAINT inspection_reports_schedule_id_fkey
    FOREIGN KEY (schedule_id) REFERENCES maintenance_schedules (id) ON DELETE SET NULL;
ALTER TABLE inspection_reports ADD CONSTRAINT inspection_reports_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE inspection_reports ADD CONSTRAINT inspection_reports_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE inspection_reports ADD CONSTRAINT inspection_reports_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES inspection_reports (id) ON DELETE SET NULL;
ALTER TABLE interconnection_queues ADD CONSTRAINT interconnection_queues_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE interconnection_queues ADD CONSTRAINT interconnection_queues_interconnection_id_fkey
    FOREIGN KEY (interconnection_id) REFERENCES grid_interconnections (id) ON DELETE SET NULL;
ALTER TABLE interconnection_queues ADD CONSTRAINT interconnection_queues_substation_id_fkey
    FOREIGN KEY (substation_id) REFERENCES substations (id) ON DELETE SET NULL;
ALTER TABLE interconnection_queues ADD CONSTRAINT interconnection_queues_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE interconnection_queues ADD CONSTRAINT interconnection_queues_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE interconnection_queues ADD CONSTRAINT interconnection_queues_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES interconnection_queues (id) ON DELETE SET NULL;
ALTER TABLE legal_entities ADD CONSTRAINT legal_entities_successor_id_fkey
    FOREIGN KEY (successor_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE legal_entities ADD CONSTRAINT legal_entities_parent_id_fkey
    FOREIGN KEY (parent_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE legal_entities ADD CONSTRAINT legal_entities_ultimate_parent_id_fkey
    FOREIGN KEY (ultimate_parent_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE legal_entities ADD CONSTRAINT legal_entities_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE legal_entities ADD CONSTRAINT legal_entities_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE legal_entities ADD CONSTRAINT legal_entities_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE maintenance_logs ADD CONSTRAINT maintenance_logs_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE maintenance_logs ADD CONSTRAINT maintenance_logs_equipment_id_fkey
    FOREIGN KEY (equipment_id) REFERENCES equipment_inventory (id) ON DELETE SET NULL;
ALTER TABLE maintenance_logs ADD CONSTRAINT maintenance_logs_schedule_id_fkey
    FOREIGN KEY (schedule_id) REFERENCES maintenance_schedules (id) ON DELETE SET NULL;
ALTER TABLE maintenance_logs ADD CONSTRAINT maintenance_logs_downtime_event_id_fkey
    FOREIGN KEY (downtime_event_id) REFERENCES downtime_events (id) ON DELETE SET NULL;
ALTER TABLE maintenance_logs ADD CONSTRAINT maintenance_logs_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE maintenance_logs ADD CONSTRAINT maintenance_logs_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE maintenance_logs ADD CONSTRAINT maintenance_logs_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES maintenance_logs (id) ON DELETE SET NULL;
ALTER TABLE model_versions ADD CONSTRAINT model_versions_dataset_id_fkey
    FOREIGN KEY (dataset_id) REFERENCES training_datasets (id) ON DELETE RESTRICT;
ALTER TABLE model_versions ADD CONSTRAINT model_versions_feature_view_id_fkey
    FOREIGN KEY (feature_view_id) REFERENCES feature_stores (id) ON DELETE RESTRICT;
ALTER TABLE model_versions ADD CONSTRAINT model_versions_owner_id_fkey
    FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE SET NULL;
ALTER TABLE notifications ADD CONSTRAINT notifications_user_id_fkey
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE notifications ADD CONSTRAINT notifications_actor_id_fkey
    FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE SET NULL;
ALTER TABLE ownership_structures ADD CONSTRAINT ownership_structures_owner_entity_id_fkey
    FOREIGN KEY (owner_entity_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE ownership_structures ADD CONSTRAINT ownership_structures_owned_entity_id_fkey
    FOREIGN KEY (owned_entity_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE ownership_structures ADD CONSTRAINT ownership_structures_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE ownership_structures ADD CONSTRAINT ownership_structures_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE ownership_structures ADD CONSTRAINT ownership_structures_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE ownership_structures ADD CONSTRAINT ownership_structures_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES ownership_structures (id) ON DELETE SET NULL;
ALTER TABLE performance_metrics ADD CONSTRAINT performance_metrics_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE performance_metrics ADD CONSTRAINT performance_metrics_equipment_id_fkey
    FOREIGN KEY (equipment_id) REFERENCES equipment_inventory (id) ON DELETE SET NULL;
ALTER TABLE performance_metrics ADD CONSTRAINT performance_metrics_market_id_fkey
    FOREIGN KEY (market_id) REFERENCES energy_markets (id) ON DELETE SET NULL;
ALTER TABLE performance_metrics ADD CONSTRAINT performance_metrics_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE performance_metrics ADD CONSTRAINT performance_metrics_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE performance_metrics ADD CONSTRAINT performance_metrics_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES performance_metrics (id) ON DELETE SET NULL;
ALTER TABLE permits ADD CONSTRAINT permits_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE permits ADD CONSTRAINT permits_applicant_id_fkey
    FOREIGN KEY (applicant_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE permits ADD CONSTRAINT permits_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE permits ADD CONSTRAINT permits_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE permits ADD CONSTRAINT permits_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES permits (id) ON DELETE SET NULL;
ALTER TABLE policy_changes ADD CONSTRAINT policy_changes_filing_id_fkey
    FOREIGN KEY (filing_id) REFERENCES regulatory_filings (id) ON DELETE SET NULL;
ALTER TABLE policy_changes ADD CONSTRAINT policy_changes_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE policy_changes ADD CONSTRAINT policy_changes_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE policy_changes ADD CONSTRAINT policy_changes_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES policy_changes (id) ON DELETE SET NULL;
ALTER TABLE predictions ADD CONSTRAINT predictions_model_version_id_fkey
    FOREIGN KEY (model_version_id) REFERENCES model_versions (id) ON DELETE RESTRICT;
ALTER TABLE predictions ADD CONSTRAINT predictions_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE projects ADD CONSTRAINT projects_team_id_fkey
    FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE RESTRICT;
ALTER TABLE projects ADD CONSTRAINT projects_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE projects ADD CONSTRAINT projects_lead_id_fkey
    FOREIGN KEY (lead_id) REFERENCES users (id) ON DELETE SET NULL;
ALTER TABLE regulatory_filings ADD CONSTRAINT regulatory_filings_filer_id_fkey
    FOREIGN KEY (filer_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE regulatory_filings ADD CONSTRAINT regulatory_filings_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE regulatory_filings ADD CONSTRAINT regulatory_filings_permit_id_fkey
    FOREIGN KEY (permit_id) REFERENCES permits (id) ON DELETE SET NULL;
ALTER TABLE regulatory_filings ADD CONSTRAINT regulatory_filings_assessment_id_fkey
    FOREIGN KEY (assessment_id) REFERENCES environmental_assessments (id) ON DELETE SET NULL;
ALTER TABLE regulatory_filings ADD CONSTRAINT regulatory_filings_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE regulatory_filings ADD CONSTRAINT regulatory_filings_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE regulatory_filings ADD CONSTRAINT regulatory_filings_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES regulatory_filings (id) ON DELETE SET NULL;
ALTER TABLE spare_parts ADD CONSTRAINT spare_parts_catalogue_item_id_fkey
    FOREIGN KEY (catalogue_item_id) REFERENCES equipment_inventory (id) ON DELETE SET NULL;
ALTER TABLE spare_parts ADD CONSTRAINT spare_parts_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE spare_parts ADD CONSTRAINT spare_parts_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE spare_parts ADD CONSTRAINT spare_parts_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE spare_parts ADD CONSTRAINT spare_parts_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES spare_parts (id) ON DELETE SET NULL;
ALTER TABLE team_members ADD CONSTRAINT team_members_team_id_fkey
    FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE;
ALTER TABLE team_members ADD CONSTRAINT team_members_user_id_fkey
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE teams ADD CONSTRAINT teams_owner_id_fkey
    FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE RESTRICT;
ALTER TABLE training_datasets ADD CONSTRAINT training_datasets_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE SET NULL;
ALTER TABLE maintenance_schedules ADD CONSTRAINT maintenance_schedules_equipment_id_fkey
    FOREIGN KEY (equipment_id) REFERENCES equipment_inventory (id) ON DELETE SET NULL;
ALTER TABLE power_purchase_agreements ADD CONSTRAINT power_purchase_agreements_buyer_id_fkey
    FOREIGN KEY (buyer_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE power_purchase_agreements ADD CONSTRAINT power_purchase_agreements_seller_id_fkey
    FOREIGN KEY (seller_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE green_bonds ADD CONSTRAINT green_bonds_issuer_id_fkey
    FOREIGN KEY (issuer_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE insurance_policies ADD CONSTRAINT insurance_policies_insurer_id_fkey
    FOREIGN KEY (insurer_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE project_financing ADD CONSTRAINT project_financing_provider_id_fkey
    FOREIGN KEY (provider_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE job_opportunities ADD CONSTRAINT job_opportunities_employer_id_fkey
    FOREIGN KEY (employer_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE local_organizations ADD CONSTRAINT local_organizations_entity_id_fkey
    FOREIGN KEY (entity_id) REFERENCES legal_entities (id) ON DELETE SET NULL;
ALTER TABLE public_comments ADD CONSTRAINT public_comments_permit_id_fkey
    FOREIGN KEY (permit_id) REFERENCES permits (id) ON DELETE SET NULL;
ALTER TABLE public_comments ADD CONSTRAINT public_comments_assessment_id_fkey
    FOREIGN KEY (assessment_id) REFERENCES environmental_assessments (id) ON DELETE SET NULL;
ALTER TABLE public_comments ADD CONSTRAINT public_comments_filing_id_fkey
    FOREIGN KEY (filing_id) REFERENCES regulatory_filings (id) ON DELETE SET NULL;

-- Documentation.
COMMENT ON TABLE comments IS 'What one person says about one row, or in answer to another comment.';
COMMENT ON COLUMN comments.id IS 'The row''s key.';
COMMENT ON COLUMN comments.author_id IS 'Who says it. Such a person''s account is emptied, not deleted.';
COMMENT ON COLUMN comments.team_id IS 'The team that it is said in, and who sees the team sees it; none: everyone does. A team in which something was said can''t be deleted, only closed.';
COMMENT ON COLUMN comments.resource_type IS 'The table of the row that it is about.';
COMMENT ON COLUMN comments.resource_id IS 'The id of the row that it is about, which may be gone by now.';
COMMENT ON COLUMN comments.column_name IS 'The column that it is about, where it is about one: `capacity_mw`.';
COMMENT ON COLUMN comments.body IS 'What is said, in Markdown.';
COMMENT ON COLUMN comments.parent_id IS 'The comment that it answers; of an answer to an answer the first. A comment that others answered can be hidden, not deleted.';
COMMENT ON COLUMN comments.edited_at IS 'When the author last changed the words; none when they stand as first written.';
COMMENT ON COLUMN comments.resolved_at IS 'When what it asks for was done or settled.';
COMMENT ON COLUMN comments.resolved_by IS 'Who settled it.';
COMMENT ON COLUMN comments.hidden_at IS 'When a moderator hid it for what it says.';
COMMENT ON COLUMN comments.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN comments.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN comments.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE compliance_reports IS 'One installation''s year under a scheme that caps or prices emissions.';
COMMENT ON COLUMN compliance_reports.id IS 'The row''s key.';
COMMENT ON COLUMN compliance_reports.regime IS 'The scheme that it answers to.';
COMMENT ON COLUMN compliance_reports.installation_code IS 'The account or installation in the scheme''s registry: `92917`.';
COMMENT ON COLUMN compliance_reports.year IS 'Calendar year that the emissions are of; they are reported in the next.';
COMMENT ON COLUMN compliance_reports.name IS 'What the registry calls the installation.';
COMMENT ON COLUMN compliance_reports.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN compliance_reports.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN compliance_reports.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN compliance_reports.entity_id IS 'The organisation that answers for it.';
COMMENT ON COLUMN compliance_reports.project_id IS 'The plant that it is, or is a part of.';
COMMENT ON COLUMN compliance_reports.operator IS 'The account''s holder, as the registry writes it.';
COMMENT ON COLUMN compliance_reports.permit_number IS 'Number of the permit to emit.';
COMMENT ON COLUMN compliance_reports.regulated_activity_code IS 'What the installation does, in the scheme''s codes: `20` is combustion of fuels in the EU''s.';
COMMENT ON COLUMN compliance_reports.industry_code IS 'Its branch, by the class of NACE or another industry code: `35.11`.';
COMMENT ON COLUMN compliance_reports.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN compliance_reports.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN compliance_reports.address IS 'Street and place, as one would write to it.';
COMMENT ON COLUMN compliance_reports.postal_code IS 'Post or zip code, with its leading zeros.';
COMMENT ON COLUMN compliance_reports.verified_emissions_tco2e IS 'Emissions of the year as an independent verifier confirmed them; none where the installation was excluded or did not report. [t{CO2e}]';
COMMENT ON COLUMN compliance_reports.free_allocation_tco2e IS 'Allowances given for nothing for the year; one stands for one tonne. [t{CO2e}]';
COMMENT ON COLUMN compliance_reports.reserve_allocation_tco2e IS 'Allowances given from the reserve for new entrants. [t{CO2e}]';
COMMENT ON COLUMN compliance_reports.transitional_allocation_tco2e IS 'Allowances given to power plants in return for modernising, as Article 10c of the EU''s directive allows. [t{CO2e}]';
COMMENT ON COLUMN compliance_reports.surrendered_tco2e IS 'Allowances and credits handed in for the year. [t{CO2e}]';
COMMENT ON COLUMN compliance_reports.cumulative_emissions_tco2e IS 'Verified emissions since the scheme or its period began, this year included. [t{CO2e}]';
COMMENT ON COLUMN compliance_reports.cumulative_surrendered_tco2e IS 'Allowances handed in since the scheme or its period began, this year included. [t{CO2e}]';
COMMENT ON COLUMN compliance_reports.compliance_status IS 'Whether it did what the scheme asks.';
COMMENT ON COLUMN compliance_reports.verifier IS 'Who verified the report.';
COMMENT ON COLUMN compliance_reports.submitted_date IS 'When the verified report was handed in.';
COMMENT ON COLUMN compliance_reports.penalty_amount IS 'What it was fined for the year, in the currency that the next column names.';
COMMENT ON COLUMN compliance_reports.currency_code IS 'ISO 4217 code of the currency that the fine is in.';
COMMENT ON COLUMN compliance_reports.comment IS 'What the source remarks on the year.';
COMMENT ON COLUMN compliance_reports.source_url IS 'Page of the installation in the registry.';
COMMENT ON COLUMN compliance_reports.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN compliance_reports.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN compliance_reports.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN compliance_reports.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN compliance_reports.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN compliance_reports.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN compliance_reports.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN compliance_reports.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN compliance_reports.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN compliance_reports.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE contractor_schedules IS 'A contractor''s crew, crane or vessel: booked for a time, or offered with its rates and limits.';
COMMENT ON COLUMN contractor_schedules.id IS 'The row''s key.';
COMMENT ON COLUMN contractor_schedules.name IS 'What the crew, crane or vessel is called.';
COMMENT ON COLUMN contractor_schedules.contractor IS 'The firm that sends it.';
COMMENT ON COLUMN contractor_schedules.contract_number IS 'The contract''s or order''s own number.';
COMMENT ON COLUMN contractor_schedules.service_equipment_type IS 'What comes.';
COMMENT ON COLUMN contractor_schedules.status IS 'How firm the booking is; none for rates without a booking.';
COMMENT ON COLUMN contractor_schedules.call_basis IS 'What it is called for.';
COMMENT ON COLUMN contractor_schedules.project_id IS 'The plant that it works at.';
COMMENT ON COLUMN contractor_schedules.schedule_id IS 'The planned upkeep that it is booked for.';
COMMENT ON COLUMN contractor_schedules.description IS 'What it is to do.';
COMMENT ON COLUMN contractor_schedules.period_start_date IS 'First day of the booking, mobilisation aside; of rates the first on which they hold.';
COMMENT ON COLUMN contractor_schedules.period_end_date IS 'Last day of the booking; of rates the last on which they hold.';
COMMENT ON COLUMN contractor_schedules.charter_days IS 'Days that it stays at least once it was called. [d]';
COMMENT ON COLUMN contractor_schedules.mobilisation_days IS 'Days from the call until it is ready at the plant. [d]';
COMMENT ON COLUMN contractor_schedules.workday_start_hour IS 'Hour of the day, local time, at which its work begins; 0 to 24 is around the clock.';
COMMENT ON COLUMN contractor_schedules.workday_end_hour IS 'Hour of the day, local time, at which its work ends.';
COMMENT ON COLUMN contractor_schedules.crews_count IS 'Crews that work side by side.';
COMMENT ON COLUMN contractor_schedules.technicians_count IS 'Technicians in each crew.';
COMMENT ON COLUMN contractor_schedules.is_on_site IS 'Whether it stays at the plant; false where it comes when called.';
COMMENT ON COLUMN contractor_schedules.home_base IS 'Where it sets out from: a port or a depot.';
COMMENT ON COLUMN contractor_schedules.port_distance_km IS 'Way from its port to the plant. [km]';
COMMENT ON COLUMN contractor_schedules.travel_speed_km_per_h IS 'Speed on its way. [km/h]';
COMMENT ON COLUMN contractor_schedules.crew_transfer_hours IS 'Time to get one crew across to a turbine, or back. [h]';
COMMENT ON COLUMN contractor_schedules.max_travel_wind_speed_ms IS 'Strongest wind in which it travels; none where wind doesn''t stop it. [m/s]';
COMMENT ON COLUMN contractor_schedules.max_work_wind_speed_ms IS 'Strongest wind in which it works; none where wind doesn''t stop it. [m/s]';
COMMENT ON COLUMN contractor_schedules.max_travel_wave_height_meters IS 'Highest significant wave height in which it travels; none on land. [m]';
COMMENT ON COLUMN contractor_schedules.max_work_wave_height_meters IS 'Highest significant wave height in which it works; none on land. [m]';
COMMENT ON COLUMN contractor_schedules.equipment_day_rate IS 'What the crane or vessel costs a day, without the crew.';
COMMENT ON COLUMN contractor_schedules.technician_day_rate IS 'What one technician costs a day; 0 where labour is paid for elsewhere.';
COMMENT ON COLUMN contractor_schedules.technician_hourly_rate IS 'What one technician who is paid by the hour costs.';
COMMENT ON COLUMN contractor_schedules.mobilisation_cost IS 'What it costs to bring it and take it away.';
COMMENT ON COLUMN contractor_schedules.total_cost IS 'What it cost in all.';
COMMENT ON COLUMN contractor_schedules.currency_code IS 'ISO 4217 code of the currency that rates and costs are in.';
COMMENT ON COLUMN contractor_schedules.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN contractor_schedules.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN contractor_schedules.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN contractor_schedules.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN contractor_schedules.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN contractor_schedules.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN contractor_schedules.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN contractor_schedules.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN contractor_schedules.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN contractor_schedules.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE documents IS 'One revision of a document: what it is, and where its bytes are kept.';
COMMENT ON COLUMN documents.id IS 'The row''s key.';
COMMENT ON COLUMN documents.title IS 'What the document is called, as on its first page.';
COMMENT ON COLUMN documents.document_type IS 'What sort of document it is.';
COMMENT ON COLUMN documents.description IS 'What it holds and what it is good for.';
COMMENT ON COLUMN documents.team_id IS 'The team whose document it is, and who sees the team sees it; none: everyone does. A team that has documents can''t be deleted, or its members'' papers would be everyone''s.';
COMMENT ON COLUMN documents.team_project_id IS 'The team''s project that it belongs to.';
COMMENT ON COLUMN documents.project_id IS 'The plant that it is about.';
COMMENT ON COLUMN documents.file_name IS 'What the file was called where it came from, without its folder.';
COMMENT ON COLUMN documents.media_type IS 'Media type of the file: `application/pdf`.';
COMMENT ON COLUMN documents.size_bytes IS 'How large the file is. [By]';
COMMENT ON COLUMN documents.sha256 IS 'SHA-256 of the file''s bytes, in hexadecimal.';
COMMENT ON COLUMN documents.storage_key IS 'The key under which the bytes are kept: `documents/2024/05/7f0c….pdf`.';
COMMENT ON COLUMN documents.revision IS 'Which revision it is, counted from 1.';
COMMENT ON COLUMN documents.previous_id IS 'The revision before.';
COMMENT ON COLUMN documents.uploaded_by IS 'Who uploaded it. Such a person''s account is emptied, not deleted.';
COMMENT ON COLUMN documents.author IS 'Who wrote it, as on its first page.';
COMMENT ON COLUMN documents.issued_date IS 'The day that it bears.';
COMMENT ON COLUMN documents.pages_count IS 'Pages in it, where it has pages.';
COMMENT ON COLUMN documents.language_code IS 'BCP 47 tag of the language that it is written in: `en`, `pt-BR`.';
COMMENT ON COLUMN documents.licence IS 'Terms it is given under: an SPDX code such as `CC-BY-4.0` where there is one.';
COMMENT ON COLUMN documents.source_url IS 'Page that it was taken from.';
COMMENT ON COLUMN documents.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN documents.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN documents.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE downtime_events IS 'An outage or derating of a plant or of a piece of its equipment, from its start to its end.';
COMMENT ON COLUMN downtime_events.id IS 'The row''s key.';
COMMENT ON COLUMN downtime_events.started_at IS 'When it began.';
COMMENT ON COLUMN downtime_events.ended_at IS 'When it was over; none while it lasts.';
COMMENT ON COLUMN downtime_events.reported_at IS 'When it was told to the grid operator or the market.';
COMMENT ON COLUMN downtime_events.project_id IS 'The plant that it struck.';
COMMENT ON COLUMN downtime_events.site_name IS 'The plant as the source calls it, which may have hidden its name: `R23`.';
COMMENT ON COLUMN downtime_events.equipment_id IS 'The piece that failed or was switched off.';
COMMENT ON COLUMN downtime_events.equipment_type IS 'What class of equipment it struck; `plant` where it was the whole.';
COMMENT ON COLUMN downtime_events.tag_code IS 'The operator''s tag for the piece, as on the plant''s drawings and in SCADA.';
COMMENT ON COLUMN downtime_events.outage_type IS 'How it came about, as NERC GADS tells outages apart.';
COMMENT ON COLUMN downtime_events.availability_category IS 'Where its time belongs in the reckoning of availability.';
COMMENT ON COLUMN downtime_events.impact IS 'What it took away.';
COMMENT ON COLUMN downtime_events.is_planned IS 'Whether it was known long enough before to be planned for.';
COMMENT ON COLUMN downtime_events.failure_cause IS 'What the failure goes back to.';
COMMENT ON COLUMN downtime_events.cause_code IS 'The cause''s code in the list that the next column names, leading zeros kept: `004`.';
COMMENT ON COLUMN downtime_events.cause_code_system IS 'The list that the cause''s code is from.';
COMMENT ON COLUMN downtime_events.cause_name IS 'The cause in the source''s words: `Under voltage`.';
COMMENT ON COLUMN downtime_events.description IS 'What happened, and how it ended.';
COMMENT ON COLUMN downtime_events.affected_units_count IS 'Units, turbines or inverters that it struck.';
COMMENT ON COLUMN downtime_events.capacity_mw IS 'Capacity of what it struck when nothing is wrong. [MW]';
COMMENT ON COLUMN downtime_events.available_capacity_mw IS 'Capacity that was left while it lasted; 0 in a full outage. [MW]';
COMMENT ON COLUMN downtime_events.lost_energy_mwh IS 'Energy that was not made because of it. [MW.h]';
COMMENT ON COLUMN downtime_events.lost_energy_method IS 'How the lost energy was found: by power curve, by the neighbours, by measured irradiance.';
COMMENT ON COLUMN downtime_events.lost_revenue_amount IS 'What the lost energy would have earned, penalties included.';
COMMENT ON COLUMN downtime_events.currency_code IS 'ISO 4217 code of the currency that the money is in.';
COMMENT ON COLUMN downtime_events.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN downtime_events.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN downtime_events.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN downtime_events.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN downtime_events.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN downtime_events.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN downtime_events.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN downtime_events.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN downtime_events.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN downtime_events.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE environmental_assessments IS 'One assessment of a project or plan, from its announcement to the decision that rests on it.';
COMMENT ON COLUMN environmental_assessments.id IS 'The row''s key.';
COMMENT ON COLUMN environmental_assessments.title IS 'What the document is called on its cover.';
COMMENT ON COLUMN environmental_assessments.assessment_type IS 'How deep it goes, and under what kind of law.';
COMMENT ON COLUMN environmental_assessments.status IS 'How far it has come.';
COMMENT ON COLUMN environmental_assessments.assessment_number IS 'The number that a register of assessments gave it, such as the eight digits of the EPA.';
COMMENT ON COLUMN environmental_assessments.project_id IS 'The project that it looks into; none for a plan or a whole region.';
COMMENT ON COLUMN environmental_assessments.permit_id IS 'The consent that it is made for.';
COMMENT ON COLUMN environmental_assessments.lead_agency IS 'The body that answers for the assessment.';
COMMENT ON COLUMN environmental_assessments.cooperating_agencies IS 'Further bodies that take part or adopt it, as a list of names.';
COMMENT ON COLUMN environmental_assessments.applicant IS 'Who wants to build.';
COMMENT ON COLUMN environmental_assessments.preparer IS 'The consultant that wrote it.';
COMMENT ON COLUMN environmental_assessments.legal_basis IS 'The law that asks for it: `NEPA`, `Directive 2011/92/EU`.';
COMMENT ON COLUMN environmental_assessments.docket_number IS 'The file in which its papers and comments are kept: `BOEM-2018-0069`.';
COMMENT ON COLUMN environmental_assessments.document_number IS 'The number of the latest official notice about it: `2021-10192`.';
COMMENT ON COLUMN environmental_assessments.citation IS 'Where that notice is printed: `86 FR 26541`.';
COMMENT ON COLUMN environmental_assessments.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN environmental_assessments.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN environmental_assessments.county IS 'County, district or municipality.';
COMMENT ON COLUMN environmental_assessments.description IS 'What is to be built or done, and why.';
COMMENT ON COLUMN environmental_assessments.alternatives_count IS 'Ways to do it that were compared, doing nothing included.';
COMMENT ON COLUMN environmental_assessments.impact_topics IS 'What it would touch, as a list of words: `["birds", "fisheries", "views"]`.';
COMMENT ON COLUMN environmental_assessments.findings IS 'What the assessment found, in short.';
COMMENT ON COLUMN environmental_assessments.mitigation IS 'What is to be done so that the effects are less, or made good elsewhere.';
COMMENT ON COLUMN environmental_assessments.monitoring IS 'What is to be watched while it is built and runs.';
COMMENT ON COLUMN environmental_assessments.intent_date IS 'When the intent to assess was made public.';
COMMENT ON COLUMN environmental_assessments.scoping_close_date IS 'Last day to say what the assessment should cover.';
COMMENT ON COLUMN environmental_assessments.draft_date IS 'When the draft, or its latest supplement, came out.';
COMMENT ON COLUMN environmental_assessments.comments_close_date IS 'Last day to comment on the draft.';
COMMENT ON COLUMN environmental_assessments.final_date IS 'When the final document came out.';
COMMENT ON COLUMN environmental_assessments.decision_date IS 'When the decision that rests on it was signed.';
COMMENT ON COLUMN environmental_assessments.outcome IS 'What was decided.';
COMMENT ON COLUMN environmental_assessments.comments_count IS 'Comments that came in on all drafts together.';
COMMENT ON COLUMN environmental_assessments.pages_count IS 'Pages of the final document, without its appendices.';
COMMENT ON COLUMN environmental_assessments.homepage_url IS 'Page of the assessment, with its documents.';
COMMENT ON COLUMN environmental_assessments.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN environmental_assessments.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN environmental_assessments.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN environmental_assessments.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN environmental_assessments.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN environmental_assessments.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN environmental_assessments.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN environmental_assessments.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN environmental_assessments.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN environmental_assessments.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE equipment_inventory IS 'A piece of equipment that stands somewhere, or the catalogue model that such pieces follow.';
COMMENT ON COLUMN equipment_inventory.id IS 'The row''s key.';
COMMENT ON COLUMN equipment_inventory.name IS 'What the piece is called at its plant, or the model in its catalogue.';
COMMENT ON COLUMN equipment_inventory.equipment_type IS 'What class of equipment it is.';
COMMENT ON COLUMN equipment_inventory.record_type IS 'Whether the row is one piece with a place of its own or a model of a catalogue.';
COMMENT ON COLUMN equipment_inventory.status IS 'How the piece stands; none for a catalogue model.';
COMMENT ON COLUMN equipment_inventory.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN equipment_inventory.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN equipment_inventory.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN equipment_inventory.elevation_meters IS 'Height of the ground that it stands on above mean sea level. [m]';
COMMENT ON COLUMN equipment_inventory.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN equipment_inventory.project_id IS 'The plant that it belongs to.';
COMMENT ON COLUMN equipment_inventory.substation_id IS 'The substation that it stands in, or that its plant feeds through.';
COMMENT ON COLUMN equipment_inventory.parent_id IS 'The larger piece that it is a part of: a module''s string, a transformer''s bay.';
COMMENT ON COLUMN equipment_inventory.catalogue_item_id IS 'The row of the catalogue model that it was built to.';
COMMENT ON COLUMN equipment_inventory.site_name IS 'The plant as the source calls it: `Kelmarsh`.';
COMMENT ON COLUMN equipment_inventory.tag_code IS 'The operator''s tag for it, as on the plant''s drawings and in SCADA: `KWF1`.';
COMMENT ON COLUMN equipment_inventory.feeder_code IS 'The string, feeder or circuit of the plant that it hangs on: `S00`.';
COMMENT ON COLUMN equipment_inventory.manufacturer IS 'Who made it, as on its plate.';
COMMENT ON COLUMN equipment_inventory.model IS 'The maker''s name for its type: `MM92`.';
COMMENT ON COLUMN equipment_inventory.serial_number IS 'The number that the maker gave to this one piece: `SEN 93420`.';
COMMENT ON COLUMN equipment_inventory.sub_type IS 'The technology more closely, in the source''s words: `mc-Si`, `DFIG`, `LFP`.';
COMMENT ON COLUMN equipment_inventory.vintage_year IS 'The year of the model or of its making.';
COMMENT ON COLUMN equipment_inventory.capacity_kw IS 'Rated active power; of an inverter or a turbine what it gives on the grid''s side. [kW]';
COMMENT ON COLUMN equipment_inventory.dc_power_kw IS 'Power on the direct-current side: of an inverter what it takes at its rating, of a module what it gives under standard test conditions. [kW]';
COMMENT ON COLUMN equipment_inventory.rated_power_mva IS 'Rated apparent power, as transformers and generators have it. [MV.A]';
COMMENT ON COLUMN equipment_inventory.capacity_mwh IS 'Energy that it can store when full. [MW.h]';
COMMENT ON COLUMN equipment_inventory.voltage_kv IS 'Rated alternating voltage; of a transformer that of its high side. [kV]';
COMMENT ON COLUMN equipment_inventory.low_side_voltage_kv IS 'Rated voltage of a transformer''s low side. [kV]';
COMMENT ON COLUMN equipment_inventory.dc_voltage_volts IS 'Direct voltage that its power is rated at: of a module at maximum power. [V]';
COMMENT ON COLUMN equipment_inventory.max_dc_voltage_volts IS 'Highest direct voltage: of an inverter that it bears, of a module that it reaches with its circuit open. [V]';
COMMENT ON COLUMN equipment_inventory.max_dc_current_amperes IS 'Highest direct current: of an inverter that it takes, of a module that it gives when short-circuited. [A]';
COMMENT ON COLUMN equipment_inventory.min_mppt_volts IS 'Lowest direct voltage at which an inverter finds the modules'' maximum power. [V]';
COMMENT ON COLUMN equipment_inventory.max_mppt_volts IS 'Highest direct voltage at which an inverter finds the modules'' maximum power. [V]';
COMMENT ON COLUMN equipment_inventory.surface_area_m2 IS 'Outer area of a module, frame included. [m2]';
COMMENT ON COLUMN equipment_inventory.hub_height_meters IS 'Height of a wind turbine''s rotor centre above its foot. [m]';
COMMENT ON COLUMN equipment_inventory.rotor_diameter_meters IS 'Diameter of the circle that a turbine''s blades sweep. [m]';
COMMENT ON COLUMN equipment_inventory.power_curve IS 'What a wind turbine gives by wind speed, as a list of points: `[{"wind_speed_ms": 4, "power_kw": 595.088475, "ct": 0.808268424}]`.';
COMMENT ON COLUMN equipment_inventory.performance_model IS 'The performance model that the next column''s numbers belong to: `sandia_inverter`, `sapm`.';
COMMENT ON COLUMN equipment_inventory.model_coefficients IS 'Coefficients of the performance model, by the names that it gives them: `{"c0": -0.000041}`.';
COMMENT ON COLUMN equipment_inventory.listed_date IS 'When a register of tested equipment, such as the California Energy Commission''s, listed it.';
COMMENT ON COLUMN equipment_inventory.installed_date IS 'When it was put where it stands.';
COMMENT ON COLUMN equipment_inventory.commercial_operation_date IS 'When it began to sell energy, or is to; known to the day.';
COMMENT ON COLUMN equipment_inventory.warranty_end_date IS 'Last day on which its maker answers for faults.';
COMMENT ON COLUMN equipment_inventory.retirement_date IS 'When it was taken out for good.';
COMMENT ON COLUMN equipment_inventory.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN equipment_inventory.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN equipment_inventory.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN equipment_inventory.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN equipment_inventory.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN equipment_inventory.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN equipment_inventory.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN equipment_inventory.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN equipment_inventory.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN equipment_inventory.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN equipment_inventory.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE experiment_results IS 'One run of an experiment: its settings and what came out.';
COMMENT ON COLUMN experiment_results.id IS 'The row''s key.';
COMMENT ON COLUMN experiment_results.run_code IS 'The tracker''s own key of the run.';
COMMENT ON COLUMN experiment_results.experiment_name IS 'What the runs that one compares with it are called together.';
COMMENT ON COLUMN experiment_results.status IS 'How the run stands.';
COMMENT ON COLUMN experiment_results.description IS 'What was to be found out, and what was.';
COMMENT ON COLUMN experiment_results.parent_id IS 'The run that it is a part of, as in a search over settings.';
COMMENT ON COLUMN experiment_results.dataset_id IS 'The data that it was trained or judged on.';
COMMENT ON COLUMN experiment_results.model_version_id IS 'The version of a model that came out of it, or that it judged.';
COMMENT ON COLUMN experiment_results.parameters IS 'Settings of the run, by name: `{"alpha": 0.5}`.';
COMMENT ON COLUMN experiment_results.metrics IS 'What was measured, by name, at the end: `{"mae": 186038.569}`.';
COMMENT ON COLUMN experiment_results.metric_name IS 'The metric that the runs are ranked by: `mae`.';
COMMENT ON COLUMN experiment_results.metric_value IS 'The metric that the runs are ranked by, as a number.';
COMMENT ON COLUMN experiment_results.is_greater_better IS 'Whether a greater number is the better one.';
COMMENT ON COLUMN experiment_results.evaluated_split IS 'The part of the data that was measured on: `test`, `2020`, `fold 3 of 5`.';
COMMENT ON COLUMN experiment_results.seed IS 'The number that chance was started with, so that it can be repeated.';
COMMENT ON COLUMN experiment_results.code_commit IS 'Commit of the code that ran.';
COMMENT ON COLUMN experiment_results.hardware IS 'What it ran on: machine, accelerators, how many.';
COMMENT ON COLUMN experiment_results.started_at IS 'When it began.';
COMMENT ON COLUMN experiment_results.finished_at IS 'When it ended, well or not.';
COMMENT ON COLUMN experiment_results.energy_used_kwh IS 'Electricity that it used. [kW.h]';
COMMENT ON COLUMN experiment_results.artifact_url IS 'Where its files are kept.';
COMMENT ON COLUMN experiment_results.error IS 'What stopped it, where it failed.';
COMMENT ON COLUMN experiment_results.owner_id IS 'Who started it.';
COMMENT ON COLUMN experiment_results.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN experiment_results.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN experiment_results.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE feature_stores IS 'One version of a view of features: values about the rows of one table, reckoned in one way, for training and for predicting alike.';
COMMENT ON COLUMN feature_stores.id IS 'The row''s key.';
COMMENT ON COLUMN feature_stores.name IS 'What the view is called, the same for all its versions.';
COMMENT ON COLUMN feature_stores.version_label IS 'Which version it is: a change of the definition makes a new one.';
COMMENT ON COLUMN feature_stores.description IS 'What the features tell, and what they are good for.';
COMMENT ON COLUMN feature_stores.entity IS 'The table whose rows the features are about: `energy_projects`.';
COMMENT ON COLUMN feature_stores.view_type IS 'When the features are reckoned.';
COMMENT ON COLUMN feature_stores.join_keys IS 'The columns that say which row a value belongs to, as a list; empty: the row''s id.';
COMMENT ON COLUMN feature_stores.features IS 'The features with their types and units, as a list: `[{"name": "fires_count", "type": "int"}]`.';
COMMENT ON COLUMN feature_stores.definition IS 'How the features come out of the source table: a query or an expression.';
COMMENT ON COLUMN feature_stores.source_table IS 'The table that the features are reckoned from: `fire_events`.';
COMMENT ON COLUMN feature_stores.timestamp_column IS 'The column of the source table that says when a value held, so that training sees no later one.';
COMMENT ON COLUMN feature_stores.time_to_live_seconds IS 'How old a value may be and still be used; none: it keeps. [s]';
COMMENT ON COLUMN feature_stores.refresh_interval_seconds IS 'How often the features are reckoned anew. [s]';
COMMENT ON COLUMN feature_stores.last_materialised_at IS 'When the features were last reckoned.';
COMMENT ON COLUMN feature_stores.is_online IS 'Whether the latest values are kept at hand for predictions.';
COMMENT ON COLUMN feature_stores.is_active IS 'Whether the features are still reckoned.';
COMMENT ON COLUMN feature_stores.owner_id IS 'Who answers for the definition.';
COMMENT ON COLUMN feature_stores.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN feature_stores.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN feature_stores.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE inspection_reports IS 'One inspection of a plant, a dam or a piece of equipment, and what came of it.';
COMMENT ON COLUMN inspection_reports.id IS 'The row''s key.';
COMMENT ON COLUMN inspection_reports.inspection_type IS 'What kind of inspection it was.';
COMMENT ON COLUMN inspection_reports.inspected_date IS 'The day of the inspection; the last one where it took several.';
COMMENT ON COLUMN inspection_reports.site_name IS 'What was inspected, as the report calls it.';
COMMENT ON COLUMN inspection_reports.report_number IS 'The report''s own number.';
COMMENT ON COLUMN inspection_reports.status IS 'How far the report is.';
COMMENT ON COLUMN inspection_reports.project_id IS 'The plant that was inspected.';
COMMENT ON COLUMN inspection_reports.equipment_id IS 'The piece that was inspected.';
COMMENT ON COLUMN inspection_reports.dam_id IS 'The dam that was inspected.';
COMMENT ON COLUMN inspection_reports.schedule_id IS 'The plan that called for the inspection.';
COMMENT ON COLUMN inspection_reports.equipment_type IS 'What class of equipment was inspected.';
COMMENT ON COLUMN inspection_reports.method IS 'How it was looked at.';
COMMENT ON COLUMN inspection_reports.authority IS 'The authority that asks for the inspection, or does it.';
COMMENT ON COLUMN inspection_reports.inspector IS 'Who looked: an engineer''s firm, an agency, the operator''s own people.';
COMMENT ON COLUMN inspection_reports.condition_rating IS 'The condition that was found, as dam safety rates it.';
COMMENT ON COLUMN inspection_reports.condition_grade IS 'The condition in the inspector''s own scale or words: `fair to poor`, `B3`.';
COMMENT ON COLUMN inspection_reports.findings IS 'What was found.';
COMMENT ON COLUMN inspection_reports.findings_count IS 'Defects that were listed.';
COMMENT ON COLUMN inspection_reports.critical_findings_count IS 'Defects among them that endanger people or the plant.';
COMMENT ON COLUMN inspection_reports.recommendations IS 'What the inspector says should be done.';
COMMENT ON COLUMN inspection_reports.restrictions IS 'Limits on running it until that is done: `reservoir lowered by 2 m`.';
COMMENT ON COLUMN inspection_reports.is_follow_up_required IS 'Whether something has to be done.';
COMMENT ON COLUMN inspection_reports.follow_up_due_date IS 'By when it has to be done.';
COMMENT ON COLUMN inspection_reports.follow_up_completed_date IS 'When it was done.';
COMMENT ON COLUMN inspection_reports.next_inspection_date IS 'When the next inspection of the kind is due.';
COMMENT ON COLUMN inspection_reports.reported_date IS 'When the report was handed in.';
COMMENT ON COLUMN inspection_reports.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN inspection_reports.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN inspection_reports.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN inspection_reports.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN inspection_reports.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN inspection_reports.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN inspection_reports.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN inspection_reports.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN inspection_reports.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN inspection_reports.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN inspection_reports.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE interconnection_queues IS 'One request to connect a plant, a store, a load or a line to a grid.';
COMMENT ON COLUMN interconnection_queues.id IS 'The row''s key.';
COMMENT ON COLUMN interconnection_queues.queue_number IS 'The number that the grid''s operator gave the request: `AE2-341`, `1236`.';
COMMENT ON COLUMN interconnection_queues.status IS 'Whether the request still stands.';
COMMENT ON COLUMN interconnection_queues.name IS 'What the project is called; queues often keep it back.';
COMMENT ON COLUMN interconnection_queues.request_type IS 'What is to be connected.';
COMMENT ON COLUMN interconnection_queues.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN interconnection_queues.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN interconnection_queues.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN interconnection_queues.project_id IS 'The project that wants to connect.';
COMMENT ON COLUMN interconnection_queues.interconnection_id IS 'The connection that came of it, once it is agreed.';
COMMENT ON COLUMN interconnection_queues.grid_operator IS 'Who runs the grid and keeps the queue: `PJM`, `CAISO`, `National Grid ESO`.';
COMMENT ON COLUMN interconnection_queues.transmission_owner IS 'The utility whose wires it would meet.';
COMMENT ON COLUMN interconnection_queues.developer IS 'Who asks; queues often keep it back.';
COMMENT ON COLUMN interconnection_queues.project_type IS 'What it makes energy from, or that it stores it; of a hybrid what it makes most from.';
COMMENT ON COLUMN interconnection_queues.sub_type IS 'What it makes energy from, in the queue''s words: `Solar+Battery`.';
COMMENT ON COLUMN interconnection_queues.capacity_mw IS 'Power asked for at the point of interconnection, all kinds together. [MW]';
COMMENT ON COLUMN interconnection_queues.summer_capacity_mw IS 'Power that it can give in summer, where the queue tells the seasons apart. [MW]';
COMMENT ON COLUMN interconnection_queues.winter_capacity_mw IS 'Power that it can give in winter, where the queue tells the seasons apart. [MW]';
COMMENT ON COLUMN interconnection_queues.storage_capacity_mw IS 'Power of the store behind the same point; none where there is none or it isn''t said. [MW]';
COMMENT ON COLUMN interconnection_queues.resources IS 'Each kind of a hybrid with its power, as a list: `[{"type": "solar", "capacity_mw": 200}]`.';
COMMENT ON COLUMN interconnection_queues.service_type IS 'Whether all it makes can be delivered, or what the grid has room for.';
COMMENT ON COLUMN interconnection_queues.point_of_interconnection IS 'The substation or line that it would meet, in the queue''s words.';
COMMENT ON COLUMN interconnection_queues.substation_id IS 'The substation that it would meet.';
COMMENT ON COLUMN interconnection_queues.voltage_kv IS 'Voltage at the point of interconnection. [kV]';
COMMENT ON COLUMN interconnection_queues.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN interconnection_queues.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN interconnection_queues.county IS 'County, district or municipality.';
COMMENT ON COLUMN interconnection_queues.area_code IS 'Code of the county or another area, in the system that the next column names.';
COMMENT ON COLUMN interconnection_queues.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN interconnection_queues.cluster IS 'The cluster, cycle or window that it is studied with: `DISIS-2021-001`.';
COMMENT ON COLUMN interconnection_queues.study_phase IS 'The study or agreement that it has come to.';
COMMENT ON COLUMN interconnection_queues.development_stage IS 'How far what is to be connected has come outside the queue.';
COMMENT ON COLUMN interconnection_queues.requested_date IS 'When it entered the queue, which settles its rank.';
COMMENT ON COLUMN interconnection_queues.agreement_date IS 'When the interconnection agreement was signed.';
COMMENT ON COLUMN interconnection_queues.withdrawn_date IS 'When it was withdrawn, by who asked or by the operator.';
COMMENT ON COLUMN interconnection_queues.withdrawal_reason IS 'Why it was withdrawn.';
COMMENT ON COLUMN interconnection_queues.proposed_operation_date IS 'When who asks means to begin to run.';
COMMENT ON COLUMN interconnection_queues.proposed_operation_year IS 'The year who asks means to begin to run, where no more is known.';
COMMENT ON COLUMN interconnection_queues.commercial_operation_date IS 'When it did begin to run.';
COMMENT ON COLUMN interconnection_queues.interconnection_cost IS 'What connecting it costs in all, by the latest study.';
COMMENT ON COLUMN interconnection_queues.network_upgrade_cost IS 'Its share of what the grid beyond the point of interconnection needs.';
COMMENT ON COLUMN interconnection_queues.interconnection_facilities_cost IS 'What the point of interconnection itself costs.';
COMMENT ON COLUMN interconnection_queues.currency_code IS 'ISO 4217 code of the currency that the costs are in.';
COMMENT ON COLUMN interconnection_queues.base_year IS 'The year whose prices the costs are in.';
COMMENT ON COLUMN interconnection_queues.comment IS 'What the queue remarks.';
COMMENT ON COLUMN interconnection_queues.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN interconnection_queues.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN interconnection_queues.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN interconnection_queues.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN interconnection_queues.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN interconnection_queues.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN interconnection_queues.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN interconnection_queues.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN interconnection_queues.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN interconnection_queues.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN interconnection_queues.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE legal_entities IS 'An organisation in law: a company, a fund, a branch, a public body.';
COMMENT ON COLUMN legal_entities.id IS 'The row''s key.';
COMMENT ON COLUMN legal_entities.name IS 'The full name in its own register, in capitals where the register has it so.';
COMMENT ON COLUMN legal_entities.entity_type IS 'What kind of organisation it is.';
COMMENT ON COLUMN legal_entities.lei IS 'Legal entity identifier after ISO 17442: `549300LBI3LRIZ2V8V66`.';
COMMENT ON COLUMN legal_entities.other_names IS 'Other names, as a list of name, kind and language: trading names, former names.';
COMMENT ON COLUMN legal_entities.legal_form_code IS 'Its form in law by the code of ISO 20275; `8888` where the list has none.';
COMMENT ON COLUMN legal_entities.legal_form IS 'Its form in law, in words: `GmbH`, `limited partnership`.';
COMMENT ON COLUMN legal_entities.jurisdiction_code IS 'Whose law it stands under: an ISO 3166-1 code such as `IE`, or one of 3166-2 as `US-DE`.';
COMMENT ON COLUMN legal_entities.registration_authority_code IS 'The register that it stands in, by GLEIF''s list of authorities: `RA000170`.';
COMMENT ON COLUMN legal_entities.registration_number IS 'Its number in that register.';
COMMENT ON COLUMN legal_entities.status IS 'Whether it still exists.';
COMMENT ON COLUMN legal_entities.founded_date IS 'When it came into being.';
COMMENT ON COLUMN legal_entities.ended_date IS 'When it ceased to be.';
COMMENT ON COLUMN legal_entities.end_reason IS 'Why it ceased to be.';
COMMENT ON COLUMN legal_entities.successor_id IS 'What it became a part of, or was replaced by.';
COMMENT ON COLUMN legal_entities.parent_id IS 'The entity whose accounts take it in directly; of a branch its head office.';
COMMENT ON COLUMN legal_entities.ultimate_parent_id IS 'The entity at the top of the group that takes it in.';
COMMENT ON COLUMN legal_entities.parent_exception IS 'Why it names no parent, where it gives a reason.';
COMMENT ON COLUMN legal_entities.address IS 'Street and place of its seat in law.';
COMMENT ON COLUMN legal_entities.postal_code IS 'Post or zip code, with its leading zeros.';
COMMENT ON COLUMN legal_entities.region IS 'State, province or nation of its seat in law.';
COMMENT ON COLUMN legal_entities.country_code IS 'ISO 3166-1 alpha-2 code of the country of its seat in law.';
COMMENT ON COLUMN legal_entities.headquarters_address IS 'Street and place that it is run from.';
COMMENT ON COLUMN legal_entities.headquarters_postal_code IS 'Post or zip code of the place that it is run from.';
COMMENT ON COLUMN legal_entities.headquarters_country_code IS 'ISO 3166-1 alpha-2 code of the country that it is run from.';
COMMENT ON COLUMN legal_entities.is_listed IS 'Whether its shares are traded on an exchange.';
COMMENT ON COLUMN legal_entities.lei_status IS 'How its LEI stands; one that lapsed still names the entity.';
COMMENT ON COLUMN legal_entities.lei_registered_at IS 'When its LEI was first given.';
COMMENT ON COLUMN legal_entities.lei_updated_at IS 'When the LEI''s record was last changed.';
COMMENT ON COLUMN legal_entities.lei_renewal_due_at IS 'By when the entity must confirm the LEI''s record.';
COMMENT ON COLUMN legal_entities.lei_issuer_code IS 'LEI of the organisation that keeps the record.';
COMMENT ON COLUMN legal_entities.lei_corroboration IS 'How far the record was checked against a register.';
COMMENT ON COLUMN legal_entities.is_lei_conforming IS 'Whether the record keeps all of GLEIF''s rules.';
COMMENT ON COLUMN legal_entities.identifiers IS 'What other registers call it, by register: `{"bic": "…", "GB-COH": "07444723"}`.';
COMMENT ON COLUMN legal_entities.homepage_url IS 'Page that describes it to people.';
COMMENT ON COLUMN legal_entities.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN legal_entities.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN legal_entities.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN legal_entities.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN legal_entities.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN legal_entities.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN legal_entities.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN legal_entities.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN legal_entities.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN legal_entities.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE maintenance_logs IS 'One piece of work on a plant or its equipment: a work order or a ticket.';
COMMENT ON COLUMN maintenance_logs.id IS 'The row''s key.';
COMMENT ON COLUMN maintenance_logs.started_at IS 'When the work began, or the event that it answers.';
COMMENT ON COLUMN maintenance_logs.finished_at IS 'When the work was done; none while it goes on, and where nobody wrote it down.';
COMMENT ON COLUMN maintenance_logs.reported_at IS 'When somebody asked for it, or an alarm did.';
COMMENT ON COLUMN maintenance_logs.work_order_number IS 'The number of the work order or ticket, as the operator counts them.';
COMMENT ON COLUMN maintenance_logs.work_type IS 'Why the work was done.';
COMMENT ON COLUMN maintenance_logs.work_activity IS 'What was done in the end.';
COMMENT ON COLUMN maintenance_logs.status IS 'How far it is.';
COMMENT ON COLUMN maintenance_logs.priority IS 'How soon it had to be done.';
COMMENT ON COLUMN maintenance_logs.project_id IS 'The plant where the work was done.';
COMMENT ON COLUMN maintenance_logs.site_name IS 'The plant as the source calls it, which may have hidden its name: `R23`.';
COMMENT ON COLUMN maintenance_logs.equipment_id IS 'The piece that was worked on.';
COMMENT ON COLUMN maintenance_logs.equipment_type IS 'What class of equipment was worked on.';
COMMENT ON COLUMN maintenance_logs.tag_code IS 'The operator''s tag for the piece, as on the plant''s drawings and in SCADA.';
COMMENT ON COLUMN maintenance_logs.schedule_id IS 'The plan that called for the work.';
COMMENT ON COLUMN maintenance_logs.downtime_event_id IS 'The outage that the work ended, or needed.';
COMMENT ON COLUMN maintenance_logs.description IS 'What was to be done, or what was wrong, as reported.';
COMMENT ON COLUMN maintenance_logs.completion_notes IS 'What was found and done, as written when the work was closed.';
COMMENT ON COLUMN maintenance_logs.failure_cause IS 'What the failure goes back to.';
COMMENT ON COLUMN maintenance_logs.cause_code IS 'The cause''s code in the list that the next column names, leading zeros kept: `019`.';
COMMENT ON COLUMN maintenance_logs.cause_code_system IS 'The list that the cause''s code is from.';
COMMENT ON COLUMN maintenance_logs.cause_name IS 'The cause in the source''s words: `Unplanned outage/derate`.';
COMMENT ON COLUMN maintenance_logs.contractor IS 'Who did the work, where it was not the operator.';
COMMENT ON COLUMN maintenance_logs.is_on_site IS 'Whether somebody went there; false where a reset from afar was enough.';
COMMENT ON COLUMN maintenance_logs.technicians_count IS 'People who worked on it.';
COMMENT ON COLUMN maintenance_logs.labour_hours IS 'Hours worked, of all people together. [h]';
COMMENT ON COLUMN maintenance_logs.downtime_hours IS 'Hours that the equipment stood still for the work, waiting included. [h]';
COMMENT ON COLUMN maintenance_logs.parts_used IS 'Parts that were put in, as a list: `[{"part_number": "A8", "quantity": 2}]`.';
COMMENT ON COLUMN maintenance_logs.labour_cost IS 'What the people cost.';
COMMENT ON COLUMN maintenance_logs.materials_cost IS 'What parts and materials cost.';
COMMENT ON COLUMN maintenance_logs.total_cost IS 'What it cost in all, cranes and vessels included.';
COMMENT ON COLUMN maintenance_logs.currency_code IS 'ISO 4217 code of the currency that the costs are in.';
COMMENT ON COLUMN maintenance_logs.commercial_operation_date IS 'When the plant began to sell energy, where the source tells its age and not its name.';
COMMENT ON COLUMN maintenance_logs.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN maintenance_logs.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN maintenance_logs.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN maintenance_logs.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN maintenance_logs.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN maintenance_logs.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN maintenance_logs.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN maintenance_logs.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN maintenance_logs.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN maintenance_logs.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE model_versions IS 'One version of a model, as registered: what it is, what it learned from and how well it does.';
COMMENT ON COLUMN model_versions.id IS 'The row''s key.';
COMMENT ON COLUMN model_versions.name IS 'What the model is called, the same for all its versions.';
COMMENT ON COLUMN model_versions.version_label IS 'Which version it is: another training or another method makes a new one.';
COMMENT ON COLUMN model_versions.description IS 'What it does, and how.';
COMMENT ON COLUMN model_versions.task_type IS 'What sort of answer it gives.';
COMMENT ON COLUMN model_versions.algorithm IS 'The method it learned by: `gradient boosting`, `graph neural network`, `persistence`.';
COMMENT ON COLUMN model_versions.target_variable IS 'What it predicts, in snake case and without its unit: `net_generation`.';
COMMENT ON COLUMN model_versions.unit IS 'UCUM code of the unit that it predicts in.';
COMMENT ON COLUMN model_versions.intended_use IS 'What it may be used for, and what not.';
COMMENT ON COLUMN model_versions.stage IS 'How far it has come.';
COMMENT ON COLUMN model_versions.dataset_id IS 'What it learned from. Data that a model learned from can''t be deleted before the model.';
COMMENT ON COLUMN model_versions.feature_view_id IS 'The features that it wants to be told.';
COMMENT ON COLUMN model_versions.framework IS 'The library that it needs: `scikit-learn`, `PyTorch`.';
COMMENT ON COLUMN model_versions.framework_version IS 'The library''s version.';
COMMENT ON COLUMN model_versions.artifact_url IS 'Where its file is kept.';
COMMENT ON COLUMN model_versions.sha256 IS 'SHA-256 of its file''s bytes, in hexadecimal.';
COMMENT ON COLUMN model_versions.size_bytes IS 'How large its file is. [By]';
COMMENT ON COLUMN model_versions.parameters_count IS 'Numbers in it that were learned.';
COMMENT ON COLUMN model_versions.signature IS 'What it takes and gives, as lists of fields with their types.';
COMMENT ON COLUMN model_versions.hyperparameters IS 'Settings that it was trained with: `{"learning_rate": 0.1}`.';
COMMENT ON COLUMN model_versions.metrics IS 'How well it does on data that it hadn''t seen: `{"mae": 186038.569, "r2": 0.856}`.';
COMMENT ON COLUMN model_versions.code_commit IS 'Commit of the code that trained it.';
COMMENT ON COLUMN model_versions.licence IS 'Terms it is given under: an SPDX code such as `Apache-2.0` where there is one.';
COMMENT ON COLUMN model_versions.homepage_url IS 'Page that describes it to people: its model card.';
COMMENT ON COLUMN model_versions.trained_at IS 'When its training ended.';
COMMENT ON COLUMN model_versions.deployed_at IS 'When its predictions were first shown to others.';
COMMENT ON COLUMN model_versions.retired_at IS 'When it was taken out of use.';
COMMENT ON COLUMN model_versions.owner_id IS 'Who answers for it.';
COMMENT ON COLUMN model_versions.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN model_versions.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN model_versions.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE notifications IS 'One thing that one person is told of.';
COMMENT ON COLUMN notifications.id IS 'The row''s key.';
COMMENT ON COLUMN notifications.user_id IS 'Who is told.';
COMMENT ON COLUMN notifications.notification_type IS 'What sort of thing happened.';
COMMENT ON COLUMN notifications.title IS 'What happened, in one line.';
COMMENT ON COLUMN notifications.body IS 'What happened, in full.';
COMMENT ON COLUMN notifications.resource_type IS 'The table of the row that it is about.';
COMMENT ON COLUMN notifications.resource_id IS 'The id of the row that it is about, which may be gone by now.';
COMMENT ON COLUMN notifications.actor_id IS 'Who brought it about; none for feeds and for the atlas itself.';
COMMENT ON COLUMN notifications.read_at IS 'When the person saw it; none before.';
COMMENT ON COLUMN notifications.emailed_at IS 'When it was sent to the person''s address; none where they want no mail.';
COMMENT ON COLUMN notifications.expires_at IS 'From when on it says nothing about the present.';
COMMENT ON COLUMN notifications.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN notifications.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN notifications.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE ownership_structures IS 'One interest that one owner holds in an entity or a project, for a time.';
COMMENT ON COLUMN ownership_structures.id IS 'The row''s key.';
COMMENT ON COLUMN ownership_structures.owner IS 'Who holds the interest, as the source writes it; of a person the name and no more.';
COMMENT ON COLUMN ownership_structures.interest_type IS 'What kind of interest it is.';
COMMENT ON COLUMN ownership_structures.owner_type IS 'Whether the owner is an organisation or a person.';
COMMENT ON COLUMN ownership_structures.owner_entity_id IS 'The organisation that holds the interest; none for a person.';
COMMENT ON COLUMN ownership_structures.owned_name IS 'What it is an interest in, as the source writes it.';
COMMENT ON COLUMN ownership_structures.owned_entity_id IS 'The organisation that it is an interest in.';
COMMENT ON COLUMN ownership_structures.project_id IS 'The project that it is an interest in, where the plant itself is owned in parts.';
COMMENT ON COLUMN ownership_structures.directness IS 'Whether anything stands between the owner and what is owned.';
COMMENT ON COLUMN ownership_structures.is_beneficial IS 'Whether the owner enjoys it in the end, and doesn''t hold it for another.';
COMMENT ON COLUMN ownership_structures.is_component IS 'Whether the row is one link of a longer chain that the source states as a whole.';
COMMENT ON COLUMN ownership_structures.share_percent IS 'The share, where it is known exactly. [%]';
COMMENT ON COLUMN ownership_structures.min_share_percent IS 'The share''s lower bound, where a range is known: `25` of more than a quarter. [%]';
COMMENT ON COLUMN ownership_structures.max_share_percent IS 'The share''s upper bound, where a range is known. [%]';
COMMENT ON COLUMN ownership_structures.is_min_exclusive IS 'Whether the share is more than its lower bound, and not equal to it.';
COMMENT ON COLUMN ownership_structures.is_max_exclusive IS 'Whether the share is less than its upper bound, and not equal to it.';
COMMENT ON COLUMN ownership_structures.period_start_date IS 'First day that the interest was held.';
COMMENT ON COLUMN ownership_structures.period_end_date IS 'Last day that the interest was held; none while it is.';
COMMENT ON COLUMN ownership_structures.record_status IS 'What the latest statement did to the record.';
COMMENT ON COLUMN ownership_structures.declaration_number IS 'The declaration that the statement belongs to, as its register numbers it.';
COMMENT ON COLUMN ownership_structures.evidence_type IS 'How the publisher came to know of it.';
COMMENT ON COLUMN ownership_structures.declarant IS 'Who said so, where that is not the publisher itself.';
COMMENT ON COLUMN ownership_structures.publisher IS 'The register or body that makes it public.';
COMMENT ON COLUMN ownership_structures.description IS 'What else the source says of the interest: classes of shares, conditions.';
COMMENT ON COLUMN ownership_structures.source_url IS 'Page or document that says so.';
COMMENT ON COLUMN ownership_structures.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN ownership_structures.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN ownership_structures.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN ownership_structures.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN ownership_structures.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN ownership_structures.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN ownership_structures.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN ownership_structures.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN ownership_structures.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN ownership_structures.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE performance_metrics IS 'One metric''s value for one period, of a plant, a piece of equipment or an area of the grid.';
COMMENT ON COLUMN performance_metrics.id IS 'The row''s key.';
COMMENT ON COLUMN performance_metrics.metric IS 'What is measured or reckoned.';
COMMENT ON COLUMN performance_metrics.unit IS 'UCUM code of the value''s unit: `MW.h`, `kW`, `W/m2`, `1`.';
COMMENT ON COLUMN performance_metrics.period_start_at IS 'When the period begins.';
COMMENT ON COLUMN performance_metrics.period_end_at IS 'When the period ends, itself outside; the start again for a reading of one moment.';
COMMENT ON COLUMN performance_metrics.value IS 'The number, in the unit that its column names; none where the source reports the period and has no number for it.';
COMMENT ON COLUMN performance_metrics.statistic IS 'How the value stands for the period.';
COMMENT ON COLUMN performance_metrics.period_length IS 'The period''s length as the source gives it, in ISO 8601: `PT15M`, `P1Y`.';
COMMENT ON COLUMN performance_metrics.project_id IS 'The plant that it is about.';
COMMENT ON COLUMN performance_metrics.site_name IS 'The plant as the source calls it, which may have hidden its name: `R15`.';
COMMENT ON COLUMN performance_metrics.equipment_id IS 'The piece that it is about.';
COMMENT ON COLUMN performance_metrics.tag_code IS 'The source''s code for the unit, meter or piece: `ABRBO-1`, `2050.15.003.BLK01.PAD01.MTR01`.';
COMMENT ON COLUMN performance_metrics.market_id IS 'The market or bidding zone that it is about.';
COMMENT ON COLUMN performance_metrics.area_code IS 'The area that it is about, where it is about no single plant: `10Y1001A1001A47J`, `PGE`.';
COMMENT ON COLUMN performance_metrics.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN performance_metrics.area_name IS 'What people call the area: `Avangrid Renewables, LLC`.';
COMMENT ON COLUMN performance_metrics.counterpart_area_code IS 'The area at the other end of an exchange, in the same system of codes: `FPL`. A positive value flows out to it.';
COMMENT ON COLUMN performance_metrics.counterpart_area_name IS 'What people call the area at the other end.';
COMMENT ON COLUMN performance_metrics.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN performance_metrics.project_type IS 'What the energy comes from; none where it is of all kinds together.';
COMMENT ON COLUMN performance_metrics.production_code IS 'The kind of production more closely, in the source''s code: `NG`, `B04`, `OffshoreWindPower`.';
COMMENT ON COLUMN performance_metrics.quality_type IS 'Whether it was measured, and if not, how it came about.';
COMMENT ON COLUMN performance_metrics.completeness_percent IS 'Share of the period that has readings. [%]';
COMMENT ON COLUMN performance_metrics.data_quality IS 'How far it is to be believed, from 0 to 100, after the source''s own flags.';
COMMENT ON COLUMN performance_metrics.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN performance_metrics.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN performance_metrics.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN performance_metrics.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN performance_metrics.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN performance_metrics.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN performance_metrics.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN performance_metrics.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN performance_metrics.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN performance_metrics.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE permits IS 'One consent that a project needs: applied for, granted or refused.';
COMMENT ON COLUMN permits.id IS 'The row''s key.';
COMMENT ON COLUMN permits.name IS 'What it is for: the site or project, as the application calls it.';
COMMENT ON COLUMN permits.permit_type IS 'What it allows.';
COMMENT ON COLUMN permits.status IS 'How the application stands.';
COMMENT ON COLUMN permits.permit_number IS 'The authority''s number or reference: `18/04708/FUL`.';
COMMENT ON COLUMN permits.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN permits.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN permits.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN permits.project_id IS 'The project that needs it.';
COMMENT ON COLUMN permits.authority IS 'Who decides.';
COMMENT ON COLUMN permits.legal_basis IS 'The law that asks for the consent: `Town and Country Planning Act 1990`.';
COMMENT ON COLUMN permits.applicant IS 'Who applies.';
COMMENT ON COLUMN permits.applicant_id IS 'Who applies, as an organisation in law.';
COMMENT ON COLUMN permits.project_type IS 'What the plant applied for makes energy from.';
COMMENT ON COLUMN permits.capacity_mw IS 'Capacity applied for, which what is built may not reach. [MW]';
COMMENT ON COLUMN permits.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN permits.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN permits.county IS 'County, district or municipality.';
COMMENT ON COLUMN permits.address IS 'Street and place, as one would write to it.';
COMMENT ON COLUMN permits.postal_code IS 'Post or zip code, with its leading zeros.';
COMMENT ON COLUMN permits.submitted_date IS 'When the application was handed in.';
COMMENT ON COLUMN permits.first_decision_date IS 'When the authority first granted or refused it, where an appeal or a higher authority decided anew.';
COMMENT ON COLUMN permits.decision_date IS 'When it was granted or refused in the end, on appeal if there was one.';
COMMENT ON COLUMN permits.withdrawn_date IS 'When the applicant took it back.';
COMMENT ON COLUMN permits.expiry_date IS 'Until when building must have begun, or the consent holds.';
COMMENT ON COLUMN permits.conditions IS 'What the authority asks in return for its consent.';
COMMENT ON COLUMN permits.appeal_number IS 'The appeal''s own number or reference: `APP/B6855/A/14/2226732`.';
COMMENT ON COLUMN permits.appeal_submitted_date IS 'When somebody appealed against the decision.';
COMMENT ON COLUMN permits.appeal_decision_date IS 'When the appeal ended, by a decision or by withdrawal.';
COMMENT ON COLUMN permits.appeal_outcome IS 'How the appeal ended.';
COMMENT ON COLUMN permits.intervention_type IS 'How a minister or another higher authority took the decision over.';
COMMENT ON COLUMN permits.intervention_number IS 'The higher authority''s own number or reference: `APP/X2600/V/12/2183389`.';
COMMENT ON COLUMN permits.intervention_date IS 'When the higher authority took the decision over.';
COMMENT ON COLUMN permits.intervention_decision_date IS 'When the higher authority decided.';
COMMENT ON COLUMN permits.judicial_review_date IS 'When somebody asked a court to review the decision.';
COMMENT ON COLUMN permits.homepage_url IS 'Page of the application, with its documents.';
COMMENT ON COLUMN permits.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN permits.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN permits.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN permits.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN permits.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN permits.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN permits.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN permits.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN permits.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN permits.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE policy_changes IS 'One rule of one body, as it stands or is proposed, with the limit that it sets.';
COMMENT ON COLUMN policy_changes.id IS 'The row''s key.';
COMMENT ON COLUMN policy_changes.title IS 'What the rule is called, or what it sets and where: `Wind setback from roads, Navajo`.';
COMMENT ON COLUMN policy_changes.policy_type IS 'What the rule does.';
COMMENT ON COLUMN policy_changes.status IS 'Whether it is in force.';
COMMENT ON COLUMN policy_changes.change_type IS 'What became of it, against what held before or was last recorded.';
COMMENT ON COLUMN policy_changes.change_note IS 'What changed, in the source''s words: `Changed from 50 dBA to 45 dBA`.';
COMMENT ON COLUMN policy_changes.filing_id IS 'The document that makes the rule known.';
COMMENT ON COLUMN policy_changes.jurisdiction_level IS 'What kind of body makes the rule.';
COMMENT ON COLUMN policy_changes.authority IS 'The body that makes the rule.';
COMMENT ON COLUMN policy_changes.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN policy_changes.region IS 'State, province or nation that the rule holds in.';
COMMENT ON COLUMN policy_changes.county IS 'County or district that the rule holds in.';
COMMENT ON COLUMN policy_changes.municipality IS 'City, town or village that the rule holds in; none for a whole county.';
COMMENT ON COLUMN policy_changes.area_code IS 'Code of the area that the rule holds in, in the system that the next column names.';
COMMENT ON COLUMN policy_changes.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN policy_changes.project_type IS 'What the rule is about, where it is about one kind of energy.';
COMMENT ON COLUMN policy_changes.technologies IS 'Kinds of energy that the rule is about, where there are several, as a list of words.';
COMMENT ON COLUMN policy_changes.siting_feature IS 'What the plant must keep away from, or what is limited near.';
COMMENT ON COLUMN policy_changes.siting_feature_name IS 'The river, road or ridge by name, where the rule names one: `Appalachian Trail`.';
COMMENT ON COLUMN policy_changes.limit_value IS 'The limit, in the measure that `limit_measure` names; none for a ban.';
COMMENT ON COLUMN policy_changes.second_limit_value IS 'A second limit, where there are two: at night, for larger plants, the end of a range.';
COMMENT ON COLUMN policy_changes.limit_measure IS 'What the limit counts.';
COMMENT ON COLUMN policy_changes.limit_offset_meters IS 'Length that is added to a limit counted in heights or diameters: `15.24`. [m]';
COMMENT ON COLUMN policy_changes.limit_text IS 'The limit as the source writes it, where it is more than a number: `55/45`, `1 + 25 ft`.';
COMMENT ON COLUMN policy_changes.previous_limit_value IS 'The limit before the change.';
COMMENT ON COLUMN policy_changes.previous_limit_measure IS 'What the limit before the change counted.';
COMMENT ON COLUMN policy_changes.citation IS 'Where the rule is written: `Navajo County Ord. Art 20, 6-10(4)(w)`.';
COMMENT ON COLUMN policy_changes.summary IS 'What the rule says, in a paragraph or two.';
COMMENT ON COLUMN policy_changes.comment IS 'Conditions and exceptions, as the source notes them.';
COMMENT ON COLUMN policy_changes.proposed_date IS 'When it was proposed.';
COMMENT ON COLUMN policy_changes.adopted_date IS 'When it was adopted or signed.';
COMMENT ON COLUMN policy_changes.adopted_year IS 'The year it was adopted, where no more is known.';
COMMENT ON COLUMN policy_changes.effective_date IS 'From when on it holds.';
COMMENT ON COLUMN policy_changes.expiry_date IS 'Until when it holds; none where it has no end.';
COMMENT ON COLUMN policy_changes.source_url IS 'Page with the text of the rule.';
COMMENT ON COLUMN policy_changes.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN policy_changes.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN policy_changes.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN policy_changes.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN policy_changes.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN policy_changes.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN policy_changes.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN policy_changes.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN policy_changes.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN policy_changes.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE predictions IS 'One number or class that one version of a model gave for one subject and time.';
COMMENT ON COLUMN predictions.id IS 'The row''s key.';
COMMENT ON COLUMN predictions.model_version_id IS 'What predicted. A model can''t be deleted before what it said.';
COMMENT ON COLUMN predictions.variable IS 'What is predicted, in snake case and without its unit: `net_generation`.';
COMMENT ON COLUMN predictions.made_at IS 'When the model was asked.';
COMMENT ON COLUMN predictions.predicted_for_at IS 'The moment that it speaks of, or the start of the period.';
COMMENT ON COLUMN predictions.predicted_until_at IS 'The end of the period that it speaks of; none where it is a moment.';
COMMENT ON COLUMN predictions.resource_type IS 'The table of the row that it is about.';
COMMENT ON COLUMN predictions.resource_id IS 'The id of the row that it is about, which may be gone by now.';
COMMENT ON COLUMN predictions.project_id IS 'The plant that it concerns, where its subject belongs to one or is one.';
COMMENT ON COLUMN predictions.value IS 'The number that is most likely, in the unit that its column names.';
COMMENT ON COLUMN predictions.unit IS 'UCUM code of the unit of all its numbers.';
COMMENT ON COLUMN predictions.low_value IS 'Lower end of the interval around the number.';
COMMENT ON COLUMN predictions.high_value IS 'Upper end of the interval around the number.';
COMMENT ON COLUMN predictions.interval_percent IS 'How often the truth should lie in the interval: 90 for a 90 % interval. [%]';
COMMENT ON COLUMN predictions.predicted_class IS 'The class that is most likely, where it predicts classes.';
COMMENT ON COLUMN predictions.probability_percent IS 'How likely the class is, or the event that the variable names. [%]';
COMMENT ON COLUMN predictions.inputs IS 'What the model was told, by feature, so that the answer can be had again.';
COMMENT ON COLUMN predictions.attributions IS 'How much each feature moved the answer, by feature, in the unit of the answer.';
COMMENT ON COLUMN predictions.is_hindcast IS 'Whether the time that it speaks of was over when it was made, as when a model is tested.';
COMMENT ON COLUMN predictions.actual_value IS 'The number that came true.';
COMMENT ON COLUMN predictions.actual_class IS 'The class that came true.';
COMMENT ON COLUMN predictions.actual_known_at IS 'When it was known what came true.';
COMMENT ON COLUMN predictions.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN predictions.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN predictions.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE projects IS 'A piece of a team''s work with an aim and an end: a survey, a campaign, a study of one plant.';
COMMENT ON COLUMN projects.id IS 'The row''s key.';
COMMENT ON COLUMN projects.team_id IS 'The team whose work it is. A team that has projects can''t be deleted, only closed.';
COMMENT ON COLUMN projects.name IS 'What the team calls it.';
COMMENT ON COLUMN projects.slug IS 'The name in the addresses of its pages, after the team''s: `snake-river-survey`.';
COMMENT ON COLUMN projects.slug_folded IS 'The name in addresses without case, so that each address leads to one project.';
COMMENT ON COLUMN projects.project_id IS 'The plant that it is about, where it is about one.';
COMMENT ON COLUMN projects.lead_id IS 'Who keeps it going.';
COMMENT ON COLUMN projects.status IS 'How far it has come.';
COMMENT ON COLUMN projects.visibility IS 'Who sees it of those who see the team: a team that everyone sees may keep one for its members.';
COMMENT ON COLUMN projects.description IS 'What is to come out of it, and how.';
COMMENT ON COLUMN projects.start_date IS 'When the team began it, or is to.';
COMMENT ON COLUMN projects.due_date IS 'By when the team wants to be done.';
COMMENT ON COLUMN projects.closed_at IS 'When it was done or given up.';
COMMENT ON COLUMN projects.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN projects.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN projects.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE regulatory_filings IS 'One document in an official journal or in the docket of a proceeding.';
COMMENT ON COLUMN regulatory_filings.id IS 'The row''s key.';
COMMENT ON COLUMN regulatory_filings.title IS 'What the document is called, as printed.';
COMMENT ON COLUMN regulatory_filings.document_type IS 'What kind of document it is.';
COMMENT ON COLUMN regulatory_filings.sub_type IS 'The kind more closely, in the source''s words: `Executive Order`, `Notice of Availability`.';
COMMENT ON COLUMN regulatory_filings.document_number IS 'The number that the journal or the docket gave it: `2020-17613`, an accession number.';
COMMENT ON COLUMN regulatory_filings.docket_number IS 'The proceeding that it belongs to, the first if there are several: `RM22-14-000`.';
COMMENT ON COLUMN regulatory_filings.other_docket_numbers IS 'Further proceedings that it belongs to, as a list of their numbers.';
COMMENT ON COLUMN regulatory_filings.authority IS 'The agency that publishes it or that it is filed with, the first if there are several.';
COMMENT ON COLUMN regulatory_filings.other_authorities IS 'Further agencies that publish it, as a list of names.';
COMMENT ON COLUMN regulatory_filings.filer_id IS 'The organisation that filed it, or that an agency''s notice names as filing.';
COMMENT ON COLUMN regulatory_filings.filer IS 'The name of who filed it, as the source writes it.';
COMMENT ON COLUMN regulatory_filings.project_id IS 'The project that it is about.';
COMMENT ON COLUMN regulatory_filings.permit_id IS 'The consent that it applies for, grants or changes.';
COMMENT ON COLUMN regulatory_filings.assessment_id IS 'The assessment that it announces, drafts or decides on.';
COMMENT ON COLUMN regulatory_filings.subject IS 'The heading that it stands under in the table of contents.';
COMMENT ON COLUMN regulatory_filings.contents_entry IS 'Its own line in the table of contents.';
COMMENT ON COLUMN regulatory_filings.summary IS 'What it says, in a paragraph or two.';
COMMENT ON COLUMN regulatory_filings.agency_action IS 'What the agency does by it, in its own words: `Final rule; correction`.';
COMMENT ON COLUMN regulatory_filings.topics IS 'Subjects it is indexed under, as a list.';
COMMENT ON COLUMN regulatory_filings.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN regulatory_filings.region IS 'State or province, for an agency of one.';
COMMENT ON COLUMN regulatory_filings.signatory IS 'Who signed it, where a person''s signature gives it force.';
COMMENT ON COLUMN regulatory_filings.signed_date IS 'When it was signed, which may be weeks before it is printed.';
COMMENT ON COLUMN regulatory_filings.filed_at IS 'When it was handed in, or laid out for the public to see before print.';
COMMENT ON COLUMN regulatory_filings.filing_schedule IS 'Whether it came at the usual hour or outside it, by the agency''s wish.';
COMMENT ON COLUMN regulatory_filings.published_date IS 'When the journal printed it, or the docket put it on show.';
COMMENT ON COLUMN regulatory_filings.effective_date IS 'From when on it holds.';
COMMENT ON COLUMN regulatory_filings.comments_close_date IS 'Last day to comment on it; none where comments aren''t asked for.';
COMMENT ON COLUMN regulatory_filings.citation IS 'Where it is printed: `82 FR 16093`.';
COMMENT ON COLUMN regulatory_filings.volume IS 'Volume of the journal; of the Federal Register one for each year since 1936.';
COMMENT ON COLUMN regulatory_filings.start_page IS 'First page in the volume.';
COMMENT ON COLUMN regulatory_filings.end_page IS 'Last page in the volume.';
COMMENT ON COLUMN regulatory_filings.pages_count IS 'Pages of the document, as printed or as handed in.';
COMMENT ON COLUMN regulatory_filings.order_number IS 'Running number of an order, proclamation or other act of its kind: `13783`.';
COMMENT ON COLUMN regulatory_filings.regulation_numbers IS 'Numbers of the rulemaking in the agenda of all agencies, as a list: `["2060-AT67"]`.';
COMMENT ON COLUMN regulatory_filings.code_references IS 'Parts of the code of regulations that it touches, as a list of title, part and chapter.';
COMMENT ON COLUMN regulatory_filings.is_significant IS 'Whether the rule is significant for the economy or for policy, by the government''s own test.';
COMMENT ON COLUMN regulatory_filings.disposition_notes IS 'What it revokes, amends or refers to, and what later did so to it.';
COMMENT ON COLUMN regulatory_filings.corrected_document_number IS 'Document number of what it corrects: `2019-19930`.';
COMMENT ON COLUMN regulatory_filings.editorial_note IS 'What the journal''s editors remark.';
COMMENT ON COLUMN regulatory_filings.source_url IS 'Page of the document.';
COMMENT ON COLUMN regulatory_filings.pdf_url IS 'Address of the document as printed.';
COMMENT ON COLUMN regulatory_filings.comment_url IS 'Address where comments are taken.';
COMMENT ON COLUMN regulatory_filings.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN regulatory_filings.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN regulatory_filings.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN regulatory_filings.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN regulatory_filings.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN regulatory_filings.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN regulatory_filings.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN regulatory_filings.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN regulatory_filings.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN regulatory_filings.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE spare_parts IS 'A part that equipment needs sooner or later: its stock, price, and how often it is wanted.';
COMMENT ON COLUMN spare_parts.id IS 'The row''s key.';
COMMENT ON COLUMN spare_parts.name IS 'What the part is called, or what is replaced with it.';
COMMENT ON COLUMN spare_parts.part_number IS 'The maker''s number for it, or else the operator''s.';
COMMENT ON COLUMN spare_parts.description IS 'What it is and what to mind when it is fitted.';
COMMENT ON COLUMN spare_parts.equipment_type IS 'What class of equipment it is for.';
COMMENT ON COLUMN spare_parts.subunit IS 'The part of the equipment that it belongs to, in the source''s words: `yaw system`.';
COMMENT ON COLUMN spare_parts.catalogue_item_id IS 'The catalogue model of the equipment that it fits.';
COMMENT ON COLUMN spare_parts.project_id IS 'The plant whose store holds it; none for a store that serves several.';
COMMENT ON COLUMN spare_parts.manufacturer IS 'Who makes it.';
COMMENT ON COLUMN spare_parts.supplier IS 'Who sells it.';
COMMENT ON COLUMN spare_parts.status IS 'Whether it can still be bought.';
COMMENT ON COLUMN spare_parts.is_critical IS 'Whether the plant stands still without it.';
COMMENT ON COLUMN spare_parts.is_repairable IS 'Whether a failed one is repaired and put back on the shelf.';
COMMENT ON COLUMN spare_parts.stock_quantity IS 'How many are on the shelf, in the unit that its column names.';
COMMENT ON COLUMN spare_parts.min_quantity IS 'How many there should be at least; below it one orders.';
COMMENT ON COLUMN spare_parts.reorder_quantity IS 'How many one orders at a time.';
COMMENT ON COLUMN spare_parts.quantity_unit IS 'UCUM code of what quantities are counted in: `{piece}`, `L`, `kg`.';
COMMENT ON COLUMN spare_parts.storage_location IS 'Where it lies: store, aisle, shelf.';
COMMENT ON COLUMN spare_parts.counted_date IS 'When the stock was last counted.';
COMMENT ON COLUMN spare_parts.unit_cost IS 'What one costs, or the parts and materials of one repair.';
COMMENT ON COLUMN spare_parts.currency_code IS 'ISO 4217 code of the currency that the cost is in.';
COMMENT ON COLUMN spare_parts.priced_date IS 'When the cost was quoted or last paid.';
COMMENT ON COLUMN spare_parts.lead_time_days IS 'Time from order to delivery. [d]';
COMMENT ON COLUMN spare_parts.shelf_life_months IS 'How long it keeps on the shelf. [mo]';
COMMENT ON COLUMN spare_parts.repair_level IS 'How much is repaired with it.';
COMMENT ON COLUMN spare_parts.repair_hours IS 'Working time to fit it. [h]';
COMMENT ON COLUMN spare_parts.service_equipment_type IS 'What must come to fit it.';
COMMENT ON COLUMN spare_parts.failure_scale_years IS 'Scale of the Weibull distribution of the time between failures; with a shape of 1 the mean time between them. [a]';
COMMENT ON COLUMN spare_parts.failure_shape IS 'Shape of the Weibull distribution: below 1 young parts fail more, above 1 old ones do.';
COMMENT ON COLUMN spare_parts.output_loss_percent IS 'Output that the equipment loses while it waits for the part: 100 when it stands still. [%]';
COMMENT ON COLUMN spare_parts.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN spare_parts.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN spare_parts.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN spare_parts.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN spare_parts.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN spare_parts.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN spare_parts.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN spare_parts.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN spare_parts.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN spare_parts.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE team_members IS 'One person''s place in one team.';
COMMENT ON COLUMN team_members.id IS 'The row''s key.';
COMMENT ON COLUMN team_members.team_id IS 'The team that the person belongs to.';
COMMENT ON COLUMN team_members.user_id IS 'The person who belongs to it.';
COMMENT ON COLUMN team_members.role IS 'What the person may do with what is the team''s.';
COMMENT ON COLUMN team_members.status IS 'Whether the person has come, or was only asked to.';
COMMENT ON COLUMN team_members.duty IS 'What the person takes care of in the team, in their words: `dams of the Snake`.';
COMMENT ON COLUMN team_members.joined_date IS 'When the person said yes; none before.';
COMMENT ON COLUMN team_members.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN team_members.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN team_members.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE teams IS 'People who work on the atlas together.';
COMMENT ON COLUMN teams.id IS 'The row''s key.';
COMMENT ON COLUMN teams.name IS 'What the team is called.';
COMMENT ON COLUMN teams.slug IS 'The name in the addresses of the team''s pages: `columbia-watch`.';
COMMENT ON COLUMN teams.slug_folded IS 'The name in addresses without case, so that each address leads to one team.';
COMMENT ON COLUMN teams.owner_id IS 'Who founded the team or took it over, and answers for it. Such a person''s account is emptied only after somebody else has the team.';
COMMENT ON COLUMN teams.visibility IS 'Who sees the team, and with it what belongs to the team.';
COMMENT ON COLUMN teams.description IS 'What the team is for.';
COMMENT ON COLUMN teams.homepage_url IS 'Page of the team elsewhere.';
COMMENT ON COLUMN teams.avatar_url IS 'Address of a picture that stands for the team.';
COMMENT ON COLUMN teams.is_active IS 'Whether the team still works; one that doesn''t can be read and not written to.';
COMMENT ON COLUMN teams.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN teams.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN teams.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE training_datasets IS 'One version of a dataset that models are trained or judged on, frozen so that it can be found again.';
COMMENT ON COLUMN training_datasets.id IS 'The row''s key.';
COMMENT ON COLUMN training_datasets.name IS 'What the dataset is called, the same for all its versions.';
COMMENT ON COLUMN training_datasets.version_label IS 'Which version it is, as its publisher counts: `3.2.1`, `2020`.';
COMMENT ON COLUMN training_datasets.description IS 'What a record of it is, and how it came about.';
COMMENT ON COLUMN training_datasets.publisher IS 'The body that makes the dataset known and answers for it.';
COMMENT ON COLUMN training_datasets.source_id IS 'The source that it was taken from, where it is one of the atlas''s.';
COMMENT ON COLUMN training_datasets.source_table IS 'The table of the atlas that it was drawn from, where it was.';
COMMENT ON COLUMN training_datasets.selection IS 'The filter that drew it from the table, in CQL2 text.';
COMMENT ON COLUMN training_datasets.licence IS 'Terms the data is given under: an SPDX code such as `CC-BY-4.0` where there is one.';
COMMENT ON COLUMN training_datasets.licence_url IS 'Page with the full text of the terms.';
COMMENT ON COLUMN training_datasets.attribution IS 'What must be shown wherever the data is shown, or how it asks to be cited.';
COMMENT ON COLUMN training_datasets.homepage_url IS 'Page that describes the dataset to people.';
COMMENT ON COLUMN training_datasets.download_url IS 'Address that its bytes are fetched from.';
COMMENT ON COLUMN training_datasets.file_name IS 'What its file is called, without its folder.';
COMMENT ON COLUMN training_datasets.media_type IS 'Media type of its file: `text/csv`, `application/vnd.apache.parquet`.';
COMMENT ON COLUMN training_datasets.size_bytes IS 'How large its file is. [By]';
COMMENT ON COLUMN training_datasets.sha256 IS 'SHA-256 of the file''s bytes, in hexadecimal.';
COMMENT ON COLUMN training_datasets.published_checksum IS 'The checksum that its publisher gives, with the name of the method: `sha1:517b6d32…`.';
COMMENT ON COLUMN training_datasets.rows_count IS 'Records in it.';
COMMENT ON COLUMN training_datasets.fields IS 'Its fields with their types, as a list: `[{"name": "year", "type": "integer"}]`.';
COMMENT ON COLUMN training_datasets.target_field IS 'The field that models learn to predict.';
COMMENT ON COLUMN training_datasets.splits IS 'How its records are shared out: `{"train": 0.8, "validation": 0.1, "test": 0.1}`.';
COMMENT ON COLUMN training_datasets.period_start_date IS 'First day that its records speak of.';
COMMENT ON COLUMN training_datasets.period_end_date IS 'Last day that its records speak of.';
COMMENT ON COLUMN training_datasets.published_date IS 'When its publisher brought out this version.';
COMMENT ON COLUMN training_datasets.frozen_at IS 'When the bytes that the hash stands for were fetched or drawn.';
COMMENT ON COLUMN training_datasets.is_synthetic IS 'Made up or simulated, in whole or in part.';
COMMENT ON COLUMN training_datasets.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN training_datasets.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN training_datasets.version IS 'How often the row was written, from 1.';
