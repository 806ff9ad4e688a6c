-- 0002_energy: down, for SQLite. Written by `terra migrate generate`, run by `terra migrate down`
-- in one transaction. Edit it before it is applied anywhere, not after.
--
-- - table battery_storage
-- - table carbon_credits
-- - table energy_markets
-- - table fuel_sources
-- - table grid_interconnections
-- - table hydroelectric_dams
-- - table maintenance_schedules
-- - table nuclear_plants
-- - table power_purchase_agreements
-- - table renewable_certificates
-- - table solar_farms
-- - table substations
-- - table transmission_lines
-- - table wind_farms
--
-- Loses data where there is any, and then asks for:
-- --allow-loss battery_storage: the table goes, with its rows
-- --allow-loss carbon_credits: the table goes, with its rows
-- --allow-loss energy_markets: the table goes, with its rows
-- --allow-loss fuel_sources: the table goes, with its rows
-- --allow-loss grid_interconnections: the table goes, with its rows
-- --allow-loss hydroelectric_dams: the table goes, with its rows
-- --allow-loss maintenance_schedules: the table goes, with its rows
-- --allow-loss nuclear_plants: the table goes, with its rows
-- --allow-loss power_purchase_agreements: the table goes, with its rows
-- --allow-loss renewable_certificates: the table goes, with its rows
-- --allow-loss solar_farms: the table goes, with its rows
-- --allow-loss substations: the table goes, with its rows
-- --allow-loss transmission_lines: the table goes, with its rows
-- --allow-loss wind_farms: the table goes, with its rows

-- Tables that go.
DROP TABLE battery_storage;
DROP TABLE carbon_credits;
DROP TABLE energy_markets;
DROP TABLE fuel_sources;
DROP TABLE grid_interconnections;
DROP TABLE hydroelectric_dams;
DROP TABLE maintenance_schedules;
DROP TABLE nuclear_plants;
DROP TABLE power_purchase_agreements;
DROP TABLE renewable_certificates;
DROP TABLE solar_farms;
DROP TABLE substations;
DROP TABLE transmission_lines;
DROP TABLE wind_farms;
