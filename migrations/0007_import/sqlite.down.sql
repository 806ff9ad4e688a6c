-- 0007_import: down, for SQLite. Written by `terra migrate generate`, run by `terra migrate down`
-- in one transaction. Edit it before it is applied anywhere, not after.
--
-- - table terra_pending_references
-- ~ column data_points.properties: optional, no default becomes required, default {}
-- ~ documentation of data_points.properties
-- - column energy_projects.properties
-- - column fire_events.properties
-- - column battery_storage.properties
-- - column carbon_credits.properties
-- - column energy_markets.properties
-- - column fuel_sources.properties
-- - column grid_interconnections.properties
-- - column hydroelectric_dams.properties
-- - column nuclear_plants.properties
-- - column power_purchase_agreements.properties
-- - column renewable_certificates.properties
-- - column solar_farms.properties
-- - column substations.properties
-- - column transmission_lines.properties
-- - column wind_farms.properties
-- - column air_quality_monitors.properties
-- - column biodiversity_hotspots.properties
-- - column climate_projections.properties
-- - column drought_conditions.properties
-- - column earthquake_events.properties
-- - column flood_zones.properties
-- - column soil_moisture_sensors.properties
-- - column storm_tracks.properties
-- - column vegetation_indices.properties
-- - column water_quality_sensors.properties
-- - column weather_stations.properties
-- - column carbon_markets.properties
-- - column economic_indicators.properties
-- - column energy_prices.properties
-- - column government_incentives.properties
-- - column green_bonds.properties
-- - column infrastructure_costs.properties
-- - column insurance_policies.properties
-- - column investment_flows.properties
-- - column project_financing.properties
-- - column tax_credits.properties
-- - column community_projects.properties
-- - column health_impacts.properties
-- - column local_organizations.properties
-- - column public_comments.properties
-- - column social_equity_metrics.properties
-- - column compliance_reports.properties
-- - column contractor_schedules.properties
-- - column downtime_events.properties
-- - column environmental_assessments.properties
-- - column equipment_inventory.properties
-- - column inspection_reports.properties
-- - column interconnection_queues.properties
-- - column legal_entities.properties
-- - column maintenance_logs.properties
-- - column ownership_structures.properties
-- - column performance_metrics.properties
-- - column permits.properties
-- - column policy_changes.properties
-- - column regulatory_filings.properties
-- - column spare_parts.properties
--
-- Loses data where there is any, and then asks for:
-- --allow-loss terra_pending_references: the table goes, with its rows
-- --allow-loss data_points.properties: the value is missing and becomes '{}'
-- --allow-loss energy_projects.properties: the column goes, with its values
-- --allow-loss fire_events.properties: the column goes, with its values
-- --allow-loss battery_storage.properties: the column goes, with its values
-- --allow-loss carbon_credits.properties: the column goes, with its values
-- --allow-loss energy_markets.properties: the column goes, with its values
-- --allow-loss fuel_sources.properties: the column goes, with its values
-- --allow-loss grid_interconnections.properties: the column goes, with its values
-- --allow-loss hydroelectric_dams.properties: the column goes, with its values
-- --allow-loss nuclear_plants.properties: the column goes, with its values
-- --allow-loss power_purchase_agreements.properties: the column goes, with its values
-- --allow-loss renewable_certificates.properties: the column goes, with its values
-- --allow-loss solar_farms.properties: the column goes, with its values
-- --allow-loss substations.properties: the column goes, with its values
-- --allow-loss transmission_lines.properties: the column goes, with its values
-- --allow-loss wind_farms.properties: the column goes, with its values
-- --allow-loss air_quality_monitors.properties: the column goes, with its values
-- --allow-loss biodiversity_hotspots.properties: the column goes, with its values
-- --allow-loss climate_projections.properties: the column goes, with its values
-- --allow-loss drought_conditions.properties: the column goes, with its values
-- --allow-loss earthquake_events.properties: the column goes, with its values
-- --allow-loss flood_zones.properties: the column goes, with its values
-- --allow-loss soil_moisture_sensors.properties: the column goes, with its values
-- --allow-loss storm_tracks.properties: the column goes, with its values
-- --allow-loss vegetation_indices.properties: the column goes, with its values
-- --allow-loss water_quality_sensors.properties: the column goes, with its values
-- --allow-loss weather_stations.properties: the column goes, with its values
-- --allow-loss carbon_markets.properties: the column goes, with its values
-- --allow-loss economic_indicators.properties: the column goes, with its values
-- --allow-loss energy_prices.properties: the column goes, with its values
-- --allow-loss government_incentives.properties: the column goes, with its values
-- --allow-loss green_bonds.properties: the column goes, with its values
-- --allow-loss infrastructure_costs.properties: the column goes, with its values
-- --allow-loss insurance_policies.properties: the column goes, with its values
-- --allow-loss investment_flows.properties: the column goes, with its values
-- --allow-loss project_financing.properties: the column goes, with its values
-- --allow-loss tax_credits.properties: the column goes, with its values
-- --allow-loss community_projects.properties: the column goes, with its values
-- --allow-loss health_impacts.properties: the column goes, with its values
-- --allow-loss local_organizations.properties: the column goes, with its values
-- --allow-loss public_comments.properties: the column goes, with its values
-- --allow-loss social_equity_metrics.properties: the column goes, with its values
-- --allow-loss compliance_reports.properties: the column goes, with its values
-- --allow-loss contractor_schedules.properties: the column goes, with its values
-- --allow-loss downtime_events.properties: the column goes, with its values
-- --allow-loss environmental_assessments.properties: the column goes, with its values
-- --allow-loss equipment_inventory.properties: the column goes, with its values
-- --allow-loss inspection_reports.properties: the column goes, with its values
-- --allow-loss interconnection_queues.properties: the column goes, with its values
-- --allow-loss legal_entities.properties: the column goes, with its values
-- --allow-loss maintenance_logs.properties: the column goes, with its values
-- --allow-loss ownership_structures.properties: the column goes, with its values
-- --allow-loss performance_metrics.properties: the column goes, with its values
-- --allow-loss permits.properties: the column goes, with its values
-- --allow-loss policy_changes.properties: the column goes, with its values
-- --allow-loss regulatory_filings.properties: the column goes, with its values
-- --allow-loss spare_parts.properties: the column goes, with its values

-- Tables that go.
DROP TABLE terra_pending_references;

