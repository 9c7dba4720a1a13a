// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/announce.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace hookbench::ui
{

namespace
{

constexpr int distance = 16; ///< from the bottom of the content
constexpr int widest = 560;

} // namespace

Toast::Toast(QWidget *content)
    : QFrame(content)
{
    setObjectName(QStringLiteral("toast"));
    createLayout();
    hide();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const QWidget *focus = QApplication::focusWidget();
        const bool inUse = underMouse() || (focus && isAncestorOf(focus));
        if (inUse)
            restart();
        else
            hide();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto act = std::exchange(m_act, nullptr))
            act();
    });
    connect(m_close, &QToolButton::clicked, this, &Toast::hide);
    content->installEventFilter(this);
}

void Toast::createLayout()
{
    m_text = new QLabel;
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_action = new QPushButton;
    m_action->setObjectName(QStringLiteral("toastAction"));
    m_action->setProperty("role", QStringLiteral("link"));
    m_action->setAutoDefault(false);
    m_close = new QToolButton;
    m_close->setObjectName(QStringLiteral("toastClose"));
    m_close->setIcon(icons::icon(Icon::Close));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setProperty("compact", true);
    m_action->setProperty("inverse", true);
    m_close->setProperty("inverse", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    updateColors();
}

void Toast::showMessage(const QString &text, std::chrono::milliseconds shownFor)
{
    showOffer(text, {}, {}, shownFor);
}

void Toast::showOffer(const QString &text, const QString &actionText, std::function<void()> act,
                      std::chrono::milliseconds shownFor)
{
    m_act = std::move(act);
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_timer.setInterval(shownFor);
    place();
    show();
    raise();
    restart();
    announce(this, text);
}

void Toast::restart()
{
    if (m_timer.interval() > 0)
        m_timer.start();
    else
        m_timer.stop();
}

void Toast::place()
{
    const QWidget *content = parentWidget();
    const int room = std::min(widest, content->width() - 2 * distance);
    const QFontMetrics metrics(m_text->font());
    const int buttons = layout()->sizeHint().width() - m_text->sizeHint().width();
    const int wanted = metrics.horizontalAdvance(m_text->text()) + buttons + 4;
    const int width = std::max(std::min(wanted, room), 0);
    const int height = std::max(layout()->totalHeightForWidth(width), minimumSizeHint().height());
    setGeometry((content->width() - width) / 2, content->height() - height - distance, width,
                height);
}

void Toast::updateColors()
{
    // It lies on the tooltip's dark base in both themes: the close sign and the text must, too.
    const Colors &colors = colorsOf(this);
    QPalette own = palette();
    if (own.color(QPalette::WindowText) == colors.tipText())
        return;
    own.setColor(QPalette::WindowText, colors.tipText());
    setPalette(own);
    m_text->setPalette(own);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    restart();
    QFrame::leaveEvent(event);
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void Toast::changeEvent(QEvent *event)
{
    if (m_text && (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange))
        updateColors();
    QFrame::changeEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painting::fillRound(&painter, rect(), painting::radius, colorsOf(this).tipBase());
}

} // namespace hookbench::ui
