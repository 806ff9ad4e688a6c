-- 0008_places: down, for SQLite. Written by `terra migrate generate`, run by `terra migrate down`
-- in one transaction. Edit it before it is applied anywhere, not after.
--
-- - index (cell, id, longitude, latitude, same_as) of data_points
-- + index (cell) of data_points
-- - index (cell, id, longitude, latitude, same_as) of energy_projects
-- + index (cell) of energy_projects
-- - index (cell, id, longitude, latitude, detected_at, same_as) of fire_events
-- + index (cell) of fire_events
-- - column energy_markets.enclosing_square
-- - index (enclosing_square, id, west, south, east, north) of energy_markets
-- - column grid_interconnections.enclosing_square
-- - index (enclosing_square, id, west, south, east, north) of grid_interconnections
-- - index (cell, id, longitude, latitude, same_as) of hydroelectric_dams
-- + index (cell) of hydroelectric_dams
-- - index (cell, id, longitude, latitude, same_as) of nuclear_plants
-- + index (cell) of nuclear_plants
-- - index (cell, id, longitude, latitude, same_as) of substations
-- + index (cell) of substations
-- - column transmission_lines.enclosing_square
-- - index (enclosing_square, id, west, south, east, north) of transmission_lines
-- - index (cell, id, longitude, latitude, same_as) of air_quality_monitors
-- + index (cell) of air_quality_monitors
-- - column biodiversity_hotspots.enclosing_square
-- - index (cell, id, longitude, latitude, same_as) of biodiversity_hotspots
-- - index (enclosing_square, id, west, south, east, north) of biodiversity_hotspots
-- + index (cell) of biodiversity_hotspots
-- - index (cell, id, longitude, latitude, same_as) of climate_projections
-- + index (cell) of climate_projections
-- - column drought_conditions.enclosing_square
-- - index (enclosing_square, id, west, south, east, north) of drought_conditions
-- - index (cell, id, longitude, latitude, same_as) of earthquake_events
-- + index (cell) of earthquake_events
-- - column flood_zones.enclosing_square
-- - index (cell, id, longitude, latitude, same_as) of flood_zones
-- - index (enclosing_square, id, west, south, east, north) of flood_zones
-- + index (cell) of flood_zones
-- - index (cell, id, longitude, latitude, same_as) of soil_moisture_sensors
-- + index (cell) of soil_moisture_sensors
-- - index (cell, id, longitude, latitude, same_as) of storm_tracks
-- + index (cell) of storm_tracks
-- - column vegetation_indices.enclosing_square
-- - index (cell, id, longitude, latitude, same_as) of vegetation_indices
-- - index (enclosing_square, id, west, south, east, north) of vegetation_indices
-- + index (cell) of vegetation_indices
-- - index (cell, id, longitude, latitude, same_as) of water_quality_sensors
-- + index (cell) of water_quality_sensors
-- - index (cell, id, longitude, latitude, same_as) of weather_stations
-- + index (cell) of weather_stations
-- - index (cell, id, longitude, latitude, same_as) of infrastructure_costs
-- + index (cell) of infrastructure_costs
-- - index (cell, id, longitude, latitude, same_as) of community_projects
-- + index (cell) of community_projects
-- - index (cell, id, longitude, latitude) of education_programs
-- + index (cell) of education_programs
-- - index (cell, id, longitude, latitude) of job_opportunities
-- + index (cell) of job_opportunities
-- - index (cell, id, longitude, latitude, same_as) of local_organizations
-- + index (cell) of local_organizations
-- - column social_equity_metrics.enclosing_square
-- - index (cell, id, longitude, latitude, same_as) of social_equity_metrics
-- - index (enclosing_square, id, west, south, east, north) of social_equity_metrics
-- + index (cell) of social_equity_metrics
-- - index (cell, id, longitude, latitude, same_as) of compliance_reports
-- + index (cell) of compliance_reports
-- - index (cell, id, longitude, latitude, same_as) of equipment_inventory
-- + index (cell) of equipment_inventory
-- - index (cell, id, longitude, latitude, same_as) of interconnection_queues
-- + index (cell) of interconnection_queues
-- - index (cell, id, longitude, latitude, same_as) of permits
-- + index (cell) of permits
--
-- Loses data where there is any, and then asks for:
-- --allow-loss energy_markets.enclosing_square: the column goes, with its values
-- --allow-loss grid_interconnections.enclosing_square: the column goes, with its values
-- --allow-loss transmission_lines.enclosing_square: the column goes, with its values
-- --allow-loss biodiversity_hotspots.enclosing_square: the column goes, with its values
-- --allow-loss drought_conditions.enclosing_square: the column goes, with its values
-- --allow-loss flood_zones.enclosing_square: the column goes, with its values
-- --allow-loss vegetation_indices.enclosing_square: the column goes, with its values
-- --allow-loss social_equity_metrics.enclosing_square: the column goes, with its values

