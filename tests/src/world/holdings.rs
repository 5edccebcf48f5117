//! What the system, a service provider, a group or a user holds besides its profile.

use std::collections::BTreeMap;

use crate::json::Fields;

/// The names of the tables that several modules share.
pub(crate) mod tables {
    pub(crate) const DEPARTMENTS: &str = "departments";
    pub(crate) const DEVICES: &str = "devices";
    pub(crate) const DOMAINS: &str = "domains";
    pub(crate) const TRUNK_GROUPS: &str = "trunk-groups";
}

/// Records by their name or id.
pub(crate) type Table = BTreeMap<String, Fields>;

/// Settings and tables of one owner. They vanish with the owner.
#[derive(Clone, Debug, Default)]
pub(crate) struct Holdings {
    /// Single records, such as the settings of a service, by the display name of the service.
    pub(crate) settings: BTreeMap<String, Fields>,
    tables: BTreeMap<&'static str, Table>,
}

impl Holdings {
    pub(crate) fn table(&self, name: &'static str) -> Option<&Table> {
        self.tables.get(name)
    }

    pub(crate) fn table_mut(&mut self, name: &'static str) -> &mut Table {
        self.tables.entry(name).or_default()
    }

    /// All records, whichever table they are in, and all settings.
    pub(crate) fn records(&self) -> impl Iterator<Item = &Fields> {
        self.tables.values().flat_map(Table::values).chain(self.settings.values())
    }

    /// The same, to change them.
    pub(crate) fn records_mut(&mut self) -> impl Iterator<Item = &mut Fields> {
        self.tables.values_mut().flat_map(Table::values_mut).chain(self.settings.values_mut())
    }

    /// All tables: their names and records.
    pub(crate) fn tables(&self) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &Fields>)> {
        self.tables.iter().map(|(name, table)| (*name, table.values()))
    }

    /// One record of a table.
    pub(crate) fn record(&self, table: &'static str, key: &str) -> Option<&Fields> {
        self.table(table)?.get(key)
    }

    /// Takes over what another owner has: records and tables whose names begin with one of these.
    pub(crate) fn take_over(&mut self, other: &Self, names: &[&str]) {
        let is_one = |name: &str| names.iter().any(|start| name.starts_with(start));
        let settings = other.settings.iter().filter(|(name, _)| is_one(name));
        self.settings.extend(settings.map(|(name, record)| (name.clone(), record.clone())));
        let tables = other.tables.iter().filter(|(name, _)| is_one(name));
        self.tables.extend(tables.map(|(name, table)| (*name, table.clone())));
    }
}
