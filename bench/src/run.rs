//! A run from its first phase to its last.

use crate::bars::Recorded;
use crate::operation::Operation;
use crate::options::Options;
use crate::report::{Machine, Report, Row, World, shown};
use crate::stage::{Database, Engine, Stage};
use crate::subject::{self, Subject, Target};
use crate::{Outcome, output};
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

/// Measures everything that is wanted, and writes down what was found.
pub fn run(options: Options) -> Outcome<()> {
    let started = Instant::now();
    let stage = Stage::open(options.resume)?;
    let report = Report { machine: Machine::here(), rounds: options.rounds, ..Report::default() };
    let mut run = Run { report, options, stage };
    if run.options.resume {
        run.report.take_over(&run.stage.folder);
    }
    for engine in [Engine::Sqlite, Engine::Postgres] {
        if run.options.engines.iter().any(|wanted| wanted == engine.code()) {
            match run.stage.begin(engine) {
                Ok(()) => run.engine(engine),
                Err(error) => run.report.failures.push(format!("{}: {error}", engine.name())),
            }
        }
    }
    run.phase("peers", Run::peers);
    if let Some(cluster) = &run.stage.cluster {
        run.report.machine.versions.push(format!("PostgreSQL {}", cluster.version()));
    }
    run.report.seconds += started.elapsed().as_secs_f64();
    output::write(&run.report, &run.options, &run.stage.folder)?;
    if run.report.failures.is_empty() {
        run.stage.clear();
    }
    Ok(())
}

impl Run {
    /// Runs a phase; one that fails is written down, and the others go on.
    pub fn phase(&mut self, name: &str, work: impl FnOnce(&mut Run) -> Outcome<()>) {
        if !self.options.wants(name) || self.report.finished.iter().any(|done| done == name) {
            return;
        }
        let started = Instant::now();
        eprintln!("── {name}");
        match work(self) {
            Ok(()) => self.report.finished.push(name.to_owned()),
            Err(error) => {
                eprintln!("   failed: {error}");
                self.report.failures.push(format!("{name}: {error}"));
            }
        }
        eprintln!("   {:.1} s", started.elapsed().as_secs_f64());
        self.report.keep(&self.stage.folder);
    }

    fn engine(&mut self, engine: Engine) {
        let mut made = Vec::new();
        for customers in self.options.worlds.clone() {
            let database = self.stage.database(engine, &format!("{}_{customers}", engine.code()), customers);
            // Without the world there is nothing to measure, so it is made whatever phases are picked.
            match self.make(&database) {
                Ok(()) => made.push(database),
                Err(error) => {
                    eprintln!("   failed: {error}");
                    self.report.failures.push(format!("world {}: {error}", database.name));
                }
            }
        }
        let name = |what: &str| format!("{} {what}", engine.code());
        let world = self.options.main_world();
        let main = made.iter().find(|database| database.customers == world).or(made.first()).cloned();
        let (small, large) = (made.first().cloned(), made.last().cloned());
        if let Some(main) = main {
            self.phase(&name("start"), |run| run.bar_start(&main));
            self.phase(&name("portal"), |run| run.bar_portal(&main));
            if ["get", "page", "remove", "job"].iter().any(|bar| self.options.wants(&name(bar))) {
                self.recorded(&main, &name("recording"));
            }
        }
        if engine == Engine::Sqlite {
            self.phase("sqlite idle", Run::bar_idle);
        }
        if let (Some(small), Some(large)) = (&small, &large) {
            self.phase(&name("touched"), |run| run.bar_touched(small, large));
        }
        for database in &made {
            self.phase(&name(&format!("matrix {}", database.customers)), |run| run.matrix(database));
        }
        if let Some(large) = &large {
            // It changes the world, so it comes last.
            self.phase(&name("memory"), |run| run.bar_memory(large));
        }
    }

