//! The person's own account: how it signs in, and changes to that. Administrators keep it in their account
//! properties, users in their profile; the screens see neither.

use crate::server::{Ask, Read, Server, use_read};
use crate::session::{Portal, SignedIn};
use crate::ui::loadable::Loadable;
use comet_api::constants::password_format;
use comet_api::methods::*;
use comet_api::types::*;
use comet_api::{ApiError, Credentials, List, Secret, UnixSeconds, Username};
use perihelion_view::prelude::*;

/// The answers that tell how the account signs in.
const TELLING: [&str; 2] = ["AdminAccountProperties", "UserWebGetUserProfileAndHash"];

/// How an account signs in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnSecurity {
    pub ways: Ways,
    /// An authenticator app has been set up.
    pub has_totp: bool,
    pub keys: Vec<OwnKey>,
    pub must_change_password: bool,
    pub may_change_password: bool,
}

/// The ways to sign in; each is enough by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    pub password: bool,
    pub totp: bool,
    pub key: bool,
}

/// A registered security key.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnKey {
    /// What the server tells keys apart by.
    pub id: String,
    pub name: String,
    pub since: Option<UnixSeconds>,
}

/// Follows how the signed-in account signs in.
pub fn use_own_security(portal: Portal) -> (Signal<Loadable<OwnSecurity, ApiError>>, Callback<()>) {
    let admin: Read<AdminAccountPropertiesResponse> =
        use_read(move || (portal == Portal::Admin).then(|| Ask::new(&AdminAccountProperties {})));
    let user: Read<GetProfileAndHashResponseMessage> =
        use_read(move || (portal == Portal::User).then(|| Ask::new(&UserWebGetUserProfileAndHash {})));
    match portal {
        Portal::Admin => (Signal::derive(move || admin.state.get().map(|it| OwnSecurity::of_admin(&it))), admin.again),
        Portal::User => {
            (Signal::derive(move || user.state.get().map(|it| OwnSecurity::of_user(it.profile()))), user.again)
        }
    }
}

impl OwnSecurity {
    fn of_admin(properties: &AdminAccountPropertiesResponse) -> Self {
        let security = properties.security();
        Self {
            ways: Ways {
                password: security.allow_password_login(),
                totp: security.allow_password_and_totp_login(),
                key: security.allow_password_and_webauthn_login(),
            },
            has_totp: !security.totp_key().is_empty(),
            keys: security.webauthn_registrations().iter().map(OwnKey::from).collect(),
            must_change_password: security.require_password_change(),
            may_change_password: !properties.permissions().prevent_change_password(),
        }
    }

    fn of_user(profile: &UserProfileConfig) -> Self {
        Self {
            ways: Ways {
                password: profile.allow_password_login(),
                totp: profile.allow_password_and_totp_login(),
                key: false,
            },
            has_totp: !profile.totp_key().is_empty(),
            keys: Vec::new(),
            must_change_password: profile.require_password_change(),
            may_change_password: !profile.policy().prevent_change_account_password(),
        }
    }
}

impl From<&AdminWebAuthnRegistration> for OwnKey {
    fn from(key: &AdminWebAuthnRegistration) -> Self {
        Self { id: key.id().to_owned(), name: key.description().to_owned(), since: key.register_time().known() }
    }
}

/// The signed-in account and the ways to change how it signs in.
#[derive(Clone, Copy)]
pub struct Own {
    server: Server,
    portal: Portal,
}

/// Why a password was not changed.
#[derive(Clone, Debug, PartialEq)]
pub enum PasswordProblem {
    /// The current password is wrong.
    Old,
    Other(ApiError),
}

impl From<ApiError> for PasswordProblem {
    fn from(error: ApiError) -> Self {
        Self::Other(error)
    }
}

impl Own {
    pub fn new(server: Server, portal: Portal) -> Self {
        Self { server, portal }
    }

