//! One writer, many waiting: writes that come while another commits share the next commit.
//!
//! A commit that survives a power cut waits for the disk; sharing it is what makes many small
//! writes fast. Each write keeps a savepoint of its own, so one that fails takes nothing with it.

use super::{
    local::now,
    thread::{on_thread, while_wanted},
};
use crate::{
    Error,
    connection::Connection,
    operation::{Operation, perform},
};
use std::{
    collections::VecDeque,
    ops::{Deref, DerefMut},
    sync::{Arc, Mutex as SyncMutex, PoisonError},
    time::Duration,
};
use tokio::{
    sync::{Mutex, OwnedMutexGuard, oneshot},
    time::timeout,
};

/// The most writes that share a commit.
const GROUP: usize = 64;
/// Writes of this process wait for each other so many times longer than for those of another: here
/// it is known that work goes on.
const PATIENCE: u32 = 3;

/// Does a write, unless there is no connection to do it on, and answers with what tells its
/// caller, once the commit is known.
type Job = Box<dyn FnOnce(Result<&mut Connection, &Error>) -> Told + Send>;
type Told = Box<dyn FnOnce(Option<&Error>) + Send>;

pub(super) struct Writer {
    connection: Arc<Mutex<Connection>>,
    waiting: SyncMutex<VecDeque<Job>>,
    patience: Duration,
}

/// The writing connection, for one user at a time. A transaction left open on it is undone when it
/// is given back.
pub(super) struct WriterGuard(OwnedMutexGuard<Connection>);

impl Drop for WriterGuard {
    fn drop(&mut self) {
        if !self.0.is_usable() {
            self.0.abandon();
        }
    }
}

impl Deref for WriterGuard {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.0
    }
}

impl DerefMut for WriterGuard {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.0
    }
}

impl Writer {
    pub(super) fn new(connection: Connection, busy_timeout: Duration) -> Self {
        Self {
            connection: Arc::new(Mutex::new(connection)),
            waiting: SyncMutex::new(VecDeque::new()),
            patience: busy_timeout * PATIENCE,
        }
    }

    /// The connection, for a transaction of its own.
    pub(super) async fn lock(&self) -> Result<WriterGuard, Error> {
        let lock = Arc::clone(&self.connection).lock_owned();
        // Who asks for it again within a transaction would else wait for themselves.
        let connection = timeout(self.patience, lock).await.map_err(|_| Error::Busy)?;
        Ok(WriterGuard(connection))
    }

    /// Performs a write. Whoever first gets the connection does the work of all who wait.
    pub(super) async fn perform<O: Operation>(&self, operation: O) -> Result<O::Output, Error> {
        if !O::GUARDED {
            return self.perform_alone(operation).await;
        }
        let (tell, mut told) = oneshot::channel();
        self.queue().push_back(job(operation, tell));
        loop {
            let connection = self.lock().await?;
            match told.try_recv() {
                Ok(outcome) => return outcome,
                Err(oneshot::error::TryRecvError::Closed) => return Err(abandoned()),
                Err(oneshot::error::TryRecvError::Empty) => {}
            }
            let jobs: Vec<Job> = {
                let mut queue = self.queue();
                let count = queue.len().min(GROUP);
                queue.drain(..count).collect()
            };
            // To its end in any case: the others wait for it too.
            on_thread(move || {
                let mut connection = connection;
                run(&mut connection, jobs);
            })
            .await?;
        }
    }

    /// Raw SQL shares no commit: it may say COMMIT itself, or what can't stand in a transaction.
    async fn perform_alone<O: Operation>(&self, operation: O) -> Result<O::Output, Error> {
        let connection = self.lock().await?;
        while_wanted(connection, move |connection| now(perform(&operation, connection))).await?.1
    }

    fn queue(&self) -> std::sync::MutexGuard<'_, VecDeque<Job>> {
        // The queue is whole at every moment, whatever panicked while it was held.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn abandoned() -> Error {
    Error::ConnectionLost("the write was abandoned before its commit".to_owned())
}

fn job<O: Operation>(operation: O, tell: oneshot::Sender<Result<O::Output, Error>>) -> Job {
    Box::new(move |connection| {
        let outcome = match connection {
            Err(error) => Err(error.clone()),
            // A caller that has gone away no longer wants it done.
            Ok(_) if tell.is_closed() => Err(abandoned()),
            Ok(connection) => now(perform(&operation, connection)),
        };
        Box::new(move |failed| {
            let outcome = match failed {
                Some(error) => Err(error.clone()),
                None => outcome,
            };
            let _ = tell.send(outcome);
        })
    })
}

/// Does the jobs in one transaction, or the only one in its own.
fn run(connection: &mut Connection, jobs: Vec<Job>) {
    if jobs.len() < 2 {
        jobs.into_iter().for_each(|job| job(Ok(&mut *connection))(None));
        return;
    }
    if let Err(error) = now(connection.begin()) {
        // Nothing was done: every caller hears why.
        jobs.into_iter().for_each(|job| job(Err(&error))(None));
        return;
    }
    let told: Vec<Told> = jobs.into_iter().map(|job| job(Ok(&mut *connection))).collect();
    let committed = now(connection.commit());
    for tell in told {
        tell(committed.as_ref().err());
    }
}
