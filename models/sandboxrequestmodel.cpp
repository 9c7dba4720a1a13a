// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sandboxrequestmodel.h"

#include "app/text/formats.h"
#include "models/bytetext.h"
#include "models/roles.h"

namespace hookbench::models
{

using api::SandboxRequest;

namespace
{

QString shown(const QString &text)
{
    return visibleText(text.toStdString(), 2000);
}

} // namespace

SandboxRequestModel::SandboxRequestModel(const Clock &clock, QObject *parent)
    : MergingTable(parent)
    , m_clock(clock)
{
}

int SandboxRequestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SandboxRequestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SandboxRequest &request = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(request, column);
    case Qt::AccessibleTextRole:
        return column == Time ? tr("%1 %2, %3", "method, path, status")
                                    .arg(request.method, shown(request.path), statusText(request))
                              : displayText(request, column);
    case Qt::ToolTipRole:
        if (column == Time)
            return request.at ? text::absoluteTime(*request.at) : QString();
        return displayText(request, column);
    case IdRole:
        return request.id;
    case FailedRole:
        return !request.status || *request.status >= 400;
    default:
        return {};
    }
}

QString SandboxRequestModel::statusText(const SandboxRequest &request)
{
    if (request.status)
        return QString::number(*request.status);
    return request.ms ? tr("Cut off") : tr("Pending");
}

QString SandboxRequestModel::displayText(const SandboxRequest &request, Column column) const
{
    switch (column) {
    case Time:
        return request.at ? text::receiptTime(*request.at, m_clock.now()) : QString();
    case Method:
        return shown(request.method);
    case Path:
        return shown(request.query.isEmpty() ? request.path
                                             : request.path + QLatin1Char('?') + request.query);
    case Status:
        return statusText(request);
    case Duration:
        return request.ms ? text::milliseconds(*request.ms) : QStringLiteral("–");
    case Key:
        return request.key.isEmpty() ? QStringLiteral("–") : request.key;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SandboxRequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Time || section == Duration ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Time:
        return tr("Time");
    case Method:
        return tr("Method");
    case Path:
        return tr("Path");
    case Status:
        return tr("Status");
    case Duration:
        return tr("Took");
    case Key:
        return tr("Key");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace hookbench::models
