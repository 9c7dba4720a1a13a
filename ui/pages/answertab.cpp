// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/answertab.h"

#include "app/store/event.h"
#include "app/text/formats.h"
#include "models/bytetext.h"
#include "models/jsontext.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/checkline.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/facttext.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using store::AnswerKind;

namespace
{

constexpr std::size_t longestBody = std::size_t{64} * 1024;
constexpr int mostLines = 16;

QLabel *makeTitle(const QString &text)
{
    auto *title = new QLabel(text);
    title->setFont(fonts::strong(title->font()));
    return title;
}

/// Both ends of it are seen; its menu and Ctrl+C have all of it.
ElidedLabel *makeHash(const QString &name)
{
    auto *label = new ElidedLabel;
    label->setElideMode(Qt::ElideMiddle);
    label->setFont(fonts::monospace(label->font()));
    label->setCopyable(true);
    label->setAccessibleName(name);
    return label;
}

QString kindSentence(AnswerKind kind)
{
    switch (kind) {
    case AnswerKind::Fixed:
        return AnswerTab::tr("as the endpoint is set");
    case AnswerKind::PassedOn:
        return AnswerTab::tr("by the handler it was passed on to");
    case AnswerKind::Dropped:
        return AnswerTab::tr("none: the connection was dropped on purpose");
    case AnswerKind::Withheld:
        return AnswerTab::tr("none: the answer was withheld on purpose");
    case AnswerKind::Pending:
        return AnswerTab::tr("none yet: the handler has not answered");
    }
    return {};
}

} // namespace

AnswerTab::AnswerTab(QWidget *parent)
    : ScrollPage(parent)
    , m_message(new MessageBar)
    , m_facts(new KeyValueList)
    , m_passOnTitle(makeTitle(tr("Passed on")))
    , m_passOn(new KeyValueList)
    , m_before(makeHash(tr("SHA-256 before")))
    , m_after(makeHash(tr("SHA-256 after")))
    , m_same(new CheckLine)
    , m_headersTitle(makeTitle(tr("Headers of the answer")))
    , m_headers(new FactText)
    , m_bodyTitle(makeTitle(tr("Body of the answer")))
    , m_body(new CodeView)
{
    setObjectName(QStringLiteral("answerTab"));
    setAccessibleName(tr("Answer"));
    m_message->setClosable(false);
    m_headers->setObjectName(QStringLiteral("answerHeadersList"));
    m_headers->setAccessibleName(tr("Headers of the answer"));
    m_body->setObjectName(QStringLiteral("answerBody"));
    m_body->setAccessibleName(tr("Body of the answer"));
    m_body->setFrameShape(QFrame::StyledPanel);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_message, m_facts, m_passOnTitle, m_passOn, m_same,
                                          m_headersTitle, m_headers, m_bodyTitle, m_body})
        column()->addWidget(widget);
    column()->addStretch();
    clear();
}

void AnswerTab::clear()
{
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_message, m_facts, m_passOnTitle, m_passOn, m_same,
                                          m_headersTitle, m_headers, m_bodyTitle, m_body})
        widget->hide();
}

void AnswerTab::show(const store::EventRecord &event)
{
    const store::AnswerRecord &answer = event.answer;
    clear();
    m_facts->show();
    m_facts->beginUpdate();
    m_facts->add(tr("Status"),
                 answer.status ? QString::number(*answer.status) : QStringLiteral("–"),
                 KeyValueList::Style::Mono);
    m_facts->add(tr("Answered"), kindSentence(answer.kind));
    m_facts->endUpdate();
    if (answer.passOn)
        showPassOn(*answer.passOn);
    if (!answer.headers.empty()) {
        m_headersTitle->show();
        m_headers->show();
        FactText::Facts facts;
        for (const Header &header : answer.headers)
            facts.append({models::visibleText(header.name), models::visibleText(header.value)});
        m_headers->setFacts(facts);
    }
    if (!answer.body.empty())
        showBody(answer.body);
}

void AnswerTab::showPassOn(const store::PassOn &passOn)
{
    m_passOnTitle->show();
    m_passOn->show();
    m_passOn->beginUpdate();
    m_passOn->add(tr("To"), models::visibleText(passOn.url), KeyValueList::Style::Mono);
    if (passOn.milliseconds >= 0)
        m_passOn->add(tr("Took"), text::milliseconds(passOn.milliseconds, locale()));
    m_before->setText(QString::fromStdString(passOn.sha256Before));
    m_after->setText(QString::fromStdString(passOn.sha256After));
    m_passOn->add(tr("SHA-256 before"), m_before);
    m_passOn->add(tr("SHA-256 after"), m_after);
    m_passOn->endUpdate();
    const bool same = passOn.sha256Before == passOn.sha256After;
    m_same->setState(same, same ? tr("The handler got the same bytes.")
                                : tr("The handler got other bytes than those that came."));
    m_same->show();
    if (!passOn.failure.empty())
        m_message->showText(
            MessageBar::Kind::Error,
            tr("The handler did not answer (%1); the sender got the answer that is set "
               "for that case.")
                .arg(QString::fromStdString(passOn.failure)));
}

void AnswerTab::showBody(const std::string &body)
{
    const std::string_view part = std::string_view(body).substr(0, longestBody);
    const bool isJson = part.front() == '{' || part.front() == '[';
    const QString text =
        isJson ? QString::fromStdString(models::prettyJson(part)) : models::visibleText(part);
    m_bodyTitle->show();
    m_body->show();
    m_body->setCode(text, isJson ? CodeView::Language::Json : CodeView::Language::Marks);
    const int lines = std::clamp(static_cast<int>(text.count(QLatin1Char('\n'))) + 1, 2, mostLines);
    m_body->setFixedHeight(lines * m_body->fontMetrics().lineSpacing() + 24);
}

} // namespace hookbench::ui
