//! Names: from the API's `TargetUserID` to Rust's `target_user_id`.

/// A name in snake case; runs of capitals are one word, and a plural `s` stays with them.
pub fn snake(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let at = |index: usize| letters.get(index).copied().unwrap_or('_');
    let mut out = String::new();
    for (index, &letter) in letters.iter().enumerate() {
        let previous = if index == 0 { '_' } else { at(index - 1) };
        let plural = |from: usize| at(from) == 's' && !at(from + 1).is_ascii_lowercase();
        let starts_word = letter.is_ascii_uppercase()
            && previous != '_'
            && (!previous.is_ascii_uppercase() || at(index + 1).is_ascii_lowercase() && !plural(index + 1));
        if starts_word {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out.replace("web_authn", "webauthn")
}

/// A name as a constant.
pub fn screaming(name: &str) -> String {
    let name = if name.chars().any(|c| c.is_ascii_lowercase()) { snake(name) } else { name.to_owned() };
    let name = name.trim_matches('_').replace("__", "_").to_ascii_uppercase();
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("N{name}") } else { name }
}

/// A field or parameter as a Rust name that collides neither with a keyword nor with a lens's own methods.
pub fn field(name: &str) -> String {
    let name = snake(name);
    match name.as_str() {
        "type" | "ref" | "self" | "move" | "match" | "use" | "in" | "for" | "value" | "raw" | "of" => {
            format!("{name}_field")
        }
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_words() {
        let cases = [
            ("TargetUser", "target_user"),
            ("AllowPasswordAndTOTPLogin", "allow_password_and_totp_login"),
            ("SnapshotIDs", "snapshot_ids"),
            ("DestinationID", "destination_id"),
            ("Office365Credential", "office365_credential"),
            ("LastSuccessfulDeepVerify_GUID", "last_successful_deep_verify_guid"),
            ("WebAuthnRegistrations", "webauthn_registrations"),
            ("deviceCount", "device_count"),
        ];
        for (name, expected) in cases {
            assert_eq!(snake(name), expected);
        }
    }
}
