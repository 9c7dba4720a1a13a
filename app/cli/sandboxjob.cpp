// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sandboxjob.h"

#include "app/cli/datadirectory.h"
#include "app/cli/localsandbox.h"
#include "app/cli/output.h"
#include "app/cli/sandboxcommand.h"
#include "app/cli/stopsignals.h"
#include "app/text/filetext.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

SandboxJob::SandboxJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
    , m_signals(new StopSignals(this))
{
    connect(m_signals, &StopSignals::stopRequested, this, &SandboxJob::stop);
}

SandboxJob::~SandboxJob() = default;

void SandboxJob::start()
{
    if (const Result<void> served = serve(); !served)
        Q_EMIT finished(m_output.fail(served.error()));
}

Result<void> SandboxJob::serve()
{
    const Result<sandbox::SandboxOptions> options = sandboxOptions(m_arguments);
    if (!options)
        return options.error();
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    if (!directory->tightened().isEmpty())
        m_output.note(text::rightsTightened(directory->tightened()));
    Result<std::unique_ptr<LocalSandbox>> started = LocalSandbox::start(*directory, *options);
    if (!started)
        return started.error();
    m_sandbox = std::move(*started);

    const sandbox::SandboxAddress &address = m_sandbox->address();
    if (!address.keptAs.empty())
        m_output.note(text::fileKeptAside(QStringLiteral("sandbox.sqlite"),
                                          QString::fromStdString(address.keptAs.string())));
    // The line is JSON for people too: scripts read it, and so do those who need a key.
    m_output.line(readyLine(address));
    m_output.note(u"Serving %1. Ctrl+C stops it."_s.arg(QString::fromStdString(address.url)));
    return {};
}

void SandboxJob::stop()
{
    m_sandbox.reset();
    Q_EMIT finished(ExitCode::Done);
}

std::string readyLine(const sandbox::SandboxAddress &address)
{
    using Json = nlohmann::ordered_json;
    Json keys = Json::array();
    for (const sandbox::SandboxKey &key : address.keys) {
        keys.push_back({{"name", key.name},
                        {"application", key.application},
                        {"clientKey", key.clientKey},
                        {"clientSecret", key.clientSecret},
                        {"scopes", key.scopes}});
    }
    const Json ready{{"ready", true},
                     {"url", address.url},
                     {"apiUrl", address.apiUrl},
                     {"clientKey", keys.at(0).at("clientKey")},
                     {"clientSecret", keys.at(0).at("clientSecret")},
                     {"keys", keys}};
    return ready.dump();
}

} // namespace hookbench::cli
