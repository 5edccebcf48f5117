//! Plausible platforms of any size.
//!
//! Everything follows from the seed. What is made refers to what is there, and licences suffice: users have numbers of
//! their group and extensions of their own, agents are people of the group who have the services that it takes, what
//! groups may have is what their service provider has for them.

mod groups;
mod instances;
mod licences;
mod names;
mod people;

use serde_json::json;

use crate::login::LoginType;
use crate::random::Random;
use crate::seed::build::{domain, fields, give_number, pack, provider, spare_number};
use crate::seed::example::{AUTHORISED, STANDARD};
use crate::world::{Account, GroupKey, User, World};

use self::names::{CITIES, LAST, STREETS};

const PASSWORD: &str = "generated";
const GROUPS_PER_PROVIDER: usize = 8;
/// Numbers that a service provider has left for its groups.
const SPARE: usize = 100;
const STANDARD_PACK: &str = "Standard";
const PREMIUM_PACK: &str = "Premium";

pub(super) fn fill(world: &mut World, seed: u64, users: usize) {
    let mut maker = Maker::new(world, seed);
    let (mut made, mut providers) = (0, 0);
    while made < users {
        providers += 1;
        made += maker.provider(&format!("sp{providers:04}"), users - made, None);
    }
}

/// The same with all of them in one group.
pub(super) fn fill_group(world: &mut World, seed: u64, users: usize) {
    let mut maker = Maker { extension: 6, ..Maker::new(world, seed) };
    maker.provider("sp0001", users, Some(users));
}

/// A world in the making.
struct Maker<'a> {
    world: &'a mut World,
    random: Random,
    /// How many numbers were given out.
    numbers: usize,
    /// How many digits of a number are the extension that goes with it.
    extension: usize,
}

impl<'a> Maker<'a> {
    fn new(world: &'a mut World, seed: u64) -> Self {
        Self { world, random: Random::new(seed), numbers: 0, extension: 4 }
    }

    /// Gives a user a number of its group, and the extension that goes with it.
    fn give_number(&mut self, user: &mut User, number: &str) {
        give_number(self.world, user, number);
        user.profile.insert("extension".to_owned(), number[number.len() - self.extension..].into());
    }

    /// The next number that nobody has.
    fn number(&mut self) -> String {
        self.numbers += 1;
        format!("2{:09}", 10_000_000 + self.numbers - 1)
    }

    /// One service provider with its groups, of a given size or plausible ones; tells how many users it took.
    fn provider(&mut self, id: &str, most: usize, size: Option<usize>) -> usize {
        let own_domain = format!("{id}.example.net");
        domain(self.world, &own_domain);
        let name = format!("{} & {} Ltd", self.random.pick(LAST), self.random.pick(LAST));
        let mut made = provider(id, &name, &own_domain, self.random.percent(70));
        made.packs = vec![
            pack(STANDARD_PACK, "Telephone with call forwarding", STANDARD),
            pack(PREMIUM_PACK, "Everything", AUTHORISED),
        ];
        let (city, state) = *self.random.pick(CITIES);
        let street = format!("{} {}", 1 + self.random.below(300), self.random.pick(STREETS));
        made.profile.extend(fields(json!({
            "supportEmail": format!("support@{own_domain}"),
            "address": { "addressLine1": street, "city": city, "stateOrProvince": state, "country": "USA" },
        })));
        if self.random.percent(20) {
            made.profile.insert("resellerId".to_owned(), "res.odin".into());
        }
        self.world.providers.insert(id.to_owned(), made);
        let admin = Account::new(&format!("{id}.admin"), LoginType::ServiceProvider, Some(PASSWORD));
        self.world.accounts.insert(admin.at_provider(id));

        let mut users = 0;
        for index in 1..=GROUPS_PER_PROVIDER {
            if users < most {
                let size = size.unwrap_or_else(|| 20 + self.random.below(230)).min(most - users);
                self.group(&GroupKey::new(id, &format!("{id}-g{index:02}")), &own_domain, size);
                users += size;
            }
        }
        for _ in 0..SPARE {
            let number = self.number();
            spare_number(self.world, id, &number);
        }
        self.license(id);
        users
    }
}
