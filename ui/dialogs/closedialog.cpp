// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/closedialog.h"

#include "ui/theme/fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

CloseDialog::CloseDialog(int borrowed, bool hasTray, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("closeDialog"));
    setWindowTitle(tr("Close Hookbench?"));
    auto *title = new QLabel(tr("This window is receiving"));
    title->setFont(fonts::heading(title->font()));
    QString text = hasTray ? tr("It can go on in the tray, or stop now.")
                           : tr("It can go on minimised, or stop now.");
    if (borrowed > 0) {
        text += QLatin1Char(' ') +
                tr("%n borrowed webhook(s) get their URL back before it stops.", nullptr, borrowed);
    }
    auto *sentence = new QLabel(text);
    sentence->setWordWrap(true);

    auto *keep = new QPushButton(tr("Keep receiving"));
    keep->setObjectName(QStringLiteral("keepReceiving"));
    keep->setProperty("role", QStringLiteral("primary"));
    keep->setDefault(true);
    auto *stop = new QPushButton(borrowed > 0 ? tr("Give back and quit") : tr("Stop and quit"));
    stop->setObjectName(QStringLiteral("stopReceiving"));
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(stop);
    buttons->addWidget(keep);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(sentence);
    layout->addStretch();
    layout->addLayout(buttons);
    setMinimumWidth(440);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT keepWanted();
    });
    connect(stop, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT stopWanted();
    });
}

} // namespace hookbench::ui
