-- 0008_places: up, for SQLite. Written by `terra migrate generate`, run by `terra migrate apply` in
-- one transaction. Edit it before it is applied anywhere, not after.
--
-- - index (cell) of data_points
-- + index (cell, id, longitude, latitude, same_as) of data_points
-- - index (cell) of energy_projects
-- + index (cell, id, longitude, latitude, same_as) of energy_projects
-- - index (cell) of fire_events
-- + index (cell, id, longitude, latitude, detected_at, same_as) of fire_events
-- + column energy_markets.enclosing_square: bigint, optional
-- + index (enclosing_square, id, west, south, east, north) of energy_markets
-- + column grid_interconnections.enclosing_square: bigint, optional
-- + index (enclosing_square, id, west, south, east, north) of grid_interconnections
-- - index (cell) of hydroelectric_dams
-- + index (cell, id, longitude, latitude, same_as) of hydroelectric_dams
-- - index (cell) of nuclear_plants
-- + index (cell, id, longitude, latitude, same_as) of nuclear_plants
-- - index (cell) of substations
-- + index (cell, id, longitude, latitude, same_as) of substations
-- + column transmission_lines.enclosing_square: bigint, optional
-- + index (enclosing_square, id, west, south, east, north) of transmission_lines
-- - index (cell) of air_quality_monitors
-- + index (cell, id, longitude, latitude, same_as) of air_quality_monitors
-- + column biodiversity_hotspots.enclosing_square: bigint, optional
-- - index (cell) of biodiversity_hotspots
-- + index (cell, id, longitude, latitude, same_as) of biodiversity_hotspots
-- + index (enclosing_square, id, west, south, east, north) of biodiversity_hotspots
-- - index (cell) of climate_projections
-- + index (cell, id, longitude, latitude, same_as) of climate_projections
-- + column drought_conditions.enclosing_square: bigint, optional
-- + index (enclosing_square, id, west, south, east, north) of drought_conditions
-- - index (cell) of earthquake_events
-- + index (cell, id, longitude, latitude, same_as) of earthquake_events
-- + column flood_zones.enclosing_square: bigint, optional
-- - index (cell) of flood_zones
-- + index (cell, id, longitude, latitude, same_as) of flood_zones
-- + index (enclosing_square, id, west, south, east, north) of flood_zones
-- - index (cell) of soil_moisture_sensors
-- + index (cell, id, longitude, latitude, same_as) of soil_moisture_sensors
-- - index (cell) of storm_tracks
-- + index (cell, id, longitude, latitude, same_as) of storm_tracks
-- + column vegetation_indices.enclosing_square: bigint, optional
-- - index (cell) of vegetation_indices
-- + index (cell, id, longitude, latitude, same_as) of vegetation_indices
-- + index (enclosing_square, id, west, south, east, north) of vegetation_indices
-- - index (cell) of water_quality_sensors
-- + index (cell, id, longitude, latitude, same_as) of water_quality_sensors
-- - index (cell) of weather_stations
-- + index (cell, id, longitude, latitude, same_as) of weather_stations
-- - index (cell) of infrastructure_costs
-- + index (cell, id, longitude, latitude, same_as) of infrastructure_costs
-- - index (cell) of community_projects
-- + index (cell, id, longitude, latitude, same_as) of community_projects
-- - index (cell) of education_programs
-- + index (cell, id, longitude, latitude) of education_programs
-- - index (cell) of job_opportunities
-- + index (cell, id, longitude, latitude) of job_opportunities
-- - index (cell) of local_organizations
-- + index (cell, id, longitude, latitude, same_as) of local_organizations
-- + column social_equity_metrics.enclosing_square: bigint, optional
-- - index (cell) of social_equity_metrics
-- + index (cell, id, longitude, latitude, same_as) of social_equity_metrics
-- + index (enclosing_square, id, west, south, east, north) of social_equity_metrics
-- - index (cell) of compliance_reports
-- + index (cell, id, longitude, latitude, same_as) of compliance_reports
-- - index (cell) of equipment_inventory
-- + index (cell, id, longitude, latitude, same_as) of equipment_inventory
-- - index (cell) of interconnection_queues
-- + index (cell, id, longitude, latitude, same_as) of interconnection_queues
-- - index (cell) of permits
-- + index (cell, id, longitude, latitude, same_as) of permits

-- data_points: what goes.
DROP INDEX data_points_cell_idx;

-- energy_projects: what goes.
DROP INDEX energy_projects_cell_idx;

-- fire_events: what goes.
DROP INDEX fire_events_cell_idx;

