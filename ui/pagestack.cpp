// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pagestack.h"

#include <algorithm>
#include <utility>

namespace hookbench::ui
{

PageStack::PageStack(QWidget *parent)
    : QStackedWidget(parent)
{
}

void PageStack::addPage(WindowPage page)
{
    m_pages.push_back(std::move(page));
    m_made.push_back(nullptr);
}

const WindowPage *PageStack::find(const QString &name) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [&](const WindowPage &page) { return page.name == name; });
    return found == m_pages.end() ? nullptr : &*found;
}

QWidget *PageStack::widgetOf(const WindowPage &page)
{
    QWidget *&made = m_made.at(static_cast<std::size_t>(&page - m_pages.data()));
    if (!made) {
        made = page.make();
        addWidget(made);
    }
    return made;
}

const WindowPage *PageStack::current() const
{
    const auto found = std::find(m_made.begin(), m_made.end(), currentWidget());
    return found == m_made.end() ? nullptr
                                 : &m_pages.at(static_cast<std::size_t>(found - m_made.begin()));
}

} // namespace hookbench::ui
