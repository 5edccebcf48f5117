//! A small generator of random numbers: the same seed gives the same case on every machine.

/// Random numbers, the same for the same seed.
pub struct Random(u64);

impl Random {
    /// Begins with a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// SplitMix64.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 to `bound - 1`.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).expect("a usize fits into 64 bits");
        usize::try_from(self.bits() % bound).expect("it is below a usize")
    }

    /// True once in `n` times.
    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// One of them, all alike likely.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// Brings them into any order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }

    /// Any character, the troublesome ones more often than others.
    pub fn character(&mut self) -> char {
        match self.below(8) {
            0 => {
                *self.pick(&['"', '\\', '/', '\0', '\n', '\r', '\t', '\u{7f}', '\u{feff}', '\u{2028}', '<', '&', '\''])
            }
            1 => char::from_u32(u32::try_from(self.below(0x0011_0000)).expect("below 2^21")).unwrap_or('\u{1F4DE}'),
            2 => *self.pick(&['é', 'ß', '日', '本', '😀', '\u{1D11E}', '\u{301}']),
            _ => char::from(b' ' + u8::try_from(self.below(95)).expect("below 95")),
        }
    }

    /// A text as records hold them.
    pub fn text(&mut self) -> String {
        match self.below(8) {
            0 => String::new(),
            1 => self.below(100_000).to_string(),
            2 => (*self.pick(&[
                "0123",
                "-5",
                "18446744073709551615",
                "18446744073709551616",
                "1.5",
                "22.0",
                "1e5",
                "-0",
            ]))
            .into(),
            3 => (*self.pick(&["true", "false", "null", "True", "[]", "{}", "*"])).into(),
            4 => format!("+1-513555{}", 1000 + self.below(9000)),
            5 => format!("{}@example.net", 4000 + self.below(1000)),
            _ => (0..self.below(12)).map(|_| self.character()).collect(),
        }
    }

    /// A whole number, often one at an edge.
    pub fn integer(&mut self) -> i64 {
        match self.below(8) {
            0 => *self.pick(&[-1, 0, 1, 2_147_483_647, -2_147_483_648, i64::MAX, i64::MIN, 1 << 53]),
            1 => self.bits().cast_signed(),
            _ => i64::try_from(self.below(1000)).expect("below 1000"),
        }
    }
}
