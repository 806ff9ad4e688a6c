-- 0004_economic: up, for PostgreSQL. Written by `terra migrate generate`, run by `terra migrate
-- apply` in one transaction. Edit it before it is applied anywhere, not after.
--
-- + table carbon_markets (45 columns)
-- + table economic_indicators (31 columns)
-- + table energy_prices (43 columns)
-- + table government_incentives (48 columns)
-- + table green_bonds (51 columns)
-- + table infrastructure_costs (45 columns)
-- + table insurance_policies (45 columns)
-- + table investment_flows (44 columns)
-- + table project_financing (56 columns)
-- + table tax_credits (49 columns)

CREATE TABLE carbon_markets (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    year integer NOT NULL,
    market_type text COLLATE "C",
    status text COLLATE "C",
    authority varchar(255) COLLATE "C",
    trading_period varchar(50) COLLATE "C",
    allowance_code varchar(20) COLLATE "C",
    sector_code varchar(20) COLLATE "C",
    sector_name varchar(255) COLLATE "C",
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    entities_count integer,
    coverage_percent numeric(5, 2),
    cap_tco2e numeric(15, 2),
    free_allocation_tco2e numeric(15, 2),
    auctioned_tco2e numeric(15, 2),
    total_allocation_tco2e numeric(15, 2),
    verified_emissions_tco2e numeric(15, 2),
    surrendered_tco2e numeric(15, 2),
    surrendered_credits_tco2e numeric(15, 2),
    cancelled_tco2e numeric(15, 2),
    reserve_tco2e numeric(15, 2),
    circulation_tco2e numeric(15, 2),
    traded_tco2e numeric(15, 2),
    currency_code varchar(3) COLLATE "C",
    average_price_per_tonne numeric(12, 4),
    closing_price_per_tonne numeric(12, 4),
    auction_price_per_tonne numeric(12, 4),
    floor_price_per_tonne numeric(12, 4),
    ceiling_price_per_tonne numeric(12, 4),
    penalty_per_tonne numeric(12, 4),
    auction_revenue_amount numeric(15, 2),
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
    CONSTRAINT carbon_markets_pkey PRIMARY KEY (id),
    CONSTRAINT carbon_markets_year_check CHECK (year BETWEEN 1990 AND 2200),
    CONSTRAINT carbon_markets_market_type_check CHECK (market_type IN ('cap_and_trade', 'rate_based', 'crediting', 'voluntary')),
    CONSTRAINT carbon_markets_status_check CHECK (status IN ('considered', 'development', 'in_force', 'suspended', 'ended')),
    CONSTRAINT carbon_markets_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT carbon_markets_entities_count_check CHECK (entities_count >= 0),
    CONSTRAINT carbon_markets_coverage_percent_check CHECK (coverage_percent BETWEEN 0 AND 100),
    CONSTRAINT carbon_markets_cap_tco2e_check CHECK (cap_tco2e >= 0),
    CONSTRAINT carbon_markets_free_allocation_tco2e_check CHECK (free_allocation_tco2e >= 0),
    CONSTRAINT carbon_markets_auctioned_tco2e_check CHECK (auctioned_tco2e >= 0),
    CONSTRAINT carbon_markets_total_allocation_tco2e_check CHECK (total_allocation_tco2e >= 0),
    CONSTRAINT carbon_markets_verified_emissions_tco2e_check CHECK (verified_emissions_tco2e >= 0),
    CONSTRAINT carbon_markets_surrendered_tco2e_check CHECK (surrendered_tco2e >= 0),
    CONSTRAINT carbon_markets_surrendered_credits_tco2e_check CHECK (surrendered_credits_tco2e >= 0),
    CONSTRAINT carbon_markets_cancelled_tco2e_check CHECK (cancelled_tco2e >= 0),
    CONSTRAINT carbon_markets_reserve_tco2e_check CHECK (reserve_tco2e >= 0),
    CONSTRAINT carbon_markets_circulation_tco2e_check CHECK (circulation_tco2e >= 0),
    CONSTRAINT carbon_markets_traded_tco2e_check CHECK (traded_tco2e >= 0),
    CONSTRAINT carbon_markets_average_price_per_tonne_check CHECK (average_price_per_tonne >= 0),
    CONSTRAINT carbon_markets_closing_price_per_tonne_check CHECK (closing_price_per_tonne >= 0),
    CONSTRAINT carbon_markets_auction_price_per_tonne_check CHECK (auction_price_per_tonne >= 0),
    CONSTRAINT carbon_markets_floor_price_per_tonne_check CHECK (floor_price_per_tonne >= 0),
    CONSTRAINT carbon_markets_ceiling_price_per_tonne_check CHECK (ceiling_price_per_tonne >= 0),
    CONSTRAINT carbon_markets_penalty_per_tonne_check CHECK (penalty_per_tonne >= 0),
    CONSTRAINT carbon_markets_auction_revenue_amount_check CHECK (auction_revenue_amount >= 0)
);
CREATE UNIQUE INDEX carbon_markets_source_id_external_id_key ON carbon_markets (source_id, external_id);
CREATE INDEX carbon_markets_name_year_idx ON carbon_markets (name, year);
CREATE INDEX carbon_markets_sector_code_year_idx ON carbon_markets (sector_code, year);
CREATE INDEX carbon_markets_area_code_year_idx ON carbon_markets (area_code, year);
CREATE INDEX carbon_markets_year_idx ON carbon_markets (year);
CREATE INDEX carbon_markets_import_id_idx ON carbon_markets (import_id);
CREATE INDEX carbon_markets_same_as_idx ON carbon_markets (same_as);

CREATE TABLE economic_indicators (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    indicator_code varchar(100) COLLATE "C" NOT NULL,
    area_code varchar(64) COLLATE "C" NOT NULL,
    area_code_system text COLLATE "C" NOT NULL,
    period_start_date date NOT NULL,
    period_end_date date NOT NULL,
    value double precision NOT NULL,
    unit varchar(64) COLLATE "C" NOT NULL,
    area_name varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    frequency text COLLATE "C",
    topic text COLLATE "C",
    breakdown varchar(255) COLLATE "C",
    currency_code varchar(3) COLLATE "C",
    base_year integer,
    is_seasonally_adjusted boolean,
    observation_status text COLLATE "C",
    published_date date,
    description varchar(4000) COLLATE "C",
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
    CONSTRAINT economic_indicators_pkey PRIMARY KEY (id),
    CONSTRAINT economic_indicators_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT economic_indicators_frequency_check CHECK (frequency IN (
        'daily', 'weekly', 'monthly', 'quarterly', 'half_yearly', 'annual',
        'multiannual'
    )),
    CONSTRAINT economic_indicators_topic_check CHECK (topic IN (
        'economy', 'prices', 'labour', 'population', 'health', 'education', 'poverty',
        'finance', 'public_finance', 'trade', 'industry', 'energy',
        'environment_and_climate'
    )),
    CONSTRAINT economic_indicators_base_year_check CHECK (base_year BETWEEN 1800 AND 2200),
    CONSTRAINT economic_indicators_observation_status_check CHECK (observation_status IN (
        'normal', 'provisional', 'revised', 'estimated', 'imputed', 'forecast',
        'series_break', 'unreliable'
    ))
);
CREATE UNIQUE INDEX economic_indicators_source_id_external_id_key ON economic_indicators (source_id, external_id);
CREATE UNIQUE INDEX economic_indicators_indicator_code_area_code_area__80450eb9_key ON economic_indicators (indicator_code, area_code, area_code_system, period_start_date, period_end_date, source_id);
CREATE INDEX economic_indicators_area_code_period_start_date_idx ON economic_indicators (area_code, period_start_date);
CREATE INDEX economic_indicators_topic_period_start_date_idx ON economic_indicators (topic, period_start_date);
CREATE INDEX economic_indicators_period_start_date_idx ON economic_indicators (period_start_date);
CREATE INDEX economic_indicators_import_id_idx ON economic_indicators (import_id);
CREATE INDEX economic_indicators_same_as_idx ON economic_indicators (same_as);

CREATE TABLE energy_prices (
    id uuid NOT NULL,
    commodity text COLLATE "C" NOT NULL,
    price_type text COLLATE "C" NOT NULL,
    price numeric(15, 6) NOT NULL,
    currency_code varchar(3) COLLATE "C" NOT NULL,
    price_unit varchar(50) COLLATE "C" NOT NULL,
    period_start_date date NOT NULL,
    period_end_date date NOT NULL,
    period_start_at timestamptz,
    period_end_at timestamptz,
    period_resolution text COLLATE "C",
    market_id uuid,
    pricing_point varchar(255) COLLATE "C",
    series_code varchar(100) COLLATE "C",
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    delivery_start_date date,
    delivery_end_date date,
    lmp_energy_price numeric(15, 6),
    lmp_congestion_price numeric(15, 6),
    lmp_loss_price numeric(15, 6),
    min_price numeric(15, 6),
    max_price numeric(15, 6),
    traded_volume numeric(15, 3),
    customer_type text COLLATE "C",
    consumption_band varchar(50) COLLATE "C",
    tax_treatment text COLLATE "C",
    base_year integer,
    is_provisional boolean,
    published_at timestamptz,
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
    CONSTRAINT energy_prices_pkey PRIMARY KEY (id),
    CONSTRAINT energy_prices_commodity_check CHECK (commodity IN (
        'electricity', 'capacity', 'ancillary_service', 'natural_gas', 'lng',
        'liquefied_petroleum_gas', 'crude_oil', 'oil_product', 'coal', 'uranium',
        'bioenergy', 'hydrogen', 'heat', 'emission_allowance', 'renewable_certificate'
    )),
    CONSTRAINT energy_prices_price_type_check CHECK (price_type IN (
        'day_ahead', 'intraday', 'real_time', 'imbalance', 'spot', 'future', 'forward',
        'auction', 'contract', 'wellhead', 'border', 'city_gate', 'power_plant',
        'retail', 'tariff'
    )),
    CONSTRAINT energy_prices_period_resolution_check CHECK (period_resolution IN (
        'five_minutes', 'quarter_hour', 'half_hour', 'hour', 'block', 'day', 'week',
        'month', 'quarter', 'half_year', 'year'
    )),
    CONSTRAINT energy_prices_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT energy_prices_traded_volume_check CHECK (traded_volume >= 0),
    CONSTRAINT energy_prices_customer_type_check CHECK (customer_type IN (
        'residential', 'commercial', 'industrial', 'transport', 'agricultural', 'other',
        'all_sectors'
    )),
    CONSTRAINT energy_prices_tax_treatment_check CHECK (tax_treatment IN ('excluded', 'excluding_vat', 'included')),
    CONSTRAINT energy_prices_base_year_check CHECK (base_year BETWEEN 1800 AND 2200)
);
CREATE UNIQUE INDEX energy_prices_source_id_external_id_key ON energy_prices (source_id, external_id);
CREATE INDEX energy_prices_market_id_period_start_at_idx ON energy_prices (market_id, period_start_at);
CREATE INDEX energy_prices_commodity_price_type_period_start_date_idx ON energy_prices (commodity, price_type, period_start_date);
CREATE INDEX energy_prices_area_code_period_start_date_idx ON energy_prices (area_code, period_start_date);
CREATE INDEX energy_prices_series_code_period_start_date_idx ON energy_prices (series_code, period_start_date);
CREATE INDEX energy_prices_period_start_date_idx ON energy_prices (period_start_date);
CREATE INDEX energy_prices_import_id_idx ON energy_prices (import_id);
CREATE INDEX energy_prices_same_as_idx ON energy_prices (same_as);

