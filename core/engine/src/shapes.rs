//! Records shared by several resources, sorted by subject.

pub mod call_center;
pub mod criteria;
pub mod device;
pub mod dialing;
pub mod duration;
pub mod enterprise_trunk;
pub mod forwarding;
pub mod media;
pub mod number;
pub mod people;
pub mod schedule;
pub mod service;
pub mod trunk_group;
