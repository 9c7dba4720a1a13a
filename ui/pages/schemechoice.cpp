// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/schemechoice.h"

#include "app/inbox/schemeshelf.h"

#include <QSignalBlocker>
#include <QTextDocument>

#include <algorithm>

namespace hookbench::ui
{

SchemeChoice::SchemeChoice(inbox::SchemeShelf &shelf, QWidget *parent)
    : QComboBox(parent)
    , m_shelf(shelf)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    connect(&m_shelf, &inbox::SchemeShelf::changed, this, &SchemeChoice::fill);
    connect(&m_shelf, &inbox::SchemeShelf::confirmed, this, &SchemeChoice::fill);
    connect(this, &QComboBox::currentIndexChanged, this, &SchemeChoice::schemeChanged);
    connect(this, &QComboBox::activated, this, [this] { m_isChosen = true; });
    fill();
}

void SchemeChoice::setAccount(const QString &id)
{
    if (id == m_account)
        return;
    m_account = id;
    m_isChosen = false;
    fill();
}

QString SchemeChoice::name() const
{
    return currentData().toString();
}

const signing::Scheme *SchemeChoice::scheme() const
{
    return m_shelf.current().find(name().toStdString());
}

bool SchemeChoice::isConfirmed() const
{
    return m_shelf.isConfirmed(m_account, name());
}

QString SchemeChoice::ownScheme() const
{
    const QString confirmed = m_shelf.confirmedOf(m_account);
    return confirmed.isEmpty() ? QStringLiteral("platform") : confirmed;
}

void SchemeChoice::fill()
{
    const QString wanted = m_isChosen ? name() : ownScheme();
    {
        const QSignalBlocker block(this);
        clear();
        // By name: the titles are too long for a field.
        for (const signing::Scheme &scheme : m_shelf.current().schemes()) {
            const QString name = QString::fromStdString(scheme.name);
            addItem(name, name);
            setItemData(count() - 1, Qt::convertFromPlainText(QString::fromStdString(scheme.title)),
                        Qt::ToolTipRole);
        }
        const int found = findData(wanted);
        setCurrentIndex(std::max(0, found >= 0 ? found : findData(ownScheme())));
    }
    Q_EMIT schemeChanged();
}

} // namespace hookbench::ui
