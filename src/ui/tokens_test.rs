//! The promise of tokens.css, counted: in both themes text is readable on every surface that it is
//! put on (4.5:1), and the edges of controls and the marks of charts can be seen (3:1).

use super::brand::Color;

const TOKENS: &str = include_str!("../../style/tokens.css");

#[derive(Clone, Copy, Debug)]
enum Theme {
    Light,
    Dark,
}

/// The colour that a token has in a theme, through every reference.
fn color(name: &str, theme: Theme) -> Color {
    let start = TOKENS.find(&format!("  {name}:")).unwrap_or_else(|| panic!("no token {name}"));
    let value = TOKENS[start..].split_once(':').unwrap().1.split_once(';').unwrap().0;
    resolve(value.trim(), theme)
}

/// Knows `light-dark(a, b)`, `var(--name)`, `color-mix(in srgb, a 8%, b)` and `#rrggbb`.
fn resolve(value: &str, theme: Theme) -> Color {
    let inside = |function: &str| {
        let inside = value.strip_prefix(function)?.strip_prefix('(')?.strip_suffix(')')?;
        Some(arguments(inside))
    };
    if let Some(pair) = inside("light-dark") {
        return match theme {
            Theme::Light => resolve(pair[0], theme),
            Theme::Dark => resolve(pair[1], theme),
        };
    }
    if let Some(mix) = inside("color-mix") {
        let (front, percent) = mix[1].rsplit_once(' ').unwrap();
        let percent: u16 = percent.trim_end_matches('%').parse().unwrap();
        return resolve(mix[2], theme).mixed(resolve(front, theme), percent, 100);
    }
    match inside("var") {
        Some(name) => color(name[0], theme),
        None => value.parse().unwrap_or_else(|_| panic!("no colour: {value}")),
    }
}

/// The arguments of a CSS function: commas inside brackets do not part them.
fn arguments(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (place, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                found.push(text[start..place].trim());
                start = place + 1;
            }
            _ => {}
        }
    }
    found.push(text[start..].trim());
    found
}

fn assert_contrast(front: &str, back: &str, least: f64) {
    for theme in [Theme::Light, Theme::Dark] {
        let contrast = color(front, theme).contrast(color(back, theme));
        assert!(contrast >= least, "{front} on {back} in {theme:?}: {contrast:.2}, not {least}");
    }
}

const SURFACES: [&str; 8] = [
    "--surface-page",
    "--surface-raised",
    "--surface-overlay",
    "--surface-sunken",
    "--surface-hover",
    "--surface-row-hover",
    "--surface-field",
    "--surface-chosen",
];

#[test]
fn text_is_readable_on_every_surface() {
    for surface in SURFACES {
        for text in ["--text-strong", "--text-normal", "--text-muted", "--text-link"] {
            assert_contrast(text, surface, 4.5);
        }
    }
}

#[test]
fn every_tone_is_readable_on_its_tint_and_on_surfaces() {
    for tone in ["info", "success", "warning", "danger"] {
        let text = format!("--text-{tone}");
        let tint = format!("--tint-{tone}");
        assert_contrast(&text, &tint, 4.5);
        assert_contrast("--text-normal", &tint, 4.5);
        assert_contrast("--text-muted", &tint, 4.5);
        for surface in SURFACES {
            assert_contrast(&text, surface, 4.5);
        }
    }
    assert_contrast("--text-muted", "--tint-neutral", 4.5);
}

#[test]
fn buttons_and_the_bar_are_readable() {
    assert_contrast("--accent-text", "--accent", 4.5);
    assert_contrast("--fill-danger-text", "--fill-danger-strong", 4.5);
    assert_contrast("--brand-bar-text", "--brand-bar", 4.5);
}

#[test]
fn edges_of_controls_and_marks_can_be_seen() {
    for surface in ["--surface-field", "--surface-raised", "--surface-page"] {
        assert_contrast("--border-control", surface, 3.0);
        assert_contrast("--focus-ring", surface, 3.0);
    }
    for fill in ["info", "success", "danger"] {
        assert_contrast(&format!("--fill-{fill}"), "--surface-raised", 3.0);
    }
}
