//! A run from its first phase to its last.

use crate::Outcome;
use crate::operation::Operation;
use crate::options::Options;
use crate::report::{Report, Row, World, shown};
use crate::stage::{Database, Engine, Stage};
use crate::subject::{self, Subject, Target};
use std::time::{Duration, Instant};

/// A run in progress.
pub struct Run {
    /// What was told.
    pub options: Options,
    /// The databases and servers.
    pub stage: Stage,
    /// What was found so far.
    pub report: Report,
}

/// Measures everything that is wanted.
pub fn run(options: Options) -> Outcome<()> {
    let started = Instant::now();
    let stage = Stage::open(options.resume)?;
    let mut run = Run { report: Report { rounds: options.rounds, ..Report::default() }, options, stage };
    for engine in [Engine::Sqlite] {
        run.engine(engine);
    }
    run.report.seconds = started.elapsed().as_secs_f64();
    Ok(())
}

impl Run {
    /// Runs a phase; one that fails is written down, and the others go on.
    pub fn phase(&mut self, name: &str, work: impl FnOnce(&mut Run) -> Outcome<()>) {
        if !self.options.wants(name) {
            return;
        }
        let started = Instant::now();
        eprintln!("── {name}");
        if let Err(error) = work(self) {
            eprintln!("   failed: {error}");
            self.report.failures.push(format!("{name}: {error}"));
        }
        eprintln!("   {:.1} s", started.elapsed().as_secs_f64());
    }

    fn engine(&mut self, engine: Engine) {
        for customers in self.options.worlds.clone() {
            let name = format!("{}-{customers}", engine.code());
            let database = self.stage.database(engine, &name, customers);
            // Without the world there is nothing to measure, so it is made whatever phases are picked.
            if let Err(error) = self.make(&database) {
                self.report.failures.push(format!("world {name}: {error}"));
                continue;
            }
            self.phase(&format!("{} matrix {customers}", engine.code()), |run| run.matrix(&database));
        }
    }

    fn make(&mut self, database: &Database) -> Outcome<()> {
        let done = self.stage.folder.join("worlds").join(format!("{}.done", database.name));
        if done.exists() && self.options.resume {
            return Ok(());
        }
        eprintln!("── world {}", database.name);
        let (rows, seconds) = self.stage.make(database)?;
        eprintln!("   {seconds:.1} s, {rows} rows");
        let engine = database.engine.name().to_owned();
        self.report.worlds.push(World { engine, customers: database.customers, rows, seconds });
        std::fs::write(done, "").map_err(|error| error.to_string())
    }

    /// Every operation with 1 and 32 connections.
    fn matrix(&mut self, database: &Database) -> Outcome<()> {
        let copy = self.stage.copy(database, &format!("{}-matrix", database.engine.code()))?;
        let served = self.stage.serve(&copy)?;
        for operation in Operation::ALL {
            let measured = self.stage.shots(&served, &copy, operation).and_then(|shots| {
                let target = served.target()?;
                let subjects = [1, 32].map(|connections| {
                    subject::operation("Symbolon", target, connections, &served.guest, &shots)
                });
                let mut subjects = Vec::from(subjects);
                let sample = shots.borrow_mut().next(&served.guest).filter(|_| !operation.is_change());
                let bare = match sample {
                    Some(shot) => {
                        let answer = served.guest.ask(&shot)?.expect(&[200])?;
                        let bare = self.stage.bare_bytes(&answer, operation.code())?;
                        let target = Target { address: bare.address()?, pid: bare.pid(), database: None };
                        for connections in [1, 32] {
                            subjects.push(subject::repeated(
                                "bare handler, same bytes",
                                target,
                                connections,
                                shot.clone(),
                            ));
                        }
                        Some(bare)
                    }
                    None => None,
                };
                self.cell(database, operation.name(), subjects, self.options.short);
                drop(bare);
                Ok(())
            });
            if let Err(error) = measured {
                self.report.failures.push(format!("{} {}: {error}", database.name, operation.name()));
            }
        }
        drop(served);
        self.stage.forget(&copy)
    }

    /// Measures subjects in turn, round after round.
    pub fn cell(&mut self, database: &Database, operation: &str, subjects: Vec<Subject<'_>>, time: Duration) {
        let row = |subject: &Subject<'_>| Row {
            engine: database.engine.name().to_owned(),
            world: database.customers,
            operation: operation.to_owned(),
            subject: subject.name.clone(),
            connections: subject.connections,
            samples: Vec::new(),
        };
        let mut subjects: Vec<(Subject<'_>, Row)> = subjects
            .into_iter()
            .map(|subject| {
                let row = row(&subject);
                (subject, row)
            })
            .collect();
        for round in 0..self.options.rounds {
            for (subject, row) in &mut subjects {
                match (subject.fire)(time) {
                    Ok(sample) => row.samples.push(sample),
                    Err(error) => {
                        let what = format!("{} {operation}, {}, round {round}", database.name, row.subject);
                        self.report.failures.push(format!("{what}: {error}"));
                    }
                }
            }
        }
        for (_, row) in subjects {
            print_row(&row);
            self.report.rows.push(row);
        }
    }
}

fn print_row(row: &Row) {
    eprintln!(
        "   {:<30} {:<26} {:>2}  {:>9}/s  p50 {:>7} ms  p99 {:>7} ms  cpu {:>7} µs  db {:>7} µs{}",
        row.operation,
        row.subject,
        row.connections,
        shown(row.per_second()),
        shown(row.p50()),
        shown(row.p99()),
        shown(row.cpu()),
        shown(row.database_cpu()),
        if row.failed() > 0.0 { format!("  {} failed", row.failed()) } else { String::new() }
    );
}
