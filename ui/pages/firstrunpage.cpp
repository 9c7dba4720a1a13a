// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firstrunpage.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

QWidget *createChoice(Icon icon, const QString &title, const QString &text, QPushButton *button)
{
    auto *picture = new IconLabel(icon, Tone::Accent, 24);
    auto *heading = new QLabel(title);
    heading->setFont(fonts::heading(heading->font()));
    auto *body = new QLabel(text);
    body->setWordWrap(true);
    body->setForegroundRole(QPalette::PlaceholderText);
    button->setAccessibleDescription(text);
    auto *choice = new Card;
    auto *layout = new QVBoxLayout(choice);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addWidget(picture);
    layout->addWidget(heading);
    layout->addWidget(body);
    layout->addStretch();
    layout->addSpacing(8);
    layout->addWidget(button, 0, Qt::AlignLeft);
    return choice;
}

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("firstRun"));
    setSurface(this, Surface::Window);
    auto *title = new QLabel(tr("Welcome to Hookbench"));
    title->setFont(fonts::title(title->font()));
    auto *sentence = new QLabel(tr("Register webhooks, see how they are doing, and know why a "
                                   "delivery failed. Where do you want to start?"));
    sentence->setWordWrap(true);
    sentence->setForegroundRole(QPalette::PlaceholderText);

    auto *sandbox = new QPushButton(tr("Try the sandbox"));
    sandbox->setObjectName(QStringLiteral("trySandbox"));
    sandbox->setDefault(true);
    sandbox->setProperty("role", QStringLiteral("primary"));
    auto *account = new QPushButton(tr("Connect an account…"));
    account->setObjectName(QStringLiteral("connectAccount"));
    auto *receive = new QPushButton(tr("Only receive"));
    receive->setObjectName(QStringLiteral("onlyReceive"));

    auto *choices = new QHBoxLayout;
    choices->setSpacing(16);
    choices->addWidget(
        createChoice(
            Icon::Sandbox, tr("The sandbox"),
            tr("The platform's API on this machine, with sample webhooks. Needs no account "
               "and no network, and nothing can break."),
            sandbox),
        1);
    choices->addWidget(
        createChoice(Icon::Key, tr("Your account"),
                     tr("With an API key of the platform. The key goes into the keychain of this "
                        "computer; a LIVE account opens read-only."),
                     account),
        1);
    choices->addWidget(
        createChoice(Icon::Receiver, tr("A receiver"),
                     tr("Catch what any sender posts to an address on this machine, exactly as it "
                        "came. Needs no account."),
                     receive),
        1);

    auto *content = new QWidget;
    content->setMaximumWidth(900);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(sentence);
    column->addSpacing(8);
    column->addLayout(choices);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(content, 10);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);

    connect(sandbox, &QPushButton::clicked, this, &FirstRunPage::sandboxWanted);
    connect(account, &QPushButton::clicked, this, &FirstRunPage::connectWanted);
    connect(receive, &QPushButton::clicked, this, &FirstRunPage::receiveWanted);
    setFocusProxy(sandbox);
}

} // namespace hookbench::ui
