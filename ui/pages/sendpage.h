// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"

#include <QWidget>

class QStackedWidget;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

class ChangeGate;
class OneEventSection;
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

Q_SIGNALS:
    /// Something worth a toast.
    void announced(const QString &sentence);

private:
    void addBulkSections(Composition &composition, ChangeGate &gate);
    void showSection(int index);

    Composition &m_composition;
    QStringList m_titles;
    OneEventSection *m_one = nullptr;
    SegmentedControl *m_choice = nullptr;
    QStackedWidget *m_sections = nullptr;
};

} // namespace hookbench::ui
