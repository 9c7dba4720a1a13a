// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/webhookform.h"

#include "app/api/draftrules.h"
#include "app/api/requestpreview.h"
#include "app/text/environmentname.h"
#include "app/text/errortext.h"
#include "ui/changegate.h"
#include "ui/pages/fieldtext.h"
#include "ui/pages/requestpane.h"
#include "ui/pages/secretfield.h"
#include "ui/theme/fonts.h"
#include "ui/theme/surface.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tonelabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QUuid>

namespace hookbench::ui
{

using api::Webhook;
using workspace::Created;
using workspace::Field;
using workspace::Updated;

WebhookForm::WebhookForm(Services services, std::optional<Webhook> base, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_base(std::move(base))
{
    setObjectName(QStringLiteral("webhookForm"));
    createFields();
    createLayout();
    if (m_base) {
        m_name->setText(m_base->name);
        m_url->setText(m_base->url);
        m_active->setChecked(m_base->isActive);
        m_encrypted->setChecked(m_base->encrypted);
        m_secret->setEmptyHint(m_base->maskedSecret, tr("Leave it empty and the secret stays."));
        m_secret->setEnabled(!m_services.isRotating);
        const QString link = QStringLiteral("<a href=\"rotate\">%1</a>");
        m_rotate->setRichText(
            m_services.isRotating
                ? tr("It is being rotated: %1.").arg(link.arg(tr("go on with the rotation")))
                : tr("To change it without losing a delivery, %1.")
                      .arg(link.arg(tr("rotate it step by step"))));
    } else {
        m_secret->setEmptyHint({}, tr("Leave it empty and the server makes one."));
        m_secret->generate();
        m_rotate->hide();
    }
    connectAll();
    onEdited();
    m_touched = false;
    setFocusProxy(m_name);
}

QString WebhookForm::title() const
{
    return isCreate() ? tr("New webhook") : tr("Edit %1").arg(m_base->name);
}

void WebhookForm::createFields()
{
    m_message = new MessageBar;
    m_message->hide();
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("name"));
    m_nameField = new FormField(tr("Name"), m_name);
    m_url = new QLineEdit;
    m_url->setObjectName(QStringLiteral("url"));
    m_url->setPlaceholderText(QStringLiteral("https://"));
    m_url->setMaxLength(2048);
    m_url->setFont(fonts::monospace(m_url->font()));
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_urlField = new FormField(tr("URL"), m_url);
    m_secret = new SecretField(m_services.random, m_services.clipboard);
    m_rotate = new ToneLabel;
    m_rotate->setObjectName(QStringLiteral("rotateInstead"));
    m_rotate->setFont(fonts::small(m_rotate->font()));
    m_rotate->setWordWrap(true);
    m_rotate->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_active = new QCheckBox(tr("Active"));
    m_active->setObjectName(QStringLiteral("active"));
    m_active->setChecked(true);
    m_encrypted = new QCheckBox(tr("Encrypt payloads"));
    m_encrypted->setObjectName(QStringLiteral("encrypted"));

    const QString environment = text::environmentWord(m_services.webhooks.account().environment);
    m_save = new QPushButton(isCreate() ? tr("Create in %1").arg(environment)
                                        : tr("Save in %1").arg(environment));
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    m_save->setShortcut(QKeySequence(QStringLiteral("Ctrl+Return")));
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_reason = new QLabel;
    m_reason->setFont(fonts::small(m_reason->font()));
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setWordWrap(true);
    m_consequences = new QLabel;
    m_consequences->setWordWrap(true);
    m_request = new RequestPane;
}

void WebhookForm::createLayout()
{
    const auto withHint = [](QCheckBox *box, const QString &hint) {
        auto *text = new QLabel(hint);
        text->setWordWrap(true);
        text->setFont(fonts::small(text->font()));
        text->setForegroundRole(QPalette::PlaceholderText);
        box->setAccessibleDescription(hint);
        box->setFont(fonts::strong(box->font()));
        auto *column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(box);
        column->addWidget(text);
        column->addStretch();
        return column;
    };
    auto *switches = new QHBoxLayout;
    switches->setSpacing(24);
    switches->addLayout(withHint(m_active, tr("Receives events as soon as it is saved.")), 1);
    switches->addLayout(withHint(m_encrypted, tr("AES-256. Your handler must decrypt.")), 1);

    QFrame *line = makeHairline();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_reason, 1);

    auto *card = new Card;
    card->setMaximumWidth(560);
    auto *fields = new QVBoxLayout(card);
    fields->setContentsMargins(20, 20, 20, 20);
    fields->setSpacing(16);
    fields->addWidget(m_message);
    fields->addWidget(m_nameField);
    fields->addWidget(m_urlField);
    auto *secret = new QVBoxLayout;
    secret->setSpacing(4);
    secret->addWidget(m_secret);
    secret->addWidget(m_rotate);
    fields->addLayout(secret);
    fields->addLayout(switches);
    fields->addWidget(m_consequences);
    fields->addWidget(line);
    fields->addLayout(buttons);

