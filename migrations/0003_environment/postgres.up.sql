-- 0003_environment: up, for PostgreSQL. Written by `terra migrate generate`, run by `terra migrate
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

CREATE TABLE air_quality_monitors (
    id uuid NOT NULL,
    station_id varchar(50) COLLATE "C" NOT NULL,
    name varchar(255) COLLATE "C",
    longitude double precision,
    latitude double precision,
    cell bigint,
    elevation_meters integer,
    local_id varchar(20) COLLATE "C",
    station_type text COLLATE "C",
    area_type text COLLATE "C",
    operator varchar(255) COLLATE "C",
    network varchar(100) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    inlet_height_meters numeric(6, 2),
    pollutants jsonb,
    first_observation_date date,
    last_observation_date date,
    averaging_minutes integer,
    pm25_ugm3 numeric(8, 3),
    pm10_ugm3 numeric(8, 3),
    no2_ugm3 numeric(8, 3),
    no_ugm3 numeric(8, 3),
    nox_ugm3 numeric(8, 3),
    o3_ugm3 numeric(8, 3),
    so2_ugm3 numeric(8, 3),
    co_mgm3 numeric(7, 3),
    benzene_ugm3 numeric(8, 3),
    aqi integer,
    aqi_scale text COLLATE "C",
    dominant_pollutant text COLLATE "C",
    verification text COLLATE "C",
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
    CONSTRAINT air_quality_monitors_pkey PRIMARY KEY (id),
    CONSTRAINT air_quality_monitors_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT air_quality_monitors_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT air_quality_monitors_elevation_meters_check CHECK (elevation_meters BETWEEN -500 AND 9000),
    CONSTRAINT air_quality_monitors_station_type_check CHECK (station_type IN ('traffic', 'industrial', 'background')),
    CONSTRAINT air_quality_monitors_area_type_check CHECK (area_type IN (
        'urban', 'suburban', 'rural', 'rural_near_city', 'rural_regional',
        'rural_remote'
    )),
    CONSTRAINT air_quality_monitors_inlet_height_meters_check CHECK (inlet_height_meters BETWEEN 0 AND 1000),
    CONSTRAINT air_quality_monitors_averaging_minutes_check CHECK (averaging_minutes >= 1),
    CONSTRAINT air_quality_monitors_pm25_ugm3_check CHECK (pm25_ugm3 >= -50),
    CONSTRAINT air_quality_monitors_pm10_ugm3_check CHECK (pm10_ugm3 >= -50),
    CONSTRAINT air_quality_monitors_no2_ugm3_check CHECK (no2_ugm3 >= -50),
    CONSTRAINT air_quality_monitors_no_ugm3_check CHECK (no_ugm3 >= -50),
    CONSTRAINT air_quality_monitors_nox_ugm3_check CHECK (nox_ugm3 >= -50),
    CONSTRAINT air_quality_monitors_o3_ugm3_check CHECK (o3_ugm3 >= -50),
    CONSTRAINT air_quality_monitors_so2_ugm3_check CHECK (so2_ugm3 >= -50),
    CONSTRAINT air_quality_monitors_co_mgm3_check CHECK (co_mgm3 >= -50),
    CONSTRAINT air_quality_monitors_benzene_ugm3_check CHECK (benzene_ugm3 >= -50),
    CONSTRAINT air_quality_monitors_aqi_check CHECK (aqi >= 0),
    CONSTRAINT air_quality_monitors_aqi_scale_check CHECK (aqi_scale IN ('us_epa', 'european', 'uk_daily', 'canada_health', 'china', 'india')),
    CONSTRAINT air_quality_monitors_dominant_pollutant_check CHECK (dominant_pollutant IN ('pm25', 'pm10', 'no2', 'no', 'nox', 'o3', 'so2', 'co', 'benzene')),
    CONSTRAINT air_quality_monitors_verification_check CHECK (verification IN ('raw', 'preliminary', 'verified')),
    CONSTRAINT air_quality_monitors_data_quality_check CHECK (data_quality BETWEEN 0 AND 100)
);
CREATE UNIQUE INDEX air_quality_monitors_source_id_external_id_key ON air_quality_monitors (source_id, external_id);
CREATE UNIQUE INDEX air_quality_monitors_station_id_source_id_key ON air_quality_monitors (station_id, source_id);
CREATE INDEX air_quality_monitors_country_code_station_type_idx ON air_quality_monitors (country_code, station_type);
CREATE INDEX air_quality_monitors_aqi_scale_aqi_idx ON air_quality_monitors (aqi_scale, aqi);
CREATE INDEX air_quality_monitors_cell_idx ON air_quality_monitors (cell);
CREATE INDEX air_quality_monitors_import_id_idx ON air_quality_monitors (import_id);
CREATE INDEX air_quality_monitors_same_as_idx ON air_quality_monitors (same_as);

CREATE TABLE biodiversity_hotspots (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    site_type text COLLATE "C" NOT NULL,
    longitude double precision,
    latitude double precision,
    cell bigint,
    geometry bytea,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    description varchar(4000) COLLATE "C",
    designation varchar(255) COLLATE "C",
    iucn_category text COLLATE "C",
    status text COLLATE "C",
    designation_year integer,
    authority varchar(255) COLLATE "C",
    owner varchar(255) COLLATE "C",
    identifiers jsonb,
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    locality varchar(255) COLLATE "C",
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    position_accuracy_meters numeric(9, 2),
    site_area_km2 numeric(14, 4),
    marine_area_km2 numeric(14, 4),
    protected_percent numeric(5, 2),
    intact_percent numeric(5, 2),
    species_count integer,
    threatened_species_count integer,
    endemic_species_count integer,
    plant_species_count integer,
    endemic_plants_count integer,
    scientific_name varchar(255) COLLATE "C",
    vernacular_name varchar(255) COLLATE "C",
    taxon_code varchar(255) COLLATE "C",
    red_list_category text COLLATE "C",
    habitat_percent numeric(5, 2),
    individuals_count integer,
    sampling_protocol varchar(255) COLLATE "C",
    length_km numeric(12, 4),
    period_start_date date,
    period_end_date date,
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
    CONSTRAINT biodiversity_hotspots_pkey PRIMARY KEY (id),
    CONSTRAINT biodiversity_hotspots_site_type_check CHECK (site_type IN (
        'hotspot', 'key_biodiversity_area', 'important_bird_area',
        'zero_extinction_site', 'protected_area', 'conserved_area', 'ramsar_site',
        'world_heritage_site', 'natura2000', 'critical_habitat', 'migration_corridor',
        'species_habitat', 'survey_site'
    )),
    CONSTRAINT biodiversity_hotspots_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT biodiversity_hotspots_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT biodiversity_hotspots_geometry_check CHECK (octet_length(geometry) <= 20000000),
    CONSTRAINT biodiversity_hotspots_west_check CHECK (west BETWEEN -180 AND 180),
    CONSTRAINT biodiversity_hotspots_south_check CHECK (south BETWEEN -90 AND 90),
    CONSTRAINT biodiversity_hotspots_east_check CHECK (east BETWEEN -180 AND 180),
    CONSTRAINT biodiversity_hotspots_north_check CHECK (north BETWEEN -90 AND 90),
    CONSTRAINT biodiversity_hotspots_iucn_category_check CHECK (iucn_category IN (
        'ia', 'ib', 'ii', 'iii', 'iv', 'v', 'vi', 'not_reported', 'not_applicable',
        'not_assigned'
    )),
    CONSTRAINT biodiversity_hotspots_status_check CHECK (status IN ('proposed', 'inscribed', 'designated', 'established')),
    CONSTRAINT biodiversity_hotspots_designation_year_check CHECK (designation_year BETWEEN 1500 AND 2200),
    CONSTRAINT biodiversity_hotspots_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT biodiversity_hotspots_position_accuracy_meters_check CHECK (position_accuracy_meters >= 0),
    CONSTRAINT biodiversity_hotspots_site_area_km2_check CHECK (site_area_km2 >= 0),
    CONSTRAINT biodiversity_hotspots_marine_area_km2_check CHECK (marine_area_km2 >= 0),
    CONSTRAINT biodiversity_hotspots_protected_percent_check CHECK (protected_percent BETWEEN 0 AND 100),
    CONSTRAINT biodiversity_hotspots_intact_percent_check CHECK (intact_percent BETWEEN 0 AND 100),
    CONSTRAINT biodiversity_hotspots_species_count_check CHECK (species_count >= 0),
    CONSTRAINT biodiversity_hotspots_threatened_species_count_check CHECK (threatened_species_count >= 0),
    CONSTRAINT biodiversity_hotspots_endemic_species_count_check CHECK (endemic_species_count >= 0),
    CONSTRAINT biodiversity_hotspots_plant_species_count_check CHECK (plant_species_count >= 0),
    CONSTRAINT biodiversity_hotspots_endemic_plants_count_check CHECK (endemic_plants_count >= 0),
    CONSTRAINT biodiversity_hotspots_red_list_category_check CHECK (red_list_category IN (
        'extinct', 'extinct_in_the_wild', 'critically_endangered', 'endangered',
        'vulnerable', 'near_threatened', 'least_concern', 'data_deficient',
        'not_evaluated'
    )),
    CONSTRAINT biodiversity_hotspots_habitat_percent_check CHECK (habitat_percent BETWEEN 0 AND 100),
    CONSTRAINT biodiversity_hotspots_individuals_count_check CHECK (individuals_count >= 0),
    CONSTRAINT biodiversity_hotspots_length_km_check CHECK (length_km >= 0)
);
CREATE UNIQUE INDEX biodiversity_hotspots_source_id_external_id_key ON biodiversity_hotspots (source_id, external_id);
CREATE INDEX biodiversity_hotspots_site_type_country_code_idx ON biodiversity_hotspots (site_type, country_code);
CREATE INDEX biodiversity_hotspots_iucn_category_idx ON biodiversity_hotspots (iucn_category);
CREATE INDEX biodiversity_hotspots_scientific_name_area_code_idx ON biodiversity_hotspots (scientific_name, area_code);
CREATE INDEX biodiversity_hotspots_area_code_idx ON biodiversity_hotspots (area_code);
CREATE INDEX biodiversity_hotspots_cell_idx ON biodiversity_hotspots (cell);
CREATE INDEX biodiversity_hotspots_import_id_idx ON biodiversity_hotspots (import_id);
CREATE INDEX biodiversity_hotspots_same_as_idx ON biodiversity_hotspots (same_as);

CREATE TABLE climate_projections (
    id uuid NOT NULL,
    scenario text COLLATE "C" NOT NULL,
    variable varchar(100) COLLATE "C" NOT NULL,
    year integer NOT NULL,
    value double precision NOT NULL,
    unit varchar(64) COLLATE "C" NOT NULL,
    forcing_agent varchar(100) COLLATE "C",
    period_start_date date,
    period_end_date date,
    baseline_start_year integer,
    baseline_end_year integer,
    statistic text COLLATE "C",
    percentile numeric(5, 2),
    model varchar(255) COLLATE "C",
    variant_label varchar(50) COLLATE "C",
    ensemble_count integer,
    activity varchar(100) COLLATE "C",
    downscaling varchar(100) COLLATE "C",
    longitude double precision,
    latitude double precision,
    cell bigint,
    grid_resolution_degrees numeric(8, 5),
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    product_version varchar(20) COLLATE "C",
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
    CONSTRAINT climate_projections_pkey PRIMARY KEY (id),
    CONSTRAINT climate_projections_scenario_check CHECK (scenario IN (
        'observed', 'historical', 'ssp119', 'ssp126', 'ssp245', 'ssp370',
        'ssp370_low_ntcf', 'ssp434', 'ssp460', 'ssp534_over', 'ssp585', 'rcp26',
        'rcp45', 'rcp60', 'rcp85'
    )),
    CONSTRAINT climate_projections_year_check CHECK (year BETWEEN 1 AND 10000),
    CONSTRAINT climate_projections_baseline_start_year_check CHECK (baseline_start_year BETWEEN 1 AND 10000),
    CONSTRAINT climate_projections_baseline_end_year_check CHECK (baseline_end_year BETWEEN 1 AND 10000),
    CONSTRAINT climate_projections_statistic_check CHECK (statistic IN (
        'single_run', 'best_estimate', 'mean', 'percentile', 'minimum', 'maximum',
        'standard_deviation'
    )),
    CONSTRAINT climate_projections_percentile_check CHECK (percentile BETWEEN 0 AND 100),
    CONSTRAINT climate_projections_ensemble_count_check CHECK (ensemble_count >= 1),
    CONSTRAINT climate_projections_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT climate_projections_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT climate_projections_grid_resolution_degrees_check CHECK (grid_resolution_degrees BETWEEN 0 AND 180),
    CONSTRAINT climate_projections_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    ))
);
CREATE UNIQUE INDEX climate_projections_source_id_external_id_key ON climate_projections (source_id, external_id);
CREATE INDEX climate_projections_variable_scenario_year_idx ON climate_projections (variable, scenario, year);
CREATE INDEX climate_projections_area_code_variable_year_idx ON climate_projections (area_code, variable, year);
CREATE INDEX climate_projections_cell_idx ON climate_projections (cell);
CREATE INDEX climate_projections_import_id_idx ON climate_projections (import_id);
CREATE INDEX climate_projections_same_as_idx ON climate_projections (same_as);

CREATE TABLE drought_conditions (
    id uuid NOT NULL,
    period_start_date date NOT NULL,
    period_end_date date NOT NULL,
    geometry bytea,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    category text COLLATE "C",
    impact text COLLATE "C",
    none_percent numeric(5, 2),
    d0_percent numeric(5, 2),
    d1_percent numeric(5, 2),
    d2_percent numeric(5, 2),
    d3_percent numeric(5, 2),
    d4_percent numeric(5, 2),
    severity_coverage_index numeric(5, 2),
    index_type text COLLATE "C",
    index_value numeric(6, 3),
    index_window_months integer,
    published_date date,
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
    CONSTRAINT drought_conditions_pkey PRIMARY KEY (id),
    CONSTRAINT drought_conditions_geometry_check CHECK (octet_length(geometry) <= 20000000),
    CONSTRAINT drought_conditions_west_check CHECK (west BETWEEN -180 AND 180),
    CONSTRAINT drought_conditions_south_check CHECK (south BETWEEN -90 AND 90),
    CONSTRAINT drought_conditions_east_check CHECK (east BETWEEN -180 AND 180),
    CONSTRAINT drought_conditions_north_check CHECK (north BETWEEN -90 AND 90),
    CONSTRAINT drought_conditions_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT drought_conditions_category_check CHECK (category IN ('d0', 'd1', 'd2', 'd3', 'd4')),
    CONSTRAINT drought_conditions_impact_check CHECK (impact IN ('short_term', 'long_term', 'short_and_long_term')),
    CONSTRAINT drought_conditions_none_percent_check CHECK (none_percent BETWEEN 0 AND 100),
    CONSTRAINT drought_conditions_d0_percent_check CHECK (d0_percent BETWEEN 0 AND 100),
    CONSTRAINT drought_conditions_d1_percent_check CHECK (d1_percent BETWEEN 0 AND 100),
    CONSTRAINT drought_conditions_d2_percent_check CHECK (d2_percent BETWEEN 0 AND 100),
    CONSTRAINT drought_conditions_d3_percent_check CHECK (d3_percent BETWEEN 0 AND 100),
    CONSTRAINT drought_conditions_d4_percent_check CHECK (d4_percent BETWEEN 0 AND 100),
    CONSTRAINT drought_conditions_severity_coverage_index_check CHECK (severity_coverage_index BETWEEN 0 AND 500),
    CONSTRAINT drought_conditions_index_type_check CHECK (index_type IN (
        'spi', 'spei', 'pdsi', 'phdi', 'palmer_z', 'soil_moisture_anomaly',
        'standardised_streamflow', 'eddi'
    )),
    CONSTRAINT drought_conditions_index_value_check CHECK (index_value BETWEEN -100 AND 100),
    CONSTRAINT drought_conditions_index_window_months_check CHECK (index_window_months BETWEEN 1 AND 120)
);
CREATE UNIQUE INDEX drought_conditions_source_id_external_id_key ON drought_conditions (source_id, external_id);
CREATE INDEX drought_conditions_area_code_period_start_date_idx ON drought_conditions (area_code, period_start_date);
CREATE INDEX drought_conditions_period_start_date_category_idx ON drought_conditions (period_start_date, category);
CREATE INDEX drought_conditions_import_id_idx ON drought_conditions (import_id);
CREATE INDEX drought_conditions_same_as_idx ON drought_conditions (same_as);

CREATE TABLE earthquake_events (
    id uuid NOT NULL,
    occurred_at timestamptz NOT NULL,
    longitude double precision NOT NULL,
    latitude double precision NOT NULL,
    cell bigint NOT NULL,
    event_type text COLLATE "C" NOT NULL DEFAULT 'earthquake',
    place varchar(255) COLLATE "C",
    magnitude numeric(5, 3),
    magnitude_type text COLLATE "C",
    magnitude_error numeric(6, 3),
    magnitude_stations_count integer,
    depth_km numeric(7, 3),
    depth_error_km numeric(8, 3),
    horizontal_error_km numeric(7, 3),
    stations_count integer,
    azimuthal_gap_degrees numeric(6, 2),
    nearest_station_degrees numeric(10, 7),
    residual_rms_seconds numeric(8, 4),
    status text COLLATE "C",
    alert text COLLATE "C",
    has_tsunami_notice boolean,
    significance integer,
    felt_reports_count integer,
    reported_intensity numeric(4, 2),
    instrumental_intensity numeric(4, 2),
    network varchar(100) COLLATE "C",
    location_network varchar(20) COLLATE "C",
    magnitude_network varchar(20) COLLATE "C",
    identifiers jsonb,
    products jsonb,
    revised_at timestamptz,
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
    CONSTRAINT earthquake_events_pkey PRIMARY KEY (id),
    CONSTRAINT earthquake_events_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT earthquake_events_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT earthquake_events_event_type_check CHECK (event_type IN (
        'earthquake', 'induced', 'quarry_blast', 'mining_explosion', 'explosion',
        'nuclear_explosion', 'rock_burst', 'collapse', 'landslide', 'avalanche',
        'ice_quake', 'volcanic_eruption', 'meteorite', 'sonic_boom', 'other'
    )),
    CONSTRAINT earthquake_events_magnitude_check CHECK (magnitude BETWEEN -5 AND 11),
    CONSTRAINT earthquake_events_magnitude_type_check CHECK (magnitude_type IN (
        'mw', 'mww', 'mwc', 'mwb', 'mwr', 'mwp', 'ms', 'mb', 'mb_lg', 'ml', 'md', 'me',
        'mh', 'mfa', 'mint', 'other'
    )),
    CONSTRAINT earthquake_events_magnitude_error_check CHECK (magnitude_error >= 0),
    CONSTRAINT earthquake_events_magnitude_stations_count_check CHECK (magnitude_stations_count >= 0),
    CONSTRAINT earthquake_events_depth_km_check CHECK (depth_km BETWEEN -10 AND 1000),
    CONSTRAINT earthquake_events_depth_error_km_check CHECK (depth_error_km >= 0),
    CONSTRAINT earthquake_events_horizontal_error_km_check CHECK (horizontal_error_km >= 0),
    CONSTRAINT earthquake_events_stations_count_check CHECK (stations_count >= 0),
    CONSTRAINT earthquake_events_azimuthal_gap_degrees_check CHECK (azimuthal_gap_degrees BETWEEN 0 AND 360),
    CONSTRAINT earthquake_events_nearest_station_degrees_check CHECK (nearest_station_degrees BETWEEN 0 AND 180),
    CONSTRAINT earthquake_events_residual_rms_seconds_check CHECK (residual_rms_seconds >= 0),
    CONSTRAINT earthquake_events_status_check CHECK (status IN ('automatic', 'reviewed', 'deleted')),
    CONSTRAINT earthquake_events_alert_check CHECK (alert IN ('green', 'yellow', 'orange', 'red')),
    CONSTRAINT earthquake_events_significance_check CHECK (significance >= 0),
    CONSTRAINT earthquake_events_felt_reports_count_check CHECK (felt_reports_count >= 0),
    CONSTRAINT earthquake_events_reported_intensity_check CHECK (reported_intensity BETWEEN 0 AND 12),
    CONSTRAINT earthquake_events_instrumental_intensity_check CHECK (instrumental_intensity BETWEEN 0 AND 12)
);
CREATE UNIQUE INDEX earthquake_events_source_id_external_id_key ON earthquake_events (source_id, external_id);
CREATE INDEX earthquake_events_occurred_at_idx ON earthquake_events (occurred_at);
CREATE INDEX earthquake_events_magnitude_occurred_at_idx ON earthquake_events (magnitude, occurred_at);
CREATE INDEX earthquake_events_event_type_occurred_at_idx ON earthquake_events (event_type, occurred_at);
CREATE INDEX earthquake_events_cell_idx ON earthquake_events (cell);
CREATE INDEX earthquake_events_import_id_idx ON earthquake_events (import_id);
CREATE INDEX earthquake_events_same_as_idx ON earthquake_events (same_as);

CREATE TABLE flood_zones (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    record_type text COLLATE "C" NOT NULL,
    longitude double precision,
    latitude double precision,
    cell bigint,
    geometry bytea,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    flood_zone_code varchar(20) COLLATE "C",
    zone_subtype varchar(100) COLLATE "C",
    hazard text COLLATE "C",
    flood_type text COLLATE "C",
    return_period_years numeric(9, 2),
    base_flood_elevation_meters numeric(8, 3),
    flood_depth_meters numeric(7, 3),
    flow_velocity_ms numeric(6, 2),
    vertical_datum varchar(20) COLLATE "C",
    site_number varchar(50) COLLATE "C",
    peak_discharge_m3_per_s numeric(12, 4),
    gauge_height_meters numeric(8, 3),
    peak_date date,
    peak_local_time varchar(5) COLLATE "C",
    discharge_qualifiers varchar(50) COLLATE "C",
    gauge_height_qualifiers varchar(50) COLLATE "C",
    max_gauge_height_meters numeric(8, 3),
    max_gauge_height_date date,
    highest_since_year integer,
    drainage_area_km2 numeric(12, 4),
    water_body varchar(255) COLLATE "C",
    hydrologic_unit_code varchar(12) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    authority varchar(255) COLLATE "C",
    study_code varchar(20) COLLATE "C",
    map_panel varchar(20) COLLATE "C",
    effective_date date,
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
    CONSTRAINT flood_zones_pkey PRIMARY KEY (id),
    CONSTRAINT flood_zones_record_type_check CHECK (record_type IN ('mapped_zone', 'annual_peak', 'frequency_estimate')),
    CONSTRAINT flood_zones_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT flood_zones_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT flood_zones_geometry_check CHECK (octet_length(geometry) <= 20000000),
    CONSTRAINT flood_zones_west_check CHECK (west BETWEEN -180 AND 180),
    CONSTRAINT flood_zones_south_check CHECK (south BETWEEN -90 AND 90),
    CONSTRAINT flood_zones_east_check CHECK (east BETWEEN -180 AND 180),
    CONSTRAINT flood_zones_north_check CHECK (north BETWEEN -90 AND 90),
    CONSTRAINT flood_zones_hazard_check CHECK (hazard IN (
        'floodway', 'coastal_high', 'high', 'moderate', 'reduced_by_levee', 'minimal',
        'undetermined', 'open_water'
    )),
    CONSTRAINT flood_zones_flood_type_check CHECK (flood_type IN (
        'river', 'coastal', 'rain', 'groundwater', 'lake', 'dam_failure', 'ice_jam',
        'tsunami'
    )),
    CONSTRAINT flood_zones_return_period_years_check CHECK (return_period_years BETWEEN 1 AND 1000000),
    CONSTRAINT flood_zones_base_flood_elevation_meters_check CHECK (base_flood_elevation_meters BETWEEN -500 AND 9000),
    CONSTRAINT flood_zones_flood_depth_meters_check CHECK (flood_depth_meters >= 0),
    CONSTRAINT flood_zones_flow_velocity_ms_check CHECK (flow_velocity_ms >= 0),
    CONSTRAINT flood_zones_peak_discharge_m3_per_s_check CHECK (peak_discharge_m3_per_s >= 0),
    CONSTRAINT flood_zones_highest_since_year_check CHECK (highest_since_year BETWEEN 1 AND 2200),
    CONSTRAINT flood_zones_drainage_area_km2_check CHECK (drainage_area_km2 >= 0)
);
CREATE UNIQUE INDEX flood_zones_source_id_external_id_key ON flood_zones (source_id, external_id);
CREATE INDEX flood_zones_record_type_hazard_idx ON flood_zones (record_type, hazard);
CREATE INDEX flood_zones_flood_zone_code_idx ON flood_zones (flood_zone_code);
CREATE INDEX flood_zones_site_number_peak_date_idx ON flood_zones (site_number, peak_date);
CREATE INDEX flood_zones_effective_date_idx ON flood_zones (effective_date);
CREATE INDEX flood_zones_cell_idx ON flood_zones (cell);
CREATE INDEX flood_zones_import_id_idx ON flood_zones (import_id);
CREATE INDEX flood_zones_same_as_idx ON flood_zones (same_as);

CREATE TABLE soil_moisture_sensors (
    id uuid NOT NULL,
    station_id varchar(50) COLLATE "C" NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    longitude double precision,
    latitude double precision,
    cell bigint,
    elevation_meters integer,
    weather_station_id uuid,
    network varchar(100) COLLATE "C",
    operator varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    hydrologic_unit_code varchar(12) COLLATE "C",
    wban_id varchar(5) COLLATE "C",
    nwsli_id varchar(5) COLLATE "C",
    first_observation_date date,
    last_observation_date date,
    method text COLLATE "C",
    manufacturer varchar(255) COLLATE "C",
    model varchar(255) COLLATE "C",
    soil_texture varchar(100) COLLATE "C",
    saturation_percent numeric(5, 2),
    field_capacity_percent numeric(5, 2),
    wilting_point_percent numeric(5, 2),
    water_content_5cm_percent numeric(5, 2),
    water_content_10cm_percent numeric(5, 2),
    water_content_20cm_percent numeric(5, 2),
    water_content_50cm_percent numeric(5, 2),
    water_content_100cm_percent numeric(5, 2),
    soil_temperature_5cm_c numeric(5, 2),
    soil_temperature_10cm_c numeric(5, 2),
    soil_temperature_20cm_c numeric(5, 2),
    soil_temperature_50cm_c numeric(5, 2),
    soil_temperature_100cm_c numeric(5, 2),
    data_quality numeric(5, 2),
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
    CONSTRAINT soil_moisture_sensors_pkey PRIMARY KEY (id),
    CONSTRAINT soil_moisture_sensors_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT soil_moisture_sensors_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT soil_moisture_sensors_elevation_meters_check CHECK (elevation_meters BETWEEN -500 AND 9000),
    CONSTRAINT soil_moisture_sensors_method_check CHECK (method IN (
        'capacitance', 'time_domain_reflectometry', 'neutron_probe', 'cosmic_ray',
        'heat_dissipation', 'gnss_reflectometry', 'gravimetric'
    )),
    CONSTRAINT soil_moisture_sensors_saturation_percent_check CHECK (saturation_percent BETWEEN 0 AND 100),
    CONSTRAINT soil_moisture_sensors_field_capacity_percent_check CHECK (field_capacity_percent BETWEEN 0 AND 100),
    CONSTRAINT soil_moisture_sensors_wilting_point_percent_check CHECK (wilting_point_percent BETWEEN 0 AND 100),
    CONSTRAINT soil_moisture_sensors_water_content_5cm_percent_check CHECK (water_content_5cm_percent BETWEEN 0 AND 100),
    CONSTRAINT soil_moisture_sensors_water_content_10cm_percent_check CHECK (water_content_10cm_percent BETWEEN 0 AND 100),
    CONSTRAINT soil_moisture_sensors_water_content_20cm_percent_check CHECK (water_content_20cm_percent BETWEEN 0 AND 100),
    CONSTRAINT soil_moisture_sensors_water_content_50cm_percent_check CHECK (water_content_50cm_percent BETWEEN 0 AND 100),
    CONSTRAINT soil_moisture_sensors_water_content_100cm_percent_check CHECK (water_content_100cm_percent BETWEEN 0 AND 100),
    CONSTRAINT soil_moisture_sensors_soil_temperature_5cm_c_check CHECK (soil_temperature_5cm_c BETWEEN -80 AND 80),
    CONSTRAINT soil_moisture_sensors_soil_temperature_10cm_c_check CHECK (soil_temperature_10cm_c BETWEEN -80 AND 80),
    CONSTRAINT soil_moisture_sensors_soil_temperature_20cm_c_check CHECK (soil_temperature_20cm_c BETWEEN -80 AND 80),
    CONSTRAINT soil_moisture_sensors_soil_temperature_50cm_c_check CHECK (soil_temperature_50cm_c BETWEEN -80 AND 80),
    CONSTRAINT soil_moisture_sensors_soil_temperature_100cm_c_check CHECK (soil_temperature_100cm_c BETWEEN -80 AND 80),
    CONSTRAINT soil_moisture_sensors_data_quality_check CHECK (data_quality BETWEEN 0 AND 100)
);
CREATE UNIQUE INDEX soil_moisture_sensors_source_id_external_id_key ON soil_moisture_sensors (source_id, external_id);
CREATE UNIQUE INDEX soil_moisture_sensors_station_id_source_id_key ON soil_moisture_sensors (station_id, source_id);
CREATE INDEX soil_moisture_sensors_network_country_code_idx ON soil_moisture_sensors (network, country_code);
CREATE INDEX soil_moisture_sensors_hydrologic_unit_code_idx ON soil_moisture_sensors (hydrologic_unit_code);
CREATE INDEX soil_moisture_sensors_cell_idx ON soil_moisture_sensors (cell);
CREATE INDEX soil_moisture_sensors_weather_station_id_idx ON soil_moisture_sensors (weather_station_id);
CREATE INDEX soil_moisture_sensors_import_id_idx ON soil_moisture_sensors (import_id);
CREATE INDEX soil_moisture_sensors_same_as_idx ON soil_moisture_sensors (same_as);

CREATE TABLE storm_tracks (
    id uuid NOT NULL,
    storm_id varchar(20) COLLATE "C" NOT NULL,
    fix_at timestamptz NOT NULL,
    longitude double precision NOT NULL,
    latitude double precision NOT NULL,
    cell bigint NOT NULL,
    name varchar(255) COLLATE "C",
    basin text COLLATE "C",
    subbasin text COLLATE "C",
    season_year integer,
    season_number integer,
    status text COLLATE "C",
    nature text COLLATE "C",
    fix_type text COLLATE "C",
    track_type text COLLATE "C",
    max_wind_knots integer,
    wind_averaging_minutes integer,
    gust_knots integer,
    central_pressure_hpa integer,
    saffir_simpson_category integer,
    radius_34kt_ne_nmi integer,
    radius_34kt_se_nmi integer,
    radius_34kt_sw_nmi integer,
    radius_34kt_nw_nmi integer,
    radius_50kt_ne_nmi integer,
    radius_50kt_se_nmi integer,
    radius_50kt_sw_nmi integer,
    radius_50kt_nw_nmi integer,
    radius_64kt_ne_nmi integer,
    radius_64kt_se_nmi integer,
    radius_64kt_sw_nmi integer,
    radius_64kt_nw_nmi integer,
    max_wind_radius_nmi integer,
    eye_diameter_nmi integer,
    outer_pressure_hpa integer,
    outer_radius_nmi integer,
    forward_speed_knots integer,
    heading_degrees integer,
    land_distance_km integer,
    agency_code varchar(50) COLLATE "C",
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
    CONSTRAINT storm_tracks_pkey PRIMARY KEY (id),
    CONSTRAINT storm_tracks_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT storm_tracks_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT storm_tracks_basin_check CHECK (basin IN (
        'north_atlantic', 'eastern_north_pacific', 'western_north_pacific',
        'north_indian', 'south_indian', 'south_pacific', 'south_atlantic'
    )),
    CONSTRAINT storm_tracks_subbasin_check CHECK (subbasin IN (
        'arabian_sea', 'bay_of_bengal', 'central_pacific', 'caribbean_sea',
        'gulf_of_mexico', 'north_atlantic', 'western_australia', 'eastern_australia'
    )),
    CONSTRAINT storm_tracks_season_year_check CHECK (season_year BETWEEN 1800 AND 2200),
    CONSTRAINT storm_tracks_season_number_check CHECK (season_number >= 0),
    CONSTRAINT storm_tracks_status_check CHECK (status IN (
        'tropical_depression', 'tropical_storm', 'hurricane', 'typhoon',
        'super_typhoon', 'tropical_cyclone', 'subtropical_depression',
        'subtropical_storm', 'extratropical', 'post_tropical', 'low', 'tropical_wave',
        'disturbance', 'inland', 'dissipating', 'monsoon_depression', 'extrapolated',
        'unknown'
    )),
    CONSTRAINT storm_tracks_nature_check CHECK (nature IN (
        'tropical', 'subtropical', 'extratropical', 'disturbance', 'mixed',
        'not_reported'
    )),
    CONSTRAINT storm_tracks_fix_type_check CHECK (fix_type IN (
        'landfall', 'closest_approach', 'genesis', 'peak_intensity', 'minimum_pressure',
        'maximum_wind', 'intensity_detail', 'status_change', 'track_detail'
    )),
    CONSTRAINT storm_tracks_track_type_check CHECK (track_type IN ('main', 'spur', 'provisional', 'provisional_spur')),
    CONSTRAINT storm_tracks_max_wind_knots_check CHECK (max_wind_knots BETWEEN 0 AND 250),
    CONSTRAINT storm_tracks_wind_averaging_minutes_check CHECK (wind_averaging_minutes BETWEEN 1 AND 10),
    CONSTRAINT storm_tracks_gust_knots_check CHECK (gust_knots BETWEEN 0 AND 350),
    CONSTRAINT storm_tracks_central_pressure_hpa_check CHECK (central_pressure_hpa BETWEEN 800 AND 1100),
    CONSTRAINT storm_tracks_saffir_simpson_category_check CHECK (saffir_simpson_category BETWEEN 1 AND 5),
    CONSTRAINT storm_tracks_radius_34kt_ne_nmi_check CHECK (radius_34kt_ne_nmi >= 0),
    CONSTRAINT storm_tracks_radius_34kt_se_nmi_check CHECK (radius_34kt_se_nmi >= 0),
    CONSTRAINT storm_tracks_radius_34kt_sw_nmi_check CHECK (radius_34kt_sw_nmi >= 0),
    CONSTRAINT storm_tracks_radius_34kt_nw_nmi_check CHECK (radius_34kt_nw_nmi >= 0),
    CONSTRAINT storm_tracks_radius_50kt_ne_nmi_check CHECK (radius_50kt_ne_nmi >= 0),
    CONSTRAINT storm_tracks_radius_50kt_se_nmi_check CHECK (radius_50kt_se_nmi >= 0),
    CONSTRAINT storm_tracks_radius_50kt_sw_nmi_check CHECK (radius_50kt_sw_nmi >= 0),
    CONSTRAINT storm_tracks_radius_50kt_nw_nmi_check CHECK (radius_50kt_nw_nmi >= 0),
    CONSTRAINT storm_tracks_radius_64kt_ne_nmi_check CHECK (radius_64kt_ne_nmi >= 0),
    CONSTRAINT storm_tracks_radius_64kt_se_nmi_check CHECK (radius_64kt_se_nmi >= 0),
    CONSTRAINT storm_tracks_radius_64kt_sw_nmi_check CHECK (radius_64kt_sw_nmi >= 0),
    CONSTRAINT storm_tracks_radius_64kt_nw_nmi_check CHECK (radius_64kt_nw_nmi >= 0),
    CONSTRAINT storm_tracks_max_wind_radius_nmi_check CHECK (max_wind_radius_nmi >= 0),
    CONSTRAINT storm_tracks_eye_diameter_nmi_check CHECK (eye_diameter_nmi >= 0),
    CONSTRAINT storm_tracks_outer_pressure_hpa_check CHECK (outer_pressure_hpa BETWEEN 800 AND 1100),
    CONSTRAINT storm_tracks_outer_radius_nmi_check CHECK (outer_radius_nmi >= 0),
    CONSTRAINT storm_tracks_forward_speed_knots_check CHECK (forward_speed_knots >= 0),
    CONSTRAINT storm_tracks_heading_degrees_check CHECK (heading_degrees BETWEEN 0 AND 360),
    CONSTRAINT storm_tracks_land_distance_km_check CHECK (land_distance_km >= 0)
);
CREATE UNIQUE INDEX storm_tracks_source_id_external_id_key ON storm_tracks (source_id, external_id);
CREATE UNIQUE INDEX storm_tracks_storm_id_fix_at_source_id_key ON storm_tracks (storm_id, fix_at, source_id);
CREATE INDEX storm_tracks_fix_at_idx ON storm_tracks (fix_at);
CREATE INDEX storm_tracks_basin_season_year_idx ON storm_tracks (basin, season_year);
CREATE INDEX storm_tracks_name_season_year_idx ON storm_tracks (name, season_year);
CREATE INDEX storm_tracks_cell_idx ON storm_tracks (cell);
CREATE INDEX storm_tracks_import_id_idx ON storm_tracks (import_id);
CREATE INDEX storm_tracks_same_as_idx ON storm_tracks (same_as);

CREATE TABLE vegetation_indices (
    id uuid NOT NULL,
    product varchar(50) COLLATE "C" NOT NULL,
    period_start_date date NOT NULL,
    period_end_date date NOT NULL,
    longitude double precision,
    latitude double precision,
    cell bigint,
    geometry bytea,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    product_version varchar(20) COLLATE "C",
    satellite varchar(50) COLLATE "C",
    instrument varchar(50) COLLATE "C",
    tile varchar(20) COLLATE "C",
    resolution_meters numeric(8, 2),
    acquired_date date,
    ndvi numeric(5, 4),
    evi numeric(5, 4),
    ndwi numeric(5, 4),
    leaf_area_ratio numeric(5, 2),
    ndvi_anomaly numeric(5, 4),
    vegetation_condition_percent numeric(5, 2),
    red_reflectance_ratio numeric(5, 4),
    nir_reflectance_ratio numeric(5, 4),
    blue_reflectance_ratio numeric(5, 4),
    swir_reflectance_ratio numeric(5, 4),
    view_zenith_degrees numeric(5, 2),
    sun_zenith_degrees numeric(5, 2),
    relative_azimuth_degrees numeric(5, 2),
    reliability text COLLATE "C",
    quality_bits integer,
    pixels_count integer,
    ndvi_deviation numeric(5, 4),
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
    CONSTRAINT vegetation_indices_pkey PRIMARY KEY (id),
    CONSTRAINT vegetation_indices_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT vegetation_indices_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT vegetation_indices_geometry_check CHECK (octet_length(geometry) <= 20000000),
    CONSTRAINT vegetation_indices_west_check CHECK (west BETWEEN -180 AND 180),
    CONSTRAINT vegetation_indices_south_check CHECK (south BETWEEN -90 AND 90),
    CONSTRAINT vegetation_indices_east_check CHECK (east BETWEEN -180 AND 180),
    CONSTRAINT vegetation_indices_north_check CHECK (north BETWEEN -90 AND 90),
    CONSTRAINT vegetation_indices_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT vegetation_indices_resolution_meters_check CHECK (resolution_meters >= 0),
    CONSTRAINT vegetation_indices_ndvi_check CHECK (ndvi BETWEEN -1 AND 1),
    CONSTRAINT vegetation_indices_evi_check CHECK (evi BETWEEN -1 AND 1),
    CONSTRAINT vegetation_indices_ndwi_check CHECK (ndwi BETWEEN -1 AND 1),
    CONSTRAINT vegetation_indices_leaf_area_ratio_check CHECK (leaf_area_ratio >= 0),
    CONSTRAINT vegetation_indices_ndvi_anomaly_check CHECK (ndvi_anomaly BETWEEN -2 AND 2),
    CONSTRAINT vegetation_indices_vegetation_condition_percent_check CHECK (vegetation_condition_percent BETWEEN 0 AND 100),
    CONSTRAINT vegetation_indices_red_reflectance_ratio_check CHECK (red_reflectance_ratio BETWEEN -1 AND 2),
    CONSTRAINT vegetation_indices_nir_reflectance_ratio_check CHECK (nir_reflectance_ratio BETWEEN -1 AND 2),
    CONSTRAINT vegetation_indices_blue_reflectance_ratio_check CHECK (blue_reflectance_ratio BETWEEN -1 AND 2),
    CONSTRAINT vegetation_indices_swir_reflectance_ratio_check CHECK (swir_reflectance_ratio BETWEEN -1 AND 2),
    CONSTRAINT vegetation_indices_view_zenith_degrees_check CHECK (view_zenith_degrees BETWEEN 0 AND 90),
    CONSTRAINT vegetation_indices_sun_zenith_degrees_check CHECK (sun_zenith_degrees BETWEEN 0 AND 180),
    CONSTRAINT vegetation_indices_relative_azimuth_degrees_check CHECK (relative_azimuth_degrees BETWEEN -360 AND 360),
    CONSTRAINT vegetation_indices_reliability_check CHECK (reliability IN ('good', 'marginal', 'snow_ice', 'cloudy')),
    CONSTRAINT vegetation_indices_quality_bits_check CHECK (quality_bits BETWEEN 0 AND 65535),
    CONSTRAINT vegetation_indices_pixels_count_check CHECK (pixels_count >= 0),
    CONSTRAINT vegetation_indices_ndvi_deviation_check CHECK (ndvi_deviation BETWEEN 0 AND 2)
);
CREATE UNIQUE INDEX vegetation_indices_source_id_external_id_key ON vegetation_indices (source_id, external_id);
CREATE INDEX vegetation_indices_product_period_start_date_idx ON vegetation_indices (product, period_start_date);
CREATE INDEX vegetation_indices_area_code_period_start_date_idx ON vegetation_indices (area_code, period_start_date);
CREATE INDEX vegetation_indices_cell_idx ON vegetation_indices (cell);
CREATE INDEX vegetation_indices_import_id_idx ON vegetation_indices (import_id);
CREATE INDEX vegetation_indices_same_as_idx ON vegetation_indices (same_as);

CREATE TABLE water_quality_sensors (
    id uuid NOT NULL,
    site_number varchar(50) COLLATE "C" NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    longitude double precision,
    latitude double precision,
    cell bigint,
    agency_code varchar(50) COLLATE "C",
    operator varchar(255) COLLATE "C",
    site_type text COLLATE "C",
    water_body varchar(255) COLLATE "C",
    hydrologic_unit_code varchar(12) COLLATE "C",
    drainage_area_km2 numeric(12, 4),
    contributing_area_km2 numeric(12, 4),
    gauge_altitude_meters numeric(8, 3),
    altitude_accuracy_meters numeric(8, 3),
    vertical_datum varchar(20) COLLATE "C",
    horizontal_datum varchar(20) COLLATE "C",
    position_accuracy_meters numeric(9, 2),
    well_depth_meters numeric(8, 3),
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    first_observation_date date,
    last_observation_date date,
    water_temperature_c numeric(5, 2),
    ph numeric(4, 2),
    dissolved_oxygen_mg_per_l numeric(6, 2),
    oxygen_saturation_percent numeric(5, 1),
    specific_conductance_us_per_cm numeric(9, 2),
    turbidity_fnu numeric(9, 3),
    suspended_sediment_mg_per_l numeric(10, 3),
    sediment_load_tonnes_per_day numeric(13, 4),
    nitrate_mg_per_l numeric(9, 4),
    nitrate_nitrite_mg_per_l numeric(9, 4),
    ammonia_mg_per_l numeric(9, 4),
    total_nitrogen_mg_per_l numeric(9, 4),
    orthophosphate_mg_per_l numeric(9, 4),
    total_phosphorus_mg_per_l numeric(9, 4),
    chloride_mg_per_l numeric(10, 3),
    chlorophyll_ug_per_l numeric(9, 3),
    e_coli_mpn_per_100ml numeric(12, 1),
    discharge_m3_per_s numeric(12, 4),
    gauge_height_meters numeric(8, 3),
    verification text COLLATE "C",
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
    CONSTRAINT water_quality_sensors_pkey PRIMARY KEY (id),
    CONSTRAINT water_quality_sensors_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT water_quality_sensors_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT water_quality_sensors_site_type_check CHECK (site_type IN (
        'stream', 'canal', 'ditch', 'tidal_stream', 'lake', 'estuary', 'ocean', 'well',
        'spring', 'wetland', 'glacier', 'atmosphere', 'facility', 'other'
    )),
    CONSTRAINT water_quality_sensors_drainage_area_km2_check CHECK (drainage_area_km2 >= 0),
    CONSTRAINT water_quality_sensors_contributing_area_km2_check CHECK (contributing_area_km2 >= 0),
    CONSTRAINT water_quality_sensors_gauge_altitude_meters_check CHECK (gauge_altitude_meters BETWEEN -500 AND 9000),
    CONSTRAINT water_quality_sensors_altitude_accuracy_meters_check CHECK (altitude_accuracy_meters >= 0),
    CONSTRAINT water_quality_sensors_position_accuracy_meters_check CHECK (position_accuracy_meters >= 0),
    CONSTRAINT water_quality_sensors_well_depth_meters_check CHECK (well_depth_meters >= 0),
    CONSTRAINT water_quality_sensors_water_temperature_c_check CHECK (water_temperature_c BETWEEN -10 AND 150),
    CONSTRAINT water_quality_sensors_ph_check CHECK (ph BETWEEN -5 AND 15),
    CONSTRAINT water_quality_sensors_dissolved_oxygen_mg_per_l_check CHECK (dissolved_oxygen_mg_per_l >= 0),
    CONSTRAINT water_quality_sensors_oxygen_saturation_percent_check CHECK (oxygen_saturation_percent BETWEEN 0 AND 1000),
    CONSTRAINT water_quality_sensors_specific_conductance_us_per_cm_check CHECK (specific_conductance_us_per_cm >= 0),
    CONSTRAINT water_quality_sensors_turbidity_fnu_check CHECK (turbidity_fnu >= 0),
    CONSTRAINT water_quality_sensors_suspended_sediment_mg_per_l_check CHECK (suspended_sediment_mg_per_l >= 0),
    CONSTRAINT water_quality_sensors_sediment_load_tonnes_per_day_check CHECK (sediment_load_tonnes_per_day >= 0),
    CONSTRAINT water_quality_sensors_nitrate_mg_per_l_check CHECK (nitrate_mg_per_l >= 0),
    CONSTRAINT water_quality_sensors_nitrate_nitrite_mg_per_l_check CHECK (nitrate_nitrite_mg_per_l >= 0),
    CONSTRAINT water_quality_sensors_ammonia_mg_per_l_check CHECK (ammonia_mg_per_l >= 0),
    CONSTRAINT water_quality_sensors_total_nitrogen_mg_per_l_check CHECK (total_nitrogen_mg_per_l >= 0),
    CONSTRAINT water_quality_sensors_orthophosphate_mg_per_l_check CHECK (orthophosphate_mg_per_l >= 0),
    CONSTRAINT water_quality_sensors_total_phosphorus_mg_per_l_check CHECK (total_phosphorus_mg_per_l >= 0),
    CONSTRAINT water_quality_sensors_chloride_mg_per_l_check CHECK (chloride_mg_per_l >= 0),
    CONSTRAINT water_quality_sensors_chlorophyll_ug_per_l_check CHECK (chlorophyll_ug_per_l >= 0),
    CONSTRAINT water_quality_sensors_e_coli_mpn_per_100ml_check CHECK (e_coli_mpn_per_100ml >= 0),
    CONSTRAINT water_quality_sensors_verification_check CHECK (verification IN ('provisional', 'approved', 'rejected'))
);
CREATE UNIQUE INDEX water_quality_sensors_source_id_external_id_key ON water_quality_sensors (source_id, external_id);
CREATE INDEX water_quality_sensors_site_number_idx ON water_quality_sensors (site_number);
CREATE INDEX water_quality_sensors_hydrologic_unit_code_idx ON water_quality_sensors (hydrologic_unit_code);
CREATE INDEX water_quality_sensors_site_type_country_code_idx ON water_quality_sensors (site_type, country_code);
CREATE INDEX water_quality_sensors_cell_idx ON water_quality_sensors (cell);
CREATE INDEX water_quality_sensors_import_id_idx ON water_quality_sensors (import_id);
CREATE INDEX water_quality_sensors_same_as_idx ON water_quality_sensors (same_as);

CREATE TABLE weather_stations (
    id uuid NOT NULL,
    station_id varchar(50) COLLATE "C" NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    station_type text COLLATE "C",
    longitude double precision,
    latitude double precision,
    cell bigint,
    elevation_meters integer,
    barometer_elevation_meters integer,
    temperature_c numeric(5, 2),
    humidity_percent integer,
    wind_speed_ms numeric(5, 2),
    wind_direction_degrees integer,
    pressure_hpa numeric(6, 2),
    last_update timestamptz,
    data_quality numeric(5, 2),
    dew_point_c numeric(5, 2),
    wind_gust_ms numeric(5, 2),
    anemometer_height_meters numeric(5, 2),
    station_pressure_hpa numeric(6, 2),
    pressure_change_hpa numeric(5, 2),
    max_temperature_c numeric(5, 2),
    min_temperature_c numeric(5, 2),
    surface_temperature_c numeric(5, 2),
    precipitation_mm numeric(7, 2),
    precipitation_minutes integer,
    snow_depth_cm numeric(6, 1),
    snow_water_mm numeric(7, 1),
    wetness_ohms integer,
    visibility_meters integer,
    present_weather varchar(100) COLLATE "C",
    cloud_layers jsonb,
    ceiling_meters integer,
    flight_category text COLLATE "C",
    global_irradiance_w_per_m2 numeric(6, 1),
    direct_normal_irradiance_w_per_m2 numeric(6, 1),
    diffuse_irradiance_w_per_m2 numeric(6, 1),
    reflected_irradiance_w_per_m2 numeric(6, 1),
    infrared_down_w_per_m2 numeric(6, 1),
    infrared_up_w_per_m2 numeric(6, 1),
    photosynthetic_irradiance_w_per_m2 numeric(6, 1),
    uvb_irradiance_w_per_m2 numeric(7, 4),
    raw_report varchar(2000) COLLATE "C",
    report_type varchar(20) COLLATE "C",
    is_automatic boolean,
    has_maintenance_flag boolean,
    network varchar(100) COLLATE "C",
    operator varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    hydrologic_unit_code varchar(12) COLLATE "C",
    icao_id varchar(4) COLLATE "C",
    wmo_id varchar(5) COLLATE "C",
    wigos_id varchar(50) COLLATE "C",
    wmo_region integer,
    is_basic_synoptic boolean,
    usaf_id varchar(6) COLLATE "C",
    wban_id varchar(5) COLLATE "C",
    ghcn_id varchar(11) COLLATE "C",
    nwsli_id varchar(5) COLLATE "C",
    local_id varchar(20) COLLATE "C",
    first_observation_date date,
    last_observation_date date,
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
    CONSTRAINT weather_stations_pkey PRIMARY KEY (id),
    CONSTRAINT weather_stations_station_type_check CHECK (station_type IN (
        'airport', 'synoptic', 'climate', 'cooperative', 'snow', 'radiation',
        'agricultural', 'upper_air', 'buoy', 'ship', 'road', 'private', 'other'
    )),
    CONSTRAINT weather_stations_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT weather_stations_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT weather_stations_elevation_meters_check CHECK (elevation_meters BETWEEN -500 AND 9000),
    CONSTRAINT weather_stations_barometer_elevation_meters_check CHECK (barometer_elevation_meters BETWEEN -500 AND 9000),
    CONSTRAINT weather_stations_temperature_c_check CHECK (temperature_c BETWEEN -100 AND 70),
    CONSTRAINT weather_stations_humidity_percent_check CHECK (humidity_percent BETWEEN 0 AND 100),
    CONSTRAINT weather_stations_wind_speed_ms_check CHECK (wind_speed_ms BETWEEN 0 AND 150),
    CONSTRAINT weather_stations_wind_direction_degrees_check CHECK (wind_direction_degrees BETWEEN 0 AND 360),
    CONSTRAINT weather_stations_pressure_hpa_check CHECK (pressure_hpa BETWEEN 800 AND 1100),
    CONSTRAINT weather_stations_data_quality_check CHECK (data_quality BETWEEN 0 AND 100),
    CONSTRAINT weather_stations_dew_point_c_check CHECK (dew_point_c BETWEEN -120 AND 70),
    CONSTRAINT weather_stations_wind_gust_ms_check CHECK (wind_gust_ms BETWEEN 0 AND 150),
    CONSTRAINT weather_stations_anemometer_height_meters_check CHECK (anemometer_height_meters BETWEEN 0 AND 500),
    CONSTRAINT weather_stations_station_pressure_hpa_check CHECK (station_pressure_hpa BETWEEN 300 AND 1100),
    CONSTRAINT weather_stations_pressure_change_hpa_check CHECK (pressure_change_hpa BETWEEN -100 AND 100),
    CONSTRAINT weather_stations_max_temperature_c_check CHECK (max_temperature_c BETWEEN -100 AND 70),
    CONSTRAINT weather_stations_min_temperature_c_check CHECK (min_temperature_c BETWEEN -100 AND 70),
    CONSTRAINT weather_stations_surface_temperature_c_check CHECK (surface_temperature_c BETWEEN -110 AND 110),
    CONSTRAINT weather_stations_precipitation_mm_check CHECK (precipitation_mm >= 0),
    CONSTRAINT weather_stations_precipitation_minutes_check CHECK (precipitation_minutes >= 1),
    CONSTRAINT weather_stations_snow_depth_cm_check CHECK (snow_depth_cm >= 0),
    CONSTRAINT weather_stations_snow_water_mm_check CHECK (snow_water_mm >= 0),
    CONSTRAINT weather_stations_wetness_ohms_check CHECK (wetness_ohms >= 0),
    CONSTRAINT weather_stations_visibility_meters_check CHECK (visibility_meters >= 0),
    CONSTRAINT weather_stations_ceiling_meters_check CHECK (ceiling_meters >= 0),
    CONSTRAINT weather_stations_flight_category_check CHECK (flight_category IN ('vfr', 'mvfr', 'ifr', 'lifr')),
    CONSTRAINT weather_stations_global_irradiance_w_per_m2_check CHECK (global_irradiance_w_per_m2 BETWEEN -50 AND 2000),
    CONSTRAINT weather_stations_direct_normal_irradiance_w_per_m2_check CHECK (direct_normal_irradiance_w_per_m2 BETWEEN -50 AND 2000),
    CONSTRAINT weather_stations_diffuse_irradiance_w_per_m2_check CHECK (diffuse_irradiance_w_per_m2 BETWEEN -50 AND 2000),
    CONSTRAINT weather_stations_reflected_irradiance_w_per_m2_check CHECK (reflected_irradiance_w_per_m2 BETWEEN -50 AND 2000),
    CONSTRAINT weather_stations_infrared_down_w_per_m2_check CHECK (infrared_down_w_per_m2 BETWEEN 0 AND 1000),
    CONSTRAINT weather_stations_infrared_up_w_per_m2_check CHECK (infrared_up_w_per_m2 BETWEEN 0 AND 1500),
    CONSTRAINT weather_stations_photosynthetic_irradiance_w_per_m2_check CHECK (photosynthetic_irradiance_w_per_m2 BETWEEN -50 AND 1000),
    CONSTRAINT weather_stations_uvb_irradiance_w_per_m2_check CHECK (uvb_irradiance_w_per_m2 BETWEEN -1 AND 50),
    CONSTRAINT weather_stations_wmo_region_check CHECK (wmo_region BETWEEN 1 AND 7)
);
CREATE UNIQUE INDEX weather_stations_source_id_external_id_key ON weather_stations (source_id, external_id);
CREATE UNIQUE INDEX weather_stations_station_id_source_id_key ON weather_stations (station_id, source_id);
CREATE INDEX weather_stations_icao_id_idx ON weather_stations (icao_id);
CREATE INDEX weather_stations_wmo_id_idx ON weather_stations (wmo_id);
CREATE INDEX weather_stations_network_country_code_idx ON weather_stations (network, country_code);
CREATE INDEX weather_stations_last_update_idx ON weather_stations (last_update);
CREATE INDEX weather_stations_cell_idx ON weather_stations (cell);
CREATE INDEX weather_stations_import_id_idx ON weather_stations (import_id);
CREATE INDEX weather_stations_same_as_idx ON weather_stations (same_as);

-- Foreign keys.
ALTER TABLE air_quality_monitors ADD CONSTRAINT air_quality_monitors_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE air_quality_monitors ADD CONSTRAINT air_quality_monitors_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE air_quality_monitors ADD CONSTRAINT air_quality_monitors_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES air_quality_monitors (id) ON DELETE SET NULL;
ALTER TABLE biodiversity_hotspots ADD CONSTRAINT biodiversity_hotspots_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE biodiversity_hotspots ADD CONSTRAINT biodiversity_hotspots_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE biodiversity_hotspots ADD CONSTRAINT biodiversity_hotspots_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES biodiversity_hotspots (id) ON DELETE SET NULL;
ALTER TABLE climate_projections ADD CONSTRAINT climate_projections_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE climate_projections ADD CONSTRAINT climate_projections_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE climate_projections ADD CONSTRAINT climate_projections_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES climate_projections (id) ON DELETE SET NULL;
ALTER TABLE drought_conditions ADD CONSTRAINT drought_conditions_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE drought_conditions ADD CONSTRAINT drought_conditions_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE drought_conditions ADD CONSTRAINT drought_conditions_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES drought_conditions (id) ON DELETE SET NULL;
ALTER TABLE earthquake_events ADD CONSTRAINT earthquake_events_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE earthquake_events ADD CONSTRAINT earthquake_events_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE earthquake_events ADD CONSTRAINT earthquake_events_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES earthquake_events (id) ON DELETE SET NULL;
ALTER TABLE flood_zones ADD CONSTRAINT flood_zones_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE flood_zones ADD CONSTRAINT flood_zones_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE flood_zones ADD CONSTRAINT flood_zones_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES flood_zones (id) ON DELETE SET NULL;
ALTER TABLE soil_moisture_sensors ADD CONSTRAINT soil_moisture_sensors_weather_station_id_fkey
    FOREIGN KEY (weather_station_id) REFERENCES weather_stations (id) ON DELETE SET NULL;
ALTER TABLE soil_moisture_sensors ADD CONSTRAINT soil_moisture_sensors_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE soil_moisture_sensors ADD CONSTRAINT soil_moisture_sensors_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE soil_moisture_sensors ADD CONSTRAINT soil_moisture_sensors_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES soil_moisture_sensors (id) ON DELETE SET NULL;
ALTER TABLE storm_tracks ADD CONSTRAINT storm_tracks_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE storm_tracks ADD CONSTRAINT storm_tracks_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE storm_tracks ADD CONSTRAINT storm_tracks_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES storm_tracks (id) ON DELETE SET NULL;
ALTER TABLE vegetation_indices ADD CONSTRAINT vegetation_indices_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE vegetation_indices ADD CONSTRAINT vegetation_indices_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE vegetation_indices ADD CONSTRAINT vegetation_indices_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES vegetation_indices (id) ON DELETE SET NULL;
ALTER TABLE water_quality_sensors ADD CONSTRAINT water_quality_sensors_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE water_quality_sensors ADD CONSTRAINT water_quality_sensors_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE water_quality_sensors ADD CONSTRAINT water_quality_sensors_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES water_quality_sensors (id) ON DELETE SET NULL;
ALTER TABLE weather_stations ADD CONSTRAINT weather_stations_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE weather_stations ADD CONSTRAINT weather_stations_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE weather_stations ADD CONSTRAINT weather_stations_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES weather_stations (id) ON DELETE SET NULL;

-- Documentation.
COMMENT ON TABLE air_quality_monitors IS 'A station that measures pollutants in the open air, and its latest readings.';
COMMENT ON COLUMN air_quality_monitors.id IS 'The row''s key.';
COMMENT ON COLUMN air_quality_monitors.station_id IS 'The network''s code: `BETR801` in Europe''s AirBase, nine digits in the EPA''s AQS.';
COMMENT ON COLUMN air_quality_monitors.name IS 'What the place is called, mostly a street or a quarter.';
COMMENT ON COLUMN air_quality_monitors.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN air_quality_monitors.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN air_quality_monitors.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN air_quality_monitors.elevation_meters IS 'Height of the ground at the station above mean sea level. [m]';
COMMENT ON COLUMN air_quality_monitors.local_id IS 'Code of the station in its own country''s list, where it has one of its own there.';
COMMENT ON COLUMN air_quality_monitors.station_type IS 'Which sources of pollution the station is meant to see.';
COMMENT ON COLUMN air_quality_monitors.area_type IS 'How built-up the surroundings are.';
COMMENT ON COLUMN air_quality_monitors.operator IS 'Who runs the station.';
COMMENT ON COLUMN air_quality_monitors.network IS 'The network that lists it: `AirBase`, `AQS`, `AirNow`.';
COMMENT ON COLUMN air_quality_monitors.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN air_quality_monitors.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN air_quality_monitors.county IS 'County, district or municipality.';
COMMENT ON COLUMN air_quality_monitors.inlet_height_meters IS 'Height of the inlet above the ground. [m]';
COMMENT ON COLUMN air_quality_monitors.pollutants IS 'Pollutants that it measures, as a list: `["no2", "pm10"]`.';
COMMENT ON COLUMN air_quality_monitors.first_observation_date IS 'First day of the period of record.';
COMMENT ON COLUMN air_quality_monitors.last_observation_date IS 'Last day of the period of record; a station that still reports has a recent one.';
COMMENT ON COLUMN air_quality_monitors.averaging_minutes IS 'Time that the readings are means over: 60 for hourly means, 1440 for daily ones. [min]';
COMMENT ON COLUMN air_quality_monitors.pm25_ugm3 IS 'Particles below 2.5 micrometres; a reading in clean air may fall a little below zero, as of all of these. [ug/m3]';
COMMENT ON COLUMN air_quality_monitors.pm10_ugm3 IS 'Particles below 10 micrometres, the finer ones included. [ug/m3]';
COMMENT ON COLUMN air_quality_monitors.no2_ugm3 IS 'Nitrogen dioxide, from engines and furnaces. [ug/m3]';
COMMENT ON COLUMN air_quality_monitors.no_ugm3 IS 'Nitrogen monoxide, which turns to dioxide in the air. [ug/m3]';
COMMENT ON COLUMN air_quality_monitors.nox_ugm3 IS 'Nitrogen oxides together, counted as nitrogen dioxide. [ug/m3]';
COMMENT ON COLUMN air_quality_monitors.o3_ugm3 IS 'Ozone, which sunlight makes from other pollutants. [ug/m3]';
COMMENT ON COLUMN air_quality_monitors.so2_ugm3 IS 'Sulphur dioxide, from coal and heavy oil. [ug/m3]';
COMMENT ON COLUMN air_quality_monitors.co_mgm3 IS 'Carbon monoxide, in milligrams where the others are in micrograms. [mg/m3]';
COMMENT ON COLUMN air_quality_monitors.benzene_ugm3 IS 'The ring of six carbons in fuel vapour and exhaust; it causes leukaemia. [ug/m3]';
COMMENT ON COLUMN air_quality_monitors.aqi IS 'Air quality index on the scale that the next column names; the worst pollutant decides.';
COMMENT ON COLUMN air_quality_monitors.aqi_scale IS 'Whose scale the index is on.';
COMMENT ON COLUMN air_quality_monitors.dominant_pollutant IS 'The pollutant that decides the index.';
COMMENT ON COLUMN air_quality_monitors.verification IS 'How far the readings have been checked.';
COMMENT ON COLUMN air_quality_monitors.data_quality IS 'How far the latest readings are to be believed, from 0 to 100, after the network''s own quality flags.';
COMMENT ON COLUMN air_quality_monitors.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN air_quality_monitors.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN air_quality_monitors.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN air_quality_monitors.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN air_quality_monitors.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN air_quality_monitors.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN air_quality_monitors.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN air_quality_monitors.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN air_quality_monitors.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN air_quality_monitors.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE biodiversity_hotspots IS 'An area or site that matters for nature: a hotspot, a protected area, a place where species were counted, or the part of an area that one species lives in.';
COMMENT ON COLUMN biodiversity_hotspots.id IS 'The row''s key.';
COMMENT ON COLUMN biodiversity_hotspots.name IS 'What the area or site is called.';
COMMENT ON COLUMN biodiversity_hotspots.site_type IS 'Why it matters.';
COMMENT ON COLUMN biodiversity_hotspots.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN biodiversity_hotspots.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN biodiversity_hotspots.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN biodiversity_hotspots.geometry IS 'The line or polygon as WKB (WGS 84).';
COMMENT ON COLUMN biodiversity_hotspots.west IS 'Western side of the geometry''s box; greater than the eastern one where the box crosses the antimeridian. [deg]';
COMMENT ON COLUMN biodiversity_hotspots.south IS 'Southern side of the geometry''s box. [deg]';
COMMENT ON COLUMN biodiversity_hotspots.east IS 'Eastern side of the geometry''s box. [deg]';
COMMENT ON COLUMN biodiversity_hotspots.north IS 'Northern side of the geometry''s box. [deg]';
COMMENT ON COLUMN biodiversity_hotspots.description IS 'What it is known for.';
COMMENT ON COLUMN biodiversity_hotspots.designation IS 'Its legal title in its own country''s words: `National Park`, `Ramsar Site`.';
COMMENT ON COLUMN biodiversity_hotspots.iucn_category IS 'How strictly it is protected.';
COMMENT ON COLUMN biodiversity_hotspots.status IS 'How far its protection has come.';
COMMENT ON COLUMN biodiversity_hotspots.designation_year IS 'The year of its present status.';
COMMENT ON COLUMN biodiversity_hotspots.authority IS 'Who manages it.';
COMMENT ON COLUMN biodiversity_hotspots.owner IS 'Whose the land, or the survey, is.';
COMMENT ON COLUMN biodiversity_hotspots.identifiers IS 'What other registers call it, by register: `{"wdpa": "555744217", "kba": "19765"}`.';
COMMENT ON COLUMN biodiversity_hotspots.country_code IS 'ISO 3166-1 alpha-2 code of the country; none where it spans several.';
COMMENT ON COLUMN biodiversity_hotspots.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN biodiversity_hotspots.county IS 'County, district or municipality.';
COMMENT ON COLUMN biodiversity_hotspots.locality IS 'The place within the municipality, by its local name.';
COMMENT ON COLUMN biodiversity_hotspots.area_code IS 'Code of the area that the figures are of, where it has one: `53073`.';
COMMENT ON COLUMN biodiversity_hotspots.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN biodiversity_hotspots.area_name IS 'What that area is called.';
COMMENT ON COLUMN biodiversity_hotspots.position_accuracy_meters IS 'How far the position may be off. [m]';
COMMENT ON COLUMN biodiversity_hotspots.site_area_km2 IS 'Size of it, land and sea together; of a hotspot its original extent. [km2]';
COMMENT ON COLUMN biodiversity_hotspots.marine_area_km2 IS 'The part of it that is sea. [km2]';
COMMENT ON COLUMN biodiversity_hotspots.protected_percent IS 'Share of it that is protected by law. [%]';
COMMENT ON COLUMN biodiversity_hotspots.intact_percent IS 'Share of its original vegetation that is left; a hotspot has 30 or less. [%]';
COMMENT ON COLUMN biodiversity_hotspots.species_count IS 'Species recorded there, of all groups that were looked at.';
COMMENT ON COLUMN biodiversity_hotspots.threatened_species_count IS 'Species there that the IUCN lists as vulnerable, endangered or critically endangered.';
COMMENT ON COLUMN biodiversity_hotspots.endemic_species_count IS 'Species that live nowhere else, of all groups.';
COMMENT ON COLUMN biodiversity_hotspots.plant_species_count IS 'Vascular plants recorded there.';
COMMENT ON COLUMN biodiversity_hotspots.endemic_plants_count IS 'Vascular plants that live nowhere else; a hotspot has 1,500 or more.';
COMMENT ON COLUMN biodiversity_hotspots.scientific_name IS 'The one species that the row is about, by genus and species: `Lagopus lagopus`.';
COMMENT ON COLUMN biodiversity_hotspots.vernacular_name IS 'That species in the language of the people: `Willow Ptarmigan`.';
COMMENT ON COLUMN biodiversity_hotspots.taxon_code IS 'That species in the source''s or GBIF''s list: `https://www.gbif.org/species/2473421`.';
COMMENT ON COLUMN biodiversity_hotspots.red_list_category IS 'How threatened that species is in the world.';
COMMENT ON COLUMN biodiversity_hotspots.habitat_percent IS 'Share of the area that is habitat of that species all year. [%]';
COMMENT ON COLUMN biodiversity_hotspots.individuals_count IS 'Animals or plants that were counted.';
COMMENT ON COLUMN biodiversity_hotspots.sampling_protocol IS 'How they were counted: `Distance sampling based on line transects`.';
COMMENT ON COLUMN biodiversity_hotspots.length_km IS 'Length of the line that was walked or sailed. [km]';
COMMENT ON COLUMN biodiversity_hotspots.period_start_date IS 'First day of the survey.';
COMMENT ON COLUMN biodiversity_hotspots.period_end_date IS 'Last day of the survey.';
COMMENT ON COLUMN biodiversity_hotspots.source_url IS 'Page of the area or site.';
COMMENT ON COLUMN biodiversity_hotspots.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN biodiversity_hotspots.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN biodiversity_hotspots.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN biodiversity_hotspots.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN biodiversity_hotspots.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN biodiversity_hotspots.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN biodiversity_hotspots.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN biodiversity_hotspots.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN biodiversity_hotspots.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN biodiversity_hotspots.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE climate_projections IS 'One value of one climate variable for a year, under a scenario or as observed.';
COMMENT ON COLUMN climate_projections.id IS 'The row''s key.';
COMMENT ON COLUMN climate_projections.scenario IS 'The story of emissions that the value belongs to, or that it was observed.';
COMMENT ON COLUMN climate_projections.variable IS 'What is projected, in snake case and without its unit: `effective_radiative_forcing`.';
COMMENT ON COLUMN climate_projections.year IS 'The year that the value is for; the middle one of a mean over several.';
COMMENT ON COLUMN climate_projections.value IS 'The number itself, in the unit that the next column names; model output keeps all of its digits.';
COMMENT ON COLUMN climate_projections.unit IS 'UCUM code of the number''s unit: `W/m2`, `K`.';
COMMENT ON COLUMN climate_projections.forcing_agent IS 'What the change is due to, where the value is one agent''s part: `co2`, `ch4`, `total`.';
COMMENT ON COLUMN climate_projections.period_start_date IS 'First day of the period that the value is a mean over; none for the whole year.';
COMMENT ON COLUMN climate_projections.period_end_date IS 'Last day of the period that the value is a mean over.';
COMMENT ON COLUMN climate_projections.baseline_start_year IS 'First year of the years that a change is counted from.';
COMMENT ON COLUMN climate_projections.baseline_end_year IS 'Last year of the years that a change is counted from.';
COMMENT ON COLUMN climate_projections.statistic IS 'How the value was drawn from the runs.';
COMMENT ON COLUMN climate_projections.percentile IS 'Share of the runs, of 100, that lie below the value; 50 is the median.';
COMMENT ON COLUMN climate_projections.model IS 'The climate model or the method: `AR6 two-layer climate model`.';
COMMENT ON COLUMN climate_projections.variant_label IS 'Run of the model, by CMIP''s label: `r1i1p1f1`.';
COMMENT ON COLUMN climate_projections.ensemble_count IS 'Runs or models that the value sums up.';
COMMENT ON COLUMN climate_projections.activity IS 'Undertaking that it was made for: `CMIP6`, `IPCC AR6`.';
COMMENT ON COLUMN climate_projections.downscaling IS 'Method that brought the model''s grid to the place: `BCSD`, `LOCA2`.';
COMMENT ON COLUMN climate_projections.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN climate_projections.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN climate_projections.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN climate_projections.grid_resolution_degrees IS 'Side of the grid''s cells, along the meridian. [deg]';
COMMENT ON COLUMN climate_projections.area_code IS 'Code of the area: `001` for the world in M49.';
COMMENT ON COLUMN climate_projections.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN climate_projections.area_name IS 'What the area is called.';
COMMENT ON COLUMN climate_projections.product_version IS 'Name of the revision, or the date, that the file gives itself: `2021-03-08`.';
COMMENT ON COLUMN climate_projections.source_url IS 'Page or paper that says how it was made.';
COMMENT ON COLUMN climate_projections.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN climate_projections.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN climate_projections.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN climate_projections.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN climate_projections.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN climate_projections.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN climate_projections.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN climate_projections.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN climate_projections.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN climate_projections.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE drought_conditions IS 'Drought over a period: how much of an area is in each category, or the outline of one category on the map.';
COMMENT ON COLUMN drought_conditions.id IS 'The row''s key.';
COMMENT ON COLUMN drought_conditions.period_start_date IS 'First day for which it holds; a Tuesday in the US Drought Monitor.';
COMMENT ON COLUMN drought_conditions.period_end_date IS 'Last day for which it holds; the Monday after in the US Drought Monitor.';
COMMENT ON COLUMN drought_conditions.geometry IS 'The line or polygon as WKB (WGS 84).';
COMMENT ON COLUMN drought_conditions.west IS 'Western side of the geometry''s box; greater than the eastern one where the box crosses the antimeridian. [deg]';
COMMENT ON COLUMN drought_conditions.south IS 'Southern side of the geometry''s box. [deg]';
COMMENT ON COLUMN drought_conditions.east IS 'Eastern side of the geometry''s box. [deg]';
COMMENT ON COLUMN drought_conditions.north IS 'Northern side of the geometry''s box. [deg]';
COMMENT ON COLUMN drought_conditions.area_code IS 'Code of the area that the shares are of: `US-TX`, `48453`.';
COMMENT ON COLUMN drought_conditions.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN drought_conditions.area_name IS 'What the area is called: `Texas`.';
COMMENT ON COLUMN drought_conditions.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN drought_conditions.category IS 'The category of the land within the outline, or the worst that the area has any of.';
COMMENT ON COLUMN drought_conditions.impact IS 'How long the shortage lasts, and what suffers by it.';
COMMENT ON COLUMN drought_conditions.none_percent IS 'Share of the area that is neither dry nor in drought. [%]';
COMMENT ON COLUMN drought_conditions.d0_percent IS 'Share of the area that is abnormally dry (D0), going into drought or out of it. [%]';
COMMENT ON COLUMN drought_conditions.d1_percent IS 'Share of the area in moderate drought (D1). [%]';
COMMENT ON COLUMN drought_conditions.d2_percent IS 'Share of the area in severe drought (D2). [%]';
COMMENT ON COLUMN drought_conditions.d3_percent IS 'Share of the area in extreme drought (D3). [%]';
COMMENT ON COLUMN drought_conditions.d4_percent IS 'Share of the area in exceptional drought (D4). [%]';
COMMENT ON COLUMN drought_conditions.severity_coverage_index IS 'Drought Severity and Coverage Index: the shares weighted by 1 for D0 to 5 for D4; 500 is the whole area in D4.';
COMMENT ON COLUMN drought_conditions.index_type IS 'Which index the next column is a value of, where one is given beside the categories.';
COMMENT ON COLUMN drought_conditions.index_value IS 'Value of the index over the area; dry is below zero.';
COMMENT ON COLUMN drought_conditions.index_window_months IS 'Months of weather that the index looks back on: 3 for SPI-3. [mo]';
COMMENT ON COLUMN drought_conditions.published_date IS 'Date that the map carries: its release for the US Drought Monitor''s statistics.';
COMMENT ON COLUMN drought_conditions.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN drought_conditions.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN drought_conditions.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN drought_conditions.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN drought_conditions.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN drought_conditions.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN drought_conditions.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN drought_conditions.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN drought_conditions.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN drought_conditions.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE earthquake_events IS 'One event that seismometers recorded: an earthquake, or a blast that looks like one.';
COMMENT ON COLUMN earthquake_events.id IS 'The row''s key.';
COMMENT ON COLUMN earthquake_events.occurred_at IS 'When the rupture began, at the focus.';
COMMENT ON COLUMN earthquake_events.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN earthquake_events.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN earthquake_events.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN earthquake_events.event_type IS 'What shook the ground.';
COMMENT ON COLUMN earthquake_events.place IS 'The place in words: `35km S of Jarm, Afghanistan`.';
COMMENT ON COLUMN earthquake_events.magnitude IS 'Size of the event on the scale that the next column names; below zero for the smallest ones that an instrument can tell.';
COMMENT ON COLUMN earthquake_events.magnitude_type IS 'How the magnitude was worked out.';
COMMENT ON COLUMN earthquake_events.magnitude_error IS 'Standard error of the magnitude, in units of magnitude.';
COMMENT ON COLUMN earthquake_events.magnitude_stations_count IS 'Stations that the magnitude was worked out from.';
COMMENT ON COLUMN earthquake_events.depth_km IS 'Depth of the focus below sea level; below zero in a mountain above it. [km]';
COMMENT ON COLUMN earthquake_events.depth_error_km IS 'Standard error of the depth; very great where the depth could not be told. [km]';
COMMENT ON COLUMN earthquake_events.horizontal_error_km IS 'Standard error of the epicentre, in the direction in which it is worst. [km]';
COMMENT ON COLUMN earthquake_events.stations_count IS 'Stations that the place and time were worked out from.';
COMMENT ON COLUMN earthquake_events.azimuthal_gap_degrees IS 'The greatest angle between two neighbouring stations as seen from the epicentre; above 180 the event lies outside the network. [deg]';
COMMENT ON COLUMN earthquake_events.nearest_station_degrees IS 'Distance from the epicentre to the nearest station, as an angle at the earth''s centre; a degree is about 111.2 km. [deg]';
COMMENT ON COLUMN earthquake_events.residual_rms_seconds IS 'Root mean square of how far the arrival times are off those worked out. [s]';
COMMENT ON COLUMN earthquake_events.status IS 'How far people have looked at what the machine found.';
COMMENT ON COLUMN earthquake_events.alert IS 'Level of the PAGER alert: the deaths and losses that the model expects.';
COMMENT ON COLUMN earthquake_events.has_tsunami_notice IS 'Whether the event is a large one at sea, for which tsunami centres may have messages; it doesn''t say that there was a tsunami.';
COMMENT ON COLUMN earthquake_events.significance IS 'How notable it is by magnitude, felt reports and impact together; 600 and above is major news.';
COMMENT ON COLUMN earthquake_events.felt_reports_count IS 'Reports of people who felt it, or noticed that they had not.';
COMMENT ON COLUMN earthquake_events.reported_intensity IS 'The highest intensity that people reported (CDI), on the modified Mercalli scale from 1 to 12.';
COMMENT ON COLUMN earthquake_events.instrumental_intensity IS 'The highest intensity that instruments and the ShakeMap''s model give (MMI), from 1 to 12.';
COMMENT ON COLUMN earthquake_events.network IS 'Code of the network whose solution is the preferred one: `us`, `ci`, `ak`.';
COMMENT ON COLUMN earthquake_events.location_network IS 'Code of the network that worked out place and time.';
COMMENT ON COLUMN earthquake_events.magnitude_network IS 'Code of the network that worked out the magnitude.';
COMMENT ON COLUMN earthquake_events.identifiers IS 'What other networks call it, by network: `{"us": "us2000crmu"}`.';
COMMENT ON COLUMN earthquake_events.products IS 'Kinds of products that the catalogue holds on it, as a list: `["dyfi", "shakemap"]`.';
COMMENT ON COLUMN earthquake_events.revised_at IS 'When the catalogue last changed what it says of the event.';
COMMENT ON COLUMN earthquake_events.source_url IS 'Page of the event.';
COMMENT ON COLUMN earthquake_events.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN earthquake_events.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN earthquake_events.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN earthquake_events.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN earthquake_events.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN earthquake_events.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN earthquake_events.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN earthquake_events.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN earthquake_events.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN earthquake_events.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE flood_zones IS 'A zone on a flood map, or what a gauge says of floods: a peak that was measured, or one that is expected once in so many years.';
COMMENT ON COLUMN flood_zones.id IS 'The row''s key.';
COMMENT ON COLUMN flood_zones.name IS 'What the zone, or the gauge, is called.';
COMMENT ON COLUMN flood_zones.record_type IS 'Whether it is a zone or one of a gauge''s floods.';
COMMENT ON COLUMN flood_zones.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN flood_zones.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN flood_zones.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN flood_zones.geometry IS 'The line or polygon as WKB (WGS 84).';
COMMENT ON COLUMN flood_zones.west IS 'Western side of the geometry''s box; greater than the eastern one where the box crosses the antimeridian. [deg]';
COMMENT ON COLUMN flood_zones.south IS 'Southern side of the geometry''s box. [deg]';
COMMENT ON COLUMN flood_zones.east IS 'Eastern side of the geometry''s box. [deg]';
COMMENT ON COLUMN flood_zones.north IS 'Northern side of the geometry''s box. [deg]';
COMMENT ON COLUMN flood_zones.flood_zone_code IS 'The zone as the map''s legend has it: FEMA''s `AE` or `VE`, England''s `3`.';
COMMENT ON COLUMN flood_zones.zone_subtype IS 'The zone more closely, in the map''s words: `FLOODWAY`.';
COMMENT ON COLUMN flood_zones.hazard IS 'How likely a flood is in the zone.';
COMMENT ON COLUMN flood_zones.flood_type IS 'Where the water comes from.';
COMMENT ON COLUMN flood_zones.return_period_years IS 'Mean years between floods of this size; 100 stands for a chance of 1 in 100 in any one year. [a]';
COMMENT ON COLUMN flood_zones.base_flood_elevation_meters IS 'Height of the water''s surface in that flood, above the vertical datum. [m]';
COMMENT ON COLUMN flood_zones.flood_depth_meters IS 'Depth of the water above the ground in that flood. [m]';
COMMENT ON COLUMN flood_zones.flow_velocity_ms IS 'How fast the water moves in that flood. [m/s]';
COMMENT ON COLUMN flood_zones.vertical_datum IS 'What heights are counted from: `NAVD88`, `NGVD29`.';
COMMENT ON COLUMN flood_zones.site_number IS 'The gauge''s number, with its leading zeros: `01594440`.';
COMMENT ON COLUMN flood_zones.peak_discharge_m3_per_s IS 'The most water that flowed at once. [m3/s]';
COMMENT ON COLUMN flood_zones.gauge_height_meters IS 'Height of the water at that peak, above the gauge''s zero. [m]';
COMMENT ON COLUMN flood_zones.peak_date IS 'Day of the peak, as the gauge''s clock has it.';
COMMENT ON COLUMN flood_zones.peak_local_time IS 'Time of the peak by the clock there: `19:30`.';
COMMENT ON COLUMN flood_zones.discharge_qualifiers IS 'The agency''s codes on the discharge, in its writing: `2,5,8`.';
COMMENT ON COLUMN flood_zones.gauge_height_qualifiers IS 'The agency''s codes on the height of the water, in its writing.';
COMMENT ON COLUMN flood_zones.max_gauge_height_meters IS 'The greatest height of the water in that year, where it was not at the peak of flow. [m]';
COMMENT ON COLUMN flood_zones.max_gauge_height_date IS 'Day of that greatest height.';
COMMENT ON COLUMN flood_zones.highest_since_year IS 'The year since when no peak was as high.';
COMMENT ON COLUMN flood_zones.drainage_area_km2 IS 'Land whose water comes by the gauge. [km2]';
COMMENT ON COLUMN flood_zones.water_body IS 'The river, lake or coast by its own name.';
COMMENT ON COLUMN flood_zones.hydrologic_unit_code IS 'US hydrologic unit, of 2 to 12 digits with their leading zeros: `02060006`.';
COMMENT ON COLUMN flood_zones.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN flood_zones.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN flood_zones.county IS 'County, district or municipality.';
COMMENT ON COLUMN flood_zones.authority IS 'Who draws the map or keeps the gauge.';
COMMENT ON COLUMN flood_zones.study_code IS 'The study that the zone comes from: `48453C`.';
COMMENT ON COLUMN flood_zones.map_panel IS 'Sheet of the map: `48453C0445K`.';
COMMENT ON COLUMN flood_zones.effective_date IS 'From when on the map is in force.';
COMMENT ON COLUMN flood_zones.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN flood_zones.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN flood_zones.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN flood_zones.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN flood_zones.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN flood_zones.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN flood_zones.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN flood_zones.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN flood_zones.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN flood_zones.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE soil_moisture_sensors IS 'A station with probes in the soil, and its latest readings by depth.';
COMMENT ON COLUMN soil_moisture_sensors.id IS 'The row''s key.';
COMMENT ON COLUMN soil_moisture_sensors.station_id IS 'The network''s code of the station: `1267:AK:SNTL`, `53131`.';
COMMENT ON COLUMN soil_moisture_sensors.name IS 'What the place is called.';
COMMENT ON COLUMN soil_moisture_sensors.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN soil_moisture_sensors.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN soil_moisture_sensors.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN soil_moisture_sensors.elevation_meters IS 'Height of the ground above mean sea level. [m]';
COMMENT ON COLUMN soil_moisture_sensors.weather_station_id IS 'The weather station that the probes stand beside.';
COMMENT ON COLUMN soil_moisture_sensors.network IS 'The network that runs it: `SNTL` for SNOTEL, `SCAN`, `USCRN`.';
COMMENT ON COLUMN soil_moisture_sensors.operator IS 'Who runs the station.';
COMMENT ON COLUMN soil_moisture_sensors.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN soil_moisture_sensors.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN soil_moisture_sensors.county IS 'County, district or municipality.';
COMMENT ON COLUMN soil_moisture_sensors.hydrologic_unit_code IS 'US hydrologic unit, of 2 to 12 digits with their leading zeros: `190205051106`.';
COMMENT ON COLUMN soil_moisture_sensors.wban_id IS 'The five digits of the US Weather Bureau''s index.';
COMMENT ON COLUMN soil_moisture_sensors.nwsli_id IS 'The five characters of the US Weather Service''s handbook (SHEF): `ALXA2`.';
COMMENT ON COLUMN soil_moisture_sensors.first_observation_date IS 'First day of the period of record.';
COMMENT ON COLUMN soil_moisture_sensors.last_observation_date IS 'Last day of the period of record; a station that still reports has a recent one.';
COMMENT ON COLUMN soil_moisture_sensors.method IS 'How the water in the soil is measured.';
COMMENT ON COLUMN soil_moisture_sensors.manufacturer IS 'Who made the probes.';
COMMENT ON COLUMN soil_moisture_sensors.model IS 'The probes by their maker''s name: `Hydraprobe II`.';
COMMENT ON COLUMN soil_moisture_sensors.soil_texture IS 'The soil by its grain, in the USDA''s words: `sandy loam`.';
COMMENT ON COLUMN soil_moisture_sensors.saturation_percent IS 'Water content at which the soil is full, by volume. [%]';
COMMENT ON COLUMN soil_moisture_sensors.field_capacity_percent IS 'Water content that the soil holds against gravity, by volume. [%]';
COMMENT ON COLUMN soil_moisture_sensors.wilting_point_percent IS 'Water content below which plants wilt, by volume. [%]';
COMMENT ON COLUMN soil_moisture_sensors.water_content_5cm_percent IS 'Share of the soil''s volume that is water, at 5 cm; a cubic metre per cubic metre is 100. [%]';
COMMENT ON COLUMN soil_moisture_sensors.water_content_10cm_percent IS 'Share of the soil''s volume that is water, at 10 cm. [%]';
COMMENT ON COLUMN soil_moisture_sensors.water_content_20cm_percent IS 'Share of the soil''s volume that is water, at 20 cm. [%]';
COMMENT ON COLUMN soil_moisture_sensors.water_content_50cm_percent IS 'Share of the soil''s volume that is water, at 50 cm. [%]';
COMMENT ON COLUMN soil_moisture_sensors.water_content_100cm_percent IS 'Share of the soil''s volume that is water, at 100 cm. [%]';
COMMENT ON COLUMN soil_moisture_sensors.soil_temperature_5cm_c IS 'How warm the soil is 5 cm below the surface. [Cel]';
COMMENT ON COLUMN soil_moisture_sensors.soil_temperature_10cm_c IS 'How warm the soil is 10 cm below the surface. [Cel]';
COMMENT ON COLUMN soil_moisture_sensors.soil_temperature_20cm_c IS 'How warm the soil is 20 cm below the surface. [Cel]';
COMMENT ON COLUMN soil_moisture_sensors.soil_temperature_50cm_c IS 'How warm the soil is 50 cm below the surface. [Cel]';
COMMENT ON COLUMN soil_moisture_sensors.soil_temperature_100cm_c IS 'How warm the soil is 100 cm below the surface. [Cel]';
COMMENT ON COLUMN soil_moisture_sensors.data_quality IS 'How far the latest readings are to be believed, from 0 to 100, after the network''s own quality flags; frozen soil lowers it.';
COMMENT ON COLUMN soil_moisture_sensors.source_url IS 'Page of the station.';
COMMENT ON COLUMN soil_moisture_sensors.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN soil_moisture_sensors.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN soil_moisture_sensors.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN soil_moisture_sensors.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN soil_moisture_sensors.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN soil_moisture_sensors.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN soil_moisture_sensors.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN soil_moisture_sensors.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN soil_moisture_sensors.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN soil_moisture_sensors.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE storm_tracks IS 'One fix of one tropical cyclone: where its centre was at a time, and how strong it was.';
COMMENT ON COLUMN storm_tracks.id IS 'The row''s key.';
COMMENT ON COLUMN storm_tracks.storm_id IS 'The archive''s id of the storm: `EP202015` in HURDAT2, `2015293N13266` in IBTrACS.';
COMMENT ON COLUMN storm_tracks.fix_at IS 'The moment that the fix is for; mostly at 0, 6, 12 or 18 hours UTC.';
COMMENT ON COLUMN storm_tracks.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN storm_tracks.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN storm_tracks.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN storm_tracks.name IS 'Name given by the warning centre; none for a storm that had none.';
COMMENT ON COLUMN storm_tracks.basin IS 'The ocean that the storm was in.';
COMMENT ON COLUMN storm_tracks.subbasin IS 'The part of the ocean that the storm was in.';
COMMENT ON COLUMN storm_tracks.season_year IS 'Year of the season; in the south it starts in July of the year before.';
COMMENT ON COLUMN storm_tracks.season_number IS 'The storm''s number within its basin and season.';
COMMENT ON COLUMN storm_tracks.status IS 'What the storm was at the fix.';
COMMENT ON COLUMN storm_tracks.nature IS 'The kind of storm at the fix, as the agencies together have it.';
COMMENT ON COLUMN storm_tracks.fix_type IS 'Why a fix is given off the six-hour grid, or what else it marks.';
COMMENT ON COLUMN storm_tracks.track_type IS 'Whether the fix is on the storm''s main track and final.';
COMMENT ON COLUMN storm_tracks.max_wind_knots IS 'The strongest sustained wind at 10 metres, in steps of 5 knots as a rule. [[kn_i]]';
COMMENT ON COLUMN storm_tracks.wind_averaging_minutes IS 'Time that the sustained wind is a mean over: 1 for agencies of the US, 10 for most others. [min]';
COMMENT ON COLUMN storm_tracks.gust_knots IS 'The strongest gust. [[kn_i]]';
COMMENT ON COLUMN storm_tracks.central_pressure_hpa IS 'The least pressure at sea level, in the storm''s centre. [hPa]';
COMMENT ON COLUMN storm_tracks.saffir_simpson_category IS 'Category on the Saffir-Simpson scale; none for a storm below hurricane strength.';
COMMENT ON COLUMN storm_tracks.radius_34kt_ne_nmi IS 'Reach of winds of 34 knots and more to the north-east; 0 where they blow nowhere there. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.radius_34kt_se_nmi IS 'Reach of winds of 34 knots and more to the south-east. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.radius_34kt_sw_nmi IS 'Reach of winds of 34 knots and more to the south-west. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.radius_34kt_nw_nmi IS 'Reach of winds of 34 knots and more to the north-west. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.radius_50kt_ne_nmi IS 'Reach of winds of 50 knots and more to the north-east. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.radius_50kt_se_nmi IS 'Reach of winds of 50 knots and more to the south-east. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.radius_50kt_sw_nmi IS 'Reach of winds of 50 knots and more to the south-west. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.radius_50kt_nw_nmi IS 'Reach of winds of 50 knots and more to the north-west. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.radius_64kt_ne_nmi IS 'Reach of winds of 64 knots and more, hurricane force, to the north-east. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.radius_64kt_se_nmi IS 'Reach of winds of hurricane force to the south-east. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.radius_64kt_sw_nmi IS 'Reach of winds of hurricane force to the south-west. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.radius_64kt_nw_nmi IS 'Reach of winds of hurricane force to the north-west. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.max_wind_radius_nmi IS 'Distance from the centre to where the wind is strongest. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.eye_diameter_nmi IS 'Width of the eye. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.outer_pressure_hpa IS 'Pressure of the outermost closed isobar around the storm. [hPa]';
COMMENT ON COLUMN storm_tracks.outer_radius_nmi IS 'Distance from the centre to the outermost closed isobar. [[nmi_i]]';
COMMENT ON COLUMN storm_tracks.forward_speed_knots IS 'How fast the storm as a whole moved. [[kn_i]]';
COMMENT ON COLUMN storm_tracks.heading_degrees IS 'Where the storm moved to, clockwise from true north. [deg]';
COMMENT ON COLUMN storm_tracks.land_distance_km IS 'Distance from the centre to the nearest land; 0 over land. [km]';
COMMENT ON COLUMN storm_tracks.agency_code IS 'The agency whose wind and pressure these are: `hurdat_epa`, `tokyo`, `bom`.';
COMMENT ON COLUMN storm_tracks.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN storm_tracks.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN storm_tracks.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN storm_tracks.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN storm_tracks.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN storm_tracks.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN storm_tracks.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN storm_tracks.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN storm_tracks.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN storm_tracks.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE vegetation_indices IS 'Vegetation indices of one place or area over one period, from one satellite product.';
COMMENT ON COLUMN vegetation_indices.id IS 'The row''s key.';
COMMENT ON COLUMN vegetation_indices.product IS 'Short name of the product: `MOD13Q1`, `VNP13A1`.';
COMMENT ON COLUMN vegetation_indices.period_start_date IS 'First day that the index was composed from.';
COMMENT ON COLUMN vegetation_indices.period_end_date IS 'Last day that the index was composed from; the first day again for a single image.';
COMMENT ON COLUMN vegetation_indices.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN vegetation_indices.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN vegetation_indices.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN vegetation_indices.geometry IS 'The line or polygon as WKB (WGS 84).';
COMMENT ON COLUMN vegetation_indices.west IS 'Western side of the geometry''s box; greater than the eastern one where the box crosses the antimeridian. [deg]';
COMMENT ON COLUMN vegetation_indices.south IS 'Southern side of the geometry''s box. [deg]';
COMMENT ON COLUMN vegetation_indices.east IS 'Eastern side of the geometry''s box. [deg]';
COMMENT ON COLUMN vegetation_indices.north IS 'Northern side of the geometry''s box. [deg]';
COMMENT ON COLUMN vegetation_indices.area_code IS 'Code of the area, where the row is a mean over one that has a code.';
COMMENT ON COLUMN vegetation_indices.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN vegetation_indices.area_name IS 'What the area is called.';
COMMENT ON COLUMN vegetation_indices.product_version IS 'Collection of the product: `006`, `061`.';
COMMENT ON COLUMN vegetation_indices.satellite IS 'The spacecraft: `Terra`, `Aqua`, `Suomi NPP`, `Sentinel-2A`.';
COMMENT ON COLUMN vegetation_indices.instrument IS 'The sensor on board: `MODIS`, `VIIRS`, `MSI`.';
COMMENT ON COLUMN vegetation_indices.tile IS 'Tile of the product''s grid that the pixel lies in: `h12v09`.';
COMMENT ON COLUMN vegetation_indices.resolution_meters IS 'Side of a pixel on the ground. [m]';
COMMENT ON COLUMN vegetation_indices.acquired_date IS 'Day within the period that the best view, and with it the value, comes from.';
COMMENT ON COLUMN vegetation_indices.ndvi IS 'Normalised difference of near infrared and red; bare ground near 0.1, dense forest near 0.9, water below 0.';
COMMENT ON COLUMN vegetation_indices.evi IS 'Enhanced index, which keeps telling dense canopies apart and is less moved by haze and soil.';
COMMENT ON COLUMN vegetation_indices.ndwi IS 'Normalised difference of near and shortwave infrared: water in the leaves.';
COMMENT ON COLUMN vegetation_indices.leaf_area_ratio IS 'Leaf area over ground area, one side of the leaves counted. [1]';
COMMENT ON COLUMN vegetation_indices.ndvi_anomaly IS 'How far the NDVI is from the mean of the same days in other years.';
COMMENT ON COLUMN vegetation_indices.vegetation_condition_percent IS 'Vegetation Condition Index: where the NDVI stands between the least and the greatest of the same days in other years. [%]';
COMMENT ON COLUMN vegetation_indices.red_reflectance_ratio IS 'Share of red light that the surface sends back; a little below 0 or above 1 by the correction for the air, as of all bands. [1]';
COMMENT ON COLUMN vegetation_indices.nir_reflectance_ratio IS 'Share of near infrared light that the surface sends back. [1]';
COMMENT ON COLUMN vegetation_indices.blue_reflectance_ratio IS 'Share of blue light that the surface sends back. [1]';
COMMENT ON COLUMN vegetation_indices.swir_reflectance_ratio IS 'Share of shortwave infrared light that the surface sends back: the band that MODIS calls mid-infrared. [1]';
COMMENT ON COLUMN vegetation_indices.view_zenith_degrees IS 'Angle between the view and the vertical. [deg]';
COMMENT ON COLUMN vegetation_indices.sun_zenith_degrees IS 'Angle between the sun and the vertical. [deg]';
COMMENT ON COLUMN vegetation_indices.relative_azimuth_degrees IS 'Angle between the directions of the sun and of the view along the ground. [deg]';
COMMENT ON COLUMN vegetation_indices.reliability IS 'How far the pixel is to be trusted.';
COMMENT ON COLUMN vegetation_indices.quality_bits IS 'The product''s bits on quality, as a number, to be read by its user guide.';
COMMENT ON COLUMN vegetation_indices.pixels_count IS 'Pixels that the mean was taken over; 1 for a single pixel.';
COMMENT ON COLUMN vegetation_indices.ndvi_deviation IS 'Standard deviation of the NDVI over the area.';
COMMENT ON COLUMN vegetation_indices.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN vegetation_indices.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN vegetation_indices.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN vegetation_indices.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN vegetation_indices.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN vegetation_indices.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN vegetation_indices.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN vegetation_indices.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN vegetation_indices.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN vegetation_indices.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE water_quality_sensors IS 'A site at a stream, lake or well, and its latest readings, of sensors or of samples.';
COMMENT ON COLUMN water_quality_sensors.id IS 'The row''s key.';
COMMENT ON COLUMN water_quality_sensors.site_number IS 'The agency''s number of the site, with its leading zeros: `05406500`.';
COMMENT ON COLUMN water_quality_sensors.name IS 'What the site is called: mostly the water and the place.';
COMMENT ON COLUMN water_quality_sensors.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN water_quality_sensors.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN water_quality_sensors.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN water_quality_sensors.agency_code IS 'Code of the agency that keeps the site: `USGS`, `WIDNR_WQX`.';
COMMENT ON COLUMN water_quality_sensors.operator IS 'Who measures there.';
COMMENT ON COLUMN water_quality_sensors.site_type IS 'What kind of water it is at.';
COMMENT ON COLUMN water_quality_sensors.water_body IS 'The river, lake or aquifer by its own name.';
COMMENT ON COLUMN water_quality_sensors.hydrologic_unit_code IS 'US hydrologic unit, of 2 to 12 digits with their leading zeros: `07070005`.';
COMMENT ON COLUMN water_quality_sensors.drainage_area_km2 IS 'Land whose water comes by the site. [km2]';
COMMENT ON COLUMN water_quality_sensors.contributing_area_km2 IS 'The part of that land that drains to the surface. [km2]';
COMMENT ON COLUMN water_quality_sensors.gauge_altitude_meters IS 'Height of the gauge''s zero, or of the ground at a well, above the vertical datum. [m]';
COMMENT ON COLUMN water_quality_sensors.altitude_accuracy_meters IS 'How far the altitude may be off. [m]';
COMMENT ON COLUMN water_quality_sensors.vertical_datum IS 'What heights are counted from: `NAVD88`, `NGVD29`.';
COMMENT ON COLUMN water_quality_sensors.horizontal_datum IS 'The datum of the source''s coordinates, before they were brought to WGS 84: `NAD83`.';
COMMENT ON COLUMN water_quality_sensors.position_accuracy_meters IS 'How far the position may be off. [m]';
COMMENT ON COLUMN water_quality_sensors.well_depth_meters IS 'Depth of the well below the ground. [m]';
COMMENT ON COLUMN water_quality_sensors.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN water_quality_sensors.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN water_quality_sensors.county IS 'County, district or municipality.';
COMMENT ON COLUMN water_quality_sensors.first_observation_date IS 'First day of the period of record.';
COMMENT ON COLUMN water_quality_sensors.last_observation_date IS 'Last day of the period of record; a site that still reports has a recent one.';
COMMENT ON COLUMN water_quality_sensors.water_temperature_c IS 'How warm the water is, at the sensor or where the sample was taken. [Cel]';
COMMENT ON COLUMN water_quality_sensors.ph IS 'How acid the water is: 7 is neutral, below it acid.';
COMMENT ON COLUMN water_quality_sensors.dissolved_oxygen_mg_per_l IS 'Oxygen dissolved in the water. [mg/L]';
COMMENT ON COLUMN water_quality_sensors.oxygen_saturation_percent IS 'Dissolved oxygen as a share of what the water could hold; above 100 where plants make more. [%]';
COMMENT ON COLUMN water_quality_sensors.specific_conductance_us_per_cm IS 'Conductance of the water at 25 degrees; it grows with the salts in it. [uS/cm]';
COMMENT ON COLUMN water_quality_sensors.turbidity_fnu IS 'How cloudy the water is, by scattered infrared light (ISO 7027). [{FNU}]';
COMMENT ON COLUMN water_quality_sensors.suspended_sediment_mg_per_l IS 'Sediment carried in the water. [mg/L]';
COMMENT ON COLUMN water_quality_sensors.sediment_load_tonnes_per_day IS 'Sediment that the stream carries past in a day. [t/d]';
COMMENT ON COLUMN water_quality_sensors.nitrate_mg_per_l IS 'Nitrate, counted as nitrogen. [mg/L]';
COMMENT ON COLUMN water_quality_sensors.nitrate_nitrite_mg_per_l IS 'Nitrate and nitrite together, counted as nitrogen. [mg/L]';
COMMENT ON COLUMN water_quality_sensors.ammonia_mg_per_l IS 'Ammonia and ammonium, counted as nitrogen. [mg/L]';
COMMENT ON COLUMN water_quality_sensors.total_nitrogen_mg_per_l IS 'Nitrogen in all its forms. [mg/L]';
COMMENT ON COLUMN water_quality_sensors.orthophosphate_mg_per_l IS 'Dissolved orthophosphate, counted as phosphorus. [mg/L]';
COMMENT ON COLUMN water_quality_sensors.total_phosphorus_mg_per_l IS 'Phosphorus in all its forms. [mg/L]';
COMMENT ON COLUMN water_quality_sensors.chloride_mg_per_l IS 'Chloride: salt of roads, sewage or the sea. [mg/L]';
COMMENT ON COLUMN water_quality_sensors.chlorophyll_ug_per_l IS 'Chlorophyll, for the algae in the water. [ug/L]';
COMMENT ON COLUMN water_quality_sensors.e_coli_mpn_per_100ml IS 'Bacteria that tell of sewage, as the most probable number in 100 millilitres. [{MPN}/(100.mL)]';
COMMENT ON COLUMN water_quality_sensors.discharge_m3_per_s IS 'Water that flows by; below zero where the tide drives it upstream. [m3/s]';
COMMENT ON COLUMN water_quality_sensors.gauge_height_meters IS 'Height of the water above the gauge''s zero. [m]';
COMMENT ON COLUMN water_quality_sensors.verification IS 'How far the readings have been checked.';
COMMENT ON COLUMN water_quality_sensors.source_url IS 'Page of the site.';
COMMENT ON COLUMN water_quality_sensors.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN water_quality_sensors.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN water_quality_sensors.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN water_quality_sensors.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN water_quality_sensors.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN water_quality_sensors.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN water_quality_sensors.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN water_quality_sensors.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN water_quality_sensors.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN water_quality_sensors.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE weather_stations IS 'A surface weather station and its latest observation.';
COMMENT ON COLUMN weather_stations.id IS 'The row''s key.';
COMMENT ON COLUMN weather_stations.station_id IS 'Call sign or network code: `KAUS`; `722540-13904` for USAF and WBAN number in ISD.';
COMMENT ON COLUMN weather_stations.name IS 'What the place is called, mostly an airfield or a town.';
COMMENT ON COLUMN weather_stations.station_type IS 'What it is there for, and with it what it measures.';
COMMENT ON COLUMN weather_stations.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN weather_stations.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN weather_stations.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN weather_stations.elevation_meters IS 'Height of the station above mean sea level. [m]';
COMMENT ON COLUMN weather_stations.barometer_elevation_meters IS 'Height of the barometer above mean sea level, where the list gives a second one. [m]';
COMMENT ON COLUMN weather_stations.temperature_c IS 'Air temperature in the shade, 1.25 to 2 metres above the ground. [Cel]';
COMMENT ON COLUMN weather_stations.humidity_percent IS 'Relative humidity of the air. [%]';
COMMENT ON COLUMN weather_stations.wind_speed_ms IS 'Mean wind over the last minutes, 10 metres above the ground where no other height is said. [m/s]';
COMMENT ON COLUMN weather_stations.wind_direction_degrees IS 'Where the wind comes from, clockwise from true north; 0 in a calm, 360 from the north, none where it varies. [deg]';
COMMENT ON COLUMN weather_stations.pressure_hpa IS 'Air pressure reduced to sea level; the altimeter setting where only that is reported. [hPa]';
COMMENT ON COLUMN weather_stations.last_update IS 'When the latest reading was taken.';
COMMENT ON COLUMN weather_stations.data_quality IS 'How far the latest reading is to be believed, from 0 to 100, after the network''s own quality flags.';
COMMENT ON COLUMN weather_stations.dew_point_c IS 'Temperature at which the air would be saturated. [Cel]';
COMMENT ON COLUMN weather_stations.wind_gust_ms IS 'The strongest wind in the last minutes. [m/s]';
COMMENT ON COLUMN weather_stations.anemometer_height_meters IS 'Height of the wind gauge above the ground: 10 by the WMO''s rule, 1.5 at USCRN. [m]';
COMMENT ON COLUMN weather_stations.station_pressure_hpa IS 'Air pressure at the station''s own height. [hPa]';
COMMENT ON COLUMN weather_stations.pressure_change_hpa IS 'How the pressure changed in the last three hours; below zero where it fell. [hPa]';
COMMENT ON COLUMN weather_stations.max_temperature_c IS 'The highest air temperature of the last 24 hours. [Cel]';
COMMENT ON COLUMN weather_stations.min_temperature_c IS 'The lowest air temperature of the last 24 hours. [Cel]';
COMMENT ON COLUMN weather_stations.surface_temperature_c IS 'Temperature of the ground''s skin, by infrared. [Cel]';
COMMENT ON COLUMN weather_stations.precipitation_mm IS 'Rain and melted snow that fell in the time that the next column gives. [mm]';
COMMENT ON COLUMN weather_stations.precipitation_minutes IS 'Time over which the precipitation fell: 5, 60 or 1440 as a rule. [min]';
COMMENT ON COLUMN weather_stations.snow_depth_cm IS 'Depth of the snow on the ground. [cm]';
COMMENT ON COLUMN weather_stations.snow_water_mm IS 'Water that the snow on the ground would melt to. [mm]';
COMMENT ON COLUMN weather_stations.wetness_ohms IS 'Resistance of a sensor of wetness; it falls when rain or dew wets it. [Ohm]';
COMMENT ON COLUMN weather_stations.visibility_meters IS 'How far one sees at the ground; at the instrument''s limit it may be farther. [m]';
COMMENT ON COLUMN weather_stations.present_weather IS 'What falls or veils the view, in METAR code: `-DZ BR`.';
COMMENT ON COLUMN weather_stations.cloud_layers IS 'Layers of cloud from the lowest, each with its cover in METAR code and its base above the ground: `[{"cover": "OVC", "base_meters": 122}]`.';
COMMENT ON COLUMN weather_stations.ceiling_meters IS 'Height above the ground of the lowest layer that covers more than half of the sky, or how far up one sees in fog. [m]';
COMMENT ON COLUMN weather_stations.flight_category IS 'What ceiling and visibility allow pilots.';
COMMENT ON COLUMN weather_stations.global_irradiance_w_per_m2 IS 'Sun''s power on level ground, from the whole sky; a little below zero at night by the sensor''s loss of heat. [W/m2]';
COMMENT ON COLUMN weather_stations.direct_normal_irradiance_w_per_m2 IS 'Power of the direct beam on a surface turned to the sun. [W/m2]';
COMMENT ON COLUMN weather_stations.diffuse_irradiance_w_per_m2 IS 'Sun''s power on level ground from the sky alone, the direct beam left out. [W/m2]';
COMMENT ON COLUMN weather_stations.reflected_irradiance_w_per_m2 IS 'Sunlight that the ground sends back. [W/m2]';
COMMENT ON COLUMN weather_stations.infrared_down_w_per_m2 IS 'Infrared that comes down from air and clouds. [W/m2]';
COMMENT ON COLUMN weather_stations.infrared_up_w_per_m2 IS 'Infrared that goes up from the ground. [W/m2]';
COMMENT ON COLUMN weather_stations.photosynthetic_irradiance_w_per_m2 IS 'Sunlight that plants can use, of 400 to 700 nanometres. [W/m2]';
COMMENT ON COLUMN weather_stations.uvb_irradiance_w_per_m2 IS 'Ultraviolet B on level ground. [W/m2]';
COMMENT ON COLUMN weather_stations.raw_report IS 'The latest report as it was sent: `KAUS 180753Z 02009KT 3SM -DZ BR OVC004 09/09 A3010`.';
COMMENT ON COLUMN weather_stations.report_type IS 'Kind of that report: `METAR`, `SPECI`, `FM-12`, `FM-15`.';
COMMENT ON COLUMN weather_stations.is_automatic IS 'Whether the report was made without a person.';
COMMENT ON COLUMN weather_stations.has_maintenance_flag IS 'Whether the station itself says that it needs repair.';
COMMENT ON COLUMN weather_stations.network IS 'The network that runs or lists it: `METAR`, `ISD`, `USCRN`, `SNTL`.';
COMMENT ON COLUMN weather_stations.operator IS 'Who runs the station.';
COMMENT ON COLUMN weather_stations.country_code IS 'ISO 3166-1 alpha-2 code of the country; lists of the US that write FIPS codes are translated.';
COMMENT ON COLUMN weather_stations.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN weather_stations.county IS 'County, district or municipality.';
COMMENT ON COLUMN weather_stations.hydrologic_unit_code IS 'US hydrologic unit, of 2 to 12 digits with their leading zeros: `190205051106`.';
COMMENT ON COLUMN weather_stations.icao_id IS 'The aviation authority''s four letters for the airfield.';
COMMENT ON COLUMN weather_stations.wmo_id IS 'The five digits of the WMO''s index: block and station.';
COMMENT ON COLUMN weather_stations.wigos_id IS 'The WMO''s identifier in the system that follows the index: `0-20000-0-72254`.';
COMMENT ON COLUMN weather_stations.wmo_region IS 'The WMO''s region: 1 Africa, 2 Asia, 3 South America, 4 North America, 5 South-West Pacific, 6 Europe, 7 Antarctica.';
COMMENT ON COLUMN weather_stations.is_basic_synoptic IS 'Whether it belongs to the WMO''s Regional Basic Synoptic Network.';
COMMENT ON COLUMN weather_stations.usaf_id IS 'The six digits of the US Air Force''s catalogue, by which ISD lists stations.';
COMMENT ON COLUMN weather_stations.wban_id IS 'The five digits of the US Weather Bureau''s index.';
COMMENT ON COLUMN weather_stations.ghcn_id IS 'The eleven characters of the Global Historical Climatology Network: `USW00025333`.';
COMMENT ON COLUMN weather_stations.nwsli_id IS 'The five characters of the US Weather Service''s handbook (SHEF): `ALXA2`.';
COMMENT ON COLUMN weather_stations.local_id IS 'Another code of its country''s own: the FAA''s three characters `C96`, a buoy''s number.';
COMMENT ON COLUMN weather_stations.first_observation_date IS 'First day of the period of record.';
COMMENT ON COLUMN weather_stations.last_observation_date IS 'Last day of the period of record; a station that still reports has a recent one.';
COMMENT ON COLUMN weather_stations.source_url IS 'Page of the station.';
COMMENT ON COLUMN weather_stations.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN weather_stations.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN weather_stations.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN weather_stations.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN weather_stations.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN weather_stations.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN weather_stations.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN weather_stations.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN weather_stations.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN weather_stations.version IS 'How often the row was written, from 1.';
