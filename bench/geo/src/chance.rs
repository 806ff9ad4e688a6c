//! Numbers that look like chance and are the same on every run.

use std::f64::consts::TAU;

/// A sequence of numbers (SplitMix64): two that begin with neighbouring seeds have nothing in common.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    /// From 0 to 1, but never 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// From `least` to `most`.
    pub(crate) fn between(&mut self, least: f64, most: f64) -> f64 {
        least + (most - least) * self.share()
    }

    /// Whether one of so many times has come.
    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// Mostly small and now and then very large, from 0 (Lomax): the greater the exponent, the rarer
    /// are the large ones.
    pub(crate) fn tail(&mut self, exponent: f64) -> f64 {
        (1.0 - self.share()).powf(-1.0 / exponent) - 1.0
    }

    /// A direction, in radians.
    pub(crate) fn direction(&mut self) -> f64 {
        self.between(0.0, TAU)
    }

    /// One of several.
    pub(crate) fn one_of<'a, T>(&mut self, several: &'a [T]) -> &'a T {
        &several[self.below(several.len())]
    }
}

/// Draws places in a list so often as their weights say.
pub(crate) struct Lottery {
    /// The sum of the weights up to each place, itself included.
    sums: Vec<f64>,
}

impl Lottery {
    /// The weights must not all be 0.
    pub(crate) fn of(weights: impl IntoIterator<Item = f64>) -> Self {
        let sums = weights.into_iter().scan(0.0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        });
        Self { sums: sums.collect() }
    }

    pub(crate) fn draw(&self, chance: &mut Chance) -> usize {
        let all = self.sums.last().copied().unwrap_or_default();
        let at = chance.between(0.0, all);
        self.sums.partition_point(|sum| *sum <= at).min(self.sums.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_drawn_so_often_as_its_weight_says() {
        let (lottery, chance) = (Lottery::of([1.0, 0.0, 3.0]), &mut Chance::of(1));
        let mut drawn = [0; 3];
        (0..4_000).for_each(|_| drawn[lottery.draw(chance)] += 1);
        assert!((900..1_100).contains(&drawn[0]), "{drawn:?}");
        assert_eq!((drawn[1], drawn[0] + drawn[2]), (0, 4_000));
    }

    #[test]
    fn a_tail_is_mostly_small_and_sometimes_large() {
        let chance = &mut Chance::of(1);
        let mut drawn: Vec<f64> = (0..1_001).map(|_| chance.tail(1.1)).collect();
        drawn.sort_by(f64::total_cmp);
        assert!(drawn[0] >= 0.0 && drawn[500] < 1.2 && drawn[1_000] > 100.0, "{drawn:?}");
    }
}
