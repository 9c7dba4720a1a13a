// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/payloadcolumns.h"

#include "models/eventtablemodel.h"
#include "ui/delegates/columnfit.h"
#include "ui/delegates/textdelegate.h"
#include "ui/dialogs/pathcolumndialog.h"
#include "ui/widgets/longtable.h"

#include <QMenu>

namespace hookbench::ui
{

using models::EventTableModel;

PayloadColumns::PayloadColumns(EventTableModel &model, LongTable &table, ColumnFit &columns,
                               QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_table(table)
{
    auto *data = new TextDelegate(TextDelegate::Look::Data, &table);
    for (int i = 0; i < models::PathColumns::maxPaths; ++i)
        table.setItemDelegateForColumn(EventTableModel::ColumnCount + i, data);
    connect(&columns, &ColumnFit::menuCreated, this, &PayloadColumns::fillMenu);
}

QByteArray PayloadColumns::saveState() const
{
    return m_model.paths().join(QLatin1Char('\n')).toUtf8();
}

void PayloadColumns::restoreState(const QByteArray &lines)
{
    QStringList paths;
    for (const QString &path :
         QString::fromUtf8(lines).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (PathColumnDialog::refusal(path, paths).isEmpty())
            paths += path;
    }
    m_model.setPaths(paths);
}

void PayloadColumns::add(const QString &path)
{
    if (const QString wrong = PathColumnDialog::refusal(path, m_model.paths()); !wrong.isEmpty()) {
        Q_EMIT announced(wrong);
        return;
    }
    m_model.setPaths(m_model.paths() + QStringList(path));
    Q_EMIT announced(tr("%1 is a column now.").arg(path));
}

void PayloadColumns::remove(const QString &path)
{
    QStringList paths = m_model.paths();
    paths.removeAll(path);
    m_model.setPaths(paths);
}

void PayloadColumns::fillMenu(QMenu *menu, int column)
{
    QAction *add = menu->addAction(tr("Add column from payload…"));
    add->setObjectName(QStringLiteral("addPathColumn"));
    connect(add, &QAction::triggered, this, &PayloadColumns::openDialog);
    const int place = column - EventTableModel::ColumnCount;
    if (place >= 0 && place < m_model.paths().size()) {
        const QString path = m_model.paths().at(place);
        QAction *remove = menu->addAction(tr("Remove column %1").arg(path));
        remove->setObjectName(QStringLiteral("removePathColumn"));
        connect(remove, &QAction::triggered, this, [this, path] { this->remove(path); });
    } else if (!m_model.paths().isEmpty()) {
        QMenu *remove = menu->addMenu(tr("Remove column"));
        for (const QString &path : m_model.paths()) {
            connect(remove->addAction(path), &QAction::triggered, this,
                    [this, path] { this->remove(path); });
        }
    }
    menu->addSeparator();
}

void PayloadColumns::openDialog()
{
    auto *dialog = new PathColumnDialog(m_model.paths(), m_table.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PathColumnDialog::chosen, this, &PayloadColumns::add);
    dialog->open();
}

} // namespace hookbench::ui
