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
#include "ui/pages/codetab.h"
#include "ui/pages/rotationladder.h"
#include "ui/pages/rotationsecret.h"
#include "ui/pages/rotationsteps.h"
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
#include <QVBoxLayout>

namespace hookbench::ui
{

using workspace::Rotation;
using workspace::RotationStep;

namespace
{

constexpr std::chrono::seconds everySoOften{
    15}; ///< for relative times, and for what came meanwhile
constexpr int longestOldSecret = 512;

} // namespace

RotationPage::RotationPage(Services services, const api::Webhook &webhook, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_service(&services.webhooks)
    , m_webhook(webhook)
    , m_steps(new RotationSteps(services.rotations, services.gate, webhook.id, this))
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

// --- layout -------------------------------------------------------------------------------------

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
    m_ladder = new RotationLadder;
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
    layout->addWidget(m_ladder);
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
    connect(m_back, &QPushButton::clicked, this,
            [this] { m_steps->rollBack(webhook(), *m_rotation); });
    connect(m_steps, &RotationSteps::began, this, &RotationPage::onBegan);
    connect(m_steps, &RotationSteps::ended, this, &RotationPage::onEnded);
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

// --- what is shown ------------------------------------------------------------------------------

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
    m_secrets->setVisible(rotation && !rotation->hasEnded());
    if (rotation) {
        m_newSecret->setMask(rotation->newMask);
        m_oldSecret->setMask(rotation->oldMask);
    }
    lookForUse();
}

void RotationPage::showRungs()
{
    const Result<void> probing = m_services.rotations.probeRefusal(webhook().url);
    m_ladder->setFacts({m_rotation, m_use, webhook(), m_services.rotations.isPersistent(),
                        probing ? std::nullopt : std::optional(probing.error()),
                        m_services.clock.now()});
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
    } else if (r->hasEnded()) {
        setPrimary(tr("Done"), [this] { Q_EMIT closed(); });
    } else if (r->step == RotationStep::InDoubt) {
        setPrimary(tr("Ask the platform again"), [this] { m_steps->check(); });
        setSecond(tr("Send it again"), [this] { apply(true); });
    } else if (r->step == RotationStep::Watching) {
        setPrimary(tr("Retire the old secret"),
                   [this] { m_steps->finish(webhook(), *m_rotation, m_use); });
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
    m_primary->setEnabled(isReady && !m_steps->isBusy());
    m_second->setEnabled(!m_steps->isBusy());
    m_back->setEnabled(!m_steps->isBusy());
    m_back->setVisible(r && !r->hasEnded());
    m_close->setVisible(!r || !r->hasEnded());
    if (!m_steps->isBusy())
        m_reason->setText(reason);
}

void RotationPage::lookForUse()
{
    if (!m_rotation || m_rotation->hasEnded())
        return;
    m_services.rotations.readUse(m_webhook.id, this,
                                 [this](const Result<receiver::SecretUse> &use) {
                                     if (!use)
                                         return; // not seen, then
                                     m_use = *use;
                                     showRungs();
                                 });
}

// --- the steps ----------------------------------------------------------------------------------

void RotationPage::onBegan(const QString &sentence)
{
    m_error.reset();
    m_reason->setText(sentence);
    showActions();
}

void RotationPage::onEnded(const Result<Rotation> &result)
{
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
}

void RotationPage::start()
{
    m_steps->start(Secret(m_old->text().toStdString()));
}

void RotationPage::prove()
{
    m_steps->prove(webhook(), m_code->scheme().isEmpty() ? std::string("platform")
                                                         : m_code->scheme().toStdString());
}

void RotationPage::apply(bool evenUnproven)
{
    m_steps->apply(webhook(), *m_rotation, evenUnproven);
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
