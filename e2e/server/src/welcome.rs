//! What the command prints when the server is up: where it is, and who may sign in.

use crate::running::Running;
use crate::seed::{AccountKind, DemoAccount};
use comfy_table::Table;
use comfy_table::presets::NOTHING;

impl Running {
    /// The addresses, and unless quiet the demo accounts.
    pub fn welcome(&self, quiet: bool) -> String {
        let mut text = format!("Perihelion's reference server is up at http://{}\n", self.address);
        if let Some(control) = self.control {
            text.push_str(&format!("Tests control it at http://{control}\n"));
        }
        if quiet {
            return text;
        }
        if self.address.ip().is_loopback() {
            let port = self.address.port();
            text.push_str(&format!(
                "Security keys work at http://localhost:{port} (browsers bind keys to names, not to numbers).\n"
            ));
        }
        match self.accounts() {
            [] => text.push_str("The demo accounts are printed for a fresh server only.\n"),
            accounts => text.push_str(&format!("\n{}\n", table(accounts))),
        }
        text
    }
}

fn table(accounts: &[DemoAccount]) -> Table {
    let mut table = Table::new();
    table.load_style(NOTHING);
    table.set_header(["Account", "Name", "Password", "TOTP secret", "Good to try"]);
    for account in accounts {
        table.add_row([
            kind(account.kind),
            account.name.as_str(),
            account.password.reveal(),
            account.totp_secret.as_ref().map_or("", |secret| secret.reveal()),
            account.note,
        ]);
    }
    table
}

fn kind(kind: AccountKind) -> &'static str {
    match kind {
        AccountKind::Administrator => "administrator",
        AccountKind::TenantAdministrator => "tenant's administrator",
        AccountKind::User => "user",
    }
}
