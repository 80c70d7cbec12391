"""The only place that builds HTTP clients, bounds them and translates their errors.

- `client.Endpoint` is one server address: reads that are bounded in time and bytes, and writes that tell whether any
  byte may have left;
- `forms` are what identity providers take: secrets in them stand in no error;
- `transport` is the only module that imports httpx: one origin, no redirects, no cookies, TLS always verified;
- `address` and `proxies` decide where a request may go, `body` how much of an answer is taken;
- `echoes` takes secrets out of what a server says back;
- `troubles` and `refusals` turn foreign errors and statuses into sentences, once; `decoding` is strict JSON.
"""
