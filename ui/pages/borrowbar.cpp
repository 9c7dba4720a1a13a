// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/borrowbar.h"

#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/tonelabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace hookbench::ui
{

using Phase = inbox::Borrowed::Phase;

namespace
{

constexpr std::chrono::minutes soon{5};

QPushButton *makeButton(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

BorrowBar::BorrowBar(inbox::ReceiverDesk &desk, const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_icon(new IconLabel(Icon::Clock, Tone::Warning))
    , m_text(new ToneLabel)
    , m_first(makeButton("restoreNow"))
    , m_second(makeButton("keepLonger"))
{
    setObjectName(QStringLiteral("borrowBar"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 16, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_first);
    layout->addWidget(m_second);
    connect(m_first, &QPushButton::clicked, this, [this] {
        if (m_borrowed.phase == Phase::ChangedElsewhere)
            m_desk.resolveConflict(m_borrowed.webhookId, true);
        else
            m_desk.restoreNow(m_borrowed.webhookId);
    });
    connect(m_second, &QPushButton::clicked, this, [this] {
        if (m_borrowed.phase == Phase::ChangedElsewhere)
            m_desk.resolveConflict(m_borrowed.webhookId, false);
        else
            m_desk.extendLease(m_borrowed.webhookId);
    });
}

Tone BorrowBar::tone() const
{
    return m_borrowed.phase == Phase::RestoreFailed || m_borrowed.phase == Phase::ChangedElsewhere
               ? Tone::Bad
               : Tone::Warning;
}

QString BorrowBar::text() const
{
    return m_text->text();
}

QWidget *BorrowBar::followInTabOrder(QWidget *before)
{
    setTabOrder(before, m_first);
    setTabOrder(m_first, m_second);
    return m_second;
}

QString BorrowBar::timeLeft() const
{
    const auto left = std::chrono::ceil<std::chrono::minutes>(m_borrowed.leaseEnd - m_clock.now());
    return text::duration(std::max(left, std::chrono::minutes{0}), locale());
}

QString BorrowBar::sentence() const
{
    const inbox::Borrowed &it = m_borrowed;
    switch (it.phase) {
    case Phase::Pointing:
        return it.isTemporary ? tr("A temporary webhook is being made that sends here.")
                              : tr("%1 is being pointed here.").arg(it.name);
    case Phase::Pointed:
        return it.isTemporary
                   ? tr("The temporary webhook %1 sends here for another %2; then it is deleted.")
                         .arg(it.name, timeLeft())
                   : tr("%1 sends here instead of to %2 for another %3; then it is put back.")
                         .arg(it.name, it.oldUrl, timeLeft());
    case Phase::Restoring:
        return it.isTemporary ? tr("The temporary webhook %1 is being deleted.").arg(it.name)
                              : tr("%1 is being put back to %2.").arg(it.name, it.oldUrl);
    case Phase::ChangedElsewhere:
        return tr("Somebody else set the URL of %1 to %2 while it was pointed here. Shall %3 be "
                  "put "
                  "back?")
            .arg(it.name, it.urlNow, it.oldUrl);
    case Phase::RestoreFailed:
        return (it.isTemporary ? tr("The temporary webhook %1 could not be deleted.")
                               : tr("%1 could not be put back, and still sends here."))
                   .arg(it.name) +
               (it.error ? QLatin1Char(' ') + text::sentence(*it.error) : QString());
    }
    return {};
}

void BorrowBar::show(const inbox::Borrowed &borrowed)
{
    const bool isNews = !(m_borrowed.phase == borrowed.phase && m_borrowed.name == borrowed.name);
    m_borrowed = borrowed;
    const bool asks = borrowed.phase == Phase::ChangedElsewhere;
    const bool waits = borrowed.phase == Phase::Pointing || borrowed.phase == Phase::Restoring;
    m_icon->setIcon(tone() == Tone::Bad ? Icon::Error : Icon::Clock, tone());
    m_text->setTone(tone());
    m_first->setText(asks ? tr("Put it back")
                     : borrowed.phase == Phase::RestoreFailed
                         ? tr("Try again")
                         : (borrowed.isTemporary ? tr("Delete now") : tr("Restore now")));
    m_second->setText(asks ? tr("Leave it") : tr("Keep longer"));
    m_second->setToolTip(asks ? QString() : tr("Another 60 minutes from now"));
    m_first->setEnabled(!waits);
    m_second->setVisible(asks || borrowed.phase == Phase::Pointed);
    m_text->setText(sentence());
    update();
    QFrame::show();
    if (isNews)
        announce(this, m_text->text());
}

void BorrowBar::refresh()
{
    const QString now = sentence();
    const bool isSoon = m_borrowed.leaseEnd - m_clock.now() < soon;
    if (m_borrowed.phase == Phase::Pointed)
        m_icon->setIcon(isSoon ? Icon::Warning : Icon::Clock, Tone::Warning);
    if (now != m_text->text())
        m_text->setText(now);
}

void BorrowBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsOf(this);
    painter.fillRect(rect(), colors.toneOn(tone()));
    painting::edgeLine(&painter, rect(), Qt::BottomEdge, colors.hairline);
}

} // namespace hookbench::ui
