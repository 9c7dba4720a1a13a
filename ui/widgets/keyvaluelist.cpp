// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyvaluelist.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>

namespace hookbench::ui
{

KeyValueList::KeyValueList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(16);
    m_layout->setVerticalSpacing(8);
    m_layout->setColumnMinimumWidth(0, 88);
    m_layout->setColumnStretch(1, 1);
}

void KeyValueList::beginUpdate()
{
    m_filled = 0;
}

void KeyValueList::add(const QString &label, const QString &value, Style style)
{
    QLabel *text = m_filled < m_rows.size() && m_rows.at(m_filled).own
                       ? static_cast<QLabel *>(m_rows.at(m_filled).value)
                       : createValue();
    setRow(label, text);
    m_rows[m_filled - 1].own = true;
    text->setFont(style == Style::Mono ? fonts::monospace(font()) : font());
    text->setText(value);
    // A query or an id may have no place to break at, and be cut.
    text->setToolTip(style == Style::Mono ? Qt::convertFromPlainText(value) : QString());
    text->setAccessibleName(tr("%1: %2", "label: value").arg(label, value));
}

void KeyValueList::add(const QString &label, QWidget *value)
{
    setRow(label, value);
    m_rows[m_filled - 1].own = false;
}

void KeyValueList::setRow(const QString &label, QWidget *value)
{
    if (m_filled == m_rows.size()) {
        auto *caption = new QLabel;
        caption->setForegroundRole(QPalette::PlaceholderText);
        caption->setTextFormat(Qt::PlainText);
        m_rows.append({caption, nullptr, false});
        m_layout->addWidget(caption, m_filled, 0, Qt::AlignLeading | Qt::AlignTop);
    }
    Row &row = m_rows[m_filled];
    row.label->setText(label);
    row.label->show();
    if (row.value != value) {
        // A widget that others gave us may come back in another row; only ours can go.
        if (row.value && row.own)
            row.value->deleteLater();
        if (row.value) {
            m_layout->removeWidget(row.value);
            row.value->hide();
        }
        for (Row &other : m_rows) {
            if (other.value == value) {
                m_layout->removeWidget(value);
                other.value = nullptr;
            }
        }
        m_layout->addWidget(value, m_filled, 1);
        row.value = value;
    }
    row.value->show();
    ++m_filled;
}

void KeyValueList::endUpdate()
{
    for (qsizetype i = m_filled; i < m_rows.size(); ++i) {
        m_rows[i].label->hide();
        if (m_rows[i].value)
            m_rows[i].value->hide();
    }
}

QLabel *KeyValueList::createValue()
{
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setContextMenuPolicy(Qt::CustomContextMenu);
    text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(text, &QLabel::customContextMenuRequested, this, [text](const QPoint &at) {
        auto *menu = new QMenu(text);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const QString chosen = text->hasSelectedText() ? text->selectedText() : text->text();
        menu->addAction(icons::icon(Icon::Copy), tr("Copy"), text,
                        [chosen] { QApplication::clipboard()->setText(chosen); });
        menu->popup(text->mapToGlobal(at));
    });
    return text;
}

} // namespace hookbench::ui
