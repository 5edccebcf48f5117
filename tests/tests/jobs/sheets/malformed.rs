//! Sheets that are wrong: each mistake has its message, with row and column, and all are told at once.

use odin_api::jobs::sheets::{Action, Row, Sheet, SheetKind};

use super::{planned, sheet, wrong};

const HEAD: &str = "serviceProviderId,groupId,userId,firstName,lastName,extension\n";

#[test]
fn a_column_that_nobody_knows_is_told_with_what_may_be_meant() {
    for (column, meant) in [
        ("extention", "; did you mean extension?"),
        ("EMAILADDRESS", "; did you mean emailAddress?"),
        ("city", "; did you mean address.city?"),
        ("voicemessaging.isactive", "; did you mean voiceMessaging.isActive?"),
        ("shoe size", ""),
        // Two letters of four may be wrong, and no three of six.
        ("tiel", "; did you mean title?"),
        ("tixxel", ""),
        // A whole name goes before a part of another one that is as near.
        ("pasword", "; did you mean password?"),
    ] {
        let why = wrong("users", Action::Change, &format!("userId,{column}\n4001@example.net,x\n"));
        let expected = format!(
            "column {column}: it is not known{meant}\n\
             row 2: every cell that could change something is blank"
        );
        assert_eq!(why.lines().next(), expected.lines().next());
    }
    for (column, why) in [
        ("aliases.first", "aliases is a list, with items aliases[0], aliases[1] and so on"),
        ("title[0]", "title is no list"),
        ("title.short", "title has no parts"),
        ("aliases[1000]", "it is not known; did you mean aliases[0]?"),
        ("aliases[x]", "it is not known; did you mean aliases[0]?"),
    ] {
        let told = wrong("users", Action::Change, &format!("userId,title,{column}\n4001@example.net,A,\n"));
        assert_eq!(told, format!("column {column}: {why}"));
    }
}

#[test]
fn a_column_that_is_missing_is_told_once() {
    let text = "userId,firstName\n4100@example.net,Ada\n4101@example.net,Alan\n";
    assert_eq!(
        wrong("users", Action::Create, text),
        "column groupId: it is required, and there is none\n\
         column lastName: it is required, and there is none\n\
         column serviceProviderId: it is required, and there is none"
    );
}

#[test]
fn all_that_is_wrong_is_told_at_once_with_row_and_column() {
    let text = format!(
        "{HEAD}ent.odin,grp.odin,4100@example.net,,King,4100\n\
         ,,,,,\n\
         ent.odin,grp.odin,4101@example.net,{},King,{}\n\
         ent.odin,grp.odin,4102,Grace,Hopper,4102\n\
         ent.odin,grp.odin,4100@EXAMPLE.net,Grace,Hopper,4103,\n\
         ent.odin,grp.odin,4101@Example.net,Grace,Hopper\n\
         ent.odin,grp.odin,4104@example.net\u{200b},Grace,Hopper,4104\n\
         ent.odin,grp.odin,4101@Example.net,Grace,Hopper,4105\n",
        "x".repeat(31),
        "1".repeat(21)
    );
    assert_eq!(
        wrong("users", Action::Create, &text),
        "row 2, firstName: it is required and blank\n\
         row 4, firstName: the API allows 1 to 30 characters\n\
         row 4, extension: the API allows 0 to 20 characters\n\
         row 5, userId: 4102 has no domain: write 4102@ and the domain\n\
         row 6: it has 7 cells, and the first row has 6 columns\n\
         row 7: it has 5 cells, and the first row has 6 columns\n\
         row 8, userId: it has U+200B zero width space at position 17\n\
         row 9, userId: 4101@Example.net is in row 4 already"
    );
}

