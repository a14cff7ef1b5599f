//! The message around a link. The link is a locked slot in it: whoever edits the text moves the slot and cannot change
//! what will stand there.

use crate::Refusal;

/// Stands for the link.
pub const LINK_SLOT: &str = "{link}";

/// Most characters of a message.
pub const MOST_CHARACTERS: usize = 5000;

/// Says that a message needs its link (M1).
pub fn complete(text: &str) -> Result<(), Refusal> {
    if text.contains(LINK_SLOT) { Ok(()) } else { Err(Refusal::InvitationLinkMissing) }
}

/// The message with its link.
pub fn filled(text: &str, link: &str) -> String {
    text.replace(LINK_SLOT, link)
}
