//! Full paths as names from the root on: `C:\Users` is `C:\` and `Users`.

use crate::devices::says::{Told, Trouble, brief};
use crate::devices::system::System;

/// The names on the way to the path; none for the root above everything.
pub fn names(system: System, path: &str) -> Told<Vec<String>> {
    if path.is_empty() {
        return Ok(Vec::new());
    }
    if system.is_windows() { windows(path) } else { unix(path) }
}

fn windows(path: &str) -> Told<Vec<String>> {
    if path.starts_with(r"\\") {
        return Err(Trouble::missing(format!("open {}: The network path was not found.", brief(path))));
    }
    let mut parts = path.split(['\\', '/']).filter(|part| !part.is_empty());
    let drive = parts.next().unwrap_or_default();
    let letter = drive.strip_suffix(':').filter(|letter| letter.len() == 1 && letter.is_ascii());
    let Some(letter) = letter else { return Err(not_full(path)) };
    let drive = format!(r"{}:\", letter.to_ascii_uppercase());
    Ok(std::iter::once(drive).chain(parts.map(str::to_owned)).collect())
}

fn unix(path: &str) -> Told<Vec<String>> {
    if !path.starts_with('/') {
        return Err(not_full(path));
    }
    Ok(path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect())
}

fn not_full(path: &str) -> Trouble {
    Trouble::wrong(format!("\"{}\" is no full path on this device.", brief(path)))
}

/// The names as one path.
pub fn text(system: System, names: &[String]) -> String {
    match names {
        [] if system.is_windows() => String::new(),
        [drive] if system.is_windows() => drive.clone(),
        [drive, rest @ ..] if system.is_windows() => format!("{drive}{}", rest.join("\\")),
        names => format!("/{}", names.join("/")),
    }
}

/// The path of a name in a folder.
pub fn join(system: System, folder: &str, name: &str) -> String {
    let separator = if system.is_windows() { '\\' } else { '/' };
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
    fn paths_are_read_as_people_write_them() {
        let read = |system, path: &str| names(system, path).unwrap().join("|");
        for path in [r"c:\Users\Public", r"C:/Users\\Public\", "c:/Users/Public/"] {
            assert_eq!(read(System::Windows, path), r"C:\|Users|Public");
        }
        assert_eq!(read(System::Linux, "//var/www/"), "var|www");
        assert_eq!(read(System::Windows, "d:"), r"D:\");
        assert_eq!(read(System::Mac, "/"), "");
    }

    #[test]
    fn a_path_is_written_as_it_was_read() {
        for (system, path) in
            [(System::Windows, r"C:\Users\Public"), (System::Windows, r"D:\"), (System::Linux, "/var")]
        {
            assert_eq!(text(system, &names(system, path).unwrap()), path);
        }
        assert_eq!(text(System::Linux, &[]), "/");
        for (folder, joined) in [("", r"C:\"), (r"C:\", r"C:\C:\"), (r"C:\a", r"C:\a\C:\")] {
            assert_eq!(join(System::Windows, folder, r"C:\"), joined);
        }
        assert_eq!(join(System::Linux, "/", "var"), "/var");
    }

    #[test]
    fn what_is_no_full_path_is_said() {
        for (system, path) in [(System::Windows, "Users"), (System::Windows, "CC:\\x"), (System::Linux, "var/www")] {
            assert_eq!(names(system, path).unwrap_err().status, 400, "{path}");
        }
        assert_eq!(names(System::Windows, r"\\nas\share").unwrap_err().status, 404);
    }
}
