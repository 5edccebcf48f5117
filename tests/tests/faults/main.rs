//! Regression tests for faults that need sockets or a whole client to reproduce; the number of the fault is in the name
//! of the test. They are a separate program, since some count threads or measure time.

mod costs;
mod locks;
mod logs;
mod long_sleep;
mod network;
mod proxies;
mod refresh;
mod wire;
