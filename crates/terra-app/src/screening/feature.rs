//! A screened project as GeoJSON.

use super::{Near, Screened};
use crate::same::{self, Rule};
use rust_decimal::Decimal;
use serde_json::{Number, Value, json};
use terra_geo::LonLat;
use terra_schema::{CodeList, Id, Row};
use terra_tables::{
    environment::{FireEvent, WeatherStation},
    regulatory::Permit,
    social::CommunityProject,
};

/// What a row is recognised by that is the same as a third row, which the project is too.
const GROUP: &str = "group";

impl Screened {
    /// The project as a GeoJSON feature, what surrounds it among its properties.
    pub fn feature(&self) -> Value {
        let geometry = self.project.location.map(|place| {
            json!({ "type": "Point", "coordinates": [place.longitude(), place.latitude()] })
        });
        json!({
            "type": "Feature",
            "id": self.project.id.to_string(),
            "geometry": geometry,
            "properties": self.properties(),
        })
    }

    /// The project as a plain object.
    pub fn object(&self) -> Value {
        let mut object = self.properties();
        object["id"] = self.project.id.to_string().into();
        object["longitude"] = self.project.location.map(LonLat::longitude).into();
        object["latitude"] = self.project.location.map(LonLat::latitude).into();
        object
    }

    fn properties(&self) -> Value {
        let project = &self.project;
        json!({
            "name": project.name.as_str(),
            "project_type": project.project_type.code(),
            "status": project.status.code(),
            "capacity_mw": number(project.capacity_mw),
            "country_code": project.country_code.as_deref(),
            "source_id": project.provenance.source_id.as_ref().map(Id::to_string),
            "external_id": project.provenance.external_id.as_deref(),
            "also_described_by": self.also.iter().map(|other| json!({
                "id": other.id.to_string(),
                "source_id": other.provenance.source_id.as_ref().map(Id::to_string),
                "external_id": other.provenance.external_id.as_deref(),
                "name": other.name.as_str(),
                "rule": same::plants(project, other).map_or(GROUP, Rule::code),
            })).collect::<Vec<_>>(),
            "weather_station": self.weather_station.as_ref().map(station),
            "fire": self.fire.as_ref().map(fire),
            "fires_count": self.fires_count,
            "community_project": self.community_project.as_ref().map(community_project),
            (Permit::NAME): self.permits.iter().map(permit).collect::<Vec<_>>(),
        })
    }
}

/// The number with its own digits, which are few enough for a double.
fn number(number: Option<impl Into<Decimal>>) -> Option<Number> {
    number.and_then(|number| number.into().normalize().to_string().parse().ok())
}

/// To a metre.
fn distance_km<T>(near: &Near<T>) -> f64 {
    (near.distance.0 * 1000.0).round() / 1000.0
}

fn station(near: &Near<WeatherStation>) -> Value {
    let station = &near.row;
    json!({
        "id": station.id.to_string(),
        "station_id": station.station_id.as_str(),
        "name": station.name.as_str(),
        "distance_km": distance_km(near),
        "last_update": station.last_update.map(|moment| moment.to_string()),
        "temperature_c": number(station.temperature_c),
        "wind_speed_ms": number(station.wind_speed_ms),
        "wind_direction_degrees": station.wind_direction_degrees,
        "pressure_hpa": number(station.pressure_hpa),
    })
}

fn fire(near: &Near<FireEvent>) -> Value {
    let fire = &near.row;
    json!({
        "id": fire.id.to_string(),
        "distance_km": distance_km(near),
        "detected_at": fire.detected_at.to_string(),
        "radiative_power_mw": number(fire.radiative_power_mw),
        "confidence_percent": fire.confidence_percent,
        "confidence_level": fire.confidence_level.map(CodeList::code),
    })
}

fn community_project(near: &Near<CommunityProject>) -> Value {
    let project = &near.row;
    json!({
        "id": project.id.to_string(),
        "name": project.name.as_str(),
        "distance_km": distance_km(near),
        "technology": project.technology.code(),
        "status": project.status.code(),
        "operator": project.operator.as_deref(),
    })
}

fn permit(permit: &Permit) -> Value {
    json!({
        "id": permit.id.to_string(),
        "name": permit.name.as_str(),
        "permit_type": permit.permit_type.code(),
        "status": permit.status.code(),
        "permit_number": permit.permit_number.as_deref(),
        "authority": permit.authority.as_deref(),
        "submitted_date": permit.submitted_date.map(|day| day.to_string()),
        "decision_date": permit.decision_date.map(|day| day.to_string()),
    })
}
