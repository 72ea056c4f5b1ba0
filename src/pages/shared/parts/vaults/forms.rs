//! What there is to say about a vault beside its place, as forms; the place is in `place`.

pub mod place;

use crate::form::{Field, Form, Kind};
use crate::i18n::keys::vault as texts;
use serde_json::Value;

/// All of them.
pub const FORMS: &[&Form] = &[&GENERAL, &place::PLACE, &COMMANDS];

fn is_limited(vault: &Value) -> bool {
    vault.get("StorageLimitEnabled").and_then(Value::as_bool).unwrap_or_default()
}

/// What administrators say of a vault.
pub static GENERAL: Form = Form {
    title: texts::general,
    fields: &[
        Field::new("/Description", texts::name, Kind::Text),
        Field::new("/StorageLimitEnabled", texts::is_limited, Kind::Flag),
        Field::new("/StorageLimitBytes", texts::limit, Kind::Bytes).help(texts::limit_help).when(is_limited),
        Field::new("/RebrandStorage", texts::hide_type, Kind::Flag).help(texts::hide_type_help),
        Field::new("/Tag", texts::tag, Kind::Text).help(texts::tag_help),
    ],
};

/// What users say of theirs.
pub static NAME: Form = Form { title: texts::general, fields: &[Field::new("/Description", texts::name, Kind::Text)] };

pub static COMMANDS: Form = Form {
    title: texts::commands,
    fields: &[
        Field::new("/PreExec", texts::before, Kind::Lines).help(texts::commands_help),
        Field::new("/ThawExec", texts::after_snapshot, Kind::Lines),
        Field::new("/PostExec", texts::after, Kind::Lines),
    ],
};
