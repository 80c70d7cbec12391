// A certified OpenID provider (npm oidc-provider) on loopback, as a company has one: people with passwords, one native
// client, JWT access tokens for a resource server, rotating refresh tokens. Started by identity_provider.py, which
// writes the settings to standard input. Below /rig/ a test looks at what it holds, revokes, and disturbs.

import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const settings = JSON.parse(await text(process.stdin));
const { default: Provider, interactionPolicy } = await import(pathToFileURL(settings.entry));

const held = new Map(); // "Model:id" -> what the provider keeps
const secrets = []; // every code and token that was given, with what it is
const seen = []; // every request to the token and revocation endpoints, and its answer
let faults = []; // answers to give instead, one for each request: {path, status}
let gathering; // holds requests for tokens back until so many have come, or the patience is over

async function text(stream) {
  const pieces = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

class Holdings {
  constructor(model) {
    this.model = model;
  }

  async upsert(id, payload) {
    held.set(`${this.model}:${id}`, payload);
    if (['AuthorizationCode', 'RefreshToken', 'DeviceCode'].includes(this.model)) {
      secrets.push({ what: this.model, secret: id });
    }
  }

  async find(id) {
    return held.get(`${this.model}:${id}`);
  }

  async findByUid(uid) {
    return this.#first((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode) {
    return this.#first((payload) => payload.userCode === userCode);
  }

  async consume(id) {
    held.get(`${this.model}:${id}`).consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id) {
    held.delete(`${this.model}:${id}`);
  }

  async revokeByGrantId(grantId) {
    for (const [key, payload] of held) if (payload.grantId === grantId) held.delete(key);
  }

  #first(matches) {
    return [...held].find(([key, payload]) => key.startsWith(`${this.model}:`) && matches(payload))?.[1];
  }
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'RS256' };
}

const claimsOf = (login) => ({ sub: login, ...settings.people[login].claims });

// As a company sets it up: whoever signed in less strongly than a program asks has to log in again.
function policy() {
  const { Check, base } = interactionPolicy;
  const prompts = base();
  const asked = (ctx) => ctx.oidc.params.acr_values?.split(' ') ?? [];
  const isWeak = (ctx) => asked(ctx).length > 0 && !asked(ctx).includes(ctx.oidc.session.acr);
  prompts.get('login').checks.add(new Check('too_weak', 'a stronger sign-in is asked for', isWeak));
  return prompts;
}

const provider = new Provider(settings.issuer, {
  adapter: Holdings,
  jwks: { keys: [signingKey()] },
  // Two providers on one host would overwrite each other's cookies: a browser tells hosts apart, not ports.
  cookies: {
    keys: ['of the test'],
    names: Object.fromEntries(['session', 'interaction', 'resume'].map((each) => [each, `${each}_${settings.port}`])),
  },
  clients: [
    {
      client_id: settings.client,
      client_name: 'Limelight',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: settings.redirects,
      grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
      response_types: ['code'],
      require_auth_time: true,
    },
  ],
  scopes: ['openid', 'offline_access', ...settings.scopes],
  claims: { openid: ['sub'], profile: ['name', 'preferred_username'], acr: null, auth_time: null, iss: null, sid: null },
  conformIdTokenClaims: false,
  acrValues: settings.acr,
  rotateRefreshToken: true,
  interactions: { policy: policy() },
  features: {
    devInteractions: { enabled: true },
    deviceFlow: { enabled: true },
    revocation: { enabled: true },
    rpInitiatedLogout: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: () => ({
        audience: settings.audience,
        scope: settings.scopes.join(' '),
        accessTokenFormat: 'jwt',
        accessTokenTTL: settings.accessSeconds,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  findAccount: (_, login) =>
    login in settings.people ? { accountId: login, claims: () => claimsOf(login) } : undefined,
  extraTokenClaims: (_, token) => (token.accountId ? settings.people[token.accountId].claims : undefined),
  ttl: {
    AccessToken: settings.accessSeconds,
    AuthorizationCode: 60,
    DeviceCode: 300,
    Grant: 3600,
    IdToken: 3600,
    Interaction: 600,
    RefreshToken: 3600,
    Session: 3600,
  },
});

class Gathering {
  constructor(count, seconds) {
    this.count = count;
    this.patience = seconds * 1000;
    this.waiting = [];
  }

  come() {
    return new Promise((go) => {
      this.waiting.push(go);
      if (this.waiting.length === this.count) for (const each of this.waiting.splice(0)) each();
      setTimeout(go, this.patience);
    });
  }
}

// Notes what leaves the provider, and gives the answers that a test wants instead.
provider.use(async (ctx, next) => {
  if (ctx.path === '/token') await gathering?.come();
  const fault = faults.find((each) => ctx.path === each.path);
  if (fault) {
    faults = faults.filter((each) => each !== fault);
    ctx.status = fault.status;
    ctx.body = { error: 'temporarily_unavailable' };
  } else {
    await next();
  }
  if (ctx.path === '/token' || ctx.path === '/token/revocation') {
    const given = typeof ctx.body === 'object' && ctx.body !== null ? ctx.body : {};
    seen.push({ path: ctx.path, status: ctx.status, error: given.error ?? '', grant: ctx.oidc?.params?.grant_type ?? '' });
    for (const what of ['access_token', 'id_token']) {
      if (given[what]) secrets.push({ what, secret: given[what] });
    }
    if (ctx.oidc?.params?.code_verifier) secrets.push({ what: 'verifier', secret: ctx.oidc.params.code_verifier });
  }
});

// The built-in login page takes everybody: here a password counts, and a sign-in is as strong as was asked.
provider.use(async (ctx, next) => {
  const asked = /^\/interaction\/[\w-]+$/.test(ctx.path) && ctx.method === 'POST';
  const { prompt, params } = asked ? await provider.interactionDetails(ctx.req, ctx.res) : {};
  if (prompt?.name !== 'login') return next();
  const form = new URLSearchParams(await text(ctx.req));
  const login = form.get('login');
  if (settings.people[login]?.password !== form.get('password')) {
    ctx.status = 403;
    ctx.body = 'The login or the password is wrong.';
    return undefined;
  }
  const acr = (params.acr_values ?? settings.acr[0]).split(' ')[0];
  return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: login, acr } });
});

// What a test asks and does.
const rig = {
  'GET /rig/holdings': () =>
    [...held].map(([key, { accountId, consumed }]) => ({
      model: key.split(':')[0],
      person: accountId ?? '',
      consumed: Boolean(consumed),
    })),
  'GET /rig/secrets': () => secrets,
  'GET /rig/seen': () => seen,
  'POST /rig/revoke': ({ person }) => {
    for (const [key, payload] of held) if (payload.accountId === person) held.delete(key);
    return {};
  },
  'POST /rig/gathering': ({ count, seconds }) => {
    gathering = new Gathering(count, seconds);
    return {};
  },
  'POST /rig/faults': (wanted) => {
    faults = wanted;
    return {};
  },
};

const oidc = provider.callback();

createServer(async (request, response) => {
  const action = rig[`${request.method} ${request.url}`];
  if (!action) return oidc(request, response);
  const body = await text(request);
  response.setHeader('content-type', 'application/json');
  return response.end(JSON.stringify(action(body ? JSON.parse(body) : undefined)));
}).listen(settings.port, '127.0.0.1');
