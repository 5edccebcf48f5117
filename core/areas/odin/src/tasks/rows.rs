//! The rows of tasks: one record for each kind of thing that a task does.

mod devices;
mod groups;
mod lines;
mod passwords;
mod trunk_groups;
mod users;

pub use devices::{DeviceTags, DeviceUpsert, NewDevice};
pub use groups::{
    EnterpriseTrunk, GroupClone, GroupCloneOptions, GroupNumbers, GroupPlace, GroupServices, ServiceChange,
    ServiceProviderClone, ServiceProviderCloneOptions, ServiceProviderPlace,
};
pub use lines::{LineSettings, Phone, SharedLine};
pub use passwords::{UserAuthentication, UserPasscode, UserPassword, UserPasswords};
pub use trunk_groups::{CallCapacities, Capacity, NewTrunkGroup, TrunkDevice, TrunkGroupUpdate};
pub use users::{
    DeletedUser, EndpointType, IntegratedImp, MoveDestination, MoveOptions, MoveSource, MovedUser, NewUser, UserNumber,
    UserServices,
};

use crate::declare::model;

model! {
    /// A row of a task of any type: its fields go into [`extra`](Row::extra).
    Row needs {
        /// The type of the task once more.
        task: String = "task",
    } has {
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}
