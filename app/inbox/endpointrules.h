// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/inbox/receiverdesk.h"

#include <QString>
#include <QVector>

namespace hookbench::inbox
{

inline constexpr int maxEndpoints = 100;
inline constexpr std::size_t maxAnswerBytes = std::size_t{1} << 20;

/// "/orders/" and "orders " become "/orders"; "/" stays.
QString tidyPath(const QString &path);

/// All endpoints of the receiver together: paths are plain and none comes twice, answers are inside
/// their bounds, passing on goes to this machine or to a host that the user named, and never for a
/// LIVE webhook. Errors: InvalidArgument with one sentence in `detail`.
Result<void> checkEndpoints(const QVector<EndpointSetting> &endpoints);

/// Errors as checkEndpoints().
Result<void> checkConfig(const DeskConfig &config);

} // namespace hookbench::inbox
