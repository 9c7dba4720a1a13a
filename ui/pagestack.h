// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QStackedWidget>
#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace hookbench::ui
{

/// One page of the window: how sidebar, palette and keyboard name it, and what it takes to see it.
struct WindowPage
{
    enum class Need : std::uint8_t {
        Nothing,
        Unlocked, ///< whatever the account, as long as it is not locked
        Account,  ///< whose webhooks are there
        Sandbox,  ///< the account is the sandbox
    };

    QString name;   ///< "webhooks"
    QString title;  ///< in the sidebar
    QString goText; ///< "Go to Webhooks"
    QString key;
    Icon icon = Icon::Webhooks;
    Need need = Need::Account;
    std::function<QWidget *()> make; ///< called once, when the page is first wanted
    std::function<void()> filter{};  ///< what Ctrl+F does there; empty: that of the first page
    bool isAtBottom = false;         ///< of the sidebar
};

/// The table of the window's pages, and those of them that were made. GUI thread.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    void addPage(WindowPage page);
    const std::vector<WindowPage> &pages() const { return m_pages; }
    /// Null for a name that no page has.
    const WindowPage *find(const QString &name) const;
    /// Made when it is first asked for: the window stands sooner without it.
    QWidget *widgetOf(const WindowPage &page);
    /// The page in view; null while a card stands in its place.
    const WindowPage *current() const;

private:
    std::vector<WindowPage> m_pages;
    std::vector<QWidget *> m_made; ///< of each page; null: not yet
};

} // namespace hookbench::ui
