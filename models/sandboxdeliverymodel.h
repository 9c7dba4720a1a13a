// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxdelivery.h"
#include "app/base/clock.h"
#include "models/mergingtable.h"

#include <QHash>

namespace hookbench::models
{

/// What the sandbox sends, newest first: state, attempts, the next one, and the last answer. Owned
/// by the sandbox page; GUI thread.
class SandboxDeliveryModel : public MergingTable<api::SandboxDelivery, &api::SandboxDelivery::id>
{
    Q_OBJECT

public:
    enum Column : int { Status, Type, Webhook, Event, Attempts, Next, Answer, When, ColumnCount };

    /// `clock` must outlive the model.
    explicit SandboxDeliveryModel(const Clock &clock, QObject *parent = nullptr);

    /// `names`: of the webhooks, by id.
    void setDeliveries(const QVector<api::SandboxDelivery> &deliveries,
                       const QHash<QString, QString> &names);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    /// Relative times are texts of their own moment.
    void refreshTimes();

private:
    QString displayText(const api::SandboxDelivery &delivery, Column column) const;
    QString statusText(const api::SandboxDelivery &delivery) const;
    QString answerText(const api::SandboxDelivery &delivery) const;
    QString attemptsText(const api::SandboxDelivery &delivery) const;
    QString sentence(const api::SandboxDelivery &delivery) const;

    const Clock &m_clock;
    UtcTime m_now;
    QHash<QString, QString> m_names;
};

} // namespace hookbench::models
