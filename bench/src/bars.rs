//! What must be reached: each figure beside its limit, measured in the same rounds.

use crate::child::Child;
use crate::measure::{median, ratio};
use crate::operation::Operation;
use crate::report::{Bar, Row, Sample, number, shown};
use crate::run::Run;
use crate::stage::{Database, Engine};
use crate::subject::{self, Subject, Target};
use crate::{Outcome, process, world};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::time::{Duration, Instant};

/// Connections of the bars of readings.
const MANY: usize = 32;

/// Connections of the bar of removals on PostgreSQL.
const REMOVERS: usize = 16;

/// Customers that a node has in work at once for a job; so many connections the bare loop has on PostgreSQL.
const LANES: usize = 4;

/// What was recorded of Symbolon, and where.
pub struct Recorded {
    folder: PathBuf,
    told: Value,
}

impl Recorded {
    fn file(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    fn number(&self, name: &str) -> Option<f64> {
        self.told.get(name).and_then(Value::as_f64)
    }
}

impl Run {
    /// A copy of a world in which everybody can be removed.
    fn removable(&self, database: &Database, name: &str) -> Outcome<Database> {
        let copy = self.stage.copy(database, &format!("{}_{name}", database.engine.code()))?;
        world::suspend_all(&copy.address)?;
        Ok(copy)
    }

    /// Records what Symbolon asks for the bars of this world, at a copy of it.
    pub fn record(&mut self, database: &Database) -> Outcome<Recorded> {
        let folder = self.stage.folder.join(format!("recorded-{}", database.engine.code()));
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let copy = self.removable(database, "recording")?;
        let most = (self.options.removals * self.job_rounds()).min(database.customers);
        let child =
            Child::start(&["record", &copy.address, &folder.display().to_string(), &most.to_string()])?;
        let told = child.told.clone();
        drop(child);
        self.stage.forget(&copy)?;
        eprintln!("   {told}");
        Ok(Recorded { folder, told })
    }

    /// Rounds of the job of many removals, which needs a world of customers each time.
    pub fn job_rounds(&self) -> usize {
        self.options.rounds.min(3)
    }

    fn served_target(child: &Child, database: Option<u32>) -> Outcome<Target> {
        Ok(Target { address: child.address()?, pid: child.pid(), database })
    }

    /// get customer: Symbolon, a handler with the same bytes, and a handler with the same statement.
    pub fn bar_get(&mut self, database: &Database, recorded: &Recorded) -> Outcome<()> {
        let rows = self.bar_reading(database, recorded, Operation::GetCustomer, "get.json")?;
        let (ours, bytes, statement) = (&rows[0], &rows[1], &rows[2]);
        let cpu = |row: &Row| format!("{} µs, {}/s", shown(row.cpu()), shown(row.per_second()));
        match database.engine {
            Engine::Sqlite => self.report.bars.push(Bar {
                figure: "get customer: CPU beside a bare handler with the same bytes".to_owned(),
                engine: database.engine.name().to_owned(),
                ours: cpu(ours),
                limit: cpu(bytes),
                value: ours.cpu().zip(bytes.cpu()).and_then(|(ours, bare)| ratio(ours, bare)),
                bar: 2.0,
                unit: "times".to_owned(),
                at_least: false,
                note: format!("a bare handler with the same statement: {}", cpu(statement)),
            }),
            Engine::Postgres => self.report.bars.push(Bar {
                figure: "get customer: throughput beside a bare handler with the same statement".to_owned(),
                engine: database.engine.name().to_owned(),
                ours: cpu(ours),
                limit: cpu(statement),
                value: ours
                    .per_second()
                    .zip(statement.per_second())
                    .and_then(|(ours, bare)| ratio(ours, bare)),
                bar: 0.6,
                unit: "of it".to_owned(),
                at_least: true,
                note: rows.get(3).map_or_else(String::new, |row| {
                    format!("pgbench with the same statement: {}/s", shown(row.per_second()))
                }),
            }),
        }
        Ok(())
    }

