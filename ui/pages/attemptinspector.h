// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/sendservice.h"

#include <QWidget>

#include <functional>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace hookbench::ui
{

class Badge;
class CodeView;
class ElidedLabel;
class FactText;
class KeyValueList;
class MessageBar;

/// One attempt in full: its answer, how it went, and what to do where it went wrong; or what tells
/// the answers of two apart. GUI thread.
class AttemptInspector : public QWidget
{
    Q_OBJECT

public:
    explicit AttemptInspector(QWidget *parent = nullptr);

    void clear();
    void show(const outbox::Sent &sent);
    void compare(const store::Attempt &before, const store::Attempt &after);

Q_SIGNALS:
    /// The redirect shall be followed.
    void redirectWanted(const QString &url);

private:
    void showHead(const store::Attempt &attempt);
    void showMessage(const outbox::Sent &sent);
    void showBody(const outbox::Sent &sent);
    void showDetails(const outbox::Sent &sent);

    QString m_redirect;
    std::function<void()> m_showTimes; ///< what is shown, with its times anew
    QStackedWidget *m_stack = nullptr;
    QLabel *m_hint = nullptr;
    ElidedLabel *m_title = nullptr;
    Badge *m_badge = nullptr;
    MessageBar *m_message = nullptr;
    QTabWidget *m_tabs = nullptr;
    CodeView *m_body = nullptr;
    FactText *m_headers = nullptr;
    KeyValueList *m_details = nullptr;
    CodeView *m_difference = nullptr;
};

} // namespace hookbench::ui
