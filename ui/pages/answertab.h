// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/scrollpage.h"

class QLabel;

namespace hookbench::store
{
struct EventRecord;
struct PassOn;
} // namespace hookbench::store

namespace hookbench::ui
{

class CheckLine;
class CodeView;
class ElidedLabel;
class FactText;
class KeyValueList;
class MessageBar;

/// What the sender got as an answer, and how passing on to a handler went: its time, and that the
/// bytes were the same before and after. Owned by the inspector; GUI thread.
class AnswerTab : public ScrollPage
{
    Q_OBJECT

public:
    explicit AnswerTab(QWidget *parent = nullptr);

    void show(const store::EventRecord &event);
    void clear();

private:
    void showPassOn(const store::PassOn &passOn);
    void showBody(const std::string &body);

    MessageBar *m_message;
    KeyValueList *m_facts;
    QLabel *m_passOnTitle;
    KeyValueList *m_passOn;
    ElidedLabel *m_before;
    ElidedLabel *m_after;
    CheckLine *m_same;
    QLabel *m_headersTitle;
    FactText *m_headers;
    QLabel *m_bodyTitle;
    CodeView *m_body;
};

} // namespace hookbench::ui
