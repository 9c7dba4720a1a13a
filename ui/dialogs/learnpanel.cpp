// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/learnpanel.h"

#include "app/inbox/receiverservice.h"
#include "app/signing/message.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "models/bytetext.h"
#include "ui/pages/settingsrows.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/spinnerlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

using inbox::SchemeLearning;
using signing::learner::CipherOutcome;
using signing::learner::LearnOutcome;

namespace
{

QString listed(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list += models::visibleText(name, 128);
    return list.join(QStringLiteral(", "));
}

} // namespace

LearnPanel::LearnPanel(inbox::ReceiverService &receiver, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_receiver(receiver)
    , m_learning(receiver.shelf(), clock)
{
    setObjectName(QStringLiteral("learnPanel"));
    createLayout();
    connect(m_start, &QPushButton::clicked, this, &LearnPanel::start);
    connect(m_secret, &QLineEdit::returnPressed, this, &LearnPanel::start);
    connect(m_cancel, &QPushButton::clicked, &m_learning, &SchemeLearning::stop);
    connect(&m_learning, &SchemeLearning::progressed, this, [this](qint64 attempts) {
        m_progress->setText(tr("%1 combinations tried").arg(text::count(attempts, locale())));
    });
    connect(&m_learning, &SchemeLearning::finished, this, &LearnPanel::onFinished);
    setRunning(false);
    setFocusProxy(m_secret);
}

void LearnPanel::createLayout()
{
    auto *title = new QLabel(tr("Learn from deliveries"));
    title->setFont(fonts::heading(title->font()));
    auto *meaning = new QLabel(
        tr("The deliveries that were captured for this account are held against its secret: every "
           "header that could be a signature, and every message that a scheme can describe. Two "
           "that fit in the same way make a scheme, and it is the account's confirmed one from "
           "then on."));
    meaning->setWordWrap(true);
    m_secret = new QLineEdit;
    m_secret->setObjectName(QStringLiteral("learnSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(4096);
    m_secret->setProperty("large", true);
    m_secret->setPlaceholderText(tr("only if it is not known here"));
    auto *field = new FormField(tr("Signing secret"), m_secret);
    field->setHint(tr("Secrets of the account's endpoints are tried as well. What is typed here is "
                      "used once and not kept."));
    m_start = new QPushButton(tr("Learn"));
    m_start->setObjectName(QStringLiteral("startLearning"));
    m_start->setProperty("role", QStringLiteral("primary"));
    m_start->setAutoDefault(false);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelLearning"));
    m_cancel->setAutoDefault(false);
    m_progress = new SpinnerLabel;
    m_result = new MessageBar;
    m_result->setObjectName(QStringLiteral("learnResult"));
    m_result->hide();

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_progress);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(meaning);
    layout->addWidget(field);
    layout->addLayout(buttons);
    layout->addWidget(m_result);
    layout->addStretch();
}

void LearnPanel::setRunning(bool running)
{
    m_start->setEnabled(!running);
    m_secret->setEnabled(!running);
    m_cancel->setVisible(running);
    m_progress->setVisible(running);
}

void LearnPanel::start()
{
    if (m_learning.isRunning() || !m_start->isEnabled())
        return;
    m_result->hide();
    m_progress->setText(tr("Reading deliveries…"));
    setRunning(true);
    m_receiver.knownSecrets(this, [this](std::vector<Secret> secrets) {
        if (!m_secret->text().isEmpty())
            secrets.insert(secrets.begin(), Secret(m_secret->text().toStdString()));
        if (!secrets.empty()) {
            m_learning.start(m_receiver.account().id, std::move(secrets));
            return;
        }
        setRunning(false);
        m_result->showText(MessageBar::Kind::Warning,
                           tr("No secret is known for this account: type the one that its "
                              "deliveries are signed with."));
        m_secret->setFocus();
    });
}

void LearnPanel::onFinished()
{
    setRunning(false);
    const Result<SchemeLearning::Outcome> &outcome = *m_learning.outcome();
    if (!outcome) {
        m_result->showText(MessageBar::Kind::Error, text::inFull(outcome.error()));
        return;
    }
    if (outcome->scheme.isEmpty()) {
        m_result->showText(MessageBar::Kind::Warning, nothingText(*outcome));
        return;
    }
    m_secret->clear();
    Q_EMIT learned(outcome->scheme, foundText(*outcome));
}

QString LearnPanel::foundText(const SchemeLearning::Outcome &outcome) const
{
    const signing::Scheme &scheme = *outcome.lesson.scheme;
    QString text =
        tr("%n deliveries fit the scheme %1.", nullptr, static_cast<int>(outcome.events.size()))
            .arg(outcome.scheme) +
        QLatin1Char('\n') +
        tr("%1 holds the signature of %2.")
            .arg(models::visibleText(scheme.signatureHeader, 128),
                 models::visibleText(signing::messageText(scheme.message), 256));
    if (signing::signsHost(scheme.message)) {
        text +=
            QLatin1Char('\n') + tr("It signs the URL: the receiver's public URL in the settings "
                                   "has to be the one that the sender uses.");
    }
    if (const QString cipher = cipherText(outcome.lesson); !cipher.isEmpty())
        text += QLatin1Char('\n') + cipher;
    return text;
}

/// Empty where nothing is encrypted.
QString LearnPanel::cipherText(const signing::learner::Lesson &lesson) const
{
    const QString name = QString::fromStdString(lesson.cipher.cipher);
    switch (lesson.cipher.outcome) {
    case CipherOutcome::NotEncrypted:
        break;
    case CipherOutcome::Learned:
        if (lesson.scheme->cipher == lesson.cipher.cipher)
            return tr("%n encrypted deliveries open with the cipher %1.", nullptr,
                      static_cast<int>(lesson.cipher.decrypted))
                .arg(name);
        return tr("%n encrypted deliveries open with the cipher %1, which this scheme does not "
                  "name: a scheme of your own can.",
                  nullptr, static_cast<int>(lesson.cipher.decrypted))
            .arg(name);
    case CipherOutcome::OnlyOne:
        return tr("One encrypted delivery opens with the cipher %1. A second one is needed to be "
                  "sure, so the scheme names none.")
            .arg(name);
    case CipherOutcome::Unknown:
        return tr("%n deliveries look encrypted, and no known cipher opens them with this secret: "
                  "their key or layout is another one.",
                  nullptr, static_cast<int>(lesson.cipher.encrypted));
    case CipherOutcome::Incomplete:
        return tr("The search ended before the payload ciphers were tried.");
    }
    return {};
}

QString LearnPanel::nothingText(const SchemeLearning::Outcome &outcome) const
{
    const signing::learner::LearnEffort &effort = outcome.lesson.effort;
    if (outcome.lesson.outcome == LearnOutcome::Stopped)
        return tr("Stopped after %1 combinations; nothing has fitted so far.")
            .arg(text::count(static_cast<qint64>(effort.attempts), locale()));
    if (effort.samples == 0 && outcome.leftOut > 0)
        return tr("Only deliveries of the sandbox, of this program itself or replays are there, "
                  "and they prove nothing.");
    if (effort.samples == 0)
        return tr("No delivery was captured for this account yet: two are needed.");
    if (effort.withSignature == 0)
        return tr("None of %n deliveries has a header that could be a signature.", nullptr,
                  static_cast<int>(effort.samples));
    if (outcome.lesson.outcome == LearnOutcome::OnlyOne)
        return tr("One delivery fits the scheme %1. A second one with another signature is needed "
                  "to be sure.")
            .arg(QString::fromStdString(outcome.lesson.scheme->name));
    const QString tried = tr("Nothing fits. %1 combinations were tried on %n deliveries, with the "
                             "signature in %2.",
                             nullptr, static_cast<int>(effort.samples))
                              .arg(text::count(static_cast<qint64>(effort.attempts), locale()),
                                   listed(effort.signatureHeaders));
    const QString why =
        effort.isComplete
            ? tr("The secret is another one, the body was changed on its way, or the sender signs "
                 "in a way that no scheme describes.")
            : tr("The time was over before everything was tried.");
    return tried + QLatin1Char('\n') + why;
}

} // namespace hookbench::ui
