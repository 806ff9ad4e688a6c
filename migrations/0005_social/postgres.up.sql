-- 0005_social: up, for PostgreSQL. Written by `terra migrate generate`, run by `terra migrate
-- apply` in one transaction. Edit it before it is applied anywhere, not after.
--
-- + table community_benefits (32 columns)
-- + table community_projects (37 columns)
-- + table education_programs (42 columns)
-- + table health_impacts (45 columns)
-- + table job_opportunities (42 columns)
-- + table local_organizations (38 columns)
-- + table public_comments (38 columns)
-- + table social_equity_metrics (45 columns)

CREATE TABLE community_benefits (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    project_id uuid NOT NULL,
    benefit_type text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    agreement_type text COLLATE "C",
    organization_id uuid,
    recipients varchar(1000) COLLATE "C",
    description varchar(4000) COLLATE "C",
    beneficiaries_count integer,
    households_count integer,
    local_jobs_count integer,
    annual_amount numeric(15, 2),
    annual_amount_per_mw numeric(12, 2),
    amount_per_mwh numeric(10, 4),
    total_amount numeric(15, 2),
    delivered_amount numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    is_index_linked boolean,
    offered_share_percent numeric(5, 2),
    agreement_date date,
    period_start_date date,
    period_end_date date,
    first_delivery_date date,
    reported_date date,
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    homepage_url varchar(2000) COLLATE "C",
    agreement_url varchar(2000) COLLATE "C",
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT community_benefits_pkey PRIMARY KEY (id),
    CONSTRAINT community_benefits_benefit_type_check CHECK (benefit_type IN (
        'fund', 'household_payment', 'energy_discount', 'ownership', 'local_revenue',
        'jobs', 'training', 'infrastructure', 'energy_upgrade', 'conservation', 'other'
    )),
    CONSTRAINT community_benefits_status_check CHECK (status IN ('proposed', 'agreed', 'active', 'completed', 'overdue', 'cancelled')),
    CONSTRAINT community_benefits_agreement_type_check CHECK (agreement_type IN (
        'voluntary', 'community_contract', 'host_contract', 'impact_contract',
        'planning_obligation', 'legal'
    )),
    CONSTRAINT community_benefits_beneficiaries_count_check CHECK (beneficiaries_count >= 0),
    CONSTRAINT community_benefits_households_count_check CHECK (households_count >= 0),
    CONSTRAINT community_benefits_local_jobs_count_check CHECK (local_jobs_count >= 0),
    CONSTRAINT community_benefits_annual_amount_check CHECK (annual_amount >= 0),
    CONSTRAINT community_benefits_annual_amount_per_mw_check CHECK (annual_amount_per_mw >= 0),
    CONSTRAINT community_benefits_amount_per_mwh_check CHECK (amount_per_mwh >= 0),
    CONSTRAINT community_benefits_total_amount_check CHECK (total_amount >= 0),
    CONSTRAINT community_benefits_delivered_amount_check CHECK (delivered_amount >= 0),
    CONSTRAINT community_benefits_offered_share_percent_check CHECK (offered_share_percent BETWEEN 0 AND 100)
);
CREATE INDEX community_benefits_benefit_type_status_idx ON community_benefits (benefit_type, status);
CREATE INDEX community_benefits_status_period_end_date_idx ON community_benefits (status, period_end_date);
CREATE INDEX community_benefits_agreement_date_idx ON community_benefits (agreement_date);
CREATE INDEX community_benefits_project_id_idx ON community_benefits (project_id);
CREATE INDEX community_benefits_organization_id_idx ON community_benefits (organization_id);

CREATE TABLE community_projects (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    technology text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    longitude double precision,
    latitude double precision,
    cell bigint,
    organization_id uuid,
    project_id uuid,
    description varchar(4000) COLLATE "C",
    ownership_model text COLLATE "C",
    operator varchar(255) COLLATE "C",
    capacity_kw numeric(12, 3),
    annual_generation_mwh numeric(14, 3),
    community_share_percent numeric(5, 2),
    members_count integer,
    households_count integer,
    raised_amount numeric(15, 2),
    raised_amount_currency varchar(3) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    address varchar(500) COLLATE "C",
    postal_code varchar(20) COLLATE "C",
    founded_date date,
    commercial_operation_date date,
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
    CONSTRAINT community_projects_pkey PRIMARY KEY (id),
    CONSTRAINT community_projects_technology_check CHECK (technology IN (
        'solar', 'wind', 'hydro', 'bioenergy', 'storage', 'heat_pump', 'heat_network',
        'microgrid', 'efficiency', 'transport', 'other'
    )),
    CONSTRAINT community_projects_status_check CHECK (status IN (
        'announced', 'planned', 'permitted', 'construction', 'operating', 'mothballed',
        'retired', 'cancelled', 'unknown'
    )),
    CONSTRAINT community_projects_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT community_projects_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT community_projects_ownership_model_check CHECK (ownership_model IN (
        'cooperative', 'benefit_society', 'trust', 'municipal', 'indigenous', 'company',
        'shared_ownership', 'other'
    )),
    CONSTRAINT community_projects_capacity_kw_check CHECK (capacity_kw >= 0),
    CONSTRAINT community_projects_annual_generation_mwh_check CHECK (annual_generation_mwh >= 0),
    CONSTRAINT community_projects_community_share_percent_check CHECK (community_share_percent BETWEEN 0 AND 100),
    CONSTRAINT community_projects_members_count_check CHECK (members_count >= 0),
    CONSTRAINT community_projects_households_count_check CHECK (households_count >= 0),
    CONSTRAINT community_projects_raised_amount_check CHECK (raised_amount >= 0)
);
CREATE UNIQUE INDEX community_projects_source_id_external_id_key ON community_projects (source_id, external_id);
CREATE INDEX community_projects_status_idx ON community_projects (status);
CREATE INDEX community_projects_country_code_technology_idx ON community_projects (country_code, technology);
CREATE INDEX community_projects_cell_idx ON community_projects (cell);
CREATE INDEX community_projects_organization_id_idx ON community_projects (organization_id);
CREATE INDEX community_projects_project_id_idx ON community_projects (project_id);
CREATE INDEX community_projects_import_id_idx ON community_projects (import_id);
CREATE INDEX community_projects_same_as_idx ON community_projects (same_as);

