// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rotationpage.h"

#include "app/rotations.h"
#include "app/text/environmentname.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/workspace/journal.h"
#include "app/workspace/rotationdesk.h"
#include "app/workspace/webhookservice.h"
#include "ui/changegate.h"
#include "ui/pages/codetab.h"
#include "ui/pages/rotationrung.h"
#include "ui/pages/rotationsecret.h"
#include "ui/pages/rotationtext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/surface.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/zonefollower.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace hookbench::ui
{

using workspace::Rotation;
using workspace::RotationSide;
using workspace::RotationStep;
using RungState = RotationRung::State;

namespace
{

constexpr std::chrono::seconds everySoOften{
    15}; ///< for relative times, and for what came meanwhile
constexpr int longestOldSecret = 512;

bool hasEnded(const std::optional<Rotation> &rotation)
{
    return rotation &&
           (rotation->step == RotationStep::Finished || rotation->step == RotationStep::RolledBack);
}

bool isInForce(const std::optional<Rotation> &rotation)
{
    return rotation &&
           (rotation->step == RotationStep::Watching || rotation->step == RotationStep::Finished);
}

QString hostName(const QString &url)
{
    const QString host = QUrl(url).host();
    return host.isEmpty() ? url : host;
}

} // namespace

RotationPage::RotationPage(Services services, const api::Webhook &webhook, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_service(&services.webhooks)
    , m_webhook(webhook)
{
    setObjectName(QStringLiteral("rotationPage"));
    createWidgets();
    connectAll();
    reload();
    setFocusProxy(m_primary);
    new ZoneFollower(this, [this] { showRungs(); });
}

QString RotationPage::title() const
{
    return tr("Rotate the secret of %1").arg(m_webhook.name);
}

const api::Webhook &RotationPage::webhook() const
{
    if (const api::Webhook *now = m_service ? m_service->find(m_webhook.id) : nullptr)
        m_webhook = *now;
    return m_webhook;
}

// --- layout
// ---------------------------------------------------------------------------------------------

void RotationPage::createWidgets()
{
    m_message = new MessageBar;
    m_message->setObjectName(QStringLiteral("rotationMessage"));
    m_message->setClosable(false);
    m_message->hide();
    auto *content = new QWidget;
    setSurface(content, Surface::Window);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(16, 16, 16, 16);
    columns->setSpacing(24);
    columns->addWidget(createLadder(), 5, Qt::AlignTop);
    columns->addWidget(createAside(), 4);
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QWidget *RotationPage::createLadder()
{
    auto *lead = new QLabel(
        tr("The platform signs with one secret at a time, without an overlap. So the handler "
           "learns the new one first, and nothing is refused in between."));
    lead->setWordWrap(true);
    lead->setForegroundRole(QPalette::PlaceholderText);
    m_made = new RotationRung(tr("New secret"));
    m_deployed = new RotationRung(tr("Handler with both"));
    m_proven = new RotationRung(tr("Proof"));
    m_sent = new RotationRung(tr("Platform"));
    m_watched = new RotationRung(tr("Watch"));
    m_retired = new RotationRung(tr("Old secret retired"));
    m_old = new QLineEdit;
    m_old->setObjectName(QStringLiteral("rotationOldSecret"));
    m_old->setEchoMode(QLineEdit::Password);
    m_old->setMaxLength(longestOldSecret);
    m_old->setFont(fonts::monospace(m_old->font()));
    m_old->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_oldField = new FormField(tr("Secret in force"), m_old);
    m_oldField->setHint(tr("It is not known here, and without it there is no way back. It is kept "
                           "in this computer's keychain."));
    m_oldField->hide();
    m_primary = new QPushButton;
    m_primary->setObjectName(QStringLiteral("rotationNext"));
    m_primary->setProperty("role", QStringLiteral("primary"));
    m_second = new QPushButton;
    m_second->setObjectName(QStringLiteral("rotationSecond"));
    m_back = new QPushButton(tr("Roll back…"));
    m_back->setObjectName(QStringLiteral("rotationRollBack"));
    m_close = new QPushButton(tr("Close"));
    m_close->setObjectName(QStringLiteral("rotationClose"));
    m_close->setToolTip(tr("The rotation stays where it is."));
    m_reason = new QLabel;
    m_reason->setFont(fonts::small(m_reason->font()));
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);

    auto *next = new QHBoxLayout;
    next->setSpacing(8);
    next->addWidget(m_primary);
    next->addWidget(m_second);
    next->addStretch();
    auto *leave = new QHBoxLayout;
    leave->setSpacing(8);
    leave->addWidget(m_reason, 1);
    leave->addWidget(m_back);
    leave->addWidget(m_close);
    auto *card = new Card;
    card->setMaximumWidth(640);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(0);
    layout->addWidget(lead);
    layout->addSpacing(12);
    layout->addWidget(m_message);
    layout->addSpacing(4);
    for (RotationRung *rung : {m_made, m_deployed, m_proven, m_sent, m_watched, m_retired})
        layout->addWidget(rung);
    layout->addSpacing(12);
    layout->addWidget(m_oldField);
    layout->addSpacing(4);
    layout->addLayout(next);
    layout->addSpacing(8);
    layout->addLayout(leave);
    return card;
}

QWidget *RotationPage::createAside()
{
    const auto reader = [this](std::size_t index) {
        return [this, index](const QString &purpose, QObject *context,
                             std::function<void(Result<Secret>)> done) {
            readSecret(index, purpose, context, std::move(done));
        };
    };
    m_newSecret = new RotationSecret(tr("New secret"), QStringLiteral("WEBHOOK_SECRET"),
                                     QStringLiteral("new"), m_services.clipboard, reader(0));
    m_oldSecret = new RotationSecret(tr("Old secret"), QStringLiteral("WEBHOOK_SECRET_PREVIOUS"),
                                     QStringLiteral("old"), m_services.clipboard, reader(1));
    m_secrets = new QWidget;
    auto *secrets = new QVBoxLayout(m_secrets);
    secrets->setContentsMargins(14, 14, 14, 12);
    secrets->setSpacing(12);
    secrets->addWidget(m_newSecret);
    secrets->addWidget(m_oldSecret);
    m_code = new CodeTab(m_services.receiver);
    m_code->setMinimumHeight(320);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_secrets);
    layout->addWidget(makeHairline());
    layout->addWidget(m_code, 1);
    return card;
}

void RotationPage::connectAll()
{
    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (const Step step = m_primaryStep)
            step();
    });
    connect(m_second, &QPushButton::clicked, this, [this] {
        if (const Step step = m_secondStep)
            step();
    });
    connect(m_back, &QPushButton::clicked, this, &RotationPage::rollBack);
    connect(m_close, &QPushButton::clicked, this, &RotationPage::closed);
    connect(m_old, &QLineEdit::textChanged, this, &RotationPage::showActions);
    connect(m_code, &CodeTab::announced, this, &RotationPage::announced);
    connect(&m_services.webhooks, &workspace::WebhookService::webhooksChanged, this,
            &RotationPage::showRungs);
    m_tick.setInterval(everySoOften);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        showRungs();
        lookForUse();
    });
    m_tick.start();
}

