// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"

#include <QString>

namespace hookbench::ui
{

/// What an endpoint answers, without its path: "answers 200", "passes on to http://…".
QString answerText(const receiver::AnswerRule &rule);

/// What its deliveries are checked with: a webhook's name, "a typed secret", "nothing".
QString secretText(const inbox::EndpointSetting &endpoint,
                   const QVector<inbox::PointChoice> &webhooks);

/// Both, with the path: "/ answers 200, checked with Balance Watch".
QString endpointText(const inbox::EndpointSetting &endpoint,
                     const QVector<inbox::PointChoice> &webhooks);

} // namespace hookbench::ui
