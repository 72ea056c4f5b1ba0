//! The icons: one path each on a 24 grid, drawn with the colour of the text around them.
//! Always decoration; the words beside them carry the meaning.

use perihelion_view::prelude::*;

/// An icon of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    Activity,
    ArrowDown,
    ArrowLeft,
    ArrowRight,
    ArrowUp,
    Bookmark,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    Clock,
    Close,
    Columns,
    Copy,
    Delete,
    Devices,
    Dot,
    Download,
    Empty,
    Error,
    Eye,
    EyeOff,
    Filter,
    Globe,
    Info,
    Item,
    Jobs,
    Key,
    Lock,
    Menu,
    Monitor,
    Moon,
    More,
    Overview,
    Pause,
    Play,
    Policy,
    Refresh,
    Search,
    Server,
    Shield,
    SignOut,
    Stop,
    Success,
    Sun,
    User,
    Users,
    Vault,
    Warning,
}

impl Icon {
    /// The drawing, as path data.
    const fn path(self) -> &'static str {
        match self {
            Self::Activity => "M3 12h4l3-8 4 16 3-8h4",
            Self::ArrowDown => "M12 5v14M6 13l6 6 6-6",
            Self::ArrowLeft => "M19 12H5M11 6l-6 6 6 6",
            Self::ArrowRight => "M5 12h14M13 6l6 6-6 6",
            Self::ArrowUp => "M12 19V5M6 11l6-6 6 6",
            Self::Bookmark => "M7 4h10a1 1 0 0 1 1 1v15.5l-6-4-6 4V5a1 1 0 0 1 1-1z",
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::ChevronDown => "M6.5 9.5L12 15l5.5-5.5",
            Self::ChevronLeft => "M14.5 6.5L9 12l5.5 5.5",
            Self::ChevronRight => "M9.5 6.5L15 12l-5.5 5.5",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
            Self::Close => "M6.5 6.5l11 11M17.5 6.5l-11 11",
            Self::Columns => {
                "M5 4.5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM9.3 4.5v15M14.7 4.5v15"
            }
            Self::Copy => {
                "M10 8.5h9a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM5.5 15.5H5a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1V5"
            }
            Self::Delete => {
                "M4.5 6.5h15M9.5 6.5v-2a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v2M6.5 6.5l.8 13a1 1 0 0 0 1 1h7.4a1 1 0 0 0 1-1l.8-13M10 10.5v6M14 10.5v6"
            }
            Self::Devices => {
                "M14 17.5H4a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1h15a1 1 0 0 1 1 1v2M8 20.5h5M10.5 17.5v3M17 10.5h3a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1z"
            }
            Self::Dot => "M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
            Self::Download => "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15",
            Self::Empty => {
                "M3.5 13.5h4.5l1.5 2.5h5l1.5-2.5h4.5M3.5 13.5V18a1.5 1.5 0 0 0 1.5 1.5h14a1.5 1.5 0 0 0 1.5-1.5v-4.5l-3-8a1.5 1.5 0 0 0-1.4-1H7.9a1.5 1.5 0 0 0-1.4 1z"
            }
            Self::Error => "M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v4.5M12 16v.01",
            Self::Eye => {
                "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
            }
            Self::EyeOff => {
                "M4 4l16 16M9.9 5.750A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.6 3.4M6.3 7.3A16 16 0 0 0 2.5 12S6 18.5 12 18.5a9.3 9.3 0 0 0 4.3-1M9.9 9.9a3 3 0 0 0 4.2 4.2"
            }
            Self::Filter => "M4 6h16M7 12h10M10.5 18h3",
            Self::Globe => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c2.5 2.3 3.7 5.2 3.7 8.5s-1.2 6.2-3.7 8.5c-2.5-2.3-3.7-5.2-3.7-8.5S9.5 5.8 12 3.5z"
            }
            Self::Info => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5M12 8v.01",
            Self::Item => "M4 8l8-4.5L20 8v8l-8 4.5L4 16zM4 8l8 4.5L20 8M12 12.5v8",
            Self::Jobs => {
                "M4 6.5h16M4 12h6.5M4 17.5h6.5M14.5 12.2v6.6a.4.4 0 0 0 .6.3l5.2-3.3a.4.4 0 0 0 0-.6l-5.2-3.3a.4.4 0 0 0-.6.3z"
            }
            Self::Key => "M8 11.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM11.2 12.8L20.5 3.5M16 8l3 3",
            Self::Lock => {
                "M6 10.5h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zM8 10.5v-3a4 4 0 0 1 8 0v3M12 14.5v2"
            }
            Self::Menu => "M4 6.5h16M4 12h16M4 17.5h16",
            Self::Monitor => {
                "M4 4.5h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM8 20.5h8M12 16.5v4"
            }
            Self::Moon => "M20 14.2A8.3 8.3 0 0 1 9.8 4 8.3 8.3 0 1 0 20 14.2z",
            Self::More => "M5.5 12v.01M12 12v.01M18.5 12v.01",
            Self::Overview => {
                "M5 4h5a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM15 4h4a1 1 0 0 1 1 1v2.5a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM15 12h4a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM5 15.5h5a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-2.5a1 1 0 0 1 1-1z"
            }
            Self::Pause => "M8 5v14M16 5v14",
            Self::Play => "M7.5 5.2v13.6a.5.5 0 0 0 .8.4l10.4-6.8a.5.5 0 0 0 0-.8L8.3 4.8a.5.5 0 0 0-.8.4z",
            Self::Policy => "M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6",
            Self::Refresh => "M20 5v4.5h-4.5M4 19v-4.5h4.5M19.6 9.5A8 8 0 0 0 5.3 7.7M4.4 14.5a8 8 0 0 0 14.3 1.8",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.2 15.2L20 20",
            Self::Server => {
                "M5 4h14a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM5 13h14a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1zM7.5 7.5v.01M7.5 16.5v.01"
            }
            Self::Shield => "M12 3l7.5 2.8v5.4c0 4.6-3 8-7.5 9.8-4.5-1.8-7.5-5.2-7.5-9.8V5.8zM8.8 11.8l2.3 2.3 4.2-4.4",
            Self::SignOut => "M10 4.5H5.5a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1H10M15.5 8l4 4-4 4M19.5 12H9.5",
            Self::Stop => "M7.5 6.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1z",
            Self::Success => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8.3 12.3l2.6 2.6 4.8-5.3",
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4"
            }
            Self::User => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5a5 5 0 0 1 5-5h5a5 5 0 0 1 5 5",
            Self::Users => {
                "M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 19.5a4.5 4.5 0 0 1 4.5-4.5h4a4.5 4.5 0 0 1 4.5 4.5M15.5 4.7a3.5 3.5 0 0 1 0 6.6M18 15.2a4.5 4.5 0 0 1 3.5 4.3"
            }
            Self::Vault => {
                "M4.5 4h15a1 1 0 0 1 1 1v12.5a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM6.5 18.5v2M17.5 18.5v2M13.5 8a3.250 3.250 0 1 0 0 6.5 3.250 3.250 0 0 0 0-6.5zM13.5 11.250v-1.2M7 8.5v5.5"
            }
            Self::Warning => "M12 4.2L21 19.5H3zM12 10v4M12 16.8v.01",
        }
    }

    /// Icons that point along the line of reading turn round where it runs from right to left.
    const fn follows_text(self) -> bool {
        matches!(self, Self::ArrowLeft | Self::ArrowRight | Self::ChevronLeft | Self::ChevronRight | Self::SignOut)
    }
}

/// Draws an icon at the size of the text around it.
#[component]
pub fn Glyph(
    /// Which icon.
    icon: Icon,
) -> impl IntoView {
    view! {
        <svg
            class="icon"
            viewBox="0 0 24 24"
            aria-hidden="true"
            data-directed=icon.follows_text().then_some("")
        >
            <path d=icon.path() />
        </svg>
    }
}
