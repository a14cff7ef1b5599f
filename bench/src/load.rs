//! The load generator: one thread, keep-alive connections, each sending its next request when it has its answer.

use crate::Outcome;
use crate::measure::Latencies;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// The longest that one answer is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// A request as it goes over the wire.
pub type Shot = Rc<[u8]>;

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its header fields, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Its body, still compressed if it was sent so.
    pub body: Vec<u8>,
    /// Bytes of head and body as they came over the wire.
    pub wire: usize,
}

impl Answer {
    /// The first field of this name, in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The body as JSON.
    pub fn json(&self) -> Outcome<serde_json::Value> {
        serde_json::from_slice(&self.body)
            .map_err(|error| format!("{error}: {}", String::from_utf8_lossy(&self.body)))
    }

    /// This answer if it has one of these statuses, else what it says.
    pub fn expect(self, statuses: &[u16]) -> Outcome<Answer> {
        if statuses.contains(&self.status) {
            return Ok(self);
        }
        let body: String = String::from_utf8_lossy(&self.body).chars().take(400).collect();
        Err(format!("answered {}: {body}", self.status))
    }
}

/// What a volley of requests came to.
#[derive(Clone, Debug, Default)]
pub struct Volley {
    /// Answers with a status below 300.
    pub done: u64,
    /// Other answers, and requests without one.
    pub failed: u64,
    /// The first of those, in words.
    pub complaint: Option<String>,
    /// From the first request to the last answer.
    pub took: Duration,
    /// Of the answers that count.
    pub latencies: Latencies,
    /// CPU time that sending and reading took here.
    pub own_cpu: Duration,
}

/// Sends requests over so many connections until the time is over or there are none left. Ends by itself.
pub fn volley(
    address: SocketAddr,
    connections: usize,
    time: Duration,
    next: impl FnMut() -> Option<Shot> + 'static,
) -> Outcome<Volley> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let next = Rc::new(std::cell::RefCell::new(next));
    let before = crate::process::cpu(std::process::id())?;
    let started = Instant::now();
    let end = started + time;
    let local = tokio::task::LocalSet::new();
    let results = local.block_on(&runtime, async {
        let tasks: Vec<_> = (0..connections)
            .map(|_| {
                let next = Rc::clone(&next);
                tokio::task::spawn_local(async move { stream(address, end, next).await })
            })
            .collect();
        let mut results = Vec::new();
        for task in tasks {
            results.push(task.await.map_err(|error| error.to_string()));
        }
        results
    });
    let mut volley = Volley { took: started.elapsed(), ..Volley::default() };
    volley.own_cpu = crate::process::cpu(std::process::id())?.saturating_sub(before);
    for result in results {
        let part = result?;
        volley.done += part.done;
        volley.failed += part.failed;
        volley.complaint = volley.complaint.or(part.complaint);
        volley.latencies.append(part.latencies);
    }
    Ok(volley)
}

async fn stream(
    address: SocketAddr,
    end: Instant,
    next: Rc<std::cell::RefCell<impl FnMut() -> Option<Shot>>>,
) -> Volley {
    let mut volley = Volley::default();
    let mut connection = None;
    while Instant::now() < end {
        let shot = (*next.borrow_mut())();
        let Some(shot) = shot else { break };
        let began = Instant::now();
        match exchange(&mut connection, address, &shot).await {
            Ok((status, _)) if status < 300 => {
                volley.done += 1;
                volley.latencies.add(began.elapsed());
            }
            Ok((status, body)) => {
                volley.failed += 1;
                let words: String = String::from_utf8_lossy(&body).chars().take(300).collect();
                volley.complaint.get_or_insert_with(|| format!("answered {status}: {words}"));
            }
            Err(error) => {
                volley.failed += 1;
                volley.complaint.get_or_insert(error);
                connection = None;
                if volley.failed > 1000 {
                    break;
                }
            }
        }
    }
    volley
}

async fn exchange(
    connection: &mut Option<Connection>,
    address: SocketAddr,
    shot: &[u8],
) -> Outcome<(u16, Vec<u8>)> {
    let open = match connection.take() {
        Some(open) => open,
        None => Connection::open(address).await?,
    };
    let open = connection.insert(open);
    let head = open.exchange(shot).await?;
    let body = if head.status < 300 { Vec::new() } else { open.body(&head) };
    open.forget(&head);
    Ok((head.status, body))
}

/// One request on a connection of its own.
pub fn once(address: SocketAddr, shot: &[u8]) -> Outcome<Answer> {
    let mut answers = each(address, std::slice::from_ref(&shot))?;
    answers.pop().ok_or_else(|| "no answer".to_owned())
}

/// Several requests one after the other on one connection.
pub fn each(address: SocketAddr, shots: &[&[u8]]) -> Outcome<Vec<Answer>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let mut open = Connection::open(address).await?;
        let mut answers = Vec::new();
        for shot in shots {
            let head = open.exchange(shot).await?;
            answers.push(open.answer(&head)?);
            open.forget(&head);
        }
        Ok(answers)
    })
}

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// What was read of an answer that is complete in the buffer.
struct Head {
    status: u16,
    /// Where the body begins.
    start: usize,
    /// Where the answer ends.
    end: usize,
    chunked: bool,
}

