// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"
#include "app/credentials/keychaininspector.h"

namespace QKeychain
{
class Job;
}

namespace hookbench::credentials
{

/// The operating system's keychain, item by item, through QtKeychain, with what that library gets
/// wrong put right: a locked item reads as "not found" and is "deleted" without being touched, and
/// an unanswered prompt never ends. So each job has a timeout, and "not there" and "gone" are
/// believed only when the inspector confirms them. GUI thread; outlives the contexts given to it.
///
/// QtKeychain, libsecret and the bus keep copies of what passes through them that cannot be
/// cleansed from here. The library's insecure fallback, a plain file, is never turned on.
class Keychain : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    /// `inspector` may be null: then the library is believed. `timeoutMs` is for each job.
    Keychain(QString service, int timeoutMs, std::unique_ptr<KeychainInspector> inspector,
             QObject *parent = nullptr);
    ~Keychain() override;

    void read(const QString &name, QObject *context, Done<Secret> done);
    /// After KeychainTimeout the job may still succeed later, when the user answers the prompt.
    void write(const QString &name, const Secret &text, QObject *context, Done<void> done);
    /// True when the item was there and is gone now, false when there was none.
    void remove(const QString &name, QObject *context, Done<bool> done);
    /// All of Hookbench's items; empty where the keychain cannot be listed.
    void list(QObject *context, Done<QStringList> done);

private:
    /// `answered` is told false when the time was over first. The job deletes itself when it ends,
    /// never earlier: the library still works with it.
    void run(QKeychain::Job *job, QObject *context, std::function<void(bool answered)> done);
    void confirmAbsence(const QString &name, QObject *context,
                        const std::function<void(Error)> &done);
    void removeJob(const QString &name, bool wasThere, QObject *context, Done<bool> done);
    void confirmRemoval(const QString &name, bool wasThere, QObject *context,
                        const Done<bool> &done);
    /// Why a job failed: the keychain's state, else the library's own error.
    void explain(const QKeychain::Job &job, QObject *context,
                 const std::function<void(Error)> &done);

    QString m_service;
    int m_timeoutMs;
    std::unique_ptr<KeychainInspector> m_inspector;
};

} // namespace hookbench::credentials
