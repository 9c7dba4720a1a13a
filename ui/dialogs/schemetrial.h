// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/signing/schemeset.h"
#include "ui/theme/colors.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QComboBox;
class QLineEdit;

namespace hookbench::inbox
{
class ReceiverService;
}

namespace hookbench::ui
{

class LadderRungs;
class ToneLabel;

/// What becomes of a captured event under a scheme that is just being written: the newest events to
/// choose from, a secret beside those of the account, the verdict and the checks. What is typed
/// there is used and never kept, and is gone when the dialog is. GUI thread.
class SchemeTrial : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SchemeTrial(inbox::ReceiverService &receiver, const Clock &clock, QWidget *parent = nullptr);

    /// Tried a moment later, so that typing is not held up.
    void setScheme(std::shared_ptr<const signing::SchemeSet> set, const std::string &name);
    /// It cannot be tried: `reason`.
    void setNone(const QString &reason);
    /// Reads which events there are.
    void refresh();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void tryNow();
    void say(const QString &text, Tone tone);

    inbox::ReceiverService &m_receiver;
    const Clock &m_clock;
    std::shared_ptr<const signing::SchemeSet> m_set;
    std::string m_name;
    QTimer m_soon;
    QComboBox *m_events = nullptr;
    QLineEdit *m_secret = nullptr;
    ToneLabel *m_verdict = nullptr;
    LadderRungs *m_rungs = nullptr;
};

} // namespace hookbench::ui
