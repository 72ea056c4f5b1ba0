//! Full paths of devices as texts: `C:\Users`, `\\nas\share`, `/var/www`. Pure. A path that begins with `/` is one of
//! Unix, where letters count as they are written; any other is one of Windows, where they do not.

/// Whether the path is of Windows.
pub fn is_windows(path: &str) -> bool {
    !path.starts_with('/')
}

/// Whether a device would take it for a full path.
pub fn is_full(path: &str) -> bool {
    let mut signs = path.chars();
    match (signs.next(), signs.next(), signs.next()) {
        (Some('/'), ..) => true,
        (Some('\\'), Some('\\'), Some(host)) => host != '\\',
        (Some(drive), Some(':'), None | Some('\\' | '/')) => drive.is_ascii_alphabetic(),
        _ => false,
    }
}

/// The path as it is compared: one way to write it, and nothing at its end.
pub fn folded(path: &str) -> String {
    if is_windows(path) {
        path.replace('/', "\\").trim_end_matches('\\').to_lowercase()
    } else {
        path.trim_end_matches('/').to_owned()
    }
}

/// The path as patterns see it: on Windows in small letters.
pub fn lowered(path: &str) -> String {
    if is_windows(path) { path.to_lowercase() } else { path.to_owned() }
}

/// Whether a path is in a folder, at any depth, or is the folder. Both are folded.
pub fn is_in(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with(['\\', '/']))
}

/// A folded path and those above it, the outermost first.
pub fn ways(path: &str) -> impl Iterator<Item = &str> {
    let places = path.char_indices().filter(|(place, sign)| *place > 0 && matches!(sign, '\\' | '/'));
    places.map(|(place, _)| place).chain([path.len()]).filter_map(|end| path.get(..end))
}

/// The path of a name in a folder.
pub fn join(folder: &str, name: &str) -> String {
    let separator = if is_windows(folder) { '\\' } else { '/' };
    if folder.is_empty() || folder.ends_with(separator) {
        format!("{folder}{name}")
    } else {
        format!("{folder}{separator}{name}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_paths_are_told_from_others() {
        for path in [r"C:\", "c:", "D:/x", r"\\nas\share", "/", "/var"] {
            assert!(is_full(path), "{path}");
        }
        for path in ["", "Users", r"\Users", "CC:\\x", r"\\", "C:x", "1:\\", r"\\\x"] {
            assert!(!is_full(path), "{path}");
        }
    }

    #[test]
    fn paths_of_windows_are_the_same_however_they_are_written() {
        assert_eq!(folded(r"C:/Users/Anna\"), folded(r"c:\users\anna"));
        assert_ne!(folded("/Users/Anna"), folded("/users/anna"));
        assert_eq!((folded("/"), folded(r"C:\")), (String::new(), "c:".to_owned()));
    }

    #[test]
    fn a_folder_holds_what_is_below_it_and_not_what_begins_alike() {
        assert!(is_in(r"c:\users\anna", r"c:\users") && is_in(r"c:\users", r"c:\users"));
        assert!(!is_in(r"c:\users2", r"c:\users") && is_in("/var", ""));
    }

    #[test]
    fn the_way_to_a_path_begins_at_its_root() {
        assert_eq!(ways(r"c:\users\anna").collect::<Vec<_>>(), ["c:", r"c:\users", r"c:\users\anna"]);
        assert_eq!(ways("/var/www").collect::<Vec<_>>(), ["/var", "/var/www"]);
        assert_eq!(ways(r"\\nas\share").last(), Some(r"\\nas\share"));
    }

    #[test]
    fn names_are_put_into_folders() {
        assert_eq!(join(r"C:\", "a"), r"C:\a");
        assert_eq!((join("/", "a"), join("/b", "a")), ("/a".to_owned(), "/b/a".to_owned()));
    }
}
