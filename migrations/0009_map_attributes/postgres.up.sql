-- 0009_map_attributes: up, for PostgreSQL. Written by `terra migrate generate`, run by `terra
-- migrate apply` in one transaction. Edit it before it is applied anywhere, not after.
--
-- - index (cell, id, longitude, latitude, same_as) of energy_projects
-- + index (cell, id, longitude, latitude, same_as, name, project_type, status, capacity_mw) of
-- energy_projects
-- - index (cell, id, longitude, latitude, detected_at, same_as) of fire_events
-- + index (cell, id, longitude, latitude, detected_at, same_as, radiative_power_mw,
-- confidence_percent, satellite) of fire_events

-- What goes.
DROP INDEX energy_projects_cell_id_longitude_latitude_same_as_idx;
DROP INDEX fire_events_cell_id_longitude_latitude_detected_at_same_as_idx;

-- energy_projects: what changes.
CREATE INDEX energy_projects_cell_id_longitude_latitude_same_as_a95f330a_idx ON energy_projects (cell, id, longitude, latitude, same_as, name, project_type, status, capacity_mw);

-- fire_events: what changes.
CREATE INDEX fire_events_cell_id_longitude_latitude_detected_at_a5544c75_idx ON fire_events (cell, id, longitude, latitude, detected_at, same_as, radiative_power_mw, confidence_percent, satellite);
