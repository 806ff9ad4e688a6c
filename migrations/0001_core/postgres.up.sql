-- 0001_core: up, for PostgreSQL. Written by `terra migrate generate`, run by `terra migrate apply`
-- in one transaction. Edit it before it is applied anywhere, not after.
--
-- + table activity_log (17 columns)
-- + table data_points (35 columns)
-- + table data_sources (19 columns)
-- + table energy_projects (59 columns)
-- + table fire_events (34 columns)
-- + table sessions (12 columns)
-- + table terra_history (9 columns)
-- + table terra_imports (16 columns)
-- + table terra_rejections (9 columns)
-- + table user_api_keys (13 columns)
-- + table users (23 columns)
-- + table validations (11 columns)

CREATE TABLE activity_log (
    id uuid NOT NULL,
    occurred_at timestamptz NOT NULL,
    user_id uuid,
    api_key_id uuid,
    "action" varchar(100) COLLATE "C" NOT NULL,
    resource_type varchar(63) COLLATE "C",
    resource_id uuid,
    request_method text COLLATE "C",
    request_path varchar(2000) COLLATE "C",
    status_code integer,
    response_time_ms integer,
    details jsonb NOT NULL DEFAULT '{}',
    previous_hash varchar(64) COLLATE "C" NOT NULL,
    entry_hash varchar(64) COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT activity_log_pkey PRIMARY KEY (id),
    CONSTRAINT activity_log_request_method_check CHECK (request_method IN ('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS')),
    CONSTRAINT activity_log_status_code_check CHECK (status_code BETWEEN 100 AND 599),
    CONSTRAINT activity_log_response_time_ms_check CHECK (response_time_ms >= 0)
);
CREATE UNIQUE INDEX activity_log_previous_hash_key ON activity_log (previous_hash);
CREATE UNIQUE INDEX activity_log_entry_hash_key ON activity_log (entry_hash);
CREATE INDEX activity_log_user_id_occurred_at_idx ON activity_log (user_id, occurred_at);
CREATE INDEX activity_log_resource_id_occurred_at_idx ON activity_log (resource_id, occurred_at);
CREATE INDEX activity_log_occurred_at_idx ON activity_log (occurred_at);
CREATE INDEX activity_log_api_key_id_idx ON activity_log (api_key_id);

CREATE TABLE data_points (
    id uuid NOT NULL,
    data_type varchar(100) COLLATE "C" NOT NULL,
    title varchar(500) COLLATE "C" NOT NULL,
    description varchar(4000) COLLATE "C",
    longitude double precision,
    latitude double precision,
    cell bigint,
    resource_type varchar(63) COLLATE "C",
    resource_id uuid,
    value double precision,
    unit varchar(64) COLLATE "C",
    properties jsonb NOT NULL DEFAULT '{}',
    severity text COLLATE "C",
    confidence_percent integer,
    trust_score numeric(5, 2) NOT NULL DEFAULT 50,
    quality_score numeric(5, 2),
    confirms_count integer NOT NULL DEFAULT 0,
    disputes_count integer NOT NULL DEFAULT 0,
    flags_count integer NOT NULL DEFAULT 0,
    status text COLLATE "C" NOT NULL DEFAULT 'pending',
    observed_until_at timestamptz,
    expires_at timestamptz,
    submitted_by uuid,
    verified_by uuid,
    verified_at timestamptz,
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
    CONSTRAINT data_points_pkey PRIMARY KEY (id),
    CONSTRAINT data_points_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT data_points_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT data_points_severity_check CHECK (severity IN ('minor', 'moderate', 'severe', 'extreme')),
    CONSTRAINT data_points_confidence_percent_check CHECK (confidence_percent BETWEEN 0 AND 100),
    CONSTRAINT data_points_trust_score_check CHECK (trust_score BETWEEN 0 AND 100),
    CONSTRAINT data_points_quality_score_check CHECK (quality_score BETWEEN 0 AND 100),
    CONSTRAINT data_points_confirms_count_check CHECK (confirms_count >= 0),
    CONSTRAINT data_points_disputes_count_check CHECK (disputes_count >= 0),
    CONSTRAINT data_points_flags_count_check CHECK (flags_count >= 0),
    CONSTRAINT data_points_status_check CHECK (status IN ('pending', 'verified', 'disputed', 'flagged', 'rejected', 'expired', 'withdrawn'))
);
CREATE UNIQUE INDEX data_points_source_id_external_id_key ON data_points (source_id, external_id);
CREATE INDEX data_points_data_type_observed_at_idx ON data_points (data_type, observed_at);
CREATE INDEX data_points_status_idx ON data_points (status);
CREATE INDEX data_points_resource_id_observed_at_idx ON data_points (resource_id, observed_at);
CREATE INDEX data_points_expires_at_idx ON data_points (expires_at);
CREATE INDEX data_points_cell_idx ON data_points (cell);
CREATE INDEX data_points_submitted_by_idx ON data_points (submitted_by);
CREATE INDEX data_points_verified_by_idx ON data_points (verified_by);
CREATE INDEX data_points_import_id_idx ON data_points (import_id);
CREATE INDEX data_points_same_as_idx ON data_points (same_as);

CREATE TABLE data_sources (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    publisher varchar(255) COLLATE "C",
    description varchar(4000) COLLATE "C",
    homepage_url varchar(2000) COLLATE "C",
    feed_url varchar(2000) COLLATE "C",
    licence varchar(255) COLLATE "C",
    licence_url varchar(2000) COLLATE "C",
    attribution varchar(1000) COLLATE "C",
    connector varchar(63) COLLATE "C",
    update_frequency text COLLATE "C",
    last_retrieved_at timestamptz,
    next_retrieval_at timestamptz,
    reliability_score numeric(5, 2),
    average_latency_ms integer,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT data_sources_pkey PRIMARY KEY (id),
    CONSTRAINT data_sources_update_frequency_check CHECK (update_frequency IN (
        'continual', 'hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'biannually',
        'annually', 'irregular', 'not_planned'
    )),
    CONSTRAINT data_sources_reliability_score_check CHECK (reliability_score BETWEEN 0 AND 100),
    CONSTRAINT data_sources_average_latency_ms_check CHECK (average_latency_ms >= 0)
);
CREATE UNIQUE INDEX data_sources_name_key ON data_sources (name);
CREATE INDEX data_sources_is_active_next_retrieval_at_idx ON data_sources (is_active, next_retrieval_at);

