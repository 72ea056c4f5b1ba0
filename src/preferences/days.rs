//! For how many days an account may be without a good backup before the overview names it.

const KEY: &str = "perihelion.unprotected-days";

/// The number that was chosen, if any was.
pub fn chosen_days() -> Option<String> {
    super::load(KEY)
}

pub fn choose_days(days: &str) {
    super::save(KEY, days);
}
