//! `terra serve`, and `terra` without a command.

use super::{
    Done, bring_up_to_date, catalog,
    limits::{LimitArguments, Log},
};
use crate::{
    demonstration,
    output::{note, say, tell},
};
use clap::{Args, FromArgMatches};
use std::{error::Error, io, process::ExitCode};
use terra_store::{DatabaseUrl, Store};
use tokio::{
    net::TcpListener,
    signal::unix::{Signal, SignalKind, signal},
    sync::oneshot,
};

/// Where it listens when nothing is said.
const USUAL: &str = "127.0.0.1:8080";
/// The variable that says otherwise.
const LISTEN: &str = "TERRA_LISTEN";
/// How many mebibytes of positions are held in memory when nothing is said: of some five million
/// rows.
const HELD_MIB: usize = 256;
/// How a program ends that Ctrl-C ended, as a shell has it: 128, and the number of the signal.
const INTERRUPTED: i32 = 130;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The address and port to listen on; port 0 is any that is free
    #[arg(long, value_name = "ADDRESS:PORT", env = LISTEN, hide_env_values = true, default_value = USUAL)]
    listen: String,
    /// Leaves an empty database empty, instead of loading real data sets into it
    #[arg(long)]
    no_demo: bool,
    /// How much memory may hold positions, which answers questions of place sooner; 0 holds none
    #[arg(long, value_name = "MIB", default_value_t = HELD_MIB)]
    hold_mib: usize,
    /// How each request is written to standard error, once it is answered
    #[arg(
        long,
        value_name = "FORMAT",
        env = "TERRA_LOG",
        hide_env_values = true,
        default_value = "auto"
    )]
    log: Log,
    #[command(flatten)]
    limits: LimitArguments,
}

impl Default for Arguments {
    fn default() -> Self {
        // As the surroundings say, which may be wrong.
        let matches = Self::augment_args(clap::Command::new("terra")).get_matches_from(["terra"]);
        Self::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
    }
}

pub(crate) async fn run(database: &str, arguments: Arguments) -> Done {
    let Arguments { listen, no_demo, hold_mib, log, limits } = arguments;
    // As it is shown, an address has no password.
    let shown: DatabaseUrl = database.parse()?;
    // First of all: who can't be heard has no business with the database.
    let listener = TcpListener::bind(&listen).await.map_err(|error| deaf(&listen, &error))?;
    let applied = bring_up_to_date(database).await?;
    if !applied.is_empty() {
        tell(format!("{shown}: applied {}", applied.join(", ")))?;
    }
    let store = Store::open(database, catalog()?).await?;
    // A server's database is its operator's to fill.
    if !no_demo && shown.file().is_some() {
        demonstration::load(&store).await?;
    }
    if hold_mib > 0 {
        store.hold_positions(hold_mib.saturating_mul(1 << 20), note).await?;
    }
    let stop = Signals::heard()?.stop();
    say(format!("Terra Atlas serves on http://{}", listener.local_addr()?))?;
    log.begin();
    terra_server::serve_within(limits.into(), store, listener, stop).await;
    Ok(ExitCode::SUCCESS)
}

/// Why nothing can be heard there, and what to do.
fn deaf(listen: &str, error: &io::Error) -> Box<dyn Error> {
    let what = match error.kind() {
        io::ErrorKind::AddrInUse => {
            "another program listens there; stop it, or choose another port with --listen, such \
             as --listen 127.0.0.1:8081"
        }
        io::ErrorKind::PermissionDenied => "choose a port above 1023 with --listen",
        io::ErrorKind::AddrNotAvailable => {
            "this machine has no such address; 127.0.0.1 is heard on it alone, 0.0.0.0 from others"
        }
        _ => "give an address and a port with --listen, such as --listen 127.0.0.1:8080",
    };
    format!("can't listen on {listen} ({error}): {what}").into()
}

/// The signals that stop it.
struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

impl Signals {
    fn heard() -> io::Result<Self> {
        let interrupt = signal(SignalKind::interrupt())?;
        Ok(Self { interrupt, terminate: signal(SignalKind::terminate())? })
    }

    /// Ready at the first signal; the second ends the program at once.
    fn stop(mut self) -> impl Future<Output = ()> {
        let (tell, told) = oneshot::channel();
        tokio::spawn(async move {
            self.next().await;
            note("Stopping, once running requests are answered; Ctrl-C again stops at once.");
            let _ = tell.send(());
            self.next().await;
            std::process::exit(INTERRUPTED);
        });
        async {
            let _ = told.await;
        }
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
