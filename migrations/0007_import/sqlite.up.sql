-- 0007_import: up, for SQLite. Written by `terra migrate generate`, run by `terra migrate apply` in
-- one transaction. Edit it before it is applied anywhere, not after.
--
-- + table terra_pending_references (6 columns)
-- ~ column data_points.properties: required, default {} becomes optional, no default
-- ~ documentation of data_points.properties
-- + column energy_projects.properties: json, optional
-- + column fire_events.properties: json, optional
-- + column battery_storage.properties: json, optional
-- + column carbon_credits.properties: json, optional
-- + column energy_markets.properties: json, optional
-- + column fuel_sources.properties: json, optional
-- + column grid_interconnections.properties: json, optional
-- + column hydroelectric_dams.properties: json, optional
-- + column nuclear_plants.properties: json, optional
-- + column power_purchase_agreements.properties: json, optional
-- + column renewable_certificates.properties: json, optional
-- + column solar_farms.properties: json, optional
-- + column substations.properties: json, optional
-- + column transmission_lines.properties: json, optional
-- + column wind_farms.properties: json, optional
-- + column air_quality_monitors.properties: json, optional
-- + column biodiversity_hotspots.properties: json, optional
-- + column climate_projections.properties: json, optional
-- + column drought_conditions.properties: json, optional
-- + column earthquake_events.properties: json, optional
-- + column flood_zones.properties: json, optional
-- + column soil_moisture_sensors.properties: json, optional
-- + column storm_tracks.properties: json, optional
-- + column vegetation_indices.properties: json, optional
-- + column water_quality_sensors.properties: json, optional
-- + column weather_stations.properties: json, optional
-- + column carbon_markets.properties: json, optional
-- + column economic_indicators.properties: json, optional
-- + column energy_prices.properties: json, optional
-- + column government_incentives.properties: json, optional
-- + column green_bonds.properties: json, optional
-- + column infrastructure_costs.properties: json, optional
-- + column insurance_policies.properties: json, optional
-- + column investment_flows.properties: json, optional
-- + column project_financing.properties: json, optional
-- + column tax_credits.properties: json, optional
-- + column community_projects.properties: json, optional
-- + column health_impacts.properties: json, optional
-- + column local_organizations.properties: json, optional
-- + column public_comments.properties: json, optional
-- + column social_equity_metrics.properties: json, optional
-- + column compliance_reports.properties: json, optional
-- + column contractor_schedules.properties: json, optional
-- + column downtime_events.properties: json, optional
-- + column environmental_assessments.properties: json, optional
-- + column equipment_inventory.properties: json, optional
-- + column inspection_reports.properties: json, optional
-- + column interconnection_queues.properties: json, optional
-- + column legal_entities.properties: json, optional
-- + column maintenance_logs.properties: json, optional
-- + column ownership_structures.properties: json, optional
-- + column performance_metrics.properties: json, optional
-- + column permits.properties: json, optional
-- + column policy_changes.properties: json, optional
-- + column regulatory_filings.properties: json, optional
-- + column spare_parts.properties: json, optional

CREATE TABLE terra_pending_references
-- A reference that an imported row makes to a row which no file brought so far. The row's column is
-- empty until then.
(
    -- The row's key.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The table of the row that points.
    table_name TEXT NOT NULL CHECK (length(table_name) <= 63),
    -- The row that points.
    row_id BLOB NOT NULL CHECK (length(row_id) = 16),
    -- The column that is to hold it, and is empty meanwhile.
    column_name TEXT NOT NULL CHECK (length(column_name) <= 63),
    -- The table of the row that it points to.
    target_table TEXT NOT NULL CHECK (length(target_table) <= 63),
    -- The row that it points to.
    target_id BLOB NOT NULL CHECK (length(target_id) = 16)
) STRICT;
CREATE UNIQUE INDEX terra_pending_references_table_name_row_id_column_name_key ON terra_pending_references (table_name, row_id, column_name);
CREATE INDEX terra_pending_references_target_table_target_id_idx ON terra_pending_references (target_table, target_id);

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
    -- What the source says and no other column takes, by the source's own names and in its own
    -- words.
    properties TEXT CHECK (json_valid(properties)),
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
    properties,
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
    properties,
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

