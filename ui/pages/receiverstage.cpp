// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/receiverstage.h"

#include "ui/clipboardkeeper.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/spinnerlabel.h"

#include <QAction>
#include <QTableView>

#include <utility>

namespace hookbench::ui
{

using Phase = inbox::DeskState::Phase;

ReceiverStage::ReceiverStage(Parts parts, QWidget *parent)
    : QStackedWidget(parent)
    , m_table(parts.table)
    , m_model(parts.model)
    , m_desk(parts.desk)
    , m_why(parts.why)
    , m_empty(new EmptyState)
    , m_loading(new SpinnerLabel(tr("Reading events…")))
{
    addWidget(m_table);
    addWidget(m_empty);
    addWidget(m_loading);
    if (m_why)
        connect(m_empty, &EmptyState::questionTriggered, m_why, &QAction::trigger);
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_emptyAction)
            m_emptyAction();
    });
    connect(m_empty, &EmptyState::copyTriggered, this, [this](const QString &code) {
        ClipboardKeeper::copyText(code);
        Q_EMIT announced(tr("The command is on the clipboard."));
    });
}

void ReceiverStage::showRows(bool hasFailed)
{
    if (m_model.rowCount() > 0) {
        setCurrentWidget(m_table);
        return;
    }
    if (!m_model.isOpen() && !hasFailed) {
        setCurrentWidget(m_loading);
        return;
    }
    if (!m_model.query().filter.isEmpty()) {
        if (m_model.isSearching()) {
            setCurrentWidget(m_loading);
            return;
        }
        showEmpty(icons::icon(Icon::Search),
                  m_model.isComplete() || !m_model.isOpen()
                      ? tr("No event matches the filter.")
                      : tr("Nothing was found before the search was stopped."),
                  tr("Clear the filter"), [this] { Q_EMIT clearWanted(); });
        return;
    }
    switch (m_desk.state().phase) {
    case Phase::Receiving:
        return showWaiting();
    case Phase::Starting:
        setCurrentWidget(m_loading);
        return;
    case Phase::HeldElsewhere:
        return showEmpty(icons::icon(Icon::Receiver), tr("No event has come yet."), {}, nullptr);
    case Phase::Stopped:
    case Phase::Failed:
        break;
    }
    showEmpty(
        icons::icon(Icon::Receiver),
        tr("The receiver catches webhooks on this machine. Every event is kept byte for byte, "
           "checked, and shown here the moment it comes."),
        tr("Start receiving"), [this] { m_desk.start(); });
}

void ReceiverStage::showEmpty(const QIcon &icon, const QString &sentence, const QString &button,
                              std::function<void()> action, const QString &code)
{
    m_emptyAction = std::move(action);
    m_empty->setContent(icon, sentence, button);
    m_empty->setCode(code);
    if (m_why && m_model.query().filter.isEmpty())
        m_empty->setQuestion(m_why->text());
    setCurrentWidget(m_empty);
}

void ReceiverStage::showWaiting()
{
    const QString url = m_desk.state().baseUrl;
    const QStringList samples = m_desk.sampleTypes();
    const QString curl =
        QStringLiteral("curl -d '{\"id\":\"evt_1\",\"type\":\"payment.completed\"}' %1/").arg(url);
    const QString sentence = tr("Waiting for the first event at %1. Point a webhook here, let the "
                                "sandbox send one, or use the command below.");
    const QString remote =
        tr("Waiting for the first event at %1. Point a webhook here, or use the command below.");
    if (samples.isEmpty()) {
        showEmpty(
            icons::icon(Icon::Receiver), remote.arg(url), tr("Point a webhook here…"),
            [this] { Q_EMIT pointWanted(); }, curl);
        return;
    }
    const QString usual = QStringLiteral("payment.completed");
    const QString type = samples.contains(usual) ? usual : samples.first();
    showEmpty(
        icons::icon(Icon::Receiver), sentence.arg(url), tr("Send %1").arg(type),
        [this, type] { Q_EMIT sampleWanted(type); }, curl);
}

} // namespace hookbench::ui
