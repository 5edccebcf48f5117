//! Numbers to another group, of the same service provider or of another; and numbers that are given up.

use std::collections::BTreeSet;

use odin_api_engine::http::Response;
use serde_json::{Value, json};

use crate::flow::Ctx;
use crate::groups::dns::{self, Activation};
use crate::jobs::{AfterUnknown, DoneWhen, Item, JobError, Journal, Past, Plan, Problem, Question, Step};
use crate::numbering::Numbering;
use crate::service_providers::dns as inventory;
use crate::value::{GroupId, NumberRange, PhoneNumber, ServiceProviderId};
use crate::{Call, Endpoint, Error};

/// A group.
pub(super) type Home = (ServiceProviderId, GroupId);

/// Numbers of a group that nobody has, to another group, of the same service provider or of another.
///
/// Each range is an item: it is moved as a whole. Numbers that were activated are activated again. If a step fails, the
/// steps before it are taken back, so that no number is left between two groups; if that fails, too, the report says so
/// ([`ItemReport::stranded`](crate::jobs::ItemReport::stranded)), and the same job with the same journal goes on.
///
/// Planning checks that the numbers are of the group, that nobody has them, and that there is the other group. After a crash
/// the lists of numbers say what was done.
///
/// Calls: two to check; for each range 2 within a service provider and 4 to another one, and 2 more where numbers are
/// activated.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::moves::MoveNumbers;
/// use odin_api::jobs::{JobError, Journal, Report, RunOptions};
/// use odin_api::value::NumberRange;
///
/// # #[expect(dead_code)]
/// async fn run(ctx: &Ctx, journal: &mut dyn Journal) -> Result<Report, JobError> {
///     let numbers = [NumberRange::between("+1-2015554100", "+1-2015554109")];
///     let job = MoveNumbers::new(("ent.odin", "grp.odin"), ("sp0001", "sp0001-g01"), numbers);
///     job.plan(ctx, journal).await?.run(ctx, journal, &RunOptions::default()).await
/// }
/// ```
#[derive(Debug, Clone)]
pub struct MoveNumbers {
    from: Home,
    to: Home,
    ranges: Vec<NumberRange>,
}

/// Numbers of a group that nobody has, away from the group and from its service provider.
///
/// Each range is an item. If the service provider keeps it, the group gets it back as it was.
///
/// Calls: one to check; for each range 2, and one more where numbers are activated.
#[derive(Debug, Clone)]
pub struct RemoveNumbers {
    from: Home,
    ranges: Vec<NumberRange>,
}

impl MoveNumbers {
    /// From a group to a group, each with its service provider.
    pub fn new(
        from: (impl Into<ServiceProviderId>, impl Into<GroupId>),
        to: (impl Into<ServiceProviderId>, impl Into<GroupId>),
        ranges: impl IntoIterator<Item = NumberRange>,
    ) -> Self {
        let (from, to) = ((from.0.into(), from.1.into()), (to.0.into(), to.1.into()));
        Self { from, to, ranges: ranges.into_iter().collect() }
    }

    /// Makes the plan. If the journal has it already, it is taken from there what is activated.
    pub async fn plan<J: Journal + ?Sized>(&self, ctx: &Ctx, journal: &mut J) -> Result<Plan, JobError> {
        if self.from == self.to {
            return Err(JobError::Problems(vec![Problem::new(self.from.1.as_str(), "the numbers are there already")]));
        }
        let target = format!("{}/{} to {}/{}", self.from.0, self.from.1, self.to.0, self.to.1);
        let mut plan = Plan::new("moves.numbers", target);
        for range in ranges_of(ctx, journal, &plan, (&self.from, Some(&self.to)), &self.ranges).await? {
            plan.push(self.item(&range)?);
        }
        Ok(plan)
    }

    pub(super) fn item(&self, range: &Range) -> Result<Item, Error> {
        let numbers = &range.numbers;
        let mut item = range.leaving(&self.from)?;
        if self.from.0 != self.to.0 {
            item = item
                .step(give_up(&self.from.0, numbers)?.undone_by(take_up(&self.from.0, numbers)?))
                .step(take_up(&self.to.0, numbers)?.undone_by(give_up(&self.to.0, numbers)?));
        }
        item = item.step(assign(&self.to, numbers)?.undone_by(unassign(&self.to, numbers)?));
        if range.activated {
            item = item.step(activation(&self.to, numbers, true)?);
        }
        Ok(item)
    }
}