impl Connection {
    async fn open(address: SocketAddr) -> Outcome<Connection> {
        let stream = TcpStream::connect(address).await.map_err(|error| format!("connect: {error}"))?;
        stream.set_nodelay(true).map_err(|error| error.to_string())?;
        Ok(Connection { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    async fn exchange(&mut self, shot: &[u8]) -> Outcome<Head> {
        self.stream.write_all(shot).await.map_err(|error| format!("send: {error}"))?;
        tokio::time::timeout(PATIENCE, self.complete()).await.map_err(|_| "no answer in time".to_owned())?
    }

    async fn complete(&mut self) -> Outcome<Head> {
        loop {
            if let Some(head) = read_head(&self.buffer)? {
                return Ok(head);
            }
            self.buffer.reserve(32 * 1024);
            let read =
                self.stream.read_buf(&mut self.buffer).await.map_err(|error| format!("receive: {error}"))?;
            if read == 0 {
                return Err("the connection was closed".to_owned());
            }
        }
    }

    fn body(&self, head: &Head) -> Vec<u8> {
        let raw = &self.buffer[head.start..head.end];
        if head.chunked { joined(raw) } else { raw.to_vec() }
    }

    fn answer(&self, head: &Head) -> Outcome<Answer> {
        let mut fields = [httparse::EMPTY_HEADER; 64];
        let mut parsed = httparse::Response::new(&mut fields);
        parsed.parse(&self.buffer).map_err(|error| error.to_string())?;
        let headers = parsed
            .headers
            .iter()
            .map(|field| (field.name.to_ascii_lowercase(), String::from_utf8_lossy(field.value).into_owned()))
            .collect();
        Ok(Answer { status: head.status, headers, body: self.body(head), wire: head.end })
    }

    fn forget(&mut self, head: &Head) {
        self.buffer.drain(..head.end);
    }
}

/// The head of the answer at the beginning of a buffer, if the answer is there as a whole.
fn read_head(buffer: &[u8]) -> Outcome<Option<Head>> {
    let mut fields = [httparse::EMPTY_HEADER; 64];
    let mut parsed = httparse::Response::new(&mut fields);
    let start = match parsed.parse(buffer).map_err(|error| error.to_string())? {
        httparse::Status::Complete(start) => start,
        httparse::Status::Partial => return Ok(None),
    };
    let status = parsed.code.unwrap_or(0);
    let mut length = None;
    let mut chunked = false;
    for field in parsed.headers.iter() {
        if field.name.eq_ignore_ascii_case("content-length") {
            length = std::str::from_utf8(field.value).ok().and_then(|text| text.trim().parse::<usize>().ok());
        } else if field.name.eq_ignore_ascii_case("transfer-encoding") {
            chunked = field.value.eq_ignore_ascii_case(b"chunked");
        }
    }
    let end = if chunked {
        chunks_end(&buffer[start..]).map(|length| start + length)
    } else {
        let length = if matches!(status, 204 | 304) { 0 } else { length.unwrap_or(0) };
        (buffer.len() >= start + length).then_some(start + length)
    };
    Ok(end.map(|end| Head { status, start, end, chunked }))
}

/// Where a chunked body ends, if its last chunk is there.
fn chunks_end(body: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let (digits, size) = chunk_size(&body[at..])?;
        at += digits + size + 2;
        if at > body.len() {
            return None;
        }
        if size == 0 {
            return Some(at);
        }
    }
}

/// How long the line with the size is, and the size.
fn chunk_size(body: &[u8]) -> Option<(usize, usize)> {
    let line = body.windows(2).position(|pair| pair == b"\r\n")?;
    let digits = std::str::from_utf8(&body[..line]).ok()?;
    let size = usize::from_str_radix(digits.split(';').next()?.trim(), 16).ok()?;
    Some((line + 2, size))
}

fn joined(mut body: &[u8]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(body.len());
    while let Some((line, size)) = chunk_size(body) {
        if size == 0 || body.len() < line + size + 2 {
            break;
        }
        whole.extend_from_slice(&body[line..line + size]);
        body = &body[line + size + 2..];
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_complete_when_its_length_is_there() {
        let whole = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcrest";
        let head = read_head(whole).ok().flatten();
        assert_eq!(head.map(|head| (head.status, head.start, head.end)), Some((200, 38, 41)));
        assert!(read_head(&whole[..39]).is_ok_and(|head| head.is_none()));
        assert!(read_head(&whole[..10]).is_ok_and(|head| head.is_none()));
    }

    #[test]
    fn chunks_are_joined() {
        let body = b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\nnext";
        assert_eq!(chunks_end(body), Some(body.len() - 4));
        assert_eq!(chunks_end(&body[..body.len() - 8]), None);
        assert_eq!(joined(body), b"abcde");
    }
}
