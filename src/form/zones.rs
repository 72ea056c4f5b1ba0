//! Time zones as the browser knows them, and moments in the reader's own.

use crate::format::{Zone, moment_of_day};

/// The names of the zones, `Europe/Berlin`; none where a browser does not tell.
#[cfg(target_arch = "wasm32")]
pub fn zones() -> Vec<String> {
    use js_sys::{Array, Function, Reflect};
    use wasm_bindgen::{JsCast, JsValue};
    let list = || -> Option<Array> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let values: Function = Reflect::get(&intl, &"supportedValuesOf".into()).ok()?.dyn_into().ok()?;
        values.call1(&JsValue::NULL, &"timeZone".into()).ok()?.dyn_into().ok()
    };
    let names = list().into_iter().flatten().filter_map(|name| name.as_string());
    // Browsers leave it out, and servers use it.
    names.chain(["UTC".to_owned()]).collect()
}

#[cfg(not(target_arch = "wasm32"))]
pub fn zones() -> Vec<String> {
    vec!["Europe/Berlin".to_owned(), "UTC".to_owned()]
}

/// Whether the browser knows the zone, under this or an older name.
#[cfg(target_arch = "wasm32")]
pub fn is_zone(name: &str) -> bool {
    Zone::named(name).is_some()
}

#[cfg(not(target_arch = "wasm32"))]
pub fn is_zone(name: &str) -> bool {
    zones().iter().any(|zone| zone == name)
}

/// The moment that such a text means.
pub fn moment_of(text: &str) -> Option<i64> {
    let (day, time) = text.split_once('T')?;
    let number = |text: &str| text.parse::<i64>().ok();
    let mut day = day.splitn(3, '-').filter_map(number);
    let mut time = time.splitn(3, ':').filter_map(number);
    let day = moment_of_day(day.next()?, day.next()?, day.next()?)?;
    Some(Zone::Here.moment(day + time.next()? * 3_600 + time.next()? * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_go_into_fields_and_back() {
        assert_eq!(Zone::Here.field(1_795_502_520), "2026-11-24T06:42");
        assert_eq!(moment_of("2026-11-24T06:42"), Some(1_795_502_520));
        assert_eq!(moment_of("2026-02-30T06:42"), None);
        assert_eq!(moment_of("tomorrow"), None);
    }
}
