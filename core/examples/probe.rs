//! probe
fn main() {
    let mut a = std::env::args().skip(1);
    let id = a.next().unwrap();
    let o = odin_api::operations().find(|o| o.id == id).unwrap();
    let body = std::fs::read(a.next().unwrap()).unwrap();
    println!("{}", (o.probe)(body.into()).unwrap());
}