CREATE TABLE education_programs (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    program_type text COLLATE "C" NOT NULL,
    education_level text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    longitude double precision,
    latitude double precision,
    cell bigint,
    organization_id uuid,
    provider varchar(255) COLLATE "C",
    field_name varchar(255) COLLATE "C",
    field_code varchar(20) COLLATE "C",
    field_code_system text COLLATE "C",
    project_type text COLLATE "C",
    description varchar(4000) COLLATE "C",
    prerequisites varchar(1000) COLLATE "C",
    audience varchar(255) COLLATE "C",
    delivery_mode text COLLATE "C",
    language_code varchar(35) COLLATE "C",
    duration_months numeric(5, 1),
    instruction_hours integer,
    places_count integer,
    enrolled_count integer,
    graduates_count integer,
    placement_percent numeric(5, 2),
    tuition_cost numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    is_paid boolean,
    credential varchar(255) COLLATE "C",
    accreditor varchar(255) COLLATE "C",
    applications_close_date date,
    period_start_date date,
    period_end_date date,
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    address varchar(500) COLLATE "C",
    postal_code varchar(20) COLLATE "C",
    homepage_url varchar(2000) COLLATE "C",
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT education_programs_pkey PRIMARY KEY (id),
    CONSTRAINT education_programs_program_type_check CHECK (program_type IN (
        'degree', 'certificate', 'apprenticeship', 'pre_apprenticeship', 'course',
        'safety_training', 'school_program', 'outreach'
    )),
    CONSTRAINT education_programs_education_level_check CHECK (education_level IN (
        'not_required', 'primary', 'secondary', 'vocational', 'short_cycle_tertiary',
        'bachelor', 'master', 'doctoral'
    )),
    CONSTRAINT education_programs_status_check CHECK (status IN ('planned', 'open', 'running', 'suspended', 'ended')),
    CONSTRAINT education_programs_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT education_programs_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT education_programs_field_code_system_check CHECK (field_code_system IN ('cip', 'isced_f', 'source')),
    CONSTRAINT education_programs_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT education_programs_delivery_mode_check CHECK (delivery_mode IN ('in_person', 'online', 'blended')),
    CONSTRAINT education_programs_duration_months_check CHECK (duration_months BETWEEN 0 AND 120),
    CONSTRAINT education_programs_instruction_hours_check CHECK (instruction_hours >= 0),
    CONSTRAINT education_programs_places_count_check CHECK (places_count >= 0),
    CONSTRAINT education_programs_enrolled_count_check CHECK (enrolled_count >= 0),
    CONSTRAINT education_programs_graduates_count_check CHECK (graduates_count >= 0),
    CONSTRAINT education_programs_placement_percent_check CHECK (placement_percent BETWEEN 0 AND 100),
    CONSTRAINT education_programs_tuition_cost_check CHECK (tuition_cost >= 0)
);
CREATE INDEX education_programs_education_level_status_idx ON education_programs (education_level, status);
CREATE INDEX education_programs_program_type_country_code_idx ON education_programs (program_type, country_code);
CREATE INDEX education_programs_project_type_country_code_idx ON education_programs (project_type, country_code);
CREATE INDEX education_programs_country_code_region_idx ON education_programs (country_code, region);
CREATE INDEX education_programs_applications_close_date_idx ON education_programs (applications_close_date);
CREATE INDEX education_programs_cell_idx ON education_programs (cell);
CREATE INDEX education_programs_organization_id_idx ON education_programs (organization_id);

CREATE TABLE health_impacts (
    id uuid NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    value double precision NOT NULL,
    unit varchar(64) COLLATE "C" NOT NULL,
    low_value double precision,
    high_value double precision,
    interval_percent numeric(5, 2),
    hazard text COLLATE "C",
    effect_basis text COLLATE "C",
    project_id uuid,
    project_type text COLLATE "C",
    sub_type varchar(100) COLLATE "C",
    indicator_code varchar(100) COLLATE "C",
    indicator_name varchar(255) COLLATE "C",
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    year integer,
    period_start_date date,
    period_end_date date,
    population_count bigint,
    population_group varchar(255) COLLATE "C",
    min_age_years integer,
    max_age_years integer,
    exposure_value double precision,
    exposure_unit varchar(64) COLLATE "C",
    method_name varchar(255) COLLATE "C",
    response_function varchar(255) COLLATE "C",
    evidence_certainty text COLLATE "C",
    valuation_amount numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    base_year integer,
    citation varchar(255) COLLATE "C",
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
    CONSTRAINT health_impacts_pkey PRIMARY KEY (id),
    CONSTRAINT health_impacts_outcome_check CHECK (outcome IN (
        'premature_deaths', 'infant_deaths', 'years_of_life_lost',
        'years_lived_with_disability', 'disability_adjusted_life_years',
        'life_expectancy', 'hospital_admissions', 'emergency_visits', 'asthma_cases',
        'asthma_attacks', 'heart_attacks', 'strokes', 'cancer_cases', 'work_days_lost',
        'school_days_lost', 'injuries', 'sleep_disturbance', 'annoyance',
        'pollutant_emission'
    )),
    CONSTRAINT health_impacts_interval_percent_check CHECK (interval_percent BETWEEN 0 AND 100),
    CONSTRAINT health_impacts_hazard_check CHECK (hazard IN (
        'pm25', 'pm10', 'nitrogen_oxides', 'sulphur_dioxide', 'ozone',
        'volatile_organics', 'ammonia', 'carbon_dioxide', 'metals', 'household_air',
        'water_pollution', 'noise', 'shadow_flicker', 'electromagnetic_fields',
        'radiation', 'accidents', 'temperature'
    )),
    CONSTRAINT health_impacts_effect_basis_check CHECK (effect_basis IN ('observed', 'caused', 'avoided')),
    CONSTRAINT health_impacts_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT health_impacts_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT health_impacts_year_check CHECK (year BETWEEN 1800 AND 2200),
    CONSTRAINT health_impacts_population_count_check CHECK (population_count >= 0),
    CONSTRAINT health_impacts_min_age_years_check CHECK (min_age_years BETWEEN 0 AND 150),
    CONSTRAINT health_impacts_max_age_years_check CHECK (max_age_years BETWEEN 0 AND 150),
    CONSTRAINT health_impacts_evidence_certainty_check CHECK (evidence_certainty IN ('high', 'moderate', 'low', 'very_low')),
    CONSTRAINT health_impacts_base_year_check CHECK (base_year BETWEEN 1800 AND 2200)
);
CREATE UNIQUE INDEX health_impacts_source_id_external_id_key ON health_impacts (source_id, external_id);
CREATE INDEX health_impacts_outcome_year_idx ON health_impacts (outcome, year);
CREATE INDEX health_impacts_hazard_outcome_idx ON health_impacts (hazard, outcome);
CREATE INDEX health_impacts_area_code_outcome_year_idx ON health_impacts (area_code, outcome, year);
CREATE INDEX health_impacts_country_code_year_idx ON health_impacts (country_code, year);
CREATE INDEX health_impacts_project_type_outcome_idx ON health_impacts (project_type, outcome);
CREATE INDEX health_impacts_project_id_idx ON health_impacts (project_id);
CREATE INDEX health_impacts_import_id_idx ON health_impacts (import_id);
CREATE INDEX health_impacts_same_as_idx ON health_impacts (same_as);