    auto *content = new QWidget;
    setSurface(content, Surface::Window);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(16, 16, 16, 16);
    columns->setSpacing(24);
    columns->addWidget(card, 5, Qt::AlignTop);
    columns->addWidget(m_request, 4);
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void WebhookForm::connectAll()
{
    connect(m_name, &QLineEdit::textChanged, this, &WebhookForm::onEdited);
    connect(m_url, &QLineEdit::textChanged, this, &WebhookForm::onEdited);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        m_nameLeft = true;
        showFindings();
    });
    connect(m_url, &QLineEdit::editingFinished, this, [this] {
        m_urlLeft = true;
        showFindings();
    });
    connect(m_urlField, &FormField::linkActivated, this,
            [this] { m_url->setText(QStringLiteral("https") + m_url->text().mid(4)); });
    connect(m_secret, &SecretField::edited, this, &WebhookForm::onEdited);
    connect(m_rotate, &QLabel::linkActivated, this, [this] { Q_EMIT rotationWanted(m_base->id); });
    connect(m_active, &QCheckBox::toggled, this, &WebhookForm::onEdited);
    connect(m_encrypted, &QCheckBox::toggled, this, &WebhookForm::onEdited);
    connect(m_save, &QPushButton::clicked, this, &WebhookForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &WebhookForm::cancelled);
    connect(&m_services.webhooks, &workspace::WebhookService::webhooksChanged, this,
            &WebhookForm::showFindings);
}

api::WebhookDraft WebhookForm::draft() const
{
    return {m_name->text(), m_url->text().trimmed(), m_active->isChecked(),
            m_encrypted->isChecked(), m_secret->secret()};
}

api::WebhookPatch WebhookForm::patch() const
{
    api::WebhookPatch patch;
    patch.name = m_name->text();
    patch.url = m_url->text().trimmed();
    patch.isActive = m_active->isChecked();
    patch.encrypted = m_encrypted->isChecked();
    if (const Secret secret = m_secret->secret(); !secret.isEmpty())
        patch.signingSecret = secret;
    return workspace::withoutUnchanged(*m_base, patch);
}

void WebhookForm::onEdited()
{
    m_touched = true;
    // The same draft keeps its key, so that a second attempt cannot make a second webhook.
    m_idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_serverErrors.clear();
    showFindings();
}

void WebhookForm::showFindings()
{
    const FieldText text(m_services.webhooks);
    const FieldText::Finding name = text.name(m_name->text());
    const FieldText::Finding url =
        text.url(m_url->text().trimmed(), m_base ? m_base->id : QString());
    const auto shown = [this](const FieldText::Finding &finding, Field field, bool left) {
        if (m_serverErrors.contains(field))
            return FieldText::Finding{FieldText::Level::Error, m_serverErrors.value(field), {}};
        // While somebody is still typing for the first time only hints and warnings are shown.
        if (finding.level == FieldText::Level::Error && !left)
            return FieldText::Finding{FieldText::Level::Hint, finding.hint, finding.hint};
        return finding;
    };
    shown(name, Field::Name, m_nameLeft).show(*m_nameField);
    shown(url, Field::Url, m_urlLeft).show(*m_urlField);
    m_secret->setError(m_serverErrors.value(Field::Secret));

    const QString reason = blockedReason();
    m_save->setEnabled(reason.isEmpty() && !m_busy);
    m_reason->setText(reason);
    showConsequences();
    m_request->show(isCreate() ? m_services.client.previewCreate(draft(), m_idempotencyKey)
                               : m_services.client.previewUpdate(m_base->id, patch()),
                    isCreate() ? QStringLiteral("webhook:create")
                               : QStringLiteral("webhook:update"));
}

void WebhookForm::showConsequences()
{
    QStringList lines;
    if (m_base) {
        const api::WebhookPatch changes = patch();
        for (const workspace::FieldChange &change : workspace::changesOf(*m_base, changes))
            lines += FieldText::oldToNew(change).toHtmlEscaped();
        if (changes.url)
            lines += tr("The handler at the new URL must be ready to receive before you save.");
        if (changes.encrypted) {
            lines += *changes.encrypted
                         ? tr("The handler must decrypt from now on: payloads arrive encrypted.")
                         : tr("The handler must accept plain payloads from now on.");
        }
        if (changes.signingSecret)
            lines += tr("The handler must know the new secret: events signed with it arrive at "
                        "once, there is no overlap.");
    }
    m_consequences->setText(lines.join(QStringLiteral("<br>")));
    m_consequences->setVisible(!lines.isEmpty());
}