    /// A page of a hundred customers: Symbolon and a handler with the same statement and JSON.
    pub fn bar_page(&mut self, database: &Database, recorded: &Recorded) -> Outcome<()> {
        let rows = self.bar_reading(database, recorded, Operation::FirstPage, "page.json")?;
        let (ours, statement) = (&rows[0], &rows[2]);
        let cpu = |row: &Row| format!("{} µs, {}/s", shown(row.cpu()), shown(row.per_second()));
        self.report.bars.push(Bar {
            figure: "page of 100 customers: CPU beside a bare handler with the same statement and JSON"
                .to_owned(),
            engine: database.engine.name().to_owned(),
            ours: cpu(ours),
            limit: cpu(statement),
            value: ours.cpu().zip(statement.cpu()).and_then(|(ours, bare)| ratio(ours, bare)),
            bar: 1.5,
            unit: "times".to_owned(),
            at_least: false,
            note: String::new(),
        });
        Ok(())
    }

    fn bar_reading(
        &mut self,
        database: &Database,
        recorded: &Recorded,
        operation: Operation,
        plan: &str,
    ) -> Outcome<Vec<Row>> {
        let served = self.stage.serve(database)?;
        let shots = self.stage.shots(&served, database, operation)?;
        let shot = shots.borrow_mut().next(&served.guest).ok_or("nothing to ask")?;
        let answer = served.guest.ask(&shot)?.expect(&[200])?;
        let bytes = self.stage.bare_bytes(&answer, operation.code())?;
        let statement = Child::start(&["bare-rows", &database.address, &recorded.file(plan)])?;
        let root = self.stage.root(database.engine);
        let mut subjects = vec![
            subject::operation("Symbolon", served.target()?, MANY, &served.guest, &shots),
            subject::repeated("bare handler, same bytes", Self::served_target(&bytes, None)?, MANY, shot),
            subject::operation(
                "bare handler, same statement",
                Self::served_target(&statement, root)?,
                MANY,
                &served.guest,
                &shots,
            ),
        ];
        match database.engine {
            Engine::Postgres => subjects.extend(self.pgbench(database, recorded, plan)?),
            Engine::Sqlite => subjects.push(self.loop_subject(database, recorded, plan)?),
        }
        let name = format!("{}, at the bar", operation.name());
        Ok(self.cell(database, &name, subjects, self.options.long))
    }

    /// The statement of a plan in a bare loop of one thread.
    fn loop_subject(
        &self,
        database: &Database,
        recorded: &Recorded,
        plan: &str,
    ) -> Outcome<Subject<'static>> {
        let mut child = Child::start(&["loop", &database.address, &recorded.file(plan)])?;
        let fire = move |time: Duration| {
            let before = child.cpu()?;
            let told = child.ask(&time.as_millis().to_string())?;
            let cpu = child.cpu()?.saturating_sub(before);
            Ok(Sample { cpu: Some(cpu.as_secs_f64()), ..played(&told)? })
        };
        Ok(Subject { name: "rusqlite loop, same statement".to_owned(), connections: 1, fire: Box::new(fire) })
    }

