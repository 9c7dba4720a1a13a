// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/connectiontest.h"

#include <utility>

namespace hookbench::api
{

namespace
{

using Verdict = ConnectionReport::Verdict;
using Scope = ConnectionReport::Scope;

Verdict verdictOf(ErrorKind kind, bool keyIsGood)
{
    switch (kind) {
    case ErrorKind::Unauthorized:
        return Verdict::WrongKey;
    case ErrorKind::Forbidden:
        // Health needs no scope: a 403 there means that the key was not found.
        return keyIsGood ? Verdict::MissingScope : Verdict::WrongKey;
    case ErrorKind::RateLimited:
        return Verdict::Limited;
    case ErrorKind::Timeout:
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Tls:
        return Verdict::Unreachable;
    default:
        return Verdict::Failed;
    }
}

/// An error of the health check that says nothing about the key: the list may still work.
bool leavesOpen(Verdict verdict)
{
    return verdict == Verdict::Failed;
}

ConnectionReport failed(ConnectionReport report, const Error &error, bool keyIsGood)
{
    report.error = error;
    report.verdict = verdictOf(error.kind, keyIsGood);
    return report;
}

} // namespace

void testConnection(ApiClient &client, QObject *context, std::function<void(ConnectionReport)> done)
{
    client.fetchHealth(context, [&client, context,
                                 done = std::move(done)](const Result<ApiClient::Health> &health) {
        ConnectionReport report;
        if (health) {
            report.health = *health;
        } else {
            report = failed(report, health.error(), false);
            if (!leavesOpen(report.verdict)) {
                done(report);
                return;
            }
            report = {};
        }
        client.fetchFirstPage(context, [report, done](const Result<int> &page) mutable {
            if (!page) {
                // Without a health check, 403 is taken for the scope: that is its usual meaning.
                report = failed(report, page.error(), true);
                if (report.verdict == Verdict::MissingScope)
                    report.read = Scope::Missing;
            } else {
                report.verdict = Verdict::Works;
                report.read = Scope::Works;
            }
            done(report);
        });
    });
}

} // namespace hookbench::api
