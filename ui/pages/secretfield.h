// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/secret.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace hookbench::ui
{

class CheckLine;
class ClipboardKeeper;

/// Editor for a signing secret: hidden unless revealed, with Generate, Reveal and Copy, and the
/// platform's rule as a live checklist below. Emptied by clear().
class SecretField : public QWidget
{
    Q_OBJECT

public:
    SecretField(RandomSource &random, ClipboardKeeper &clipboard, QWidget *parent = nullptr);

    Secret secret() const;
    bool isValid() const;
    /// Puts a fresh secret in.
    void generate();
    void clear();
    /// What stands below the checklist; what an empty field means differs between create and edit.
    void setEmptyHint(const QString &placeholder, const QString &hint);
    /// A sentence of the server about this field.
    void setError(const QString &message);
    QLineEdit *editor() const { return m_edit; }

Q_SIGNALS:
    void edited();

private:
    void createLayout();
    void connectAll();
    void setRevealed(bool revealed);
    void showFindings();

    RandomSource &m_random;
    ClipboardKeeper &m_clipboard;
    QLineEdit *m_edit = nullptr;
    QPushButton *m_generate = nullptr;
    QPushButton *m_reveal = nullptr;
    QPushButton *m_copy = nullptr;
    CheckLine *m_length = nullptr;
    CheckLine *m_characters = nullptr;
    QLabel *m_hint = nullptr;
    QString m_emptyHint;
    QString m_error;
};

} // namespace hookbench::ui
