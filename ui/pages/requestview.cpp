// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requestview.h"

#include "app/text/formats.h"
#include "models/bytetext.h"
#include "models/jsontext.h"
#include "models/sandboxrequestmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/surface.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/facttext.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/scrollpage.h"
#include "ui/widgets/zonefollower.h"

#include <QHBoxLayout>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int viewMargin = 14;
constexpr int mostBodyLines = 24;

QString logged(const QString &text)
{
    return models::visibleText(text.toStdString(), 4000);
}

} // namespace

RequestView::RequestView(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel)
    , m_badge(new Badge)
    , m_tabs(new QTabWidget)
    , m_facts(new KeyValueList)
{
    setObjectName(QStringLiteral("requestView"));
    setAccessibleName(tr("The chosen request"));
    setSurface(this, Surface::Panel);
    setMinimumWidth(280);
    m_title->setFont(fonts::heading(m_title->font()));
    m_title->setElideMode(Qt::ElideMiddle);
    auto *overview = new ScrollPage;
    overview->setAccessibleName(tr("How the request went"));
    overview->column()->addWidget(m_facts);
    overview->column()->addStretch();
    m_tabs->setObjectName(QStringLiteral("requestTabs"));
    m_tabs->setAccessibleName(tr("The chosen request"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(overview, tr("Overview"));
    m_tabs->addTab(
        createSide(m_request, "request", tr("Headers of the request"), tr("Body of the request")),
        tr("Request"));
    m_tabs->addTab(
        createSide(m_answer, "answer", tr("Headers of the answer"), tr("Body of the answer")),
        tr("Answer"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(viewMargin, 12, viewMargin, 8);
    head->setSpacing(8);
    head->addWidget(m_title, 1, Qt::AlignVCenter);
    head->addWidget(m_badge, 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    clear();
    new ZoneFollower(this, [this] {
        if (m_exchange)
            showFacts();
    });
}

QWidget *RequestView::createSide(Side &side, const char *name, const QString &headersName,
                                 const QString &bodyName)
{
    side.headers = new FactText;
    side.headers->setObjectName(QString::fromLatin1(name) + QStringLiteral("LoggedHeaders"));
    side.headers->setAccessibleName(headersName);
    side.body = new CodeView;
    side.body->setObjectName(QString::fromLatin1(name) + QStringLiteral("LoggedBody"));
    side.body->setAccessibleName(bodyName);
    side.body->setFrameShape(QFrame::StyledPanel);
    auto *page = new ScrollPage;
    page->setAccessibleName(headersName);
    page->column()->addWidget(side.headers);
    page->column()->addWidget(side.body);
    page->column()->addStretch();
    return page;
}

void RequestView::clear()
{
    m_exchange.reset();
    m_title->setText(QString());
    m_badge->hide();
    m_tabs->hide();
}

void RequestView::show(const api::SandboxExchange &exchange)
{
    m_exchange = exchange;
    const api::SandboxRequest &request = exchange.summary;
    m_title->setText(tr("%1 %2", "method, path").arg(logged(request.method), logged(request.path)));
    m_badge->setText(models::SandboxRequestModel::statusText(request));
    m_badge->setRole(!request.status          ? Tone::Warning
                     : *request.status >= 400 ? Tone::Bad
                                              : Tone::Good);
    m_badge->show();
    showFacts();
    showSide(m_request, exchange.request, tr("The request has no body."));
    showSide(m_answer, exchange.answer,
             request.status ? tr("The answer has no body.") : tr("There is no answer."));
    m_tabs->show();
}

void RequestView::showFacts()
{
    const api::SandboxExchange &exchange = *m_exchange;
    const api::SandboxRequest &request = exchange.summary;
    m_facts->beginUpdate();
    if (request.at)
        m_facts->add(tr("At"), text::absoluteTime(*request.at, locale()));
    if (request.ms)
        m_facts->add(tr("Took"), text::milliseconds(*request.ms, locale()));
    m_facts->add(tr("Key"), request.key.isEmpty() ? tr("unknown, or none was sent") : request.key);
    if (!request.query.isEmpty())
        m_facts->add(tr("Query"), logged(request.query), KeyValueList::Style::Mono);
    for (const auto &[name, value] : exchange.answer.headers) {
        if (name.compare(QLatin1String("x-request-id"), Qt::CaseInsensitive) == 0)
            m_facts->add(tr("Request id"), logged(value), KeyValueList::Style::Mono);
    }
    m_facts->add(tr("Body"), text::byteSize(exchange.request.bodyBytes, locale()));
    m_facts->add(tr("Answer"), text::byteSize(exchange.answer.bodyBytes, locale()));
    m_facts->endUpdate();
}

void RequestView::showSide(const Side &side, const api::SandboxMessage &message,
                           const QString &nothing)
{
    FactText::Facts facts;
    for (const auto &[name, value] : message.headers)
        facts.append({logged(name), logged(value)});
    side.headers->setFacts(facts);
    side.headers->setVisible(!facts.isEmpty());
    QString shown = nothing;
    CodeView::Language language = CodeView::Language::Marks;
    if (!message.body) {
        shown = tr("%1 that are not kept: more than 8 KiB, or no JSON.")
                    .arg(text::byteSize(message.bodyBytes, locale()));
    } else if (!message.body->isEmpty()) {
        shown = QString::fromStdString(models::prettyJson(message.body->toStdString()));
        language = CodeView::Language::Json;
    }
    side.body->setCode(shown, language);
    const int lines =
        std::clamp(static_cast<int>(shown.count(QLatin1Char('\n'))) + 1, 2, mostBodyLines);
    side.body->setFixedHeight(lines * side.body->fontMetrics().lineSpacing() + 24);
}

} // namespace hookbench::ui