CREATE TABLE government_incentives (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    incentive_type text COLLATE "C" NOT NULL,
    alternative_type text COLLATE "C",
    status text COLLATE "C",
    program_code varchar(255) COLLATE "C",
    description varchar(4000) COLLATE "C",
    authority varchar(255) COLLATE "C",
    jurisdiction_level text COLLATE "C",
    legal_basis varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    technologies jsonb,
    eligible_recipients jsonb,
    eligibility varchar(4000) COLLATE "C",
    is_income_qualified boolean,
    income_limit_code varchar(100) COLLATE "C",
    amount_type text COLLATE "C",
    currency_code varchar(3) COLLATE "C",
    rate_percent numeric(7, 4),
    fixed_amount numeric(15, 2),
    per_unit_amount numeric(15, 6),
    amount_unit varchar(50) COLLATE "C",
    min_amount numeric(15, 2),
    max_amount numeric(15, 2),
    typical_amount numeric(15, 2),
    duration_years numeric(5, 2),
    min_capacity_kw numeric(12, 3),
    max_capacity_kw numeric(12, 3),
    budget_amount numeric(15, 2),
    remaining_budget_amount numeric(15, 2),
    period_start_date date,
    period_end_date date,
    homepage_url varchar(2000) COLLATE "C",
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
    CONSTRAINT government_incentives_pkey PRIMARY KEY (id),
    CONSTRAINT government_incentives_incentive_type_check CHECK (incentive_type IN (
        'tax_credit', 'tax_deduction', 'property_tax', 'sales_tax', 'rebate',
        'point_of_sale_rebate', 'performance_payment', 'bill_credit', 'assistance',
        'grant', 'loan', 'loan_guarantee', 'pace', 'feed_in_tariff', 'premium',
        'net_metering', 'certificate', 'auction', 'fee_reduction', 'other'
    )),
    CONSTRAINT government_incentives_alternative_type_check CHECK (alternative_type IN (
        'tax_credit', 'tax_deduction', 'property_tax', 'sales_tax', 'rebate',
        'point_of_sale_rebate', 'performance_payment', 'bill_credit', 'assistance',
        'grant', 'loan', 'loan_guarantee', 'pace', 'feed_in_tariff', 'premium',
        'net_metering', 'certificate', 'auction', 'fee_reduction', 'other'
    )),
    CONSTRAINT government_incentives_status_check CHECK (status IN ('announced', 'open', 'waitlist', 'paused', 'closed')),
    CONSTRAINT government_incentives_jurisdiction_level_check CHECK (jurisdiction_level IN (
        'supranational', 'national', 'state', 'county', 'municipal', 'tribal',
        'utility', 'special_district', 'other'
    )),
    CONSTRAINT government_incentives_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT government_incentives_amount_type_check CHECK (amount_type IN ('percent', 'fixed', 'per_unit')),
    CONSTRAINT government_incentives_rate_percent_check CHECK (rate_percent >= 0),
    CONSTRAINT government_incentives_fixed_amount_check CHECK (fixed_amount >= 0),
    CONSTRAINT government_incentives_per_unit_amount_check CHECK (per_unit_amount >= 0),
    CONSTRAINT government_incentives_min_amount_check CHECK (min_amount >= 0),
    CONSTRAINT government_incentives_max_amount_check CHECK (max_amount >= 0),
    CONSTRAINT government_incentives_typical_amount_check CHECK (typical_amount >= 0),
    CONSTRAINT government_incentives_duration_years_check CHECK (duration_years BETWEEN 0 AND 100),
    CONSTRAINT government_incentives_min_capacity_kw_check CHECK (min_capacity_kw >= 0),
    CONSTRAINT government_incentives_max_capacity_kw_check CHECK (max_capacity_kw >= 0),
    CONSTRAINT government_incentives_budget_amount_check CHECK (budget_amount >= 0),
    CONSTRAINT government_incentives_remaining_budget_amount_check CHECK (remaining_budget_amount >= 0)
);
CREATE UNIQUE INDEX government_incentives_source_id_external_id_key ON government_incentives (source_id, external_id);
CREATE INDEX government_incentives_status_period_end_date_idx ON government_incentives (status, period_end_date);
CREATE INDEX government_incentives_incentive_type_status_idx ON government_incentives (incentive_type, status);
CREATE INDEX government_incentives_area_code_incentive_type_idx ON government_incentives (area_code, incentive_type);
CREATE INDEX government_incentives_country_code_region_idx ON government_incentives (country_code, region);
CREATE INDEX government_incentives_program_code_idx ON government_incentives (program_code);
CREATE INDEX government_incentives_import_id_idx ON government_incentives (import_id);
CREATE INDEX government_incentives_same_as_idx ON government_incentives (same_as);

CREATE TABLE green_bonds (
    id uuid NOT NULL,
    isin varchar(12) COLLATE "C" NOT NULL,
    issuer varchar(255) COLLATE "C" NOT NULL,
    bond_label text COLLATE "C" NOT NULL,
    status text COLLATE "C",
    name varchar(255) COLLATE "C",
    issuer_id uuid,
    issuer_lei varchar(20) COLLATE "C",
    issuer_type text COLLATE "C",
    country_code varchar(2) COLLATE "C",
    bond_type text COLLATE "C",
    currency_code varchar(3) COLLATE "C",
    issued_amount numeric(15, 2),
    outstanding_amount numeric(15, 2),
    denomination_amount numeric(15, 2),
    coupon_type text COLLATE "C",
    coupon_percent numeric(7, 4),
    coupons_per_year_count integer,
    issue_price_percent numeric(7, 4),
    issue_yield_percent numeric(7, 4),
    pricing_date date,
    issued_date date,
    maturity_date date,
    first_call_date date,
    exchange varchar(255) COLLATE "C",
    credit_rating varchar(20) COLLATE "C",
    rating_agency varchar(255) COLLATE "C",
    use_of_proceeds jsonb,
    renewable_energy_percent numeric(5, 2),
    refinancing_percent numeric(5, 2),
    allocated_percent numeric(5, 2),
    taxonomy_aligned_percent numeric(5, 2),
    green_standard text COLLATE "C",
    review_type text COLLATE "C",
    reviewer varchar(255) COLLATE "C",
    has_post_issuance_review boolean,
    financed_capacity_mw numeric(12, 6),
    annual_co2_avoided_tonnes numeric(14, 2),
    framework_url varchar(2000) COLLATE "C",
    allocation_report_url varchar(2000) COLLATE "C",
    impact_report_url varchar(2000) COLLATE "C",
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
    CONSTRAINT green_bonds_pkey PRIMARY KEY (id),
    CONSTRAINT green_bonds_bond_label_check CHECK (bond_label IN ('green', 'sustainability', 'sustainability_linked', 'transition', 'blue')),
    CONSTRAINT green_bonds_status_check CHECK (status IN ('announced', 'outstanding', 'matured', 'called', 'defaulted', 'cancelled')),
    CONSTRAINT green_bonds_issuer_type_check CHECK (issuer_type IN (
        'sovereign', 'municipal', 'supranational', 'development_bank',
        'government_backed', 'financial', 'corporate', 'special_purpose'
    )),
    CONSTRAINT green_bonds_bond_type_check CHECK (bond_type IN ('use_of_proceeds', 'revenue', 'project', 'secured')),
    CONSTRAINT green_bonds_issued_amount_check CHECK (issued_amount >= 0),
    CONSTRAINT green_bonds_outstanding_amount_check CHECK (outstanding_amount >= 0),
    CONSTRAINT green_bonds_denomination_amount_check CHECK (denomination_amount >= 0),
    CONSTRAINT green_bonds_coupon_type_check CHECK (coupon_type IN ('fixed', 'floating', 'hedged', 'step', 'zero')),
    CONSTRAINT green_bonds_coupon_percent_check CHECK (coupon_percent BETWEEN -10 AND 100),
    CONSTRAINT green_bonds_coupons_per_year_count_check CHECK (coupons_per_year_count BETWEEN 0 AND 12),
    CONSTRAINT green_bonds_issue_price_percent_check CHECK (issue_price_percent BETWEEN 0 AND 200),
    CONSTRAINT green_bonds_issue_yield_percent_check CHECK (issue_yield_percent BETWEEN -10 AND 100),
    CONSTRAINT green_bonds_renewable_energy_percent_check CHECK (renewable_energy_percent BETWEEN 0 AND 100),
    CONSTRAINT green_bonds_refinancing_percent_check CHECK (refinancing_percent BETWEEN 0 AND 100),
    CONSTRAINT green_bonds_allocated_percent_check CHECK (allocated_percent BETWEEN 0 AND 100),
    CONSTRAINT green_bonds_taxonomy_aligned_percent_check CHECK (taxonomy_aligned_percent BETWEEN 0 AND 100),
    CONSTRAINT green_bonds_green_standard_check CHECK (green_standard IN ('icma', 'eu_green_bond', 'climate_bonds', 'china_catalogue', 'asean', 'other')),
    CONSTRAINT green_bonds_review_type_check CHECK (review_type IN ('second_party_opinion', 'verification', 'certification', 'scoring', 'unreviewed')),
    CONSTRAINT green_bonds_financed_capacity_mw_check CHECK (financed_capacity_mw >= 0)
);
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

CREATE TABLE infrastructure_costs (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    cost_type text COLLATE "C" NOT NULL,
    cost numeric(15, 4) NOT NULL,
    currency_code varchar(3) COLLATE "C" NOT NULL,
    cost_unit varchar(50) COLLATE "C" NOT NULL,
    low_cost numeric(15, 4),
    high_cost numeric(15, 4),
    base_year integer,
    year integer,
    scenario_name varchar(100) COLLATE "C",
    project_id uuid,
    asset_type text COLLATE "C",
    project_type text COLLATE "C",
    sub_type varchar(100) COLLATE "C",
    description varchar(4000) COLLATE "C",
    estimate_class text COLLATE "C",
    is_actual boolean,
    longitude double precision,
    latitude double precision,
    cell bigint,
    country_code varchar(2) COLLATE "C",
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    capacity_mw numeric(12, 6),
    capacity_mwh numeric(12, 3),
    voltage_kv numeric(9, 3),
    length_km numeric(12, 4),
    lifetime_years numeric(6, 2),
    discount_rate_percent numeric(6, 3),
    capacity_factor_percent numeric(5, 2),
    available_capacity_mw numeric(12, 6),
    available_heat_gwh numeric(14, 6),
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
    CONSTRAINT infrastructure_costs_pkey PRIMARY KEY (id),
    CONSTRAINT infrastructure_costs_cost_type_check CHECK (cost_type IN (
        'capital', 'overnight_capital', 'development', 'equipment', 'installation',
        'land', 'lease', 'grid_connection', 'fixed_operation', 'variable_operation',
        'fuel', 'labour', 'administration', 'insurance', 'repair', 'replacement',
        'hire', 'mobilisation', 'decommissioning', 'levelised'
    )),
    CONSTRAINT infrastructure_costs_base_year_check CHECK (base_year BETWEEN 1800 AND 2200),
    CONSTRAINT infrastructure_costs_year_check CHECK (year BETWEEN 1800 AND 2200),
    CONSTRAINT infrastructure_costs_asset_type_check CHECK (asset_type IN (
        'power_plant', 'component', 'storage', 'transmission_line', 'cable',
        'substation', 'transformer', 'distribution', 'pipeline', 'electrolyser',
        'carbon_capture', 'heat_network', 'charging_station', 'port', 'vessel',
        'building', 'other'
    )),
    CONSTRAINT infrastructure_costs_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT infrastructure_costs_estimate_class_check CHECK (estimate_class IN ('concept', 'feasibility', 'budget', 'control', 'definitive')),
    CONSTRAINT infrastructure_costs_longitude_check CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT infrastructure_costs_latitude_check CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT infrastructure_costs_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT infrastructure_costs_capacity_mw_check CHECK (capacity_mw >= 0),
    CONSTRAINT infrastructure_costs_capacity_mwh_check CHECK (capacity_mwh >= 0),
    CONSTRAINT infrastructure_costs_voltage_kv_check CHECK (voltage_kv BETWEEN 0 AND 1500),
    CONSTRAINT infrastructure_costs_length_km_check CHECK (length_km >= 0),
    CONSTRAINT infrastructure_costs_lifetime_years_check CHECK (lifetime_years BETWEEN 0 AND 1000),
    CONSTRAINT infrastructure_costs_discount_rate_percent_check CHECK (discount_rate_percent BETWEEN -10 AND 100),
    CONSTRAINT infrastructure_costs_capacity_factor_percent_check CHECK (capacity_factor_percent BETWEEN 0 AND 100),
    CONSTRAINT infrastructure_costs_available_capacity_mw_check CHECK (available_capacity_mw >= 0),
    CONSTRAINT infrastructure_costs_available_heat_gwh_check CHECK (available_heat_gwh >= 0)
);
CREATE UNIQUE INDEX infrastructure_costs_source_id_external_id_key ON infrastructure_costs (source_id, external_id);
CREATE INDEX infrastructure_costs_cost_type_project_type_year_idx ON infrastructure_costs (cost_type, project_type, year);
CREATE INDEX infrastructure_costs_asset_type_cost_type_idx ON infrastructure_costs (asset_type, cost_type);
CREATE INDEX infrastructure_costs_country_code_cost_type_idx ON infrastructure_costs (country_code, cost_type);
CREATE INDEX infrastructure_costs_area_code_idx ON infrastructure_costs (area_code);
CREATE INDEX infrastructure_costs_project_id_idx ON infrastructure_costs (project_id);
CREATE INDEX infrastructure_costs_cell_idx ON infrastructure_costs (cell);
CREATE INDEX infrastructure_costs_import_id_idx ON infrastructure_costs (import_id);
CREATE INDEX infrastructure_costs_same_as_idx ON infrastructure_costs (same_as);

