// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sandboxkeys.h"

#include "app/base/secret.h"
#include "ui/clipboardkeeper.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

QLabel *mono(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(fonts::monospace(label->font()));
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *caption(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(fonts::small(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

SandboxKeys::SandboxKeys(ClipboardKeeper &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
{
    setObjectName(QStringLiteral("sandboxKeys"));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget;
    scroll->setWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void SandboxKeys::setKeys(const std::vector<sandbox::SandboxKey> &keys)
{
    delete m_content->layout();
    qDeleteAll(m_content->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *outer = new QVBoxLayout(m_content);
    outer->setContentsMargins(16, 12, 16, 12);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(5, 1);
    int column = 0;
    for (const QString &title :
         {tr("Key"), tr("Application"), tr("Client key"), tr("Client secret")}) {
        m_grid->addWidget(caption(title), 0, column);
        column += title == tr("Client secret") ? 2 : 1;
    }
    m_grid->addWidget(caption(tr("Scopes")), 0, 5);
    int row = 1;
    for (const sandbox::SandboxKey &key : keys)
        addKey(key, row++);
    outer->addLayout(m_grid);
    outer->addStretch();
}

void SandboxKeys::addKey(const sandbox::SandboxKey &key, int row)
{
    const QString name = QString::fromStdString(key.name);
    auto *label = new QLabel(name);
    label->setFont(fonts::strong(label->font()));
    QStringList scopes;
    for (const std::string &scope : key.scopes)
        scopes += QString::fromStdString(scope);
    auto *copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copySecret-") + name);
    copy->setIcon(icons::icon(Icon::Copy));
    copy->setToolTip(tr("Copy the secret of %1").arg(name));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this,
            [this, secret = Secret::copyOf(key.clientSecret)] { m_clipboard.copySecret(secret); });
    auto *scopeLabel = mono(scopes.isEmpty() ? tr("none") : scopes.join(QStringLiteral(", ")));
    scopeLabel->setWordWrap(true);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(mono(QString::fromStdString(key.application)), row, 1);
    m_grid->addWidget(mono(QString::fromStdString(key.clientKey)), row, 2);
    m_grid->addWidget(mono(QString::fromStdString(maskSecret(key.clientSecret))), row, 3);
    m_grid->addWidget(copy, row, 4);
    m_grid->addWidget(scopeLabel, row, 5);
}

} // namespace hookbench::ui
