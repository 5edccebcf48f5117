//! Phone numbers as BroadWorks writes them.

use super::id::text_type;

text_type!(
    /// A phone number (DN), extension or other dialable text: `+1-5135551000`, `+15135551000`, `5135551000`, `1509`.
    ///
    /// Kept as given; [`PhoneNumber::e164`] gives the form to compare by.
    PhoneNumber,
    "a phone number"
);

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

    /// The number in E.164 form, `+` and 2 to 15 digits, where it is an international number.
    pub fn e164(&self) -> Option<String> {
        let digits = squeeze(self.as_str().trim().strip_prefix('+')?)?;
        (2..=15).contains(&digits.len()).then(|| format!("+{digits}"))
    }

    /// The number in E.164 form, a national one completed by `country_code` (digits, without `+`).
    ///
    /// A text of fewer than 7 digits is an extension and gives `None`.
    pub fn e164_in(&self, country_code: &str) -> Option<String> {
        if self.as_str().trim().starts_with('+') {
            return self.e164();
        }
        let digits = squeeze(self.as_str().trim())?;
        let whole = format!("+{country_code}{digits}");
        (digits.len() >= 7 && whole.len() <= 16).then_some(whole)
    }
}

fn digits_only(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// The digits without the separators that people put between them; `None` where anything else is in it.
fn squeeze(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ' | '.' | '(' | ')')).collect();
    (!digits.is_empty() && digits_only(&digits)).then_some(digits)
}
