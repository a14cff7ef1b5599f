//! Chance from a seed: the same numbers for the same seed and connection, on every machine.

use uuid::Uuid;

/// SplitMix64.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64, connection: usize) -> Chance {
        let connection = u64::try_from(connection).unwrap_or_default();
        let mut chance = Chance(seed.wrapping_mul(0x2545_F491_4F6C_DD1D) ^ connection);
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX);
        usize::try_from(self.next() % end).unwrap_or_default()
    }

    pub fn one_of<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// One of the latest `few`, so that many meet at the same; always draws, whether there is one or not.
    pub fn recent<'a, T>(&mut self, few: usize, of: Option<&'a Vec<T>>) -> Option<&'a T> {
        let of = of.map_or(&[][..], Vec::as_slice);
        let back = self.below(few);
        of.get(of.len().checked_sub(1)?.saturating_sub(back))
    }

    pub fn id(&mut self) -> Uuid {
        let (high, low) = (self.next(), self.next());
        uuid::Builder::from_random_bytes(((u128::from(high) << 64) | u128::from(low)).to_be_bytes())
            .into_uuid()
    }
}
