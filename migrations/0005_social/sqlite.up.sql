-- 0005_social: up, for SQLite. Written by `terra migrate generate`, run by `terra migrate apply` in
-- one transaction. Edit it before it is applied anywhere, not after.
--
-- + table community_benefits (32 columns)
-- + table community_projects (37 columns)
-- + table education_programs (42 columns)
-- + table health_impacts (45 columns)
-- + table job_opportunities (42 columns)
-- + table local_organizations (38 columns)
-- + table public_comments (38 columns)
-- + table social_equity_metrics (45 columns)

CREATE TABLE community_benefits
-- One benefit that a project's owner promised or agreed with a community, and what came of it.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the benefit is called: `Viking Community Fund`.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- The project that owes it. A project that owes something can't be deleted.
    project_id BLOB NOT NULL CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE RESTRICT,
    -- What people get.
    benefit_type TEXT NOT NULL CHECK (CASE benefit_type
        WHEN 'fund' THEN 1 WHEN 'household_payment' THEN 1 WHEN 'energy_discount' THEN 1
        WHEN 'ownership' THEN 1 WHEN 'local_revenue' THEN 1 WHEN 'jobs' THEN 1
        WHEN 'training' THEN 1 WHEN 'infrastructure' THEN 1 WHEN 'energy_upgrade' THEN 1
        WHEN 'conservation' THEN 1 WHEN 'other' THEN 1
        ELSE benefit_type IS NULL
    END),
    -- How it stands.
    status TEXT NOT NULL CHECK (CASE status
        WHEN 'proposed' THEN 1 WHEN 'agreed' THEN 1 WHEN 'active' THEN 1
        WHEN 'completed' THEN 1 WHEN 'overdue' THEN 1 WHEN 'cancelled' THEN 1
        ELSE status IS NULL
    END),
    -- What kind of promise it rests on.
    agreement_type TEXT CHECK (CASE agreement_type
        WHEN 'voluntary' THEN 1 WHEN 'community_contract' THEN 1
        WHEN 'host_contract' THEN 1 WHEN 'impact_contract' THEN 1
        WHEN 'planning_obligation' THEN 1 WHEN 'legal' THEN 1
        ELSE agreement_type IS NULL
    END),
    -- The body that receives or hands out the benefit.
    organization_id BLOB CHECK (length(organization_id) = 16) REFERENCES local_organizations (id) ON DELETE SET NULL,
    -- Who is to benefit, in words: `households within 5 km`, `four community councils`.
    recipients TEXT CHECK (length(recipients) <= 1000),
    -- What was agreed, in short, with conditions.
    description TEXT CHECK (length(description) <= 4000),
    -- People who can benefit.
    beneficiaries_count INTEGER CHECK (beneficiaries_count BETWEEN 0 AND 2147483647),
    -- Homes that can benefit.
    households_count INTEGER CHECK (households_count BETWEEN 0 AND 2147483647),
    -- Jobs for people of the place that were promised with it.
    local_jobs_count INTEGER CHECK (local_jobs_count BETWEEN 0 AND 2147483647),
    -- What is paid or worth in a year, at the prices when it was agreed.
    annual_amount REAL CHECK (abs(annual_amount) < 10000000000000.00 AND annual_amount >= 0),
    -- What is paid in a year for each megawatt of capacity: `5000` in Scotland as a rule. [/MW]
    annual_amount_per_mw REAL CHECK (abs(annual_amount_per_mw) < 10000000000.00 AND annual_amount_per_mw >= 0),
    -- What is paid for each megawatt-hour made, where pay follows generation. [/(MW.h)]
    amount_per_mwh REAL CHECK (abs(amount_per_mwh) < 1000000.0000 AND amount_per_mwh >= 0),
    -- What is paid or worth over the whole term, or once.
    total_amount REAL CHECK (abs(total_amount) < 10000000000000.00 AND total_amount >= 0),
    -- What has been paid or done so far.
    delivered_amount REAL CHECK (abs(delivered_amount) < 10000000000000.00 AND delivered_amount >= 0),
    -- ISO 4217 code of the currency that the amounts are in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- Whether what is paid rises with prices.
    is_index_linked INTEGER CHECK (is_index_linked IN (0, 1)),
    -- Share of the project that the community was offered. [%]
    offered_share_percent REAL CHECK (abs(offered_share_percent) < 1000.00 AND offered_share_percent BETWEEN 0 AND 100),
    -- When it was agreed.
    agreement_date TEXT CHECK (length(agreement_date) = 10),
    -- First day that it covers.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day that it covers; none for as long as the project runs.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- When it was first paid or done.
    first_delivery_date TEXT CHECK (length(first_delivery_date) = 10),
    -- Up to when the amount delivered is counted.
    reported_date TEXT CHECK (length(reported_date) = 10),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- Page that describes it to people.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
    -- Page with the text of the agreement, where it is public.
    agreement_url TEXT CHECK (length(agreement_url) <= 2000),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE INDEX community_benefits_benefit_type_status_idx ON community_benefits (benefit_type, status);
