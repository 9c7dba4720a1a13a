// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowcommands.h"

#include "app/composition.h"
#include "app/settings/accountstore.h"
#include "app/text/environmentname.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/shortcutsdialog.h"

#include <QAction>

#include <utility>

namespace hookbench::ui
{

using workspace::WebhookService;

WindowCommands::WindowCommands(Composition &composition, QWidget *window)
    : QObject(window)
    , m_composition(composition)
    , m_window(window)
{
}

QAction *WindowCommands::add(const QString &name, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(name);
    action->setShortcut(key);
    m_window->addAction(action);
    list(action);
    return action;
}

void WindowCommands::openPalette()
{
    QVector<PaletteEntry> entries;
    for (QAction *action : std::as_const(m_actions)) {
        if (!action->isEnabled())
            continue;
        entries.append({action->text(), action->shortcut().toString(QKeySequence::NativeText),
                        [action] { action->trigger(); }});
    }
    if (const WebhookService *service = m_composition.workspace().webhooks()) {
        for (const api::Webhook &webhook : service->webhooks()) {
            entries.append(
                {webhook.name, webhook.url, [this, id = webhook.id] { Q_EMIT webhookWanted(id); }});
        }
    }
    for (const settings::Account &account : m_composition.accounts().accounts()) {
        entries.append({tr("Switch to %1").arg(account.name),
                        text::environmentWord(account.environment),
                        [this, id = account.id] { Q_EMIT accountWanted(id); }});
    }
    auto *palette = new CommandPalette(std::move(entries), m_window);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void WindowCommands::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_actions, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace hookbench::ui
