// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>
#include <QString>
#include <QTimer>

#include <chrono>

namespace hookbench::inbox
{
class ReceiverDesk;
}

namespace hookbench::ui
{

class ArrivalHelp;
class EventInspector;
class WhyView;

/// Beside the received events: the inspector of one, or in its place why nothing arrives. That is
/// looked for on a wish, and by itself when a sample that was sent does not come. GUI thread.
class ReceiverSide : public QStackedWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        EventInspector *inspector; ///< it takes it
        const inbox::ReceiverDesk &desk;
        ArrivalHelp *arrival; ///< null: nobody says why
        std::chrono::milliseconds arrivalTime;
    };

    /// Desk and arrival must outlive it.
    explicit ReceiverSide(Parts parts, QWidget *parent = nullptr);

    /// `occasion` empty: somebody asks, and gets the focus there.
    void askWhy(const QString &occasion);
    void closeWhy();
    /// A sample of this type was sent when so many had been received.
    void expect(const QString &type, quint64 received);
    void expectNothing() { m_overdue.stop(); }

Q_SIGNALS:
    void announced(const QString &sentence);
    /// What had the focus is closed.
    void focusGivenBack();

private:
    EventInspector *m_inspector;
    const inbox::ReceiverDesk &m_desk;
    ArrivalHelp *m_arrival;
    std::chrono::milliseconds m_arrivalTime;
    WhyView *m_why = nullptr; ///< null where nobody says
    QTimer m_overdue;         ///< the sample should be here when it ends
    QString m_expected;       ///< its type
    quint64 m_receivedBefore = 0;
};

} // namespace hookbench::ui