CREATE TABLE job_opportunities (
    id uuid NOT NULL,
    title varchar(500) COLLATE "C" NOT NULL,
    employer varchar(255) COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    longitude double precision,
    latitude double precision,
    cell bigint,
    project_id uuid,
    employer_id uuid,
    posting_number varchar(100) COLLATE "C",
    employment_type text COLLATE "C",
    project_phase text COLLATE "C",
    description varchar(4000) COLLATE "C",
    qualifications varchar(4000) COLLATE "C",
    occupation_code varchar(20) COLLATE "C",
    occupation_code_system text COLLATE "C",
    education_level text COLLATE "C",
    experience_months integer,
    positions_count integer,
    min_pay_amount numeric(15, 2),
    max_pay_amount numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    pay_period text COLLATE "C",
    benefits varchar(1000) COLLATE "C",
    weekly_hours numeric(5, 2),
    work_schedule varchar(255) COLLATE "C",
    is_remote boolean,
    has_union_coverage boolean,
    has_prevailing_wage boolean,
    has_local_preference boolean,
    posted_date date,
    applications_close_date date,
    job_start_date date,
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    address varchar(500) COLLATE "C",
    postal_code varchar(20) COLLATE "C",
    application_url varchar(2000) COLLATE "C",
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT job_opportunities_pkey PRIMARY KEY (id),
    CONSTRAINT job_opportunities_status_check CHECK (status IN ('open', 'closed', 'filled', 'withdrawn')),
    CONSTRAINT job_opportunities_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT job_opportunities_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT job_opportunities_employment_type_check CHECK (employment_type IN (
        'full_time', 'part_time', 'contractor', 'temporary', 'apprentice', 'intern',
        'volunteer', 'per_diem', 'other'
    )),
    CONSTRAINT job_opportunities_project_phase_check CHECK (project_phase IN ('development', 'manufacturing', 'construction', 'operation', 'decommissioning')),
    CONSTRAINT job_opportunities_occupation_code_system_check CHECK (occupation_code_system IN ('onet_soc', 'uk_soc', 'isco08', 'esco')),
    CONSTRAINT job_opportunities_education_level_check CHECK (education_level IN (
        'not_required', 'primary', 'secondary', 'vocational', 'short_cycle_tertiary',
        'bachelor', 'master', 'doctoral'
    )),
    CONSTRAINT job_opportunities_experience_months_check CHECK (experience_months BETWEEN 0 AND 600),
    CONSTRAINT job_opportunities_positions_count_check CHECK (positions_count >= 1),
    CONSTRAINT job_opportunities_min_pay_amount_check CHECK (min_pay_amount >= 0),
    CONSTRAINT job_opportunities_max_pay_amount_check CHECK (max_pay_amount >= 0),
    CONSTRAINT job_opportunities_pay_period_check CHECK (pay_period IN ('hour', 'day', 'week', 'month', 'year')),
    CONSTRAINT job_opportunities_weekly_hours_check CHECK (weekly_hours BETWEEN 0 AND 168)
);
CREATE INDEX job_opportunities_status_applications_close_date_idx ON job_opportunities (status, applications_close_date);
CREATE INDEX job_opportunities_posted_date_idx ON job_opportunities (posted_date);
CREATE INDEX job_opportunities_employer_idx ON job_opportunities (employer);
CREATE INDEX job_opportunities_occupation_code_idx ON job_opportunities (occupation_code);
CREATE INDEX job_opportunities_country_code_region_status_idx ON job_opportunities (country_code, region, status);
CREATE INDEX job_opportunities_cell_idx ON job_opportunities (cell);
CREATE INDEX job_opportunities_project_id_idx ON job_opportunities (project_id);
CREATE INDEX job_opportunities_employer_id_idx ON job_opportunities (employer_id);

CREATE TABLE local_organizations (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    organization_type text COLLATE "C" NOT NULL,
    status text COLLATE "C",
    longitude double precision,
    latitude double precision,
    cell bigint,
    description varchar(4000) COLLATE "C",
    entity_id uuid,
    legal_form varchar(255) COLLATE "C",
    registration_number varchar(100) COLLATE "C",
    registration_authority varchar(255) COLLATE "C",
    area_served varchar(500) COLLATE "C",
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    service_area_codes jsonb,
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    address varchar(500) COLLATE "C",
    postal_code varchar(20) COLLATE "C",
    contact_email varchar(254) COLLATE "C",
    contact_phone varchar(50) COLLATE "C",
    homepage_url varchar(2000) COLLATE "C",
    founded_date date,
    ended_date date,
    members_count integer,
    employees_count integer,
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
    CONSTRAINT local_organizations_pkey PRIMARY KEY (id),
    CONSTRAINT local_organizations_organization_type_check CHECK (organization_type IN (
        'municipality', 'county', 'state_agency', 'indigenous_nation',
        'electric_utility', 'gas_utility', 'cooperative', 'benefit_society',
        'community_trust', 'community_group', 'charity', 'school', 'union',
        'business_association', 'local_company', 'other'
    )),
    CONSTRAINT local_organizations_status_check CHECK (status IN ('active', 'dormant', 'dissolved')),
    CONSTRAINT local_organizations_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT local_organizations_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT local_organizations_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT local_organizations_members_count_check CHECK (members_count >= 0),
    CONSTRAINT local_organizations_employees_count_check CHECK (employees_count >= 0)
);
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

CREATE TABLE public_comments (
    id uuid NOT NULL,
    docket_number varchar(100) COLLATE "C" NOT NULL,
    comment_number varchar(100) COLLATE "C",
    document_number varchar(100) COLLATE "C",
    authority varchar(255) COLLATE "C",
    project_id uuid,
    permit_id uuid,
    assessment_id uuid,
    filing_id uuid,
    title varchar(500) COLLATE "C",
    author varchar(255) COLLATE "C",
    author_organization varchar(255) COLLATE "C",
    author_type text COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    stance text COLLATE "C",
    topics jsonb,
    comment_text varchar(50000) COLLATE "C",
    attachments_count integer,
    signatures_count integer,
    duplicates_count integer,
    submitted_at timestamptz,
    posted_date date,
    comments_close_date date,
    status text COLLATE "C",
    response varchar(10000) COLLATE "C",
    response_date date,
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
    CONSTRAINT public_comments_pkey PRIMARY KEY (id),
    CONSTRAINT public_comments_author_type_check CHECK (author_type IN (
        'individual', 'company', 'trade_association', 'advocacy', 'labour_union',
        'national_government', 'local_government', 'indigenous_nation', 'legislator',
        'academic', 'anonymous'
    )),
    CONSTRAINT public_comments_stance_check CHECK (stance IN ('support', 'conditional', 'oppose', 'neutral')),
    CONSTRAINT public_comments_attachments_count_check CHECK (attachments_count >= 0),
    CONSTRAINT public_comments_signatures_count_check CHECK (signatures_count >= 0),
    CONSTRAINT public_comments_duplicates_count_check CHECK (duplicates_count >= 1),
    CONSTRAINT public_comments_status_check CHECK (status IN ('received', 'posted', 'withdrawn', 'withheld'))
);
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

