"""Limelight: the desktop console with which a business releases its features.

Deploying is technical: code reaches an environment, hidden behind a toggle. Releasing is a business decision. Limelight
reads the toggle endpoints of an organisation's environments, shows for every feature where its code is *deployed* and
where it is *released*, and lets a signed-in business owner *release* or *roll back* with one honest confirmation.

The map
-------
================  ====================================================================================================
`domain`          what a feature, an environment, evidence, a standing, a change and an error *are*; `ports` names what
                  the outside must satisfy. No input or output, no clock, no Qt
`usecases`        one module for each thing a person can do, over the ports
`sync`            the background thread with its event loop, and the engine that keeps the picture fresh
`net`             the only place outside the demo that builds HTTP connections, bounds them and translates their errors
`providers`       one module (and its helpers) for each toggle system and each source of deploy evidence
`identity`        who is signed in: tokens, sessions with OpenID providers, the only use of the system's keyring
`store`           the last picture on disk, what people wrote down beside it, and plans as files that they share
`journal`         who intended what and how it ended: SQLite, append-only, chained by hashes
`documents`       text files that people write: read with complaints that say where, replaced in one step
`settings`        the profile file, read into domain values and saved
`announcing`      messages after a change: what each kind of channel takes, and what posts them
`desktop`         what the desktop offers to every program: notifications
`reports`         writes reports: HTML, Excel, CSV, JSON (PDF is drawn by `ui.reports`)
`demo`            an honest toggle endpoint and OpenID provider on loopback, in a process of its own
`ui`              everything that imports PySide6, in sub-packages by what the person sees
`file_lock`       a lock on a file that dies with the process that holds it: for what running copies share
`own_thread`      runs what may never answer on a thread that the end of the program does not wait for
`words`           `tr`: every text that people read, in their language
`figures`         numbers, shares, dates and times as that language writes them
`resources`       finds what the folder `resources/` holds, in the wheel and in a checkout
`bootstrap`       builds every object by hand: the window first, everything behind it on the background thread
`selftest`        checks an installation part by part
`__main__`        the command line
================  ====================================================================================================

Who may import whom is written as contracts in `pyproject.toml` and checked with every test run.

Where does it go? Imports PySide6: `ui`. Talks to a toggle system: `providers`. A verb of the person: `usecases`. True
with pencil and paper: `domain`. Starts or repeats something: `sync`. Constructs: `bootstrap`.

How a change travels
--------------------
`ui.confirm.flow` asks `usecases.propose_change`, which reads everything afresh; the person confirms; then
`usecases.change_exposure` reads again, records the intent in the `journal`, sends at most one write through the
`provider`, and reads back. `domain.verdict` judges what was seen, and nothing else does. Whatever is not resolved is
looked at again by `sync.resolving`, also after a restart. Behind all of it `sync.journal_watch` keeps the head of the
journal in the keyring as well, and finds a file that is not the one that was written.

How a plan runs
---------------
`domain.plans` is what is wanted, `domain.plan_progress` what was done of it, derived from the journal alone.
`usecases.propose_plan` reads every step of a wave afresh; the person confirms once; `usecases.run_plan` gives each step
to `change_exposure`, in order, and the first that is not confirmed ends the run. A wave that is handed over is the same
with a time in each intent: a step that waits at its system counts as run, and `sync.resolving` follows it to its end.

How a picture travels
---------------------
`sync.engine` polls each environment on its own clock, and at once where `sync.listening` hears that it moved;
`domain.assembly` puts what was read into columns; the window gets an immutable `Picture` by a signal and repaints only
the cells that differ.
"""

__version__ = "0.1.0"