-- energy_projects: what is new.
ALTER TABLE energy_projects ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- fire_events: what is new.
ALTER TABLE fire_events ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- battery_storage: what is new.
ALTER TABLE battery_storage ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- carbon_credits: what is new.
ALTER TABLE carbon_credits ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- energy_markets: what is new.
ALTER TABLE energy_markets ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- fuel_sources: what is new.
ALTER TABLE fuel_sources ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- grid_interconnections: what is new.
ALTER TABLE grid_interconnections ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- hydroelectric_dams: what is new.
ALTER TABLE hydroelectric_dams ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- nuclear_plants: what is new.
ALTER TABLE nuclear_plants ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- power_purchase_agreements: what is new.
ALTER TABLE power_purchase_agreements ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- renewable_certificates: what is new.
ALTER TABLE renewable_certificates ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- solar_farms: what is new.
ALTER TABLE solar_farms ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- substations: what is new.
ALTER TABLE substations ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- transmission_lines: what is new.
ALTER TABLE transmission_lines ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- wind_farms: what is new.
ALTER TABLE wind_farms ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- air_quality_monitors: what is new.
ALTER TABLE air_quality_monitors ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- biodiversity_hotspots: what is new.
ALTER TABLE biodiversity_hotspots ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- climate_projections: what is new.
ALTER TABLE climate_projections ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- drought_conditions: what is new.
ALTER TABLE drought_conditions ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- earthquake_events: what is new.
ALTER TABLE earthquake_events ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- flood_zones: what is new.
ALTER TABLE flood_zones ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- soil_moisture_sensors: what is new.
ALTER TABLE soil_moisture_sensors ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- storm_tracks: what is new.
ALTER TABLE storm_tracks ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- vegetation_indices: what is new.
ALTER TABLE vegetation_indices ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- water_quality_sensors: what is new.
ALTER TABLE water_quality_sensors ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- weather_stations: what is new.
ALTER TABLE weather_stations ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- carbon_markets: what is new.
ALTER TABLE carbon_markets ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- economic_indicators: what is new.
ALTER TABLE economic_indicators ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- energy_prices: what is new.
ALTER TABLE energy_prices ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- government_incentives: what is new.
ALTER TABLE government_incentives ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- green_bonds: what is new.
ALTER TABLE green_bonds ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- infrastructure_costs: what is new.
ALTER TABLE infrastructure_costs ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- insurance_policies: what is new.
ALTER TABLE insurance_policies ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- investment_flows: what is new.
ALTER TABLE investment_flows ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- project_financing: what is new.
ALTER TABLE project_financing ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- tax_credits: what is new.
ALTER TABLE tax_credits ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- community_projects: what is new.
ALTER TABLE community_projects ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- health_impacts: what is new.
ALTER TABLE health_impacts ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- local_organizations: what is new.
ALTER TABLE local_organizations ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- public_comments: what is new.
ALTER TABLE public_comments ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- social_equity_metrics: what is new.
ALTER TABLE social_equity_metrics ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- compliance_reports: what is new.
ALTER TABLE compliance_reports ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- contractor_schedules: what is new.
ALTER TABLE contractor_schedules ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- downtime_events: what is new.
ALTER TABLE downtime_events ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- environmental_assessments: what is new.
ALTER TABLE environmental_assessments ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- equipment_inventory: what is new.
ALTER TABLE equipment_inventory ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- inspection_reports: what is new.
ALTER TABLE inspection_reports ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- interconnection_queues: what is new.
ALTER TABLE interconnection_queues ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- legal_entities: what is new.
ALTER TABLE legal_entities ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- maintenance_logs: what is new.
ALTER TABLE maintenance_logs ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- ownership_structures: what is new.
ALTER TABLE ownership_structures ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- performance_metrics: what is new.
ALTER TABLE performance_metrics ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- permits: what is new.
ALTER TABLE permits ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- policy_changes: what is new.
ALTER TABLE policy_changes ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- regulatory_filings: what is new.
ALTER TABLE regulatory_filings ADD COLUMN properties TEXT CHECK (json_valid(properties));

-- spare_parts: what is new.
ALTER TABLE spare_parts ADD COLUMN properties TEXT CHECK (json_valid(properties));