// --- what is shown
// --------------------------------------------------------------------------------------

void RotationPage::reload()
{
    const workspace::RotationDesk *desk = m_services.rotations.desk();
    const auto found = desk ? desk->find(m_webhook.id)
                            : Result<std::optional<Rotation>>(Error{ErrorKind::Cancelled});
    m_error = found ? std::nullopt : std::optional(found.error());
    show(found ? *found : std::nullopt);
}

void RotationPage::show(const std::optional<Rotation> &rotation)
{
    m_rotation = rotation;
    showRungs();
    showMessage();
    showActions();
    m_secrets->setVisible(rotation && !hasEnded(rotation));
    if (rotation) {
        m_newSecret->setMask(rotation->newMask);
        m_oldSecret->setMask(rotation->oldMask);
    }
    lookForUse();
}

void RotationPage::showRungs()
{
    const UtcTime now = m_services.clock.now();
    const auto &r = m_rotation;
    const auto mark = [&](RotationRung *rung, RungState state, const QString &finding,
                          const std::optional<UtcTime> &at = std::nullopt) {
        rung->setState(state, finding, at ? text::relativeTime(*at, now) : QString(),
                       at ? text::absoluteTime(*at) : QString());
    };
    const bool isBack = r && r->step == RotationStep::RolledBack;
    const bool wasSent = isInForce(r);
    const bool isBefore =
        r && (r->step == RotationStep::Prepared || r->step == RotationStep::Proven);
    if (r)
        mark(m_made, RungState::Done,
             hasEnded(r) ? QString()
             : m_services.rotations.isPersistent()
                 ? tr("Both secrets are in the keychain until the rotation has ended.")
                 : tr("There is no keychain: both secrets are in memory only. Copy the new one "
                      "before you quit."),
             r->startedAt);
    else
        mark(m_made, RungState::Next, tr("It goes to the keychain before anybody else gets it."));

    if (wasSent || (r && r->isProven()))
        mark(m_deployed, RungState::Done, tr("It reads both secrets."));
    else
        mark(m_deployed, isBefore ? RungState::Next : RungState::Open,
             tr("WEBHOOK_SECRET is the new one, WEBHOOK_SECRET_PREVIOUS the old one. The code "
                "beside takes both.") +
                 (webhook().encrypted
                      ? QLatin1Char(' ') + tr("The payload key is derived from the signing secret: "
                                              "both rotate together.")
                      : QString()));

    const Result<void> refusal = m_services.rotations.probeRefusal(webhook().url);
    if (r && r->probedAt)
        mark(m_proven, r->isProven() ? RungState::Done : RungState::Failed,
             RotationText::probes(*r), r->probedAt);
    else if (wasSent)
        mark(m_proven, RungState::Open, tr("Gone on without it."));
    else if (!refusal)
        mark(m_proven, RungState::Open, text::sentence(refusal.error()));
    else
        mark(m_proven, RungState::Open,
             tr("One harmless probe for each secret, of the type hookbench.probe, to %1.")
                 .arg(hostName(webhook().url)));

    if (wasSent)
        mark(m_sent, RungState::Done,
             r->isReadBack ? tr("Read back: it shows %1.").arg(r->newMask)
                           : tr("It accepted the new secret, and shows none."),
             r->inForceSince);
    else if (r && r->step == RotationStep::InDoubt)
        mark(m_sent, RungState::Failed,
             r->target == RotationSide::New
                 ? tr("The new secret was sent, and what came of it is not known.")
                 : tr("The old secret was sent again, and what came of it is not known."),
             r->sentAt);
    else
        mark(m_sent, r && r->isProven() && !isBack ? RungState::Next : RungState::Open,
             tr("Gets the new secret, and is read back."));

    if (wasSent) {
        const QString advice = RotationText::advice(*r, m_use);
        mark(m_watched, r->step == RotationStep::Finished ? RungState::Done : RungState::Next,
             RotationText::watch(m_use, webhook(), now) +
                 (advice.isEmpty() ? QString() : QLatin1Char('\n') + advice));
    } else {
        mark(m_watched, RungState::Open,
             r && !isBack ? RotationText::watch(m_use, webhook(), now)
                          : tr("Which secret signs what passes this receiver."));
    }
    if (r && r->step == RotationStep::Finished)
        mark(m_retired, RungState::Done,
             tr("Take WEBHOOK_SECRET_PREVIOUS from the handler. Here it "
                "stays to verify old events."),
             r->changedAt);
    else
        mark(m_retired, RungState::Open, QString());
}

