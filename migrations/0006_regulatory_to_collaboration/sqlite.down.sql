-- 0006_regulatory_to_collaboration: down, for SQLite. Written by `terra migrate generate`, run by
-- `terra migrate down` in one transaction. Edit it before it is applied anywhere, not after.
--
-- - table comments
-- - table compliance_reports
-- - table contractor_schedules
-- - table documents
-- - table downtime_events
-- - table environmental_assessments
-- - table equipment_inventory
-- - table experiment_results
-- - table feature_stores
-- - table inspection_reports
-- - table interconnection_queues
-- - table legal_entities
-- - table maintenance_logs
-- - table model_versions
-- - table notifications
-- - table ownership_structures
-- - table performance_metrics
-- - table permits
-- - table policy_changes
-- - table predictions
-- - table projects
-- - table regulatory_filings
-- - table spare_parts
-- - table team_members
-- - table teams
-- - table training_datasets
-- ~ column maintenance_schedules.equipment_id: a foreign key to equipment_inventory on delete set
-- null becomes no foreign key
-- ~ column power_purchase_agreements.buyer_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column power_purchase_agreements.seller_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column green_bonds.issuer_id: a foreign key to legal_entities on delete set null becomes no
-- foreign key
-- ~ column insurance_policies.insurer_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column project_financing.provider_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column job_opportunities.employer_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column local_organizations.entity_id: a foreign key to legal_entities on delete set null
-- becomes no foreign key
-- ~ column public_comments.permit_id: a foreign key to permits on delete set null becomes no
-- foreign key
-- ~ column public_comments.assessment_id: a foreign key to environmental_assessments on delete set
-- null becomes no foreign key
-- ~ column public_comments.filing_id: a foreign key to regulatory_filings on delete set null
-- becomes no foreign key
--
-- Loses data where there is any, and then asks for:
-- --allow-loss comments: the table goes, with its rows
-- --allow-loss compliance_reports: the table goes, with its rows
-- --allow-loss contractor_schedules: the table goes, with its rows
-- --allow-loss documents: the table goes, with its rows
-- --allow-loss downtime_events: the table goes, with its rows
-- --allow-loss environmental_assessments: the table goes, with its rows
-- --allow-loss equipment_inventory: the table goes, with its rows
-- --allow-loss experiment_results: the table goes, with its rows
-- --allow-loss feature_stores: the table goes, with its rows
-- --allow-loss inspection_reports: the table goes, with its rows
-- --allow-loss interconnection_queues: the table goes, with its rows
-- --allow-loss legal_entities: the table goes, with its rows
-- --allow-loss maintenance_logs: the table goes, with its rows
-- --allow-loss model_versions: the table goes, with its rows
-- --allow-loss notifications: the table goes, with its rows
-- --allow-loss ownership_structures: the table goes, with its rows
-- --allow-loss performance_metrics: the table goes, with its rows
-- --allow-loss permits: the table goes, with its rows
-- --allow-loss policy_changes: the table goes, with its rows
-- --allow-loss predictions: the table goes, with its rows
-- --allow-loss projects: the table goes, with its rows
-- --allow-loss regulatory_filings: the table goes, with its rows
-- --allow-loss spare_parts: the table goes, with its rows
-- --allow-loss team_members: the table goes, with its rows
-- --allow-loss teams: the table goes, with its rows
-- --allow-loss training_datasets: the table goes, with its rows

-- Tables that go.
DROP TABLE comments;
DROP TABLE compliance_reports;
DROP TABLE contractor_schedules;
DROP TABLE documents;
DROP TABLE downtime_events;
DROP TABLE environmental_assessments;
DROP TABLE equipment_inventory;
DROP TABLE experiment_results;
DROP TABLE feature_stores;
DROP TABLE inspection_reports;
DROP TABLE interconnection_queues;
DROP TABLE legal_entities;
DROP TABLE maintenance_logs;
DROP TABLE model_versions;
DROP TABLE notifications;
DROP TABLE ownership_structures;
DROP TABLE performance_metrics;
DROP TABLE permits;
DROP TABLE policy_changes;
DROP TABLE predictions;
DROP TABLE projects;
DROP TABLE regulatory_filings;
DROP TABLE spare_parts;
DROP TABLE team_members;
DROP TABLE teams;
DROP TABLE training_datasets;

