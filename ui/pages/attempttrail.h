// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxdelivery.h"

#include <QWidget>

#include <optional>
#include <utility>

class QLabel;

namespace hookbench::ui
{

class AttemptTimeline;

/// The whole schedule of one delivery of the sandbox: every attempt with its answer, the waits
/// between them, and those that would still come. GUI thread.
class AttemptTrail : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptTrail(QWidget *parent = nullptr);

    void showDelivery(const api::SandboxDelivery &delivery, const api::SandboxSchedule &schedule);
    /// No delivery is chosen.
    void clear();

private:
    std::optional<std::pair<api::SandboxDelivery, api::SandboxSchedule>> m_shown;
    QLabel *m_title = nullptr;
    QLabel *m_summary = nullptr;
    AttemptTimeline *m_timeline = nullptr;
};

} // namespace hookbench::ui
