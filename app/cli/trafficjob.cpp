// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trafficjob.h"

#include "app/api/sandboxcontrol.h"
#include "app/cli/output.h"
#include "app/cli/sandboxcontrolcommand.h"
#include "app/cli/sandboxlink.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

TrafficJob::TrafficJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
{
}

TrafficJob::~TrafficJob() = default;

void TrafficJob::start()
{
    const Result<Wish> wanted = wish();
    const Result<api::SandboxTraffic> traffic = trafficFrom(m_arguments);
    if (!wanted || !traffic) {
        Q_EMIT finished(m_output.fail(wanted ? traffic.error() : wanted.error()));
        return;
    }
    carryOut(*wanted, *traffic);
}

Result<TrafficJob::Wish> TrafficJob::wish() const
{
    const bool isAsked = m_arguments.has("status"_L1);
    const bool isToStop = m_arguments.has("stop"_L1);
    for (const QLatin1String name : {"rate"_L1, "seconds"_L1, "objects"_L1, "seed"_L1, "mix"_L1}) {
        if ((isAsked || isToStop) && m_arguments.has(name))
            return usageError(
                u"--%1 is for starting: it does not go with --status or --stop."_s.arg(name));
    }
    if (isAsked && isToStop)
        return usageError(u"--status and --stop exclude each other."_s);
    return isAsked ? Wish::Status : isToStop ? Wish::Stop : Wish::Start;
}

void TrafficJob::carryOut(Wish wish, const api::SandboxTraffic &traffic)
{
    m_link = std::make_unique<SandboxLink>(m_arguments, m_output);
    m_link->open([this, wish, traffic](const Result<api::SandboxControl *> &control) {
        if (!control) {
            Q_EMIT finished(m_output.fail(control.error()));
            return;
        }
        const auto done = [this](const Result<api::SandboxTrafficProgress> &progress) {
            if (progress)
                print(*progress);
            else
                Q_EMIT finished(m_output.fail(progress.error()));
        };
        if (wish == Wish::Status)
            (*control)->fetchTraffic(this, done);
        else if (wish == Wish::Stop)
            (*control)->stopTraffic(this, done);
        else
            (*control)->startTraffic(traffic, this, done);
    });
}

void TrafficJob::print(const api::SandboxTrafficProgress &progress)
{
    if (m_output.isJson())
        m_output.line(nlohmann::ordered_json{
            {"running", progress.isRunning}, {"sent", progress.sent}, {"events", progress.events}}
                          .dump());
    else
        m_output.line(progress.isRunning
                          ? u"%1 of %2 events made."_s.arg(progress.sent).arg(progress.events)
                          : u"No traffic is being made."_s);
    Q_EMIT finished(ExitCode::Done);
}

} // namespace hookbench::cli
