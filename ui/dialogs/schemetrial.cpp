// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/schemetrial.h"

#include "app/inbox/receiverservice.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/text/verdicttext.h"
#include "models/bytetext.h"
#include "ui/pages/ladderrungs.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/tonelabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHideEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

constexpr int trialDelayMs = 150;
constexpr int eventsOffered = 50;

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Verified:
    case Verdict::VerifiedOldSecret:
        return Tone::Good;
    case Verdict::Failed:
    case Verdict::Undecryptable:
        return Tone::Bad;
    default:
        return Tone::Warning;
    }
}

} // namespace

SchemeTrial::SchemeTrial(inbox::ReceiverService &receiver, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_receiver(receiver)
    , m_clock(clock)
    , m_events(new QComboBox)
    , m_secret(new QLineEdit)
    , m_verdict(new ToneLabel)
    , m_rungs(new LadderRungs)
{
    setObjectName(QStringLiteral("schemeTrial"));
    auto *label = new QLabel(tr("Tried on"));
    label->setFont(fonts::strong(label->font()));
    label->setBuddy(m_events);
    m_events->setObjectName(QStringLiteral("trialEvent"));
    m_events->setAccessibleName(tr("Captured event that the scheme is tried on"));
    m_events->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_events->setMinimumContentsLength(20);
    auto *secretLabel = new QLabel(tr("Secret"));
    secretLabel->setFont(fonts::strong(secretLabel->font()));
    secretLabel->setBuddy(m_secret);
    m_secret->setObjectName(QStringLiteral("trialSecret"));
    m_secret->setAccessibleName(tr("Signing secret to try the scheme with"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(4096);
    m_secret->setPlaceholderText(tr("only if it is not known here; used for this and not kept"));
    m_verdict->setObjectName(QStringLiteral("trialVerdict"));
    m_verdict->setFont(fonts::strong(m_verdict->font()));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);

    auto *choice = new QGridLayout;
    choice->setHorizontalSpacing(8);
    choice->setVerticalSpacing(8);
    choice->addWidget(label, 0, 0);
    choice->addWidget(m_events, 0, 1);
    choice->addWidget(secretLabel, 1, 0);
    choice->addWidget(m_secret, 1, 1);
    choice->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(choice);
    layout->addWidget(m_verdict);
    layout->addWidget(m_rungs);

    m_soon.setSingleShot(true);
    m_soon.setInterval(trialDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &SchemeTrial::tryNow);
    connect(m_events, &QComboBox::currentIndexChanged, this, &SchemeTrial::tryNow);
    connect(m_secret, &QLineEdit::textChanged, this, [this] {
        if (m_set)
            m_soon.start();
    });
    refresh();
}

void SchemeTrial::refresh()
{
    m_receiver.newestEvents(
        eventsOffered, this, [this](const Result<std::vector<store::EventSummary>> &events) {
            const QVariant chosen = m_events->currentData();
            {
                const QSignalBlocker quiet(m_events);
                m_events->clear();
                if (events) {
                    for (const store::EventSummary &event : *events) {
                        const QString type = event.eventType.empty()
                                                 ? tr("no event type")
                                                 : models::visibleText(event.eventType, 64);
                        m_events->addItem(
                            QStringLiteral("%1 · %2 · %3")
                                .arg(text::receiptTime(event.receivedAt, m_clock.now(), locale()),
                                     type, models::visibleText(event.path, 64)),
                            static_cast<qlonglong>(event.id));
                    }
                }
                m_events->setCurrentIndex(std::max(0, m_events->findData(chosen)));
            }
            m_events->setEnabled(m_events->count() > 0);
            if (m_events->count() == 0)
                m_events->setPlaceholderText(tr("no event was captured yet"));
            tryNow();
        });
}

void SchemeTrial::setScheme(std::shared_ptr<const signing::SchemeSet> set, const std::string &name)
{
    m_set = std::move(set);
    m_name = name;
    m_soon.start();
}

void SchemeTrial::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // Of another tab or a minimised window it is the same field again.
    if (!event->spontaneous() && window()->isHidden())
        m_secret->clear();
}

void SchemeTrial::setNone(const QString &reason)
{
    m_soon.stop();
    m_set.reset();
    m_rungs->clear(tr("not checked"));
    say(reason, Tone::Neutral);
}

void SchemeTrial::say(const QString &text, Tone tone)
{
    m_verdict->setText(text);
    m_verdict->setTone(tone);
}

void SchemeTrial::tryNow()
{
    if (!m_set)
        return;
    if (m_events->count() == 0) {
        m_rungs->clear(tr("not checked"));
        say(tr("Start the receiver and let it catch a delivery: then the scheme is tried on it "
               "here."),
            Tone::Neutral);
        return;
    }
    m_receiver.tryScheme(
        m_events->currentData().toLongLong(), m_set, m_name,
        Secret(m_secret->text().toStdString()), this,
        [this](const Result<inbox::Ladder> &ladder) {
            if (!ladder && ladder.error().kind == ErrorKind::Cancelled)
                return;
            if (!ladder) {
                m_rungs->clear(tr("not checked"));
                say(text::sentence(ladder.error()), Tone::Bad);
                return;
            }
            if (!m_set)
                return;
            m_rungs->show(*ladder);
            const Verdict verdict = ladder->verification.verdict;
            say(tr("%1: %2", "verdict: sentence")
                    .arg(text::verdictWord(verdict), text::verdictSentence(verdict)),
                toneOf(verdict));
        });
}

} // namespace hookbench::ui
