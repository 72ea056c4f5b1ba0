//! Jobs, as the shared list shows them.

use crate::pages::shared::jobs;
use crate::session::Portal;
use perihelion_view::prelude::*;

#[component]
pub fn JobsPage() -> impl IntoView {
    view! { <jobs::JobsPage portal=Portal::Admin /> }
}
