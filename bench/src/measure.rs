//! Arithmetic over what was measured: medians, percentiles, ratios.

use std::time::Duration;

/// The middle of several figures; with an even number of them, halfway between the two in the middle. None of none.
pub fn median(figures: &[f64]) -> Option<f64> {
    let mut sorted: Vec<f64> = figures.iter().copied().filter(|figure| figure.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        odd if odd % 2 == 1 => sorted.get(middle).copied(),
        _ => Some(f64::midpoint(sorted[middle - 1], sorted[middle])),
    }
}

/// How many times the second the first is; none where there is nothing to divide by.
pub fn ratio(of: f64, by: f64) -> Option<f64> {
    let ratio = of / by;
    (by != 0.0 && ratio.is_finite()).then_some(ratio)
}

/// How long answers took.
#[derive(Clone, Debug, Default)]
pub struct Latencies {
    micros: Vec<u32>,
}

impl Latencies {
    /// One more.
    pub fn add(&mut self, took: Duration) {
        self.micros.push(u32::try_from(took.as_micros()).unwrap_or(u32::MAX));
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        self.micros.len() as u64
    }

    /// All of another.
    pub fn append(&mut self, mut other: Latencies) {
        self.micros.append(&mut other.micros);
    }

    /// The time within which this part of the answers came, in microseconds; the part is between 0 and 1. None of none.
    pub fn percentile(&mut self, part: f64) -> Option<f64> {
        self.micros.sort_unstable();
        let last = self.micros.len().checked_sub(1)?;
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an index below a few million"
        )]
        let index = (part.clamp(0.0, 1.0) * last as f64).ceil() as usize;
        self.micros.get(index).map(|micros| f64::from(*micros))
    }
}

/// A whole number as a figure.
#[expect(clippy::cast_precision_loss, reason = "counts here stay far below 2^52")]
pub fn figure(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0]), Some(3.0));
        assert_eq!(median(&[9.0, 1.0, 5.0]), Some(5.0));
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5));
        assert_eq!(median(&[f64::NAN, 7.0]), Some(7.0));
    }

    #[test]
    fn nothing_is_divided_by_nothing() {
        assert_eq!(ratio(6.0, 3.0), Some(2.0));
        assert_eq!(ratio(6.0, 0.0), None);
        assert_eq!(ratio(0.0, 0.0), None);
    }

    #[test]
    fn percentiles_of_a_hundred_answers() {
        let mut latencies = Latencies::default();
        (1..=100).rev().for_each(|micros| latencies.add(Duration::from_micros(micros)));
        assert_eq!(latencies.percentile(0.0), Some(1.0));
        assert_eq!(latencies.percentile(0.5), Some(51.0));
        assert_eq!(latencies.percentile(0.99), Some(100.0));
        assert_eq!(Latencies::default().percentile(0.5), None);
    }
}
