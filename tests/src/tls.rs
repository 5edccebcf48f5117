//! Certificates for tests: a certificate authority and servers, good and bad.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, Certificate, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, date_time_ymd,
};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

/// What is wrong with the certificate of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Flaw {
    /// Nothing: it is good for `localhost` and `127.0.0.1`.
    None,
    /// It is for another host.
    WrongHost,
    /// It was good until 2020.
    Expired,
    /// It will be good from 2100.
    NotYetValid,
    /// It is signed by itself instead of the authority.
    SelfSigned,
    /// It is for clients, not for servers.
    ClientOnly,
}

/// A certificate authority that only tests trust.
pub struct Authority {
    certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
}

/// A server's certificate and its key.
#[derive(Debug)]
#[non_exhaustive]
pub struct ServerCertificate {
    /// The certificate.
    pub certificate: CertificateDer<'static>,
    /// Its private key.
    pub key: PrivateKeyDer<'static>,
}

impl Authority {
    /// A new authority with a new key.
    ///
    /// # Panics
    ///
    /// Only if the machine has no randomness.
    #[must_use]
    pub fn new() -> Self {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, "Odin simulator authority");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let key = KeyPair::generate().expect("a new key");
        let certificate = params.self_signed(&key).expect("a certificate of sound parameters");
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    /// The authority's certificate as PEM, for clients to trust.
    pub fn pem(&self) -> String {
        self.certificate.pem()
    }

    /// The authority's certificate as DER, for clients to trust.
    pub fn der(&self) -> CertificateDer<'static> {
        self.certificate.der().clone()
    }

    /// A certificate for a server.
    ///
    /// # Panics
    ///
    /// Only if the machine has no randomness.
    pub fn certify(&self, flaw: Flaw) -> ServerCertificate {
        let hosts: &[&str] =
            if flaw == Flaw::WrongHost { &["elsewhere.example.net"] } else { &["localhost", "127.0.0.1"] };
        let hosts: Vec<String> = hosts.iter().map(|host| (*host).to_owned()).collect();
        let mut params = CertificateParams::new(hosts).expect("sound host names");
        params.distinguished_name.push(DnType::CommonName, "Odin simulator");
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![match flaw {
            Flaw::ClientOnly => ExtendedKeyUsagePurpose::ClientAuth,
            _ => ExtendedKeyUsagePurpose::ServerAuth,
        }];
        match flaw {
            Flaw::Expired => params.not_after = date_time_ymd(2020, 1, 1),
            Flaw::NotYetValid => params.not_before = date_time_ymd(2100, 1, 1),
            _ => {}
        }
        let key = KeyPair::generate().expect("a new key");
        let certificate = match flaw {
            Flaw::SelfSigned => params.self_signed(&key),
            _ => params.signed_by(&key, &self.issuer),
        };
        let certificate = certificate.expect("a certificate of sound parameters");
        ServerCertificate {
            certificate: certificate.der().clone(),
            key: PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
        }
    }

    /// The configuration of a server with such a certificate.
    ///
    /// # Panics
    ///
    /// Only if the machine has no randomness.
    pub fn server_config(&self, flaw: Flaw) -> Arc<ServerConfig> {
        let server = self.certify(flaw);
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions that the provider has")
            .with_no_client_auth()
            .with_single_cert(vec![server.certificate], server.key)
            .expect("a key that fits its certificate");
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Arc::new(config)
    }
}

impl Default for Authority {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Authority").finish_non_exhaustive()
    }
}
