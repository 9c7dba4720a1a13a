// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sendpage.h"

#include "app/composition.h"
#include "app/inbox/receiverservice.h"
#include "app/outbox/bulkdesk.h"
#include "app/outbox/sendservice.h"
#include "app/settings/settingsstore.h"
#include "app/text/errortext.h"
#include "app/workspace/workspace.h"
#include "ui/pages/drillsection.h"
#include "ui/pages/manysection.h"
#include "ui/pages/oneeventsection.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/runssection.h"
#include "ui/theme/surface.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hookbench::ui
{

SendPage::SendPage(Composition &composition, ChangeGate &gate, QWidget *parent)
    : QWidget(parent)
    , m_composition(composition)
    , m_choice(new SegmentedControl)
    , m_sections(new QStackedWidget)
{
    setObjectName(QStringLiteral("sendPage"));
    m_choice->setObjectName(QStringLiteral("sendSections"));
    m_choice->setAccessibleName(tr("What to send"));
    auto *tools = new QWidget;
    auto *line = new QHBoxLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_choice);
    line->addStretch();
    auto *header = new PageHeader(tr("Send"));
    header->setTools(tools);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_sections, 1);
    setSurface(this, Surface::Panel);
    connect(m_choice, &SegmentedControl::currentChanged, this, &SendPage::showSection);

    m_one = new OneEventSection(
        {composition.sending(), composition.workspace(), composition.receiver()}, gate);
    addSection(tr("One event"), m_one);
    addBulkSections(composition, gate);
    connect(&composition.workspace(), &workspace::Workspace::changed, this,
            &SendPage::onWorkspaceChanged);
    onWorkspaceChanged();
}

void SendPage::onWorkspaceChanged()
{
    const QString account = m_composition.workspace().account().id;
    if (account == m_accountId)
        return;
    if (m_accountId)
        saveState();
    m_accountId = account;
    m_one->restoreState(m_composition.uiState(), account);
    m_runs->restoreState(m_composition.uiState(), account);
}

void SendPage::saveState()
{
    m_one->saveState(m_composition.uiState(), m_accountId.value_or(QString()));
    m_runs->saveState(m_composition.uiState(), m_accountId.value_or(QString()));
}

void SendPage::addBulkSections(Composition &composition, ChangeGate &gate)
{
    const BulkSection::Services services{composition.bulk(), composition.workspace(),
                                         composition.settings(), gate};
    auto *many = new ManySection(services);
    auto *drill = new DrillSection(services);
    m_runs = new RunsSection(composition.bulk(), composition.workspace());
    addSection(tr("Many"), many);
    addSection(tr("Drill"), drill);
    addSection(tr("Past runs"), m_runs);
    connect(many, &BulkSection::announced, this, &SendPage::announced);
    connect(drill, &BulkSection::announced, this, &SendPage::announced);
    connect(m_runs, &RunsSection::announced, this, &SendPage::announced);
    connect(m_runs, &RunsSection::continueWanted, this,
            [this, many, drill](const store::ReplayRun &run, qint64 left) {
                if (outbox::isDrill(run)) {
                    openSection(drill);
                    drill->carryOn(run, left);
                } else {
                    openSection(many);
                    many->carryOn(run, left);
                }
            });
}

void SendPage::addSection(const QString &title, QWidget *section)
{
    m_titles.append(title);
    m_sections->addWidget(section);
    m_choice->setTexts(m_titles);
    m_choice->setVisible(m_titles.size() > 1);
}

void SendPage::openSection(QWidget *section)
{
    m_choice->setCurrent(m_sections->indexOf(section));
}

void SendPage::sendAgain(store::EventId id)
{
    openSection(m_one);
    m_composition.receiver().readEvent(id, this, [this](const Result<store::EventRecord> &event) {
        if (event)
            m_one->prepare(std::make_shared<const store::EventRecord>(*event));
        else if (event.error().kind != ErrorKind::Cancelled)
            Q_EMIT announced(text::sentence(event.error()));
    });
}

void SendPage::showSection(int index)
{
    m_sections->setCurrentIndex(index);
}

} // namespace hookbench::ui
