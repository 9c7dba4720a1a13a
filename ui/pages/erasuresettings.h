// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backgroundjob.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

class JobLine;
class MessageBar;

/// Taking out everything about one business object of an account: counted first, then deleted, and
/// proven by a search of the files. Can be stopped. GUI thread.
class ErasureSettings : public QWidget
{
    Q_OBJECT

public:
    explicit ErasureSettings(Composition &composition, QWidget *parent = nullptr);
    ~ErasureSettings() override;

    void setAccount(const QString &account);
    /// Something else works on the event files.
    void setBlocked(bool isBlocked);

Q_SIGNALS:
    /// Events are being deleted, until ended().
    void began();
    void ended();

private:
    QWidget *createCard();
    void forget();
    void updateControls();
    void showProgress(int stage, qint64 done, qint64 total);
    void countObject();
    void eraseObject();

    Composition &m_composition;
    QString m_account;
    QLineEdit *m_object = nullptr;
    QPushButton *m_look = nullptr;
    QLabel *m_found = nullptr;
    QPushButton *m_erase = nullptr;
    JobLine *m_erasing = nullptr;
    MessageBar *m_proof = nullptr;
    bool m_isBlocked = false;
    QString m_objectFound; ///< that m_found speaks of
    BackgroundJob m_counting;
    BackgroundJob m_taking;
};

} // namespace hookbench::ui