    /// The statement of a plan in `pgbench`.
    fn pgbench(
        &self,
        database: &Database,
        recorded: &Recorded,
        plan: &str,
    ) -> Outcome<Option<Subject<'static>>> {
        let Some(cluster) = &self.stage.cluster else { return Ok(None) };
        let program = cluster.program("pgbench");
        if !program.exists() {
            return Ok(None);
        }
        let text = std::fs::read(recorded.file(plan)).map_err(|error| error.to_string())?;
        let plan_read: crate::rows::Plan =
            serde_json::from_slice(&text).map_err(|error| error.to_string())?;
        let script = self.stage.folder.join(format!("{plan}.sql"));
        std::fs::write(&script, crate::rows::as_script(&plan_read)).map_err(|error| error.to_string())?;
        let address = database.address.clone();
        let root = cluster.pid();
        let fire = move |time: Duration| {
            let before = process::cpu_of_family(root)?;
            // Less than a second it does not know.
            let seconds = time.as_secs().max(1);
            let output = Command::new(&program)
                .args(["-n", "-M", "prepared", "-c", "32", "-j", "2", "-T", &seconds.to_string(), "-f"])
                .arg(&script)
                .arg(&address)
                .output()
                .map_err(|error| error.to_string())?;
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            let figure = |name: &str| {
                let line = text.lines().find(|line| line.starts_with(name))?;
                line.rsplit('=').next()?.split_whitespace().next()?.parse::<f64>().ok()
            };
            let per_second = figure("tps")
                .ok_or_else(|| format!("pgbench: {text}{}", String::from_utf8_lossy(&output.stderr)))?;
            let used = process::cpu_of_family(root)?.saturating_sub(before).as_secs_f64();
            #[expect(clippy::cast_precision_loss, reason = "a few seconds")]
            let seconds = seconds as f64;
            Ok(Sample {
                done: per_second * seconds,
                seconds,
                database_cpu: Some(used),
                p50: figure("latency average"),
                ..Sample::default()
            })
        };
        Ok(Some(Subject {
            name: "pgbench, same statement".to_owned(),
            connections: MANY,
            fire: Box::new(fire),
        }))
    }

    /// The transactions of recorded removals in a bare loop.
    fn replay(
        &self,
        copy: &Database,
        recorded: &Recorded,
        connections: usize,
        most: usize,
    ) -> Outcome<Subject<'static>> {
        let child =
            Child::start(&["replay", &copy.address, &recorded.file("removals"), &connections.to_string()])?;
        let mut child = child;
        let root = self.stage.root(copy.engine);
        let fire = move |time: Duration| {
            let before = (child.cpu()?, root.map(process::cpu_of_family).transpose()?);
            let told = child.ask(&format!("{} {most}", time.as_millis()))?;
            let cpu = child.cpu()?.saturating_sub(before.0);
            let database = root.map(process::cpu_of_family).transpose()?.zip(before.1);
            Ok(Sample {
                cpu: Some(cpu.as_secs_f64()),
                database_cpu: database.map(|(after, before)| after.saturating_sub(before).as_secs_f64()),
                ..played(&told)?
            })
        };
        Ok(Subject { name: "bare loop, same transactions".to_owned(), connections, fire: Box::new(fire) })
    }

    /// remove: Symbolon beside a bare loop that plays the same transactions.
    pub fn bar_remove(&mut self, database: &Database, recorded: &Recorded) -> Outcome<()> {
        let ours = self.removable(database, "ours")?;
        let bare = self.removable(database, "bare")?;
        let mut served = self.stage.serve(&ours)?;
        let shots = self.stage.shots(&served, &ours, Operation::Remove)?;
        let connections = if database.engine == Engine::Postgres { REMOVERS } else { MANY };
        let alone = if database.engine == Engine::Postgres { REMOVERS } else { 1 };
        let subjects = vec![
            subject::operation("Symbolon", served.target()?, connections, &served.guest, &shots),
            self.replay(&bare, recorded, alone, usize::MAX)?,
        ];
        let before = served.child.ask("stats")?;
        let rows = self.cell(database, "remove, at the bar", subjects, self.options.long);
        let after = served.child.ask("stats")?;
        let fsyncs = if database.engine == Engine::Sqlite {
            let mut more = subject::operation("Symbolon", served.target()?, MANY, &served.guest, &shots);
            self.fsyncs(served.child.pid(), &mut more)
        } else {
            None
        };
        drop(served);
        self.stage.forget(&ours)?;
        self.stage.forget(&bare)?;
        let (ours, bare) = (&rows[0], &rows[1]);
        let each = |row: &Row| format!("{}/s, p99 {} ms", shown(row.per_second()), shown(row.p99()));
        let engine = database.engine.name().to_owned();
        let bar = |figure: &str, value: Option<f64>, bar: f64, unit: &str, at_least: bool| Bar {
            figure: figure.to_owned(),
            engine: engine.clone(),
            ours: each(ours),
            limit: each(bare),
            value,
            bar,
            unit: unit.to_owned(),
            at_least,
            note: String::new(),
        };
        if database.engine == Engine::Postgres {
            let value = ours.per_second().zip(bare.per_second()).and_then(|(ours, bare)| ratio(ours, bare));
            let figure = "remove, 16 connections: throughput beside the same pipelined transactions";
            self.report.bars.push(bar(figure, value, 0.6, "of it", true));
        } else {
            let done: f64 = ours.samples.iter().map(|sample| sample.done).sum();
            let commits = difference(&before, &after, "commits").unwrap_or(0.0);
            let figure = "remove, synchronous=FULL, 32 connections: acknowledged for each fsync";
            let counted = format!("{} removals in {} commits", number(done), number(commits));
            let mut bar = bar(figure, ratio(done, commits), 4.0, "removals", true);
            bar.note = match fsyncs {
                Some((done, fsyncs)) => {
                    bar.value = ratio(done, fsyncs);
                    format!("{counted}; counted by the kernel, {} in {} fsyncs", number(done), number(fsyncs))
                }
                None => format!("{counted}, each an fsync; checkpoints are not counted"),
            };
            self.report.bars.push(bar);
        }
        for (name, figure, most) in [("removal", "removal", 4.0), ("preview", "preview", 2.0)] {
            self.report.bars.push(Bar {
                figure: format!("{figure}: round trips"),
                engine: engine.clone(),
                ours: shown(recorded.number(name)),
                limit: String::new(),
                value: recorded.number(name),
                bar: most,
                unit: String::new(),
                at_least: false,
                note: if name == "removal" {
                    format!("{} statements", shown(recorded.number("statements")))
                } else {
                    String::new()
                },
            });
        }
        Ok(())
    }

    /// What a subject did and how often its process asked the kernel to write to the disk meanwhile, checkpoints
    /// included; none where `perf` cannot tell.
    fn fsyncs(&self, pid: u32, subject: &mut Subject<'_>) -> Option<(f64, f64)> {
        let file = self.stage.folder.join("fsyncs");
        let calls = "syscalls:sys_enter_fsync,syscalls:sys_enter_fdatasync";
        let mut counter = Command::new("perf")
            .args(["stat", "-x", ",", "-e", calls, "-p", &pid.to_string(), "-o"])
            .arg(&file)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        process::pause(Duration::from_millis(300));
        let sample = (subject.fire)(self.options.long);
        let _ = Command::new("kill").args(["-INT", &counter.id().to_string()]).status();
        let _ = counter.wait();
        let text = std::fs::read_to_string(file).ok()?;
        let counted: f64 = text.lines().filter_map(|line| line.split(',').next()?.parse::<f64>().ok()).sum();
        sample.ok().map(|sample| (sample.done, counted)).filter(|(_, counted)| *counted > 0.0)
    }

    /// Many removals as one job, beside the same transactions in a bare loop.
    pub fn bar_job(&mut self, database: &Database, recorded: &Recorded) -> Outcome<()> {
        let most = self.options.removals.min(database.customers / self.job_rounds().max(1));
        let ours = self.removable(database, "ours")?;
        let bare = self.removable(database, "bare")?;
        let served = self.stage.serve(&ours)?;
        let targets = world::targets(&ours.address, "suspended", usize::MAX)?;
        let guest = Rc::clone(&served.guest);
        let pid = served.child.pid();
        // With a tenth done, the caches of the database are warm; what comes after would be the job's own.
        let memory = std::cell::RefCell::new((None, 0.0_f64));
        let mut next = 0;
        let job = |_: Duration| {
            let customers: Vec<Value> =
                targets.iter().skip(next).take(most).map(|target| json!(target.customer)).collect();
            next += customers.len();
            let wanted = json!({ "customers": customers, "acknowledged": true });
            let before = (process::cpu(pid)?, megabytes(pid)?);
            let started = Instant::now();
            let begun =
                guest.ask(&guest.send("POST", "/open/v1/offboardings", &wanted))?.expect(&[201])?.json()?;
            let id = begun.get("id").and_then(Value::as_str).ok_or("the job has no id")?.to_owned();
            let mut peak = before.1;
            let (done, failed) = loop {
                process::pause(Duration::from_millis(20));
                peak = peak.max(megabytes(pid)?);
                let job =
                    guest.ask(&guest.get(&format!("/open/v1/offboardings/{id}")))?.expect(&[200])?.json()?;
                let state = job.get("state").and_then(Value::as_str).unwrap_or_default();
                let removed = job.pointer("/counts/removed").and_then(Value::as_f64).unwrap_or(0.0);
                if removed * 10.0 >= job.get("total").and_then(Value::as_f64).unwrap_or(0.0) {
                    memory.borrow_mut().0.get_or_insert(megabytes(pid)?);
                }
                if !matches!(state, "running" | "waiting" | "planned" | "pending") {
                    let count = |name: &str| job.pointer(&format!("/counts/{name}")).and_then(Value::as_f64);
                    let done = count("removed").or(count("done")).unwrap_or(0.0);
                    break (done, job.get("total").and_then(Value::as_f64).unwrap_or(0.0) - done);
                }
                if started.elapsed() > Duration::from_secs(180) {
                    return Err("the job did not end in three minutes".to_owned());
                }
            };
            let seconds = started.elapsed().as_secs_f64();
            let (_, high) = *memory.borrow();
            memory.borrow_mut().1 = high.max(peak);
            let cpu = process::cpu(pid)?.saturating_sub(before.0).as_secs_f64();
            Ok(Sample { done, failed, seconds, cpu: Some(cpu), ..Sample::default() })
        };
        let connections = if database.engine == Engine::Postgres { LANES } else { 1 };
        let subjects = vec![
            Subject { name: "Symbolon, one job".to_owned(), connections: 1, fire: Box::new(job) },
            self.replay(&bare, recorded, connections, most)?,
        ];
        let rounds = self.job_rounds();
        let name = format!("{} removals as one job", number(crate::measure::figure(most as u64)));
        let rows = self.cell_of(database, &name, subjects, Duration::from_secs(180), rounds);
        drop(served);
        self.stage.forget(&ours)?;
        self.stage.forget(&bare)?;
        let each = |row: &Row| {
            median(
                &row.samples
                    .iter()
                    .filter_map(|sample| ratio(sample.seconds * 1e6, sample.done))
                    .collect::<Vec<_>>(),
            )
        };
        let (ours, bare) = (each(&rows[0]), each(&rows[1]));
        let (low, high) = *memory.borrow();
        let engine = database.engine.name().to_owned();
        self.report.bars.push(Bar {
            figure: format!("{name}: time beside the same transactions in a bare loop"),
            engine: engine.clone(),
            ours: format!("{} µs each", shown(ours)),
            limit: format!("{} µs each", shown(bare)),
            value: ours.zip(bare).and_then(|(ours, bare)| ratio(ours, bare)),
            bar: 3.0,
            unit: "times".to_owned(),
            at_least: false,
            note: format!("the loop has {connections} connections"),
        });
        self.report.bars.push(Bar {
            figure: format!("{name}: growth of memory"),
            engine,
            ours: format!("{} to {} MiB", shown(low), number(high)),
            limit: String::new(),
            value: low.map(|low| high - low),
            bar: 64.0,
            unit: "MiB".to_owned(),
            at_least: false,
            note: "RssAnon of the server, with a tenth done and at its highest".to_owned(),
        });
        Ok(())
    }

    /// Rows and pages touched in the largest world against the smallest.
    pub fn bar_touched(&mut self, small: &Database, large: &Database) -> Outcome<()> {
        let operations =
            [Operation::FirstPage, Operation::DeepPage, Operation::Search, Operation::GetCustomer];
        let few = self.touched(small, &operations)?;
        let many = self.touched(large, &operations)?;
        for (operation, few) in few {
            let many = many.get(&operation).copied();
            self.report.bars.push(Bar {
                figure: format!(
                    "{}: touched among {} customers against {}",
                    operation.name(),
                    number(crate::measure::figure(large.customers as u64)),
                    number(crate::measure::figure(small.customers as u64)),
                ),
                engine: small.engine.name().to_owned(),
                ours: shown(many),
                limit: number(few),
                value: many.and_then(|many| ratio(many, few)),
                bar: 1.5,
                unit: "times".to_owned(),
                at_least: false,
                note: match small.engine {
                    Engine::Sqlite => "steps of the virtual machine".to_owned(),
                    Engine::Postgres => "buffers".to_owned(),
                },
            });
        }
        Ok(())
    }

    fn touched(&self, database: &Database, operations: &[Operation]) -> Outcome<BTreeMap<Operation, f64>> {
        self.count_buffers(database, true)?;
        let found = self.touched_by(database, operations);
        self.count_buffers(database, false)?;
        found
    }

    fn touched_by(&self, database: &Database, operations: &[Operation]) -> Outcome<BTreeMap<Operation, f64>> {
        const TIMES: usize = 40;
        let mut served = self.stage.serve(database)?;
        let mut found = BTreeMap::new();
        for operation in operations {
            let shots = self.stage.shots(&served, database, *operation)?;
            let requests: Vec<_> =
                (0..TIMES).filter_map(|_| shots.borrow_mut().next(&served.guest)).collect();
            let requests: Vec<&[u8]> = requests.iter().map(|shot| &**shot).collect();
            // The first calls fill what later ones find in memory.
            crate::load::each(served.guest.address(), &requests)?;
            let before = self.counter(&mut served.child, database)?;
            for answer in crate::load::each(served.guest.address(), &requests)? {
                answer.expect(&[200])?;
            }
            let after = self.counter(&mut served.child, database)?;
            found.insert(*operation, (after - before) / crate::measure::figure(TIMES as u64));
        }
        Ok(found)
    }

    /// Has PostgreSQL count what the connections to come touch, or no longer.
    fn count_buffers(&self, database: &Database, on: bool) -> Outcome<()> {
        let (Some(cluster), Engine::Postgres) = (&self.stage.cluster, database.engine) else { return Ok(()) };
        let change =
            if on { "SET pg_stat_statements.track TO 'top'" } else { "RESET pg_stat_statements.track" };
        cluster.ask(&database.name, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements")?;
        cluster.ask("postgres", &format!("ALTER DATABASE {} {change}", database.name)).map(drop)
    }

    /// Steps of SQLite's virtual machine, or PostgreSQL's buffers, so far.
    fn counter(&self, child: &mut Child, database: &Database) -> Outcome<f64> {
        match (&self.stage.cluster, database.engine) {
            (Some(cluster), Engine::Postgres) => {
                let rows = cluster.ask(
                    &database.name,
                    "SELECT COALESCE(SUM(shared_blks_hit + shared_blks_read), 0) FROM pg_stat_statements s
                     JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = current_database()
                     AND query NOT LIKE '%pg_stat_statements%'",
                )?;
                rows.concat().concat().parse().map_err(|_| "no buffers were counted".to_owned())
            }
            _ => {
                let stats = child.ask("stats")?;
                let steps = stats.get("vm_steps").and_then(Value::as_f64);
                steps.ok_or_else(|| "no steps were counted".to_owned())
            }
        }
    }

    /// Memory of a server with the largest world under load.
    pub fn bar_memory(&mut self, large: &Database) -> Outcome<()> {
        let served = self.stage.serve(large)?;
        let pid = served.child.pid();
        let (sender, over) = std::sync::mpsc::channel::<()>();
        let sampling = std::thread::spawn(move || {
            let mut peak = 0.0_f64;
            loop {
                peak = peak.max(megabytes(pid).unwrap_or(0.0));
                match over.recv_timeout(Duration::from_millis(50)) {
                    Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {}
                    _ => return peak,
                }
            }
        });
        let worked = (|| {
            for operation in Operation::ALL {
                let shots = self.stage.shots(&served, large, operation)?;
                let mut subject =
                    subject::operation("Symbolon", served.target()?, MANY, &served.guest, &shots);
                if let Err(error) = (subject.fire)(self.options.long) {
                    eprintln!("   {}: {error}", operation.name());
                }
            }
            Ok(())
        })();
        drop(sender);
        let peak = sampling.join().map_err(|_| "the memory was not watched".to_owned())?;
        worked.map(|()| {
            self.report.bars.push(Bar {
                figure: format!(
                    "memory of a server with {} customers, 32 connections, every operation in turn",
                    number(crate::measure::figure(large.customers as u64))
                ),
                engine: large.engine.name().to_owned(),
                ours: format!("{} MiB", number(peak)),
                limit: String::new(),
                value: Some(peak),
                bar: 256.0,
                unit: "MiB".to_owned(),
                at_least: false,
                note: "RssAnon, the highest of samples every 50 ms".to_owned(),
            });
        })
    }

    /// Memory of an idle demo.
    pub fn bar_idle(&mut self) -> Outcome<()> {
        let program = program()?;
        let port = process::free_port()?;
        let mut demo = Command::new(program)
            .args(["demo", "--listen", &format!("127.0.0.1:{port}")])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| error.to_string())?;
        let ready = answers(port, Instant::now());
        process::pause(Duration::from_secs(3));
        let idle = megabytes(demo.id());
        let ended = end(&mut demo);
        let idle = ready.and(idle)?;
        ended?;
        self.report.bars.push(Bar {
            figure: "memory of an idle demo".to_owned(),
            engine: Engine::Sqlite.name().to_owned(),
            ours: format!("{} MiB", number(idle)),
            limit: String::new(),
            value: Some(idle),
            bar: 60.0,
            unit: "MiB".to_owned(),
            at_least: false,
            note: "RssAnon, three seconds after it was ready".to_owned(),
        });
        Ok(())
    }

    /// From the start of the program to its first answer, over an existing database.
    pub fn bar_start(&mut self, database: &Database) -> Outcome<()> {
        let program = program()?;
        let mut times = Vec::new();
        for _ in 0..self.options.rounds.max(3) {
            let port = process::free_port()?;
            let mut command = Command::new(&program);
            command.args(["demo", "--listen", &format!("127.0.0.1:{port}")]);
            match database.engine {
                Engine::Sqlite => command.arg("--data").arg(self.stage.data(&database.name)),
                Engine::Postgres => command.args(["--database", &database.address]),
            };
            command.stdin(Stdio::null()).stdout(Stdio::null());
            let started = Instant::now();
            let mut demo = command.spawn().map_err(|error| error.to_string())?;
            let took = answers(port, started);
            end(&mut demo)?;
            times.push(took?.as_secs_f64() * 1000.0);
        }
        let value = median(&times);
        self.report.bars.push(Bar {
            figure: format!(
                "start to first answer, {} customers",
                number(crate::measure::figure(database.customers as u64))
            ),
            engine: database.engine.name().to_owned(),
            ours: format!("{} ms", shown(value)),
            limit: String::new(),
            value,
            bar: 200.0,
            unit: "ms".to_owned(),
            at_least: false,
            note: String::new(),
        });
        Ok(())
    }

    /// Portal pages: how long two hundred take, and what they weigh with everything they load.
    pub fn bar_portal(&mut self, database: &Database) -> Outcome<()> {
        let served = self.stage.serve(database)?;
        for operation in [Operation::PortalCustomers, Operation::PortalAccount] {
            let shots = self.stage.shots(&served, database, operation)?;
            let shot = shots.borrow_mut().next(&served.guest).ok_or("no page")?;
            let page = served.guest.ask(&shot)?.expect(&[200])?;
            let mut weight = page.wire;
            let loads = crate::page::loads(&page)?;
            let note = format!("compressed, with heads; the page and {} more", loads.len());
            for path in loads {
                weight += served.guest.ask(&served.guest.page(&path))?.expect(&[200])?.wire;
            }
            let (guest, mut left) = (Rc::clone(&served.guest), 200);
            let subject = subject::http("Symbolon", served.target()?, 1, move || {
                left -= 1;
                if left < 0 { None } else { shots.borrow_mut().next(&guest) }
            });
            let name = format!("{}, 200 requests", operation.name());
            let rows = self.cell_of(database, &name, vec![subject], Duration::from_secs(20), 1);
            let engine = database.engine.name().to_owned();
            let value = rows[0].p50();
            self.report.bars.push(Bar {
                figure: format!("{name}: median time"),
                engine: engine.clone(),
                ours: format!("{} ms, p99 {} ms", shown(value), shown(rows[0].p99())),
                limit: String::new(),
                value,
                bar: 5.0,
                unit: "ms".to_owned(),
                at_least: false,
                note: "as its caller sees it".to_owned(),
            });
            #[expect(clippy::cast_precision_loss, reason = "a few hundred KiB")]
            let kibibytes = weight as f64 / 1024.0;
            self.report.bars.push(Bar {
                figure: format!("{}: weight with everything it loads", operation.name()),
                engine,
                ours: format!("{} KiB", number(kibibytes)),
                limit: String::new(),
                value: Some(kibibytes),
                bar: 60.0,
                unit: "KiB".to_owned(),
                at_least: false,
                note,
            });
        }
        Ok(())
    }
}

