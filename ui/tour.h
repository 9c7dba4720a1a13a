// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QVector>

#include <functional>

class QAbstractButton;

namespace hookbench
{
class Composition;
}

namespace hookbench::ui
{

class MainWindow;

/// Drives the real window through the main job, as a user would click it, and takes a picture at
/// every stop: connect to the sandbox, create, edit, pause, delete. GUI thread.
class Tour : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. `pictures` is made if needed.
    Tour(Composition &composition, MainWindow &window, const QString &pictures,
         QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// A picture was written.
    void stopped(const QString &picture);
    /// `problem` is empty when every stop was reached.
    void finished(const QString &problem);

private:
    /// One stop: waits until `ready`, takes the picture (unless unnamed), then goes on with `act`.
    struct Stop
    {
        QString picture;
        std::function<bool()> ready;
        std::function<void()> act;
    };

    void plan();
    void step();
    bool take(const QString &picture);
    QAbstractButton *button(const char *name) const;
    void type(const char *field, const QString &text) const;
    bool hasWebhook(const QString &name, const QString &url, bool active) const;

    Composition &m_composition;
    MainWindow &m_window;
    QDir m_pictures;
    QVector<Stop> m_stops;
    qsizetype m_at = 0;
    QTimer m_timer;
    QElapsedTimer m_waiting;
};

} // namespace hookbench::ui
