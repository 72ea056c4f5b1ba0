//! Starts the console in the page.

fn main() {
    perihelion::start();
}
