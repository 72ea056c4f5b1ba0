//! Globs: `**` is anything, `*` and `?` stay within a name, `[a-z]` is one sign, `{a,b}` one of several. Pure.

/// Whether the whole text is what the glob means. What is no glob matches nothing.
pub fn matches(glob: &str, text: &str) -> bool {
    let mut signs = glob.chars();
    let Some(first) = signs.next() else { return text.is_empty() };
    let rest = signs.as_str();
    match first {
        '*' => match rest.strip_prefix('*') {
            Some(rest) => tails(text, true).any(|tail| matches(rest, tail)),
            None => tails(text, false).any(|tail| matches(rest, tail)),
        },
        '[' => {
            let Some((class, rest)) = class_of(rest) else { return false };
            take(text).is_some_and(|(sign, tail)| is_of(class, sign) && matches(rest, tail))
        }
        '{' => {
            let Some((choices, rest)) = rest.split_once('}') else { return false };
            choices.split(',').any(|choice| matches(&format!("{choice}{rest}"), text))
        }
        '?' => take(text).is_some_and(|(sign, tail)| !is_separator(sign) && matches(rest, tail)),
        first => take(text).is_some_and(|(sign, tail)| is_same(sign, first) && matches(rest, tail)),
    }
}

/// Whether it can be understood: brackets that open also close.
pub fn is_sound(glob: &str) -> bool {
    let Some(place) = glob.find(['[', '{']) else { return true };
    let (_, rest) = glob.split_at(place + 1);
    match glob.get(place..=place) {
        Some("[") => class_of(rest).is_some_and(|(_, rest)| is_sound(rest)),
        _ => rest.split_once('}').is_some_and(|(choices, rest)| !choices.contains('{') && is_sound(rest)),
    }
}

/// A glob that means this one path.
pub fn of_path(path: &str) -> String {
    let mut glob = String::new();
    for sign in path.chars() {
        match sign {
            '*' | '?' | '[' | '{' => glob.extend(['[', sign, ']']),
            sign => glob.push(sign),
        }
    }
    glob
}

/// The one path that the glob means; `None` where it means several.
pub fn to_path(glob: &str) -> Option<String> {
    let mut path = String::new();
    let mut rest = glob.chars();
    while let Some(sign) = rest.next() {
        match sign {
            '[' => {
                let sign = rest.next()?;
                path.push(sign);
                (rest.next()? == ']' && sign != '!' && sign != '^').then_some(())?;
            }
            '*' | '?' | '{' => return None,
            sign => path.push(sign),
        }
    }
    Some(path)
}

fn is_separator(sign: char) -> bool {
    matches!(sign, '/' | '\\')
}

/// On Windows both separators are the same.
fn is_same(sign: char, other: char) -> bool {
    sign == other || is_separator(sign) && is_separator(other)
}

fn take(text: &str) -> Option<(char, &str)> {
    let mut signs = text.chars();
    signs.next().map(|sign| (sign, signs.as_str()))
}

/// What may be left of the text after a star; a single one does not go beyond a name.
fn tails(text: &str, is_deep: bool) -> impl Iterator<Item = &str> {
    let end = if is_deep { text.len() } else { text.find(is_separator).unwrap_or(text.len()) };
    (0..=end).filter_map(|place| text.get(place..))
}

/// The inside of a class and what follows it. A bracket right at its beginning belongs to it.
fn class_of(text: &str) -> Option<(&str, &str)> {
    let skipped = text.strip_prefix(['!', '^']).unwrap_or(text);
    let skipped = text.len() - skipped.len() + skipped.chars().next()?.len_utf8();
    let end = skipped + text.get(skipped..)?.find(']')?;
    Some((text.get(..end)?, text.get(end + 1..)?))
}

fn is_of(class: &str, sign: char) -> bool {
    let inside = class.strip_prefix(['!', '^']);
    let mut signs = inside.unwrap_or(class).chars().peekable();
    let mut is_found = false;
    while let Some(from) = signs.next() {
        let is_range = signs.peek() == Some(&'-') && signs.clone().nth(1).is_some();
        let to = if is_range { signs.nth(1).unwrap_or(from) } else { from };
        is_found |= (from..=to).contains(&sign);
    }
    is_found != inside.is_some() && !is_separator(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stays_within_a_name_and_two_do_not() {
        for (glob, text) in [
            (r"**\~$*", r"d:\shares\a\~$report.docx"),
            ("/var/www/*/cache/**", "/var/www/shop/cache/a/b"),
            ("/Users/*/Library/Caches/**", "/Users/anna/Library/Caches/x"),
            (r"c:/users/**", r"c:\users\anna"),
            ("*.t[mx]p", "a.txp"),
            ("[!a-c]?", "dz"),
            ("*.{jpg,png}", "ä.png"),
            ("", ""),
            ("[]]", "]"),
        ] {
            assert!(matches(glob, text), "{glob} {text}");
        }
        for (glob, text) in [
            ("/var/www/*/cache/**", "/var/www/a/b/cache/x"),
            ("*.tmp", "/a/b.tmp"),
            ("[!a-c]", "b"),
            ("?", "/"),
            ("*.{jpg,png}", "a.gif"),
            ("[a", "a"),
            ("a", ""),
        ] {
            assert!(!matches(glob, text), "{glob} {text}");
        }
    }

    #[test]
    fn what_would_stop_a_backup_is_no_glob() {
        for glob in ["**", "[a-z]*", "{a,b}", "[[]x", "[!]]"] {
            assert!(is_sound(glob), "{glob}");
        }
        for glob in ["[", "a[b", "{a,b", "[]", "x[a]{", "{a,{b}"] {
            assert!(!is_sound(glob), "{glob}");
        }
    }

    #[test]
    fn a_path_becomes_a_glob_that_means_it_alone() {
        for path in [r"C:\a [b]\{c}*?", "/var/www", r"D:\~$x"] {
            let glob = of_path(path);
            assert!(matches(&glob, path), "{glob}");
            assert_eq!(to_path(&glob).as_deref(), Some(path));
        }
        for glob in ["*.tmp", "[ab]", "a?", "[!]", "{a}"] {
            assert_eq!(to_path(glob), None, "{glob}");
        }
    }
}
