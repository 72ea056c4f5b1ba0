//! A device gets an application in someone's tenant: the person types a code at Microsoft, the device asks until they
//! did. Nothing is kept: the continuation says how often was asked, and is signed by what made it.

use crate::devices::connected::Device;
use crate::refusal::{Outcome, Refusal};
use crate::seed::{Dice, blank};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use comet_api::constants::office365_region;
use comet_api::types::{
    Office365Credential, RegisterOfficeApplicationBeginResponse, RegisterOfficeApplicationCheckResponse,
};

/// The person needs about as many checks to type the code.
const CHECKS: u64 = 3;

/// A registration under way.
struct Begun<'a> {
    device: &'a str,
    email: &'a str,
    checks: u64,
}

impl Begun<'_> {
    fn dice(&self) -> Dice {
        Dice::at(&["office registration", self.device, self.email], i64::try_from(self.checks).unwrap_or_default())
    }

    fn continuation(&self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{} {} {}", self.checks, self.dice().hex(1), self.email))
    }
}

/// The e-mail address out of a continuation, and how often was asked; `None` for one that was not made for the device.
fn resume<'a>(device: &'a str, continuation: &str, email: &'a mut String) -> Option<Begun<'a>> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(continuation).ok()?).ok()?;
    let mut parts = text.splitn(3, ' ');
    let (checks, mark) = (parts.next()?.parse().ok()?, parts.next()?);
    parts.next()?.clone_into(email);
    let begun = Begun { device, email, checks };
    (begun.dice().hex(1) == mark).then_some(begun)
}

pub fn begin(device: &Device, email: &str) -> Outcome<RegisterOfficeApplicationBeginResponse> {
    let is_address = email.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'));
    if !is_address || email.len() > 320 || email.contains(char::is_whitespace) {
        return Err(Refusal::bad("Wrong parameter EmailAddress: it is no e-mail address."));
    }
    let id = device.id();
    let begun = Begun { device: id.as_str(), email, checks: 0 };
    let mut answer: RegisterOfficeApplicationBeginResponse = blank();
    answer.set_continuation(begun.continuation());
    answer.set_verification_url("https://microsoft.com/devicelogin");
    answer.set_user_code(code(&mut begun.dice()));
    Ok(answer)
}

/// Nine letters and digits that are not taken for one another.
fn code(dice: &mut Dice) -> String {
    const SIGNS: [char; 24] = [
        'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X',
        'Y', 'Z',
    ];
    (0..9).map(|_| dice.pick(&SIGNS)).collect()
}

pub fn check(device: &Device, continuation: &str) -> Outcome<RegisterOfficeApplicationCheckResponse> {
    let (id, mut email) = (device.id(), String::new());
    let begun = resume(id.as_str(), continuation, &mut email)
        .ok_or_else(|| Refusal::bad("Wrong parameter Continuation: this device has begun no such registration."))?;
    let next = Begun { checks: begun.checks.saturating_add(1).min(CHECKS), ..begun };
    let mut answer: RegisterOfficeApplicationCheckResponse = blank();
    answer.set_continuation(next.continuation());
    if next.checks < CHECKS {
        return Ok(answer);
    }
    answer.set_completed(true);
    match next.email {
        email if email.contains("denied") => {
            answer.set_error("AADSTS65004: User declined to consent to access the app.");
        }
        email => answer.set_result(application(email)),
    }
    Ok(answer)
}

/// The new application; all with the same domain are in one tenant.
fn application(email: &str) -> Office365Credential {
    let domain = email.rsplit_once('@').map_or(email, |(_, domain)| domain);
    let mut credential: Office365Credential = blank();
    credential.set_tenant_id(Dice::of(&["office tenant", domain]).guid());
    let mut dice = Dice::of(&["office application", email]);
    credential.set_app_id(dice.guid());
    credential.set_secret(format!("{}~{}", dice.hex(1), dice.hex(1)));
    credential.set_region(office365_region::PUBLIC);
    credential
}
