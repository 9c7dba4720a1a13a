// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour.h"

#include "app/composition.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "ui/mainwindow.h"
#include "ui/pages/webhookspage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int pollMs = 40;
constexpr int patienceMs = 15'000;
const QString webhookName = QStringLiteral("Tour stop");
const QString firstUrl = QStringLiteral("https://shop.example/webhooks");
const QString secondUrl = QStringLiteral("https://shop.example/webhooks/v2");

} // namespace

Tour::Tour(Composition &composition, MainWindow &window, const QString &pictures, QObject *parent)
    : QObject(parent)
    , m_composition(composition)
    , m_window(window)
    , m_pictures(pictures)
{
    plan();
    m_timer.setInterval(pollMs);
    connect(&m_timer, &QTimer::timeout, this, &Tour::step);
}

void Tour::start()
{
    if (!m_pictures.mkpath(QStringLiteral("."))) {
        Q_EMIT finished(tr("The directory %1 cannot be made.").arg(m_pictures.path()));
        return;
    }
    m_waiting.start();
    m_timer.start();
}

void Tour::plan()
{
    const auto visible = [this](const char *name) {
        return [this, name] { return button(name) && button(name)->isVisible(); };
    };
    const auto click = [this](const char *name) { return [this, name] { button(name)->click(); }; };
    const auto shows = [this](const char *name) {
        return [this, name] {
            const auto *page = m_window.findChild<QWidget *>(QString::fromLatin1(name));
            return page && page->isVisible();
        };
    };
    const auto goTo = [this](const char *page) {
        return [this, page] { m_window.openPage(QString::fromLatin1(page)); };
    };
    const auto formClosed = [this] { return !button("save"); };
    const auto service = [this] { return m_composition.workspace().webhooks(); };

    m_stops = {
        {QStringLiteral("1-first-start"), visible("trySandbox"), click("trySandbox")},
        {QStringLiteral("2-webhooks"), [service] { return service() && service()->isLoaded(); },
         click("newWebhookButton")},
        {QString(), visible("save"),
         [this] {
             type("name", webhookName);
             type("url", firstUrl);
         }},
        {QStringLiteral("3-create"), [this] { return button("save")->isEnabled(); }, click("save")},
        {QStringLiteral("4-created"),
         [this, formClosed] { return formClosed() && hasWebhook(webhookName, firstUrl, true); },
         click("editWebhookButton")},
        {QString(), visible("save"), [this] { type("url", secondUrl); }},
        {QStringLiteral("5-edit"), [this] { return button("save")->isEnabled(); }, click("save")},
        {QStringLiteral("6-edited"),
         [this, formClosed] { return formClosed() && hasWebhook(webhookName, secondUrl, true); },
         click("toggleActive")},
        {QStringLiteral("7-paused"),
         [this, service] {
             return hasWebhook(webhookName, secondUrl, false) && !service()->isRunning();
         },
         click("deleteWebhooksButton")},
        {QStringLiteral("8-delete"), visible("confirm"), click("confirm")},
        {QStringLiteral("9-deleted"),
         [this, service] {
             return !hasWebhook(webhookName, secondUrl, false) && !service()->isRunning();
         },
         goTo("receiver")},
        {QStringLiteral("10-receiver"), shows("receiverPage"), goTo("send")},
        {QStringLiteral("11-send"), shows("sendPage"), goTo("deliveries")},
        {QStringLiteral("12-deliveries"), shows("deliveriesPage"), goTo("watch")},
        {QStringLiteral("13-watch"), shows("watchPage"), goTo("sandbox")},
        {QStringLiteral("14-sandbox"), shows("sandboxPage"), goTo("settings")},
        {QStringLiteral("15-settings"), shows("settingsPage"), [] {}},
    };
}

void Tour::step()
{
    const Stop &stop = m_stops.at(m_at);
    if (!stop.ready()) {
        if (m_waiting.elapsed() > patienceMs) {
            m_timer.stop();
            Q_EMIT finished(tr("Stop %1 of %2 was not reached.").arg(m_at + 1).arg(m_stops.size()));
        }
        return;
    }
    if (!stop.picture.isEmpty() && !take(stop.picture)) {
        m_timer.stop();
        Q_EMIT finished(tr("The picture %1 cannot be written.").arg(stop.picture));
        return;
    }
    stop.act();
    m_waiting.restart();
    if (++m_at == m_stops.size()) {
        m_timer.stop();
        Q_EMIT finished({});
    }
}

bool Tour::take(const QString &picture)
{
    QPixmap pixmap = m_window.grab();
    // A dialog is a window of its own: it is drawn where it stands.
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        QPainter painter(&pixmap);
        painter.fillRect(pixmap.rect(), QColor(0, 0, 0, 60));
        const QPoint at((m_window.width() - dialog->width()) / 2,
                        (m_window.height() - dialog->height()) / 3);
        painter.drawPixmap(at, dialog->grab());
    }
    const QString path = m_pictures.absoluteFilePath(picture + QStringLiteral(".png"));
    if (!pixmap.save(path))
        return false;
    Q_EMIT stopped(path);
    return true;
}

QAbstractButton *Tour::button(const char *name) const
{
    // A dialog on top comes first: both it and the form have a "cancel".
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        if (auto *found = dialog->findChild<QAbstractButton *>(QString::fromLatin1(name)))
            return found;
    }
    return m_window.findChild<QAbstractButton *>(QString::fromLatin1(name));
}

void Tour::type(const char *field, const QString &text) const
{
    auto *edit = m_window.findChild<QLineEdit *>(QString::fromLatin1(field));
    edit->setFocus();
    edit->setText(text);
}

bool Tour::hasWebhook(const QString &name, const QString &url, bool active) const
{
    const workspace::WebhookService *service = m_composition.workspace().webhooks();
    return service && std::any_of(service->webhooks().begin(), service->webhooks().end(),
                                  [&](const api::Webhook &webhook) {
                                      return webhook.name == name && webhook.url == url &&
                                             webhook.isActive == active;
                                  });
}

} // namespace hookbench::ui
