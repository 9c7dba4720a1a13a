// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

class ChangeGate;
class OneEventSection;
class RunsSection;
class SegmentedControl;

/// Everything that sends deliveries, one section for each way of it. Knows its sections by their
/// titles only. GUI thread.
class SendPage : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SendPage(Composition &composition, ChangeGate &gate, QWidget *parent = nullptr);

    /// Takes the widget over.
    void addSection(const QString &title, QWidget *section);
    void openSection(QWidget *section);
    /// Puts the stored event into "One event"; nothing is sent.
    void sendAgain(store::EventId id);
    /// Splitters and columns of the account in view.
    void saveState();

Q_SIGNALS:
    /// Something worth a toast.
    void announced(const QString &sentence);

private:
    void addBulkSections(Composition &composition, ChangeGate &gate);
    void showSection(int index);
    void onWorkspaceChanged();

    Composition &m_composition;
    QStringList m_titles;
    std::optional<QString> m_accountId; ///< whose state is shown
    OneEventSection *m_one = nullptr;
    RunsSection *m_runs = nullptr;
    SegmentedControl *m_choice = nullptr;
    QStackedWidget *m_sections = nullptr;
};

} // namespace hookbench::ui
