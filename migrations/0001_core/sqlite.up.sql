-- 0001_core: up, for SQLite. Written by `terra migrate generate`, run by `terra migrate apply` in
-- one transaction. Edit it before it is applied anywhere, not after.
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

CREATE TABLE activity_log
-- One thing that somebody did, kept for good.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- When it was done; part of what is hashed.
    occurred_at TEXT NOT NULL CHECK (length(occurred_at) = 27),
    -- Who did it; none for the atlas itself and for visitors. An account with entries is emptied,
    -- not deleted, or the chain would break.
    user_id BLOB CHECK (length(user_id) = 16) REFERENCES users (id) ON DELETE RESTRICT,
    -- The key that the person's program bore, if a program did it.
    api_key_id BLOB CHECK (length(api_key_id) = 16) REFERENCES user_api_keys (id) ON DELETE RESTRICT,
    -- What was done, as subject and verb: `data_point.submit`, `session.create`.
    "action" TEXT NOT NULL CHECK (length("action") <= 100),
    -- The table of the row that this is about.
    resource_type TEXT CHECK (length(resource_type) <= 63),
    -- The id of the row that this is about, which may be gone by now.
    resource_id BLOB CHECK (length(resource_id) = 16),
    -- How the request asked, where it was one.
    request_method TEXT CHECK (CASE request_method
        WHEN 'GET' THEN 1 WHEN 'HEAD' THEN 1 WHEN 'POST' THEN 1 WHEN 'PUT' THEN 1
        WHEN 'PATCH' THEN 1 WHEN 'DELETE' THEN 1 WHEN 'OPTIONS' THEN 1
        ELSE request_method IS NULL
    END),
    -- What the request asked for, without its query.
    request_path TEXT CHECK (length(request_path) <= 2000),
    -- How the request was answered.
    status_code INTEGER CHECK (status_code BETWEEN 100 AND 599),
    -- How long the answer took. [ms]
    response_time_ms INTEGER CHECK (response_time_ms BETWEEN 0 AND 2147483647),
    -- What else explains the entry; never a password, token or key.
    details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details)),
    -- The hash of the entry before; 64 zeros in the first.
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) <= 64),
    -- SHA-256 of the previous hash and this entry's values, in hexadecimal.
    entry_hash TEXT NOT NULL CHECK (length(entry_hash) <= 64),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX activity_log_previous_hash_key ON activity_log (previous_hash);
CREATE UNIQUE INDEX activity_log_entry_hash_key ON activity_log (entry_hash);
CREATE INDEX activity_log_user_id_occurred_at_idx ON activity_log (user_id, occurred_at);
CREATE INDEX activity_log_resource_id_occurred_at_idx ON activity_log (resource_id, occurred_at);
CREATE INDEX activity_log_occurred_at_idx ON activity_log (occurred_at);
CREATE INDEX activity_log_api_key_id_idx ON activity_log (api_key_id);

CREATE TABLE data_points
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

CREATE TABLE data_sources
-- A publisher's product that rows come from.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the product is called, as the publisher writes it.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- The body that makes the product known and answers for it.
    publisher TEXT CHECK (length(publisher) <= 255),
    -- What the product holds and how it is made.
    description TEXT CHECK (length(description) <= 4000),
    -- Page that describes the product to people.
    homepage_url TEXT CHECK (length(homepage_url) <= 2000),
    -- Address that the data is fetched from.
    feed_url TEXT CHECK (length(feed_url) <= 2000),
    -- Terms the data is given under: an SPDX code such as `CC-BY-4.0` where there is one.
    licence TEXT CHECK (length(licence) <= 255),
    -- Page with the full text of the terms.
    licence_url TEXT CHECK (length(licence_url) <= 2000),
    -- What must be shown wherever the data is shown.
    attribution TEXT CHECK (length(attribution) <= 1000),
    -- The code that reads the product's files.
    connector TEXT CHECK (length(connector) <= 63),
    -- How often the publisher brings out something new.
    update_frequency TEXT CHECK (CASE update_frequency
        WHEN 'continual' THEN 1 WHEN 'hourly' THEN 1 WHEN 'daily' THEN 1
        WHEN 'weekly' THEN 1 WHEN 'monthly' THEN 1 WHEN 'quarterly' THEN 1
        WHEN 'biannually' THEN 1 WHEN 'annually' THEN 1 WHEN 'irregular' THEN 1
        WHEN 'not_planned' THEN 1
        ELSE update_frequency IS NULL
    END),
    -- When the feed was last asked, whatever came of it.
    last_retrieved_at TEXT CHECK (length(last_retrieved_at) = 27),
    -- When the feed is to be asked next.
    next_retrieval_at TEXT CHECK (length(next_retrieval_at) = 27),
    -- How well what it says has held so far, from 0 (never) to 100 (always).
    reliability_score REAL CHECK (abs(reliability_score) < 1000.00 AND reliability_score BETWEEN 0 AND 100),
    -- How long the feed takes to answer, over its last requests. [ms]
    average_latency_ms INTEGER CHECK (average_latency_ms BETWEEN 0 AND 2147483647),
    -- Whether the feed is still asked.
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX data_sources_name_key ON data_sources (name);
CREATE INDEX data_sources_is_active_next_retrieval_at_idx ON data_sources (is_active, next_retrieval_at);

