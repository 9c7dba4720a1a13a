// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"

#include <QString>

#include <optional>
#include <string>

namespace hookbench::cli
{

class Output;
struct Target;

/// Writes what a command changed or revealed into the audit list of the data directory that the
/// account belongs to; an --api-url belongs to none. A list that cannot be written is told on
/// stderr and stops nothing.
class AuditTrail
{
public:
    /// All three must outlive it.
    AuditTrail(const Target &target, const Clock &clock, Output &output)
        : m_target(target)
        , m_clock(clock)
        , m_output(output)
    {
    }

    /// One line of the list, without its time and account. `detail` holds no secret.
    struct Record
    {
        std::string action; ///< "create", "edit", "delete", "reveal-secret"
        QString webhookId{};
        std::string requestId{};
        QString detail{};
        std::optional<Error> failure{};
    };
    void add(const Record &record);

private:
    const Target &m_target;
    const Clock &m_clock;
    Output &m_output;
};

} // namespace hookbench::cli
