// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/checkfinding.h"
#include "app/base/clock.h"

#include <QWidget>

#include <array>
#include <vector>

class QPushButton;

namespace hookbench::ui
{

class FindingLine;

/// Whether a webhook works from end to end: its endpoint answers the signed probe, refuses a forged
/// one, the platform has seen a first real delivery, the secret is kept. Shows what it is given.
class ProofView : public QWidget
{
    Q_OBJECT

public:
    /// Where the signing secret is.
    enum class Keeping : std::uint8_t { Unknown, Keychain, Session, Sandbox };

    explicit ProofView(const Clock &clock, QWidget *parent = nullptr);

    void showWebhook(const api::Webhook &webhook, Keeping keeping);
    /// Of a proof or of a whole check-up; empty: not probed yet.
    void showFindings(const std::vector<CheckFinding> &findings);
    void setBusy(bool isBusy, bool isProbing);

Q_SIGNALS:
    void proveWanted();

private:
    const Clock &m_clock;
    std::array<FindingLine *, 4> m_lines{};
    QPushButton *m_prove = nullptr;
};

/// When the platform first saw a delivery to this webhook, as far as it tells; absent: it has seen
/// none.
std::optional<UtcTime> firstDelivery(const api::Webhook &webhook);
/// Whether it has seen any, with or without its time.
bool hasDelivery(const api::Webhook &webhook);

} // namespace hookbench::ui
