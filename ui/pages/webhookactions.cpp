// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/webhookactions.h"

#include "app/api/apiclient.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/workspace/liveguard.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "ui/changegate.h"
#include "ui/clipboardkeeper.h"
#include "ui/pages/fieldtext.h"
#include "ui/theme/icons.h"

#include <QAction>

namespace hookbench::ui
{

using workspace::ChangeKind;
using workspace::WebhookService;

WebhookActions::WebhookActions(workspace::Workspace &workspace, ChangeGate &gate, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_gate(gate)
{
    createActions();
    connectAll();
    updateEnabled();
}

void WebhookActions::createActions()
{
    const auto make = [this](const char *name, const QString &text, const QKeySequence &key,
                             Icon icon) {
        auto *action = new QAction(icons::icon(icon), text, this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(key);
        return action;
    };
    create = make("newWebhook", tr("New webhook"), QKeySequence::New, Icon::Plus);
    edit = make("editWebhook", tr("Edit…"), QKeySequence(QStringLiteral("Ctrl+E")), Icon::Edit);
    // The table itself edits on F2; the key stands here for menus and the sheet of shortcuts.
    rename = make("renameWebhook", tr("Rename"), QKeySequence(Qt::Key_F2), Icon::Edit);
    rotate = make("rotateSecret", tr("Rotate secret…"), {}, Icon::Key);
    pause = make("pauseWebhooks", tr("Pause"), {}, Icon::Pause);
    resume = make("resumeWebhooks", tr("Resume"), {}, Icon::Play);
    remove = make("deleteWebhooks", tr("Delete…"), QKeySequence(Qt::Key_Delete), Icon::Trash);
    copyId = make("copyWebhookId", tr("Copy id"), {}, Icon::Copy);
    copyUrl = make("copyWebhookUrl", tr("Copy URL"), {}, Icon::Copy);
    refresh = make("refreshWebhooks", tr("Refresh"), QKeySequence::Refresh, Icon::Refresh);
    undo = make("undo", tr("Undo"), QKeySequence::Undo, Icon::Undo);
}

void WebhookActions::connectAll()
{
    connect(create, &QAction::triggered, this, &WebhookActions::createRequested);
    connect(edit, &QAction::triggered, this, [this] { Q_EMIT editRequested(m_selection.first()); });
    connect(rename, &QAction::triggered, this,
            [this] { Q_EMIT renameRequested(m_selection.first()); });
    connect(rotate, &QAction::triggered, this,
            [this] { Q_EMIT rotateRequested(m_selection.first()); });
    connect(pause, &QAction::triggered, this, [this] { runBulk(ChangeKind::Pause); });
    connect(resume, &QAction::triggered, this, [this] { runBulk(ChangeKind::Resume); });
    connect(remove, &QAction::triggered, this, [this] { runBulk(ChangeKind::Delete); });
    connect(copyId, &QAction::triggered, this,
            [this] { ClipboardKeeper::copyText(m_selection.join(QLatin1Char('\n'))); });
    connect(copyUrl, &QAction::triggered, this, [this] {
        QStringList urls;
        for (const QString &id : std::as_const(m_selection)) {
            if (const api::Webhook *webhook = m_service->find(id))
                urls += webhook->url;
        }
        ClipboardKeeper::copyText(urls.join(QLatin1Char('\n')));
    });
    connect(refresh, &QAction::triggered, this, [this] { m_service->refresh(); });
    connect(undo, &QAction::triggered, this, [this] {
        askUndo([service = m_service] {
            if (service)
                service->undo();
        });
    });
    connect(&m_workspace.liveGuard(), &workspace::LiveGuard::changed, this,
            &WebhookActions::updateEnabled);
}

void WebhookActions::setService(WebhookService *service)
{
    m_service = service;
    m_selection.clear();
    if (service) {
        connect(service, &WebhookService::undoChanged, this, &WebhookActions::updateEnabled);
        connect(service, &WebhookService::webhooksChanged, this, &WebhookActions::updateEnabled);
        connect(service, &WebhookService::loadingChanged, this, &WebhookActions::updateEnabled);
        connect(service, &WebhookService::runStarted, this, &WebhookActions::updateEnabled);
        connect(service, &WebhookService::runFinished, this, &WebhookActions::updateEnabled);
    }
    updateEnabled();
}

void WebhookActions::setSelection(const QStringList &ids)
{
    m_selection = ids;
    updateEnabled();
}

void WebhookActions::updateEnabled()
{
    const bool ready = !m_service.isNull();
    const bool free = ready && !m_service->isRunning();
    int active = 0;
    int known = 0;
    for (const QString &id : std::as_const(m_selection)) {
        const api::Webhook *webhook = ready ? m_service->find(id) : nullptr;
        known += webhook ? 1 : 0;
        active += webhook && webhook->isActive ? 1 : 0;
    }
    const auto allow = [](QAction *action, bool enabled, const QString &missingScope) {
        action->setEnabled(enabled && missingScope.isEmpty());
        action->setToolTip(missingScope.isEmpty()
                               ? action->text().remove(QLatin1Char('&'))
                               : tr("This key lacks the scope %1.").arg(missingScope));
    };
    const auto scope = [&](const char *name) {
        const QString wanted = QString::fromLatin1(name);
        return ready && m_service->lacksScope(wanted) ? wanted : QString();
    };
    allow(create, free && m_service->isLoaded(), scope("webhook:create"));
    allow(edit, free && known == 1, scope("webhook:update"));
    allow(rename, free && known == 1, scope("webhook:update"));
    allow(rotate, free && known == 1, scope("webhook:update"));
    allow(pause, free && active > 0, scope("webhook:update"));
    allow(resume, free && active < known, scope("webhook:update"));
    allow(remove, free && known > 0, scope("webhook:delete"));
    copyId->setEnabled(known > 0);
    copyUrl->setEnabled(known > 0);
    refresh->setEnabled(ready && !m_service->isLoading());

    undo->setEnabled(free && !m_service->undoHistory().isEmpty());
    if (!undo->isEnabled()) {
        undo->setText(tr("Undo"));
        return;
    }
    const workspace::UndoStep &step = m_service->undoHistory().newest();
    const QString name = step.singleName();
    const int count = static_cast<int>(step.actions.size());
    switch (step.kind) {
    case ChangeKind::Pause:
        undo->setText(name.isEmpty() ? tr("Undo pausing %n webhook(s)", nullptr, count)
                                     : tr("Undo pausing %1").arg(name));
        break;
    case ChangeKind::Resume:
        undo->setText(name.isEmpty() ? tr("Undo resuming %n webhook(s)", nullptr, count)
                                     : tr("Undo resuming %1").arg(name));
        break;
    case ChangeKind::Delete:
        undo->setText(name.isEmpty() ? tr("Undo deleting %n webhook(s)", nullptr, count)
                                     : tr("Undo deleting %1").arg(name));
        break;
    case ChangeKind::Create:
    case ChangeKind::Edit:
    case ChangeKind::Restore:
        undo->setText(tr("Undo the change of %1").arg(name));
        break;
    }
}

QString WebhookActions::budgetSentence(ChangeKind kind, int count) const
{
    const api::ApiClient *client = m_workspace.client();
    if (!client)
        return {};
    const api::BulkEstimate estimate = api::estimateBulk(WebhookService::requestsFor(kind, count),
                                                         client->rateLimit(), m_workspace.now());
    QString sentence = tr("It takes %n request(s).", nullptr, estimate.requests);
    if (!estimate.remaining)
        return sentence;
    sentence +=
        QLatin1Char(' ') + tr("%n are left by the rate limit.", nullptr, *estimate.remaining);
    if (!estimate.fits() && estimate.seconds) {
        sentence +=
            QLatin1Char(' ') + tr("The rest would wait about %1, so the run will stop there.")
                                   .arg(text::duration(std::chrono::seconds(*estimate.seconds)));
    }
    return sentence;
}

QString WebhookActions::secretSentence() const
{
    int unknown = 0;
    for (const QString &id : m_selection)
        unknown += m_service->knowsSecret(id) ? 0 : 1;
    const bool single = m_selection.size() == 1;
    if (unknown == 0)
        return single ? tr("Undo makes it again with its secret from the keychain, under a new id.")
                      : tr("Undo makes them again with their secrets from the keychain, under new "
                           "ids.");
    if (single)
        return tr(
            "Its signing secret is not known here: unless the server still shows it, Undo makes "
            "the webhook again with a new secret and a new id, and the handler must learn it.");
    return tr(
        "The signing secrets of %n of them are not known here: unless the server still shows "
        "them, Undo makes those webhooks again with new secrets and new ids, and their handlers "
        "must learn them.",
        nullptr, unknown);
}

void WebhookActions::runBulk(ChangeKind kind)
{
    QStringList ids;
    QStringList names;
    for (const QString &id : std::as_const(m_selection)) {
        const api::Webhook *webhook = m_service->find(id);
        if (!webhook || (kind == ChangeKind::Pause && !webhook->isActive) ||
            (kind == ChangeKind::Resume && webhook->isActive))
            continue;
        ids += id;
        names += webhook->name;
    }
    if (ids.isEmpty())
        return;
    const int count = static_cast<int>(ids.size());
    const QString one = count == 1 ? names.first() : QString();
    Question question;
    if (count == 1)
        question.facts = {{tr("URL"), m_service->find(ids.first())->url}};
    else
        question.facts = {{tr("Webhooks"), names.mid(0, 8).join(QStringLiteral(", ")) +
                                               (count > 8 ? QStringLiteral(" …") : QString())}};
    switch (kind) {
    case ChangeKind::Pause:
        question.title =
            one.isEmpty() ? tr("Pause %n webhook(s)?", nullptr, count) : tr("Pause %1?").arg(one);
        question.sentence = tr("Events that happen while it is paused are not sent later: they are "
                               "lost for the handler.");
        question.facts.append({tr("Active"), tr("yes → no")});
        question.confirmText = tr("Pause");
        break;
    case ChangeKind::Resume:
        question.title =
            one.isEmpty() ? tr("Resume %n webhook(s)?", nullptr, count) : tr("Resume %1?").arg(one);
        question.sentence = tr("Events are sent from now on.");
        question.facts.append({tr("Active"), tr("no → yes")});
        question.confirmText = tr("Resume");
        break;
    default:
        question.title =
            one.isEmpty() ? tr("Delete %n webhook(s)?", nullptr, count) : tr("Delete %1?").arg(one);
        question.sentence = tr("The platform forgets its deliveries and statistics. Pausing keeps "
                               "them.") +
                            QLatin1Char(' ') + secretSentence();
        question.confirmText = tr("Delete");
        question.alternativeText = tr("Pause instead");
        question.dangerous = true;
        if (m_service->account().environment == settings::Environment::Live)
            question.typedName = one.isEmpty() ? m_service->account().name : one;
        break;
    }
    if (count > 1)
        question.sentence += QLatin1Char(' ') + budgetSentence(kind, count);
    const auto start = [service = m_service, ids](ChangeKind what) {
        if (service)
            service->run(what, ids);
    };
    const api::BulkEstimate estimate =
        api::estimateBulk(WebhookService::requestsFor(kind, count),
                          m_workspace.client()->rateLimit(), m_workspace.now());
    const bool tooMany = estimate.remaining && !estimate.fits();
    m_gate.ask(
        question, kind == ChangeKind::Delete || tooMany, [start, kind] { start(kind); },
        [start] { start(ChangeKind::Pause); });
}

void WebhookActions::askUndo(std::function<void()> go)
{
    Question question;
    question.title = undo->text() + QLatin1Char('?');
    question.sentence = tr("What was changed is taken back by new requests.");
    question.confirmText = tr("Undo");
    m_gate.ask(question, false, std::move(go));
}

bool WebhookActions::canUndo(qint64 activity) const
{
    return m_service && m_service->undoHistory().contains(activity);
}

void WebhookActions::undoActivity(qint64 activity)
{
    askUndo([service = m_service, activity] {
        if (service)
            service->undoActivity(activity);
    });
}

void WebhookActions::editInline(const QString &id, const api::WebhookPatch &patch)
{
    const api::Webhook *webhook = m_service ? m_service->find(id) : nullptr;
    if (!webhook)
        return;
    Question question;
    question.title = tr("Change %1?").arg(webhook->name);
    question.sentence = tr("The change is in force at once.");
    for (const workspace::FieldChange &change : workspace::changesOf(*webhook, patch))
        question.facts.append({FieldText::fieldName(change.field), FieldText::values(change)});
    question.confirmText = tr("Save");
    // Until the user has agreed nothing is pending.
    Q_EMIT inlineEditSettled(id);
    m_gate.ask(question, false, [this, base = *webhook, patch] { sendInline(base, patch, false); });
}

void WebhookActions::sendInline(const api::Webhook &base, const api::WebhookPatch &patch,
                                bool overwrite)
{
    if (!m_service)
        return;
    Q_EMIT inlineEditStarted(base.id, patch);
    m_service->update(
        base, patch, overwrite, this,
        [this, base, patch](const Result<workspace::Updated> &result) {
            if (!result) {
                QStringList others;
                const QMap<workspace::Field, QString> fields =
                    FieldText::byField(result.error(), others);
                Q_EMIT inlineEditFailed(base.id, patch,
                                        fields.isEmpty() ? text::sentence(result.error())
                                                         : fields.first());
                return;
            }
            Q_EMIT inlineEditSettled(base.id);
            if (result->conflicts.isEmpty())
                return;
            const workspace::FieldConflict &conflict = result->conflicts.first();
            Question question;
            question.title = tr("Somebody else changed %1 meanwhile").arg(base.name);
            question.sentence =
                tr("Nothing was sent yet. Overwrite what is there now with your value?");
            question.facts = {{tr("There now"), conflict.theirs}, {tr("Yours"), conflict.mine}};
            question.confirmText = tr("Overwrite");
            question.dangerous = true;
            m_gate.ask(question, true, [this, base, patch] { sendInline(base, patch, true); });
        });
}

} // namespace hookbench::ui
