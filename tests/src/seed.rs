//! Ready-made platforms.

mod build;
mod calls;
mod example;
mod generate;

use crate::odin::Odin;
use crate::random::Random;

/// A login of the example platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SeedLogin {
    /// The name to log in with.
    pub name: &'static str,
    /// The password.
    pub password: &'static str,
    /// What the login is there for.
    pub role: &'static str,
}

impl Odin {
    /// The example: a small platform with a login for every role; see [`seed_logins`].
    #[must_use]
    pub fn example() -> Self {
        let mut odin = Self::default();
        example::fill(&mut odin.world);
        odin
    }

    /// The [example](Self::example) and so many users more, in service providers and groups of plausible
    /// sizes, with numbers, services, telephones, auto attendants, hunt groups and call centers. The same seed gives
    /// the same platform, and the same passwords from the generators.
    ///
    /// The users are spread over `sp0001`, `sp0002`, ... with groups `sp0001-g01`, ...; all of them have the password
    /// `generated`. So have the administrators of each service provider, `sp0001.admin`, and of each group,
    /// `sp0001-g01.admin`.
    #[must_use]
    pub fn generate(seed: u64, users: usize) -> Self {
        let mut odin = Self::example();
        generate::fill(&mut odin.world, seed, users);
        odin.seeded(seed)
    }

    /// As [`Odin::generate`], but all users are in one group, `sp0001-g01`.
    #[must_use]
    pub fn generate_group(seed: u64, users: usize) -> Self {
        let mut odin = Self::example();
        generate::fill_group(&mut odin.world, seed, users);
        odin.seeded(seed)
    }

    fn seeded(mut self, seed: u64) -> Self {
        self.seed_faults(seed);
        self.world.random = Random::new(seed);
        self
    }
}

/// The logins of the example platform.
#[must_use]
pub fn seed_logins() -> &'static [SeedLogin] {
    example::LOGINS
}
