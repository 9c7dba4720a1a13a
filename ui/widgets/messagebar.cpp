// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/tonelabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>
#include <QVariant>

namespace hookbench::ui
{

namespace
{

/// Leaves only the tags that a message may have: a server's words must not bring images.
QString withAllowedTags(QString text)
{
    static const QRegularExpression foreign(
        QStringLiteral("<(?!/?(?:b|i|code|a)>|br ?/?>|a href=\"[^\"<>]*\">)"));
    return text.replace(foreign, QStringLiteral("&lt;"));
}

Icon iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return Icon::Info;
    case MessageBar::Kind::Success:
        return Icon::Check;
    case MessageBar::Kind::Warning:
        return Icon::Warning;
    case MessageBar::Kind::Error:
        return Icon::Error;
    }
    return Icon::Info;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
{
    createLayout();
    connect(m_text, &QLabel::linkActivated, this, &MessageBar::linkActivated);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void MessageBar::createLayout()
{
    m_icon = new IconLabel(QIcon(), painting::iconSize(fontMetrics()));
    m_text = new ToneLabel;
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    // Read by the alert itself; a tab stop only where there is a link to follow.
    m_text->setFocusPolicy(Qt::NoFocus);
    m_action = new QPushButton;
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->setProperty("role", QStringLiteral("link"));
    m_action->setAutoDefault(false);
    m_action->hide();
    m_close = new QToolButton;
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setIcon(icons::icon(Icon::Close));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close"));
    m_close->setProperty("compact", true);

    // Icon and cross stand in line with the first line of text, and the link below with its start.
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 5, 0, 5);
    column->setSpacing(2);
    column->addWidget(m_text);
    m_text->setContentsMargins(2, 0, 2, 0); // as the link's own
    column->addWidget(m_action, 0, Qt::AlignLeft);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    auto *sign = new QVBoxLayout;
    sign->setContentsMargins(0, 4, 0, 0);
    sign->addWidget(m_icon);
    sign->addStretch();
    layout->addLayout(sign);
    layout->addLayout(column, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void MessageBar::showMessage(Kind kind, const QString &text, const QString &actionText)
{
    m_kind = kind;
    m_icon->setIcon(iconOf(kind), tone());
    m_text->setTone(tone());
    m_text->setRichText(withAllowedTags(text));
    m_text->setFocusPolicy(text.contains(QLatin1String("<a href")) ? Qt::StrongFocus : Qt::NoFocus);
    m_action->setText(actionText);
    m_action->setProperty("tone", QVariant::fromValue(tone()));
    m_action->setVisible(!actionText.isEmpty());
    update();
    show();
    announce(this, plainText(m_text->richText()));
}

void MessageBar::showText(Kind kind, const QString &plain, const QString &actionText)
{
    QString rich = plain.toHtmlEscaped();
    rich.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    showMessage(kind, rich, actionText);
}

QString MessageBar::text() const
{
    return m_text->richText();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

Tone MessageBar::tone() const
{
    switch (m_kind) {
    case Kind::Info:
        return Tone::Accent;
    case Kind::Success:
        return Tone::Good;
    case Kind::Warning:
        return Tone::Warning;
    case Kind::Error:
        return Tone::Bad;
    }
    return Tone::Accent;
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painting::fillRound(&painter, rect(), painting::radius, colorsOf(this).toneOn(tone()));
}

} // namespace hookbench::ui
