//! The bytes of a file: from memory or from the disk, unpacked where they are gzipped, and never
//! more of them in memory than a buffer.

use flate2::bufread::MultiGzDecoder;
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Cursor, Read},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use tempfile::NamedTempFile;
use terra_ingest::{HEAD_BYTES, MAX_FILE_BYTES};

/// How a gzipped file starts.
const GZIP: [u8; 2] = [0x1f, 0x8b];
/// How a ZIP archive starts, of which Excel's workbooks are some.
const ZIP: [u8; 4] = *b"PK\x03\x04";
const BUFFER: usize = 256 << 10;

/// What is in a file.
#[derive(Clone, Copy, Debug)]
pub enum Content<'a> {
    /// These bytes.
    Bytes(&'a [u8]),
    /// What is on the disk there. It may be read several times, and isn't to change meanwhile.
    File(&'a Path),
}

impl Default for Content<'_> {
    fn default() -> Self {
        Self::Bytes(&[])
    }
}

/// What is known of a file before it is read.
pub(super) struct Facts {
    pub(super) size_bytes: u64,
    pub(super) sha256: String,
    /// The start of its text.
    pub(super) head: Vec<u8>,
    /// Whether it is a ZIP archive.
    pub(super) is_zip: bool,
}

/// A file that a database reads, which needs it on the disk.
pub(super) enum OnDisk<'a> {
    /// It is there already.
    There(&'a Path),
    /// It was written there, and goes when this is dropped.
    Written(NamedTempFile),
}

impl OnDisk<'_> {
    pub(super) fn path(&self) -> &Path {
        match self {
            Self::There(path) => path,
            Self::Written(file) => file.path(),
        }
    }
}

/// A file that is being read.
pub(super) struct Reading<'a> {
    pub(super) text: Box<dyn BufRead + Send + 'a>,
    /// How many of the file's own bytes were read so far.
    pub(super) position: Arc<AtomicU64>,
}

impl<'a> Content<'a> {
    /// Reads it once for its size, its hash and its head.
    pub(super) fn facts(self) -> io::Result<Facts> {
        let (mut file, mut hash) = (self.raw()?, Sha256::new());
        let (mut size_bytes, mut start) = (0, Vec::new());
        loop {
            let chunk = file.fill_buf()?;
            if chunk.is_empty() {
                break;
            }
            if start.len() < ZIP.len() {
                start.extend_from_slice(&chunk[..chunk.len().min(ZIP.len())]);
            }
            hash.update(chunk);
            let read = chunk.len();
            size_bytes += read as u64;
            file.consume(read);
        }
        let sha256 = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        let mut head = Vec::new();
        self.open()?.text.take(HEAD_BYTES as u64).read_to_end(&mut head)?;
        Ok(Facts { size_bytes, sha256, head, is_zip: start.starts_with(&ZIP) })
    }

    /// Opens its text: what a gzipped file holds.
    pub(super) fn open(self) -> io::Result<Reading<'a>> {
        let position = Arc::new(AtomicU64::new(0));
        let counted = Counted { file: self.raw()?, position: Arc::clone(&position) };
        let mut file = BufReader::with_capacity(BUFFER, counted);
        let is_gzipped = file.fill_buf()?.starts_with(&GZIP);
        let text: Box<dyn BufRead + Send> = if is_gzipped {
            let unpacked = Bounded { file: MultiGzDecoder::new(file), room: MAX_FILE_BYTES };
            Box::new(BufReader::with_capacity(BUFFER, unpacked))
        } else {
            Box::new(file)
        };
        Ok(Reading { text, position })
    }

    /// The file as it is on the disk, where bytes and what a gzipped file holds are written to
    /// first.
    pub(super) fn on_disk(self) -> io::Result<OnDisk<'a>> {
        let is_gzipped = self.raw()?.fill_buf()?.starts_with(&GZIP);
        match self {
            Self::File(path) if !is_gzipped => Ok(OnDisk::There(path)),
            _ => {
                let mut written = NamedTempFile::new()?;
                io::copy(&mut self.open()?.text, &mut written)?;
                Ok(OnDisk::Written(written))
            }
        }
    }

    fn raw(self) -> io::Result<Box<dyn BufRead + Send + 'a>> {
        Ok(match self {
            Self::Bytes(bytes) => Box::new(Cursor::new(bytes)),
            Self::File(path) => Box::new(BufReader::with_capacity(BUFFER, File::open(path)?)),
        })
    }
}

/// A reader that says how far it has come.
struct Counted<R> {
    file: R,
    position: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(out)?;
        self.position.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

/// A reader that fails where more comes out than a file may hold: a few bytes unpack to as many
/// as somebody wishes.
struct Bounded<R> {
    file: R,
    room: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(out)?;
        self.room = self.room.checked_sub(read as u64).ok_or_else(|| {
            let reason = format!("unpacks to more than {MAX_FILE_BYTES} bytes: split it");
            io::Error::new(io::ErrorKind::FileTooLarge, reason)
        })?;
        Ok(read)
    }
}
