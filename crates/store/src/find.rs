//! What is to be looked at, with what its rows become: said first, so that all of it is read in one round trip.
//!
//! A noun's module says *what* ([`crate::customers::by_id`]), a transaction says *when*: [`Tx::find`] takes one of
//! them, or a tuple, a list or an option of them, and answers with what each found, in the same shape.
//!
//! ```text
//! let (customer, delegations) = tx.find((customers::by_id(id), delegations::open(partner, id)))?;
//! ```

use std::ops::ControlFlow;

use crate::engine::{Lock, Reading};
use crate::{Row, StoreError, Tx, Value};

/// One reading, and what its rows become.
#[must_use = "nothing is read before a transaction finds it"]
pub struct Find<T> {
    reading: Option<Reading>,
    rows: Box<dyn Collect<T>>,
}

impl<T: 'static> Find<Vec<T>> {
    /// What `made` makes of each row.
    pub(crate) fn all<F>(sql: &'static str, args: impl Into<Vec<Value>>, made: F) -> Self
    where
        F: FnMut(&Row<'_>) -> Result<T, StoreError> + 'static,
    {
        Find { reading: Some(Reading::new(sql, args)), rows: Box::new(All { made, found: Vec::new() }) }
    }

    /// The same, their rows locked until the transaction ends: each is as whoever held it left it, or no longer here.
    pub(crate) fn all_locked<F>(sql: &'static str, args: impl Into<Vec<Value>>, made: F) -> Self
    where
        F: FnMut(&Row<'_>) -> Result<T, StoreError> + 'static,
    {
        Find { reading: Some(Reading::locking(sql, args)), rows: Box::new(All { made, found: Vec::new() }) }
    }
}

impl<T: 'static> Find<Option<T>> {
    /// What `made` makes of the first row, if there is one.
    pub(crate) fn first<F>(sql: &'static str, args: impl Into<Vec<Value>>, made: F) -> Self
    where
        F: FnMut(&Row<'_>) -> Result<T, StoreError> + 'static,
    {
        Find { reading: Some(Reading::new(sql, args)), rows: Box::new(First { made, found: None }) }
    }

    /// The same, its row locked until the transaction ends. What follows it in the same [`Tx::find`] sees what the
    /// lock waited for; what stands before it may not.
    pub(crate) fn locked<F>(sql: &'static str, args: impl Into<Vec<Value>>, made: F) -> Self
    where
        F: FnMut(&Row<'_>) -> Result<T, StoreError> + 'static,
    {
        Find { reading: Some(Reading::locking(sql, args)), rows: Box::new(First { made, found: None }) }
    }

    /// The same, unless another transaction holds the row's lock: then there is none.
    pub(crate) fn claimed<F>(sql: &'static str, args: impl Into<Vec<Value>>, made: F) -> Self
    where
        F: FnMut(&Row<'_>) -> Result<T, StoreError> + 'static,
    {
        let reading = Reading { lock: Lock::FreeRows, ..Reading::new(sql, args) };
        Find { reading: Some(reading), rows: Box::new(First { made, found: None }) }
    }
}

impl Find<i64> {
    /// The number in the only column of the only row.
    pub(crate) fn number(sql: &'static str, args: impl Into<Vec<Value>>) -> Self {
        Find::first(sql, args, |row| row.int(0)).map(Option::unwrap_or_default)
    }
}

impl<T: 'static> Find<T> {
    /// What is known without a look.
    pub fn known(found: T) -> Self {
        Find { reading: None, rows: Box::new(Known(found)) }
    }

    /// The same, made into something else.
    pub fn map<U: 'static>(self, into: impl FnOnce(T) -> U + 'static) -> Find<U> {
        Find { reading: self.reading, rows: Box::new(Mapped { rows: self.rows, into }) }
    }
}

impl<T> std::fmt::Debug for Find<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Find").field(&self.reading).finish()
    }
}

/// What is found together: one [`Find`], a tuple, a list or an option of them.
pub trait Findings {
    /// What comes of it, in the same shape.
    type Found;

    /// Each reading in its order.
    #[doc(hidden)]
    fn parts<'f>(&'f mut self, parts: &mut Vec<&'f mut dyn Part>);

    /// What the rows became.
    #[doc(hidden)]
    fn found(self) -> Self::Found;

    /// The same, made into something else.
    fn then<U, I: FnOnce(Self::Found) -> U>(self, into: I) -> Then<Self, I>
    where
        Self: Sized,
    {
        Then { wanted: self, into }
    }
}

/// Findings that are made into something else.
#[derive(Debug)]
#[must_use = "nothing is read before a transaction finds it"]
pub struct Then<W, I> {
    wanted: W,
    into: I,
}

impl<W: Findings, U, I: FnOnce(W::Found) -> U> Findings for Then<W, I> {
    type Found = U;

    fn parts<'f>(&'f mut self, parts: &mut Vec<&'f mut dyn Part>) {
        self.wanted.parts(parts);
    }

    fn found(self) -> U {
        (self.into)(self.wanted.found())
    }
}

impl Tx<'_> {
    /// Reads all that is wanted, in its order and in one round trip.
    pub fn find<W: Findings>(&mut self, mut wanted: W) -> Result<W::Found, StoreError> {
        let mut parts = Vec::new();
        wanted.parts(&mut parts);
        let asked = parts.into_iter().filter_map(|part| Some((part.reading()?, part)));
        let (readings, mut parts): (Vec<Reading>, Vec<&mut dyn Part>) = asked.unzip();
        if !readings.is_empty() {
            self.gather_into(&readings, &mut |place, row| parts[place].take(row))?;
        }
        Ok(wanted.found())
    }
}

/// A reading that waits for its rows.
#[doc(hidden)]
pub trait Part {
    /// The reading, once.
    fn reading(&mut self) -> Option<Reading>;
    /// Takes one of its rows, and says whether it wants another.
    fn take(&mut self, row: &Row<'_>) -> Result<ControlFlow<()>, StoreError>;
}

impl<T> Part for Find<T> {
    fn reading(&mut self) -> Option<Reading> {
        self.reading.take()
    }

    fn take(&mut self, row: &Row<'_>) -> Result<ControlFlow<()>, StoreError> {
        self.rows.take(row)
    }
}

impl<T> Findings for Find<T> {
    type Found = T;

    fn parts<'f>(&'f mut self, parts: &mut Vec<&'f mut dyn Part>) {
        parts.push(self);
    }

    fn found(self) -> T {
        self.rows.found()
    }
}

impl<W: Findings> Findings for Option<W> {
    type Found = Option<W::Found>;

    fn parts<'f>(&'f mut self, parts: &mut Vec<&'f mut dyn Part>) {
        if let Some(wanted) = self {
            wanted.parts(parts);
        }
    }

    fn found(self) -> Self::Found {
        self.map(W::found)
    }
}

impl<W: Findings> Findings for Vec<W> {
    type Found = Vec<W::Found>;

    fn parts<'f>(&'f mut self, parts: &mut Vec<&'f mut dyn Part>) {
        self.iter_mut().for_each(|wanted| wanted.parts(parts));
    }

    fn found(self) -> Self::Found {
        self.into_iter().map(W::found).collect()
    }
}

