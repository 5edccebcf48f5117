//! Faults that were found on the product and need sockets or a whole client to show. A test is named by the number of its
//! fault. They are a program of their own, since some count threads or look at the clock.

mod locks;
mod logs;
mod long_sleep;
mod network;
mod proxies;
mod refresh;
mod wire;
