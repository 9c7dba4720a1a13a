// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arrivalprobe.h"
#include "ui/pages/whyremedy.h"

#include <QObject>
#include <QString>

#include <optional>

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

class ChangeGate;

/// What "Why did nothing arrive?" asks of the program, and what its buttons do: the window's way to
/// the platform for the probe, and the remedies. What needs another page is a wish of its signals.
/// Owned by the window; GUI thread.
class ArrivalHelp : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ArrivalHelp(Composition &composition, ChangeGate &gate, QObject *parent);

    const Clock &clock() const;
    /// For the account in view.
    ArrivalProbe::AskPlatform platform();
    ArrivalProbe::Question aboutWebhook(const QString &webhookId) const;
    /// The webhook of the account in view that sends here, or its only one; else the receiver and
    /// the path of the first endpoint.
    ArrivalProbe::Question aboutReceiver() const;
    /// "Orders · https://…", or the path.
    QString subjectOf(const ArrivalProbe::Question &question) const;
    bool isSandbox() const;

    void carryOut(WhyRemedy remedy, const std::optional<QString> &webhookId);

Q_SIGNALS:
    /// Something is different now: it is worth looking again.
    void remedied();
    void announced(const QString &sentence);
    void failed(const QString &sentence);
    void pointWanted(const QString &webhookId);
    void endpointsWanted();
    void listeningWanted();
    void editWanted(const QString &webhookId);
    void checkUpWanted(const QString &webhookId);
    void accountsWanted();
    void keyWanted();

private:
    void startReceiver();
    void restartReceiver();
    void takeOtherPort();
    void resume(const QString &webhookId);
    void startSandbox();
    void sendSample();

    Composition &m_composition;
    ChangeGate &m_gate;
};

} // namespace hookbench::ui
