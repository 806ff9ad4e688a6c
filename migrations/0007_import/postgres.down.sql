-- 0007_import: down, for PostgreSQL. Written by `terra migrate generate`, run by `terra migrate
-- down` in one transaction. Edit it before it is applied anywhere, not after.
--
-- - table terra_pending_references
-- ~ column data_points.properties: optional, no default becomes required, default {}
-- ~ documentation of data_points.properties
-- - column energy_projects.properties
-- - column fire_events.properties
-- - column battery_storage.properties
-- - column carbon_credits.properties
-- - column energy_markets.properties
-- - column fuel_sources.properties
-- - column grid_interconnections.properties
-- - column hydroelectric_dams.properties
-- - column nuclear_plants.properties
-- - column power_purchase_agreements.properties
-- - column renewable_certificates.properties
-- - column solar_farms.properties
-- - column substations.properties
-- - column transmission_lines.properties
-- - column wind_farms.properties
-- - column air_quality_monitors.properties
-- - column biodiversity_hotspots.properties
-- - column climate_projections.properties
-- - column drought_conditions.properties
-- - column earthquake_events.properties
-- - column flood_zones.properties
-- - column soil_moisture_sensors.properties
-- - column storm_tracks.properties
-- - column vegetation_indices.properties
-- - column water_quality_sensors.properties
-- - column weather_stations.properties
-- - column carbon_markets.properties
-- - column economic_indicators.properties
-- - column energy_prices.properties
-- - column government_incentives.properties
-- - column green_bonds.properties
-- - column infrastructure_costs.properties
-- - column insurance_policies.properties
-- - column investment_flows.properties
-- - column project_financing.properties
-- - column tax_credits.properties
-- - column community_projects.properties
-- - column health_impacts.properties
-- - column local_organizations.properties
-- - column public_comments.properties
-- - column social_equity_metrics.properties
-- - column compliance_reports.properties
-- - column contractor_schedules.properties
-- - column downtime_events.properties
-- - column environmental_assessments.properties
-- - column equipment_inventory.properties
-- - column inspection_reports.properties
-- - column interconnection_queues.properties
-- - column legal_entities.properties
-- - column maintenance_logs.properties
-- - column ownership_structures.properties
-- - column performance_metrics.properties
-- - column permits.properties
-- - column policy_changes.properties
-- - column regulatory_filings.properties
-- - column spare_parts.properties
--
-- Loses data where there is any, and then asks for:
-- --allow-loss terra_pending_references: the table goes, with its rows
-- --allow-loss data_points.properties: the value is missing and becomes '{}'
-- --allow-loss energy_projects.properties: the column goes, with its values
-- --allow-loss fire_events.properties: the column goes, with its values
-- --allow-loss battery_storage.properties: the column goes, with its values
-- --allow-loss carbon_credits.properties: the column goes, with its values
-- --allow-loss energy_markets.properties: the column goes, with its values
-- --allow-loss fuel_sources.properties: the column goes, with its values
-- --allow-loss grid_interconnections.properties: the column goes, with its values
-- --allow-loss hydroelectric_dams.properties: the column goes, with its values
-- --allow-loss nuclear_plants.properties: the column goes, with its values
-- --allow-loss power_purchase_agreements.properties: the column goes, with its values
-- --allow-loss renewable_certificates.properties: the column goes, with its values
-- --allow-loss solar_farms.properties: the column goes, with its values
-- --allow-loss substations.properties: the column goes, with its values
-- --allow-loss transmission_lines.properties: the column goes, with its values
-- --allow-loss wind_farms.properties: the column goes, with its values
-- --allow-loss air_quality_monitors.properties: the column goes, with its values
-- --allow-loss biodiversity_hotspots.properties: the column goes, with its values
-- --allow-loss climate_projections.properties: the column goes, with its values
-- --allow-loss drought_conditions.properties: the column goes, with its values
-- --allow-loss earthquake_events.properties: the column goes, with its values
-- --allow-loss flood_zones.properties: the column goes, with its values
-- --allow-loss soil_moisture_sensors.properties: the column goes, with its values
-- --allow-loss storm_tracks.properties: the column goes, with its values
-- --allow-loss vegetation_indices.properties: the column goes, with its values
-- --allow-loss water_quality_sensors.properties: the column goes, with its values
-- --allow-loss weather_stations.properties: the column goes, with its values
-- --allow-loss carbon_markets.properties: the column goes, with its values
-- --allow-loss economic_indicators.properties: the column goes, with its values
-- --allow-loss energy_prices.properties: the column goes, with its values
-- --allow-loss government_incentives.properties: the column goes, with its values
-- --allow-loss green_bonds.properties: the column goes, with its values
-- --allow-loss infrastructure_costs.properties: the column goes, with its values
-- --allow-loss insurance_policies.properties: the column goes, with its values
-- --allow-loss investment_flows.properties: the column goes, with its values
-- --allow-loss project_financing.properties: the column goes, with its values
-- --allow-loss tax_credits.properties: the column goes, with its values
-- --allow-loss community_projects.properties: the column goes, with its values
-- --allow-loss health_impacts.properties: the column goes, with its values
-- --allow-loss local_organizations.properties: the column goes, with its values
-- --allow-loss public_comments.properties: the column goes, with its values
-- --allow-loss social_equity_metrics.properties: the column goes, with its values
-- --allow-loss compliance_reports.properties: the column goes, with its values
-- --allow-loss contractor_schedules.properties: the column goes, with its values
-- --allow-loss downtime_events.properties: the column goes, with its values
-- --allow-loss environmental_assessments.properties: the column goes, with its values
-- --allow-loss equipment_inventory.properties: the column goes, with its values
-- --allow-loss inspection_reports.properties: the column goes, with its values
-- --allow-loss interconnection_queues.properties: the column goes, with its values
-- --allow-loss legal_entities.properties: the column goes, with its values
-- --allow-loss maintenance_logs.properties: the column goes, with its values
-- --allow-loss ownership_structures.properties: the column goes, with its values
-- --allow-loss performance_metrics.properties: the column goes, with its values
-- --allow-loss permits.properties: the column goes, with its values
-- --allow-loss policy_changes.properties: the column goes, with its values
-- --allow-loss regulatory_filings.properties: the column goes, with its values
-- --allow-loss spare_parts.properties: the column goes, with its values

