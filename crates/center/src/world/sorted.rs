//! Sorting more than fits into memory: sorted runs in a temporary file, merged when read.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::sync::Arc;

/// Bytes of one run: what a sorter holds in memory.
const RUN: usize = 16 << 20;

/// What is read from a run at a time.
const PIECE: usize = 64 << 10;

/// Takes records in any order.
pub(super) struct Sorter {
    bytes: Vec<u8>,
    records: Vec<(u32, u32)>,
    file: Option<File>,
    runs: Vec<(u64, u64)>,
    written: u64,
    failed: Option<io::Error>,
}

/// Records in sorted runs.
#[derive(Default)]
pub(super) struct Runs {
    runs: Vec<Run>,
}

impl Sorter {
    pub(super) fn new() -> Self {
        Sorter {
            bytes: Vec::new(),
            records: Vec::new(),
            file: None,
            runs: Vec::new(),
            written: 0,
            failed: None,
        }
    }

    /// Adds the record made of these pieces, shorter than 64 KiB. What fails is told at the end.
    pub(super) fn add(&mut self, pieces: &[&[u8]]) {
        let length: usize = pieces.iter().map(|piece| piece.len()).sum();
        if self.bytes.len() + length > RUN && self.failed.is_none() {
            self.failed = self.spill().err();
        }
        let start = self.bytes.len();
        pieces.iter().for_each(|piece| self.bytes.extend_from_slice(piece));
        if let (Ok(start), Ok(length)) = (u32::try_from(start), u32::try_from(length)) {
            self.records.push((start, length));
        }
    }

    /// The records in sorted runs.
    pub(super) fn finish(mut self) -> io::Result<Runs> {
        if !self.records.is_empty() && self.failed.is_none() {
            self.failed = self.spill().err();
        }
        if let Some(error) = self.failed {
            return Err(error);
        }
        let Some(file) = self.file.map(Arc::new) else { return Ok(Runs::default()) };
        let runs = self.runs.into_iter().map(|(from, to)| Run::new(Arc::clone(&file), from, to)).collect();
        Ok(Runs { runs })
    }

    fn spill(&mut self) -> io::Result<()> {
        let bytes = &self.bytes;
        let record = |(start, length): (u32, u32)| &bytes[start as usize..][..length as usize];
        self.records.sort_unstable_by(|a, b| record(*a).cmp(record(*b)));
        let file = match &self.file {
            Some(file) => file,
            None => self.file.insert(temporary()?),
        };
        let from = self.written;
        let mut writer = BufWriter::with_capacity(PIECE, file);
        for place in &self.records {
            writer.write_all(&place.1.to_le_bytes())?;
            writer.write_all(record(*place))?;
            self.written += u64::from(place.1) + 4;
        }
        writer.flush()?;
        drop(writer);
        self.runs.push((from, self.written));
        self.records.clear();
        self.bytes.clear();
        Ok(())
    }
}

impl Runs {
    /// Takes in those of another sorter.
    pub(super) fn extend(&mut self, other: Runs) {
        self.runs.extend(other.runs);
    }

    /// All records in one order.
    pub(super) fn merged(mut self) -> io::Result<Merged> {
        let mut next = BinaryHeap::with_capacity(self.runs.len());
        for (number, run) in self.runs.iter_mut().enumerate() {
            next.extend(run.next()?.map(|record| Reverse((record, number))));
        }
        Ok(Merged { runs: self.runs, next, last: Vec::new() })
    }
}

/// Gives record after record.
pub(super) struct Merged {
    runs: Vec<Run>,
    next: BinaryHeap<Reverse<(Vec<u8>, usize)>>,
    last: Vec<u8>,
}

impl Merged {
    pub(super) fn next(&mut self) -> io::Result<Option<&[u8]>> {
        let Some(Reverse((record, number))) = self.next.pop() else { return Ok(None) };
        self.next.extend(self.runs[number].next()?.map(|record| Reverse((record, number))));
        self.last = record;
        Ok(Some(&self.last))
    }
}

/// A part of a file with records in their order.
struct Run {
    file: Arc<File>,
    from: u64,
    to: u64,
    piece: Vec<u8>,
    read: usize,
}

impl Run {
    fn new(file: Arc<File>, from: u64, to: u64) -> Self {
        Run { file, from, to, piece: Vec::new(), read: 0 }
    }

    fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        let Some(length) = self.bytes(4)? else { return Ok(None) };
        let length = u32::from_le_bytes([length[0], length[1], length[2], length[3]]);
        self.bytes(length as usize)
    }

    /// The next so many bytes; nothing at the end.
    fn bytes(&mut self, wanted: usize) -> io::Result<Option<Vec<u8>>> {
        if self.piece.len() - self.read < wanted && self.from < self.to {
            self.piece.drain(..self.read);
            self.read = 0;
            let more = (self.to - self.from).min(PIECE as u64);
            let start = self.piece.len();
            self.piece.resize(start + more as usize, 0);
            // The runs of a file are read by one thread, so nobody moves its place in between.
            (&*self.file).seek(SeekFrom::Start(self.from))?;
            (&*self.file).read_exact(&mut self.piece[start..])?;
            self.from += more;
        }
        let Some(bytes) = self.piece.get(self.read..self.read + wanted) else { return Ok(None) };
        self.read += wanted;
        Ok(Some(bytes.to_vec()))
    }
}

/// A file without a name where the system has such; it goes with its last user.
fn temporary() -> io::Result<File> {
    let random = u128::from_be_bytes(crate::chance::bytes());
    let path = std::env::temp_dir().join(format!("symbolon-sort-{random:032x}"));
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::custom_flags(&mut options, 0x0400_0000);
    let file = options.open(&path)?;
    #[cfg(unix)]
    std::fs::remove_file(&path)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(records: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let mut sorters = [Sorter::new(), Sorter::new()];
        for (number, record) in records.iter().enumerate() {
            let (first, rest) = record.split_at(record.len() / 2);
            sorters[number % 2].add(&[first, rest]);
        }
        let mut runs = Runs::default();
        sorters.into_iter().for_each(|sorter| runs.extend(sorter.finish().unwrap()));
        let mut merged = runs.merged().unwrap();
        let mut found = Vec::new();
        while let Some(record) = merged.next().unwrap() {
            found.push(record.to_vec());
        }
        found
    }

    #[test]
    fn what_is_larger_than_memory_comes_back_whole_and_in_order() {
        let mut state = 1_u64;
        let mut random = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize
        };
        let mut records: Vec<Vec<u8>> = (0..150_000)
            .map(|_| {
                let length = 200 + random() % 200;
                (0..length).map(|place| if place < 4 { random() as u8 } else { place as u8 }).collect()
            })
            .collect();
        assert!(records.iter().map(Vec::len).sum::<usize>() > 2 * RUN, "several runs");
        let found = sorted(&records);
        records.sort();
        assert!(found == records);
    }

    #[test]
    fn nothing_is_nothing() {
        assert!(sorted(&[]).is_empty());
    }
}
