-- 0003_environment: up, for SQLite. Written by `terra migrate generate`, run by `terra migrate
-- apply` in one transaction. Edit it before it is applied anywhere, not after.
--
-- + table air_quality_monitors (44 columns)
-- + table biodiversity_hotspots (57 columns)
-- + table climate_projections (37 columns)
-- + table drought_conditions (35 columns)
-- + table earthquake_events (42 columns)
-- + table flood_zones (50 columns)
-- + table soil_moisture_sensors (47 columns)
-- + table storm_tracks (50 columns)
-- + table vegetation_indices (48 columns)
-- + table water_quality_sensors (55 columns)
-- + table weather_stations (75 columns)

CREATE TABLE air_quality_monitors
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
CREATE UNIQUE INDEX air_quality_monitors_source_id_external_id_key ON air_quality_monitors (source_id, external_id);
CREATE UNIQUE INDEX air_quality_monitors_station_id_source_id_key ON air_quality_monitors (station_id, source_id);
CREATE INDEX air_quality_monitors_country_code_station_type_idx ON air_quality_monitors (country_code, station_type);
CREATE INDEX air_quality_monitors_aqi_scale_aqi_idx ON air_quality_monitors (aqi_scale, aqi);
CREATE INDEX air_quality_monitors_cell_idx ON air_quality_monitors (cell);
CREATE INDEX air_quality_monitors_import_id_idx ON air_quality_monitors (import_id);
CREATE INDEX air_quality_monitors_same_as_idx ON air_quality_monitors (same_as);

CREATE TABLE biodiversity_hotspots
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
CREATE UNIQUE INDEX biodiversity_hotspots_source_id_external_id_key ON biodiversity_hotspots (source_id, external_id);
CREATE INDEX biodiversity_hotspots_site_type_country_code_idx ON biodiversity_hotspots (site_type, country_code);
CREATE INDEX biodiversity_hotspots_iucn_category_idx ON biodiversity_hotspots (iucn_category);
CREATE INDEX biodiversity_hotspots_scientific_name_area_code_idx ON biodiversity_hotspots (scientific_name, area_code);
CREATE INDEX biodiversity_hotspots_area_code_idx ON biodiversity_hotspots (area_code);
CREATE INDEX biodiversity_hotspots_cell_idx ON biodiversity_hotspots (cell);
CREATE INDEX biodiversity_hotspots_import_id_idx ON biodiversity_hotspots (import_id);
CREATE INDEX biodiversity_hotspots_same_as_idx ON biodiversity_hotspots (same_as);

CREATE TABLE climate_projections
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
CREATE UNIQUE INDEX climate_projections_source_id_external_id_key ON climate_projections (source_id, external_id);
CREATE INDEX climate_projections_variable_scenario_year_idx ON climate_projections (variable, scenario, year);
CREATE INDEX climate_projections_area_code_variable_year_idx ON climate_projections (area_code, variable, year);
CREATE INDEX climate_projections_cell_idx ON climate_projections (cell);
CREATE INDEX climate_projections_import_id_idx ON climate_projections (import_id);
CREATE INDEX climate_projections_same_as_idx ON climate_projections (same_as);

CREATE TABLE drought_conditions
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
CREATE UNIQUE INDEX drought_conditions_source_id_external_id_key ON drought_conditions (source_id, external_id);
CREATE INDEX drought_conditions_area_code_period_start_date_idx ON drought_conditions (area_code, period_start_date);
CREATE INDEX drought_conditions_period_start_date_category_idx ON drought_conditions (period_start_date, category);
CREATE INDEX drought_conditions_import_id_idx ON drought_conditions (import_id);
CREATE INDEX drought_conditions_same_as_idx ON drought_conditions (same_as);

CREATE TABLE earthquake_events
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
CREATE UNIQUE INDEX earthquake_events_source_id_external_id_key ON earthquake_events (source_id, external_id);
CREATE INDEX earthquake_events_occurred_at_idx ON earthquake_events (occurred_at);
CREATE INDEX earthquake_events_magnitude_occurred_at_idx ON earthquake_events (magnitude, occurred_at);
CREATE INDEX earthquake_events_event_type_occurred_at_idx ON earthquake_events (event_type, occurred_at);
CREATE INDEX earthquake_events_cell_idx ON earthquake_events (cell);
CREATE INDEX earthquake_events_import_id_idx ON earthquake_events (import_id);
CREATE INDEX earthquake_events_same_as_idx ON earthquake_events (same_as);

