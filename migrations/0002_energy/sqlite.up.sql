-- 0002_energy: up, for SQLite. Written by `terra migrate generate`, run by `terra migrate apply` in
-- one transaction. Edit it before it is applied anywhere, not after.
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

CREATE TABLE battery_storage
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
CREATE UNIQUE INDEX battery_storage_source_id_external_id_key ON battery_storage (source_id, external_id);
CREATE INDEX battery_storage_technology_capacity_mwh_idx ON battery_storage (technology, capacity_mwh);
CREATE INDEX battery_storage_siting_idx ON battery_storage (siting);
CREATE INDEX battery_storage_project_id_idx ON battery_storage (project_id);
CREATE INDEX battery_storage_co_located_project_id_idx ON battery_storage (co_located_project_id);
CREATE INDEX battery_storage_import_id_idx ON battery_storage (import_id);
CREATE INDEX battery_storage_same_as_idx ON battery_storage (same_as);

CREATE TABLE carbon_credits
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
CREATE UNIQUE INDEX carbon_credits_source_id_external_id_key ON carbon_credits (source_id, external_id);
CREATE UNIQUE INDEX carbon_credits_registry_serial_number_key ON carbon_credits (registry, serial_number);
CREATE INDEX carbon_credits_status_vintage_year_idx ON carbon_credits (status, vintage_year);
CREATE INDEX carbon_credits_registry_registry_project_code_idx ON carbon_credits (registry, registry_project_code);
CREATE INDEX carbon_credits_country_code_project_type_idx ON carbon_credits (country_code, project_type);
CREATE INDEX carbon_credits_methodology_idx ON carbon_credits (methodology);
CREATE INDEX carbon_credits_project_id_idx ON carbon_credits (project_id);
CREATE INDEX carbon_credits_import_id_idx ON carbon_credits (import_id);
CREATE INDEX carbon_credits_same_as_idx ON carbon_credits (same_as);

CREATE TABLE energy_markets
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
CREATE UNIQUE INDEX energy_markets_source_id_external_id_key ON energy_markets (source_id, external_id);
CREATE INDEX energy_markets_market_type_country_code_idx ON energy_markets (market_type, country_code);
CREATE INDEX energy_markets_zone_code_idx ON energy_markets (zone_code);
CREATE INDEX energy_markets_eic_code_idx ON energy_markets (eic_code);
CREATE INDEX energy_markets_parent_id_idx ON energy_markets (parent_id);
CREATE INDEX energy_markets_import_id_idx ON energy_markets (import_id);
CREATE INDEX energy_markets_same_as_idx ON energy_markets (same_as);

CREATE TABLE fuel_sources
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
CREATE UNIQUE INDEX fuel_sources_source_id_external_id_key ON fuel_sources (source_id, external_id);
CREATE INDEX fuel_sources_code_idx ON fuel_sources (code);
CREATE INDEX fuel_sources_category_name_idx ON fuel_sources (category, name);
CREATE INDEX fuel_sources_import_id_idx ON fuel_sources (import_id);
CREATE INDEX fuel_sources_same_as_idx ON fuel_sources (same_as);

CREATE TABLE grid_interconnections
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

CREATE TABLE hydroelectric_dams
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

