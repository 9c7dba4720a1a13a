// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace hookbench::ui
{

/// Puts secrets on the clipboard, marked for clipboard managers, and takes them off again after a
/// while and on quit, but only while the clipboard still holds what was put there. GUI thread.
class ClipboardKeeper : public QObject
{
    Q_OBJECT

public:
    explicit ClipboardKeeper(QObject *parent = nullptr);
    /// Clears.
    ~ClipboardKeeper() override;

    void setClearAfter(std::chrono::seconds time) { m_clearAfter = time; }
    std::chrono::seconds clearAfter() const { return m_clearAfter; }

    void copySecret(const Secret &secret);
    static void copyText(const QString &text);
    /// Empties the clipboard if it still holds the secret.
    void clear();

private:
    std::chrono::seconds m_clearAfter{30};
    Secret m_secret;
    QTimer m_timer;
};

} // namespace hookbench::ui
