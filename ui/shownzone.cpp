// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shownzone.h"

#include "app/settings/uistate.h"
#include "app/text/formats.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QWidget>

namespace hookbench::ui
{

namespace
{

const QString zoneKey = QStringLiteral("window/times");

void tellAll()
{
    QVector<QPointer<QWidget>> all;
    for (QWidget *widget : QApplication::allWidgets())
        all.append(widget);
    for (const QPointer<QWidget> &widget : std::as_const(all)) {
        if (!widget)
            continue;
        QEvent event(QEvent::LocaleChange);
        QCoreApplication::sendEvent(widget, &event);
        if (widget)
            widget->update();
    }
}

} // namespace

ShownZone::ShownZone(settings::UiState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_toggle(new QAction(tr("Show times in UTC, or in the zone of this machine"), this))
{
    m_toggle->setObjectName(QStringLiteral("toggleUtc"));
    m_toggle->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_U));
    text::setShowsUtc(m_state.value({}, zoneKey) == "utc");
    update();
    connect(m_toggle, &QAction::triggered, this, [this] {
        text::setShowsUtc(!text::showsUtc());
        m_state.setValue({}, zoneKey, text::showsUtc() ? QByteArray("utc") : QByteArray());
        update();
        tellAll();
    });
}

void ShownZone::update()
{
    const UtcTime now = SystemClock().now();
    m_toggle->setIconText(tr("Times in %1").arg(text::zoneName(now)));
    m_toggle->setToolTip(text::showsUtc()
                             ? tr("Show all times in %1, the zone of this machine")
                                   .arg(text::zoneName(now, QTimeZone::systemTimeZone()))
                             : tr("Show all times in UTC"));
}

} // namespace hookbench::ui