#[test]
fn a_value_of_the_wrong_type_is_told() {
    let told = |kind: &str, column: &str, cell: &str| {
        let key = if kind == "hunt-groups" { "serviceUserId" } else { "userId" };
        wrong(kind, Action::Change, &format!("{key},{column}\nx@example.net,{cell}\n"))
    };
    assert_eq!(told("users", "allowVideo", "perhaps"), "row 2, allowVideo: perhaps is not true or false");
    let rings = "noAnswerNumberOfRings";
    assert_eq!(told("hunt-groups", rings, "many"), format!("row 2, {rings}: many is not a whole number"));
    assert_eq!(told("hunt-groups", rings, "5.5"), format!("row 2, {rings}: 5.5 is not a whole number"));
    // A number that is far too large is not cut down to one that is not.
    for number in ["0", "21", "4294967297", "-9223372036854775808"] {
        assert_eq!(told("hunt-groups", rings, number), format!("row 2, {rings}: the API allows a number from 1 to 20"));
    }
    assert_eq!(
        told("hunt-groups", rings, "9223372036854775808"),
        format!("row 2, {rings}: 9223372036854775808 is not a whole number")
    );
    for number in ["1", "20"] {
        let text = format!("serviceUserId,{rings}\nx@example.net,{number}\n");
        let plan = planned("hunt-groups", Action::Change, &text).to_string();
        assert!(plan.contains(&format!("\"{rings}\":{number}")), "{plan}");
    }
    for (text, cells, columns) in [
        ("userId\n4001@example.net,x\n", "2 cells", "1 column"),
        ("userId,title\n4001@example.net\n", "1 cell", "2 columns"),
    ] {
        let why = format!("row 2: it has {cells}, and the first row has {columns}");
        assert_eq!(wrong("users", Action::Change, text), why);
    }
    assert_eq!(
        told("hunt-groups", "policy", "Similtaneous"),
        "row 2, policy: Similtaneous is none of Circular, Regular, Simultaneous, Uniform, Weighted; \
         did you mean Simultaneous?"
    );
    assert_eq!(
        told("users", "phoneNumber", "2.01555E+09"),
        "row 2, phoneNumber: a spreadsheet has made 2.01555E+09 of a number: format the column as text, and write it again"
    );
    assert_eq!(
        told("users", "address", "Berlin"),
        "row 2, address: only null can be written here: its parts have columns of their own, such as address.addressLine1"
    );
    assert_eq!(
        told("users", "aliases", "a; b"),
        "row 2, aliases: only null can be written here: its parts have columns of their own, such as aliases[0]"
    );
    assert_eq!(
        told("users", "accessDeviceEndpoint.linePort", "null"),
        "row 2, accessDeviceEndpoint.linePort: it cannot be cleared"
    );
    let long = "x".repeat(60);
    let why = told("users", "allowVideo", &long);
    assert_eq!(why, format!("row 2, allowVideo: {}... is not true or false", "x".repeat(40)));
    // A secret is not repeated.
    let why = told("users", "password", &"hush-7f3a".repeat(9));
    assert_eq!(why, "row 2, password: the API allows 0 to 60 characters");
}

#[test]
fn limits_of_lists_and_of_what_is_in_them_are_told_by_their_columns() {
    let aliases = "userId,aliases[0],aliases[1],aliases[2],aliases[3]\n4001@example.net,a,b,c,d\n";
    assert_eq!(wrong("users", Action::Change, aliases), "row 2, aliases: the API allows at most 3 items");
    // Blank items are not sent, so the path of what is sent has another number.
    let text = format!(
        "userId,alternateUserId[1].alternateUserId,alternateUserId[3].alternateUserId,alternateUserId[3].description\n\
         4001@example.net,a,b,{}\n",
        "x".repeat(81)
    );
    assert_eq!(
        wrong("users", Action::Change, &text),
        "row 2, alternateUserId[3].description: the API allows 0 to 80 characters"
    );
    let keys = "serviceUserId,businessHoursMenu.keys[0].action\naa.main@example.net,Exit\n";
    assert_eq!(
        wrong("auto-attendants", Action::Change, keys),
        "column businessHoursMenu.keys[0].key: it is required, and there is none"
    );
}

