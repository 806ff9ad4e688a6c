-- 0003_environment: down, for PostgreSQL. Written by `terra migrate generate`, run by `terra
-- migrate down` in one transaction. Edit it before it is applied anywhere, not after.
--
-- - table air_quality_monitors
-- - table biodiversity_hotspots
-- - table climate_projections
-- - table drought_conditions
-- - table earthquake_events
-- - table flood_zones
-- - table soil_moisture_sensors
-- - table storm_tracks
-- - table vegetation_indices
-- - table water_quality_sensors
-- - table weather_stations
--
-- Loses data where there is any, and then asks for:
-- --allow-loss air_quality_monitors: the table goes, with its rows
-- --allow-loss biodiversity_hotspots: the table goes, with its rows
-- --allow-loss climate_projections: the table goes, with its rows
-- --allow-loss drought_conditions: the table goes, with its rows
-- --allow-loss earthquake_events: the table goes, with its rows
-- --allow-loss flood_zones: the table goes, with its rows
-- --allow-loss soil_moisture_sensors: the table goes, with its rows
-- --allow-loss storm_tracks: the table goes, with its rows
-- --allow-loss vegetation_indices: the table goes, with its rows
-- --allow-loss water_quality_sensors: the table goes, with its rows
-- --allow-loss weather_stations: the table goes, with its rows

-- What goes.
DROP TABLE
    air_quality_monitors,
    biodiversity_hotspots,
    climate_projections,
    drought_conditions,
    earthquake_events,
    flood_zones,
    soil_moisture_sensors,
    storm_tracks,
    vegetation_indices,
    water_quality_sensors,
    weather_stations;
