// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/proofview.h"

#include "app/text/checktext.h"
#include "app/text/formats.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/findingline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

enum ProofLine : std::size_t { AnswersLine, RefusesLine, DeliveredLine, KeptLine };

const CheckFinding *findingOf(const std::vector<CheckFinding> &findings, CheckCode code)
{
    const auto found =
        std::find_if(findings.begin(), findings.end(),
                     [code](const CheckFinding &finding) { return finding.code == code; });
    return found == findings.end() ? nullptr : &*found;
}

} // namespace

std::optional<UtcTime> firstDelivery(const api::Webhook &webhook)
{
    std::optional<UtcTime> first;
    for (const api::RecentEvent &event : webhook.recentEvents) {
        if (event.createdAt && (!first || *event.createdAt < *first))
            first = event.createdAt;
    }
    if (!first && webhook.stats)
        first = webhook.stats->lastDelivery;
    return first;
}

bool hasDelivery(const api::Webhook &webhook)
{
    return !webhook.recentEvents.isEmpty() ||
           (webhook.stats && (webhook.stats->totalEvents > 0 || webhook.stats->lastDelivery));
}

ProofView::ProofView(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_prove(new QPushButton(tr("Prove it")))
{
    setObjectName(QStringLiteral("proofView"));
    m_prove->setObjectName(QStringLiteral("proveIt"));
    m_prove->setToolTip(
        tr("Sends the endpoint one right test event and, when it answers, a forged one"));
    auto *title = new QLabel(tr("Does it work?"));
    title->setFont(fonts::strong(title->font()));
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_prove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    for (FindingLine *&line : m_lines) {
        line = new FindingLine;
        layout->addWidget(line);
    }
    connect(m_prove, &QPushButton::clicked, this, &ProofView::proveWanted);
    showFindings({});
}

void ProofView::showWebhook(const api::Webhook &webhook, Keeping keeping)
{
    FindingLine *delivered = m_lines.at(DeliveredLine);
    if (const std::optional<UtcTime> first = firstDelivery(webhook)) {
        delivered->setContent(
            Icon::Check, Tone::Good, tr("Seen"),
            tr("The platform delivered to it, %1.").arg(text::relativeTime(*first, m_clock.now())));
    } else if (hasDelivery(webhook)) {
        delivered->setContent(Icon::Check, Tone::Good, tr("Seen"),
                              tr("The platform delivered to it."));
    } else if (!webhook.isActive) {
        delivered->setContent(Icon::Minus, Tone::Neutral, tr("Paused"),
                              tr("The platform sends nothing to it while it is paused."),
                              tr("Resume it to get a first real delivery."));
    } else {
        const QString waited =
            webhook.createdAt
                ? tr("Waiting for the first real delivery for %1.")
                      .arg(text::duration(std::chrono::duration_cast<std::chrono::milliseconds>(
                          m_clock.now() - *webhook.createdAt)))
                : tr("Waiting for the first real delivery.");
        delivered->setContent(Icon::Clock, Tone::Neutral, tr("Waiting"), waited);
    }
    FindingLine *kept = m_lines.at(KeptLine);
    switch (keeping) {
    case Keeping::Keychain:
        kept->setContent(Icon::Check, Tone::Good, tr("Kept"),
                         tr("The signing secret is in the keychain."));
        break;
    case Keeping::Session:
        kept->setContent(Icon::Warning, Tone::Warning, tr("Session"),
                         tr("The signing secret is kept for this session only."),
                         tr("No keychain is there: keep it in a safe place yourself."));
        break;
    case Keeping::Sandbox:
        kept->setContent(Icon::Check, Tone::Good, tr("Kept"),
                         tr("The sandbox keeps the signing secret."));
        break;
    case Keeping::Unknown:
        kept->setContent(Icon::Warning, Tone::Warning, tr("Unknown"),
                         tr("The signing secret is not in the keychain."),
                         tr("Set a new one with Edit, or type it below for a check-up."));
        break;
    }
}

void ProofView::showFindings(const std::vector<CheckFinding> &findings)
{
    const auto show = [&](ProofLine place, CheckCode code, const QString &question) {
        const CheckFinding *finding = findingOf(findings, code);
        FindingLine *line = m_lines.at(place);
        if (!finding) {
            line->setContent(Icon::Minus, Tone::Neutral, tr("Open"), question);
            return;
        }
        const QString sentence = text::checkSentence(*finding);
        const QString fix = text::checkFix(*finding);
        switch (finding->result) {
        case CheckResult::Pass:
            line->setContent(Icon::Check, Tone::Good, tr("Yes"), sentence, fix);
            break;
        case CheckResult::Warn:
            line->setContent(Icon::Warning, Tone::Warning, tr("Nearly"), sentence, fix);
            break;
        case CheckResult::Fail:
            line->setContent(Icon::Cross, Tone::Bad, tr("No"), sentence, fix);
            break;
        case CheckResult::Skipped:
            line->setContent(Icon::Minus, Tone::Neutral, tr("Open"), sentence);
            break;
        }
    };
    show(AnswersLine, CheckCode::Valid, tr("Does the endpoint answer a signed probe?"));
    show(RefusesLine, CheckCode::Forged, tr("Does it refuse a forged one?"));
}

void ProofView::setBusy(bool isBusy, bool isProbing)
{
    m_prove->setEnabled(!isBusy);
    m_prove->setText(isProbing ? tr("Probing…") : tr("Prove it"));
}

} // namespace hookbench::ui