fn difference(before: &Value, after: &Value, name: &str) -> Option<f64> {
    Some(after.get(name)?.as_f64()? - before.get(name)?.as_f64()?)
}

fn played(told: &Value) -> Outcome<Sample> {
    if let Some(error) = told.get("error").and_then(Value::as_str) {
        return Err(error.to_owned());
    }
    let figure = |name: &str| told.get(name).and_then(Value::as_f64);
    Ok(Sample {
        done: figure("done").unwrap_or(0.0),
        seconds: figure("seconds").unwrap_or(0.0),
        p50: figure("p50"),
        p99: figure("p99"),
        ..Sample::default()
    })
}

fn megabytes(pid: u32) -> Outcome<f64> {
    Ok(crate::measure::figure(process::rss_anon(pid)?) / 1024.0 / 1024.0)
}

/// The program that users run, built for release beside this one.
fn program() -> Outcome<PathBuf> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let program = own.with_file_name("symbolon");
    if program.exists() { Ok(program) } else { Err(format!("{} is not built", program.display())) }
}

/// How long after the start the first answer came.
fn answers(port: u16, started: Instant) -> Outcome<Duration> {
    let address = std::net::SocketAddr::from(([127, 0, 0, 1], port));
    let shot = b"GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    while started.elapsed() < Duration::from_secs(30) {
        if crate::load::once(address, shot).is_ok() {
            return Ok(started.elapsed());
        }
        process::pause(Duration::from_millis(1));
    }
    Err("no answer in 30 seconds".to_owned())
}

/// Tells a process to stop and waits until it has.
fn end(process: &mut std::process::Child) -> Outcome<()> {
    let _ = Command::new("kill").args(["-TERM", &process.id().to_string()]).status();
    for _ in 0..200 {
        if matches!(process.try_wait(), Ok(Some(_))) {
            return Ok(());
        }
        process::pause(Duration::from_millis(25));
    }
    let _ = process.kill();
    process.wait().map(drop).map_err(|error| error.to_string())
}
