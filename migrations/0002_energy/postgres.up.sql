-- 0002_energy: up, for PostgreSQL. Written by `terra migrate generate`, run by `terra migrate
-- apply` in one transaction. Edit it before it is applied anywhere, not after.
--
-- + table battery_storage (37 columns)
-- + table carbon_credits (43 columns)
-- + table energy_markets (41 columns)
-- + table fuel_sources (38 columns)
-- + table grid_interconnections (51 columns)
-- + table hydroelectric_dams (52 columns)
-- + table maintenance_schedules (27 columns)
-- + table nuclear_plants (41 columns)
-- + table power_purchase_agreements (45 columns)
-- + table renewable_certificates (36 columns)
-- + table solar_farms (37 columns)
-- + table substations (37 columns)
-- + table transmission_lines (44 columns)
-- + table wind_farms (31 columns)

CREATE TABLE battery_storage (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    technology text COLLATE "C",
    chemistry varchar(100) COLLATE "C",
    siting text COLLATE "C",
    co_located_project_id uuid,
    coupling text COLLATE "C",
    capacity_mw numeric(12, 6),
    charge_capacity_mw numeric(12, 6),
    capacity_mwh numeric(12, 3),
    duration_hours numeric(8, 3),
    round_trip_efficiency_percent numeric(5, 2),
    depth_of_discharge_percent numeric(5, 2),
    cycle_life_count integer,
    warranted_annual_cycles_count integer,
    annual_degradation_percent numeric(5, 3),
    tested_capacity_mwh numeric(12, 3),
    primary_application text COLLATE "C",
    applications jsonb,
    inverter_rating_mva numeric(10, 3),
    is_grid_forming boolean,
    has_black_start boolean,
    manufacturer varchar(255) COLLATE "C",
    model varchar(255) COLLATE "C",
    enclosure_type text COLLATE "C",
    unit_count integer,
    warranty_end_date date,
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
    CONSTRAINT battery_storage_pkey PRIMARY KEY (id),
    CONSTRAINT battery_storage_technology_check CHECK (technology IN (
        'battery', 'lithium_ion', 'sodium_ion', 'molten_sodium', 'lead_acid', 'nickel',
        'metal_air', 'flow', 'capacitor', 'flywheel', 'compressed_air', 'liquid_air',
        'hydrogen', 'thermal', 'gravity', 'other'
    )),
    CONSTRAINT battery_storage_siting_check CHECK (siting IN ('stand_alone', 'with_renewable', 'with_fossil', 'behind_meter')),
    CONSTRAINT battery_storage_coupling_check CHECK (coupling IN ('ac', 'dc', 'dc_tight', 'independent')),
    CONSTRAINT battery_storage_capacity_mw_check CHECK (capacity_mw >= 0),
    CONSTRAINT battery_storage_charge_capacity_mw_check CHECK (charge_capacity_mw >= 0),
    CONSTRAINT battery_storage_capacity_mwh_check CHECK (capacity_mwh >= 0),
    CONSTRAINT battery_storage_duration_hours_check CHECK (duration_hours >= 0),
    CONSTRAINT battery_storage_round_trip_efficiency_percent_check CHECK (round_trip_efficiency_percent BETWEEN 0 AND 100),
    CONSTRAINT battery_storage_depth_of_discharge_percent_check CHECK (depth_of_discharge_percent BETWEEN 0 AND 100),
    CONSTRAINT battery_storage_cycle_life_count_check CHECK (cycle_life_count >= 0),
    CONSTRAINT battery_storage_warranted_annual_cycles_count_check CHECK (warranted_annual_cycles_count >= 0),
    CONSTRAINT battery_storage_annual_degradation_percent_check CHECK (annual_degradation_percent BETWEEN 0 AND 100),
    CONSTRAINT battery_storage_tested_capacity_mwh_check CHECK (tested_capacity_mwh >= 0),
    CONSTRAINT battery_storage_primary_application_check CHECK (primary_application IN (
        'arbitrage', 'frequency_regulation', 'load_following', 'spinning_reserve',
        'voltage_support', 'load_management', 'peak_shaving', 'curtailment_reduction',
        'firming', 'backup', 'grid_deferral'
    )),
    CONSTRAINT battery_storage_inverter_rating_mva_check CHECK (inverter_rating_mva >= 0),
    CONSTRAINT battery_storage_enclosure_type_check CHECK (enclosure_type IN ('container', 'building', 'cavern', 'other')),
    CONSTRAINT battery_storage_unit_count_check CHECK (unit_count >= 0)
);
CREATE UNIQUE INDEX battery_storage_source_id_external_id_key ON battery_storage (source_id, external_id);
CREATE INDEX battery_storage_technology_capacity_mwh_idx ON battery_storage (technology, capacity_mwh);
CREATE INDEX battery_storage_siting_idx ON battery_storage (siting);
CREATE INDEX battery_storage_project_id_idx ON battery_storage (project_id);
CREATE INDEX battery_storage_co_located_project_id_idx ON battery_storage (co_located_project_id);
CREATE INDEX battery_storage_import_id_idx ON battery_storage (import_id);
CREATE INDEX battery_storage_same_as_idx ON battery_storage (same_as);

CREATE TABLE carbon_credits (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    registry varchar(255) COLLATE "C" NOT NULL,
    status text COLLATE "C",
    registry_project_code varchar(50) COLLATE "C",
    project_id uuid,
    credit_type text COLLATE "C",
    project_type text COLLATE "C",
    mitigation_type text COLLATE "C",
    methodology varchar(100) COLLATE "C",
    sectoral_scope integer,
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    developer varchar(255) COLLATE "C",
    verifier varchar(255) COLLATE "C",
    registered_date date,
    crediting_period_start_date date,
    crediting_period_end_date date,
    expected_annual_tco2e numeric(15, 3),
    serial_number varchar(255) COLLATE "C",
    last_serial_number varchar(255) COLLATE "C",
    vintage_year integer,
    period_start_date date,
    period_end_date date,
    quantity_tco2e numeric(15, 3),
    issued_date date,
    owner varchar(255) COLLATE "C",
    retired_date date,
    retired_for varchar(255) COLLATE "C",
    retirement_reason varchar(1000) COLLATE "C",
    has_corresponding_adjustment boolean,
    is_corsia_eligible boolean,
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
    CONSTRAINT carbon_credits_pkey PRIMARY KEY (id),
    CONSTRAINT carbon_credits_status_check CHECK (status IN ('registered', 'issued', 'buffer', 'retired', 'cancelled', 'reversed', 'expired')),
    CONSTRAINT carbon_credits_credit_type_check CHECK (credit_type IN (
        'cer', 'eru', 'a6_4er', 'vcu', 'gs_ver', 'ert', 'crt', 'arboc', 'accu', 'ccer',
        'corc', 'other'
    )),
    CONSTRAINT carbon_credits_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT carbon_credits_mitigation_type_check CHECK (mitigation_type IN ('reduction', 'removal', 'mixed')),
    CONSTRAINT carbon_credits_sectoral_scope_check CHECK (sectoral_scope BETWEEN 1 AND 16),
    CONSTRAINT carbon_credits_expected_annual_tco2e_check CHECK (expected_annual_tco2e >= 0),
    CONSTRAINT carbon_credits_vintage_year_check CHECK (vintage_year BETWEEN 1990 AND 2200),
    CONSTRAINT carbon_credits_quantity_tco2e_check CHECK (quantity_tco2e >= 0)
);
CREATE UNIQUE INDEX carbon_credits_source_id_external_id_key ON carbon_credits (source_id, external_id);
CREATE UNIQUE INDEX carbon_credits_registry_serial_number_key ON carbon_credits (registry, serial_number);
CREATE INDEX carbon_credits_status_vintage_year_idx ON carbon_credits (status, vintage_year);
CREATE INDEX carbon_credits_registry_registry_project_code_idx ON carbon_credits (registry, registry_project_code);
CREATE INDEX carbon_credits_country_code_project_type_idx ON carbon_credits (country_code, project_type);
CREATE INDEX carbon_credits_methodology_idx ON carbon_credits (methodology);
CREATE INDEX carbon_credits_project_id_idx ON carbon_credits (project_id);
CREATE INDEX carbon_credits_import_id_idx ON carbon_credits (import_id);
CREATE INDEX carbon_credits_same_as_idx ON carbon_credits (same_as);

CREATE TABLE energy_markets (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    market_type text COLLATE "C" NOT NULL,
    parent_id uuid,
    geometry bytea,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    commodity text COLLATE "C" NOT NULL DEFAULT 'electricity',
    zone_code varchar(50) COLLATE "C",
    eic_code varchar(16) COLLATE "C",
    operator varchar(255) COLLATE "C",
    authority varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    currency_code varchar(3) COLLATE "C",
    time_zone varchar(64) COLLATE "C",
    settlement_interval_minutes integer,
    gate_closure_minutes integer,
    pricing_type text COLLATE "C",
    min_price_per_mwh numeric(12, 4),
    max_price_per_mwh numeric(12, 4),
    installed_capacity_mw numeric(12, 6),
    peak_load_mw numeric(12, 6),
    annual_generation_gwh numeric(14, 6),
    generation_year integer,
    generation_by_fuel jsonb,
    period_start_date date,
    period_end_date date,
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
    CONSTRAINT energy_markets_pkey PRIMARY KEY (id),
    CONSTRAINT energy_markets_market_type_check CHECK (market_type IN (
        'bidding_zone', 'balancing_area', 'system_operator_market', 'day_ahead',
        'intraday', 'balancing', 'capacity', 'forward', 'hub', 'retail', 'territory'
    )),
    CONSTRAINT energy_markets_geometry_check CHECK (octet_length(geometry) <= 20000000),
    CONSTRAINT energy_markets_west_check CHECK (west BETWEEN -180 AND 180),
    CONSTRAINT energy_markets_south_check CHECK (south BETWEEN -90 AND 90),
    CONSTRAINT energy_markets_east_check CHECK (east BETWEEN -180 AND 180),
    CONSTRAINT energy_markets_north_check CHECK (north BETWEEN -90 AND 90),
    CONSTRAINT energy_markets_commodity_check CHECK (commodity IN ('electricity', 'gas', 'oil', 'coal', 'hydrogen', 'heat', 'certificates', 'other')),
    CONSTRAINT energy_markets_settlement_interval_minutes_check CHECK (settlement_interval_minutes BETWEEN 1 AND 1440),
    CONSTRAINT energy_markets_gate_closure_minutes_check CHECK (gate_closure_minutes >= 0),
    CONSTRAINT energy_markets_pricing_type_check CHECK (pricing_type IN ('zonal', 'nodal', 'uniform', 'administered')),
    CONSTRAINT energy_markets_installed_capacity_mw_check CHECK (installed_capacity_mw >= 0),
    CONSTRAINT energy_markets_peak_load_mw_check CHECK (peak_load_mw >= 0),
    CONSTRAINT energy_markets_generation_year_check CHECK (generation_year BETWEEN 1880 AND 2200)
);
CREATE UNIQUE INDEX energy_markets_source_id_external_id_key ON energy_markets (source_id, external_id);
CREATE INDEX energy_markets_market_type_country_code_idx ON energy_markets (market_type, country_code);
CREATE INDEX energy_markets_zone_code_idx ON energy_markets (zone_code);
CREATE INDEX energy_markets_eic_code_idx ON energy_markets (eic_code);
CREATE INDEX energy_markets_parent_id_idx ON energy_markets (parent_id);
CREATE INDEX energy_markets_import_id_idx ON energy_markets (import_id);
CREATE INDEX energy_markets_same_as_idx ON energy_markets (same_as);

CREATE TABLE fuel_sources (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    code varchar(50) COLLATE "C",
    physical_state text COLLATE "C",
    is_renewable boolean,
    synonyms jsonb,
    factor_basis varchar(255) COLLATE "C",
    factor_year integer,
    country_code varchar(2) COLLATE "C",
    net_heat_content_mj_per_kg numeric(12, 4),
    gross_heat_content_mj_per_kg numeric(12, 4),
    net_heat_content_mj_per_m3 numeric(12, 4),
    density_kg_per_m3 numeric(10, 4),
    carbon_content_kg_per_gj numeric(8, 4),
    co2_factor_kg_per_tj numeric(10, 3),
    low_co2_factor_kg_per_tj numeric(10, 3),
    high_co2_factor_kg_per_tj numeric(10, 3),
    ch4_factor_kg_per_tj numeric(10, 4),
    n2o_factor_kg_per_tj numeric(10, 4),
    so2_factor_kg_per_tj numeric(10, 4),
    nox_factor_kg_per_tj numeric(10, 4),
    pm2_5_factor_kg_per_tj numeric(10, 4),
    lifecycle_emissions_g_per_kwh numeric(8, 2),
    sulphur_percent numeric(5, 2),
    ash_percent numeric(5, 2),
    moisture_percent numeric(5, 2),
    description varchar(4000) COLLATE "C",
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
    CONSTRAINT fuel_sources_pkey PRIMARY KEY (id),
    CONSTRAINT fuel_sources_category_check CHECK (category IN (
        'coal', 'peat', 'oil', 'gas', 'fossil', 'nuclear', 'biomass', 'biogas', 'waste',
        'hydro', 'wind', 'solar', 'geothermal', 'marine', 'renewable', 'hydrogen',
        'heat', 'storage', 'other'
    )),
    CONSTRAINT fuel_sources_physical_state_check CHECK (physical_state IN ('solid', 'liquid', 'gaseous')),
    CONSTRAINT fuel_sources_factor_year_check CHECK (factor_year BETWEEN 1990 AND 2200),
    CONSTRAINT fuel_sources_net_heat_content_mj_per_kg_check CHECK (net_heat_content_mj_per_kg >= 0),
    CONSTRAINT fuel_sources_gross_heat_content_mj_per_kg_check CHECK (gross_heat_content_mj_per_kg >= 0),
    CONSTRAINT fuel_sources_net_heat_content_mj_per_m3_check CHECK (net_heat_content_mj_per_m3 >= 0),
    CONSTRAINT fuel_sources_density_kg_per_m3_check CHECK (density_kg_per_m3 >= 0),
    CONSTRAINT fuel_sources_carbon_content_kg_per_gj_check CHECK (carbon_content_kg_per_gj >= 0),
    CONSTRAINT fuel_sources_co2_factor_kg_per_tj_check CHECK (co2_factor_kg_per_tj >= 0),
    CONSTRAINT fuel_sources_low_co2_factor_kg_per_tj_check CHECK (low_co2_factor_kg_per_tj >= 0),
    CONSTRAINT fuel_sources_high_co2_factor_kg_per_tj_check CHECK (high_co2_factor_kg_per_tj >= 0),
    CONSTRAINT fuel_sources_ch4_factor_kg_per_tj_check CHECK (ch4_factor_kg_per_tj >= 0),
    CONSTRAINT fuel_sources_n2o_factor_kg_per_tj_check CHECK (n2o_factor_kg_per_tj >= 0),
    CONSTRAINT fuel_sources_so2_factor_kg_per_tj_check CHECK (so2_factor_kg_per_tj >= 0),
    CONSTRAINT fuel_sources_nox_factor_kg_per_tj_check CHECK (nox_factor_kg_per_tj >= 0),
    CONSTRAINT fuel_sources_pm2_5_factor_kg_per_tj_check CHECK (pm2_5_factor_kg_per_tj >= 0),
    CONSTRAINT fuel_sources_sulphur_percent_check CHECK (sulphur_percent BETWEEN 0 AND 100),
    CONSTRAINT fuel_sources_ash_percent_check CHECK (ash_percent BETWEEN 0 AND 100),
    CONSTRAINT fuel_sources_moisture_percent_check CHECK (moisture_percent BETWEEN 0 AND 100)
);
CREATE UNIQUE INDEX fuel_sources_source_id_external_id_key ON fuel_sources (source_id, external_id);
CREATE INDEX fuel_sources_code_idx ON fuel_sources (code);
CREATE INDEX fuel_sources_category_name_idx ON fuel_sources (category, name);
CREATE INDEX fuel_sources_import_id_idx ON fuel_sources (import_id);
CREATE INDEX fuel_sources_same_as_idx ON fuel_sources (same_as);

