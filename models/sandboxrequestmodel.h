// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxrequest.h"
#include "app/base/clock.h"
#include "models/mergingtable.h"

namespace hookbench::models
{

/// What came to the sandbox's API, newest first. Owned by its panel; GUI thread.
class SandboxRequestModel : public MergingTable<api::SandboxRequest, &api::SandboxRequest::id>
{
    Q_OBJECT

public:
    enum Column : int { Time, Method, Path, Status, Duration, Key, ColumnCount };

    /// `clock` must outlive the model.
    explicit SandboxRequestModel(const Clock &clock, QObject *parent = nullptr);

    void setRequests(const QVector<api::SandboxRequest> &requests) { merge(requests); }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// "404 Not found" and the like; for what was cut off, a word.
    static QString statusText(const api::SandboxRequest &request);

private:
    QString displayText(const api::SandboxRequest &request, Column column) const;

    const Clock &m_clock;
};

} // namespace hookbench::models
