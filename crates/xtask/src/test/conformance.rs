//! The reference server's answers, seen through a client that is made of the API's published facts alone.

use super::playwright;
use super::tally::Tally;
use crate::server;
use anyhow::Result;

pub fn run(tally: &mut Tally) -> Result<()> {
    let server = server::build()?;
    let variables = [("PERIHELION_SERVER", server.as_os_str())];
    playwright::run("conformance of the reference server", "conformance.config.ts", &variables, tally)
}
