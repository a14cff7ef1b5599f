//! The documented limit of calls (api 1.9), per partner, or per partner and customer. A retry burst under one request
//! id counts once, so that a client which repeats every refusal cannot lock itself out (api 5.2).

use center::TenantRef;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;

/// Calls a minute on customers, subscriptions and orders.
const PER_MINUTE: NonZeroU32 = NonZeroU32::new(500).unwrap();
/// Repetitions of one request id that are free: two such bursts as clients send.
const FREE_RETRIES: u8 = 10;
/// Keys and request ids kept before what no longer counts is let go.
const KEPT: usize = 10_000;

/// Counts calls, in the memory of this node: to count them for all nodes would cost each call a write. A caller whose
/// calls are dealt to several nodes gets as many limits.
pub struct Throttle {
    limiter: DefaultKeyedRateLimiter<(Uuid, Uuid)>,
    repeated: Mutex<HashMap<(Uuid, Uuid), u8>>,
    clock: DefaultClock,
}

impl Default for Throttle {
    fn default() -> Self {
        Throttle {
            limiter: RateLimiter::keyed(Quota::per_minute(PER_MINUTE)),
            repeated: Mutex::default(),
            clock: DefaultClock::default(),
        }
    }
}

impl Throttle {
    /// Counts a call; beyond the limit, says after how many seconds the next one is possible.
    pub fn admit(&self, tenant: TenantRef, customer: Option<Uuid>, named: Option<Uuid>) -> Result<(), i64> {
        let tenant = tenant.id();
        if named.is_some_and(|request| self.is_retry(tenant, request)) {
            return Ok(());
        }
        if self.limiter.len() > KEPT {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(&(tenant, customer.unwrap_or_default())).map_err(|refused| {
            let wait = refused.wait_time_from(self.clock.now());
            i64::try_from(wait.as_secs()).unwrap_or(i64::MAX).saturating_add(1)
        })
    }

    fn is_retry(&self, tenant: Uuid, request: Uuid) -> bool {
        let mut repeated = self.repeated.lock().unwrap_or_else(PoisonError::into_inner);
        if repeated.len() > KEPT {
            repeated.clear();
        }
        let times = repeated.entry((tenant, request)).or_insert(0);
        *times = times.saturating_add(1);
        *times > 1 && *times <= FREE_RETRIES + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::PartnerId;

    #[test]
    fn five_hundred_a_minute_for_each_key_and_retries_are_free() {
        let throttle = Throttle::default();
        let tenant = TenantRef::Partner(PartnerId(Uuid::from_u128(1)));
        let named = Some(Uuid::from_u128(9));
        for _ in 0..500 {
            assert_eq!(throttle.admit(tenant, None, None), Ok(()));
        }
        assert!(throttle.admit(tenant, None, None).is_err_and(|seconds| seconds >= 1));
        assert_eq!(throttle.admit(tenant, Some(Uuid::from_u128(2)), named), Ok(()));
        for _ in 0..FREE_RETRIES {
            assert_eq!(throttle.admit(tenant, None, named), Ok(()), "the same request again");
        }
        assert!(throttle.admit(tenant, None, named).is_err(), "no id is free for ever");
        let other = TenantRef::Partner(PartnerId(Uuid::from_u128(3)));
        assert_eq!(throttle.admit(other, None, None), Ok(()));
    }
}
