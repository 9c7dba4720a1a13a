// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/sandbox/sandboxdata.h"
#include "app/sandbox/sandboxoptions.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hookbench::http
{
class Engine;
}

namespace hookbench::sandbox
{

/// One of the sandbox's own API keys.
struct SandboxKey
{
    std::string name; ///< full, read-only, no-webhook-scope, expired, other-application
    std::string application;
    std::string clientKey;
    std::string clientSecret; ///< made by the sandbox for itself, kept in its own database
    std::vector<std::string> scopes;
};

/// Where the sandbox listens and how to talk to it.
struct SandboxAddress
{
    std::uint16_t port = 0;
    std::string url;              ///< http://127.0.0.1:PORT
    std::string apiUrl;           ///< url + /api/v0
    std::vector<SandboxKey> keys; ///< "full" first
    std::filesystem::path keptAs; ///< the damaged database's new name; empty when all was well
};

/// The keys in a sandbox's database, "full" first: for a client of a sandbox that another process
/// serves. Errors: those of opening the file.
Result<std::vector<SandboxKey>> readKeys(const std::filesystem::path &database);

/// The platform's webhooks API on this machine (platform-api: sections 1 to 7), stateful in
/// `directory`/sandbox.sqlite. Serves and delivers on the engine's thread; start and stop from one
/// other thread.
class Sandbox
{
public:
    /// `engine`, `clock` and `random` must outlive it.
    Sandbox(http::Engine &engine, const Clock &clock, RandomSource &random,
            std::filesystem::path directory, SandboxOptions options, SandboxData data);
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;
    ~Sandbox();

    /// Opens the database and listens. Errors: PortInUse (only when the options name a port),
    /// DatabaseNewer, DatabaseFailed, PermissionDenied, DiskFull, FileMalformed (the data).
    Result<SandboxAddress> start();
    /// What is under way is cut off and attempted again after the next start.
    void stop();
    /// Hosts that a LIVE account has registered: never sent to, even if the options allow them.
    /// Where start and stop are called.
    void forbidHosts(const std::vector<std::string> &hosts);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::sandbox
