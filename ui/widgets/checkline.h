// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hookbench::ui
{

class IconLabel;
class ToneLabel;

/// A rule and whether it is kept: a tick or a cross, and the words.
class CheckLine : public QWidget
{
    Q_OBJECT

public:
    explicit CheckLine(QWidget *parent = nullptr);

    /// Plain text.
    void setState(bool kept, const QString &text);
    QString text() const;

private:
    IconLabel *m_sign;
    ToneLabel *m_text;
};

} // namespace hookbench::ui