CREATE TABLE maintenance_schedules
-- A task that keeps a plant running: due once, or again after an interval.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The plant that is kept.
    project_id BLOB NOT NULL CHECK (length(project_id) = 16) REFERENCES energy_projects (id) ON DELETE CASCADE,
    -- What is to be done, in short: `Annual turbine inspection`.
    task TEXT NOT NULL CHECK (length(task) <= 255),
    -- The item that is worked on; none where it is the whole plant.
    equipment_id BLOB CHECK (length(equipment_id) = 16),
    -- Why it is done.
    maintenance_type TEXT CHECK (CASE maintenance_type
        WHEN 'scheduled' THEN 1 WHEN 'condition_based' THEN 1 WHEN 'predictive' THEN 1
        WHEN 'deferred_corrective' THEN 1 WHEN 'inspection' THEN 1
        WHEN 'overhaul' THEN 1 WHEN 'cleaning' THEN 1 WHEN 'vegetation' THEN 1
        WHEN 'statutory' THEN 1 WHEN 'upgrade' THEN 1
        ELSE maintenance_type IS NULL
    END),
    -- The steps, what to look for, what to leave alone.
    description TEXT CHECK (length(description) <= 4000),
    -- Number of the procedure or checklist that is followed.
    procedure_code TEXT CHECK (length(procedure_code) <= 100),
    -- From one time to the next; none for what is done once. [d]
    interval_days INTEGER CHECK (interval_days BETWEEN 1 AND 2147483647),
    -- Running hours from one time to the next, where wear counts and not the calendar. [h]
    interval_running_hours INTEGER CHECK (interval_running_hours BETWEEN 1 AND 2147483647),
    -- When it was last done.
    last_done_date TEXT CHECK (length(last_done_date) = 10),
    -- By when it must be done next.
    next_due_date TEXT CHECK (length(next_due_date) = 10),
    -- When the window opens in which it is planned.
    planned_start_at TEXT CHECK (length(planned_start_at) = 27),
    -- When the window closes.
    planned_end_at TEXT CHECK (length(planned_end_at) = 27),
    -- Hours of work at the item, without the way there. [h]
    expected_work_hours REAL CHECK (abs(expected_work_hours) < 1000000.00 AND expected_work_hours >= 0),
    -- Hours that the item can't run because of it. [h]
    expected_downtime_hours REAL CHECK (abs(expected_downtime_hours) < 1000000.00 AND expected_downtime_hours >= 0),
    -- Share of the plant's capacity that is missing meanwhile. [%]
    capacity_reduction_percent REAL CHECK (abs(capacity_reduction_percent) < 1000.00 AND capacity_reduction_percent BETWEEN 0 AND 100),
    -- Number under which the outage was told to the grid operator.
    outage_number TEXT CHECK (length(outage_number) <= 100),
    -- People needed for it.
    technicians_count INTEGER CHECK (technicians_count BETWEEN 0 AND 2147483647),
    -- The crane, vessel or vehicle that must come for it.
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
    -- Who does it, where others than the plant's own people.
    contractor TEXT CHECK (length(contractor) <= 255),
    -- What work and material are expected to cost, in the currency that the next column names.
    estimated_cost REAL CHECK (abs(estimated_cost) < 10000000000000.00 AND estimated_cost >= 0),
    -- ISO 4217 code of the currency that the cost is in.
    estimated_cost_currency TEXT CHECK (length(estimated_cost_currency) <= 3),
    -- How little it may wait.
    priority TEXT NOT NULL DEFAULT 'medium' CHECK (CASE priority WHEN 'low' THEN 1 WHEN 'medium' THEN 1 WHEN 'high' THEN 1 WHEN 'critical' THEN 1 ELSE priority IS NULL END),
    -- How far the next time has come.
    status TEXT NOT NULL DEFAULT 'planned' CHECK (CASE status
        WHEN 'planned' THEN 1 WHEN 'scheduled' THEN 1 WHEN 'in_progress' THEN 1
        WHEN 'completed' THEN 1 WHEN 'deferred' THEN 1 WHEN 'cancelled' THEN 1
        ELSE status IS NULL
    END),
    -- When the row was first stored.
    created_at TEXT NOT NULL CHECK (length(created_at) = 27),
    -- When the row was last changed.
    updated_at TEXT NOT NULL CHECK (length(updated_at) = 27),
    -- How often the row was written, from 1.
    version INTEGER NOT NULL CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;
CREATE INDEX maintenance_schedules_status_planned_start_at_idx ON maintenance_schedules (status, planned_start_at);
CREATE INDEX maintenance_schedules_next_due_date_idx ON maintenance_schedules (next_due_date);
CREATE INDEX maintenance_schedules_priority_status_idx ON maintenance_schedules (priority, status);
CREATE INDEX maintenance_schedules_project_id_idx ON maintenance_schedules (project_id);
CREATE INDEX maintenance_schedules_equipment_id_idx ON maintenance_schedules (equipment_id);

CREATE TABLE nuclear_plants
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
CREATE UNIQUE INDEX nuclear_plants_source_id_external_id_key ON nuclear_plants (source_id, external_id);
CREATE INDEX nuclear_plants_status_net_capacity_mw_idx ON nuclear_plants (status, net_capacity_mw);
CREATE INDEX nuclear_plants_country_code_status_idx ON nuclear_plants (country_code, status);
CREATE INDEX nuclear_plants_reactor_type_idx ON nuclear_plants (reactor_type);
CREATE INDEX nuclear_plants_pris_code_idx ON nuclear_plants (pris_code);
CREATE INDEX nuclear_plants_project_id_idx ON nuclear_plants (project_id);
CREATE INDEX nuclear_plants_cell_idx ON nuclear_plants (cell);
CREATE INDEX nuclear_plants_import_id_idx ON nuclear_plants (import_id);
CREATE INDEX nuclear_plants_same_as_idx ON nuclear_plants (same_as);

