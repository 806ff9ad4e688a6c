-- 0009_map_attributes: down, for SQLite. Written by `terra migrate generate`, run by `terra migrate
-- down` in one transaction. Edit it before it is applied anywhere, not after.
--
-- - index (cell, id, longitude, latitude, same_as, name, project_type, status, capacity_mw) of
-- energy_projects
-- + index (cell, id, longitude, latitude, same_as) of energy_projects
-- - index (cell, id, longitude, latitude, detected_at, same_as, radiative_power_mw,
-- confidence_percent, satellite) of fire_events
-- + index (cell, id, longitude, latitude, detected_at, same_as) of fire_events

-- energy_projects: what goes.
DROP INDEX energy_projects_cell_id_longitude_latitude_same_as_a95f330a_idx;

-- fire_events: what goes.
DROP INDEX fire_events_cell_id_longitude_latitude_detected_at_a5544c75_idx;

-- energy_projects: what is new.
CREATE INDEX energy_projects_cell_id_longitude_latitude_same_as_idx ON energy_projects (cell, id, longitude, latitude, same_as);

-- fire_events: what is new.
CREATE INDEX fire_events_cell_id_longitude_latitude_detected_at_same_as_idx ON fire_events (cell, id, longitude, latitude, detected_at, same_as);