-- data_points: what goes.
DROP INDEX data_points_cell_id_longitude_latitude_same_as_idx;

-- energy_projects: what goes.
DROP INDEX energy_projects_cell_id_longitude_latitude_same_as_idx;

-- fire_events: what goes.
DROP INDEX fire_events_cell_id_longitude_latitude_detected_at_same_as_idx;

-- energy_markets: what goes.
DROP INDEX energy_markets_enclosing_square_id_west_south_east_north_idx;

-- grid_interconnections: what goes.
DROP INDEX grid_interconnections_enclosing_square_id_west_sou_07bd6b3c_idx;

-- hydroelectric_dams: what goes.
DROP INDEX hydroelectric_dams_cell_id_longitude_latitude_same_as_idx;

-- nuclear_plants: what goes.
DROP INDEX nuclear_plants_cell_id_longitude_latitude_same_as_idx;

-- substations: what goes.
DROP INDEX substations_cell_id_longitude_latitude_same_as_idx;

-- transmission_lines: what goes.
DROP INDEX transmission_lines_enclosing_square_id_west_south__cca3db5c_idx;

-- air_quality_monitors: what goes.
DROP INDEX air_quality_monitors_cell_id_longitude_latitude_same_as_idx;

-- biodiversity_hotspots: what goes.
DROP INDEX biodiversity_hotspots_cell_id_longitude_latitude_same_as_idx;
DROP INDEX biodiversity_hotspots_enclosing_square_id_west_sou_e07b6e4c_idx;

-- climate_projections: what goes.
DROP INDEX climate_projections_cell_id_longitude_latitude_same_as_idx;

-- drought_conditions: what goes.
DROP INDEX drought_conditions_enclosing_square_id_west_south__ac6442ed_idx;

-- earthquake_events: what goes.
DROP INDEX earthquake_events_cell_id_longitude_latitude_same_as_idx;

-- flood_zones: what goes.
DROP INDEX flood_zones_cell_id_longitude_latitude_same_as_idx;
DROP INDEX flood_zones_enclosing_square_id_west_south_east_north_idx;

-- soil_moisture_sensors: what goes.
DROP INDEX soil_moisture_sensors_cell_id_longitude_latitude_same_as_idx;

-- storm_tracks: what goes.
DROP INDEX storm_tracks_cell_id_longitude_latitude_same_as_idx;

-- vegetation_indices: what goes.
DROP INDEX vegetation_indices_cell_id_longitude_latitude_same_as_idx;
DROP INDEX vegetation_indices_enclosing_square_id_west_south__2479bde4_idx;

-- water_quality_sensors: what goes.
DROP INDEX water_quality_sensors_cell_id_longitude_latitude_same_as_idx;

-- weather_stations: what goes.
DROP INDEX weather_stations_cell_id_longitude_latitude_same_as_idx;

-- infrastructure_costs: what goes.
DROP INDEX infrastructure_costs_cell_id_longitude_latitude_same_as_idx;

-- community_projects: what goes.
DROP INDEX community_projects_cell_id_longitude_latitude_same_as_idx;

-- education_programs: what goes.
DROP INDEX education_programs_cell_id_longitude_latitude_idx;

-- job_opportunities: what goes.
DROP INDEX job_opportunities_cell_id_longitude_latitude_idx;

-- local_organizations: what goes.
DROP INDEX local_organizations_cell_id_longitude_latitude_same_as_idx;

-- social_equity_metrics: what goes.
DROP INDEX social_equity_metrics_cell_id_longitude_latitude_same_as_idx;
DROP INDEX social_equity_metrics_enclosing_square_id_west_sou_97733c50_idx;

-- compliance_reports: what goes.
DROP INDEX compliance_reports_cell_id_longitude_latitude_same_as_idx;