CREATE TABLE energy_projects (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    project_type text COLLATE "C" NOT NULL,
    sub_type varchar(100) COLLATE "C",
    status text COLLATE "C" NOT NULL,
    longitude double precision,
    latitude double precision,
    cell bigint,
    geolocation_source varchar(255) COLLATE "C",
    capacity_mw numeric(12, 6),
    net_capacity_mw numeric(12, 6),
    capacity_mwh numeric(12, 3),
    annual_generation_gwh numeric(14, 6),
    generation_year integer,
    capacity_factor_percent numeric(5, 2),
    primary_fuel varchar(100) COLLATE "C",
    other_fuels jsonb,
    is_cogeneration boolean,
    water_source varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    address varchar(500) COLLATE "C",
    postal_code varchar(20) COLLATE "C",
    construction_start_date date,
    commercial_operation_date date,
    commissioning_year integer,
    retirement_date date,
    estimated_cost numeric(15, 2),
    estimated_cost_currency varchar(3) COLLATE "C",
    developer varchar(255) COLLATE "C",
    owner varchar(255) COLLATE "C",
    operator varchar(255) COLLATE "C",
    sector text COLLATE "C",
    naics_code varchar(6) COLLATE "C",
    is_rate_regulated boolean,
    support_scheme varchar(255) COLLATE "C",
    grid_operator varchar(255) COLLATE "C",
    balancing_authority_code varchar(20) COLLATE "C",
    nerc_region_code varchar(10) COLLATE "C",
    lcoe_usd_per_mwh numeric(10, 2),
    expected_irr_percent numeric(6, 2),
    annual_co2_avoided_tonnes numeric(14, 2),
    land_area_hectares numeric(12, 3),
    construction_jobs_count integer,
    permanent_jobs_count integer,
    identifiers jsonb,
    original_source varchar(255) COLLATE "C",
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
    CONSTRAINT energy_projects_pkey PRIMARY KEY (id),
    CONSTRAINT energy_projects_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT energy_projects_status_check CHECK (status IN (
        'announced', 'planned', 'permitted', 'construction', 'operating', 'mothballed',
        'retired', 'cancelled', 'unknown'
    )),
    CONSTRAINT energy_projects_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT energy_projects_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT energy_projects_capacity_mw_check CHECK (capacity_mw >= 0),
    CONSTRAINT energy_projects_net_capacity_mw_check CHECK (net_capacity_mw >= 0),
    CONSTRAINT energy_projects_capacity_mwh_check CHECK (capacity_mwh >= 0),
    CONSTRAINT energy_projects_generation_year_check CHECK (generation_year BETWEEN 1880 AND 2200),
    CONSTRAINT energy_projects_capacity_factor_percent_check CHECK (capacity_factor_percent BETWEEN 0 AND 100),
    CONSTRAINT energy_projects_commissioning_year_check CHECK (commissioning_year BETWEEN 1800 AND 2200),
    CONSTRAINT energy_projects_estimated_cost_check CHECK (estimated_cost >= 0),
    CONSTRAINT energy_projects_sector_check CHECK (sector IN (
        'electric_utility', 'independent', 'independent_cogeneration', 'commercial',
        'commercial_cogeneration', 'industrial', 'industrial_cogeneration'
    )),
    CONSTRAINT energy_projects_lcoe_usd_per_mwh_check CHECK (lcoe_usd_per_mwh >= 0),
    CONSTRAINT energy_projects_expected_irr_percent_check CHECK (expected_irr_percent BETWEEN -100 AND 1000),
    CONSTRAINT energy_projects_land_area_hectares_check CHECK (land_area_hectares >= 0),
    CONSTRAINT energy_projects_construction_jobs_count_check CHECK (construction_jobs_count >= 0),
    CONSTRAINT energy_projects_permanent_jobs_count_check CHECK (permanent_jobs_count >= 0)
);
CREATE UNIQUE INDEX energy_projects_source_id_external_id_key ON energy_projects (source_id, external_id);
CREATE INDEX energy_projects_status_capacity_mw_idx ON energy_projects (status, capacity_mw);
CREATE INDEX energy_projects_project_type_status_idx ON energy_projects (project_type, status);
CREATE INDEX energy_projects_country_code_project_type_idx ON energy_projects (country_code, project_type);
CREATE INDEX energy_projects_balancing_authority_code_idx ON energy_projects (balancing_authority_code);
CREATE INDEX energy_projects_capacity_mw_idx ON energy_projects (capacity_mw);
CREATE INDEX energy_projects_commercial_operation_date_idx ON energy_projects (commercial_operation_date);
CREATE INDEX energy_projects_cell_idx ON energy_projects (cell);
CREATE INDEX energy_projects_import_id_idx ON energy_projects (import_id);
CREATE INDEX energy_projects_same_as_idx ON energy_projects (same_as);