CREATE TABLE energy_projects
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

CREATE TABLE fire_events
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
CREATE UNIQUE INDEX fire_events_source_id_external_id_key ON fire_events (source_id, external_id);
CREATE INDEX fire_events_detected_at_idx ON fire_events (detected_at);
CREATE INDEX fire_events_status_detected_at_idx ON fire_events (status, detected_at);
CREATE INDEX fire_events_cell_idx ON fire_events (cell);
CREATE INDEX fire_events_import_id_idx ON fire_events (import_id);
CREATE INDEX fire_events_same_as_idx ON fire_events (same_as);

CREATE TABLE sessions
-- A signed-in device.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Who signed in.
    user_id BLOB NOT NULL CHECK (length(user_id) = 16) REFERENCES users (id) ON DELETE CASCADE,
    -- SHA-256 of the token that the device holds, in hexadecimal.
    token_hash TEXT NOT NULL CHECK (length(token_hash) <= 64),
    -- Where the device signed in from, as IPv4 or IPv6.
    ip_address TEXT CHECK (length(ip_address) <= 45),
    -- What the device's browser or program calls itself.
    user_agent TEXT CHECK (length(user_agent) <= 500),
    -- From when on the token opens nothing.
    expires_at TEXT NOT NULL CHECK (length(expires_at) = 27),
    -- When the token last opened something; kept coarse, so that not every request writes.
    last_used_at TEXT CHECK (length(last_used_at) = 27),
    -- When the token was taken back before its time.
    revoked_at TEXT CHECK (length(revoked_at) = 27),
    -- Why the token was taken back.
    revoked_reason TEXT CHECK (CASE revoked_reason
        WHEN 'signed_out' THEN 1 WHEN 'signed_out_elsewhere' THEN 1
        WHEN 'password_changed' THEN 1 WHEN 'account_inactive' THEN 1
        WHEN 'administrator' THEN 1 WHEN 'suspected_theft' THEN 1
        ELSE revoked_reason IS NULL
    END),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX sessions_token_hash_key ON sessions (token_hash);
CREATE INDEX sessions_expires_at_idx ON sessions (expires_at);
CREATE INDEX sessions_user_id_idx ON sessions (user_id);

CREATE TABLE terra_history
-- What a row was before it was changed or deleted.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The table that the row stood in.
    table_name TEXT NOT NULL CHECK (length(table_name) <= 63),
    -- The row's id.
    row_id BLOB NOT NULL CHECK (length(row_id) = 16),
    -- The row's version.
    row_version INTEGER NOT NULL CHECK (row_version BETWEEN -2147483648 AND 2147483647),
    -- What ended this version.
    operation TEXT NOT NULL CHECK (CASE operation WHEN 'update' THEN 1 WHEN 'delete' THEN 1 ELSE operation IS NULL END),
    -- Since when the row stood like this.
    valid_from TEXT CHECK (length(valid_from) = 27),
    -- Until when the row stood like this.
    valid_to TEXT NOT NULL CHECK (length(valid_to) = 27),
    -- Who changed or deleted the row.
    changed_by TEXT CHECK (length(changed_by) <= 255),
    -- The row, column by column.
    "row" TEXT NOT NULL CHECK (json_valid("row"))
) STRICT;
CREATE INDEX terra_history_table_name_row_id_valid_to_idx ON terra_history (table_name, row_id, valid_to);
CREATE INDEX terra_history_valid_to_idx ON terra_history (valid_to);