-- What goes.
ALTER TABLE energy_projects DROP COLUMN properties;
ALTER TABLE fire_events DROP COLUMN properties;
ALTER TABLE battery_storage DROP COLUMN properties;
ALTER TABLE carbon_credits DROP COLUMN properties;
ALTER TABLE energy_markets DROP COLUMN properties;
ALTER TABLE fuel_sources DROP COLUMN properties;
ALTER TABLE grid_interconnections DROP COLUMN properties;
ALTER TABLE hydroelectric_dams DROP COLUMN properties;
ALTER TABLE nuclear_plants DROP COLUMN properties;
ALTER TABLE power_purchase_agreements DROP COLUMN properties;
ALTER TABLE renewable_certificates DROP COLUMN properties;
ALTER TABLE solar_farms DROP COLUMN properties;
ALTER TABLE substations DROP COLUMN properties;
ALTER TABLE transmission_lines DROP COLUMN properties;
ALTER TABLE wind_farms DROP COLUMN properties;
ALTER TABLE air_quality_monitors DROP COLUMN properties;
ALTER TABLE biodiversity_hotspots DROP COLUMN properties;
ALTER TABLE climate_projections DROP COLUMN properties;
ALTER TABLE drought_conditions DROP COLUMN properties;
ALTER TABLE earthquake_events DROP COLUMN properties;
ALTER TABLE flood_zones DROP COLUMN properties;
ALTER TABLE soil_moisture_sensors DROP COLUMN properties;
ALTER TABLE storm_tracks DROP COLUMN properties;
ALTER TABLE vegetation_indices DROP COLUMN properties;
ALTER TABLE water_quality_sensors DROP COLUMN properties;
ALTER TABLE weather_stations DROP COLUMN properties;
ALTER TABLE carbon_markets DROP COLUMN properties;
ALTER TABLE economic_indicators DROP COLUMN properties;
ALTER TABLE energy_prices DROP COLUMN properties;
ALTER TABLE government_incentives DROP COLUMN properties;
ALTER TABLE green_bonds DROP COLUMN properties;
ALTER TABLE infrastructure_costs DROP COLUMN properties;
ALTER TABLE insurance_policies DROP COLUMN properties;
ALTER TABLE investment_flows DROP COLUMN properties;
ALTER TABLE project_financing DROP COLUMN properties;
ALTER TABLE tax_credits DROP COLUMN properties;
ALTER TABLE community_projects DROP COLUMN properties;
ALTER TABLE health_impacts DROP COLUMN properties;
ALTER TABLE local_organizations DROP COLUMN properties;
ALTER TABLE public_comments DROP COLUMN properties;
ALTER TABLE social_equity_metrics DROP COLUMN properties;
ALTER TABLE compliance_reports DROP COLUMN properties;
ALTER TABLE contractor_schedules DROP COLUMN properties;
ALTER TABLE downtime_events DROP COLUMN properties;
ALTER TABLE environmental_assessments DROP COLUMN properties;
ALTER TABLE equipment_inventory DROP COLUMN properties;
ALTER TABLE inspection_reports DROP COLUMN properties;
ALTER TABLE interconnection_queues DROP COLUMN properties;
ALTER TABLE legal_entities DROP COLUMN properties;
ALTER TABLE maintenance_logs DROP COLUMN properties;
ALTER TABLE ownership_structures DROP COLUMN properties;
ALTER TABLE performance_metrics DROP COLUMN properties;
ALTER TABLE permits DROP COLUMN properties;
ALTER TABLE policy_changes DROP COLUMN properties;
ALTER TABLE regulatory_filings DROP COLUMN properties;
ALTER TABLE spare_parts DROP COLUMN properties;
DROP TABLE
    terra_pending_references;

-- data_points: what changes.
UPDATE data_points SET properties = '{}' WHERE properties IS NULL;
ALTER TABLE data_points ALTER COLUMN properties SET NOT NULL;
ALTER TABLE data_points ALTER COLUMN properties SET DEFAULT '{}';

-- Documentation.
COMMENT ON COLUMN data_points.properties IS 'What else belongs to it, by name.';
