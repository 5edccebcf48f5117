//! Phone numbers as BroadWorks writes them.

mod plan;
mod spelling;

use super::id::text_type;
use plan::Plan;
use spelling::Spelling;

text_type!(
    /// A phone number (DN), extension or other dialable text: `+1-5135551000`, `+15135551000`, `5135551000`, `1509`.
    ///
    /// Kept as given; [`PhoneNumber::e164`] gives the form to compare by.
    PhoneNumber,
    "a phone number"
);

/// Shorter texts are extensions.
const SHORTEST: usize = 7;
/// The most digits of an international number, its country code included.
const LONGEST: usize = 15;

impl PhoneNumber {
    /// The country code, where the text shows it apart: `1` of `+1-5135551000`.
    pub fn country_code(&self) -> Option<&str> {
        let (code, _) = self.as_str().strip_prefix('+')?.split_once('-')?;
        (!code.is_empty() && digits_only(code)).then_some(code)
    }

    /// What follows the country code: `5135551000` of `+1-5135551000`; the whole text where none is shown apart.
    pub fn national(&self) -> &str {
        match (self.country_code(), self.as_str().split_once('-')) {
            (Some(_), Some((_, national))) => national,
            _ => self.as_str(),
        }
    }

    /// The number in E.164 form, `+` and at most 15 digits, if the text is an international number: it begins with `+`
    /// and an assigned country code, and is as long as numbers of that country are.
    ///
    /// A trunk prefix in brackets, `+44 (0)20 7946 0018`, is left out where the country has one. A text that can be read
    /// in several ways, or holds more than a number (letters, an extension, a range), gives `None`.
    ///
    /// ```
    /// use odin_api::value::PhoneNumber;
    /// let e164 = |text| PhoneNumber::from(text).e164();
    /// assert_eq!(e164("+1-5135551000").as_deref(), Some("+15135551000"));
    /// assert_eq!(e164("+44 (0)20 7946 0018").as_deref(), Some("+442079460018"));
    /// assert_eq!(e164("+39 (0)6 1234567"), None, "in Italy the zero is part of the number");
    /// assert_eq!(e164("5135551000"), None, "of which country?");
    /// ```
    pub fn e164(&self) -> Option<String> {
        international(&Spelling::read(self.as_str())?)
    }

    /// The number in E.164 form as it is meant in a country, given by its country code (`"1"` or `"+1"`).
    ///
    /// Read are international numbers as by [`e164`](Self::e164); numbers with the international prefix (`00`, or `011`
    /// in North America); national numbers with the trunk prefix, or without it where numbers of the country have a fixed
    /// length; and numbers with the country code but without `+`. If several of these are possible, if the length is not
    /// one that the country has, or for fewer than 7 digits (an extension), the result is `None`. In countries with
    /// numbers of any length, such as Germany, a number without `+`, `00` or `0` may be a local one: `None`.
    ///
    /// ```
    /// use odin_api::value::PhoneNumber;
    /// let e164_in = |text, country| PhoneNumber::from(text).e164_in(country);
    /// for text in ["5135551000", "15135551000", "1 (513) 555-1000", "+1-5135551000"] {
    ///     assert_eq!(e164_in(text, "1").as_deref(), Some("+15135551000"));
    /// }
    /// for text in ["020 7946 0018", "2079460018", "442079460018", "0044 20 7946 0018"] {
    ///     assert_eq!(e164_in(text, "44").as_deref(), Some("+442079460018"));
    /// }
    /// assert_eq!(e164_in("011 44 20 7946 0018", "1").as_deref(), Some("+442079460018"));
    /// assert_eq!(e164_in("555-1000", "1"), None, "in which area?");
    /// ```
    pub fn e164_in(&self, country_code: &str) -> Option<String> {
        let spelling = Spelling::read(self.as_str())?;
        if spelling.international {
            return international(&spelling);
        }
        let plan = Plan::of(country_code.strip_prefix('+').unwrap_or(country_code))?;
        domestic(&spelling, plan)
    }
}

/// The number in E.164 form that follows a `+`.
fn international(spelling: &Spelling) -> Option<String> {
    if !spelling.international {
        return None;
    }
    let plan = Plan::of_number(&spelling.digits)?;
    let zero_fits = match spelling.zero_at {
        None => true,
        Some(at) => at == plan.code.len() && plan.trunk() == Some("0"),
    };
    zero_fits.then(|| whole(plan, &spelling.digits[plan.code.len()..])).flatten()
}

/// The number in E.164 form of a text without `+`, as it is dialled in a country.
fn domestic(spelling: &Spelling, plan: &Plan) -> Option<String> {
    let digits = match spelling.zero_at {
        None => spelling.digits.clone(),
        // `(0)20 7946 0018`
        Some(0) => format!("0{}", spelling.digits),
        // `44 (0)20 7946 0018`
        Some(_) => {
            let digits = spelling.digits.clone();
            let spelled = Spelling { international: true, digits, zero_at: spelling.zero_at };
            return spelling.digits.starts_with(plan.code).then(|| international(&spelled)).flatten();
        }
    };
    if digits.len() < SHORTEST {
        return None;
    }
    if let Some(foreign) = plan.abroad.and_then(|prefix| digits.strip_prefix(prefix)) {
        let there = Plan::of_number(foreign)?;
        return whole(there, &foreign[there.code.len()..]);
    }
    let bare = Some(digits.as_str()).filter(|digits| plan.tells_whole(digits));
    let behind_trunk = plan.trunk().and_then(|trunk| digits.strip_prefix(trunk));
    let behind_code = digits.strip_prefix(plan.code).filter(|_| plan.tells_whole(""));
    let mut readings =
        [bare, behind_trunk, behind_code].into_iter().flatten().filter(|number| plan.has_subscriber(number));
    let number = readings.next()?;
    readings.all(|other| other == number).then(|| whole(plan, number)).flatten()
}

fn whole(plan: &Plan, number: &str) -> Option<String> {
    let fits = plan.has(number) && plan.code.len() + number.len() <= LONGEST;
    fits.then(|| format!("+{}{number}", plan.code))
}

fn digits_only(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}
