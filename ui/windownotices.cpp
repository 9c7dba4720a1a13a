// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windownotices.h"

#include "app/composition.h"
#include "app/credentials/fallbackstore.h"
#include "app/inbox/receiverservice.h"
#include "app/settings/datadirectory.h"
#include "app/text/errortext.h"
#include "app/text/filetext.h"
#include "app/workspace/journal.h"
#include "app/workspace/workspace.h"
#include "ui/windowtext.h"

#include <QVBoxLayout>

#include <optional>

namespace hookbench::ui
{

WindowNotices::WindowNotices(Composition &composition, QWidget *parent)
    : QWidget(parent)
    , m_composition(composition)
    , m_notice(new MessageBar)
    , m_keychain(new MessageBar)
{
    m_notice->hide();
    m_keychain->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_keychain);
    connect(m_notice, &MessageBar::actionTriggered, this, &WindowNotices::actionTriggered);
    connect(&composition.credentials(), &credentials::FallbackStore::persistenceChanged, this,
            &WindowNotices::updateKeychain);
    connect(
        &composition.journal(), &workspace::Journal::auditFailed, this, [this](const Error &error) {
            say(MessageBar::Kind::Error, tr("What you change is not recorded in the audit list: %1")
                                             .arg(text::sentence(error)));
        });
    const inbox::ReceiverService *receiver = &composition.receiver();
    connect(receiver, &inbox::ReceiverService::eventsKeptAside, this, [this](const QString &file) {
        const auto events = m_composition.directory().path() / "events.sqlite";
        say(MessageBar::Kind::Warning,
            text::fileKeptAside(QString::fromStdString(events.string()), file));
    });
    connect(receiver, &inbox::ReceiverService::notSaved, this, [this](const Error &error) {
        say(MessageBar::Kind::Error,
            tr("The receiver's settings were not saved: %1").arg(text::sentence(error)));
    });
}

void WindowNotices::say(MessageBar::Kind kind, const QString &sentence, const QString &button)
{
    m_notice->showText(kind, sentence, button);
}

void WindowNotices::showStartup()
{
    const QString lines = startupLines(m_composition.notices());
    if (!lines.isEmpty())
        say(MessageBar::Kind::Warning, lines);
}

void WindowNotices::updateKeychain()
{
    const std::optional<Error> reason = m_composition.credentials().sessionOnlyReason();
    const bool concerned =
        m_composition.workspace().account().environment != settings::Environment::Sandbox &&
        !m_composition.workspace().account().id.isEmpty();
    m_keychain->setVisible(reason.has_value() && concerned);
    if (reason) {
        m_keychain->showText(
            MessageBar::Kind::Warning,
            tr("Keys and secrets are kept for this session only, nothing is stored: %1")
                .arg(text::sentence(*reason)));
        m_keychain->setVisible(concerned);
    }
}

} // namespace hookbench::ui
