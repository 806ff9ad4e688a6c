//! A certificate authority and a server certificate for the tests of TLS.
//!
//! Two certificates and not one: a client that checks properly takes no authority's certificate as
//! a server's. The configuration is our own, because the machine's may add extensions.

use crate::process::{self, Result};
use std::path::Path;
use std::process::Command;

pub(super) const SERVER_CERTIFICATE: &str = "server.crt";
pub(super) const SERVER_KEY: &str = "server.key";
const AUTHORITY_CERTIFICATE: &str = "ca.crt";

const SCRIPT: &str = r#"
set -eu
umask 077
cat > openssl.cnf <<'END'
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, IP:127.0.0.1
END
openssl ecparam -name prime256v1 -genkey -noout -out ca.key
openssl ecparam -name prime256v1 -genkey -noout -out server.key
openssl req -config openssl.cnf -x509 -extensions authority -new -sha256 -days 30 \
    -key ca.key -subj '/CN=Terra Atlas test authority' -out ca.crt
openssl req -config openssl.cnf -new -sha256 \
    -key server.key -subj '/CN=localhost' -out server.csr
openssl x509 -req -extfile openssl.cnf -extensions server -sha256 -days 30 \
    -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out server.crt
rm ca.key
"#;

/// Writes the files with commands that `command` makes, in the folder it gives them, and gives the
/// name of the authority's certificate there.
pub(super) fn write(command: &dyn Fn(&Path) -> Command) -> Result<&'static str> {
    if !process::succeeds(command(Path::new("openssl")).arg("version")) {
        return Err("openssl is not installed".to_owned());
    }
    process::output(command(Path::new("/bin/sh")).args(["-c", SCRIPT]))?;
    Ok(AUTHORITY_CERTIFICATE)
}