impl RemoveNumbers {
    /// From a group.
    pub fn new(
        service_provider_id: impl Into<ServiceProviderId>,
        group_id: impl Into<GroupId>,
        ranges: impl IntoIterator<Item = NumberRange>,
    ) -> Self {
        Self { from: (service_provider_id.into(), group_id.into()), ranges: ranges.into_iter().collect() }
    }

    /// Makes the plan.
    pub async fn plan<J: Journal + ?Sized>(&self, ctx: &Ctx, journal: &mut J) -> Result<Plan, JobError> {
        let mut plan = Plan::new("removal.numbers", format!("{}/{}", self.from.0, self.from.1));
        for range in ranges_of(ctx, journal, &plan, (&self.from, None), &self.ranges).await? {
            plan.push(range.leaving(&self.from)?.step(give_up(&self.from.0, &range.numbers)?));
        }
        Ok(plan)
    }
}

/// Numbers that are alike. The journal keeps them, since they may be elsewhere by the time of a later run.
pub(super) struct Range {
    pub(super) numbers: NumberRange,
    pub(super) activated: bool,
}

impl Range {
    /// An item that is called by its ends, and by whether it is activated.
    fn named(&self) -> Item {
        let (min, max) = ends(&self.numbers);
        let name = if min == max { min.to_owned() } else { format!("{min} - {max}") };
        let item = Item::new(if self.activated { name + " (activated)" } else { name });
        item.found(json!({ "min": min, "max": max, "activated": self.activated }))
    }

    /// An item that begins by taking it from a group, which gets it back as it was if a later step fails.
    fn leaving(&self, home: &Home) -> Result<Item, Error> {
        let (numbers, mut item) = (&self.numbers, self.named());
        if self.activated {
            item = item.step(activation(home, numbers, false)?.undone_by(activation(home, numbers, true)?));
        }
        Ok(item.step(unassign(home, numbers)?.undone_by(assign(home, numbers)?)))
    }

    /// What an earlier run found.
    fn of(found: &Value) -> Option<Self> {
        let numbers = NumberRange::between(found["min"].as_str()?, found["max"].as_str()?);
        Some(Self { numbers, activated: found["activated"].as_bool()? })
    }
}

fn ends(range: &NumberRange) -> (&str, &str) {
    let max = range.max.as_ref().map_or("", PhoneNumber::as_str);
    (range.min.as_str(), if max.is_empty() { range.min.as_str() } else { max })
}

/// The ranges of a plan, from the journal if it has them: from a group, to a group if they are moved.
async fn ranges_of<J: Journal + ?Sized>(
    ctx: &Ctx,
    journal: &mut J,
    plan: &Plan,
    (from, to): (&Home, Option<&Home>),
    ranges: &[NumberRange],
) -> Result<Vec<Range>, JobError> {
    if ranges.is_empty() {
        return Err(JobError::Problems(vec![Problem::new("numbers", "there are none")]));
    }
    let past = Past::of(journal, plan, None)?;
    if !past.is_planned() {
        let ranges = check(ctx, from, ranges).await?;
        // Otherwise every range would be taken away and given back before it is known that there is no such group.
        if let Some(to) = to {
            ctx.call(dns::List::new(&to.0, &to.1)).await?;
        }
        return Ok(ranges);
    }
    let planned: Vec<_> = past.keys().filter_map(|key| Range::of(past.found(key)?)).collect();
    // A range may have been cut.
    past.must_be_about(&numbers_of(ranges.iter()), &numbers_of(planned.iter().map(|range| &range.numbers)))?;
    Ok(planned)
}

/// Every number; the first one only of what is no range.
fn numbers_of<'r>(ranges: impl Iterator<Item = &'r NumberRange>) -> Vec<PhoneNumber> {
    let numbers = |range: &NumberRange| match range.expand() {
        Ok(numbers) => numbers.collect(),
        Err(_) => vec![range.min.clone()],
    };
    ranges.flat_map(numbers).collect()
}