-- data_points: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables
-- go by its name, so they hold again once the name is taken over; the legacy rename leaves them
-- alone, and views too.
CREATE TABLE rebuilt_data_points
-- One observation or claim about a place, submitted by a person or imported.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What is observed, in snake case and without its unit: `air_temperature`.
    data_type TEXT NOT NULL CHECK (length(data_type) <= 100),
    -- What it says, in one line.
    title TEXT NOT NULL CHECK (length(title) <= 500),
    -- What it says, in full.
    description TEXT CHECK (length(description) <= 4000),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- The table of the row that it is about, where it is about one.
    resource_type TEXT CHECK (length(resource_type) <= 63),
    -- The id of the row that it is about.
    resource_id BLOB CHECK (length(resource_id) = 16),
    -- The number observed, in the unit that the next column names.
    value REAL,
    -- UCUM code of the number's unit.
    unit TEXT CHECK (length(unit) <= 64),
    -- What else belongs to it, by name.
    properties TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(properties)),
    -- How bad it is for people and property, where it is a hazard.
    severity TEXT CHECK (CASE severity
        WHEN 'minor' THEN 1 WHEN 'moderate' THEN 1 WHEN 'severe' THEN 1
        WHEN 'extreme' THEN 1
        ELSE severity IS NULL
    END),
    -- How sure the observer or the instrument is. [%]
    confidence_percent INTEGER CHECK (confidence_percent BETWEEN 0 AND 100),
    -- How far it is to be believed, from 0 to 100: its origin, and people's verdicts by their
    -- weight. 50 is neither believed nor doubted.
    trust_score REAL NOT NULL DEFAULT 50.0 CHECK (abs(trust_score) < 1000.00 AND trust_score BETWEEN 0 AND 100),
    -- How complete and precise it is, from 0 to 100, as the machine finds.
    quality_score REAL CHECK (abs(quality_score) < 1000.00 AND quality_score BETWEEN 0 AND 100),
    -- People who say that it is right.
    confirms_count INTEGER NOT NULL DEFAULT 0 CHECK (confirms_count BETWEEN 0 AND 2147483647),
    -- People who say that it is wrong.
    disputes_count INTEGER NOT NULL DEFAULT 0 CHECK (disputes_count BETWEEN 0 AND 2147483647),
    -- People who say that it doesn't belong here.
    flags_count INTEGER NOT NULL DEFAULT 0 CHECK (flags_count BETWEEN 0 AND 2147483647),
    -- What has become of it.
    status TEXT NOT NULL DEFAULT 'pending' CHECK (CASE status
        WHEN 'pending' THEN 1 WHEN 'verified' THEN 1 WHEN 'disputed' THEN 1
        WHEN 'flagged' THEN 1 WHEN 'rejected' THEN 1 WHEN 'expired' THEN 1
        WHEN 'withdrawn' THEN 1
        ELSE status IS NULL
    END),
    -- The end of the period that the number covers, where it is more than a moment; the start is
    -- when it was observed.
    observed_until_at TEXT CHECK (length(observed_until_at) = 27),
    -- From when on it says nothing about the present.
    expires_at TEXT CHECK (length(expires_at) = 27),
    -- Who sent it in, where a person did.
    submitted_by BLOB CHECK (length(submitted_by) = 16) REFERENCES users (id) ON DELETE SET NULL,
    -- Who settled that it is right.
    verified_by BLOB CHECK (length(verified_by) = 16) REFERENCES users (id) ON DELETE SET NULL,
    -- When it was settled that it is right.
    verified_at TEXT CHECK (length(verified_at) = 27),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES data_points (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_data_points (
    id,
    data_type,
    title,
    description,
    longitude,
    latitude,
    cell,
    resource_type,
    resource_id,
    value,
    unit,
    properties,
    severity,
    confidence_percent,
    trust_score,
    quality_score,
    confirms_count,
    disputes_count,
    flags_count,
    status,
    observed_until_at,
    expires_at,
    submitted_by,
    verified_by,
    verified_at,
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
    data_type,
    title,
    description,
    longitude,
    latitude,
    cell,
    resource_type,
    resource_id,
    value,
    unit,
    coalesce(properties, '{}'),
    severity,
    confidence_percent,
    trust_score,
    quality_score,
    confirms_count,
    disputes_count,
    flags_count,
    status,
    observed_until_at,
    expires_at,
    submitted_by,
    verified_by,
    verified_at,
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
FROM data_points;
DROP TABLE data_points;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_data_points RENAME TO data_points;
PRAGMA legacy_alter_table = OFF;
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

-- energy_projects: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_energy_projects
-- A plant or project at one place, from its announcement to its end.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the plant or project is called by who runs it.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- What it makes energy from, or that it stores it.
    project_type TEXT NOT NULL CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- The technology more closely, in the source's words: `CCGT`, `offshore`, `run-of-river`.
    sub_type TEXT CHECK (length(sub_type) <= 100),
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
    -- Who placed it on the map, where that is not the source itself.
    geolocation_source TEXT CHECK (length(geolocation_source) <= 255),
    -- Nameplate capacity, of all units together, in electric power. [MW]
    capacity_mw REAL CHECK (abs(capacity_mw) < 1000000.000000 AND capacity_mw >= 0),
    -- Electric power that it can deliver to the grid for an hour or more, after its own use: net
    -- summer capacity, hourly output. Without the units that wait for repair. [MW]
    net_capacity_mw REAL CHECK (abs(net_capacity_mw) < 1000000.000000 AND net_capacity_mw >= 0),
    -- Energy that it can store when full. [MW.h]
    capacity_mwh REAL CHECK (abs(capacity_mwh) < 1000000000.000 AND capacity_mwh >= 0),
    -- Net generation in a typical or the latest year; below zero where it uses more than it makes,
    -- as pumped storage does. [GW.h]
    annual_generation_gwh REAL CHECK (abs(annual_generation_gwh) < 100000000.000000),
    -- The year that the generation was measured in; none where it is a typical year's.
    generation_year INTEGER CHECK (generation_year BETWEEN 1880 AND 2200),
    -- Share of what it would make if it ran at its capacity all year. [%]
    capacity_factor_percent REAL CHECK (abs(capacity_factor_percent) < 1000.00 AND capacity_factor_percent BETWEEN 0 AND 100),
    -- The fuel it burns most, in the source's words.
    primary_fuel TEXT CHECK (length(primary_fuel) <= 100),
    -- Further fuels, for standby too, as a list in the source's words.
    other_fuels TEXT CHECK (json_valid(other_fuels)),
    -- Whether it sells or uses the heat beside the power (CHP).
    is_cogeneration INTEGER CHECK (is_cogeneration IN (0, 1)),
    -- River, lake, wells or works that its water comes from: `Black Warrior River`.
    water_source TEXT CHECK (length(water_source) <= 255),
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
    -- When building began, or is to begin.
    construction_start_date TEXT CHECK (length(construction_start_date) = 10),
    -- When it began to sell energy, or is to; known to the day.
    commercial_operation_date TEXT CHECK (length(commercial_operation_date) = 10),
    -- The year it began to run, where no more is known; of plants built in stages the year weighted
    -- by capacity.
    commissioning_year INTEGER CHECK (commissioning_year BETWEEN 1800 AND 2200),
    -- When it ended, or is to end.
    retirement_date TEXT CHECK (length(retirement_date) = 10),
    -- What building it costs, in the currency that the next column names.
    estimated_cost REAL CHECK (abs(estimated_cost) < 10000000000000.00 AND estimated_cost >= 0),
    -- ISO 4217 code of the currency that the cost is in.
    estimated_cost_currency TEXT CHECK (length(estimated_cost_currency) <= 3),
    -- Who plans and builds it.
    developer TEXT CHECK (length(developer) <= 255),
    -- Whose it is, as the source writes it.
    owner TEXT CHECK (length(owner) <= 255),
    -- Who runs it, or applies to.
    operator TEXT CHECK (length(operator) <= 255),
    -- What kind of owner it has, and whether it makes heat too, as the EIA divides the industry.
    sector TEXT CHECK (CASE sector
        WHEN 'electric_utility' THEN 1 WHEN 'independent' THEN 1
        WHEN 'independent_cogeneration' THEN 1 WHEN 'commercial' THEN 1
        WHEN 'commercial_cogeneration' THEN 1 WHEN 'industrial' THEN 1
        WHEN 'industrial_cogeneration' THEN 1
        ELSE sector IS NULL
    END),
    -- North American industry code (NAICS) of what the site is for: `22` a power plant, `611` a
    -- school.
    naics_code TEXT CHECK (length(naics_code) <= 6),
    -- Whether a regulator sets what it may earn (the EIA's `RE`), or a market does (`NR`).
    is_rate_regulated INTEGER CHECK (is_rate_regulated IN (0, 1)),
    -- Public support that it gets, in the source's words: `RO 1.4 ROC/MWh`, `FiT 6.38 p/kWh`.
    support_scheme TEXT CHECK (length(support_scheme) <= 255),
    -- Who runs the grid that it feeds.
    grid_operator TEXT CHECK (length(grid_operator) <= 255),
    -- Code of the balancing authority or bidding zone that it feeds: `BPAT`, `NO2`.
    balancing_authority_code TEXT CHECK (length(balancing_authority_code) <= 20),
    -- Region of the North American reliability corporation that it lies in: `WECC`.
    nerc_region_code TEXT CHECK (length(nerc_region_code) <= 10),
    -- Levelised cost of the energy it makes, over its life. [{USD}/(MW.h)]
    lcoe_usd_per_mwh REAL CHECK (abs(lcoe_usd_per_mwh) < 100000000.00 AND lcoe_usd_per_mwh >= 0),
    -- Internal rate of return that its developer expects. [%]
    expected_irr_percent REAL CHECK (abs(expected_irr_percent) < 10000.00 AND expected_irr_percent BETWEEN -100 AND 1000),
    -- Carbon dioxide that others don't emit in a year because it runs. [t]
    annual_co2_avoided_tonnes REAL CHECK (abs(annual_co2_avoided_tonnes) < 1000000000000.00),
    -- Ground within its fence. [har]
    land_area_hectares REAL CHECK (abs(land_area_hectares) < 1000000000.000 AND land_area_hectares >= 0),
    -- People at work while it is built, at the most.
    construction_jobs_count INTEGER CHECK (construction_jobs_count BETWEEN 0 AND 2147483647),
    -- People at work while it runs.
    permanent_jobs_count INTEGER CHECK (permanent_jobs_count BETWEEN 0 AND 2147483647),
    -- What other registers call it, by register: `{"gppd": "USA0006163", "wikidata": "Q204019"}`.
    identifiers TEXT CHECK (json_valid(identifiers)),
    -- Whom the source has it from, where it gathers from others: `Central Electricity Authority`,
    -- `WNA/IAEA`.
    original_source TEXT CHECK (length(original_source) <= 255),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_energy_projects (
    id,
    name,
    project_type,
    sub_type,
    status,
    longitude,
    latitude,
    cell,
    geolocation_source,
    capacity_mw,
    net_capacity_mw,
    capacity_mwh,
    annual_generation_gwh,
    generation_year,
    capacity_factor_percent,
    primary_fuel,
    other_fuels,
    is_cogeneration,
    water_source,
    country_code,
    region,
    county,
    address,
    postal_code,
    construction_start_date,
    commercial_operation_date,
    commissioning_year,
    retirement_date,
    estimated_cost,
    estimated_cost_currency,
    developer,
    owner,
    operator,
    sector,
    naics_code,
    is_rate_regulated,
    support_scheme,
    grid_operator,
    balancing_authority_code,
    nerc_region_code,
    lcoe_usd_per_mwh,
    expected_irr_percent,
    annual_co2_avoided_tonnes,
    land_area_hectares,
    construction_jobs_count,
    permanent_jobs_count,
    identifiers,
    original_source,
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
    project_type,
    sub_type,
    status,
    longitude,
    latitude,
    cell,
    geolocation_source,
    capacity_mw,
    net_capacity_mw,
    capacity_mwh,
    annual_generation_gwh,
    generation_year,
    capacity_factor_percent,
    primary_fuel,
    other_fuels,
    is_cogeneration,
    water_source,
    country_code,
    region,
    county,
    address,
    postal_code,
    construction_start_date,
    commercial_operation_date,
    commissioning_year,
    retirement_date,
    estimated_cost,
    estimated_cost_currency,
    developer,
    owner,
    operator,
    sector,
    naics_code,
    is_rate_regulated,
    support_scheme,
    grid_operator,
    balancing_authority_code,
    nerc_region_code,
    lcoe_usd_per_mwh,
    expected_irr_percent,
    annual_co2_avoided_tonnes,
    land_area_hectares,
    construction_jobs_count,
    permanent_jobs_count,
    identifiers,
    original_source,
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
FROM energy_projects;
DROP TABLE energy_projects;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_energy_projects RENAME TO energy_projects;
PRAGMA legacy_alter_table = OFF;
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

-- fire_events: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables
-- go by its name, so they hold again once the name is taken over; the legacy rename leaves them
-- alone, and views too.
CREATE TABLE rebuilt_fire_events
-- A fire, or what a satellite took for one on a single pass.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- When the satellite passed, or the fire was first reported.
    detected_at TEXT NOT NULL CHECK (length(detected_at) = 27),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER NOT NULL,
    -- Whether the row is one glowing pixel or a whole fire.
    record_type TEXT NOT NULL DEFAULT 'detection' CHECK (CASE record_type WHEN 'detection' THEN 1 WHEN 'incident' THEN 1 ELSE record_type IS NULL END),
    -- What the fire is called by who fights it.
    name TEXT CHECK (length(name) <= 255),
    -- What glowed, as far as it can be told from above.
    hotspot_type TEXT CHECK (CASE hotspot_type
        WHEN 'vegetation' THEN 1 WHEN 'volcano' THEN 1 WHEN 'static_land' THEN 1
        WHEN 'offshore' THEN 1
        ELSE hotspot_type IS NULL
    END),
    -- Brightness temperature in the channel near 4 micrometres: MODIS 21 and 22, VIIRS I-4. [K]
    brightness_k REAL CHECK (abs(brightness_k) < 10000.00 AND brightness_k >= 0),
    -- Brightness temperature in the channel near 11 micrometres: MODIS 31, VIIRS I-5. [K]
    thermal_brightness_k REAL CHECK (abs(thermal_brightness_k) < 10000.00 AND thermal_brightness_k >= 0),
    -- Fire radiative power: heat that the pixel gives off. [MW]
    radiative_power_mw REAL CHECK (abs(radiative_power_mw) < 10000000.00 AND radiative_power_mw >= 0),
    -- How sure the algorithm is, where it says a number, as for MODIS. [%]
    confidence_percent INTEGER CHECK (confidence_percent BETWEEN 0 AND 100),
    -- How sure the algorithm is, where it says a class, as for VIIRS.
    confidence_level TEXT CHECK (CASE confidence_level WHEN 'low' THEN 1 WHEN 'nominal' THEN 1 WHEN 'high' THEN 1 ELSE confidence_level IS NULL END),
    -- The spacecraft: `Terra`, `Aqua`, `Suomi NPP`, `NOAA-20`.
    satellite TEXT CHECK (length(satellite) <= 50),
    -- The sensor on board: `MODIS`, `VIIRS`.
    instrument TEXT CHECK (length(instrument) <= 50),
    -- Collection and processing of the product, such as `6.1NRT`; near-real-time rows are replaced
    -- months later.
    product_version TEXT CHECK (length(product_version) <= 20),
    -- Size of the pixel across the satellite's path; it grows towards the edge of the swath. [km]
    scan_km REAL CHECK (abs(scan_km) < 1000.00 AND scan_km >= 0),
    -- Size of the pixel along the satellite's path. [km]
    track_km REAL CHECK (abs(track_km) < 1000.00 AND track_km >= 0),
    -- Which algorithm ran: sunlight reflected by day looks like fire to the sensor.
    day_night TEXT CHECK (CASE day_night WHEN 'day' THEN 1 WHEN 'night' THEN 1 ELSE day_night IS NULL END),
    -- Ground burned, or within the fire's perimeter. [km2]
    affected_area_km2 REAL CHECK (abs(affected_area_km2) < 100000000.0000 AND affected_area_km2 >= 0),
    -- How the fire stands.
    status TEXT CHECK (CASE status
        WHEN 'active' THEN 1 WHEN 'contained' THEN 1 WHEN 'controlled' THEN 1
        WHEN 'out' THEN 1
        ELSE status IS NULL
    END),
    -- Share of the fire's perimeter that is held. [%]
    containment_percent INTEGER CHECK (containment_percent BETWEEN 0 AND 100),
    -- What started it.
    cause TEXT CHECK (CASE cause WHEN 'natural' THEN 1 WHEN 'human' THEN 1 WHEN 'undetermined' THEN 1 ELSE cause IS NULL END),
    -- When it was declared out.
    extinguished_at TEXT CHECK (length(extinguished_at) = 27),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES fire_events (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_fire_events (
    id,
    detected_at,
    longitude,
    latitude,
    cell,
    record_type,
    name,
    hotspot_type,
    brightness_k,
    thermal_brightness_k,
    radiative_power_mw,
    confidence_percent,
    confidence_level,
    satellite,
    instrument,
    product_version,
    scan_km,
    track_km,
    day_night,
    affected_area_km2,
    status,
    containment_percent,
    cause,
    extinguished_at,
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
    detected_at,
    longitude,
    latitude,
    cell,
    record_type,
    name,
    hotspot_type,
    brightness_k,
    thermal_brightness_k,
    radiative_power_mw,
    confidence_percent,
    confidence_level,
    satellite,
    instrument,
    product_version,
    scan_km,
    track_km,
    day_night,
    affected_area_km2,
    status,
    containment_percent,
    cause,
    extinguished_at,
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
FROM fire_events;
DROP TABLE fire_events;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_fire_events RENAME TO fire_events;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX fire_events_source_id_external_id_key ON fire_events (source_id, external_id);
CREATE INDEX fire_events_detected_at_idx ON fire_events (detected_at);
CREATE INDEX fire_events_status_detected_at_idx ON fire_events (status, detected_at);
CREATE INDEX fire_events_cell_idx ON fire_events (cell);
CREATE INDEX fire_events_import_id_idx ON fire_events (import_id);
CREATE INDEX fire_events_same_as_idx ON fire_events (same_as);

-- battery_storage: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_battery_storage
-- The storage side of a project: its batteries, or another store that isn't pumped water.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The project that stores.
    project_id BLOB NOT NULL CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE CASCADE,
    -- What holds the energy.
    technology TEXT CHECK (CASE technology
        WHEN 'battery' THEN 1 WHEN 'lithium_ion' THEN 1 WHEN 'sodium_ion' THEN 1
        WHEN 'molten_sodium' THEN 1 WHEN 'lead_acid' THEN 1 WHEN 'nickel' THEN 1
        WHEN 'metal_air' THEN 1 WHEN 'flow' THEN 1 WHEN 'capacitor' THEN 1
        WHEN 'flywheel' THEN 1 WHEN 'compressed_air' THEN 1 WHEN 'liquid_air' THEN 1
        WHEN 'hydrogen' THEN 1 WHEN 'thermal' THEN 1 WHEN 'gravity' THEN 1
        WHEN 'other' THEN 1
        ELSE technology IS NULL
    END),
    -- The cells more closely: `LFP`, `NMC`, `vanadium`.
    chemistry TEXT CHECK (length(chemistry) <= 100),
    -- Whether it stands alone or beside a plant.
    siting TEXT CHECK (CASE siting
        WHEN 'stand_alone' THEN 1 WHEN 'with_renewable' THEN 1 WHEN 'with_fossil' THEN 1
        WHEN 'behind_meter' THEN 1
        ELSE siting IS NULL
    END),
    -- The project that it stands beside, and may share a connection with.
    co_located_project_id BLOB CHECK (length(co_located_project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- Where it meets the plant that it stands beside; none where it stands alone.
    coupling TEXT CHECK (CASE coupling
        WHEN 'ac' THEN 1 WHEN 'dc' THEN 1 WHEN 'dc_tight' THEN 1
        WHEN 'independent' THEN 1
        ELSE coupling IS NULL
    END),
    -- Power that it can give, at the most. [MW]
    capacity_mw REAL CHECK (abs(capacity_mw) < 1000000.000000 AND capacity_mw >= 0),
    -- Power that it can take, at the most; often that which it can give. [MW]
    charge_capacity_mw REAL CHECK (abs(charge_capacity_mw) < 1000000.000000 AND charge_capacity_mw >= 0),
    -- Energy that it can give when full and new. [MW.h]
    capacity_mwh REAL CHECK (abs(capacity_mwh) < 1000000000.000 AND capacity_mwh >= 0),
    -- Hours that it can give its full power. [h]
    duration_hours REAL CHECK (abs(duration_hours) < 100000.000 AND duration_hours >= 0),
    -- Energy that comes out by energy that went in, its own use counted as lost. [%]
    round_trip_efficiency_percent REAL CHECK (abs(round_trip_efficiency_percent) < 1000.00 AND round_trip_efficiency_percent BETWEEN 0 AND 100),
    -- Share of the energy that may be taken out before it must charge again. [%]
    depth_of_discharge_percent REAL CHECK (abs(depth_of_discharge_percent) < 1000.00 AND depth_of_discharge_percent BETWEEN 0 AND 100),
    -- Full cycles until it holds what its maker calls the end of life, often 70 or 80 %.
    cycle_life_count INTEGER CHECK (cycle_life_count BETWEEN 0 AND 2147483647),
    -- Full cycles in a year that the warranty allows.
    warranted_annual_cycles_count INTEGER CHECK (warranted_annual_cycles_count BETWEEN 0 AND 2147483647),
    -- Share of the energy when new that it loses in a year. [%]
    annual_degradation_percent REAL CHECK (abs(annual_degradation_percent) < 100.000 AND annual_degradation_percent BETWEEN 0 AND 100),
    -- Energy that it could still give when last tested. [MW.h]
    tested_capacity_mwh REAL CHECK (abs(tested_capacity_mwh) < 1000000000.000 AND tested_capacity_mwh >= 0),
    -- What it earns most by.
    primary_application TEXT CHECK (CASE primary_application
        WHEN 'arbitrage' THEN 1 WHEN 'frequency_regulation' THEN 1
        WHEN 'load_following' THEN 1 WHEN 'spinning_reserve' THEN 1
        WHEN 'voltage_support' THEN 1 WHEN 'load_management' THEN 1
        WHEN 'peak_shaving' THEN 1 WHEN 'curtailment_reduction' THEN 1
        WHEN 'firming' THEN 1 WHEN 'backup' THEN 1 WHEN 'grid_deferral' THEN 1
        ELSE primary_application IS NULL
    END),
    -- All that it does, as a list of the codes of the primary application.
    applications TEXT CHECK (json_valid(applications)),
    -- Apparent power of its inverters, which sets what it can do for the voltage. [MV.A]
    inverter_rating_mva REAL CHECK (abs(inverter_rating_mva) < 10000000.000 AND inverter_rating_mva >= 0),
    -- Whether its inverters can set voltage and frequency by themselves.
    is_grid_forming INTEGER CHECK (is_grid_forming IN (0, 1)),
    -- Whether it can start a dead grid.
    has_black_start INTEGER CHECK (has_black_start IN (0, 1)),
    -- Who made the store as delivered: `Tesla`.
    manufacturer TEXT CHECK (length(manufacturer) <= 255),
    -- The maker's name for it: `Megapack 2`.
    model TEXT CHECK (length(model) <= 255),
    -- What it is housed in.
    enclosure_type TEXT CHECK (CASE enclosure_type
        WHEN 'container' THEN 1 WHEN 'building' THEN 1 WHEN 'cavern' THEN 1
        WHEN 'other' THEN 1
        ELSE enclosure_type IS NULL
    END),
    -- Cabinets or containers, or other units that the maker counts.
    unit_count INTEGER CHECK (unit_count BETWEEN 0 AND 2147483647),
    -- When the maker's promise of power and energy ends.
    warranty_end_date TEXT CHECK (length(warranty_end_date) = 10),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES battery_storage (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_battery_storage (
    id,
    project_id,
    technology,
    chemistry,
    siting,
    co_located_project_id,
    coupling,
    capacity_mw,
    charge_capacity_mw,
    capacity_mwh,
    duration_hours,
    round_trip_efficiency_percent,
    depth_of_discharge_percent,
    cycle_life_count,
    warranted_annual_cycles_count,
    annual_degradation_percent,
    tested_capacity_mwh,
    primary_application,
    applications,
    inverter_rating_mva,
    is_grid_forming,
    has_black_start,
    manufacturer,
    model,
    enclosure_type,
    unit_count,
    warranty_end_date,
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
    project_id,
    technology,
    chemistry,
    siting,
    co_located_project_id,
    coupling,
    capacity_mw,
    charge_capacity_mw,
    capacity_mwh,
    duration_hours,
    round_trip_efficiency_percent,
    depth_of_discharge_percent,
    cycle_life_count,
    warranted_annual_cycles_count,
    annual_degradation_percent,
    tested_capacity_mwh,
    primary_application,
    applications,
    inverter_rating_mva,
    is_grid_forming,
    has_black_start,
    manufacturer,
    model,
    enclosure_type,
    unit_count,
    warranty_end_date,
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
FROM battery_storage;
DROP TABLE battery_storage;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_battery_storage RENAME TO battery_storage;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX battery_storage_source_id_external_id_key ON battery_storage (source_id, external_id);
CREATE INDEX battery_storage_technology_capacity_mwh_idx ON battery_storage (technology, capacity_mwh);
CREATE INDEX battery_storage_siting_idx ON battery_storage (siting);
CREATE INDEX battery_storage_project_id_idx ON battery_storage (project_id);
CREATE INDEX battery_storage_co_located_project_id_idx ON battery_storage (co_located_project_id);
CREATE INDEX battery_storage_import_id_idx ON battery_storage (import_id);
CREATE INDEX battery_storage_same_as_idx ON battery_storage (same_as);

-- carbon_credits: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_carbon_credits
-- A batch of credits with one fate, or a project's registration before any were issued.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the project is called in the registry.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- Who keeps the account: `CDM`, `Verra`, `Gold Standard`.
    registry TEXT NOT NULL CHECK (length(registry) <= 255),
    -- What has become of the credits, or of the registration.
    status TEXT CHECK (CASE status
        WHEN 'registered' THEN 1 WHEN 'issued' THEN 1 WHEN 'buffer' THEN 1
        WHEN 'retired' THEN 1 WHEN 'cancelled' THEN 1 WHEN 'reversed' THEN 1
        WHEN 'expired' THEN 1
        ELSE status IS NULL
    END),
    -- The project's number in the registry: `5577`.
    registry_project_code TEXT CHECK (length(registry_project_code) <= 50),
    -- The energy project that earns them; none for forests and the like.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- What the registry calls one credit.
    credit_type TEXT CHECK (CASE credit_type
        WHEN 'cer' THEN 1 WHEN 'eru' THEN 1 WHEN 'a6_4er' THEN 1 WHEN 'vcu' THEN 1
        WHEN 'gs_ver' THEN 1 WHEN 'ert' THEN 1 WHEN 'crt' THEN 1 WHEN 'arboc' THEN 1
        WHEN 'accu' THEN 1 WHEN 'ccer' THEN 1 WHEN 'corc' THEN 1 WHEN 'other' THEN 1
        ELSE credit_type IS NULL
    END),
    -- What the project makes energy from.
    project_type TEXT CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- Whether it avoids emissions or takes carbon out of the air.
    mitigation_type TEXT CHECK (CASE mitigation_type WHEN 'reduction' THEN 1 WHEN 'removal' THEN 1 WHEN 'mixed' THEN 1 ELSE mitigation_type IS NULL END),
    -- Rules by which the tonnes were counted: `ACM0002`, `VM0042`.
    methodology TEXT CHECK (length(methodology) <= 100),
    -- The CDM's sector, from 1, energy industries, to 16, carbon capture.
    sectoral_scope INTEGER CHECK (sectoral_scope BETWEEN 1 AND 16),
    -- ISO 3166-1 alpha-2 code of the host country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- Who applied for the registration.
    developer TEXT CHECK (length(developer) <= 255),
    -- The body that checked the plan or the tonnes.
    verifier TEXT CHECK (length(verifier) <= 255),
    -- When the project was registered.
    registered_date TEXT CHECK (length(registered_date) = 10),
    -- First day on which it can earn credits.
    crediting_period_start_date TEXT CHECK (length(crediting_period_start_date) = 10),
    -- Last day on which it can earn credits.
    crediting_period_end_date TEXT CHECK (length(crediting_period_end_date) = 10),
    -- Credits that its plan expects in a year. [t{CO2e}]
    expected_annual_tco2e REAL CHECK (abs(expected_annual_tco2e) < 1000000000000.000 AND expected_annual_tco2e >= 0),
    -- Number of the batch, or of its first credit; none before credits were issued.
    serial_number TEXT CHECK (length(serial_number) <= 255),
    -- Number of the batch's last credit.
    last_serial_number TEXT CHECK (length(last_serial_number) <= 255),
    -- The year in which the tonnes were avoided or removed.
    vintage_year INTEGER CHECK (vintage_year BETWEEN 1990 AND 2200),
    -- First day on which they were.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day on which they were.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- Credits in the batch, one for each tonne; none where only the registration is known.
    -- [t{CO2e}]
    quantity_tco2e REAL CHECK (abs(quantity_tco2e) < 1000000000000.000 AND quantity_tco2e >= 0),
    -- When they were issued.
    issued_date TEXT CHECK (length(issued_date) = 10),
    -- Who holds the account that they are in.
    owner TEXT CHECK (length(owner) <= 255),
    -- When they were used up; none while they can be traded.
    retired_date TEXT CHECK (length(retired_date) = 10),
    -- For whose use they were used up.
    retired_for TEXT CHECK (length(retired_for) <= 255),
    -- What for, as the registry writes it.
    retirement_reason TEXT CHECK (length(retirement_reason) <= 1000),
    -- Whether the host country takes them off its own account (Paris Agreement, article 6).
    has_corresponding_adjustment INTEGER CHECK (has_corresponding_adjustment IN (0, 1)),
    -- Whether airlines may use them (CORSIA).
    is_corsia_eligible INTEGER CHECK (is_corsia_eligible IN (0, 1)),
    -- The registry's page of the project.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES carbon_credits (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_carbon_credits (
    id,
    name,
    registry,
    status,
    registry_project_code,
    project_id,
    credit_type,
    project_type,
    mitigation_type,
    methodology,
    sectoral_scope,
    country_code,
    region,
    developer,
    verifier,
    registered_date,
    crediting_period_start_date,
    crediting_period_end_date,
    expected_annual_tco2e,
    serial_number,
    last_serial_number,
    vintage_year,
    period_start_date,
    period_end_date,
    quantity_tco2e,
    issued_date,
    owner,
    retired_date,
    retired_for,
    retirement_reason,
    has_corresponding_adjustment,
    is_corsia_eligible,
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
    registry,
    status,
    registry_project_code,
    project_id,
    credit_type,
    project_type,
    mitigation_type,
    methodology,
    sectoral_scope,
    country_code,
    region,
    developer,
    verifier,
    registered_date,
    crediting_period_start_date,
    crediting_period_end_date,
    expected_annual_tco2e,
    serial_number,
    last_serial_number,
    vintage_year,
    period_start_date,
    period_end_date,
    quantity_tco2e,
    issued_date,
    owner,
    retired_date,
    retired_for,
    retirement_reason,
    has_corresponding_adjustment,
    is_corsia_eligible,
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
FROM carbon_credits;
DROP TABLE carbon_credits;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_carbon_credits RENAME TO carbon_credits;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX carbon_credits_source_id_external_id_key ON carbon_credits (source_id, external_id);
CREATE UNIQUE INDEX carbon_credits_registry_serial_number_key ON carbon_credits (registry, serial_number);
CREATE INDEX carbon_credits_status_vintage_year_idx ON carbon_credits (status, vintage_year);
CREATE INDEX carbon_credits_registry_registry_project_code_idx ON carbon_credits (registry, registry_project_code);
CREATE INDEX carbon_credits_country_code_project_type_idx ON carbon_credits (country_code, project_type);
CREATE INDEX carbon_credits_methodology_idx ON carbon_credits (methodology);
CREATE INDEX carbon_credits_project_id_idx ON carbon_credits (project_id);
CREATE INDEX carbon_credits_import_id_idx ON carbon_credits (import_id);
CREATE INDEX carbon_credits_same_as_idx ON carbon_credits (same_as);

-- energy_markets: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_energy_markets
-- A market, or a zone of one: an area or a hub where energy has one price or one balance.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the market or zone is called.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- Whether it is an exchange, a zone, a hub or an area that is balanced.
    market_type TEXT NOT NULL CHECK (CASE market_type
        WHEN 'bidding_zone' THEN 1 WHEN 'balancing_area' THEN 1
        WHEN 'system_operator_market' THEN 1 WHEN 'day_ahead' THEN 1
        WHEN 'intraday' THEN 1 WHEN 'balancing' THEN 1 WHEN 'capacity' THEN 1
        WHEN 'forward' THEN 1 WHEN 'hub' THEN 1 WHEN 'retail' THEN 1
        WHEN 'territory' THEN 1
        ELSE market_type IS NULL
    END),
    -- The market that this is a zone or a product of.
    parent_id BLOB CHECK (length(parent_id) = 16) REFERENCES energy_markets (id) ON DELETE SET NULL,
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
    -- What is traded or balanced.
    commodity TEXT NOT NULL DEFAULT 'electricity' CHECK (CASE commodity
        WHEN 'electricity' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1 WHEN 'coal' THEN 1
        WHEN 'hydrogen' THEN 1 WHEN 'heat' THEN 1 WHEN 'certificates' THEN 1
        WHEN 'other' THEN 1
        ELSE commodity IS NULL
    END),
    -- The zone's short name in its own market: `DK1`, `PGE`, `NP15`.
    zone_code TEXT CHECK (length(zone_code) <= 50),
    -- Energy Identification Code: `10YDK-1--------W`.
    eic_code TEXT CHECK (length(eic_code) <= 16),
    -- Who runs the market or balances the area.
    operator TEXT CHECK (length(operator) <= 255),
    -- Who watches over it.
    authority TEXT CHECK (length(authority) <= 255),
    -- ISO 3166-1 alpha-2 code of the country; none where it covers several.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country, where the zone is one.
    region TEXT CHECK (length(region) <= 255),
    -- ISO 4217 code of the currency that prices are in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- Name of the time zone whose midnight begins a trading day: `Europe/Copenhagen`.
    time_zone TEXT CHECK (length(time_zone) <= 64),
    -- How long one price or one balance holds. [min]
    settlement_interval_minutes INTEGER CHECK (settlement_interval_minutes BETWEEN 1 AND 1440),
    -- From the last trade that can be told to the operator to the interval it is for. [min]
    gate_closure_minutes INTEGER CHECK (gate_closure_minutes BETWEEN 0 AND 2147483647),
    -- Over what area one price holds.
    pricing_type TEXT CHECK (CASE pricing_type
        WHEN 'zonal' THEN 1 WHEN 'nodal' THEN 1 WHEN 'uniform' THEN 1
        WHEN 'administered' THEN 1
        ELSE pricing_type IS NULL
    END),
    -- The least that a bid may say; below zero where the market allows that. [/(MW.h)]
    min_price_per_mwh REAL CHECK (abs(min_price_per_mwh) < 100000000.0000),
    -- The most that a bid may say. [/(MW.h)]
    max_price_per_mwh REAL CHECK (abs(max_price_per_mwh) < 100000000.0000),
    -- Nameplate capacity of all plants in the area. [MW]
    installed_capacity_mw REAL CHECK (abs(installed_capacity_mw) < 1000000.000000 AND installed_capacity_mw >= 0),
    -- The highest load that the area ever had. [MW]
    peak_load_mw REAL CHECK (abs(peak_load_mw) < 1000000.000000 AND peak_load_mw >= 0),
    -- Net generation of all plants in the area in one year. [GW.h]
    annual_generation_gwh REAL CHECK (abs(annual_generation_gwh) < 100000000.000000),
    -- The year that the generation was measured in.
    generation_year INTEGER CHECK (generation_year BETWEEN 1880 AND 2200),
    -- The year's generation by fuel in GWh, in the source's words: `{"Hydro": 4726, "Solar": 0}`.
    generation_by_fuel TEXT CHECK (json_valid(generation_by_fuel)),
    -- First day that the market or zone was as it is here.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day that it was; none while it is.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- The market's own page.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES energy_markets (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_energy_markets (
    id,
    name,
    market_type,
    parent_id,
    geometry,
    west,
    south,
    east,
    north,
    commodity,
    zone_code,
    eic_code,
    operator,
    authority,
    country_code,
    region,
    currency_code,
    time_zone,
    settlement_interval_minutes,
    gate_closure_minutes,
    pricing_type,
    min_price_per_mwh,
    max_price_per_mwh,
    installed_capacity_mw,
    peak_load_mw,
    annual_generation_gwh,
    generation_year,
    generation_by_fuel,
    period_start_date,
    period_end_date,
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
    market_type,
    parent_id,
    geometry,
    west,
    south,
    east,
    north,
    commodity,
    zone_code,
    eic_code,
    operator,
    authority,
    country_code,
    region,
    currency_code,
    time_zone,
    settlement_interval_minutes,
    gate_closure_minutes,
    pricing_type,
    min_price_per_mwh,
    max_price_per_mwh,
    installed_capacity_mw,
    peak_load_mw,
    annual_generation_gwh,
    generation_year,
    generation_by_fuel,
    period_start_date,
    period_end_date,
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
FROM energy_markets;
DROP TABLE energy_markets;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_energy_markets RENAME TO energy_markets;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX energy_markets_source_id_external_id_key ON energy_markets (source_id, external_id);
CREATE INDEX energy_markets_market_type_country_code_idx ON energy_markets (market_type, country_code);
CREATE INDEX energy_markets_zone_code_idx ON energy_markets (zone_code);
CREATE INDEX energy_markets_eic_code_idx ON energy_markets (eic_code);
CREATE INDEX energy_markets_parent_id_idx ON energy_markets (parent_id);
CREATE INDEX energy_markets_import_id_idx ON energy_markets (import_id);
CREATE INDEX energy_markets_same_as_idx ON energy_markets (same_as);

-- fuel_sources: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables
-- go by its name, so they hold again once the name is taken over; the legacy rename leaves them
-- alone, and views too.
CREATE TABLE rebuilt_fuel_sources
-- A fuel or other source of energy, with the factors that turn its amount into heat and emissions.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the fuel is called: `Natural gas`.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- What kind of fuel or source it is.
    category TEXT NOT NULL CHECK (CASE category
        WHEN 'coal' THEN 1 WHEN 'peat' THEN 1 WHEN 'oil' THEN 1 WHEN 'gas' THEN 1
        WHEN 'fossil' THEN 1 WHEN 'nuclear' THEN 1 WHEN 'biomass' THEN 1
        WHEN 'biogas' THEN 1 WHEN 'waste' THEN 1 WHEN 'hydro' THEN 1 WHEN 'wind' THEN 1
        WHEN 'solar' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'marine' THEN 1
        WHEN 'renewable' THEN 1 WHEN 'hydrogen' THEN 1 WHEN 'heat' THEN 1
        WHEN 'storage' THEN 1 WHEN 'other' THEN 1
        ELSE category IS NULL
    END),
    -- The source's code for it: the EIA's `NG`, `BIT`, `SUN`.
    code TEXT CHECK (length(code) <= 50),
    -- The state that it is stored and traded in; none for wind, sun and the like.
    physical_state TEXT CHECK (CASE physical_state WHEN 'solid' THEN 1 WHEN 'liquid' THEN 1 WHEN 'gaseous' THEN 1 ELSE physical_state IS NULL END),
    -- Whether nature brings it back as fast as it is used.
    is_renewable INTEGER CHECK (is_renewable IN (0, 1)),
    -- Further names and codes that publishers write for it, as a list: `["Gás Natural", "fossil
    -- gas"]`.
    synonyms TEXT CHECK (json_valid(synonyms)),
    -- The rules or tables that the factors are from: `IPCC 2006 volume 2`.
    factor_basis TEXT CHECK (length(factor_basis) <= 255),
    -- The year that the factors hold for; none where they hold always.
    factor_year INTEGER CHECK (factor_year BETWEEN 1990 AND 2200),
    -- ISO 3166-1 alpha-2 code of the country that the factors hold for; none for all.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- Heat of a kilogram. [MJ/kg]
    net_heat_content_mj_per_kg REAL CHECK (abs(net_heat_content_mj_per_kg) < 100000000.0000 AND net_heat_content_mj_per_kg >= 0),
    -- Heat of a kilogram, the heat of the steam in the smoke included: the higher value. [MJ/kg]
    gross_heat_content_mj_per_kg REAL CHECK (abs(gross_heat_content_mj_per_kg) < 100000000.0000 AND gross_heat_content_mj_per_kg >= 0),
    -- Heat of a cubic metre of gas at 15 degrees and sea level. [MJ/m3]
    net_heat_content_mj_per_m3 REAL CHECK (abs(net_heat_content_mj_per_m3) < 100000000.0000 AND net_heat_content_mj_per_m3 >= 0),
    -- Mass of a cubic metre: liquids and gases at 15 degrees, solids as heaped. [kg/m3]
    density_kg_per_m3 REAL CHECK (abs(density_kg_per_m3) < 1000000.0000 AND density_kg_per_m3 >= 0),
    -- Carbon in it, for each gigajoule of heat. [kg/GJ]
    carbon_content_kg_per_gj REAL CHECK (abs(carbon_content_kg_per_gj) < 10000.0000 AND carbon_content_kg_per_gj >= 0),
    -- Carbon dioxide from burning it, for each terajoule of heat; of biomass, too, which most rules
    -- then count as none. [kg/TJ]
    co2_factor_kg_per_tj REAL CHECK (abs(co2_factor_kg_per_tj) < 10000000.000 AND co2_factor_kg_per_tj >= 0),
    -- The lower end of the 95 % interval of the carbon dioxide factor. [kg/TJ]
    low_co2_factor_kg_per_tj REAL CHECK (abs(low_co2_factor_kg_per_tj) < 10000000.000 AND low_co2_factor_kg_per_tj >= 0),
    -- The upper end of the 95 % interval of the carbon dioxide factor. [kg/TJ]
    high_co2_factor_kg_per_tj REAL CHECK (abs(high_co2_factor_kg_per_tj) < 10000000.000 AND high_co2_factor_kg_per_tj >= 0),
    -- Methane from burning it in a power plant. [kg/TJ]
    ch4_factor_kg_per_tj REAL CHECK (abs(ch4_factor_kg_per_tj) < 1000000.0000 AND ch4_factor_kg_per_tj >= 0),
    -- Nitrous oxide from burning it in a power plant. [kg/TJ]
    n2o_factor_kg_per_tj REAL CHECK (abs(n2o_factor_kg_per_tj) < 1000000.0000 AND n2o_factor_kg_per_tj >= 0),
    -- Sulphur dioxide from burning it without a filter. [kg/TJ]
    so2_factor_kg_per_tj REAL CHECK (abs(so2_factor_kg_per_tj) < 1000000.0000 AND so2_factor_kg_per_tj >= 0),
    -- Nitrogen oxides from burning it, counted as nitrogen dioxide. [kg/TJ]
    nox_factor_kg_per_tj REAL CHECK (abs(nox_factor_kg_per_tj) < 1000000.0000 AND nox_factor_kg_per_tj >= 0),
    -- Fine dust from burning it, of particles below 2.5 micrometres. [kg/TJ]
    pm2_5_factor_kg_per_tj REAL CHECK (abs(pm2_5_factor_kg_per_tj) < 1000000.0000 AND pm2_5_factor_kg_per_tj >= 0),
    -- Greenhouse gases from the mine or factory to the end, as carbon dioxide, for each kilowatt
    -- hour of power: the median of the studies. [g/(kW.h)]
    lifecycle_emissions_g_per_kwh REAL CHECK (abs(lifecycle_emissions_g_per_kwh) < 1000000.00),
    -- Sulphur in it, by mass. [%]
    sulphur_percent REAL CHECK (abs(sulphur_percent) < 1000.00 AND sulphur_percent BETWEEN 0 AND 100),
    -- Ash that stays when it is burned, by mass. [%]
    ash_percent REAL CHECK (abs(ash_percent) < 1000.00 AND ash_percent BETWEEN 0 AND 100),
    -- Water in it as it is delivered, by mass. [%]
    moisture_percent REAL CHECK (abs(moisture_percent) < 1000.00 AND moisture_percent BETWEEN 0 AND 100),
    -- What else is to be known of it.
    description TEXT CHECK (length(description) <= 4000),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES fuel_sources (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_fuel_sources (
    id,
    name,
    category,
    code,
    physical_state,
    is_renewable,
    synonyms,
    factor_basis,
    factor_year,
    country_code,
    net_heat_content_mj_per_kg,
    gross_heat_content_mj_per_kg,
    net_heat_content_mj_per_m3,
    density_kg_per_m3,
    carbon_content_kg_per_gj,
    co2_factor_kg_per_tj,
    low_co2_factor_kg_per_tj,
    high_co2_factor_kg_per_tj,
    ch4_factor_kg_per_tj,
    n2o_factor_kg_per_tj,
    so2_factor_kg_per_tj,
    nox_factor_kg_per_tj,
    pm2_5_factor_kg_per_tj,
    lifecycle_emissions_g_per_kwh,
    sulphur_percent,
    ash_percent,
    moisture_percent,
    description,
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
    category,
    code,
    physical_state,
    is_renewable,
    synonyms,
    factor_basis,
    factor_year,
    country_code,
    net_heat_content_mj_per_kg,
    gross_heat_content_mj_per_kg,
    net_heat_content_mj_per_m3,
    density_kg_per_m3,
    carbon_content_kg_per_gj,
    co2_factor_kg_per_tj,
    low_co2_factor_kg_per_tj,
    high_co2_factor_kg_per_tj,
    ch4_factor_kg_per_tj,
    n2o_factor_kg_per_tj,
    so2_factor_kg_per_tj,
    nox_factor_kg_per_tj,
    pm2_5_factor_kg_per_tj,
    lifecycle_emissions_g_per_kwh,
    sulphur_percent,
    ash_percent,
    moisture_percent,
    description,
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
FROM fuel_sources;
DROP TABLE fuel_sources;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_fuel_sources RENAME TO fuel_sources;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX fuel_sources_source_id_external_id_key ON fuel_sources (source_id, external_id);
CREATE INDEX fuel_sources_code_idx ON fuel_sources (code);
CREATE INDEX fuel_sources_category_name_idx ON fuel_sources (category, name);
CREATE INDEX fuel_sources_import_id_idx ON fuel_sources (import_id);
CREATE INDEX fuel_sources_same_as_idx ON fuel_sources (same_as);

-- grid_interconnections: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_grid_interconnections
-- A connection of a plant or consumer to a grid, or of one grid to another.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What is connected by it, and to what.
    interconnection_type TEXT NOT NULL CHECK (CASE interconnection_type
        WHEN 'generation' THEN 1 WHEN 'load' THEN 1 WHEN 'interconnector' THEN 1
        WHEN 'internal_link' THEN 1 WHEN 'microgrid' THEN 1
        ELSE interconnection_type IS NULL
    END),
    -- What a link is called: `NorNed`; a plant's connection seldom has a name of its own.
    name TEXT CHECK (length(name) <= 255),
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
    -- The plant that is connected; none for a link between grids.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The node where the plant meets the grid, or the link's first end.
    substation_id BLOB CHECK (length(substation_id) = 16) REFERENCES substations (id) ON DELETE SET NULL,
    -- The link's second end; none for a plant.
    to_substation_id BLOB CHECK (length(to_substation_id) = 16) REFERENCES substations (id) ON DELETE SET NULL,
    -- The point of connection, or the link's first end, in the source's words.
    from_name TEXT CHECK (length(from_name) <= 255),
    -- The link's second end, in the source's words.
    to_name TEXT CHECK (length(to_name) <= 255),
    -- ISO 3166-1 alpha-2 code of the country of the connection or the link's first end.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- ISO 3166-1 alpha-2 code of the country of the link's second end.
    to_country_code TEXT CHECK (length(to_country_code) <= 2),
    -- Which grid it connects to.
    grid_level TEXT CHECK (CASE grid_level WHEN 'transmission' THEN 1 WHEN 'distribution' THEN 1 ELSE grid_level IS NULL END),
    -- Who runs the grid that it connects to.
    grid_operator TEXT CHECK (length(grid_operator) <= 255),
    -- The grid operator's number in the source's register: the EIA's utility id `1738`.
    grid_operator_code TEXT CHECK (length(grid_operator_code) <= 50),
    -- How far it has come.
    status TEXT CHECK (CASE status
        WHEN 'under_consideration' THEN 1 WHEN 'planned' THEN 1
        WHEN 'in_permitting' THEN 1 WHEN 'permitted' THEN 1
        WHEN 'under_construction' THEN 1 WHEN 'operating' THEN 1
        WHEN 'mothballed' THEN 1 WHEN 'retired' THEN 1 WHEN 'cancelled' THEN 1
        ELSE status IS NULL
    END),
    -- Power that may flow into the grid, or from the first to the second end. [MW]
    capacity_mw REAL CHECK (abs(capacity_mw) < 1000000.000000 AND capacity_mw >= 0),
    -- Power that may flow out of the grid, or from the second to the first end. [MW]
    import_capacity_mw REAL CHECK (abs(import_capacity_mw) < 1000000.000000 AND import_capacity_mw >= 0),
    -- Nominal voltage at the point of connection; of direct current, from each pole to the ground.
    -- [kV]
    voltage_kv REAL CHECK (abs(voltage_kv) < 1000000.000 AND voltage_kv BETWEEN 0 AND 1500),
    -- Further voltages in kV at which it is connected, as a list: `[69, 34.5]`.
    other_voltages TEXT CHECK (json_valid(other_voltages)),
    -- Whether it carries alternating or direct current.
    current_type TEXT CHECK (CASE current_type WHEN 'ac' THEN 1 WHEN 'dc' THEN 1 ELSE current_type IS NULL END),
    -- What turns the current, where it is direct.
    converter_type TEXT CHECK (CASE converter_type
        WHEN 'mercury_arc' THEN 1 WHEN 'mercury_arc_and_thyristor' THEN 1
        WHEN 'thyristor' THEN 1 WHEN 'transistor' THEN 1
        ELSE converter_type IS NULL
    END),
    -- Who made the converters or the link: `ABB`, `Siemens`.
    manufacturer TEXT CHECK (length(manufacturer) <= 255),
    -- Where the line runs: in the air, the ground or the sea.
    construction_type TEXT CHECK (CASE construction_type
        WHEN 'overhead' THEN 1 WHEN 'underground' THEN 1 WHEN 'submarine' THEN 1
        WHEN 'mixed' THEN 1
        ELSE construction_type IS NULL
    END),
    -- Along the line, not straight across. [km]
    length_km REAL CHECK (abs(length_km) < 100000000.0000 AND length_km >= 0),
    -- The part of the length in the ground or the sea. [km]
    cable_length_km REAL CHECK (abs(cable_length_km) < 100000000.0000 AND cable_length_km >= 0),
    -- The part of the length in the air. [km]
    overhead_length_km REAL CHECK (abs(overhead_length_km) < 100000000.0000 AND overhead_length_km >= 0),
    -- Number of the agreement to connect, or of the request for it.
    agreement_number TEXT CHECK (length(agreement_number) <= 100),
    -- When the agreement to connect was signed.
    agreement_date TEXT CHECK (length(agreement_date) = 10),
    -- When it was first under voltage for good, or is to be.
    energisation_date TEXT CHECK (length(energisation_date) = 10),
    -- The year it began to run or is to, where no more is known.
    commissioning_year INTEGER CHECK (commissioning_year BETWEEN 1800 AND 2200),
    -- When it ended, or is to end.
    retirement_date TEXT CHECK (length(retirement_date) = 10),
    -- What the connection itself costs: line, switchgear, converters.
    connection_cost REAL CHECK (abs(connection_cost) < 10000000000000.00 AND connection_cost >= 0),
    -- What the grid behind it must be strengthened for, as far as this connection pays for it.
    reinforcement_cost REAL CHECK (abs(reinforcement_cost) < 10000000000000.00 AND reinforcement_cost >= 0),
    -- ISO 4217 code of the currency that both costs are in.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- What else the source says: what it replaced, how it was built out.
    description TEXT CHECK (length(description) <= 4000),
    -- What other registers call it, by register: `{"tyndp": "235", "tyndp_investment": "664"}`.
    identifiers TEXT CHECK (json_valid(identifiers)),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES grid_interconnections (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_grid_interconnections (
    id,
    interconnection_type,
    name,
    geometry,
    west,
    south,
    east,
    north,
    project_id,
    substation_id,
    to_substation_id,
    from_name,
    to_name,
    country_code,
    to_country_code,
    grid_level,
    grid_operator,
    grid_operator_code,
    status,
    capacity_mw,
    import_capacity_mw,
    voltage_kv,
    other_voltages,
    current_type,
    converter_type,
    manufacturer,
    construction_type,
    length_km,
    cable_length_km,
    overhead_length_km,
    agreement_number,
    agreement_date,
    energisation_date,
    commissioning_year,
    retirement_date,
    connection_cost,
    reinforcement_cost,
    currency_code,
    description,
    identifiers,
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
    interconnection_type,
    name,
    geometry,
    west,
    south,
    east,
    north,
    project_id,
    substation_id,
    to_substation_id,
    from_name,
    to_name,
    country_code,
    to_country_code,
    grid_level,
    grid_operator,
    grid_operator_code,
    status,
    capacity_mw,
    import_capacity_mw,
    voltage_kv,
    other_voltages,
    current_type,
    converter_type,
    manufacturer,
    construction_type,
    length_km,
    cable_length_km,
    overhead_length_km,
    agreement_number,
    agreement_date,
    energisation_date,
    commissioning_year,
    retirement_date,
    connection_cost,
    reinforcement_cost,
    currency_code,
    description,
    identifiers,
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
FROM grid_interconnections;
DROP TABLE grid_interconnections;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_grid_interconnections RENAME TO grid_interconnections;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX grid_interconnections_source_id_external_id_key ON grid_interconnections (source_id, external_id);
CREATE INDEX grid_interconnections_interconnection_type_capacity_mw_idx ON grid_interconnections (interconnection_type, capacity_mw);
CREATE INDEX grid_interconnections_status_energisation_date_idx ON grid_interconnections (status, energisation_date);
CREATE INDEX grid_interconnections_grid_operator_idx ON grid_interconnections (grid_operator);
CREATE INDEX grid_interconnections_country_code_to_country_code_idx ON grid_interconnections (country_code, to_country_code);
CREATE INDEX grid_interconnections_project_id_idx ON grid_interconnections (project_id);
CREATE INDEX grid_interconnections_substation_id_idx ON grid_interconnections (substation_id);
CREATE INDEX grid_interconnections_to_substation_id_idx ON grid_interconnections (to_substation_id);
CREATE INDEX grid_interconnections_import_id_idx ON grid_interconnections (import_id);
CREATE INDEX grid_interconnections_same_as_idx ON grid_interconnections (same_as);

-- hydroelectric_dams: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_hydroelectric_dams
-- A dam or a hydroelectric plant, with or without the other: a dam that makes no power yet, a plant
-- on a river without one, a pump that lifts water to a reservoir.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the dam or plant is called.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- The project that makes power here.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- How it uses the water; none where that isn't known.
    facility_type TEXT CHECK (CASE facility_type
        WHEN 'conventional' THEN 1 WHEN 'reservoir' THEN 1 WHEN 'run_of_river' THEN 1
        WHEN 'pumped_storage' THEN 1 WHEN 'pump' THEN 1 WHEN 'non_powered' THEN 1
        ELSE facility_type IS NULL
    END),
    -- How far it has come.
    status TEXT CHECK (CASE status
        WHEN 'announced' THEN 1 WHEN 'planned' THEN 1 WHEN 'permitted' THEN 1
        WHEN 'construction' THEN 1 WHEN 'operating' THEN 1 WHEN 'mothballed' THEN 1
        WHEN 'retired' THEN 1 WHEN 'cancelled' THEN 1 WHEN 'unknown' THEN 1
        ELSE status IS NULL
    END),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- The river that is dammed or used.
    river TEXT CHECK (length(river) <= 255),
    -- Code of the reach in a register of waters: Norway's `036.B121`.
    waterway_code TEXT CHECK (length(waterway_code) <= 50),
    -- What the dam is built of, and how it stands against the water.
    dam_type TEXT CHECK (CASE dam_type
        WHEN 'gravity' THEN 1 WHEN 'roller_compacted' THEN 1 WHEN 'arch' THEN 1
        WHEN 'multiple_arch' THEN 1 WHEN 'buttress' THEN 1 WHEN 'masonry' THEN 1
        WHEN 'earth' THEN 1 WHEN 'rockfill' THEN 1 WHEN 'timber_crib' THEN 1
        WHEN 'barrage' THEN 1 WHEN 'other' THEN 1
        ELSE dam_type IS NULL
    END),
    -- From the lowest point of the foundation to the crest; not the head, which is often far more.
    -- [m]
    dam_height_meters REAL CHECK (abs(dam_height_meters) < 10000.000 AND dam_height_meters BETWEEN 0 AND 400),
    -- Along the crest from bank to bank. [m]
    crest_length_meters REAL CHECK (abs(crest_length_meters) < 10000000.00 AND crest_length_meters >= 0),
    -- Water in the reservoir when full, in million cubic metres. [hm3]
    reservoir_volume_hm3 REAL CHECK (abs(reservoir_volume_hm3) < 100000000.000000 AND reservoir_volume_hm3 >= 0),
    -- Water between the highest and the lowest level allowed, which is what can be used. [hm3]
    active_volume_hm3 REAL CHECK (abs(active_volume_hm3) < 100000000.000000 AND active_volume_hm3 >= 0),
    -- Face of the reservoir when full. [km2]
    reservoir_area_km2 REAL CHECK (abs(reservoir_area_km2) < 100000000.0000 AND reservoir_area_km2 >= 0),
    -- Land whose water comes here. [km2]
    drainage_area_km2 REAL CHECK (abs(drainage_area_km2) < 100000000.0000 AND drainage_area_km2 >= 0),
    -- Level of the reservoir when full, above mean sea level. [m]
    full_level_meters REAL CHECK (abs(full_level_meters) < 100000.00 AND full_level_meters BETWEEN -500 AND 6000),
    -- Fall from the intake's water to the outlet's, before what pipes and tunnels take away. [m]
    gross_head_meters REAL CHECK (abs(gross_head_meters) < 10000.000 AND gross_head_meters BETWEEN 0 AND 2500),
    -- Water that all turbines can swallow together; of a pump, what it lifts. [m3/s]
    max_flow_m3_per_s REAL CHECK (abs(max_flow_m3_per_s) < 1000000.0000 AND max_flow_m3_per_s >= 0),
    -- Energy from each cubic metre of water; below zero what a pump spends on it. [kW.h/m3]
    energy_equivalent_kwh_per_m3 REAL CHECK (abs(energy_equivalent_kwh_per_m3) < 1000.00000 AND energy_equivalent_kwh_per_m3 BETWEEN -10 AND 10),
    -- The wheel that most of the water turns.
    turbine_type TEXT CHECK (CASE turbine_type
        WHEN 'pelton' THEN 1 WHEN 'turgo' THEN 1 WHEN 'crossflow' THEN 1
        WHEN 'francis' THEN 1 WHEN 'pump_turbine' THEN 1 WHEN 'kaplan' THEN 1
        WHEN 'propeller' THEN 1 WHEN 'bulb' THEN 1 WHEN 'screw' THEN 1
        WHEN 'water_wheel' THEN 1
        ELSE turbine_type IS NULL
    END),
    -- How many turbines there are.
    turbine_count INTEGER CHECK (turbine_count BETWEEN 0 AND 2147483647),
    -- Power that the turbines can give; none or 0 where it makes none. [MW]
    capacity_mw REAL CHECK (abs(capacity_mw) < 1000000.000000 AND capacity_mw >= 0),
    -- Power that the pumps take, above zero too. [MW]
    pumping_capacity_mw REAL CHECK (abs(pumping_capacity_mw) < 1000000.000000 AND pumping_capacity_mw >= 0),
    -- Energy that the water of a full reservoir gives. [MW.h]
    capacity_mwh REAL CHECK (abs(capacity_mwh) < 1000000000.000 AND capacity_mwh >= 0),
    -- Net generation in a mean year; below zero what pumps use. [GW.h]
    annual_generation_gwh REAL CHECK (abs(annual_generation_gwh) < 100000000.000000),
    -- When its fall was first used, be it by an older plant.
    first_use_date TEXT CHECK (length(first_use_date) = 10),
    -- When the oldest part that still makes power began to.
    commercial_operation_date TEXT CHECK (length(commercial_operation_date) = 10),
    -- The year the dam was finished.
    completion_year INTEGER CHECK (completion_year BETWEEN 0 AND 2200),
    -- What the dam is for most.
    primary_purpose TEXT CHECK (CASE primary_purpose
        WHEN 'hydropower' THEN 1 WHEN 'flood_control' THEN 1 WHEN 'irrigation' THEN 1
        WHEN 'water_supply' THEN 1 WHEN 'navigation' THEN 1 WHEN 'recreation' THEN 1
        WHEN 'wildlife' THEN 1 WHEN 'sediment_retention' THEN 1 WHEN 'other' THEN 1
        ELSE primary_purpose IS NULL
    END),
    -- What would be harmed if it broke, whatever its condition.
    hazard_class TEXT CHECK (CASE hazard_class
        WHEN 'low' THEN 1 WHEN 'significant' THEN 1 WHEN 'high' THEN 1
        WHEN 'undetermined' THEN 1
        ELSE hazard_class IS NULL
    END),
    -- Power that could be added here, by turbines at a dam without or by more of them. [MW]
    retrofit_potential_mw REAL CHECK (abs(retrofit_potential_mw) < 1000000.000000 AND retrofit_potential_mw >= 0),
    -- Energy that the added power would give in a mean year. [GW.h]
    retrofit_generation_gwh REAL CHECK (abs(retrofit_generation_gwh) < 100000000.000000 AND retrofit_generation_gwh >= 0),
    -- Whose it is, as the source writes it.
    owner TEXT CHECK (length(owner) <= 255),
    -- The owner's number in the register of companies: Norway's `987059729`.
    owner_registration_number TEXT CHECK (length(owner_registration_number) <= 50),
    -- Who runs it.
    operator TEXT CHECK (length(operator) <= 255),
    -- Code of the balancing authority or bidding zone that it feeds: `NO2`.
    balancing_authority_code TEXT CHECK (length(balancing_authority_code) <= 20),
    -- What other registers call it, by register: `{"geo": "39796", "nid": "WA00262"}`.
    identifiers TEXT CHECK (json_valid(identifiers)),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES hydroelectric_dams (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_hydroelectric_dams (
    id,
    name,
    project_id,
    longitude,
    latitude,
    cell,
    facility_type,
    status,
    country_code,
    region,
    county,
    river,
    waterway_code,
    dam_type,
    dam_height_meters,
    crest_length_meters,
    reservoir_volume_hm3,
    active_volume_hm3,
    reservoir_area_km2,
    drainage_area_km2,
    full_level_meters,
    gross_head_meters,
    max_flow_m3_per_s,
    energy_equivalent_kwh_per_m3,
    turbine_type,
    turbine_count,
    capacity_mw,
    pumping_capacity_mw,
    capacity_mwh,
    annual_generation_gwh,
    first_use_date,
    commercial_operation_date,
    completion_year,
    primary_purpose,
    hazard_class,
    retrofit_potential_mw,
    retrofit_generation_gwh,
    owner,
    owner_registration_number,
    operator,
    balancing_authority_code,
    identifiers,
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
    project_id,
    longitude,
    latitude,
    cell,
    facility_type,
    status,
    country_code,
    region,
    county,
    river,
    waterway_code,
    dam_type,
    dam_height_meters,
    crest_length_meters,
    reservoir_volume_hm3,
    active_volume_hm3,
    reservoir_area_km2,
    drainage_area_km2,
    full_level_meters,
    gross_head_meters,
    max_flow_m3_per_s,
    energy_equivalent_kwh_per_m3,
    turbine_type,
    turbine_count,
    capacity_mw,
    pumping_capacity_mw,
    capacity_mwh,
    annual_generation_gwh,
    first_use_date,
    commercial_operation_date,
    completion_year,
    primary_purpose,
    hazard_class,
    retrofit_potential_mw,
    retrofit_generation_gwh,
    owner,
    owner_registration_number,
    operator,
    balancing_authority_code,
    identifiers,
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
FROM hydroelectric_dams;
DROP TABLE hydroelectric_dams;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_hydroelectric_dams RENAME TO hydroelectric_dams;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX hydroelectric_dams_source_id_external_id_key ON hydroelectric_dams (source_id, external_id);
CREATE INDEX hydroelectric_dams_facility_type_capacity_mw_idx ON hydroelectric_dams (facility_type, capacity_mw);
CREATE INDEX hydroelectric_dams_country_code_capacity_mw_idx ON hydroelectric_dams (country_code, capacity_mw);
CREATE INDEX hydroelectric_dams_river_idx ON hydroelectric_dams (river);
CREATE INDEX hydroelectric_dams_hazard_class_idx ON hydroelectric_dams (hazard_class);
CREATE INDEX hydroelectric_dams_retrofit_potential_mw_idx ON hydroelectric_dams (retrofit_potential_mw);
CREATE INDEX hydroelectric_dams_project_id_idx ON hydroelectric_dams (project_id);
CREATE INDEX hydroelectric_dams_cell_idx ON hydroelectric_dams (cell);
CREATE INDEX hydroelectric_dams_import_id_idx ON hydroelectric_dams (import_id);
CREATE INDEX hydroelectric_dams_same_as_idx ON hydroelectric_dams (same_as);

-- nuclear_plants: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_nuclear_plants
-- A reactor unit; a plant has one or several.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the unit is called: `Sizewell-B`.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- How far it has come.
    status TEXT NOT NULL CHECK (CASE status
        WHEN 'planned' THEN 1 WHEN 'under_construction' THEN 1
        WHEN 'construction_suspended' THEN 1 WHEN 'construction_cancelled' THEN 1
        WHEN 'never_commissioned' THEN 1 WHEN 'operational' THEN 1
        WHEN 'operation_suspended' THEN 1 WHEN 'permanent_shutdown' THEN 1
        WHEN 'decommissioned' THEN 1 WHEN 'unknown' THEN 1
        ELSE status IS NULL
    END),
    -- The plant that it is a unit of.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- Number of the reactor in PRIS, the database of the International Atomic Energy Agency.
    pris_code TEXT CHECK (length(pris_code) <= 20),
    -- How it slows neutrons and carries the heat away.
    reactor_type TEXT CHECK (CASE reactor_type
        WHEN 'pwr' THEN 1 WHEN 'apwr' THEN 1 WHEN 'bwr' THEN 1 WHEN 'abwr' THEN 1
        WHEN 'phwr' THEN 1 WHEN 'lwgr' THEN 1 WHEN 'gcr' THEN 1 WHEN 'htgr' THEN 1
        WHEN 'hwgcr' THEN 1 WHEN 'hwlwr' THEN 1 WHEN 'sghwr' THEN 1 WHEN 'fbr' THEN 1
        WHEN 'ocr' THEN 1 WHEN 'msr' THEN 1
        ELSE reactor_type IS NULL
    END),
    -- The design by its maker's name: `AP-1000`, `VVER V-320`.
    model TEXT CHECK (length(model) <= 255),
    -- Who made the reactor and the circuits around it.
    manufacturer TEXT CHECK (length(manufacturer) <= 255),
    -- Electric power for the grid, after its own use; the reference unit power of PRIS. [MW]
    net_capacity_mw REAL CHECK (abs(net_capacity_mw) < 1000000.000000 AND net_capacity_mw >= 0),
    -- Electric power at the generator, before its own use. [MW]
    gross_capacity_mw REAL CHECK (abs(gross_capacity_mw) < 1000000.000000 AND gross_capacity_mw >= 0),
    -- Heat that the reactor may make, about three times the electric power. [MW]
    thermal_capacity_mw REAL CHECK (abs(thermal_capacity_mw) < 1000000.000000 AND thermal_capacity_mw >= 0),
    -- When the first concrete of its base was poured, or is to be.
    construction_start_date TEXT CHECK (length(construction_start_date) = 10),
    -- When its first chain reaction ran by itself.
    first_criticality_date TEXT CHECK (length(first_criticality_date) = 10),
    -- When it first fed the grid.
    grid_connection_date TEXT CHECK (length(grid_connection_date) = 10),
    -- When it was handed to who runs it, and began to sell energy.
    commercial_operation_date TEXT CHECK (length(commercial_operation_date) = 10),
    -- When it was put out of use for long, to come back; none where it never was.
    suspension_date TEXT CHECK (length(suspension_date) = 10),
    -- When it came back from the suspension.
    restart_date TEXT CHECK (length(restart_date) = 10),
    -- When it ended for good, or is to by law or plan.
    shutdown_date TEXT CHECK (length(shutdown_date) = 10),
    -- When the site was freed from the regulator's watch.
    decommissioned_date TEXT CHECK (length(decommissioned_date) = 10),
    -- Until when the licence lets it run.
    licence_expiry_date TEXT CHECK (length(licence_expiry_date) = 10),
    -- Energy for the grid since it first fed it. [GW.h]
    lifetime_generation_gwh REAL CHECK (abs(lifetime_generation_gwh) < 100000000.000000),
    -- Share of what it would have made at its capacity, over its life: the load factor of PRIS. [%]
    lifetime_capacity_factor_percent REAL CHECK (abs(lifetime_capacity_factor_percent) < 1000.00 AND lifetime_capacity_factor_percent BETWEEN 0 AND 100),
    -- River, lake or sea that cools it.
    water_source TEXT CHECK (length(water_source) <= 255),
    -- How the heat that gives no power is carried away.
    cooling_type TEXT CHECK (CASE cooling_type
        WHEN 'once_through' THEN 1 WHEN 'wet_tower' THEN 1 WHEN 'dry_tower' THEN 1
        WHEN 'pond' THEN 1
        ELSE cooling_type IS NULL
    END),
    -- Whose it is, as the source writes it.
    owner TEXT CHECK (length(owner) <= 255),
    -- Who holds the licence to run it.
    operator TEXT CHECK (length(operator) <= 255),
    -- Whom the source has it from, where it gathers from others: `WNA/IAEA`.
    original_source TEXT CHECK (length(original_source) <= 255),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES nuclear_plants (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_nuclear_plants (
    id,
    name,
    status,
    project_id,
    longitude,
    latitude,
    cell,
    country_code,
    pris_code,
    reactor_type,
    model,
    manufacturer,
    net_capacity_mw,
    gross_capacity_mw,
    thermal_capacity_mw,
    construction_start_date,
    first_criticality_date,
    grid_connection_date,
    commercial_operation_date,
    suspension_date,
    restart_date,
    shutdown_date,
    decommissioned_date,
    licence_expiry_date,
    lifetime_generation_gwh,
    lifetime_capacity_factor_percent,
    water_source,
    cooling_type,
    owner,
    operator,
    original_source,
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
    status,
    project_id,
    longitude,
    latitude,
    cell,
    country_code,
    pris_code,
    reactor_type,
    model,
    manufacturer,
    net_capacity_mw,
    gross_capacity_mw,
    thermal_capacity_mw,
    construction_start_date,
    first_criticality_date,
    grid_connection_date,
    commercial_operation_date,
    suspension_date,
    restart_date,
    shutdown_date,
    decommissioned_date,
    licence_expiry_date,
    lifetime_generation_gwh,
    lifetime_capacity_factor_percent,
    water_source,
    cooling_type,
    owner,
    operator,
    original_source,
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
FROM nuclear_plants;
DROP TABLE nuclear_plants;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_nuclear_plants RENAME TO nuclear_plants;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX nuclear_plants_source_id_external_id_key ON nuclear_plants (source_id, external_id);
CREATE INDEX nuclear_plants_status_net_capacity_mw_idx ON nuclear_plants (status, net_capacity_mw);
CREATE INDEX nuclear_plants_country_code_status_idx ON nuclear_plants (country_code, status);
CREATE INDEX nuclear_plants_reactor_type_idx ON nuclear_plants (reactor_type);
CREATE INDEX nuclear_plants_pris_code_idx ON nuclear_plants (pris_code);
CREATE INDEX nuclear_plants_project_id_idx ON nuclear_plants (project_id);
CREATE INDEX nuclear_plants_cell_idx ON nuclear_plants (cell);
CREATE INDEX nuclear_plants_import_id_idx ON nuclear_plants (import_id);
CREATE INDEX nuclear_plants_same_as_idx ON nuclear_plants (same_as);

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

-- renewable_certificates: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_renewable_certificates
-- A batch of certificates with one fate: one for each megawatt hour that one plant made.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Who keeps the account: `PJM-GATS`, `Ofgem`, `AIB member Energinet`.
    registry TEXT NOT NULL CHECK (length(registry) <= 255),
    -- Number of the batch, or of its first certificate; unique within the registry.
    serial_number TEXT NOT NULL CHECK (length(serial_number) <= 255),
    -- The system that the certificates belong to.
    certificate_type TEXT NOT NULL CHECK (CASE certificate_type
        WHEN 'rec' THEN 1 WHEN 'go' THEN 1 WHEN 'rego' THEN 1 WHEN 'i_rec' THEN 1
        WHEN 'tigr' THEN 1 WHEN 'lgc' THEN 1 WHEN 'stc' THEN 1 WHEN 'roc' THEN 1
        WHEN 'elcert' THEN 1 WHEN 'gec' THEN 1 WHEN 'other' THEN 1
        ELSE certificate_type IS NULL
    END),
    -- What has become of them.
    status TEXT CHECK (CASE status
        WHEN 'active' THEN 1 WHEN 'reserved' THEN 1 WHEN 'exported' THEN 1
        WHEN 'retired' THEN 1 WHEN 'expired' THEN 1 WHEN 'withdrawn' THEN 1
        ELSE status IS NULL
    END),
    -- Number of the batch's last certificate; none where one number stands for all.
    last_serial_number TEXT CHECK (length(last_serial_number) <= 255),
    -- The project that made the energy; none while it isn't known which one that is.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- The plant's name in the registry.
    device_name TEXT CHECK (length(device_name) <= 255),
    -- The plant's number in the registry.
    device_code TEXT CHECK (length(device_code) <= 100),
    -- What the plant made energy from.
    project_type TEXT CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- The technology more closely, as a code or words of the registry: `T020001`, onshore wind.
    sub_type TEXT CHECK (length(sub_type) <= 100),
    -- ISO 3166-1 alpha-2 code of the country that the plant is in.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- When the plant began to sell energy; some buyers want new plants.
    commercial_operation_date TEXT CHECK (length(commercial_operation_date) = 10),
    -- The year in which the energy was made.
    vintage_year INTEGER NOT NULL CHECK (vintage_year BETWEEN 1990 AND 2200),
    -- First day on which the energy was made.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day on which the energy was made.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- Energy that the batch stands for: a megawatt hour for each certificate. [MW.h]
    quantity_mwh REAL NOT NULL CHECK (abs(quantity_mwh) < 100000000000.000 AND quantity_mwh >= 0),
    -- Whether the plant got public support, as certificates of origin must say.
    has_public_support INTEGER CHECK (has_public_support IN (0, 1)),
    -- A label that it was granted besides: `Green-e`, `TÜV SÜD`.
    eco_label TEXT CHECK (length(eco_label) <= 100),
    -- When they were issued.
    issued_date TEXT CHECK (length(issued_date) = 10),
    -- After which day nobody may use them.
    expiry_date TEXT CHECK (length(expiry_date) = 10),
    -- Who holds the account that they are in.
    owner TEXT CHECK (length(owner) <= 255),
    -- When they were used up; none while they can be traded.
    retired_date TEXT CHECK (length(retired_date) = 10),
    -- For whose use they were used up.
    retired_for TEXT CHECK (length(retired_for) <= 255),
    -- What for, as the registry writes it: a year's supply, an obligation, a label.
    retirement_reason TEXT CHECK (length(retirement_reason) <= 1000),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES renewable_certificates (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_renewable_certificates (
    id,
    registry,
    serial_number,
    certificate_type,
    status,
    last_serial_number,
    project_id,
    device_name,
    device_code,
    project_type,
    sub_type,
    country_code,
    region,
    commercial_operation_date,
    vintage_year,
    period_start_date,
    period_end_date,
    quantity_mwh,
    has_public_support,
    eco_label,
    issued_date,
    expiry_date,
    owner,
    retired_date,
    retired_for,
    retirement_reason,
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
    registry,
    serial_number,
    certificate_type,
    status,
    last_serial_number,
    project_id,
    device_name,
    device_code,
    project_type,
    sub_type,
    country_code,
    region,
    commercial_operation_date,
    vintage_year,
    period_start_date,
    period_end_date,
    quantity_mwh,
    has_public_support,
    eco_label,
    issued_date,
    expiry_date,
    owner,
    retired_date,
    retired_for,
    retirement_reason,
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
FROM renewable_certificates;
DROP TABLE renewable_certificates;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_renewable_certificates RENAME TO renewable_certificates;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX renewable_certificates_source_id_external_id_key ON renewable_certificates (source_id, external_id);
CREATE UNIQUE INDEX renewable_certificates_registry_serial_number_key ON renewable_certificates (registry, serial_number);
CREATE INDEX renewable_certificates_status_vintage_year_idx ON renewable_certificates (status, vintage_year);
CREATE INDEX renewable_certificates_certificate_type_vintage_year_idx ON renewable_certificates (certificate_type, vintage_year);
CREATE INDEX renewable_certificates_owner_idx ON renewable_certificates (owner);
CREATE INDEX renewable_certificates_device_code_idx ON renewable_certificates (device_code);
CREATE INDEX renewable_certificates_project_id_idx ON renewable_certificates (project_id);
CREATE INDEX renewable_certificates_import_id_idx ON renewable_certificates (import_id);
CREATE INDEX renewable_certificates_same_as_idx ON renewable_certificates (same_as);

-- solar_farms: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables
-- go by its name, so they hold again once the name is taken over; the legacy rename leaves them
-- alone, and views too.
CREATE TABLE rebuilt_solar_farms
-- The solar side of a project: its modules or mirrors, and how they stand.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The project whose power it makes.
    project_id BLOB NOT NULL CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE CASCADE,
    -- How it turns light into power.
    technology TEXT CHECK (CASE technology
        WHEN 'photovoltaic' THEN 1 WHEN 'concentrating_photovoltaic' THEN 1
        WHEN 'parabolic_trough' THEN 1 WHEN 'linear_fresnel' THEN 1
        WHEN 'power_tower' THEN 1 WHEN 'dish_engine' THEN 1 WHEN 'thermal' THEN 1
        ELSE technology IS NULL
    END),
    -- What the modules or mirrors stand on.
    mounting TEXT CHECK (CASE mounting
        WHEN 'ground' THEN 1 WHEN 'roof' THEN 1 WHEN 'ground_and_roof' THEN 1
        WHEN 'canopy' THEN 1 WHEN 'facade' THEN 1 WHEN 'floating' THEN 1
        ELSE mounting IS NULL
    END),
    -- Whether they follow the sun.
    tracking TEXT CHECK (CASE tracking
        WHEN 'fixed' THEN 1 WHEN 'east_west_fixed' THEN 1 WHEN 'seasonal' THEN 1
        WHEN 'single_axis' THEN 1 WHEN 'dual_axis' THEN 1
        ELSE tracking IS NULL
    END),
    -- What the cells are made of; none where there are none.
    cell_type TEXT CHECK (CASE cell_type
        WHEN 'crystalline_silicon' THEN 1 WHEN 'monocrystalline_silicon' THEN 1
        WHEN 'polycrystalline_silicon' THEN 1 WHEN 'cadmium_telluride' THEN 1
        WHEN 'copper_indium_gallium_selenide' THEN 1 WHEN 'amorphous_silicon' THEN 1
        WHEN 'thin_film' THEN 1 WHEN 'perovskite' THEN 1 WHEN 'multijunction' THEN 1
        WHEN 'other' THEN 1
        ELSE cell_type IS NULL
    END),
    -- Power of all modules together at standard test conditions. [MW]
    dc_capacity_mw REAL CHECK (abs(dc_capacity_mw) < 1000000.000000 AND dc_capacity_mw >= 0),
    -- Power that the inverters, or the generator, can give to the grid. [MW]
    ac_capacity_mw REAL CHECK (abs(ac_capacity_mw) < 1000000.000000 AND ac_capacity_mw >= 0),
    -- Power of the modules by that of the inverters: the inverter loading ratio. [1]
    dc_ac_ratio REAL CHECK (abs(dc_ac_ratio) < 100.0000 AND dc_ac_ratio BETWEEN 0 AND 10),
    -- Angle of the modules to the ground: 0 lies flat, 90 stands upright. Of trackers, the angle of
    -- the axis. [deg]
    tilt_degrees REAL CHECK (abs(tilt_degrees) < 1000.00 AND tilt_degrees BETWEEN 0 AND 90),
    -- Where the modules face, or the axis points, clockwise from true north: 180 is south. [deg]
    azimuth_degrees REAL CHECK (abs(azimuth_degrees) < 1000.00 AND azimuth_degrees BETWEEN 0 AND 360),
    -- Modules, or mirrors where it has none.
    module_count INTEGER CHECK (module_count BETWEEN 0 AND 2147483647),
    -- Who made the modules: `First Solar`.
    module_manufacturer TEXT CHECK (length(module_manufacturer) <= 255),
    -- The maker's name for the module: `NU-U235F2`.
    module_model TEXT CHECK (length(module_model) <= 255),
    -- Power of one module at standard test conditions. [W]
    module_power_w REAL CHECK (abs(module_power_w) < 1000000.00 AND module_power_w >= 0),
    -- Whether the back of the modules makes power too.
    is_bifacial INTEGER CHECK (is_bifacial IN (0, 1)),
    -- How the inverters are spread over the field.
    inverter_type TEXT CHECK (CASE inverter_type WHEN 'central' THEN 1 WHEN 'string' THEN 1 WHEN 'micro' THEN 1 ELSE inverter_type IS NULL END),
    -- How many inverters there are.
    inverter_count INTEGER CHECK (inverter_count BETWEEN 0 AND 2147483647),
    -- Face of all modules together; of mirrors, their aperture. [m2]
    module_area_m2 REAL CHECK (abs(module_area_m2) < 1000000000000.00 AND module_area_m2 >= 0),
    -- Face of the modules by the ground that their rows cover, paths included. [1]
    ground_cover_ratio REAL CHECK (abs(ground_cover_ratio) < 10.0000 AND ground_cover_ratio BETWEEN 0 AND 1),
    -- What the ground was before, or is beside.
    site_type TEXT CHECK (CASE site_type
        WHEN 'greenfield' THEN 1 WHEN 'brownfield' THEN 1 WHEN 'landfill' THEN 1
        WHEN 'contaminated' THEN 1 WHEN 'mine' THEN 1 WHEN 'built_up' THEN 1
        WHEN 'water' THEN 1
        ELSE site_type IS NULL
    END),
    -- Whether crops or animals use the ground between the rows.
    is_agrivoltaic INTEGER CHECK (is_agrivoltaic IN (0, 1)),
    -- Energy of the sun on level ground in an average year. [kW.h/m2]
    horizontal_irradiation_kwh_per_m2 REAL CHECK (abs(horizontal_irradiation_kwh_per_m2) < 100000.00 AND horizontal_irradiation_kwh_per_m2 BETWEEN 0 AND 3500),
    -- Energy of the sun on the face of the modules in an average year. [kW.h/m2]
    plane_irradiation_kwh_per_m2 REAL CHECK (abs(plane_irradiation_kwh_per_m2) < 100000.00 AND plane_irradiation_kwh_per_m2 BETWEEN 0 AND 5000),
    -- Yield by what the irradiation would give at the modules' rating (IEC 61724-1). [1]
    performance_ratio REAL CHECK (abs(performance_ratio) < 10.0000 AND performance_ratio BETWEEN 0 AND 2),
    -- Share of its output that it loses in a year by age. [%]
    annual_degradation_percent REAL CHECK (abs(annual_degradation_percent) < 100.000 AND annual_degradation_percent BETWEEN 0 AND 100),
    -- Hours that stored heat runs the turbine at full power; only where heat makes the power. [h]
    thermal_storage_hours REAL CHECK (abs(thermal_storage_hours) < 10000.00 AND thermal_storage_hours >= 0),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES solar_farms (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_solar_farms (
    id,
    project_id,
    technology,
    mounting,
    tracking,
    cell_type,
    dc_capacity_mw,
    ac_capacity_mw,
    dc_ac_ratio,
    tilt_degrees,
    azimuth_degrees,
    module_count,
    module_manufacturer,
    module_model,
    module_power_w,
    is_bifacial,
    inverter_type,
    inverter_count,
    module_area_m2,
    ground_cover_ratio,
    site_type,
    is_agrivoltaic,
    horizontal_irradiation_kwh_per_m2,
    plane_irradiation_kwh_per_m2,
    performance_ratio,
    annual_degradation_percent,
    thermal_storage_hours,
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
    project_id,
    technology,
    mounting,
    tracking,
    cell_type,
    dc_capacity_mw,
    ac_capacity_mw,
    dc_ac_ratio,
    tilt_degrees,
    azimuth_degrees,
    module_count,
    module_manufacturer,
    module_model,
    module_power_w,
    is_bifacial,
    inverter_type,
    inverter_count,
    module_area_m2,
    ground_cover_ratio,
    site_type,
    is_agrivoltaic,
    horizontal_irradiation_kwh_per_m2,
    plane_irradiation_kwh_per_m2,
    performance_ratio,
    annual_degradation_percent,
    thermal_storage_hours,
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
FROM solar_farms;
DROP TABLE solar_farms;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_solar_farms RENAME TO solar_farms;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX solar_farms_source_id_external_id_key ON solar_farms (source_id, external_id);
CREATE INDEX solar_farms_technology_ac_capacity_mw_idx ON solar_farms (technology, ac_capacity_mw);
CREATE INDEX solar_farms_mounting_idx ON solar_farms (mounting);
CREATE INDEX solar_farms_project_id_idx ON solar_farms (project_id);
CREATE INDEX solar_farms_import_id_idx ON solar_farms (import_id);
CREATE INDEX solar_farms_same_as_idx ON solar_farms (same_as);

-- substations: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables
-- go by its name, so they hold again once the name is taken over; the legacy rename leaves them
-- alone, and views too.
CREATE TABLE rebuilt_substations
-- A node of the grid at one voltage: a substation, a converter, a joint of lines.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the grid operator calls it; many maps leave it out.
    name TEXT CHECK (length(name) <= 255),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- What happens here.
    substation_type TEXT CHECK (CASE substation_type
        WHEN 'transmission' THEN 1 WHEN 'distribution' THEN 1 WHEN 'generation' THEN 1
        WHEN 'switching' THEN 1 WHEN 'converter' THEN 1 WHEN 'back_to_back' THEN 1
        WHEN 'phase_shifter' THEN 1 WHEN 'compensation' THEN 1 WHEN 'traction' THEN 1
        WHEN 'industrial' THEN 1 WHEN 'transition' THEN 1 WHEN 'joint' THEN 1
        ELSE substation_type IS NULL
    END),
    -- The station that this is a busbar of, by the source's code.
    station_code TEXT CHECK (length(station_code) <= 50),
    -- Whether its busbar carries alternating or direct current.
    current_type TEXT CHECK (CASE current_type WHEN 'ac' THEN 1 WHEN 'dc' THEN 1 ELSE current_type IS NULL END),
    -- Nominal voltage of the busbar, or the highest where the row stands for the whole station.
    -- [kV]
    voltage_kv REAL CHECK (abs(voltage_kv) < 1000000.000 AND voltage_kv BETWEEN 0 AND 1500),
    -- The lowest voltage that its transformers lead down to. [kV]
    min_voltage_kv REAL CHECK (abs(min_voltage_kv) < 1000000.000 AND min_voltage_kv BETWEEN 0 AND 1500),
    -- How far it has come.
    status TEXT CHECK (CASE status
        WHEN 'under_consideration' THEN 1 WHEN 'planned' THEN 1
        WHEN 'in_permitting' THEN 1 WHEN 'permitted' THEN 1
        WHEN 'under_construction' THEN 1 WHEN 'operating' THEN 1
        WHEN 'mothballed' THEN 1 WHEN 'retired' THEN 1 WHEN 'cancelled' THEN 1
        ELSE status IS NULL
    END),
    -- Who runs it.
    operator TEXT CHECK (length(operator) <= 255),
    -- Whose it is, as the source writes it.
    owner TEXT CHECK (length(owner) <= 255),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- Energy Identification Code: `45T000000000058G`.
    eic_code TEXT CHECK (length(eic_code) <= 16),
    -- Whether a line across a border ends here.
    is_tie_point INTEGER CHECK (is_tie_point IN (0, 1)),
    -- Lines that end here.
    line_count INTEGER CHECK (line_count BETWEEN 0 AND 2147483647),
    -- Transformers that join it to busbars at other voltages.
    transformer_count INTEGER CHECK (transformer_count BETWEEN 0 AND 2147483647),
    -- Apparent power that all its transformers can carry together. [MV.A]
    transformer_rating_mva REAL CHECK (abs(transformer_rating_mva) < 10000000.000 AND transformer_rating_mva >= 0),
    -- Apparent power that flows into a three-phase fault here: how stiff the grid is. [MV.A]
    fault_level_mva REAL CHECK (abs(fault_level_mva) < 10000000.000 AND fault_level_mva >= 0),
    -- What keeps its live parts apart.
    insulation_type TEXT CHECK (CASE insulation_type WHEN 'air' THEN 1 WHEN 'gas' THEN 1 WHEN 'hybrid' THEN 1 ELSE insulation_type IS NULL END),
    -- When it was first under voltage for good, or is to be.
    energisation_date TEXT CHECK (length(energisation_date) = 10),
    -- The year it began to run, where no more is known.
    commissioning_year INTEGER CHECK (commissioning_year BETWEEN 1800 AND 2200),
    -- When it ended, or is to end.
    retirement_date TEXT CHECK (length(retirement_date) = 10),
    -- What other registers call it, by register: `{"entsoe_map": "30071", "osm": "way/8049"}`.
    identifiers TEXT CHECK (json_valid(identifiers)),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES substations (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_substations (
    id,
    name,
    longitude,
    latitude,
    cell,
    substation_type,
    station_code,
    current_type,
    voltage_kv,
    min_voltage_kv,
    status,
    operator,
    owner,
    country_code,
    region,
    county,
    eic_code,
    is_tie_point,
    line_count,
    transformer_count,
    transformer_rating_mva,
    fault_level_mva,
    insulation_type,
    energisation_date,
    commissioning_year,
    retirement_date,
    identifiers,
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
    longitude,
    latitude,
    cell,
    substation_type,
    station_code,
    current_type,
    voltage_kv,
    min_voltage_kv,
    status,
    operator,
    owner,
    country_code,
    region,
    county,
    eic_code,
    is_tie_point,
    line_count,
    transformer_count,
    transformer_rating_mva,
    fault_level_mva,
    insulation_type,
    energisation_date,
    commissioning_year,
    retirement_date,
    identifiers,
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
FROM substations;
DROP TABLE substations;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_substations RENAME TO substations;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX substations_source_id_external_id_key ON substations (source_id, external_id);
CREATE INDEX substations_substation_type_voltage_kv_idx ON substations (substation_type, voltage_kv);
CREATE INDEX substations_country_code_voltage_kv_idx ON substations (country_code, voltage_kv);
CREATE INDEX substations_status_idx ON substations (status);
CREATE INDEX substations_station_code_idx ON substations (station_code);
CREATE INDEX substations_eic_code_idx ON substations (eic_code);
CREATE INDEX substations_cell_idx ON substations (cell);
CREATE INDEX substations_import_id_idx ON substations (import_id);
CREATE INDEX substations_same_as_idx ON substations (same_as);

-- transmission_lines: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_transmission_lines
-- A line between two nodes of the grid: its circuits run the same way, at the same voltage.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the grid operator calls it: `Baltic Cable`; many maps leave it out.
    name TEXT CHECK (length(name) <= 255),
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
    -- Whether it carries alternating or direct current.
    current_type TEXT CHECK (CASE current_type WHEN 'ac' THEN 1 WHEN 'dc' THEN 1 ELSE current_type IS NULL END),
    -- Where it runs: in the air, the ground or the sea.
    construction_type TEXT CHECK (CASE construction_type
        WHEN 'overhead' THEN 1 WHEN 'underground' THEN 1 WHEN 'submarine' THEN 1
        WHEN 'mixed' THEN 1
        ELSE construction_type IS NULL
    END),
    -- How far it has come.
    status TEXT CHECK (CASE status
        WHEN 'under_consideration' THEN 1 WHEN 'planned' THEN 1
        WHEN 'in_permitting' THEN 1 WHEN 'permitted' THEN 1
        WHEN 'under_construction' THEN 1 WHEN 'operating' THEN 1
        WHEN 'mothballed' THEN 1 WHEN 'retired' THEN 1 WHEN 'cancelled' THEN 1
        ELSE status IS NULL
    END),
    -- The node that it starts from.
    from_substation_id BLOB CHECK (length(from_substation_id) = 16) REFERENCES substations (id) ON DELETE SET NULL,
    -- The node that it leads to; power may flow either way.
    to_substation_id BLOB CHECK (length(to_substation_id) = 16) REFERENCES substations (id) ON DELETE SET NULL,
    -- The first end, in the source's words.
    from_name TEXT CHECK (length(from_name) <= 255),
    -- The second end, in the source's words.
    to_name TEXT CHECK (length(to_name) <= 255),
    -- Nominal voltage between phases; of direct current, from each pole to the ground. [kV]
    voltage_kv REAL CHECK (abs(voltage_kv) < 1000000.000 AND voltage_kv BETWEEN 0 AND 1500),
    -- Circuits side by side: three wires each, or the poles of one link.
    circuit_count INTEGER CHECK (circuit_count BETWEEN 1 AND 2147483647),
    -- Along the line, not straight across. [km]
    length_km REAL CHECK (abs(length_km) < 100000000.0000 AND length_km >= 0),
    -- Power that all circuits may carry together. [MW]
    capacity_mw REAL CHECK (abs(capacity_mw) < 1000000.000000 AND capacity_mw >= 0),
    -- Apparent power that one circuit bears without growing too hot. [MV.A]
    thermal_rating_mva REAL CHECK (abs(thermal_rating_mva) < 10000000.000 AND thermal_rating_mva >= 0),
    -- Current that one circuit bears without growing too hot. [A]
    max_current_amperes REAL CHECK (abs(max_current_amperes) < 10000000.00 AND max_current_amperes >= 0),
    -- Resistance of one circuit over its whole length, to the flow that all phases share. [Ohm]
    resistance_ohms REAL CHECK (abs(resistance_ohms) < 100000.00000 AND resistance_ohms >= 0),
    -- Reactance of one circuit over its whole length; below zero where capacitors in the line
    -- outweigh it. [Ohm]
    reactance_ohms REAL CHECK (abs(reactance_ohms) < 100000.00000),
    -- The wires: metals, square millimetres, how many to a bundle: `Al/St 240/40 4-bundle 380.0`.
    conductor_type TEXT CHECK (length(conductor_type) <= 255),
    -- Who runs it.
    operator TEXT CHECK (length(operator) <= 255),
    -- Whose it is, as the source writes it.
    owner TEXT CHECK (length(owner) <= 255),
    -- ISO 3166-1 alpha-2 code of the country; of a line across a border, where the source has it.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- Whether it crosses a border between countries or control areas.
    is_tie_line INTEGER CHECK (is_tie_line IN (0, 1)),
    -- Energy Identification Code of the line, or of its first circuit: `10T-ES-PT-00006W`.
    eic_code TEXT CHECK (length(eic_code) <= 16),
    -- When building began, or is to begin.
    construction_start_date TEXT CHECK (length(construction_start_date) = 10),
    -- When it was first under voltage for good, or is to be.
    energisation_date TEXT CHECK (length(energisation_date) = 10),
    -- The year it began to run or is to, where no more is known.
    commissioning_year INTEGER CHECK (commissioning_year BETWEEN 1800 AND 2200),
    -- When it ended, or is to end.
    retirement_date TEXT CHECK (length(retirement_date) = 10),
    -- What other registers call it, by register, further circuits' codes included: `{"entsoe_map":
    -- "31233", "tyndp": "1043"}`.
    identifiers TEXT CHECK (json_valid(identifiers)),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES transmission_lines (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_transmission_lines (
    id,
    name,
    geometry,
    west,
    south,
    east,
    north,
    current_type,
    construction_type,
    status,
    from_substation_id,
    to_substation_id,
    from_name,
    to_name,
    voltage_kv,
    circuit_count,
    length_km,
    capacity_mw,
    thermal_rating_mva,
    max_current_amperes,
    resistance_ohms,
    reactance_ohms,
    conductor_type,
    operator,
    owner,
    country_code,
    is_tie_line,
    eic_code,
    construction_start_date,
    energisation_date,
    commissioning_year,
    retirement_date,
    identifiers,
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
    geometry,
    west,
    south,
    east,
    north,
    current_type,
    construction_type,
    status,
    from_substation_id,
    to_substation_id,
    from_name,
    to_name,
    voltage_kv,
    circuit_count,
    length_km,
    capacity_mw,
    thermal_rating_mva,
    max_current_amperes,
    resistance_ohms,
    reactance_ohms,
    conductor_type,
    operator,
    owner,
    country_code,
    is_tie_line,
    eic_code,
    construction_start_date,
    energisation_date,
    commissioning_year,
    retirement_date,
    identifiers,
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
FROM transmission_lines;
DROP TABLE transmission_lines;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_transmission_lines RENAME TO transmission_lines;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX transmission_lines_source_id_external_id_key ON transmission_lines (source_id, external_id);
CREATE INDEX transmission_lines_status_voltage_kv_idx ON transmission_lines (status, voltage_kv);
CREATE INDEX transmission_lines_country_code_voltage_kv_idx ON transmission_lines (country_code, voltage_kv);
CREATE INDEX transmission_lines_operator_idx ON transmission_lines (operator);
CREATE INDEX transmission_lines_eic_code_idx ON transmission_lines (eic_code);
CREATE INDEX transmission_lines_from_substation_id_idx ON transmission_lines (from_substation_id);
CREATE INDEX transmission_lines_to_substation_id_idx ON transmission_lines (to_substation_id);
CREATE INDEX transmission_lines_import_id_idx ON transmission_lines (import_id);
CREATE INDEX transmission_lines_same_as_idx ON transmission_lines (same_as);

-- wind_farms: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables go
-- by its name, so they hold again once the name is taken over; the legacy rename leaves them alone,
-- and views too.
CREATE TABLE rebuilt_wind_farms
-- The wind side of a project: its turbines, and where they stand.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The project whose power they make.
    project_id BLOB NOT NULL CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE CASCADE,
    -- Whether they stand on land or at sea.
    siting TEXT CHECK (CASE siting WHEN 'onshore' THEN 1 WHEN 'offshore' THEN 1 ELSE siting IS NULL END),
    -- How many turbines stand, or are planned.
    turbine_count INTEGER CHECK (turbine_count BETWEEN 0 AND 2147483647),
    -- Who made the turbines, under the name then: `Senvion`.
    manufacturer TEXT CHECK (length(manufacturer) <= 255),
    -- The maker's name for the turbine: `MM92`, `SWT-3.6-107`.
    model TEXT CHECK (length(model) <= 255),
    -- Power of one turbine by its maker's rating. [kW]
    turbine_rating_kw REAL CHECK (abs(turbine_rating_kw) < 1000000.000 AND turbine_rating_kw >= 0),
    -- Height of the rotor's axis above ground or mean sea level; where towers differ, of most. [m]
    hub_height_meters REAL CHECK (abs(hub_height_meters) < 10000.00 AND hub_height_meters BETWEEN 0 AND 500),
    -- Across the circle that the blades sweep. [m]
    rotor_diameter_meters REAL CHECK (abs(rotor_diameter_meters) < 10000.00 AND rotor_diameter_meters BETWEEN 0 AND 500),
    -- Height of a blade's tip when it points up: what planners and pilots ask for. [m]
    tip_height_meters REAL CHECK (abs(tip_height_meters) < 10000.00 AND tip_height_meters BETWEEN 0 AND 600),
    -- Class of wind and turbulence that the turbine is built for (IEC 61400-1): `IIA`, `IB`, `S`.
    iec_class TEXT CHECK (length(iec_class) <= 5),
    -- Mean wind at hub height in an average year. [m/s]
    mean_wind_speed_ms REAL CHECK (abs(mean_wind_speed_ms) < 1000.00 AND mean_wind_speed_ms BETWEEN 0 AND 30),
    -- Ground or sea within the outermost turbines. [km2]
    site_area_km2 REAL CHECK (abs(site_area_km2) < 10000000000.0000 AND site_area_km2 >= 0),
    -- Voltage of the cables between the turbines: 33 or 66 mostly. [kV]
    array_voltage_kv REAL CHECK (abs(array_voltage_kv) < 1000000.000 AND array_voltage_kv BETWEEN 0 AND 1500),
    -- What carries the towers.
    foundation_type TEXT CHECK (CASE foundation_type
        WHEN 'land' THEN 1 WHEN 'monopile' THEN 1 WHEN 'jacket' THEN 1
        WHEN 'tripod' THEN 1 WHEN 'gravity_base' THEN 1 WHEN 'suction_bucket' THEN 1
        WHEN 'pile_cap' THEN 1 WHEN 'spar' THEN 1 WHEN 'semi_submersible' THEN 1
        WHEN 'barge' THEN 1 WHEN 'tension_leg' THEN 1
        ELSE foundation_type IS NULL
    END),
    -- Depth of the sea where it is least, below the lowest tide; below zero on flats that fall dry.
    -- None on land. [m]
    min_water_depth_meters REAL CHECK (abs(min_water_depth_meters) < 10000.00 AND min_water_depth_meters BETWEEN -20 AND 5000),
    -- Depth of the sea where it is greatest, below the lowest tide; none on land. [m]
    max_water_depth_meters REAL CHECK (abs(max_water_depth_meters) < 10000.00 AND max_water_depth_meters BETWEEN -20 AND 5000),
    -- From the turbine nearest to the coast to the coast; none on land. [km]
    shore_distance_km REAL CHECK (abs(shore_distance_km) < 100000.0000 AND shore_distance_km >= 0),
    -- The round or sale in which the seabed was leased: `3`, `STW`.
    leasing_round TEXT CHECK (length(leasing_round) <= 100),
    -- When its first turbine fed the grid.
    first_power_date TEXT CHECK (length(first_power_date) = 10),
    -- The year older turbines were replaced by these; none where these were the first.
    repowering_year INTEGER CHECK (repowering_year BETWEEN 1980 AND 2200),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES wind_farms (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_wind_farms (
    id,
    project_id,
    siting,
    turbine_count,
    manufacturer,
    model,
    turbine_rating_kw,
    hub_height_meters,
    rotor_diameter_meters,
    tip_height_meters,
    iec_class,
    mean_wind_speed_ms,
    site_area_km2,
    array_voltage_kv,
    foundation_type,
    min_water_depth_meters,
    max_water_depth_meters,
    shore_distance_km,
    leasing_round,
    first_power_date,
    repowering_year,
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
    project_id,
    siting,
    turbine_count,
    manufacturer,
    model,
    turbine_rating_kw,
    hub_height_meters,
    rotor_diameter_meters,
    tip_height_meters,
    iec_class,
    mean_wind_speed_ms,
    site_area_km2,
    array_voltage_kv,
    foundation_type,
    min_water_depth_meters,
    max_water_depth_meters,
    shore_distance_km,
    leasing_round,
    first_power_date,
    repowering_year,
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
FROM wind_farms;
DROP TABLE wind_farms;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_wind_farms RENAME TO wind_farms;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX wind_farms_source_id_external_id_key ON wind_farms (source_id, external_id);
CREATE INDEX wind_farms_siting_turbine_count_idx ON wind_farms (siting, turbine_count);
CREATE INDEX wind_farms_manufacturer_model_idx ON wind_farms (manufacturer, model);
CREATE INDEX wind_farms_project_id_idx ON wind_farms (project_id);
CREATE INDEX wind_farms_import_id_idx ON wind_farms (import_id);
CREATE INDEX wind_farms_same_as_idx ON wind_farms (same_as);

-- air_quality_monitors: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_air_quality_monitors
-- A station that measures pollutants in the open air, and its latest readings.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The network's code: `BETR801` in Europe's AirBase, nine digits in the EPA's AQS.
    station_id TEXT NOT NULL CHECK (length(station_id) <= 50),
    -- What the place is called, mostly a street or a quarter.
    name TEXT CHECK (length(name) <= 255),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- Height of the ground at the station above mean sea level. [m]
    elevation_meters INTEGER CHECK (elevation_meters BETWEEN -500 AND 9000),
    -- Code of the station in its own country's list, where it has one of its own there.
    local_id TEXT CHECK (length(local_id) <= 20),
    -- Which sources of pollution the station is meant to see.
    station_type TEXT CHECK (CASE station_type WHEN 'traffic' THEN 1 WHEN 'industrial' THEN 1 WHEN 'background' THEN 1 ELSE station_type IS NULL END),
    -- How built-up the surroundings are.
    area_type TEXT CHECK (CASE area_type
        WHEN 'urban' THEN 1 WHEN 'suburban' THEN 1 WHEN 'rural' THEN 1
        WHEN 'rural_near_city' THEN 1 WHEN 'rural_regional' THEN 1
        WHEN 'rural_remote' THEN 1
        ELSE area_type IS NULL
    END),
    -- Who runs the station.
    operator TEXT CHECK (length(operator) <= 255),
    -- The network that lists it: `AirBase`, `AQS`, `AirNow`.
    network TEXT CHECK (length(network) <= 100),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- Height of the inlet above the ground. [m]
    inlet_height_meters REAL CHECK (abs(inlet_height_meters) < 10000.00 AND inlet_height_meters BETWEEN 0 AND 1000),
    -- Pollutants that it measures, as a list: `["no2", "pm10"]`.
    pollutants TEXT CHECK (json_valid(pollutants)),
    -- First day of the period of record.
    first_observation_date TEXT CHECK (length(first_observation_date) = 10),
    -- Last day of the period of record; a station that still reports has a recent one.
    last_observation_date TEXT CHECK (length(last_observation_date) = 10),
    -- Time that the readings are means over: 60 for hourly means, 1440 for daily ones. [min]
    averaging_minutes INTEGER CHECK (averaging_minutes BETWEEN 1 AND 2147483647),
    -- Particles below 2.5 micrometres; a reading in clean air may fall a little below zero, as of
    -- all of these. [ug/m3]
    pm25_ugm3 REAL CHECK (abs(pm25_ugm3) < 100000.000 AND pm25_ugm3 >= -50),
    -- Particles below 10 micrometres, the finer ones included. [ug/m3]
    pm10_ugm3 REAL CHECK (abs(pm10_ugm3) < 100000.000 AND pm10_ugm3 >= -50),
    -- Nitrogen dioxide, from engines and furnaces. [ug/m3]
    no2_ugm3 REAL CHECK (abs(no2_ugm3) < 100000.000 AND no2_ugm3 >= -50),
    -- Nitrogen monoxide, which turns to dioxide in the air. [ug/m3]
    no_ugm3 REAL CHECK (abs(no_ugm3) < 100000.000 AND no_ugm3 >= -50),
    -- Nitrogen oxides together, counted as nitrogen dioxide. [ug/m3]
    nox_ugm3 REAL CHECK (abs(nox_ugm3) < 100000.000 AND nox_ugm3 >= -50),
    -- Ozone, which sunlight makes from other pollutants. [ug/m3]
    o3_ugm3 REAL CHECK (abs(o3_ugm3) < 100000.000 AND o3_ugm3 >= -50),
    -- Sulphur dioxide, from coal and heavy oil. [ug/m3]
    so2_ugm3 REAL CHECK (abs(so2_ugm3) < 100000.000 AND so2_ugm3 >= -50),
    -- Carbon monoxide, in milligrams where the others are in micrograms. [mg/m3]
    co_mgm3 REAL CHECK (abs(co_mgm3) < 10000.000 AND co_mgm3 >= -50),
    -- The ring of six carbons in fuel vapour and exhaust; it causes leukaemia. [ug/m3]
    benzene_ugm3 REAL CHECK (abs(benzene_ugm3) < 100000.000 AND benzene_ugm3 >= -50),
    -- Air quality index on the scale that the next column names; the worst pollutant decides.
    aqi INTEGER CHECK (aqi BETWEEN 0 AND 2147483647),
    -- Whose scale the index is on.
    aqi_scale TEXT CHECK (CASE aqi_scale
        WHEN 'us_epa' THEN 1 WHEN 'european' THEN 1 WHEN 'uk_daily' THEN 1
        WHEN 'canada_health' THEN 1 WHEN 'china' THEN 1 WHEN 'india' THEN 1
        ELSE aqi_scale IS NULL
    END),
    -- The pollutant that decides the index.
    dominant_pollutant TEXT CHECK (CASE dominant_pollutant
        WHEN 'pm25' THEN 1 WHEN 'pm10' THEN 1 WHEN 'no2' THEN 1 WHEN 'no' THEN 1
        WHEN 'nox' THEN 1 WHEN 'o3' THEN 1 WHEN 'so2' THEN 1 WHEN 'co' THEN 1
        WHEN 'benzene' THEN 1
        ELSE dominant_pollutant IS NULL
    END),
    -- How far the readings have been checked.
    verification TEXT CHECK (CASE verification WHEN 'raw' THEN 1 WHEN 'preliminary' THEN 1 WHEN 'verified' THEN 1 ELSE verification IS NULL END),
    -- How far the latest readings are to be believed, from 0 to 100, after the network's own
    -- quality flags.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES air_quality_monitors (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_air_quality_monitors (
    id,
    station_id,
    name,
    longitude,
    latitude,
    cell,
    elevation_meters,
    local_id,
    station_type,
    area_type,
    operator,
    network,
    country_code,
    region,
    county,
    inlet_height_meters,
    pollutants,
    first_observation_date,
    last_observation_date,
    averaging_minutes,
    pm25_ugm3,
    pm10_ugm3,
    no2_ugm3,
    no_ugm3,
    nox_ugm3,
    o3_ugm3,
    so2_ugm3,
    co_mgm3,
    benzene_ugm3,
    aqi,
    aqi_scale,
    dominant_pollutant,
    verification,
    data_quality,
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
    station_id,
    name,
    longitude,
    latitude,
    cell,
    elevation_meters,
    local_id,
    station_type,
    area_type,
    operator,
    network,
    country_code,
    region,
    county,
    inlet_height_meters,
    pollutants,
    first_observation_date,
    last_observation_date,
    averaging_minutes,
    pm25_ugm3,
    pm10_ugm3,
    no2_ugm3,
    no_ugm3,
    nox_ugm3,
    o3_ugm3,
    so2_ugm3,
    co_mgm3,
    benzene_ugm3,
    aqi,
    aqi_scale,
    dominant_pollutant,
    verification,
    data_quality,
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
FROM air_quality_monitors;
DROP TABLE air_quality_monitors;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_air_quality_monitors RENAME TO air_quality_monitors;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX air_quality_monitors_source_id_external_id_key ON air_quality_monitors (source_id, external_id);
CREATE UNIQUE INDEX air_quality_monitors_station_id_source_id_key ON air_quality_monitors (station_id, source_id);
CREATE INDEX air_quality_monitors_country_code_station_type_idx ON air_quality_monitors (country_code, station_type);
CREATE INDEX air_quality_monitors_aqi_scale_aqi_idx ON air_quality_monitors (aqi_scale, aqi);
CREATE INDEX air_quality_monitors_cell_idx ON air_quality_monitors (cell);
CREATE INDEX air_quality_monitors_import_id_idx ON air_quality_monitors (import_id);
CREATE INDEX air_quality_monitors_same_as_idx ON air_quality_monitors (same_as);

-- biodiversity_hotspots: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_biodiversity_hotspots
-- An area or site that matters for nature: a hotspot, a protected area, a place where species were
-- counted, or the part of an area that one species lives in.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the area or site is called.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- Why it matters.
    site_type TEXT NOT NULL CHECK (CASE site_type
        WHEN 'hotspot' THEN 1 WHEN 'key_biodiversity_area' THEN 1
        WHEN 'important_bird_area' THEN 1 WHEN 'zero_extinction_site' THEN 1
        WHEN 'protected_area' THEN 1 WHEN 'conserved_area' THEN 1
        WHEN 'ramsar_site' THEN 1 WHEN 'world_heritage_site' THEN 1
        WHEN 'natura2000' THEN 1 WHEN 'critical_habitat' THEN 1
        WHEN 'migration_corridor' THEN 1 WHEN 'species_habitat' THEN 1
        WHEN 'survey_site' THEN 1
        ELSE site_type IS NULL
    END),
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
    -- What it is known for.
    description TEXT CHECK (length(description) <= 4000),
    -- Its legal title in its own country's words: `National Park`, `Ramsar Site`.
    designation TEXT CHECK (length(designation) <= 255),
    -- How strictly it is protected.
    iucn_category TEXT CHECK (CASE iucn_category
        WHEN 'ia' THEN 1 WHEN 'ib' THEN 1 WHEN 'ii' THEN 1 WHEN 'iii' THEN 1
        WHEN 'iv' THEN 1 WHEN 'v' THEN 1 WHEN 'vi' THEN 1 WHEN 'not_reported' THEN 1
        WHEN 'not_applicable' THEN 1 WHEN 'not_assigned' THEN 1
        ELSE iucn_category IS NULL
    END),
    -- How far its protection has come.
    status TEXT CHECK (CASE status
        WHEN 'proposed' THEN 1 WHEN 'inscribed' THEN 1 WHEN 'designated' THEN 1
        WHEN 'established' THEN 1
        ELSE status IS NULL
    END),
    -- The year of its present status.
    designation_year INTEGER CHECK (designation_year BETWEEN 1500 AND 2200),
    -- Who manages it.
    authority TEXT CHECK (length(authority) <= 255),
    -- Whose the land, or the survey, is.
    owner TEXT CHECK (length(owner) <= 255),
    -- What other registers call it, by register: `{"wdpa": "555744217", "kba": "19765"}`.
    identifiers TEXT CHECK (json_valid(identifiers)),
    -- ISO 3166-1 alpha-2 code of the country; none where it spans several.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- The place within the municipality, by its local name.
    locality TEXT CHECK (length(locality) <= 255),
    -- Code of the area that the figures are of, where it has one: `53073`.
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
    -- What that area is called.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- How far the position may be off. [m]
    position_accuracy_meters REAL CHECK (abs(position_accuracy_meters) < 10000000.00 AND position_accuracy_meters >= 0),
    -- Size of it, land and sea together; of a hotspot its original extent. [km2]
    site_area_km2 REAL CHECK (abs(site_area_km2) < 10000000000.0000 AND site_area_km2 >= 0),
    -- The part of it that is sea. [km2]
    marine_area_km2 REAL CHECK (abs(marine_area_km2) < 10000000000.0000 AND marine_area_km2 >= 0),
    -- Share of it that is protected by law. [%]
    protected_percent REAL CHECK (abs(protected_percent) < 1000.00 AND protected_percent BETWEEN 0 AND 100),
    -- Share of its original vegetation that is left; a hotspot has 30 or less. [%]
    intact_percent REAL CHECK (abs(intact_percent) < 1000.00 AND intact_percent BETWEEN 0 AND 100),
    -- Species recorded there, of all groups that were looked at.
    species_count INTEGER CHECK (species_count BETWEEN 0 AND 2147483647),
    -- Species there that the IUCN lists as vulnerable, endangered or critically endangered.
    threatened_species_count INTEGER CHECK (threatened_species_count BETWEEN 0 AND 2147483647),
    -- Species that live nowhere else, of all groups.
    endemic_species_count INTEGER CHECK (endemic_species_count BETWEEN 0 AND 2147483647),
    -- Vascular plants recorded there.
    plant_species_count INTEGER CHECK (plant_species_count BETWEEN 0 AND 2147483647),
    -- Vascular plants that live nowhere else; a hotspot has 1,500 or more.
    endemic_plants_count INTEGER CHECK (endemic_plants_count BETWEEN 0 AND 2147483647),
    -- The one species that the row is about, by genus and species: `Lagopus lagopus`.
    scientific_name TEXT CHECK (length(scientific_name) <= 255),
    -- That species in the language of the people: `Willow Ptarmigan`.
    vernacular_name TEXT CHECK (length(vernacular_name) <= 255),
    -- That species in the source's or GBIF's list: `https://www.gbif.org/species/2473421`.
    taxon_code TEXT CHECK (length(taxon_code) <= 255),
    -- How threatened that species is in the world.
    red_list_category TEXT CHECK (CASE red_list_category
        WHEN 'extinct' THEN 1 WHEN 'extinct_in_the_wild' THEN 1
        WHEN 'critically_endangered' THEN 1 WHEN 'endangered' THEN 1
        WHEN 'vulnerable' THEN 1 WHEN 'near_threatened' THEN 1
        WHEN 'least_concern' THEN 1 WHEN 'data_deficient' THEN 1
        WHEN 'not_evaluated' THEN 1
        ELSE red_list_category IS NULL
    END),
    -- Share of the area that is habitat of that species all year. [%]
    habitat_percent REAL CHECK (abs(habitat_percent) < 1000.00 AND habitat_percent BETWEEN 0 AND 100),
    -- Animals or plants that were counted.
    individuals_count INTEGER CHECK (individuals_count BETWEEN 0 AND 2147483647),
    -- How they were counted: `Distance sampling based on line transects`.
    sampling_protocol TEXT CHECK (length(sampling_protocol) <= 255),
    -- Length of the line that was walked or sailed. [km]
    length_km REAL CHECK (abs(length_km) < 100000000.0000 AND length_km >= 0),
    -- First day of the survey.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day of the survey.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- Page of the area or site.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES biodiversity_hotspots (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_biodiversity_hotspots (
    id,
    name,
    site_type,
    longitude,
    latitude,
    cell,
    geometry,
    west,
    south,
    east,
    north,
    description,
    designation,
    iucn_category,
    status,
    designation_year,
    authority,
    owner,
    identifiers,
    country_code,
    region,
    county,
    locality,
    area_code,
    area_code_system,
    area_name,
    position_accuracy_meters,
    site_area_km2,
    marine_area_km2,
    protected_percent,
    intact_percent,
    species_count,
    threatened_species_count,
    endemic_species_count,
    plant_species_count,
    endemic_plants_count,
    scientific_name,
    vernacular_name,
    taxon_code,
    red_list_category,
    habitat_percent,
    individuals_count,
    sampling_protocol,
    length_km,
    period_start_date,
    period_end_date,
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
    site_type,
    longitude,
    latitude,
    cell,
    geometry,
    west,
    south,
    east,
    north,
    description,
    designation,
    iucn_category,
    status,
    designation_year,
    authority,
    owner,
    identifiers,
    country_code,
    region,
    county,
    locality,
    area_code,
    area_code_system,
    area_name,
    position_accuracy_meters,
    site_area_km2,
    marine_area_km2,
    protected_percent,
    intact_percent,
    species_count,
    threatened_species_count,
    endemic_species_count,
    plant_species_count,
    endemic_plants_count,
    scientific_name,
    vernacular_name,
    taxon_code,
    red_list_category,
    habitat_percent,
    individuals_count,
    sampling_protocol,
    length_km,
    period_start_date,
    period_end_date,
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
FROM biodiversity_hotspots;
DROP TABLE biodiversity_hotspots;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_biodiversity_hotspots RENAME TO biodiversity_hotspots;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX biodiversity_hotspots_source_id_external_id_key ON biodiversity_hotspots (source_id, external_id);
CREATE INDEX biodiversity_hotspots_site_type_country_code_idx ON biodiversity_hotspots (site_type, country_code);
CREATE INDEX biodiversity_hotspots_iucn_category_idx ON biodiversity_hotspots (iucn_category);
CREATE INDEX biodiversity_hotspots_scientific_name_area_code_idx ON biodiversity_hotspots (scientific_name, area_code);
CREATE INDEX biodiversity_hotspots_area_code_idx ON biodiversity_hotspots (area_code);
CREATE INDEX biodiversity_hotspots_cell_idx ON biodiversity_hotspots (cell);
CREATE INDEX biodiversity_hotspots_import_id_idx ON biodiversity_hotspots (import_id);
CREATE INDEX biodiversity_hotspots_same_as_idx ON biodiversity_hotspots (same_as);

-- climate_projections: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_climate_projections
-- One value of one climate variable for a year, under a scenario or as observed.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The story of emissions that the value belongs to, or that it was observed.
    scenario TEXT NOT NULL CHECK (CASE scenario
        WHEN 'observed' THEN 1 WHEN 'historical' THEN 1 WHEN 'ssp119' THEN 1
        WHEN 'ssp126' THEN 1 WHEN 'ssp245' THEN 1 WHEN 'ssp370' THEN 1
        WHEN 'ssp370_low_ntcf' THEN 1 WHEN 'ssp434' THEN 1 WHEN 'ssp460' THEN 1
        WHEN 'ssp534_over' THEN 1 WHEN 'ssp585' THEN 1 WHEN 'rcp26' THEN 1
        WHEN 'rcp45' THEN 1 WHEN 'rcp60' THEN 1 WHEN 'rcp85' THEN 1
        ELSE scenario IS NULL
    END),
    -- What is projected, in snake case and without its unit: `effective_radiative_forcing`.
    variable TEXT NOT NULL CHECK (length(variable) <= 100),
    -- The year that the value is for; the middle one of a mean over several.
    year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 10000),
    -- The number itself, in the unit that the next column names; model output keeps all of its
    -- digits.
    value REAL NOT NULL,
    -- UCUM code of the number's unit: `W/m2`, `K`.
    unit TEXT NOT NULL CHECK (length(unit) <= 64),
    -- What the change is due to, where the value is one agent's part: `co2`, `ch4`, `total`.
    forcing_agent TEXT CHECK (length(forcing_agent) <= 100),
    -- First day of the period that the value is a mean over; none for the whole year.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day of the period that the value is a mean over.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- First year of the years that a change is counted from.
    baseline_start_year INTEGER CHECK (baseline_start_year BETWEEN 1 AND 10000),
    -- Last year of the years that a change is counted from.
    baseline_end_year INTEGER CHECK (baseline_end_year BETWEEN 1 AND 10000),
    -- How the value was drawn from the runs.
    statistic TEXT CHECK (CASE statistic
        WHEN 'single_run' THEN 1 WHEN 'best_estimate' THEN 1 WHEN 'mean' THEN 1
        WHEN 'percentile' THEN 1 WHEN 'minimum' THEN 1 WHEN 'maximum' THEN 1
        WHEN 'standard_deviation' THEN 1
        ELSE statistic IS NULL
    END),
    -- Share of the runs, of 100, that lie below the value; 50 is the median.
    percentile REAL CHECK (abs(percentile) < 1000.00 AND percentile BETWEEN 0 AND 100),
    -- The climate model or the method: `AR6 two-layer climate model`.
    model TEXT CHECK (length(model) <= 255),
    -- Run of the model, by CMIP's label: `r1i1p1f1`.
    variant_label TEXT CHECK (length(variant_label) <= 50),
    -- Runs or models that the value sums up.
    ensemble_count INTEGER CHECK (ensemble_count BETWEEN 1 AND 2147483647),
    -- Undertaking that it was made for: `CMIP6`, `IPCC AR6`.
    activity TEXT CHECK (length(activity) <= 100),
    -- Method that brought the model's grid to the place: `BCSD`, `LOCA2`.
    downscaling TEXT CHECK (length(downscaling) <= 100),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- Side of the grid's cells, along the meridian. [deg]
    grid_resolution_degrees REAL CHECK (abs(grid_resolution_degrees) < 1000.00000 AND grid_resolution_degrees BETWEEN 0 AND 180),
    -- Code of the area: `001` for the world in M49.
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
    -- What the area is called.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- Name of the revision, or the date, that the file gives itself: `2021-03-08`.
    product_version TEXT CHECK (length(product_version) <= 20),
    -- Page or paper that says how it was made.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES climate_projections (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_climate_projections (
    id,
    scenario,
    variable,
    year,
    value,
    unit,
    forcing_agent,
    period_start_date,
    period_end_date,
    baseline_start_year,
    baseline_end_year,
    statistic,
    percentile,
    model,
    variant_label,
    ensemble_count,
    activity,
    downscaling,
    longitude,
    latitude,
    cell,
    grid_resolution_degrees,
    area_code,
    area_code_system,
    area_name,
    product_version,
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
    scenario,
    variable,
    year,
    value,
    unit,
    forcing_agent,
    period_start_date,
    period_end_date,
    baseline_start_year,
    baseline_end_year,
    statistic,
    percentile,
    model,
    variant_label,
    ensemble_count,
    activity,
    downscaling,
    longitude,
    latitude,
    cell,
    grid_resolution_degrees,
    area_code,
    area_code_system,
    area_name,
    product_version,
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
FROM climate_projections;
DROP TABLE climate_projections;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_climate_projections RENAME TO climate_projections;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX climate_projections_source_id_external_id_key ON climate_projections (source_id, external_id);
CREATE INDEX climate_projections_variable_scenario_year_idx ON climate_projections (variable, scenario, year);
CREATE INDEX climate_projections_area_code_variable_year_idx ON climate_projections (area_code, variable, year);
CREATE INDEX climate_projections_cell_idx ON climate_projections (cell);
CREATE INDEX climate_projections_import_id_idx ON climate_projections (import_id);
CREATE INDEX climate_projections_same_as_idx ON climate_projections (same_as);

-- drought_conditions: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_drought_conditions
-- Drought over a period: how much of an area is in each category, or the outline of one category on
-- the map.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- First day for which it holds; a Tuesday in the US Drought Monitor.
    period_start_date TEXT NOT NULL CHECK (length(period_start_date) = 10),
    -- Last day for which it holds; the Monday after in the US Drought Monitor.
    period_end_date TEXT NOT NULL CHECK (length(period_end_date) = 10),
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
    -- Code of the area that the shares are of: `US-TX`, `48453`.
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
    -- What the area is called: `Texas`.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- The category of the land within the outline, or the worst that the area has any of.
    category TEXT CHECK (CASE category
        WHEN 'd0' THEN 1 WHEN 'd1' THEN 1 WHEN 'd2' THEN 1 WHEN 'd3' THEN 1
        WHEN 'd4' THEN 1
        ELSE category IS NULL
    END),
    -- How long the shortage lasts, and what suffers by it.
    impact TEXT CHECK (CASE impact
        WHEN 'short_term' THEN 1 WHEN 'long_term' THEN 1
        WHEN 'short_and_long_term' THEN 1
        ELSE impact IS NULL
    END),
    -- Share of the area that is neither dry nor in drought. [%]
    none_percent REAL CHECK (abs(none_percent) < 1000.00 AND none_percent BETWEEN 0 AND 100),
    -- Share of the area that is abnormally dry (D0), going into drought or out of it. [%]
    d0_percent REAL CHECK (abs(d0_percent) < 1000.00 AND d0_percent BETWEEN 0 AND 100),
    -- Share of the area in moderate drought (D1). [%]
    d1_percent REAL CHECK (abs(d1_percent) < 1000.00 AND d1_percent BETWEEN 0 AND 100),
    -- Share of the area in severe drought (D2). [%]
    d2_percent REAL CHECK (abs(d2_percent) < 1000.00 AND d2_percent BETWEEN 0 AND 100),
    -- Share of the area in extreme drought (D3). [%]
    d3_percent REAL CHECK (abs(d3_percent) < 1000.00 AND d3_percent BETWEEN 0 AND 100),
    -- Share of the area in exceptional drought (D4). [%]
    d4_percent REAL CHECK (abs(d4_percent) < 1000.00 AND d4_percent BETWEEN 0 AND 100),
    -- Drought Severity and Coverage Index: the shares weighted by 1 for D0 to 5 for D4; 500 is the
    -- whole area in D4.
    severity_coverage_index REAL CHECK (abs(severity_coverage_index) < 1000.00 AND severity_coverage_index BETWEEN 0 AND 500),
    -- Which index the next column is a value of, where one is given beside the categories.
    index_type TEXT CHECK (CASE index_type
        WHEN 'spi' THEN 1 WHEN 'spei' THEN 1 WHEN 'pdsi' THEN 1 WHEN 'phdi' THEN 1
        WHEN 'palmer_z' THEN 1 WHEN 'soil_moisture_anomaly' THEN 1
        WHEN 'standardised_streamflow' THEN 1 WHEN 'eddi' THEN 1
        ELSE index_type IS NULL
    END),
    -- Value of the index over the area; dry is below zero.
    index_value REAL CHECK (abs(index_value) < 1000.000 AND index_value BETWEEN -100 AND 100),
    -- Months of weather that the index looks back on: 3 for SPI-3. [mo]
    index_window_months INTEGER CHECK (index_window_months BETWEEN 1 AND 120),
    -- Date that the map carries: its release for the US Drought Monitor's statistics.
    published_date TEXT CHECK (length(published_date) = 10),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES drought_conditions (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_drought_conditions (
    id,
    period_start_date,
    period_end_date,
    geometry,
    west,
    south,
    east,
    north,
    area_code,
    area_code_system,
    area_name,
    country_code,
    category,
    impact,
    none_percent,
    d0_percent,
    d1_percent,
    d2_percent,
    d3_percent,
    d4_percent,
    severity_coverage_index,
    index_type,
    index_value,
    index_window_months,
    published_date,
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
    period_start_date,
    period_end_date,
    geometry,
    west,
    south,
    east,
    north,
    area_code,
    area_code_system,
    area_name,
    country_code,
    category,
    impact,
    none_percent,
    d0_percent,
    d1_percent,
    d2_percent,
    d3_percent,
    d4_percent,
    severity_coverage_index,
    index_type,
    index_value,
    index_window_months,
    published_date,
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
FROM drought_conditions;
DROP TABLE drought_conditions;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_drought_conditions RENAME TO drought_conditions;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX drought_conditions_source_id_external_id_key ON drought_conditions (source_id, external_id);
CREATE INDEX drought_conditions_area_code_period_start_date_idx ON drought_conditions (area_code, period_start_date);
CREATE INDEX drought_conditions_period_start_date_category_idx ON drought_conditions (period_start_date, category);
CREATE INDEX drought_conditions_import_id_idx ON drought_conditions (import_id);
CREATE INDEX drought_conditions_same_as_idx ON drought_conditions (same_as);

-- earthquake_events: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_earthquake_events
-- One event that seismometers recorded: an earthquake, or a blast that looks like one.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- When the rupture began, at the focus.
    occurred_at TEXT NOT NULL CHECK (length(occurred_at) = 27),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER NOT NULL,
    -- What shook the ground.
    event_type TEXT NOT NULL DEFAULT 'earthquake' CHECK (CASE event_type
        WHEN 'earthquake' THEN 1 WHEN 'induced' THEN 1 WHEN 'quarry_blast' THEN 1
        WHEN 'mining_explosion' THEN 1 WHEN 'explosion' THEN 1
        WHEN 'nuclear_explosion' THEN 1 WHEN 'rock_burst' THEN 1 WHEN 'collapse' THEN 1
        WHEN 'landslide' THEN 1 WHEN 'avalanche' THEN 1 WHEN 'ice_quake' THEN 1
        WHEN 'volcanic_eruption' THEN 1 WHEN 'meteorite' THEN 1 WHEN 'sonic_boom' THEN 1
        WHEN 'other' THEN 1
        ELSE event_type IS NULL
    END),
    -- The place in words: `35km S of Jarm, Afghanistan`.
    place TEXT CHECK (length(place) <= 255),
    -- Size of the event on the scale that the next column names; below zero for the smallest ones
    -- that an instrument can tell.
    magnitude REAL CHECK (abs(magnitude) < 100.000 AND magnitude BETWEEN -5 AND 11),
    -- How the magnitude was worked out.
    magnitude_type TEXT CHECK (CASE magnitude_type
        WHEN 'mw' THEN 1 WHEN 'mww' THEN 1 WHEN 'mwc' THEN 1 WHEN 'mwb' THEN 1
        WHEN 'mwr' THEN 1 WHEN 'mwp' THEN 1 WHEN 'ms' THEN 1 WHEN 'mb' THEN 1
        WHEN 'mb_lg' THEN 1 WHEN 'ml' THEN 1 WHEN 'md' THEN 1 WHEN 'me' THEN 1
        WHEN 'mh' THEN 1 WHEN 'mfa' THEN 1 WHEN 'mint' THEN 1 WHEN 'other' THEN 1
        ELSE magnitude_type IS NULL
    END),
    -- Standard error of the magnitude, in units of magnitude.
    magnitude_error REAL CHECK (abs(magnitude_error) < 1000.000 AND magnitude_error >= 0),
    -- Stations that the magnitude was worked out from.
    magnitude_stations_count INTEGER CHECK (magnitude_stations_count BETWEEN 0 AND 2147483647),
    -- Depth of the focus below sea level; below zero in a mountain above it. [km]
    depth_km REAL CHECK (abs(depth_km) < 10000.000 AND depth_km BETWEEN -10 AND 1000),
    -- Standard error of the depth; very great where the depth could not be told. [km]
    depth_error_km REAL CHECK (abs(depth_error_km) < 100000.000 AND depth_error_km >= 0),
    -- Standard error of the epicentre, in the direction in which it is worst. [km]
    horizontal_error_km REAL CHECK (abs(horizontal_error_km) < 10000.000 AND horizontal_error_km >= 0),
    -- Stations that the place and time were worked out from.
    stations_count INTEGER CHECK (stations_count BETWEEN 0 AND 2147483647),
    -- The greatest angle between two neighbouring stations as seen from the epicentre; above 180
    -- the event lies outside the network. [deg]
    azimuthal_gap_degrees REAL CHECK (abs(azimuthal_gap_degrees) < 10000.00 AND azimuthal_gap_degrees BETWEEN 0 AND 360),
    -- Distance from the epicentre to the nearest station, as an angle at the earth's centre; a
    -- degree is about 111.2 km. [deg]
    nearest_station_degrees REAL CHECK (abs(nearest_station_degrees) < 1000.0000000 AND nearest_station_degrees BETWEEN 0 AND 180),
    -- Root mean square of how far the arrival times are off those worked out. [s]
    residual_rms_seconds REAL CHECK (abs(residual_rms_seconds) < 10000.0000 AND residual_rms_seconds >= 0),
    -- How far people have looked at what the machine found.
    status TEXT CHECK (CASE status WHEN 'automatic' THEN 1 WHEN 'reviewed' THEN 1 WHEN 'deleted' THEN 1 ELSE status IS NULL END),
    -- Level of the PAGER alert: the deaths and losses that the model expects.
    alert TEXT CHECK (CASE alert WHEN 'green' THEN 1 WHEN 'yellow' THEN 1 WHEN 'orange' THEN 1 WHEN 'red' THEN 1 ELSE alert IS NULL END),
    -- Whether the event is a large one at sea, for which tsunami centres may have messages; it
    -- doesn't say that there was a tsunami.
    has_tsunami_notice INTEGER CHECK (has_tsunami_notice IN (0, 1)),
    -- How notable it is by magnitude, felt reports and impact together; 600 and above is major
    -- news.
    significance INTEGER CHECK (significance BETWEEN 0 AND 2147483647),
    -- Reports of people who felt it, or noticed that they had not.
    felt_reports_count INTEGER CHECK (felt_reports_count BETWEEN 0 AND 2147483647),
    -- The highest intensity that people reported (CDI), on the modified Mercalli scale from 1 to
    -- 12.
    reported_intensity REAL CHECK (abs(reported_intensity) < 100.00 AND reported_intensity BETWEEN 0 AND 12),
    -- The highest intensity that instruments and the ShakeMap's model give (MMI), from 1 to 12.
    instrumental_intensity REAL CHECK (abs(instrumental_intensity) < 100.00 AND instrumental_intensity BETWEEN 0 AND 12),
    -- Code of the network whose solution is the preferred one: `us`, `ci`, `ak`.
    network TEXT CHECK (length(network) <= 100),
    -- Code of the network that worked out place and time.
    location_network TEXT CHECK (length(location_network) <= 20),
    -- Code of the network that worked out the magnitude.
    magnitude_network TEXT CHECK (length(magnitude_network) <= 20),
    -- What other networks call it, by network: `{"us": "us2000crmu"}`.
    identifiers TEXT CHECK (json_valid(identifiers)),
    -- Kinds of products that the catalogue holds on it, as a list: `["dyfi", "shakemap"]`.
    products TEXT CHECK (json_valid(products)),
    -- When the catalogue last changed what it says of the event.
    revised_at TEXT CHECK (length(revised_at) = 27),
    -- Page of the event.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES earthquake_events (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_earthquake_events (
    id,
    occurred_at,
    longitude,
    latitude,
    cell,
    event_type,
    place,
    magnitude,
    magnitude_type,
    magnitude_error,
    magnitude_stations_count,
    depth_km,
    depth_error_km,
    horizontal_error_km,
    stations_count,
    azimuthal_gap_degrees,
    nearest_station_degrees,
    residual_rms_seconds,
    status,
    alert,
    has_tsunami_notice,
    significance,
    felt_reports_count,
    reported_intensity,
    instrumental_intensity,
    network,
    location_network,
    magnitude_network,
    identifiers,
    products,
    revised_at,
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
    occurred_at,
    longitude,
    latitude,
    cell,
    event_type,
    place,
    magnitude,
    magnitude_type,
    magnitude_error,
    magnitude_stations_count,
    depth_km,
    depth_error_km,
    horizontal_error_km,
    stations_count,
    azimuthal_gap_degrees,
    nearest_station_degrees,
    residual_rms_seconds,
    status,
    alert,
    has_tsunami_notice,
    significance,
    felt_reports_count,
    reported_intensity,
    instrumental_intensity,
    network,
    location_network,
    magnitude_network,
    identifiers,
    products,
    revised_at,
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
FROM earthquake_events;
DROP TABLE earthquake_events;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_earthquake_events RENAME TO earthquake_events;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX earthquake_events_source_id_external_id_key ON earthquake_events (source_id, external_id);
CREATE INDEX earthquake_events_occurred_at_idx ON earthquake_events (occurred_at);
CREATE INDEX earthquake_events_magnitude_occurred_at_idx ON earthquake_events (magnitude, occurred_at);
CREATE INDEX earthquake_events_event_type_occurred_at_idx ON earthquake_events (event_type, occurred_at);
CREATE INDEX earthquake_events_cell_idx ON earthquake_events (cell);
CREATE INDEX earthquake_events_import_id_idx ON earthquake_events (import_id);
CREATE INDEX earthquake_events_same_as_idx ON earthquake_events (same_as);

-- flood_zones: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables
-- go by its name, so they hold again once the name is taken over; the legacy rename leaves them
-- alone, and views too.
CREATE TABLE rebuilt_flood_zones
-- A zone on a flood map, or what a gauge says of floods: a peak that was measured, or one that is
-- expected once in so many years.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the zone, or the gauge, is called.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- Whether it is a zone or one of a gauge's floods.
    record_type TEXT NOT NULL CHECK (CASE record_type
        WHEN 'mapped_zone' THEN 1 WHEN 'annual_peak' THEN 1
        WHEN 'frequency_estimate' THEN 1
        ELSE record_type IS NULL
    END),
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
    -- The zone as the map's legend has it: FEMA's `AE` or `VE`, England's `3`.
    flood_zone_code TEXT CHECK (length(flood_zone_code) <= 20),
    -- The zone more closely, in the map's words: `FLOODWAY`.
    zone_subtype TEXT CHECK (length(zone_subtype) <= 100),
    -- How likely a flood is in the zone.
    hazard TEXT CHECK (CASE hazard
        WHEN 'floodway' THEN 1 WHEN 'coastal_high' THEN 1 WHEN 'high' THEN 1
        WHEN 'moderate' THEN 1 WHEN 'reduced_by_levee' THEN 1 WHEN 'minimal' THEN 1
        WHEN 'undetermined' THEN 1 WHEN 'open_water' THEN 1
        ELSE hazard IS NULL
    END),
    -- Where the water comes from.
    flood_type TEXT CHECK (CASE flood_type
        WHEN 'river' THEN 1 WHEN 'coastal' THEN 1 WHEN 'rain' THEN 1
        WHEN 'groundwater' THEN 1 WHEN 'lake' THEN 1 WHEN 'dam_failure' THEN 1
        WHEN 'ice_jam' THEN 1 WHEN 'tsunami' THEN 1
        ELSE flood_type IS NULL
    END),
    -- Mean years between floods of this size; 100 stands for a chance of 1 in 100 in any one year.
    -- [a]
    return_period_years REAL CHECK (abs(return_period_years) < 10000000.00 AND return_period_years BETWEEN 1 AND 1000000),
    -- Height of the water's surface in that flood, above the vertical datum. [m]
    base_flood_elevation_meters REAL CHECK (abs(base_flood_elevation_meters) < 100000.000 AND base_flood_elevation_meters BETWEEN -500 AND 9000),
    -- Depth of the water above the ground in that flood. [m]
    flood_depth_meters REAL CHECK (abs(flood_depth_meters) < 10000.000 AND flood_depth_meters >= 0),
    -- How fast the water moves in that flood. [m/s]
    flow_velocity_ms REAL CHECK (abs(flow_velocity_ms) < 10000.00 AND flow_velocity_ms >= 0),
    -- What heights are counted from: `NAVD88`, `NGVD29`.
    vertical_datum TEXT CHECK (length(vertical_datum) <= 20),
    -- The gauge's number, with its leading zeros: `01594440`.
    site_number TEXT CHECK (length(site_number) <= 50),
    -- The most water that flowed at once. [m3/s]
    peak_discharge_m3_per_s REAL CHECK (abs(peak_discharge_m3_per_s) < 100000000.0000 AND peak_discharge_m3_per_s >= 0),
    -- Height of the water at that peak, above the gauge's zero. [m]
    gauge_height_meters REAL CHECK (abs(gauge_height_meters) < 100000.000),
    -- Day of the peak, as the gauge's clock has it.
    peak_date TEXT CHECK (length(peak_date) = 10),
    -- Time of the peak by the clock there: `19:30`.
    peak_local_time TEXT CHECK (length(peak_local_time) <= 5),
    -- The agency's codes on the discharge, in its writing: `2,5,8`.
    discharge_qualifiers TEXT CHECK (length(discharge_qualifiers) <= 50),
    -- The agency's codes on the height of the water, in its writing.
    gauge_height_qualifiers TEXT CHECK (length(gauge_height_qualifiers) <= 50),
    -- The greatest height of the water in that year, where it was not at the peak of flow. [m]
    max_gauge_height_meters REAL CHECK (abs(max_gauge_height_meters) < 100000.000),
    -- Day of that greatest height.
    max_gauge_height_date TEXT CHECK (length(max_gauge_height_date) = 10),
    -- The year since when no peak was as high.
    highest_since_year INTEGER CHECK (highest_since_year BETWEEN 1 AND 2200),
    -- Land whose water comes by the gauge. [km2]
    drainage_area_km2 REAL CHECK (abs(drainage_area_km2) < 100000000.0000 AND drainage_area_km2 >= 0),
    -- The river, lake or coast by its own name.
    water_body TEXT CHECK (length(water_body) <= 255),
    -- US hydrologic unit, of 2 to 12 digits with their leading zeros: `02060006`.
    hydrologic_unit_code TEXT CHECK (length(hydrologic_unit_code) <= 12),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- Who draws the map or keeps the gauge.
    authority TEXT CHECK (length(authority) <= 255),
    -- The study that the zone comes from: `48453C`.
    study_code TEXT CHECK (length(study_code) <= 20),
    -- Sheet of the map: `48453C0445K`.
    map_panel TEXT CHECK (length(map_panel) <= 20),
    -- From when on the map is in force.
    effective_date TEXT CHECK (length(effective_date) = 10),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES flood_zones (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_flood_zones (
    id,
    name,
    record_type,
    longitude,
    latitude,
    cell,
    geometry,
    west,
    south,
    east,
    north,
    flood_zone_code,
    zone_subtype,
    hazard,
    flood_type,
    return_period_years,
    base_flood_elevation_meters,
    flood_depth_meters,
    flow_velocity_ms,
    vertical_datum,
    site_number,
    peak_discharge_m3_per_s,
    gauge_height_meters,
    peak_date,
    peak_local_time,
    discharge_qualifiers,
    gauge_height_qualifiers,
    max_gauge_height_meters,
    max_gauge_height_date,
    highest_since_year,
    drainage_area_km2,
    water_body,
    hydrologic_unit_code,
    country_code,
    region,
    county,
    authority,
    study_code,
    map_panel,
    effective_date,
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
    record_type,
    longitude,
    latitude,
    cell,
    geometry,
    west,
    south,
    east,
    north,
    flood_zone_code,
    zone_subtype,
    hazard,
    flood_type,
    return_period_years,
    base_flood_elevation_meters,
    flood_depth_meters,
    flow_velocity_ms,
    vertical_datum,
    site_number,
    peak_discharge_m3_per_s,
    gauge_height_meters,
    peak_date,
    peak_local_time,
    discharge_qualifiers,
    gauge_height_qualifiers,
    max_gauge_height_meters,
    max_gauge_height_date,
    highest_since_year,
    drainage_area_km2,
    water_body,
    hydrologic_unit_code,
    country_code,
    region,
    county,
    authority,
    study_code,
    map_panel,
    effective_date,
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
FROM flood_zones;
DROP TABLE flood_zones;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_flood_zones RENAME TO flood_zones;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX flood_zones_source_id_external_id_key ON flood_zones (source_id, external_id);
CREATE INDEX flood_zones_record_type_hazard_idx ON flood_zones (record_type, hazard);
CREATE INDEX flood_zones_flood_zone_code_idx ON flood_zones (flood_zone_code);
CREATE INDEX flood_zones_site_number_peak_date_idx ON flood_zones (site_number, peak_date);
CREATE INDEX flood_zones_effective_date_idx ON flood_zones (effective_date);
CREATE INDEX flood_zones_cell_idx ON flood_zones (cell);
CREATE INDEX flood_zones_import_id_idx ON flood_zones (import_id);
CREATE INDEX flood_zones_same_as_idx ON flood_zones (same_as);

-- soil_moisture_sensors: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_soil_moisture_sensors
-- A station with probes in the soil, and its latest readings by depth.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The network's code of the station: `1267:AK:SNTL`, `53131`.
    station_id TEXT NOT NULL CHECK (length(station_id) <= 50),
    -- What the place is called.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- Height of the ground above mean sea level. [m]
    elevation_meters INTEGER CHECK (elevation_meters BETWEEN -500 AND 9000),
    -- The weather station that the probes stand beside.
    weather_station_id BLOB CHECK (length(weather_station_id) = 16) REFERENCES weather_stations (id) ON DELETE SET NULL,
    -- The network that runs it: `SNTL` for SNOTEL, `SCAN`, `USCRN`.
    network TEXT CHECK (length(network) <= 100),
    -- Who runs the station.
    operator TEXT CHECK (length(operator) <= 255),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- US hydrologic unit, of 2 to 12 digits with their leading zeros: `190205051106`.
    hydrologic_unit_code TEXT CHECK (length(hydrologic_unit_code) <= 12),
    -- The five digits of the US Weather Bureau's index.
    wban_id TEXT CHECK (length(wban_id) <= 5),
    -- The five characters of the US Weather Service's handbook (SHEF): `ALXA2`.
    nwsli_id TEXT CHECK (length(nwsli_id) <= 5),
    -- First day of the period of record.
    first_observation_date TEXT CHECK (length(first_observation_date) = 10),
    -- Last day of the period of record; a station that still reports has a recent one.
    last_observation_date TEXT CHECK (length(last_observation_date) = 10),
    -- How the water in the soil is measured.
    method TEXT CHECK (CASE method
        WHEN 'capacitance' THEN 1 WHEN 'time_domain_reflectometry' THEN 1
        WHEN 'neutron_probe' THEN 1 WHEN 'cosmic_ray' THEN 1
        WHEN 'heat_dissipation' THEN 1 WHEN 'gnss_reflectometry' THEN 1
        WHEN 'gravimetric' THEN 1
        ELSE method IS NULL
    END),
    -- Who made the probes.
    manufacturer TEXT CHECK (length(manufacturer) <= 255),
    -- The probes by their maker's name: `Hydraprobe II`.
    model TEXT CHECK (length(model) <= 255),
    -- The soil by its grain, in the USDA's words: `sandy loam`.
    soil_texture TEXT CHECK (length(soil_texture) <= 100),
    -- Water content at which the soil is full, by volume. [%]
    saturation_percent REAL CHECK (abs(saturation_percent) < 1000.00 AND saturation_percent BETWEEN 0 AND 100),
    -- Water content that the soil holds against gravity, by volume. [%]
    field_capacity_percent REAL CHECK (abs(field_capacity_percent) < 1000.00 AND field_capacity_percent BETWEEN 0 AND 100),
    -- Water content below which plants wilt, by volume. [%]
    wilting_point_percent REAL CHECK (abs(wilting_point_percent) < 1000.00 AND wilting_point_percent BETWEEN 0 AND 100),
    -- Share of the soil's volume that is water, at 5 cm; a cubic metre per cubic metre is 100. [%]
    water_content_5cm_percent REAL CHECK (abs(water_content_5cm_percent) < 1000.00 AND water_content_5cm_percent BETWEEN 0 AND 100),
    -- Share of the soil's volume that is water, at 10 cm. [%]
    water_content_10cm_percent REAL CHECK (abs(water_content_10cm_percent) < 1000.00 AND water_content_10cm_percent BETWEEN 0 AND 100),
    -- Share of the soil's volume that is water, at 20 cm. [%]
    water_content_20cm_percent REAL CHECK (abs(water_content_20cm_percent) < 1000.00 AND water_content_20cm_percent BETWEEN 0 AND 100),
    -- Share of the soil's volume that is water, at 50 cm. [%]
    water_content_50cm_percent REAL CHECK (abs(water_content_50cm_percent) < 1000.00 AND water_content_50cm_percent BETWEEN 0 AND 100),
    -- Share of the soil's volume that is water, at 100 cm. [%]
    water_content_100cm_percent REAL CHECK (abs(water_content_100cm_percent) < 1000.00 AND water_content_100cm_percent BETWEEN 0 AND 100),
    -- How warm the soil is 5 cm below the surface. [Cel]
    soil_temperature_5cm_c REAL CHECK (abs(soil_temperature_5cm_c) < 1000.00 AND soil_temperature_5cm_c BETWEEN -80 AND 80),
    -- How warm the soil is 10 cm below the surface. [Cel]
    soil_temperature_10cm_c REAL CHECK (abs(soil_temperature_10cm_c) < 1000.00 AND soil_temperature_10cm_c BETWEEN -80 AND 80),
    -- How warm the soil is 20 cm below the surface. [Cel]
    soil_temperature_20cm_c REAL CHECK (abs(soil_temperature_20cm_c) < 1000.00 AND soil_temperature_20cm_c BETWEEN -80 AND 80),
    -- How warm the soil is 50 cm below the surface. [Cel]
    soil_temperature_50cm_c REAL CHECK (abs(soil_temperature_50cm_c) < 1000.00 AND soil_temperature_50cm_c BETWEEN -80 AND 80),
    -- How warm the soil is 100 cm below the surface. [Cel]
    soil_temperature_100cm_c REAL CHECK (abs(soil_temperature_100cm_c) < 1000.00 AND soil_temperature_100cm_c BETWEEN -80 AND 80),
    -- How far the latest readings are to be believed, from 0 to 100, after the network's own
    -- quality flags; frozen soil lowers it.
    data_quality REAL CHECK (abs(data_quality) < 1000.00 AND data_quality BETWEEN 0 AND 100),
    -- Page of the station.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES soil_moisture_sensors (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_soil_moisture_sensors (
    id,
    station_id,
    name,
    longitude,
    latitude,
    cell,
    elevation_meters,
    weather_station_id,
    network,
    operator,
    country_code,
    region,
    county,
    hydrologic_unit_code,
    wban_id,
    nwsli_id,
    first_observation_date,
    last_observation_date,
    method,
    manufacturer,
    model,
    soil_texture,
    saturation_percent,
    field_capacity_percent,
    wilting_point_percent,
    water_content_5cm_percent,
    water_content_10cm_percent,
    water_content_20cm_percent,
    water_content_50cm_percent,
    water_content_100cm_percent,
    soil_temperature_5cm_c,
    soil_temperature_10cm_c,
    soil_temperature_20cm_c,
    soil_temperature_50cm_c,
    soil_temperature_100cm_c,
    data_quality,
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
    station_id,
    name,
    longitude,
    latitude,
    cell,
    elevation_meters,
    weather_station_id,
    network,
    operator,
    country_code,
    region,
    county,
    hydrologic_unit_code,
    wban_id,
    nwsli_id,
    first_observation_date,
    last_observation_date,
    method,
    manufacturer,
    model,
    soil_texture,
    saturation_percent,
    field_capacity_percent,
    wilting_point_percent,
    water_content_5cm_percent,
    water_content_10cm_percent,
    water_content_20cm_percent,
    water_content_50cm_percent,
    water_content_100cm_percent,
    soil_temperature_5cm_c,
    soil_temperature_10cm_c,
    soil_temperature_20cm_c,
    soil_temperature_50cm_c,
    soil_temperature_100cm_c,
    data_quality,
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
FROM soil_moisture_sensors;
DROP TABLE soil_moisture_sensors;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_soil_moisture_sensors RENAME TO soil_moisture_sensors;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX soil_moisture_sensors_source_id_external_id_key ON soil_moisture_sensors (source_id, external_id);
CREATE UNIQUE INDEX soil_moisture_sensors_station_id_source_id_key ON soil_moisture_sensors (station_id, source_id);
CREATE INDEX soil_moisture_sensors_network_country_code_idx ON soil_moisture_sensors (network, country_code);
CREATE INDEX soil_moisture_sensors_hydrologic_unit_code_idx ON soil_moisture_sensors (hydrologic_unit_code);
CREATE INDEX soil_moisture_sensors_cell_idx ON soil_moisture_sensors (cell);
CREATE INDEX soil_moisture_sensors_weather_station_id_idx ON soil_moisture_sensors (weather_station_id);
CREATE INDEX soil_moisture_sensors_import_id_idx ON soil_moisture_sensors (import_id);
CREATE INDEX soil_moisture_sensors_same_as_idx ON soil_moisture_sensors (same_as);

-- storm_tracks: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables
-- go by its name, so they hold again once the name is taken over; the legacy rename leaves them
-- alone, and views too.
CREATE TABLE rebuilt_storm_tracks
-- One fix of one tropical cyclone: where its centre was at a time, and how strong it was.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The archive's id of the storm: `EP202015` in HURDAT2, `2015293N13266` in IBTrACS.
    storm_id TEXT NOT NULL CHECK (length(storm_id) <= 20),
    -- The moment that the fix is for; mostly at 0, 6, 12 or 18 hours UTC.
    fix_at TEXT NOT NULL CHECK (length(fix_at) = 27),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER NOT NULL,
    -- Name given by the warning centre; none for a storm that had none.
    name TEXT CHECK (length(name) <= 255),
    -- The ocean that the storm was in.
    basin TEXT CHECK (CASE basin
        WHEN 'north_atlantic' THEN 1 WHEN 'eastern_north_pacific' THEN 1
        WHEN 'western_north_pacific' THEN 1 WHEN 'north_indian' THEN 1
        WHEN 'south_indian' THEN 1 WHEN 'south_pacific' THEN 1
        WHEN 'south_atlantic' THEN 1
        ELSE basin IS NULL
    END),
    -- The part of the ocean that the storm was in.
    subbasin TEXT CHECK (CASE subbasin
        WHEN 'arabian_sea' THEN 1 WHEN 'bay_of_bengal' THEN 1
        WHEN 'central_pacific' THEN 1 WHEN 'caribbean_sea' THEN 1
        WHEN 'gulf_of_mexico' THEN 1 WHEN 'north_atlantic' THEN 1
        WHEN 'western_australia' THEN 1 WHEN 'eastern_australia' THEN 1
        ELSE subbasin IS NULL
    END),
    -- Year of the season; in the south it starts in July of the year before.
    season_year INTEGER CHECK (season_year BETWEEN 1800 AND 2200),
    -- The storm's number within its basin and season.
    season_number INTEGER CHECK (season_number BETWEEN 0 AND 2147483647),
    -- What the storm was at the fix.
    status TEXT CHECK (CASE status
        WHEN 'tropical_depression' THEN 1 WHEN 'tropical_storm' THEN 1
        WHEN 'hurricane' THEN 1 WHEN 'typhoon' THEN 1 WHEN 'super_typhoon' THEN 1
        WHEN 'tropical_cyclone' THEN 1 WHEN 'subtropical_depression' THEN 1
        WHEN 'subtropical_storm' THEN 1 WHEN 'extratropical' THEN 1
        WHEN 'post_tropical' THEN 1 WHEN 'low' THEN 1 WHEN 'tropical_wave' THEN 1
        WHEN 'disturbance' THEN 1 WHEN 'inland' THEN 1 WHEN 'dissipating' THEN 1
        WHEN 'monsoon_depression' THEN 1 WHEN 'extrapolated' THEN 1
        WHEN 'unknown' THEN 1
        ELSE status IS NULL
    END),
    -- The kind of storm at the fix, as the agencies together have it.
    nature TEXT CHECK (CASE nature
        WHEN 'tropical' THEN 1 WHEN 'subtropical' THEN 1 WHEN 'extratropical' THEN 1
        WHEN 'disturbance' THEN 1 WHEN 'mixed' THEN 1 WHEN 'not_reported' THEN 1
        ELSE nature IS NULL
    END),
    -- Why a fix is given off the six-hour grid, or what else it marks.
    fix_type TEXT CHECK (CASE fix_type
        WHEN 'landfall' THEN 1 WHEN 'closest_approach' THEN 1 WHEN 'genesis' THEN 1
        WHEN 'peak_intensity' THEN 1 WHEN 'minimum_pressure' THEN 1
        WHEN 'maximum_wind' THEN 1 WHEN 'intensity_detail' THEN 1
        WHEN 'status_change' THEN 1 WHEN 'track_detail' THEN 1
        ELSE fix_type IS NULL
    END),
    -- Whether the fix is on the storm's main track and final.
    track_type TEXT CHECK (CASE track_type
        WHEN 'main' THEN 1 WHEN 'spur' THEN 1 WHEN 'provisional' THEN 1
        WHEN 'provisional_spur' THEN 1
        ELSE track_type IS NULL
    END),
    -- The strongest sustained wind at 10 metres, in steps of 5 knots as a rule. [[kn_i]]
    max_wind_knots INTEGER CHECK (max_wind_knots BETWEEN 0 AND 250),
    -- Time that the sustained wind is a mean over: 1 for agencies of the US, 10 for most others.
    -- [min]
    wind_averaging_minutes INTEGER CHECK (wind_averaging_minutes BETWEEN 1 AND 10),
    -- The strongest gust. [[kn_i]]
    gust_knots INTEGER CHECK (gust_knots BETWEEN 0 AND 350),
    -- The least pressure at sea level, in the storm's centre. [hPa]
    central_pressure_hpa INTEGER CHECK (central_pressure_hpa BETWEEN 800 AND 1100),
    -- Category on the Saffir-Simpson scale; none for a storm below hurricane strength.
    saffir_simpson_category INTEGER CHECK (saffir_simpson_category BETWEEN 1 AND 5),
    -- Reach of winds of 34 knots and more to the north-east; 0 where they blow nowhere there.
    -- [[nmi_i]]
    radius_34kt_ne_nmi INTEGER CHECK (radius_34kt_ne_nmi BETWEEN 0 AND 2147483647),
    -- Reach of winds of 34 knots and more to the south-east. [[nmi_i]]
    radius_34kt_se_nmi INTEGER CHECK (radius_34kt_se_nmi BETWEEN 0 AND 2147483647),
    -- Reach of winds of 34 knots and more to the south-west. [[nmi_i]]
    radius_34kt_sw_nmi INTEGER CHECK (radius_34kt_sw_nmi BETWEEN 0 AND 2147483647),
    -- Reach of winds of 34 knots and more to the north-west. [[nmi_i]]
    radius_34kt_nw_nmi INTEGER CHECK (radius_34kt_nw_nmi BETWEEN 0 AND 2147483647),
    -- Reach of winds of 50 knots and more to the north-east. [[nmi_i]]
    radius_50kt_ne_nmi INTEGER CHECK (radius_50kt_ne_nmi BETWEEN 0 AND 2147483647),
    -- Reach of winds of 50 knots and more to the south-east. [[nmi_i]]
    radius_50kt_se_nmi INTEGER CHECK (radius_50kt_se_nmi BETWEEN 0 AND 2147483647),
    -- Reach of winds of 50 knots and more to the south-west. [[nmi_i]]
    radius_50kt_sw_nmi INTEGER CHECK (radius_50kt_sw_nmi BETWEEN 0 AND 2147483647),
    -- Reach of winds of 50 knots and more to the north-west. [[nmi_i]]
    radius_50kt_nw_nmi INTEGER CHECK (radius_50kt_nw_nmi BETWEEN 0 AND 2147483647),
    -- Reach of winds of 64 knots and more, hurricane force, to the north-east. [[nmi_i]]
    radius_64kt_ne_nmi INTEGER CHECK (radius_64kt_ne_nmi BETWEEN 0 AND 2147483647),
    -- Reach of winds of hurricane force to the south-east. [[nmi_i]]
    radius_64kt_se_nmi INTEGER CHECK (radius_64kt_se_nmi BETWEEN 0 AND 2147483647),
    -- Reach of winds of hurricane force to the south-west. [[nmi_i]]
    radius_64kt_sw_nmi INTEGER CHECK (radius_64kt_sw_nmi BETWEEN 0 AND 2147483647),
    -- Reach of winds of hurricane force to the north-west. [[nmi_i]]
    radius_64kt_nw_nmi INTEGER CHECK (radius_64kt_nw_nmi BETWEEN 0 AND 2147483647),
    -- Distance from the centre to where the wind is strongest. [[nmi_i]]
    max_wind_radius_nmi INTEGER CHECK (max_wind_radius_nmi BETWEEN 0 AND 2147483647),
    -- Width of the eye. [[nmi_i]]
    eye_diameter_nmi INTEGER CHECK (eye_diameter_nmi BETWEEN 0 AND 2147483647),
    -- Pressure of the outermost closed isobar around the storm. [hPa]
    outer_pressure_hpa INTEGER CHECK (outer_pressure_hpa BETWEEN 800 AND 1100),
    -- Distance from the centre to the outermost closed isobar. [[nmi_i]]
    outer_radius_nmi INTEGER CHECK (outer_radius_nmi BETWEEN 0 AND 2147483647),
    -- How fast the storm as a whole moved. [[kn_i]]
    forward_speed_knots INTEGER CHECK (forward_speed_knots BETWEEN 0 AND 2147483647),
    -- Where the storm moved to, clockwise from true north. [deg]
    heading_degrees INTEGER CHECK (heading_degrees BETWEEN 0 AND 360),
    -- Distance from the centre to the nearest land; 0 over land. [km]
    land_distance_km INTEGER CHECK (land_distance_km BETWEEN 0 AND 2147483647),
    -- The agency whose wind and pressure these are: `hurdat_epa`, `tokyo`, `bom`.
    agency_code TEXT CHECK (length(agency_code) <= 50),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES storm_tracks (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_storm_tracks (
    id,
    storm_id,
    fix_at,
    longitude,
    latitude,
    cell,
    name,
    basin,
    subbasin,
    season_year,
    season_number,
    status,
    nature,
    fix_type,
    track_type,
    max_wind_knots,
    wind_averaging_minutes,
    gust_knots,
    central_pressure_hpa,
    saffir_simpson_category,
    radius_34kt_ne_nmi,
    radius_34kt_se_nmi,
    radius_34kt_sw_nmi,
    radius_34kt_nw_nmi,
    radius_50kt_ne_nmi,
    radius_50kt_se_nmi,
    radius_50kt_sw_nmi,
    radius_50kt_nw_nmi,
    radius_64kt_ne_nmi,
    radius_64kt_se_nmi,
    radius_64kt_sw_nmi,
    radius_64kt_nw_nmi,
    max_wind_radius_nmi,
    eye_diameter_nmi,
    outer_pressure_hpa,
    outer_radius_nmi,
    forward_speed_knots,
    heading_degrees,
    land_distance_km,
    agency_code,
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
    storm_id,
    fix_at,
    longitude,
    latitude,
    cell,
    name,
    basin,
    subbasin,
    season_year,
    season_number,
    status,
    nature,
    fix_type,
    track_type,
    max_wind_knots,
    wind_averaging_minutes,
    gust_knots,
    central_pressure_hpa,
    saffir_simpson_category,
    radius_34kt_ne_nmi,
    radius_34kt_se_nmi,
    radius_34kt_sw_nmi,
    radius_34kt_nw_nmi,
    radius_50kt_ne_nmi,
    radius_50kt_se_nmi,
    radius_50kt_sw_nmi,
    radius_50kt_nw_nmi,
    radius_64kt_ne_nmi,
    radius_64kt_se_nmi,
    radius_64kt_sw_nmi,
    radius_64kt_nw_nmi,
    max_wind_radius_nmi,
    eye_diameter_nmi,
    outer_pressure_hpa,
    outer_radius_nmi,
    forward_speed_knots,
    heading_degrees,
    land_distance_km,
    agency_code,
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
FROM storm_tracks;
DROP TABLE storm_tracks;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_storm_tracks RENAME TO storm_tracks;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX storm_tracks_source_id_external_id_key ON storm_tracks (source_id, external_id);
CREATE UNIQUE INDEX storm_tracks_storm_id_fix_at_source_id_key ON storm_tracks (storm_id, fix_at, source_id);
CREATE INDEX storm_tracks_fix_at_idx ON storm_tracks (fix_at);
CREATE INDEX storm_tracks_basin_season_year_idx ON storm_tracks (basin, season_year);
CREATE INDEX storm_tracks_name_season_year_idx ON storm_tracks (name, season_year);
CREATE INDEX storm_tracks_cell_idx ON storm_tracks (cell);
CREATE INDEX storm_tracks_import_id_idx ON storm_tracks (import_id);
CREATE INDEX storm_tracks_same_as_idx ON storm_tracks (same_as);

-- vegetation_indices: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_vegetation_indices
-- Vegetation indices of one place or area over one period, from one satellite product.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Short name of the product: `MOD13Q1`, `VNP13A1`.
    product TEXT NOT NULL CHECK (length(product) <= 50),
    -- First day that the index was composed from.
    period_start_date TEXT NOT NULL CHECK (length(period_start_date) = 10),
    -- Last day that the index was composed from; the first day again for a single image.
    period_end_date TEXT NOT NULL CHECK (length(period_end_date) = 10),
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
    -- Code of the area, where the row is a mean over one that has a code.
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
    -- What the area is called.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- Collection of the product: `006`, `061`.
    product_version TEXT CHECK (length(product_version) <= 20),
    -- The spacecraft: `Terra`, `Aqua`, `Suomi NPP`, `Sentinel-2A`.
    satellite TEXT CHECK (length(satellite) <= 50),
    -- The sensor on board: `MODIS`, `VIIRS`, `MSI`.
    instrument TEXT CHECK (length(instrument) <= 50),
    -- Tile of the product's grid that the pixel lies in: `h12v09`.
    tile TEXT CHECK (length(tile) <= 20),
    -- Side of a pixel on the ground. [m]
    resolution_meters REAL CHECK (abs(resolution_meters) < 1000000.00 AND resolution_meters >= 0),
    -- Day within the period that the best view, and with it the value, comes from.
    acquired_date TEXT CHECK (length(acquired_date) = 10),
    -- Normalised difference of near infrared and red; bare ground near 0.1, dense forest near 0.9,
    -- water below 0.
    ndvi REAL CHECK (abs(ndvi) < 10.0000 AND ndvi BETWEEN -1 AND 1),
    -- Enhanced index, which keeps telling dense canopies apart and is less moved by haze and soil.
    evi REAL CHECK (abs(evi) < 10.0000 AND evi BETWEEN -1 AND 1),
    -- Normalised difference of near and shortwave infrared: water in the leaves.
    ndwi REAL CHECK (abs(ndwi) < 10.0000 AND ndwi BETWEEN -1 AND 1),
    -- Leaf area over ground area, one side of the leaves counted. [1]
    leaf_area_ratio REAL CHECK (abs(leaf_area_ratio) < 1000.00 AND leaf_area_ratio >= 0),
    -- How far the NDVI is from the mean of the same days in other years.
    ndvi_anomaly REAL CHECK (abs(ndvi_anomaly) < 10.0000 AND ndvi_anomaly BETWEEN -2 AND 2),
    -- Vegetation Condition Index: where the NDVI stands between the least and the greatest of the
    -- same days in other years. [%]
    vegetation_condition_percent REAL CHECK (abs(vegetation_condition_percent) < 1000.00 AND vegetation_condition_percent BETWEEN 0 AND 100),
    -- Share of red light that the surface sends back; a little below 0 or above 1 by the correction
    -- for the air, as of all bands. [1]
    red_reflectance_ratio REAL CHECK (abs(red_reflectance_ratio) < 10.0000 AND red_reflectance_ratio BETWEEN -1 AND 2),
    -- Share of near infrared light that the surface sends back. [1]
    nir_reflectance_ratio REAL CHECK (abs(nir_reflectance_ratio) < 10.0000 AND nir_reflectance_ratio BETWEEN -1 AND 2),
    -- Share of blue light that the surface sends back. [1]
    blue_reflectance_ratio REAL CHECK (abs(blue_reflectance_ratio) < 10.0000 AND blue_reflectance_ratio BETWEEN -1 AND 2),
    -- Share of shortwave infrared light that the surface sends back: the band that MODIS calls
    -- mid-infrared. [1]
    swir_reflectance_ratio REAL CHECK (abs(swir_reflectance_ratio) < 10.0000 AND swir_reflectance_ratio BETWEEN -1 AND 2),
    -- Angle between the view and the vertical. [deg]
    view_zenith_degrees REAL CHECK (abs(view_zenith_degrees) < 1000.00 AND view_zenith_degrees BETWEEN 0 AND 90),
    -- Angle between the sun and the vertical. [deg]
    sun_zenith_degrees REAL CHECK (abs(sun_zenith_degrees) < 1000.00 AND sun_zenith_degrees BETWEEN 0 AND 180),
    -- Angle between the directions of the sun and of the view along the ground. [deg]
    relative_azimuth_degrees REAL CHECK (abs(relative_azimuth_degrees) < 1000.00 AND relative_azimuth_degrees BETWEEN -360 AND 360),
    -- How far the pixel is to be trusted.
    reliability TEXT CHECK (CASE reliability
        WHEN 'good' THEN 1 WHEN 'marginal' THEN 1 WHEN 'snow_ice' THEN 1
        WHEN 'cloudy' THEN 1
        ELSE reliability IS NULL
    END),
    -- The product's bits on quality, as a number, to be read by its user guide.
    quality_bits INTEGER CHECK (quality_bits BETWEEN 0 AND 65535),
    -- Pixels that the mean was taken over; 1 for a single pixel.
    pixels_count INTEGER CHECK (pixels_count BETWEEN 0 AND 2147483647),
    -- Standard deviation of the NDVI over the area.
    ndvi_deviation REAL CHECK (abs(ndvi_deviation) < 10.0000 AND ndvi_deviation BETWEEN 0 AND 2),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES vegetation_indices (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_vegetation_indices (
    id,
    product,
    period_start_date,
    period_end_date,
    longitude,
    latitude,
    cell,
    geometry,
    west,
    south,
    east,
    north,
    area_code,
    area_code_system,
    area_name,
    product_version,
    satellite,
    instrument,
    tile,
    resolution_meters,
    acquired_date,
    ndvi,
    evi,
    ndwi,
    leaf_area_ratio,
    ndvi_anomaly,
    vegetation_condition_percent,
    red_reflectance_ratio,
    nir_reflectance_ratio,
    blue_reflectance_ratio,
    swir_reflectance_ratio,
    view_zenith_degrees,
    sun_zenith_degrees,
    relative_azimuth_degrees,
    reliability,
    quality_bits,
    pixels_count,
    ndvi_deviation,
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
    product,
    period_start_date,
    period_end_date,
    longitude,
    latitude,
    cell,
    geometry,
    west,
    south,
    east,
    north,
    area_code,
    area_code_system,
    area_name,
    product_version,
    satellite,
    instrument,
    tile,
    resolution_meters,
    acquired_date,
    ndvi,
    evi,
    ndwi,
    leaf_area_ratio,
    ndvi_anomaly,
    vegetation_condition_percent,
    red_reflectance_ratio,
    nir_reflectance_ratio,
    blue_reflectance_ratio,
    swir_reflectance_ratio,
    view_zenith_degrees,
    sun_zenith_degrees,
    relative_azimuth_degrees,
    reliability,
    quality_bits,
    pixels_count,
    ndvi_deviation,
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
FROM vegetation_indices;
DROP TABLE vegetation_indices;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_vegetation_indices RENAME TO vegetation_indices;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX vegetation_indices_source_id_external_id_key ON vegetation_indices (source_id, external_id);
CREATE INDEX vegetation_indices_product_period_start_date_idx ON vegetation_indices (product, period_start_date);
CREATE INDEX vegetation_indices_area_code_period_start_date_idx ON vegetation_indices (area_code, period_start_date);
CREATE INDEX vegetation_indices_cell_idx ON vegetation_indices (cell);
CREATE INDEX vegetation_indices_import_id_idx ON vegetation_indices (import_id);
CREATE INDEX vegetation_indices_same_as_idx ON vegetation_indices (same_as);

-- water_quality_sensors: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_water_quality_sensors
-- A site at a stream, lake or well, and its latest readings, of sensors or of samples.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The agency's number of the site, with its leading zeros: `05406500`.
    site_number TEXT NOT NULL CHECK (length(site_number) <= 50),
    -- What the site is called: mostly the water and the place.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- Code of the agency that keeps the site: `USGS`, `WIDNR_WQX`.
    agency_code TEXT CHECK (length(agency_code) <= 50),
    -- Who measures there.
    operator TEXT CHECK (length(operator) <= 255),
    -- What kind of water it is at.
    site_type TEXT CHECK (CASE site_type
        WHEN 'stream' THEN 1 WHEN 'canal' THEN 1 WHEN 'ditch' THEN 1
        WHEN 'tidal_stream' THEN 1 WHEN 'lake' THEN 1 WHEN 'estuary' THEN 1
        WHEN 'ocean' THEN 1 WHEN 'well' THEN 1 WHEN 'spring' THEN 1
        WHEN 'wetland' THEN 1 WHEN 'glacier' THEN 1 WHEN 'atmosphere' THEN 1
        WHEN 'facility' THEN 1 WHEN 'other' THEN 1
        ELSE site_type IS NULL
    END),
    -- The river, lake or aquifer by its own name.
    water_body TEXT CHECK (length(water_body) <= 255),
    -- US hydrologic unit, of 2 to 12 digits with their leading zeros: `07070005`.
    hydrologic_unit_code TEXT CHECK (length(hydrologic_unit_code) <= 12),
    -- Land whose water comes by the site. [km2]
    drainage_area_km2 REAL CHECK (abs(drainage_area_km2) < 100000000.0000 AND drainage_area_km2 >= 0),
    -- The part of that land that drains to the surface. [km2]
    contributing_area_km2 REAL CHECK (abs(contributing_area_km2) < 100000000.0000 AND contributing_area_km2 >= 0),
    -- Height of the gauge's zero, or of the ground at a well, above the vertical datum. [m]
    gauge_altitude_meters REAL CHECK (abs(gauge_altitude_meters) < 100000.000 AND gauge_altitude_meters BETWEEN -500 AND 9000),
    -- How far the altitude may be off. [m]
    altitude_accuracy_meters REAL CHECK (abs(altitude_accuracy_meters) < 100000.000 AND altitude_accuracy_meters >= 0),
    -- What heights are counted from: `NAVD88`, `NGVD29`.
    vertical_datum TEXT CHECK (length(vertical_datum) <= 20),
    -- The datum of the source's coordinates, before they were brought to WGS 84: `NAD83`.
    horizontal_datum TEXT CHECK (length(horizontal_datum) <= 20),
    -- How far the position may be off. [m]
    position_accuracy_meters REAL CHECK (abs(position_accuracy_meters) < 10000000.00 AND position_accuracy_meters >= 0),
    -- Depth of the well below the ground. [m]
    well_depth_meters REAL CHECK (abs(well_depth_meters) < 100000.000 AND well_depth_meters >= 0),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- First day of the period of record.
    first_observation_date TEXT CHECK (length(first_observation_date) = 10),
    -- Last day of the period of record; a site that still reports has a recent one.
    last_observation_date TEXT CHECK (length(last_observation_date) = 10),
    -- How warm the water is, at the sensor or where the sample was taken. [Cel]
    water_temperature_c REAL CHECK (abs(water_temperature_c) < 1000.00 AND water_temperature_c BETWEEN -10 AND 150),
    -- How acid the water is: 7 is neutral, below it acid.
    ph REAL CHECK (abs(ph) < 100.00 AND ph BETWEEN -5 AND 15),
    -- Oxygen dissolved in the water. [mg/L]
    dissolved_oxygen_mg_per_l REAL CHECK (abs(dissolved_oxygen_mg_per_l) < 10000.00 AND dissolved_oxygen_mg_per_l >= 0),
    -- Dissolved oxygen as a share of what the water could hold; above 100 where plants make more.
    -- [%]
    oxygen_saturation_percent REAL CHECK (abs(oxygen_saturation_percent) < 10000.0 AND oxygen_saturation_percent BETWEEN 0 AND 1000),
    -- Conductance of the water at 25 degrees; it grows with the salts in it. [uS/cm]
    specific_conductance_us_per_cm REAL CHECK (abs(specific_conductance_us_per_cm) < 10000000.00 AND specific_conductance_us_per_cm >= 0),
    -- How cloudy the water is, by scattered infrared light (ISO 7027). [{FNU}]
    turbidity_fnu REAL CHECK (abs(turbidity_fnu) < 1000000.000 AND turbidity_fnu >= 0),
    -- Sediment carried in the water. [mg/L]
    suspended_sediment_mg_per_l REAL CHECK (abs(suspended_sediment_mg_per_l) < 10000000.000 AND suspended_sediment_mg_per_l >= 0),
    -- Sediment that the stream carries past in a day. [t/d]
    sediment_load_tonnes_per_day REAL CHECK (abs(sediment_load_tonnes_per_day) < 1000000000.0000 AND sediment_load_tonnes_per_day >= 0),
    -- Nitrate, counted as nitrogen. [mg/L]
    nitrate_mg_per_l REAL CHECK (abs(nitrate_mg_per_l) < 100000.0000 AND nitrate_mg_per_l >= 0),
    -- Nitrate and nitrite together, counted as nitrogen. [mg/L]
    nitrate_nitrite_mg_per_l REAL CHECK (abs(nitrate_nitrite_mg_per_l) < 100000.0000 AND nitrate_nitrite_mg_per_l >= 0),
    -- Ammonia and ammonium, counted as nitrogen. [mg/L]
    ammonia_mg_per_l REAL CHECK (abs(ammonia_mg_per_l) < 100000.0000 AND ammonia_mg_per_l >= 0),
    -- Nitrogen in all its forms. [mg/L]
    total_nitrogen_mg_per_l REAL CHECK (abs(total_nitrogen_mg_per_l) < 100000.0000 AND total_nitrogen_mg_per_l >= 0),
    -- Dissolved orthophosphate, counted as phosphorus. [mg/L]
    orthophosphate_mg_per_l REAL CHECK (abs(orthophosphate_mg_per_l) < 100000.0000 AND orthophosphate_mg_per_l >= 0),
    -- Phosphorus in all its forms. [mg/L]
    total_phosphorus_mg_per_l REAL CHECK (abs(total_phosphorus_mg_per_l) < 100000.0000 AND total_phosphorus_mg_per_l >= 0),
    -- Chloride: salt of roads, sewage or the sea. [mg/L]
    chloride_mg_per_l REAL CHECK (abs(chloride_mg_per_l) < 10000000.000 AND chloride_mg_per_l >= 0),
    -- Chlorophyll, for the algae in the water. [ug/L]
    chlorophyll_ug_per_l REAL CHECK (abs(chlorophyll_ug_per_l) < 1000000.000 AND chlorophyll_ug_per_l >= 0),
    -- Bacteria that tell of sewage, as the most probable number in 100 millilitres.
    -- [{MPN}/(100.mL)]
    e_coli_mpn_per_100ml REAL CHECK (abs(e_coli_mpn_per_100ml) < 100000000000.0 AND e_coli_mpn_per_100ml >= 0),
    -- Water that flows by; below zero where the tide drives it upstream. [m3/s]
    discharge_m3_per_s REAL CHECK (abs(discharge_m3_per_s) < 100000000.0000),
    -- Height of the water above the gauge's zero. [m]
    gauge_height_meters REAL CHECK (abs(gauge_height_meters) < 100000.000),
    -- How far the readings have been checked.
    verification TEXT CHECK (CASE verification WHEN 'provisional' THEN 1 WHEN 'approved' THEN 1 WHEN 'rejected' THEN 1 ELSE verification IS NULL END),
    -- Page of the site.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES water_quality_sensors (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_water_quality_sensors (
    id,
    site_number,
    name,
    longitude,
    latitude,
    cell,
    agency_code,
    operator,
    site_type,
    water_body,
    hydrologic_unit_code,
    drainage_area_km2,
    contributing_area_km2,
    gauge_altitude_meters,
    altitude_accuracy_meters,
    vertical_datum,
    horizontal_datum,
    position_accuracy_meters,
    well_depth_meters,
    country_code,
    region,
    county,
    first_observation_date,
    last_observation_date,
    water_temperature_c,
    ph,
    dissolved_oxygen_mg_per_l,
    oxygen_saturation_percent,
    specific_conductance_us_per_cm,
    turbidity_fnu,
    suspended_sediment_mg_per_l,
    sediment_load_tonnes_per_day,
    nitrate_mg_per_l,
    nitrate_nitrite_mg_per_l,
    ammonia_mg_per_l,
    total_nitrogen_mg_per_l,
    orthophosphate_mg_per_l,
    total_phosphorus_mg_per_l,
    chloride_mg_per_l,
    chlorophyll_ug_per_l,
    e_coli_mpn_per_100ml,
    discharge_m3_per_s,
    gauge_height_meters,
    verification,
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
    site_number,
    name,
    longitude,
    latitude,
    cell,
    agency_code,
    operator,
    site_type,
    water_body,
    hydrologic_unit_code,
    drainage_area_km2,
    contributing_area_km2,
    gauge_altitude_meters,
    altitude_accuracy_meters,
    vertical_datum,
    horizontal_datum,
    position_accuracy_meters,
    well_depth_meters,
    country_code,
    region,
    county,
    first_observation_date,
    last_observation_date,
    water_temperature_c,
    ph,
    dissolved_oxygen_mg_per_l,
    oxygen_saturation_percent,
    specific_conductance_us_per_cm,
    turbidity_fnu,
    suspended_sediment_mg_per_l,
    sediment_load_tonnes_per_day,
    nitrate_mg_per_l,
    nitrate_nitrite_mg_per_l,
    ammonia_mg_per_l,
    total_nitrogen_mg_per_l,
    orthophosphate_mg_per_l,
    total_phosphorus_mg_per_l,
    chloride_mg_per_l,
    chlorophyll_ug_per_l,
    e_coli_mpn_per_100ml,
    discharge_m3_per_s,
    gauge_height_meters,
    verification,
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
FROM water_quality_sensors;
DROP TABLE water_quality_sensors;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_water_quality_sensors RENAME TO water_quality_sensors;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX water_quality_sensors_source_id_external_id_key ON water_quality_sensors (source_id, external_id);
CREATE INDEX water_quality_sensors_site_number_idx ON water_quality_sensors (site_number);
CREATE INDEX water_quality_sensors_hydrologic_unit_code_idx ON water_quality_sensors (hydrologic_unit_code);
CREATE INDEX water_quality_sensors_site_type_country_code_idx ON water_quality_sensors (site_type, country_code);
CREATE INDEX water_quality_sensors_cell_idx ON water_quality_sensors (cell);
CREATE INDEX water_quality_sensors_import_id_idx ON water_quality_sensors (import_id);
CREATE INDEX water_quality_sensors_same_as_idx ON water_quality_sensors (same_as);

-- weather_stations: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_weather_stations
-- A surface weather station and its latest observation.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Call sign or network code: `KAUS`; `722540-13904` for USAF and WBAN number in ISD.
    station_id TEXT NOT NULL CHECK (length(station_id) <= 50),
    -- What the place is called, mostly an airfield or a town.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- What it is there for, and with it what it measures.
    station_type TEXT CHECK (CASE station_type
        WHEN 'airport' THEN 1 WHEN 'synoptic' THEN 1 WHEN 'climate' THEN 1
        WHEN 'cooperative' THEN 1 WHEN 'snow' THEN 1 WHEN 'radiation' THEN 1
        WHEN 'agricultural' THEN 1 WHEN 'upper_air' THEN 1 WHEN 'buoy' THEN 1
        WHEN 'ship' THEN 1 WHEN 'road' THEN 1 WHEN 'private' THEN 1 WHEN 'other' THEN 1
        ELSE station_type IS NULL
    END),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- Height of the station above mean sea level. [m]
    elevation_meters INTEGER CHECK (elevation_meters BETWEEN -500 AND 9000),
    -- Height of the barometer above mean sea level, where the list gives a second one. [m]
    barometer_elevation_meters INTEGER CHECK (barometer_elevation_meters BETWEEN -500 AND 9000),
    -- Air temperature in the shade, 1.25 to 2 metres above the ground. [Cel]
    temperature_c REAL CHECK (abs(temperature_c) < 1000.00 AND temperature_c BETWEEN -100 AND 70),
    -- Relative humidity of the air. [%]
    humidity_percent INTEGER CHECK (humidity_percent BETWEEN 0 AND 100),
    -- Mean wind over the last minutes, 10 metres above the ground where no other height is said.
    -- [m/s]
    wind_speed_ms REAL CHECK (abs(wind_speed_ms) < 1000.00 AND wind_speed_ms BETWEEN 0 AND 150),
    -- Where the wind comes from, clockwise from true north; 0 in a calm, 360 from the north, none
    -- where it varies. [deg]
    wind_direction_degrees INTEGER CHECK (wind_direction_degrees BETWEEN 0 AND 360),
    -- Air pressure reduced to sea level; the altimeter setting where only that is reported. [hPa]
    pressure_hpa REAL CHECK (abs(pressure_hpa) < 10000.00 AND pressure_hpa BETWEEN 800 AND 1100),
    -- When the latest reading was taken.
    last_update TEXT CHECK (length(last_update) = 27),
    -- How far the latest reading is to be believed, from 0 to 100, after the network's own quality
    -- flags.
    data_quality REAL CHECK (abs(data_quality) < 1000.00 AND data_quality BETWEEN 0 AND 100),
    -- Temperature at which the air would be saturated. [Cel]
    dew_point_c REAL CHECK (abs(dew_point_c) < 1000.00 AND dew_point_c BETWEEN -120 AND 70),
    -- The strongest wind in the last minutes. [m/s]
    wind_gust_ms REAL CHECK (abs(wind_gust_ms) < 1000.00 AND wind_gust_ms BETWEEN 0 AND 150),
    -- Height of the wind gauge above the ground: 10 by the WMO's rule, 1.5 at USCRN. [m]
    anemometer_height_meters REAL CHECK (abs(anemometer_height_meters) < 1000.00 AND anemometer_height_meters BETWEEN 0 AND 500),
    -- Air pressure at the station's own height. [hPa]
    station_pressure_hpa REAL CHECK (abs(station_pressure_hpa) < 10000.00 AND station_pressure_hpa BETWEEN 300 AND 1100),
    -- How the pressure changed in the last three hours; below zero where it fell. [hPa]
    pressure_change_hpa REAL CHECK (abs(pressure_change_hpa) < 1000.00 AND pressure_change_hpa BETWEEN -100 AND 100),
    -- The highest air temperature of the last 24 hours. [Cel]
    max_temperature_c REAL CHECK (abs(max_temperature_c) < 1000.00 AND max_temperature_c BETWEEN -100 AND 70),
    -- The lowest air temperature of the last 24 hours. [Cel]
    min_temperature_c REAL CHECK (abs(min_temperature_c) < 1000.00 AND min_temperature_c BETWEEN -100 AND 70),
    -- Temperature of the ground's skin, by infrared. [Cel]
    surface_temperature_c REAL CHECK (abs(surface_temperature_c) < 1000.00 AND surface_temperature_c BETWEEN -110 AND 110),
    -- Rain and melted snow that fell in the time that the next column gives. [mm]
    precipitation_mm REAL CHECK (abs(precipitation_mm) < 100000.00 AND precipitation_mm >= 0),
    -- Time over which the precipitation fell: 5, 60 or 1440 as a rule. [min]
    precipitation_minutes INTEGER CHECK (precipitation_minutes BETWEEN 1 AND 2147483647),
    -- Depth of the snow on the ground. [cm]
    snow_depth_cm REAL CHECK (abs(snow_depth_cm) < 100000.0 AND snow_depth_cm >= 0),
    -- Water that the snow on the ground would melt to. [mm]
    snow_water_mm REAL CHECK (abs(snow_water_mm) < 1000000.0 AND snow_water_mm >= 0),
    -- Resistance of a sensor of wetness; it falls when rain or dew wets it. [Ohm]
    wetness_ohms INTEGER CHECK (wetness_ohms BETWEEN 0 AND 2147483647),
    -- How far one sees at the ground; at the instrument's limit it may be farther. [m]
    visibility_meters INTEGER CHECK (visibility_meters BETWEEN 0 AND 2147483647),
    -- What falls or veils the view, in METAR code: `-DZ BR`.
    present_weather TEXT CHECK (length(present_weather) <= 100),
    -- Layers of cloud from the lowest, each with its cover in METAR code and its base above the
    -- ground: `[{"cover": "OVC", "base_meters": 122}]`.
    cloud_layers TEXT CHECK (json_valid(cloud_layers)),
    -- Height above the ground of the lowest layer that covers more than half of the sky, or how far
    -- up one sees in fog. [m]
    ceiling_meters INTEGER CHECK (ceiling_meters BETWEEN 0 AND 2147483647),
    -- What ceiling and visibility allow pilots.
    flight_category TEXT CHECK (CASE flight_category WHEN 'vfr' THEN 1 WHEN 'mvfr' THEN 1 WHEN 'ifr' THEN 1 WHEN 'lifr' THEN 1 ELSE flight_category IS NULL END),
    -- Sun's power on level ground, from the whole sky; a little below zero at night by the sensor's
    -- loss of heat. [W/m2]
    global_irradiance_w_per_m2 REAL CHECK (abs(global_irradiance_w_per_m2) < 100000.0 AND global_irradiance_w_per_m2 BETWEEN -50 AND 2000),
    -- Power of the direct beam on a surface turned to the sun. [W/m2]
    direct_normal_irradiance_w_per_m2 REAL CHECK (abs(direct_normal_irradiance_w_per_m2) < 100000.0 AND direct_normal_irradiance_w_per_m2 BETWEEN -50 AND 2000),
    -- Sun's power on level ground from the sky alone, the direct beam left out. [W/m2]
    diffuse_irradiance_w_per_m2 REAL CHECK (abs(diffuse_irradiance_w_per_m2) < 100000.0 AND diffuse_irradiance_w_per_m2 BETWEEN -50 AND 2000),
    -- Sunlight that the ground sends back. [W/m2]
    reflected_irradiance_w_per_m2 REAL CHECK (abs(reflected_irradiance_w_per_m2) < 100000.0 AND reflected_irradiance_w_per_m2 BETWEEN -50 AND 2000),
    -- Infrared that comes down from air and clouds. [W/m2]
    infrared_down_w_per_m2 REAL CHECK (abs(infrared_down_w_per_m2) < 100000.0 AND infrared_down_w_per_m2 BETWEEN 0 AND 1000),
    -- Infrared that goes up from the ground. [W/m2]
    infrared_up_w_per_m2 REAL CHECK (abs(infrared_up_w_per_m2) < 100000.0 AND infrared_up_w_per_m2 BETWEEN 0 AND 1500),
    -- Sunlight that plants can use, of 400 to 700 nanometres. [W/m2]
    photosynthetic_irradiance_w_per_m2 REAL CHECK (abs(photosynthetic_irradiance_w_per_m2) < 100000.0 AND photosynthetic_irradiance_w_per_m2 BETWEEN -50 AND 1000),
    -- Ultraviolet B on level ground. [W/m2]
    uvb_irradiance_w_per_m2 REAL CHECK (abs(uvb_irradiance_w_per_m2) < 1000.0000 AND uvb_irradiance_w_per_m2 BETWEEN -1 AND 50),
    -- The latest report as it was sent: `KAUS 180753Z 02009KT 3SM -DZ BR OVC004 09/09 A3010`.
    raw_report TEXT CHECK (length(raw_report) <= 2000),
    -- Kind of that report: `METAR`, `SPECI`, `FM-12`, `FM-15`.
    report_type TEXT CHECK (length(report_type) <= 20),
    -- Whether the report was made without a person.
    is_automatic INTEGER CHECK (is_automatic IN (0, 1)),
    -- Whether the station itself says that it needs repair.
    has_maintenance_flag INTEGER CHECK (has_maintenance_flag IN (0, 1)),
    -- The network that runs or lists it: `METAR`, `ISD`, `USCRN`, `SNTL`.
    network TEXT CHECK (length(network) <= 100),
    -- Who runs the station.
    operator TEXT CHECK (length(operator) <= 255),
    -- ISO 3166-1 alpha-2 code of the country; lists of the US that write FIPS codes are translated.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country.
    region TEXT CHECK (length(region) <= 255),
    -- County, district or municipality.
    county TEXT CHECK (length(county) <= 255),
    -- US hydrologic unit, of 2 to 12 digits with their leading zeros: `190205051106`.
    hydrologic_unit_code TEXT CHECK (length(hydrologic_unit_code) <= 12),
    -- The aviation authority's four letters for the airfield.
    icao_id TEXT CHECK (length(icao_id) <= 4),
    -- The five digits of the WMO's index: block and station.
    wmo_id TEXT CHECK (length(wmo_id) <= 5),
    -- The WMO's identifier in the system that follows the index: `0-20000-0-72254`.
    wigos_id TEXT CHECK (length(wigos_id) <= 50),
    -- The WMO's region: 1 Africa, 2 Asia, 3 South America, 4 North America, 5 South-West Pacific, 6
    -- Europe, 7 Antarctica.
    wmo_region INTEGER CHECK (wmo_region BETWEEN 1 AND 7),
    -- Whether it belongs to the WMO's Regional Basic Synoptic Network.
    is_basic_synoptic INTEGER CHECK (is_basic_synoptic IN (0, 1)),
    -- The six digits of the US Air Force's catalogue, by which ISD lists stations.
    usaf_id TEXT CHECK (length(usaf_id) <= 6),
    -- The five digits of the US Weather Bureau's index.
    wban_id TEXT CHECK (length(wban_id) <= 5),
    -- The eleven characters of the Global Historical Climatology Network: `USW00025333`.
    ghcn_id TEXT CHECK (length(ghcn_id) <= 11),
    -- The five characters of the US Weather Service's handbook (SHEF): `ALXA2`.
    nwsli_id TEXT CHECK (length(nwsli_id) <= 5),
    -- Another code of its country's own: the FAA's three characters `C96`, a buoy's number.
    local_id TEXT CHECK (length(local_id) <= 20),
    -- First day of the period of record.
    first_observation_date TEXT CHECK (length(first_observation_date) = 10),
    -- Last day of the period of record; a station that still reports has a recent one.
    last_observation_date TEXT CHECK (length(last_observation_date) = 10),
    -- Page of the station.
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES weather_stations (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_weather_stations (
    id,
    station_id,
    name,
    station_type,
    longitude,
    latitude,
    cell,
    elevation_meters,
    barometer_elevation_meters,
    temperature_c,
    humidity_percent,
    wind_speed_ms,
    wind_direction_degrees,
    pressure_hpa,
    last_update,
    data_quality,
    dew_point_c,
    wind_gust_ms,
    anemometer_height_meters,
    station_pressure_hpa,
    pressure_change_hpa,
    max_temperature_c,
    min_temperature_c,
    surface_temperature_c,
    precipitation_mm,
    precipitation_minutes,
    snow_depth_cm,
    snow_water_mm,
    wetness_ohms,
    visibility_meters,
    present_weather,
    cloud_layers,
    ceiling_meters,
    flight_category,
    global_irradiance_w_per_m2,
    direct_normal_irradiance_w_per_m2,
    diffuse_irradiance_w_per_m2,
    reflected_irradiance_w_per_m2,
    infrared_down_w_per_m2,
    infrared_up_w_per_m2,
    photosynthetic_irradiance_w_per_m2,
    uvb_irradiance_w_per_m2,
    raw_report,
    report_type,
    is_automatic,
    has_maintenance_flag,
    network,
    operator,
    country_code,
    region,
    county,
    hydrologic_unit_code,
    icao_id,
    wmo_id,
    wigos_id,
    wmo_region,
    is_basic_synoptic,
    usaf_id,
    wban_id,
    ghcn_id,
    nwsli_id,
    local_id,
    first_observation_date,
    last_observation_date,
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
    station_id,
    name,
    station_type,
    longitude,
    latitude,
    cell,
    elevation_meters,
    barometer_elevation_meters,
    temperature_c,
    humidity_percent,
    wind_speed_ms,
    wind_direction_degrees,
    pressure_hpa,
    last_update,
    data_quality,
    dew_point_c,
    wind_gust_ms,
    anemometer_height_meters,
    station_pressure_hpa,
    pressure_change_hpa,
    max_temperature_c,
    min_temperature_c,
    surface_temperature_c,
    precipitation_mm,
    precipitation_minutes,
    snow_depth_cm,
    snow_water_mm,
    wetness_ohms,
    visibility_meters,
    present_weather,
    cloud_layers,
    ceiling_meters,
    flight_category,
    global_irradiance_w_per_m2,
    direct_normal_irradiance_w_per_m2,
    diffuse_irradiance_w_per_m2,
    reflected_irradiance_w_per_m2,
    infrared_down_w_per_m2,
    infrared_up_w_per_m2,
    photosynthetic_irradiance_w_per_m2,
    uvb_irradiance_w_per_m2,
    raw_report,
    report_type,
    is_automatic,
    has_maintenance_flag,
    network,
    operator,
    country_code,
    region,
    county,
    hydrologic_unit_code,
    icao_id,
    wmo_id,
    wigos_id,
    wmo_region,
    is_basic_synoptic,
    usaf_id,
    wban_id,
    ghcn_id,
    nwsli_id,
    local_id,
    first_observation_date,
    last_observation_date,
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
FROM weather_stations;
DROP TABLE weather_stations;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_weather_stations RENAME TO weather_stations;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX weather_stations_source_id_external_id_key ON weather_stations (source_id, external_id);
CREATE UNIQUE INDEX weather_stations_station_id_source_id_key ON weather_stations (station_id, source_id);
CREATE INDEX weather_stations_icao_id_idx ON weather_stations (icao_id);
CREATE INDEX weather_stations_wmo_id_idx ON weather_stations (wmo_id);
CREATE INDEX weather_stations_network_country_code_idx ON weather_stations (network, country_code);
CREATE INDEX weather_stations_last_update_idx ON weather_stations (last_update);
CREATE INDEX weather_stations_cell_idx ON weather_stations (cell);
CREATE INDEX weather_stations_import_id_idx ON weather_stations (import_id);
CREATE INDEX weather_stations_same_as_idx ON weather_stations (same_as);

-- carbon_markets: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_carbon_markets
-- One year of a carbon market: of all of it, or of one sector or area within it.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the market is called: `EU ETS`, `RGGI`, `California Cap-and-Trade Program`.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- The calendar year, or the market's year of compliance.
    year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
    -- How the market limits emissions.
    market_type TEXT CHECK (CASE market_type
        WHEN 'cap_and_trade' THEN 1 WHEN 'rate_based' THEN 1 WHEN 'crediting' THEN 1
        WHEN 'voluntary' THEN 1
        ELSE market_type IS NULL
    END),
    -- Whether the market was running in that year.
    status TEXT CHECK (CASE status
        WHEN 'considered' THEN 1 WHEN 'development' THEN 1 WHEN 'in_force' THEN 1
        WHEN 'suspended' THEN 1 WHEN 'ended' THEN 1
        ELSE status IS NULL
    END),
    -- Who runs it, or makes its rules.
    authority TEXT CHECK (length(authority) <= 255),
    -- The market's own period of several years, in its words: `Phase 3 (2013-2020)`.
    trading_period TEXT CHECK (length(trading_period) <= 50),
    -- What its allowances are called where they are traded: `EUA`, `UKA`, `CCA`, `RGA`.
    allowance_code TEXT CHECK (length(allowance_code) <= 20),
    -- Code of the sector that the row is about, in the market's own list: `20` in the EU ETS; none
    -- for all sectors together.
    sector_code TEXT CHECK (length(sector_code) <= 20),
    -- The sector that the row is about, in the source's words: `Combustion of fuels`.
    sector_name TEXT CHECK (length(sector_name) <= 255),
    -- Code of the country or state that the row is about; none for all that take part.
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
    -- What the area is called, in the source's words.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- Installations, aircraft operators and other bodies that must comply.
    entities_count INTEGER CHECK (entities_count BETWEEN 0 AND 2147483647),
    -- Share of all greenhouse gas emissions of the area that falls under the market. [%]
    coverage_percent REAL CHECK (abs(coverage_percent) < 1000.00 AND coverage_percent BETWEEN 0 AND 100),
    -- The limit for the year; none where the limit follows output. [t{CO2e}]
    cap_tco2e REAL CHECK (abs(cap_tco2e) < 10000000000000.00 AND cap_tco2e >= 0),
    -- Allowances handed out for free, after corrections. [t{CO2e}]
    free_allocation_tco2e REAL CHECK (abs(free_allocation_tco2e) < 10000000000000.00 AND free_allocation_tco2e >= 0),
    -- Allowances auctioned or sold. [t{CO2e}]
    auctioned_tco2e REAL CHECK (abs(auctioned_tco2e) < 10000000000000.00 AND auctioned_tco2e >= 0),
    -- Allowances handed out in all, for free and for money. [t{CO2e}]
    total_allocation_tco2e REAL CHECK (abs(total_allocation_tco2e) < 10000000000000.00 AND total_allocation_tco2e >= 0),
    -- Emissions of the year as verifiers confirmed them; they may be revised for years. [t{CO2e}]
    verified_emissions_tco2e REAL CHECK (abs(verified_emissions_tco2e) < 10000000000000.00 AND verified_emissions_tco2e >= 0),
    -- Allowances and credits handed back for the year's emissions. [t{CO2e}]
    surrendered_tco2e REAL CHECK (abs(surrendered_tco2e) < 10000000000000.00 AND surrendered_tco2e >= 0),
    -- The part of what was handed back that was credits from elsewhere: CERs, ERUs, offsets.
    -- [t{CO2e}]
    surrendered_credits_tco2e REAL CHECK (abs(surrendered_credits_tco2e) < 10000000000000.00 AND surrendered_credits_tco2e >= 0),
    -- Allowances taken out for good. [t{CO2e}]
    cancelled_tco2e REAL CHECK (abs(cancelled_tco2e) < 10000000000000.00 AND cancelled_tco2e >= 0),
    -- Allowances held back in a reserve at the end of the year. [t{CO2e}]
    reserve_tco2e REAL CHECK (abs(reserve_tco2e) < 10000000000000.00 AND reserve_tco2e >= 0),
    -- Allowances in circulation at the end of the year, which firms bank. [t{CO2e}]
    circulation_tco2e REAL CHECK (abs(circulation_tco2e) < 10000000000000.00 AND circulation_tco2e >= 0),
    -- Allowances that changed hands in the year, futures included. [t{CO2e}]
    traded_tco2e REAL CHECK (abs(traded_tco2e) < 10000000000000.00 AND traded_tco2e >= 0),
    -- ISO 4217 code of the currency of all money in the row.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- Mean price over the year on the secondary market. An allowance of RGGI is a short ton: its
    -- price is converted. [/t]
    average_price_per_tonne REAL CHECK (abs(average_price_per_tonne) < 100000000.0000 AND average_price_per_tonne >= 0),
    -- Price of the last day of trade in the year. [/t]
    closing_price_per_tonne REAL CHECK (abs(closing_price_per_tonne) < 100000000.0000 AND closing_price_per_tonne >= 0),
    -- Mean price at the year's auctions, weighted by volume. [/t]
    auction_price_per_tonne REAL CHECK (abs(auction_price_per_tonne) < 100000000.0000 AND auction_price_per_tonne >= 0),
    -- Lowest price that auctions take; none where there is no floor. [/t]
    floor_price_per_tonne REAL CHECK (abs(floor_price_per_tonne) < 100000000.0000 AND floor_price_per_tonne >= 0),
    -- Price at which more allowances are released; none where there is no ceiling. [/t]
    ceiling_price_per_tonne REAL CHECK (abs(ceiling_price_per_tonne) < 100000000.0000 AND ceiling_price_per_tonne >= 0),
    -- What is due for a tonne that was emitted without an allowance, beside the allowance. [/t]
    penalty_per_tonne REAL CHECK (abs(penalty_per_tonne) < 100000000.0000 AND penalty_per_tonne >= 0),
    -- What auctions brought in over the year.
    auction_revenue_amount REAL CHECK (abs(auction_revenue_amount) < 10000000000000.00 AND auction_revenue_amount >= 0),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES carbon_markets (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_carbon_markets (
    id,
    name,
    year,
    market_type,
    status,
    authority,
    trading_period,
    allowance_code,
    sector_code,
    sector_name,
    area_code,
    area_code_system,
    area_name,
    entities_count,
    coverage_percent,
    cap_tco2e,
    free_allocation_tco2e,
    auctioned_tco2e,
    total_allocation_tco2e,
    verified_emissions_tco2e,
    surrendered_tco2e,
    surrendered_credits_tco2e,
    cancelled_tco2e,
    reserve_tco2e,
    circulation_tco2e,
    traded_tco2e,
    currency_code,
    average_price_per_tonne,
    closing_price_per_tonne,
    auction_price_per_tonne,
    floor_price_per_tonne,
    ceiling_price_per_tonne,
    penalty_per_tonne,
    auction_revenue_amount,
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
    year,
    market_type,
    status,
    authority,
    trading_period,
    allowance_code,
    sector_code,
    sector_name,
    area_code,
    area_code_system,
    area_name,
    entities_count,
    coverage_percent,
    cap_tco2e,
    free_allocation_tco2e,
    auctioned_tco2e,
    total_allocation_tco2e,
    verified_emissions_tco2e,
    surrendered_tco2e,
    surrendered_credits_tco2e,
    cancelled_tco2e,
    reserve_tco2e,
    circulation_tco2e,
    traded_tco2e,
    currency_code,
    average_price_per_tonne,
    closing_price_per_tonne,
    auction_price_per_tonne,
    floor_price_per_tonne,
    ceiling_price_per_tonne,
    penalty_per_tonne,
    auction_revenue_amount,
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
FROM carbon_markets;
DROP TABLE carbon_markets;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_carbon_markets RENAME TO carbon_markets;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX carbon_markets_source_id_external_id_key ON carbon_markets (source_id, external_id);
CREATE INDEX carbon_markets_name_year_idx ON carbon_markets (name, year);
CREATE INDEX carbon_markets_sector_code_year_idx ON carbon_markets (sector_code, year);
CREATE INDEX carbon_markets_area_code_year_idx ON carbon_markets (area_code, year);
CREATE INDEX carbon_markets_year_idx ON carbon_markets (year);
CREATE INDEX carbon_markets_import_id_idx ON carbon_markets (import_id);
CREATE INDEX carbon_markets_same_as_idx ON carbon_markets (same_as);

-- economic_indicators: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_economic_indicators
-- One value of an indicator, for an area and a period.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What is measured, in the publisher's words: `Population, total`.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- The publisher's code for it, with all that tells its series apart but area and period:
    -- `SP.POP.TOTL`, `LNS14000000`.
    indicator_code TEXT NOT NULL CHECK (length(indicator_code) <= 100),
    -- Code of the area that it is measured for.
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
    -- First day of the period; of a count at a moment the day or year that it stands for.
    period_start_date TEXT NOT NULL CHECK (length(period_start_date) = 10),
    -- Last day of the period, itself included.
    period_end_date TEXT NOT NULL CHECK (length(period_end_date) = 10),
    -- The number observed, in the unit that the next column names; to as many digits as the
    -- publisher gives.
    value REAL NOT NULL,
    -- UCUM code of the number's unit: `%`, `a`, `10*3.{job}` for thousands of jobs, `{USD}`.
    unit TEXT NOT NULL CHECK (length(unit) <= 64),
    -- What the area is called, in the source's words.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- ISO 3166-1 alpha-2 code of the country; none for groups of countries.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- How often the publisher gives a value.
    frequency TEXT CHECK (CASE frequency
        WHEN 'daily' THEN 1 WHEN 'weekly' THEN 1 WHEN 'monthly' THEN 1
        WHEN 'quarterly' THEN 1 WHEN 'half_yearly' THEN 1 WHEN 'annual' THEN 1
        WHEN 'multiannual' THEN 1
        ELSE frequency IS NULL
    END),
    -- What it is about.
    topic TEXT CHECK (CASE topic
        WHEN 'economy' THEN 1 WHEN 'prices' THEN 1 WHEN 'labour' THEN 1
        WHEN 'population' THEN 1 WHEN 'health' THEN 1 WHEN 'education' THEN 1
        WHEN 'poverty' THEN 1 WHEN 'finance' THEN 1 WHEN 'public_finance' THEN 1
        WHEN 'trade' THEN 1 WHEN 'industry' THEN 1 WHEN 'energy' THEN 1
        WHEN 'environment_and_climate' THEN 1
        ELSE topic IS NULL
    END),
    -- The part of the whole that it is measured for, an industry or an age: `Construction`; none
    -- for the whole.
    breakdown TEXT CHECK (length(breakdown) <= 255),
    -- ISO 4217 code of the currency, where it is money.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- The year whose money a real value is counted in, or in which an index is 100.
    base_year INTEGER CHECK (base_year BETWEEN 1800 AND 2200),
    -- Whether what recurs each year was taken out.
    is_seasonally_adjusted INTEGER CHECK (is_seasonally_adjusted IN (0, 1)),
    -- How the value came about and how far it may change.
    observation_status TEXT CHECK (CASE observation_status
        WHEN 'normal' THEN 1 WHEN 'provisional' THEN 1 WHEN 'revised' THEN 1
        WHEN 'estimated' THEN 1 WHEN 'imputed' THEN 1 WHEN 'forecast' THEN 1
        WHEN 'series_break' THEN 1 WHEN 'unreliable' THEN 1
        ELSE observation_status IS NULL
    END),
    -- When the publisher made this value known.
    published_date TEXT CHECK (length(published_date) = 10),
    -- What it means and how it is measured.
    description TEXT CHECK (length(description) <= 4000),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES economic_indicators (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_economic_indicators (
    id,
    name,
    indicator_code,
    area_code,
    area_code_system,
    period_start_date,
    period_end_date,
    value,
    unit,
    area_name,
    country_code,
    frequency,
    topic,
    breakdown,
    currency_code,
    base_year,
    is_seasonally_adjusted,
    observation_status,
    published_date,
    description,
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
    indicator_code,
    area_code,
    area_code_system,
    period_start_date,
    period_end_date,
    value,
    unit,
    area_name,
    country_code,
    frequency,
    topic,
    breakdown,
    currency_code,
    base_year,
    is_seasonally_adjusted,
    observation_status,
    published_date,
    description,
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
FROM economic_indicators;
DROP TABLE economic_indicators;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_economic_indicators RENAME TO economic_indicators;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX economic_indicators_source_id_external_id_key ON economic_indicators (source_id, external_id);
CREATE UNIQUE INDEX economic_indicators_indicator_code_area_code_area__80450eb9_key ON economic_indicators (indicator_code, area_code, area_code_system, period_start_date, period_end_date, source_id);
CREATE INDEX economic_indicators_area_code_period_start_date_idx ON economic_indicators (area_code, period_start_date);
CREATE INDEX economic_indicators_topic_period_start_date_idx ON economic_indicators (topic, period_start_date);
CREATE INDEX economic_indicators_period_start_date_idx ON economic_indicators (period_start_date);
CREATE INDEX economic_indicators_import_id_idx ON economic_indicators (import_id);
CREATE INDEX economic_indicators_same_as_idx ON economic_indicators (same_as);

-- energy_prices: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables
-- go by its name, so they hold again once the name is taken over; the legacy rename leaves them
-- alone, and views too.
CREATE TABLE rebuilt_energy_prices
-- One price of a commodity at a market, a pricing point or in an area, for a period.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What is bought.
    commodity TEXT NOT NULL CHECK (CASE commodity
        WHEN 'electricity' THEN 1 WHEN 'capacity' THEN 1 WHEN 'ancillary_service' THEN 1
        WHEN 'natural_gas' THEN 1 WHEN 'lng' THEN 1
        WHEN 'liquefied_petroleum_gas' THEN 1 WHEN 'crude_oil' THEN 1
        WHEN 'oil_product' THEN 1 WHEN 'coal' THEN 1 WHEN 'uranium' THEN 1
        WHEN 'bioenergy' THEN 1 WHEN 'hydrogen' THEN 1 WHEN 'heat' THEN 1
        WHEN 'emission_allowance' THEN 1 WHEN 'renewable_certificate' THEN 1
        ELSE commodity IS NULL
    END),
    -- In which trade, and how long before it is delivered.
    price_type TEXT NOT NULL CHECK (CASE price_type
        WHEN 'day_ahead' THEN 1 WHEN 'intraday' THEN 1 WHEN 'real_time' THEN 1
        WHEN 'imbalance' THEN 1 WHEN 'spot' THEN 1 WHEN 'future' THEN 1
        WHEN 'forward' THEN 1 WHEN 'auction' THEN 1 WHEN 'contract' THEN 1
        WHEN 'wellhead' THEN 1 WHEN 'border' THEN 1 WHEN 'city_gate' THEN 1
        WHEN 'power_plant' THEN 1 WHEN 'retail' THEN 1 WHEN 'tariff' THEN 1
        ELSE price_type IS NULL
    END),
    -- What one unit costs; below zero where who delivers pays, as on windy nights. Of a future the
    -- settlement price, of a period of several trades their mean.
    price REAL NOT NULL CHECK (abs(price) < 1000000000.000000),
    -- ISO 4217 code of the currency of all prices in the row.
    currency_code TEXT NOT NULL CHECK (length(currency_code) <= 3),
    -- UCUM code of what the price buys one of: `MW.h`, `10*6.[Btu_IT]` for a million British
    -- thermal units, `[bbl_us]` for a barrel.
    price_unit TEXT NOT NULL CHECK (length(price_unit) <= 50),
    -- First day that the price holds for, on the market's own calendar; of a future the day of
    -- trade.
    period_start_date TEXT NOT NULL CHECK (length(period_start_date) = 10),
    -- Last day that the price holds for, itself included; the first day again for a day or less.
    period_end_date TEXT NOT NULL CHECK (length(period_end_date) = 10),
    -- When the period begins, where the market settles by the hour or less.
    period_start_at TEXT CHECK (length(period_start_at) = 27),
    -- When the period ends and the next begins, where the market settles by the hour or less.
    period_end_at TEXT CHECK (length(period_end_at) = 27),
    -- How long the period is.
    period_resolution TEXT CHECK (CASE period_resolution
        WHEN 'five_minutes' THEN 1 WHEN 'quarter_hour' THEN 1 WHEN 'half_hour' THEN 1
        WHEN 'hour' THEN 1 WHEN 'block' THEN 1 WHEN 'day' THEN 1 WHEN 'week' THEN 1
        WHEN 'month' THEN 1 WHEN 'quarter' THEN 1 WHEN 'half_year' THEN 1
        WHEN 'year' THEN 1
        ELSE period_resolution IS NULL
    END),
    -- The market or bidding zone where it was formed; none for surveys and averages of an area.
    market_id BLOB CHECK (length(market_id) = 16) REFERENCES energy_markets (id) ON DELETE SET NULL,
    -- The hub, node or terminal that it is quoted for: `Henry Hub`, `PJM Western Hub`, `ARA`.
    pricing_point TEXT CHECK (length(pricing_point) <= 255),
    -- The publisher's code for the series that the price is one value of: `RNGWHHD`.
    series_code TEXT CHECK (length(series_code) <= 100),
    -- Code of the zone, state or country that it holds for.
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
    -- What the area is called, in the source's words.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- First day of delivery, where it is not the period itself: of futures and forwards.
    delivery_start_date TEXT CHECK (length(delivery_start_date) = 10),
    -- Last day of delivery, itself included.
    delivery_end_date TEXT CHECK (length(delivery_end_date) = 10),
    -- Of a locational marginal price, the part that is the same at every node.
    lmp_energy_price REAL CHECK (abs(lmp_energy_price) < 1000000000.000000),
    -- Of a locational marginal price, what full lines add or, below zero, take away.
    lmp_congestion_price REAL CHECK (abs(lmp_congestion_price) < 1000000000.000000),
    -- Of a locational marginal price, what losses on the way add or, below zero, take away.
    lmp_loss_price REAL CHECK (abs(lmp_loss_price) < 1000000000.000000),
    -- The lowest trade of the period.
    min_price REAL CHECK (abs(min_price) < 1000000000.000000),
    -- The highest trade of the period.
    max_price REAL CHECK (abs(max_price) < 1000000000.000000),
    -- How much was traded in the period, counted in what the price buys one of.
    traded_volume REAL CHECK (abs(traded_volume) < 1000000000000.000 AND traded_volume >= 0),
    -- Who pays it, where it is a price to those who use the energy.
    customer_type TEXT CHECK (CASE customer_type
        WHEN 'residential' THEN 1 WHEN 'commercial' THEN 1 WHEN 'industrial' THEN 1
        WHEN 'transport' THEN 1 WHEN 'agricultural' THEN 1 WHEN 'other' THEN 1
        WHEN 'all_sectors' THEN 1
        ELSE customer_type IS NULL
    END),
    -- The class of yearly use that it holds for, in the source's code: `KWH2500-4999`.
    consumption_band TEXT CHECK (length(consumption_band) <= 50),
    -- Which taxes and levies are in it.
    tax_treatment TEXT CHECK (CASE tax_treatment WHEN 'excluded' THEN 1 WHEN 'excluding_vat' THEN 1 WHEN 'included' THEN 1 ELSE tax_treatment IS NULL END),
    -- The year whose money a real price is counted in; none for the money of its own time.
    base_year INTEGER CHECK (base_year BETWEEN 1800 AND 2200),
    -- Whether the publisher still expects to revise it.
    is_provisional INTEGER CHECK (is_provisional IN (0, 1)),
    -- When it became known: for a day-ahead price, the day before delivery.
    published_at TEXT CHECK (length(published_at) = 27),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES energy_prices (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_energy_prices (
    id,
    commodity,
    price_type,
    price,
    currency_code,
    price_unit,
    period_start_date,
    period_end_date,
    period_start_at,
    period_end_at,
    period_resolution,
    market_id,
    pricing_point,
    series_code,
    area_code,
    area_code_system,
    area_name,
    country_code,
    delivery_start_date,
    delivery_end_date,
    lmp_energy_price,
    lmp_congestion_price,
    lmp_loss_price,
    min_price,
    max_price,
    traded_volume,
    customer_type,
    consumption_band,
    tax_treatment,
    base_year,
    is_provisional,
    published_at,
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
    commodity,
    price_type,
    price,
    currency_code,
    price_unit,
    period_start_date,
    period_end_date,
    period_start_at,
    period_end_at,
    period_resolution,
    market_id,
    pricing_point,
    series_code,
    area_code,
    area_code_system,
    area_name,
    country_code,
    delivery_start_date,
    delivery_end_date,
    lmp_energy_price,
    lmp_congestion_price,
    lmp_loss_price,
    min_price,
    max_price,
    traded_volume,
    customer_type,
    consumption_band,
    tax_treatment,
    base_year,
    is_provisional,
    published_at,
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
FROM energy_prices;
DROP TABLE energy_prices;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_energy_prices RENAME TO energy_prices;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX energy_prices_source_id_external_id_key ON energy_prices (source_id, external_id);
CREATE INDEX energy_prices_market_id_period_start_at_idx ON energy_prices (market_id, period_start_at);
CREATE INDEX energy_prices_commodity_price_type_period_start_date_idx ON energy_prices (commodity, price_type, period_start_date);
CREATE INDEX energy_prices_area_code_period_start_date_idx ON energy_prices (area_code, period_start_date);
CREATE INDEX energy_prices_series_code_period_start_date_idx ON energy_prices (series_code, period_start_date);
CREATE INDEX energy_prices_period_start_date_idx ON energy_prices (period_start_date);
CREATE INDEX energy_prices_import_id_idx ON energy_prices (import_id);
CREATE INDEX energy_prices_same_as_idx ON energy_prices (same_as);

-- government_incentives: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_government_incentives
-- One incentive: what a programme gives for some technologies, to some people, in some place and
-- time.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the incentive or its programme is called.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- In which way it is given.
    incentive_type TEXT NOT NULL CHECK (CASE incentive_type
        WHEN 'tax_credit' THEN 1 WHEN 'tax_deduction' THEN 1 WHEN 'property_tax' THEN 1
        WHEN 'sales_tax' THEN 1 WHEN 'rebate' THEN 1 WHEN 'point_of_sale_rebate' THEN 1
        WHEN 'performance_payment' THEN 1 WHEN 'bill_credit' THEN 1
        WHEN 'assistance' THEN 1 WHEN 'grant' THEN 1 WHEN 'loan' THEN 1
        WHEN 'loan_guarantee' THEN 1 WHEN 'pace' THEN 1 WHEN 'feed_in_tariff' THEN 1
        WHEN 'premium' THEN 1 WHEN 'net_metering' THEN 1 WHEN 'certificate' THEN 1
        WHEN 'auction' THEN 1 WHEN 'fee_reduction' THEN 1 WHEN 'other' THEN 1
        ELSE incentive_type IS NULL
    END),
    -- The other way that it may be given, where there are two: a rebate or a bill credit.
    alternative_type TEXT CHECK (CASE alternative_type
        WHEN 'tax_credit' THEN 1 WHEN 'tax_deduction' THEN 1 WHEN 'property_tax' THEN 1
        WHEN 'sales_tax' THEN 1 WHEN 'rebate' THEN 1 WHEN 'point_of_sale_rebate' THEN 1
        WHEN 'performance_payment' THEN 1 WHEN 'bill_credit' THEN 1
        WHEN 'assistance' THEN 1 WHEN 'grant' THEN 1 WHEN 'loan' THEN 1
        WHEN 'loan_guarantee' THEN 1 WHEN 'pace' THEN 1 WHEN 'feed_in_tariff' THEN 1
        WHEN 'premium' THEN 1 WHEN 'net_metering' THEN 1 WHEN 'certificate' THEN 1
        WHEN 'auction' THEN 1 WHEN 'fee_reduction' THEN 1 WHEN 'other' THEN 1
        ELSE alternative_type IS NULL
    END),
    -- Whether one can have it now.
    status TEXT CHECK (CASE status
        WHEN 'announced' THEN 1 WHEN 'open' THEN 1 WHEN 'waitlist' THEN 1
        WHEN 'paused' THEN 1 WHEN 'closed' THEN 1
        ELSE status IS NULL
    END),
    -- The source's key of the programme that it is a part of: `residentialCleanEnergyCredit`.
    program_code TEXT CHECK (length(program_code) <= 255),
    -- What it gives for what, in a sentence or two.
    description TEXT CHECK (length(description) <= 4000),
    -- Who gives it: a ministry, an agency, a utility.
    authority TEXT CHECK (length(authority) <= 255),
    -- What kind of body gives it.
    jurisdiction_level TEXT CHECK (CASE jurisdiction_level
        WHEN 'supranational' THEN 1 WHEN 'national' THEN 1 WHEN 'state' THEN 1
        WHEN 'county' THEN 1 WHEN 'municipal' THEN 1 WHEN 'tribal' THEN 1
        WHEN 'utility' THEN 1 WHEN 'special_district' THEN 1 WHEN 'other' THEN 1
        ELSE jurisdiction_level IS NULL
    END),
    -- The law it rests on: `26 USC 25D`.
    legal_basis TEXT CHECK (length(legal_basis) <= 255),
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- State, province or nation within the country; none for one that holds everywhere.
    region TEXT CHECK (length(region) <= 255),
    -- Code of the area that it is limited to, where that is not a whole country.
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
    -- What the area is called: a state, or where a utility delivers.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- What it is given for, as a list in the source's words: `["heat_pump_water_heater"]`.
    technologies TEXT CHECK (json_valid(technologies)),
    -- Who may have it, as a list in the source's words: `["homeowner", "renter"]`.
    eligible_recipients TEXT CHECK (json_valid(eligible_recipients)),
    -- What else one must fulfil.
    eligibility TEXT CHECK (length(eligibility) <= 4000),
    -- Whether one must have a low or moderate income.
    is_income_qualified INTEGER CHECK (is_income_qualified IN (0, 1)),
    -- The source's key for the limits of income: `nm-80ami`; none where there are none.
    income_limit_code TEXT CHECK (length(income_limit_code) <= 100),
    -- How it is reckoned.
    amount_type TEXT CHECK (CASE amount_type WHEN 'percent' THEN 1 WHEN 'fixed' THEN 1 WHEN 'per_unit' THEN 1 ELSE amount_type IS NULL END),
    -- ISO 4217 code of the currency of all amounts in the row.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- Share of the cost, or of the tax, that it covers: 30 for a credit of 30 %. [%]
    rate_percent REAL CHECK (abs(rate_percent) < 1000.0000 AND rate_percent >= 0),
    -- What it gives, whatever the cost.
    fixed_amount REAL CHECK (abs(fixed_amount) < 10000000000000.00 AND fixed_amount >= 0),
    -- What it gives for each unit that the next column names.
    per_unit_amount REAL CHECK (abs(per_unit_amount) < 1000000000.000000 AND per_unit_amount >= 0),
    -- UCUM code of what the amount is given for one of: `kW`, `kW.h`, `[sft_i]` for a square foot.
    amount_unit TEXT CHECK (length(amount_unit) <= 50),
    -- The least that one gets.
    min_amount REAL CHECK (abs(min_amount) < 10000000000000.00 AND min_amount >= 0),
    -- The most that one gets; none where there is no cap.
    max_amount REAL CHECK (abs(max_amount) < 10000000000000.00 AND max_amount >= 0),
    -- What most people get, as the publisher reckons.
    typical_amount REAL CHECK (abs(typical_amount) < 10000000000000.00 AND typical_amount >= 0),
    -- For how long it is paid or its tariff holds, from the start of operation. [a]
    duration_years REAL CHECK (abs(duration_years) < 1000.00 AND duration_years BETWEEN 0 AND 100),
    -- The least capacity that it is given for. [kW]
    min_capacity_kw REAL CHECK (abs(min_capacity_kw) < 1000000000.000 AND min_capacity_kw >= 0),
    -- The greatest capacity that it is given for. [kW]
    max_capacity_kw REAL CHECK (abs(max_capacity_kw) < 1000000000.000 AND max_capacity_kw >= 0),
    -- Money set aside for all who apply.
    budget_amount REAL CHECK (abs(budget_amount) < 10000000000000.00 AND budget_amount >= 0),
    -- What of that money is left.
    remaining_budget_amount REAL CHECK (abs(remaining_budget_amount) < 10000000000000.00 AND remaining_budget_amount >= 0),
    -- First day of the window: of purchase, of installation or of application. Of a window known by
    -- its year the first of January.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day of the window, itself included; none where no end is known.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- Page where one applies, or that describes it to people.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES government_incentives (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_government_incentives (
    id,
    name,
    incentive_type,
    alternative_type,
    status,
    program_code,
    description,
    authority,
    jurisdiction_level,
    legal_basis,
    country_code,
    region,
    area_code,
    area_code_system,
    area_name,
    technologies,
    eligible_recipients,
    eligibility,
    is_income_qualified,
    income_limit_code,
    amount_type,
    currency_code,
    rate_percent,
    fixed_amount,
    per_unit_amount,
    amount_unit,
    min_amount,
    max_amount,
    typical_amount,
    duration_years,
    min_capacity_kw,
    max_capacity_kw,
    budget_amount,
    remaining_budget_amount,
    period_start_date,
    period_end_date,
    homepage_url,
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
    incentive_type,
    alternative_type,
    status,
    program_code,
    description,
    authority,
    jurisdiction_level,
    legal_basis,
    country_code,
    region,
    area_code,
    area_code_system,
    area_name,
    technologies,
    eligible_recipients,
    eligibility,
    is_income_qualified,
    income_limit_code,
    amount_type,
    currency_code,
    rate_percent,
    fixed_amount,
    per_unit_amount,
    amount_unit,
    min_amount,
    max_amount,
    typical_amount,
    duration_years,
    min_capacity_kw,
    max_capacity_kw,
    budget_amount,
    remaining_budget_amount,
    period_start_date,
    period_end_date,
    homepage_url,
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
FROM government_incentives;
DROP TABLE government_incentives;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_government_incentives RENAME TO government_incentives;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX government_incentives_source_id_external_id_key ON government_incentives (source_id, external_id);
CREATE INDEX government_incentives_status_period_end_date_idx ON government_incentives (status, period_end_date);
CREATE INDEX government_incentives_incentive_type_status_idx ON government_incentives (incentive_type, status);
CREATE INDEX government_incentives_area_code_incentive_type_idx ON government_incentives (area_code, incentive_type);
CREATE INDEX government_incentives_country_code_region_idx ON government_incentives (country_code, region);
CREATE INDEX government_incentives_program_code_idx ON government_incentives (program_code);
CREATE INDEX government_incentives_import_id_idx ON government_incentives (import_id);
CREATE INDEX government_incentives_same_as_idx ON government_incentives (same_as);

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

-- infrastructure_costs: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_infrastructure_costs
-- One cost figure: of an item, in a place, for a year, with its bounds.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What it is the cost of: `Wind turbine, 12 MW, offshore`.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- Which part of the costs it is, from development to decommissioning.
    cost_type TEXT NOT NULL CHECK (CASE cost_type
        WHEN 'capital' THEN 1 WHEN 'overnight_capital' THEN 1 WHEN 'development' THEN 1
        WHEN 'equipment' THEN 1 WHEN 'installation' THEN 1 WHEN 'land' THEN 1
        WHEN 'lease' THEN 1 WHEN 'grid_connection' THEN 1 WHEN 'fixed_operation' THEN 1
        WHEN 'variable_operation' THEN 1 WHEN 'fuel' THEN 1 WHEN 'labour' THEN 1
        WHEN 'administration' THEN 1 WHEN 'insurance' THEN 1 WHEN 'repair' THEN 1
        WHEN 'replacement' THEN 1 WHEN 'hire' THEN 1 WHEN 'mobilisation' THEN 1
        WHEN 'decommissioning' THEN 1 WHEN 'levelised' THEN 1
        ELSE cost_type IS NULL
    END),
    -- The figure: the source's best estimate, its mean, or what was paid.
    cost REAL NOT NULL CHECK (abs(cost) < 100000000000.0000),
    -- ISO 4217 code of the currency of all figures in the row.
    currency_code TEXT NOT NULL CHECK (length(currency_code) <= 3),
    -- UCUM code of what the cost is for one of: `kW` of capacity, `MW.h` of energy, `kW.a` for a
    -- year's cost of a kilowatt, `km` of line, `d` for a day's hire, `1` for a piece.
    cost_unit TEXT NOT NULL CHECK (length(cost_unit) <= 50),
    -- The lower bound that the source gives, or the cheapest case of a survey.
    low_cost REAL CHECK (abs(low_cost) < 100000000000.0000),
    -- The upper bound that the source gives, or the dearest case of a survey.
    high_cost REAL CHECK (abs(high_cost) < 100000000000.0000),
    -- The year whose money it is counted in; none where the source does not say.
    base_year INTEGER CHECK (base_year BETWEEN 1800 AND 2200),
    -- The year of building or of running that it holds for; beyond today it is projected.
    year INTEGER CHECK (year BETWEEN 1800 AND 2200),
    -- The source's assumption about progress or its class of cases: `Moderate`, `LCOE100`.
    scenario_name TEXT CHECK (length(scenario_name) <= 100),
    -- The project that it is the cost of; none for a figure about plants of a kind.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- What kind of thing the item is.
    asset_type TEXT CHECK (CASE asset_type
        WHEN 'power_plant' THEN 1 WHEN 'component' THEN 1 WHEN 'storage' THEN 1
        WHEN 'transmission_line' THEN 1 WHEN 'cable' THEN 1 WHEN 'substation' THEN 1
        WHEN 'transformer' THEN 1 WHEN 'distribution' THEN 1 WHEN 'pipeline' THEN 1
        WHEN 'electrolyser' THEN 1 WHEN 'carbon_capture' THEN 1
        WHEN 'heat_network' THEN 1 WHEN 'charging_station' THEN 1 WHEN 'port' THEN 1
        WHEN 'vessel' THEN 1 WHEN 'building' THEN 1 WHEN 'other' THEN 1
        ELSE asset_type IS NULL
    END),
    -- What the plant makes energy from, or that it stores it; none for grids.
    project_type TEXT CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- The technology more closely, in the source's words: `enhanced geothermal`, `HVDC cable`.
    sub_type TEXT CHECK (length(sub_type) <= 100),
    -- What is counted in and what is left out.
    description TEXT CHECK (length(description) <= 4000),
    -- How firm the figure is, as cost engineers class estimates.
    estimate_class TEXT CHECK (CASE estimate_class
        WHEN 'concept' THEN 1 WHEN 'feasibility' THEN 1 WHEN 'budget' THEN 1
        WHEN 'control' THEN 1 WHEN 'definitive' THEN 1
        ELSE estimate_class IS NULL
    END),
    -- Whether it was paid, and not estimated.
    is_actual INTEGER CHECK (is_actual IN (0, 1)),
    -- Longitude (WGS 84), kept to 7 decimals. [deg]
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    -- Latitude (WGS 84), kept to 7 decimals. [deg]
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    -- Key of the position on the 62-bit Hilbert curve, for questions of place.
    cell INTEGER,
    -- ISO 3166-1 alpha-2 code of the country.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- Code of the area that it holds for.
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
    -- What the area is called, in the source's words.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- Capacity of the item or plant that was costed. [MW]
    capacity_mw REAL CHECK (abs(capacity_mw) < 1000000.000000 AND capacity_mw >= 0),
    -- Energy that it can store when full, of what stores. [MW.h]
    capacity_mwh REAL CHECK (abs(capacity_mwh) < 1000000000.000 AND capacity_mwh >= 0),
    -- Voltage that it is built for, of grids. [kV]
    voltage_kv REAL CHECK (abs(voltage_kv) < 1000000.000 AND voltage_kv BETWEEN 0 AND 1500),
    -- Length that was costed, of lines, cables and pipes. [km]
    length_km REAL CHECK (abs(length_km) < 100000000.0000 AND length_km >= 0),
    -- For how long it lasts, as the figure assumes. [a]
    lifetime_years REAL CHECK (abs(lifetime_years) < 10000.00 AND lifetime_years BETWEEN 0 AND 1000),
    -- Weighted cost of capital, or discount rate, that a levelised figure assumes. [%]
    discount_rate_percent REAL CHECK (abs(discount_rate_percent) < 1000.000 AND discount_rate_percent BETWEEN -10 AND 100),
    -- Share of full output over a year that a levelised figure assumes. [%]
    capacity_factor_percent REAL CHECK (abs(capacity_factor_percent) < 1000.00 AND capacity_factor_percent BETWEEN 0 AND 100),
    -- How much electric capacity can be built in the area at this cost. [MW]
    available_capacity_mw REAL CHECK (abs(available_capacity_mw) < 1000000.000000 AND available_capacity_mw >= 0),
    -- How much heat can be drawn in the area at this cost, in a year. [GW.h]
    available_heat_gwh REAL CHECK (abs(available_heat_gwh) < 100000000.000000 AND available_heat_gwh >= 0),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES infrastructure_costs (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_infrastructure_costs (
    id,
    name,
    cost_type,
    cost,
    currency_code,
    cost_unit,
    low_cost,
    high_cost,
    base_year,
    year,
    scenario_name,
    project_id,
    asset_type,
    project_type,
    sub_type,
    description,
    estimate_class,
    is_actual,
    longitude,
    latitude,
    cell,
    country_code,
    area_code,
    area_code_system,
    area_name,
    capacity_mw,
    capacity_mwh,
    voltage_kv,
    length_km,
    lifetime_years,
    discount_rate_percent,
    capacity_factor_percent,
    available_capacity_mw,
    available_heat_gwh,
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
    cost_type,
    cost,
    currency_code,
    cost_unit,
    low_cost,
    high_cost,
    base_year,
    year,
    scenario_name,
    project_id,
    asset_type,
    project_type,
    sub_type,
    description,
    estimate_class,
    is_actual,
    longitude,
    latitude,
    cell,
    country_code,
    area_code,
    area_code_system,
    area_name,
    capacity_mw,
    capacity_mwh,
    voltage_kv,
    length_km,
    lifetime_years,
    discount_rate_percent,
    capacity_factor_percent,
    available_capacity_mw,
    available_heat_gwh,
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
FROM infrastructure_costs;
DROP TABLE infrastructure_costs;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_infrastructure_costs RENAME TO infrastructure_costs;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX infrastructure_costs_source_id_external_id_key ON infrastructure_costs (source_id, external_id);
CREATE INDEX infrastructure_costs_cost_type_project_type_year_idx ON infrastructure_costs (cost_type, project_type, year);
CREATE INDEX infrastructure_costs_asset_type_cost_type_idx ON infrastructure_costs (asset_type, cost_type);
CREATE INDEX infrastructure_costs_country_code_cost_type_idx ON infrastructure_costs (country_code, cost_type);
CREATE INDEX infrastructure_costs_area_code_idx ON infrastructure_costs (area_code);
CREATE INDEX infrastructure_costs_project_id_idx ON infrastructure_costs (project_id);
CREATE INDEX infrastructure_costs_cell_idx ON infrastructure_costs (cell);
CREATE INDEX infrastructure_costs_import_id_idx ON infrastructure_costs (import_id);
CREATE INDEX infrastructure_costs_same_as_idx ON infrastructure_costs (same_as);

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

-- investment_flows: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_investment_flows
-- Money from somewhere to somewhere in a year: one transaction, or the sum of many for an area and
-- a sector.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Whether the money was pledged, committed, paid or paid back.
    transaction_type TEXT NOT NULL CHECK (CASE transaction_type
        WHEN 'pledge' THEN 1 WHEN 'commitment' THEN 1 WHEN 'disbursement' THEN 1
        WHEN 'receipt' THEN 1 WHEN 'expenditure' THEN 1 WHEN 'interest' THEN 1
        WHEN 'repayment' THEN 1 WHEN 'reimbursement' THEN 1
        WHEN 'equity_purchase' THEN 1 WHEN 'equity_sale' THEN 1 WHEN 'guarantee' THEN 1
        ELSE transaction_type IS NULL
    END),
    -- The year of the transaction, or that the sum covers.
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    -- How much; below zero for a commitment that was cut or money that came back.
    amount REAL NOT NULL CHECK (abs(amount) < 10000000000000.00),
    -- ISO 4217 code of the currency that the amount is in.
    currency_code TEXT NOT NULL CHECK (length(currency_code) <= 3),
    -- What the activity that gets the money is called.
    name TEXT CHECK (length(name) <= 255),
    -- What the money is for, in full.
    description TEXT CHECK (length(description) <= 4000),
    -- The publisher's code for the activity: an IATI identifier or a bank's project number.
    activity_code TEXT CHECK (length(activity_code) <= 100),
    -- The project that gets the money; none where several do.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- When it was committed or paid, where it is one transaction.
    transaction_date TEXT CHECK (length(transaction_date) = 10),
    -- First day that the sum covers, where its year is not the calendar's.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day that the sum covers, itself included.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- The amount in US dollars, at the rate of the day or the mean of the year. [{USD}]
    amount_usd REAL CHECK (abs(amount_usd) < 10000000000000.00),
    -- The day whose exchange rate the amount was converted at by the publisher.
    exchange_rate_date TEXT CHECK (length(exchange_rate_date) = 10),
    -- The year whose money a real amount is counted in; none for the money of its own time.
    base_year INTEGER CHECK (base_year BETWEEN 1800 AND 2200),
    -- What kind of flow it is to the statistics of development.
    flow_type TEXT CHECK (CASE flow_type
        WHEN 'official_development_assistance' THEN 1 WHEN 'other_official' THEN 1
        WHEN 'export_credit' THEN 1 WHEN 'private_development' THEN 1
        WHEN 'foreign_direct_investment' THEN 1 WHEN 'private_market' THEN 1
        WHEN 'domestic_public' THEN 1 WHEN 'domestic_private' THEN 1
        ELSE flow_type IS NULL
    END),
    -- In which form the money comes.
    financing_instrument TEXT CHECK (CASE financing_instrument
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
    -- Who gives, lends or invests.
    provider TEXT CHECK (length(provider) <= 255),
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
    -- Code of the area that the money comes from; none where several give.
    origin_area_code TEXT CHECK (length(origin_area_code) <= 64),
    -- The system that the code of the origin belongs to.
    origin_area_code_system TEXT CHECK (CASE origin_area_code_system
        WHEN 'iso_3166_1' THEN 1 WHEN 'iso_3166_2' THEN 1 WHEN 'm49' THEN 1
        WHEN 'fips' THEN 1 WHEN 'census_geoid' THEN 1 WHEN 'zcta' THEN 1
        WHEN 'nuts' THEN 1 WHEN 'huc' THEN 1 WHEN 'eic' THEN 1 WHEN 'nerc' THEN 1
        WHEN 'world_bank' THEN 1 WHEN 'oecd_dac' THEN 1 WHEN 'ipcc' THEN 1
        WHEN 'source' THEN 1
        ELSE origin_area_code_system IS NULL
    END),
    -- What the area of origin is called, in the source's words.
    origin_area_name TEXT CHECK (length(origin_area_name) <= 255),
    -- Who gets the money.
    recipient TEXT CHECK (length(recipient) <= 255),
    -- What kind of body the recipient is.
    recipient_type TEXT CHECK (CASE recipient_type
        WHEN 'national_government' THEN 1 WHEN 'subnational_government' THEN 1
        WHEN 'public_body' THEN 1 WHEN 'multilateral' THEN 1
        WHEN 'development_bank' THEN 1 WHEN 'export_credit_agency' THEN 1
        WHEN 'green_bank' THEN 1 WHEN 'bank' THEN 1 WHEN 'credit_union' THEN 1
        WHEN 'institutional_investor' THEN 1 WHEN 'fund' THEN 1 WHEN 'developer' THEN 1
        WHEN 'utility' THEN 1 WHEN 'company' THEN 1
        WHEN 'public_private_partnership' THEN 1 WHEN 'foundation' THEN 1
        WHEN 'non_profit' THEN 1 WHEN 'academic' THEN 1 WHEN 'community' THEN 1
        WHEN 'other' THEN 1
        ELSE recipient_type IS NULL
    END),
    -- Code of the area that the money goes to, a country or a region of several.
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
    -- What the area is called, in the source's words.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- Five digits of the DAC's list of purposes: `23230` for solar energy.
    sector_code TEXT CHECK (length(sector_code) <= 20),
    -- The sector, in the source's words.
    sector_name TEXT CHECK (length(sector_name) <= 255),
    -- What the plants paid for make energy from; none for grids and for several at once.
    project_type TEXT CHECK (CASE project_type
        WHEN 'solar' THEN 1 WHEN 'wind' THEN 1 WHEN 'hydro' THEN 1 WHEN 'nuclear' THEN 1
        WHEN 'storage' THEN 1 WHEN 'geothermal' THEN 1 WHEN 'bioenergy' THEN 1
        WHEN 'waste' THEN 1 WHEN 'marine' THEN 1 WHEN 'hydrogen' THEN 1
        WHEN 'coal' THEN 1 WHEN 'gas' THEN 1 WHEN 'oil' THEN 1
        WHEN 'cogeneration' THEN 1 WHEN 'other' THEN 1
        ELSE project_type IS NULL
    END),
    -- Whether what is bought must come from the provider's country.
    tied_status TEXT CHECK (CASE tied_status WHEN 'tied' THEN 1 WHEN 'partial' THEN 1 WHEN 'untied' THEN 1 ELSE tied_status IS NULL END),
    -- How far it aims at fewer emissions.
    mitigation_marker TEXT CHECK (CASE mitigation_marker WHEN 'not_targeted' THEN 1 WHEN 'significant' THEN 1 WHEN 'principal' THEN 1 ELSE mitigation_marker IS NULL END),
    -- How far it aims at living with a changing climate.
    adaptation_marker TEXT CHECK (CASE adaptation_marker WHEN 'not_targeted' THEN 1 WHEN 'significant' THEN 1 WHEN 'principal' THEN 1 ELSE adaptation_marker IS NULL END),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES investment_flows (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_investment_flows (
    id,
    transaction_type,
    year,
    amount,
    currency_code,
    name,
    description,
    activity_code,
    project_id,
    transaction_date,
    period_start_date,
    period_end_date,
    amount_usd,
    exchange_rate_date,
    base_year,
    flow_type,
    financing_instrument,
    provider,
    provider_type,
    origin_area_code,
    origin_area_code_system,
    origin_area_name,
    recipient,
    recipient_type,
    area_code,
    area_code_system,
    area_name,
    sector_code,
    sector_name,
    project_type,
    tied_status,
    mitigation_marker,
    adaptation_marker,
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
    transaction_type,
    year,
    amount,
    currency_code,
    name,
    description,
    activity_code,
    project_id,
    transaction_date,
    period_start_date,
    period_end_date,
    amount_usd,
    exchange_rate_date,
    base_year,
    flow_type,
    financing_instrument,
    provider,
    provider_type,
    origin_area_code,
    origin_area_code_system,
    origin_area_name,
    recipient,
    recipient_type,
    area_code,
    area_code_system,
    area_name,
    sector_code,
    sector_name,
    project_type,
    tied_status,
    mitigation_marker,
    adaptation_marker,
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
FROM investment_flows;
DROP TABLE investment_flows;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_investment_flows RENAME TO investment_flows;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX investment_flows_source_id_external_id_key ON investment_flows (source_id, external_id);
CREATE INDEX investment_flows_year_transaction_type_idx ON investment_flows (year, transaction_type);
CREATE INDEX investment_flows_area_code_year_idx ON investment_flows (area_code, year);
CREATE INDEX investment_flows_origin_area_code_year_idx ON investment_flows (origin_area_code, year);
CREATE INDEX investment_flows_sector_code_year_idx ON investment_flows (sector_code, year);
CREATE INDEX investment_flows_project_type_year_idx ON investment_flows (project_type, year);
CREATE INDEX investment_flows_activity_code_idx ON investment_flows (activity_code);
CREATE INDEX investment_flows_project_id_idx ON investment_flows (project_id);
CREATE INDEX investment_flows_import_id_idx ON investment_flows (import_id);
CREATE INDEX investment_flows_same_as_idx ON investment_flows (same_as);

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

-- tax_credits: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables
-- go by its name, so they hold again once the name is taken over; the legacy rename leaves them
-- alone, and views too.
CREATE TABLE rebuilt_tax_credits
-- One tax credit of a project for a year, or whether an area qualifies for one.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The section of the law that it is known by: `45Y`, `48E`, `30C`.
    credit_code TEXT NOT NULL CHECK (length(credit_code) <= 20),
    -- What the credit is based on.
    credit_type TEXT NOT NULL CHECK (CASE credit_type
        WHEN 'investment' THEN 1 WHEN 'production' THEN 1 WHEN 'manufacturing' THEN 1
        WHEN 'fuel' THEN 1 WHEN 'sequestration' THEN 1 WHEN 'charging' THEN 1
        WHEN 'vehicle' THEN 1 WHEN 'residential' THEN 1 WHEN 'other' THEN 1
        ELSE credit_type IS NULL
    END),
    -- How far the claim has come; none for an area.
    status TEXT CHECK (CASE status
        WHEN 'expected' THEN 1 WHEN 'allocated' THEN 1 WHEN 'earned' THEN 1
        WHEN 'claimed' THEN 1 WHEN 'transferred' THEN 1 WHEN 'paid' THEN 1
        WHEN 'denied' THEN 1 WHEN 'recaptured' THEN 1
        ELSE status IS NULL
    END),
    -- What the credit is called: `Alternative Fuel Vehicle Refueling Property Credit`.
    name TEXT CHECK (length(name) <= 255),
    -- The incentive that it is an instance of.
    incentive_id BLOB CHECK (length(incentive_id) = 16) REFERENCES government_incentives (id) ON DELETE SET NULL,
    -- The project that earns it; none for an area.
    project_id BLOB CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE SET NULL,
    -- Who claims it, or sold it.
    taxpayer TEXT CHECK (length(taxpayer) <= 255),
    -- The tax year that it is claimed for.
    year INTEGER CHECK (year BETWEEN 1970 AND 2200),
    -- ISO 3166-1 alpha-2 code of the country whose tax it lowers.
    country_code TEXT CHECK (length(country_code) <= 2),
    -- Code of the area that qualifies or not, or that the project stands in.
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
    -- What the area is called, in the source's words.
    area_name TEXT CHECK (length(area_name) <= 255),
    -- Whether the area or the project meets the conditions; none where nobody has looked.
    is_eligible INTEGER CHECK (is_eligible IN (0, 1)),
    -- First day on which that holds, where lists of areas change.
    period_start_date TEXT CHECK (length(period_start_date) = 10),
    -- Last day on which that holds, itself included.
    period_end_date TEXT CHECK (length(period_end_date) = 10),
    -- When building began, which decides on rules and rates.
    construction_start_date TEXT CHECK (length(construction_start_date) = 10),
    -- When the plant was ready for use, which starts the credit.
    placed_in_service_date TEXT CHECK (length(placed_in_service_date) = 10),
    -- For how many years it is given: 10 for production, none for what is given once. [a]
    duration_years REAL CHECK (abs(duration_years) < 1000.00 AND duration_years BETWEEN 0 AND 100),
    -- Whether wages and apprenticeships were as the law asks, which multiplies the base by five.
    is_prevailing_wage_met INTEGER CHECK (is_prevailing_wage_met IN (0, 1)),
    -- Of a credit on investment, the share of the basis before adders: 6, or 30 with wages met. [%]
    base_rate_percent REAL CHECK (abs(base_rate_percent) < 1000.0000 AND base_rate_percent BETWEEN 0 AND 100),
    -- Of a credit on output, what is given for each unit before adders.
    per_unit_amount REAL CHECK (abs(per_unit_amount) < 1000000000.000000 AND per_unit_amount >= 0),
    -- UCUM code of what the amount is given for one of: `MW.h`, `t`, `kg`.
    amount_unit TEXT CHECK (length(amount_unit) <= 50),
    -- Added for steel and components made at home: points of an investment credit, or a share of
    -- the base amount of a production credit. [%]
    domestic_content_adder_percent REAL CHECK (abs(domestic_content_adder_percent) < 1000.0000 AND domestic_content_adder_percent BETWEEN 0 AND 100),
    -- Added for a place that lived on fossil fuels, counted as for domestic content. [%]
    energy_community_adder_percent REAL CHECK (abs(energy_community_adder_percent) < 1000.0000 AND energy_community_adder_percent BETWEEN 0 AND 100),
    -- By which rule the place counts as an energy community.
    energy_community_type TEXT CHECK (CASE energy_community_type
        WHEN 'brownfield' THEN 1 WHEN 'fossil_fuel_employment' THEN 1
        WHEN 'coal_closure' THEN 1
        ELSE energy_community_type IS NULL
    END),
    -- Points added by an award of low-income capacity. [%]
    low_income_adder_percent REAL CHECK (abs(low_income_adder_percent) < 1000.0000 AND low_income_adder_percent BETWEEN 0 AND 100),
    -- By which rule the award was made.
    low_income_category TEXT CHECK (CASE low_income_category
        WHEN 'community' THEN 1 WHEN 'tribal_land' THEN 1
        WHEN 'residential_building' THEN 1 WHEN 'economic_benefit' THEN 1
        ELSE low_income_category IS NULL
    END),
    -- The rate of an investment credit with all adders. [%]
    rate_percent REAL CHECK (abs(rate_percent) < 1000.0000 AND rate_percent BETWEEN 0 AND 100),
    -- ISO 4217 code of the currency of all amounts in the row.
    currency_code TEXT CHECK (length(currency_code) <= 3),
    -- Cost that an investment credit is a share of.
    basis_amount REAL CHECK (abs(basis_amount) < 10000000000000.00 AND basis_amount >= 0),
    -- Output of the year that a production credit is given for, in the unit above.
    credited_quantity REAL CHECK (abs(credited_quantity) < 1000000000000.000 AND credited_quantity >= 0),
    -- What the credit comes to for the year.
    credit_amount REAL CHECK (abs(credit_amount) < 10000000000000.00 AND credit_amount >= 0),
    -- The most that one gets; none where there is no cap.
    max_amount REAL CHECK (abs(max_amount) < 10000000000000.00 AND max_amount >= 0),
    -- How it is turned into money.
    monetisation TEXT CHECK (CASE monetisation
        WHEN 'own_use' THEN 1 WHEN 'elective_pay' THEN 1 WHEN 'transfer' THEN 1
        WHEN 'tax_equity' THEN 1
        ELSE monetisation IS NULL
    END),
    -- Who bought it, where it was sold.
    buyer TEXT CHECK (length(buyer) <= 255),
    -- What the buyer paid, as a share of the credit: 94 for 94 cents on the dollar. [%]
    sale_price_percent REAL CHECK (abs(sale_price_percent) < 1000.00 AND sale_price_percent BETWEEN 0 AND 200),
    -- What was taken back, because the plant was sold or stopped too soon.
    recaptured_amount REAL CHECK (abs(recaptured_amount) < 10000000000000.00 AND recaptured_amount >= 0),
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
    same_as BLOB CHECK (length(same_as) = 16) REFERENCES tax_credits (id) ON DELETE SET NULL,
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
INSERT INTO rebuilt_tax_credits (
    id,
    credit_code,
    credit_type,
    status,
    name,
    incentive_id,
    project_id,
    taxpayer,
    year,
    country_code,
    area_code,
    area_code_system,
    area_name,
    is_eligible,
    period_start_date,
    period_end_date,
    construction_start_date,
    placed_in_service_date,
    duration_years,
    is_prevailing_wage_met,
    base_rate_percent,
    per_unit_amount,
    amount_unit,
    domestic_content_adder_percent,
    energy_community_adder_percent,
    energy_community_type,
    low_income_adder_percent,
    low_income_category,
    rate_percent,
    currency_code,
    basis_amount,
    credited_quantity,
    credit_amount,
    max_amount,
    monetisation,
    buyer,
    sale_price_percent,
    recaptured_amount,
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
    credit_code,
    credit_type,
    status,
    name,
    incentive_id,
    project_id,
    taxpayer,
    year,
    country_code,
    area_code,
    area_code_system,
    area_name,
    is_eligible,
    period_start_date,
    period_end_date,
    construction_start_date,
    placed_in_service_date,
    duration_years,
    is_prevailing_wage_met,
    base_rate_percent,
    per_unit_amount,
    amount_unit,
    domestic_content_adder_percent,
    energy_community_adder_percent,
    energy_community_type,
    low_income_adder_percent,
    low_income_category,
    rate_percent,
    currency_code,
    basis_amount,
    credited_quantity,
    credit_amount,
    max_amount,
    monetisation,
    buyer,
    sale_price_percent,
    recaptured_amount,
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
FROM tax_credits;
DROP TABLE tax_credits;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_tax_credits RENAME TO tax_credits;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX tax_credits_source_id_external_id_key ON tax_credits (source_id, external_id);
CREATE INDEX tax_credits_credit_code_area_code_idx ON tax_credits (credit_code, area_code);
CREATE INDEX tax_credits_credit_code_year_idx ON tax_credits (credit_code, year);
CREATE INDEX tax_credits_status_year_idx ON tax_credits (status, year);
CREATE INDEX tax_credits_area_code_idx ON tax_credits (area_code);
CREATE INDEX tax_credits_incentive_id_idx ON tax_credits (incentive_id);
CREATE INDEX tax_credits_project_id_idx ON tax_credits (project_id);
CREATE INDEX tax_credits_import_id_idx ON tax_credits (import_id);
CREATE INDEX tax_credits_same_as_idx ON tax_credits (same_as);

-- community_projects: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_community_projects
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
INSERT INTO rebuilt_community_projects (
    id,
    name,
    technology,
    status,
    longitude,
    latitude,
    cell,
    organization_id,
    project_id,
    description,
    ownership_model,
    operator,
    capacity_kw,
    annual_generation_mwh,
    community_share_percent,
    members_count,
    households_count,
    raised_amount,
    raised_amount_currency,
    country_code,
    region,
    county,
    address,
    postal_code,
    founded_date,
    commercial_operation_date,
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
    technology,
    status,
    longitude,
    latitude,
    cell,
    organization_id,
    project_id,
    description,
    ownership_model,
    operator,
    capacity_kw,
    annual_generation_mwh,
    community_share_percent,
    members_count,
    households_count,
    raised_amount,
    raised_amount_currency,
    country_code,
    region,
    county,
    address,
    postal_code,
    founded_date,
    commercial_operation_date,
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
FROM community_projects;
DROP TABLE community_projects;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_community_projects RENAME TO community_projects;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX community_projects_source_id_external_id_key ON community_projects (source_id, external_id);
CREATE INDEX community_projects_status_idx ON community_projects (status);
CREATE INDEX community_projects_country_code_technology_idx ON community_projects (country_code, technology);
CREATE INDEX community_projects_cell_idx ON community_projects (cell);
CREATE INDEX community_projects_organization_id_idx ON community_projects (organization_id);
CREATE INDEX community_projects_project_id_idx ON community_projects (project_id);
CREATE INDEX community_projects_import_id_idx ON community_projects (import_id);
CREATE INDEX community_projects_same_as_idx ON community_projects (same_as);

-- health_impacts: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_health_impacts
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
INSERT INTO rebuilt_health_impacts (
    id,
    outcome,
    value,
    unit,
    low_value,
    high_value,
    interval_percent,
    hazard,
    effect_basis,
    project_id,
    project_type,
    sub_type,
    indicator_code,
    indicator_name,
    area_code,
    area_code_system,
    area_name,
    country_code,
    year,
    period_start_date,
    period_end_date,
    population_count,
    population_group,
    min_age_years,
    max_age_years,
    exposure_value,
    exposure_unit,
    method_name,
    response_function,
    evidence_certainty,
    valuation_amount,
    currency_code,
    base_year,
    citation,
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
    outcome,
    value,
    unit,
    low_value,
    high_value,
    interval_percent,
    hazard,
    effect_basis,
    project_id,
    project_type,
    sub_type,
    indicator_code,
    indicator_name,
    area_code,
    area_code_system,
    area_name,
    country_code,
    year,
    period_start_date,
    period_end_date,
    population_count,
    population_group,
    min_age_years,
    max_age_years,
    exposure_value,
    exposure_unit,
    method_name,
    response_function,
    evidence_certainty,
    valuation_amount,
    currency_code,
    base_year,
    citation,
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
FROM health_impacts;
DROP TABLE health_impacts;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_health_impacts RENAME TO health_impacts;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX health_impacts_source_id_external_id_key ON health_impacts (source_id, external_id);
CREATE INDEX health_impacts_outcome_year_idx ON health_impacts (outcome, year);
CREATE INDEX health_impacts_hazard_outcome_idx ON health_impacts (hazard, outcome);
CREATE INDEX health_impacts_area_code_outcome_year_idx ON health_impacts (area_code, outcome, year);
CREATE INDEX health_impacts_country_code_year_idx ON health_impacts (country_code, year);
CREATE INDEX health_impacts_project_type_outcome_idx ON health_impacts (project_type, outcome);
CREATE INDEX health_impacts_project_id_idx ON health_impacts (project_id);
CREATE INDEX health_impacts_import_id_idx ON health_impacts (import_id);
CREATE INDEX health_impacts_same_as_idx ON health_impacts (same_as);

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

-- social_equity_metrics: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_social_equity_metrics
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
INSERT INTO rebuilt_social_equity_metrics (
    id,
    metric,
    area_code,
    area_code_system,
    area_name,
    longitude,
    latitude,
    cell,
    geometry,
    west,
    south,
    east,
    north,
    year,
    value,
    unit,
    currency_code,
    is_met,
    margin_of_error,
    national_percentile,
    regional_percentile,
    threshold_percent,
    household_persons_count,
    population_group,
    population_count,
    households_count,
    parent_area_code,
    country_code,
    region,
    county,
    municipality,
    metro_name,
    is_metro,
    method_name,
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
    metric,
    area_code,
    area_code_system,
    area_name,
    longitude,
    latitude,
    cell,
    geometry,
    west,
    south,
    east,
    north,
    year,
    value,
    unit,
    currency_code,
    is_met,
    margin_of_error,
    national_percentile,
    regional_percentile,
    threshold_percent,
    household_persons_count,
    population_group,
    population_count,
    households_count,
    parent_area_code,
    country_code,
    region,
    county,
    municipality,
    metro_name,
    is_metro,
    method_name,
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
FROM social_equity_metrics;
DROP TABLE social_equity_metrics;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_social_equity_metrics RENAME TO social_equity_metrics;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX social_equity_metrics_source_id_external_id_key ON social_equity_metrics (source_id, external_id);
CREATE INDEX social_equity_metrics_metric_year_idx ON social_equity_metrics (metric, year);
CREATE INDEX social_equity_metrics_area_code_metric_year_idx ON social_equity_metrics (area_code, metric, year);
CREATE INDEX social_equity_metrics_country_code_region_metric_idx ON social_equity_metrics (country_code, region, metric);
CREATE INDEX social_equity_metrics_parent_area_code_idx ON social_equity_metrics (parent_area_code);
CREATE INDEX social_equity_metrics_metric_national_percentile_idx ON social_equity_metrics (metric, national_percentile);
CREATE INDEX social_equity_metrics_cell_idx ON social_equity_metrics (cell);
CREATE INDEX social_equity_metrics_import_id_idx ON social_equity_metrics (import_id);
CREATE INDEX social_equity_metrics_same_as_idx ON social_equity_metrics (same_as);

-- compliance_reports: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_compliance_reports
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
INSERT INTO rebuilt_compliance_reports (
    id,
    regime,
    installation_code,
    year,
    name,
    longitude,
    latitude,
    cell,
    entity_id,
    project_id,
    operator,
    permit_number,
    regulated_activity_code,
    industry_code,
    country_code,
    region,
    address,
    postal_code,
    verified_emissions_tco2e,
    free_allocation_tco2e,
    reserve_allocation_tco2e,
    transitional_allocation_tco2e,
    surrendered_tco2e,
    cumulative_emissions_tco2e,
    cumulative_surrendered_tco2e,
    compliance_status,
    verifier,
    submitted_date,
    penalty_amount,
    currency_code,
    comment,
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
    regime,
    installation_code,
    year,
    name,
    longitude,
    latitude,
    cell,
    entity_id,
    project_id,
    operator,
    permit_number,
    regulated_activity_code,
    industry_code,
    country_code,
    region,
    address,
    postal_code,
    verified_emissions_tco2e,
    free_allocation_tco2e,
    reserve_allocation_tco2e,
    transitional_allocation_tco2e,
    surrendered_tco2e,
    cumulative_emissions_tco2e,
    cumulative_surrendered_tco2e,
    compliance_status,
    verifier,
    submitted_date,
    penalty_amount,
    currency_code,
    comment,
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
FROM compliance_reports;
DROP TABLE compliance_reports;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_compliance_reports RENAME TO compliance_reports;
PRAGMA legacy_alter_table = OFF;
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

-- contractor_schedules: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_contractor_schedules
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
INSERT INTO rebuilt_contractor_schedules (
    id,
    name,
    contractor,
    contract_number,
    service_equipment_type,
    status,
    call_basis,
    project_id,
    schedule_id,
    description,
    period_start_date,
    period_end_date,
    charter_days,
    mobilisation_days,
    workday_start_hour,
    workday_end_hour,
    crews_count,
    technicians_count,
    is_on_site,
    home_base,
    port_distance_km,
    travel_speed_km_per_h,
    crew_transfer_hours,
    max_travel_wind_speed_ms,
    max_work_wind_speed_ms,
    max_travel_wave_height_meters,
    max_work_wave_height_meters,
    equipment_day_rate,
    technician_day_rate,
    technician_hourly_rate,
    mobilisation_cost,
    total_cost,
    currency_code,
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
    contractor,
    contract_number,
    service_equipment_type,
    status,
    call_basis,
    project_id,
    schedule_id,
    description,
    period_start_date,
    period_end_date,
    charter_days,
    mobilisation_days,
    workday_start_hour,
    workday_end_hour,
    crews_count,
    technicians_count,
    is_on_site,
    home_base,
    port_distance_km,
    travel_speed_km_per_h,
    crew_transfer_hours,
    max_travel_wind_speed_ms,
    max_work_wind_speed_ms,
    max_travel_wave_height_meters,
    max_work_wave_height_meters,
    equipment_day_rate,
    technician_day_rate,
    technician_hourly_rate,
    mobilisation_cost,
    total_cost,
    currency_code,
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
FROM contractor_schedules;
DROP TABLE contractor_schedules;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_contractor_schedules RENAME TO contractor_schedules;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX contractor_schedules_source_id_external_id_key ON contractor_schedules (source_id, external_id);
CREATE INDEX contractor_schedules_status_period_start_date_idx ON contractor_schedules (status, period_start_date);
CREATE INDEX contractor_schedules_service_equipment_type_period_9d024d7d_idx ON contractor_schedules (service_equipment_type, period_start_date);
CREATE INDEX contractor_schedules_contractor_period_start_date_idx ON contractor_schedules (contractor, period_start_date);
CREATE INDEX contractor_schedules_period_start_date_period_end_date_idx ON contractor_schedules (period_start_date, period_end_date);
CREATE INDEX contractor_schedules_project_id_idx ON contractor_schedules (project_id);
CREATE INDEX contractor_schedules_schedule_id_idx ON contractor_schedules (schedule_id);
CREATE INDEX contractor_schedules_import_id_idx ON contractor_schedules (import_id);
CREATE INDEX contractor_schedules_same_as_idx ON contractor_schedules (same_as);

-- downtime_events: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_downtime_events
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
INSERT INTO rebuilt_downtime_events (
    id,
    started_at,
    ended_at,
    reported_at,
    project_id,
    site_name,
    equipment_id,
    equipment_type,
    tag_code,
    outage_type,
    availability_category,
    impact,
    is_planned,
    failure_cause,
    cause_code,
    cause_code_system,
    cause_name,
    description,
    affected_units_count,
    capacity_mw,
    available_capacity_mw,
    lost_energy_mwh,
    lost_energy_method,
    lost_revenue_amount,
    currency_code,
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
    started_at,
    ended_at,
    reported_at,
    project_id,
    site_name,
    equipment_id,
    equipment_type,
    tag_code,
    outage_type,
    availability_category,
    impact,
    is_planned,
    failure_cause,
    cause_code,
    cause_code_system,
    cause_name,
    description,
    affected_units_count,
    capacity_mw,
    available_capacity_mw,
    lost_energy_mwh,
    lost_energy_method,
    lost_revenue_amount,
    currency_code,
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
FROM downtime_events;
DROP TABLE downtime_events;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_downtime_events RENAME TO downtime_events;
PRAGMA legacy_alter_table = OFF;
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

-- environmental_assessments: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_environmental_assessments
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
INSERT INTO rebuilt_environmental_assessments (
    id,
    title,
    assessment_type,
    status,
    assessment_number,
    project_id,
    permit_id,
    lead_agency,
    cooperating_agencies,
    applicant,
    preparer,
    legal_basis,
    docket_number,
    document_number,
    citation,
    country_code,
    region,
    county,
    description,
    alternatives_count,
    impact_topics,
    findings,
    mitigation,
    monitoring,
    intent_date,
    scoping_close_date,
    draft_date,
    comments_close_date,
    final_date,
    decision_date,
    outcome,
    comments_count,
    pages_count,
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
    title,
    assessment_type,
    status,
    assessment_number,
    project_id,
    permit_id,
    lead_agency,
    cooperating_agencies,
    applicant,
    preparer,
    legal_basis,
    docket_number,
    document_number,
    citation,
    country_code,
    region,
    county,
    description,
    alternatives_count,
    impact_topics,
    findings,
    mitigation,
    monitoring,
    intent_date,
    scoping_close_date,
    draft_date,
    comments_close_date,
    final_date,
    decision_date,
    outcome,
    comments_count,
    pages_count,
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
FROM environmental_assessments;
DROP TABLE environmental_assessments;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_environmental_assessments RENAME TO environmental_assessments;
PRAGMA legacy_alter_table = OFF;
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

-- equipment_inventory: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_equipment_inventory
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
INSERT INTO rebuilt_equipment_inventory (
    id,
    name,
    equipment_type,
    record_type,
    status,
    longitude,
    latitude,
    cell,
    elevation_meters,
    country_code,
    project_id,
    substation_id,
    parent_id,
    catalogue_item_id,
    site_name,
    tag_code,
    feeder_code,
    manufacturer,
    model,
    serial_number,
    sub_type,
    vintage_year,
    capacity_kw,
    dc_power_kw,
    rated_power_mva,
    capacity_mwh,
    voltage_kv,
    low_side_voltage_kv,
    dc_voltage_volts,
    max_dc_voltage_volts,
    max_dc_current_amperes,
    min_mppt_volts,
    max_mppt_volts,
    surface_area_m2,
    hub_height_meters,
    rotor_diameter_meters,
    power_curve,
    performance_model,
    model_coefficients,
    listed_date,
    installed_date,
    commercial_operation_date,
    warranty_end_date,
    retirement_date,
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
    equipment_type,
    record_type,
    status,
    longitude,
    latitude,
    cell,
    elevation_meters,
    country_code,
    project_id,
    substation_id,
    parent_id,
    catalogue_item_id,
    site_name,
    tag_code,
    feeder_code,
    manufacturer,
    model,
    serial_number,
    sub_type,
    vintage_year,
    capacity_kw,
    dc_power_kw,
    rated_power_mva,
    capacity_mwh,
    voltage_kv,
    low_side_voltage_kv,
    dc_voltage_volts,
    max_dc_voltage_volts,
    max_dc_current_amperes,
    min_mppt_volts,
    max_mppt_volts,
    surface_area_m2,
    hub_height_meters,
    rotor_diameter_meters,
    power_curve,
    performance_model,
    model_coefficients,
    listed_date,
    installed_date,
    commercial_operation_date,
    warranty_end_date,
    retirement_date,
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
FROM equipment_inventory;
DROP TABLE equipment_inventory;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_equipment_inventory RENAME TO equipment_inventory;
PRAGMA legacy_alter_table = OFF;
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

-- inspection_reports: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_inspection_reports
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
INSERT INTO rebuilt_inspection_reports (
    id,
    inspection_type,
    inspected_date,
    site_name,
    report_number,
    status,
    project_id,
    equipment_id,
    dam_id,
    schedule_id,
    equipment_type,
    method,
    authority,
    inspector,
    condition_rating,
    condition_grade,
    findings,
    findings_count,
    critical_findings_count,
    recommendations,
    restrictions,
    is_follow_up_required,
    follow_up_due_date,
    follow_up_completed_date,
    next_inspection_date,
    reported_date,
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
    inspection_type,
    inspected_date,
    site_name,
    report_number,
    status,
    project_id,
    equipment_id,
    dam_id,
    schedule_id,
    equipment_type,
    method,
    authority,
    inspector,
    condition_rating,
    condition_grade,
    findings,
    findings_count,
    critical_findings_count,
    recommendations,
    restrictions,
    is_follow_up_required,
    follow_up_due_date,
    follow_up_completed_date,
    next_inspection_date,
    reported_date,
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
FROM inspection_reports;
DROP TABLE inspection_reports;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_inspection_reports RENAME TO inspection_reports;
PRAGMA legacy_alter_table = OFF;
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

-- interconnection_queues: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_interconnection_queues
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
INSERT INTO rebuilt_interconnection_queues (
    id,
    queue_number,
    status,
    name,
    request_type,
    longitude,
    latitude,
    cell,
    project_id,
    interconnection_id,
    grid_operator,
    transmission_owner,
    developer,
    project_type,
    sub_type,
    capacity_mw,
    summer_capacity_mw,
    winter_capacity_mw,
    storage_capacity_mw,
    resources,
    service_type,
    point_of_interconnection,
    substation_id,
    voltage_kv,
    country_code,
    region,
    county,
    area_code,
    area_code_system,
    cluster,
    study_phase,
    development_stage,
    requested_date,
    agreement_date,
    withdrawn_date,
    withdrawal_reason,
    proposed_operation_date,
    proposed_operation_year,
    commercial_operation_date,
    interconnection_cost,
    network_upgrade_cost,
    interconnection_facilities_cost,
    currency_code,
    base_year,
    comment,
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
    queue_number,
    status,
    name,
    request_type,
    longitude,
    latitude,
    cell,
    project_id,
    interconnection_id,
    grid_operator,
    transmission_owner,
    developer,
    project_type,
    sub_type,
    capacity_mw,
    summer_capacity_mw,
    winter_capacity_mw,
    storage_capacity_mw,
    resources,
    service_type,
    point_of_interconnection,
    substation_id,
    voltage_kv,
    country_code,
    region,
    county,
    area_code,
    area_code_system,
    cluster,
    study_phase,
    development_stage,
    requested_date,
    agreement_date,
    withdrawn_date,
    withdrawal_reason,
    proposed_operation_date,
    proposed_operation_year,
    commercial_operation_date,
    interconnection_cost,
    network_upgrade_cost,
    interconnection_facilities_cost,
    currency_code,
    base_year,
    comment,
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
FROM interconnection_queues;
DROP TABLE interconnection_queues;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_interconnection_queues RENAME TO interconnection_queues;
PRAGMA legacy_alter_table = OFF;
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

-- legal_entities: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_legal_entities
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
INSERT INTO rebuilt_legal_entities (
    id,
    name,
    entity_type,
    lei,
    other_names,
    legal_form_code,
    legal_form,
    jurisdiction_code,
    registration_authority_code,
    registration_number,
    status,
    founded_date,
    ended_date,
    end_reason,
    successor_id,
    parent_id,
    ultimate_parent_id,
    parent_exception,
    address,
    postal_code,
    region,
    country_code,
    headquarters_address,
    headquarters_postal_code,
    headquarters_country_code,
    is_listed,
    lei_status,
    lei_registered_at,
    lei_updated_at,
    lei_renewal_due_at,
    lei_issuer_code,
    lei_corroboration,
    is_lei_conforming,
    identifiers,
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
    entity_type,
    lei,
    other_names,
    legal_form_code,
    legal_form,
    jurisdiction_code,
    registration_authority_code,
    registration_number,
    status,
    founded_date,
    ended_date,
    end_reason,
    successor_id,
    parent_id,
    ultimate_parent_id,
    parent_exception,
    address,
    postal_code,
    region,
    country_code,
    headquarters_address,
    headquarters_postal_code,
    headquarters_country_code,
    is_listed,
    lei_status,
    lei_registered_at,
    lei_updated_at,
    lei_renewal_due_at,
    lei_issuer_code,
    lei_corroboration,
    is_lei_conforming,
    identifiers,
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
FROM legal_entities;
DROP TABLE legal_entities;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_legal_entities RENAME TO legal_entities;
PRAGMA legacy_alter_table = OFF;
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

-- maintenance_logs: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_maintenance_logs
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
INSERT INTO rebuilt_maintenance_logs (
    id,
    started_at,
    finished_at,
    reported_at,
    work_order_number,
    work_type,
    work_activity,
    status,
    priority,
    project_id,
    site_name,
    equipment_id,
    equipment_type,
    tag_code,
    schedule_id,
    downtime_event_id,
    description,
    completion_notes,
    failure_cause,
    cause_code,
    cause_code_system,
    cause_name,
    contractor,
    is_on_site,
    technicians_count,
    labour_hours,
    downtime_hours,
    parts_used,
    labour_cost,
    materials_cost,
    total_cost,
    currency_code,
    commercial_operation_date,
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
    started_at,
    finished_at,
    reported_at,
    work_order_number,
    work_type,
    work_activity,
    status,
    priority,
    project_id,
    site_name,
    equipment_id,
    equipment_type,
    tag_code,
    schedule_id,
    downtime_event_id,
    description,
    completion_notes,
    failure_cause,
    cause_code,
    cause_code_system,
    cause_name,
    contractor,
    is_on_site,
    technicians_count,
    labour_hours,
    downtime_hours,
    parts_used,
    labour_cost,
    materials_cost,
    total_cost,
    currency_code,
    commercial_operation_date,
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
FROM maintenance_logs;
DROP TABLE maintenance_logs;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_maintenance_logs RENAME TO maintenance_logs;
PRAGMA legacy_alter_table = OFF;
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

-- ownership_structures: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_ownership_structures
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
INSERT INTO rebuilt_ownership_structures (
    id,
    owner,
    interest_type,
    owner_type,
    owner_entity_id,
    owned_name,
    owned_entity_id,
    project_id,
    directness,
    is_beneficial,
    is_component,
    share_percent,
    min_share_percent,
    max_share_percent,
    is_min_exclusive,
    is_max_exclusive,
    period_start_date,
    period_end_date,
    record_status,
    declaration_number,
    evidence_type,
    declarant,
    publisher,
    description,
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
    owner,
    interest_type,
    owner_type,
    owner_entity_id,
    owned_name,
    owned_entity_id,
    project_id,
    directness,
    is_beneficial,
    is_component,
    share_percent,
    min_share_percent,
    max_share_percent,
    is_min_exclusive,
    is_max_exclusive,
    period_start_date,
    period_end_date,
    record_status,
    declaration_number,
    evidence_type,
    declarant,
    publisher,
    description,
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
FROM ownership_structures;
DROP TABLE ownership_structures;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_ownership_structures RENAME TO ownership_structures;
PRAGMA legacy_alter_table = OFF;
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

-- performance_metrics: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_performance_metrics
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
INSERT INTO rebuilt_performance_metrics (
    id,
    metric,
    unit,
    period_start_at,
    period_end_at,
    value,
    statistic,
    period_length,
    project_id,
    site_name,
    equipment_id,
    tag_code,
    market_id,
    area_code,
    area_code_system,
    area_name,
    counterpart_area_code,
    counterpart_area_name,
    country_code,
    project_type,
    production_code,
    quality_type,
    completeness_percent,
    data_quality,
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
    metric,
    unit,
    period_start_at,
    period_end_at,
    value,
    statistic,
    period_length,
    project_id,
    site_name,
    equipment_id,
    tag_code,
    market_id,
    area_code,
    area_code_system,
    area_name,
    counterpart_area_code,
    counterpart_area_name,
    country_code,
    project_type,
    production_code,
    quality_type,
    completeness_percent,
    data_quality,
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
FROM performance_metrics;
DROP TABLE performance_metrics;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_performance_metrics RENAME TO performance_metrics;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX performance_metrics_source_id_external_id_key ON performance_metrics (source_id, external_id);
CREATE INDEX performance_metrics_metric_period_start_at_idx ON performance_metrics (metric, period_start_at);
CREATE INDEX performance_metrics_project_id_metric_period_start_at_idx ON performance_metrics (project_id, metric, period_start_at);
CREATE INDEX performance_metrics_equipment_id_metric_period_start_at_idx ON performance_metrics (equipment_id, metric, period_start_at);
CREATE INDEX performance_metrics_area_code_metric_period_start_at_idx ON performance_metrics (area_code, metric, period_start_at);
CREATE INDEX performance_metrics_tag_code_metric_period_start_at_idx ON performance_metrics (tag_code, metric, period_start_at);
CREATE INDEX performance_metrics_market_id_idx ON performance_metrics (market_id);
CREATE INDEX performance_metrics_import_id_idx ON performance_metrics (import_id);
CREATE INDEX performance_metrics_same_as_idx ON performance_metrics (same_as);

-- permits: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables go by
-- its name, so they hold again once the name is taken over; the legacy rename leaves them alone,
-- and views too.
CREATE TABLE rebuilt_permits
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
INSERT INTO rebuilt_permits (
    id,
    name,
    permit_type,
    status,
    permit_number,
    longitude,
    latitude,
    cell,
    project_id,
    authority,
    legal_basis,
    applicant,
    applicant_id,
    project_type,
    capacity_mw,
    country_code,
    region,
    county,
    address,
    postal_code,
    submitted_date,
    first_decision_date,
    decision_date,
    withdrawn_date,
    expiry_date,
    conditions,
    appeal_number,
    appeal_submitted_date,
    appeal_decision_date,
    appeal_outcome,
    intervention_type,
    intervention_number,
    intervention_date,
    intervention_decision_date,
    judicial_review_date,
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
    permit_type,
    status,
    permit_number,
    longitude,
    latitude,
    cell,
    project_id,
    authority,
    legal_basis,
    applicant,
    applicant_id,
    project_type,
    capacity_mw,
    country_code,
    region,
    county,
    address,
    postal_code,
    submitted_date,
    first_decision_date,
    decision_date,
    withdrawn_date,
    expiry_date,
    conditions,
    appeal_number,
    appeal_submitted_date,
    appeal_decision_date,
    appeal_outcome,
    intervention_type,
    intervention_number,
    intervention_date,
    intervention_decision_date,
    judicial_review_date,
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
FROM permits;
DROP TABLE permits;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_permits RENAME TO permits;
PRAGMA legacy_alter_table = OFF;
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

-- policy_changes: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_policy_changes
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
INSERT INTO rebuilt_policy_changes (
    id,
    title,
    policy_type,
    status,
    change_type,
    change_note,
    filing_id,
    jurisdiction_level,
    authority,
    country_code,
    region,
    county,
    municipality,
    area_code,
    area_code_system,
    project_type,
    technologies,
    siting_feature,
    siting_feature_name,
    limit_value,
    second_limit_value,
    limit_measure,
    limit_offset_meters,
    limit_text,
    previous_limit_value,
    previous_limit_measure,
    citation,
    summary,
    comment,
    proposed_date,
    adopted_date,
    adopted_year,
    effective_date,
    expiry_date,
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
    title,
    policy_type,
    status,
    change_type,
    change_note,
    filing_id,
    jurisdiction_level,
    authority,
    country_code,
    region,
    county,
    municipality,
    area_code,
    area_code_system,
    project_type,
    technologies,
    siting_feature,
    siting_feature_name,
    limit_value,
    second_limit_value,
    limit_measure,
    limit_offset_meters,
    limit_text,
    previous_limit_value,
    previous_limit_measure,
    citation,
    summary,
    comment,
    proposed_date,
    adopted_date,
    adopted_year,
    effective_date,
    expiry_date,
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
FROM policy_changes;
DROP TABLE policy_changes;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_policy_changes RENAME TO policy_changes;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX policy_changes_source_id_external_id_key ON policy_changes (source_id, external_id);
CREATE INDEX policy_changes_policy_type_status_idx ON policy_changes (policy_type, status);
CREATE INDEX policy_changes_project_type_policy_type_idx ON policy_changes (project_type, policy_type);
CREATE INDEX policy_changes_status_effective_date_idx ON policy_changes (status, effective_date);
CREATE INDEX policy_changes_country_code_region_county_idx ON policy_changes (country_code, region, county);
CREATE INDEX policy_changes_area_code_idx ON policy_changes (area_code);
CREATE INDEX policy_changes_filing_id_idx ON policy_changes (filing_id);
CREATE INDEX policy_changes_import_id_idx ON policy_changes (import_id);
CREATE INDEX policy_changes_same_as_idx ON policy_changes (same_as);

-- regulatory_filings: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_regulatory_filings
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
INSERT INTO rebuilt_regulatory_filings (
    id,
    title,
    document_type,
    sub_type,
    document_number,
    docket_number,
    other_docket_numbers,
    authority,
    other_authorities,
    filer_id,
    filer,
    project_id,
    permit_id,
    assessment_id,
    subject,
    contents_entry,
    summary,
    agency_action,
    topics,
    country_code,
    region,
    signatory,
    signed_date,
    filed_at,
    filing_schedule,
    published_date,
    effective_date,
    comments_close_date,
    citation,
    volume,
    start_page,
    end_page,
    pages_count,
    order_number,
    regulation_numbers,
    code_references,
    is_significant,
    disposition_notes,
    corrected_document_number,
    editorial_note,
    source_url,
    pdf_url,
    comment_url,
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
    title,
    document_type,
    sub_type,
    document_number,
    docket_number,
    other_docket_numbers,
    authority,
    other_authorities,
    filer_id,
    filer,
    project_id,
    permit_id,
    assessment_id,
    subject,
    contents_entry,
    summary,
    agency_action,
    topics,
    country_code,
    region,
    signatory,
    signed_date,
    filed_at,
    filing_schedule,
    published_date,
    effective_date,
    comments_close_date,
    citation,
    volume,
    start_page,
    end_page,
    pages_count,
    order_number,
    regulation_numbers,
    code_references,
    is_significant,
    disposition_notes,
    corrected_document_number,
    editorial_note,
    source_url,
    pdf_url,
    comment_url,
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
FROM regulatory_filings;
DROP TABLE regulatory_filings;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_regulatory_filings RENAME TO regulatory_filings;
PRAGMA legacy_alter_table = OFF;
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

-- spare_parts: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other tables
-- go by its name, so they hold again once the name is taken over; the legacy rename leaves them
-- alone, and views too.
CREATE TABLE rebuilt_spare_parts
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
INSERT INTO rebuilt_spare_parts (
    id,
    name,
    part_number,
    description,
    equipment_type,
    subunit,
    catalogue_item_id,
    project_id,
    manufacturer,
    supplier,
    status,
    is_critical,
    is_repairable,
    stock_quantity,
    min_quantity,
    reorder_quantity,
    quantity_unit,
    storage_location,
    counted_date,
    unit_cost,
    currency_code,
    priced_date,
    lead_time_days,
    shelf_life_months,
    repair_level,
    repair_hours,
    service_equipment_type,
    failure_scale_years,
    failure_shape,
    output_loss_percent,
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
    part_number,
    description,
    equipment_type,
    subunit,
    catalogue_item_id,
    project_id,
    manufacturer,
    supplier,
    status,
    is_critical,
    is_repairable,
    stock_quantity,
    min_quantity,
    reorder_quantity,
    quantity_unit,
    storage_location,
    counted_date,
    unit_cost,
    currency_code,
    priced_date,
    lead_time_days,
    shelf_life_months,
    repair_level,
    repair_hours,
    service_equipment_type,
    failure_scale_years,
    failure_shape,
    output_loss_percent,
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
FROM spare_parts;
DROP TABLE spare_parts;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_spare_parts RENAME TO spare_parts;
PRAGMA legacy_alter_table = OFF;
CREATE UNIQUE INDEX spare_parts_source_id_external_id_key ON spare_parts (source_id, external_id);
CREATE INDEX spare_parts_part_number_idx ON spare_parts (part_number);
CREATE INDEX spare_parts_equipment_type_subunit_idx ON spare_parts (equipment_type, subunit);
CREATE INDEX spare_parts_is_critical_stock_quantity_idx ON spare_parts (is_critical, stock_quantity);
CREATE INDEX spare_parts_catalogue_item_id_idx ON spare_parts (catalogue_item_id);
CREATE INDEX spare_parts_project_id_idx ON spare_parts (project_id);
CREATE INDEX spare_parts_import_id_idx ON spare_parts (import_id);
CREATE INDEX spare_parts_same_as_idx ON spare_parts (same_as);
