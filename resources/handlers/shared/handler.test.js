// node --test handler.test.js
// The bytes of a delivery, signed again with a throw-away secret at a fixed time.
const test = require('node:test');
const assert = require('node:assert');
const { verify{{#cipher}}, decrypt{{/cipher}} } = require('./handler.js');

const secret = {{"secret}};
const now = {{now}};
const headers = {
{{#headers}}
  {{"lower}}: {{"value}},
{{/headers}}
};
const body = Buffer.from([
{{#chunks}}
  {{"chunk}},
{{/chunks}}
].join(''), 'base64');

test('the delivery as it came is accepted', () => {
  assert.strictEqual(verify('POST', headers, body, [secret], now), true);
});

test('a changed body is refused', () => {
  const changed = Buffer.concat([body, Buffer.from(' ')]);
  assert.strictEqual(verify('POST', headers, changed, [secret], now), false);
});

test('another secret is refused', () => {
  assert.strictEqual(verify('POST', headers, body, [{{"otherSecret}}], now), false);
});
{{#hasTimestamp}}

test('an old delivery is refused', () => {
  assert.strictEqual(verify('POST', headers, body, [secret], now + {{tooLate}}), false);
});
{{/hasTimestamp}}
{{#cipher}}

test('an encrypted payload is opened, a changed one is not', () => {
  const sealed = Buffer.from({{"sealed}}, 'base64');
  assert.strictEqual(decrypt(sealed, [secret]).toString(), {{"plain}});
  assert.throws(() => decrypt(sealed, [{{"otherSecret}}]));
});
{{/cipher}}
