//! Records shared by several resources, sorted by subject.

pub mod call_center;
pub mod call_processing;
pub mod call_record;
pub mod choice;
pub mod criteria;
pub mod device;
pub mod dialing;
pub mod directory;
pub mod domain;
pub mod duration;
pub mod enterprise_trunk;
pub mod forwarding;
pub mod media;
pub mod number;
pub mod people;
pub mod rules;
pub mod schedule;
pub mod service;
pub mod trunk_group;
pub mod user_report;
