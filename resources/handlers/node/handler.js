{{>shared/notes.slash}}
const http = require('http');
{{>shared/verify.js}}

const server = http.createServer((request, response) => {
  const answer = (status) => response.writeHead(status, { 'Content-Type': 'text/plain' }).end();
  if (request.method !== 'POST') return answer(405);
  const chunks = [];
  let size = 0;
  request.on('data', (chunk) => {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
  });
  request.on('end', () => {
    if (size > MAX_BODY) return answer(413);
    const body = Buffer.concat(chunks); // the bytes as they came: parsing them first would break the MAC
    if (!verify(request.method, request.headers, body)) return answer(401);
    let payload = body;
{{#cipher}}
    try {
      payload = decrypt(body);
    } catch {
      return answer(401);
    }
{{/cipher}}
    const isFirst = isNew(request.headers, body);
    answer(200);
    if (isFirst) setImmediate(handle, payload);
  });
});

if (require.main === module) {
  if (SECRETS.length === 0) throw new Error('WEBHOOK_SECRET is not set');
  server.listen(process.env.PORT || 3000, '127.0.0.1');
}
module.exports = { verify{{#cipher}}, decrypt{{/cipher}} };
