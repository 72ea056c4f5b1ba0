//! What is wrong with an address under which devices are to find a server.

/// Why devices elsewhere may not get there, or not safely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Not an address at all.
    NoAddress,
    /// Every machine finds itself there.
    Loopback,
    /// It changes with the provider, and no certificate is for it.
    Number,
    /// Nothing on the way is encrypted by the connection.
    Plain,
}

/// What there is to say about an address, the worst first.
pub fn doubts(address: &str) -> Vec<Doubt> {
    let Some((scheme, rest)) = address.trim().split_once("://") else { return vec![Doubt::NoAddress] };
    let host = host_of(rest);
    if host.is_empty() || !matches!(scheme, "http" | "https") {
        return vec![Doubt::NoAddress];
    }
    let is_loopback = host == "localhost" || host.ends_with(".localhost") || host.starts_with("127.") || host == "::1";
    let is_number = host.contains(':') || host.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    [(is_loopback, Doubt::Loopback), (is_number && !is_loopback, Doubt::Number), (scheme == "http", Doubt::Plain)]
        .into_iter()
        .filter_map(|(is_so, doubt)| is_so.then_some(doubt))
        .collect()
}

/// The host of what follows the scheme, in small letters and without brackets and port.
fn host_of(rest: &str) -> String {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let authority = authority.rsplit('@').next().unwrap_or_default();
    let host = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, _)) => host,
        None => authority.split(':').next().unwrap_or_default(),
    };
    host.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_no_use_to_devices_is_told() {
        for (address, expected) in [
            ("https://backup.example/", vec![]),
            ("https://backup.example:8060/", vec![]),
            ("http://backup.example/", vec![Doubt::Plain]),
            ("http://localhost:8060/", vec![Doubt::Loopback, Doubt::Plain]),
            ("https://127.0.0.1/", vec![Doubt::Loopback]),
            ("https://[::1]:8060/", vec![Doubt::Loopback]),
            ("https://192.168.1.5/", vec![Doubt::Number]),
            ("https://[2001:db8::1]/", vec![Doubt::Number]),
            ("https://3com.example/", vec![]),
            ("backup.example", vec![Doubt::NoAddress]),
            ("ftp://backup.example", vec![Doubt::NoAddress]),
            ("https://", vec![Doubt::NoAddress]),
        ] {
            assert_eq!(doubts(address), expected, "{address}");
        }
    }
}
