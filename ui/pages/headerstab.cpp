// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/headerstab.h"

#include "app/store/event.h"
#include "models/bytetext.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/facttext.h"
#include "ui/widgets/scrollpage.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QLabel>
#include <QSet>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

QString repeatedNames(const Headers &headers)
{
    QSet<QString> seen;
    QStringList repeated;
    for (const Header &header : headers) {
        const QString name = QString::fromStdString(header.name).toLower();
        if (seen.contains(name) && !repeated.contains(name))
            repeated += name;
        seen.insert(name);
    }
    return repeated.join(QStringLiteral(", "));
}

} // namespace

HeadersTab::HeadersTab(QWidget *parent)
    : QWidget(parent)
    , m_views(new SegmentedControl)
    , m_line(new QLabel)
    , m_notes(new QLabel)
    , m_list(new FactText)
    , m_raw(new CodeView)
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("headersTab"));
    m_views->setObjectName(QStringLiteral("headersView"));
    m_views->setAccessibleName(tr("How the headers are shown"));
    m_views->setTexts({tr("List"), tr("As sent")});
    m_line->setTextFormat(Qt::PlainText);
    m_line->setWordWrap(true);
    m_line->setFont(fonts::monospace(m_line->font()));
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setFont(fonts::small(m_notes->font()));
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    m_list->setObjectName(QStringLiteral("headersList"));
    m_list->setAccessibleName(tr("Headers"));
    m_raw->setObjectName(QStringLiteral("headersRaw"));
    m_raw->setAccessibleName(tr("Header block as it was sent"));

    auto *page = new ScrollPage;
    page->setAccessibleName(tr("Headers"));
    page->column()->addWidget(m_line);
    page->column()->addWidget(m_list);
    page->column()->addWidget(m_notes);
    page->column()->addStretch();
    m_stack->addWidget(page);
    m_stack->addWidget(m_raw);
    connect(m_views, &SegmentedControl::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(14, 12, 14, 4);
    head->addWidget(m_views, 0, Qt::AlignLeading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
}

void HeadersTab::show(const store::EventRecord &event)
{
    const auto text = [](const std::string &bytes) { return models::visibleText(bytes); };
    m_line->setText(QStringLiteral("%1 %2 HTTP/1.%3")
                        .arg(text(event.summary.method), text(event.target))
                        .arg(event.versionMinor));
    FactText::Facts facts;
    for (const Header &header : event.headers)
        facts.append({text(header.name), text(header.value)});
    m_list->setFacts(facts);

    QStringList notes{tr("%n header(s), in the order and spelling in which they came.", nullptr,
                         static_cast<int>(event.headers.size()))};
    if (const QString repeated = repeatedNames(event.headers); !repeated.isEmpty())
        notes += tr("More than once: %1.").arg(repeated);
    if (!event.peer.empty())
        notes += event.overTls ? tr("From %1, over TLS.").arg(QString::fromStdString(event.peer))
                               : tr("From %1.").arg(QString::fromStdString(event.peer));
    m_notes->setText(notes.join(QLatin1Char(' ')));
    m_raw->setCode(models::visibleText(event.rawHeader), CodeView::Language::Marks);
}

void HeadersTab::clear()
{
    m_line->clear();
    m_notes->clear();
    m_list->setFacts({});
    m_raw->setCode({});
}

} // namespace hookbench::ui
