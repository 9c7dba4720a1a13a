// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"

#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLineEdit;
class QToolButton;

namespace hookbench::ui
{

class ClipboardKeeper;

/// One of the two secrets of a rotation: the variable that the handler reads it from, a mask,
/// Reveal and Copy. Keeps no secret but the revealed one, which hides itself after a while.
class RotationSecret : public QWidget
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Secret>)>;
    /// Reads the secret for a purpose ("reveal-secret", "copy-secret").
    using Read = std::function<void(const QString &purpose, QObject *context, Done done)>;

    /// `name`: of both buttons' objects, "new".
    RotationSecret(const QString &label, const QString &variable, const QString &name,
                   ClipboardKeeper &clipboard, Read read, QWidget *parent = nullptr);

    void setMask(const QString &mask);

private:
    void reveal();
    void copy();
    void hideSecret();

    ClipboardKeeper &m_clipboard;
    Read m_read;
    QString m_label;
    QString m_mask;
    bool m_revealed = false;
    QTimer m_hide;
    QLineEdit *m_text = nullptr;
    QToolButton *m_reveal = nullptr;
    QToolButton *m_copy = nullptr;
};

} // namespace hookbench::ui
