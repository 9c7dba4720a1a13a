// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <QPair>
#include <QString>
#include <QVector>

#include <optional>
#include <string_view>

namespace hookbench::api
{

/// One request that came to the sandbox's API, as its log lists it. Plain value.
struct SandboxRequest
{
    qint64 id = 0;
    std::optional<UtcTime> at{};
    QString method{};
    QString path{};
    QString query{};
    std::optional<int> status{}; ///< absent: cut off on purpose, or not answered yet
    std::optional<double> ms{};  ///< absent: not answered yet
    QString key{};               ///< name of the key; empty: unknown, or none

    bool operator==(const SandboxRequest &) const = default;
};

/// One side of it, without credentials.
struct SandboxMessage
{
    QVector<QPair<QString, QString>> headers{};
    std::optional<QString> body{}; ///< absent: too large, or no JSON
    qint64 bodyBytes = 0;

    bool operator==(const SandboxMessage &) const = default;
};

struct SandboxExchange
{
    SandboxRequest summary{};
    SandboxMessage request{};
    SandboxMessage answer{};

    bool operator==(const SandboxExchange &) const = default;
};

// From the bytes of an answer. Error: AnswerMalformed.
Result<QVector<SandboxRequest>> parseSandboxRequests(std::string_view body);
Result<SandboxExchange> parseSandboxExchange(std::string_view body);

} // namespace hookbench::api
