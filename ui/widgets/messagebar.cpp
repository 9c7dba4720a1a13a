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
    m_icon = new IconLabel;
    m_text = new ToneLabel;
    m_text->setTextFormat(Qt::RichText);
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
    m_close->setFixedSize(24, 24);

    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_text);
    column->addWidget(m_action, 0, Qt::AlignLeft);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(8);
    // Icon and cross stand in line with the first line of text.
    auto *sign = new QVBoxLayout;
    sign->setContentsMargins(0, 1, 0, 0);
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
    m_text->setText(withAllowedTags(text));
    m_text->setFocusPolicy(text.contains(QLatin1String("<a href")) ? Qt::StrongFocus : Qt::NoFocus);
    m_action->setText(actionText);
    m_action->setProperty("tone", QVariant::fromValue(tone()));
    m_action->setVisible(!actionText.isEmpty());
    update();
    show();
    announce(this, plainText(m_text->text()));
}

QString MessageBar::text() const
{
    return m_text->text();
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
