//! Both transports behind one blocking interface.

use std::sync::Arc;

use odin_api::exchange::Exchange;
use odin_api::{Builder, Connect, Endpoint, Error};
use tokio::runtime::Runtime;

/// A client of one transport.
pub(crate) trait Caller: Clone + Send + Sync + 'static {
    /// What the transport calls a client.
    type Client: Connect;
    const NAME: &'static str;

    fn new(builder: Builder<Self::Client>) -> Result<Self, Error>;

    /// A client that does nothing between calls.
    fn alone(builder: Builder<Self::Client>) -> Result<Self, Error> {
        Self::new(builder)
    }

    fn call<E: Endpoint + Send>(&self, endpoint: E) -> Result<E::Response, Error>;
    fn exchange<T>(&self, look: impl FnOnce(&mut Exchange) -> T) -> T;
}

#[derive(Clone)]
pub(crate) struct Blocking(pub(crate) odin_api_ureq::Client);

impl Caller for Blocking {
    type Client = odin_api_ureq::Client;
    const NAME: &'static str = "ureq";

    fn new(builder: Builder<Self::Client>) -> Result<Self, Error> {
        builder.build().map(Self)
    }

    fn call<E: Endpoint + Send>(&self, endpoint: E) -> Result<E::Response, Error> {
        self.0.call(endpoint)
    }

    fn exchange<T>(&self, look: impl FnOnce(&mut Exchange) -> T) -> T {
        self.0.with_exchange(look)
    }
}

#[derive(Clone)]
pub(crate) struct Async {
    pub(crate) client: odin_api_hyper::Client,
    pub(crate) runtime: Arc<Runtime>,
}

impl Caller for Async {
    type Client = odin_api_hyper::Client;
    const NAME: &'static str = "hyper";

    fn new(builder: Builder<Self::Client>) -> Result<Self, Error> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        Ok(Self { client: builder.build()?, runtime: Arc::new(runtime.expect("a runtime")) })
    }

    fn alone(builder: Builder<Self::Client>) -> Result<Self, Error> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        Ok(Self { client: builder.build()?, runtime: Arc::new(runtime.expect("a runtime")) })
    }

    fn call<E: Endpoint + Send>(&self, endpoint: E) -> Result<E::Response, Error> {
        self.runtime.block_on(self.client.call(endpoint))
    }

    fn exchange<T>(&self, look: impl FnOnce(&mut Exchange) -> T) -> T {
        self.client.with_exchange(look)
    }
}
