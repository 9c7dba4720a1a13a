// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
// node_receiver.js FOLDER [turn]: verifies, stores with synchronous FULL and answers after the commit,
// one for each event as a handler is commonly written, or one for all that came in a turn of the event
// loop. Prints its port.
"use strict";
const crypto = require("crypto");
const http = require("http");
const path = require("path");
const Database = require("better-sqlite3");

const secret = process.env.HOOKBENCH_BENCH_SECRET;
const database = new Database(path.join(process.argv[2], "events.sqlite"));
database.pragma("page_size = 16384");
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.pragma("wal_autocheckpoint = 256");
database.exec("CREATE TABLE events(id INTEGER PRIMARY KEY, at INTEGER, verdict INTEGER, " +
              "headers TEXT, body BLOB)");
const insert = database.prepare("INSERT INTO events(at, verdict, headers, body) VALUES(?, ?, ?, ?)");

const perTurn = process.argv[3] === "turn";
let waiting = [];
const commit = database.transaction((events) => {
  for (const event of events)
    insert.run(event.at, event.verdict, event.headers, event.body);
});

function flush() {
  const events = waiting;
  waiting = [];
  commit(events);
  for (const event of events)
    event.response.writeHead(200, { "Content-Length": 0 }).end();
}

function isVerified(headers, body) {
  const stamp = headers["x-webhook-timestamp"];
  const given = Buffer.from((headers["x-webhook-signature"] || "").replace("sha256=", ""), "hex");
  const mac = crypto.createHmac("sha256", secret).update(stamp + ".").update(body).digest();
  return given.length === mac.length && crypto.timingSafeEqual(given, mac) &&
    Math.abs(Date.now() / 1000 - Number(stamp)) <= 300;
}

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    if (perTurn && waiting.length === 0)
      setImmediate(flush);
    waiting.push({ at: Date.now() * 1000, verdict: isVerified(request.headers, body) ? 0 : 2,
                   headers: JSON.stringify(request.rawHeaders), body, response });
    if (!perTurn)
      flush();
  });
});
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.on("SIGTERM", () => process.exit(0));
