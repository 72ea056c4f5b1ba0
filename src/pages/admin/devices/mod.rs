//! The devices of everyone: the list, one device, those that wait in the lobby, and the campaign that updates them.

mod act;
mod device;
mod head;
mod line;
mod list;
mod lobby;
mod updates;
mod version;

pub use device::DevicePage;
pub use list::DevicesPage;
pub use lobby::LobbyPage;
pub use updates::UpdatesPage;
