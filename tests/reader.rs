//! A reader of the portal without JavaScript: plain forms over HTTP, one cookie jar.

use crate::room::Room;
use reqwest::blocking::{Client, Response};
use symbolon::demo::PASSWORD;
use tests::client;

/// A browser without JavaScript: one cookie jar, no redirects by itself.
pub struct Reader {
    pub client: Client,
    pub url: String,
    pub session: String,
    pub language: &'static str,
    pub said: Option<String>,
}

/// A page as it came.
#[derive(Debug)]
pub struct Shown {
    pub status: u16,
    pub to: Option<String>,
    pub html: String,
}

impl Reader {
    /// Signs somebody in on the portal, reading in this language.
    pub fn sign_in(room: &Room, username: &str, language: &'static str) -> Reader {
        let mut reader = Reader {
            client: client(),
            url: room.url().to_owned(),
            session: String::new(),
            language,
            said: None,
        };
        let form = [("username", username), ("password", PASSWORD), ("return", "/")];
        let answer =
            reader.client.post(format!("{}/sign-in", reader.url)).form(&form).send().expect("an answer");
        assert_eq!(answer.status().as_u16(), 303, "{username} signs in");
        reader.keep(&answer);
        assert!(!reader.session.is_empty());
        reader
    }

    pub fn partner(room: &Room, code: &str, role: &str, language: &'static str) -> Reader {
        Reader::sign_in(room, &format!("{role}@{}", room.partner(code).domain), language)
    }

    pub fn customer(room: &Room, story: &str, role: &str, language: &'static str) -> Reader {
        Reader::sign_in(room, &format!("{role}@{}", room.customer(story).domain), language)
    }

    pub fn keep(&mut self, answer: &Response) {
        for cookie in answer.headers().get_all("set-cookie") {
            let pair = cookie.to_str().expect("text").split(';').next().unwrap_or_default();
            match pair.split_once('=') {
                Some(("symbolon", value)) => value.clone_into(&mut self.session),
                Some(("symbolon_said", value)) => {
                    self.said = Some(value.to_owned()).filter(|said| !said.is_empty())
                }
                _ => {}
            }
        }
    }

    pub fn cookies(&self) -> String {
        let said = self.said.as_ref().map(|said| format!("; symbolon_said={said}")).unwrap_or_default();
        format!("symbolon={}; symbolon_language={}{said}", self.session, self.language)
    }

    pub fn get(&mut self, path: &str) -> Shown {
        let path = path.strip_prefix(&self.url).unwrap_or(path);
        let request = self.client.get(format!("{}{path}", self.url)).header("cookie", self.cookies());
        let answer = request.send().expect("an answer");
        self.keep(&answer);
        Shown::read(answer)
    }

    /// Sends a form with the session's anti-forgery value.
    pub fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Shown {
        let csrf = self.get("/requests/new").field("csrf").or_else(|| self.get("/support").field("csrf"));
        let csrf = csrf.or_else(|| self.get("/").field("csrf")).expect("every page has a form");
        let mut form = form.to_vec();
        form.push(("csrf", &csrf));
        let request =
            self.client.post(format!("{}{path}", self.url)).header("cookie", self.cookies()).form(&form);
        let answer = request.send().expect("an answer");
        self.keep(&answer);
        Shown::read(answer)
    }

    /// Sends a form and follows to the page that it leads to.
    pub fn post_on(&mut self, path: &str, form: &[(&str, &str)]) -> Shown {
        let answer = self.post(path, form);
        assert_eq!(answer.status, 303, "{}", answer.text());
        let to = answer.to.expect("an address");
        let shown = self.get(&to);
        Shown { to: Some(to), ..shown }
    }
}

impl Shown {
    pub fn read(answer: Response) -> Shown {
        let status = answer.status().as_u16();
        let to = answer.headers().get("location").map(|to| to.to_str().expect("text").to_owned());
        Shown { status, to, html: answer.text().unwrap_or_default() }
    }

    pub fn expect(self, status: u16) -> Shown {
        assert_eq!(self.status, status, "{}", self.text());
        self
    }

    /// The value of a hidden field.
    pub fn field(&self, name: &str) -> Option<String> {
        let (_, rest) = self.html.split_once(&format!("name=\"{name}\" value=\""))?;
        rest.split_once('"').map(|(value, _)| unescape(value))
    }

    /// The start tag of the element with this id.
    pub fn tag(&self, id: &str) -> Option<&str> {
        let at = self.html.find(&format!("id=\"{id}\""))?;
        let from = self.html[..at].rfind('<')?;
        let to = at + self.html[at..].find('>')?;
        Some(&self.html[from..=to])
    }

    /// The text of the element with this id, up to the next end tag.
    pub fn words(&self, id: &str) -> String {
        let Some((_, rest)) = self.html.split_once(&format!("id=\"{id}\"")) else { return String::new() };
        let (_, rest) = rest.split_once('>').unwrap_or_default();
        unescape(rest.split_once("</").map_or(rest, |(text, _)| text)).trim().to_owned()
    }

    /// What is to be read, without isolates.
    pub fn text(&self) -> String {
        let main = self.html.split_once("<main").map_or(self.html.as_str(), |(_, main)| main);
        let mut text = String::new();
        let mut inside = false;
        for sign in main.chars() {
            match sign {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    text.push(' ');
                }
                '\u{2068}' | '\u{2069}' => {}
                other if !inside => text.push(other),
                _ => {}
            }
        }
        unescape(&text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether this can be read on it.
    pub fn says(&self, words: &str) -> bool {
        // Spaces that do not break count as spaces.
        self.text().contains(&words.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

pub fn unescape(html: &str) -> String {
    let plain = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#34;", "\"");
    plain
        .replace("&#39;", "'")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}
