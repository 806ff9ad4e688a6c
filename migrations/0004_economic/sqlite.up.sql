-- 0004_economic: up, for SQLite. Written by `terra migrate generate`, run by `terra migrate apply`
-- in one transaction. Edit it before it is applied anywhere, not after.
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

CREATE TABLE carbon_markets
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
CREATE UNIQUE INDEX carbon_markets_source_id_external_id_key ON carbon_markets (source_id, external_id);
CREATE INDEX carbon_markets_name_year_idx ON carbon_markets (name, year);
CREATE INDEX carbon_markets_sector_code_year_idx ON carbon_markets (sector_code, year);
CREATE INDEX carbon_markets_area_code_year_idx ON carbon_markets (area_code, year);
CREATE INDEX carbon_markets_year_idx ON carbon_markets (year);
CREATE INDEX carbon_markets_import_id_idx ON carbon_markets (import_id);
CREATE INDEX carbon_markets_same_as_idx ON carbon_markets (same_as);

CREATE TABLE economic_indicators
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
CREATE UNIQUE INDEX economic_indicators_source_id_external_id_key ON economic_indicators (source_id, external_id);
CREATE UNIQUE INDEX economic_indicators_indicator_code_area_code_area__80450eb9_key ON economic_indicators (indicator_code, area_code, area_code_system, period_start_date, period_end_date, source_id);
CREATE INDEX economic_indicators_area_code_period_start_date_idx ON economic_indicators (area_code, period_start_date);
CREATE INDEX economic_indicators_topic_period_start_date_idx ON economic_indicators (topic, period_start_date);
CREATE INDEX economic_indicators_period_start_date_idx ON economic_indicators (period_start_date);
CREATE INDEX economic_indicators_import_id_idx ON economic_indicators (import_id);
CREATE INDEX economic_indicators_same_as_idx ON economic_indicators (same_as);

CREATE TABLE energy_prices
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
CREATE UNIQUE INDEX energy_prices_source_id_external_id_key ON energy_prices (source_id, external_id);
CREATE INDEX energy_prices_market_id_period_start_at_idx ON energy_prices (market_id, period_start_at);
CREATE INDEX energy_prices_commodity_price_type_period_start_date_idx ON energy_prices (commodity, price_type, period_start_date);
CREATE INDEX energy_prices_area_code_period_start_date_idx ON energy_prices (area_code, period_start_date);
CREATE INDEX energy_prices_series_code_period_start_date_idx ON energy_prices (series_code, period_start_date);
CREATE INDEX energy_prices_period_start_date_idx ON energy_prices (period_start_date);
CREATE INDEX energy_prices_import_id_idx ON energy_prices (import_id);
CREATE INDEX energy_prices_same_as_idx ON energy_prices (same_as);

CREATE TABLE government_incentives
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
CREATE UNIQUE INDEX government_incentives_source_id_external_id_key ON government_incentives (source_id, external_id);
CREATE INDEX government_incentives_status_period_end_date_idx ON government_incentives (status, period_end_date);
CREATE INDEX government_incentives_incentive_type_status_idx ON government_incentives (incentive_type, status);
CREATE INDEX government_incentives_area_code_incentive_type_idx ON government_incentives (area_code, incentive_type);
CREATE INDEX government_incentives_country_code_region_idx ON government_incentives (country_code, region);
CREATE INDEX government_incentives_program_code_idx ON government_incentives (program_code);
CREATE INDEX government_incentives_import_id_idx ON government_incentives (import_id);
CREATE INDEX government_incentives_same_as_idx ON government_incentives (same_as);

CREATE TABLE green_bonds
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
    issuer_id BLOB CHECK (length(issuer_id) = 16),
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

CREATE TABLE infrastructure_costs
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
CREATE UNIQUE INDEX infrastructure_costs_source_id_external_id_key ON infrastructure_costs (source_id, external_id);
CREATE INDEX infrastructure_costs_cost_type_project_type_year_idx ON infrastructure_costs (cost_type, project_type, year);
CREATE INDEX infrastructure_costs_asset_type_cost_type_idx ON infrastructure_costs (asset_type, cost_type);
CREATE INDEX infrastructure_costs_country_code_cost_type_idx ON infrastructure_costs (country_code, cost_type);
CREATE INDEX infrastructure_costs_area_code_idx ON infrastructure_costs (area_code);
CREATE INDEX infrastructure_costs_project_id_idx ON infrastructure_costs (project_id);
CREATE INDEX infrastructure_costs_cell_idx ON infrastructure_costs (cell);
CREATE INDEX infrastructure_costs_import_id_idx ON infrastructure_costs (import_id);
CREATE INDEX infrastructure_costs_same_as_idx ON infrastructure_costs (same_as);

CREATE TABLE insurance_policies
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
    insurer_id BLOB CHECK (length(insurer_id) = 16),
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
CREATE UNIQUE INDEX insurance_policies_source_id_external_id_key ON insurance_policies (source_id, external_id);
CREATE INDEX insurance_policies_status_period_end_date_idx ON insurance_policies (status, period_end_date);
CREATE INDEX insurance_policies_policy_type_status_idx ON insurance_policies (policy_type, status);
CREATE INDEX insurance_policies_insurer_idx ON insurance_policies (insurer);
CREATE INDEX insurance_policies_policy_number_idx ON insurance_policies (policy_number);
CREATE INDEX insurance_policies_insurer_id_idx ON insurance_policies (insurer_id);
CREATE INDEX insurance_policies_project_id_idx ON insurance_policies (project_id);
CREATE INDEX insurance_policies_import_id_idx ON insurance_policies (import_id);
CREATE INDEX insurance_policies_same_as_idx ON insurance_policies (same_as);

CREATE TABLE investment_flows
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

CREATE TABLE project_financing
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
    provider_id BLOB CHECK (length(provider_id) = 16),
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

CREATE TABLE tax_credits
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
CREATE UNIQUE INDEX tax_credits_source_id_external_id_key ON tax_credits (source_id, external_id);
CREATE INDEX tax_credits_credit_code_area_code_idx ON tax_credits (credit_code, area_code);
CREATE INDEX tax_credits_credit_code_year_idx ON tax_credits (credit_code, year);
CREATE INDEX tax_credits_status_year_idx ON tax_credits (status, year);
CREATE INDEX tax_credits_area_code_idx ON tax_credits (area_code);
CREATE INDEX tax_credits_incentive_id_idx ON tax_credits (incentive_id);
CREATE INDEX tax_credits_project_id_idx ON tax_credits (project_id);
CREATE INDEX tax_credits_import_id_idx ON tax_credits (import_id);
CREATE INDEX tax_credits_same_as_idx ON tax_credits (same_as);
