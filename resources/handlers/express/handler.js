{{>shared/notes.slash}}
const express = require('express');
{{>shared/verify.js}}

const app = express();
// express.raw, not express.json: the signature is over the bytes as they came.
app.post('/webhooks', express.raw({ type: () => true, limit: MAX_BODY }), (request, response) => {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (!verify(request.method, request.headers, body)) return response.sendStatus(401);
  let payload = body;
{{#cipher}}
  try {
    payload = decrypt(body);
  } catch {
    return response.sendStatus(401);
  }
{{/cipher}}
  const isFirst = isNew(request.headers, body);
  response.sendStatus(200);
  if (isFirst) setImmediate(handle, payload);
});

if (require.main === module) {
  if (SECRETS.length === 0) throw new Error('WEBHOOK_SECRET is not set');
  app.listen(process.env.PORT || 3000, '127.0.0.1');
}
module.exports = { verify{{#cipher}}, decrypt{{/cipher}} };
