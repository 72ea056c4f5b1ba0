//! Form fields: `Field` names the input inside it, and every input takes its id, description and
//! state from there, so label, hint and error belong to it by construction.

mod choice;
mod code;
mod context;
mod password;
mod select;
mod text;

pub use choice::{Checkbox, Choice, RadioGroup, Switch, Toggle, toggle};
pub use code::{CodeInput, digits_of};
pub use context::Field;
pub use password::PasswordInput;
pub use select::{Select, select_input};
pub use text::{InputKind, Line, TextArea, TextInput, area_input, line_input};

use context::FieldContext;
