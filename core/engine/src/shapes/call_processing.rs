//! Which identity calls show and which codecs they use, at each level of the platform.

use crate::value::open_enum;

open_enum! {
    /// Which number a call shows.
    ClidPolicy {
        /// The own phone number of the user.
        UseDn = "Use DN",
        /// The calling line id number of the user.
        UseConfigurableClid = "Use Configurable CLID",
        /// The calling line id number of the group.
        UseGroupClid = "Use Group CLID",
    }
}

open_enum! {
    /// Which codecs a call may use.
    MediaPolicy {
        UseUncompressedCodec = "Use Uncompressed Codec",
        /// Those of the media set that is named with it.
        UseSupportedMediaSet = "Use Supported Media Set",
        NoRestrictions = "No Restrictions",
    }
}

open_enum! {
    /// Which number a call shows inside of an enterprise or group.
    InternalClidPolicy {
        UseExtension = "Use Extension",
        UseLocationCodePlusExtension = "Use Location Code plus Extension",
        /// As calls to the outside.
        UseExternalCallsPolicy = "Use External Calls Policy",
    }
}
