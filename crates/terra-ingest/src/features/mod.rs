//! GeoJSON FeatureCollections (RFC 7946), one feature at a time, so that the whole is never held.

mod members;
mod scan;

pub(crate) use members::Members;

use crate::{
    ParseError, Refused,
    delimited::{Raw, wrong_format},
    fields::refuse,
};
use scan::Scan;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::io::BufRead;

/// A file on its way through.
pub(crate) struct Features<'a> {
    scan: Scan<'a>,
    part: Part,
}

/// Where in a file we are.
enum Part {
    /// Before its first byte.
    Start,
    /// Among the members of the collection; whether its features were found.
    Collection { has_features: bool },
    /// Among the features; whether none came yet.
    Features { is_first: bool },
}

/// One feature, its parts as they are written.
#[derive(Deserialize)]
pub(crate) struct Feature<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    pub(crate) id: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(crate) geometry: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(crate) properties: Option<Members<'a>>,
}

impl<'a> Feature<'a> {
    /// Reads what [`Features::next`] has found.
    pub(crate) fn of(text: &'a str) -> Result<Self, Refused> {
        match serde_json::from_str::<Self>(text) {
            Ok(feature) if feature.kind == "Feature" => Ok(feature),
            Ok(_) => Err(refuse("", "json", text, "not a GeoJSON feature: its type is another")),
            Err(error) => Err(refuse("", "json", text, &format!("not a GeoJSON feature: {error}"))),
        }
    }
}

impl<'a> Features<'a> {
    /// A file of features of so many bytes at most.
    pub(crate) fn of(file: &'a mut (dyn BufRead + Send), most: usize) -> Self {
        Self { scan: Scan::of(file, most), part: Part::Start }
    }

    /// The next feature as it is written; none at the file's end.
    pub(crate) fn next_raw(&mut self) -> Result<Option<Raw>, ParseError> {
        loop {
            match self.part {
                Part::Start => {
                    if !self.scan.take(b'{')? {
                        return Err(self.scan.stumbled("the { of a FeatureCollection"));
                    }
                    self.part = Part::Collection { has_features: false };
                    self.member(true)?;
                }
                Part::Collection { has_features } if self.scan.take(b'}')? => {
                    return self.end(has_features);
                }
                Part::Collection { .. } => self.member(false)?,
                Part::Features { .. } if self.scan.take(b']')? => {
                    self.part = Part::Collection { has_features: true };
                }
                Part::Features { is_first } => {
                    if !is_first && !self.scan.take(b',')? {
                        return Err(self.scan.stumbled("a comma or ]"));
                    }
                    self.part = Part::Features { is_first: false };
                    return self.scan.value().map(Some);
                }
            }
        }
    }

    fn end(&mut self, has_features: bool) -> Result<Option<Raw>, ParseError> {
        if !has_features {
            let reason = "there are no `features`: a FeatureCollection is read";
            return Err(wrong_format(self.scan.line, reason));
        }
        match self.scan.peek()? {
            None => Ok(None),
            Some(_) => Err(self.scan.stumbled("the end of the file")),
        }
    }

    /// Reads a member of the collection, or goes to its features.
    fn member(&mut self, is_first: bool) -> Result<(), ParseError> {
        if is_first && self.scan.peek()? == Some(b'}') {
            return Ok(());
        }
        if !is_first && !self.scan.take(b',')? {
            return Err(self.scan.stumbled("a comma or }"));
        }
        if self.scan.peek()? != Some(b'"') {
            return Err(self.scan.stumbled("the name of a member, in quotes,"));
        }
        let name = self.scan.value()?;
        if !self.scan.take(b':')? {
            return Err(self.scan.stumbled("a colon"));
        }
        if name.text().is_ok_and(|name| name == "\"features\"") {
            if !self.scan.take(b'[')? {
                return Err(self.scan.stumbled("the [ of the features"));
            }
            self.part = Part::Features { is_first: true };
            return Ok(());
        }
        let value = self.scan.value()?;
        let (name, text) = (name.text().unwrap_or_default(), value.text().unwrap_or_default());
        let wrong = match name {
            "\"type\"" if text != "\"FeatureCollection\"" => "not a FeatureCollection",
            "\"crs\"" if !is_wgs_84(text) => {
                "the coordinates are in another system: transform the file to WGS 84 (EPSG:4326)"
            }
            _ => return Ok(()),
        };
        Err(wrong_format(value.first, wrong))
    }
}

/// Whether an old file's `crs` is what GeoJSON has by now: longitude and latitude on WGS 84.
fn is_wgs_84(crs: &str) -> bool {
    crs == "null" || crs.contains("CRS84") || crs.contains("4326")
}
