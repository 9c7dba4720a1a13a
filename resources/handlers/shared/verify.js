const crypto = require('crypto');

const SECRETS = [process.env.WEBHOOK_SECRET, process.env.WEBHOOK_SECRET_PREVIOUS].filter(Boolean);
const MAX_BODY = 16 * 1024 * 1024;
{{#hasTimestamp}}
const TOLERANCE = {{tolerance}}; // seconds
{{/hasTimestamp}}
{{#signsUrl}}
const URL_AS_SENT = process.env.WEBHOOK_URL; // as the sender knows it: the URL is signed
{{/signsUrl}}
{{#splitsUrl}}
const TARGET_AS_SENT = (URL_AS_SENT || '').replace(/^[a-z]+:\/\/[^/?]*/i, '').replace(/^(\?|$)/, '/$1');
{{/splitsUrl}}

// Whether one of the secrets signed exactly these bytes. `body` is a Buffer, `now` in seconds.
function verify(method, headers, body, secrets = SECRETS, now = Date.now() / 1000) {
  const signature = headers[{{"headerLower}}];
  if (!signature) return false;
{{#signsId}}
  const id = headers[{{"idHeaderLower}}];
  if (!id) return false;
{{/signsId}}
{{#separator}}
  const candidates = signature.split({{"separator}}).map((element) => element.trim()).slice(0, 16);
{{/separator}}
{{^separator}}
  const candidates = [signature];
{{/separator}}
{{#timeElement}}
  const times = candidates.filter((element) => element.startsWith({{"timeElement}}));
  const timestamp = times.length === 1 ? times[0].slice({{"timeElement}}.length) : '';
{{/timeElement}}
{{#timeHeader}}
  const timestamp = headers[{{"timeHeaderLower}}] || '';
{{/timeHeader}}
{{#hasTimestamp}}
  if (!/^[0-9]{1,15}$/.test(timestamp)) return false;
  if (Math.abs(Math.floor(now) - Number(timestamp){{#milliseconds}} / 1000{{/milliseconds}}) > TOLERANCE) return false;
{{/hasTimestamp}}
  return secrets.some((secret) => {
    const mac = crypto.createHmac({{"hash}}, macKey(secret));
{{#parts}}
    mac.update({{#literal}}{{"literal}}{{/literal}}{{#body}}body{{/body}}{{#timestamp}}timestamp{{/timestamp}}{{#id}}id{{/id}}{{#method}}method{{/method}}{{#url}}URL_AS_SENT{{/url}}{{#bareUrl}}URL_AS_SENT.split('?')[0]{{/bareUrl}}{{#target}}TARGET_AS_SENT{{/target}}{{#path}}TARGET_AS_SENT.split('?')[0]{{/path}}{{#other}}headers[{{"otherLower}}] || ''{{/other}});
{{/parts}}
    const expected = Buffer.from({{"prefix}} + mac.digest({{#hex}}'hex'{{/hex}}{{#hexUpper}}'hex').toUpperCase({{/hexUpper}}{{#base64}}'base64'{{/base64}}{{#base64url}}'base64url'{{/base64url}}{{#base64urlPadded}}'base64').replace(/\+/g, '-').replace(/\//g, '_'{{/base64urlPadded}}));
    return candidates.some((candidate) => {
      const given = Buffer.from(candidate);
      return given.length === expected.length && crypto.timingSafeEqual(given, expected);
    });
  });
}

function macKey(secret) {
{{#secretPrefix}}
  if (secret.startsWith({{"secretPrefix}})) secret = secret.slice({{"secretPrefix}}.length);
{{/secretPrefix}}
  return Buffer.from(secret, {{#secretBase64}}'base64'{{/secretBase64}}{{#secretHex}}'hex'{{/secretHex}}{{#secretRaw}}'utf8'{{/secretRaw}});
}
{{#cipher}}

// The plain payload; throws where it is encrypted and cannot be decrypted. Only after verify().
function decrypt(body, secrets = SECRETS) {
  let wrapper;
  try {
    wrapper = JSON.parse(body);
  } catch {
    return body;
  }
  if (wrapper === null || wrapper[{{"marker}}] !== true) return body;
  const bytes = (field) => Buffer.from(String(wrapper[field]), 'base64');
  for (const secret of secrets) {
    const key = Buffer.from(crypto.hkdfSync('sha256', secret, '', {{"hkdfInfo}}, 32));
{{#keyIdField}}
    const keyId = crypto.createHash('sha256').update(key).digest('hex').slice(0, 8);
    if (wrapper[{{"keyIdField}}] !== keyId) continue;
{{/keyIdField}}
{{#gcm}}
    const cipher = crypto.createDecipheriv('aes-256-gcm', key, bytes({{"ivField}}), { authTagLength: 16 });
    cipher.setAuthTag(bytes({{"tagField}}));
{{/gcm}}
{{#cbc}}
    const cipher = crypto.createDecipheriv('aes-256-cbc', key, bytes({{"ivField}}));
{{/cbc}}
    return Buffer.concat([cipher.update(bytes({{"dataField}})), cipher.final()]);
  }
  throw new Error('no key for this payload');
}
{{/cipher}}

// Senders repeat a delivery when they saw no answer. Keep these keys in your database instead.
const seen = new Set();
function isNew(headers, body) {
  const key = {{#idHeader}}headers[{{"idHeaderLower}}] || {{/idHeader}}crypto.createHash('sha256').update(body).digest('hex');
  if (seen.has(key)) return false;
  seen.add(key);
  if (seen.size > 10000) seen.delete(seen.values().next().value);
  return true;
}

// The work, after the answer went out. `payload` has the bytes of the event.
function handle(payload) {
  console.log(`received ${payload.length} bytes`);
}
