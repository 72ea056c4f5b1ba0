//! Perihelion: an open web console for Comet Server.