/// The ranges, cut where numbers are activated and others are not. All that is wrong with them is told at once.
async fn check(ctx: &Ctx, home: &Home, ranges: &[NumberRange]) -> Result<Vec<Range>, JobError> {
    let stock = ctx.call(dns::List::new(&home.0, &home.1)).await?.dns.strict().map_err(Error::from)?;
    let numbering = Numbering::of(stock.iter().map(|row| row.min.as_str()));
    let (mut found, mut problems, mut seen) = (Vec::<Range>::new(), Vec::new(), BTreeSet::new());
    for range in ranges {
        let (min, max) = ends(range);
        let numbers = match range.expand() {
            Ok(numbers) => numbers,
            Err(why) => {
                problems.push(Problem::new(format!("{min} - {max}"), why));
                continue;
            }
        };
        let first = found.len();
        for number in numbers {
            let key = numbering.key(number.as_str());
            let row = stock.iter().find(|row| {
                let (min, max) = (row.min.as_str(), row.max.as_ref().map_or("", PhoneNumber::as_str));
                key.as_deref().is_some_and(|key| numbering.is_within(key, min, max))
            });
            let problem = match row {
                _ if !seen.insert(key.clone().unwrap_or_else(|| number.to_string())) => "it is named twice".to_owned(),
                None => format!("the group {} of {} does not have it", home.1, home.0),
                Some(row) if row.assigned == Some(true) => "somebody has it: see `whose`".to_owned(),
                Some(row) => {
                    let activated = row.activated == Some(true);
                    match found[first..].last_mut().filter(|last| last.activated == activated) {
                        Some(last) => last.numbers.max = Some(number),
                        None => found.push(Range { numbers: NumberRange::single(number), activated }),
                    }
                    continue;
                }
            };
            problems.push(Problem::new(number.as_str(), problem));
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(JobError::Problems(problems)) }
}

/// A question to the numbers of a group.
fn in_group(home: &Home, range: &NumberRange, done: DoneWhen) -> Result<AfterUnknown, Error> {
    // Then it is sent again, and the server says what it thinks of that.
    let unreadable = done == DoneWhen::Missing;
    let range = range.clone();
    let has_it = move |body: &[u8]| {
        let list = dns::List::response(Response::new(body.to_vec().into()));
        list.map_or(unreadable, |list| holds(list.dns.iter().map(|row| (&row.min, row.max.as_ref())), &range))
    };
    Ok(AfterUnknown::Ask(Question::new(dns::List::new(&home.0, &home.1).prepare()?, done).found_if(has_it)))
}

/// A question to the numbers of a service provider.
fn in_stock(provider: &ServiceProviderId, range: &NumberRange, done: DoneWhen) -> Result<AfterUnknown, Error> {
    // Then it is sent again, and the server says what it thinks of that.
    let unreadable = done == DoneWhen::Missing;
    let range = range.clone();
    let has_it = move |body: &[u8]| {
        let list = inventory::List::response(Response::new(body.to_vec().into()));
        list.map_or(unreadable, |list| holds(list.dns.iter().map(|row| (&row.min, row.max.as_ref())), &range))
    };
    Ok(AfterUnknown::Ask(Question::new(inventory::List::new(provider).prepare()?, done).found_if(has_it)))
}

/// Whether the first number of a range is in a list: a range is taken as a whole, or not at all.
fn holds<'a>(rows: impl Iterator<Item = (&'a PhoneNumber, Option<&'a PhoneNumber>)>, range: &NumberRange) -> bool {
    let rows: Vec<_> = rows.map(|(min, max)| (min.as_str(), max.map_or("", PhoneNumber::as_str))).collect();
    let numbering = Numbering::of(rows.iter().map(|(min, _)| *min));
    let Some(key) = numbering.key(range.min.as_str()) else { return false };
    rows.iter().any(|(min, max)| numbering.is_within(&key, min, max))
}

fn unassign(home: &Home, range: &NumberRange) -> Result<Step, Error> {
    let call: Call = dns::Delete::new(&home.0, &home.1).dns([range.clone()]).prepare()?;
    Ok(Step::new(call).after_unknown(in_group(home, range, DoneWhen::Missing)?))
}

fn assign(home: &Home, range: &NumberRange) -> Result<Step, Error> {
    let call: Call = dns::Create::new(&home.0, &home.1).dns([range.clone()]).prepare()?;
    Ok(Step::new(call).after_unknown(in_group(home, range, DoneWhen::Found)?))
}

fn give_up(provider: &ServiceProviderId, range: &NumberRange) -> Result<Step, Error> {
    let call: Call = inventory::Delete::new(provider).dns([range.clone()]).prepare()?;
    Ok(Step::new(call).after_unknown(in_stock(provider, range, DoneWhen::Missing)?))
}

fn take_up(provider: &ServiceProviderId, range: &NumberRange) -> Result<Step, Error> {
    let call: Call = inventory::Create::new(provider).dns([range.clone()]).prepare()?;
    Ok(Step::new(call).after_unknown(in_stock(provider, range, DoneWhen::Found)?))
}

fn activation(home: &Home, range: &NumberRange, activated: bool) -> Result<Step, Error> {
    let call: Call = dns::Update::new(&home.0, &home.1).dns([Activation::range(activated, range)]).prepare()?;
    Ok(Step::new(call))
}
