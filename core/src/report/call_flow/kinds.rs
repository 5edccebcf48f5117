//! What the boxes and lines of a call flow mean.

use serde::{Serialize, Serializer};

/// Declares an enumeration with a word for JSON and a text for people for each of its values, and what they have of a
/// further type.
macro_rules! kinds {
    (
        $(#[$doc:meta])*
        $name:ident: $(#[$more:meta])* $vis:vis fn $property:ident -> $type:ty
        { $($(#[$vdoc:meta])* $kind:ident = $word:literal, $label:literal, $value:expr;)* }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!($label, ".")] $(#[$vdoc])* $kind,)*
        }

        impl $name {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// Its word in JSON.
            pub fn word(self) -> &'static str {
                match self { $(Self::$kind => $word,)* }
            }

            /// Its name, for people.
            pub fn label(self) -> &'static str {
                match self { $(Self::$kind => $label,)* }
            }

            $(#[$more])*
            $vis fn $property(self) -> $type {
                match self { $(Self::$kind => $value,)* }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}

kinds! {
    /// What a [`Node`](super::Node) is.
    NodeKind:
    /// Its colour in pictures, such as `#2f62b0`.
    pub fn color -> &'static str {
        /// Where the calls come from: the first node of every flow.
        Caller = "caller", "Calls to", "#1f2937";
        AutoAttendant = "autoAttendant", "Auto attendant", "#1f6f4a";
        /// A menu of an auto attendant, or a submenu.
        Menu = "menu", "Menu", "#3b7a57";
        HuntGroup = "huntGroup", "Hunt group", "#2f62b0";
        CallCenter = "callCenter", "Call center", "#9a4a12";
        User = "user", "User", "#4b5563";
        VoiceMail = "voiceMail", "Voice mail", "#75379c";
        /// Another service of the group with a number, such as its voice portal.
        Service = "service", "Other service", "#0f6b6b";
        /// A number that nobody in the group has.
        Outside = "outside", "Outside the group", "#111827";
        /// Where a call ends without an answer, such as a busy tone.
        End = "end", "End", "#8f1d3f";
    }
}

kinds! {
    /// Why a call takes an [`Edge`](super::Edge).
    EdgeKind:
    pub(super) fn family -> Family {
        /// The number was called.
        Called = "called", "Called", Family::Way;
        BusinessHours = "businessHours", "Business hours", Family::Way;
        AfterHours = "afterHours", "After hours", Family::Way;
        Holidays = "holidays", "Holidays", Family::Way;
        /// The caller pressed a key.
        Key = "key", "Key", Family::Way;
        /// The phone of an agent of a hunt group or call center rings.
        Agent = "agent", "Agent", Family::Ring;
        /// Another phone rings at the same time.
        SimultaneousRing = "simultaneousRing", "Rings too", Family::Ring;
        /// Another phone rings after others did not answer.
        SequentialRing = "sequentialRing", "Rings in turn", Family::Ring;
        Always = "always", "Always", Family::Forward;
        /// Only calls that meet a criterion.
        Selective = "selective", "Selective", Family::Forward;
        /// As the profile says that the user has chosen.
        CommPilotExpress = "commPilotExpress", "CommPilot Express", Family::Forward;
        /// To the number that the group has for the night.
        NightForwarding = "nightForwarding", "Night forwarding", Family::Forward;
        Busy = "busy", "Busy", Family::Forward;
        NoAnswer = "noAnswer", "No answer", Family::Forward;
        NotReachable = "notReachable", "Not reachable", Family::Forward;
        VoiceMail = "voiceMail", "Voice mail", Family::Mail;
        /// The queue is full, or the call has waited for too long.
        Overflow = "overflow", "Overflow", Family::Treatment;
        /// No agent is signed in.
        Stranded = "stranded", "Stranded", Family::Treatment;
        /// All agents are unavailable.
        StrandedUnavailable = "strandedUnavailable", "Agents unavailable", Family::Treatment;
        /// The agent who was offered the call did not answer.
        Bounced = "bounced", "Bounced", Family::Treatment;
        /// All calls, as long as it is switched on.
        Forced = "forced", "Forced forwarding", Family::Treatment;
        NightService = "nightService", "Night service", Family::Treatment;
        HolidayService = "holidayService", "Holiday service", Family::Treatment;
    }
}

/// What lines of one colour have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    Way,
    Ring,
    Forward,
    Mail,
    Treatment,
}

impl Family {
    pub(super) const ALL: [Self; 5] = [Self::Way, Self::Ring, Self::Forward, Self::Mail, Self::Treatment];

    /// What its arrow is called.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Way => "way",
            Self::Ring => "ring",
            Self::Forward => "forward",
            Self::Mail => "mail",
            Self::Treatment => "treatment",
        }
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Way => "goes by number, key or time",
            Self::Ring => "rings",
            Self::Forward => "is forwarded",
            Self::Mail => "goes to voice mail",
            Self::Treatment => "leaves the queue",
        }
    }

    pub(super) fn color(self) -> &'static str {
        match self {
            Self::Way => "#374151",
            Self::Ring => "#2563eb",
            Self::Forward => "#c2570c",
            Self::Mail => "#8b3fbf",
            Self::Treatment => "#be123c",
        }
    }
}

impl EdgeKind {
    /// The colour of its line in pictures, such as `#2563eb`.
    pub fn color(self) -> &'static str {
        self.family().color()
    }
}