CREATE TABLE terra_imports
-- One run of one file through a connector.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What the file was called where it was found, without its folder.
    file_name TEXT NOT NULL CHECK (length(file_name) <= 255),
    -- SHA-256 of the file's bytes, in hexadecimal: the key of its copy in the archive.
    sha256 TEXT NOT NULL CHECK (length(sha256) <= 64),
    -- How large the file is. [By]
    size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
    -- The code that read the file; none when no connector knew it.
    connector TEXT CHECK (length(connector) <= 63),
    -- The source whose file it is.
    source_id BLOB CHECK (length(source_id) = 16) REFERENCES data_sources (id) ON DELETE SET NULL,
    -- Who had it imported; none for the command line and for feeds.
    imported_by BLOB CHECK (length(imported_by) = 16) REFERENCES users (id) ON DELETE SET NULL,
    -- When reading began.
    started_at TEXT NOT NULL CHECK (length(started_at) = 27),
    -- When reading ended, well or not.
    finished_at TEXT CHECK (length(finished_at) = 27),
    -- How it ended.
    outcome TEXT NOT NULL DEFAULT 'running' CHECK (CASE outcome
        WHEN 'running' THEN 1 WHEN 'complete' THEN 1 WHEN 'failed' THEN 1
        WHEN 'unrecognised' THEN 1
        ELSE outcome IS NULL
    END),
    -- The publisher's records that were read.
    read_count INTEGER NOT NULL DEFAULT 0 CHECK (read_count >= 0),
    -- Those of which at least one row was new or changed.
    stored_count INTEGER NOT NULL DEFAULT 0 CHECK (stored_count >= 0),
    -- Those that the atlas had already, value for value.
    unchanged_count INTEGER NOT NULL DEFAULT 0 CHECK (unchanged_count >= 0),
    -- Those that were refused.
    rejected_count INTEGER NOT NULL DEFAULT 0 CHECK (rejected_count >= 0),
    -- Rows stored, by table, as `{"energy_projects": 6412}`: one record may feed several.
    stored_by_table TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(stored_by_table)),
    -- What stopped it before the file's end.
    error TEXT CHECK (length(error) <= 4000)
) STRICT;
CREATE INDEX terra_imports_sha256_idx ON terra_imports (sha256);
CREATE INDEX terra_imports_started_at_idx ON terra_imports (started_at);
CREATE INDEX terra_imports_source_id_idx ON terra_imports (source_id);
CREATE INDEX terra_imports_imported_by_idx ON terra_imports (imported_by);

CREATE TABLE terra_rejections
-- One rule that one record broke: what was refused, where it stands in the file, and why.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The run that met the record.
    import_id BLOB NOT NULL CHECK (length(import_id) = 16) REFERENCES terra_imports (id) ON DELETE CASCADE,
    -- Where the record begins in the file, counted from 1: the line, or else the record's place in
    -- its list.
    line INTEGER CHECK (line >= 1),
    -- What the source calls the record, where it could be read.
    external_id TEXT CHECK (length(external_id) <= 255),
    -- The table that the record was for, where it got so far.
    table_name TEXT CHECK (length(table_name) <= 63),
    -- The column that was refused: ours, or the file's where the record couldn't be read.
    column_name TEXT CHECK (length(column_name) <= 255),
    -- The rule that was broken: `required`, `max`, `code`, `duplicate`.
    rule TEXT NOT NULL CHECK (length(rule) <= 63),
    -- The value that was refused, cut to a readable length.
    value TEXT CHECK (length(value) <= 255),
    -- What is wrong and what to do about it, in a sentence.
    message TEXT NOT NULL CHECK (length(message) <= 1000)
) STRICT;
CREATE INDEX terra_rejections_import_id_line_idx ON terra_rejections (import_id, line);

CREATE TABLE user_api_keys
-- A key with which a program acts for a person.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- For whom the program acts.
    user_id BLOB NOT NULL CHECK (length(user_id) = 16) REFERENCES users (id) ON DELETE CASCADE,
    -- What the person calls the key, to know it again.
    name TEXT NOT NULL CHECK (length(name) <= 255),
    -- First letters of the key, shown so that a person can tell keys apart.
    key_prefix TEXT NOT NULL CHECK (length(key_prefix) <= 16),
    -- SHA-256 of the whole key, in hexadecimal.
    key_hash TEXT NOT NULL CHECK (length(key_hash) <= 64),
    -- What the key may do, as a list such as `["read", "submit"]`; empty: read what is public.
    scopes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scopes)),
    -- Requests that the key may make in an hour.
    rate_limit_per_hour INTEGER NOT NULL DEFAULT 1000 CHECK (rate_limit_per_hour BETWEEN 1 AND 2147483647),
    -- When a request last bore the key; kept coarse, so that not every request writes.
    last_used_at TEXT CHECK (length(last_used_at) = 27),
    -- From when on the key opens nothing; none: it does not run out.
    expires_at TEXT CHECK (length(expires_at) = 27),
    -- When the key was taken back.
    revoked_at TEXT CHECK (length(revoked_at) = 27),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX user_api_keys_key_hash_key ON user_api_keys (key_hash);
CREATE INDEX user_api_keys_user_id_idx ON user_api_keys (user_id);

