//! What can be done on a page, for the command palette: a page offers its commands while it is shown.

use crate::ui::icon::Icon;
use perihelion_view::prelude::*;

/// Something that can be done here and now.
#[derive(Clone)]
pub struct Command {
    /// What it does, as on its button.
    pub name: String,
    pub icon: Icon,
    pub run: Callback<()>,
}

impl Command {
    pub fn new(name: impl Into<String>, icon: Icon, run: impl Fn() + Send + Sync + 'static) -> Self {
        Self { name: name.into(), icon, run: Callback::new(move |()| run()) }
    }
}

/// What one part of the page offers.
#[derive(Clone)]
struct Offered {
    ticket: usize,
    commands: Callback<(), Vec<Command>>,
}

/// The commands of what is shown, those of the newest part last.
#[derive(Clone, Copy)]
pub struct Commands(RwSignal<Vec<Offered>>);

impl Commands {
    pub fn provide() -> Self {
        let commands = Self(RwSignal::new(Vec::new()));
        provide_context(commands);
        commands
    }

    /// Offers these commands until the part of the page that calls this is gone. Asked for whenever the palette is
    /// opened or a signal in it changes, so that they follow the language and what is there.
    pub fn offer(commands: impl Fn() -> Vec<Command> + Send + Sync + 'static) {
        let Some(Self(all)) = use_context::<Self>() else { return };
        let commands = Callback::new(move |()| commands());
        let ticket = all.with_untracked(|all| all.iter().map(|it| it.ticket + 1).max().unwrap_or(0));
        all.update(|all| all.push(Offered { ticket, commands }));
        on_cleanup(move || all.update(|all| all.retain(|it| it.ticket != ticket)));
    }

    /// All of them, as they are now.
    pub fn all(self) -> Vec<Command> {
        self.0.get().into_iter().flat_map(|it| it.commands.run(())).collect()
    }
}
