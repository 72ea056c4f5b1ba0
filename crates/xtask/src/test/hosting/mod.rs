//! The hosting recipes, proved: nginx, Caddy and the reference server each serve the release as they should.

mod checks;
mod hosts;
mod site;

use super::tally::Tally;
use crate::program::Background;
use crate::{dist, headers, server};
use anyhow::Result;
use site::Site;

pub fn run(tally: &mut Tally) -> Result<()> {
    let app = dist::build(dist::Build::Release)?;
    let backend = server::free_address()?;
    let mut comet_server = server::command(&server::build()?, &backend, &app);
    let mut running = Background::start(comet_server.arg("--quiet"))?;
    server::wait_until_it_answers(&mut running, &backend)?;

    let rules = headers::rules()?;
    let headers = headers::for_everything(&rules)?;
    prove(&Site::new("reference server", &backend, &backend, &app, headers), tally);
    for host in hosts::HOSTS {
        let outcome = hosts::start(&host, &app, &backend).map(|started| {
            prove(&Site::new(host.name, &started.address, &backend, &app, headers), tally);
        });
        if let Err(error) = outcome {
            tally.fail(host.name, &format!("{error:#}"));
        }
    }
    Ok(())
}

fn prove(site: &Site, tally: &mut Tally) {
    for check in checks::CHECKS {
        tally.check(&format!("{}: {}", site.name, check.name), || (check.run)(site));
    }
}
