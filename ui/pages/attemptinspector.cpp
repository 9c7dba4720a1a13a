// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attemptinspector.h"

#include "app/store/eventdiff.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "models/attempttablemodel.h"
#include "models/bytetext.h"
#include "models/intenttext.h"
#include "models/jsontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/surface.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/facttext.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/scrollpage.h"
#include "ui/widgets/zonefollower.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace hookbench::ui
{

using models::AttemptTableModel;
using outbox::Sent;
using store::Attempt;

namespace
{

constexpr int inspectorMargin = 14;

QString orNothing(const std::optional<std::string> &text)
{
    return text ? models::visibleText(*text, 2000) : AttemptInspector::tr("(not there)");
}

QString changeLines(const std::vector<store::EventDiff::Change> &changes)
{
    QString lines;
    for (const store::EventDiff::Change &change : changes)
        lines += QStringLiteral("%1\n  − %2\n  + %3\n")
                     .arg(models::visibleText(change.name, 500), orNothing(change.before),
                          orNothing(change.after));
    return lines;
}

} // namespace

AttemptInspector::AttemptInspector(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("attemptInspector"));
    setAccessibleName(tr("Answer to the selected delivery"));
    setSurface(this, Surface::Panel);
    m_hint = new QLabel(tr("Select a delivery to see its answer; select two to compare them."));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(24);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_title = new ElidedLabel;
    m_title->setFont(fonts::heading(m_title->font()));
    m_badge = new Badge;
    m_message = new MessageBar;
    m_message->setObjectName(QStringLiteral("attemptMessage"));
    m_message->setClosable(false);
    m_message->hide();

    m_body = new CodeView;
    m_body->setObjectName(QStringLiteral("answerBody"));
    m_body->setAccessibleName(tr("Body of the answer"));
    m_headers = new FactText;
    m_headers->setObjectName(QStringLiteral("answerHeaders"));
    m_headers->setAccessibleName(tr("Headers of the answer"));
    m_details = new KeyValueList;
    auto *headers = new ScrollPage;
    headers->setAccessibleName(tr("Headers of the answer"));
    headers->column()->addWidget(m_headers);
    headers->column()->addStretch();
    auto *details = new ScrollPage;
    details->setAccessibleName(tr("How the delivery went"));
    details->column()->addWidget(m_details);
    details->column()->addStretch();
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("attemptTabs"));
    m_tabs->setAccessibleName(tr("Answer to the selected delivery"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_body, tr("Body"));
    m_tabs->addTab(headers, tr("Headers"));
    m_tabs->addTab(details, tr("Details"));
    m_difference = new CodeView;
    m_difference->setObjectName(QStringLiteral("answerDifference"));
    m_difference->setAccessibleName(tr("What tells the two answers apart"));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(inspectorMargin, 12, inspectorMargin, 8);
    head->setSpacing(8);
    head->addWidget(m_title, 0, Qt::AlignVCenter);
    head->addWidget(m_badge, 0, Qt::AlignVCenter);
    head->addStretch();
    auto *message = new QHBoxLayout;
    message->setContentsMargins(inspectorMargin, 0, inspectorMargin, 4);
    message->addWidget(m_message);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(message);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_difference, 1);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_hint);
    m_stack->addWidget(page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(m_message, &MessageBar::actionTriggered, this,
            [this] { Q_EMIT redirectWanted(m_redirect); });
    new ZoneFollower(this, [this] {
        if (const auto showTimes = m_showTimes)
            showTimes();
    });
}

void AttemptInspector::clear()
{
    m_showTimes = nullptr;
    m_stack->setCurrentIndex(0);
}

void AttemptInspector::showHead(const Attempt &attempt)
{
    m_title->setText(
        attempt.status
            ? tr("%1 after %2").arg(*attempt.status).arg(text::milliseconds(attempt.totalMs))
            : tr("No answer"));
    m_badge->setText(attempt.hasPassed
                         ? tr("As expected (%1)").arg(AttemptTableModel::expectation(attempt))
                         : tr("%1 was expected").arg(AttemptTableModel::expectation(attempt)));
    m_badge->setRole(attempt.hasPassed ? Tone::Good : Tone::Bad);
    m_badge->show();
}

void AttemptInspector::show(const Sent &sent)
{
    showHead(sent.attempt);
    showMessage(sent);
    showBody(sent);
    FactText::Facts facts;
    for (const Header &header : sent.attempt.answerHeaders)
        facts.append({models::visibleText(header.name), models::visibleText(header.value)});
    m_headers->setFacts(facts);
    m_tabs->setTabText(1, facts.isEmpty() ? tr("Headers") : tr("Headers (%1)").arg(facts.size()));
    showDetails(sent);
    m_showTimes = [this, sent] { showDetails(sent); };
    m_difference->hide();
    m_tabs->show();
    m_stack->setCurrentIndex(1);
}