CREATE TABLE power_purchase_agreements
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
    buyer_id BLOB CHECK (length(buyer_id) = 16),
    -- Who gives the energy: mostly a company founded for the plant.
    seller TEXT CHECK (length(seller) <= 255),
    -- The seller as an organisation in law.
    seller_id BLOB CHECK (length(seller_id) = 16),
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

CREATE TABLE renewable_certificates
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
CREATE UNIQUE INDEX renewable_certificates_source_id_external_id_key ON renewable_certificates (source_id, external_id);
CREATE UNIQUE INDEX renewable_certificates_registry_serial_number_key ON renewable_certificates (registry, serial_number);
CREATE INDEX renewable_certificates_status_vintage_year_idx ON renewable_certificates (status, vintage_year);
CREATE INDEX renewable_certificates_certificate_type_vintage_year_idx ON renewable_certificates (certificate_type, vintage_year);
CREATE INDEX renewable_certificates_owner_idx ON renewable_certificates (owner);
CREATE INDEX renewable_certificates_device_code_idx ON renewable_certificates (device_code);
CREATE INDEX renewable_certificates_project_id_idx ON renewable_certificates (project_id);
CREATE INDEX renewable_certificates_import_id_idx ON renewable_certificates (import_id);
CREATE INDEX renewable_certificates_same_as_idx ON renewable_certificates (same_as);

CREATE TABLE solar_farms
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
CREATE UNIQUE INDEX solar_farms_source_id_external_id_key ON solar_farms (source_id, external_id);
CREATE INDEX solar_farms_technology_ac_capacity_mw_idx ON solar_farms (technology, ac_capacity_mw);
CREATE INDEX solar_farms_mounting_idx ON solar_farms (mounting);
CREATE INDEX solar_farms_project_id_idx ON solar_farms (project_id);
CREATE INDEX solar_farms_import_id_idx ON solar_farms (import_id);
CREATE INDEX solar_farms_same_as_idx ON solar_farms (same_as);

CREATE TABLE substations
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
CREATE UNIQUE INDEX substations_source_id_external_id_key ON substations (source_id, external_id);
CREATE INDEX substations_substation_type_voltage_kv_idx ON substations (substation_type, voltage_kv);
CREATE INDEX substations_country_code_voltage_kv_idx ON substations (country_code, voltage_kv);
CREATE INDEX substations_status_idx ON substations (status);
CREATE INDEX substations_station_code_idx ON substations (station_code);
CREATE INDEX substations_eic_code_idx ON substations (eic_code);
CREATE INDEX substations_cell_idx ON substations (cell);
CREATE INDEX substations_import_id_idx ON substations (import_id);
CREATE INDEX substations_same_as_idx ON substations (same_as);

CREATE TABLE transmission_lines
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
CREATE UNIQUE INDEX transmission_lines_source_id_external_id_key ON transmission_lines (source_id, external_id);
CREATE INDEX transmission_lines_status_voltage_kv_idx ON transmission_lines (status, voltage_kv);
CREATE INDEX transmission_lines_country_code_voltage_kv_idx ON transmission_lines (country_code, voltage_kv);
CREATE INDEX transmission_lines_operator_idx ON transmission_lines (operator);
CREATE INDEX transmission_lines_eic_code_idx ON transmission_lines (eic_code);
CREATE INDEX transmission_lines_from_substation_id_idx ON transmission_lines (from_substation_id);
CREATE INDEX transmission_lines_to_substation_id_idx ON transmission_lines (to_substation_id);
CREATE INDEX transmission_lines_import_id_idx ON transmission_lines (import_id);
CREATE INDEX transmission_lines_same_as_idx ON transmission_lines (same_as);

CREATE TABLE wind_farms
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
CREATE UNIQUE INDEX wind_farms_source_id_external_id_key ON wind_farms (source_id, external_id);
CREATE INDEX wind_farms_siting_turbine_count_idx ON wind_farms (siting, turbine_count);
CREATE INDEX wind_farms_manufacturer_model_idx ON wind_farms (manufacturer, model);
CREATE INDEX wind_farms_project_id_idx ON wind_farms (project_id);
CREATE INDEX wind_farms_import_id_idx ON wind_farms (import_id);
CREATE INDEX wind_farms_same_as_idx ON wind_farms (same_as);
