// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filternavigation.h"

#include "app/text/errortext.h"
#include "ui/sidebar.h"
#include "ui/widgets/toast.h"

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
    m_sidebar = &sidebar;
    for (const QString &page : {receiverName, deliveriesName}) {
        SavedFilters *filters = &of(page);
        connect(filters, &SavedFilters::changed, &sidebar, [this, page] { list(page); });
        connect(filters, &SavedFilters::removed, &sidebar,
                [this, filters](const QString &account, const SavedFilters::Filter &filter) {
                    onRemoved(*filters, account, filter);
                });
        list(page);
    }
    connect(&sidebar, &Sidebar::filterWanted, this, &FilterNavigation::filterWanted);
    connect(&sidebar, &Sidebar::filterRenameWanted, this,
            [this](const QString &page, const QString &name, const QString &newName) {
                const Result<void> renamed = of(page).rename(name, newName);
                if (!renamed)
                    say(text::sentence(renamed.error()));
            });
    connect(&sidebar, &Sidebar::filterRemoveWanted, this,
            [this](const QString &page, const QString &name) { of(page).remove(name); });
}

void FilterNavigation::setToast(Toast &toast)
{
    m_toast = &toast;
}

void FilterNavigation::list(const QString &page)
{
    if (m_sidebar)
        m_sidebar->setFilters(page,
                              m_isShown ? of(page).filters() : QVector<SavedFilters::Filter>());
}

void FilterNavigation::say(const QString &sentence)
{
    if (m_toast)
        m_toast->showMessage(sentence);
}

void FilterNavigation::onRemoved(SavedFilters &filters, const QString &account,
                                 const SavedFilters::Filter &filter)
{
    if (!m_toast)
        return;
    m_toast->showOffer(tr("The filter %1 was deleted.").arg(filter.name), tr("Undo"),
                       [this, &filters, account, filter] {
                           const Result<void> restored = filters.restore(account, filter);
                           if (!restored)
                               say(text::sentence(restored.error()));
                       });
}

void FilterNavigation::setAccount(const QString &accountId, bool shown)
{
    m_isShown = shown;
    if (m_toast && !shown)
        m_toast->hide(); // it names what was deleted
    m_receiver.setAccount(accountId);
    m_deliveries.setAccount(accountId);
    list(receiverName);
    list(deliveriesName);
}

} // namespace hookbench::ui