CREATE TABLE insurance_policies (
    id uuid NOT NULL,
    insurer varchar(255) COLLATE "C" NOT NULL,
    policy_type text COLLATE "C" NOT NULL,
    status text COLLATE "C",
    policy_number varchar(100) COLLATE "C",
    insurer_id uuid,
    project_id uuid,
    insured varchar(255) COLLATE "C",
    additional_insureds varchar(1000) COLLATE "C",
    broker varchar(255) COLLATE "C",
    description varchar(4000) COLLATE "C",
    wording varchar(255) COLLATE "C",
    country_code varchar(2) COLLATE "C",
    period_start_date date,
    period_end_date date,
    policy_trigger text COLLATE "C",
    trigger_threshold varchar(1000) COLLATE "C",
    perils jsonb,
    excluded_perils jsonb,
    currency_code varchar(3) COLLATE "C",
    sum_insured_amount numeric(15, 2),
    event_limit_amount numeric(15, 2),
    aggregate_limit_amount numeric(15, 2),
    sublimits jsonb,
    attachment_amount numeric(15, 2),
    insurer_share_percent numeric(5, 2),
    deductible_amount numeric(15, 2),
    deductible_percent numeric(5, 2),
    waiting_period_days integer,
    indemnity_period_months integer,
    premium_amount numeric(15, 2),
    premium_rate_percent numeric(7, 4),
    claims_count integer,
    claims_paid_amount numeric(15, 2),
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
    CONSTRAINT insurance_policies_pkey PRIMARY KEY (id),
    CONSTRAINT insurance_policies_policy_type_check CHECK (policy_type IN (
        'construction_all_risks', 'delay_in_start_up', 'operational_all_risks',
        'business_interruption', 'machinery_breakdown', 'cargo', 'marine',
        'third_party_liability', 'nuclear_liability', 'nuclear_property',
        'environmental_liability', 'professional_liability', 'directors_and_officers',
        'workers_compensation', 'resource_volume', 'parametric', 'performance_warranty',
        'tax_credit', 'title', 'political_risk', 'terrorism', 'cyber', 'surety', 'other'
    )),
    CONSTRAINT insurance_policies_status_check CHECK (status IN ('quoted', 'bound', 'in_force', 'expired', 'cancelled', 'lapsed')),
    CONSTRAINT insurance_policies_policy_trigger_check CHECK (policy_trigger IN ('occurrence', 'claims_made', 'parametric')),
    CONSTRAINT insurance_policies_sum_insured_amount_check CHECK (sum_insured_amount >= 0),
    CONSTRAINT insurance_policies_event_limit_amount_check CHECK (event_limit_amount >= 0),
    CONSTRAINT insurance_policies_aggregate_limit_amount_check CHECK (aggregate_limit_amount >= 0),
    CONSTRAINT insurance_policies_attachment_amount_check CHECK (attachment_amount >= 0),
    CONSTRAINT insurance_policies_insurer_share_percent_check CHECK (insurer_share_percent BETWEEN 0 AND 100),
    CONSTRAINT insurance_policies_deductible_amount_check CHECK (deductible_amount >= 0),
    CONSTRAINT insurance_policies_deductible_percent_check CHECK (deductible_percent BETWEEN 0 AND 100),
    CONSTRAINT insurance_policies_waiting_period_days_check CHECK (waiting_period_days BETWEEN 0 AND 3660),
    CONSTRAINT insurance_policies_indemnity_period_months_check CHECK (indemnity_period_months BETWEEN 0 AND 120),
    CONSTRAINT insurance_policies_premium_amount_check CHECK (premium_amount >= 0),
    CONSTRAINT insurance_policies_premium_rate_percent_check CHECK (premium_rate_percent BETWEEN 0 AND 100),
    CONSTRAINT insurance_policies_claims_count_check CHECK (claims_count >= 0),
    CONSTRAINT insurance_policies_claims_paid_amount_check CHECK (claims_paid_amount >= 0)
);
CREATE UNIQUE INDEX insurance_policies_source_id_external_id_key ON insurance_policies (source_id, external_id);
CREATE INDEX insurance_policies_status_period_end_date_idx ON insurance_policies (status, period_end_date);
CREATE INDEX insurance_policies_policy_type_status_idx ON insurance_policies (policy_type, status);
CREATE INDEX insurance_policies_insurer_idx ON insurance_policies (insurer);
CREATE INDEX insurance_policies_policy_number_idx ON insurance_policies (policy_number);
CREATE INDEX insurance_policies_insurer_id_idx ON insurance_policies (insurer_id);
CREATE INDEX insurance_policies_project_id_idx ON insurance_policies (project_id);
CREATE INDEX insurance_policies_import_id_idx ON insurance_policies (import_id);
CREATE INDEX insurance_policies_same_as_idx ON insurance_policies (same_as);

