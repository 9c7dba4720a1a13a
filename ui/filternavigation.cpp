// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filternavigation.h"

#include "app/text/errortext.h"
#include "ui/sidebar.h"

namespace hookbench::ui
{

namespace
{

const QString receiverName = QStringLiteral("receiver");
const QString deliveriesName = QStringLiteral("deliveries");

} // namespace

FilterNavigation::FilterNavigation(settings::UiState &state, QObject *parent)
    : QObject(parent)
    , m_receiver(state, receiverName)
    , m_deliveries(state, deliveriesName)
{
}

SavedFilters &FilterNavigation::of(const QString &page)
{
    return page == receiverName ? m_receiver : m_deliveries;
}

void FilterNavigation::setSidebar(Sidebar &sidebar)
{
    for (const QString &page : {receiverName, deliveriesName}) {
        SavedFilters *filters = &of(page);
        const auto list = [&sidebar, page, filters] {
            sidebar.setFilters(page, filters->filters());
        };
        connect(filters, &SavedFilters::changed, &sidebar, list);
        list();
    }
    connect(&sidebar, &Sidebar::filterWanted, this, &FilterNavigation::filterWanted);
    connect(&sidebar, &Sidebar::filterRenameWanted, this,
            [this](const QString &page, const QString &name, const QString &newName) {
                const Result<void> renamed = of(page).rename(name, newName);
                if (!renamed)
                    Q_EMIT announced(text::sentence(renamed.error()));
            });
    connect(&sidebar, &Sidebar::filterRemoveWanted, this,
            [this](const QString &page, const QString &name) {
                of(page).remove(name);
                Q_EMIT announced(tr("The filter %1 was deleted.").arg(name));
            });
}

void FilterNavigation::setAccount(const QString &accountId)
{
    m_receiver.setAccount(accountId);
    m_deliveries.setAccount(accountId);
}

} // namespace hookbench::ui
