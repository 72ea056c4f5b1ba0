//! Perihelion: an open web console for Comet Server.

pub mod ui;
