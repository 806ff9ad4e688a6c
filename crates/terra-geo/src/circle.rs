//! Circles: all that lies within a distance of a point.

use crate::bbox::BBox;
use crate::error::GeoError;
use crate::lonlat::{Km, LonLat};

/// The points within a great-circle distance of a centre, those at just that distance included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circle {
    centre: LonLat,
    radius: Km,
}

impl Circle {
    /// A circle of `radius` around `centre`. With a radius of 0 it holds its centre alone; one of
    /// half the way round the Earth or more holds every point.
    ///
    /// # Errors
    ///
    /// When the radius is negative or NaN.
    pub fn new(centre: LonLat, radius: Km) -> Result<Circle, GeoError> {
        // NaN is not 0 or more either.
        if radius.0 >= 0.0 {
            Ok(Circle { centre, radius })
        } else {
            Err(GeoError::Radius(radius.0))
        }
    }

    /// The point in its middle.
    pub fn centre(self) -> LonLat {
        self.centre
    }

    /// The distance from its centre to its edge.
    pub fn radius(self) -> Km {
        self.radius
    }

    /// The smallest box around it: [`BBox::around`].
    pub fn bounds(self) -> BBox {
        BBox::around(self.centre, self.radius)
    }

    /// Whether `point` lies in the circle or on its edge, by [`LonLat::distance_km`].
    pub fn contains(self, point: LonLat) -> bool {
        self.centre.distance_km(point) <= self.radius
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_a_radius_that_is_none() {
        let centre = LonLat::new(5.0, 50.0).unwrap();
        let message = |radius| Circle::new(centre, Km(radius)).unwrap_err().to_string();
        assert_eq!(message(-1.5), "-1.5 km is no radius; give a distance of 0 km or more");
        assert!(message(f64::NAN).starts_with("NaN km is no radius"));
        assert!(message(f64::NEG_INFINITY).starts_with("-inf km is no radius"));
    }

    #[test]
    fn holds_its_centre_and_its_edge() {
        let (centre, other) = (LonLat::new(5.0, 50.0).unwrap(), LonLat::new(6.0, 51.0).unwrap());
        let circle = |radius| Circle::new(centre, radius).unwrap();
        assert!(circle(Km(0.0)).contains(centre) && !circle(Km(0.0)).contains(other));
        assert!(circle(centre.distance_km(other)).contains(other));
        assert!(circle(Km(f64::INFINITY)).contains(other));
        assert_eq!(circle(Km(f64::INFINITY)).bounds(), BBox::WORLD);
    }
}