void RotationPage::showMessage()
{
    const auto &r = m_rotation;
    if (m_error) {
        m_message->showText(MessageBar::Kind::Error, text::inFull(*m_error));
    } else if (r && r->step == RotationStep::InDoubt) {
        m_message->showText(
            MessageBar::Kind::Warning,
            tr("The platform's answer was lost. Nothing else is: both secrets are kept, and a "
               "handler with both takes either.") +
                (r->trouble ? QLatin1Char('\n') + text::sentence(*r->trouble) : QString()));
    } else if (r && r->trouble) {
        m_message->showText(MessageBar::Kind::Error, text::inFull(*r->trouble));
    } else if (r && r->step == RotationStep::Finished) {
        m_message->showText(MessageBar::Kind::Success, tr("The new secret alone is in force."));
    } else if (r && r->step == RotationStep::RolledBack) {
        m_message->showText(MessageBar::Kind::Info,
                            tr("The old secret is in force. Take the new one from the handler."));
    } else {
        m_message->hide();
    }
}

void RotationPage::setPrimary(const QString &text, Step step)
{
    m_primary->setText(text);
    m_primaryStep = std::move(step);
}

void RotationPage::setSecond(const QString &text, Step step)
{
    m_second->setText(text);
    m_secondStep = std::move(step);
    m_second->setVisible(!text.isEmpty());
}

