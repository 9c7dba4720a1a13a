-- SPDX-FileCopyrightText: 2026 The Hookbench authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- wrk -s load.lua URL -- FILE: the signed requests of FILE in turn (one a line: timestamp, signature,
-- body, separated by tabs). Prints one line of figures for run.py.
local requests = {}
local turn = 0

function init(args)
  for line in io.lines(args[1]) do
    local stamp, signature, body = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
    requests[#requests + 1] = wrk.format("POST", "/", {
      ["Content-Type"] = "application/json",
      ["X-Webhook-Event"] = "payment.completed",
      ["X-Webhook-Timestamp"] = stamp,
      ["X-Webhook-Signature"] = signature,
    }, body)
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("FIGURES %d %d %d %.1f %.1f %.1f\n", summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9)))
end
