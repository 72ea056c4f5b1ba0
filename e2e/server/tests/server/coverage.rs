//! How much of the API the server answers.

use crate::support::TestServer;
use comet_api::methods::METHODS;
use std::collections::BTreeSet;

#[test]
fn every_method_is_answered() {
    let answered: BTreeSet<&str> = TestServer::shared().running.answered().into_iter().collect();
    let missing: Vec<&str> = METHODS.iter().map(|info| info.name).filter(|name| !answered.contains(name)).collect();
    println!("method coverage (server): {} of {}", answered.len(), METHODS.len());
    assert!(missing.is_empty(), "{missing:?}");
}
