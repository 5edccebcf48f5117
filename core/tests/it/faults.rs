//! Faults that were found on the product, each with the input that showed it. A test is named by the number of its fault.

mod machine;
mod reading;
mod values;
mod words;
