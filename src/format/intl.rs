//! The browser's `Intl`. Making a formatter costs far more than using one, so each is made once a
//! language and kept. Built through `Reflect`, since the constructors throw on a tag that they do
//! not know, and a throw that is not caught would end the app.

use std::cell::RefCell;

use js_sys::{Array, Function, Intl, Number, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{Moment, Unit, calendar::iso_time};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number(u8),
    Percent,
    Unit(Unit),
    /// `true` writes it in UTC.
    Moment(Moment, bool),
    Relative,
    Plural,
}

thread_local! {
    static MADE: RefCell<Vec<(Kind, String, JsValue)>> = const { RefCell::new(Vec::new()) };
    /// The time zones that somebody asked for, each with what writes its offset; nothing for one that does not exist.
    static ZONES: RefCell<Vec<(String, Option<Function>)>> = const { RefCell::new(Vec::new()) };
}

pub fn number(locale: &str, number: f64, decimals: u8) -> String {
    write(Kind::Number(decimals), locale, number).unwrap_or_else(|| plain(number))
}

pub fn percent(locale: &str, share: f64) -> String {
    write(Kind::Percent, locale, share).unwrap_or_else(|| format!("{}%", plain(share * 100.0)))
}

pub fn unit(locale: &str, count: f64, unit: Unit) -> String {
    write(Kind::Unit(unit), locale, count).unwrap_or_else(|| format!("{} {}", plain(count), unit.name()))
}

pub fn moment(locale: &str, unix_seconds: i64, how: Moment, as_utc: bool) -> String {
    write(Kind::Moment(how, as_utc), locale, milliseconds(unix_seconds)).unwrap_or_else(|| iso_time(unix_seconds))
}

fn milliseconds(unix_seconds: i64) -> f64 {
    super::signed_float(unix_seconds) * 1000.0
}

/// How far the browser's own zone is ahead of UTC then, in seconds.
pub fn own_offset(moment: i64) -> i64 {
    let date = js_sys::Date::new(&milliseconds(moment).into());
    super::whole(date.get_timezone_offset() * -60.0)
}

/// A number for a zone; `None` where the browser does not know it.
pub fn zone_number(name: &str) -> Option<usize> {
    ZONES.with_borrow_mut(|zones| {
        let place = zones.iter().position(|(own, _)| own == name).unwrap_or_else(|| {
            zones.push((name.to_owned(), offset_writer(name)));
            zones.len() - 1
        });
        zones.get(place)?.1.as_ref().map(|_| place)
    })
}

/// How far a zone is ahead of UTC then, in seconds.
pub fn zone_offset(zone: usize, moment: i64) -> i64 {
    let text = ZONES.with_borrow(|zones| {
        let write = zones.get(zone)?.1.as_ref()?;
        write.call1(&JsValue::NULL, &milliseconds(moment).into()).ok()?.as_string()
    });
    text.and_then(|text| offset_of(&text)).unwrap_or(0)
}

/// Of a text that ends in `GMT-03:30`, or in `GMT` alone.
fn offset_of(text: &str) -> Option<i64> {
    let (_, offset) = text.rsplit_once("GMT")?;
    let sign = if offset.starts_with(['-', '\u{2212}']) { -1 } else { 1 };
    let digits = offset.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let parts = digits.split(':').zip([3_600, 60, 1]);
    Some(sign * parts.filter_map(|(part, unit)| Some(part.parse::<i64>().ok()? * unit)).sum::<i64>())
}

fn offset_writer(zone: &str) -> Option<Function> {
    // An empty name would be the browser's own zone.
    let options =
        [("timeZone", Some(zone).filter(|zone| !zone.is_empty())?.into()), ("timeZoneName", "longOffset".into())];
    bound_format("DateTimeFormat", "en", &options)
}

pub fn relative(locale: &str, count: f64, unit: Unit) -> String {
    let formatter = formatter(Kind::Relative, locale).map(Intl::RelativeTimeFormat::unchecked_from_js);
    match formatter {
        Some(formatter) => String::from(formatter.format(count, unit.name())),
        None => format!("{} {}", plain(count), unit.name()),
    }
}