void RotationPage::showActions()
{
    const auto &r = m_rotation;
    if (!m_service)
        return;
    const QString environment = text::environmentWord(m_service->account().environment);
    const QString give = tr("Give %1 the new secret").arg(environment);
    QString reason;
    bool isReady = true;
    setSecond({}, {});
    if (!r) {
        setPrimary(tr("Make the new secret"), [this] { start(); });
        isReady = m_oldField->isHidden() || !m_old->text().isEmpty();
        reason = isReady ? tr("The platform is not asked for anything yet.")
                         : tr("Enter the secret in force first.");
    } else if (hasEnded(r)) {
        setPrimary(tr("Done"), [this] { Q_EMIT closed(); });
    } else if (r->step == RotationStep::InDoubt) {
        setPrimary(tr("Ask the platform again"), [this] { check(); });
        setSecond(tr("Send it again"), [this] { apply(true); });
    } else if (r->step == RotationStep::Watching) {
        setPrimary(tr("Retire the old secret"), [this] { finish(); });
    } else if (r->step == RotationStep::Proven) {
        setPrimary(give, [this] { apply(false); });
        setSecond(tr("Send the probes again"), [this] { prove(); });
    } else if (!m_services.rotations.probeRefusal(webhook().url)) {
        setPrimary(give, [this] { apply(true); });
        reason = tr("Without proof: be sure that the handler takes both.");
    } else {
        setPrimary(tr("Send two probes"), [this] { prove(); });
        setSecond(r->probedAt ? tr("Go on without proof…") : QString(), [this] { apply(true); });
        reason = tr("Deploy the handler with both secrets first.");
    }
    m_primary->setEnabled(isReady && !m_isBusy);
    m_second->setEnabled(!m_isBusy);
    m_back->setEnabled(!m_isBusy);
    m_back->setVisible(r && !hasEnded(r));
    m_close->setVisible(!hasEnded(r));
    if (!m_isBusy)
        m_reason->setText(reason);
}

void RotationPage::lookForUse()
{
    if (!m_rotation || hasEnded(m_rotation))
        return;
    m_services.rotations.readUse(m_webhook.id, this,
                                 [this](const Result<receiver::SecretUse> &use) {
                                     if (!use)
                                         return; // not seen, then
                                     m_use = *use;
                                     showRungs();
                                 });
}

// --- the steps
// ------------------------------------------------------------------------------------------

void RotationPage::run(const Step &step, const QString &busyText)
{
    if (!m_services.rotations.desk())
        return;
    m_isBusy = true;
    m_error.reset();
    m_reason->setText(busyText);
    showActions();
    step();
}

std::function<void(Result<Rotation>)> RotationPage::outcome()
{
    return [this](const Result<Rotation> &result) {
        m_isBusy = false;
        if (result) {
            m_oldField->hide();
            m_old->clear();
            show(*result);
            return;
        }
        m_error = result.error();
        if (!m_rotation && result.error().kind == ErrorKind::SecretNotFound) {
            m_error.reset(); // the field says it
            m_oldField->show();
            m_old->setFocus();
        }
        showMessage();
        showActions();
    };
}

void RotationPage::start()
{
    run(
        [this] {
            m_services.rotations.desk()->start(m_webhook.id, Secret(m_old->text().toStdString()),
                                               this, outcome());
        },
        tr("Making it…"));
}

