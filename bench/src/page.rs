//! What a page loads.

use crate::Outcome;
use crate::load::Answer;
use std::io::Read as _;

/// The paths of style sheets, scripts and pictures that a page names.
pub fn loads(page: &Answer) -> Outcome<Vec<String>> {
    let mut text = String::new();
    if page.header("content-encoding") == Some("gzip") {
        flate2::read::GzDecoder::new(page.body.as_slice())
            .read_to_string(&mut text)
            .map_err(|error| error.to_string())?;
    } else {
        text = String::from_utf8_lossy(&page.body).into_owned();
    }
    Ok(named(&text))
}

fn named(html: &str) -> Vec<String> {
    let mut paths: Vec<String> = html
        .split(['"', '\''])
        .filter(|part| part.starts_with("/assets/"))
        .map(|path| path.split('#').next().unwrap_or(path).to_owned())
        .collect();
    paths.sort();
    paths.dedup();
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_asset_is_loaded_once() {
        let html = r#"<link href="/assets/a.css"><script src="/assets/b.js"></script><img src='/assets/a.css'><a href="/x">"#;
        assert_eq!(named(html), ["/assets/a.css", "/assets/b.js"]);
    }
}
