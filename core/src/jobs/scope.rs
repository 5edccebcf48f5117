//! What a job that reads covers.

use std::fmt;

use super::each::each;
use crate::flow::Ctx;
use crate::value::{GroupId, ServiceProviderId};
use crate::{Error, groups, service_providers};

/// A group, all groups of a service provider or enterprise, or all groups of the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scope {
    /// One group.
    Group(ServiceProviderId, GroupId),
    /// All groups of one service provider.
    ServiceProvider(ServiceProviderId),
    /// All groups that the login can see.
    Platform,
}

impl Scope {
    /// One group.
    pub fn group(service_provider_id: impl Into<ServiceProviderId>, group_id: impl Into<GroupId>) -> Self {
        Self::Group(service_provider_id.into(), group_id.into())
    }

    /// All groups of one service provider.
    pub fn service_provider(service_provider_id: impl Into<ServiceProviderId>) -> Self {
        Self::ServiceProvider(service_provider_id.into())
    }

    /// The one service provider, unless it is the platform.
    pub(super) fn service_provider_id(&self) -> Option<&ServiceProviderId> {
        match self {
            Self::Group(provider, _) | Self::ServiceProvider(provider) => Some(provider),
            Self::Platform => None,
        }
    }

    /// The one group, if it is one.
    pub(super) fn group_id(&self) -> Option<&GroupId> {
        if let Self::Group(_, group) = self { Some(group) } else { None }
    }

    /// The service providers in it, which costs a call for the platform.
    pub(super) async fn service_providers(&self, ctx: &Ctx) -> Result<Vec<ServiceProviderId>, Error> {
        Ok(match self {
            Self::Group(provider, _) | Self::ServiceProvider(provider) => vec![provider.clone()],
            Self::Platform => {
                let all = ctx.call(service_providers::List::new()).await?.strict()?;
                let nameless =
                    || Error::argument("serviceProviderId", "a service provider in the server's list has none");
                let ids = all.into_iter().map(|provider| provider.service_provider_id.ok_or_else(nameless));
                ids.collect::<Result<_, _>>()?
            }
        })
    }

    /// The groups in it, in order: a call for each service provider, none for one group.
    pub(super) async fn groups(&self, ctx: &Ctx) -> Result<Vec<(ServiceProviderId, GroupId)>, Error> {
        if let Self::Group(provider, group) = self {
            return Ok(vec![(provider.clone(), group.clone())]);
        }
        let providers = self.service_providers(ctx).await?;
        let found = each(ctx, WIDTH, "", providers, |ctx, provider| {
            Box::pin(async move {
                let groups = ctx.call(groups::List::new(&provider)).await?.strict()?;
                Ok(groups.into_iter().map(|group| (provider.clone(), group.group_id)).collect::<Vec<_>>())
            })
        });
        Ok(found.await?.into_iter().flatten().collect())
    }
}

/// How many groups or service providers are asked about at the same time.
pub(super) const WIDTH: usize = 8;

/// `ent.odin/grp.odin`, `ent.odin` or `the platform`.
impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Group(provider, group) => write!(f, "{provider}/{group}"),
            Self::ServiceProvider(provider) => provider.fmt(f),
            Self::Platform => f.write_str("the platform"),
        }
    }
}
