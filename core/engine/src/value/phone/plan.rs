//! Numbering plans: what a country code says of the numbers below it.

use std::sync::LazyLock;

/// The numbering plan of a country code: how numbers are written within the country, and how long they are.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) code: &'static str,
    trunk: Trunk,
    /// What is dialled before a foreign number.
    pub(super) abroad: Option<&'static str>,
    /// How many digits subscribers' numbers have behind the country code.
    usual: Option<(usize, usize)>,
    /// How many digits any number has, those of services included.
    any: (usize, usize),
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Trunk {
    /// These digits stand before a number within the country, and are left out from abroad.
    Prefix(&'static str),
    /// There is none, and no number begins with a zero.
    None,
    /// There is none, but a zero at the beginning is part of the number, as in Italy.
    KeepsZero,
}

/// The assigned country codes, from the public numbering plans: code, trunk prefix (`-` none, `k` none and zeros are
/// kept), international prefix (`-` several or unclear), lengths of subscribers' numbers (`-` unclear, as in Argentina,
/// which writes a 15 into mobile numbers), lengths of all numbers.
const ROWS: &str = "
    1:1:011:10:10 20:0:00:8..10:8..10 211:0:00:9:9 212:0:00:9:9 213:0:00:8..9:8..9 216:-:00:8:8 218:0:00:9:9
    220:-:00:7..9:7..9 221:-:00:9:9 222:-:00:8:8 223:-:00:8:8 224:-:00:8..9:8..9 225:k:00:10:10 226:k:00:8:8
    227:-:00:8:8 228:-:00:8:8 229:k:00:10:10 230:-:00:7..8:7..10 231:0:00:7..9:7..9 232:0:00:8:8 233:0:00:9:8..9
    234:0:-:10:10..14 235:-:00:8:8 236:-:00:8:8 237:-:00:9:8..9 238:-:-:7:7 239:-:00:7:7 240:-:00:9:9
    241:-:00:7..8:7..8 242:k:00:9:9 243:0:00:7..10:7..10 244:-:00:9:9 245:-:00:7..9:7..9 246:-:00:7:7
    247:-:00:5:5..6 248:-:00:7:7 249:0:00:9:9 250:0:00:8..9:8..9 251:0:00:9:9 252:0:00:6..9:6..9 253:-:00:8:8
    254:0:-:7..9:7..10 255:0:-:9:9 256:0:-:9:9 257:-:00:8:8 258:-:00:8..9:8..9 260:0:00:9:9 261:0:00:9:9
    262:0:00:9:9 263:0:00:9..10:7..10 264:0:00:8..9:8..9 265:0:00:7..9:7..9 266:-:00:8:8 267:-:00:7..8:7..10
    268:-:00:8:8..9 269:-:00:7:7 27:0:00:9:5..10 290:-:00:4..5:4..5 291:0:00:7:7 297:-:00:7:7 298:-:00:6:6
    299:-:00:6:6 30:-:00:10:10..12 31:0:00:9:5..11 32:0:00:8..9:8..9 33:0:00:9:9 34:-:00:9:9 350:-:00:8:8
    351:-:00:9:9 352:-:00:4..11:4..11 353:0:00:7..10:7..10 354:-:00:7..9:7..9 355:0:00:8..9:6..9 356:-:00:8:8
    357:-:00:8:8 358:0:00:5..10:5..12 359:0:00:6..9:6..12 36:06:00:8..9:8..9 370:0:00:8:8 371:-:00:8:8
    372:-:00:7..8:7..10 373:0:00:8:8 374:0:00:8:8 375:8:-:9:9 376:-:00:6..9:6..9 377:0:00:8..9:8..9
    378:k:00:8..10:8..10 380:0:00:9:9..10 381:0:00:7..12:6..12 382:0:00:8:8..9 383:0:00:8..12:8..12
    385:0:00:8..9:7..9 386:0:00:8:5..8 387:0:00:8..9:8..9 389:0:00:8:8 39:k:00:6..12:6..12 40:0:00:9:6..9
    41:0:00:9:9..12 420:-:00:9:9..12 421:0:00:9:6..9 423:0:00:7..9:7..9 43:0:00:4..13:4..13 44:0:00:9..10:7..10
    45:-:00:8:8 46:0:00:7..9:6..12 47:-:00:8:5..8 48:-:00:9:6..10 49:0:00:5..15:4..15 500:-:00:5:5 501:-:00:7:7..11
    502:-:00:8:8..11 503:-:00:8:7..11 504:-:00:8:8..11 505:-:00:8:8 506:-:00:8:8..10 507:-:00:7..8:7..11
    508:0:00:6..9:6..9 509:-:00:8:8 51:0:00:8..9:8..9 52:-:00:10:10 53:0:-:6..10:6..10 54:0:00:-:10..11
    55:0:-:10..11:8..11 56:-:00:9:9..11 57:0:-:-:8..11 58:0:00:10:10 590:0:00:9:9 591:0:-:8:8..9 592:-:-:7:7
    593:0:00:8..9:8..11 594:0:00:9:9 595:0:00:7..9:6..11 596:0:00:9:9 597:-:00:6..7:6..7 598:0:00:8:4..13
    599:-:00:7..8:7..8 60:0:00:8..10:8..10 61:0:-:9:5..12 62:0:-:7..12:7..17 63:0:00:6..10:6..13 64:0:00:8..10:5..10
    65:-:-:8:8..11 66:0:-:8..9:8..13 670:-:00:7..8:7..8 672:-:00:6:6 673:-:00:7:7 674:-:00:7:7 675:-:00:7..8:7..8
    676:-:00:5..7:5..7 677:-:00:5..7:5..7 678:-:00:5..7:5..7 679:-:00:7:7..11 680:-:-:7:7 681:-:00:6:6..9
    682:-:00:5:5 683:-:00:4..7:4..7 685:-:-:5..10:5..10 686:0:00:5..8:5..8 687:-:00:6:6 688:-:00:5..7:5..7
    689:-:00:8:6..9 690:-:00:4..7:4..7 691:-:00:7:7 692:1:011:7:7 7:8:-:10:10 800:-:-:-:8 808:-:-:-:8
    81:0:010:9..10:8..17 82:0:-:5..10:5..14 84:0:00:9..10:7..10 850:0:00:8..10:8..10 852:-:-:8:5..11 853:-:00:8:7..8
    855:0:-:8..9:8..10 856:0:00:8..10:8..10 86:0:00:7..11:7..12 870:-:-:-:9..12 878:-:-:-:12 880:0:00:6..10:6..10
    881:-:-:-:9..10 882:-:-:-:7..12 883:-:-:-:8..12 886:0:-:8..11:7..11 888:-:-:-:11 90:0:00:10:7..13
    91:0:00:10:8..13 92:0:00:9..10:8..12 93:0:00:9:9 94:0:00:9:9 95:0:00:6..10:6..10 960:-:00:7:7..10
    961:0:00:7..8:7..8 962:0:00:8..9:8..9 963:0:00:8..9:8..9 964:0:00:8..10:8..10 965:-:00:8:7..8 966:0:00:9:9..10
    967:0:00:7..9:7..9 968:-:00:8:7..9 970:0:00:8..9:8..10 971:0:00:8..9:5..12 972:0:00:8..12:7..12 973:-:00:8:8
    974:-:00:8:7..11 975:-:00:7..8:7..8 976:0:-:8..10:8..10 977:0:00:8..10:8..11 979:-:-:-:9 98:0:00:6..10:4..10
    992:-:-:9:9 993:8:-:8:8 994:0:00:9:9 995:0:00:9:9 996:0:00:9:9..10 998:-:00:9:9
";

/// The rows, taken apart once: jobs ask for the plan of each of thousands of numbers.
static PLANS: LazyLock<Vec<Plan>> = LazyLock::new(|| {
    let plan = |row| Plan::parse(row).expect("tested: every row is a plan");
    ROWS.split_ascii_whitespace().map(plan).collect()
});

impl Plan {
    /// The plan of a country code.
    pub(super) fn of(code: &str) -> Option<&'static Self> {
        PLANS.iter().find(|plan| plan.code == code)
    }

    /// The plan of an international number: no country code is the beginning of another.
    pub(super) fn of_number(digits: &str) -> Option<&'static Self> {
        PLANS.iter().find(|plan| digits.starts_with(plan.code))
    }

    fn parse(row: &'static str) -> Option<Self> {
        let mut parts = row.split(':');
        let mut next = || parts.next().map(|part| Some(part).filter(|part| *part != "-"));
        Some(Self {
            code: next()??,
            trunk: match next()? {
                Some("k") => Trunk::KeepsZero,
                Some(prefix) => Trunk::Prefix(prefix),
                None => Trunk::None,
            },
            abroad: next()?,
            usual: next()?.map_or(Some(None), |text| lengths(text).map(Some))?,
            any: lengths(next()??)?,
        })
    }

    /// The digits before a number within the country, which are left out from abroad.
    pub(super) fn trunk(&self) -> Option<&'static str> {
        match self.trunk {
            Trunk::Prefix(prefix) => Some(prefix),
            Trunk::None | Trunk::KeepsZero => None,
        }
    }

    /// Whether this can stand behind the country code.
    pub(super) fn has(&self, number: &str) -> bool {
        within(self.any, number) && self.begins_well(number)
    }

    /// Whether this can be the number of a subscriber, the country code left out.
    pub(super) fn has_subscriber(&self, number: &str) -> bool {
        self.usual.is_some_and(|lengths| within(lengths, number)) && self.begins_well(number)
    }

    /// Whether a number without its trunk prefix can be told from a part of one by its length, or by its zero.
    pub(super) fn tells_whole(&self, number: &str) -> bool {
        let fixed = self.usual.is_some_and(|(least, most)| most - least <= 1);
        fixed || (self.trunk == Trunk::KeepsZero && number.starts_with('0'))
    }

    fn begins_well(&self, number: &str) -> bool {
        match self.code {
            // An area code of North America begins with 2 to 9.
            "1" => !number.starts_with(['0', '1']),
            _ if self.trunk == Trunk::KeepsZero => !number.starts_with("00"),
            _ => !number.starts_with('0'),
        }
    }
}

fn within((least, most): (usize, usize), number: &str) -> bool {
    (least..=most).contains(&number.len())
}

fn lengths(text: &str) -> Option<(usize, usize)> {
    let (least, most) = text.split_once("..").unwrap_or((text, text));
    Some((least.parse().ok()?, most.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_a_plan() {
        let plans: Vec<_> = ROWS.split_ascii_whitespace().map(|row| Plan::parse(row).expect(row)).collect();
        assert_eq!(plans.len(), 215);
        for plan in &plans {
            let begins = |other: &&Plan| other.code.starts_with(plan.code);
            assert_eq!(plans.iter().filter(begins).count(), 1, "{plan:?}: a country code is the beginning of no other");
            let usual = plan.usual.unwrap_or(plan.any);
            assert!(plan.any.0 <= usual.0 && usual.1 <= plan.any.1, "{plan:?}");
        }
    }
}