CREATE TABLE grid_interconnections (
    id uuid NOT NULL,
    interconnection_type text COLLATE "C" NOT NULL,
    name varchar(255) COLLATE "C",
    geometry bytea,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    project_id uuid,
    substation_id uuid,
    to_substation_id uuid,
    from_name varchar(255) COLLATE "C",
    to_name varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    to_country_code varchar(2) COLLATE "C",
    grid_level text COLLATE "C",
    grid_operator varchar(255) COLLATE "C",
    grid_operator_code varchar(50) COLLATE "C",
    status text COLLATE "C",
    capacity_mw numeric(12, 6),
    import_capacity_mw numeric(12, 6),
    voltage_kv numeric(9, 3),
    other_voltages jsonb,
    current_type text COLLATE "C",
    converter_type text COLLATE "C",
    manufacturer varchar(255) COLLATE "C",
    construction_type text COLLATE "C",
    length_km numeric(12, 4),
    cable_length_km numeric(12, 4),
    overhead_length_km numeric(12, 4),
    agreement_number varchar(100) COLLATE "C",
    agreement_date date,
    energisation_date date,
    commissioning_year integer,
    retirement_date date,
    connection_cost numeric(15, 2),
    reinforcement_cost numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    description varchar(4000) COLLATE "C",
    identifiers jsonb,
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
    CONSTRAINT grid_interconnections_pkey PRIMARY KEY (id),
    CONSTRAINT grid_interconnections_interconnection_type_check CHECK (interconnection_type IN ('generation', 'load', 'interconnector', 'internal_link', 'microgrid')),
    CONSTRAINT grid_interconnections_geometry_check CHECK (octet_length(geometry) <= 20000000),
    CONSTRAINT grid_interconnections_west_check CHECK (west BETWEEN -180 AND 180),
    CONSTRAINT grid_interconnections_south_check CHECK (south BETWEEN -90 AND 90),
    CONSTRAINT grid_interconnections_east_check CHECK (east BETWEEN -180 AND 180),
    CONSTRAINT grid_interconnections_north_check CHECK (north BETWEEN -90 AND 90),
    CONSTRAINT grid_interconnections_grid_level_check CHECK (grid_level IN ('transmission', 'distribution')),
    CONSTRAINT grid_interconnections_status_check CHECK (status IN (
        'under_consideration', 'planned', 'in_permitting', 'permitted',
        'under_construction', 'operating', 'mothballed', 'retired', 'cancelled'
    )),
    CONSTRAINT grid_interconnections_capacity_mw_check CHECK (capacity_mw >= 0),
    CONSTRAINT grid_interconnections_import_capacity_mw_check CHECK (import_capacity_mw >= 0),
    CONSTRAINT grid_interconnections_voltage_kv_check CHECK (voltage_kv BETWEEN 0 AND 1500),
    CONSTRAINT grid_interconnections_current_type_check CHECK (current_type IN ('ac', 'dc')),
    CONSTRAINT grid_interconnections_converter_type_check CHECK (converter_type IN ('mercury_arc', 'mercury_arc_and_thyristor', 'thyristor', 'transistor')),
    CONSTRAINT grid_interconnections_construction_type_check CHECK (construction_type IN ('overhead', 'underground', 'submarine', 'mixed')),
    CONSTRAINT grid_interconnections_length_km_check CHECK (length_km >= 0),
    CONSTRAINT grid_interconnections_cable_length_km_check CHECK (cable_length_km >= 0),
    CONSTRAINT grid_interconnections_overhead_length_km_check CHECK (overhead_length_km >= 0),
    CONSTRAINT grid_interconnections_commissioning_year_check CHECK (commissioning_year BETWEEN 1800 AND 2200),
    CONSTRAINT grid_interconnections_connection_cost_check CHECK (connection_cost >= 0),
    CONSTRAINT grid_interconnections_reinforcement_cost_check CHECK (reinforcement_cost >= 0)
);
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

CREATE TABLE hydroelectric_dams (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    project_id uuid,
    longitude double precision,
    latitude double precision,
    cell bigint,
    facility_type text COLLATE "C",
    status text COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    river varchar(255) COLLATE "C",
    waterway_code varchar(50) COLLATE "C",
    dam_type text COLLATE "C",
    dam_height_meters numeric(7, 3),
    crest_length_meters numeric(9, 2),
    reservoir_volume_hm3 numeric(14, 6),
    active_volume_hm3 numeric(14, 6),
    reservoir_area_km2 numeric(12, 4),
    drainage_area_km2 numeric(12, 4),
    full_level_meters numeric(7, 2),
    gross_head_meters numeric(7, 3),
    max_flow_m3_per_s numeric(10, 4),
    energy_equivalent_kwh_per_m3 numeric(8, 5),
    turbine_type text COLLATE "C",
    turbine_count integer,
    capacity_mw numeric(12, 6),
    pumping_capacity_mw numeric(12, 6),
    capacity_mwh numeric(12, 3),
    annual_generation_gwh numeric(14, 6),
    first_use_date date,
    commercial_operation_date date,
    completion_year integer,
    primary_purpose text COLLATE "C",
    hazard_class text COLLATE "C",
    retrofit_potential_mw numeric(12, 6),
    retrofit_generation_gwh numeric(14, 6),
    owner varchar(255) COLLATE "C",
    owner_registration_number varchar(50) COLLATE "C",
    operator varchar(255) COLLATE "C",
    balancing_authority_code varchar(20) COLLATE "C",
    identifiers jsonb,
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
    CONSTRAINT hydroelectric_dams_pkey PRIMARY KEY (id),
    CONSTRAINT hydroelectric_dams_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT hydroelectric_dams_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT hydroelectric_dams_facility_type_check CHECK (facility_type IN (
        'conventional', 'reservoir', 'run_of_river', 'pumped_storage', 'pump',
        'non_powered'
    )),
    CONSTRAINT hydroelectric_dams_status_check CHECK (status IN (
        'announced', 'planned', 'permitted', 'construction', 'operating', 'mothballed',
        'retired', 'cancelled', 'unknown'
    )),
    CONSTRAINT hydroelectric_dams_dam_type_check CHECK (dam_type IN (
        'gravity', 'roller_compacted', 'arch', 'multiple_arch', 'buttress', 'masonry',
        'earth', 'rockfill', 'timber_crib', 'barrage', 'other'
    )),
    CONSTRAINT hydroelectric_dams_dam_height_meters_check CHECK (dam_height_meters BETWEEN 0 AND 400),
    CONSTRAINT hydroelectric_dams_crest_length_meters_check CHECK (crest_length_meters >= 0),
    CONSTRAINT hydroelectric_dams_reservoir_volume_hm3_check CHECK (reservoir_volume_hm3 >= 0),
    CONSTRAINT hydroelectric_dams_active_volume_hm3_check CHECK (active_volume_hm3 >= 0),
    CONSTRAINT hydroelectric_dams_reservoir_area_km2_check CHECK (reservoir_area_km2 >= 0),
    CONSTRAINT hydroelectric_dams_drainage_area_km2_check CHECK (drainage_area_km2 >= 0),
    CONSTRAINT hydroelectric_dams_full_level_meters_check CHECK (full_level_meters BETWEEN -500 AND 6000),
    CONSTRAINT hydroelectric_dams_gross_head_meters_check CHECK (gross_head_meters BETWEEN 0 AND 2500),
    CONSTRAINT hydroelectric_dams_max_flow_m3_per_s_check CHECK (max_flow_m3_per_s >= 0),
    CONSTRAINT hydroelectric_dams_energy_equivalent_kwh_per_m3_check CHECK (energy_equivalent_kwh_per_m3 BETWEEN -10 AND 10),
    CONSTRAINT hydroelectric_dams_turbine_type_check CHECK (turbine_type IN (
        'pelton', 'turgo', 'crossflow', 'francis', 'pump_turbine', 'kaplan',
        'propeller', 'bulb', 'screw', 'water_wheel'
    )),
    CONSTRAINT hydroelectric_dams_turbine_count_check CHECK (turbine_count >= 0),
    CONSTRAINT hydroelectric_dams_capacity_mw_check CHECK (capacity_mw >= 0),
    CONSTRAINT hydroelectric_dams_pumping_capacity_mw_check CHECK (pumping_capacity_mw >= 0),
    CONSTRAINT hydroelectric_dams_capacity_mwh_check CHECK (capacity_mwh >= 0),
    CONSTRAINT hydroelectric_dams_completion_year_check CHECK (completion_year BETWEEN 0 AND 2200),
    CONSTRAINT hydroelectric_dams_primary_purpose_check CHECK (primary_purpose IN (
        'hydropower', 'flood_control', 'irrigation', 'water_supply', 'navigation',
        'recreation', 'wildlife', 'sediment_retention', 'other'
    )),
    CONSTRAINT hydroelectric_dams_hazard_class_check CHECK (hazard_class IN ('low', 'significant', 'high', 'undetermined')),
    CONSTRAINT hydroelectric_dams_retrofit_potential_mw_check CHECK (retrofit_potential_mw >= 0),
    CONSTRAINT hydroelectric_dams_retrofit_generation_gwh_check CHECK (retrofit_generation_gwh >= 0)
);
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

CREATE TABLE maintenance_schedules (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    task varchar(255) COLLATE "C" NOT NULL,
    equipment_id uuid,
    maintenance_type text COLLATE "C",
    description varchar(4000) COLLATE "C",
    procedure_code varchar(100) COLLATE "C",
    interval_days integer,
    interval_running_hours integer,
    last_done_date date,
    next_due_date date,
    planned_start_at timestamptz,
    planned_end_at timestamptz,
    expected_work_hours numeric(8, 2),
    expected_downtime_hours numeric(8, 2),
    capacity_reduction_percent numeric(5, 2),
    outage_number varchar(100) COLLATE "C",
    technicians_count integer,
    service_equipment_type text COLLATE "C",
    contractor varchar(255) COLLATE "C",
    estimated_cost numeric(15, 2),
    estimated_cost_currency varchar(3) COLLATE "C",
    priority text COLLATE "C" NOT NULL DEFAULT 'medium',
    status text COLLATE "C" NOT NULL DEFAULT 'planned',
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT maintenance_schedules_pkey PRIMARY KEY (id),
    CONSTRAINT maintenance_schedules_maintenance_type_check CHECK (maintenance_type IN (
        'scheduled', 'condition_based', 'predictive', 'deferred_corrective',
        'inspection', 'overhaul', 'cleaning', 'vegetation', 'statutory', 'upgrade'
    )),
    CONSTRAINT maintenance_schedules_interval_days_check CHECK (interval_days >= 1),
    CONSTRAINT maintenance_schedules_interval_running_hours_check CHECK (interval_running_hours >= 1),
    CONSTRAINT maintenance_schedules_expected_work_hours_check CHECK (expected_work_hours >= 0),
    CONSTRAINT maintenance_schedules_expected_downtime_hours_check CHECK (expected_downtime_hours >= 0),
    CONSTRAINT maintenance_schedules_capacity_reduction_percent_check CHECK (capacity_reduction_percent BETWEEN 0 AND 100),
    CONSTRAINT maintenance_schedules_technicians_count_check CHECK (technicians_count >= 0),
    CONSTRAINT maintenance_schedules_service_equipment_type_check CHECK (service_equipment_type IN (
        'remote_reset', 'technicians', 'crew_transfer_vessel',
        'service_operation_vessel', 'helicopter', 'drone', 'small_crane',
        'medium_crane', 'large_crane', 'cable_vessel', 'diving_support_vessel', 'tug',
        'anchor_handling_vessel', 'vessel_group', 'other'
    )),
    CONSTRAINT maintenance_schedules_estimated_cost_check CHECK (estimated_cost >= 0),
    CONSTRAINT maintenance_schedules_priority_check CHECK (priority IN ('low', 'medium', 'high', 'critical')),
    CONSTRAINT maintenance_schedules_status_check CHECK (status IN ('planned', 'scheduled', 'in_progress', 'completed', 'deferred', 'cancelled'))
);
CREATE INDEX maintenance_schedules_status_planned_start_at_idx ON maintenance_schedules (status, planned_start_at);
CREATE INDEX maintenance_schedules_next_due_date_idx ON maintenance_schedules (next_due_date);
CREATE INDEX maintenance_schedules_priority_status_idx ON maintenance_schedules (priority, status);
CREATE INDEX maintenance_schedules_project_id_idx ON maintenance_schedules (project_id);
CREATE INDEX maintenance_schedules_equipment_id_idx ON maintenance_schedules (equipment_id);

