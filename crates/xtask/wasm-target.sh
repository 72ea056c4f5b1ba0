#!/usr/bin/env bash
# Gives the active rustc the standard library for wasm32-unknown-unknown, compiled and as sources.
#
# rustup does it where it can reach its server. Elsewhere the sources are those of Debian's `rust-src` of the very same
# version. They, and what is compiled from them, are laid into rustc's own folder, where Cargo, Trunk and the wasm test
# runner find them as if rustup had put them there.
set -euo pipefail

target=wasm32-unknown-unknown
rustlib="$(rustc --print sysroot)/lib/rustlib"
libraries="$rustlib/$target/lib"
sources="$rustlib/src/rust"

is_compiled() { compgen -G "$libraries/libstd-*.rlib" >/dev/null; }
has_sources() { [ -f "$sources/library/Cargo.lock" ]; }
by_rustup() { command -v rustup >/dev/null && timeout 120 rustup "$@"; }
give_up() { echo "wasm-target: $1" >&2; exit 1; }

is_compiled || by_rustup target add "$target" || true
has_sources || by_rustup component add rust-src || true
is_compiled && has_sources && exit 0

version="$(rustc --version | cut -d' ' -f2)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

if ! has_sources; then
  command -v apt-get >/dev/null || give_up "rustup could not add rust-src, and there is no apt-get to get it with"
  echo "wasm-target: rustup could not add rust-src; taking Debian's" >&2

  # Our Rust may be newer than this Debian: look through all suites of its mirror, in lists of our own.
  mirror="$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -v security | grep -m1 debian)" ||
    give_up "apt knows no Debian mirror"
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
  for suite in bookworm-backports trixie trixie-backports forky sid; do
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main"
  done >"$work/sources.list"
  apt_options=(
    -qq -o APT::Sandbox::User=root
    -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache"
  )
  apt-get "${apt_options[@]}" update
  package="$(apt-cache "${apt_options[@]}" madison rust-src | awk -F'|' '{gsub(/ /, "", $2); print $2}' | grep -m1 "^$version+")" ||
    give_up "Debian has no rust-src $version: run \`rustup component add rust-src\` where rustup reaches its server"
  (cd "$work" && apt-get "${apt_options[@]}" download "rust-src=$package" && dpkg -x rust-src_*.deb unpacked)

  [ ! -e "$sources" ] || give_up "$sources is in the way"
  mkdir -p "$sources"
  cp -R "$work/unpacked/usr/src/rustc-$version/library" "$sources/"
  has_sources || give_up "Debian's rust-src $package has no library that Cargo can build"
fi
is_compiled && exit 0

# embed-bitcode: a release build with LTO reads it. test, proc_macro: `cargo test` links libtest.
# The bootstrap switch stays inside this one build: it is how rustup's own library is made.
mkdir -p "$work/empty/src"
printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n' >"$work/empty/Cargo.toml"
: >"$work/empty/src/lib.rs"
(
  cd "$work/empty"
  export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$work/target" CARGO_PROFILE_RELEASE_PANIC=abort
  export RUSTFLAGS='-Cembed-bitcode=yes -Zforce-unstable-if-unmarked'
  cargo build --quiet --release --target "$target" -Zbuild-std=std,panic_abort,test,proc_macro
)
mkdir -p "$libraries"
rm -f "$work/target/$target/release/deps/"libempty-*.rlib
cp "$work/target/$target/release/deps/"*.rlib "$libraries/"
is_compiled
