//! Can questions be answered now?

use crate::Error;
use crate::run::Center;
use store::partners;

impl Center {
    /// Asks the store something small; `Busy` where it does not answer.
    pub async fn ready(&self) -> Result<(), Error> {
        self.store().read(|tx| Ok(partners::by_mpn_id(tx, "")?.map_or((), |_| ()))).await
    }
}
