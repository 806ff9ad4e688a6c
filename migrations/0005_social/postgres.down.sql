-- 0005_social: down, for PostgreSQL. Written by `terra migrate generate`, run by `terra migrate
-- down` in one transaction. Edit it before it is applied anywhere, not after.
--
-- - table community_benefits
-- - table community_projects
-- - table education_programs
-- - table health_impacts
-- - table job_opportunities
-- - table local_organizations
-- - table public_comments
-- - table social_equity_metrics
--
-- Loses data where there is any, and then asks for:
-- --allow-loss community_benefits: the table goes, with its rows
-- --allow-loss community_projects: the table goes, with its rows
-- --allow-loss education_programs: the table goes, with its rows
-- --allow-loss health_impacts: the table goes, with its rows
-- --allow-loss job_opportunities: the table goes, with its rows
-- --allow-loss local_organizations: the table goes, with its rows
-- --allow-loss public_comments: the table goes, with its rows
-- --allow-loss social_equity_metrics: the table goes, with its rows

-- What goes.
DROP TABLE
    community_benefits,
    community_projects,
    education_programs,
    health_impacts,
    job_opportunities,
    local_organizations,
    public_comments,
    social_equity_metrics;