-- equipment_inventory: what goes.
DROP INDEX equipment_inventory_cell_id_longitude_latitude_same_as_idx;

-- interconnection_queues: what goes.
DROP INDEX interconnection_queues_cell_id_longitude_latitude_same_as_idx;

-- permits: what goes.
DROP INDEX permits_cell_id_longitude_latitude_same_as_idx;

-- data_points: what is new.
CREATE INDEX data_points_cell_idx ON data_points (cell);

-- energy_projects: what is new.
CREATE INDEX energy_projects_cell_idx ON energy_projects (cell);

-- fire_events: what is new.
CREATE INDEX fire_events_cell_idx ON fire_events (cell);

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
    -- What the source says and no other column takes, by the source's own names and in its own
    -- words.
    properties TEXT CHECK (json_valid(properties)),
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
    properties,
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
    properties,
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
    -- What the source says and no other column takes, by the source's own names and in its own
    -- words.
    properties TEXT CHECK (json_valid(properties)),
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
    properties,
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
    properties,
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

-- hydroelectric_dams: what is new.
CREATE INDEX hydroelectric_dams_cell_idx ON hydroelectric_dams (cell);

-- nuclear_plants: what is new.
CREATE INDEX nuclear_plants_cell_idx ON nuclear_plants (cell);

-- substations: what is new.
CREATE INDEX substations_cell_idx ON substations (cell);

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
    -- What the source says and no other column takes, by the source's own names and in its own
    -- words.
    properties TEXT CHECK (json_valid(properties)),
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
    properties,
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
    properties,
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

-- air_quality_monitors: what is new.
CREATE INDEX air_quality_monitors_cell_idx ON air_quality_monitors (cell);

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
    -- What the source says and no other column takes, by the source's own names and in its own
    -- words.
    properties TEXT CHECK (json_valid(properties)),
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
    properties,
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
    properties,
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

-- climate_projections: what is new.
CREATE INDEX climate_projections_cell_idx ON climate_projections (cell);

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
    -- What the source says and no other column takes, by the source's own names and in its own
    -- words.
    properties TEXT CHECK (json_valid(properties)),
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
    properties,
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
    properties,
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

-- earthquake_events: what is new.
CREATE INDEX earthquake_events_cell_idx ON earthquake_events (cell);

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
    -- What the source says and no other column takes, by the source's own names and in its own
    -- words.
    properties TEXT CHECK (json_valid(properties)),
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
    properties,
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
    properties,
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

-- soil_moisture_sensors: what is new.
CREATE INDEX soil_moisture_sensors_cell_idx ON soil_moisture_sensors (cell);

-- storm_tracks: what is new.
CREATE INDEX storm_tracks_cell_idx ON storm_tracks (cell);

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
    -- What the source says and no other column takes, by the source's own names and in its own
    -- words.
    properties TEXT CHECK (json_valid(properties)),
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
    properties,
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
    properties,
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

-- water_quality_sensors: what is new.
CREATE INDEX water_quality_sensors_cell_idx ON water_quality_sensors (cell);

-- weather_stations: what is new.
CREATE INDEX weather_stations_cell_idx ON weather_stations (cell);

-- infrastructure_costs: what is new.
CREATE INDEX infrastructure_costs_cell_idx ON infrastructure_costs (cell);

-- community_projects: what is new.
CREATE INDEX community_projects_cell_idx ON community_projects (cell);

-- education_programs: what is new.
CREATE INDEX education_programs_cell_idx ON education_programs (cell);

-- job_opportunities: what is new.
CREATE INDEX job_opportunities_cell_idx ON job_opportunities (cell);

-- local_organizations: what is new.
CREATE INDEX local_organizations_cell_idx ON local_organizations (cell);

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
    -- What the source says and no other column takes, by the source's own names and in its own
    -- words.
    properties TEXT CHECK (json_valid(properties)),
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
    properties,
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
    properties,
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

-- compliance_reports: what is new.
CREATE INDEX compliance_reports_cell_idx ON compliance_reports (cell);

-- equipment_inventory: what is new.
CREATE INDEX equipment_inventory_cell_idx ON equipment_inventory (cell);

-- interconnection_queues: what is new.
CREATE INDEX interconnection_queues_cell_idx ON interconnection_queues (cell);

-- permits: what is new.
CREATE INDEX permits_cell_idx ON permits (cell);