CREATE TABLE flood_zones
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
CREATE UNIQUE INDEX flood_zones_source_id_external_id_key ON flood_zones (source_id, external_id);
CREATE INDEX flood_zones_record_type_hazard_idx ON flood_zones (record_type, hazard);
CREATE INDEX flood_zones_flood_zone_code_idx ON flood_zones (flood_zone_code);
CREATE INDEX flood_zones_site_number_peak_date_idx ON flood_zones (site_number, peak_date);
CREATE INDEX flood_zones_effective_date_idx ON flood_zones (effective_date);
CREATE INDEX flood_zones_cell_idx ON flood_zones (cell);
CREATE INDEX flood_zones_import_id_idx ON flood_zones (import_id);
CREATE INDEX flood_zones_same_as_idx ON flood_zones (same_as);

CREATE TABLE soil_moisture_sensors
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
CREATE UNIQUE INDEX soil_moisture_sensors_source_id_external_id_key ON soil_moisture_sensors (source_id, external_id);
CREATE UNIQUE INDEX soil_moisture_sensors_station_id_source_id_key ON soil_moisture_sensors (station_id, source_id);
CREATE INDEX soil_moisture_sensors_network_country_code_idx ON soil_moisture_sensors (network, country_code);
CREATE INDEX soil_moisture_sensors_hydrologic_unit_code_idx ON soil_moisture_sensors (hydrologic_unit_code);
CREATE INDEX soil_moisture_sensors_cell_idx ON soil_moisture_sensors (cell);
CREATE INDEX soil_moisture_sensors_weather_station_id_idx ON soil_moisture_sensors (weather_station_id);
CREATE INDEX soil_moisture_sensors_import_id_idx ON soil_moisture_sensors (import_id);
CREATE INDEX soil_moisture_sensors_same_as_idx ON soil_moisture_sensors (same_as);

CREATE TABLE storm_tracks
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
CREATE UNIQUE INDEX storm_tracks_source_id_external_id_key ON storm_tracks (source_id, external_id);
CREATE UNIQUE INDEX storm_tracks_storm_id_fix_at_source_id_key ON storm_tracks (storm_id, fix_at, source_id);
CREATE INDEX storm_tracks_fix_at_idx ON storm_tracks (fix_at);
CREATE INDEX storm_tracks_basin_season_year_idx ON storm_tracks (basin, season_year);
CREATE INDEX storm_tracks_name_season_year_idx ON storm_tracks (name, season_year);
CREATE INDEX storm_tracks_cell_idx ON storm_tracks (cell);
CREATE INDEX storm_tracks_import_id_idx ON storm_tracks (import_id);
CREATE INDEX storm_tracks_same_as_idx ON storm_tracks (same_as);

CREATE TABLE vegetation_indices
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
CREATE UNIQUE INDEX vegetation_indices_source_id_external_id_key ON vegetation_indices (source_id, external_id);
CREATE INDEX vegetation_indices_product_period_start_date_idx ON vegetation_indices (product, period_start_date);
CREATE INDEX vegetation_indices_area_code_period_start_date_idx ON vegetation_indices (area_code, period_start_date);
CREATE INDEX vegetation_indices_cell_idx ON vegetation_indices (cell);
CREATE INDEX vegetation_indices_import_id_idx ON vegetation_indices (import_id);
CREATE INDEX vegetation_indices_same_as_idx ON vegetation_indices (same_as);

CREATE TABLE water_quality_sensors
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
CREATE UNIQUE INDEX water_quality_sensors_source_id_external_id_key ON water_quality_sensors (source_id, external_id);
CREATE INDEX water_quality_sensors_site_number_idx ON water_quality_sensors (site_number);
CREATE INDEX water_quality_sensors_hydrologic_unit_code_idx ON water_quality_sensors (hydrologic_unit_code);
CREATE INDEX water_quality_sensors_site_type_country_code_idx ON water_quality_sensors (site_type, country_code);
CREATE INDEX water_quality_sensors_cell_idx ON water_quality_sensors (cell);
CREATE INDEX water_quality_sensors_import_id_idx ON water_quality_sensors (import_id);
CREATE INDEX water_quality_sensors_same_as_idx ON water_quality_sensors (same_as);

CREATE TABLE weather_stations
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
CREATE UNIQUE INDEX weather_stations_source_id_external_id_key ON weather_stations (source_id, external_id);
CREATE UNIQUE INDEX weather_stations_station_id_source_id_key ON weather_stations (station_id, source_id);
CREATE INDEX weather_stations_icao_id_idx ON weather_stations (icao_id);
CREATE INDEX weather_stations_wmo_id_idx ON weather_stations (wmo_id);
CREATE INDEX weather_stations_network_country_code_idx ON weather_stations (network, country_code);
CREATE INDEX weather_stations_last_update_idx ON weather_stations (last_update);
CREATE INDEX weather_stations_cell_idx ON weather_stations (cell);
CREATE INDEX weather_stations_import_id_idx ON weather_stations (import_id);
CREATE INDEX weather_stations_same_as_idx ON weather_stations (same_as);