CREATE TABLE nuclear_plants (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    project_id uuid,
    longitude double precision,
    latitude double precision,
    cell bigint,
    country_code varchar(2) COLLATE "C",
    pris_code varchar(20) COLLATE "C",
    reactor_type text COLLATE "C",
    model varchar(255) COLLATE "C",
    manufacturer varchar(255) COLLATE "C",
    net_capacity_mw numeric(12, 6),
    gross_capacity_mw numeric(12, 6),
    thermal_capacity_mw numeric(12, 6),
    construction_start_date date,
    first_criticality_date date,
    grid_connection_date date,
    commercial_operation_date date,
    suspension_date date,
    restart_date date,
    shutdown_date date,
    decommissioned_date date,
    licence_expiry_date date,
    lifetime_generation_gwh numeric(14, 6),
    lifetime_capacity_factor_percent numeric(5, 2),
    water_source varchar(255) COLLATE "C",
    cooling_type text COLLATE "C",
    owner varchar(255) COLLATE "C",
    operator varchar(255) COLLATE "C",
    original_source varchar(255) COLLATE "C",
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
    CONSTRAINT nuclear_plants_pkey PRIMARY KEY (id),
    CONSTRAINT nuclear_plants_status_check CHECK (status IN (
        'planned', 'under_construction', 'construction_suspended',
        'construction_cancelled', 'never_commissioned', 'operational',
        'operation_suspended', 'permanent_shutdown', 'decommissioned', 'unknown'
    )),
    CONSTRAINT nuclear_plants_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT nuclear_plants_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT nuclear_plants_reactor_type_check CHECK (reactor_type IN (
        'pwr', 'apwr', 'bwr', 'abwr', 'phwr', 'lwgr', 'gcr', 'htgr', 'hwgcr', 'hwlwr',
        'sghwr', 'fbr', 'ocr', 'msr'
    )),
    CONSTRAINT nuclear_plants_net_capacity_mw_check CHECK (net_capacity_mw >= 0),
    CONSTRAINT nuclear_plants_gross_capacity_mw_check CHECK (gross_capacity_mw >= 0),
    CONSTRAINT nuclear_plants_thermal_capacity_mw_check CHECK (thermal_capacity_mw >= 0),
    CONSTRAINT nuclear_plants_lifetime_capacity_factor_percent_check CHECK (lifetime_capacity_factor_percent BETWEEN 0 AND 100),
    CONSTRAINT nuclear_plants_cooling_type_check CHECK (cooling_type IN ('once_through', 'wet_tower', 'dry_tower', 'pond'))
);
CREATE UNIQUE INDEX nuclear_plants_source_id_external_id_key ON nuclear_plants (source_id, external_id);
CREATE INDEX nuclear_plants_status_net_capacity_mw_idx ON nuclear_plants (status, net_capacity_mw);
CREATE INDEX nuclear_plants_country_code_status_idx ON nuclear_plants (country_code, status);
CREATE INDEX nuclear_plants_reactor_type_idx ON nuclear_plants (reactor_type);
CREATE INDEX nuclear_plants_pris_code_idx ON nuclear_plants (pris_code);
CREATE INDEX nuclear_plants_project_id_idx ON nuclear_plants (project_id);
CREATE INDEX nuclear_plants_cell_idx ON nuclear_plants (cell);
CREATE INDEX nuclear_plants_import_id_idx ON nuclear_plants (import_id);
CREATE INDEX nuclear_plants_same_as_idx ON nuclear_plants (same_as);

CREATE TABLE power_purchase_agreements (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    contract_type text COLLATE "C" NOT NULL,
    status text COLLATE "C",
    project_id uuid,
    market_id uuid,
    buyer varchar(255) COLLATE "C",
    buyer_id uuid,
    seller varchar(255) COLLATE "C",
    seller_id uuid,
    allocation_round varchar(100) COLLATE "C",
    project_type text COLLATE "C",
    sub_type varchar(100) COLLATE "C",
    grid_level text COLLATE "C",
    country_code varchar(2) COLLATE "C",
    capacity_mw numeric(12, 6),
    output_share_percent numeric(5, 2),
    contracted_annual_energy_mwh numeric(14, 3),
    volume_type text COLLATE "C",
    price_per_mwh numeric(12, 4),
    currency_code varchar(3) COLLATE "C",
    base_year integer,
    price_type text COLLATE "C",
    escalation_percent numeric(6, 3),
    price_index varchar(100) COLLATE "C",
    floor_price_per_mwh numeric(12, 4),
    cap_price_per_mwh numeric(12, 4),
    signed_date date,
    period_start_date date,
    period_end_date date,
    term_years numeric(5, 2),
    termination_date date,
    delivery_point varchar(255) COLLATE "C",
    has_certificates boolean,
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
    CONSTRAINT power_purchase_agreements_pkey PRIMARY KEY (id),
    CONSTRAINT power_purchase_agreements_contract_type_check CHECK (contract_type IN (
        'physical', 'sleeved', 'on_site', 'virtual', 'contract_for_difference',
        'feed_in_tariff', 'tolling'
    )),
    CONSTRAINT power_purchase_agreements_status_check CHECK (status IN ('announced', 'signed', 'active', 'expired', 'terminated')),
    CONSTRAINT power_purchase_agreements_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT power_purchase_agreements_grid_level_check CHECK (grid_level IN ('transmission', 'distribution')),
    CONSTRAINT power_purchase_agreements_capacity_mw_check CHECK (capacity_mw >= 0),
    CONSTRAINT power_purchase_agreements_output_share_percent_check CHECK (output_share_percent BETWEEN 0 AND 100),
    CONSTRAINT power_purchase_agreements_contracted_annual_energy_mwh_check CHECK (contracted_annual_energy_mwh >= 0),
    CONSTRAINT power_purchase_agreements_volume_type_check CHECK (volume_type IN ('as_generated', 'baseload', 'shaped', 'annual_quantity')),
    CONSTRAINT power_purchase_agreements_base_year_check CHECK (base_year BETWEEN 1800 AND 2200),
    CONSTRAINT power_purchase_agreements_price_type_check CHECK (price_type IN ('fixed', 'escalating', 'indexed', 'market_linked')),
    CONSTRAINT power_purchase_agreements_escalation_percent_check CHECK (escalation_percent BETWEEN -100 AND 100),
    CONSTRAINT power_purchase_agreements_term_years_check CHECK (term_years BETWEEN 0 AND 100)
);
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

CREATE TABLE renewable_certificates (
    id uuid NOT NULL,
    registry varchar(255) COLLATE "C" NOT NULL,
    serial_number varchar(255) COLLATE "C" NOT NULL,
    certificate_type text COLLATE "C" NOT NULL,
    status text COLLATE "C",
    last_serial_number varchar(255) COLLATE "C",
    project_id uuid,
    device_name varchar(255) COLLATE "C",
    device_code varchar(100) COLLATE "C",
    project_type text COLLATE "C",
    sub_type varchar(100) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    commercial_operation_date date,
    vintage_year integer NOT NULL,
    period_start_date date,
    period_end_date date,
    quantity_mwh numeric(14, 3) NOT NULL,
    has_public_support boolean,
    eco_label varchar(100) COLLATE "C",
    issued_date date,
    expiry_date date,
    owner varchar(255) COLLATE "C",
    retired_date date,
    retired_for varchar(255) COLLATE "C",
    retirement_reason varchar(1000) COLLATE "C",
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
    CONSTRAINT renewable_certificates_pkey PRIMARY KEY (id),
    CONSTRAINT renewable_certificates_certificate_type_check CHECK (certificate_type IN (
        'rec', 'go', 'rego', 'i_rec', 'tigr', 'lgc', 'stc', 'roc', 'elcert', 'gec',
        'other'
    )),
    CONSTRAINT renewable_certificates_status_check CHECK (status IN ('active', 'reserved', 'exported', 'retired', 'expired', 'withdrawn')),
    CONSTRAINT renewable_certificates_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT renewable_certificates_vintage_year_check CHECK (vintage_year BETWEEN 1990 AND 2200),
    CONSTRAINT renewable_certificates_quantity_mwh_check CHECK (quantity_mwh >= 0)
);
CREATE UNIQUE INDEX renewable_certificates_source_id_external_id_key ON renewable_certificates (source_id, external_id);
CREATE UNIQUE INDEX renewable_certificates_registry_serial_number_key ON renewable_certificates (registry, serial_number);
CREATE INDEX renewable_certificates_status_vintage_year_idx ON renewable_certificates (status, vintage_year);
CREATE INDEX renewable_certificates_certificate_type_vintage_year_idx ON renewable_certificates (certificate_type, vintage_year);
CREATE INDEX renewable_certificates_owner_idx ON renewable_certificates (owner);
CREATE INDEX renewable_certificates_device_code_idx ON renewable_certificates (device_code);
CREATE INDEX renewable_certificates_project_id_idx ON renewable_certificates (project_id);
CREATE INDEX renewable_certificates_import_id_idx ON renewable_certificates (import_id);
CREATE INDEX renewable_certificates_same_as_idx ON renewable_certificates (same_as);

CREATE TABLE solar_farms (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    technology text COLLATE "C",
    mounting text COLLATE "C",
    tracking text COLLATE "C",
    cell_type text COLLATE "C",
    dc_capacity_mw numeric(12, 6),
    ac_capacity_mw numeric(12, 6),
    dc_ac_ratio numeric(6, 4),
    tilt_degrees numeric(5, 2),
    azimuth_degrees numeric(5, 2),
    module_count integer,
    module_manufacturer varchar(255) COLLATE "C",
    module_model varchar(255) COLLATE "C",
    module_power_w numeric(8, 2),
    is_bifacial boolean,
    inverter_type text COLLATE "C",
    inverter_count integer,
    module_area_m2 numeric(14, 2),
    ground_cover_ratio numeric(5, 4),
    site_type text COLLATE "C",
    is_agrivoltaic boolean,
    horizontal_irradiation_kwh_per_m2 numeric(7, 2),
    plane_irradiation_kwh_per_m2 numeric(7, 2),
    performance_ratio numeric(5, 4),
    annual_degradation_percent numeric(5, 3),
    thermal_storage_hours numeric(6, 2),
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
    CONSTRAINT solar_farms_pkey PRIMARY KEY (id),
    CONSTRAINT solar_farms_technology_check CHECK (technology IN (
        'photovoltaic', 'concentrating_photovoltaic', 'parabolic_trough',
        'linear_fresnel', 'power_tower', 'dish_engine', 'thermal'
    )),
    CONSTRAINT solar_farms_mounting_check CHECK (mounting IN ('ground', 'roof', 'ground_and_roof', 'canopy', 'facade', 'floating')),
    CONSTRAINT solar_farms_tracking_check CHECK (tracking IN ('fixed', 'east_west_fixed', 'seasonal', 'single_axis', 'dual_axis')),
    CONSTRAINT solar_farms_cell_type_check CHECK (cell_type IN (
        'crystalline_silicon', 'monocrystalline_silicon', 'polycrystalline_silicon',
        'cadmium_telluride', 'copper_indium_gallium_selenide', 'amorphous_silicon',
        'thin_film', 'perovskite', 'multijunction', 'other'
    )),
    CONSTRAINT solar_farms_dc_capacity_mw_check CHECK (dc_capacity_mw >= 0),
    CONSTRAINT solar_farms_ac_capacity_mw_check CHECK (ac_capacity_mw >= 0),
    CONSTRAINT solar_farms_dc_ac_ratio_check CHECK (dc_ac_ratio BETWEEN 0 AND 10),
    CONSTRAINT solar_farms_tilt_degrees_check CHECK (tilt_degrees BETWEEN 0 AND 90),
    CONSTRAINT solar_farms_azimuth_degrees_check CHECK (azimuth_degrees BETWEEN 0 AND 360),
    CONSTRAINT solar_farms_module_count_check CHECK (module_count >= 0),
    CONSTRAINT solar_farms_module_power_w_check CHECK (module_power_w >= 0),
    CONSTRAINT solar_farms_inverter_type_check CHECK (inverter_type IN ('central', 'string', 'micro')),
    CONSTRAINT solar_farms_inverter_count_check CHECK (inverter_count >= 0),
    CONSTRAINT solar_farms_module_area_m2_check CHECK (module_area_m2 >= 0),
    CONSTRAINT solar_farms_ground_cover_ratio_check CHECK (ground_cover_ratio BETWEEN 0 AND 1),
    CONSTRAINT solar_farms_site_type_check CHECK (site_type IN (
        'greenfield', 'brownfield', 'landfill', 'contaminated', 'mine', 'built_up',
        'water'
    )),
    CONSTRAINT solar_farms_horizontal_irradiation_kwh_per_m2_check CHECK (horizontal_irradiation_kwh_per_m2 BETWEEN 0 AND 3500),
    CONSTRAINT solar_farms_plane_irradiation_kwh_per_m2_check CHECK (plane_irradiation_kwh_per_m2 BETWEEN 0 AND 5000),
    CONSTRAINT solar_farms_performance_ratio_check CHECK (performance_ratio BETWEEN 0 AND 2),
    CONSTRAINT solar_farms_annual_degradation_percent_check CHECK (annual_degradation_percent BETWEEN 0 AND 100),
    CONSTRAINT solar_farms_thermal_storage_hours_check CHECK (thermal_storage_hours >= 0)
);
CREATE UNIQUE INDEX solar_farms_source_id_external_id_key ON solar_farms (source_id, external_id);
CREATE INDEX solar_farms_technology_ac_capacity_mw_idx ON solar_farms (technology, ac_capacity_mw);
CREATE INDEX solar_farms_mounting_idx ON solar_farms (mounting);
CREATE INDEX solar_farms_project_id_idx ON solar_farms (project_id);
CREATE INDEX solar_farms_import_id_idx ON solar_farms (import_id);
CREATE INDEX solar_farms_same_as_idx ON solar_farms (same_as);