void RotationPage::prove()
{
    Question question;
    question.title = tr("Send two probes to %1?").arg(hostName(webhook().url));
    question.sentence =
        tr("Each is a signed event of the type hookbench.probe with amounts of zero, one for each "
           "secret.");
    question.facts = {{tr("URL"), webhook().url}};
    question.confirmText = tr("Send");
    m_services.gate.ask(question, false, [this, alive = QPointer<RotationPage>(this)] {
        if (!alive)
            return;
        m_services.rotations.setProbeScheme(
            m_code->scheme().isEmpty() ? "platform" : m_code->scheme().toStdString());
        run([this] { m_services.rotations.desk()->prove(m_webhook.id, this, outcome()); },
            tr("Sending the probes…"));
    });
}

void RotationPage::apply(bool evenUnproven)
{
    const bool isUnproven = evenUnproven && m_rotation && !m_rotation->isProven();
    Question question;
    question.title = tr("Give the platform the new secret of %1?").arg(webhook().name);
    question.sentence = tr("It signs with the new secret from then on, at once.");
    if (isUnproven)
        question.sentence +=
            QLatin1Char(' ') + tr("No probe has proven that the handler takes it: a handler that "
                                  "does not refuses every event.");
    question.facts = {
        {tr("Signing secret"), tr("%1 → %2").arg(m_rotation->oldMask, m_rotation->newMask)}};
    question.confirmText = tr("Give it");
    question.dangerous = isUnproven;
    m_services.gate.ask(
        question, isUnproven, [this, evenUnproven, alive = QPointer<RotationPage>(this)] {
            if (!alive)
                return;
            run(
                [this, evenUnproven] {
                    m_services.rotations.desk()->apply(m_webhook.id, evenUnproven, this, outcome());
                },
                tr("Sending it, and reading it back…"));
        });
}

void RotationPage::check()
{
    run([this] { m_services.rotations.desk()->check(m_webhook.id, this, outcome()); },
        tr("Reading it back…"));
}

void RotationPage::finish()
{
    const bool isInUse = m_use && m_use->oldLastUsed && m_rotation->inForceSince &&
                         *m_use->oldLastUsed > *m_rotation->inForceSince;
    const auto go = [this, alive = QPointer<RotationPage>(this)] {
        if (!alive)
            return;
        run([this] { m_services.rotations.desk()->finish(m_webhook.id, this, outcome()); },
            tr("Retiring it…"));
    };
    if (!isInUse) {
        go();
        return;
    }
    Question question;
    question.title = tr("Retire the old secret of %1?").arg(webhook().name);
    question.sentence = RotationText::advice(*m_rotation, m_use);
    question.confirmText = tr("Retire");
    question.dangerous = true;
    m_services.gate.ask(question, true, go);
}

void RotationPage::rollBack()
{
    const bool wasSent =
        m_rotation->step == RotationStep::InDoubt || m_rotation->step == RotationStep::Watching;
    Question question;
    question.title = tr("Roll back the rotation of %1?").arg(webhook().name);
    question.sentence = wasSent ? tr("The platform gets the old secret again. The new one stays "
                                     "here to verify what it has signed.")
                                : tr("The platform never got the new secret: it is thrown away.");
    if (wasSent)
        question.facts = {
            {tr("Signing secret"), tr("%1 → %2").arg(m_rotation->newMask, m_rotation->oldMask)}};
    question.confirmText = tr("Roll back");
    m_services.gate.ask(question, true, [this, alive = QPointer<RotationPage>(this)] {
        if (!alive)
            return;
        run([this] { m_services.rotations.desk()->rollBack(m_webhook.id, this, outcome()); },
            tr("Rolling back…"));
    });
}

void RotationPage::readSecret(std::size_t index, const QString &purpose, QObject *context,
                              std::function<void(Result<Secret>)> done)
{
    workspace::RotationDesk *desk = m_services.rotations.desk();
    if (!desk)
        return;
    desk->readSecrets(
        m_webhook.id, context,
        [this, index, purpose, done](const Result<credentials::SigningSecrets> &kept) {
            if (!kept) {
                done(kept.error());
            } else if (kept->versions.size() <= index) {
                done(Error{ErrorKind::SecretNotFound});
            } else {
                m_services.journal.addAccess(purpose, m_webhook.id, m_services.clock.now());
                done(kept->versions[index].secret);
            }
        });
}

} // namespace hookbench::ui
