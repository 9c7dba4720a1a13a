// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lockpage.h"

#include "app/text/errortext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/iconlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

LockPage::LockPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("lockPage"));
    setSurface(this, Surface::Window);
    auto *picture = new IconLabel(Icon::Lock, Tone::Neutral, 32);
    m_title = new QLabel;
    m_title->setFont(fonts::heading(m_title->font()));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence = new QLabel;
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setMaximumWidth(480);
    m_sentence->setMinimumWidth(320);
    m_open = new QPushButton;
    m_open->setObjectName(QStringLiteral("unlock"));
    m_open->setProperty("role", QStringLiteral("primary"));
    m_edit = new QPushButton(tr("Edit the account…"));
    m_edit->setObjectName(QStringLiteral("editAccount"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_open);
    buttons->addWidget(m_edit);
    buttons->addStretch();
    auto *centred = new QHBoxLayout; // not aligned: it would get the height of fewer lines
    centred->addStretch(1);
    centred->addWidget(m_sentence, 100);
    centred->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addLayout(centred);
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(m_open, &QPushButton::clicked, this, &LockPage::openWanted);
    connect(m_edit, &QPushButton::clicked, this, &LockPage::editWanted);
    setFocusProxy(m_open);
}

void LockPage::showLocked(const QString &accountName)
{
    // A menu that was open names what the page before this one shows.
    if (QWidget *menu = isVisible() ? nullptr : QApplication::activePopupWidget())
        menu->close();
    m_title->setText(tr("%1 is locked").arg(accountName));
    m_sentence->setText(tr("Keys and secrets are out of this program's memory. Unlocking asks the "
                           "keychain for them again."));
    m_open->setText(tr("Unlock"));
    m_open->show();
    m_edit->hide();
}

void LockPage::showOpening(const QString &accountName)
{
    m_title->setText(tr("Opening %1…").arg(accountName));
    m_sentence->setText(tr("The keychain is asked for the key."));
    m_open->hide();
    m_edit->hide();
}

void LockPage::showFailed(const QString &accountName, const Error &error)
{
    m_title->setText(tr("%1 cannot be opened").arg(accountName));
    m_sentence->setText(text::inFull(error));
    m_open->setText(tr("Try again"));
    m_open->show();
    m_edit->show();
}

} // namespace hookbench::ui
