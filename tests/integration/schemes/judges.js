// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
// judges.js PROGRAM FOLDER: what `hookbench-cli send` signs is accepted by the sender's own library,
// and what the library signs is `verified` by `hookbench-cli verify`; changed bytes are refused by both.
'use strict';
const assert = require('node:assert');
const { execFile, spawnSync } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');

const [program, folder] = process.argv.slice(2).map((argument) => path.resolve(argument));
const SKIPPED = 77;
const PACKAGES = {
  standardwebhooks: '1.0.0',
  svix: '1.45.1',
  stripe: '17.5.0',
  '@octokit/webhooks-methods': '5.1.0',
};
const BODY = Buffer.from('{"id":"evt_1","type":"payment.created","data":{"amount":10.50,"name":"é"}}');

function install() {
  fs.mkdirSync(folder, { recursive: true });
  const isThere = ([name, version]) => {
    const file = path.join(folder, 'node_modules', name, 'package.json');
    return fs.existsSync(file) && JSON.parse(fs.readFileSync(file)).version === version;
  };
  if (Object.entries(PACKAGES).every(isThere)) return;
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  const done = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--ignore-scripts',
    '--prefix', folder, ...wanted], { encoding: 'utf8', timeout: 240000 });
  if (done.status === 0) return;
  console.log(`skipped: npm could not install ${wanted.join(' ')}: ${done.error || done.stderr}`);
  process.exit(SKIPPED);
}

function file(name, content) {
  const full = path.join(folder, name);
  fs.writeFileSync(full, content, { mode: 0o600 });
  return full;
}

// The verdict of `hookbench-cli verify`, which ends with 1 for a bad one.
function verdict(scheme, secret, headers, body, now) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`).join('');
  const done = spawnSync(program, ['verify', '--json', '--data-dir', path.join(folder, 'data'),
    '--scheme', scheme, '--secret-file', file('secret', secret), '--headers-file',
    file('headers', lines), '--body-file', file('body', body), ...(now ? ['--now', String(now)] : [])],
  { encoding: 'utf8', timeout: 30000 });
  assert.ok(done.stdout, done.stderr);
  return JSON.parse(done.stdout).verdict;
}

// What arrives when `hookbench-cli send` sends the body with this intent.
function sent(scheme, secret, intent) {
  return new Promise((resolve, reject) => {
    let arrived;
    const server = http.createServer((request, response) => {
      const chunks = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => {
        arrived = { headers: request.headers, body: Buffer.concat(chunks) };
        response.writeHead(200).end();
      });
    });
    server.listen(0, '127.0.0.1', () => {
      execFile(program, ['send', '--json', '--data-dir', path.join(folder, 'data'), '--to',
        `http://127.0.0.1:${server.address().port}/`, '--scheme', scheme, '--secret-file',
        file('secret', secret), '--body', file('body', BODY), '--intent', intent],
      { timeout: 30000 }, (error, stdout, stderr) => {
        server.close();
        if (arrived) resolve(arrived);
        else reject(new Error(`nothing arrived: ${error} ${stderr}`));
      });
    });
  });
}

const whsec = `whsec_${crypto.randomBytes(24).toString('base64')}`;
const word = crypto.randomBytes(16).toString('hex');

// `accepts` throws or is false for what the library refuses; `sign` gives the library's headers.
function libraries() {
  const load = (name) => require(require.resolve(name, { paths: [folder] }));
  const stripe = load('stripe')('sk_test_none');
  const webhookLibrary = (Webhook, prefix) => ({
    secret: whsec,
    accepts: ({ headers, body }) => new Webhook(whsec).verify(body.toString(), headers),
    sign: (body) => ({
      [`${prefix}-id`]: 'msg_1',
      [`${prefix}-timestamp`]: String(Math.floor(Date.now() / 1000)),
      [`${prefix}-signature`]: new Webhook(whsec).sign('msg_1', new Date(), body.toString()),
    }),
  });
  return {
    'standard-webhooks': webhookLibrary(load('standardwebhooks').Webhook, 'webhook'),
    svix: webhookLibrary(load('svix').Webhook, 'svix'),
    stripe: {
      secret: word,
      accepts: ({ headers, body }) => stripe.webhooks.constructEvent(body, headers['stripe-signature'], word),
      sign: (body) => ({
        'Stripe-Signature': stripe.webhooks.generateTestHeaderString({ payload: body.toString(), secret: word }),
      }),
    },
  };
}

// Published by the senders themselves: docs.github.com (validating webhook deliveries) and
// docs.slack.dev (verifying requests from Slack).
const VECTORS = [
  {
    scheme: 'github',
    secret: "It's a Secret to Everybody",
    body: 'Hello, World!',
    headers: {
      'X-Hub-Signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
    },
  },
  {
    scheme: 'slack',
    secret: '8f742231b10e8888abcd99yyyzzz85a5',
    body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V'
      + '&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text='
      + '&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN'
      + '&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    headers: {
      'X-Slack-Request-Timestamp': '1531420618',
      'X-Slack-Signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    },
    now: 1531420618,
  },
];

async function accepted(library, delivery) {
  try {
    return (await library.accepts(delivery)) !== false;
  } catch {
    return false;
  }
}

async function main() {
  install();
  const judges = libraries();
  // An ES module: require() does not take it everywhere.
  const octokit = await import(path.join(folder, 'node_modules/@octokit/webhooks-methods/dist-node/index.js'));
  judges.github = {
    secret: word,
    accepts: ({ headers, body }) => octokit.verify(word, body.toString(), headers['x-hub-signature-256']),
    sign: async (body) => ({ 'X-Hub-Signature-256': await octokit.sign(word, body.toString()) }),
  };
  // Shopify publishes this line instead of a library without a framework (shopify.dev, verify a webhook).
  judges.shopify = {
    secret: word,
    accepts: ({ headers, body }) => headers['x-shopify-hmac-sha256']
      === crypto.createHmac('sha256', word).update(body).digest('base64'),
    sign: (body) => ({
      'X-Shopify-Hmac-SHA256': crypto.createHmac('sha256', word).update(body).digest('base64'),
    }),
  };

  for (const [scheme, library] of Object.entries(judges)) {
    assert.ok(await accepted(library, await sent(scheme, library.secret, 'resigned')), `${scheme}: ours`);
    for (const intent of ['flipped-body', 'flipped-signature', 'wrong-secret', 'no-signature'])
      assert.ok(!await accepted(library, await sent(scheme, library.secret, intent)), `${scheme}: ${intent}`);
    const headers = await library.sign(BODY);
    assert.strictEqual(verdict(scheme, library.secret, headers, BODY), 'verified', `${scheme}: theirs`);
    const changed = Buffer.concat([BODY, Buffer.from(' ')]);
    assert.strictEqual(verdict(scheme, library.secret, headers, changed), 'failed', `${scheme}: changed`);
    console.log(`ok - ${scheme}, judged by its library`);
  }
  for (const { scheme, secret, body, headers, now } of VECTORS) {
    assert.strictEqual(verdict(scheme, secret, headers, body, now), 'verified', scheme);
    assert.strictEqual(verdict(scheme, secret, headers, `${body}.`, now), 'failed', scheme);
    console.log(`ok - ${scheme}, published vector`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
