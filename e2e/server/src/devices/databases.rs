//! Databases that a device finds: its own SQL Server, and the MySQL and MongoDB servers it can reach.

use super::connected::Device;
use super::reach;
use super::says::{Told, Trouble, brief, ok};
use super::system::System;
use crate::seed::Dice;
use comet_api::Dictionary;
use comet_api::constants::{engine_builtin as engine, mssql_auth, mssql_method};
use comet_api::types::{BrowseSQLServerResponse, MSSQLConnection, MongoDBConnection, MySQLConnection};

const SQL_SERVER: [&str; 12] = [
    "ERP",
    "CRM",
    "Archive",
    "Wawi [alt] – 2019",
    "O'Brien's Billing",
    "TurboMed",
    "Lohn 2025",
    "ReportServer",
    "ReportServerTempDB",
    "DATEV_ANYWHERE",
    "بيانات",
    "a database with a name that goes on and on as if nobody had ever to read it in a narrow column of a list",
];
const MYSQL: [&str; 10] = [
    "shop",
    "wordpress",
    "matomo",
    "nextcloud",
    "shop-staging",
    "kunden_ä",
    "typo3`quoted`",
    "forum",
    "tickets",
    "wiki",
];
const MONGODB: [&str; 8] = ["orders", "catalog", "sessions", "telemetry", "unifi", "rocketchat", "graylog", "app-test"];

pub fn mssql(device: &Device, connection: &MSSQLConnection) -> Told<BrowseSQLServerResponse> {
    if !device.system().is_windows() {
        return Err(Trouble::wrong("Microsoft SQL Server can be backed up on Windows only."));
    }
    check_is_local(connection.hostname())?;
    if !matches!(connection.method(), "" | mssql_method::OLEDB_32 | mssql_method::OLEDB_NATIVE) {
        return Err(Trouble::wrong(format!("There is no driver \"{}\".", brief(connection.method()))));
    }
    let has_name = !connection.username().is_empty() || !connection.password().is_empty();
    match connection.type_field() {
        mssql_auth::WINDOWS => {}
        "" if !has_name => {}
        "" | mssql_auth::NATIVE => reach::account(connection.username(), connection.password())?,
        other => return Err(Trouble::wrong(format!("There is no way to sign in called \"{}\".", brief(other)))),
    }
    let names = instance(device, connection.instance_name())?;
    Ok(answer(["master", "model", "msdb", "tempdb"].map(str::to_owned).into_iter().chain(names)))
}

fn check_is_local(host: &str) -> Told<()> {
    match host.to_ascii_lowercase().as_str() {
        "" | "." | "(local)" | "localhost" | "127.0.0.1" | "::1" => Ok(()),
        _ => {
            Err(Trouble::wrong("SQL Server can be backed up on the device that it runs on only: leave the host empty."))
        }
    }
}

/// The databases of an instance. SharePoint's has hundreds.
fn instance(device: &Device, name: &str) -> Told<Vec<String>> {
    let id = device.id();
    let is_there = device.has_item(engine::MSSQL) || device.system() == System::WindowsServer;
    match name.to_ascii_uppercase().as_str() {
        "" | "MSSQLSERVER" if is_there => Ok(some(&SQL_SERVER, &["mssql", id.as_str()])),
        "SQLEXPRESS" => Ok(some(&SQL_SERVER, &["express", id.as_str()]).into_iter().take(3).collect()),
        "SHAREPOINT" if is_there => Ok((1..=320).map(|number| format!("WSS_Content_{number:03}")).collect()),
        _ => Err(Trouble::missing(format!("There is no SQL Server instance \"{}\" on this device.", brief(name)))),
    }
}

pub fn mysql(connection: &MySQLConnection) -> Told<BrowseSQLServerResponse> {
    reach::host(connection.host())?;
    let port = connection.port();
    if !port.is_empty() && port.parse::<u16>().is_err() {
        return Err(Trouble::wrong(format!("\"{}\" is no port.", brief(port))));
    }
    reach::account(connection.username(), connection.password())?;
    let names = some(&MYSQL, &["mysql", connection.host()]);
    Ok(answer(["information_schema", "mysql", "performance_schema", "sys"].map(str::to_owned).into_iter().chain(names)))
}

pub fn mongodb(connection: &MongoDBConnection) -> Told<BrowseSQLServerResponse> {
    if connection.use_ssh() {
        reach::ssh(connection.ssh_connection())?;
    }
    let members: Vec<&str> = match connection.use_replica() {
        true => connection.replica_members().iter().collect(),
        false => vec![connection.server()],
    };
    if members.is_empty() {
        return Err(Trouble::wrong("The replica set has no members."));
    }
    members.iter().try_for_each(|member| reach::host(member))?;
    if !(0..=65_535).contains(&connection.port()) {
        return Err(Trouble::wrong(format!("{} is no port.", connection.port())));
    }
    // A server without access control wants no name.
    if !connection.username().is_empty() || !connection.password().is_empty() {
        reach::account(connection.username(), connection.password())?;
    }
    let names = some(&MONGODB, &["mongodb", &members.join(",")]);
    Ok(answer(["admin", "config", "local"].map(str::to_owned).into_iter().chain(names)))
}

/// What a server has, by its name.
fn some(list: &[&str], key: &[&str]) -> Vec<String> {
    let mut dice = Dice::of(key);
    let picked: Vec<String> = list.iter().filter(|_| dice.chance(650)).map(|name| (*name).to_owned()).collect();
    if picked.is_empty() { list.iter().take(1).map(|name| (*name).to_owned()).collect() } else { picked }
}

/// The databases of an item's snapshot: those that its server has.
pub fn dumped(engine_type: &str, device: &str) -> Vec<String> {
    match engine_type {
        engine::MSSQL => ["master", "model", "msdb"]
            .map(str::to_owned)
            .into_iter()
            .chain(some(&SQL_SERVER, &["mssql", device]))
            .collect(),
        engine::MONGODB => some(&MONGODB, &["mongodb", device]),
        _ => std::iter::once("mysql".to_owned()).chain(some(&MYSQL, &["mysql", device])).collect(),
    }
}

fn answer(names: impl Iterator<Item = String>) -> BrowseSQLServerResponse {
    let mut answer: BrowseSQLServerResponse = ok();
    answer.set_objects(names.map(|name| (name.clone(), name)).collect::<Dictionary<_>>());
    answer
}
