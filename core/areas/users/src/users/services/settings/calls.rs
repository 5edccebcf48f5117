//! What happens during a call.

use crate::declare::model;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};
use serde_json::Value;
