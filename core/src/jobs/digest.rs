//! A fingerprint that tells texts apart. It protects against mistakes, not against forgery.

/// FNV-1a with 64 bits: the standard library has no hash that is the same in every version.
pub(super) struct Digest(u64);

impl Digest {
    pub(super) const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds a text and its end, so that `ab`, `c` differs from `a`, `bc`.
    pub(super) fn add(&mut self, text: &str) {
        // No text contains this byte.
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// Sixteen hexadecimal digits.
    pub(super) fn hex(&self) -> String {
        format!("{:016x}", self.0)
    }

    pub(super) fn of(text: &str) -> String {
        let mut digest = Self::new();
        digest.add(text);
        digest.hex()
    }
}
