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
    let value = TOKENS
        .lines()
        .find_map(|line| line.trim().strip_prefix(name)?.strip_prefix(':'))
        .unwrap_or_else(|| panic!("no token {name}"));
    resolve(value.trim().trim_end_matches(';'), theme)
}

fn resolve(value: &str, theme: Theme) -> Color {
    if let Some(pair) = value.strip_prefix("light-dark(").and_then(|pair| pair.strip_suffix(')')) {
        let (light, dark) = pair.split_once(", ").unwrap();
        return resolve(
            match theme {
                Theme::Light => light,
                Theme::Dark => dark,
            },
            theme,
        );
    }
    match value.strip_prefix("var(").and_then(|name| name.strip_suffix(')')) {
        Some(name) => color(name, theme),
        None => value.parse().unwrap_or_else(|_| panic!("no colour: {value}")),
    }
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
