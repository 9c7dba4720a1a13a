// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

class QLabel;
class QPushButton;

namespace hookbench::ui
{

class IconLabel;

/// What stands where there is nothing yet: a sign, one sentence, one button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// No button where `buttonText` is empty.
    void setContent(const QIcon &icon, const QString &sentence, const QString &buttonText = {});

Q_SIGNALS:
    void triggered();

private:
    IconLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace hookbench::ui
