//! What goes wrong, and how it is put right.

use crate::torture::process::pause;
use crate::torture::stage::Stage;
use serde_json::json;
use std::time::Duration;

/// How long a leader has to be found after a fault; far more than it takes.
const ELECTION: Duration = Duration::from_secs(90);
/// Frozen for longer than the leader's lock lasts, so that another member takes over meanwhile.
const FROZEN: Duration = Duration::from_secs(35);

/// One thing that goes wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    KillPrimary,
    KillPostgres,
    Switchover,
    KillEtcd,
    FreezePatroni,
}

impl Fault {
    /// In the order in which they happen.
    pub const ALL: [Fault; 5] =
        [Fault::KillPrimary, Fault::KillPostgres, Fault::Switchover, Fault::KillEtcd, Fault::FreezePatroni];

    /// A name for the command line and the record.
    pub fn code(self) -> &'static str {
        match self {
            Fault::KillPrimary => "kill_primary",
            Fault::KillPostgres => "kill_postgres",
            Fault::Switchover => "switchover",
            Fault::KillEtcd => "kill_etcd",
            Fault::FreezePatroni => "freeze_patroni",
        }
    }

    /// What a reader of the table sees.
    pub fn title(self) -> &'static str {
        match self {
            Fault::KillPrimary => "kill -9 of the primary with its Patroni",
            Fault::KillPostgres => "kill -9 of PostgreSQL alone",
            Fault::Switchover => "planned switchover",
            Fault::KillEtcd => "kill -9 of one etcd node",
            Fault::FreezePatroni => "freeze and thaw of the leader's Patroni",
        }
    }

    /// Lets it happen, and waits until the cluster has a leader again; names what was hit.
    pub fn strike(self, stage: &mut Stage) -> Result<String, String> {
        let leader = stage.wait_for_leader(ELECTION)?;
        let name = stage.member(leader)?.name.clone();
        match self {
            Fault::KillPrimary => stage.member_mut(leader)?.kill(),
            Fault::KillPostgres => stage.member(leader)?.kill_postgres(),
            Fault::Switchover => {
                let answer = stage.member(leader)?.tell("POST", "/switchover", &json!({ "leader": name }))?;
                if answer.status != 200 {
                    return Err(format!("the switchover was refused: {}", answer.body));
                }
            }
            Fault::KillEtcd => return kill_etcd(stage),
            Fault::FreezePatroni => {
                stage.member(leader)?.signal_patroni("STOP");
                pause(FROZEN);
                stage.member(leader)?.signal_patroni("CONT");
            }
        }
        stage.wait_for_leader(ELECTION)?;
        Ok(name)
    }
}

/// The one that leads the others, which is the worst one to lose.
fn kill_etcd(stage: &mut Stage) -> Result<String, String> {
    let leading = stage.etcd.iter().position(|node| node.leads()).unwrap_or_default();
    let node = stage.etcd.get_mut(leading).ok_or("no etcd node")?;
    node.kill();
    let name = node.name().to_owned();
    stage.wait_for_leader(ELECTION)?;
    Ok(name)
}
