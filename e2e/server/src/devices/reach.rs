//! Other machines that a device is asked to talk to, and whether they let it in. There are none: what a name or a
//! password contains decides, so that every outcome can be had. What was secret is never repeated.

use super::says::{Told, Trouble, brief};
use comet_api::constants::sshconnection_authmode as mode;
use comet_api::constants::vmware_connection;
use comet_api::types::{SSHConnection, VMwareConnection};

/// The password, key or secret that no machine takes.
pub const WRONG: &str = "wrong";

/// Whether the machine answers: not without a name, not under `.invalid`, not when it is called unreachable.
pub fn host(name: &str) -> Told<()> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Trouble::wrong("There is no host name to connect to."));
    }
    let without_port = name.rsplit_once(':').map_or(name, |(host, _)| host);
    if without_port.ends_with(".invalid") {
        return Err(Trouble::silence(format!("dial tcp: lookup {}: no such host", brief(without_port))));
    }
    if name.contains("unreachable") {
        return Err(Trouble::silence(format!("dial tcp {}: i/o timeout", brief(name))));
    }
    Ok(())
}

/// Whether the machine takes the secret for the name.
pub fn account(user: &str, secret: &str) -> Told<()> {
    match (user, secret) {
        ("", _) => Err(Trouble::wrong("There is no user name to sign in with.")),
        (_, WRONG) => Err(Trouble::wrong("Access denied: the user name or the password is wrong.")),
        _ => Ok(()),
    }
}

pub fn ssh(connection: &SSHConnection) -> Told<()> {
    host(connection.ssh_server())?;
    match connection.ssh_auth_mode() {
        mode::PASSWORD => account(connection.ssh_username(), connection.ssh_password()),
        mode::PRIVATEKEY if connection.ssh_private_key().is_empty() => {
            Err(Trouble::wrong("ssh: there is no private key to sign in with."))
        }
        mode::PRIVATEKEY => account(connection.ssh_username(), connection.ssh_private_key()),
        other => Err(Trouble::wrong(format!("ssh: unknown way to sign in ({other})."))),
    }
}

/// The host that the connection leads to.
pub fn vmware(connection: &VMwareConnection) -> Told<&str> {
    match connection.connection_type() {
        vmware_connection::SSH => {
            ssh(connection.ssh())?;
            Ok(connection.ssh().ssh_server())
        }
        vmware_connection::VSPHERE => {
            let vsphere = connection.v_sphere();
            host(vsphere.hostname())?;
            account(vsphere.username(), vsphere.password())?;
            Ok(vsphere.hostname())
        }
        other => Err(Trouble::wrong(format!("Unknown kind of VMware connection \"{}\".", brief(other)))),
    }
}
