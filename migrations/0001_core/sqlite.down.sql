-- 0001_core: down, for SQLite. Written by `terra migrate generate`, run by `terra migrate down` in
-- one transaction. Edit it before it is applied anywhere, not after.
--
-- - table activity_log
-- - table data_points
-- - table data_sources
-- - table energy_projects
-- - table fire_events
-- - table sessions
-- - table terra_history
-- - table terra_imports
-- - table terra_rejections
-- - table user_api_keys
-- - table users
-- - table validations
--
-- Loses data where there is any, and then asks for:
-- --allow-loss activity_log: the table goes, with its rows
-- --allow-loss data_points: the table goes, with its rows
-- --allow-loss data_sources: the table goes, with its rows
-- --allow-loss energy_projects: the table goes, with its rows
-- --allow-loss fire_events: the table goes, with its rows
-- --allow-loss sessions: the table goes, with its rows
-- --allow-loss terra_history: the table goes, with its rows
-- --allow-loss terra_imports: the table goes, with its rows
-- --allow-loss terra_rejections: the table goes, with its rows
-- --allow-loss user_api_keys: the table goes, with its rows
-- --allow-loss users: the table goes, with its rows
-- --allow-loss validations: the table goes, with its rows

-- Tables that go.
DROP TABLE activity_log;
DROP TABLE data_points;
DROP TABLE data_sources;
DROP TABLE energy_projects;
DROP TABLE fire_events;
DROP TABLE sessions;
DROP TABLE terra_history;
DROP TABLE terra_imports;
DROP TABLE terra_rejections;
DROP TABLE user_api_keys;
DROP TABLE users;
DROP TABLE validations;