CREATE TABLE social_equity_metrics (
    id uuid NOT NULL,
    metric text COLLATE "C" NOT NULL,
    area_code varchar(64) COLLATE "C" NOT NULL,
    area_code_system text COLLATE "C" NOT NULL,
    area_name varchar(255) COLLATE "C",
    longitude double precision,
    latitude double precision,
    cell bigint,
    geometry bytea,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    year integer,
    value double precision,
    unit varchar(64) COLLATE "C",
    currency_code varchar(3) COLLATE "C",
    is_met boolean,
    margin_of_error numeric(15, 6),
    national_percentile numeric(5, 2),
    regional_percentile numeric(5, 2),
    threshold_percent numeric(6, 2),
    household_persons_count integer,
    population_group varchar(255) COLLATE "C",
    population_count bigint,
    households_count integer,
    parent_area_code varchar(64) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    municipality varchar(255) COLLATE "C",
    metro_name varchar(255) COLLATE "C",
    is_metro boolean,
    method_name varchar(255) COLLATE "C",
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
    CONSTRAINT social_equity_metrics_pkey PRIMARY KEY (id),
    CONSTRAINT social_equity_metrics_metric_check CHECK (metric IN (
        'median_family_income', 'median_household_income', 'income_limit',
        'low_income_share', 'poverty_share', 'people_of_colour_share',
        'unemployment_share', 'linguistic_isolation_share', 'no_school_diploma_share',
        'under_five_share', 'over_sixty_four_share', 'disability_share',
        'demographic_index', 'supplemental_demographic_index', 'energy_burden',
        'energy_poverty_share', 'electricity_access', 'clean_cooking_access',
        'housing_burden_share', 'home_ownership_share', 'uninsured_share', 'gini_index',
        'social_vulnerability', 'disadvantaged_status', 'energy_community_status',
        'incentive_eligibility'
    )),
    CONSTRAINT social_equity_metrics_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT social_equity_metrics_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT social_equity_metrics_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT social_equity_metrics_geometry_check CHECK (octet_length(geometry) <= 20000000),
    CONSTRAINT social_equity_metrics_west_check CHECK (west BETWEEN -180 AND 180),
    CONSTRAINT social_equity_metrics_south_check CHECK (south BETWEEN -90 AND 90),
    CONSTRAINT social_equity_metrics_east_check CHECK (east BETWEEN -180 AND 180),
    CONSTRAINT social_equity_metrics_north_check CHECK (north BETWEEN -90 AND 90),
    CONSTRAINT social_equity_metrics_year_check CHECK (year BETWEEN 1900 AND 2200),
    CONSTRAINT social_equity_metrics_margin_of_error_check CHECK (margin_of_error >= 0),
    CONSTRAINT social_equity_metrics_national_percentile_check CHECK (national_percentile BETWEEN 0 AND 100),
    CONSTRAINT social_equity_metrics_regional_percentile_check CHECK (regional_percentile BETWEEN 0 AND 100),
    CONSTRAINT social_equity_metrics_threshold_percent_check CHECK (threshold_percent BETWEEN 0 AND 1000),
    CONSTRAINT social_equity_metrics_household_persons_count_check CHECK (household_persons_count BETWEEN 1 AND 20),
    CONSTRAINT social_equity_metrics_population_count_check CHECK (population_count >= 0),
    CONSTRAINT social_equity_metrics_households_count_check CHECK (households_count >= 0)
);
CREATE UNIQUE INDEX social_equity_metrics_source_id_external_id_key ON social_equity_metrics (source_id, external_id);
CREATE INDEX social_equity_metrics_metric_year_idx ON social_equity_metrics (metric, year);
CREATE INDEX social_equity_metrics_area_code_metric_year_idx ON social_equity_metrics (area_code, metric, year);
CREATE INDEX social_equity_metrics_country_code_region_metric_idx ON social_equity_metrics (country_code, region, metric);
CREATE INDEX social_equity_metrics_parent_area_code_idx ON social_equity_metrics (parent_area_code);
CREATE INDEX social_equity_metrics_metric_national_percentile_idx ON social_equity_metrics (metric, national_percentile);
CREATE INDEX social_equity_metrics_cell_idx ON social_equity_metrics (cell);
CREATE INDEX social_equity_metrics_import_id_idx ON social_equity_metrics (import_id);
CREATE INDEX social_equity_metrics_same_as_idx ON social_equity_metrics (same_as);

-- Foreign keys.
ALTER TABLE community_benefits ADD CONSTRAINT community_benefits_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE RESTRICT;
ALTER TABLE community_benefits ADD CONSTRAINT community_benefits_organization_id_fkey
    FOREIGN KEY (organization_id) REFERENCES local_organizations (id) ON DELETE SET NULL;
ALTER TABLE community_projects ADD CONSTRAINT community_projects_organization_id_fkey
    FOREIGN KEY (organization_id) REFERENCES local_organizations (id) ON DELETE SET NULL;
ALTER TABLE community_projects ADD CONSTRAINT community_projects_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE community_projects ADD CONSTRAINT community_projects_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE community_projects ADD CONSTRAINT community_projects_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE community_projects ADD CONSTRAINT community_projects_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES community_projects (id) ON DELETE SET NULL;
ALTER TABLE education_programs ADD CONSTRAINT education_programs_organization_id_fkey
    FOREIGN KEY (organization_id) REFERENCES local_organizations (id) ON DELETE SET NULL;
ALTER TABLE health_impacts ADD CONSTRAINT health_impacts_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE health_impacts ADD CONSTRAINT health_impacts_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE health_impacts ADD CONSTRAINT health_impacts_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE health_impacts ADD CONSTRAINT health_impacts_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES health_impacts (id) ON DELETE SET NULL;
ALTER TABLE job_opportunities ADD CONSTRAINT job_opportunities_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE local_organizations ADD CONSTRAINT local_organizations_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE local_organizations ADD CONSTRAINT local_organizations_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE local_organizations ADD CONSTRAINT local_organizations_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES local_organizations (id) ON DELETE SET NULL;
ALTER TABLE public_comments ADD CONSTRAINT public_comments_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE public_comments ADD CONSTRAINT public_comments_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE public_comments ADD CONSTRAINT public_comments_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE public_comments ADD CONSTRAINT public_comments_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES public_comments (id) ON DELETE SET NULL;
ALTER TABLE social_equity_metrics ADD CONSTRAINT social_equity_metrics_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE social_equity_metrics ADD CONSTRAINT social_equity_metrics_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE social_equity_metrics ADD CONSTRAINT social_equity_metrics_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES social_equity_metrics (id) ON DELETE SET NULL;

