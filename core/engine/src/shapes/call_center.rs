//! Call centers, as users, groups and enterprises show them.

use crate::declare::model;
use crate::value::{GroupId, PhoneNumber, UserId, open_enum};

open_enum! {
    /// What a call center can do; each kind needs a license of its agents.
    CallCenterType {
        Basic = "Basic",
        Standard = "Standard",
        Premium = "Premium",
    }
}

open_enum! {
    /// What decides who gets a call, besides the policy.
    RoutingType {
        PriorityBased = "Priority Based",
        SkillBased = "Skill Based",
    }
}

model! {
    /// A user as an agent, a supervisor, or somebody who could be one.
    Agent from "userId" needs {
        user_id: UserId = "userId",
    } has {
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        hiragana_last_name: Option<String> = "hiraganaLastName",
        hiragana_first_name: Option<String> = "hiraganaFirstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        /// Only its name.
        department: Option<String> = "department",
        email_address: Option<String> = "emailAddress",
        group_id: Option<GroupId> = "groupId",
        imp_id: Option<String> = "iMPId",
        location_code: Option<String> = "locationCode",
        /// With the policy `Weighted` of the call center, in percent.
        weight: Option<i64> = "weight",
        /// 1 is the highest; there with [`RoutingType::SkillBased`](RoutingType::SkillBased).
        skill_level: Option<i64> = "skillLevel" [Range(1, 20)],
    }
}

impl<T: Into<UserId>> From<T> for Agent {
    fn from(user_id: T) -> Self {
        Self::new(user_id)
    }
}

open_enum! {
    /// Where a disposition code is defined.
    CodeLevel {
        Enterprise = "Enterprise",
        Group = "Group",
        Queue = "Queue",
    }
}

model! {
    /// An agent threshold profile, as lists show it.
    ThresholdProfileRow from "name" needs {
        name: String = "name",
    } has {
        /// Whether new agents get it.
        default: Option<bool> = "default",
        description: Option<String> = "description",
    }
}

open_enum! {
    /// Where reports are made.
    ReportingServer {
        Enhanced = "Enhanced",
        Off = "Off",
    }
}
