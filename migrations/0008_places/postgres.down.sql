-- 0008_places: down, for PostgreSQL. Written by `terra migrate generate`, run by `terra migrate
-- down` in one transaction. Edit it before it is applied anywhere, not after.
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

-- What goes.
DROP INDEX data_points_cell_id_longitude_latitude_same_as_idx;
DROP INDEX energy_projects_cell_id_longitude_latitude_same_as_idx;
DROP INDEX fire_events_cell_id_longitude_latitude_detected_at_same_as_idx;
DROP INDEX energy_markets_enclosing_square_id_west_south_east_north_idx;
ALTER TABLE energy_markets DROP COLUMN enclosing_square;
DROP INDEX grid_interconnections_enclosing_square_id_west_sou_07bd6b3c_idx;
ALTER TABLE grid_interconnections DROP COLUMN enclosing_square;
DROP INDEX hydroelectric_dams_cell_id_longitude_latitude_same_as_idx;
DROP INDEX nuclear_plants_cell_id_longitude_latitude_same_as_idx;
DROP INDEX substations_cell_id_longitude_latitude_same_as_idx;
DROP INDEX transmission_lines_enclosing_square_id_west_south__cca3db5c_idx;
ALTER TABLE transmission_lines DROP COLUMN enclosing_square;
DROP INDEX air_quality_monitors_cell_id_longitude_latitude_same_as_idx;
DROP INDEX biodiversity_hotspots_cell_id_longitude_latitude_same_as_idx;
DROP INDEX biodiversity_hotspots_enclosing_square_id_west_sou_e07b6e4c_idx;
ALTER TABLE biodiversity_hotspots DROP COLUMN enclosing_square;
DROP INDEX climate_projections_cell_id_longitude_latitude_same_as_idx;
DROP INDEX drought_conditions_enclosing_square_id_west_south__ac6442ed_idx;
ALTER TABLE drought_conditions DROP COLUMN enclosing_square;
DROP INDEX earthquake_events_cell_id_longitude_latitude_same_as_idx;
DROP INDEX flood_zones_cell_id_longitude_latitude_same_as_idx;
DROP INDEX flood_zones_enclosing_square_id_west_south_east_north_idx;
ALTER TABLE flood_zones DROP COLUMN enclosing_square;
DROP INDEX soil_moisture_sensors_cell_id_longitude_latitude_same_as_idx;
DROP INDEX storm_tracks_cell_id_longitude_latitude_same_as_idx;
DROP INDEX vegetation_indices_cell_id_longitude_latitude_same_as_idx;
DROP INDEX vegetation_indices_enclosing_square_id_west_south__2479bde4_idx;
ALTER TABLE vegetation_indices DROP COLUMN enclosing_square;
DROP INDEX water_quality_sensors_cell_id_longitude_latitude_same_as_idx;
DROP INDEX weather_stations_cell_id_longitude_latitude_same_as_idx;
DROP INDEX infrastructure_costs_cell_id_longitude_latitude_same_as_idx;
DROP INDEX community_projects_cell_id_longitude_latitude_same_as_idx;
DROP INDEX education_programs_cell_id_longitude_latitude_idx;
DROP INDEX job_opportunities_cell_id_longitude_latitude_idx;
DROP INDEX local_organizations_cell_id_longitude_latitude_same_as_idx;
DROP INDEX social_equity_metrics_cell_id_longitude_latitude_same_as_idx;
DROP INDEX social_equity_metrics_enclosing_square_id_west_sou_97733c50_idx;
ALTER TABLE social_equity_metrics DROP COLUMN enclosing_square;
DROP INDEX compliance_reports_cell_id_longitude_latitude_same_as_idx;
DROP INDEX equipment_inventory_cell_id_longitude_latitude_same_as_idx;
DROP INDEX interconnection_queues_cell_id_longitude_latitude_same_as_idx;
DROP INDEX permits_cell_id_longitude_latitude_same_as_idx;

-- data_points: what changes.
CREATE INDEX data_points_cell_idx ON data_points (cell);

-- energy_projects: what changes.
CREATE INDEX energy_projects_cell_idx ON energy_projects (cell);

-- fire_events: what changes.
CREATE INDEX fire_events_cell_idx ON fire_events (cell);

-- hydroelectric_dams: what changes.
CREATE INDEX hydroelectric_dams_cell_idx ON hydroelectric_dams (cell);

-- nuclear_plants: what changes.
CREATE INDEX nuclear_plants_cell_idx ON nuclear_plants (cell);

-- substations: what changes.
CREATE INDEX substations_cell_idx ON substations (cell);

-- air_quality_monitors: what changes.
CREATE INDEX air_quality_monitors_cell_idx ON air_quality_monitors (cell);

-- biodiversity_hotspots: what changes.
CREATE INDEX biodiversity_hotspots_cell_idx ON biodiversity_hotspots (cell);

-- climate_projections: what changes.
CREATE INDEX climate_projections_cell_idx ON climate_projections (cell);

-- earthquake_events: what changes.
CREATE INDEX earthquake_events_cell_idx ON earthquake_events (cell);

-- flood_zones: what changes.
CREATE INDEX flood_zones_cell_idx ON flood_zones (cell);

-- soil_moisture_sensors: what changes.
CREATE INDEX soil_moisture_sensors_cell_idx ON soil_moisture_sensors (cell);

-- storm_tracks: what changes.
CREATE INDEX storm_tracks_cell_idx ON storm_tracks (cell);

-- vegetation_indices: what changes.
CREATE INDEX vegetation_indices_cell_idx ON vegetation_indices (cell);

-- water_quality_sensors: what changes.
CREATE INDEX water_quality_sensors_cell_idx ON water_quality_sensors (cell);

-- weather_stations: what changes.
CREATE INDEX weather_stations_cell_idx ON weather_stations (cell);

-- infrastructure_costs: what changes.
CREATE INDEX infrastructure_costs_cell_idx ON infrastructure_costs (cell);

-- community_projects: what changes.
CREATE INDEX community_projects_cell_idx ON community_projects (cell);

-- education_programs: what changes.
CREATE INDEX education_programs_cell_idx ON education_programs (cell);

-- job_opportunities: what changes.
CREATE INDEX job_opportunities_cell_idx ON job_opportunities (cell);

-- local_organizations: what changes.
CREATE INDEX local_organizations_cell_idx ON local_organizations (cell);

-- social_equity_metrics: what changes.
CREATE INDEX social_equity_metrics_cell_idx ON social_equity_metrics (cell);

-- compliance_reports: what changes.
CREATE INDEX compliance_reports_cell_idx ON compliance_reports (cell);

-- equipment_inventory: what changes.
CREATE INDEX equipment_inventory_cell_idx ON equipment_inventory (cell);

-- interconnection_queues: what changes.
CREATE INDEX interconnection_queues_cell_idx ON interconnection_queues (cell);

-- permits: what changes.
CREATE INDEX permits_cell_idx ON permits (cell);
