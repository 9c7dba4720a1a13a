// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/bulkdesk.h"
#include "ui/widgets/scrollpage.h"

#include <QTimer>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hookbench::settings
{
class SettingsStore;
}

namespace hookbench::workspace
{
class Workspace;
}

namespace hookbench::ui
{

class BulkForm;
class BulkProgress;
class BulkReportView;
class ChangeGate;
class MessageBar;

/// What the sections for replays and for drills have in common: the form, the estimate before
/// anything is sent, the question where one is due, progress, and the report. GUI thread.
class BulkSection : public ScrollPage
{
    Q_OBJECT

public:
    struct Services
    {
        outbox::BulkDesk &desk;
        workspace::Workspace &workspace;
        settings::SettingsStore &settings;
        ChangeGate &gate;
    };

    BulkForm *form() const { return m_form; }

Q_SIGNALS:
    /// Something was done, in one sentence.
    void announced(const QString &sentence);

protected:
    BulkSection(Services services, const QString &prefix, QWidget *parent = nullptr);

    /// Puts form, `options`, estimate, buttons, progress and report below each other.
    void createLayout(QWidget *options);
    /// The form's plan with what the options add; nullopt while something is wrong.
    virtual std::optional<outbox::BulkPlan> plan() const = 0;
    virtual bool isMine(const store::ReplayRun &run) const = 0;
    /// "12 events to 127.0.0.1, …", and why it cannot start where that is so.
    virtual QString estimateText(const outbox::BulkPlan &plan,
                                 const send::ReplaySelection &selection) const = 0;
    virtual QString startText(std::size_t events) const = 0;
    virtual void updateOptions(bool isBusy) = 0;
    /// More than this many events cannot be chosen.
    virtual std::size_t mostEvents() const;

    void planChanged();
    /// Of the account in view, or of a host that a LIVE account has registered.
    bool isLive(const std::string &target) const;
    Services &services() { return m_services; }
    MessageBar *message() const { return m_message; }
    /// Asks where that is due, then begins with these events.
    void askAndStart(const outbox::BulkPlan &plan, std::vector<store::EventId> events);
    void askAndCarryOn(const store::ReplayRun &run, std::int64_t left);

private:
    void estimate();
    void showEstimate(const Result<send::ReplaySelection> &selection);
    void startChosen();
    void ask(const outbox::BulkPlan &plan, std::size_t count, std::function<void()> go);
    bool becameLive(const std::string &target, const outbox::LivePermission &asked);
    void readSecret(std::function<void(std::optional<Secret>)> go);
    void sayNoSecret();
    void begin(const outbox::BulkPlan &plan, const std::vector<store::EventId> &events);
    void onPhase();
    void onEnded();
    void rerun(const outbox::BulkReport &report);
    void updateButtons();
    bool refuse(const outbox::BulkPlan &plan);
    /// That the question was answered with yes.
    outbox::LivePermission permission(const std::string &target, std::size_t count) const;

    Services m_services;
    BulkForm *m_form = nullptr;
    QTimer m_pause; ///< after the last key, before the events are counted
    std::optional<outbox::BulkPlan> m_plan;
    std::optional<send::ReplaySelection> m_selection;
    bool m_isEstimating = false;
    QWidget *m_input = nullptr;
    QLabel *m_estimate = nullptr;
    QPushButton *m_start = nullptr;
    MessageBar *m_message = nullptr;
    BulkProgress *m_progress = nullptr;
    BulkReportView *m_report = nullptr;
};

} // namespace hookbench::ui
