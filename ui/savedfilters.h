// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>
#include <QString>
#include <QVector>

namespace hookbench::settings
{
class UiState;
}

namespace hookbench::ui
{

/// Queries of one page that were given a name, sorted by it: kept for each account in the window's
/// state, in lines of name, tab, query. The field's menu and the sidebar show the same ones. GUI
/// thread.
class SavedFilters : public QObject
{
    Q_OBJECT

public:
    struct Filter
    {
        QString name;
        QString query;

        bool operator==(const Filter &) const = default;
    };

    static constexpr qsizetype maxFilters = 50;
    static constexpr qsizetype maxName = 60;
    static constexpr qsizetype maxQuery = 1000;

    /// Of the page `page`: "receiver". `state` must outlive it.
    SavedFilters(settings::UiState &state, const QString &page, QObject *parent = nullptr);

    void setAccount(const QString &accountId);
    const QVector<Filter> &filters() const { return m_filters; }
    /// Replaces the one of that name. InvalidArgument: no name, a query that does not read, or too
    /// many of them.
    Result<void> save(const QString &name, const QString &query);
    /// InvalidArgument: no name, or another one has it. NotFound: it is gone.
    Result<void> rename(const QString &name, const QString &newName);
    void remove(const QString &name);
    /// Null: there is none of that name.
    const Filter *find(const QString &name) const;
    /// Puts back what was removed from `account`, whichever is in view now. InvalidArgument: another
    /// one has the name by now.
    Result<void> restore(const QString &account, const Filter &filter);

Q_SIGNALS:
    void changed();
    void removed(const QString &account, const hookbench::ui::SavedFilters::Filter &filter);

private:
    void read(const QByteArray &lines);
    QByteArray lines() const;
    void keep();

    settings::UiState &m_state;
    QString m_key;
    QString m_account;
    QVector<Filter> m_filters;
};

} // namespace hookbench::ui