CREATE TABLE fire_events (
    id uuid NOT NULL,
    detected_at timestamptz NOT NULL,
    longitude double precision NOT NULL,
    latitude double precision NOT NULL,
    cell bigint NOT NULL,
    record_type text COLLATE "C" NOT NULL DEFAULT 'detection',
    name varchar(255) COLLATE "C",
    hotspot_type text COLLATE "C",
    brightness_k numeric(6, 2),
    thermal_brightness_k numeric(6, 2),
    radiative_power_mw numeric(9, 2),
    confidence_percent integer,
    confidence_level text COLLATE "C",
    satellite varchar(50) COLLATE "C",
    instrument varchar(50) COLLATE "C",
    product_version varchar(20) COLLATE "C",
    scan_km numeric(5, 2),
    track_km numeric(5, 2),
    day_night text COLLATE "C",
    affected_area_km2 numeric(12, 4),
    status text COLLATE "C",
    containment_percent integer,
    cause text COLLATE "C",
    extinguished_at timestamptz,
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
    CONSTRAINT fire_events_pkey PRIMARY KEY (id),
    CONSTRAINT fire_events_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT fire_events_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT fire_events_record_type_check CHECK (record_type IN ('detection', 'incident')),
    CONSTRAINT fire_events_hotspot_type_check CHECK (hotspot_type IN ('vegetation', 'volcano', 'static_land', 'offshore')),
    CONSTRAINT fire_events_brightness_k_check CHECK (brightness_k >= 0),
    CONSTRAINT fire_events_thermal_brightness_k_check CHECK (thermal_brightness_k >= 0),
    CONSTRAINT fire_events_radiative_power_mw_check CHECK (radiative_power_mw >= 0),
    CONSTRAINT fire_events_confidence_percent_check CHECK (confidence_percent BETWEEN 0 AND 100),
    CONSTRAINT fire_events_confidence_level_check CHECK (confidence_level IN ('low', 'nominal', 'high')),
    CONSTRAINT fire_events_scan_km_check CHECK (scan_km >= 0),
    CONSTRAINT fire_events_track_km_check CHECK (track_km >= 0),
    CONSTRAINT fire_events_day_night_check CHECK (day_night IN ('day', 'night')),
    CONSTRAINT fire_events_affected_area_km2_check CHECK (affected_area_km2 >= 0),
    CONSTRAINT fire_events_status_check CHECK (status IN ('active', 'contained', 'controlled', 'out')),
    CONSTRAINT fire_events_containment_percent_check CHECK (containment_percent BETWEEN 0 AND 100),
    CONSTRAINT fire_events_cause_check CHECK (cause IN ('natural', 'human', 'undetermined'))
);
CREATE UNIQUE INDEX fire_events_source_id_external_id_key ON fire_events (source_id, external_id);
CREATE INDEX fire_events_detected_at_idx ON fire_events (detected_at);
CREATE INDEX fire_events_status_detected_at_idx ON fire_events (status, detected_at);
CREATE INDEX fire_events_cell_idx ON fire_events (cell);
CREATE INDEX fire_events_import_id_idx ON fire_events (import_id);
CREATE INDEX fire_events_same_as_idx ON fire_events (same_as);

CREATE TABLE sessions (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    token_hash varchar(64) COLLATE "C" NOT NULL,
    ip_address varchar(45) COLLATE "C",
    user_agent varchar(500) COLLATE "C",
    expires_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz,
    revoked_reason text COLLATE "C",
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT sessions_pkey PRIMARY KEY (id),
    CONSTRAINT sessions_revoked_reason_check CHECK (revoked_reason IN (
        'signed_out', 'signed_out_elsewhere', 'password_changed', 'account_inactive',
        'administrator', 'suspected_theft'
    ))
);
CREATE UNIQUE INDEX sessions_token_hash_key ON sessions (token_hash);
CREATE INDEX sessions_expires_at_idx ON sessions (expires_at);
CREATE INDEX sessions_user_id_idx ON sessions (user_id);

CREATE TABLE terra_history (
    id uuid NOT NULL,
    table_name varchar(63) COLLATE "C" NOT NULL,
    row_id uuid NOT NULL,
    row_version integer NOT NULL,
    operation text COLLATE "C" NOT NULL,
    valid_from timestamptz,
    valid_to timestamptz NOT NULL,
    changed_by varchar(255) COLLATE "C",
    "row" jsonb NOT NULL,
    CONSTRAINT terra_history_pkey PRIMARY KEY (id),
    CONSTRAINT terra_history_operation_check CHECK (operation IN ('update', 'delete'))
);
CREATE INDEX terra_history_table_name_row_id_valid_to_idx ON terra_history (table_name, row_id, valid_to);
CREATE INDEX terra_history_valid_to_idx ON terra_history (valid_to);

CREATE TABLE terra_imports (
    id uuid NOT NULL,
    file_name varchar(255) COLLATE "C" NOT NULL,
    sha256 varchar(64) COLLATE "C" NOT NULL,
    size_bytes bigint NOT NULL,
    connector varchar(63) COLLATE "C",
    source_id uuid,
    imported_by uuid,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    outcome text COLLATE "C" NOT NULL DEFAULT 'running',
    read_count bigint NOT NULL DEFAULT 0,
    stored_count bigint NOT NULL DEFAULT 0,
    unchanged_count bigint NOT NULL DEFAULT 0,
    rejected_count bigint NOT NULL DEFAULT 0,
    stored_by_table jsonb NOT NULL DEFAULT '{}',
    error varchar(4000) COLLATE "C",
    CONSTRAINT terra_imports_pkey PRIMARY KEY (id),
    CONSTRAINT terra_imports_size_bytes_check CHECK (size_bytes >= 0),
    CONSTRAINT terra_imports_outcome_check CHECK (outcome IN ('running', 'complete', 'failed', 'unrecognised')),
    CONSTRAINT terra_imports_read_count_check CHECK (read_count >= 0),
    CONSTRAINT terra_imports_stored_count_check CHECK (stored_count >= 0),
    CONSTRAINT terra_imports_unchanged_count_check CHECK (unchanged_count >= 0),
    CONSTRAINT terra_imports_rejected_count_check CHECK (rejected_count >= 0)
);
CREATE INDEX terra_imports_sha256_idx ON terra_imports (sha256);
CREATE INDEX terra_imports_started_at_idx ON terra_imports (started_at);
CREATE INDEX terra_imports_source_id_idx ON terra_imports (source_id);
CREATE INDEX terra_imports_imported_by_idx ON terra_imports (imported_by);

