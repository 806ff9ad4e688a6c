//! What `cargo xtask bench http` measures with: a generator of load, and the server that nothing on
//! this driver gets beyond.
//!
//! ```text
//! terra-bench-http load ADDRESS TARGET CONNECTIONS SECONDS
//! terra-bench-http load-again ADDRESS TARGET CONNECTIONS SECONDS
//! terra-bench-http serve POSTGRES_URL ADDRESS
//! ```

mod json;
mod load;
mod serve;

use std::{error::Error, process::ExitCode};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error + Send + Sync>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [kind @ ("load" | "load-again"), address, target, connections, seconds] => {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            let again = *kind == "load-again";
            let told = load::put(address, target, connections.parse()?, seconds.parse()?, again);
            println!("{}", runtime.block_on(told)?);
            Ok(())
        }
        ["serve", url, address] => {
            tokio::runtime::Runtime::new()?.block_on(serve::serve(url, address))
        }
        _ => Err(
            "terra-bench-http: load or load-again ADDRESS TARGET CONNECTIONS SECONDS, or serve \
                  URL ADDRESS"
                .into(),
        ),
    }
}