void AttemptInspector::showMessage(const Sent &sent)
{
    m_message->hide();
    m_redirect.clear();
    const Attempt &attempt = sent.attempt;
    if (sent.error) {
        m_message->showText(MessageBar::Kind::Error, text::inFull(*sent.error));
    } else if (!sent.redirect.empty()) {
        const QUrl to = QUrl(QString::fromStdString(attempt.target))
                            .resolved(QUrl(QString::fromStdString(sent.redirect)));
        m_redirect = to.toString(QUrl::FullyEncoded | QUrl::RemoveFragment);
        m_message->showText(
            MessageBar::Kind::Warning,
            tr("The endpoint points to %1. Nothing was sent there: a webhook's sender does not "
               "follow redirects.")
                .arg(models::visibleText(m_redirect.toStdString(), 500)),
            tr("Send it there…"));
    } else if (attempt.status && !attempt.hasPassed && !attempt.isToBeAccepted &&
               *attempt.status / 100 == 2) {
        m_message->showText(
            MessageBar::Kind::Error,
            tr("The endpoint accepted what it must refuse: %1")
                .arg(models::intentSentence(QString::fromStdString(attempt.intent))));
    }
}

void AttemptInspector::showBody(const Sent &sent)
{
    const std::string &body = sent.attempt.answerBody;
    if (!sent.attempt.status) {
        m_body->setCode(tr("There is no answer."));
        return;
    }
    if (body.empty()) {
        m_body->setCode(tr("The answer has no body."));
        return;
    }
    const bool isJson = body.find_first_of("{[") == body.find_first_not_of(" \t\r\n");
    QString shown = isJson && models::isUtf8(body)
                        ? QString::fromStdString(models::prettyJson(body))
                        : models::visibleText(body);
    if (sent.attempt.isAnswerCut || body.size() == store::maxKeptAnswerBytes)
        shown += QStringLiteral("\n…\n") +
                 (sent.answerBytes
                      ? tr("Cut: the whole answer has %1.")
                            .arg(text::byteSize(static_cast<std::int64_t>(*sent.answerBytes)))
                      : tr("Cut here."));
    m_body->setCode(shown, isJson ? CodeView::Language::Json : CodeView::Language::Marks);
}

void AttemptInspector::showDetails(const Sent &sent)
{
    const Attempt &attempt = sent.attempt;
    m_details->beginUpdate();
    m_details->add(tr("Sent to"), models::visibleText(attempt.target, 2000),
                   KeyValueList::Style::Mono);
    m_details->add(tr("At"), text::absoluteTime(attempt.startedAt));
    m_details->add(tr("Intent"), models::intentTitle(QString::fromStdString(attempt.intent)));
    m_details->add(tr("Expected"), AttemptTableModel::expectation(attempt));
    if (!attempt.eventId.empty())
        m_details->add(tr("Event id"), models::visibleText(attempt.eventId, 200),
                       KeyValueList::Style::Mono);
    if (attempt.event)
        m_details->add(tr("Made from"), tr("captured event #%1").arg(*attempt.event));
    const QString timing = AttemptTableModel::timingLines(attempt);
    if (!timing.isEmpty())
        m_details->add(tr("Timing"), timing);
    if (!attempt.proxy.empty())
        m_details->add(tr("Proxy"), models::visibleText(attempt.proxy, 300),
                       KeyValueList::Style::Mono);
    if (!sent.tlsVersion.empty())
        m_details->add(tr("TLS"), QString::fromStdString(sent.tlsVersion));
    if (sent.certificateExpires)
        m_details->add(tr("Certificate"),
                       tr("valid until %1").arg(text::localTime(*sent.certificateExpires)));
    if (sent.answerBytes)
        m_details->add(tr("Answer"), text::byteSize(static_cast<std::int64_t>(*sent.answerBytes)));
    m_details->endUpdate();
}

void AttemptInspector::compare(const Attempt &before, const Attempt &after)
{
    store::EventRecord first;
    first.headers = before.answerHeaders;
    first.body = before.answerBody;
    store::EventRecord second;
    second.headers = after.answerHeaders;
    second.body = after.answerBody;
    const store::EventDiff diff = store::diffEvents(first, second);
    QString text = tr("− earlier, %1").arg(text::absoluteTime(before.startedAt)) +
                   QLatin1Char('\n') + tr("+ later, %1").arg(text::absoluteTime(after.startedAt)) +
                   QStringLiteral("\n\n");
    const auto status = [](const Attempt &attempt) {
        return attempt.status ? QString::number(*attempt.status) : tr("No answer");
    };
    if (before.status != after.status)
        text +=
            QStringLiteral("%1\n  − %2\n  + %3\n").arg(tr("Status"), status(before), status(after));
    text += changeLines(diff.headers);
    text += changeLines(diff.payload);
    if (diff.firstDifference && diff.payload.empty())
        text +=
            tr("The bodies differ from byte %1 on").arg(*diff.firstDifference) +
            QStringLiteral("\n  − %1\n  + %2\n")
                .arg(QString::fromStdString(diff.hexBefore), QString::fromStdString(diff.hexAfter));
    const bool isSame = diff.isSame() && before.status == after.status;
    if (isSame)
        text += tr("Both answers are the same, byte for byte.");
    m_title->setText(tr("Two answers compared"));
    m_badge->setText(isSame ? tr("The same") : tr("Different"));
    m_badge->setRole(isSame ? Tone::Good : Tone::Warning);
    m_message->hide();
    m_difference->setCode(text);
    m_showTimes = [this, before, after] { compare(before, after); };
    m_tabs->hide();
    m_difference->show();
    m_stack->setCurrentIndex(1);
}

} // namespace hookbench::ui
