//! Prices, finance, credits and incentives.

mod carbon_market;
mod economic_indicator;
mod energy_price;
mod government_incentive;
mod green_bond;
mod infrastructure_cost;
mod insurance_policy;
mod investment_flow;
mod project_financing;
mod tax_credit;

pub use carbon_market::*;
pub use economic_indicator::*;
pub use energy_price::*;
pub use government_incentive::*;
pub use green_bond::*;
pub use infrastructure_cost::*;
pub use insurance_policy::*;
pub use investment_flow::*;
pub use project_financing::*;
pub use tax_credit::*;