#[test]
fn the_forms_of_text_files_are_understood() {
    let plan = |text: &str| planned("users", Action::Change, text).to_string();
    let expected = "PUT /users {\"userId\":\"4001@example.net\",\"title\":\"Countess\"}\n\
                    PUT /users {\"userId\":\"4002@example.net\",\"title\":\"a, \\\"b\\\"\\nc\"}\n";
    for text in [
        "userId,title\n4001@example.net,Countess\n4002@example.net,\"a, \"\"b\"\"\nc\"\n",
        "\u{feff}userId,title\r\n4001@example.net,Countess\r\n4002@example.net,\"a, \"\"b\"\"\nc\"",
        "userId;title\r\r4001@example.net; Countess \r4002@example.net;\"a, \"\"b\"\"\nc\"\r",
        "\"userId\"\ttitle\n\n\n4001@example.net\tCountess\n\t\n4002@example.net\t\"a, \"\"b\"\"\nc\"\n\n",
    ] {
        assert_eq!(plan(text), expected, "{text:?}");
    }
    // Rows are counted as a spreadsheet shows them: quoted line ends are none, empty rows are.
    for end in ["\n", "\r\n", "\r"] {
        let text = ["userId,allowVideo", "", "\"40\n01\n@example.net\",", ",", "4002@example.net,x", ""].join(end);
        let why = wrong("users", Action::Change, &text);
        assert!(why.contains("row 5, allowVideo: x is not true or false"), "{end:?}: {why}");
    }
    let open = "userId,title\n4001@example.net,Countess\n4002@example.net,\"never closed\n4003@example.net,x\n";
    assert_eq!(wrong("users", Action::Change, open), "row 3: a quotation mark opens a cell and none closes it");
    let inches = "userId,title\n4001@example.net,5\" phone";
    assert_eq!(planned("users", Action::Change, inches).items().len(), 1);
}

#[test]
fn a_sheet_without_rows_or_header_is_told() {
    for text in ["", "\n\n", "userId\n", "userId,firstName\n,\n"] {
        assert_eq!(wrong("users", Action::Delete, text).lines().last(), Some("sheet: it has no rows"), "{text:?}");
    }
    let no_header = wrong("users", Action::Delete, "4001@example.net\n4002@example.net\n");
    assert_eq!(no_header, "column 4001@example.net: it is not known\ncolumn userId: it is required, and there is none");
    assert_eq!(
        wrong("call-forwarding", Action::Delete, "userId\n4001@example.net\n"),
        "call-forwarding: there are no sheets that delete them, only change"
    );
    assert_eq!(
        wrong("users", Action::Delete, "userId,\n4001@example.net,\n4002@example.net,x\n"),
        "row 3: it has a cell in a column without a name"
    );
    assert_eq!(
        wrong("users", Action::Change, "userId,title\n4001@example.net,A\n4002@example.net,\n"),
        "row 3: every cell that could change something is blank"
    );
}

/// Rows do not wait for each other.
#[test]
fn a_device_that_another_row_creates_is_told() {
    let device = "accessDeviceEndpoint.accessDevice.deviceName";
    let text = format!(
        "userId,serviceProviderId,groupId,{device},device.deviceType\n\
         4001@example.net,ent.odin,grp.odin,new,Polycom VVX 400\n\
         4002@example.net,ent.odin,grp.odin,other,\n\
         4003@example.net,ent.odin,grp.odin,new,\n\
         4004@example.net,ent.odin,grp.odin,new,Polycom VVX 400\n"
    );
    let why = "row 2 creates it, and rows do not wait for each other: create it before, by a sheet of devices";
    assert_eq!(wrong("users", Action::Change, &text), format!("row 4, {device}: {why}\nrow 5, {device}: {why}"));
}

#[test]
fn what_is_filled_in_is_for_blank_cells_only() {
    let text =
        "userId,firstName,lastName,groupId\n4100@example.net,Ada,King,\n4101@example.net,Alan,Turing,grp2.odin\n";
    let sheet = sheet("users", Action::Create, text).fill("serviceProviderId", "ent.odin").fill("groupId", "grp.odin");
    let plan = sheet.plan().expect("a plan").to_string();
    let groups: Vec<_> = plan.lines().map(|line| line.contains("grp2.odin")).collect();
    assert_eq!((groups, plan.matches("ent.odin").count()), (vec![false, true], 2), "{plan}");
}

/// Neither a plan nor a message shows a secret, and the journal has none.
#[test]
fn passwords_are_not_shown() {
    let text = "userId,password,allowVideo\n4001@example.net,hush-7f3a,x\n";
    let sheet = sheet("users", Action::Change, text);
    let told = format!("{sheet:?}{}", sheet.plan().expect_err("x is no flag"));
    let plan = planned("users", Action::Change, "userId,password\n4001@example.net,hush-7f3a\n");
    let row = Row::new().set("password", "hush-7f3a");
    let told = format!("{told}{plan}{plan:?}{row:?}");
    assert!(!told.contains("hush") && told.contains("[redacted]"), "{told}");
}

