//! What a thing means for the person who sees it; colours and icons follow from it.

use super::icon::Icon;

/// The meaning of a badge, a notice, a toast or a number. Never said by colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Says nothing about good or bad.
    #[default]
    Neutral,
    /// Under way, or worth knowing.
    Info,
    /// As it should be.
    Success,
    /// Look at this soon.
    Warning,
    /// Broken, lost or refused.
    Danger,
}

impl Tone {
    /// The name that the style sheets know, as in `[data-tone="danger"]`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    /// The icon that says the same without colour.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Neutral => Icon::Dot,
            Self::Info => Icon::Info,
            Self::Success => Icon::Success,
            Self::Warning => Icon::Warning,
            Self::Danger => Icon::Error,
        }
    }
}
