//! One writer, many waiting: writes that come while another commits share the next commit.
//!
//! A commit that survives a power cut waits for the disk; sharing it is what makes many small
//! writes fast. Each write keeps a savepoint of its own, so one that fails takes nothing with it.

use super::{ATTEMPTS, local::now, on_thread};
use crate::{
    Error,
    connection::Connection,
    error::Fault,
    operation::{Failure, Operation},
};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex as SyncMutex, PoisonError},
};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

/// The most writes that share a commit.
const GROUP: usize = 64;

/// Does a write and answers with what tells its caller, once the commit is known.
type Job = Box<dyn FnOnce(&mut Connection) -> Told + Send>;
type Told = Box<dyn FnOnce(Option<&Error>) + Send>;

pub(super) struct Writer {
    connection: Arc<Mutex<Connection>>,
    waiting: SyncMutex<VecDeque<Job>>,
}

impl Writer {
    pub(super) fn new(connection: Connection) -> Self {
        Self {
            connection: Arc::new(Mutex::new(connection)),
            waiting: SyncMutex::new(VecDeque::new()),
        }
    }

    /// The connection, for a transaction of its own.
    pub(super) async fn lock(&self) -> Result<OwnedMutexGuard<Connection>, Error> {
        let connection = Arc::clone(&self.connection).lock_owned().await;
        on_thread(move || {
            let mut connection = connection;
            now(connection.reset())?;
            Ok(connection)
        })
        .await
    }

    /// Performs a write. Whoever first gets the connection does the work of all who wait.
    pub(super) async fn perform<O: Operation>(&self, operation: O) -> Result<O::Output, Error> {
        let (tell, mut told) = oneshot::channel();
        self.queue().push_back(job(operation, tell));
        loop {
            let connection = Arc::clone(&self.connection).lock_owned().await;
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
            on_thread(move || {
                let mut connection = connection;
                run(&mut connection, jobs);
                Ok(())
            })
            .await?;
        }
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
        // A caller that has gone away no longer wants it done.
        let outcome =
            if tell.is_closed() { Err(abandoned()) } else { attempt(&operation, connection) };
        Box::new(move |failed| {
            let outcome = match failed {
                Some(error) => Err(error.clone()),
                None => outcome,
            };
            let _ = tell.send(outcome);
        })
    })
}

fn attempt<O: Operation>(operation: &O, connection: &mut Connection) -> Result<O::Output, Error> {
    let mut left = ATTEMPTS;
    loop {
        match now::<_, Error>(async { Ok(operation.perform(connection).await) })? {
            Err(Failure(Fault::Retry | Fault::Replan)) if left > 1 => left -= 1,
            outcome => return outcome.map_err(|failure| failure.0.into()),
        }
    }
}

/// Does the jobs in one transaction, or the only one in its own.
fn run(connection: &mut Connection, jobs: Vec<Job>) {
    let begun = now::<_, Error>(async {
        connection.reset().await?;
        if jobs.len() > 1 {
            connection.begin().await?;
        }
        Ok(())
    });
    if let Err(error) = begun {
        // Nothing was done: every caller hears why.
        for job in jobs {
            refuse(connection, job, &error);
        }
        return;
    }
    let told: Vec<Told> = jobs.into_iter().map(|job| job(connection)).collect();
    let committed = if connection.in_transaction() { now(connection.commit()) } else { Ok(()) };
    for tell in told {
        tell(committed.as_ref().err());
    }
}

/// Tells a job's caller that it could not be done, and undoes what it did in finding out.
fn refuse(connection: &mut Connection, job: Job, error: &Error) {
    let tell = job(connection);
    let _ = now(connection.reset());
    tell(Some(error));
}
