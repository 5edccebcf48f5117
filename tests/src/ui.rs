//! `/ui`: the branding of the host name under which the platform is reached, for anybody to read. The vendor's web client
//! asks for it when it is loaded, and shows nothing without it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::branding::{self, APPLICATIONS, EMAIL, RESOURCES, SETTINGS, TEMPLATE, links, of_host, part, shown};
use crate::call::{Answer, Call, File};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::route::Route;
use crate::world::World;

/// The pictures, by the names of their files. They are served as files only.
const IMAGES: [&str; 2] = ["imageLoginLogo", "imageIcon"];
/// One transparent pixel, where there is no picture.
// rule: assumed
const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=";

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("ui/applications:list", "/ui/applications", applications).open(),
        Route::get("ui/emails:get", "/ui/emails", email).open(),
        Route::file("ui/images/{name}:get", "/ui/images/{name}", image).open(),
        Route::get("ui/modules:list", "/ui/modules", modules).open(),
        Route::get("ui/resources:list", "/ui/resources", resources).open(),
        Route::get("ui/settings:get", "/ui/settings", settings).open(),
        Route::file("ui/styles/style.css:get", "/ui/styles/style.css", style).open(),
        Route::get("ui/templates:get", "/ui/templates", template).open(),
    ]
}

/// A part of the branding of the host name; empty where it has none.
fn own(world: &World, call: &Call<'_>, name: &str) -> Fields {
    of_host(world, call.host).map(|id| shown(&id, part(world, &id, name))).unwrap_or_default()
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn applications(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(links(world, APPLICATIONS, of_host(world, call.host).as_deref()))
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn resources(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(links(world, RESOURCES, of_host(world, call.host).as_deref()))
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn modules(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(branding::modules(world, of_host(world, call.host).as_deref()).into_iter().map(Value::from).collect())
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn settings(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(own(world, call, SETTINGS).into())
}

/// Nobody reads the login at the mail server without one of his own.
// rule: assumed
#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn email(world: &mut World, call: &Call<'_>) -> Answer {
    let mut email = own(world, call, EMAIL);
    email.retain(|key, _| key != "mailPassword" && key != "mailUsername");
    Ok(email.into())
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn template(world: &mut World, call: &Call<'_>) -> Answer {
    let mut template = own(world, call, TEMPLATE);
    template.retain(|key, _| key != "hostnameId" && !IMAGES.contains(&key.as_str()));
    Ok(template.into())
}

fn image(world: &mut World, call: &Call<'_>) -> Result<File, Failure> {
    let name = call.variable.unwrap_or_default();
    let key = name.strip_suffix(".png").filter(|key| IMAGES.contains(key));
    // rule: assumed
    let key = key.ok_or_else(|| Failure::not_found("Image", name))?;
    let template = own(world, call, TEMPLATE);
    let image = json::field(&template, key);
    let bytes = STANDARD.decode(if image.is_empty() { PIXEL } else { image }).unwrap_or_default();
    Ok(File { content_type: "image/png", bytes })
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn style(world: &mut World, call: &Call<'_>) -> Result<File, Failure> {
    let template = own(world, call, TEMPLATE);
    Ok(File { content_type: "text/css", bytes: json::field(&template, "styleCustomCss").as_bytes().to_vec() })
}
