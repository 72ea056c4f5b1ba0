//! Who is there already.

use crate::server::{Ask, Read, use_read};
use comet_api::List;
use comet_api::methods::AdminListUsers;
use perihelion_view::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

/// Follows the names of all users; empty until they are known.
pub fn use_usernames() -> Memo<Arc<HashSet<String>>> {
    let read: Read<List<String>> = use_read(|| Some(Ask::new(&AdminListUsers {})));
    Memo::new(move || {
        let names = read.state.with(|state| state.data.clone());
        Arc::new(names.iter().flat_map(|names| names.iter().cloned()).collect())
    })
}
