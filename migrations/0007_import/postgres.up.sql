-- 0007_import: up, for PostgreSQL. Written by `terra migrate generate`, run by `terra migrate
-- apply` in one transaction. Edit it before it is applied anywhere, not after.
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

CREATE TABLE terra_pending_references (
    id uuid NOT NULL,
    table_name varchar(63) COLLATE "C" NOT NULL,
    row_id uuid NOT NULL,
    column_name varchar(63) COLLATE "C" NOT NULL,
    target_table varchar(63) COLLATE "C" NOT NULL,
    target_id uuid NOT NULL,
    CONSTRAINT terra_pending_references_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX terra_pending_references_table_name_row_id_column_name_key ON terra_pending_references (table_name, row_id, column_name);
CREATE INDEX terra_pending_references_target_table_target_id_idx ON terra_pending_references (target_table, target_id);

-- data_points: what changes.
ALTER TABLE data_points ALTER COLUMN properties DROP NOT NULL;
ALTER TABLE data_points ALTER COLUMN properties DROP DEFAULT;

-- energy_projects: what changes.
ALTER TABLE energy_projects ADD COLUMN properties jsonb;

-- fire_events: what changes.
ALTER TABLE fire_events ADD COLUMN properties jsonb;

-- battery_storage: what changes.
ALTER TABLE battery_storage ADD COLUMN properties jsonb;

-- carbon_credits: what changes.
ALTER TABLE carbon_credits ADD COLUMN properties jsonb;

-- energy_markets: what changes.
ALTER TABLE energy_markets ADD COLUMN properties jsonb;

-- fuel_sources: what changes.
ALTER TABLE fuel_sources ADD COLUMN properties jsonb;

-- grid_interconnections: what changes.
ALTER TABLE grid_interconnections ADD COLUMN properties jsonb;

-- hydroelectric_dams: what changes.
ALTER TABLE hydroelectric_dams ADD COLUMN properties jsonb;

-- nuclear_plants: what changes.
ALTER TABLE nuclear_plants ADD COLUMN properties jsonb;

-- power_purchase_agreements: what changes.
ALTER TABLE power_purchase_agreements ADD COLUMN properties jsonb;

-- renewable_certificates: what changes.
ALTER TABLE renewable_certificates ADD COLUMN properties jsonb;

-- solar_farms: what changes.
ALTER TABLE solar_farms ADD COLUMN properties jsonb;

-- substations: what changes.
ALTER TABLE substations ADD COLUMN properties jsonb;

-- transmission_lines: what changes.
ALTER TABLE transmission_lines ADD COLUMN properties jsonb;

-- wind_farms: what changes.
ALTER TABLE wind_farms ADD COLUMN properties jsonb;

-- air_quality_monitors: what changes.
ALTER TABLE air_quality_monitors ADD COLUMN properties jsonb;

-- biodiversity_hotspots: what changes.
ALTER TABLE biodiversity_hotspots ADD COLUMN properties jsonb;

-- climate_projections: what changes.
ALTER TABLE climate_projections ADD COLUMN properties jsonb;

-- drought_conditions: what changes.
ALTER TABLE drought_conditions ADD COLUMN properties jsonb;

-- earthquake_events: what changes.
ALTER TABLE earthquake_events ADD COLUMN properties jsonb;

-- flood_zones: what changes.
ALTER TABLE flood_zones ADD COLUMN properties jsonb;

-- soil_moisture_sensors: what changes.
ALTER TABLE soil_moisture_sensors ADD COLUMN properties jsonb;

-- storm_tracks: what changes.
ALTER TABLE storm_tracks ADD COLUMN properties jsonb;

-- vegetation_indices: what changes.
ALTER TABLE vegetation_indices ADD COLUMN properties jsonb;

-- water_quality_sensors: what changes.
ALTER TABLE water_quality_sensors ADD COLUMN properties jsonb;

-- weather_stations: what changes.
ALTER TABLE weather_stations ADD COLUMN properties jsonb;

-- carbon_markets: what changes.
ALTER TABLE carbon_markets ADD COLUMN properties jsonb;

-- economic_indicators: what changes.
ALTER TABLE economic_indicators ADD COLUMN properties jsonb;

-- energy_prices: what changes.
ALTER TABLE energy_prices ADD COLUMN properties jsonb;

-- government_incentives: what changes.
ALTER TABLE government_incentives ADD COLUMN properties jsonb;

-- green_bonds: what changes.
ALTER TABLE green_bonds ADD COLUMN properties jsonb;

-- infrastructure_costs: what changes.
ALTER TABLE infrastructure_costs ADD COLUMN properties jsonb;

-- insurance_policies: what changes.
ALTER TABLE insurance_policies ADD COLUMN properties jsonb;

-- investment_flows: what changes.
ALTER TABLE investment_flows ADD COLUMN properties jsonb;

-- project_financing: what changes.
ALTER TABLE project_financing ADD COLUMN properties jsonb;

-- tax_credits: what changes.
ALTER TABLE tax_credits ADD COLUMN properties jsonb;

-- community_projects: what changes.
ALTER TABLE community_projects ADD COLUMN properties jsonb;

-- health_impacts: what changes.
ALTER TABLE health_impacts ADD COLUMN properties jsonb;

-- local_organizations: what changes.
ALTER TABLE local_organizations ADD COLUMN properties jsonb;

-- public_comments: what changes.
ALTER TABLE public_comments ADD COLUMN properties jsonb;

-- social_equity_metrics: what changes.
ALTER TABLE social_equity_metrics ADD COLUMN properties jsonb;

-- compliance_reports: what changes.
ALTER TABLE compliance_reports ADD COLUMN properties jsonb;

-- contractor_schedules: what changes.
ALTER TABLE contractor_schedules ADD COLUMN properties jsonb;

-- downtime_events: what changes.
ALTER TABLE downtime_events ADD COLUMN properties jsonb;

-- environmental_assessments: what changes.
ALTER TABLE environmental_assessments ADD COLUMN properties jsonb;

-- equipment_inventory: what changes.
ALTER TABLE equipment_inventory ADD COLUMN properties jsonb;

-- inspection_reports: what changes.
ALTER TABLE inspection_reports ADD COLUMN properties jsonb;

-- interconnection_queues: what changes.
ALTER TABLE interconnection_queues ADD COLUMN properties jsonb;

-- legal_entities: what changes.
ALTER TABLE legal_entities ADD COLUMN properties jsonb;

-- maintenance_logs: what changes.
ALTER TABLE maintenance_logs ADD COLUMN properties jsonb;

-- ownership_structures: what changes.
ALTER TABLE ownership_structures ADD COLUMN properties jsonb;

-- performance_metrics: what changes.
ALTER TABLE performance_metrics ADD COLUMN properties jsonb;

-- permits: what changes.
ALTER TABLE permits ADD COLUMN properties jsonb;

-- policy_changes: what changes.
ALTER TABLE policy_changes ADD COLUMN properties jsonb;

-- regulatory_filings: what changes.
ALTER TABLE regulatory_filings ADD COLUMN properties jsonb;

-- spare_parts: what changes.
ALTER TABLE spare_parts ADD COLUMN properties jsonb;

-- Documentation.
COMMENT ON TABLE terra_pending_references IS 'A reference that an imported row makes to a row which no file brought so far. The row''s column is empty until then.';
COMMENT ON COLUMN terra_pending_references.id IS 'The row''s key.';
COMMENT ON COLUMN terra_pending_references.table_name IS 'The table of the row that points.';
COMMENT ON COLUMN terra_pending_references.row_id IS 'The row that points.';
COMMENT ON COLUMN terra_pending_references.column_name IS 'The column that is to hold it, and is empty meanwhile.';
COMMENT ON COLUMN terra_pending_references.target_table IS 'The table of the row that it points to.';
COMMENT ON COLUMN terra_pending_references.target_id IS 'The row that it points to.';
COMMENT ON COLUMN data_points.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN energy_projects.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN fire_events.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN battery_storage.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN carbon_credits.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN energy_markets.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN fuel_sources.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN grid_interconnections.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN hydroelectric_dams.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN nuclear_plants.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN power_purchase_agreements.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN renewable_certificates.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN solar_farms.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN substations.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN transmission_lines.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN wind_farms.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN air_quality_monitors.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN biodiversity_hotspots.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN climate_projections.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN drought_conditions.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN earthquake_events.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN flood_zones.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN soil_moisture_sensors.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN storm_tracks.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN vegetation_indices.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN water_quality_sensors.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN weather_stations.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN carbon_markets.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN economic_indicators.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN energy_prices.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN government_incentives.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN green_bonds.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN infrastructure_costs.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN insurance_policies.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN investment_flows.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN project_financing.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN tax_credits.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN community_projects.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN health_impacts.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN local_organizations.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN public_comments.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN social_equity_metrics.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN compliance_reports.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN contractor_schedules.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN downtime_events.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN environmental_assessments.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN equipment_inventory.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN inspection_reports.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN interconnection_queues.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN legal_entities.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN maintenance_logs.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN ownership_structures.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN performance_metrics.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN permits.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN policy_changes.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN regulatory_filings.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
COMMENT ON COLUMN spare_parts.properties IS 'What the source says and no other column takes, by the source''s own names and in its own words.';
