//! Large platforms.

use odin_sim::Odin;

use crate::support::Api;

#[test]
fn the_same_seed_gives_the_same_platform() {
    let users = |seed| Api::over(Odin::generate(seed, 500), "admin", "admin").read("/users?extended=true");
    let seven = users(7);
    assert!(users(7) == seven);
    assert!(users(8) != seven);
}

#[test]
fn ten_thousand_users_are_served() {
    let odin = Odin::generate(1, 10_000);
    let everybody = odin.user_count();
    let mut api = Api::over(odin, "admin", "admin");
    let all = api.read("/users");
    let rows = all.as_array().expect("a list");
    assert_eq!(rows.len(), 10_010);
    let instances = api.read("/users/services/search?userId=*@*");
    assert_eq!(everybody, 10_010 + instances.as_array().map_or(0, Vec::len));
    let some = rows[rows.len() / 2]["userId"].as_str().expect("an id").to_owned();
    let user = api.read(&format!("/users?userId={some}"));
    assert_eq!(user["userId"], some);
    api.write("/users", &user);
    let found = api.read(&format!("/users?dn={}", user["phoneNumber"].as_str().expect("a number")));
    assert_eq!(found.as_array().map(Vec::len), Some(1));
    Api::over(api.odin, "sp0001.admin", "generated");
}