CREATE TABLE substations (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C",
    longitude double precision,
    latitude double precision,
    cell bigint,
    substation_type text COLLATE "C",
    station_code varchar(50) COLLATE "C",
    current_type text COLLATE "C",
    voltage_kv numeric(9, 3),
    min_voltage_kv numeric(9, 3),
    status text COLLATE "C",
    operator varchar(255) COLLATE "C",
    owner varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    county varchar(255) COLLATE "C",
    eic_code varchar(16) COLLATE "C",
    is_tie_point boolean,
    line_count integer,
    transformer_count integer,
    transformer_rating_mva numeric(10, 3),
    fault_level_mva numeric(10, 3),
    insulation_type text COLLATE "C",
    energisation_date date,
    commissioning_year integer,
    retirement_date date,
    identifiers jsonb,
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
    CONSTRAINT substations_pkey PRIMARY KEY (id),
    CONSTRAINT substations_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT substations_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT substations_substation_type_check CHECK (substation_type IN (
        'transmission', 'distribution', 'generation', 'switching', 'converter',
        'back_to_back', 'phase_shifter', 'compensation', 'traction', 'industrial',
        'transition', 'joint'
    )),
    CONSTRAINT substations_current_type_check CHECK (current_type IN ('ac', 'dc')),
    CONSTRAINT substations_voltage_kv_check CHECK (voltage_kv BETWEEN 0 AND 1500),
    CONSTRAINT substations_min_voltage_kv_check CHECK (min_voltage_kv BETWEEN 0 AND 1500),
    CONSTRAINT substations_status_check CHECK (status IN (
        'under_consideration', 'planned', 'in_permitting', 'permitted',
        'under_construction', 'operating', 'mothballed', 'retired', 'cancelled'
    )),
    CONSTRAINT substations_line_count_check CHECK (line_count >= 0),
    CONSTRAINT substations_transformer_count_check CHECK (transformer_count >= 0),
    CONSTRAINT substations_transformer_rating_mva_check CHECK (transformer_rating_mva >= 0),
    CONSTRAINT substations_fault_level_mva_check CHECK (fault_level_mva >= 0),
    CONSTRAINT substations_insulation_type_check CHECK (insulation_type IN ('air', 'gas', 'hybrid')),
    CONSTRAINT substations_commissioning_year_check CHECK (commissioning_year BETWEEN 1800 AND 2200)
);
CREATE UNIQUE INDEX substations_source_id_external_id_key ON substations (source_id, external_id);
CREATE INDEX substations_substation_type_voltage_kv_idx ON substations (substation_type, voltage_kv);
CREATE INDEX substations_country_code_voltage_kv_idx ON substations (country_code, voltage_kv);
CREATE INDEX substations_status_idx ON substations (status);
CREATE INDEX substations_station_code_idx ON substations (station_code);
CREATE INDEX substations_eic_code_idx ON substations (eic_code);
CREATE INDEX substations_cell_idx ON substations (cell);
CREATE INDEX substations_import_id_idx ON substations (import_id);
CREATE INDEX substations_same_as_idx ON substations (same_as);

CREATE TABLE transmission_lines (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C",
    geometry bytea,
    west double precision,
    south double precision,
    east double precision,
    north double precision,
    current_type text COLLATE "C",
    construction_type text COLLATE "C",
    status text COLLATE "C",
    from_substation_id uuid,
    to_substation_id uuid,
    from_name varchar(255) COLLATE "C",
    to_name varchar(255) COLLATE "C",
    voltage_kv numeric(9, 3),
    circuit_count integer,
    length_km numeric(12, 4),
    capacity_mw numeric(12, 6),
    thermal_rating_mva numeric(10, 3),
    max_current_amperes numeric(9, 2),
    resistance_ohms numeric(10, 5),
    reactance_ohms numeric(10, 5),
    conductor_type varchar(255) COLLATE "C",
    operator varchar(255) COLLATE "C",
    owner varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    is_tie_line boolean,
    eic_code varchar(16) COLLATE "C",
    construction_start_date date,
    energisation_date date,
    commissioning_year integer,
    retirement_date date,
    identifiers jsonb,
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
    CONSTRAINT transmission_lines_pkey PRIMARY KEY (id),
    CONSTRAINT transmission_lines_geometry_check CHECK (octet_length(geometry) <= 20000000),
    CONSTRAINT transmission_lines_west_check CHECK (west BETWEEN -180 AND 180),
    CONSTRAINT transmission_lines_south_check CHECK (south BETWEEN -90 AND 90),
    CONSTRAINT transmission_lines_east_check CHECK (east BETWEEN -180 AND 180),
    CONSTRAINT transmission_lines_north_check CHECK (north BETWEEN -90 AND 90),
    CONSTRAINT transmission_lines_current_type_check CHECK (current_type IN ('ac', 'dc')),
    CONSTRAINT transmission_lines_construction_type_check CHECK (construction_type IN ('overhead', 'underground', 'submarine', 'mixed')),
    CONSTRAINT transmission_lines_status_check CHECK (status IN (
        'under_consideration', 'planned', 'in_permitting', 'permitted',
        'under_construction', 'operating', 'mothballed', 'retired', 'cancelled'
    )),
    CONSTRAINT transmission_lines_voltage_kv_check CHECK (voltage_kv BETWEEN 0 AND 1500),
    CONSTRAINT transmission_lines_circuit_count_check CHECK (circuit_count >= 1),
    CONSTRAINT transmission_lines_length_km_check CHECK (length_km >= 0),
    CONSTRAINT transmission_lines_capacity_mw_check CHECK (capacity_mw >= 0),
    CONSTRAINT transmission_lines_thermal_rating_mva_check CHECK (thermal_rating_mva >= 0),
    CONSTRAINT transmission_lines_max_current_amperes_check CHECK (max_current_amperes >= 0),
    CONSTRAINT transmission_lines_resistance_ohms_check CHECK (resistance_ohms >= 0),
    CONSTRAINT transmission_lines_commissioning_year_check CHECK (commissioning_year BETWEEN 1800 AND 2200)
);
CREATE UNIQUE INDEX transmission_lines_source_id_external_id_key ON transmission_lines (source_id, external_id);
CREATE INDEX transmission_lines_status_voltage_kv_idx ON transmission_lines (status, voltage_kv);
CREATE INDEX transmission_lines_country_code_voltage_kv_idx ON transmission_lines (country_code, voltage_kv);
CREATE INDEX transmission_lines_operator_idx ON transmission_lines (operator);
CREATE INDEX transmission_lines_eic_code_idx ON transmission_lines (eic_code);
CREATE INDEX transmission_lines_from_substation_id_idx ON transmission_lines (from_substation_id);
CREATE INDEX transmission_lines_to_substation_id_idx ON transmission_lines (to_substation_id);
CREATE INDEX transmission_lines_import_id_idx ON transmission_lines (import_id);
CREATE INDEX transmission_lines_same_as_idx ON transmission_lines (same_as);

CREATE TABLE wind_farms (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    siting text COLLATE "C",
    turbine_count integer,
    manufacturer varchar(255) COLLATE "C",
    model varchar(255) COLLATE "C",
    turbine_rating_kw numeric(9, 3),
    hub_height_meters numeric(6, 2),
    rotor_diameter_meters numeric(6, 2),
    tip_height_meters numeric(6, 2),
    iec_class varchar(5) COLLATE "C",
    mean_wind_speed_ms numeric(5, 2),
    site_area_km2 numeric(14, 4),
    array_voltage_kv numeric(9, 3),
    foundation_type text COLLATE "C",
    min_water_depth_meters numeric(6, 2),
    max_water_depth_meters numeric(6, 2),
    shore_distance_km numeric(9, 4),
    leasing_round varchar(100) COLLATE "C",
    first_power_date date,
    repowering_year integer,
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
    CONSTRAINT wind_farms_pkey PRIMARY KEY (id),
    CONSTRAINT wind_farms_siting_check CHECK (siting IN ('onshore', 'offshore')),
    CONSTRAINT wind_farms_turbine_count_check CHECK (turbine_count >= 0),
    CONSTRAINT wind_farms_turbine_rating_kw_check CHECK (turbine_rating_kw >= 0),
    CONSTRAINT wind_farms_hub_height_meters_check CHECK (hub_height_meters BETWEEN 0 AND 500),
    CONSTRAINT wind_farms_rotor_diameter_meters_check CHECK (rotor_diameter_meters BETWEEN 0 AND 500),
    CONSTRAINT wind_farms_tip_height_meters_check CHECK (tip_height_meters BETWEEN 0 AND 600),
    CONSTRAINT wind_farms_mean_wind_speed_ms_check CHECK (mean_wind_speed_ms BETWEEN 0 AND 30),
    CONSTRAINT wind_farms_site_area_km2_check CHECK (site_area_km2 >= 0),
    CONSTRAINT wind_farms_array_voltage_kv_check CHECK (array_voltage_kv BETWEEN 0 AND 1500),
    CONSTRAINT wind_farms_foundation_type_check CHECK (foundation_type IN (
        'land', 'monopile', 'jacket', 'tripod', 'gravity_base', 'suction_bucket',
        'pile_cap', 'spar', 'semi_submersible', 'barge', 'tension_leg'
    )),
    CONSTRAINT wind_farms_min_water_depth_meters_check CHECK (min_water_depth_meters BETWEEN -20 AND 5000),
    CONSTRAINT wind_farms_max_water_depth_meters_check CHECK (max_water_depth_meters BETWEEN -20 AND 5000),
    CONSTRAINT wind_farms_shore_distance_km_check CHECK (shore_distance_km >= 0),
    CONSTRAINT wind_farms_repowering_year_check CHECK (repowering_year BETWEEN 1980 AND 2200)
);
CREATE UNIQUE INDEX wind_farms_source_id_external_id_key ON wind_farms (source_id, external_id);
CREATE INDEX wind_farms_siting_turbine_count_idx ON wind_farms (siting, turbine_count);
CREATE INDEX wind_farms_manufacturer_model_idx ON wind_farms (manufacturer, model);
CREATE INDEX wind_farms_project_id_idx ON wind_farms (project_id);
CREATE INDEX wind_farms_import_id_idx ON wind_farms (import_id);
CREATE INDEX wind_farms_same_as_idx ON wind_farms (same_as);

