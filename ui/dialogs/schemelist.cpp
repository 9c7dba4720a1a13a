// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/schemelist.h"

#include "app/inbox/schemeshelf.h"
#include "ui/theme/fonts.h"

#include <QFileInfo>
#include <QSignalBlocker>

namespace hookbench::ui
{

SchemeList::SchemeList(const inbox::SchemeShelf &shelf, QWidget *parent)
    : QListWidget(parent)
    , m_shelf(shelf)
{
    setObjectName(QStringLiteral("schemeList"));
    setAccessibleName(tr("Schemes"));
    setTextElideMode(Qt::ElideRight);
}

void SchemeList::addHeading(const QString &text)
{
    auto *item = new QListWidgetItem(text, this);
    item->setFlags(Qt::NoItemFlags);
    item->setFont(fonts::small(fonts::strong(font())));
}

void SchemeList::addScheme(const QString &account, const QString &name, const QString &title)
{
    const bool isConfirmed = m_shelf.isConfirmed(account, name);
    auto *item = new QListWidgetItem(isConfirmed ? tr("%1 · confirmed").arg(name) : name, this);
    item->setData(Qt::UserRole, name);
    // A title of somebody else is text, whatever tags it holds.
    item->setToolTip(Qt::convertFromPlainText(title));
}

void SchemeList::fill(const QString &account, const QString &chosen)
{
    const QSignalBlocker quiet(this);
    clear();
    const signing::SchemeSet &known = m_shelf.current();
    QStringList own;
    for (const signing::Scheme &scheme : known.schemes()) {
        if (m_shelf.isOwn(QString::fromStdString(scheme.name)))
            own += QString::fromStdString(scheme.name);
    }
    QStringList broken;
    for (const signing::RejectedFile &file : known.rejected()) {
        const QString name = QFileInfo(QString::fromStdString(file.name)).completeBaseName();
        if (m_shelf.isOwn(name) && !own.contains(name))
            broken += name;
    }
    if (!own.isEmpty() || !broken.isEmpty())
        addHeading(tr("Your own"));
    for (const QString &name : std::as_const(own))
        addScheme(account, name, QString::fromStdString(known.find(name.toStdString())->title));
    for (const QString &name : std::as_const(broken))
        addScheme(account, name, tr("Something is wrong in this file."));
    addHeading(tr("Shipped"));
    for (const signing::Scheme &scheme : m_shelf.shipped().schemes()) {
        const QString name = QString::fromStdString(scheme.name);
        if (!own.contains(name) && !broken.contains(name))
            addScheme(account, name, QString::fromStdString(scheme.title));
    }
    int row = -1;
    for (int i = 0; i < count(); ++i) {
        const QString name = item(i)->data(Qt::UserRole).toString();
        if (!name.isEmpty() && (row < 0 || name == chosen))
            row = i;
    }
    setCurrentRow(row);
}

QString SchemeList::chosen() const
{
    const QListWidgetItem *current = currentItem();
    return current ? current->data(Qt::UserRole).toString() : QString();
}

void SchemeList::setChosen(const QString &name)
{
    const QSignalBlocker quiet(this);
    setCurrentRow(-1);
    for (int i = 0; i < count() && !name.isEmpty(); ++i) {
        if (item(i)->data(Qt::UserRole).toString() == name)
            setCurrentRow(i);
    }
}

} // namespace hookbench::ui
