// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/savedfilters.h"

#include <QObject>

namespace hookbench::ui
{

class Sidebar;

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
    void setAccount(const QString &accountId);

Q_SIGNALS:
    /// The page is to be opened with this query.
    void filterWanted(const QString &page, const QString &query);
    /// Something worth a toast.
    void announced(const QString &sentence);

private:
    SavedFilters &of(const QString &page);

    SavedFilters m_receiver;
    SavedFilters m_deliveries;
};

} // namespace hookbench::ui