pub fn plural_form(locale: &str, number: &str) -> String {
    let rules = formatter(Kind::Plural, locale).map(Intl::PluralRules::unchecked_from_js);
    rules.map_or_else(|| "other".to_owned(), |rules| rules.select(js_sys::parse_float(number)).into())
}

pub fn now() -> i64 {
    super::whole(js_sys::Date::now() / 1000.0)
}

/// A number as JavaScript writes it, for a browser without `Intl`; Rust's own way costs 11 KB.
fn plain(number: f64) -> String {
    Number::from(number).to_js_string().into()
}

fn write(kind: Kind, locale: &str, value: f64) -> Option<String> {
    let write: Function = formatter(kind, locale)?.dyn_into().ok()?;
    write.call1(&JsValue::NULL, &value.into()).ok()?.as_string()
}

/// The formatter itself for relative times and plurals, else its bound `format` function.
fn formatter(kind: Kind, locale: &str) -> Option<JsValue> {
    MADE.with_borrow_mut(|made| {
        let known = made.iter().find(|(own, tag, _)| *own == kind && tag == locale);
        if let Some((_, _, formatter)) = known {
            return Some(formatter.clone());
        }
        let new = make(kind, locale).or_else(|| make(kind, "en"))?;
        made.push((kind, locale.to_owned(), new.clone()));
        Some(new)
    })
}

fn make(kind: Kind, locale: &str) -> Option<JsValue> {
    let class = match kind {
        Kind::Number(_) | Kind::Percent | Kind::Unit(_) => "NumberFormat",
        Kind::Moment(..) => "DateTimeFormat",
        Kind::Relative => "RelativeTimeFormat",
        Kind::Plural => "PluralRules",
    };
    let options = options_of(kind);
    if matches!(kind, Kind::Relative | Kind::Plural) {
        construct(class, locale, &options)
    } else {
        bound_format(class, locale, &options).map(JsValue::from)
    }
}

fn construct(class: &str, locale: &str, with: &[(&'static str, JsValue)]) -> Option<JsValue> {
    let options = Object::new();
    for (name, value) in with {
        Reflect::set(&options, &(*name).into(), value).ok()?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&class, &Array::of2(&locale.into(), &options)).ok()
}

/// A getter of formatters, which gives a function bound to the formatter.
fn bound_format(class: &str, locale: &str, with: &[(&'static str, JsValue)]) -> Option<Function> {
    let formatter = construct(class, locale, with)?;
    Reflect::get(&formatter, &"format".into()).ok()?.dyn_into().ok()
}

fn options_of(kind: Kind) -> Vec<(&'static str, JsValue)> {
    let words = |words: &[(&'static str, &'static str)]| {
        words.iter().map(|(name, value)| (*name, JsValue::from(*value))).collect::<Vec<_>>()
    };
    match kind {
        Kind::Plural => Vec::new(),
        Kind::Number(decimals) => vec![("maximumFractionDigits", decimals.into())],
        Kind::Percent => vec![("style", "percent".into()), ("maximumFractionDigits", 1.into())],
        Kind::Unit(unit) => words(&[("style", "unit"), ("unit", unit.name()), ("unitDisplay", "short")]),
        // With words ("auto"), 47 hours ago would be "yesterday", which it is not.
        Kind::Relative => words(&[("numeric", "always")]),
        Kind::Moment(how, as_utc) => {
            let mut options = words(moment_options(how));
            if as_utc {
                options.push(("timeZone", "UTC".into()));
            }
            options
        }
    }
}

const fn moment_options(how: Moment) -> &'static [(&'static str, &'static str)] {
    match how {
        Moment::DateTime => &[("dateStyle", "medium"), ("timeStyle", "short")],
        Moment::Date => &[("dateStyle", "medium")],
        Moment::Time => &[("timeStyle", "medium")],
        Moment::Full => &[("dateStyle", "full"), ("timeStyle", "long")],
        Moment::Hour => &[("hour", "numeric"), ("minute", "2-digit")],
        Moment::Day => &[("day", "numeric"), ("month", "short")],
        Moment::Weekday => &[("weekday", "long")],
        Moment::ShortWeekday => &[("weekday", "short")],
        Moment::Month => &[("month", "long")],
    }
}
