//! The limit of changes: the very transactions that Symbolon asked for, played by a bare loop over the same world, as a
//! child.

use crate::measure::Latencies;
use crate::rows;
use crate::score::{Arg, Piece, Score};
use crate::{Outcome, child};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::HashMap;
use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::rc::Rc;
use std::task::Poll;
use std::time::{Duration, Instant};
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, NoTls, Statement};

/// Plays on demand: each line asked is `MILLISECONDS MOST`, each answer how much was played in that time.
pub fn serve(address: &str, file: &Path, connections: usize) -> Outcome<()> {
    let score = Rc::new(Score::read(file)?);
    let next = Rc::new(RefCell::new(0_usize));
    if let Some(path) = address.strip_prefix("sqlite:") {
        let connection = rows::open(path)?;
        child::say(&json!({}))?;
        child::answer(|line| {
            told(Turn::read(line).and_then(|turn| turn.on_sqlite(&connection, &score, &next)))
        });
        return Ok(());
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let players = runtime.block_on(async {
        let mut players = Vec::new();
        for _ in 0..connections {
            let mut player = Player::connect(address).await?;
            // What is prepared once for a connection is no part of what is measured.
            for piece in score.pieces.iter().take(50) {
                player.prepare(&score.texts, piece).await?;
            }
            players.push(player);
        }
        Ok::<_, String>(players)
    })?;
    let players: Vec<Rc<RefCell<Option<Player>>>> =
        players.into_iter().map(|player| Rc::new(RefCell::new(Some(player)))).collect();
    child::say(&json!({}))?;
    child::answer(|line| {
        told(Turn::read(line).and_then(|turn| turn.on_postgres(&runtime, &players, &score, &next)))
    });
    Ok(())
}

fn told(played: Outcome<Played>) -> Value {
    match played {
        Ok(mut played) => json!({
            "done": played.done,
            "seconds": played.seconds,
            "p50": played.latencies.percentile(0.5).map(|micros| micros / 1000.0),
            "p99": played.latencies.percentile(0.99).map(|micros| micros / 1000.0),
        }),
        Err(error) => json!({ "error": error }),
    }
}

#[derive(Default)]
struct Played {
    done: u64,
    seconds: f64,
    latencies: Latencies,
}

#[derive(Clone, Copy)]
struct Turn {
    time: Duration,
    most: usize,
}

impl Turn {
    fn read(line: &str) -> Outcome<Turn> {
        let (time, most) = line.split_once(' ').ok_or("MILLISECONDS MOST is wanted")?;
        let time = time.parse().map(Duration::from_millis).map_err(|_| "no time".to_owned())?;
        Ok(Turn { time, most: most.parse().map_err(|_| "no number".to_owned())? })
    }

    fn on_sqlite(
        self,
        connection: &rusqlite::Connection,
        score: &Score,
        next: &RefCell<usize>,
    ) -> Outcome<Played> {
        let started = Instant::now();
        let mut played = Played::default();
        for _ in 0..self.most {
            let place = next.replace_with(|place| *place + 1);
            let Some(piece) = score.pieces.get(place) else { break };
            let began = Instant::now();
            play(connection, &score.texts, piece)?;
            played.latencies.add(began.elapsed());
            played.done += 1;
            if started.elapsed() >= self.time {
                break;
            }
        }
        played.seconds = started.elapsed().as_secs_f64();
        Ok(played)
    }

    fn on_postgres(
        self,
        runtime: &tokio::runtime::Runtime,
        players: &[Rc<RefCell<Option<Player>>>],
        score: &Rc<Score>,
        next: &Rc<RefCell<usize>>,
    ) -> Outcome<Played> {
        let started = Instant::now();
        let end = started + self.time;
        let last = next.borrow().saturating_add(self.most).min(score.pieces.len());
        let local = tokio::task::LocalSet::new();
        let results = local.block_on(runtime, async {
            let tasks: Vec<_> = players
                .iter()
                .map(|player| {
                    let (player, score, next) = (Rc::clone(player), Rc::clone(score), Rc::clone(next));
                    tokio::task::spawn_local(async move { stream(&player, &score, &next, last, end).await })
                })
                .collect();
            let mut results = Vec::new();
            for task in tasks {
                results.push(task.await.map_err(|error| error.to_string()));
            }
            results
        });
        let mut played = Played { seconds: started.elapsed().as_secs_f64(), ..Played::default() };
        for result in results {
            let latencies: Latencies = result??;
            played.done += latencies.count();
            played.latencies.append(latencies);
        }
        Ok(played)
    }
}

fn play(connection: &rusqlite::Connection, texts: &[String], piece: &Piece) -> Outcome<()> {
    let control = |sql: &str| {
        connection.prepare_cached(sql).and_then(|mut statement| statement.raw_execute()).map(drop)
    };
    let all = || -> rusqlite::Result<()> {
        control("BEGIN IMMEDIATE")?;
        for note in piece.iter().flat_map(|bar| &bar.0) {
            let Some(text) = texts.get(note.0) else { continue };
            let mut statement = connection.prepare_cached(text)?;
            if note.3 {
                let mut rows = statement.query(rusqlite::params_from_iter(&note.1))?;
                while rows.next()?.is_some() {}
            } else {
                statement.execute(rusqlite::params_from_iter(&note.1))?;
            }
        }
        control("COMMIT")
    };
    all().map_err(|error| error.to_string())
}

/// A connection with its prepared statements, by text and lock.
struct Player {
    client: Client,
    statements: HashMap<(usize, bool), Statement>,
}

type Sent<'a> = Pin<Box<dyn Future<Output = Result<(), tokio_postgres::Error>> + 'a>>;

impl Player {
    async fn connect(address: &str) -> Outcome<Player> {
        let (client, connection) =
            tokio_postgres::connect(address, NoTls).await.map_err(|error| error.to_string())?;
        tokio::spawn(connection);
        Ok(Player { client, statements: HashMap::new() })
    }

    async fn prepare(&mut self, texts: &[String], piece: &Piece) -> Outcome<()> {
        for note in piece.iter().flat_map(|bar| &bar.0) {
            let key = (note.0, note.2);
            if self.statements.contains_key(&key) {
                continue;
            }
            let text = texts.get(note.0).map(String::as_str).unwrap_or_default();
            let text = if note.2 { format!("{text} FOR UPDATE") } else { text.to_owned() };
            let statement = self.client.prepare(&text).await.map_err(|error| format!("{error:?}"))?;
            self.statements.insert(key, statement);
        }
        Ok(())
    }

    /// One transaction: BEGIN travels with the first statements, COMMIT with the last where Symbolon's did.
    async fn play(&self, piece: &Piece) -> Result<(), tokio_postgres::Error> {
        for (place, bar) in piece.iter().enumerate() {
            let mut sent: Vec<Sent<'_>> = Vec::with_capacity(bar.0.len() + 2);
            if place == 0 {
                sent.push(Box::pin(
                    self.client.batch_execute("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"),
                ));
            }
            for note in &bar.0 {
                let Some(statement) = self.statements.get(&(note.0, note.2)) else { continue };
                sent.push(Box::pin(ask(&self.client, statement, &note.1, note.3)));
            }
            if bar.1 {
                sent.push(Box::pin(self.client.batch_execute("COMMIT")));
            }
            together(sent).await?;
        }
        if !piece.iter().any(|bar| bar.1) {
            self.client.batch_execute("COMMIT").await?;
        }
        Ok(())
    }
}

async fn ask(
    client: &Client,
    statement: &Statement,
    args: &[Arg],
    reads: bool,
) -> Result<(), tokio_postgres::Error> {
    let args: Vec<&(dyn ToSql + Sync)> = args.iter().map(|arg| arg as &(dyn ToSql + Sync)).collect();
    if reads {
        client.query(statement, &args).await.map(drop)
    } else {
        client.execute(statement, &args).await.map(drop)
    }
}

/// Sends all in their order before the first answer is waited for.
async fn together(mut sent: Vec<Sent<'_>>) -> Result<(), tokio_postgres::Error> {
    let mut done = vec![false; sent.len()];
    std::future::poll_fn(|context| {
        for (one, done) in sent.iter_mut().zip(&mut done) {
            if *done {
                continue;
            }
            match one.as_mut().poll(context) {
                Poll::Ready(Ok(())) => *done = true,
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                Poll::Pending => {}
            }
        }
        if done.iter().all(|done| *done) { Poll::Ready(Ok(())) } else { Poll::Pending }
    })
    .await
}

async fn stream(
    player: &RefCell<Option<Player>>,
    score: &Score,
    next: &RefCell<usize>,
    last: usize,
    end: Instant,
) -> Outcome<Latencies> {
    let Some(mut own) = player.take() else { return Err("a connection is missing".to_owned()) };
    let played = turns(&mut own, score, next, last, end).await;
    player.replace(Some(own));
    played
}

async fn turns(
    player: &mut Player,
    score: &Score,
    next: &RefCell<usize>,
    last: usize,
    end: Instant,
) -> Outcome<Latencies> {
    let mut latencies = Latencies::default();
    while Instant::now() < end {
        let place = next.replace_with(|place| *place + usize::from(*place < last));
        let Some(piece) = score.pieces.get(place).filter(|_| place < last) else { break };
        player.prepare(&score.texts, piece).await?;
        let began = Instant::now();
        player.play(piece).await.map_err(|error| format!("{error:?}"))?;
        latencies.add(began.elapsed());
    }
    Ok(latencies)
}
