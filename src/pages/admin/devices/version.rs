//! Versions of the software as numbers with points between: which of two is the older.

use crate::i18n::*;
use crate::server::{Ask, use_read};
use crate::ui::badge::Badge;
use crate::ui::tone::Tone;
use comet_api::methods::AdminMetaVersion;
use perihelion_view::prelude::*;
use std::cmp::Ordering;

/// Follows the version of the server (`ServerMetaVersionInfo.Version`); empty until it is known.
pub fn use_server_version() -> Memo<String> {
    let read = use_read(|| Some(Ask::new(&AdminMetaVersion {})));
    Memo::new(move || {
        read.state.with(|state| state.data.as_ref().map(|server| server.version().to_owned())).unwrap_or_default()
    })
}

/// How a version stands to another; `None` where one of them is not known.
pub fn compare(version: &str, other: &str) -> Option<Ordering> {
    let is_known = |version: &str| version.starts_with(|letter: char| letter.is_ascii_digit());
    let numbers =
        |version: &str| -> Vec<u32> { version.split(['.', '-']).map_while(|part| part.parse().ok()).collect() };
    (is_known(version) && is_known(other)).then(|| numbers(version).cmp(&numbers(other)))
}

/// Whether a device has an older version than the server.
pub fn is_behind(version: &str, server: &str) -> bool {
    compare(version, server) == Some(Ordering::Less)
}

/// A version, marked where it is older than the server's.
pub fn version_view(version: &str, is_behind: bool) -> Node {
    let version = version.to_owned();
    match is_behind {
        false => version.into_node(),
        true => view! {
            <span class="marked" title=key!(fleet.behind)>
                <Badge tone=Tone::Warning label=version />
                <span class="visually-hidden">" " {key!(fleet.behind)}</span>
            </span>
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_their_numbers_and_unknown_ones_not_at_all() {
        assert!(is_behind("25.9.6", "25.10.0"));
        assert!(!is_behind("25.9.6", "25.9.6"));
        assert!(!is_behind("", "25.9.6"));
        assert_eq!(compare("26.1.0-beta", "25.9.6"), Some(Ordering::Greater));
    }
}