-- Foreign keys.
ALTER TABLE battery_storage ADD CONSTRAINT battery_storage_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE CASCADE;
ALTER TABLE battery_storage ADD CONSTRAINT battery_storage_co_located_project_id_fkey
    FOREIGN KEY (co_located_project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE battery_storage ADD CONSTRAINT battery_storage_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE battery_storage ADD CONSTRAINT battery_storage_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE battery_storage ADD CONSTRAINT battery_storage_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES battery_storage (id) ON DELETE SET NULL;
ALTER TABLE carbon_credits ADD CONSTRAINT carbon_credits_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE carbon_credits ADD CONSTRAINT carbon_credits_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE carbon_credits ADD CONSTRAINT carbon_credits_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE carbon_credits ADD CONSTRAINT carbon_credits_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES carbon_credits (id) ON DELETE SET NULL;
ALTER TABLE energy_markets ADD CONSTRAINT energy_markets_parent_id_fkey
    FOREIGN KEY (parent_id) REFERENCES energy_markets (id) ON DELETE SET NULL;
ALTER TABLE energy_markets ADD CONSTRAINT energy_markets_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE energy_markets ADD CONSTRAINT energy_markets_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE energy_markets ADD CONSTRAINT energy_markets_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES energy_markets (id) ON DELETE SET NULL;
ALTER TABLE fuel_sources ADD CONSTRAINT fuel_sources_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE fuel_sources ADD CONSTRAINT fuel_sources_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE fuel_sources ADD CONSTRAINT fuel_sources_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES fuel_sources (id) ON DELETE SET NULL;
ALTER TABLE grid_interconnections ADD CONSTRAINT grid_interconnections_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE grid_interconnections ADD CONSTRAINT grid_interconnections_substation_id_fkey
    FOREIGN KEY (substation_id) REFERENCES substations (id) ON DELETE SET NULL;
ALTER TABLE grid_interconnections ADD CONSTRAINT grid_interconnections_to_substation_id_fkey
    FOREIGN KEY (to_substation_id) REFERENCES substations (id) ON DELETE SET NULL;
ALTER TABLE grid_interconnections ADD CONSTRAINT grid_interconnections_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE grid_interconnections ADD CONSTRAINT grid_interconnections_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE grid_interconnections ADD CONSTRAINT grid_interconnections_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES grid_interconnections (id) ON DELETE SET NULL;
ALTER TABLE hydroelectric_dams ADD CONSTRAINT hydroelectric_dams_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE hydroelectric_dams ADD CONSTRAINT hydroelectric_dams_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE hydroelectric_dams ADD CONSTRAINT hydroelectric_dams_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE hydroelectric_dams ADD CONSTRAINT hydroelectric_dams_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES hydroelectric_dams (id) ON DELETE SET NULL;
ALTER TABLE maintenance_schedules ADD CONSTRAINT maintenance_schedules_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE CASCADE;
ALTER TABLE nuclear_plants ADD CONSTRAINT nuclear_plants_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE nuclear_plants ADD CONSTRAINT nuclear_plants_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE nuclear_plants ADD CONSTRAINT nuclear_plants_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE nuclear_plants ADD CONSTRAINT nuclear_plants_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES nuclear_plants (id) ON DELETE SET NULL;
ALTER TABLE power_purchase_agreements ADD CONSTRAINT power_purchase_agreements_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE power_purchase_agreements ADD CONSTRAINT power_purchase_agreements_market_id_fkey
    FOREIGN KEY (market_id) REFERENCES energy_markets (id) ON DELETE SET NULL;
ALTER TABLE power_purchase_agreements ADD CONSTRAINT power_purchase_agreements_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE power_purchase_agreements ADD CONSTRAINT power_purchase_agreements_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE power_purchase_agreements ADD CONSTRAINT power_purchase_agreements_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES power_purchase_agreements (id) ON DELETE SET NULL;
ALTER TABLE renewable_certificates ADD CONSTRAINT renewable_certificates_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE renewable_certificates ADD CONSTRAINT renewable_certificates_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE renewable_certificates ADD CONSTRAINT renewable_certificates_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE renewable_certificates ADD CONSTRAINT renewable_certificates_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES renewable_certificates (id) ON DELETE SET NULL;
ALTER TABLE solar_farms ADD CONSTRAINT solar_farms_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE CASCADE;
ALTER TABLE solar_farms ADD CONSTRAINT solar_farms_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE solar_farms ADD CONSTRAINT solar_farms_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE solar_farms ADD CONSTRAINT solar_farms_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES solar_farms (id) ON DELETE SET NULL;
ALTER TABLE substations ADD CONSTRAINT substations_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE substations ADD CONSTRAINT substations_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE substations ADD CONSTRAINT substations_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES substations (id) ON DELETE SET NULL;
ALTER TABLE transmission_lines ADD CONSTRAINT transmission_lines_from_substation_id_fkey
    FOREIGN KEY (from_substation_id) REFERENCES substations (id) ON DELETE SET NULL;
ALTER TABLE transmission_lines ADD CONSTRAINT transmission_lines_to_substation_id_fkey
    FOREIGN KEY (to_substation_id) REFERENCES substations (id) ON DELETE SET NULL;
ALTER TABLE transmission_lines ADD CONSTRAINT transmission_lines_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE transmission_lines ADD CONSTRAINT transmission_lines_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE transmission_lines ADD CONSTRAINT transmission_lines_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES transmission_lines (id) ON DELETE SET NULL;
ALTER TABLE wind_farms ADD CONSTRAINT wind_farms_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE CASCADE;
ALTER TABLE wind_farms ADD CONSTRAINT wind_farms_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE wind_farms ADD CONSTRAINT wind_farms_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE wind_farms ADD CONSTRAINT wind_farms_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES wind_farms (id) ON DELETE SET NULL;

-- Documentation.
COMMENT ON TABLE battery_storage IS 'The storage side of a project: its batteries, or another store that isn''t pumped water.';
COMMENT ON COLUMN battery_storage.id IS 'The row''s key.';
COMMENT ON COLUMN battery_storage.project_id IS 'The project that stores.';
COMMENT ON COLUMN battery_storage.technology IS 'What holds the energy.';
COMMENT ON COLUMN battery_storage.chemistry IS 'The cells more closely: `LFP`, `NMC`, `vanadium`.';
COMMENT ON COLUMN battery_storage.siting IS 'Whether it stands alone or beside a plant.';
COMMENT ON COLUMN battery_storage.co_located_project_id IS 'The project that it stands beside, and may share a connection with.';
COMMENT ON COLUMN battery_storage.coupling IS 'Where it meets the plant that it stands beside; none where it stands alone.';
COMMENT ON COLUMN battery_storage.capacity_mw IS 'Power that it can give, at the most. [MW]';
COMMENT ON COLUMN battery_storage.charge_capacity_mw IS 'Power that it can take, at the most; often that which it can give. [MW]';
COMMENT ON COLUMN battery_storage.capacity_mwh IS 'Energy that it can give when full and new. [MW.h]';
COMMENT ON COLUMN battery_storage.duration_hours IS 'Hours that it can give its full power. [h]';
COMMENT ON COLUMN battery_storage.round_trip_efficiency_percent IS 'Energy that comes out by energy that went in, its own use counted as lost. [%]';
COMMENT ON COLUMN battery_storage.depth_of_discharge_percent IS 'Share of the energy that may be taken out before it must charge again. [%]';
COMMENT ON COLUMN battery_storage.cycle_life_count IS 'Full cycles until it holds what its maker calls the end of life, often 70 or 80 %.';
COMMENT ON COLUMN battery_storage.warranted_annual_cycles_count IS 'Full cycles in a year that the warranty allows.';
COMMENT ON COLUMN battery_storage.annual_degradation_percent IS 'Share of the energy when new that it loses in a year. [%]';
COMMENT ON COLUMN battery_storage.tested_capacity_mwh IS 'Energy that it could still give when last tested. [MW.h]';
COMMENT ON COLUMN battery_storage.primary_application IS 'What it earns most by.';
COMMENT ON COLUMN battery_storage.applications IS 'All that it does, as a list of the codes of the primary application.';
COMMENT ON COLUMN battery_storage.inverter_rating_mva IS 'Apparent power of its inverters, which sets what it can do for the voltage. [MV.A]';
COMMENT ON COLUMN battery_storage.is_grid_forming IS 'Whether its inverters can set voltage and frequency by themselves.';
COMMENT ON COLUMN battery_storage.has_black_start IS 'Whether it can start a dead grid.';
COMMENT ON COLUMN battery_storage.manufacturer IS 'Who made the store as delivered: `Tesla`.';
COMMENT ON COLUMN battery_storage.model IS 'The maker''s name for it: `Megapack 2`.';
COMMENT ON COLUMN battery_storage.enclosure_type IS 'What it is housed in.';
COMMENT ON COLUMN battery_storage.unit_count IS 'Cabinets or containers, or other units that the maker counts.';
COMMENT ON COLUMN battery_storage.warranty_end_date IS 'When the maker''s promise of power and energy ends.';
COMMENT ON COLUMN battery_storage.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN battery_storage.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN battery_storage.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN battery_storage.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN battery_storage.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN battery_storage.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN battery_storage.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN battery_storage.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN battery_storage.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN battery_storage.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE carbon_credits IS 'A batch of credits with one fate, or a project''s registration before any were issued.';
COMMENT ON COLUMN carbon_credits.id IS 'The row''s key.';
COMMENT ON COLUMN carbon_credits.name IS 'What the project is called in the registry.';
COMMENT ON COLUMN carbon_credits.registry IS 'Who keeps the account: `CDM`, `Verra`, `Gold Standard`.';
COMMENT ON COLUMN carbon_credits.status IS 'What has become of the credits, or of the registration.';
COMMENT ON COLUMN carbon_credits.registry_project_code IS 'The project''s number in the registry: `5577`.';
COMMENT ON COLUMN carbon_credits.project_id IS 'The energy project that earns them; none for forests and the like.';
COMMENT ON COLUMN carbon_credits.credit_type IS 'What the registry calls one credit.';
COMMENT ON COLUMN carbon_credits.project_type IS 'What the project makes energy from.';
COMMENT ON COLUMN carbon_credits.mitigation_type IS 'Whether it avoids emissions or takes carbon out of the air.';
COMMENT ON COLUMN carbon_credits.methodology IS 'Rules by which the tonnes were counted: `ACM0002`, `VM0042`.';
COMMENT ON COLUMN carbon_credits.sectoral_scope IS 'The CDM''s sector, from 1, energy industries, to 16, carbon capture.';
COMMENT ON COLUMN carbon_credits.country_code IS 'ISO 3166-1 alpha-2 code of the host country.';
COMMENT ON COLUMN carbon_credits.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN carbon_credits.developer IS 'Who applied for the registration.';
COMMENT ON COLUMN carbon_credits.verifier IS 'The body that checked the plan or the tonnes.';
COMMENT ON COLUMN carbon_credits.registered_date IS 'When the project was registered.';
COMMENT ON COLUMN carbon_credits.crediting_period_start_date IS 'First day on which it can earn credits.';
COMMENT ON COLUMN carbon_credits.crediting_period_end_date IS 'Last day on which it can earn credits.';
COMMENT ON COLUMN carbon_credits.expected_annual_tco2e IS 'Credits that its plan expects in a year. [t{CO2e}]';
COMMENT ON COLUMN carbon_credits.serial_number IS 'Number of the batch, or of its first credit; none before credits were issued.';
COMMENT ON COLUMN carbon_credits.last_serial_number IS 'Number of the batch''s last credit.';
COMMENT ON COLUMN carbon_credits.vintage_year IS 'The year in which the tonnes were avoided or removed.';
COMMENT ON COLUMN carbon_credits.period_start_date IS 'First day on which they were.';
COMMENT ON COLUMN carbon_credits.period_end_date IS 'Last day on which they were.';
COMMENT ON COLUMN carbon_credits.quantity_tco2e IS 'Credits in the batch, one for each tonne; none where only the registration is known. [t{CO2e}]';
COMMENT ON COLUMN carbon_credits.issued_date IS 'When they were issued.';
COMMENT ON COLUMN carbon_credits.owner IS 'Who holds the account that they are in.';
COMMENT ON COLUMN carbon_credits.retired_date IS 'When they were used up; none while they can be traded.';
COMMENT ON COLUMN carbon_credits.retired_for IS 'For whose use they were used up.';
COMMENT ON COLUMN carbon_credits.retirement_reason IS 'What for, as the registry writes it.';
COMMENT ON COLUMN carbon_credits.has_corresponding_adjustment IS 'Whether the host country takes them off its own account (Paris Agreement, article 6).';
COMMENT ON COLUMN carbon_credits.is_corsia_eligible IS 'Whether airlines may use them (CORSIA).';
COMMENT ON COLUMN carbon_credits.homepage_url IS 'The registry''s page of the project.';
COMMENT ON COLUMN carbon_credits.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN carbon_credits.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN carbon_credits.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN carbon_credits.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN carbon_credits.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN carbon_credits.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN carbon_credits.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN carbon_credits.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN carbon_credits.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN carbon_credits.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE energy_markets IS 'A market, or a zone of one: an area or a hub where energy has one price or one balance.';
COMMENT ON COLUMN energy_markets.id IS 'The row''s key.';
COMMENT ON COLUMN energy_markets.name IS 'What the market or zone is called.';
COMMENT ON COLUMN energy_markets.market_type IS 'Whether it is an exchange, a zone, a hub or an area that is balanced.';
COMMENT ON COLUMN energy_markets.parent_id IS 'The market that this is a zone or a product of.';
COMMENT ON COLUMN energy_markets.geometry IS 'The line or polygon as WKB (WGS 84).';
COMMENT ON COLUMN energy_markets.west IS 'Western side of the geometry''s box; greater than the eastern one where the box crosses the antimeridian. [deg]';
COMMENT ON COLUMN energy_markets.south IS 'Southern side of the geometry''s box. [deg]';
COMMENT ON COLUMN energy_markets.east IS 'Eastern side of the geometry''s box. [deg]';
COMMENT ON COLUMN energy_markets.north IS 'Northern side of the geometry''s box. [deg]';
COMMENT ON COLUMN energy_markets.commodity IS 'What is traded or balanced.';
COMMENT ON COLUMN energy_markets.zone_code IS 'The zone''s short name in its own market: `DK1`, `PGE`, `NP15`.';
COMMENT ON COLUMN energy_markets.eic_code IS 'Energy Identification Code: `10YDK-1--------W`.';
COMMENT ON COLUMN energy_markets.operator IS 'Who runs the market or balances the area.';
COMMENT ON COLUMN energy_markets.authority IS 'Who watches over it.';
COMMENT ON COLUMN energy_markets.country_code IS 'ISO 3166-1 alpha-2 code of the country; none where it covers several.';
COMMENT ON COLUMN energy_markets.region IS 'State, province or nation within the country, where the zone is one.';
COMMENT ON COLUMN energy_markets.currency_code IS 'ISO 4217 code of the currency that prices are in.';
COMMENT ON COLUMN energy_markets.time_zone IS 'Name of the time zone whose midnight begins a trading day: `Europe/Copenhagen`.';
COMMENT ON COLUMN energy_markets.settlement_interval_minutes IS 'How long one price or one balance holds. [min]';
COMMENT ON COLUMN energy_markets.gate_closure_minutes IS 'From the last trade that can be told to the operator to the interval it is for. [min]';
COMMENT ON COLUMN energy_markets.pricing_type IS 'Over what area one price holds.';
COMMENT ON COLUMN energy_markets.min_price_per_mwh IS 'The least that a bid may say; below zero where the market allows that. [/(MW.h)]';
COMMENT ON COLUMN energy_markets.max_price_per_mwh IS 'The most that a bid may say. [/(MW.h)]';
COMMENT ON COLUMN energy_markets.installed_capacity_mw IS 'Nameplate capacity of all plants in the area. [MW]';
COMMENT ON COLUMN energy_markets.peak_load_mw IS 'The highest load that the area ever had. [MW]';
COMMENT ON COLUMN energy_markets.annual_generation_gwh IS 'Net generation of all plants in the area in one year. [GW.h]';
COMMENT ON COLUMN energy_markets.generation_year IS 'The year that the generation was measured in.';
COMMENT ON COLUMN energy_markets.generation_by_fuel IS 'The year''s generation by fuel in GWh, in the source''s words: `{"Hydro": 4726, "Solar": 0}`.';
COMMENT ON COLUMN energy_markets.period_start_date IS 'First day that the market or zone was as it is here.';
COMMENT ON COLUMN energy_markets.period_end_date IS 'Last day that it was; none while it is.';
COMMENT ON COLUMN energy_markets.homepage_url IS 'The market''s own page.';
COMMENT ON COLUMN energy_markets.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN energy_markets.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN energy_markets.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN energy_markets.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN energy_markets.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN energy_markets.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN energy_markets.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN energy_markets.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN energy_markets.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN energy_markets.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE fuel_sources IS 'A fuel or other source of energy, with the factors that turn its amount into heat and emissions.';
COMMENT ON COLUMN fuel_sources.id IS 'The row''s key.';
COMMENT ON COLUMN fuel_sources.name IS 'What the fuel is called: `Natural gas`.';
COMMENT ON COLUMN fuel_sources.category IS 'What kind of fuel or source it is.';
COMMENT ON COLUMN fuel_sources.code IS 'The source''s code for it: the EIA''s `NG`, `BIT`, `SUN`.';
COMMENT ON COLUMN fuel_sources.physical_state IS 'The state that it is stored and traded in; none for wind, sun and the like.';
COMMENT ON COLUMN fuel_sources.is_renewable IS 'Whether nature brings it back as fast as it is used.';
COMMENT ON COLUMN fuel_sources.synonyms IS 'Further names and codes that publishers write for it, as a list: `["Gás Natural", "fossil gas"]`.';
COMMENT ON COLUMN fuel_sources.factor_basis IS 'The rules or tables that the factors are from: `IPCC 2006 volume 2`.';
COMMENT ON COLUMN fuel_sources.factor_year IS 'The year that the factors hold for; none where they hold always.';
COMMENT ON COLUMN fuel_sources.country_code IS 'ISO 3166-1 alpha-2 code of the country that the factors hold for; none for all.';
COMMENT ON COLUMN fuel_sources.net_heat_content_mj_per_kg IS 'Heat of a kilogram. [MJ/kg]';
COMMENT ON COLUMN fuel_sources.gross_heat_content_mj_per_kg IS 'Heat of a kilogram, the heat of the steam in the smoke included: the higher value. [MJ/kg]';
COMMENT ON COLUMN fuel_sources.net_heat_content_mj_per_m3 IS 'Heat of a cubic metre of gas at 15 degrees and sea level. [MJ/m3]';
COMMENT ON COLUMN fuel_sources.density_kg_per_m3 IS 'Mass of a cubic metre: liquids and gases at 15 degrees, solids as heaped. [kg/m3]';
COMMENT ON COLUMN fuel_sources.carbon_content_kg_per_gj IS 'Carbon in it, for each gigajoule of heat. [kg/GJ]';
COMMENT ON COLUMN fuel_sources.co2_factor_kg_per_tj IS 'Carbon dioxide from burning it, for each terajoule of heat; of biomass, too, which most rules then count as none. [kg/TJ]';
COMMENT ON COLUMN fuel_sources.low_co2_factor_kg_per_tj IS 'The lower end of the 95 % interval of the carbon dioxide factor. [kg/TJ]';
COMMENT ON COLUMN fuel_sources.high_co2_factor_kg_per_tj IS 'The upper end of the 95 % interval of the carbon dioxide factor. [kg/TJ]';
COMMENT ON COLUMN fuel_sources.ch4_factor_kg_per_tj IS 'Methane from burning it in a power plant. [kg/TJ]';
COMMENT ON COLUMN fuel_sources.n2o_factor_kg_per_tj IS 'Nitrous oxide from burning it in a power plant. [kg/TJ]';
COMMENT ON COLUMN fuel_sources.so2_factor_kg_per_tj IS 'Sulphur dioxide from burning it without a filter. [kg/TJ]';
COMMENT ON COLUMN fuel_sources.nox_factor_kg_per_tj IS 'Nitrogen oxides from burning it, counted as nitrogen dioxide. [kg/TJ]';
COMMENT ON COLUMN fuel_sources.pm2_5_factor_kg_per_tj IS 'Fine dust from burning it, of particles below 2.5 micrometres. [kg/TJ]';
COMMENT ON COLUMN fuel_sources.lifecycle_emissions_g_per_kwh IS 'Greenhouse gases from the mine or factory to the end, as carbon dioxide, for each kilowatt hour of power: the median of the studies. [g/(kW.h)]';
COMMENT ON COLUMN fuel_sources.sulphur_percent IS 'Sulphur in it, by mass. [%]';
COMMENT ON COLUMN fuel_sources.ash_percent IS 'Ash that stays when it is burned, by mass. [%]';
COMMENT ON COLUMN fuel_sources.moisture_percent IS 'Water in it as it is delivered, by mass. [%]';
COMMENT ON COLUMN fuel_sources.description IS 'What else is to be known of it.';
COMMENT ON COLUMN fuel_sources.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN fuel_sources.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN fuel_sources.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN fuel_sources.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN fuel_sources.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN fuel_sources.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN fuel_sources.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN fuel_sources.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN fuel_sources.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN fuel_sources.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE grid_interconnections IS 'A connection of a plant or consumer to a grid, or of one grid to another.';
COMMENT ON COLUMN grid_interconnections.id IS 'The row''s key.';
COMMENT ON COLUMN grid_interconnections.interconnection_type IS 'What is connected by it, and to what.';
COMMENT ON COLUMN grid_interconnections.name IS 'What a link is called: `NorNed`; a plant''s connection seldom has a name of its own.';
COMMENT ON COLUMN grid_interconnections.geometry IS 'The line or polygon as WKB (WGS 84).';
COMMENT ON COLUMN grid_interconnections.west IS 'Western side of the geometry''s box; greater than the eastern one where the box crosses the antimeridian. [deg]';
COMMENT ON COLUMN grid_interconnections.south IS 'Southern side of the geometry''s box. [deg]';
COMMENT ON COLUMN grid_interconnections.east IS 'Eastern side of the geometry''s box. [deg]';
COMMENT ON COLUMN grid_interconnections.north IS 'Northern side of the geometry''s box. [deg]';
COMMENT ON COLUMN grid_interconnections.project_id IS 'The plant that is connected; none for a link between grids.';
COMMENT ON COLUMN grid_interconnections.substation_id IS 'The node where the plant meets the grid, or the link''s first end.';
COMMENT ON COLUMN grid_interconnections.to_substation_id IS 'The link''s second end; none for a plant.';
COMMENT ON COLUMN grid_interconnections.from_name IS 'The point of connection, or the link''s first end, in the source''s words.';
COMMENT ON COLUMN grid_interconnections.to_name IS 'The link''s second end, in the source''s words.';
COMMENT ON COLUMN grid_interconnections.country_code IS 'ISO 3166-1 alpha-2 code of the country of the connection or the link''s first end.';
COMMENT ON COLUMN grid_interconnections.to_country_code IS 'ISO 3166-1 alpha-2 code of the country of the link''s second end.';
COMMENT ON COLUMN grid_interconnections.grid_level IS 'Which grid it connects to.';
COMMENT ON COLUMN grid_interconnections.grid_operator IS 'Who runs the grid that it connects to.';
COMMENT ON COLUMN grid_interconnections.grid_operator_code IS 'The grid operator''s number in the source''s register: the EIA''s utility id `1738`.';
COMMENT ON COLUMN grid_interconnections.status IS 'How far it has come.';
COMMENT ON COLUMN grid_interconnections.capacity_mw IS 'Power that may flow into the grid, or from the first to the second end. [MW]';
COMMENT ON COLUMN grid_interconnections.import_capacity_mw IS 'Power that may flow out of the grid, or from the second to the first end. [MW]';
COMMENT ON COLUMN grid_interconnections.voltage_kv IS 'Nominal voltage at the point of connection; of direct current, from each pole to the ground. [kV]';
COMMENT ON COLUMN grid_interconnections.other_voltages IS 'Further voltages in kV at which it is connected, as a list: `[69, 34.5]`.';
COMMENT ON COLUMN grid_interconnections.current_type IS 'Whether it carries alternating or direct current.';
COMMENT ON COLUMN grid_interconnections.converter_type IS 'What turns the current, where it is direct.';
COMMENT ON COLUMN grid_interconnections.manufacturer IS 'Who made the converters or the link: `ABB`, `Siemens`.';
COMMENT ON COLUMN grid_interconnections.construction_type IS 'Where the line runs: in the air, the ground or the sea.';
COMMENT ON COLUMN grid_interconnections.length_km IS 'Along the line, not straight across. [km]';
COMMENT ON COLUMN grid_interconnections.cable_length_km IS 'The part of the length in the ground or the sea. [km]';
COMMENT ON COLUMN grid_interconnections.overhead_length_km IS 'The part of the length in the air. [km]';
COMMENT ON COLUMN grid_interconnections.agreement_number IS 'Number of the agreement to connect, or of the request for it.';
COMMENT ON COLUMN grid_interconnections.agreement_date IS 'When the agreement to connect was signed.';
COMMENT ON COLUMN grid_interconnections.energisation_date IS 'When it was first under voltage for good, or is to be.';
COMMENT ON COLUMN grid_interconnections.commissioning_year IS 'The year it began to run or is to, where no more is known.';
COMMENT ON COLUMN grid_interconnections.retirement_date IS 'When it ended, or is to end.';
COMMENT ON COLUMN grid_interconnections.connection_cost IS 'What the connection itself costs: line, switchgear, converters.';
COMMENT ON COLUMN grid_interconnections.reinforcement_cost IS 'What the grid behind it must be strengthened for, as far as this connection pays for it.';
COMMENT ON COLUMN grid_interconnections.currency_code IS 'ISO 4217 code of the currency that both costs are in.';
COMMENT ON COLUMN grid_interconnections.description IS 'What else the source says: what it replaced, how it was built out.';
COMMENT ON COLUMN grid_interconnections.identifiers IS 'What other registers call it, by register: `{"tyndp": "235", "tyndp_investment": "664"}`.';
COMMENT ON COLUMN grid_interconnections.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN grid_interconnections.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN grid_interconnections.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN grid_interconnections.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN grid_interconnections.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN grid_interconnections.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN grid_interconnections.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN grid_interconnections.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN grid_interconnections.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN grid_interconnections.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN grid_interconnections.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE hydroelectric_dams IS 'A dam or a hydroelectric plant, with or without the other: a dam that makes no power yet, a plant on a river without one, a pump that lifts water to a reservoir.';
COMMENT ON COLUMN hydroelectric_dams.id IS 'The row''s key.';
COMMENT ON COLUMN hydroelectric_dams.name IS 'What the dam or plant is called.';
COMMENT ON COLUMN hydroelectric_dams.project_id IS 'The project that makes power here.';
COMMENT ON COLUMN hydroelectric_dams.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN hydroelectric_dams.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN hydroelectric_dams.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN hydroelectric_dams.facility_type IS 'How it uses the water; none where that isn''t known.';
COMMENT ON COLUMN hydroelectric_dams.status IS 'How far it has come.';
COMMENT ON COLUMN hydroelectric_dams.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN hydroelectric_dams.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN hydroelectric_dams.county IS 'County, district or municipality.';
COMMENT ON COLUMN hydroelectric_dams.river IS 'The river that is dammed or used.';
COMMENT ON COLUMN hydroelectric_dams.waterway_code IS 'Code of the reach in a register of waters: Norway''s `036.B121`.';
COMMENT ON COLUMN hydroelectric_dams.dam_type IS 'What the dam is built of, and how it stands against the water.';
COMMENT ON COLUMN hydroelectric_dams.dam_height_meters IS 'From the lowest point of the foundation to the crest; not the head, which is often far more. [m]';
COMMENT ON COLUMN hydroelectric_dams.crest_length_meters IS 'Along the crest from bank to bank. [m]';
COMMENT ON COLUMN hydroelectric_dams.reservoir_volume_hm3 IS 'Water in the reservoir when full, in million cubic metres. [hm3]';
COMMENT ON COLUMN hydroelectric_dams.active_volume_hm3 IS 'Water between the highest and the lowest level allowed, which is what can be used. [hm3]';
COMMENT ON COLUMN hydroelectric_dams.reservoir_area_km2 IS 'Face of the reservoir when full. [km2]';
COMMENT ON COLUMN hydroelectric_dams.drainage_area_km2 IS 'Land whose water comes here. [km2]';
COMMENT ON COLUMN hydroelectric_dams.full_level_meters IS 'Level of the reservoir when full, above mean sea level. [m]';
COMMENT ON COLUMN hydroelectric_dams.gross_head_meters IS 'Fall from the intake''s water to the outlet''s, before what pipes and tunnels take away. [m]';
COMMENT ON COLUMN hydroelectric_dams.max_flow_m3_per_s IS 'Water that all turbines can swallow together; of a pump, what it lifts. [m3/s]';
COMMENT ON COLUMN hydroelectric_dams.energy_equivalent_kwh_per_m3 IS 'Energy from each cubic metre of water; below zero what a pump spends on it. [kW.h/m3]';
COMMENT ON COLUMN hydroelectric_dams.turbine_type IS 'The wheel that most of the water turns.';
COMMENT ON COLUMN hydroelectric_dams.turbine_count IS 'How many turbines there are.';
COMMENT ON COLUMN hydroelectric_dams.capacity_mw IS 'Power that the turbines can give; none or 0 where it makes none. [MW]';
COMMENT ON COLUMN hydroelectric_dams.pumping_capacity_mw IS 'Power that the pumps take, above zero too. [MW]';
COMMENT ON COLUMN hydroelectric_dams.capacity_mwh IS 'Energy that the water of a full reservoir gives. [MW.h]';
COMMENT ON COLUMN hydroelectric_dams.annual_generation_gwh IS 'Net generation in a mean year; below zero what pumps use. [GW.h]';
COMMENT ON COLUMN hydroelectric_dams.first_use_date IS 'When its fall was first used, be it by an older plant.';
COMMENT ON COLUMN hydroelectric_dams.commercial_operation_date IS 'When the oldest part that still makes power began to.';
COMMENT ON COLUMN hydroelectric_dams.completion_year IS 'The year the dam was finished.';
COMMENT ON COLUMN hydroelectric_dams.primary_purpose IS 'What the dam is for most.';
COMMENT ON COLUMN hydroelectric_dams.hazard_class IS 'What would be harmed if it broke, whatever its condition.';
COMMENT ON COLUMN hydroelectric_dams.retrofit_potential_mw IS 'Power that could be added here, by turbines at a dam without or by more of them. [MW]';
COMMENT ON COLUMN hydroelectric_dams.retrofit_generation_gwh IS 'Energy that the added power would give in a mean year. [GW.h]';
COMMENT ON COLUMN hydroelectric_dams.owner IS 'Whose it is, as the source writes it.';
COMMENT ON COLUMN hydroelectric_dams.owner_registration_number IS 'The owner''s number in the register of companies: Norway''s `987059729`.';
COMMENT ON COLUMN hydroelectric_dams.operator IS 'Who runs it.';
COMMENT ON COLUMN hydroelectric_dams.balancing_authority_code IS 'Code of the balancing authority or bidding zone that it feeds: `NO2`.';
COMMENT ON COLUMN hydroelectric_dams.identifiers IS 'What other registers call it, by register: `{"geo": "39796", "nid": "WA00262"}`.';
COMMENT ON COLUMN hydroelectric_dams.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN hydroelectric_dams.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN hydroelectric_dams.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN hydroelectric_dams.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN hydroelectric_dams.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN hydroelectric_dams.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN hydroelectric_dams.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN hydroelectric_dams.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN hydroelectric_dams.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN hydroelectric_dams.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE maintenance_schedules IS 'A task that keeps a plant running: due once, or again after an interval.';
COMMENT ON COLUMN maintenance_schedules.id IS 'The row''s key.';
COMMENT ON COLUMN maintenance_schedules.project_id IS 'The plant that is kept.';
COMMENT ON COLUMN maintenance_schedules.task IS 'What is to be done, in short: `Annual turbine inspection`.';
COMMENT ON COLUMN maintenance_schedules.equipment_id IS 'The item that is worked on; none where it is the whole plant.';
COMMENT ON COLUMN maintenance_schedules.maintenance_type IS 'Why it is done.';
COMMENT ON COLUMN maintenance_schedules.description IS 'The steps, what to look for, what to leave alone.';
COMMENT ON COLUMN maintenance_schedules.procedure_code IS 'Number of the procedure or checklist that is followed.';
COMMENT ON COLUMN maintenance_schedules.interval_days IS 'From one time to the next; none for what is done once. [d]';
COMMENT ON COLUMN maintenance_schedules.interval_running_hours IS 'Running hours from one time to the next, where wear counts and not the calendar. [h]';
COMMENT ON COLUMN maintenance_schedules.last_done_date IS 'When it was last done.';
COMMENT ON COLUMN maintenance_schedules.next_due_date IS 'By when it must be done next.';
COMMENT ON COLUMN maintenance_schedules.planned_start_at IS 'When the window opens in which it is planned.';
COMMENT ON COLUMN maintenance_schedules.planned_end_at IS 'When the window closes.';
COMMENT ON COLUMN maintenance_schedules.expected_work_hours IS 'Hours of work at the item, without the way there. [h]';
COMMENT ON COLUMN maintenance_schedules.expected_downtime_hours IS 'Hours that the item can''t run because of it. [h]';
COMMENT ON COLUMN maintenance_schedules.capacity_reduction_percent IS 'Share of the plant''s capacity that is missing meanwhile. [%]';
COMMENT ON COLUMN maintenance_schedules.outage_number IS 'Number under which the outage was told to the grid operator.';
COMMENT ON COLUMN maintenance_schedules.technicians_count IS 'People needed for it.';
COMMENT ON COLUMN maintenance_schedules.service_equipment_type IS 'The crane, vessel or vehicle that must come for it.';
COMMENT ON COLUMN maintenance_schedules.contractor IS 'Who does it, where others than the plant''s own people.';
COMMENT ON COLUMN maintenance_schedules.estimated_cost IS 'What work and material are expected to cost, in the currency that the next column names.';
COMMENT ON COLUMN maintenance_schedules.estimated_cost_currency IS 'ISO 4217 code of the currency that the cost is in.';
COMMENT ON COLUMN maintenance_schedules.priority IS 'How little it may wait.';
COMMENT ON COLUMN maintenance_schedules.status IS 'How far the next time has come.';
COMMENT ON COLUMN maintenance_schedules.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN maintenance_schedules.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN maintenance_schedules.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE nuclear_plants IS 'A reactor unit; a plant has one or several.';
COMMENT ON COLUMN nuclear_plants.id IS 'The row''s key.';
COMMENT ON COLUMN nuclear_plants.name IS 'What the unit is called: `Sizewell-B`.';
COMMENT ON COLUMN nuclear_plants.status IS 'How far it has come.';
COMMENT ON COLUMN nuclear_plants.project_id IS 'The plant that it is a unit of.';
COMMENT ON COLUMN nuclear_plants.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN nuclear_plants.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN nuclear_plants.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN nuclear_plants.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN nuclear_plants.pris_code IS 'Number of the reactor in PRIS, the database of the International Atomic Energy Agency.';
COMMENT ON COLUMN nuclear_plants.reactor_type IS 'How it slows neutrons and carries the heat away.';
COMMENT ON COLUMN nuclear_plants.model IS 'The design by its maker''s name: `AP-1000`, `VVER V-320`.';
COMMENT ON COLUMN nuclear_plants.manufacturer IS 'Who made the reactor and the circuits around it.';
COMMENT ON COLUMN nuclear_plants.net_capacity_mw IS 'Electric power for the grid, after its own use; the reference unit power of PRIS. [MW]';
COMMENT ON COLUMN nuclear_plants.gross_capacity_mw IS 'Electric power at the generator, before its own use. [MW]';
COMMENT ON COLUMN nuclear_plants.thermal_capacity_mw IS 'Heat that the reactor may make, about three times the electric power. [MW]';
COMMENT ON COLUMN nuclear_plants.construction_start_date IS 'When the first concrete of its base was poured, or is to be.';
COMMENT ON COLUMN nuclear_plants.first_criticality_date IS 'When its first chain reaction ran by itself.';
COMMENT ON COLUMN nuclear_plants.grid_connection_date IS 'When it first fed the grid.';
COMMENT ON COLUMN nuclear_plants.commercial_operation_date IS 'When it was handed to who runs it, and began to sell energy.';
COMMENT ON COLUMN nuclear_plants.suspension_date IS 'When it was put out of use for long, to come back; none where it never was.';
COMMENT ON COLUMN nuclear_plants.restart_date IS 'When it came back from the suspension.';
COMMENT ON COLUMN nuclear_plants.shutdown_date IS 'When it ended for good, or is to by law or plan.';
COMMENT ON COLUMN nuclear_plants.decommissioned_date IS 'When the site was freed from the regulator''s watch.';
COMMENT ON COLUMN nuclear_plants.licence_expiry_date IS 'Until when the licence lets it run.';
COMMENT ON COLUMN nuclear_plants.lifetime_generation_gwh IS 'Energy for the grid since it first fed it. [GW.h]';
COMMENT ON COLUMN nuclear_plants.lifetime_capacity_factor_percent IS 'Share of what it would have made at its capacity, over its life: the load factor of PRIS. [%]';
COMMENT ON COLUMN nuclear_plants.water_source IS 'River, lake or sea that cools it.';
COMMENT ON COLUMN nuclear_plants.cooling_type IS 'How the heat that gives no power is carried away.';
COMMENT ON COLUMN nuclear_plants.owner IS 'Whose it is, as the source writes it.';
COMMENT ON COLUMN nuclear_plants.operator IS 'Who holds the licence to run it.';
COMMENT ON COLUMN nuclear_plants.original_source IS 'Whom the source has it from, where it gathers from others: `WNA/IAEA`.';
COMMENT ON COLUMN nuclear_plants.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN nuclear_plants.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN nuclear_plants.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN nuclear_plants.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN nuclear_plants.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN nuclear_plants.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN nuclear_plants.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN nuclear_plants.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN nuclear_plants.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN nuclear_plants.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE power_purchase_agreements IS 'A contract by which a plant''s output, or its price, is sold in advance.';
COMMENT ON COLUMN power_purchase_agreements.id IS 'The row''s key.';
COMMENT ON COLUMN power_purchase_agreements.name IS 'What it is for: the plant or the part of it, as the contract calls it.';
COMMENT ON COLUMN power_purchase_agreements.contract_type IS 'What is sold by it.';
COMMENT ON COLUMN power_purchase_agreements.status IS 'How the contract stands.';
COMMENT ON COLUMN power_purchase_agreements.project_id IS 'The project whose output is sold; none while it isn''t known which one that is.';
COMMENT ON COLUMN power_purchase_agreements.market_id IS 'The market whose price it is settled against, or in which it delivers.';
COMMENT ON COLUMN power_purchase_agreements.buyer IS 'Who takes the energy or pays the difference.';
COMMENT ON COLUMN power_purchase_agreements.buyer_id IS 'The buyer as an organisation in law.';
COMMENT ON COLUMN power_purchase_agreements.seller IS 'Who gives the energy: mostly a company founded for the plant.';
COMMENT ON COLUMN power_purchase_agreements.seller_id IS 'The seller as an organisation in law.';
COMMENT ON COLUMN power_purchase_agreements.allocation_round IS 'The auction or round in which it was won: `Allocation Round 3`.';
COMMENT ON COLUMN power_purchase_agreements.project_type IS 'What the plant makes energy from.';
COMMENT ON COLUMN power_purchase_agreements.sub_type IS 'The technology more closely, in the source''s words: `Remote Island Wind`.';
COMMENT ON COLUMN power_purchase_agreements.grid_level IS 'Which grid the plant feeds.';
COMMENT ON COLUMN power_purchase_agreements.country_code IS 'ISO 3166-1 alpha-2 code of the country that the plant is in.';
COMMENT ON COLUMN power_purchase_agreements.capacity_mw IS 'Capacity that the contract covers, at the most; the plant may have more. [MW]';
COMMENT ON COLUMN power_purchase_agreements.output_share_percent IS 'Share of the plant''s output that is sold by it. [%]';
COMMENT ON COLUMN power_purchase_agreements.contracted_annual_energy_mwh IS 'Energy that is expected or promised in a year. [MW.h]';
COMMENT ON COLUMN power_purchase_agreements.volume_type IS 'How the volume follows the plant.';
COMMENT ON COLUMN power_purchase_agreements.price_per_mwh IS 'Price for each megawatt hour, in the money of the base year where one is named; the strike price of a contract for difference. [/(MW.h)]';
COMMENT ON COLUMN power_purchase_agreements.currency_code IS 'ISO 4217 code of the currency of all its prices.';
COMMENT ON COLUMN power_purchase_agreements.base_year IS 'The year whose money the price is in, where it follows an index: 2012 for the British contracts for difference.';
COMMENT ON COLUMN power_purchase_agreements.price_type IS 'How the price moves over the years.';
COMMENT ON COLUMN power_purchase_agreements.escalation_percent IS 'Rise of the price from one year to the next, where it is fixed; below zero where it falls. [%]';
COMMENT ON COLUMN power_purchase_agreements.price_index IS 'The index that the price follows: `CPI`, or the hub''s spot price.';
COMMENT ON COLUMN power_purchase_agreements.floor_price_per_mwh IS 'The least that is paid, where the price moves with a market. [/(MW.h)]';
COMMENT ON COLUMN power_purchase_agreements.cap_price_per_mwh IS 'The most that is paid, where the price moves with a market. [/(MW.h)]';
COMMENT ON COLUMN power_purchase_agreements.signed_date IS 'When both signed.';
COMMENT ON COLUMN power_purchase_agreements.period_start_date IS 'First day that it pays for, or is expected to.';
COMMENT ON COLUMN power_purchase_agreements.period_end_date IS 'Last day that it pays for.';
COMMENT ON COLUMN power_purchase_agreements.term_years IS 'Years that it pays for, from the first day on. [a]';
COMMENT ON COLUMN power_purchase_agreements.termination_date IS 'When one side ended it before its term; none where nobody did.';
COMMENT ON COLUMN power_purchase_agreements.delivery_point IS 'Where the energy changes hands: a busbar, hub or zone.';
COMMENT ON COLUMN power_purchase_agreements.has_certificates IS 'Whether the certificates of origin go with the energy.';
COMMENT ON COLUMN power_purchase_agreements.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN power_purchase_agreements.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN power_purchase_agreements.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN power_purchase_agreements.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN power_purchase_agreements.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN power_purchase_agreements.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN power_purchase_agreements.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN power_purchase_agreements.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN power_purchase_agreements.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN power_purchase_agreements.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN power_purchase_agreements.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE renewable_certificates IS 'A batch of certificates with one fate: one for each megawatt hour that one plant made.';
COMMENT ON COLUMN renewable_certificates.id IS 'The row''s key.';
COMMENT ON COLUMN renewable_certificates.registry IS 'Who keeps the account: `PJM-GATS`, `Ofgem`, `AIB member Energinet`.';
COMMENT ON COLUMN renewable_certificates.serial_number IS 'Number of the batch, or of its first certificate; unique within the registry.';
COMMENT ON COLUMN renewable_certificates.certificate_type IS 'The system that the certificates belong to.';
COMMENT ON COLUMN renewable_certificates.status IS 'What has become of them.';
COMMENT ON COLUMN renewable_certificates.last_serial_number IS 'Number of the batch''s last certificate; none where one number stands for all.';
COMMENT ON COLUMN renewable_certificates.project_id IS 'The project that made the energy; none while it isn''t known which one that is.';
COMMENT ON COLUMN renewable_certificates.device_name IS 'The plant''s name in the registry.';
COMMENT ON COLUMN renewable_certificates.device_code IS 'The plant''s number in the registry.';
COMMENT ON COLUMN renewable_certificates.project_type IS 'What the plant made energy from.';
COMMENT ON COLUMN renewable_certificates.sub_type IS 'The technology more closely, as a code or words of the registry: `T020001`, onshore wind.';
COMMENT ON COLUMN renewable_certificates.country_code IS 'ISO 3166-1 alpha-2 code of the country that the plant is in.';
COMMENT ON COLUMN renewable_certificates.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN renewable_certificates.commercial_operation_date IS 'When the plant began to sell energy; some buyers want new plants.';
COMMENT ON COLUMN renewable_certificates.vintage_year IS 'The year in which the energy was made.';
COMMENT ON COLUMN renewable_certificates.period_start_date IS 'First day on which the energy was made.';
COMMENT ON COLUMN renewable_certificates.period_end_date IS 'Last day on which the energy was made.';
COMMENT ON COLUMN renewable_certificates.quantity_mwh IS 'Energy that the batch stands for: a megawatt hour for each certificate. [MW.h]';
COMMENT ON COLUMN renewable_certificates.has_public_support IS 'Whether the plant got public support, as certificates of origin must say.';
COMMENT ON COLUMN renewable_certificates.eco_label IS 'A label that it was granted besides: `Green-e`, `TÜV SÜD`.';
COMMENT ON COLUMN renewable_certificates.issued_date IS 'When they were issued.';
COMMENT ON COLUMN renewable_certificates.expiry_date IS 'After which day nobody may use them.';
COMMENT ON COLUMN renewable_certificates.owner IS 'Who holds the account that they are in.';
COMMENT ON COLUMN renewable_certificates.retired_date IS 'When they were used up; none while they can be traded.';
COMMENT ON COLUMN renewable_certificates.retired_for IS 'For whose use they were used up.';
COMMENT ON COLUMN renewable_certificates.retirement_reason IS 'What for, as the registry writes it: a year''s supply, an obligation, a label.';
COMMENT ON COLUMN renewable_certificates.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN renewable_certificates.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN renewable_certificates.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN renewable_certificates.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN renewable_certificates.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN renewable_certificates.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN renewable_certificates.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN renewable_certificates.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN renewable_certificates.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN renewable_certificates.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE solar_farms IS 'The solar side of a project: its modules or mirrors, and how they stand.';
COMMENT ON COLUMN solar_farms.id IS 'The row''s key.';
COMMENT ON COLUMN solar_farms.project_id IS 'The project whose power it makes.';
COMMENT ON COLUMN solar_farms.technology IS 'How it turns light into power.';
COMMENT ON COLUMN solar_farms.mounting IS 'What the modules or mirrors stand on.';
COMMENT ON COLUMN solar_farms.tracking IS 'Whether they follow the sun.';
COMMENT ON COLUMN solar_farms.cell_type IS 'What the cells are made of; none where there are none.';
COMMENT ON COLUMN solar_farms.dc_capacity_mw IS 'Power of all modules together at standard test conditions. [MW]';
COMMENT ON COLUMN solar_farms.ac_capacity_mw IS 'Power that the inverters, or the generator, can give to the grid. [MW]';
COMMENT ON COLUMN solar_farms.dc_ac_ratio IS 'Power of the modules by that of the inverters: the inverter loading ratio. [1]';
COMMENT ON COLUMN solar_farms.tilt_degrees IS 'Angle of the modules to the ground: 0 lies flat, 90 stands upright. Of trackers, the angle of the axis. [deg]';
COMMENT ON COLUMN solar_farms.azimuth_degrees IS 'Where the modules face, or the axis points, clockwise from true north: 180 is south. [deg]';
COMMENT ON COLUMN solar_farms.module_count IS 'Modules, or mirrors where it has none.';
COMMENT ON COLUMN solar_farms.module_manufacturer IS 'Who made the modules: `First Solar`.';
COMMENT ON COLUMN solar_farms.module_model IS 'The maker''s name for the module: `NU-U235F2`.';
COMMENT ON COLUMN solar_farms.module_power_w IS 'Power of one module at standard test conditions. [W]';
COMMENT ON COLUMN solar_farms.is_bifacial IS 'Whether the back of the modules makes power too.';
COMMENT ON COLUMN solar_farms.inverter_type IS 'How the inverters are spread over the field.';
COMMENT ON COLUMN solar_farms.inverter_count IS 'How many inverters there are.';
COMMENT ON COLUMN solar_farms.module_area_m2 IS 'Face of all modules together; of mirrors, their aperture. [m2]';
COMMENT ON COLUMN solar_farms.ground_cover_ratio IS 'Face of the modules by the ground that their rows cover, paths included. [1]';
COMMENT ON COLUMN solar_farms.site_type IS 'What the ground was before, or is beside.';
COMMENT ON COLUMN solar_farms.is_agrivoltaic IS 'Whether crops or animals use the ground between the rows.';
COMMENT ON COLUMN solar_farms.horizontal_irradiation_kwh_per_m2 IS 'Energy of the sun on level ground in an average year. [kW.h/m2]';
COMMENT ON COLUMN solar_farms.plane_irradiation_kwh_per_m2 IS 'Energy of the sun on the face of the modules in an average year. [kW.h/m2]';
COMMENT ON COLUMN solar_farms.performance_ratio IS 'Yield by what the irradiation would give at the modules'' rating (IEC 61724-1). [1]';
COMMENT ON COLUMN solar_farms.annual_degradation_percent IS 'Share of its output that it loses in a year by age. [%]';
COMMENT ON COLUMN solar_farms.thermal_storage_hours IS 'Hours that stored heat runs the turbine at full power; only where heat makes the power. [h]';
COMMENT ON COLUMN solar_farms.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN solar_farms.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN solar_farms.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN solar_farms.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN solar_farms.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN solar_farms.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN solar_farms.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN solar_farms.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN solar_farms.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN solar_farms.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE substations IS 'A node of the grid at one voltage: a substation, a converter, a joint of lines.';
COMMENT ON COLUMN substations.id IS 'The row''s key.';
COMMENT ON COLUMN substations.name IS 'What the grid operator calls it; many maps leave it out.';
COMMENT ON COLUMN substations.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN substations.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN substations.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN substations.substation_type IS 'What happens here.';
COMMENT ON COLUMN substations.station_code IS 'The station that this is a busbar of, by the source''s code.';
COMMENT ON COLUMN substations.current_type IS 'Whether its busbar carries alternating or direct current.';
COMMENT ON COLUMN substations.voltage_kv IS 'Nominal voltage of the busbar, or the highest where the row stands for the whole station. [kV]';
COMMENT ON COLUMN substations.min_voltage_kv IS 'The lowest voltage that its transformers lead down to. [kV]';
COMMENT ON COLUMN substations.status IS 'How far it has come.';
COMMENT ON COLUMN substations.operator IS 'Who runs it.';
COMMENT ON COLUMN substations.owner IS 'Whose it is, as the source writes it.';
COMMENT ON COLUMN substations.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN substations.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN substations.county IS 'County, district or municipality.';
COMMENT ON COLUMN substations.eic_code IS 'Energy Identification Code: `45T000000000058G`.';
COMMENT ON COLUMN substations.is_tie_point IS 'Whether a line across a border ends here.';
COMMENT ON COLUMN substations.line_count IS 'Lines that end here.';
COMMENT ON COLUMN substations.transformer_count IS 'Transformers that join it to busbars at other voltages.';
COMMENT ON COLUMN substations.transformer_rating_mva IS 'Apparent power that all its transformers can carry together. [MV.A]';
COMMENT ON COLUMN substations.fault_level_mva IS 'Apparent power that flows into a three-phase fault here: how stiff the grid is. [MV.A]';
COMMENT ON COLUMN substations.insulation_type IS 'What keeps its live parts apart.';
COMMENT ON COLUMN substations.energisation_date IS 'When it was first under voltage for good, or is to be.';
COMMENT ON COLUMN substations.commissioning_year IS 'The year it began to run, where no more is known.';
COMMENT ON COLUMN substations.retirement_date IS 'When it ended, or is to end.';
COMMENT ON COLUMN substations.identifiers IS 'What other registers call it, by register: `{"entsoe_map": "30071", "osm": "way/8049"}`.';
COMMENT ON COLUMN substations.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN substations.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN substations.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN substations.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN substations.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN substations.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN substations.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN substations.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN substations.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN substations.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE transmission_lines IS 'A line between two nodes of the grid: its circuits run the same way, at the same voltage.';
COMMENT ON COLUMN transmission_lines.id IS 'The row''s key.';
COMMENT ON COLUMN transmission_lines.name IS 'What the grid operator calls it: `Baltic Cable`; many maps leave it out.';
COMMENT ON COLUMN transmission_lines.geometry IS 'The line or polygon as WKB (WGS 84).';
COMMENT ON COLUMN transmission_lines.west IS 'Western side of the geometry''s box; greater than the eastern one where the box crosses the antimeridian. [deg]';
COMMENT ON COLUMN transmission_lines.south IS 'Southern side of the geometry''s box. [deg]';
COMMENT ON COLUMN transmission_lines.east IS 'Eastern side of the geometry''s box. [deg]';
COMMENT ON COLUMN transmission_lines.north IS 'Northern side of the geometry''s box. [deg]';
COMMENT ON COLUMN transmission_lines.current_type IS 'Whether it carries alternating or direct current.';
COMMENT ON COLUMN transmission_lines.construction_type IS 'Where it runs: in the air, the ground or the sea.';
COMMENT ON COLUMN transmission_lines.status IS 'How far it has come.';
COMMENT ON COLUMN transmission_lines.from_substation_id IS 'The node that it starts from.';
COMMENT ON COLUMN transmission_lines.to_substation_id IS 'The node that it leads to; power may flow either way.';
COMMENT ON COLUMN transmission_lines.from_name IS 'The first end, in the source''s words.';
COMMENT ON COLUMN transmission_lines.to_name IS 'The second end, in the source''s words.';
COMMENT ON COLUMN transmission_lines.voltage_kv IS 'Nominal voltage between phases; of direct current, from each pole to the ground. [kV]';
COMMENT ON COLUMN transmission_lines.circuit_count IS 'Circuits side by side: three wires each, or the poles of one link.';
COMMENT ON COLUMN transmission_lines.length_km IS 'Along the line, not straight across. [km]';
COMMENT ON COLUMN transmission_lines.capacity_mw IS 'Power that all circuits may carry together. [MW]';
COMMENT ON COLUMN transmission_lines.thermal_rating_mva IS 'Apparent power that one circuit bears without growing too hot. [MV.A]';
COMMENT ON COLUMN transmission_lines.max_current_amperes IS 'Current that one circuit bears without growing too hot. [A]';
COMMENT ON COLUMN transmission_lines.resistance_ohms IS 'Resistance of one circuit over its whole length, to the flow that all phases share. [Ohm]';
COMMENT ON COLUMN transmission_lines.reactance_ohms IS 'Reactance of one circuit over its whole length; below zero where capacitors in the line outweigh it. [Ohm]';
COMMENT ON COLUMN transmission_lines.conductor_type IS 'The wires: metals, square millimetres, how many to a bundle: `Al/St 240/40 4-bundle 380.0`.';
COMMENT ON COLUMN transmission_lines.operator IS 'Who runs it.';
COMMENT ON COLUMN transmission_lines.owner IS 'Whose it is, as the source writes it.';
COMMENT ON COLUMN transmission_lines.country_code IS 'ISO 3166-1 alpha-2 code of the country; of a line across a border, where the source has it.';
COMMENT ON COLUMN transmission_lines.is_tie_line IS 'Whether it crosses a border between countries or control areas.';
COMMENT ON COLUMN transmission_lines.eic_code IS 'Energy Identification Code of the line, or of its first circuit: `10T-ES-PT-00006W`.';
COMMENT ON COLUMN transmission_lines.construction_start_date IS 'When building began, or is to begin.';
COMMENT ON COLUMN transmission_lines.energisation_date IS 'When it was first under voltage for good, or is to be.';
COMMENT ON COLUMN transmission_lines.commissioning_year IS 'The year it began to run or is to, where no more is known.';
COMMENT ON COLUMN transmission_lines.retirement_date IS 'When it ended, or is to end.';
COMMENT ON COLUMN transmission_lines.identifiers IS 'What other registers call it, by register, further circuits'' codes included: `{"entsoe_map": "31233", "tyndp": "1043"}`.';
COMMENT ON COLUMN transmission_lines.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN transmission_lines.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN transmission_lines.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN transmission_lines.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN transmission_lines.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN transmission_lines.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN transmission_lines.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN transmission_lines.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN transmission_lines.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN transmission_lines.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN transmission_lines.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE wind_farms IS 'The wind side of a project: its turbines, and where they stand.';
COMMENT ON COLUMN wind_farms.id IS 'The row''s key.';
COMMENT ON COLUMN wind_farms.project_id IS 'The project whose power they make.';
COMMENT ON COLUMN wind_farms.siting IS 'Whether they stand on land or at sea.';
COMMENT ON COLUMN wind_farms.turbine_count IS 'How many turbines stand, or are planned.';
COMMENT ON COLUMN wind_farms.manufacturer IS 'Who made the turbines, under the name then: `Senvion`.';
COMMENT ON COLUMN wind_farms.model IS 'The maker''s name for the turbine: `MM92`, `SWT-3.6-107`.';
COMMENT ON COLUMN wind_farms.turbine_rating_kw IS 'Power of one turbine by its maker''s rating. [kW]';
COMMENT ON COLUMN wind_farms.hub_height_meters IS 'Height of the rotor''s axis above ground or mean sea level; where towers differ, of most. [m]';
COMMENT ON COLUMN wind_farms.rotor_diameter_meters IS 'Across the circle that the blades sweep. [m]';
COMMENT ON COLUMN wind_farms.tip_height_meters IS 'Height of a blade''s tip when it points up: what planners and pilots ask for. [m]';
COMMENT ON COLUMN wind_farms.iec_class IS 'Class of wind and turbulence that the turbine is built for (IEC 61400-1): `IIA`, `IB`, `S`.';
COMMENT ON COLUMN wind_farms.mean_wind_speed_ms IS 'Mean wind at hub height in an average year. [m/s]';
COMMENT ON COLUMN wind_farms.site_area_km2 IS 'Ground or sea within the outermost turbines. [km2]';
COMMENT ON COLUMN wind_farms.array_voltage_kv IS 'Voltage of the cables between the turbines: 33 or 66 mostly. [kV]';
COMMENT ON COLUMN wind_farms.foundation_type IS 'What carries the towers.';
COMMENT ON COLUMN wind_farms.min_water_depth_meters IS 'Depth of the sea where it is least, below the lowest tide; below zero on flats that fall dry. None on land. [m]';
COMMENT ON COLUMN wind_farms.max_water_depth_meters IS 'Depth of the sea where it is greatest, below the lowest tide; none on land. [m]';
COMMENT ON COLUMN wind_farms.shore_distance_km IS 'From the turbine nearest to the coast to the coast; none on land. [km]';
COMMENT ON COLUMN wind_farms.leasing_round IS 'The round or sale in which the seabed was leased: `3`, `STW`.';
COMMENT ON COLUMN wind_farms.first_power_date IS 'When its first turbine fed the grid.';
COMMENT ON COLUMN wind_farms.repowering_year IS 'The year older turbines were replaced by these; none where these were the first.';
COMMENT ON COLUMN wind_farms.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN wind_farms.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN wind_farms.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN wind_farms.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN wind_farms.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN wind_farms.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN wind_farms.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN wind_farms.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN wind_farms.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN wind_farms.version IS 'How often the row was written, from 1.';
