// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace hookbench::ui
{

/// The head of a page: its title, the tools beside it, or where inside the page one is.
class PageHeader : public QFrame
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    /// Takes the widget over and gives it the rest of the line.
    void setTools(QWidget *tools);
    /// "New webhook" behind the title, in place of the tools; empty: the tools again.
    void setCrumb(const QString &text);

private:
    QHBoxLayout *m_layout;
    QLabel *m_crumb;
    QWidget *m_tools = nullptr;
};

} // namespace hookbench::ui
