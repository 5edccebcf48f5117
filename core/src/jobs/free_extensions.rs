//! Which extensions of a range nobody in a group has.

use std::collections::BTreeSet;

use super::scope::Scope;
use super::whose::extension::{in_places, instances};
use crate::flow::Ctx;
use crate::value::{GroupId, ServiceProviderId};
use crate::{Error, groups, users};

/// Extensions from one to another, both included, as texts: leading zeros are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtensionRange {
    width: usize,
    first: u64,
    last: u64,
}

impl ExtensionRange {
    /// The most digits that an extension has.
    const LONGEST: usize = 18;
    /// The most extensions of a range.
    const MOST: u64 = 1_000_000;

    /// From `first` to `last`, of as many digits each (2 to 18), at most a million.
    ///
    /// ```
    /// use odin_api::jobs::free_extensions::ExtensionRange;
    /// assert!(ExtensionRange::between("0100", "0199").is_ok());
    /// let reversed = ExtensionRange::between("4099", "4000").unwrap_err();
    /// assert_eq!(reversed.to_string(), "range: it ends (4000) before it begins (4099)");
    /// ```
    pub fn between(first: &str, last: &str) -> Result<Self, Error> {
        let (first, last) = (first.trim(), last.trim());
        let wrong = |why: String| Error::argument("range", why);
        for end in [first, last] {
            let digits = end.bytes().all(|byte| byte.is_ascii_digit());
            if !digits || !(2..=Self::LONGEST).contains(&end.len()) {
                return Err(wrong(format!("{end:?} is no extension: those have 2 to {} digits", Self::LONGEST)));
            }
        }
        if first.len() != last.len() {
            return Err(wrong(format!("{first} and {last} have not as many digits")));
        }
        let number = |end: &str| end.parse().map_err(|_| wrong(format!("{end:?} is no extension")));
        let (width, first_number, last_number) = (first.len(), number(first)?, number(last)?);
        if first_number > last_number {
            return Err(wrong(format!("it ends ({last}) before it begins ({first})")));
        }
        if last_number - first_number >= Self::MOST {
            return Err(wrong(format!("it has more than {} extensions", Self::MOST)));
        }
        Ok(Self { width, first: first_number, last: last_number })
    }

    fn iter(&self) -> impl Iterator<Item = String> + use<> {
        let width = self.width;
        (self.first..=self.last).map(move |number| format!("{number:0width$}"))
    }
}

/// How closely it is looked whether an extension is free.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Thoroughness {
    /// The own extensions of users and of services of every kind, which takes at most 4 calls.
    Quick,
    /// The extensions of alternate and DNIS numbers as well: at most 2 calls more, and 1 for each user with alternate
    /// numbers, auto attendant, hunt group, call center, and Premium one once again.
    #[default]
    Thorough,
}

/// The free extensions of a range, in order; none if all are taken.
///
/// # Errors
///
/// [`Argument`](crate::ErrorKind::Argument) where extensions of the group have another length; and where something cannot
/// be read, the error of that call.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::free_extensions::{ExtensionRange, Thoroughness, free_extensions};
///
/// # #[expect(dead_code)]
/// async fn first(ctx: &Ctx) -> Result<Option<String>, odin_api::Error> {
///     let range = ExtensionRange::between("4000", "4099")?;
///     let free = free_extensions(ctx, "ent.odin", "grp.odin", &range, Thoroughness::Thorough).await?;
///     Ok(free.into_iter().next())
/// }
/// ```
pub async fn free_extensions(
    ctx: &Ctx,
    service_provider_id: impl Into<ServiceProviderId>,
    group_id: impl Into<GroupId>,
    range: &ExtensionRange,
    thoroughness: Thoroughness,
) -> Result<Vec<String>, Error> {
    let home = (service_provider_id.into(), group_id.into());
    let scope = Scope::Group(home.0.clone(), home.1.clone());
    let (length, people, instances) = futures_util::future::try_join3(
        ctx.call(groups::extensions::Get::new(&home.0, &home.1)),
        ctx.call(users::List::of_group(&home.0, &home.1)),
        instances(ctx, &scope),
    )
    .await?;
    let width = i64::try_from(range.width).unwrap_or(i64::MAX);
    let (least, most) = (length.min_extension_length, length.max_extension_length);
    if least.is_some_and(|least| width < least) || most.is_some_and(|most| width > most) {
        let digits = |length: Option<i64>| length.map(|length| length.to_string()).unwrap_or_default();
        let why = format!(
            "extensions of the group {} have {} to {} digits, not {width}",
            home.1,
            digits(least),
            digits(most)
        );
        return Err(Error::argument("range", why));
    }
    let own = people.strict()?.into_iter().filter_map(|user| user.extension);
    let mut taken: BTreeSet<String> = own.collect();
    taken.extend(instances.iter().filter_map(|instance| instance.extension.clone()));
    match thoroughness {
        Thoroughness::Thorough => {
            let places = in_places(ctx, &home, instances, None).await?;
            taken.extend(places.into_iter().filter_map(|owner| owner.found));
        }
        Thoroughness::Quick => {
            if instances.iter().all(|instance| !super::whose::is_portal(instance))
                && let Some((portal, _)) = super::whose::voice_portal(ctx, &home.0, &home.1).await?
            {
                taken.extend(portal.extension);
            }
        }
    }
    Ok(range.iter().filter(|extension| !taken.contains(extension)).collect())
}
