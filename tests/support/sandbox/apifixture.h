// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/authstyle.h"
#include "app/http/message.h"
#include "app/sandbox/dispatcher.h"
#include "app/sandbox/sandboxapi.h"
#include "app/sandbox/sandboxdata.h"
#include "app/sandbox/sandboxoptions.h"
#include "app/sandbox/sandboxstate.h"
#include "app/sandbox/timetravel.h"
#include "tests/support/api/manualclock.h"
#include "tests/support/sandbox/outsideworld.h"
#include "tests/support/sandbox/seededrandom.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>

#include <filesystem>
#include <memory>
#include <string>

namespace hookbench::test
{

/// The text of a file under resources/.
std::string resource(const std::string &name);

/// Everything that ships for the sandbox.
sandbox::SandboxData sandboxData();

/// The sandbox's API and dispatcher without a socket, in a directory of its own, with an unlimited
/// number of requests and no samples unless the options say otherwise.
class ApiFixture
{
public:
    using Json = nlohmann::ordered_json;

    explicit ApiFixture(sandbox::SandboxOptions options = unlimited());

    static sandbox::SandboxOptions unlimited();

    /// `key` names one of the sandbox's keys; empty: none is sent.
    http::Response send(const std::string &method, const std::string &target,
                        const std::string &body = {}, const std::string &key = "full",
                        const Headers &more = {});
    http::Response send(const std::string &method, const std::string &target, const Json &body,
                        const std::string &key = "full", const Headers &more = {});
    /// Creates one and returns its object.
    Json create(const std::string &name, const std::string &key = "full");
    /// Creates one with these fields; name and URL are filled in.
    Json createWith(const Json &fields, const std::string &key = "full");

    /// The headers with which the named key presents itself.
    Headers keyHeaders(const std::string &key) const;
    const sandbox::ApiKey &key(const std::string &name) const;
    /// Closes the database and begins again on it, perhaps with other options.
    void restart();
    void restart(const sandbox::SandboxOptions &options);

    ManualClock clock;
    SeededRandom random;
    sandbox::SandboxOptions options;
    QTemporaryDir temporary;
    std::filesystem::path directory;
    const sandbox::SandboxData data = sandboxData();
    OutsideWorld world;
    std::unique_ptr<sandbox::SandboxState> state;
    std::unique_ptr<sandbox::Dispatcher> dispatcher;
    std::unique_ptr<sandbox::TimeTravel> travel;
    std::unique_ptr<sandbox::SandboxApi> api;
};

/// The body as JSON; an exception when it is none.
ApiFixture::Json bodyOf(const http::Response &response);

/// For QCOMPARE, which cannot print a Json.
inline std::string text(const ApiFixture::Json &json)
{
    return json.dump();
}

/// The value of a header; empty when it is absent.
std::string headerOf(const http::Response &response, const char *name);

/// `message` of an error body as a list.
std::vector<std::string> messagesOf(const http::Response &response);

} // namespace hookbench::test
