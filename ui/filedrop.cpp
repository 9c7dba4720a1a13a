// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filedrop.h"

#include "ui/widgets/drophint.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

#include <utility>

namespace hookbench::ui
{

FileDrop::FileDrop(QWidget *window, Ask ask)
    : QObject(window)
    , m_window(window)
    , m_ask(std::move(ask))
    , m_hint(new DropHint(window))
{
    window->setAcceptDrops(true);
    m_left.setSingleShot(true);
    m_left.setInterval(0);
    connect(&m_left, &QTimer::timeout, m_hint, &QWidget::hide);
    QCoreApplication::instance()->installEventFilter(this);
}

QStringList FileDrop::filesOf(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && files.size() < mostFiles)
            files += url.toLocalFile();
    }
    return files;
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::DragLeave &&
        type != QEvent::Drop)
        return false;
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (!widget || widget->window() != m_window)
        return false;
    if (type == QEvent::DragLeave) {
        m_left.start();
        return false;
    }
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList files =
        QApplication::activeModalWidget() ? QStringList() : filesOf(drop->mimeData());
    const Prospect prospect = files.isEmpty() ? Prospect() : m_ask(files);
    if (prospect.sentence.isEmpty())
        return false;
    m_left.stop();
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (type == QEvent::Drop) {
        m_hint->hide();
        // Whoever drags waits for this to return.
        QMetaObject::invokeMethod(
            this, [this, files] { Q_EMIT dropped(files); }, Qt::QueuedConnection);
    } else {
        m_hint->showText(prospect.sentence, prospect.isRefused);
    }
    return true;
}

} // namespace hookbench::ui