CREATE TABLE investment_flows (
    id uuid NOT NULL,
    transaction_type text COLLATE "C" NOT NULL,
    year integer NOT NULL,
    amount numeric(15, 2) NOT NULL,
    currency_code varchar(3) COLLATE "C" NOT NULL,
    name varchar(255) COLLATE "C",
    description varchar(4000) COLLATE "C",
    activity_code varchar(100) COLLATE "C",
    project_id uuid,
    transaction_date date,
    period_start_date date,
    period_end_date date,
    amount_usd numeric(15, 2),
    exchange_rate_date date,
    base_year integer,
    flow_type text COLLATE "C",
    financing_instrument text COLLATE "C",
    provider varchar(255) COLLATE "C",
    provider_type text COLLATE "C",
    origin_area_code varchar(64) COLLATE "C",
    origin_area_code_system text COLLATE "C",
    origin_area_name varchar(255) COLLATE "C",
    recipient varchar(255) COLLATE "C",
    recipient_type text COLLATE "C",
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    sector_code varchar(20) COLLATE "C",
    sector_name varchar(255) COLLATE "C",
    project_type text COLLATE "C",
    tied_status text COLLATE "C",
    mitigation_marker text COLLATE "C",
    adaptation_marker text COLLATE "C",
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
    CONSTRAINT investment_flows_pkey PRIMARY KEY (id),
    CONSTRAINT investment_flows_transaction_type_check CHECK (transaction_type IN (
        'pledge', 'commitment', 'disbursement', 'receipt', 'expenditure', 'interest',
        'repayment', 'reimbursement', 'equity_purchase', 'equity_sale', 'guarantee'
    )),
    CONSTRAINT investment_flows_year_check CHECK (year BETWEEN 1900 AND 2200),
    CONSTRAINT investment_flows_base_year_check CHECK (base_year BETWEEN 1800 AND 2200),
    CONSTRAINT investment_flows_flow_type_check CHECK (flow_type IN (
        'official_development_assistance', 'other_official', 'export_credit',
        'private_development', 'foreign_direct_investment', 'private_market',
        'domestic_public', 'domestic_private'
    )),
    CONSTRAINT investment_flows_financing_instrument_check CHECK (financing_instrument IN (
        'grant', 'repayable_grant', 'concessional_loan', 'loan', 'construction_loan',
        'bridge_loan', 'revolving_credit', 'letter_of_credit', 'export_credit', 'bond',
        'asset_backed_security', 'mezzanine', 'convertible_loan', 'preferred_equity',
        'equity', 'fund_share', 'tax_equity', 'lease', 'pace', 'guarantee', 'other'
    )),
    CONSTRAINT investment_flows_provider_type_check CHECK (provider_type IN (
        'national_government', 'subnational_government', 'public_body', 'multilateral',
        'development_bank', 'export_credit_agency', 'green_bank', 'bank',
        'credit_union', 'institutional_investor', 'fund', 'developer', 'utility',
        'company', 'public_private_partnership', 'foundation', 'non_profit', 'academic',
        'community', 'other'
    )),
    CONSTRAINT investment_flows_origin_area_code_system_check CHECK (origin_area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT investment_flows_recipient_type_check CHECK (recipient_type IN (
        'national_government', 'subnational_government', 'public_body', 'multilateral',
        'development_bank', 'export_credit_agency', 'green_bank', 'bank',
        'credit_union', 'institutional_investor', 'fund', 'developer', 'utility',
        'company', 'public_private_partnership', 'foundation', 'non_profit', 'academic',
        'community', 'other'
    )),
    CONSTRAINT investment_flows_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT investment_flows_project_type_check CHECK (project_type IN (
        'solar', 'wind', 'hydro', 'nuclear', 'storage', 'geothermal', 'bioenergy',
        'waste', 'marine', 'hydrogen', 'coal', 'gas', 'oil', 'cogeneration', 'other'
    )),
    CONSTRAINT investment_flows_tied_status_check CHECK (tied_status IN ('tied', 'partial', 'untied')),
    CONSTRAINT investment_flows_mitigation_marker_check CHECK (mitigation_marker IN ('not_targeted', 'significant', 'principal')),
    CONSTRAINT investment_flows_adaptation_marker_check CHECK (adaptation_marker IN ('not_targeted', 'significant', 'principal'))
);
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

CREATE TABLE project_financing (
    id uuid NOT NULL,
    name varchar(255) COLLATE "C" NOT NULL,
    financing_instrument text COLLATE "C" NOT NULL,
    status text COLLATE "C",
    project_id uuid,
    green_bond_id uuid,
    incentive_id uuid,
    description varchar(4000) COLLATE "C",
    provider varchar(255) COLLATE "C",
    provider_id uuid,
    provider_type text COLLATE "C",
    providers_count integer,
    borrower varchar(255) COLLATE "C",
    guarantor varchar(255) COLLATE "C",
    guarantee_percent numeric(5, 2),
    country_code varchar(2) COLLATE "C",
    region varchar(255) COLLATE "C",
    currency_code varchar(3) COLLATE "C",
    committed_amount numeric(15, 2),
    drawn_amount numeric(15, 2),
    outstanding_amount numeric(15, 2),
    min_amount numeric(15, 2),
    max_amount numeric(15, 2),
    seniority text COLLATE "C",
    recourse text COLLATE "C",
    rate_type text COLLATE "C",
    reference_rate varchar(50) COLLATE "C",
    margin_percent numeric(7, 4),
    interest_rate_percent numeric(7, 4),
    min_interest_rate_percent numeric(7, 4),
    max_interest_rate_percent numeric(7, 4),
    upfront_fee_percent numeric(7, 4),
    tenor_months integer,
    grace_period_months integer,
    repayment_profile text COLLATE "C",
    signed_date date,
    financial_close_date date,
    maturity_date date,
    min_dscr_ratio numeric(6, 3),
    average_dscr_ratio numeric(6, 3),
    lockup_dscr_ratio numeric(6, 3),
    gearing_percent numeric(5, 2),
    min_credit_score integer,
    max_debt_to_income_percent numeric(5, 2),
    technologies jsonb,
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
    CONSTRAINT project_financing_pkey PRIMARY KEY (id),
    CONSTRAINT project_financing_financing_instrument_check CHECK (financing_instrument IN (
        'grant', 'repayable_grant', 'concessional_loan', 'loan', 'construction_loan',
        'bridge_loan', 'revolving_credit', 'letter_of_credit', 'export_credit', 'bond',
        'asset_backed_security', 'mezzanine', 'convertible_loan', 'preferred_equity',
        'equity', 'fund_share', 'tax_equity', 'lease', 'pace', 'guarantee', 'other'
    )),
    CONSTRAINT project_financing_status_check CHECK (status IN (
        'offered', 'arranging', 'committed', 'closed', 'repaid', 'refinanced',
        'defaulted', 'cancelled'
    )),
    CONSTRAINT project_financing_provider_type_check CHECK (provider_type IN (
        'national_government', 'subnational_government', 'public_body', 'multilateral',
        'development_bank', 'export_credit_agency', 'green_bank', 'bank',
        'credit_union', 'institutional_investor', 'fund', 'developer', 'utility',
        'company', 'public_private_partnership', 'foundation', 'non_profit', 'academic',
        'community', 'other'
    )),
    CONSTRAINT project_financing_providers_count_check CHECK (providers_count >= 1),
    CONSTRAINT project_financing_guarantee_percent_check CHECK (guarantee_percent BETWEEN 0 AND 100),
    CONSTRAINT project_financing_committed_amount_check CHECK (committed_amount >= 0),
    CONSTRAINT project_financing_drawn_amount_check CHECK (drawn_amount >= 0),
    CONSTRAINT project_financing_outstanding_amount_check CHECK (outstanding_amount >= 0),
    CONSTRAINT project_financing_min_amount_check CHECK (min_amount >= 0),
    CONSTRAINT project_financing_max_amount_check CHECK (max_amount >= 0),
    CONSTRAINT project_financing_seniority_check CHECK (seniority IN ('senior_secured', 'senior_unsecured', 'subordinated', 'equity')),
    CONSTRAINT project_financing_recourse_check CHECK (recourse IN ('non_recourse', 'limited', 'full')),
    CONSTRAINT project_financing_rate_type_check CHECK (rate_type IN ('fixed', 'floating', 'hedged', 'step', 'zero')),
    CONSTRAINT project_financing_margin_percent_check CHECK (margin_percent BETWEEN -10 AND 100),
    CONSTRAINT project_financing_interest_rate_percent_check CHECK (interest_rate_percent BETWEEN -10 AND 100),
    CONSTRAINT project_financing_min_interest_rate_percent_check CHECK (min_interest_rate_percent BETWEEN -10 AND 100),
    CONSTRAINT project_financing_max_interest_rate_percent_check CHECK (max_interest_rate_percent BETWEEN -10 AND 100),
    CONSTRAINT project_financing_upfront_fee_percent_check CHECK (upfront_fee_percent BETWEEN 0 AND 100),
    CONSTRAINT project_financing_tenor_months_check CHECK (tenor_months BETWEEN 0 AND 1200),
    CONSTRAINT project_financing_grace_period_months_check CHECK (grace_period_months BETWEEN 0 AND 1200),
    CONSTRAINT project_financing_repayment_profile_check CHECK (repayment_profile IN ('annuity', 'linear', 'sculpted', 'sweep', 'bullet')),
    CONSTRAINT project_financing_min_dscr_ratio_check CHECK (min_dscr_ratio >= 0),
    CONSTRAINT project_financing_average_dscr_ratio_check CHECK (average_dscr_ratio >= 0),
    CONSTRAINT project_financing_lockup_dscr_ratio_check CHECK (lockup_dscr_ratio >= 0),
    CONSTRAINT project_financing_gearing_percent_check CHECK (gearing_percent BETWEEN 0 AND 100),
    CONSTRAINT project_financing_min_credit_score_check CHECK (min_credit_score BETWEEN 300 AND 850),
    CONSTRAINT project_financing_max_debt_to_income_percent_check CHECK (max_debt_to_income_percent BETWEEN 0 AND 100)
);
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

CREATE TABLE tax_credits (
    id uuid NOT NULL,
    credit_code varchar(20) COLLATE "C" NOT NULL,
    credit_type text COLLATE "C" NOT NULL,
    status text COLLATE "C",
    name varchar(255) COLLATE "C",
    incentive_id uuid,
    project_id uuid,
    taxpayer varchar(255) COLLATE "C",
    year integer,
    country_code varchar(2) COLLATE "C",
    area_code varchar(64) COLLATE "C",
    area_code_system text COLLATE "C",
    area_name varchar(255) COLLATE "C",
    is_eligible boolean,
    period_start_date date,
    period_end_date date,
    construction_start_date date,
    placed_in_service_date date,
    duration_years numeric(5, 2),
    is_prevailing_wage_met boolean,
    base_rate_percent numeric(7, 4),
    per_unit_amount numeric(15, 6),
    amount_unit varchar(50) COLLATE "C",
    domestic_content_adder_percent numeric(7, 4),
    energy_community_adder_percent numeric(7, 4),
    energy_community_type text COLLATE "C",
    low_income_adder_percent numeric(7, 4),
    low_income_category text COLLATE "C",
    rate_percent numeric(7, 4),
    currency_code varchar(3) COLLATE "C",
    basis_amount numeric(15, 2),
    credited_quantity numeric(15, 3),
    credit_amount numeric(15, 2),
    max_amount numeric(15, 2),
    monetisation text COLLATE "C",
    buyer varchar(255) COLLATE "C",
    sale_price_percent numeric(5, 2),
    recaptured_amount numeric(15, 2),
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
    CONSTRAINT tax_credits_pkey PRIMARY KEY (id),
    CONSTRAINT tax_credits_credit_type_check CHECK (credit_type IN (
        'investment', 'production', 'manufacturing', 'fuel', 'sequestration',
        'charging', 'vehicle', 'residential', 'other'
    )),
    CONSTRAINT tax_credits_status_check CHECK (status IN (
        'expected', 'allocated', 'earned', 'claimed', 'transferred', 'paid', 'denied',
        'recaptured'
    )),
    CONSTRAINT tax_credits_year_check CHECK (year BETWEEN 1970 AND 2200),
    CONSTRAINT tax_credits_area_code_system_check CHECK (area_code_system IN (
        'iso_3166_1', 'iso_3166_2', 'm49', 'fips', 'census_geoid', 'zcta', 'nuts',
        'huc', 'eic', 'nerc', 'world_bank', 'oecd_dac', 'ipcc', 'source'
    )),
    CONSTRAINT tax_credits_duration_years_check CHECK (duration_years BETWEEN 0 AND 100),
    CONSTRAINT tax_credits_base_rate_percent_check CHECK (base_rate_percent BETWEEN 0 AND 100),
    CONSTRAINT tax_credits_per_unit_amount_check CHECK (per_unit_amount >= 0),
    CONSTRAINT tax_credits_domestic_content_adder_percent_check CHECK (domestic_content_adder_percent BETWEEN 0 AND 100),
    CONSTRAINT tax_credits_energy_community_adder_percent_check CHECK (energy_community_adder_percent BETWEEN 0 AND 100),
    CONSTRAINT tax_credits_energy_community_type_check CHECK (energy_community_type IN ('brownfield', 'fossil_fuel_employment', 'coal_closure')),
    CONSTRAINT tax_credits_low_income_adder_percent_check CHECK (low_income_adder_percent BETWEEN 0 AND 100),
    CONSTRAINT tax_credits_low_income_category_check CHECK (low_income_category IN ('community', 'tribal_land', 'residential_building', 'economic_benefit')),
    CONSTRAINT tax_credits_rate_percent_check CHECK (rate_percent BETWEEN 0 AND 100),
    CONSTRAINT tax_credits_basis_amount_check CHECK (basis_amount >= 0),
    CONSTRAINT tax_credits_credited_quantity_check CHECK (credited_quantity >= 0),
    CONSTRAINT tax_credits_credit_amount_check CHECK (credit_amount >= 0),
    CONSTRAINT tax_credits_max_amount_check CHECK (max_amount >= 0),
    CONSTRAINT tax_credits_monetisation_check CHECK (monetisation IN ('own_use', 'elective_pay', 'transfer', 'tax_equity')),
    CONSTRAINT tax_credits_sale_price_percent_check CHECK (sale_price_percent BETWEEN 0 AND 200),
    CONSTRAINT tax_credits_recaptured_amount_check CHECK (recaptured_amount >= 0)
);
CREATE UNIQUE INDEX tax_credits_source_id_external_id_key ON tax_credits (source_id, external_id);
CREATE INDEX tax_credits_credit_code_area_code_idx ON tax_credits (credit_code, area_code);
CREATE INDEX tax_credits_credit_code_year_idx ON tax_credits (credit_code, year);
CREATE INDEX tax_credits_status_year_idx ON tax_credits (status, year);
CREATE INDEX tax_credits_area_code_idx ON tax_credits (area_code);
CREATE INDEX tax_credits_incentive_id_idx ON tax_credits (incentive_id);
CREATE INDEX tax_credits_project_id_idx ON tax_credits (project_id);
CREATE INDEX tax_credits_import_id_idx ON tax_credits (import_id);
CREATE INDEX tax_credits_same_as_idx ON tax_credits (same_as);

-- Foreign keys.
ALTER TABLE carbon_markets ADD CONSTRAINT carbon_markets_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE carbon_markets ADD CONSTRAINT carbon_markets_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE carbon_markets ADD CONSTRAINT carbon_markets_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES carbon_markets (id) ON DELETE SET NULL;
ALTER TABLE economic_indicators ADD CONSTRAINT economic_indicators_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE economic_indicators ADD CONSTRAINT economic_indicators_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE economic_indicators ADD CONSTRAINT economic_indicators_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES economic_indicators (id) ON DELETE SET NULL;
ALTER TABLE energy_prices ADD CONSTRAINT energy_prices_market_id_fkey
    FOREIGN KEY (market_id) REFERENCES energy_markets (id) ON DELETE SET NULL;
ALTER TABLE energy_prices ADD CONSTRAINT energy_prices_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE energy_prices ADD CONSTRAINT energy_prices_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE energy_prices ADD CONSTRAINT energy_prices_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES energy_prices (id) ON DELETE SET NULL;
ALTER TABLE government_incentives ADD CONSTRAINT government_incentives_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE government_incentives ADD CONSTRAINT government_incentives_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE government_incentives ADD CONSTRAINT government_incentives_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES government_incentives (id) ON DELETE SET NULL;
ALTER TABLE green_bonds ADD CONSTRAINT green_bonds_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE green_bonds ADD CONSTRAINT green_bonds_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE green_bonds ADD CONSTRAINT green_bonds_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES green_bonds (id) ON DELETE SET NULL;
ALTER TABLE infrastructure_costs ADD CONSTRAINT infrastructure_costs_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE infrastructure_costs ADD CONSTRAINT infrastructure_costs_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE infrastructure_costs ADD CONSTRAINT infrastructure_costs_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE infrastructure_costs ADD CONSTRAINT infrastructure_costs_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES infrastructure_costs (id) ON DELETE SET NULL;
ALTER TABLE insurance_policies ADD CONSTRAINT insurance_policies_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE insurance_policies ADD CONSTRAINT insurance_policies_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE insurance_policies ADD CONSTRAINT insurance_policies_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE insurance_policies ADD CONSTRAINT insurance_policies_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES insurance_policies (id) ON DELETE SET NULL;
ALTER TABLE investment_flows ADD CONSTRAINT investment_flows_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE investment_flows ADD CONSTRAINT investment_flows_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE investment_flows ADD CONSTRAINT investment_flows_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE investment_flows ADD CONSTRAINT investment_flows_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES investment_flows (id) ON DELETE SET NULL;
ALTER TABLE project_financing ADD CONSTRAINT project_financing_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE project_financing ADD CONSTRAINT project_financing_green_bond_id_fkey
    FOREIGN KEY (green_bond_id) REFERENCES green_bonds (id) ON DELETE SET NULL;
ALTER TABLE project_financing ADD CONSTRAINT project_financing_incentive_id_fkey
    FOREIGN KEY (incentive_id) REFERENCES government_incentives (id) ON DELETE SET NULL;
ALTER TABLE project_financing ADD CONSTRAINT project_financing_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE project_financing ADD CONSTRAINT project_financing_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE project_financing ADD CONSTRAINT project_financing_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES project_financing (id) ON DELETE SET NULL;
ALTER TABLE tax_credits ADD CONSTRAINT tax_credits_incentive_id_fkey
    FOREIGN KEY (incentive_id) REFERENCES government_incentives (id) ON DELETE SET NULL;
ALTER TABLE tax_credits ADD CONSTRAINT tax_credits_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES energy_projects (id) ON DELETE SET NULL;
ALTER TABLE tax_credits ADD CONSTRAINT tax_credits_source_id_fkey
    FOREIGN KEY (source_id) REFERENCES data_sources (id) ON DELETE RESTRICT;
ALTER TABLE tax_credits ADD CONSTRAINT tax_credits_import_id_fkey
    FOREIGN KEY (import_id) REFERENCES terra_imports (id) ON DELETE SET NULL;
ALTER TABLE tax_credits ADD CONSTRAINT tax_credits_same_as_fkey
    FOREIGN KEY (same_as) REFERENCES tax_credits (id) ON DELETE SET NULL;

-- Documentation.
COMMENT ON TABLE carbon_markets IS 'One year of a carbon market: of all of it, or of one sector or area within it.';
COMMENT ON COLUMN carbon_markets.id IS 'The row''s key.';
COMMENT ON COLUMN carbon_markets.name IS 'What the market is called: `EU ETS`, `RGGI`, `California Cap-and-Trade Program`.';
COMMENT ON COLUMN carbon_markets.year IS 'The calendar year, or the market''s year of compliance.';
COMMENT ON COLUMN carbon_markets.market_type IS 'How the market limits emissions.';
COMMENT ON COLUMN carbon_markets.status IS 'Whether the market was running in that year.';
COMMENT ON COLUMN carbon_markets.authority IS 'Who runs it, or makes its rules.';
COMMENT ON COLUMN carbon_markets.trading_period IS 'The market''s own period of several years, in its words: `Phase 3 (2013-2020)`.';
COMMENT ON COLUMN carbon_markets.allowance_code IS 'What its allowances are called where they are traded: `EUA`, `UKA`, `CCA`, `RGA`.';
COMMENT ON COLUMN carbon_markets.sector_code IS 'Code of the sector that the row is about, in the market''s own list: `20` in the EU ETS; none for all sectors together.';
COMMENT ON COLUMN carbon_markets.sector_name IS 'The sector that the row is about, in the source''s words: `Combustion of fuels`.';
COMMENT ON COLUMN carbon_markets.area_code IS 'Code of the country or state that the row is about; none for all that take part.';
COMMENT ON COLUMN carbon_markets.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN carbon_markets.area_name IS 'What the area is called, in the source''s words.';
COMMENT ON COLUMN carbon_markets.entities_count IS 'Installations, aircraft operators and other bodies that must comply.';
COMMENT ON COLUMN carbon_markets.coverage_percent IS 'Share of all greenhouse gas emissions of the area that falls under the market. [%]';
COMMENT ON COLUMN carbon_markets.cap_tco2e IS 'The limit for the year; none where the limit follows output. [t{CO2e}]';
COMMENT ON COLUMN carbon_markets.free_allocation_tco2e IS 'Allowances handed out for free, after corrections. [t{CO2e}]';
COMMENT ON COLUMN carbon_markets.auctioned_tco2e IS 'Allowances auctioned or sold. [t{CO2e}]';
COMMENT ON COLUMN carbon_markets.total_allocation_tco2e IS 'Allowances handed out in all, for free and for money. [t{CO2e}]';
COMMENT ON COLUMN carbon_markets.verified_emissions_tco2e IS 'Emissions of the year as verifiers confirmed them; they may be revised for years. [t{CO2e}]';
COMMENT ON COLUMN carbon_markets.surrendered_tco2e IS 'Allowances and credits handed back for the year''s emissions. [t{CO2e}]';
COMMENT ON COLUMN carbon_markets.surrendered_credits_tco2e IS 'The part of what was handed back that was credits from elsewhere: CERs, ERUs, offsets. [t{CO2e}]';
COMMENT ON COLUMN carbon_markets.cancelled_tco2e IS 'Allowances taken out for good. [t{CO2e}]';
COMMENT ON COLUMN carbon_markets.reserve_tco2e IS 'Allowances held back in a reserve at the end of the year. [t{CO2e}]';
COMMENT ON COLUMN carbon_markets.circulation_tco2e IS 'Allowances in circulation at the end of the year, which firms bank. [t{CO2e}]';
COMMENT ON COLUMN carbon_markets.traded_tco2e IS 'Allowances that changed hands in the year, futures included. [t{CO2e}]';
COMMENT ON COLUMN carbon_markets.currency_code IS 'ISO 4217 code of the currency of all money in the row.';
COMMENT ON COLUMN carbon_markets.average_price_per_tonne IS 'Mean price over the year on the secondary market. An allowance of RGGI is a short ton: its price is converted. [/t]';
COMMENT ON COLUMN carbon_markets.closing_price_per_tonne IS 'Price of the last day of trade in the year. [/t]';
COMMENT ON COLUMN carbon_markets.auction_price_per_tonne IS 'Mean price at the year''s auctions, weighted by volume. [/t]';
COMMENT ON COLUMN carbon_markets.floor_price_per_tonne IS 'Lowest price that auctions take; none where there is no floor. [/t]';
COMMENT ON COLUMN carbon_markets.ceiling_price_per_tonne IS 'Price at which more allowances are released; none where there is no ceiling. [/t]';
COMMENT ON COLUMN carbon_markets.penalty_per_tonne IS 'What is due for a tonne that was emitted without an allowance, beside the allowance. [/t]';
COMMENT ON COLUMN carbon_markets.auction_revenue_amount IS 'What auctions brought in over the year.';
COMMENT ON COLUMN carbon_markets.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN carbon_markets.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN carbon_markets.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN carbon_markets.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN carbon_markets.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN carbon_markets.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN carbon_markets.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN carbon_markets.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN carbon_markets.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN carbon_markets.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN carbon_markets.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE economic_indicators IS 'One value of an indicator, for an area and a period.';
COMMENT ON COLUMN economic_indicators.id IS 'The row''s key.';
COMMENT ON COLUMN economic_indicators.name IS 'What is measured, in the publisher''s words: `Population, total`.';
COMMENT ON COLUMN economic_indicators.indicator_code IS 'The publisher''s code for it, with all that tells its series apart but area and period: `SP.POP.TOTL`, `LNS14000000`.';
COMMENT ON COLUMN economic_indicators.area_code IS 'Code of the area that it is measured for.';
COMMENT ON COLUMN economic_indicators.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN economic_indicators.period_start_date IS 'First day of the period; of a count at a moment the day or year that it stands for.';
COMMENT ON COLUMN economic_indicators.period_end_date IS 'Last day of the period, itself included.';
COMMENT ON COLUMN economic_indicators.value IS 'The number observed, in the unit that the next column names; to as many digits as the publisher gives.';
COMMENT ON COLUMN economic_indicators.unit IS 'UCUM code of the number''s unit: `%`, `a`, `10*3.{job}` for thousands of jobs, `{USD}`.';
COMMENT ON COLUMN economic_indicators.area_name IS 'What the area is called, in the source''s words.';
COMMENT ON COLUMN economic_indicators.country_code IS 'ISO 3166-1 alpha-2 code of the country; none for groups of countries.';
COMMENT ON COLUMN economic_indicators.frequency IS 'How often the publisher gives a value.';
COMMENT ON COLUMN economic_indicators.topic IS 'What it is about.';
COMMENT ON COLUMN economic_indicators.breakdown IS 'The part of the whole that it is measured for, an industry or an age: `Construction`; none for the whole.';
COMMENT ON COLUMN economic_indicators.currency_code IS 'ISO 4217 code of the currency, where it is money.';
COMMENT ON COLUMN economic_indicators.base_year IS 'The year whose money a real value is counted in, or in which an index is 100.';
COMMENT ON COLUMN economic_indicators.is_seasonally_adjusted IS 'Whether what recurs each year was taken out.';
COMMENT ON COLUMN economic_indicators.observation_status IS 'How the value came about and how far it may change.';
COMMENT ON COLUMN economic_indicators.published_date IS 'When the publisher made this value known.';
COMMENT ON COLUMN economic_indicators.description IS 'What it means and how it is measured.';
COMMENT ON COLUMN economic_indicators.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN economic_indicators.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN economic_indicators.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN economic_indicators.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN economic_indicators.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN economic_indicators.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN economic_indicators.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN economic_indicators.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN economic_indicators.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN economic_indicators.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN economic_indicators.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE energy_prices IS 'One price of a commodity at a market, a pricing point or in an area, for a period.';
COMMENT ON COLUMN energy_prices.id IS 'The row''s key.';
COMMENT ON COLUMN energy_prices.commodity IS 'What is bought.';
COMMENT ON COLUMN energy_prices.price_type IS 'In which trade, and how long before it is delivered.';
COMMENT ON COLUMN energy_prices.price IS 'What one unit costs; below zero where who delivers pays, as on windy nights. Of a future the settlement price, of a period of several trades their mean.';
COMMENT ON COLUMN energy_prices.currency_code IS 'ISO 4217 code of the currency of all prices in the row.';
COMMENT ON COLUMN energy_prices.price_unit IS 'UCUM code of what the price buys one of: `MW.h`, `10*6.[Btu_IT]` for a million British thermal units, `[bbl_us]` for a barrel.';
COMMENT ON COLUMN energy_prices.period_start_date IS 'First day that the price holds for, on the market''s own calendar; of a future the day of trade.';
COMMENT ON COLUMN energy_prices.period_end_date IS 'Last day that the price holds for, itself included; the first day again for a day or less.';
COMMENT ON COLUMN energy_prices.period_start_at IS 'When the period begins, where the market settles by the hour or less.';
COMMENT ON COLUMN energy_prices.period_end_at IS 'When the period ends and the next begins, where the market settles by the hour or less.';
COMMENT ON COLUMN energy_prices.period_resolution IS 'How long the period is.';
COMMENT ON COLUMN energy_prices.market_id IS 'The market or bidding zone where it was formed; none for surveys and averages of an area.';
COMMENT ON COLUMN energy_prices.pricing_point IS 'The hub, node or terminal that it is quoted for: `Henry Hub`, `PJM Western Hub`, `ARA`.';
COMMENT ON COLUMN energy_prices.series_code IS 'The publisher''s code for the series that the price is one value of: `RNGWHHD`.';
COMMENT ON COLUMN energy_prices.area_code IS 'Code of the zone, state or country that it holds for.';
COMMENT ON COLUMN energy_prices.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN energy_prices.area_name IS 'What the area is called, in the source''s words.';
COMMENT ON COLUMN energy_prices.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN energy_prices.delivery_start_date IS 'First day of delivery, where it is not the period itself: of futures and forwards.';
COMMENT ON COLUMN energy_prices.delivery_end_date IS 'Last day of delivery, itself included.';
COMMENT ON COLUMN energy_prices.lmp_energy_price IS 'Of a locational marginal price, the part that is the same at every node.';
COMMENT ON COLUMN energy_prices.lmp_congestion_price IS 'Of a locational marginal price, what full lines add or, below zero, take away.';
COMMENT ON COLUMN energy_prices.lmp_loss_price IS 'Of a locational marginal price, what losses on the way add or, below zero, take away.';
COMMENT ON COLUMN energy_prices.min_price IS 'The lowest trade of the period.';
COMMENT ON COLUMN energy_prices.max_price IS 'The highest trade of the period.';
COMMENT ON COLUMN energy_prices.traded_volume IS 'How much was traded in the period, counted in what the price buys one of.';
COMMENT ON COLUMN energy_prices.customer_type IS 'Who pays it, where it is a price to those who use the energy.';
COMMENT ON COLUMN energy_prices.consumption_band IS 'The class of yearly use that it holds for, in the source''s code: `KWH2500-4999`.';
COMMENT ON COLUMN energy_prices.tax_treatment IS 'Which taxes and levies are in it.';
COMMENT ON COLUMN energy_prices.base_year IS 'The year whose money a real price is counted in; none for the money of its own time.';
COMMENT ON COLUMN energy_prices.is_provisional IS 'Whether the publisher still expects to revise it.';
COMMENT ON COLUMN energy_prices.published_at IS 'When it became known: for a day-ahead price, the day before delivery.';
COMMENT ON COLUMN energy_prices.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN energy_prices.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN energy_prices.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN energy_prices.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN energy_prices.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN energy_prices.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN energy_prices.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN energy_prices.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN energy_prices.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN energy_prices.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN energy_prices.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE government_incentives IS 'One incentive: what a programme gives for some technologies, to some people, in some place and time.';
COMMENT ON COLUMN government_incentives.id IS 'The row''s key.';
COMMENT ON COLUMN government_incentives.name IS 'What the incentive or its programme is called.';
COMMENT ON COLUMN government_incentives.incentive_type IS 'In which way it is given.';
COMMENT ON COLUMN government_incentives.alternative_type IS 'The other way that it may be given, where there are two: a rebate or a bill credit.';
COMMENT ON COLUMN government_incentives.status IS 'Whether one can have it now.';
COMMENT ON COLUMN government_incentives.program_code IS 'The source''s key of the programme that it is a part of: `residentialCleanEnergyCredit`.';
COMMENT ON COLUMN government_incentives.description IS 'What it gives for what, in a sentence or two.';
COMMENT ON COLUMN government_incentives.authority IS 'Who gives it: a ministry, an agency, a utility.';
COMMENT ON COLUMN government_incentives.jurisdiction_level IS 'What kind of body gives it.';
COMMENT ON COLUMN government_incentives.legal_basis IS 'The law it rests on: `26 USC 25D`.';
COMMENT ON COLUMN government_incentives.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN government_incentives.region IS 'State, province or nation within the country; none for one that holds everywhere.';
COMMENT ON COLUMN government_incentives.area_code IS 'Code of the area that it is limited to, where that is not a whole country.';
COMMENT ON COLUMN government_incentives.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN government_incentives.area_name IS 'What the area is called: a state, or where a utility delivers.';
COMMENT ON COLUMN government_incentives.technologies IS 'What it is given for, as a list in the source''s words: `["heat_pump_water_heater"]`.';
COMMENT ON COLUMN government_incentives.eligible_recipients IS 'Who may have it, as a list in the source''s words: `["homeowner", "renter"]`.';
COMMENT ON COLUMN government_incentives.eligibility IS 'What else one must fulfil.';
COMMENT ON COLUMN government_incentives.is_income_qualified IS 'Whether one must have a low or moderate income.';
COMMENT ON COLUMN government_incentives.income_limit_code IS 'The source''s key for the limits of income: `nm-80ami`; none where there are none.';
COMMENT ON COLUMN government_incentives.amount_type IS 'How it is reckoned.';
COMMENT ON COLUMN government_incentives.currency_code IS 'ISO 4217 code of the currency of all amounts in the row.';
COMMENT ON COLUMN government_incentives.rate_percent IS 'Share of the cost, or of the tax, that it covers: 30 for a credit of 30 %. [%]';
COMMENT ON COLUMN government_incentives.fixed_amount IS 'What it gives, whatever the cost.';
COMMENT ON COLUMN government_incentives.per_unit_amount IS 'What it gives for each unit that the next column names.';
COMMENT ON COLUMN government_incentives.amount_unit IS 'UCUM code of what the amount is given for one of: `kW`, `kW.h`, `[sft_i]` for a square foot.';
COMMENT ON COLUMN government_incentives.min_amount IS 'The least that one gets.';
COMMENT ON COLUMN government_incentives.max_amount IS 'The most that one gets; none where there is no cap.';
COMMENT ON COLUMN government_incentives.typical_amount IS 'What most people get, as the publisher reckons.';
COMMENT ON COLUMN government_incentives.duration_years IS 'For how long it is paid or its tariff holds, from the start of operation. [a]';
COMMENT ON COLUMN government_incentives.min_capacity_kw IS 'The least capacity that it is given for. [kW]';
COMMENT ON COLUMN government_incentives.max_capacity_kw IS 'The greatest capacity that it is given for. [kW]';
COMMENT ON COLUMN government_incentives.budget_amount IS 'Money set aside for all who apply.';
COMMENT ON COLUMN government_incentives.remaining_budget_amount IS 'What of that money is left.';
COMMENT ON COLUMN government_incentives.period_start_date IS 'First day of the window: of purchase, of installation or of application. Of a window known by its year the first of January.';
COMMENT ON COLUMN government_incentives.period_end_date IS 'Last day of the window, itself included; none where no end is known.';
COMMENT ON COLUMN government_incentives.homepage_url IS 'Page where one applies, or that describes it to people.';
COMMENT ON COLUMN government_incentives.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN government_incentives.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN government_incentives.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN government_incentives.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN government_incentives.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN government_incentives.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN government_incentives.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN government_incentives.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN government_incentives.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN government_incentives.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN government_incentives.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE green_bonds IS 'One bond, with all that was issued under its ISIN.';
COMMENT ON COLUMN green_bonds.id IS 'The row''s key.';
COMMENT ON COLUMN green_bonds.isin IS 'International Securities Identification Number, twelve characters: `EU000A3K4C42`.';
COMMENT ON COLUMN green_bonds.issuer IS 'Who owes the money.';
COMMENT ON COLUMN green_bonds.bond_label IS 'What the issuer promises.';
COMMENT ON COLUMN green_bonds.status IS 'Whether it is owed still.';
COMMENT ON COLUMN green_bonds.name IS 'What the bond is called where it is listed.';
COMMENT ON COLUMN green_bonds.issuer_id IS 'The issuer as an organisation in law.';
COMMENT ON COLUMN green_bonds.issuer_lei IS 'Legal Entity Identifier of the issuer, twenty characters.';
COMMENT ON COLUMN green_bonds.issuer_type IS 'What kind of body the issuer is.';
COMMENT ON COLUMN green_bonds.country_code IS 'ISO 3166-1 alpha-2 code of the issuer''s country; none for bodies of several states.';
COMMENT ON COLUMN green_bonds.bond_type IS 'What lenders can reach, after ICMA''s four types.';
COMMENT ON COLUMN green_bonds.currency_code IS 'ISO 4217 code of the currency of all amounts in the row.';
COMMENT ON COLUMN green_bonds.issued_amount IS 'Nominal amount of the first issue.';
COMMENT ON COLUMN green_bonds.outstanding_amount IS 'Nominal amount that is owed, taps included, when the row was observed.';
COMMENT ON COLUMN green_bonds.denomination_amount IS 'The smallest amount that one can buy.';
COMMENT ON COLUMN green_bonds.coupon_type IS 'Whether the coupon moves with a market.';
COMMENT ON COLUMN green_bonds.coupon_percent IS 'Interest a year on the nominal amount, at first where it changes. [%]';
COMMENT ON COLUMN green_bonds.coupons_per_year_count IS 'How many coupons a year: 1, 2, 4 or 12; 0 for none before the end.';
COMMENT ON COLUMN green_bonds.issue_price_percent IS 'What the first buyers paid, as a share of the nominal amount. [%]';
COMMENT ON COLUMN green_bonds.issue_yield_percent IS 'Yield to maturity at the issue. [%]';
COMMENT ON COLUMN green_bonds.pricing_date IS 'When amount and yield were settled with buyers.';
COMMENT ON COLUMN green_bonds.issued_date IS 'When it was paid in and interest began.';
COMMENT ON COLUMN green_bonds.maturity_date IS 'When it is to be paid back; none for one without an end.';
COMMENT ON COLUMN green_bonds.first_call_date IS 'From when on the issuer may pay it back early; none where it may not.';
COMMENT ON COLUMN green_bonds.exchange IS 'Where it is traded.';
COMMENT ON COLUMN green_bonds.credit_rating IS 'The grade that an agency gave it: `AA+`, `Baa1`.';
COMMENT ON COLUMN green_bonds.rating_agency IS 'The agency that gave the grade.';
COMMENT ON COLUMN green_bonds.use_of_proceeds IS 'What the money is for, as a list of ICMA''s categories in snake case: `["renewable_energy", "clean_transportation"]`.';
COMMENT ON COLUMN green_bonds.renewable_energy_percent IS 'Share of the money that is to go, or went, to energy from renewable sources. [%]';
COMMENT ON COLUMN green_bonds.refinancing_percent IS 'Share of the money that pays for what existed before. [%]';
COMMENT ON COLUMN green_bonds.allocated_percent IS 'Share of the money that was spent on its uses by the latest report. [%]';
COMMENT ON COLUMN green_bonds.taxonomy_aligned_percent IS 'Share of the uses that meet the EU''s taxonomy, by the issuer''s report. [%]';
COMMENT ON COLUMN green_bonds.green_standard IS 'The standard that the issuer says it keeps.';
COMMENT ON COLUMN green_bonds.review_type IS 'How somebody outside looked at it before the issue.';
COMMENT ON COLUMN green_bonds.reviewer IS 'Who looked at it before the issue.';
COMMENT ON COLUMN green_bonds.has_post_issuance_review IS 'Whether somebody outside looks at the reports after the issue.';
COMMENT ON COLUMN green_bonds.financed_capacity_mw IS 'Capacity of plants that the money helped to build, by the latest report. [MW]';
COMMENT ON COLUMN green_bonds.annual_co2_avoided_tonnes IS 'Carbon dioxide that others don''t emit in a year because of what it paid for. [t]';
COMMENT ON COLUMN green_bonds.framework_url IS 'Page of the issuer''s framework, which says what counts as green.';
COMMENT ON COLUMN green_bonds.allocation_report_url IS 'Page of the latest report on where the money went.';
COMMENT ON COLUMN green_bonds.impact_report_url IS 'Page of the latest report on what it did.';
COMMENT ON COLUMN green_bonds.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN green_bonds.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN green_bonds.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN green_bonds.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN green_bonds.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN green_bonds.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN green_bonds.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN green_bonds.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN green_bonds.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN green_bonds.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE infrastructure_costs IS 'One cost figure: of an item, in a place, for a year, with its bounds.';
COMMENT ON COLUMN infrastructure_costs.id IS 'The row''s key.';
COMMENT ON COLUMN infrastructure_costs.name IS 'What it is the cost of: `Wind turbine, 12 MW, offshore`.';
COMMENT ON COLUMN infrastructure_costs.cost_type IS 'Which part of the costs it is, from development to decommissioning.';
COMMENT ON COLUMN infrastructure_costs.cost IS 'The figure: the source''s best estimate, its mean, or what was paid.';
COMMENT ON COLUMN infrastructure_costs.currency_code IS 'ISO 4217 code of the currency of all figures in the row.';
COMMENT ON COLUMN infrastructure_costs.cost_unit IS 'UCUM code of what the cost is for one of: `kW` of capacity, `MW.h` of energy, `kW.a` for a year''s cost of a kilowatt, `km` of line, `d` for a day''s hire, `1` for a piece.';
COMMENT ON COLUMN infrastructure_costs.low_cost IS 'The lower bound that the source gives, or the cheapest case of a survey.';
COMMENT ON COLUMN infrastructure_costs.high_cost IS 'The upper bound that the source gives, or the dearest case of a survey.';
COMMENT ON COLUMN infrastructure_costs.base_year IS 'The year whose money it is counted in; none where the source does not say.';
COMMENT ON COLUMN infrastructure_costs.year IS 'The year of building or of running that it holds for; beyond today it is projected.';
COMMENT ON COLUMN infrastructure_costs.scenario_name IS 'The source''s assumption about progress or its class of cases: `Moderate`, `LCOE100`.';
COMMENT ON COLUMN infrastructure_costs.project_id IS 'The project that it is the cost of; none for a figure about plants of a kind.';
COMMENT ON COLUMN infrastructure_costs.asset_type IS 'What kind of thing the item is.';
COMMENT ON COLUMN infrastructure_costs.project_type IS 'What the plant makes energy from, or that it stores it; none for grids.';
COMMENT ON COLUMN infrastructure_costs.sub_type IS 'The technology more closely, in the source''s words: `enhanced geothermal`, `HVDC cable`.';
COMMENT ON COLUMN infrastructure_costs.description IS 'What is counted in and what is left out.';
COMMENT ON COLUMN infrastructure_costs.estimate_class IS 'How firm the figure is, as cost engineers class estimates.';
COMMENT ON COLUMN infrastructure_costs.is_actual IS 'Whether it was paid, and not estimated.';
COMMENT ON COLUMN infrastructure_costs.longitude IS 'Longitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN infrastructure_costs.latitude IS 'Latitude (WGS 84), kept to 7 decimals. [deg]';
COMMENT ON COLUMN infrastructure_costs.cell IS 'Key of the position on the 62-bit Hilbert curve, for questions of place.';
COMMENT ON COLUMN infrastructure_costs.country_code IS 'ISO 3166-1 alpha-2 code of the country.';
COMMENT ON COLUMN infrastructure_costs.area_code IS 'Code of the area that it holds for.';
COMMENT ON COLUMN infrastructure_costs.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN infrastructure_costs.area_name IS 'What the area is called, in the source''s words.';
COMMENT ON COLUMN infrastructure_costs.capacity_mw IS 'Capacity of the item or plant that was costed. [MW]';
COMMENT ON COLUMN infrastructure_costs.capacity_mwh IS 'Energy that it can store when full, of what stores. [MW.h]';
COMMENT ON COLUMN infrastructure_costs.voltage_kv IS 'Voltage that it is built for, of grids. [kV]';
COMMENT ON COLUMN infrastructure_costs.length_km IS 'Length that was costed, of lines, cables and pipes. [km]';
COMMENT ON COLUMN infrastructure_costs.lifetime_years IS 'For how long it lasts, as the figure assumes. [a]';
COMMENT ON COLUMN infrastructure_costs.discount_rate_percent IS 'Weighted cost of capital, or discount rate, that a levelised figure assumes. [%]';
COMMENT ON COLUMN infrastructure_costs.capacity_factor_percent IS 'Share of full output over a year that a levelised figure assumes. [%]';
COMMENT ON COLUMN infrastructure_costs.available_capacity_mw IS 'How much electric capacity can be built in the area at this cost. [MW]';
COMMENT ON COLUMN infrastructure_costs.available_heat_gwh IS 'How much heat can be drawn in the area at this cost, in a year. [GW.h]';
COMMENT ON COLUMN infrastructure_costs.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN infrastructure_costs.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN infrastructure_costs.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN infrastructure_costs.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN infrastructure_costs.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN infrastructure_costs.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN infrastructure_costs.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN infrastructure_costs.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN infrastructure_costs.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN infrastructure_costs.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN infrastructure_costs.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE insurance_policies IS 'One insurer''s policy on a project or a portfolio, for a period of cover.';
COMMENT ON COLUMN insurance_policies.id IS 'The row''s key.';
COMMENT ON COLUMN insurance_policies.insurer IS 'Who bears the risk: an insurer, a pool or a mutual.';
COMMENT ON COLUMN insurance_policies.policy_type IS 'What kind of loss it covers.';
COMMENT ON COLUMN insurance_policies.status IS 'Whether it covers anything now.';
COMMENT ON COLUMN insurance_policies.policy_number IS 'The insurer''s number for the policy.';
COMMENT ON COLUMN insurance_policies.insurer_id IS 'The insurer as an organisation in law.';
COMMENT ON COLUMN insurance_policies.project_id IS 'The project that is covered; none for a portfolio or a company.';
COMMENT ON COLUMN insurance_policies.insured IS 'Whose loss it covers.';
COMMENT ON COLUMN insurance_policies.additional_insureds IS 'Who is covered beside the insured: lenders, owners of the land, contractors.';
COMMENT ON COLUMN insurance_policies.broker IS 'Who placed it with the insurer.';
COMMENT ON COLUMN insurance_policies.description IS 'What is covered and what is not, in short.';
COMMENT ON COLUMN insurance_policies.wording IS 'The standard form or clauses it follows: `WELCAR 2001`, `LEG 3/06`.';
COMMENT ON COLUMN insurance_policies.country_code IS 'ISO 3166-1 alpha-2 code of the country that the risk lies in.';
COMMENT ON COLUMN insurance_policies.period_start_date IS 'First day of cover.';
COMMENT ON COLUMN insurance_policies.period_end_date IS 'Last day of cover, itself included; none for cover until it is cancelled.';
COMMENT ON COLUMN insurance_policies.policy_trigger IS 'What makes it pay.';
COMMENT ON COLUMN insurance_policies.trigger_threshold IS 'Of parametric cover, the index and the threshold: `gust above 50 m/s at the mast`.';
COMMENT ON COLUMN insurance_policies.perils IS 'What it covers, as a list of perils: `["fire", "hail", "windstorm"]`.';
COMMENT ON COLUMN insurance_policies.excluded_perils IS 'What it does not cover although one might think so, as a list of perils.';
COMMENT ON COLUMN insurance_policies.currency_code IS 'ISO 4217 code of the currency of all amounts in the row.';
COMMENT ON COLUMN insurance_policies.sum_insured_amount IS 'The value that is insured, in full: what rebuilding costs, or a year''s revenue.';
COMMENT ON COLUMN insurance_policies.event_limit_amount IS 'The most that is paid for one event, by all insurers that share the risk.';
COMMENT ON COLUMN insurance_policies.aggregate_limit_amount IS 'The most that is paid for all events of the period, by all insurers together.';
COMMENT ON COLUMN insurance_policies.sublimits IS 'The most for a peril or a part, where it is less than for others: `{"hail": 15000000, "debris_removal": 2000000}`.';
COMMENT ON COLUMN insurance_policies.attachment_amount IS 'Loss that must be exceeded by others'' cover before this one pays; 0 for the first layer.';
COMMENT ON COLUMN insurance_policies.insurer_share_percent IS 'Share of the risk that this insurer bears. [%]';
COMMENT ON COLUMN insurance_policies.deductible_amount IS 'What the insured bears of each loss.';
COMMENT ON COLUMN insurance_policies.deductible_percent IS 'What the insured bears, as a share of the loss or of the value at risk; usual for storms, hail and earthquakes. [%]';
COMMENT ON COLUMN insurance_policies.waiting_period_days IS 'Days of standstill that the insured bears, where lost revenue is covered. [d]';
COMMENT ON COLUMN insurance_policies.indemnity_period_months IS 'For how long lost revenue is paid after an event. [mo]';
COMMENT ON COLUMN insurance_policies.premium_amount IS 'Premium for the period of cover, without tax.';
COMMENT ON COLUMN insurance_policies.premium_rate_percent IS 'Premium of a year by the sum insured. [%]';
COMMENT ON COLUMN insurance_policies.claims_count IS 'Claims made so far for events of the period.';
COMMENT ON COLUMN insurance_policies.claims_paid_amount IS 'What was paid on those claims so far.';
COMMENT ON COLUMN insurance_policies.source_url IS 'Page or document that says what is said here.';
COMMENT ON COLUMN insurance_policies.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN insurance_policies.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN insurance_policies.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN insurance_policies.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN insurance_policies.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN insurance_policies.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN insurance_policies.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN insurance_policies.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN insurance_policies.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN insurance_policies.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE investment_flows IS 'Money from somewhere to somewhere in a year: one transaction, or the sum of many for an area and a sector.';
COMMENT ON COLUMN investment_flows.id IS 'The row''s key.';
COMMENT ON COLUMN investment_flows.transaction_type IS 'Whether the money was pledged, committed, paid or paid back.';
COMMENT ON COLUMN investment_flows.year IS 'The year of the transaction, or that the sum covers.';
COMMENT ON COLUMN investment_flows.amount IS 'How much; below zero for a commitment that was cut or money that came back.';
COMMENT ON COLUMN investment_flows.currency_code IS 'ISO 4217 code of the currency that the amount is in.';
COMMENT ON COLUMN investment_flows.name IS 'What the activity that gets the money is called.';
COMMENT ON COLUMN investment_flows.description IS 'What the money is for, in full.';
COMMENT ON COLUMN investment_flows.activity_code IS 'The publisher''s code for the activity: an IATI identifier or a bank''s project number.';
COMMENT ON COLUMN investment_flows.project_id IS 'The project that gets the money; none where several do.';
COMMENT ON COLUMN investment_flows.transaction_date IS 'When it was committed or paid, where it is one transaction.';
COMMENT ON COLUMN investment_flows.period_start_date IS 'First day that the sum covers, where its year is not the calendar''s.';
COMMENT ON COLUMN investment_flows.period_end_date IS 'Last day that the sum covers, itself included.';
COMMENT ON COLUMN investment_flows.amount_usd IS 'The amount in US dollars, at the rate of the day or the mean of the year. [{USD}]';
COMMENT ON COLUMN investment_flows.exchange_rate_date IS 'The day whose exchange rate the amount was converted at by the publisher.';
COMMENT ON COLUMN investment_flows.base_year IS 'The year whose money a real amount is counted in; none for the money of its own time.';
COMMENT ON COLUMN investment_flows.flow_type IS 'What kind of flow it is to the statistics of development.';
COMMENT ON COLUMN investment_flows.financing_instrument IS 'In which form the money comes.';
COMMENT ON COLUMN investment_flows.provider IS 'Who gives, lends or invests.';
COMMENT ON COLUMN investment_flows.provider_type IS 'What kind of body the provider is.';
COMMENT ON COLUMN investment_flows.origin_area_code IS 'Code of the area that the money comes from; none where several give.';
COMMENT ON COLUMN investment_flows.origin_area_code_system IS 'The system that the code of the origin belongs to.';
COMMENT ON COLUMN investment_flows.origin_area_name IS 'What the area of origin is called, in the source''s words.';
COMMENT ON COLUMN investment_flows.recipient IS 'Who gets the money.';
COMMENT ON COLUMN investment_flows.recipient_type IS 'What kind of body the recipient is.';
COMMENT ON COLUMN investment_flows.area_code IS 'Code of the area that the money goes to, a country or a region of several.';
COMMENT ON COLUMN investment_flows.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN investment_flows.area_name IS 'What the area is called, in the source''s words.';
COMMENT ON COLUMN investment_flows.sector_code IS 'Five digits of the DAC''s list of purposes: `23230` for solar energy.';
COMMENT ON COLUMN investment_flows.sector_name IS 'The sector, in the source''s words.';
COMMENT ON COLUMN investment_flows.project_type IS 'What the plants paid for make energy from; none for grids and for several at once.';
COMMENT ON COLUMN investment_flows.tied_status IS 'Whether what is bought must come from the provider''s country.';
COMMENT ON COLUMN investment_flows.mitigation_marker IS 'How far it aims at fewer emissions.';
COMMENT ON COLUMN investment_flows.adaptation_marker IS 'How far it aims at living with a changing climate.';
COMMENT ON COLUMN investment_flows.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN investment_flows.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN investment_flows.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN investment_flows.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN investment_flows.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN investment_flows.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN investment_flows.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN investment_flows.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN investment_flows.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN investment_flows.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN investment_flows.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE project_financing IS 'One tranche of money for a project: a loan, a bond, equity, a grant, by one provider or a group on the same terms.';
COMMENT ON COLUMN project_financing.id IS 'The row''s key.';
COMMENT ON COLUMN project_financing.name IS 'What the tranche or the programme is called: `Term Loan A`, `Rhode Island HEAT Loans`.';
COMMENT ON COLUMN project_financing.financing_instrument IS 'In which form the money comes.';
COMMENT ON COLUMN project_financing.status IS 'How far it has come, from the offer to the last repayment.';
COMMENT ON COLUMN project_financing.project_id IS 'The project that it pays for; none for programmes and for whole portfolios.';
COMMENT ON COLUMN project_financing.green_bond_id IS 'The bond that the money was raised by, where it is one.';
COMMENT ON COLUMN project_financing.incentive_id IS 'The programme that it is given under: of a grant or a public loan.';
COMMENT ON COLUMN project_financing.description IS 'What it is for, in the source''s words.';
COMMENT ON COLUMN project_financing.provider IS 'Who lends, invests or gives; of a group the one who leads it.';
COMMENT ON COLUMN project_financing.provider_id IS 'The provider as an organisation in law.';
COMMENT ON COLUMN project_financing.provider_type IS 'What kind of body the provider is.';
COMMENT ON COLUMN project_financing.providers_count IS 'How many provide it together.';
COMMENT ON COLUMN project_financing.borrower IS 'The company that owes or issues it; mostly one that owns the project and nothing else.';
COMMENT ON COLUMN project_financing.guarantor IS 'Who pays if the borrower can''t: an export credit agency, a parent, a state.';
COMMENT ON COLUMN project_financing.guarantee_percent IS 'Share of the amount that the guarantee covers. [%]';
COMMENT ON COLUMN project_financing.country_code IS 'ISO 3166-1 alpha-2 code of the country that the money is spent in.';
COMMENT ON COLUMN project_financing.region IS 'State, province or nation within the country.';
COMMENT ON COLUMN project_financing.currency_code IS 'ISO 4217 code of the currency of all amounts in the row.';
COMMENT ON COLUMN project_financing.committed_amount IS 'What was committed in all.';
COMMENT ON COLUMN project_financing.drawn_amount IS 'What was drawn of it so far.';
COMMENT ON COLUMN project_financing.outstanding_amount IS 'What is still owed, when the row was observed.';
COMMENT ON COLUMN project_financing.min_amount IS 'The least that a programme gives to one borrower.';
COMMENT ON COLUMN project_financing.max_amount IS 'The most that a programme gives to one borrower.';
COMMENT ON COLUMN project_financing.seniority IS 'Which claims are paid before its own.';
COMMENT ON COLUMN project_financing.recourse IS 'What the lenders can reach beside the project itself.';
COMMENT ON COLUMN project_financing.rate_type IS 'Whether the rate moves with a market.';
COMMENT ON COLUMN project_financing.reference_rate IS 'What the rate moves with: `SOFR`, `EURIBOR 6M`; none for a fixed rate.';
COMMENT ON COLUMN project_financing.margin_percent IS 'What is added to the reference rate, at first: 1.75 for 175 basis points. [%]';
COMMENT ON COLUMN project_financing.interest_rate_percent IS 'All-in interest a year; 0 for a loan free of interest. [%]';
COMMENT ON COLUMN project_financing.min_interest_rate_percent IS 'The lowest rate that a programme asks of a borrower. [%]';
COMMENT ON COLUMN project_financing.max_interest_rate_percent IS 'The highest rate that a programme asks of a borrower. [%]';
COMMENT ON COLUMN project_financing.upfront_fee_percent IS 'Paid once at close, as a share of the amount. [%]';
COMMENT ON COLUMN project_financing.tenor_months IS 'From the first drawing to the last repayment; of a programme the longest it allows. [mo]';
COMMENT ON COLUMN project_financing.grace_period_months IS 'Time at the start in which nothing is repaid. [mo]';
COMMENT ON COLUMN project_financing.repayment_profile IS 'In which steps it is repaid.';
COMMENT ON COLUMN project_financing.signed_date IS 'When all parties had signed.';
COMMENT ON COLUMN project_financing.financial_close_date IS 'Financial close: all conditions met, money can be drawn.';
COMMENT ON COLUMN project_financing.maturity_date IS 'When the last of it is due.';
COMMENT ON COLUMN project_financing.min_dscr_ratio IS 'Debt service cover ratio that the base case shows at its lowest: cash available by debt service due. [1]';
COMMENT ON COLUMN project_financing.average_dscr_ratio IS 'Debt service cover ratio over the life of the debt, on average. [1]';
COMMENT ON COLUMN project_financing.lockup_dscr_ratio IS 'Debt service cover ratio below which nothing is paid out to owners. [1]';
COMMENT ON COLUMN project_financing.gearing_percent IS 'Share of debt in all that the project costs, at close. [%]';
COMMENT ON COLUMN project_financing.min_credit_score IS 'Credit score that a person needs for a programme, on the scale of FICO.';
COMMENT ON COLUMN project_financing.max_debt_to_income_percent IS 'Share of income that a person''s debts may take for a programme, the new one included. [%]';
COMMENT ON COLUMN project_financing.technologies IS 'What a programme pays for, as a list in the source''s words: `["SOLAR", "WIND"]`.';
COMMENT ON COLUMN project_financing.homepage_url IS 'Page that describes it to people.';
COMMENT ON COLUMN project_financing.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN project_financing.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN project_financing.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN project_financing.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN project_financing.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN project_financing.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN project_financing.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN project_financing.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN project_financing.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN project_financing.version IS 'How often the row was written, from 1.';
COMMENT ON TABLE tax_credits IS 'One tax credit of a project for a year, or whether an area qualifies for one.';
COMMENT ON COLUMN tax_credits.id IS 'The row''s key.';
COMMENT ON COLUMN tax_credits.credit_code IS 'The section of the law that it is known by: `45Y`, `48E`, `30C`.';
COMMENT ON COLUMN tax_credits.credit_type IS 'What the credit is based on.';
COMMENT ON COLUMN tax_credits.status IS 'How far the claim has come; none for an area.';
COMMENT ON COLUMN tax_credits.name IS 'What the credit is called: `Alternative Fuel Vehicle Refueling Property Credit`.';
COMMENT ON COLUMN tax_credits.incentive_id IS 'The incentive that it is an instance of.';
COMMENT ON COLUMN tax_credits.project_id IS 'The project that earns it; none for an area.';
COMMENT ON COLUMN tax_credits.taxpayer IS 'Who claims it, or sold it.';
COMMENT ON COLUMN tax_credits.year IS 'The tax year that it is claimed for.';
COMMENT ON COLUMN tax_credits.country_code IS 'ISO 3166-1 alpha-2 code of the country whose tax it lowers.';
COMMENT ON COLUMN tax_credits.area_code IS 'Code of the area that qualifies or not, or that the project stands in.';
COMMENT ON COLUMN tax_credits.area_code_system IS 'The system that the area''s code belongs to.';
COMMENT ON COLUMN tax_credits.area_name IS 'What the area is called, in the source''s words.';
COMMENT ON COLUMN tax_credits.is_eligible IS 'Whether the area or the project meets the conditions; none where nobody has looked.';
COMMENT ON COLUMN tax_credits.period_start_date IS 'First day on which that holds, where lists of areas change.';
COMMENT ON COLUMN tax_credits.period_end_date IS 'Last day on which that holds, itself included.';
COMMENT ON COLUMN tax_credits.construction_start_date IS 'When building began, which decides on rules and rates.';
COMMENT ON COLUMN tax_credits.placed_in_service_date IS 'When the plant was ready for use, which starts the credit.';
COMMENT ON COLUMN tax_credits.duration_years IS 'For how many years it is given: 10 for production, none for what is given once. [a]';
COMMENT ON COLUMN tax_credits.is_prevailing_wage_met IS 'Whether wages and apprenticeships were as the law asks, which multiplies the base by five.';
COMMENT ON COLUMN tax_credits.base_rate_percent IS 'Of a credit on investment, the share of the basis before adders: 6, or 30 with wages met. [%]';
COMMENT ON COLUMN tax_credits.per_unit_amount IS 'Of a credit on output, what is given for each unit before adders.';
COMMENT ON COLUMN tax_credits.amount_unit IS 'UCUM code of what the amount is given for one of: `MW.h`, `t`, `kg`.';
COMMENT ON COLUMN tax_credits.domestic_content_adder_percent IS 'Added for steel and components made at home: points of an investment credit, or a share of the base amount of a production credit. [%]';
COMMENT ON COLUMN tax_credits.energy_community_adder_percent IS 'Added for a place that lived on fossil fuels, counted as for domestic content. [%]';
COMMENT ON COLUMN tax_credits.energy_community_type IS 'By which rule the place counts as an energy community.';
COMMENT ON COLUMN tax_credits.low_income_adder_percent IS 'Points added by an award of low-income capacity. [%]';
COMMENT ON COLUMN tax_credits.low_income_category IS 'By which rule the award was made.';
COMMENT ON COLUMN tax_credits.rate_percent IS 'The rate of an investment credit with all adders. [%]';
COMMENT ON COLUMN tax_credits.currency_code IS 'ISO 4217 code of the currency of all amounts in the row.';
COMMENT ON COLUMN tax_credits.basis_amount IS 'Cost that an investment credit is a share of.';
COMMENT ON COLUMN tax_credits.credited_quantity IS 'Output of the year that a production credit is given for, in the unit above.';
COMMENT ON COLUMN tax_credits.credit_amount IS 'What the credit comes to for the year.';
COMMENT ON COLUMN tax_credits.max_amount IS 'The most that one gets; none where there is no cap.';
COMMENT ON COLUMN tax_credits.monetisation IS 'How it is turned into money.';
COMMENT ON COLUMN tax_credits.buyer IS 'Who bought it, where it was sold.';
COMMENT ON COLUMN tax_credits.sale_price_percent IS 'What the buyer paid, as a share of the credit: 94 for 94 cents on the dollar. [%]';
COMMENT ON COLUMN tax_credits.recaptured_amount IS 'What was taken back, because the plant was sold or stopped too soon.';
COMMENT ON COLUMN tax_credits.source_url IS 'Page that says what is said here.';
COMMENT ON COLUMN tax_credits.source_id IS 'The source that the row comes from; none for what was entered here.';
COMMENT ON COLUMN tax_credits.external_id IS 'What the source calls the row; unique within the source.';
COMMENT ON COLUMN tax_credits.import_id IS 'The import that last brought the row.';
COMMENT ON COLUMN tax_credits.retrieved_at IS 'When the source was asked.';
COMMENT ON COLUMN tax_credits.observed_at IS 'When what the row says was observed.';
COMMENT ON COLUMN tax_credits.is_synthetic IS 'Made up, for a test or a demonstration; never shown as observed.';
COMMENT ON COLUMN tax_credits.same_as IS 'The row that stands for the real thing, where several sources describe it.';
COMMENT ON COLUMN tax_credits.created_at IS 'When the row was first stored.';
COMMENT ON COLUMN tax_credits.updated_at IS 'When the row was last changed.';
COMMENT ON COLUMN tax_credits.version IS 'How often the row was written, from 1.';
