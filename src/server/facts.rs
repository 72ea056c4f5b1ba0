//! What is known before anyone signs in: the server's branding, and the host's config.json.

use super::ask::Ask;
use super::read::{Read, use_read};
use comet_api::methods::BrandingProps;
use comet_api::rows::of_text;
use comet_api::types::ServerMetaBrandingProperties;
use comet_api::{List, row};
use gloo_net::http::Request;
use perihelion_view::prelude::*;

/// How long a session lasts when the server does not say, in seconds (`DEFAULT_SESSIONTIMEOUT`).
const DEFAULT_SESSION: i64 = 1800;

/// What the server says of itself to everybody.
#[derive(Clone, Copy)]
pub struct Branding(Read<ServerMetaBrandingProperties>);

impl Branding {
    pub fn provide() -> Self {
        let branding = Self(use_read(|| Some(Ask::new(&BrandingProps {}))));
        provide_context(branding);
        branding
    }

    /// The name that the server goes by; ours until it is known.
    pub fn name(self) -> Signal<String> {
        Signal::derive(move || {
            let name = self.with(|props| {
                let names = [props.product_name(), props.brand_name()];
                names.into_iter().find(|name| !name.is_empty()).map(str::to_owned)
            });
            name.flatten().unwrap_or_else(|| "Perihelion".to_owned())
        })
    }

    /// Where the server's logo is; changes with the picture, so that it can be kept for long.
    pub fn logo(self) -> Signal<Option<String>> {
        Signal::derive(move || {
            let etag = self.with(|props| props.has_image().then(|| props.image_etag().to_owned()));
            etag.flatten().map(|etag| format!("/gen/logo?etag={}", crate::routes::encode(&etag)))
        })
    }

    /// How long sessions last without a call, in seconds.
    pub fn session_seconds(self) -> Signal<f64> {
        Signal::derive(move || {
            let seconds = self.with(ServerMetaBrandingProperties::expired_in_seconds).unwrap_or_default();
            let seconds = if seconds > 0 { seconds } else { DEFAULT_SESSION };
            i32::try_from(seconds).map_or(f64::from(i32::MAX), f64::from)
        })
    }

    /// What a part of the properties says, once they are known.
    pub fn with<T>(self, look: impl FnOnce(&ServerMetaBrandingProperties) -> T) -> Option<T> {
        self.0.state.with(|state| state.data.as_deref().map(look))
    }

    pub fn read(self) -> Read<ServerMetaBrandingProperties> {
        self.0
    }
}

/// The branding of the app around the caller.
pub fn use_branding() -> Branding {
    expect_context()
}

/// What the host of these files has written into config.json.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// Origins that may hand over a session; see docs/hosting.md.
    pub embed_origins: List<String>,
}
row!(Config { embed_origins = "embedOrigins" });

impl Config {
    /// The host's settings; without a readable file, the safe ones.
    pub async fn load() -> Self {
        let Ok(response) = Request::get("/config.json").send().await else { return Self::default() };
        let body = response.binary().await.unwrap_or_default();
        of_text(&body).unwrap_or_default()
    }
}
