// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sandboxdeliverymodel.h"

#include "app/text/formats.h"
#include "models/roles.h"

namespace hookbench::models
{

using api::SandboxAttempt;
using api::SandboxDelivery;

namespace
{

const QString absent = QStringLiteral("–");

/// The sandbox's words for a delivery that it must not send.
std::optional<UtcTime> lastAt(const SandboxDelivery &delivery)
{
    return delivery.attempts.isEmpty() ? std::nullopt : delivery.attempts.last().at;
}

} // namespace

SandboxDeliveryModel::SandboxDeliveryModel(const Clock &clock, QObject *parent)
    : MergingTable(parent)
    , m_clock(clock)
    , m_now(clock.now())
{
}

void SandboxDeliveryModel::setDeliveries(const QVector<SandboxDelivery> &deliveries,
                                         const QHash<QString, QString> &names)
{
    m_now = m_clock.now();
    m_names = names;
    merge(deliveries);
}

int SandboxDeliveryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SandboxDeliveryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SandboxDelivery &delivery = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(delivery, column);
    case Qt::ToolTipRole:
        if (column == When)
            return lastAt(delivery) ? text::absoluteTime(*lastAt(delivery)) : QString();
        if (column == Next)
            return delivery.nextAttempt ? text::absoluteTime(*delivery.nextAttempt) : QString();
        return column == Attempts || column == Answer ? attemptsText(delivery)
                                                      : displayText(delivery, column);
    case Qt::AccessibleTextRole:
        return column == Status ? sentence(delivery) : displayText(delivery, column);
    case IdRole:
        return delivery.id;
    case FailedRole:
        return delivery.status == QLatin1String("failed") ||
               delivery.status == QLatin1String("retrying");
    default:
        return {};
    }
}

QString SandboxDeliveryModel::statusText(const SandboxDelivery &delivery) const
{
    if (delivery.isNotSent())
        return tr("Not sent");
    if (delivery.status == QLatin1String("pending"))
        return tr("Pending");
    if (delivery.status == QLatin1String("retrying"))
        return tr("Retrying");
    if (delivery.status == QLatin1String("delivered"))
        return tr("Delivered");
    if (delivery.status == QLatin1String("failed"))
        return tr("Failed");
    return delivery.status;
}

QString SandboxDeliveryModel::answerText(const SandboxDelivery &delivery) const
{
    if (delivery.attempts.isEmpty())
        return absent;
    const SandboxAttempt &last = delivery.attempts.last();
    if (last.responseCode && last.responseMs)
        return tr("%1 in %2").arg(*last.responseCode).arg(text::milliseconds(*last.responseMs));
    if (last.responseCode)
        return QString::number(*last.responseCode);
    return last.error.isEmpty() ? absent : last.error;
}

/// One line for each attempt.
QString SandboxDeliveryModel::attemptsText(const SandboxDelivery &delivery) const
{
    QStringList lines;
    for (const SandboxAttempt &attempt : delivery.attempts) {
        const QString outcome =
            attempt.responseCode ? QString::number(*attempt.responseCode) : attempt.error;
        lines += attempt.at ? tr("%1: %2").arg(text::localTime(*attempt.at), outcome) : outcome;
    }
    return lines.join(QLatin1Char('\n'));
}

QString SandboxDeliveryModel::displayText(const SandboxDelivery &delivery, Column column) const
{
    switch (column) {
    case Status:
        return statusText(delivery);
    case Type:
        return delivery.eventType;
    case Webhook:
        return m_names.value(delivery.webhookId, delivery.webhookId);
    case Event:
        return delivery.eventId;
    case Attempts:
        return text::count(delivery.isNotSent() ? 0 : delivery.attempts.size());
    case Next:
        return delivery.nextAttempt ? text::relativeTime(*delivery.nextAttempt, m_now) : absent;
    case Answer:
        return answerText(delivery);
    case When:
        return lastAt(delivery) ? text::relativeTime(*lastAt(delivery), m_now) : absent;
    case ColumnCount:
        break;
    }
    return {};
}

QString SandboxDeliveryModel::sentence(const SandboxDelivery &delivery) const
{
    return tr("%1 to %2: %3, %n attempt(s), %4.", nullptr,
              static_cast<int>(delivery.attempts.size()))
        .arg(delivery.eventType, displayText(delivery, Webhook), statusText(delivery),
             answerText(delivery));
}

QVariant SandboxDeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const bool isRight = section == Attempts || section == Next || section == When;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Status:
        return tr("State");
    case Type:
        return tr("Event");
    case Webhook:
        return tr("Webhook");
    case Event:
        return tr("Event id");
    case Attempts:
        return tr("Attempts");
    case Next:
        return tr("Next attempt");
    case Answer:
        return tr("Last answer");
    case When:
        return tr("Last attempt");
    case ColumnCount:
        break;
    }
    return {};
}

void SandboxDeliveryModel::refreshTimes()
{
    m_now = m_clock.now();
    touch(When, [](int) { return true; });
    touch(Next, [](int) { return true; });
}

} // namespace hookbench::models
