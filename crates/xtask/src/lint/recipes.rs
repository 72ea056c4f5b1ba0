//! The hosting recipes: their headers are those of `public/_headers`.

use super::Finding;
use crate::{headers, project};
use anyhow::Result;
use std::fs;

pub fn findings() -> Result<Vec<Finding>> {
    let stale =
        headers::recipes()?.into_iter().filter(|(path, text)| fs::read_to_string(path).ok().as_ref() != Some(text));
    let message = "differs from public/_headers: run `cargo xtask headers`";
    Ok(stale.map(|(path, _)| Finding { place: project::relative(&path), message: message.to_owned() }).collect())
}
