// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace hookbench::ui
{

class IconLabel;
class ToneLabel;

/// A message that stays until it is read: inline, in its colour and with a sign, with at most one
/// action. Screen readers are told as soon as it appears.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { Info, Success, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// `text` may hold <b>, <i>, <code>, <br> and <a href>; every other tag is shown as it stands.
    /// Escape what a server or a user wrote. Shows the bar.
    void showMessage(Kind kind, const QString &text, const QString &actionText = {});
    /// The same with plain text, whoever wrote it; a line end is a line end.
    void showText(Kind kind, const QString &plain, const QString &actionText = {});
    Kind kind() const { return m_kind; }
    QString text() const;
    /// True at first: a cross hides it.
    void setClosable(bool closable);

Q_SIGNALS:
    void actionTriggered();
    void linkActivated(const QString &link);
    /// The user hid it.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void createLayout();
    Tone tone() const;

    Kind m_kind = Kind::Info;
    IconLabel *m_icon = nullptr;
    ToneLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace hookbench::ui
