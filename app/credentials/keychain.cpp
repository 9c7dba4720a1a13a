// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/keychain.h"

#include <qt6keychain/keychain.h>

#include <QTimer>

#include <utility>

namespace hookbench::credentials
{

namespace
{

Error libraryError(const QKeychain::Job &job)
{
    const std::string words = job.errorString().toStdString();
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::SecretNotFound, words};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorKind::KeychainDenied, words};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorKind::KeychainMissing, words};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return {ErrorKind::KeychainFailed, words};
}

} // namespace

Keychain::Keychain(QString service, int timeoutMs, std::unique_ptr<KeychainInspector> inspector,
                   QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_timeoutMs(timeoutMs)
    , m_inspector(std::move(inspector))
{
}

Keychain::~Keychain() = default;

void Keychain::run(QKeychain::Job *job, QObject *context, std::function<void(bool)> done)
{
    // The timer stands for the question: it dies with the context, and with the first answer.
    auto *turn = new QTimer(context);
    turn->setSingleShot(true);
    connect(job, &QKeychain::Job::finished, turn, [turn, done] {
        turn->disconnect();
        turn->deleteLater();
        done(true);
    });
    connect(turn, &QTimer::timeout, turn, [turn, job, done = std::move(done)] {
        const auto answer = done; // survives the disconnection
        job->disconnect(turn);
        turn->deleteLater();
        answer(false);
    });
    turn->start(m_timeoutMs);
    job->start();
}

void Keychain::read(const QString &name, QObject *context, Done<Secret> done)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(name);
    run(job, context, [this, name, job, context, done = std::move(done)](bool answered) {
        if (!answered)
            done(Error{ErrorKind::KeychainTimeout});
        else if (job->error() == QKeychain::NoError)
            done(Secret(job->binaryData().toStdString()));
        else if (job->error() == QKeychain::EntryNotFound)
            confirmAbsence(name, context, done);
        else
            explain(*job, context, done);
    });
}

void Keychain::confirmAbsence(const QString &name, QObject *context,
                              const std::function<void(Error)> &done)
{
    if (!m_inspector) {
        done(Error{ErrorKind::SecretNotFound});
        return;
    }
    m_inspector->findItem(name, context, [this, context, done](const Result<ItemPresence> &found) {
        if (!found) {
            done(found.error());
        } else if (*found == ItemPresence::Locked) {
            done(Error{ErrorKind::KeychainLocked});
        } else if (*found == ItemPresence::Unlocked) {
            done(Error{ErrorKind::KeychainFailed, "the item is there but could not be read"});
        } else {
            // Some keychains show nothing at all while they are locked.
            m_inspector->checkCollection(context, [done](const Result<CollectionState> &state) {
                if (!state)
                    done(state.error());
                else
                    done(Error{*state == CollectionState::Locked ? ErrorKind::KeychainLocked
                                                                 : ErrorKind::SecretNotFound});
            });
        }
    });
}

void Keychain::write(const QString &name, const Secret &text, QObject *context, Done<void> done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(name);
    const std::string_view bytes = text.reveal();
    QString data = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    job->setTextData(data);
    data.fill(QChar(0));
    run(job, context, [this, job, context, done = std::move(done)](bool answered) {
        if (!answered)
            done(Error{ErrorKind::KeychainTimeout});
        else if (job->error() == QKeychain::NoError)
            done({});
        else
            explain(*job, context, done);
    });
}

void Keychain::remove(const QString &name, QObject *context, Done<bool> done)
{
    if (!m_inspector) {
        removeJob(name, true, context, std::move(done));
        return;
    }
    m_inspector->findItem(name, context,
                          [this, name, context, done](const Result<ItemPresence> &found) {
                              if (!found)
                                  done(found.error());
                              else if (*found == ItemPresence::Locked)
                                  done(Error{ErrorKind::KeychainLocked});
                              else
                                  removeJob(name, *found == ItemPresence::Unlocked, context, done);
                          });
}

void Keychain::removeJob(const QString &name, bool wasThere, QObject *context, Done<bool> done)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(name);
    run(job, context, [this, name, wasThere, job, context, done = std::move(done)](bool answered) {
        if (!answered)
            done(Error{ErrorKind::KeychainTimeout});
        else if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
            confirmRemoval(name, wasThere && job->error() == QKeychain::NoError, context, done);
        else
            explain(*job, context, done);
    });
}

void Keychain::confirmRemoval(const QString &name, bool wasThere, QObject *context,
                              const Done<bool> &done)
{
    if (!m_inspector) {
        done(wasThere);
        return;
    }
    confirmAbsence(name, context, [wasThere, done](const Error &error) {
        if (error.kind == ErrorKind::SecretNotFound)
            done(wasThere);
        else if (error.kind == ErrorKind::KeychainFailed)
            done(Error{ErrorKind::KeychainFailed, "the item could not be removed"});
        else
            done(error);
    });
}

void Keychain::list(QObject *context, Done<QStringList> done)
{
    if (m_inspector)
        m_inspector->listItems(context, std::move(done));
    else
        QMetaObject::invokeMethod(
            context, [done = std::move(done)] { done(QStringList()); }, Qt::QueuedConnection);
}

void Keychain::explain(const QKeychain::Job &job, QObject *context,
                       const std::function<void(Error)> &done)
{
    const Error library = libraryError(job);
    if (!m_inspector) {
        done(library);
        return;
    }
    m_inspector->checkCollection(context, [library, done](const Result<CollectionState> &state) {
        if (!state)
            done(state.error());
        else if (*state == CollectionState::Locked)
            done(Error{ErrorKind::KeychainLocked, library.detail});
        else if (*state == CollectionState::None)
            done(Error{ErrorKind::KeychainMissing, library.detail});
        else
            done(library);
    });
}

} // namespace hookbench::credentials