-- Documentation.
COMMENT ON TABLE community_benefits IS 'One benefit that a project''s owner promised or agreed with a community, and what came of it.';
COMMENT ON COLUMN community_benefits.id IS 'The row''s key.';
COMMENT ON COLUMN community_benefits.name IS 'What the benefit is called: `Viking Community Fund`.';
COMMENT ON COLUMN community_benefits.project_id IS 'The project that owes it. A project that owes something can''t be deleted.';
COMMENT ON COLUMN community_benefits.benefit_type IS 'What people get.';
COMMENT ON COLUMN community_benefits.status IS 'How it stands.';
COMMENT ON COLUMN community_benefits.agreement_type IS 'What kind of promise it rests on.';
COMMENT ON COLUMN community_benefits.organization_id IS 'The body that receives or hands out the benefit.';
COMMENT ON COLUMN community_benefits.recipients IS 'Who is to benefit, in words: `households within 5 km`, `four community councils`.';
COMMENT ON COLUMN community_benefits.description IS 'What was agreed, in short, with conditions.';
COMMENT ON COLUMN community_benefits.beneficiaries_count IS 'People who can benefit.';
COMMENT ON COLUMN community_benefits.households_count IS 'Homes that can benefit.';
COMMENT ON COLUMN community_benefits.local_jobs_count IS 'Jobs for people of the place that were promised with it.';
COMMENT ON COLUMN community_benefits.annual_amount IS 'What is paid or worth in a year, at the prices when it was agreed.';
COMMENT ON COLUMN community_benefits.annual_amount_per_mw IS 'What is paid in a year for each megawatt of capacity: `5000` in Scotland as a rule. [/MW]';
COMMENT ON COLUMN community_benefits.amount_per_mwh IS 'What is paid for each megawatt-hour made, where pay follows generation. [/(MW.h)]';
COMMENT ON COLUMN community_benefits.total_amount IS 'What is paid or worth over the whole term, or once.';
COMMENT ON COLUMN community_benefits.delivered_amount IS 'What has been paid or done so far.';
COMMENT ON COLUMN community_benefits.currency_code IS 'ISO 4217 code of the currency that the amounts are in.';
COMMENT ON COLUMN community_benefits.is_index_linked IS 'Whether what is paid rises with prices.';
COMMENT ON COLUMN community_benefits.offered_share_percent IS 'Share of the project that the community was offered. [%]';
COMMENT ON COLUMN community_benefits.agreement_date IS 'When it was agreed.';
COMMENT ON COLUMN community_benefits.period_start_date IS 'First day that it covers.';
COMMENT ON COLUMN community_benefits.period_end_date IS 'Last day that it covers; none for as long as the project runs.';
COMMENT ON COLUMN community_benefits.first_delivery_date IS 'When it was first paid or done.';
COMMENT ON COLUMN community_benefits.reported_date IS 'Up to when the amount delivered is counted.';
COMMENT ON COLUMN community_benefits.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN community_benefits.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN community_benefits.homepage_url IS 'Page that describes it to people.';
COMMENT ON COLUMN community_benefits.agreement_url IS 'Page with the text of the agreement, where it is public.';
COMMENT ON COLUMN community_benefits.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN community_benefits.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN community_benefits.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE community_projects IS 'A project owned or led by a community.';
COMMENT ON COLUMN community_projects.id IS 'The row''s key.';
COMMENT ON COLUMN community_projects.name IS 'What the community calls it.';
COMMENT ON COLUMN community_projects.technology IS 'What it builds or does.';
COMMENT ON COLUMN community_projects.status IS 'How far it has come.';
COMMENT ON COLUMN community_projects.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN community_projects.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN community_projects.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN community_projects.organization_id IS 'The body that runs it, where the atlas knows that body.';
COMMENT ON COLUMN community_projects.project_id IS 'The plant that it is, or has a share in.';
COMMENT ON COLUMN community_projects.description IS 'What it is for and how it came about.';
COMMENT ON COLUMN community_projects.ownership_model IS 'The form in which people own it.';
COMMENT ON COLUMN community_projects.operator IS 'The name of the body that runs it, or applies to, as the source writes it.';
COMMENT ON COLUMN community_projects.capacity_kw IS 'Nameplate capacity, in electric power or in heat. [kW]';
COMMENT ON COLUMN community_projects.annual_generation_mwh IS 'What it makes, or saves, in a year. [MW.h]';
COMMENT ON COLUMN community_projects.community_share_percent IS 'Share of it that the community owns. [%]';
COMMENT ON COLUMN community_projects.members_count IS 'People who hold a part of it.';
COMMENT ON COLUMN community_projects.households_count IS 'Homes that it supplies, or that save by it.';
COMMENT ON COLUMN community_projects.raised_amount IS 'Money that members and supporters put in, in the currency that the next column names.';
COMMENT ON COLUMN community_projects.raised_amount_currency IS 'ISO 4217 code of the currency that the money is in.';
COMMENT ON COLUMN community_projects.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN community_projects.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN community_projects.county IS 'County, district or municipality.';
COMMENT ON COLUMN community_projects.address IS 'Street and place, as one would write to it.';
COMMENT ON COLUMN community_projects.postal_code IS 'Post or zip code, with its leading zeros.';
COMMENT ON COLUMN community_projects.founded_date IS 'When people began it.';
COMMENT ON COLUMN community_projects.commercial_operation_date IS 'When it began to run, or is to.';
COMMENT ON COLUMN community_projects.homepage_url IS 'Page that describes it to people.';
COMMENT ON COLUMN community_projects.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN community_projects.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN community_projects.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN community_projects.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN community_projects.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN community_projects.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN community_projects.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN community_projects.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN community_projects.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN community_projects.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE education_programs IS 'A programme of teaching that people can take part in.';
COMMENT ON COLUMN education_programs.id IS 'The row''s key.';
COMMENT ON COLUMN education_programs.name IS 'What the provider calls it.';
COMMENT ON COLUMN education_programs.program_type IS 'What kind of teaching it is.';
COMMENT ON COLUMN education_programs.education_level IS 'How high it is.';
COMMENT ON COLUMN education_programs.status IS 'Whether one can take part.';
COMMENT ON COLUMN education_programs.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN education_programs.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN education_programs.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN education_programs.organization_id IS 'The body that gives it, where the atlas knows that body.';
COMMENT ON COLUMN education_programs.provider IS 'The name of who gives it: a college, a union, a company.';
COMMENT ON COLUMN education_programs.field_name IS 'The field that is taught, in a few words: `turbine maintenance`.';
COMMENT ON COLUMN education_programs.field_code IS 'The field by an official list: `15.1704` of the US CIP is wind energy technology.';
COMMENT ON COLUMN education_programs.field_code_system IS 'The list that the field''s code belongs to.';
COMMENT ON COLUMN education_programs.project_type IS 'The kind of energy it is about, where it is about one.';
COMMENT ON COLUMN education_programs.description IS 'What one learns and does.';
COMMENT ON COLUMN education_programs.prerequisites IS 'What one must have learnt or be before.';
COMMENT ON COLUMN education_programs.audience IS 'Whom it is meant for: `displaced coal workers`, `grades 6 to 8`.';
COMMENT ON COLUMN education_programs.delivery_mode IS 'How it is taught.';
COMMENT ON COLUMN education_programs.language_code IS 'BCP 47 tag of the language it is taught in: `en`, `es-MX`.';
COMMENT ON COLUMN education_programs.duration_months IS 'How long it takes, without breaks. [mo]';
COMMENT ON COLUMN education_programs.instruction_hours IS 'Hours of teaching and practice in all. [h]';
COMMENT ON COLUMN education_programs.places_count IS 'People who can take part in one run.';
COMMENT ON COLUMN education_programs.enrolled_count IS 'People who take part now.';
COMMENT ON COLUMN education_programs.graduates_count IS 'People who have finished it so far.';
COMMENT ON COLUMN education_programs.placement_percent IS 'Share of those who finish and have work in the trade within a year. [%]';
COMMENT ON COLUMN education_programs.tuition_cost IS 'What one pays for all of it; zero where it is free.';
COMMENT ON COLUMN education_programs.currency_code IS 'ISO 4217 code of the currency that the cost is in.';
COMMENT ON COLUMN education_programs.is_paid IS 'Whether one is paid while one learns.';
COMMENT ON COLUMN education_programs.credential IS 'What one has at the end: `Associate of Applied Science`, `NABCEP PV Associate`.';
COMMENT ON COLUMN education_programs.accreditor IS 'Who vouches for the credential.';
COMMENT ON COLUMN education_programs.applications_close_date IS 'Last day to apply for the next run.';
COMMENT ON COLUMN education_programs.period_start_date IS 'First day of the next run, or of the one now.';
COMMENT ON COLUMN education_programs.period_end_date IS 'Last day of that run.';
COMMENT ON COLUMN education_programs.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN education_programs.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN education_programs.county IS 'County, district or municipality.';
COMMENT ON COLUMN education_programs.address IS 'Street and place, as one would write to it.';
COMMENT ON COLUMN education_programs.postal_code IS 'Post or zip code, with its leading zeros.';
COMMENT ON COLUMN education_programs.homepage_url IS 'Page that describes it to people.';
COMMENT ON COLUMN education_programs.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN education_programs.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN education_programs.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE health_impacts IS 'One estimate or observation of an effect on the health of the people of an area.';
COMMENT ON COLUMN health_impacts.id IS 'The row''s key.';
COMMENT ON COLUMN health_impacts.outcome IS 'What is counted.';
COMMENT ON COLUMN health_impacts.value IS 'How much of it, in the unit that `unit` names; what it means follows from `effect_basis`.';
COMMENT ON COLUMN health_impacts.unit IS 'UCUM code of the value''s unit: `a` for years, `{death}/a`, `[lb_av]/(MW.h)`.';
COMMENT ON COLUMN health_impacts.low_value IS 'Lower bound of the value.';
COMMENT ON COLUMN health_impacts.high_value IS 'Upper bound of the value.';
COMMENT ON COLUMN health_impacts.interval_percent IS 'How sure it is that the true value lies between the bounds: `95`. [%]';
COMMENT ON COLUMN health_impacts.hazard IS 'What causes the effect; none for the health of people as it is.';
COMMENT ON COLUMN health_impacts.effect_basis IS 'Whether the value is caused, avoided or simply there.';
COMMENT ON COLUMN health_impacts.project_id IS 'The project that causes or avoids it; none for a whole area or kind of energy.';
COMMENT ON COLUMN health_impacts.project_type IS 'The kind of energy that causes or avoids it.';
COMMENT ON COLUMN health_impacts.sub_type IS 'The kind more closely, in the source''s words: `Utility PV`, `Portfolio EE`.';
COMMENT ON COLUMN health_impacts.indicator_code IS 'The source''s own code of what is counted: `SP.DYN.LE00.IN`.';
COMMENT ON COLUMN health_impacts.indicator_name IS 'The source''s own name of what is counted.';
COMMENT ON COLUMN health_impacts.area_code IS 'Code of the area, in the system that the next column names.';
COMMENT ON COLUMN health_impacts.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN health_impacts.area_name IS 'What the source calls the area.';
COMMENT ON COLUMN health_impacts.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN health_impacts.year IS 'The year that the value is of.';
COMMENT ON COLUMN health_impacts.period_start_date IS 'First day that the value covers, where it isn''t a year.';
COMMENT ON COLUMN health_impacts.period_end_date IS 'Last day that the value covers, where it isn''t a year.';
COMMENT ON COLUMN health_impacts.population_count IS 'People who are exposed or counted.';
COMMENT ON COLUMN health_impacts.population_group IS 'Who of the people is counted, in words: `children with asthma`.';
COMMENT ON COLUMN health_impacts.min_age_years IS 'Age of the youngest counted. [a]';
COMMENT ON COLUMN health_impacts.max_age_years IS 'Age of the oldest counted. [a]';
COMMENT ON COLUMN health_impacts.exposure_value IS 'How much of the hazard people meet, in the unit that the next column names.';
COMMENT ON COLUMN health_impacts.exposure_unit IS 'UCUM code of the exposure''s unit: `ug/m3`, `dB[SPL]`.';
COMMENT ON COLUMN health_impacts.method_name IS 'How it was reckoned: `AVERT`, `COBRA`, `AirQ+`, `BenMAP`, death certificates.';
COMMENT ON COLUMN health_impacts.response_function IS 'The study that links the hazard to the outcome.';
COMMENT ON COLUMN health_impacts.evidence_certainty IS 'How far one may rely on the link, by the four grades of GRADE.';
COMMENT ON COLUMN health_impacts.valuation_amount IS 'What the effect is worth in money.';
COMMENT ON COLUMN health_impacts.currency_code IS 'ISO 4217 code of the currency that the worth is in.';
COMMENT ON COLUMN health_impacts.base_year IS 'The year whose prices the worth is in.';
COMMENT ON COLUMN health_impacts.citation IS 'Where it is written.';
COMMENT ON COLUMN health_impacts.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN health_impacts.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN health_impacts.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN health_impacts.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN health_impacts.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN health_impacts.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN health_impacts.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN health_impacts.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN health_impacts.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN health_impacts.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN health_impacts.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE job_opportunities IS 'A job that is offered, or was (after JobPosting of schema.org).';
COMMENT ON COLUMN job_opportunities.id IS 'The row''s key.';
COMMENT ON COLUMN job_opportunities.title IS 'What the job is called, without pay and place: `Wind Turbine Technician`.';
COMMENT ON COLUMN job_opportunities.employer IS 'Who hires, as the offer writes it.';
COMMENT ON COLUMN job_opportunities.status IS 'Whether one can still apply.';
COMMENT ON COLUMN job_opportunities.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN job_opportunities.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN job_opportunities.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN job_opportunities.project_id IS 'The project that the work is for.';
COMMENT ON COLUMN job_opportunities.employer_id IS 'Who hires, as an organisation in law.';
COMMENT ON COLUMN job_opportunities.posting_number IS 'The employer''s own number of the offer.';
COMMENT ON COLUMN job_opportunities.employment_type IS 'How the work is agreed.';
COMMENT ON COLUMN job_opportunities.project_phase IS 'What of a project''s life the work belongs to.';
COMMENT ON COLUMN job_opportunities.description IS 'What one does and answers for.';
COMMENT ON COLUMN job_opportunities.qualifications IS 'What one must know, hold or have done.';
COMMENT ON COLUMN job_opportunities.occupation_code IS 'The occupation by an official list: `49-9081.00` is a wind turbine technician.';
COMMENT ON COLUMN job_opportunities.occupation_code_system IS 'The list that the occupation''s code belongs to.';
COMMENT ON COLUMN job_opportunities.education_level IS 'Schooling that is asked for, at the least.';
COMMENT ON COLUMN job_opportunities.experience_months IS 'Time in the trade that is asked for, at the least; zero for beginners. [mo]';
COMMENT ON COLUMN job_opportunities.positions_count IS 'People who are wanted.';
COMMENT ON COLUMN job_opportunities.min_pay_amount IS 'Pay before tax for one period, at the least.';
COMMENT ON COLUMN job_opportunities.max_pay_amount IS 'Pay before tax for one period, at the most.';
COMMENT ON COLUMN job_opportunities.currency_code IS 'ISO 4217 code of the currency that the pay is in.';
COMMENT ON COLUMN job_opportunities.pay_period IS 'What period the pay is for.';
COMMENT ON COLUMN job_opportunities.benefits IS 'What one gets beside pay: insurance, leave, housing.';
COMMENT ON COLUMN job_opportunities.weekly_hours IS 'Hours of work in a week. [h]';
COMMENT ON COLUMN job_opportunities.work_schedule IS 'Shifts, travel and nights away, in words.';
COMMENT ON COLUMN job_opportunities.is_remote IS 'Whether all of it can be done from home.';
COMMENT ON COLUMN job_opportunities.has_union_coverage IS 'Whether a collective agreement covers it.';
COMMENT ON COLUMN job_opportunities.has_prevailing_wage IS 'Whether it pays at least the wage that a law sets for the trade and place.';
COMMENT ON COLUMN job_opportunities.has_local_preference IS 'Whether people of the place are taken first.';
COMMENT ON COLUMN job_opportunities.posted_date IS 'When it was made public.';
COMMENT ON COLUMN job_opportunities.applications_close_date IS 'Last day to apply.';
COMMENT ON COLUMN job_opportunities.job_start_date IS 'First day of work.';
COMMENT ON COLUMN job_opportunities.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN job_opportunities.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN job_opportunities.county IS 'County, district or municipality.';
COMMENT ON COLUMN job_opportunities.address IS 'Street and place of the work.';
COMMENT ON COLUMN job_opportunities.postal_code IS 'Post or zip code, with its leading zeros.';
COMMENT ON COLUMN job_opportunities.application_url IS 'Page where one applies.';
COMMENT ON COLUMN job_opportunities.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN job_opportunities.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN job_opportunities.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE local_organizations IS 'A body that works in a place: a town, a utility, a co-operative, a community group.';
COMMENT ON COLUMN local_organizations.id IS 'The row''s key.';
COMMENT ON COLUMN local_organizations.name IS 'What the body calls itself.';
COMMENT ON COLUMN local_organizations.organization_type IS 'What kind of body it is.';
COMMENT ON COLUMN local_organizations.status IS 'Whether it still works.';
COMMENT ON COLUMN local_organizations.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN local_organizations.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN local_organizations.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN local_organizations.description IS 'What it is for and what it has done.';
COMMENT ON COLUMN local_organizations.entity_id IS 'The same body as an organisation in law, where it is one.';
COMMENT ON COLUMN local_organizations.legal_form IS 'Its form in law, in words: `community benefit society`.';
COMMENT ON COLUMN local_organizations.registration_number IS 'Its number in the register of societies, charities or companies.';
COMMENT ON COLUMN local_organizations.registration_authority IS 'Who keeps that register: `Companies House`.';
COMMENT ON COLUMN local_organizations.area_served IS 'Where it works, in words: `Swift and Big Stone counties`.';
COMMENT ON COLUMN local_organizations.area_code IS 'Code of the area that it stands for, in the system that the next column names.';
COMMENT ON COLUMN local_organizations.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN local_organizations.service_area_codes IS 'Areas that it serves, as a list of the source''s own codes.';
COMMENT ON COLUMN local_organizations.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN local_organizations.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN local_organizations.county IS 'County, district or municipality.';
COMMENT ON COLUMN local_organizations.address IS 'Street and place, as one would write to it.';
COMMENT ON COLUMN local_organizations.postal_code IS 'Post or zip code, with its leading zeros.';
COMMENT ON COLUMN local_organizations.contact_email IS 'Address for letters by e-mail that the body itself makes public; no person''s own.';
COMMENT ON COLUMN local_organizations.contact_phone IS 'Number to call that the body itself makes public, with the country''s prefix.';
COMMENT ON COLUMN local_organizations.homepage_url IS 'Page that describes it to people.';
COMMENT ON COLUMN local_organizations.founded_date IS 'When people began it.';
COMMENT ON COLUMN local_organizations.ended_date IS 'When it ended.';
COMMENT ON COLUMN local_organizations.members_count IS 'People who belong to it; of a utility its customers who are members.';
COMMENT ON COLUMN local_organizations.employees_count IS 'People who work for it and are paid.';
COMMENT ON COLUMN local_organizations.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN local_organizations.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN local_organizations.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN local_organizations.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN local_organizations.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN local_organizations.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN local_organizations.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN local_organizations.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN local_organizations.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN local_organizations.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE public_comments IS 'One comment that was handed in to a consultation and made public by who held it.';
COMMENT ON COLUMN public_comments.id IS 'The row''s key.';
COMMENT ON COLUMN public_comments.docket_number IS 'The consultation, by the number of its docket or application: `BOEM-2018-0069`.';
COMMENT ON COLUMN public_comments.comment_number IS 'The comment''s own number there: `BOEM-2018-0069-0012`.';
COMMENT ON COLUMN public_comments.document_number IS 'Number of the document that it comments on.';
COMMENT ON COLUMN public_comments.authority IS 'The body that asked for comments.';
COMMENT ON COLUMN public_comments.project_id IS 'The project that it is about.';
COMMENT ON COLUMN public_comments.permit_id IS 'The application for a consent that it is about.';
COMMENT ON COLUMN public_comments.assessment_id IS 'The assessment that it is about.';
COMMENT ON COLUMN public_comments.filing_id IS 'The proposed rule or notice that it is about.';
COMMENT ON COLUMN public_comments.title IS 'What the comment is headed with.';
COMMENT ON COLUMN public_comments.author IS 'Who wrote it, as made public with it; none where it was anonymous.';
COMMENT ON COLUMN public_comments.author_organization IS 'Whom the author speaks for.';
COMMENT ON COLUMN public_comments.author_type IS 'What kind of author it is.';
COMMENT ON COLUMN public_comments.country_code IS 'ISO 3166-1 alpha-2 code of the country that the author gave.';
COMMENT ON COLUMN public_comments.region IS 'State, province or nation that the author gave.';
COMMENT ON COLUMN public_comments.stance IS 'Whether the author wants what is proposed.';
COMMENT ON COLUMN public_comments.topics IS 'What it speaks of, as a list of words: `["noise", "jobs", "birds"]`.';
COMMENT ON COLUMN public_comments.comment_text IS 'The text, where it was not sent in as a file only.';
COMMENT ON COLUMN public_comments.attachments_count IS 'Files that were sent in with it.';
COMMENT ON COLUMN public_comments.signatures_count IS 'People who signed it.';
COMMENT ON COLUMN public_comments.duplicates_count IS 'Comments with the same words that the row stands for, this one included.';
COMMENT ON COLUMN public_comments.submitted_at IS 'When it came in.';
COMMENT ON COLUMN public_comments.posted_date IS 'When it was made public.';
COMMENT ON COLUMN public_comments.comments_close_date IS 'Last day that comments were taken.';
COMMENT ON COLUMN public_comments.status IS 'Whether it can be read.';
COMMENT ON COLUMN public_comments.response IS 'What the body that asked answered to it.';
COMMENT ON COLUMN public_comments.response_date IS 'When that answer was made public.';
COMMENT ON COLUMN public_comments.source_url IS 'Page of the comment.';
COMMENT ON COLUMN public_comments.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN public_comments.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN public_comments.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN public_comments.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN public_comments.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN public_comments.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN public_comments.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN public_comments.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN public_comments.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN public_comments.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE social_equity_metrics IS 'One measure of how people of an area live, in one year.';
COMMENT ON COLUMN social_equity_metrics.id IS 'The row''s key.';
COMMENT ON COLUMN social_equity_metrics.metric IS 'What is measured.';
COMMENT ON COLUMN social_equity_metrics.area_code IS 'Code of the area, in the system that the next column names, with its leading zeros.';
COMMENT ON COLUMN social_equity_metrics.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN social_equity_metrics.area_name IS 'What the area is called.';
COMMENT ON COLUMN social_equity_metrics.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN social_equity_metrics.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN social_equity_metrics.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN social_equity_metrics.geometry IS 'The line or polygon as WKB (WGS 84).';
COMMENT ON COLUMN social_equity_metrics.west IS 'Western side of the geometry''s box; greater than the eastern one where the box crosses the antimeridian. [deg]';
COMMENT ON COLUMN social_equity_metrics.south IS 'Southern side of the geometry''s box. [deg]';
COMMENT ON COLUMN social_equity_metrics.east IS 'Eastern side of the geometry''s box. [deg]';
COMMENT ON COLUMN social_equity_metrics.north IS 'Northern side of the geometry''s box. [deg]';
COMMENT ON COLUMN social_equity_metrics.year IS 'The year that the value is of or holds for.';
COMMENT ON COLUMN social_equity_metrics.value IS 'The measure, in the unit that the next column names; none for what is only met or not.';
COMMENT ON COLUMN social_equity_metrics.unit IS 'UCUM code of the value''s unit: `%`, `{USD}/a`, `1` for an index.';
COMMENT ON COLUMN social_equity_metrics.currency_code IS 'ISO 4217 code of the currency, where the value is money.';
COMMENT ON COLUMN social_equity_metrics.is_met IS 'Whether the area meets the test, where the metric is one.';
COMMENT ON COLUMN social_equity_metrics.margin_of_error IS 'Half the width of the interval that holds the true value nine times out of ten.';
COMMENT ON COLUMN social_equity_metrics.national_percentile IS 'Share of the areas of the country that have a lower value.';
COMMENT ON COLUMN social_equity_metrics.regional_percentile IS 'Share of the areas of the state or province that have a lower value.';
COMMENT ON COLUMN social_equity_metrics.threshold_percent IS 'Of a limit, the share of the area''s median income that it stands for: `80`. [%]';
COMMENT ON COLUMN social_equity_metrics.household_persons_count IS 'Of a limit, the size of the household that it is for: `4` where it isn''t said otherwise.';
COMMENT ON COLUMN social_equity_metrics.population_group IS 'The people whom the value is of, where not all: `renters`, `age 65 and over`.';
COMMENT ON COLUMN social_equity_metrics.population_count IS 'People who live in the area.';
COMMENT ON COLUMN social_equity_metrics.households_count IS 'Homes in the area.';
COMMENT ON COLUMN social_equity_metrics.parent_area_code IS 'Code of the area that the area is a part of, in the same system: a county''s.';
COMMENT ON COLUMN social_equity_metrics.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN social_equity_metrics.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN social_equity_metrics.county IS 'County, district or municipality.';
COMMENT ON COLUMN social_equity_metrics.municipality IS 'City, town or village.';
COMMENT ON COLUMN social_equity_metrics.metro_name IS 'The city and its surroundings that the area belongs to: `Abilene, TX`.';
COMMENT ON COLUMN social_equity_metrics.is_metro IS 'Whether it belongs to a city and its surroundings at all.';
COMMENT ON COLUMN social_equity_metrics.method_name IS 'How it was reckoned, or the survey it rests on: `ACS 2018-2022`.';
COMMENT ON COLUMN social_equity_metrics.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN social_equity_metrics.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN social_equity_metrics.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN social_equity_metrics.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN social_equity_metrics.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN social_equity_metrics.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN social_equity_metrics.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN social_equity_metrics.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN social_equity_metrics.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN social_equity_metrics.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN social_equity_metrics.version IS 'How often the row was written, from 1.';