    /// Whose account it is.
    pub fn username(self) -> String {
        untrack(|| self.server.session().person()).map(|person| person.username.to_string()).unwrap_or_default()
    }

    /// How the account signs in at this moment, whatever was read before.
    pub async fn security(self) -> Result<OwnSecurity, ApiError> {
        Ok(match self.portal {
            Portal::Admin => OwnSecurity::of_admin(&self.server.call(&AdminAccountProperties {}).await?),
            Portal::User => OwnSecurity::of_user(self.server.call(&UserWebGetUserProfileAndHash {}).await?.profile()),
        })
    }

    pub async fn change_password(self, old: Secret, new: Secret) -> Result<(), PasswordProblem> {
        let username = Username::from(self.username());
        // Only the user's method looks at the old password; asking first gives both the same clear message.
        if !self.is_password(username, old.clone()).await? {
            return Err(PasswordProblem::Old);
        }
        match self.portal {
            Portal::Admin => {
                self.change_security(|security| {
                    security.set_password_format(password_format::PLAINTEXT);
                    security.set_password(new.reveal());
                    security.set_require_password_change(false);
                })
                .await?;
            }
            Portal::User => {
                let profile_hash = self.profile_hash().await?;
                let change = UserWebAccountResetPassword { profile_hash, old_password: old, new_password: new };
                self.server.call(&change).await?;
            }
        }
        self.server.spoil(&TELLING);
        Ok(())
    }

