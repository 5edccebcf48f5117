//! `/groups/call-centers/statistics`: how many calls, how long.

use crate::declare::{endpoint, model};
use crate::value::{Array, ServiceUserId, UserId};

model! {
    /// From when to when.
    StatisticsRange {
        start: Option<String> = "start",
        end: Option<String> = "end",
    }
}

model! {
    /// What happened to the calls.
    QueueStatistics {
        /// Calls that found the queue full.
        number_of_busy_overflows: Option<i64> = "numberOfBusyOverflows",
        number_of_calls_answered: Option<i64> = "numberOfCallsAnswered",
        /// Calls whose caller hung up while waiting.
        number_of_calls_abandoned: Option<i64> = "numberOfCallsAbandoned",
        number_of_calls_transferred: Option<i64> = "numberOfCallsTransferred",
        /// Calls that waited for too long.
        number_of_calls_timedout: Option<i64> = "numberOfCallsTimedout",
        average_number_of_agents_talking: Option<f64> = "averageNumberOfAgentsTalking",
        average_number_of_agents_staffed: Option<f64> = "averageNumberOfAgentsStaffed",
        average_wait_seconds: Option<i64> = "averageWaitSeconds",
        average_abandonment_seconds: Option<i64> = "averageAbandonmentSeconds",
    }
}

model! {
    /// The names of an agent.
    AgentNames {
        first_name: Option<String> = "firstName",
        last_name: Option<String> = "lastName",
    }
}

model! {
    /// What an agent did.
    AgentFigures {
        number_of_calls_handled: Option<i64> = "numberOfCallsHandled",
        number_of_calls_unanswered: Option<i64> = "numberOfCallsUnanswered",
        average_call_seconds: Option<i64> = "averageCallSeconds",
        total_talk_seconds: Option<i64> = "totalTalkSeconds",
        total_staffed_seconds: Option<i64> = "totalStaffedSeconds",
    }
}

model! {
    /// An agent, and what it did.
    AgentStatistics {
        agent_user_id: Option<UserId> = "agentUserId",
        agent_display_names: Option<AgentNames> = "agentDisplayNames",
        /// Comes as a text.
        available: Option<bool> = "available",
        statistics: Option<AgentFigures> = "statistics",
    }
}

model! {
    /// The statistics of a call center.
    Statistics {
        statistics_range: Option<StatisticsRange> = "statisticsRange",
        queue_statistics: Option<QueueStatistics> = "queueStatistics",
        agent_statistics: Array<AgentStatistics> = "agentStatistics",
    }
}

endpoint! {
    /// The statistics of a call center, kept as [`reporting`](super::reporting) says.
    ///
    /// ```
    /// use odin_api::groups::call_centers::statistics::Get;
    /// let get = Get::new("cc.support@example.net").start("2026-03-02T00:00:00.000Z").end("2026-03-03T00:00:00.000Z");
    /// ```
    #[doc(alias = "queue statistics")]
    Get = GET "/groups/call-centers/statistics", id "groups.call-centers.statistics.get", Safe, Sent -> Statistics;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
    query {
        /// ISO 8601, in UTC.
        start: String = "start",
        /// ISO 8601, in UTC.
        end: String = "end",
    }
}
