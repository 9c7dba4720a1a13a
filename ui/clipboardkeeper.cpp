// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clipboardkeeper.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace hookbench::ui
{

ClipboardKeeper::ClipboardKeeper(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardKeeper::clear);
}

ClipboardKeeper::~ClipboardKeeper()
{
    clear();
}

void ClipboardKeeper::copySecret(const Secret &secret)
{
    m_secret = secret;
    const std::string_view text = secret.reveal();
    auto *data = new QMimeData; // taken over by the clipboard
    data->setText(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    // What Klipper and GPaste, macOS and Windows look at to keep it out of their history.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    data->setData(QStringLiteral("application/x-nspasteboard-concealed-type"),
                  QByteArrayLiteral("secret"));
    data->setData(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing"),
                  QByteArrayLiteral("1"));
    QGuiApplication::clipboard()->setMimeData(data);
    m_timer.start(m_clearAfter);
}

void ClipboardKeeper::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void ClipboardKeeper::clear()
{
    m_timer.stop();
    if (m_secret.isEmpty())
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    std::string held = clipboard->text().toStdString();
    if (m_secret == Secret(std::move(held)))
        clipboard->clear();
    m_secret = {};
}

} // namespace hookbench::ui