CREATE TABLE terra_rejections (
    id uuid NOT NULL,
    import_id uuid NOT NULL,
    line bigint,
    external_id varchar(255) COLLATE "C",
    table_name varchar(63) COLLATE "C",
    column_name varchar(255) COLLATE "C",
    rule varchar(63) COLLATE "C" NOT NULL,
    value varchar(255) COLLATE "C",
    message varchar(1000) COLLATE "C" NOT NULL,
    CONSTRAINT terra_rejections_pkey PRIMARY KEY (id),
    CONSTRAINT terra_rejections_line_check CHECK (line >= 1)
);
CREATE INDEX terra_rejections_import_id_line_idx ON terra_rejections (import_id, line);

CREATE TABLE user_api_keys (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    key_prefix varchar(16) COLLATE "C" NOT NULL,
    key_hash varchar(64) COLLATE "C" NOT NULL,
    scopes jsonb NOT NULL DEFAULT '[]',
    rate_limit_per_hour integer NOT NULL DEFAULT 1000,
    last_used_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT user_api_keys_pkey PRIMARY KEY (id),
    CONSTRAINT user_api_keys_rate_limit_per_hour_check CHECK (rate_limit_per_hour >= 1)
);
CREATE UNIQUE INDEX user_api_keys_key_hash_key ON user_api_keys (key_hash);
CREATE INDEX user_api_keys_user_id_idx ON user_api_keys (user_id);

CREATE TABLE users (
    id uuid NOT NULL,
    email varchar(254) COLLATE "C" NOT NULL,
    email_folded varchar(254) COLLATE "C" NOT NULL,
    username varchar(50) COLLATE "C" NOT NULL,
    username_folded varchar(50) COLLATE "C" NOT NULL,
    password_hash varchar(255) COLLATE "C",
    full_name varchar(255) COLLATE "C",
    avatar_url varchar(2000) COLLATE "C",
    bio varchar(1000) COLLATE "C",
    role text COLLATE "C" NOT NULL DEFAULT 'member',
    reputation_score numeric(10, 2) NOT NULL DEFAULT 0,
    trust_level text COLLATE "C" NOT NULL DEFAULT 'novice',
    validations_count integer NOT NULL DEFAULT 0,
    accurate_validations_count integer NOT NULL DEFAULT 0,
    validation_accuracy_percent numeric(5, 2),
    is_active boolean NOT NULL DEFAULT true,
    email_verified_at timestamptz,
    last_login_at timestamptz,
    preferences jsonb NOT NULL DEFAULT '{}',
    notification_settings jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_role_check CHECK (role IN ('member', 'moderator', 'admin')),
    CONSTRAINT users_trust_level_check CHECK (trust_level IN ('novice', 'contributor', 'expert', 'guardian')),
    CONSTRAINT users_validations_count_check CHECK (validations_count >= 0),
    CONSTRAINT users_accurate_validations_count_check CHECK (accurate_validations_count >= 0),
    CONSTRAINT users_validation_accuracy_percent_check CHECK (validation_accuracy_percent BETWEEN 0 AND 100)
);
CREATE UNIQUE INDEX users_email_folded_key ON users (email_folded);
CREATE UNIQUE INDEX users_username_folded_key ON users (username_folded);
CREATE INDEX users_reputation_score_idx ON users (reputation_score);

CREATE TABLE validations (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    data_point_id uuid NOT NULL,
    validation_type text COLLATE "C" NOT NULL,
    previous_type text COLLATE "C",
    comment varchar(4000) COLLATE "C",
    evidence_urls jsonb NOT NULL DEFAULT '[]',
    weight numeric(5, 3) NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT validations_pkey PRIMARY KEY (id),
    CONSTRAINT validations_validation_type_check CHECK (validation_type IN ('confirm', 'dispute', 'flag')),
    CONSTRAINT validations_previous_type_check CHECK (previous_type IN ('confirm', 'dispute', 'flag')),
    CONSTRAINT validations_weight_check CHECK (weight BETWEEN 0 AND 10)
);
CREATE UNIQUE INDEX validations_user_id_data_point_id_key ON validations (user_id, data_point_id);
CREATE INDEX validations_data_point_id_validation_type_idx ON validations (data_point_id, validation_type);

-- Foreign keys.
ALTER TABLE activity_log ADD CONSTRAINT activity_log_user_id_fkey
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT;
ALTER TABLE activity_log ADD CONSTRAINT activity_log_api_key_id_fkey
    FOREIGN KEY (api_key_id) REFERENCES user_api_keys (id) ON DELETE RESTRICT;
ALTER TABLE data_points ADD CONSTRAINT data_points_submitted_by_fkey
    FOREIGN KEY (submitted_by) REFERENCES users (id) ON DELETE SET NULL;
ALTER TABLE data_points ADD CONSTRAINT data_points_verified_by_fkey
    FOREIGN KEY (verified_by) REFERENCES users (id) ON DELETE SET NULL;
ALTER TABLE data_points ADD CONSTRAINT data_points_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE data_points ADD CONSTRAINT data_points_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE data_points ADD CONSTRAINT data_points_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES data_points (id) ON DELETE SET NULL;
ALTER TABLE energy_projects ADD CONSTRAINT energy_projects_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE energy_projects ADD CONSTRAINT energy_projects_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE energy_projects ADD CONSTRAINT energy_projects_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE fire_events ADD CONSTRAINT fire_events_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE fire_events ADD CONSTRAINT fire_events_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE fire_events ADD CONSTRAINT fire_events_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES fire_events (id) ON DELETE SET NULL;
ALTER TABLE sessions ADD CONSTRAINT sessions_user_id_fkey
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE terra_imports ADD CONSTRAINT terra_imports_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE SET NULL;
ALTER TABLE terra_imports ADD CONSTRAINT terra_imports_imported_by_fkey
    FOREIGN KEY (imported_by) REFERENCES users (id) ON DELETE SET NULL;
ALTER TABLE terra_rejections ADD CONSTRAINT terra_rejections_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE CASCADE;
ALTER TABLE user_api_keys ADD CONSTRAINT user_api_keys_user_id_fkey
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE validations ADD CONSTRAINT validations_user_id_fkey
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT;
ALTER TABLE validations ADD CONSTRAINT validations_data_point_id_fkey
    FOREIGN KEY (data_point_id) REFERENCES data_points (id) ON DELETE CASCADE;

