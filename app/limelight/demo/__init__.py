"""An honest toggle endpoint and OpenID provider on loopback, with SQLite behind them, in a process of their own.

It speaks `resources/contract/toggle-endpoint.openapi.yaml` and nothing else, so that what works here works on any
server that follows the contract. `process.start_demo` starts it as a child that ends with its parent;
`command.main` is `limelight serve`. What it tells comes from `resources/demo/story.toml`.

- `storage` owns the file, `reading` and `feeds` answer questions, `attempts`, `changes` and `decisions` decide
  about writes, `wishes` decodes them, `freezes` holds them back;
- `gate` lets callers in: by a token of the demo's, or by an access token, which `access_tokens` checks with the keys
  of the demo's own `issuer` or, by `issuer_keys`, of another one; `callers` knows who may do what;
- `exposure` knows what state, share and rules mean together;
- `operations`, `writing`, `server` and `routing` put them on HTTP; `problems` and `protocol` say what went
  wrong; `limits` and `faults` make it unkind;
- `story` seeds it with `records`, `simulation` keeps it alive, `control` lets a test disturb it;
- `options` are those of the command line; `visitor` works in the console's process: a browser without a window, for
  signing in to the demo where no browser is to be opened.
"""
