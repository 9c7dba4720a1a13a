// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commandpalette.h"

#include "ui/delegates/palettedelegate.h"
#include "ui/theme/style.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int shownHits = 200;
constexpr int entryRole = Qt::UserRole + 1;

} // namespace

CommandPalette::CommandPalette(QVector<PaletteEntry> entries, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_entries(std::move(entries))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Find anything"));
    createLayout();
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    m_search->installEventFilter(this);
    filter();
    if (parent) {
        const QWidget *window = parent->window();
        resize(std::min(560, window->width() - 48), std::min(420, window->height() - 120));
        move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 72)));
    }
}

void CommandPalette::createLayout()
{
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("paletteSearch"));
    m_search->setAccessibleName(tr("Type to find an action or a webhook"));
    m_search->setPlaceholderText(tr("Type to find an action or a webhook"));
    m_hits = new QStandardItemModel(this);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("paletteHits"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);

    m_none = new QLabel(tr("No action and no webhook is called that."));
    m_none->setObjectName(QStringLiteral("paletteNone"));
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setMargin(8);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_none);
    layout->addWidget(m_list);
}

void CommandPalette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_search->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    painter.setPen(colors.control);
    painter.setBrush(colors.panel);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

int CommandPalette::score(const PaletteEntry &entry, const QStringList &words)
{
    int total = 1;
    for (const QString &word : words) {
        const qsizetype at = entry.title.indexOf(word, 0, Qt::CaseInsensitive);
        if (at == 0)
            total += 100;
        else if (at > 0 && !entry.title.at(at - 1).isLetterOrNumber())
            total += 50;
        else if (at > 0)
            total += 20;
        else if (entry.detail.contains(word, Qt::CaseInsensitive))
            total += 5;
        else
            return 0;
    }
    return total;
}

void CommandPalette::filter()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QVector<QPair<int, int>> hits; // score, index
    for (int i = 0; i < m_entries.size(); ++i) {
        if (const int points = score(m_entries.at(i), words); points > 0)
            hits.append({points, i});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    m_hits->clear();
    for (qsizetype i = 0; i < std::min<qsizetype>(hits.size(), shownHits); ++i) {
        const PaletteEntry &entry = m_entries.at(hits.at(i).second);
        auto *item = new QStandardItem(entry.title);
        item->setData(entry.detail, PaletteDelegate::detailRole);
        item->setData(hits.at(i).second, entryRole);
        item->setData(entry.detail.isEmpty() ? entry.title
                                             : entry.title + QStringLiteral(", ") + entry.detail,
                      Qt::AccessibleTextRole);
        m_hits->appendRow(item);
    }
    m_list->setCurrentIndex(m_hits->index(0, 0));
    m_none->setVisible(hits.isEmpty());
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const auto run = m_entries.at(current.data(entryRole).toInt()).run;
    accept();
    run();
}

} // namespace hookbench::ui
