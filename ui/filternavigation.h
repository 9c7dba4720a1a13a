// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/savedfilters.h"

#include <QObject>
#include <QPointer>

namespace hookbench::ui
{

class Sidebar;
class Toast;

/// The saved filters of the pages that have a query, and the sidebar's lists of them: what is saved
/// in one is listed in the other. GUI thread.
class FilterNavigation : public QObject
{
    Q_OBJECT

public:
    /// `state` must outlive it.
    explicit FilterNavigation(settings::UiState &state, QObject *parent = nullptr);

    SavedFilters *receiver() { return &m_receiver; }
    SavedFilters *deliveries() { return &m_deliveries; }
    void setSidebar(Sidebar &sidebar);
    /// Where it says what was deleted, and offers it back.
    void setToast(Toast &toast);
    /// Names are not `shown` while the window is locked.
    void setAccount(const QString &accountId, bool shown);

Q_SIGNALS:
    /// The page is to be opened with this query.
    void filterWanted(const QString &page, const QString &query);

private:
    SavedFilters &of(const QString &page);
    void list(const QString &page);
    void say(const QString &sentence);
    void onRemoved(SavedFilters &filters, const QString &account,
                   const SavedFilters::Filter &filter);

    SavedFilters m_receiver;
    SavedFilters m_deliveries;
    QPointer<Sidebar> m_sidebar;
    QPointer<Toast> m_toast;
    bool m_isShown = true;
};

} // namespace hookbench::ui
