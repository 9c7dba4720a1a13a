// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace hookbench::ui
{

/// In place of the pages while there is no key: locked, being opened, or refused by the keychain.
class LockPage : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(QWidget *parent = nullptr);

    void showLocked(const QString &accountName);
    void showOpening(const QString &accountName);
    void showFailed(const QString &accountName, const Error &error);

Q_SIGNALS:
    /// Unlock, or try again.
    void openWanted();
    /// Type the key in again, or confirm the host.
    void editWanted();

private:
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_edit = nullptr;
};

} // namespace hookbench::ui