-- Documentation.
COMMENT ON TABLE activity_log IS 'One thing that somebody did, kept for good.';
COMMENT ON COLUMN activity_log.id IS 'The row''s key.';
COMMENT ON COLUMN activity_log.occurred_at IS 'When it was done; part of what is hashed.';
COMMENT ON COLUMN activity_log.user_id IS 'Who did it; none for the atlas itself and for visitors. An account with entries is emptied, not deleted, or the chain would break.';
COMMENT ON COLUMN activity_log.api_key_id IS 'The key that the person''s program bore, if a program did it.';
COMMENT ON COLUMN activity_log."action" IS 'What was done, as subject and verb: `data_point.submit`, `session.create`.';
COMMENT ON COLUMN activity_log.resource_type IS 'The table of the row that this is about.';
COMMENT ON COLUMN activity_log.resource_id IS 'The id of the row that this is about, which may be gone by now.';
COMMENT ON COLUMN activity_log.request_method IS 'How the request asked, where it was one.';
COMMENT ON COLUMN activity_log.request_path IS 'What the request asked for, without its query.';
COMMENT ON COLUMN activity_log.status_code IS 'How the request was answered.';
COMMENT ON COLUMN activity_log.response_time_ms IS 'How long the answer took. [ms]';
COMMENT ON COLUMN activity_log.details IS 'What else explains the entry; never a password, token or key.';
COMMENT ON COLUMN activity_log.previous_hash IS 'The hash of the entry before; 64 zeros in the first.';
COMMENT ON COLUMN activity_log.entry_hash IS 'SHA-256 of the previous hash and this entry''s values, in hexadecimal.';
COMMENT ON COLUMN activity_log.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN activity_log.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN activity_log.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE data_points IS 'One observation or claim about a place, submitted by a person or imported.';
COMMENT ON COLUMN data_points.id IS 'The row''s key.';
COMMENT ON COLUMN data_points.data_type IS 'What is observed, in snake case and without its unit: `air_temperature`.';
COMMENT ON COLUMN data_points.title IS 'What it says, in one line.';
COMMENT ON COLUMN data_points.description IS 'What it says, in full.';
COMMENT ON COLUMN data_points.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN data_points.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN data_points.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN data_points.resource_type IS 'The table of the row that it is about, where it is about one.';
COMMENT ON COLUMN data_points.resource_id IS 'The id of the row that it is about.';
COMMENT ON COLUMN data_points.value IS 'The number observed, in the unit that the next column names.';
COMMENT ON COLUMN data_points.unit IS 'UCUM code of the number''s unit.';
COMMENT ON COLUMN data_points.properties IS 'What else belongs to it, by name.';
COMMENT ON COLUMN data_points.severity IS 'How bad it is for people and property, where it is a hazard.';
COMMENT ON COLUMN data_points.confidence_percent IS 'How sure the observer or the instrument is. [%]';
COMMENT ON COLUMN data_points.trust_score IS 'How far it is to be believed, from 0 to 100: its origin, and people''s verdicts by their weight. 50 is neither believed nor doubted.';
COMMENT ON COLUMN data_points.quality_score IS 'How complete and precise it is, from 0 to 100, as the machine finds.';
COMMENT ON COLUMN data_points.confirms_count IS 'People who say that it is right.';
COMMENT ON COLUMN data_points.disputes_count IS 'People who say that it is wrong.';
COMMENT ON COLUMN data_points.flags_count IS 'People who say that it doesn''t belong here.';
COMMENT ON COLUMN data_points.status IS 'What has become of it.';
COMMENT ON COLUMN data_points.observed_until_at IS 'The end of the period that the number covers, where it is more than a moment; the start is when it was observed.';
COMMENT ON COLUMN data_points.expires_at IS 'From when on it says nothing about the present.';
COMMENT ON COLUMN data_points.submitted_by IS 'Who sent it in, where a person did.';
COMMENT ON COLUMN data_points.verified_by IS 'Who settled that it is right.';
COMMENT ON COLUMN data_points.verified_at IS 'When it was settled that it is right.';
COMMENT ON COLUMN data_points.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN data_points.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN data_points.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN data_points.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN data_points.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN data_points.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN data_points.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN data_points.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN data_points.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN data_points.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE data_sources IS 'A publisher''s product that rows come from.';
COMMENT ON COLUMN data_sources.id IS 'The row''s key.';
COMMENT ON COLUMN data_sources.name IS 'What the product is called, as the publisher writes it.';
COMMENT ON COLUMN data_sources.publisher IS 'The body that makes the product known and answers for it.';
COMMENT ON COLUMN data_sources.description IS 'What the product holds and how it is made.';
COMMENT ON COLUMN data_sources.homepage_url IS 'Page that describes the product to people.';
COMMENT ON COLUMN data_sources.feed_url IS 'Address that the data is fetched from.';
COMMENT ON COLUMN data_sources.licence IS 'Terms the data is given under: an SPDX code such as `CC-BY-4.0` where there is one.';
COMMENT ON COLUMN data_sources.licence_url IS 'Page with the full text of the terms.';
COMMENT ON COLUMN data_sources.attribution IS 'What must be shown wherever the data is shown.';
COMMENT ON COLUMN data_sources.connector IS 'The code that reads the product''s files.';
COMMENT ON COLUMN data_sources.update_frequency IS 'How often the publisher brings out something new.';
COMMENT ON COLUMN data_sources.last_retrieved_at IS 'When the feed was last asked, whatever came of it.';
COMMENT ON COLUMN data_sources.next_retrieval_at IS 'When the feed is to be asked next.';
COMMENT ON COLUMN data_sources.reliability_score IS 'How well what it says has held so far, from 0 (never) to 100 (always).';
COMMENT ON COLUMN data_sources.average_latency_ms IS 'How long the feed takes to answer, over its last requests. [ms]';
COMMENT ON COLUMN data_sources.is_active IS 'Whether the feed is still asked.';
COMMENT ON COLUMN data_sources.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN data_sources.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN data_sources.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE energy_projects IS 'A plant or project at one place, from its announcement to its end.';
COMMENT ON COLUMN energy_projects.id IS 'The row''s key.';
COMMENT ON COLUMN energy_projects.name IS 'What the plant or project is called by who runs it.';
COMMENT ON COLUMN energy_projects.project_type IS 'What it makes energy from, or that it stores it.';
COMMENT ON COLUMN energy_projects.sub_type IS 'The technology more closely, in the source''s words: `CCGT`, `offshore`, `run-of-river`.';
COMMENT ON COLUMN energy_projects.status IS 'How far it has come.';
COMMENT ON COLUMN energy_projects.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN energy_projects.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN energy_projects.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN energy_projects.geolocation_source IS 'Who placed it on the map, where that is not the source itself.';
COMMENT ON COLUMN energy_projects.capacity_mw IS 'Nameplate capacity, of all units together, in electric power. [MW]';
COMMENT ON COLUMN energy_projects.net_capacity_mw IS 'Electric power that it can deliver to the grid for an hour or more, after its own use: net summer capacity, hourly output. Without the units that wait for repair. [MW]';
COMMENT ON COLUMN energy_projects.capacity_mwh IS 'Energy that it can store when full. [MW.h]';
COMMENT ON COLUMN energy_projects.annual_generation_gwh IS 'Net generation in a typical or the latest year; below zero where it uses more than it makes, as pumped storage does. [GW.h]';
COMMENT ON COLUMN energy_projects.generation_year IS 'The year that the generation was measured in; none where it is a typical year''s.';
COMMENT ON COLUMN energy_projects.capacity_factor_percent IS 'Share of what it would make if it ran at its capacity all year. [%]';
COMMENT ON COLUMN energy_projects.primary_fuel IS 'The fuel it burns most, in the source''s words.';
COMMENT ON COLUMN energy_projects.other_fuels IS 'Further fuels, for standby too, as a list in the source''s words.';
COMMENT ON COLUMN energy_projects.is_cogeneration IS 'Whether it sells or uses the heat beside the power (CHP).';
COMMENT ON COLUMN energy_projects.water_source IS 'River, lake, wells or works that its water comes from: `Black Warrior River`.';
COMMENT ON COLUMN energy_projects.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN energy_projects.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN energy_projects.county IS 'County, district or municipality.';
COMMENT ON COLUMN energy_projects.address IS 'Street and place, as one would write to it.';
COMMENT ON COLUMN energy_projects.postal_code IS 'Post or zip code, with its leading zeros.';
COMMENT ON COLUMN energy_projects.construction_start_date IS 'When building began, or is to begin.';
COMMENT ON COLUMN energy_projects.commercial_operation_date IS 'When it began to sell energy, or is to; known to the day.';
COMMENT ON COLUMN energy_projects.commissioning_year IS 'The year it began to run, where no more is known; of plants built in stages the year weighted by capacity.';
COMMENT ON COLUMN energy_projects.retirement_date IS 'When it ended, or is to end.';
COMMENT ON COLUMN energy_projects.estimated_cost IS 'What building it costs, in the currency that the next column names.';
COMMENT ON COLUMN energy_projects.estimated_cost_currency IS 'ISO 4217 code of the currency that the cost is in.';
COMMENT ON COLUMN energy_projects.developer IS 'Who plans and builds it.';
COMMENT ON COLUMN energy_projects.owner IS 'Whose it is, as the source writes it.';
COMMENT ON COLUMN energy_projects.operator IS 'Who runs it, or applies to.';
COMMENT ON COLUMN energy_projects.sector IS 'What kind of owner it has, and whether it makes heat too, as the EIA divides the industry.';
COMMENT ON COLUMN energy_projects.naics_code IS 'North American industry code (NAICS) of what the site is for: `22` a power plant, `611` a school.';
COMMENT ON COLUMN energy_projects.is_rate_regulated IS 'Whether a regulator sets what it may earn (the EIA''s `RE`), or a market does (`NR`).';
COMMENT ON COLUMN energy_projects.support_scheme IS 'Public support that it gets, in the source''s words: `RO 1.4 ROC/MWh`, `FiT 6.38 p/kWh`.';
COMMENT ON COLUMN energy_projects.grid_operator IS 'Who runs the grid that it feeds.';
COMMENT ON COLUMN energy_projects.balancing_authority_code IS 'Code of the balancing authority or bidding zone that it feeds: `BPAT`, `NO2`.';
COMMENT ON COLUMN energy_projects.nerc_region_code IS 'Region of the North American reliability corporation that it lies in: `WECC`.';
COMMENT ON COLUMN energy_projects.lcoe_usd_per_mwh IS 'Levelised cost of the energy it makes, over its life. [{USD}/(MW.h)]';
COMMENT ON COLUMN energy_projects.expected_irr_percent IS 'Internal rate of return that its developer expects. [%]';
COMMENT ON COLUMN energy_projects.annual_co2_avoided_tonnes IS 'Carbon dioxide that others don''t emit in a year because it runs. [t]';
COMMENT ON COLUMN energy_projects.land_area_hectares IS 'Ground within its fence. [har]';
COMMENT ON COLUMN energy_projects.construction_jobs_count IS 'People at work while it is built, at the most.';
COMMENT ON COLUMN energy_projects.permanent_jobs_count IS 'People at work while it runs.';
COMMENT ON COLUMN energy_projects.identifiers IS 'What other registers call it, by register: `{"gppd": "USA0006163", "wikidata": "Q204019"}`.';
COMMENT ON COLUMN energy_projects.original_source IS 'Whom the source has it from, where it gathers from others: `Central Electricity Authority`, `WNA/IAEA`.';
COMMENT ON COLUMN energy_projects.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN energy_projects.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN energy_projects.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN energy_projects.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN energy_projects.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN energy_projects.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN energy_projects.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN energy_projects.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN energy_projects.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN energy_projects.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN energy_projects.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE fire_events IS 'A fire, or what a satellite took for one on a single pass.';
COMMENT ON COLUMN fire_events.id IS 'The row''s key.';
COMMENT ON COLUMN fire_events.detected_at IS 'When the satellite passed, or the fire was first reported.';
COMMENT ON COLUMN fire_events.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN fire_events.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN fire_events.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN fire_events.record_type IS 'Whether the row is one glowing pixel or a whole fire.';
COMMENT ON COLUMN fire_events.name IS 'What the fire is called by who fights it.';
COMMENT ON COLUMN fire_events.hotspot_type IS 'What glowed, as far as it can be told from above.';
COMMENT ON COLUMN fire_events.brightness_k IS 'Brightness temperature in the channel near 4 micrometres: MODIS 21 and 22, VIIRS I-4. [K]';
COMMENT ON COLUMN fire_events.thermal_brightness_k IS 'Brightness temperature in the channel near 11 micrometres: MODIS 31, VIIRS I-5. [K]';
COMMENT ON COLUMN fire_events.radiative_power_mw IS 'Fire radiative power: heat that the pixel gives off. [MW]';
COMMENT ON COLUMN fire_events.confidence_percent IS 'How sure the algorithm is, where it says a number, as for MODIS. [%]';
COMMENT ON COLUMN fire_events.confidence_level IS 'How sure the algorithm is, where it says a class, as for VIIRS.';
COMMENT ON COLUMN fire_events.satellite IS 'The spacecraft: `Terra`, `Aqua`, `Suomi NPP`, `NOAA-20`.';
COMMENT ON COLUMN fire_events.instrument IS 'The sensor on board: `MODIS`, `VIIRS`.';
COMMENT ON COLUMN fire_events.product_version IS 'Collection and processing of the product, such as `6.1NRT`; near-real-time rows are replaced months later.';
COMMENT ON COLUMN fire_events.scan_km IS 'Size of the pixel across the satellite''s path; it grows towards the edge of the swath. [km]';
COMMENT ON COLUMN fire_events.track_km IS 'Size of the pixel along the satellite''s path. [km]';
COMMENT ON COLUMN fire_events.day_night IS 'Which algorithm ran: sunlight reflected by day looks like fire to the sensor.';
COMMENT ON COLUMN fire_events.affected_area_km2 IS 'Ground burned, or within the fire''s perimeter. [km2]';
COMMENT ON COLUMN fire_events.status IS 'How the fire stands.';
COMMENT ON COLUMN fire_events.containment_percent IS 'Share of the fire''s perimeter that is held. [%]';
COMMENT ON COLUMN fire_events.cause IS 'What started it.';
COMMENT ON COLUMN fire_events.extinguished_at IS 'When it was declared out.';
COMMENT ON COLUMN fire_events.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN fire_events.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN fire_events.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN fire_events.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN fire_events.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN fire_events.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN fire_events.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN fire_events.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN fire_events.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN fire_events.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE sessions IS 'A signed-in device.';
COMMENT ON COLUMN sessions.id IS 'The row''s key.';
COMMENT ON COLUMN sessions.user_id IS 'Who signed in.';
COMMENT ON COLUMN sessions.token_hash IS 'SHA-256 of the token that the device holds, in hexadecimal.';
COMMENT ON COLUMN sessions.ip_address IS 'Where the device signed in from, as IPv4 or IPv6.';
COMMENT ON COLUMN sessions.user_agent IS 'What the device''s browser or program calls itself.';
COMMENT ON COLUMN sessions.expires_at IS 'From when on the token opens nothing.';
COMMENT ON COLUMN sessions.last_used_at IS 'When the token last opened something; kept coarse, so that not every request writes.';
COMMENT ON COLUMN sessions.revoked_at IS 'When the token was taken back before its time.';
COMMENT ON COLUMN sessions.revoked_reason IS 'Why the token was taken back.';
COMMENT ON COLUMN sessions.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN sessions.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN sessions.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE terra_history IS 'What a row was before it was changed or deleted.';
COMMENT ON COLUMN terra_history.id IS 'The row''s key.';
COMMENT ON COLUMN terra_history.table_name IS 'The table that the row stood in.';
COMMENT ON COLUMN terra_history.row_id IS 'The row''s id.';
COMMENT ON COLUMN terra_history.row_version IS 'The row''s version.';
COMMENT ON COLUMN terra_history.operation IS 'What ended this version.';
COMMENT ON COLUMN terra_history.valid_from IS 'Since when the row stood like this.';
COMMENT ON COLUMN terra_history.valid_to IS 'Until when the row stood like this.';
COMMENT ON COLUMN terra_history.changed_by IS 'Who changed or deleted the row.';
COMMENT ON COLUMN terra_history."row" IS 'The row, column by column.';
COMMENT ON TABLE terra_imports IS 'One run of one file through a connector.';
COMMENT ON COLUMN terra_imports.id IS 'The row''s key.';
COMMENT ON COLUMN terra_imports.file_name IS 'What the file was called where it was found, without its folder.';
COMMENT ON COLUMN terra_imports.sha256 IS 'SHA-256 of the file''s bytes, in hexadecimal: the key of its copy in the archive.';
COMMENT ON COLUMN terra_imports.size_bytes IS 'How large the file is. [By]';
COMMENT ON COLUMN terra_imports.connector IS 'The code that read the file; none when no connector knew it.';
COMMENT ON COLUMN terra_imports.source_id IS 'The source whose file it is.';
COMMENT ON COLUMN terra_imports.imported_by IS 'Who had it imported; none for the command line and for feeds.';
COMMENT ON COLUMN terra_imports.started_at IS 'When reading began.';
COMMENT ON COLUMN terra_imports.finished_at IS 'When reading ended, well or not.';
COMMENT ON COLUMN terra_imports.outcome IS 'How it ended.';
COMMENT ON COLUMN terra_imports.read_count IS 'The publisher''s records that were read.';
COMMENT ON COLUMN terra_imports.stored_count IS 'Those of which at least one row was new or changed.';
COMMENT ON COLUMN terra_imports.unchanged_count IS 'Those that the atlas had already, value for value.';
COMMENT ON COLUMN terra_imports.rejected_count IS 'Those that were refused.';
COMMENT ON COLUMN terra_imports.stored_by_table IS 'Rows stored, by table, as `{"energy_projects": 6412}`: one record may feed several.';
COMMENT ON COLUMN terra_imports.error IS 'What stopped it before the file''s end.';
COMMENT ON TABLE terra_rejections IS 'One rule that one record broke: what was refused, where it stands in the file, and why.';
COMMENT ON COLUMN terra_rejections.id IS 'The row''s key.';
COMMENT ON COLUMN terra_rejections.import_id IS 'The run that met the record.';
COMMENT ON COLUMN terra_rejections.line IS 'Where the record begins in the file, counted from 1: the line, or else the record''s place in its list.';
COMMENT ON COLUMN terra_rejections.external_id IS 'What the source calls the record, where it could be read.';
COMMENT ON COLUMN terra_rejections.table_name IS 'The table that the record was for, where it got so far.';
COMMENT ON COLUMN terra_rejections.column_name IS 'The column that was refused: ours, or the file''s where the record couldn''t be read.';
COMMENT ON COLUMN terra_rejections.rule IS 'The rule that was broken: `required`, `max`, `code`, `duplicate`.';
COMMENT ON COLUMN terra_rejections.value IS 'The value that was refused, cut to a readable length.';
COMMENT ON COLUMN terra_rejections.message IS 'What is wrong and what to do about it, in a sentence.';
COMMENT ON TABLE user_api_keys IS 'A key with which a program acts for a person.';
COMMENT ON COLUMN user_api_keys.id IS 'The row''s key.';
COMMENT ON COLUMN user_api_keys.user_id IS 'For whom the program acts.';
COMMENT ON COLUMN user_api_keys.name IS 'What the person calls the key, to know it again.';
COMMENT ON COLUMN user_api_keys.key_prefix IS 'First letters of the key, shown so that a person can tell keys apart.';
COMMENT ON COLUMN user_api_keys.key_hash IS 'SHA-256 of the whole key, in hexadecimal.';
COMMENT ON COLUMN user_api_keys.scopes IS 'What the key may do, as a list such as `["read", "submit"]`; empty: read what is public.';
COMMENT ON COLUMN user_api_keys.rate_limit_per_hour IS 'Requests that the key may make in an hour.';
COMMENT ON COLUMN user_api_keys.last_used_at IS 'When a request last bore the key; kept coarse, so that not every request writes.';
COMMENT ON COLUMN user_api_keys.expires_at IS 'From when on the key opens nothing; none: it does not run out.';
COMMENT ON COLUMN user_api_keys.revoked_at IS 'When the key was taken back.';
COMMENT ON COLUMN user_api_keys.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN user_api_keys.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN user_api_keys.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE users IS 'A person with an account.';
COMMENT ON COLUMN users.id IS 'The row''s key.';
COMMENT ON COLUMN users.email IS 'Where the atlas writes to the person, as they typed it.';
COMMENT ON COLUMN users.email_folded IS 'The address without case, so that it opens one account only.';
COMMENT ON COLUMN users.username IS 'The name that others know the person by.';
COMMENT ON COLUMN users.username_folded IS 'The public name without case, so that nobody can pass for another.';
COMMENT ON COLUMN users.password_hash IS 'Argon2 hash in PHC form; none for an account that can''t sign in with a password.';
COMMENT ON COLUMN users.full_name IS 'The person''s name in real life.';
COMMENT ON COLUMN users.avatar_url IS 'Address of a picture that stands for the person.';
COMMENT ON COLUMN users.bio IS 'What the person says about themselves.';
COMMENT ON COLUMN users.role IS 'What the person may do beside what every member may.';
COMMENT ON COLUMN users.reputation_score IS 'Points earned by data and verdicts that held; the trust level follows from it.';
COMMENT ON COLUMN users.trust_level IS 'How far the person''s verdicts count.';
COMMENT ON COLUMN users.validations_count IS 'Verdicts given so far.';
COMMENT ON COLUMN users.accurate_validations_count IS 'Verdicts that agreed with what was settled later.';
COMMENT ON COLUMN users.validation_accuracy_percent IS 'Share of the settled verdicts that were accurate; none before the first is settled. [%]';
COMMENT ON COLUMN users.is_active IS 'Whether the account may sign in.';
COMMENT ON COLUMN users.email_verified_at IS 'When the person proved that the address is theirs.';
COMMENT ON COLUMN users.last_login_at IS 'When somebody last signed in to the account.';
COMMENT ON COLUMN users.preferences IS 'How the person wants the atlas to look: language, units, map layers.';
COMMENT ON COLUMN users.notification_settings IS 'What the person wants to be told of, and how.';
COMMENT ON COLUMN users.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN users.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN users.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE validations IS 'One person''s verdict on one data point.';
COMMENT ON COLUMN validations.id IS 'The row''s key.';
COMMENT ON COLUMN validations.user_id IS 'Whose verdict it is. An account that has judged is emptied, not deleted: its verdicts have been counted.';
COMMENT ON COLUMN validations.data_point_id IS 'What was judged.';
COMMENT ON COLUMN validations.validation_type IS 'The verdict as it stands.';
COMMENT ON COLUMN validations.previous_type IS 'The verdict before the person changed their mind.';
COMMENT ON COLUMN validations.comment IS 'Why, in the person''s words.';
COMMENT ON COLUMN validations.evidence_urls IS 'Addresses of what supports the verdict, as a list.';
COMMENT ON COLUMN validations.weight IS 'How much it counted when it was given; follows from the person''s trust level then.';
COMMENT ON COLUMN validations.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN validations.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN validations.version IS 'How often the row was written, from 1.';
