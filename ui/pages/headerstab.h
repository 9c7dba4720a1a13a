// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace hookbench::store
{
struct EventRecord;
}

namespace hookbench::ui
{

class CodeView;
class FactText;
class SegmentedControl;

/// The request line and the headers of an event, in the order and spelling in which they came,
/// repeated ones repeated; or the block itself. Owned by the inspector; GUI thread.
class HeadersTab : public QWidget
{
    Q_OBJECT

public:
    explicit HeadersTab(QWidget *parent = nullptr);

    void show(const store::EventRecord &event);
    void clear();

private:
    SegmentedControl *m_views;
    QLabel *m_line;
    QLabel *m_notes;
    FactText *m_list;
    CodeView *m_raw;
    QStackedWidget *m_stack;
};

} // namespace hookbench::ui
