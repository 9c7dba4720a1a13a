// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/bulksection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace hookbench::ui
{

class FormField;

/// A handler under events that come twice, late or out of order: which ones, how disarranged, and
/// what its own state says before and after. GUI thread.
class DrillSection : public BulkSection
{
    Q_OBJECT

public:
    explicit DrillSection(Services services, QWidget *parent = nullptr);

    void carryOn(const store::ReplayRun &run, std::int64_t left) { askAndCarryOn(run, left); }

protected:
    std::optional<outbox::BulkPlan> plan() const override;
    bool isMine(const store::ReplayRun &run) const override;
    QString estimateText(const outbox::BulkPlan &plan,
                         const send::ReplaySelection &selection) const override;
    QString startText(std::size_t events) const override;
    void updateOptions(bool isBusy) override;
    std::size_t mostEvents() const override { return outbox::maxDrillEvents; }

private:
    QWidget *createOptions();
    void checkStateUrl();

    QComboBox *m_plan = nullptr;
    FormField *m_planField = nullptr;
    QSpinBox *m_seed = nullptr;
    QSpinBox *m_delay = nullptr;
    QLineEdit *m_stateUrl = nullptr;
    FormField *m_stateField = nullptr;
    QCheckBox *m_stays = nullptr;
};

} // namespace hookbench::ui