/// Nothing to look at.
impl Findings for () {
    type Found = ();

    fn parts<'f>(&'f mut self, _: &mut Vec<&'f mut dyn Part>) {}

    fn found(self) {}
}

macro_rules! tuples {
    ($(($($part:ident)*))+) => {
        $(impl<$($part: Findings),*> Findings for ($($part,)*) {
            type Found = ($($part::Found,)*);

            #[expect(non_snake_case, reason = "the types' names stand for the values too")]
            fn parts<'f>(&'f mut self, parts: &mut Vec<&'f mut dyn Part>) {
                let ($($part,)*) = self;
                $($part.parts(parts);)*
            }

            #[expect(non_snake_case, reason = "the types' names stand for the values too")]
            fn found(self) -> Self::Found {
                let ($($part,)*) = self;
                ($($part.found(),)*)
            }
        })+
    };
}

tuples! { (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H) }

/// What rows become.
trait Collect<T> {
    fn take(&mut self, row: &Row<'_>) -> Result<ControlFlow<()>, StoreError>;
    fn found(self: Box<Self>) -> T;
}

struct All<F, T> {
    made: F,
    found: Vec<T>,
}

impl<T, F: FnMut(&Row<'_>) -> Result<T, StoreError>> Collect<Vec<T>> for All<F, T> {
    fn take(&mut self, row: &Row<'_>) -> Result<ControlFlow<()>, StoreError> {
        self.found.push((self.made)(row)?);
        Ok(ControlFlow::Continue(()))
    }

    fn found(self: Box<Self>) -> Vec<T> {
        self.found
    }
}

struct First<F, T> {
    made: F,
    found: Option<T>,
}

impl<T, F: FnMut(&Row<'_>) -> Result<T, StoreError>> Collect<Option<T>> for First<F, T> {
    fn take(&mut self, row: &Row<'_>) -> Result<ControlFlow<()>, StoreError> {
        self.found = Some((self.made)(row)?);
        Ok(ControlFlow::Break(()))
    }

    fn found(self: Box<Self>) -> Option<T> {
        self.found
    }
}

struct Known<T>(T);

impl<T> Collect<T> for Known<T> {
    fn take(&mut self, _: &Row<'_>) -> Result<ControlFlow<()>, StoreError> {
        Ok(ControlFlow::Break(()))
    }

    fn found(self: Box<Self>) -> T {
        self.0
    }
}

struct Mapped<T, I> {
    rows: Box<dyn Collect<T>>,
    into: I,
}

impl<T, U, I: FnOnce(T) -> U> Collect<U> for Mapped<T, I> {
    fn take(&mut self, row: &Row<'_>) -> Result<ControlFlow<()>, StoreError> {
        self.rows.take(row)
    }

    fn found(self: Box<Self>) -> U {
        (self.into)(self.rows.found())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cost, Options, Store, args};

    fn number(number: i64) -> Find<i64> {
        Find::number("SELECT CAST($1 AS BIGINT)", args![number])
    }

    #[test]
    fn all_that_is_wanted_is_found_in_its_shape_and_in_one_round_trip() {
        let store = Store::open("sqlite::memory:", Options::default()).expect("a store");
        let found = store.read_blocking(|tx| {
            let wanted = (
                number(1),
                Some(number(2)),
                None::<Find<i64>>,
                vec![number(3), number(4)],
                Find::known(5),
                number(6).then(|found| found * 2),
            );
            let found = tx.find(wanted)?;
            tx.find((Find::known(0), Vec::<Find<i64>>::new()))?;
            Ok::<_, StoreError>((found, tx.cost()))
        });
        let cost = Cost { statements: 5, round_trips: 1 };
        assert_eq!(found, Ok(((1, Some(2), None, vec![3, 4], 5, 12), cost)));
    }

    #[test]
    fn the_first_row_is_enough_for_whoever_wants_one() {
        let store = Store::open("sqlite::memory:", Options::default()).expect("a store");
        let two = "SELECT 1 UNION ALL SELECT 2 ORDER BY 1";
        let found = store.read_blocking(|tx| {
            tx.find((Find::first(two, args![], |row| row.int(0)), Find::all(two, args![], |row| row.int(0))))
        });
        assert_eq!(found, Ok::<_, StoreError>((Some(1), vec![1, 2])));
    }
}
