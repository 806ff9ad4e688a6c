//! JSON values out of a larger one, one at a time, so that the whole is never held.

use crate::{
    ParseError,
    delimited::{BYTE_ORDER_MARK, Raw, wrong_format},
};
use std::io::BufRead;

/// A file on its way through.
pub(super) struct Scan<'a> {
    file: &'a mut (dyn BufRead + Send),
    /// The most bytes of one value.
    most: usize,
    /// The line of the next byte.
    pub(super) line: u64,
    is_at_start: bool,
}

impl<'a> Scan<'a> {
    pub(super) fn of(file: &'a mut (dyn BufRead + Send), most: usize) -> Self {
        Self { file, most, line: 1, is_at_start: true }
    }

    /// The next byte that is no white space, left where it is.
    pub(super) fn peek(&mut self) -> Result<Option<u8>, ParseError> {
        if std::mem::take(&mut self.is_at_start) {
            for &byte in BYTE_ORDER_MARK {
                if self.file.fill_buf()?.first() == Some(&byte) {
                    self.file.consume(1);
                }
            }
        }
        loop {
            let Some(&byte) = self.file.fill_buf()?.first() else { return Ok(None) };
            if !byte.is_ascii_whitespace() {
                return Ok(Some(byte));
            }
            self.line += u64::from(byte == b'\n');
            self.file.consume(1);
        }
    }

    /// Goes past `mark`, if that is next.
    pub(super) fn take(&mut self, mark: u8) -> Result<bool, ParseError> {
        let is_next = self.peek()? == Some(mark);
        if is_next {
            self.file.consume(1);
        }
        Ok(is_next)
    }

    /// The error that something else is next.
    pub(super) fn stumbled(&mut self, expected: &str) -> ParseError {
        match self.peek() {
            Ok(None) => wrong_format(self.line, "the file ends too early: fetch it anew"),
            Ok(Some(byte)) => {
                let found = char::from(byte).escape_default();
                wrong_format(self.line, &format!("found `{found}` where {expected} was due"))
            }
            Err(error) => error,
        }
    }

    /// The next value, from its first byte to its last; that it is JSON is for others to see.
    pub(super) fn value(&mut self) -> Result<Raw, ParseError> {
        if matches!(self.peek()?, None | Some(b',' | b':' | b'}' | b']')) {
            return Err(self.stumbled("a value"));
        }
        let mut raw = Raw::at(self.line);
        let (mut extent, mut is_whole) = (Extent::default(), false);
        while !is_whole {
            let chunk = self.file.fill_buf()?;
            if chunk.is_empty() {
                let reason = "the file ends within this value: fetch it anew";
                return Err(wrong_format(raw.first, reason));
            }
            let mut used = 0;
            for &byte in chunk {
                match extent.after(byte) {
                    Step::Past => {
                        is_whole = true;
                        break;
                    }
                    step => {
                        used += 1;
                        self.line += u64::from(byte == b'\n');
                        is_whole = matches!(step, Step::Last);
                    }
                }
                if is_whole {
                    break;
                }
            }
            raw.push(&chunk[..used], self.most);
            self.file.consume(used);
        }
        Ok(raw)
    }
}

/// How far a value reaches, by its brackets and quotes.
#[derive(Default)]
struct Extent {
    depth: u64,
    is_in_text: bool,
    is_escaped: bool,
}

/// Where a byte stands.
enum Step {
    Within,
    /// It is the value's last.
    Last,
    /// The value ended before it.
    Past,
}

impl Extent {
    fn after(&mut self, byte: u8) -> Step {
        if self.is_in_text {
            let was_escaped = std::mem::replace(&mut self.is_escaped, false);
            match byte {
                _ if was_escaped => {}
                b'\\' => self.is_escaped = true,
                b'"' => {
                    self.is_in_text = false;
                    return self.closed();
                }
                _ => {}
            }
            return Step::Within;
        }
        match byte {
            b'"' => self.is_in_text = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' if self.depth == 0 => return Step::Past,
            b'}' | b']' => {
                self.depth -= 1;
                return self.closed();
            }
            b',' if self.depth == 0 => return Step::Past,
            byte if self.depth == 0 && byte.is_ascii_whitespace() => return Step::Past,
            _ => {}
        }
        Step::Within
    }

    const fn closed(&self) -> Step {
        if self.depth == 0 { Step::Last } else { Step::Within }
    }
}
