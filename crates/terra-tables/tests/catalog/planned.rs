//! What the tests hold the catalog to: the tables planned, what belongs together, names to avoid.

/// The 77 tables of the atlas by phase; those of the machinery aside.
pub(crate) const TABLES: &[(u8, &[&str])] = &[
    (
        1,
        &[
            "activity_log",
            "data_points",
            "data_sources",
            "energy_projects",
            "fire_events",
            "sessions",
            "user_api_keys",
            "users",
            "validations",
        ],
    ),
    (
        2,
        &[
            "battery_storage",
            "carbon_credits",
            "energy_markets",
            "fuel_sources",
            "grid_interconnections",
            "hydroelectric_dams",
            "maintenance_schedules",
            "nuclear_plants",
            "power_purchase_agreements",
            "renewable_certificates",
            "solar_farms",
            "substations",
            "transmission_lines",
            "wind_farms",
        ],
    ),
    (
        3,
        &[
            "air_quality_monitors",
            "biodiversity_hotspots",
            "climate_projections",
            "drought_conditions",
            "earthquake_events",
            "flood_zones",
            "soil_moisture_sensors",
            "storm_tracks",
            "vegetation_indices",
            "water_quality_sensors",
            "weather_stations",
        ],
    ),
    (
        4,
        &[
            "carbon_markets",
            "economic_indicators",
            "energy_prices",
            "government_incentives",
            "green_bonds",
            "infrastructure_costs",
            "insurance_policies",
            "investment_flows",
            "project_financing",
            "tax_credits",
        ],
    ),
    (
        5,
        &[
            "community_benefits",
            "community_projects",
            "education_programs",
            "health_impacts",
            "job_opportunities",
            "local_organizations",
            "public_comments",
            "social_equity_metrics",
        ],
    ),
    (
        6,
        &[
            "comments",
            "compliance_reports",
            "contractor_schedules",
            "documents",
            "downtime_events",
            "environmental_assessments",
            "equipment_inventory",
            "experiment_results",
            "feature_stores",
            "inspection_reports",
            "interconnection_queues",
            "legal_entities",
            "maintenance_logs",
            "model_versions",
            "notifications",
            "ownership_structures",
            "performance_metrics",
            "permits",
            "policy_changes",
            "predictions",
            "projects",
            "regulatory_filings",
            "spare_parts",
            "teams",
            "training_datasets",
        ],
    ),
];

/// What PostgreSQL reserves: such a name needs quotes in every query that a person types.
pub(crate) const RESERVED: &str = "all analyse analyze and any array as asc asymmetric authorization binary \
    both case cast check collate collation column concurrently constraint create cross \
    current_catalog current_date current_role current_schema current_time current_timestamp \
    current_user default deferrable desc distinct do else end except false fetch for foreign \
    freeze from full grant group having ilike in initially inner intersect into is isnull join \
    lateral leading left like limit localtime localtimestamp natural not notnull null offset on \
    only or order outer overlaps placing primary references returning right select session_user \
    similar some symmetric system_user table tablesample then to trailing true union unique user \
    using variadic verbose when where window with";

/// What belongs to a plant or project, and must be found from it.
pub(crate) const OF_A_PROJECT: &str = "battery_storage carbon_credits community_benefits community_projects \
    compliance_reports contractor_schedules documents downtime_events education_programs \
    energy_markets energy_prices environmental_assessments equipment_inventory \
    government_incentives green_bonds grid_interconnections health_impacts hydroelectric_dams \
    infrastructure_costs inspection_reports insurance_policies interconnection_queues \
    investment_flows job_opportunities legal_entities local_organizations maintenance_logs \
    maintenance_schedules model_versions nuclear_plants ownership_structures \
    performance_metrics permits policy_changes power_purchase_agreements predictions \
    project_financing projects public_comments regulatory_filings renewable_certificates \
    solar_farms spare_parts substations tax_credits teams transmission_lines wind_farms";