-- maintenance_schedules: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of
-- other tables go by its name, so they hold again once the name is taken over; the legacy rename
-- leaves them alone, and views too.
CREATE TABLE rebuilt_maintenance_schedules
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
INSERT INTO rebuilt_maintenance_schedules (
    id,
    project_id,
    task,
    equipment_id,
    maintenance_type,
    description,
    procedure_code,
    interval_days,
    interval_running_hours,
    last_done_date,
    next_due_date,
    planned_start_at,
    planned_end_at,
    expected_work_hours,
    expected_downtime_hours,
    capacity_reduction_percent,
    outage_number,
    technicians_count,
    service_equipment_type,
    contractor,
    estimated_cost,
    estimated_cost_currency,
    priority,
    status,
    created_at,
    updated_at,
    version
)
SELECT
    id,
    project_id,
    task,
    equipment_id,
    maintenance_type,
    description,
    procedure_code,
    interval_days,
    interval_running_hours,
    last_done_date,
    next_due_date,
    planned_start_at,
    planned_end_at,
    expected_work_hours,
    expected_downtime_hours,
    capacity_reduction_percent,
    outage_number,
    technicians_count,
    service_equipment_type,
    contractor,
    estimated_cost,
    estimated_cost_currency,
    priority,
    status,
    created_at,
    updated_at,
    version
FROM maintenance_schedules;
DROP TABLE maintenance_schedules;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_maintenance_schedules RENAME TO maintenance_schedules;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX maintenance_schedules_status_planned_start_at_idx ON maintenance_schedules (status, planned_start_at);
CREATE INDEX maintenance_schedules_next_due_date_idx ON maintenance_schedules (next_due_date);
CREATE INDEX maintenance_schedules_priority_status_idx ON maintenance_schedules (priority, status);
CREATE INDEX maintenance_schedules_project_id_idx ON maintenance_schedules (project_id);
CREATE INDEX maintenance_schedules_equipment_id_idx ON maintenance_schedules (equipment_id);

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

-- job_opportunities: rebuilt, because SQLite's ALTER TABLE cannot do this. Foreign keys of other
-- tables go by its name, so they hold again once the name is taken over; the legacy rename leaves
-- them alone, and views too.
CREATE TABLE rebuilt_job_opportunities
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
INSERT INTO rebuilt_job_opportunities (
    id,
    title,
    employer,
    status,
    longitude,
    latitude,
    cell,
    project_id,
    employer_id,
    posting_number,
    employment_type,
    project_phase,
    description,
    qualifications,
    occupation_code,
    occupation_code_system,
    education_level,
    experience_months,
    positions_count,
    min_pay_amount,
    max_pay_amount,
    currency_code,
    pay_period,
    benefits,
    weekly_hours,
    work_schedule,
    is_remote,
    has_union_coverage,
    has_prevailing_wage,
    has_local_preference,
    posted_date,
    applications_close_date,
    job_start_date,
    country_code,
    region,
    county,
    address,
    postal_code,
    application_url,
    created_at,
    updated_at,
    version
)
SELECT
    id,
    title,
    employer,
    status,
    longitude,
    latitude,
    cell,
    project_id,
    employer_id,
    posting_number,
    employment_type,
    project_phase,
    description,
    qualifications,
    occupation_code,
    occupation_code_system,
    education_level,
    experience_months,
    positions_count,
    min_pay_amount,
    max_pay_amount,
    currency_code,
    pay_period,
    benefits,
    weekly_hours,
    work_schedule,
    is_remote,
    has_union_coverage,
    has_prevailing_wage,
    has_local_preference,
    posted_date,
    applications_close_date,
    job_start_date,
    country_code,
    region,
    county,
    address,
    postal_code,
    application_url,
    created_at,
    updated_at,
    version
FROM job_opportunities;
DROP TABLE job_opportunities;
PRAGMA legacy_alter_table = ON;
ALTER TABLE rebuilt_job_opportunities RENAME TO job_opportunities;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX job_opportunities_status_applications_close_date_idx ON job_opportunities (status, applications_close_date);
CREATE INDEX job_opportunities_posted_date_idx ON job_opportunities (posted_date);
CREATE INDEX job_opportunities_employer_idx ON job_opportunities (employer);
CREATE INDEX job_opportunities_occupation_code_idx ON job_opportunities (occupation_code);
CREATE INDEX job_opportunities_country_code_region_status_idx ON job_opportunities (country_code, region, status);
CREATE INDEX job_opportunities_cell_idx ON job_opportunities (cell);
CREATE INDEX job_opportunities_project_id_idx ON job_opportunities (project_id);
CREATE INDEX job_opportunities_employer_id_idx ON job_opportunities (employer_id);

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
