//! A connection outside any transaction, for tests alone: databases are made and dropped on it.

use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};

use tokio::runtime::Runtime;
use tokio_postgres::{Client, SimpleQueryMessage};

use super::address::Address;
use super::fault::told;

type Answer = Result<Vec<String>, String>;

/// A session on a thread of its own, so that it can be asked from async tests too.
pub(crate) struct Plain {
    requests: Sender<(String, Sender<Answer>)>,
}

impl Plain {
    /// Connects, or says why not.
    pub(crate) fn open(address: &str) -> Result<Self, String> {
        let address = Address::parse(address).map_err(|error| format!("{error:?}"))?;
        let (requests, received) = channel();
        let (opened, answer) = sync_channel(1);
        std::thread::Builder::new()
            .name("test-databases".to_owned())
            .spawn(move || match connect(&address) {
                Ok((runtime, client)) => {
                    let _ = opened.send(Ok(()));
                    serve(&runtime, &client, &received);
                }
                Err(why) => drop(opened.send(Err(why))),
            })
            .map_err(|error| error.to_string())?;
        answer.recv().map_err(|error| error.to_string())??;
        Ok(Plain { requests })
    }

    /// The first column of what a statement finds, as text.
    pub(crate) fn ask(&self, sql: impl Into<String>) -> Answer {
        let (reply, answer) = channel();
        self.requests.send((sql.into(), reply)).map_err(|error| error.to_string())?;
        answer.recv().map_err(|error| error.to_string())?
    }
}

fn connect(address: &Address) -> Result<(Runtime, Client), String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let connected = runtime.block_on(address.config.connect(address.tls.clone()));
    let (client, driver) = connected.map_err(|error| told(&error))?;
    runtime.spawn(driver);
    Ok((runtime, client))
}

fn serve(runtime: &Runtime, client: &Client, requests: &Receiver<(String, Sender<Answer>)>) {
    for (sql, reply) in requests {
        let answer = runtime.block_on(client.simple_query(&sql)).map_err(|error| {
            let told = told(&error);
            format!("{told}: {sql}")
        });
        let rows = answer.map(|messages| {
            let first = |message| match message {
                SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
                _ => None,
            };
            messages.into_iter().filter_map(first).collect()
        });
        let _ = reply.send(rows);
    }
}
