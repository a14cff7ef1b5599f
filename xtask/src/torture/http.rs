//! Just enough of an HTTP client: one request on one connection, bounded in time. An answer that did not arrive whole
//! did not arrive.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

/// A request.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub headers: &'a [(&'a str, &'a str)],
    pub body: &'a str,
}

/// A whole answer.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub body: String,
}

impl Answer {
    /// The body as JSON; null where it is none.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

/// GET.
pub fn get(to: SocketAddr, path: &str, limit: Duration) -> Result<Answer, String> {
    send(to, &Request { method: "GET", path, headers: &[], body: "" }, limit)
}

/// Sends a request and reads its whole answer within the time.
pub fn send(to: SocketAddr, request: &Request<'_>, limit: Duration) -> Result<Answer, String> {
    exchange(to, request, limit).map_err(|error| format!("{} {}: {error}", request.method, request.path))
}

fn exchange(to: SocketAddr, request: &Request<'_>, limit: Duration) -> std::io::Result<Answer> {
    let until = Instant::now() + limit;
    let mut stream = TcpStream::connect_timeout(&to, limit)?;
    stream.set_nodelay(true)?;
    stream.set_write_timeout(Some(limit))?;
    stream.write_all(text(to, request).as_bytes())?;
    let mut bytes = Vec::new();
    let mut part = [0; 16 * 1024];
    loop {
        let rest = until.saturating_duration_since(Instant::now()).max(Duration::from_millis(1));
        stream.set_read_timeout(Some(rest))?;
        match stream.read(&mut part)? {
            0 => break,
            count => bytes.extend_from_slice(part.get(..count).unwrap_or_default()),
        }
    }
    parse(&bytes).ok_or_else(|| std::io::Error::other("the answer is not whole"))
}

fn text(to: SocketAddr, request: &Request<'_>) -> String {
    let mut text =
        format!("{} {} HTTP/1.1\r\nhost: {to}\r\nconnection: close\r\n", request.method, request.path);
    for (name, value) in request.headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str(&format!("content-length: {}\r\n\r\n{}", request.body.len(), request.body));
    text
}

fn parse(bytes: &[u8]) -> Option<Answer> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let value = |name: &str| {
        let mut pairs = head.lines().filter_map(|line| line.split_once(':'));
        pairs.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    };
    let body = match value("content-length") {
        Some(length) if length.parse() == Ok(body.len()) => body.to_owned(),
        Some(_) => return None,
        None if value("transfer-encoding").is_some() => unchunked(body)?,
        None => body.to_owned(),
    };
    Some(Answer { status, body })
}

fn unchunked(mut rest: &str) -> Option<String> {
    let mut whole = String::new();
    loop {
        let (length, after) = rest.split_once("\r\n")?;
        let length = usize::from_str_radix(length.trim(), 16).ok()?;
        if length == 0 {
            return Some(whole);
        }
        whole.push_str(after.get(..length)?);
        rest = after.get(length..)?.strip_prefix("\r\n")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_an_answer_is_none() {
        let whole = b"HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}";
        assert_eq!(parse(whole).map(|answer| (answer.status, answer.body)), Some((201, "{}".to_owned())));
        assert!(parse(&whole[..whole.len() - 1]).is_none());
        let chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        assert_eq!(parse(chunked).map(|answer| answer.body), Some("{}".to_owned()));
        assert!(parse(&chunked[..chunked.len() - 5]).is_none());
    }
}
