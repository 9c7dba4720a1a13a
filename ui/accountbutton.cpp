// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountbutton.h"

#include "app/text/environmentname.h"
#include "ui/theme/environmenttone.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QMenu>
#include <QPainter>

namespace hookbench::ui
{

namespace
{

constexpr int radius = 6;
constexpr int padding = 8;

} // namespace

AccountButton::AccountButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("accountSwitcher"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &AccountButton::openMenu);
    setAccount({});
}

void AccountButton::setAccount(const settings::Account &account)
{
    m_account = account;
    if (account.id.isEmpty()) {
        setText(tr("No account"));
        setAccessibleName(tr("Account: none. Opens the list of accounts."));
    } else {
        setText(account.name);
        setAccessibleName(tr("Account: %1, %2. Opens the list of accounts.")
                              .arg(account.name, text::environmentWord(account.environment)));
    }
    setToolTip(account.applicationName.isEmpty()
                   ? text()
                   : tr("%1, application %2").arg(text(), account.applicationName));
    update();
}

void AccountButton::setAccounts(const QVector<settings::Account> &accounts)
{
    m_accounts = accounts;
}

void AccountButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    update();
}

QSize AccountButton::sizeHint() const
{
    const int line = QFontMetrics(fonts::strong(font())).height();
    return {m_collapsed ? 40 : 184, 2 * padding + 2 * line + 8};
}

void AccountButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const settings::Account &account : std::as_const(m_accounts)) {
        QAction *action =
            menu->addAction(QStringLiteral("%1  ·  %2")
                                .arg(account.name, text::environmentWord(account.environment)));
        action->setCheckable(true);
        action->setChecked(account.id == m_account.id);
        connect(action, &QAction::triggered, this,
                [this, id = account.id] { Q_EMIT accountWanted(id); });
    }
    const bool hasSandbox =
        std::any_of(m_accounts.begin(), m_accounts.end(), [](const settings::Account &account) {
            return account.environment == settings::Environment::Sandbox;
        });
    if (!hasSandbox)
        menu->addAction(tr("Try the sandbox"), this, &AccountButton::sandboxWanted);
    menu->addSeparator();
    menu->addAction(icons::icon(Icon::Plus), tr("Connect an account…"), this,
                    &AccountButton::connectWanted);
    QAction *lock =
        menu->addAction(icons::icon(Icon::Lock), tr("Lock"), this, &AccountButton::lockWanted);
    lock->setEnabled(!m_account.id.isEmpty());
    menu->popup(mapToGlobal(QPoint(0, height() + 4)));
}

void AccountButton::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.hairline, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() ? colors.hover() : colors.panel);
    painter.drawRoundedRect(hasFocus() ? frame.adjusted(0.5, 0.5, -0.5, -0.5) : frame, radius,
                            radius);

    const bool none = m_account.id.isEmpty();
    const QString word = none ? QString() : text::environmentWord(m_account.environment);
    const QFont small = fonts::strong(fonts::small(font()));
    const QFontMetrics smallMetrics(small);
    const Tone tone = environmentTone(m_account.environment);
    if (m_collapsed) {
        painter.setFont(fonts::strong(font()));
        painter.setPen(none ? colors.dim : colors.tone(tone));
        painter.drawText(rect(), Qt::AlignCenter, text().left(1).toUpper());
        return;
    }
    const QFont strong = fonts::strong(font());
    const QFontMetrics strongMetrics(strong);
    const QRect inner = rect().adjusted(padding, padding, -padding, -padding);
    QRect line(inner.left(), inner.top(), inner.width() - 20,
               none ? inner.height() : strongMetrics.height());
    line = style()->visualRect(layoutDirection(), rect(), line);
    painter.setFont(strong);
    painter.setPen(colors.text);
    painter.drawText(line,
                     int(Qt::AlignVCenter) | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft),
                     strongMetrics.elidedText(text(), Qt::ElideRight, line.width()));
    const QRect arrow = style()->visualRect(
        layoutDirection(), rect(), QRect(inner.right() - 15, line.top(), 16, line.height()));
    icons::icon(Icon::ChevronDown).paint(&painter, arrow);
    if (none)
        return;
    QRect badge(inner.left(), inner.top() + strongMetrics.height() + 6,
                smallMetrics.horizontalAdvance(word) + 12, smallMetrics.height() + 4);
    badge = style()->visualRect(layoutDirection(), rect(), badge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.toneOn(tone));
    painter.drawRoundedRect(badge, 4, 4);
    painter.setFont(small);
    painter.setPen(colors.tone(tone));
    painter.drawText(badge, Qt::AlignCenter, word);
}

} // namespace hookbench::ui
