//! The server itself: its version and roles, its news, its logs, its history, the files that settings refer to.

use crate::call::Call;
use crate::refusal::{Outcome, Refusal};
use crate::registry::Registry;
use crate::seed::blank;
use crate::state::{archive, logs, mail, resources, self_backup, settings, statistics, users};
use comet_api::constants::{application, email_worker_state, misc};
use comet_api::methods::*;
use comet_api::types::{AdminResourceResponse, ServerMetaVersionInfo, SoftwareUpdateNewsResponse};
use comet_api::wire::answer::{Binary, Text};
use comet_api::{Dictionary, List};

pub fn register(methods: &mut Registry) {
    methods.add(version);
    methods.add(update_news);
    methods.add(|call: &Call<'_>, _: AdminMetaListAvailableLogDays| log_days(call).map(List));
    methods.add(|call: &Call<'_>, ask: AdminMetaReadLogs| read_log(call, ask.log).map(Text));
    methods.add(read_some_logs);
    methods.add(read_all_logs);
    methods.add(|call: &Call<'_>, ask: AdminMetaStats| {
        let of = call.organization(None)?;
        statistics::history(call.db, of.as_deref(), call.now(), ask.simple)
            .map(|all| all.into_iter().collect::<Dictionary<_>>())
    });
    methods.add(add_resource);
    methods.add(|call: &Call<'_>, ask: AdminMetaResourceGet| resources::get(call.db, &ask.hash).map(Binary));
}

/// Who may not see what there is to know of the server gets what no console can do without.
fn version(call: &Call<'_>, _: AdminMetaVersion) -> Outcome<ServerMetaVersionInfo> {
    let settings = settings::get(call.db)?;
    let life = call.server.life();
    let mut answer: ServerMetaVersionInfo = blank();
    answer.set_version(application::VERSION);
    answer.set_version_codename(misc::RELEASE_CODENAME);
    answer.set_authentication_role(settings.authentication_role().role_enabled());
    answer.set_storage_role(settings.storage_role().role_enabled());
    answer.set_software_build_role(settings.software_build_role().role_enabled());
    answer.set_constellation_role(settings.constellation_role().role_enabled());
    answer.set_overseer_role(settings.constellation_role().role_enabled());
    answer.set_server_start_time(life.started);
    answer.set_server_start_hash(life.hash);
    answer.set_current_time(call.now());
    if !call.admin()?.permissions.deny_view_server_info() {
        describe(call, &mut answer)?;
    }
    Ok(answer)
}

fn describe(call: &Call<'_>, answer: &mut ServerMetaVersionInfo) -> Outcome<()> {
    let mail = mail::counts(call.db)?;
    answer.set_server_license_hash("reference-server");
    answer.set_server_license_features_all(true);
    answer.set_configured_devices(users::count_devices(call.db)?);
    answer.set_license_valid_until(call.now().plus(365 * 86400));
    answer.set_emails_sent_successfully(mail.sent);
    answer.set_emails_sent_errors(mail.failed);
    answer.set_scheduled_email_thread_current_state(email_worker_state::WAITING);
    answer.set_self_backup(List(self_backup::statistics(call.db, call.now())?));
    Ok(())
}

fn update_news(_: &Call<'_>, _: AdminMetaSoftwareUpdateNews) -> Outcome<SoftwareUpdateNewsResponse> {
    let mut answer: SoftwareUpdateNewsResponse = blank();
    answer.set_latest_stable(application::VERSION);
    answer.set_latest_prerelease(application::VERSION);
    answer.set_downloads_url("https://downloads.harbour.example/");
    Ok(answer)
}

fn log_days(call: &Call<'_>) -> Outcome<Vec<i64>> {
    logs::days(call.db, call.now(), settings::get(call.db)?.authentication_role().prune_logs_after_days())
}

fn read_log(call: &Call<'_>, day: i64) -> Outcome<String> {
    logs::read(call.db, day, &log_days(call)?)
}

/// One text after the other.
fn read_some_logs(call: &Call<'_>, ask: AdminMetaReadSelectLogs) -> Outcome<Text> {
    if ask.logs.is_empty() {
        return Err(Refusal::bad("Wrong parameter Logs: it names no day."));
    }
    let texts = ask.logs.iter().map(|day| read_log(call, *day));
    Ok(Text(texts.collect::<Outcome<Vec<_>>>()?.concat()))
}

fn read_all_logs(call: &Call<'_>, _: AdminMetaReadAllLogs) -> Outcome<Binary> {
    let days = log_days(call)?;
    let files = days.iter().map(|day| {
        let text = logs::read(call.db, *day, &days)?;
        Ok((format!("{}.log", logs::date(*day)), text.into_bytes()))
    });
    archive::zip(&files.collect::<Outcome<Vec<_>>>()?).map(Binary)
}

fn add_resource(call: &Call<'_>, ask: AdminMetaResourceNew) -> Outcome<AdminResourceResponse> {
    let mut answer = AdminResourceResponse::default();
    answer.set_status(200);
    answer.set_message("OK");
    answer.set_resource_hash(resources::add(call.db, &ask.upload)?);
    Ok(answer)
}