#[test]
fn rows_of_a_program_are_checked_as_well() {
    let kind = SheetKind::named("users").expect("a kind");
    let rows = [
        Row::new().set("userId", "4001@example.net").set("title", " as it is "),
        Row::new().set("userId", "4002@example.net").set("titel", "x"),
        Row::new().set("userId", "4003@example.net").set("title", "null"),
    ];
    let error = Sheet::of(kind, Action::Change, rows.clone()).plan().expect_err("a column is wrong");
    assert_eq!(
        error.to_string(),
        "column titel: it is not known; did you mean title?\nrow 2: every cell that could change something is blank"
    );
    let plan = Sheet::of(kind, Action::Change, [rows[0].clone(), rows[2].clone()]).plan().expect("a plan");
    assert_eq!(
        plan.to_string(),
        "PUT /users {\"userId\":\"4001@example.net\",\"title\":\" as it is \"}\n\
         PUT /users {\"userId\":\"4003@example.net\",\"title\":\"null\"}\n"
    );
}

/// Two users share a device that is there already.
#[test]
fn a_device_that_no_row_creates_may_be_named_twice() {
    let head = "userId,accessDeviceEndpoint.accessDevice.deviceName,accessDeviceEndpoint.linePort\n";
    let text = format!(
        "serviceProviderId,groupId,{head}ent.odin,grp.odin,4001@example.net,shared,a@example.net\nent.odin,grp.odin,4002@example.net,shared,b@example.net\n"
    );
    assert_eq!(planned("users", Action::Change, &text).items().len(), 2);
}

#[test]
fn values_at_the_edges_are_understood() {
    let calls = |kind: &str, text: &str| planned(kind, Action::Change, text).to_string();
    assert_eq!(
        calls("users", "userId,aliases\n4001@example.net,null\n"),
        "PUT /users {\"userId\":\"4001@example.net\",\"aliases\":[]}\n"
    );
    assert_eq!(
        calls("users", "userId,aliases[999]\n4001@example.net,a@example.net\n"),
        "PUT /users {\"userId\":\"4001@example.net\",\"aliases\":[\"a@example.net\"]}\n"
    );
    let no_column = wrong("users", Action::Change, "userId,aliases[1000]\n4001@example.net,a@example.net\n");
    assert!(no_column.starts_with("column aliases[1000]: it is not known"), "{no_column}");
    let of_fax = |quantity: &str| {
        format!("serviceProviderId,groupId,userServices[0].serviceName,userServices[0].quantity\nsp,g,Fax,{quantity}\n")
    };
    for (quantity, sent) in [("-1", "-1"), ("Unlimited", "-1"), ("0", "0"), ("99999", "99999")] {
        let plan = calls("group-services", &of_fax(quantity));
        assert!(plan.contains(&format!("\"quantity\":{sent}")), "{plan}");
    }
    let told = |quantity: &str| wrong("group-services", Action::Change, &of_fax(quantity));
    for quantity in ["4294967296", "-2", "1e3", "inf"] {
        let due = format!("row 2, userServices[0].quantity: {quantity} is not a quantity, or unlimited");
        assert_eq!(told(quantity), due);
    }
    for quantity in ["100000", "4294967295"] {
        assert_eq!(told(quantity), "row 2, userServices[0].quantity: the API allows a number from -1 to 99999");
    }
    // No sheet has numbers with fractions, so that none is asked to be finite.
    let columns = SheetKind::all().iter().flat_map(|kind| kind.actions().map(move |action| kind.columns(action)));
    assert!(columns.flatten().all(|column| column.values != "a number"));
    // What a spreadsheet has made of a number is no text; what looks like it is one.
    for (text, is_one) in
        [("1.51356E+10", false), ("1,51356E+10", false), ("2E+10", false), ("12E+3", true), ("E+3", true)]
    {
        let text = format!("userId;title\n4001@example.net;{text}\n");
        let plan = sheet("users", Action::Change, &text).plan();
        assert_eq!(plan.is_ok(), is_one, "{text}: {plan:?}");
    }
}
