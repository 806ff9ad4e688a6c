//! The rows in full, as drafts. What no question is about follows from the row's number.

use super::{Fire, World};
use crate::{Outcome, chance::Chance};
use rust_decimal::Decimal;
use terra_schema::{Date, Draft, Id, New, Text, row::IntoDraft, scalar::Uuid};
use terra_tables::{
    Provenance,
    core::DataSource,
    energy::{EnergyProject, ProjectStatus, ProjectType},
    environment::{DayNight, FireEvent, HotspotType, WeatherStation},
    regulatory::{Permit, PermitStatus, PermitType},
    social::{CommunityProject, CommunityTechnology},
};

/// The source of every row.
pub(super) const SOURCE: Uuid = Uuid::from_u128(0x6765_6f67_7261_4000_8000_0062_656e_6368);

const TYPES: [ProjectType; 5] = [
    ProjectType::Solar,
    ProjectType::Wind,
    ProjectType::Hydro,
    ProjectType::Gas,
    ProjectType::Storage,
];
const STATUSES: [ProjectStatus; 4] = [
    ProjectStatus::Operating,
    ProjectStatus::Planned,
    ProjectStatus::Permitted,
    ProjectStatus::Construction,
];
const TECHNOLOGIES: [CommunityTechnology; 3] =
    [CommunityTechnology::Solar, CommunityTechnology::Wind, CommunityTechnology::Hydro];
const COUNTRIES: [&str; 6] = ["US", "GB", "DE", "IN", "CN", "BR"];

/// What the source calls its row of this number.
pub(super) fn external_id(name: &str, number: usize) -> String {
    format!("{name}-{number:08}")
}

/// The source itself.
pub(crate) fn source() -> Draft<DataSource, New> {
    let mut draft = DataSource::new("A made-up world").into_draft();
    draft.record.set_id(SOURCE);
    draft
}

fn provenance(name: &str, number: usize) -> Outcome<Provenance> {
    Ok(Provenance {
        source_id: Some(Id::from_uuid(SOURCE)),
        external_id: Some(Text::new(external_id(name, number))?),
        is_synthetic: true,
        ..Provenance::default()
    })
}

fn decimal(chance: &mut Chance, least: i64, most: usize, scale: u32) -> Decimal {
    Decimal::new(least + chance.below(most) as i64, scale)
}

fn day(chance: &mut Chance) -> Outcome<Date> {
    Ok(Date::from_days(14_000 + chance.below(6_000) as i32)?)
}

impl World {
    pub(crate) fn project(&self, number: usize) -> Outcome<Draft<EnergyProject, New>> {
        let (project, chance) = (&self.projects[number], &mut Chance::of(number as u64));
        let name = format!("Power plant number {number} on the {} river", chance.below(900));
        let draft = EnergyProject::new(name, *chance.one_of(&TYPES), *chance.one_of(&STATUSES))
            .location(project.thing.place)
            .capacity_mw(Decimal::new(project.capacity_kw, 3))
            .annual_generation_gwh(decimal(chance, 0, 9_000_000, 3))
            .country_code(*chance.one_of(&COUNTRIES))
            .region(format!("Region {}", chance.below(60)))
            .commercial_operation_date(day(chance)?)
            .developer(format!("Developers and partners {}", chance.below(400)))
            .operator(format!("Power company {}", chance.below(300)))
            .provenance(provenance("project", number)?);
        Ok(draft.into_draft())
    }

    pub(crate) fn station(&self, number: usize) -> Outcome<Draft<WeatherStation, New>> {
        let (station, chance) = (&self.stations[number], &mut Chance::of(number as u64));
        let draft =
            WeatherStation::new(format!("S{number:06}"), format!("Airfield number {number}"))
                .location(station.place)
                .elevation_meters(chance.below(3_000) as i32)
                .temperature_c(decimal(chance, -2_000, 6_000, 2))
                .humidity_percent(chance.below(101) as i32)
                .wind_speed_ms(decimal(chance, 0, 3_000, 2))
                .wind_direction_degrees(chance.below(361) as i32)
                .pressure_hpa(decimal(chance, 98_000, 6_000, 2))
                .last_update(self.fires.last().map(|fire| fire.at))
                .network("METAR")
                .country_code(*chance.one_of(&COUNTRIES))
                .provenance(provenance("station", number)?);
        Ok(draft.into_draft())
    }

    pub(crate) fn community(&self, number: usize) -> Outcome<Draft<CommunityProject, New>> {
        let (project, chance) = (&self.communities[number], &mut Chance::of(number as u64));
        let name = format!("Community energy number {number}");
        let draft =
            CommunityProject::new(name, *chance.one_of(&TECHNOLOGIES), *chance.one_of(&STATUSES))
                .location(project.place)
                .operator(format!("Cooperative {}", chance.below(2_000)))
                .capacity_kw(decimal(chance, 1_000, 5_000_000, 3))
                .country_code(*chance.one_of(&COUNTRIES))
                .provenance(provenance("community", number)?);
        Ok(draft.into_draft())
    }

    pub(crate) fn permit(&self, number: usize) -> Outcome<Draft<Permit, New>> {
        let project = &self.projects[self.permits[number].project].thing;
        let chance = &mut Chance::of(number as u64);
        let name = format!("Site number {number}");
        let draft = Permit::new(name, PermitType::Planning, PermitStatus::Granted)
            .permit_number(format!("{}/{number:05}/FUL", 10 + chance.below(16)))
            .location(project.place)
            .project_id(Id::from_uuid(project.id))
            .authority(format!("Council {}", chance.below(400)))
            .country_code(*chance.one_of(&COUNTRIES))
            .submitted_date(day(chance)?)
            .decision_date(day(chance)?)
            .provenance(provenance("permit", number)?);
        Ok(draft.into_draft())
    }
}

impl Fire {
    /// Its row, which the source calls by this name and its number.
    pub(crate) fn draft(&self, name: &str) -> Outcome<Draft<FireEvent, New>> {
        let chance = &mut Chance::of(self.number as u64);
        let (satellite, time) = match chance.below(4) {
            0 => ("Terra", DayNight::Day),
            1 => ("Terra", DayNight::Night),
            2 => ("Aqua", DayNight::Day),
            _ => ("Aqua", DayNight::Night),
        };
        let draft = FireEvent::new(self.at, self.thing.place)
            .hotspot_type(HotspotType::Vegetation)
            .brightness_k(decimal(chance, 30_000, 10_000, 2))
            .thermal_brightness_k(decimal(chance, 27_000, 5_000, 2))
            .radiative_power_mw(decimal(chance, 0, 4_000, 1))
            .confidence_percent(chance.below(101) as i32)
            .satellite(satellite)
            .instrument("MODIS")
            .product_version("6.1NRT")
            .scan_km(decimal(chance, 10, 40, 1))
            .track_km(decimal(chance, 10, 10, 1))
            .day_night(time)
            .provenance(provenance(name, self.number)?);
        Ok(draft.into_draft())
    }
}