CREATE TABLE users
-- A person with an account.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Where the atlas writes to the person, as they typed it.
    email TEXT NOT NULL CHECK (length(email) <= 254),
    -- The address without case, so that it opens one account only.
    email_folded TEXT NOT NULL CHECK (length(email_folded) <= 254),
    -- The name that others know the person by.
    username TEXT NOT NULL CHECK (length(username) <= 50),
    -- The public name without case, so that nobody can pass for another.
    username_folded TEXT NOT NULL CHECK (length(username_folded) <= 50),
    -- Argon2 hash in PHC form; none for an account that can't sign in with a password.
    password_hash TEXT CHECK (length(password_hash) <= 255),
    -- The person's name in real life.
    full_name TEXT CHECK (length(full_name) <= 255),
    -- Address of a picture that stands for the person.
    avatar_url TEXT CHECK (length(avatar_url) <= 2000),
    -- What the person says about themselves.
    bio TEXT CHECK (length(bio) <= 1000),
    -- What the person may do beside what every member may.
    role TEXT NOT NULL DEFAULT 'member' CHECK (CASE role WHEN 'member' THEN 1 WHEN 'moderator' THEN 1 WHEN 'admin' THEN 1 ELSE role IS NULL END),
    -- Points earned by data and verdicts that held; the trust level follows from it.
    reputation_score REAL NOT NULL DEFAULT 0.0 CHECK (abs(reputation_score) < 100000000.00),
    -- How far the person's verdicts count.
    trust_level TEXT NOT NULL DEFAULT 'novice' CHECK (CASE trust_level
        WHEN 'novice' THEN 1 WHEN 'contributor' THEN 1 WHEN 'expert' THEN 1
        WHEN 'guardian' THEN 1
        ELSE trust_level IS NULL
    END),
    -- Verdicts given so far.
    validations_count INTEGER NOT NULL DEFAULT 0 CHECK (validations_count BETWEEN 0 AND 2147483647),
    -- Verdicts that agreed with what was settled later.
    accurate_validations_count INTEGER NOT NULL DEFAULT 0 CHECK (accurate_validations_count BETWEEN 0 AND 2147483647),
    -- Share of the settled verdicts that were accurate; none before the first is settled. [%]
    validation_accuracy_percent REAL CHECK (abs(validation_accuracy_percent) < 1000.00 AND validation_accuracy_percent BETWEEN 0 AND 100),
    -- Whether the account may sign in.
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    -- When the person proved that the address is theirs.
    email_verified_at TEXT CHECK (length(email_verified_at) = 27),
    -- When somebody last signed in to the account.
    last_login_at TEXT CHECK (length(last_login_at) = 27),
    -- How the person wants the atlas to look: language, units, map layers.
    preferences TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(preferences)),
    -- What the person wants to be told of, and how.
    notification_settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(notification_settings)),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX users_email_folded_key ON users (email_folded);
CREATE UNIQUE INDEX users_username_folded_key ON users (username_folded);
CREATE INDEX users_reputation_score_idx ON users (reputation_score);

CREATE TABLE validations
-- One person's verdict on one data point.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- Whose verdict it is. An account that has judged is emptied, not deleted: its verdicts have
    -- been counted.
    user_id BLOB NOT NULL CHECK (length(user_id) = 16) REFERENCES users (id) ON DELETE RESTRICT,
    -- What was judged.
    data_point_id BLOB NOT NULL CHECK (length(data_point_id) = 16) REFERENCES data_points (id) ON DELETE CASCADE,
    -- The verdict as it stands.
    validation_type TEXT NOT NULL CHECK (CASE validation_type WHEN 'confirm' THEN 1 WHEN 'dispute' THEN 1 WHEN 'flag' THEN 1 ELSE validation_type IS NULL END),
    -- The verdict before the person changed their mind.
    previous_type TEXT CHECK (CASE previous_type WHEN 'confirm' THEN 1 WHEN 'dispute' THEN 1 WHEN 'flag' THEN 1 ELSE previous_type IS NULL END),
    -- Why, in the person's words.
    comment TEXT CHECK (length(comment) <= 4000),
    -- Addresses of what supports the verdict, as a list.
    evidence_urls TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(evidence_urls)),
    -- How much it counted when it was given; follows from the person's trust level then.
    weight REAL NOT NULL DEFAULT 1.0 CHECK (abs(weight) < 100.000 AND weight BETWEEN 0 AND 10),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE UNIQUE INDEX validations_user_id_data_point_id_key ON validations (user_id, data_point_id);
CREATE INDEX validations_data_point_id_validation_type_idx ON validations (data_point_id, validation_type);
