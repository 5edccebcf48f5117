//! What somebody meant who wrote something else.

/// What to tell somebody who wrote a word that is not one of those that are known: nothing, or what may be meant.
pub(super) fn hint<'w>(word: &str, words: impl Iterator<Item = &'w str>) -> String {
    nearest(word, words).map(|meant| format!("; did you mean {meant}?")).unwrap_or_default()
}

/// The word that is nearest to another one, if it is near enough to be meant: in other case, with a few letters wrong, or as
/// the last part of a longer name.
fn nearest<'w>(word: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let word = word.to_lowercase();
    let most = 1 + word.chars().count() / 4;
    let rank = |known: &str| {
        let known = known.to_lowercase();
        let last = known.rsplit('.').next().unwrap_or(&known);
        // A whole name goes before a part of one that is as near.
        (2 * distance(&word, &known)).min(2 * distance(&word, last) + 1)
    };
    let ranked = words.map(|known| (rank(known), known));
    ranked.min_by_key(|(rank, _)| *rank).filter(|(rank, _)| rank / 2 <= most).map(|(_, known)| known)
}

/// How many letters have to be changed, added or left out.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (column, known) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *known);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}