CREATE INDEX community_benefits_status_period_end_date_idx ON community_benefits (status, period_end_date);
CREATE INDEX community_benefits_agreement_date_idx ON community_benefits (agreement_date);
CREATE INDEX community_benefits_project_id_idx ON community_benefits (project_id);
CREATE INDEX community_benefits_organization_id_idx ON community_benefits (organization_id);

CREATE TABLE community_projects
-- A project owned or led by a community.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the community calls it.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- What it builds or does.
    technology TEXT NOT NULL CHECK (CASE technology
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1
        WHEN 'bioenergy' THEN 1 WHEN 'storage' THEN 1 WHEN 'heat_pump' THEN 1
        WHEN 'heat_network' THEN 1 WHEN 'microgrid' THEN 1 WHEN 'efficiency' THEN 1
        WHEN 'transport' THEN 1 WHEN 'other' THEN 1
        ELSE technology IS NULL
    END),
    -- How far it has come.
    status TEXT NOT NULL CHECK (CASE status
        WHEN 'announced' THEN 1 WHEN 'planned' THEN 1 WHEN 'permitted' THEN 1
        WHEN 'construction' THEN 1 WHEN 'operating' THEN 1 WHEN 'mothballed' THEN 1
        WHEN 'retired' THEN 1 WHEN 'cancelled' THEN 1 WHEN 'unknown' THEN 1
        ELSE status IS NULL
    END),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- The body that runs it, where the atlas knows that body.
    organization_id BLOB CHECK (length(organization_id) = 16) REFERENCES local_organizations (id) ON DELETE SET NULL,
    -- The plant that it is, or has a share in.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- What it is for and how it came about.
    description TEXT CHECK (length(description) <= 4000),
    -- The form in which people own it.
    ownership_model TEXT CHECK (CASE ownership_model
        WHEN 'cooperative' THEN 1 WHEN 'benefit_society' THEN 1 WHEN 'trust' THEN 1
        WHEN 'municipal' THEN 1 WHEN 'indigenous' THEN 1 WHEN 'company' THEN 1
        WHEN 'shared_ownership' THEN 1 WHEN 'other' THEN 1
        ELSE ownership_model IS NULL
    END),
    -- The name of the body that runs it, or applies to, as the source writes it.
    operator TEXT CHECK (length(operator) <= 255),
    -- Nameplate capacity, in electric power or in heat. [kW]
    capacity_kw REAL CHECK (abs(capacity_kw) < 1000000000.000 AND capacity_kw >= 0),
    -- What it makes, or saves, in a year. [MW.h]
    annual_generation_mwh REAL CHECK (abs(annual_generation_mwh) < 100000000000.000 AND annual_generation_mwh >= 0),
    -- Share of it that the community owns. [%]
    community_share_percent REAL CHECK (abs(community_share_percent) < 1000.00 AND community_share_percent BETWEEN 0 AND 100),
    -- People who hold a part of it.
    members_count INTEGER CHECK (members_count BETWEEN 0 AND 2147483647),
    -- Homes that it supplies, or that save by it.
    households_count INTEGER CHECK (households_count BETWEEN 0 AND 2147483647),
    -- Money that members and supporters put in, in the currency that the next column names.
    raised_amount REAL CHECK (abs(raised_amount) < 10000000000000.00 AND raised_amount >= 0),
    -- ISO 4217 code of the currency that the money is in.
    raised_amount_currency TEXT CHECK (length(raised_amount_currency) <= 3),
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
    -- When people began it.
    founded_date TEXT CHECK (length(founded_date) = 10),
    -- When it began to run, or is to.
    commercial_operation_date TEXT CHECK (length(commercial_operation_date) = 10),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES community_projects (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX community_projects_source_id_external_id_key ON community_projects (source_id, external_id);
CREATE INDEX community_projects_status_idx ON community_projects (status);
CREATE INDEX community_projects_country_code_technology_idx ON community_projects (country_code, technology);
CREATE INDEX community_projects_cell_idx ON community_projects (cell);
CREATE INDEX community_projects_organization_id_idx ON community_projects (organization_id);
CREATE INDEX community_projects_project_id_idx ON community_projects (project_id);
CREATE INDEX community_projects_import_id_idx ON community_projects (import_id);
CREATE INDEX community_projects_same_as_idx ON community_projects (same_as);

CREATE TABLE education_programs
-- A programme of teaching that people can take part in.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the provider calls it.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- What kind of teaching it is.
    program_type TEXT NOT NULL CHECK (CASE program_type
        WHEN 'degree' THEN 1 WHEN 'certificate' THEN 1 WHEN 'apprenticeship' THEN 1
        WHEN 'pre_apprenticeship' THEN 1 WHEN 'course' THEN 1
        WHEN 'safety_training' THEN 1 WHEN 'school_program' THEN 1
        WHEN 'outreach' THEN 1
        ELSE program_type IS NULL
    END),
    -- How high it is.
    education_level TEXT NOT NULL CHECK (CASE education_level
        WHEN 'not_required' THEN 1 WHEN 'primary' THEN 1 WHEN 'secondary' THEN 1
        WHEN 'vocational' THEN 1 WHEN 'short_cycle_tertiary' THEN 1
        WHEN 'bachelor' THEN 1 WHEN 'master' THEN 1 WHEN 'doctoral' THEN 1
        ELSE education_level IS NULL
    END),
    -- Whether one can take part.
    status TEXT NOT NULL CHECK (CASE status
        WHEN 'planned' THEN 1 WHEN 'open' THEN 1 WHEN 'running' THEN 1
        WHEN 'suspended' THEN 1 WHEN 'ended' THEN 1
        ELSE status IS NULL
    END),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- The body that gives it, where the atlas knows that body.
    organization_id BLOB CHECK (length(organization_id) = 16) REFERENCES local_organizations (id) ON DELETE SET NULL,
    -- The name of who gives it: a college, a union, a company.
    provider TEXT CHECK (length(provider) <= 255),
    -- The field that is taught, in a few words: `turbine maintenance`.
    field_name TEXT CHECK (length(field_name) <= 255),
    -- The field by an official list: `15.1704` of the US CIP is wind energy technology.
    field_code TEXT CHECK (length(field_code) <= 20),
    -- The list that the field's code belongs to.
    field_code_system TEXT CHECK (CASE field_code_system WHEN 'cip' THEN 1 WHEN 'isced_f' THEN 1 WHEN 'source' THEN 1 ELSE field_code_system IS NULL END),
    -- The kind of energy it is about, where it is about one.
    project_type TEXT CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- What one learns and does.
    description TEXT CHECK (length(description) <= 4000),
    -- What one must have learnt or be before.
    prerequisites TEXT CHECK (length(prerequisites) <= 1000),
    -- Whom it is meant for: `displaced coal workers`, `grades 6 to 8`.
    audience TEXT CHECK (length(audience) <= 255),
    -- How it is taught.
    delivery_mode TEXT CHECK (CASE delivery_mode WHEN 'in_person' THEN 1 WHEN 'online' THEN 1 WHEN 'blended' THEN 1 ELSE delivery_mode IS NULL END),
    -- BCP 47 tag of the language it is taught in: `en`, `es-MX`.
    language_code TEXT CHECK (length(language_code) <= 35),
    -- How long it takes, without breaks. [mo]
    duration_months REAL CHECK (abs(duration_months) < 10000.0 AND duration_months BETWEEN 0 AND 120),
    -- Hours of teaching and practice in all. [h]
    instruction_hours INTEGER CHECK (instruction_hours BETWEEN 0 AND 2147483647),
    -- People who can take part in one run.
    places_count INTEGER CHECK (places_count BETWEEN 0 AND 2147483647),
    -- People who take part now.
    enrolled_count INTEGER CHECK (enrolled_count BETWEEN 0 AND 2147483647),
    -- People who have finished it so far.
    graduates_count INTEGER CHECK (graduates_count BETWEEN 0 AND 2147483647),
    -- Share of those who finish and have work in the trade within a year. [%]
    placement_percent REAL CHECK (abs(placement_percent) < 1000.00 AND placement_percent BETWEEN 0 AND 100),
    -- What one pays for all of it; zero where it is free.
    tuition_cost REAL CHECK (abs(tuition_cost) < 10000000000000.00 AND tuition_cost >= 0),
    -- ISO 4217 code of the currency that the cost is in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- Whether one is paid while one learns.
    is_paid INTEGER CHECK (is_paid IN (0, 1)),
    -- What one has at the end: `Associate of Applied Science`, `NABCEP PV Associate`.
    credential TEXT CHECK (length(credential) <= 255),
    -- Who vouches for the credential.
    accreditor TEXT CHECK (length(accreditor) <= 255),
    -- Last day to apply for the next run.
    applications_close_date TEXT CHECK (length(applications_close_date) = 10),
    -- First day of the next run, or of the one now.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day of that run.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
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
    -- Page that describes it to people.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE INDEX education_programs_education_level_status_idx ON education_programs (education_level, status);
CREATE INDEX education_programs_program_type_country_code_idx ON education_programs (program_type, country_code);
CREATE INDEX education_programs_project_type_country_code_idx ON education_programs (project_type, country_code);
CREATE INDEX education_programs_country_code_region_idx ON education_programs (country_code, region);
CREATE INDEX education_programs_applications_close_date_idx ON education_programs (applications_close_date);
CREATE INDEX education_programs_cell_idx ON education_programs (cell);
CREATE INDEX education_programs_organization_id_idx ON education_programs (organization_id);

CREATE TABLE health_impacts
-- One estimate or observation of an effect on the health of the people of an area.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What is counted.
    outcome TEXT NOT NULL CHECK (CASE outcome
        WHEN 'premature_deaths' THEN 1 WHEN 'infant_deaths' THEN 1
        WHEN 'years_of_life_lost' THEN 1 WHEN 'years_lived_with_disability' THEN 1
        WHEN 'disability_adjusted_life_years' THEN 1 WHEN 'life_expectancy' THEN 1
        WHEN 'hospital_admissions' THEN 1 WHEN 'emergency_visits' THEN 1
        WHEN 'asthma_cases' THEN 1 WHEN 'asthma_attacks' THEN 1
        WHEN 'heart_attacks' THEN 1 WHEN 'strokes' THEN 1 WHEN 'cancer_cases' THEN 1
        WHEN 'work_days_lost' THEN 1 WHEN 'school_days_lost' THEN 1
        WHEN 'injuries' THEN 1 WHEN 'sleep_disturbance' THEN 1 WHEN 'annoyance' THEN 1
        WHEN 'pollutant_emission' THEN 1
        ELSE outcome IS NULL
    END),
    -- How much of it, in the unit that `unit` names; what it means follows from `effect_basis`.
    value REAL NOT NULL,
    -- UCUM code of the value's unit: `a` for years, `{death}/a`, `[lb_av]/(MW.h)`.
    unit TEXT NOT NULL CHECK (length(unit) <= 64),
    -- Lower bound of the value.
    low_value REAL,
    -- Upper bound of the value.
    high_value REAL,
    -- How sure it is that the true value lies between the bounds: `95`. [%]
    interval_percent REAL CHECK (abs(interval_percent) < 1000.00 AND interval_percent BETWEEN 0 AND 100),
    -- What causes the effect; none for the health of people as it is.
    hazard TEXT CHECK (CASE hazard
        WHEN 'pm25' THEN 1 WHEN 'pm10' THEN 1 WHEN 'nitrogen_oxides' THEN 1
        WHEN 'sulphur_dioxide' THEN 1 WHEN 'ozone' THEN 1
        WHEN 'volatile_organics' THEN 1 WHEN 'ammonia' THEN 1
        WHEN 'carbon_dioxide' THEN 1 WHEN 'metals' THEN 1 WHEN 'household_air' THEN 1
        WHEN 'water_pollution' THEN 1 WHEN 'noise' THEN 1 WHEN 'shadow_flicker' THEN 1
        WHEN 'electromagnetic_fields' THEN 1 WHEN 'radiation' THEN 1
        WHEN 'accidents' THEN 1 WHEN 'temperature' THEN 1
        ELSE hazard IS NULL
    END),
    -- Whether the value is caused, avoided or simply there.
    effect_basis TEXT CHECK (CASE effect_basis WHEN 'observed' THEN 1 WHEN 'caused' THEN 1 WHEN 'avoided' THEN 1 ELSE effect_basis IS NULL END),
    -- The project that causes or avoids it; none for a whole area or kind of energy.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The kind of energy that causes or avoids it.
    project_type TEXT CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- The kind more closely, in the source's words: `Utility PV`, `Portfolio EE`.
    sub_type TEXT CHECK (length(sub_type) <= 100),
    -- The source's own code of what is counted: `SP.DYN.LE00.IN`.
    indicator_code TEXT CHECK (length(indicator_code) <= 100),
    -- The source's own name of what is counted.
    indicator_name TEXT CHECK (length(indicator_name) <= 255),
    -- Code of the area, in the system that the next column names.
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
    -- What the source calls the area.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- The year that the value is of.
    year INTEGER CHECK (year BETWEEN 1800 AND 2200),
    -- First day that the value covers, where it isn't a year.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day that the value covers, where it isn't a year.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- People who are exposed or counted.
    population_count INTEGER CHECK (population_count >= 0),
    -- Who of the people is counted, in words: `children with asthma`.
    population_group TEXT CHECK (length(population_group) <= 255),
    -- Age of the youngest counted. [a]
    min_age_years INTEGER CHECK (min_age_years BETWEEN 0 AND 150),
    -- Age of the oldest counted. [a]
    max_age_years INTEGER CHECK (max_age_years BETWEEN 0 AND 150),
    -- How much of the hazard people meet, in the unit that the next column names.
    exposure_value REAL,
    -- UCUM code of the exposure's unit: `ug/m3`, `dB[SPL]`.
    exposure_unit TEXT CHECK (length(exposure_unit) <= 64),
    -- How it was reckoned: `AVERT`, `COBRA`, `AirQ+`, `BenMAP`, death certificates.
    method_name TEXT CHECK (length(method_name) <= 255),
    -- The study that links the hazard to the outcome.
    response_function TEXT CHECK (length(response_function) <= 255),
    -- How far one may rely on the link, by the four grades of GRADE.
    evidence_certainty TEXT CHECK (CASE evidence_certainty
        WHEN 'high' THEN 1 WHEN 'moderate' THEN 1 WHEN 'low' THEN 1
        WHEN 'very_low' THEN 1
        ELSE evidence_certainty IS NULL
    END),
    -- What the effect is worth in money.
    valuation_amount REAL CHECK (abs(valuation_amount) < 10000000000000.00),
    -- ISO 4217 code of the currency that the worth is in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- The year whose prices the worth is in.
    base_year INTEGER CHECK (base_year BETWEEN 1800 AND 2200),
    -- Where it is written.
    citation TEXT CHECK (length(citation) <= 255),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES health_impacts (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX health_impacts_source_id_external_id_key ON health_impacts (source_id, external_id);
CREATE INDEX health_impacts_outcome_year_idx ON health_impacts (outcome, year);
CREATE INDEX health_impacts_hazard_outcome_idx ON health_impacts (hazard, outcome);
CREATE INDEX health_impacts_area_code_outcome_year_idx ON health_impacts (area_code, outcome, year);
CREATE INDEX health_impacts_country_code_year_idx ON health_impacts (country_code, year);
CREATE INDEX health_impacts_project_type_outcome_idx ON health_impacts (project_type, outcome);
CREATE INDEX health_impacts_project_id_idx ON health_impacts (project_id);
CREATE INDEX health_impacts_import_id_idx ON health_impacts (import_id);
CREATE INDEX health_impacts_same_as_idx ON health_impacts (same_as);

CREATE TABLE job_opportunities
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
    employer_id BLOB CHECK (length(employer_id) = 16),
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
CREATE INDEX job_opportunities_status_applications_close_date_idx ON job_opportunities (status, applications_close_date);
CREATE INDEX job_opportunities_posted_date_idx ON job_opportunities (posted_date);
CREATE INDEX job_opportunities_employer_idx ON job_opportunities (employer);
CREATE INDEX job_opportunities_occupation_code_idx ON job_opportunities (occupation_code);
CREATE INDEX job_opportunities_country_code_region_status_idx ON job_opportunities (country_code, region, status);
CREATE INDEX job_opportunities_cell_idx ON job_opportunities (cell);
CREATE INDEX job_opportunities_project_id_idx ON job_opportunities (project_id);
CREATE INDEX job_opportunities_employer_id_idx ON job_opportunities (employer_id);

CREATE TABLE local_organizations
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

CREATE TABLE public_comments
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

CREATE TABLE social_equity_metrics
-- One measure of how people of an area live, in one year.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What is measured.
    metric TEXT NOT NULL CHECK (CASE metric
        WHEN 'median_family_income' THEN 1 WHEN 'median_household_income' THEN 1
        WHEN 'income_limit' THEN 1 WHEN 'low_income_share' THEN 1
        WHEN 'poverty_share' THEN 1 WHEN 'people_of_colour_share' THEN 1
        WHEN 'unemployment_share' THEN 1 WHEN 'linguistic_isolation_share' THEN 1
        WHEN 'no_school_diploma_share' THEN 1 WHEN 'under_five_share' THEN 1
        WHEN 'over_sixty_four_share' THEN 1 WHEN 'disability_share' THEN 1
        WHEN 'demographic_index' THEN 1 WHEN 'supplemental_demographic_index' THEN 1
        WHEN 'energy_burden' THEN 1 WHEN 'energy_poverty_share' THEN 1
        WHEN 'electricity_access' THEN 1 WHEN 'clean_cooking_access' THEN 1
        WHEN 'housing_burden_share' THEN 1 WHEN 'home_ownership_share' THEN 1
        WHEN 'uninsured_share' THEN 1 WHEN 'gini_index' THEN 1
        WHEN 'social_vulnerability' THEN 1 WHEN 'disadvantaged_status' THEN 1
        WHEN 'energy_community_status' THEN 1 WHEN 'incentive_eligibility' THEN 1
        ELSE metric IS NULL
    END),
    -- Code of the area, in the system that the next column names, with its leading zeros.
    area_code TEXT NOT NULL CHECK (length(area_code) <= 64),
    -- The system that the area's code belongs to.
    area_code_system TEXT NOT NULL CHECK (CASE area_code_system
        WHEN 'iso_3166_1' THEN 1 WHEN 'iso_3166_2' THEN 1 WHEN 'm49' THEN 1
        WHEN 'fips' THEN 1 WHEN 'census_geoid' THEN 1 WHEN 'zcta' THEN 1
        WHEN 'nuts' THEN 1 WHEN 'huc' THEN 1 WHEN 'eic' THEN 1 WHEN 'nerc' THEN 1
        WHEN 'world_bank' THEN 1 WHEN 'oecd_dac' THEN 1 WHEN 'ipcc' THEN 1
        WHEN 'source' THEN 1
        ELSE area_code_system IS NULL
    END),
    -- What the area is called.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- The line or polygon as WKB (WGS 84).
    geometry BLOB CHECK (length(geometry) <= 20000000),
    -- Western side of the geometry's box; greater than the eastern one where the box crosses the
    -- antimeridian. [deg]
    west REAL CHECK (west BETWEEN -180 AND 180),
    -- Southern side of the geometry's box. [deg]
    south REAL CHECK (south BETWEEN -90 AND 90),
    -- Eastern side of the geometry's box. [deg]
    east REAL CHECK (east BETWEEN -180 AND 180),
    -- Northern side of the geometry's box. [deg]
    north REAL CHECK (north BETWEEN -90 AND 90),
    -- The year that the value is of or holds for.
    year INTEGER CHECK (year BETWEEN 1900 AND 2200),
    -- The measure, in the unit that the next column names; none for what is only met or not.
    value REAL,
    -- UCUM code of the value's unit: `%`, `{USD}/a`, `1` for an index.
    unit TEXT CHECK (length(unit) <= 64),
    -- ISO 4217 code of the currency, where the value is money.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- Whether the area meets the test, where the metric is one.
    is_met INTEGER CHECK (is_met IN (0, 1)),
    -- Half the width of the interval that holds the true value nine times out of ten.
    margin_of_error REAL CHECK (abs(margin_of_error) < 1000000000.000000 AND margin_of_error >= 0),
    -- Share of the areas of the country that have a lower value.
    national_percentile REAL CHECK (abs(national_percentile) < 1000.00 AND national_percentile BETWEEN 0 AND 100),
    -- Share of the areas of the state or province that have a lower value.
    regional_percentile REAL CHECK (abs(regional_percentile) < 1000.00 AND regional_percentile BETWEEN 0 AND 100),
    -- Of a limit, the share of the area's median income that it stands for: `80`. [%]
    threshold_percent REAL CHECK (abs(threshold_percent) < 10000.00 AND threshold_percent BETWEEN 0 AND 1000),
    -- Of a limit, the size of the household that it is for: `4` where it isn't said otherwise.
    household_persons_count INTEGER CHECK (household_persons_count BETWEEN 1 AND 20),
    -- The people whom the value is of, where not all: `renters`, `age 65 and over`.
    population_group TEXT CHECK (length(population_group) <= 255),
    -- People who live in the area.
    population_count INTEGER CHECK (population_count >= 0),
    -- Homes in the area.
    households_count INTEGER CHECK (households_count BETWEEN 0 AND 2147483647),
    -- Code of the area that the area is a part of, in the same system: a county's.
    parent_area_code TEXT CHECK (length(parent_area_code) <= 64),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- City, town or village.
    municipality TEXT CHECK (length(municipality) <= 255),
    -- The city and its surroundings that the area belongs to: `Abilene, TX`.
    metro_name TEXT CHECK (length(metro_name) <= 255),
    -- Whether it belongs to a city and its surroundings at all.
    is_metro INTEGER CHECK (is_metro IN (0, 1)),
    -- How it was reckoned, or the survey it rests on: `ACS 2018-2022`.
    method_name TEXT CHECK (length(method_name) <= 255),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES social_equity_metrics (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX social_equity_metrics_source_id_external_id_key ON social_equity_metrics (source_id, external_id);
CREATE INDEX social_equity_metrics_metric_year_idx ON social_equity_metrics (metric, year);
CREATE INDEX social_equity_metrics_area_code_metric_year_idx ON social_equity_metrics (area_code, metric, year);
CREATE INDEX social_equity_metrics_country_code_region_metric_idx ON social_equity_metrics (country_code, region, metric);
CREATE INDEX social_equity_metrics_parent_area_code_idx ON social_equity_metrics (parent_area_code);
CREATE INDEX social_equity_metrics_metric_national_percentile_idx ON social_equity_metrics (metric, national_percentile);
CREATE INDEX social_equity_metrics_cell_idx ON social_equity_metrics (cell);
CREATE INDEX social_equity_metrics_import_id_idx ON social_equity_metrics (import_id);
CREATE INDEX social_equity_metrics_same_as_idx ON social_equity_metrics (same_as);