-- hydroelectric_dams: what goes.
DROP INDEX hydroelectric_dams_cell_idx;

-- nuclear_plants: what goes.
DROP INDEX nuclear_plants_cell_idx;

-- substations: what goes.
DROP INDEX substations_cell_idx;

-- air_quality_monitors: what goes.
DROP INDEX air_quality_monitors_cell_idx;

-- biodiversity_hotspots: what goes.
DROP INDEX biodiversity_hotspots_cell_idx;

-- climate_projections: what goes.
DROP INDEX climate_projections_cell_idx;

-- earthquake_events: what goes.
DROP INDEX earthquake_events_cell_idx;

-- flood_zones: what goes.
DROP INDEX flood_zones_cell_idx;

-- soil_moisture_sensors: what goes.
DROP INDEX soil_moisture_sensors_cell_idx;

-- storm_tracks: what goes.
DROP INDEX storm_tracks_cell_idx;

-- vegetation_indices: what goes.
DROP INDEX vegetation_indices_cell_idx;

-- water_quality_sensors: what goes.
DROP INDEX water_quality_sensors_cell_idx;

-- weather_stations: what goes.
DROP INDEX weather_stations_cell_idx;

-- infrastructure_costs: what goes.
DROP INDEX infrastructure_costs_cell_idx;

-- community_projects: what goes.
DROP INDEX community_projects_cell_idx;

-- education_programs: what goes.
DROP INDEX education_programs_cell_idx;

-- job_opportunities: what goes.
DROP INDEX job_opportunities_cell_idx;

-- local_organizations: what goes.
DROP INDEX local_organizations_cell_idx;

-- social_equity_metrics: what goes.
DROP INDEX social_equity_metrics_cell_idx;

-- compliance_reports: what goes.
DROP INDEX compliance_reports_cell_idx;

-- equipment_inventory: what goes.
DROP INDEX equipment_inventory_cell_idx;

-- interconnection_queues: what goes.
DROP INDEX interconnection_queues_cell_idx;

-- permits: what goes.
DROP INDEX permits_cell_idx;

-- data_points: what is new.
CREATE INDEX data_points_cell_id_longitude_latitude_same_as_idx ON data_points (cell, id, longitude, latitude, same_as);

-- energy_projects: what is new.
CREATE INDEX energy_projects_cell_id_longitude_latitude_same_as_idx ON energy_projects (cell, id, longitude, latitude, same_as);

-- fire_events: what is new.
CREATE INDEX fire_events_cell_id_longitude_latitude_detected_at_same_as_idx ON fire_events (cell, id, longitude, latitude, detected_at, same_as);

-- energy_markets: what is new.
ALTER TABLE energy_markets ADD COLUMN enclosing_square INTEGER;
CREATE INDEX energy_markets_enclosing_square_id_west_south_east_north_idx ON energy_markets (enclosing_square, id, west, south, east, north);

-- grid_interconnections: what is new.
ALTER TABLE grid_interconnections ADD COLUMN enclosing_square INTEGER;
CREATE INDEX grid_interconnections_enclosing_square_id_west_sou_07bd6b3c_idx ON grid_interconnections (enclosing_square, id, west, south, east, north);

-- hydroelectric_dams: what is new.
CREATE INDEX hydroelectric_dams_cell_id_longitude_latitude_same_as_idx ON hydroelectric_dams (cell, id, longitude, latitude, same_as);

-- nuclear_plants: what is new.
CREATE INDEX nuclear_plants_cell_id_longitude_latitude_same_as_idx ON nuclear_plants (cell, id, longitude, latitude, same_as);

-- substations: what is new.
CREATE INDEX substations_cell_id_longitude_latitude_same_as_idx ON substations (cell, id, longitude, latitude, same_as);

-- transmission_lines: what is new.
ALTER TABLE transmission_lines ADD COLUMN enclosing_square INTEGER;
CREATE INDEX transmission_lines_enclosing_square_id_west_south__cca3db5c_idx ON transmission_lines (enclosing_square, id, west, south, east, north);

-- air_quality_monitors: what is new.
CREATE INDEX air_quality_monitors_cell_id_longitude_latitude_same_as_idx ON air_quality_monitors (cell, id, longitude, latitude, same_as);

-- biodiversity_hotspots: what is new.
ALTER TABLE biodiversity_hotspots ADD COLUMN enclosing_square INTEGER;
CREATE INDEX biodiversity_hotspots_cell_id_longitude_latitude_same_as_idx ON biodiversity_hotspots (cell, id, longitude, latitude, same_as);
CREATE INDEX biodiversity_hotspots_enclosing_square_id_west_sou_e07b6e4c_idx ON biodiversity_hotspots (enclosing_square, id, west, south, east, north);