    fn recorded(&mut self, main: &Database, name: &str) {
        eprintln!("── {name}");
        let recorded: Recorded = match self.record(main) {
            Ok(recorded) => recorded,
            Err(error) => {
                eprintln!("   failed: {error}");
                self.report.failures.push(format!("{name}: {error}"));
                return;
            }
        };
        let code = main.engine.code();
        self.phase(&format!("{code} get"), |run| run.bar_get(main, &recorded));
        self.phase(&format!("{code} page"), |run| run.bar_page(main, &recorded));
        self.phase(&format!("{code} remove"), |run| run.bar_remove(main, &recorded));
        self.phase(&format!("{code} job"), |run| run.bar_job(main, &recorded));
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

    /// Operations with 1 and 32 connections; those that change something in the world of the bars only, and beside the
    /// readings there a handler that answers with the same bytes.
    fn matrix(&mut self, database: &Database) -> Outcome<()> {
        let is_main = database.customers == self.options.main_world();
        let served_world = if is_main {
            self.stage.copy(database, &format!("{}_matrix", database.engine.code()))?
        } else {
            database.clone()
        };
        let served = self.stage.serve(&served_world)?;
        for operation in Operation::ALL {
            if operation.is_change() && !is_main {
                continue;
            }
            let measured = self.stage.shots(&served, &served_world, operation).and_then(|shots| {
                let target = served.target()?;
                let ours =
                    |connections| subject::operation("Symbolon", target, connections, &served.guest, &shots);
                let mut subjects = vec![ours(1), ours(32)];
                let mut bare = None;
                if is_main && !operation.is_change() {
                    let shot = shots.borrow_mut().next(&served.guest).ok_or("nothing to ask")?;
                    let answer = served.guest.ask(&shot)?.expect(&[200])?;
                    let child = self.stage.bare_bytes(&answer, operation.code())?;
                    let target = Target { address: child.address()?, pid: child.pid(), database: None };
                    for connections in [1, 32] {
                        let name = "bare handler, same bytes";
                        subjects.push(subject::repeated(name, target, connections, shot.clone()));
                    }
                    bare = Some(child);
                }
                self.cell(database, operation.name(), subjects, self.options.short);
                drop(bare);
                Ok(())
            });
            if let Err(error) = measured {
                eprintln!("   {}: {error}", operation.name());
                self.report.failures.push(format!("{} {}: {error}", database.name, operation.name()));
            }
        }
        drop(served);
        if is_main { self.stage.forget(&served_world) } else { Ok(()) }
    }

    /// Measures subjects in turn, round after round.
    pub fn cell(
        &mut self,
        database: &Database,
        operation: &str,
        subjects: Vec<Subject<'_>>,
        time: Duration,
    ) -> Vec<Row> {
        self.cell_of(database, operation, subjects, time, self.options.rounds)
    }

    /// As `cell`, with so many rounds.
    pub fn cell_of(
        &mut self,
        database: &Database,
        operation: &str,
        subjects: Vec<Subject<'_>>,
        time: Duration,
        rounds: usize,
    ) -> Vec<Row> {
        let empty = |subject: &Subject<'_>| Row {
            engine: database.engine.name().to_owned(),
            world: database.customers,
            operation: operation.to_owned(),
            subject: subject.name.clone(),
            connections: subject.connections,
            samples: Vec::new(),
        };
        let mut rows: Vec<Row> = subjects.iter().map(empty).collect();
        let mut subjects = subjects;
        for round in 0..rounds {
            for (subject, row) in subjects.iter_mut().zip(&mut rows) {
                match (subject.fire)(time) {
                    Ok(sample) => row.samples.push(sample),
                    Err(error) => {
                        let what = format!("{} {operation}, {}, round {round}", database.name, row.subject);
                        eprintln!("   {what}: {error}");
                        self.report.failures.push(format!("{what}: {error}"));
                    }
                }
            }
        }
        rows.iter().for_each(print_row);
        self.report.rows.extend(rows.iter().cloned());
        rows
    }
}

fn print_row(row: &Row) {
    eprintln!(
        "   {:<34} {:<31} {:>2}  {:>9}/s  p50 {:>7} ms  p99 {:>7} ms  cpu {:>7} µs  db {:>7} µs{}",
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
