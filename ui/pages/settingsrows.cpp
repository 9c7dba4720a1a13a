// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingsrows.h"

#include "ui/theme/fonts.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

/// In digits: so that the editors of all cards begin in one line.
constexpr int labelWidth = 26;

} // namespace

SettingsRows::SettingsRows(QWidget *card)
    : m_grid(new QGridLayout(card))
{
    m_grid->setContentsMargins(20, 16, 20, 16);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(0, labelWidth *
                                         card->fontMetrics().horizontalAdvance(QLatin1Char('0')));
    m_grid->setColumnStretch(1, 1);
}

void SettingsRows::add(const QString &label, QWidget *editor, const QString &meaning)
{
    if (m_row > 0)
        m_grid->setRowMinimumHeight(m_row++, 8);
    if (!label.isEmpty()) { // an empty one would keep the room of an editor that is hidden
        auto *text = new QLabel(label);
        text->setBuddy(editor);
        editor->setAccessibleName(label);
        if (auto *line = editor->findChild<QLineEdit *>())
            line->setAccessibleName(label);
        m_grid->addWidget(text, m_row, 0);
    }
    // What is read or typed gets the whole line, a choice only what it needs.
    if (qobject_cast<QLabel *>(editor) || qobject_cast<QLineEdit *>(editor))
        m_grid->addWidget(editor, m_row, 1);
    else
        m_grid->addWidget(editor, m_row, 1, Qt::AlignLeading);
    ++m_row;
    if (!meaning.isEmpty())
        m_grid->addWidget(settingsNote(meaning), m_row++, 1);
}

QLabel *settingsNote(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setFont(fonts::small(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QWidget *settingsPart(const QString &title, QWidget *card)
{
    auto *heading = new QLabel(title);
    heading->setFont(fonts::heading(heading->font()));
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(card);
    return part;
}

} // namespace hookbench::ui
