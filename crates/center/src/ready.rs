//! Can questions be answered now?

use crate::Error;
use crate::center::Center;
use store::partners;

impl Center {
    /// Asks the store something small; `Busy` where it does not answer.
    pub async fn ready(&self) -> Result<(), Error> {
        let asked: Result<_, Error> = self.store().read(|tx| Ok(tx.find(partners::by_mpn_id(""))?)).await;
        asked.map(|_| ())
    }
}
