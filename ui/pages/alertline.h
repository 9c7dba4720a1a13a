// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace hookbench::ui
{

class IconLabel;
class ToneLabel;

/// A watch rule that fires: which webhook, what is the matter since when, and what to do; a
/// hairline at the bottom. Screen readers hear all of it as its name.
class AlertLine : public QWidget
{
    Q_OBJECT

public:
    explicit AlertLine(QWidget *parent = nullptr);

    /// Plain texts, whoever wrote them.
    void setContent(const QString &webhook, const QString &sentence, const QString &since,
                    const QString &fix);

Q_SIGNALS:
    /// The webhook is to be shown.
    void triggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconLabel *m_sign;
    ToneLabel *m_webhook;
    QLabel *m_sentence;
    QLabel *m_since;
    QLabel *m_fix;
    QPushButton *m_open;
};

} // namespace hookbench::ui