    /// Whether this is the account's password: a server asks for a second factor only after a right one.
    async fn is_password(self, username: Username, password: Secret) -> Result<bool, ApiError> {
        match self
            .server
            .call_as(&HybridSessionStart {}, &Credentials::Password { username: username.clone(), password })
            .await
        {
            Ok(session) => {
                // Only the answer was wanted, not the session.
                let spare = SignedIn { username, key: session.session_key().into(), portal: self.portal };
                self.server.revoke(&spare).await;
                Ok(true)
            }
            Err(ApiError::Challenge(_)) => Ok(true),
            Err(ApiError::NotAllowed { .. } | ApiError::SignedOut) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Makes a new secret for an authenticator app; it is in force at once.
    pub async fn new_totp(self) -> Result<TotpRegeneratedResponse, ApiError> {
        match self.portal {
            Portal::Admin => self.server.call(&AdminAccountRegenerateTotp {}).await,
            Portal::User => {
                let profile_hash = self.profile_hash().await?;
                self.server.call(&UserWebAccountRegenerateTotp { profile_hash }).await
            }
        }
    }

    /// Proves that the app has the new secret.
    pub async fn prove_totp(self, code: Secret) -> Result<(), ApiError> {
        match self.portal {
            Portal::Admin => self.server.call(&AdminAccountValidateTotp { totp_code: code }).await?,
            Portal::User => {
                let profile_hash = self.profile_hash().await?;
                self.server.call(&UserWebAccountValidateTotp { profile_hash, totp_code: code }).await?
            }
        };
        self.server.spoil(&TELLING);
        Ok(())
    }

    pub async fn set_ways(self, ways: Ways) -> Result<(), ApiError> {
        match self.portal {
            Portal::Admin => {
                self.change_security(|security| {
                    security.set_allow_password_login(ways.password);
                    security.set_allow_password_and_totp_login(ways.totp);
                    security.set_allow_password_and_webauthn_login(ways.key);
                })
                .await?;
            }
            Portal::User => {
                let read = self.server.call(&UserWebGetUserProfileAndHash {}).await?;
                let mut profile_data = read.profile().clone();
                profile_data.set_allow_password_login(ways.password);
                profile_data.set_allow_password_and_totp_login(ways.totp);
                let profile_hash = read.profile_hash().to_owned();
                self.server.call(&UserWebSetProfileHash { profile_data, profile_hash }).await?;
            }
        }
        self.server.spoil(&TELLING);
        Ok(())
    }

    /// What a new key must sign to be registered. Administrators only.
    pub async fn key_challenge(self) -> Result<WebAuthnRegistrationChallengeResponse, ApiError> {
        self.server
            .call(&AdminAccountWebauthnRequestRegistrationChallenge { self_address: self.server.address() })
            .await
    }

    /// Registers the key that signed the challenge, and names it.
    pub async fn register_key(self, challenge_id: &str, credential: String, name: &str) -> Result<(), ApiError> {
        let before = self.server.call(&AdminAccountProperties {}).await?;
        let submit = AdminAccountWebauthnSubmitChallengeResponse {
            self_address: self.server.address(),
            challenge_id: challenge_id.to_owned(),
            credential: credential.into(),
        };
        self.server.call(&submit).await?;
        let known: Vec<String> =
            before.security().webauthn_registrations().iter().map(|key| key.id().to_owned()).collect();
        self.change_keys(|keys| {
            keys.iter_mut()
                .filter(|key| !known.iter().any(|id| id == key.id()))
                .for_each(|key| key.set_description(name));
        })
        .await
    }

    pub async fn rename_key(self, id: &str, name: &str) -> Result<(), ApiError> {
        self.change_keys(|keys| keys.iter_mut().filter(|key| key.id() == id).for_each(|key| key.set_description(name)))
            .await
    }

    pub async fn remove_key(self, id: &str) -> Result<(), ApiError> {
        self.change_keys(|keys| keys.retain(|key| key.id() != id)).await
    }

    async fn change_keys(self, change: impl FnOnce(&mut Vec<AdminWebAuthnRegistration>)) -> Result<(), ApiError> {
        self.change_security(|security| {
            let mut keys: Vec<_> = security.webauthn_registrations().iter().cloned().collect();
            change(&mut keys);
            security.set_webauthn_registrations(List(keys));
        })
        .await?;
        self.server.spoil(&TELLING);
        Ok(())
    }

    /// Changes the administrator's own security. There is no hash to save under, so it is read right before; what
    /// the server obscures goes back as it came.
    async fn change_security(self, change: impl FnOnce(&mut AdminSecurityOptions)) -> Result<(), ApiError> {
        let properties = self.server.call(&AdminAccountProperties {}).await?;
        let mut security = properties.security().clone();
        change(&mut security);
        self.server.call(&AdminAccountSetProperties { security }).await?;
        Ok(())
    }

    async fn profile_hash(self) -> Result<String, ApiError> {
        let answer = self.server.call(&UserWebGetUserProfileAndHash {}).await?;
        Ok(answer.profile_hash().to_owned())
    }
}

impl Ways {
    /// Whether anybody gets in at all.
    pub fn lead_in(self) -> bool {
        self.password || self.totp || self.key
    }

    /// A second factor is set up, yet the password alone is enough.
    pub fn second_factor_is_optional(self) -> bool {
        self.password && (self.totp || self.key)
    }
}

/// The key that an `otpauth://` address carries, to type by hand.
pub fn totp_key_of(url: &str) -> Option<String> {
    let (_, query) = url.split_once('?')?;
    let secret = query.split('&').find_map(|pair| pair.strip_prefix("secret="))?;
    let letters: Vec<char> = secret.chars().collect();
    Some(letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_to_type_comes_in_groups_of_four() {
        let url = "otpauth://totp/a:b?algorithm=SHA1&secret=ABCDEFGHIJ&issuer=x";
        assert_eq!(totp_key_of(url).as_deref(), Some("ABCD EFGH IJ"));
        assert_eq!(totp_key_of("https://example.org"), None);
    }

    #[test]
    fn a_second_factor_beside_the_password_alone_is_optional() {
        assert!(Ways { password: true, totp: true, key: false }.second_factor_is_optional());
        assert!(!Ways { password: false, totp: true, key: false }.second_factor_is_optional());
        assert!(!Ways::default().lead_in());
    }
}
