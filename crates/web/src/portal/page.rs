//! What every page carries besides its own content.

use super::show::{Html, Show, icon};
use domain::{Actor, Permission, Time, role};
use language::Locale;
use serde::{Deserialize, Serialize};

/// The frame of a page; templates that extend `layout.html` have one as their field `page`.
#[derive(Clone, Debug)]
pub struct Page {
    /// Name of the page: the document's title and its first heading.
    pub title: String,
    /// How the reader wants to see things.
    pub show: Show,
    /// True in demo mode.
    pub demo: bool,
    /// Who is signed in; nobody on the sign-in page.
    pub reader: Option<Reader>,
    /// The menu.
    pub nav: Vec<NavItem>,
    /// The way here, without the page itself.
    pub crumbs: Vec<Crumb>,
    /// The customer that the page is about, with its menu.
    pub customer: Option<CustomerHead>,
    /// The anti-forgery value of the page's forms; `{{ page.csrf_field() }}` writes it.
    pub csrf: String,
    /// What is said above the content: what was just done, or why not.
    pub notices: Vec<Notice>,
    /// The page in the other languages.
    pub languages: Vec<LanguageLink>,
    /// The zone in which times are shown.
    pub zone: String,
    /// The moment in which the page was made.
    pub now: Time,
    /// The request's id, for those who report a failure.
    pub request_id: String,
}

impl Page {
    /// The reader's locale, for `t::…(page.l())`.
    pub fn l(&self) -> Locale {
        self.show.locale()
    }

    /// The hidden field that every form with `method="post"` holds.
    pub fn csrf_field(&self) -> Html {
        Html::hidden(crate::auth::csrf::FIELD, &self.csrf)
    }

    /// Whether the reader's roles permit something now; the command decides again.
    pub fn may(&self, permission: Permission) -> bool {
        self.reader.as_ref().is_some_and(|reader| role::may(&reader.actor, permission).is_ok())
    }

    /// The same page with one more thing said.
    #[must_use]
    pub fn with(mut self, notice: Notice) -> Self {
        self.notices.push(notice);
        self
    }

    /// Where the style sheet is.
    pub fn css(&self) -> String {
        super::assets::css()
    }

    /// Where the script is.
    pub fn js(&self) -> String {
        super::assets::js()
    }

    /// Where the browser tab's sign is.
    pub fn tab_icon(&self) -> String {
        super::assets::icon()
    }

    /// A word with a sign; the tones are those of [`super::show::badge`].
    pub fn badge(&self, tone: &str, word: impl AsRef<str>) -> Html {
        super::show::badge(tone, word.as_ref())
    }

    /// A sign of the fixed set.
    pub fn icon(&self, name: &str) -> Html {
        icon(name)
    }
}

/// Who is signed in.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Their name.
    pub name: Html,
    /// Their user name.
    pub username: String,
    /// Their organisation's name.
    pub organisation: Html,
    /// What kind of organisation that is, in words.
    pub kind: String,
    /// For whom they act, with the roles that they had when the page was asked for.
    pub actor: Actor,
}

/// An entry of the menu.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// What it is called.
    pub label: String,
    /// Its sign.
    pub icon: &'static str,
    /// The page belongs to it.
    pub current: bool,
}

/// A step of the way to a page.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Where it leads.
    pub href: String,
    /// What it is called.
    pub label: Html,
}

/// The customer that a page is about.
#[derive(Clone, Debug)]
pub struct CustomerHead {
    /// Its name.
    pub name: Html,
    /// Its primary domain.
    pub domain: String,
    /// Its pages.
    pub tabs: Vec<NavItem>,
}

/// The page in one language.
#[derive(Clone, Debug)]
pub struct LanguageLink {
    /// Its tag.
    pub tag: &'static str,
    /// Its own name for itself.
    pub name: &'static str,
    /// The page's address in it.
    pub href: String,
    /// It is the one shown.
    pub current: bool,
}

/// Something said above the content.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Notice {
    /// `done`, `info`, `warn` or `error`.
    pub tone: Tone,
    /// What happened.
    pub text: String,
    /// What to do next.
    pub next: Option<String>,
    /// Where to do it: address and label.
    pub link: Option<(String, String)>,
}

/// How a notice is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// It worked.
    Done,
    /// Good to know.
    Info,
    /// Look before going on.
    Warn,
    /// It was refused or failed.
    Error,
}

impl Tone {
    /// The style's name.
    pub fn code(self) -> &'static str {
        match self {
            Tone::Done => "done",
            Tone::Info => "info",
            Tone::Warn => "warn",
            Tone::Error => "error",
        }
    }

    /// Its sign.
    pub fn icon(self) -> Html {
        icon(match self {
            Tone::Done => "done",
            Tone::Info => "info",
            Tone::Warn | Tone::Error => "warn",
        })
    }
}

impl Notice {
    /// Something said in this tone.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Notice { tone, text: text.into(), next: None, link: None }
    }

    /// It worked.
    pub fn done(text: impl Into<String>) -> Self {
        Self::new(Tone::Done, text)
    }

    /// With what to do next.
    #[must_use]
    pub fn next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// With where to go.
    #[must_use]
    pub fn link(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        self.link = Some((href.into(), label.into()));
        self
    }
}