QString WebhookForm::blockedReason() const
{
    if (api::checkName(m_name->text()) != api::NameIssue::None)
        return tr("The name needs a correction first.");
    const api::UrlFindings url = api::checkUrl(m_url->text().trimmed());
    if (url.issue != api::UrlIssue::None)
        return tr("The URL needs a correction first.");
    if (url.plainHttp && m_services.webhooks.account().httpsOnly)
        return tr("This account accepts https URLs only.");
    if (!m_secret->isValid())
        return tr("The secret needs a correction first.");
    if (m_base && patch().isEmpty())
        return tr("Nothing was changed yet.");
    return {};
}

void WebhookForm::save()
{
    m_message->hide();
    Question question;
    question.title =
        isCreate() ? tr("Create %1?").arg(m_name->text()) : tr("Change %1?").arg(m_base->name);
    question.confirmText = isCreate() ? tr("Create") : tr("Save");
    if (isCreate()) {
        question.sentence = tr("A webhook is registered and receives real events.");
        question.facts = {{tr("URL"), m_url->text().trimmed()}};
    } else {
        question.sentence = tr("The change is in force at once.");
        for (const workspace::FieldChange &change : workspace::changesOf(*m_base, patch()))
            question.facts.append({FieldText::fieldName(change.field), FieldText::values(change)});
    }
    m_services.gate.ask(question, false, [this] {
        if (isCreate())
            sendCreate();
        else
            sendUpdate(false);
    });
}

void WebhookForm::sendCreate()
{
    setBusy(true);
    m_services.webhooks.create(draft(), m_idempotencyKey, this,
                               [this](const Result<Created> &result) { onCreated(result); });
}

void WebhookForm::sendUpdate(bool overwrite)
{
    setBusy(true);
    m_services.webhooks.update(*m_base, patch(), overwrite, this,
                               [this](const Result<Updated> &result) { onUpdated(result); });
}

void WebhookForm::onCreated(const Result<Created> &result)
{
    setBusy(false);
    if (!result) {
        showFailure(result.error());
        return;
    }
    if (result->foundAfterLostAnswer)
        Q_EMIT notice(tr("The answer was lost on the way; the webhook is in the list, so it was "
                         "created."));
    if (result->secretNotKept)
        Q_EMIT notice(tr("The webhook was created, but its secret is not in the keychain: %1")
                          .arg(text::sentence(*result->secretNotKept)));
    Q_EMIT saved(result->webhook, result->serverSecret);
}

void WebhookForm::onUpdated(const Result<Updated> &result)
{
    setBusy(false);
    if (!result) {
        showFailure(result.error());
        return;
    }
    if (!result->conflicts.isEmpty()) {
        askAboutConflicts(*result);
        return;
    }
    if (result->secretNotKept)
        Q_EMIT notice(tr("The new secret is in force, but it is not in the keychain: %1")
                          .arg(text::sentence(*result->secretNotKept)));
    Q_EMIT saved(result->webhook, {});
}

void WebhookForm::askAboutConflicts(const Updated &updated)
{
    Question question;
    question.title = tr("Somebody else changed %1 meanwhile").arg(m_base->name);
    question.sentence = tr("Nothing was sent yet. Overwrite what is there now with your values?");
    for (const workspace::FieldConflict &conflict : updated.conflicts) {
        question.facts.append(
            {FieldText::fieldName(conflict.field),
             tr("there now: %1 · yours: %2").arg(conflict.theirs, conflict.mine)});
    }
    question.confirmText = tr("Overwrite");
    question.alternativeText = tr("Take theirs");
    question.dangerous = true;
    m_services.gate.ask(
        question, true, [this] { sendUpdate(true); },
        [this, updated] {
            m_base = updated.webhook;
            for (const workspace::FieldConflict &conflict : updated.conflicts) {
                if (conflict.field == Field::Name)
                    m_name->setText(updated.webhook.name);
                else if (conflict.field == Field::Url)
                    m_url->setText(updated.webhook.url);
                else if (conflict.field == Field::Active)
                    m_active->setChecked(updated.webhook.isActive);
                else if (conflict.field == Field::Encrypted)
                    m_encrypted->setChecked(updated.webhook.encrypted);
                else
                    m_secret->clear();
            }
            showFindings();
        });
}

void WebhookForm::showFailure(const Error &error)
{
    QStringList others;
    m_serverErrors = FieldText::byField(error, others);
    m_nameLeft = m_urlLeft = true;
    showFindings();
    const QString sentence = m_serverErrors.isEmpty()
                                 ? text::inFull(error)
                                 : tr("The server refused it; see the fields below.") +
                                       QLatin1Char(' ') + others.join(QLatin1Char(' '));
    m_message->showText(MessageBar::Kind::Error, sentence);
}

void WebhookForm::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_name, m_url, m_secret, m_active, m_encrypted})
        widget->setEnabled(!busy);
    m_secret->setEnabled(!busy && !m_services.isRotating);
    showFindings();
    if (busy)
        m_reason->setText(isCreate() ? tr("Creating…") : tr("Saving…"));
}

} // namespace hookbench::ui
