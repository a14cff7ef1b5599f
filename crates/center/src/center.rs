//! The use cases over one store, and how they behave.

use crate::Error;
use crate::clock::Clock;
use crate::identity::{self, Identity};
use crate::jobs::Wake;
use crate::measure::{Measured, Measures};
use domain::Time;
use std::collections::BTreeMap;
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
    measures: Measures,
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
        let (measures, jobs) = (Measures::default(), Wake::default());
        Ok(Center { inner: Arc::new(Inner { store, identity, options, measures, jobs }) })
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

    /// What each command and question cost the database since the center was opened, by name.
    pub fn measured(&self) -> BTreeMap<&'static str, Measured> {
        self.inner.measures.all()
    }

    pub(crate) fn measures(&self) -> Measures {
        self.inner.measures.clone()
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
