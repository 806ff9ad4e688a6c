-- 0004_economic: down, for SQLite. Written by `terra migrate generate`, run by `terra migrate down`
-- in one transaction. Edit it before it is applied anywhere, not after.
--
-- - table carbon_markets
-- - table economic_indicators
-- - table energy_prices
-- - table government_incentives
-- - table green_bonds
-- - table infrastructure_costs
-- - table insurance_policies
-- - table investment_flows
-- - table project_financing
-- - table tax_credits
--
-- Loses data where there is any, and then asks for:
-- --allow-loss carbon_markets: the table goes, with its rows
-- --allow-loss economic_indicators: the table goes, with its rows
-- --allow-loss energy_prices: the table goes, with its rows
-- --allow-loss government_incentives: the table goes, with its rows
-- --allow-loss green_bonds: the table goes, with its rows
-- --allow-loss infrastructure_costs: the table goes, with its rows
-- --allow-loss insurance_policies: the table goes, with its rows
-- --allow-loss investment_flows: the table goes, with its rows
-- --allow-loss project_financing: the table goes, with its rows
-- --allow-loss tax_credits: the table goes, with its rows

-- Tables that go.
DROP TABLE carbon_markets;
DROP TABLE economic_indicators;
DROP TABLE energy_prices;
DROP TABLE government_incentives;
DROP TABLE green_bonds;
DROP TABLE infrastructure_costs;
DROP TABLE insurance_policies;
DROP TABLE investment_flows;
DROP TABLE project_financing;
DROP TABLE tax_credits;
