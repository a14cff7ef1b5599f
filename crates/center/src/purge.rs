//! Forgetting what no longer counts: ended sessions and tokens, old keys, answers that are not given again.

use crate::Error;
use crate::center::Center;
use crate::run::REPLAY_DAYS;
use domain::days_after;
use store::{Tx, idempotency, partners};

impl Center {
    /// Forgets what has run out, and says how many rows went.
    pub async fn purge(&self) -> Result<u64, Error> {
        let before = days_after(self.now(), -REPLAY_DAYS);
        let answers = self
            .store()
            .write(move |tx: &mut Tx<'_>| -> Result<u64, Error> {
                let forget: Vec<_> = tx
                    .find(partners::all())?
                    .into_iter()
                    .map(|partner| idempotency::forget_before(partner.id, before))
                    .collect();
                Ok(tx.batch(&forget)?.into_iter().sum())
            })
            .await?;
        Ok(answers + self.identity().purge().await?)
    }
}
