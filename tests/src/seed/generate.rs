//! Plausible platforms of any size.

use serde_json::json;

use crate::json::Fields;
use crate::login::LoginType;
use crate::random::Random;
use crate::seed::build::{domain, enrol, give_number, group, line_on, numbers, pack, person, provider, telephone};
use crate::seed::founding::{AUTHORISED, STANDARD};
use crate::world::{Account, GroupKey, World, tables};

const PASSWORD: &str = "generated";
const GROUPS_PER_PROVIDER: usize = 8;

const FIRST: &[&str] = &[
    "Anna", "Ben", "Carla", "David", "Elena", "Felix", "Grace", "Hugo", "Ines", "Jonas", "Karin", "Louis", "Maria",
    "Noah", "Olga", "Paul",
];
const LAST: &[&str] = &[
    "Adams", "Baker", "Clark", "Dupont", "Evans", "Fischer", "Garcia", "Hansen", "Ito", "Jones", "Keller", "Lopez",
    "Miller", "Novak", "Olsen", "Parker", "Rossi", "Smith", "Turner", "Weber",
];
const DEPARTMENTS: &[&str] = &["Accounts", "Sales", "Support", "Warehouse"];
const TELEPHONES: &[&str] = &["Polycom VVX 400", "Yealink T46", "Cisco 8841"];

pub(super) fn fill(world: &mut World, seed: u64, users: usize) {
    let mut random = Random::new(seed);
    let mut made = 0;
    let mut providers = 0;
    while made < users {
        providers += 1;
        let id = format!("sp{providers:04}");
        made += provider_of(world, &mut random, &id, made, users - made);
    }
}

/// One service provider with its groups; tells how many users it took.
fn provider_of(world: &mut World, random: &mut Random, id: &str, first: usize, most: usize) -> usize {
    let own_domain = format!("{id}.example.net");
    domain(world, &own_domain);
    let packs =
        [pack("Standard", "Telephone with call forwarding", STANDARD), pack("Premium", "Everything", AUTHORISED)];
    let name = format!("{} & {} Ltd", random.pick(LAST), random.pick(LAST));
    let mut made_provider = provider(id, &name, &own_domain, random.percent(70));
    made_provider.packs = packs.to_vec();
    world.providers.insert(id.to_owned(), made_provider);
    let admin = Account::new(&format!("{id}.admin"), LoginType::ServiceProvider, Some(PASSWORD));
    world.accounts.insert(admin.at_provider(id));

    let mut made = 0;
    for index in 1..=GROUPS_PER_PROVIDER {
        if made == most {
            break;
        }
        let key = GroupKey::new(id, &format!("{id}-g{index:02}"));
        let name = format!("{} {}", random.pick(LAST), random.pick(DEPARTMENTS));
        let mut main = group(&key, &name, &own_domain, AUTHORISED, &packs);
        for department in DEPARTMENTS {
            let table = main.holdings.table_mut(tables::DEPARTMENTS);
            table.insert((*department).to_owned(), Fields::new());
        }
        world.groups.insert(key.clone(), main);
        let size = (20 + random.below(230)).min(most - made);
        for user in 0..size {
            person_of(world, random, &key, &own_domain, first + made + user);
        }
        made += size;
        let spare = format!("3{:09}", first + made);
        numbers(world, &key, [spare]);
    }
    made
}

fn person_of(world: &mut World, random: &mut Random, key: &GroupKey, domain: &str, index: usize) {
    let number = format!("2{:09}", 10_000_000 + index);
    let (first, last) = (*random.pick(FIRST), *random.pick(LAST));
    let last = if random.percent(2) { number.as_str() } else { last };
    let mut user = person(&format!("{number}@{domain}"), key, first, last);
    give_number(world, &mut user, &number);
    user.packs.insert(if random.percent(20) { "Premium" } else { "Standard" }.to_owned());
    if random.percent(10) {
        user.services.insert("Call Forwarding Not Reachable".to_owned());
    }
    if random.percent(60) {
        let department = json!({
            "serviceProviderId": key.service_provider_id,
            "groupId": key.group_id,
            "name": random.pick(DEPARTMENTS),
        });
        user.profile.insert("department".to_owned(), department);
    }
    if random.percent(80) {
        let email = format!("{}.{}{index}@example.com", first.to_lowercase(), last.to_lowercase());
        user.profile.insert("emailAddress".to_owned(), email.into());
    }
    if random.percent(85) {
        let kind: &str = random.pick::<&str>(TELEPHONES);
        let device = telephone(kind, &format!("00005E{index:06X}"));
        if let Some(group) = world.groups.get_mut(key) {
            group.holdings.table_mut(tables::DEVICES).insert(number.clone(), device);
        }
        line_on(&mut user, &number);
    }
    enrol(world, user, Some(PASSWORD));
}
