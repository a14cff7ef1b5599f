//! Where a page ends, sealed: a caller hands it back and cannot change it (api 1.7).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use center::identity::Secrets;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// Bytes of the seal that travel.
const SEAL: usize = 16;

/// Seals a position for one organisation and one list.
pub fn seal(secrets: &Secrets, list: &str, owner: Uuid, position: &impl Serialize) -> String {
    let mut bytes = serde_json::to_vec(position).unwrap_or_default();
    let seal = code(secrets, list, owner, &bytes);
    bytes.extend(seal);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The position again; nothing if it was changed, or is another list's or organisation's.
pub fn open<T: DeserializeOwned>(secrets: &Secrets, list: &str, owner: Uuid, sealed: &str) -> Option<T> {
    let bytes = URL_SAFE_NO_PAD.decode(sealed.trim()).ok()?;
    let (position, seal) = bytes.split_at_checked(bytes.len().checked_sub(SEAL)?)?;
    // Comparing need not take the same time: a position gives no right, every page asks for the caller's own rows.
    (code(secrets, list, owner, position) == seal).then(|| serde_json::from_slice(position).ok())?
}

fn code(secrets: &Secrets, list: &str, owner: Uuid, position: &[u8]) -> [u8; SEAL] {
    let data = [list.as_bytes(), b"|", owner.as_bytes(), position].concat();
    let mut short = [0; SEAL];
    short.copy_from_slice(&secrets.mac("cursor", &data)[..SEAL]);
    short
}
