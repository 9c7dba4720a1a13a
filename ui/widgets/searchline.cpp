// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchline.h"

#include "ui/theme/fonts.h"
#include "ui/theme/surface.h"
#include "ui/widgets/announce.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

constexpr int searchSteps = 1000;

QToolButton *linkButton(const QString &text, const char *name)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("role", QStringLiteral("link"));
    button->setText(text);
    return button;
}

} // namespace

SearchLine::SearchLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_stop(linkButton(tr("Cancel"), "stopSearch"))
    , m_again(linkButton(tr("Search all of them"), "searchAgain"))
{
    setSurface(this, Surface::Panel);
    m_text->setObjectName(QStringLiteral("searchText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setFont(fonts::small(m_text->font()));
    m_stop->setFont(fonts::small(m_stop->font()));
    m_stop->setToolTip(tr("What was found stays (Esc in the field)"));
    m_again->setFont(fonts::small(m_again->font()));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setRange(0, searchSteps);
    m_bar->setAccessibleName(tr("Progress of the search"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_text);
    row->addWidget(m_stop);
    row->addWidget(m_again);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_bar);
    connect(m_stop, &QToolButton::clicked, this, &SearchLine::stopWanted);
    connect(m_again, &QToolButton::clicked, this, &SearchLine::againWanted);
    hide();
}

QString SearchLine::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void SearchLine::showProgress(qint64 searched, qint64 total)
{
    m_bar->setValue(total > 0 ? static_cast<int>(double(searched) / double(total) * searchSteps)
                              : 0);
    show(tr("Searched %1 of %2 events").arg(locale().toString(searched), locale().toString(total)),
         true, false);
}

void SearchLine::showStopped(qint64 searched, qint64 total)
{
    show(total > 0 ? tr("Stopped: %1 of %2 events searched.")
                         .arg(locale().toString(searched), locale().toString(total))
                   : tr("Stopped before all events were searched."),
         false, true);
    announce(this, m_text->text());
}

void SearchLine::showNote(const QString &sentence)
{
    show(sentence, false, false);
}

void SearchLine::show(const QString &text, bool isSearching, bool canGoOn)
{
    m_text->setText(text);
    m_bar->setVisible(isSearching);
    m_stop->setVisible(isSearching);
    m_again->setVisible(canGoOn);
    QWidget::show();
}

} // namespace hookbench::ui
