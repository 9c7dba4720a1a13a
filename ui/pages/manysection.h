// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/bulksection.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace hookbench::ui
{

/// "Replay all that match": captured events again, many at once. A run that was left standing is
/// offered to be continued. GUI thread.
class ManySection : public BulkSection
{
    Q_OBJECT

public:
    explicit ManySection(Services services, QWidget *parent = nullptr);

    /// Goes on with a stored run, with the form's secret.
    void carryOn(const store::ReplayRun &run, std::int64_t left) { askAndCarryOn(run, left); }

protected:
    std::optional<outbox::BulkPlan> plan() const override;
    bool isMine(const store::ReplayRun &run) const override;
    QString estimateText(const outbox::BulkPlan &plan,
                         const send::ReplaySelection &selection) const override;
    QString startText(std::size_t events) const override;
    void updateOptions(bool isBusy) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createOptions();
    void lookForWaiting();
    void showWaiting(const std::vector<outbox::StoredRun> &runs);

    QComboBox *m_intent = nullptr;
    QSpinBox *m_rate = nullptr;
    QSpinBox *m_concurrency = nullptr;
    QCheckBox *m_ordered = nullptr;
    QCheckBox *m_again = nullptr;
    MessageBar *m_waiting = nullptr;
    std::optional<outbox::StoredRun> m_waitingRun;
};

} // namespace hookbench::ui
