//! `/callbacks`

use odin_api::ErrorKind;
use odin_api::callbacks::{Create, Delete, Get, List, Update, templates};
use serde_json::json;

use crate::conformance::{Lab, Stage, Transport};

pub fn a_callback_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let templates = odin.call(templates::List::new()).unwrap();
    let template = templates[0].id.unwrap();
    let schema = odin.call(templates::Get::new(template)).unwrap().schema.unwrap();
    assert_eq!(schema.required[0], "url");
    let wrong = [json!({}), json!({"url": "https://crm.example.net", "method": "PATCH"})];
    for data in wrong {
        assert_eq!(odin.call(Create::new(template, true).data(data)).unwrap_err().kind(), ErrorKind::Rejected);
    }
    let data = json!({"url": "https://crm.example.net/{{ userId }}", "retries": 3});
    let made = odin.call(Create::new(template, true).data(data.clone())).unwrap().record.unwrap();
    let id = made.id.unwrap();
    assert_eq!((made.data, made.callback_template_id), (Some(data), Some(template)));
    odin.call(Update::new(id, false).data(json!({"url": "https://crm.example.net"}))).unwrap();
    let read = odin.call(Get::new(id)).unwrap();
    assert_eq!((read.active, read.template.unwrap().id), (Some(false), Some(template)));
    assert_eq!(odin.call(List::new()).unwrap().len(), 1);
    odin.call(Delete::new(id)).unwrap();
    assert_eq!(odin.call(Get::new(id)).unwrap_err().kind(), ErrorKind::NotFound);
}