-- climate_projections: what is new.
CREATE INDEX climate_projections_cell_id_longitude_latitude_same_as_idx ON climate_projections (cell, id, longitude, latitude, same_as);

-- drought_conditions: what is new.
ALTER TABLE drought_conditions ADD COLUMN enclosing_square INTEGER;
CREATE INDEX drought_conditions_enclosing_square_id_west_south__ac6442ed_idx ON drought_conditions (enclosing_square, id, west, south, east, north);

-- earthquake_events: what is new.
CREATE INDEX earthquake_events_cell_id_longitude_latitude_same_as_idx ON earthquake_events (cell, id, longitude, latitude, same_as);

-- flood_zones: what is new.
ALTER TABLE flood_zones ADD COLUMN enclosing_square INTEGER;
CREATE INDEX flood_zones_cell_id_longitude_latitude_same_as_idx ON flood_zones (cell, id, longitude, latitude, same_as);
CREATE INDEX flood_zones_enclosing_square_id_west_south_east_north_idx ON flood_zones (enclosing_square, id, west, south, east, north);

-- soil_moisture_sensors: what is new.
CREATE INDEX soil_moisture_sensors_cell_id_longitude_latitude_same_as_idx ON soil_moisture_sensors (cell, id, longitude, latitude, same_as);

-- storm_tracks: what is new.
CREATE INDEX storm_tracks_cell_id_longitude_latitude_same_as_idx ON storm_tracks (cell, id, longitude, latitude, same_as);

-- vegetation_indices: what is new.
ALTER TABLE vegetation_indices ADD COLUMN enclosing_square INTEGER;
CREATE INDEX vegetation_indices_cell_id_longitude_latitude_same_as_idx ON vegetation_indices (cell, id, longitude, latitude, same_as);
CREATE INDEX vegetation_indices_enclosing_square_id_west_south__2479bde4_idx ON vegetation_indices (enclosing_square, id, west, south, east, north);

-- water_quality_sensors: what is new.
CREATE INDEX water_quality_sensors_cell_id_longitude_latitude_same_as_idx ON water_quality_sensors (cell, id, longitude, latitude, same_as);

-- weather_stations: what is new.
CREATE INDEX weather_stations_cell_id_longitude_latitude_same_as_idx ON weather_stations (cell, id, longitude, latitude, same_as);

-- infrastructure_costs: what is new.
CREATE INDEX infrastructure_costs_cell_id_longitude_latitude_same_as_idx ON infrastructure_costs (cell, id, longitude, latitude, same_as);

-- community_projects: what is new.
CREATE INDEX community_projects_cell_id_longitude_latitude_same_as_idx ON community_projects (cell, id, longitude, latitude, same_as);

-- education_programs: what is new.
CREATE INDEX education_programs_cell_id_longitude_latitude_idx ON education_programs (cell, id, longitude, latitude);

-- job_opportunities: what is new.
CREATE INDEX job_opportunities_cell_id_longitude_latitude_idx ON job_opportunities (cell, id, longitude, latitude);

-- local_organizations: what is new.
CREATE INDEX local_organizations_cell_id_longitude_latitude_same_as_idx ON local_organizations (cell, id, longitude, latitude, same_as);

-- social_equity_metrics: what is new.
ALTER TABLE social_equity_metrics ADD COLUMN enclosing_square INTEGER;
CREATE INDEX social_equity_metrics_cell_id_longitude_latitude_same_as_idx ON social_equity_metrics (cell, id, longitude, latitude, same_as);
CREATE INDEX social_equity_metrics_enclosing_square_id_west_sou_97733c50_idx ON social_equity_metrics (enclosing_square, id, west, south, east, north);

-- compliance_reports: what is new.
CREATE INDEX compliance_reports_cell_id_longitude_latitude_same_as_idx ON compliance_reports (cell, id, longitude, latitude, same_as);

-- equipment_inventory: what is new.
CREATE INDEX equipment_inventory_cell_id_longitude_latitude_same_as_idx ON equipment_inventory (cell, id, longitude, latitude, same_as);

-- interconnection_queues: what is new.
CREATE INDEX interconnection_queues_cell_id_longitude_latitude_same_as_idx ON interconnection_queues (cell, id, longitude, latitude, same_as);

-- permits: what is new.
CREATE INDEX permits_cell_id_longitude_latitude_same_as_idx ON permits (cell, id, longitude, latitude, same_as);
