// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/schemesettings.h"

#include "app/inbox/receiverservice.h"
#include "ui/dialogs/schemesdialog.h"
#include "ui/pages/settingsrows.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

SchemeSettings::SchemeSettings(inbox::ReceiverService &receiver, const Clock &clock,
                               QWidget *parent)
    : QWidget(parent)
    , m_receiver(receiver)
    , m_clock(clock)
    , m_own(new QLabel)
    , m_known(new QLabel)
{
    m_own->setObjectName(QStringLiteral("confirmedScheme"));
    m_known->setObjectName(QStringLiteral("knownSchemes"));
    for (QLabel *label : {m_own, m_known}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *edit = new QPushButton(tr("Schemes…"));
    edit->setObjectName(QStringLiteral("editSchemes"));
    auto *learn = new QPushButton(tr("Learn from deliveries…"));
    learn->setObjectName(QStringLiteral("learnFromDeliveries"));
    connect(edit, &QPushButton::clicked, this, [this] { openSchemes(false); });
    connect(learn, &QPushButton::clicked, this, [this] { openSchemes(true); });
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(edit);
    row->addWidget(learn);

    auto *card = new Card;
    SettingsRows rows(card);
    rows.add(tr("This account signs by"), m_own);
    rows.add(tr("Known schemes"), m_known);
    rows.add(
        QString(), buttons,
        tr("A scheme says how a sender signs its deliveries. Each is a small file that you can "
           "write, or have learned from two captured deliveries."));
    edit->setAccessibleName(edit->text());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(settingsPart(tr("Signature schemes"), card));

    inbox::SchemeShelf &shelf = m_receiver.shelf();
    connect(&shelf, &inbox::SchemeShelf::changed, this, &SchemeSettings::showState);
    connect(&shelf, &inbox::SchemeShelf::confirmed, this, &SchemeSettings::showState);
    connect(&m_receiver, &inbox::ReceiverDesk::accountChanged, this, &SchemeSettings::showState);
    showState();
}

void SchemeSettings::showState()
{
    const inbox::SchemeShelf &shelf = m_receiver.shelf();
    const QString confirmed = shelf.confirmedOf(m_receiver.account().id);
    m_own->setText(confirmed.isEmpty() ? tr("platform; not confirmed by a real delivery")
                                       : tr("%1; confirmed by real deliveries").arg(confirmed));
    const int all = static_cast<int>(shelf.current().schemes().size());
    const int shipped = static_cast<int>(shelf.shipped().schemes().size());
    QString known = tr("%n ship with Hookbench", nullptr, shipped);
    if (all > shipped)
        known += QStringLiteral(", ") + tr("%n of your own", nullptr, all - shipped);
    if (!shelf.current().rejected().empty()) {
        known += QStringLiteral(", ") + tr("%n file(s) with a mistake", nullptr,
                                           static_cast<int>(shelf.current().rejected().size()));
    }
    m_known->setText(known);
}

void SchemeSettings::openSchemes(bool learns)
{
    auto *dialog = new SchemesDialog(m_receiver, m_clock, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (learns)
        dialog->showLearning();
    dialog->open();
}

} // namespace hookbench::ui
