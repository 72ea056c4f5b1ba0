//! Files packed into one: zip, tar and what installers are made of.

use crate::refusal::{Outcome, Refusal};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A file's name and what is in it.
pub type File = (String, Vec<u8>);

pub fn zip(files: &[File]) -> Outcome<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in files {
        archive.start_file(name.as_str(), options).map_err(failed)?;
        archive.write_all(content).map_err(failed)?;
    }
    Ok(archive.finish().map_err(failed)?.into_inner())
}

/// What the archive says of times is the same each time, so that equal files make equal archives.
pub fn tar(files: &[File]) -> Outcome<Vec<u8>> {
    let mut archive = tar::Builder::new(Vec::new());
    for (name, content) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(u64::try_from(content.len()).unwrap_or_default());
        header.set_mode(0o755);
        archive.append_data(&mut header, name, content.as_slice()).map_err(failed)?;
    }
    archive.into_inner().map_err(failed)
}

pub fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).map_err(failed)?;
    encoder.finish().map_err(failed)
}

/// A Debian package is an `ar` of three files.
pub fn ar(files: &[File]) -> Outcome<Vec<u8>> {
    let mut archive = ar::Builder::new(Vec::new());
    for (name, content) in files {
        let mut header = ar::Header::new(name.clone().into_bytes(), u64::try_from(content.len()).unwrap_or_default());
        header.set_mode(0o100_644);
        archive.append(&header, content.as_slice()).map_err(failed)?;
    }
    archive.into_inner().map_err(failed)
}

fn failed(error: impl std::fmt::Display) -> Refusal {
    Refusal::unavailable(&format!("the files could not be packed: {error}"))
}
