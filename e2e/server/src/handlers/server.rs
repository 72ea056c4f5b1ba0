//! The server as a whole: all its settings, its restart, what it copies of itself to elsewhere.

use super::settings::saved;
use crate::call::{Call, done};
use crate::refusal::Outcome;
use crate::registry::Registry;
use crate::server::Server;
use crate::state::{mail, mail_reports, replication, self_backup, server_config};
use comet_api::List;
use comet_api::constants::sevt;
use comet_api::methods::*;
use comet_api::types::CometAPIResponseMessage;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

pub fn register(methods: &mut Registry) {
    methods.add(|call: &Call<'_>, _: AdminMetaServerConfigGet| server_config::read(call.db));
    methods.add(set_config);
    methods.add(interfaces);
    methods.add(restart);
    methods.add(shut_down);
    methods.add(|call: &Call<'_>, _: AdminReplicationState| {
        replication::state(call.db, &call.server.life(), call.now()).map(List)
    });
    methods.add(start_self_backup);
    methods.add(send_test_email);
    methods.add(send_test_report);
}

/// The answer goes out; then the server restarts with the new settings.
fn set_config(call: &Call<'_>, ask: AdminMetaServerConfigSet) -> Outcome<CometAPIResponseMessage> {
    for admin in server_config::write(call.db, ask.config)? {
        call.emit(sevt::ACCOUNT_ADMIN_REMOVED, "", admin.as_str())?;
    }
    let answer = saved(call)?;
    call.emit(sevt::SERVER_RESTARTED, "", "")?;
    call.server.afterwards(Server::restart);
    Ok(answer)
}

fn interfaces(call: &Call<'_>, _: AdminMetaServerConfigNetworkInterfaces) -> Outcome<List<String>> {
    let loopback = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
    let mut addresses = loopback.map(|address| address.to_string()).to_vec();
    let own = call.server.options.listen.ip();
    if !own.is_unspecified() && !loopback.contains(&own) {
        addresses.push(own.to_string());
    }
    Ok(List(addresses))
}

fn restart(call: &Call<'_>, _: AdminMetaRestartService) -> Outcome<CometAPIResponseMessage> {
    call.emit(sevt::SERVER_RESTARTED, "", "")?;
    call.server.afterwards(Server::restart);
    Ok(done())
}

fn shut_down(call: &Call<'_>, _: AdminMetaShutdownService) -> Outcome<CometAPIResponseMessage> {
    call.emit(sevt::SERVER_SHUTDOWN, "", "")?;
    call.server.afterwards(Server::shut_down);
    Ok(done())
}

fn start_self_backup(call: &Call<'_>, _: AdminSelfBackupStart) -> Outcome<CometAPIResponseMessage> {
    self_backup::start(call.db, call.now())?;
    call.note("Info: Self-backup started")?;
    Ok(done())
}

/// With the options as they were typed, before they are saved.
fn send_test_email(call: &Call<'_>, ask: AdminMetaSendTestEmail) -> Outcome<CometAPIResponseMessage> {
    let options = mail::restored(call.db, call.organization_id()?, &ask.email_options)?;
    mail::send(call.db, &options, &[ask.recipient])?;
    call.note("Info: A test e-mail was sent")?;
    Ok(done())
}

fn send_test_report(call: &Call<'_>, ask: AdminMetaSendTestReport) -> Outcome<CometAPIResponseMessage> {
    let wanted = ask.target_organization.filter(|target| !target.is_empty());
    let organization = call.home(wanted.as_deref())?;
    let report = mail_reports::for_administrators(call, &organization, &ask.email_reporting_option)?;
    let to: Vec<String> = report.to().iter().map(str::to_owned).collect();
    mail::send(call.db, &mail::options_of(call.db, &organization)?, &to)?;
    call.note("Info: A test report was sent")?;
    Ok(done())
}
