"""An honest toggle endpoint on loopback, with SQLite behind it; it runs as a process of its own.

It speaks `resources/contract/toggle-endpoint.openapi.yaml` and nothing else, so that what works here works on any
server that follows the contract. `process.start_demo` starts it as a child that ends with its parent;
`command.main` is `limelight serve`. What it tells comes from `resources/demo/story.toml`.

- `storage` owns the file, `reading` and `feeds` answer questions, `attempts`, `changes` and `decisions` decide
  about writes, `wishes` decodes them, `freezes` holds them back;
- `exposure` knows what state, share and rules mean together; `callers` who may do what;
- `operations`, `writing`, `server` and `routing` put them on HTTP; `problems` and `protocol` say what went
  wrong; `limits` and `faults` make it unkind;
- `story` seeds it with `records`, `simulation` keeps it alive, `control` lets a test disturb it.
"""
