//! The use cases over one store, and how they behave.

use crate::Error;
use crate::clock::Clock;
use crate::identity::{self, Identity};
use crate::jobs::Wake;
use domain::Time;
use std::sync::Arc;
use store::Store;

/// How a center behaves.
#[derive(Clone, Debug)]
pub struct Options {
    /// True in demo mode: password grants, deletion of customers, a movable clock.
    pub demo: bool,
    /// What time it is.
    pub clock: Clock,
    /// Where people and programs reach this server, without a slash at the end; links and tokens carry it.
    pub public_url: String,
    /// Whether user name and password buy a token; a demo always does.
    pub password_grant: bool,
}

/// The use cases over one store. Cheap to clone.
#[derive(Clone)]
pub struct Center {
    inner: Arc<Inner>,
}

struct Inner {
    store: Store,
    identity: Identity,
    options: Options,
    jobs: Wake,
}

impl Center {
    /// A center over a store whose schema is current; makes its keys at the first start. Blocks.
    pub fn open(store: Store, options: Options) -> Result<Self, Error> {
        let identity = Identity::open(
            &store,
            options.clock.clone(),
            identity::Options {
                public_url: options.public_url.clone(),
                demo: options.demo,
                password_grant: options.password_grant,
            },
        )?;
        Ok(Center { inner: Arc::new(Inner { store, identity, options, jobs: Wake::default() }) })
    }

    /// Users, sessions, tokens, links.
    pub fn identity(&self) -> &Identity {
        &self.inner.identity
    }

    /// Where this server is reached, without a slash at the end.
    pub fn public_url(&self) -> &str {
        &self.inner.options.public_url
    }

    /// The store, for those who open and check it.
    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    /// The current instant.
    pub fn now(&self) -> Time {
        self.inner.options.clock.now()
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.inner.options.clock
    }

    /// Wakes this node's worker.
    pub(crate) fn jobs(&self) -> &Wake {
        &self.inner.jobs
    }

    /// True in demo mode.
    pub fn is_demo(&self) -> bool {
        self.inner.options.demo
    }
}
