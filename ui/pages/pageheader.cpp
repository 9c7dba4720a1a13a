// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pageheader.h"

#include "ui/theme/fonts.h"
#include "ui/theme/surface.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace hookbench::ui
{

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_crumb(new QLabel)
{
    setSurface(this, Surface::Header);
    auto *heading = new QLabel(title);
    heading->setFont(fonts::title(heading->font()));
    setFixedHeight(std::max(52, heading->sizeHint().height() + 24));
    m_crumb->setForegroundRole(QPalette::PlaceholderText);
    m_crumb->setTextFormat(Qt::PlainText);
    m_crumb->hide();
    m_layout->setContentsMargins(16, 0, 16, 0);
    m_layout->setSpacing(16);
    m_layout->addWidget(heading);
    m_layout->addWidget(m_crumb);
    m_layout->addStretch();
}

void PageHeader::setTools(QWidget *tools)
{
    m_tools = tools;
    m_layout->addWidget(tools, 1000);
}

void PageHeader::setCrumb(const QString &text)
{
    m_crumb->setText(QStringLiteral("› ") + text);
    m_crumb->setVisible(!text.isEmpty());
    if (m_tools)
        m_tools->setVisible(text.isEmpty());
}

} // namespace hookbench::ui
