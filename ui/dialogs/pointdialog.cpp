// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pointdialog.h"

#include "app/text/environmentname.h"
#include "app/text/errortext.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using inbox::PointChoice;

namespace
{

constexpr int fieldWidth = 512;
constexpr int longestTypedSecret = 512;

} // namespace

PointDialog::PointDialog(inbox::ReceiverDesk &desk, QWidget *parent, const QString &webhookId)
    : QDialog(parent)
    , m_desk(desk)
    , m_choices(desk.pointChoices())
{
    setObjectName(QStringLiteral("pointDialog"));
    setWindowTitle(tr("Point a webhook here"));
    setWindowModality(Qt::WindowModal);
    createLayout();
    if (const int index = m_webhook->findData(webhookId); !webhookId.isEmpty() && index >= 0)
        m_webhook->setCurrentIndex(index);
    updateChoice();
}

void PointDialog::createLayout()
{
    const settings::Account account = m_desk.account();
    auto *title = new QLabel(windowTitle());
    title->setFont(fonts::heading(title->font()));
    auto *name = new QLabel(account.name);
    name->setTextFormat(Qt::PlainText);
    name->setForegroundRole(QPalette::PlaceholderText);
    auto *place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(new EnvironmentBadge(account.environment));
    place->addWidget(name, 1);

    m_webhook = new QComboBox;
    m_webhook->setObjectName(QStringLiteral("pointWebhook"));
    m_webhook->setMinimumWidth(fieldWidth);
    for (const PointChoice &choice : m_choices)
        m_webhook->addItem(choice.name, choice.webhookId);
    const auto usable =
        std::find_if(m_choices.begin(), m_choices.end(),
                     [](const PointChoice &choice) { return choice.isActive && !choice.refusal; });
    if (usable != m_choices.end())
        m_webhook->setCurrentIndex(static_cast<int>(usable - m_choices.begin()));
    m_facts = new KeyValueList;
    m_sentence = new QLabel;
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_secret = new QLineEdit;
    m_secret->setObjectName(QStringLiteral("pointSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(longestTypedSecret);
    m_secret->setFont(fonts::monospace(m_secret->font()));
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_secretField = new FormField(tr("Signing secret of this webhook"), m_secret);
    m_secretField->setHint(tr(
        "It is not known here, and it is not changed: without it the signatures cannot be checked. "
        "It is kept in this computer's keychain."));
    m_message = new MessageBar;
    m_message->setClosable(false);
    m_message->hide();

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    m_point =
        new QPushButton(tr("Point here in %1").arg(text::environmentWord(account.environment)));
    m_point->setObjectName(QStringLiteral("confirmPoint"));
    m_point->setProperty("role", QStringLiteral("primary"));
    m_point->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_point);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addLayout(place);
    layout->addWidget(new FormField(tr("Webhook"), m_webhook));
    layout->addWidget(m_facts);
    layout->addWidget(m_sentence);
    layout->addWidget(m_secretField);
    layout->addWidget(m_message);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);

    connect(m_webhook, &QComboBox::currentIndexChanged, this, &PointDialog::updateChoice);
    connect(m_secret, &QLineEdit::textChanged, this, &PointDialog::updateButton);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_point, &QPushButton::clicked, this, &PointDialog::point);
}

QString PointDialog::whatHappens(const PointChoice &choice) const
{
    if (choice.makesTemporary)
        return tr(
            "In LIVE the webhook itself is not touched. A temporary one with its own new secret is "
            "made, which sends here as well for 60 minutes. It is deleted when the time is over, "
            "when the receiver stops, and when Hookbench quits.");
    if (!choice.isActive)
        return tr("This webhook is paused: it sends nothing, here or elsewhere, until it is "
                  "resumed. For 60 minutes its URL is this machine; then it is put back.");
    return tr(
        "For 60 minutes the events go here and not to the old URL. It is put back when the time is "
        "over, when the receiver stops, and when Hookbench quits; after a crash at the next "
        "start.");
}

void PointDialog::updateChoice()
{
    m_message->hide();
    if (m_choices.isEmpty()) {
        m_facts->hide();
        m_secretField->hide();
        m_sentence->setText(
            tr("This account has no webhook yet. Make one on the Webhooks page first."));
        m_webhook->setEnabled(false);
        m_point->setEnabled(false);
        return;
    }
    const PointChoice &choice = m_choices.at(std::max(0, m_webhook->currentIndex()));
    m_facts->beginUpdate();
    m_facts->add(choice.makesTemporary ? tr("Stays at") : tr("URL now"), choice.oldUrl,
                 KeyValueList::Style::Mono);
    m_facts->add(choice.makesTemporary ? tr("Temporary") : tr("URL then"), choice.newUrl,
                 KeyValueList::Style::Mono);
    m_facts->endUpdate();
    m_sentence->setText(whatHappens(choice));
    m_secretField->setVisible(!choice.knowsSecret && !choice.makesTemporary);
    if (choice.refusal)
        m_message->showText(MessageBar::Kind::Warning, text::inFull(*choice.refusal));
    updateButton();
}

void PointDialog::updateButton()
{
    if (m_choices.isEmpty())
        return;
    const PointChoice &choice = m_choices.at(std::max(0, m_webhook->currentIndex()));
    const bool needsSecret = !choice.knowsSecret && !choice.makesTemporary;
    m_point->setEnabled(!choice.refusal && (!needsSecret || !m_secret->text().isEmpty()));
    m_point->setToolTip(
        m_point->isEnabled() || choice.refusal ? QString() : tr("Enter the signing secret first."));
}

void PointDialog::point()
{
    const PointChoice choice = m_choices.at(std::max(0, m_webhook->currentIndex()));
    std::optional<Secret> secret;
    if (!choice.knowsSecret && !choice.makesTemporary)
        secret = Secret(m_secret->text().toStdString());
    m_point->setEnabled(false);
    m_webhook->setEnabled(false);
    m_desk.pointHere(choice.webhookId, std::move(secret), this,
                     [this, name = choice.name](const Result<void> &pointed) {
                         if (pointed) {
                             accept();
                             Q_EMIT this->pointed(name);
                             return;
                         }
                         m_webhook->setEnabled(true);
                         updateButton();
                         m_message->showText(MessageBar::Kind::Error,
                                             text::inFull(pointed.error()));
                     });
}

} // namespace hookbench::ui
