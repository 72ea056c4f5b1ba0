//! Signing in, step by step: a password, then what the server asks for on top. Used by the sign-in page and by the
//! dialog over a page whose session has ended.

mod choose;
mod code;
mod flow;
mod key;
mod password;

use crate::session::sign_in::Step;
pub use flow::{SignIn, key_problem};
use perihelion_view::prelude::*;

/// The step that the sign-in has come to.
#[component]
pub fn SignInFlow(
    /// The sign-in to show.
    sign_in: SignIn,
) -> impl IntoView {
    (move || match sign_in.step() {
        Step::Password => view! { <password::PasswordStep sign_in /> },
        Step::Choose(pending) => view! { <choose::ChooseStep sign_in pending /> },
        Step::Code(pending) => view! { <code::CodeStep sign_in pending /> },
        Step::Key(pending, request) => view! { <key::KeyStep sign_in pending request /> },
    })
    .into_node()
}
