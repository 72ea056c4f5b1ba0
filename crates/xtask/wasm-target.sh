#!/usr/bin/env bash
# Gives the active rustc a standard library for wasm32-unknown-unknown.
#
# rustup does it where it can reach its server. Elsewhere the library is built from Debian's
# `rust-src` of the very same version and laid into rustc's own folder, where Cargo, Trunk and
# the wasm test runner find it as if rustup had put it there.
set -euo pipefail

target=wasm32-unknown-unknown
sysroot="$(rustc --print sysroot)"
libraries="$sysroot/lib/rustlib/$target/lib"

is_there() { compgen -G "$libraries/libstd-*.rlib" >/dev/null; }
give_up() { echo "wasm-target: $1" >&2; exit 1; }

is_there && exit 0
if command -v rustup >/dev/null && timeout 120 rustup target add "$target"; then
  is_there && exit 0
fi
command -v apt-get >/dev/null || give_up "rustup could not add $target, and there is no apt-get to get Rust's sources with"
echo "wasm-target: rustup could not add $target; building it from Debian's rust-src" >&2

version="$(rustc --version | cut -d' ' -f2)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

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
  give_up "Debian has no rust-src $version: run \`rustup target add $target\` where rustup reaches its server"
(cd "$work" && apt-get "${apt_options[@]}" download "rust-src=$package" && dpkg -x rust-src_*.deb sources)

# Cargo wants the sources below rustc's own folder; they stay there only while the library is built.
sources="$sysroot/lib/rustlib/src/rust"
[ ! -e "$sources" ] || [ -L "$sources" ] || give_up "$sources is in the way"
mkdir -p "$(dirname "$sources")" "$work/empty/src"
ln -sfn "$work/sources/usr/src/rustc-$version" "$sources"
trap 'rm -rf "$work" "$sources"' EXIT
printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n' >"$work/empty/Cargo.toml"
: >"$work/empty/src/lib.rs"

# embed-bitcode: a release build with LTO reads it. test, proc_macro: `cargo test` links libtest.
# The bootstrap switch stays inside this one build: it is how rustup's own library is made.
(
  cd "$work/empty"
  export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$work/target" CARGO_PROFILE_RELEASE_PANIC=abort
  export RUSTFLAGS='-Cembed-bitcode=yes -Zforce-unstable-if-unmarked'
  cargo build --quiet --release --target "$target" -Zbuild-std=std,panic_abort,test,proc_macro
)
mkdir -p "$libraries"
rm -f "$work/target/$target/release/deps/"libempty-*.rlib
cp "$work/target/$target/release/deps/"*.rlib "$libraries/"
is_there
