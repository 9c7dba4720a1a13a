// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/rolelock.h"

#include "app/base/privatefile.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QLockFile>
#include <QSysInfo>
#include <QUrl>

#include <signal.h>

#include <cerrno>
#include <utility>

namespace hookbench::settings
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t maxNoteBytes = 4096;

fs::path lockPath(const fs::path &directory, Role role)
{
    return directory / (role == Role::Receiver ? "receiver.lock" : "sandbox.lock");
}

fs::path notePath(const fs::path &directory, Role role)
{
    return directory / (role == Role::Receiver ? "receiver.running" : "sandbox.running");
}

/// False only when it is certain: a process of another machine cannot be asked.
bool mayBeAlive(qint64 pid, const QString &host)
{
    return host != QSysInfo::machineHostName() || ::kill(static_cast<pid_t>(pid), 0) == 0 ||
           errno != ESRCH;
}

std::unique_ptr<QLockFile> lockFile(const fs::path &path)
{
    auto lock =
        std::make_unique<QLockFile>(QFile::decodeName(QByteArray::fromStdString(path.string())));
    // A role is held for days: only the death of its process frees it, never its age.
    lock->setStaleLockTime(0);
    return lock;
}

Error heldError(const QLockFile &lock, const fs::path &path)
{
    qint64 pid = 0;
    QString host;
    QString program;
    Error error{ErrorKind::RoleHeld};
    error.path = path.string();
    if (lock.getLockInfo(&pid, &host, &program)) {
        error.detail = "process " + std::to_string(pid) + " on " + host.toStdString() + ", " +
                       program.toStdString();
    }
    return error;
}

} // namespace

RoleLock::RoleLock(std::unique_ptr<QLockFile> lock, fs::path note)
    : m_lock(std::move(lock))
    , m_note(std::move(note))
{
}

RoleLock::~RoleLock()
{
    // The note first: it must not outlive the lock that vouches for it.
    std::error_code ignored;
    fs::remove(m_note, ignored);
    m_lock->unlock();
}

Result<std::unique_ptr<RoleLock>> RoleLock::acquire(const fs::path &directory, Role role)
{
    const fs::path path = lockPath(directory, role);
    std::unique_ptr<QLockFile> lock = lockFile(path);
    if (!lock->tryLock(0)) {
        switch (lock->error()) {
        case QLockFile::NoError:
        case QLockFile::LockFailedError:
            return heldError(*lock, path);
        case QLockFile::PermissionError:
            return fileError(EACCES, path);
        case QLockFile::UnknownError:
            return fileError(EIO, path);
        }
    }
    if (const Result<void> made = makeFilePrivate(path); !made)
        return made.error();
    return std::unique_ptr<RoleLock>(new RoleLock(std::move(lock), notePath(directory, role)));
}

Result<void> RoleLock::publish(const QString &url)
{
    const nlohmann::ordered_json note{{"pid", QCoreApplication::applicationPid()},
                                      {"url", url.toStdString()}};
    return writePrivateFile(m_note, note.dump() + '\n');
}

std::optional<Error> RoleLock::heldBy(const fs::path &directory, Role role)
{
    const fs::path path = lockPath(directory, role);
    const std::unique_ptr<QLockFile> lock = lockFile(path);
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock->getLockInfo(&pid, &host, &program) || !mayBeAlive(pid, host))
        return std::nullopt;
    return heldError(*lock, path);
}

std::optional<QString> RoleLock::publishedUrl(const fs::path &directory, Role role)
{
    qint64 pid = 0;
    QString host;
    QString program;
    // Only looks: trying the lock would make a real taker fail in that moment.
    if (!lockFile(lockPath(directory, role))->getLockInfo(&pid, &host, &program) ||
        !mayBeAlive(pid, host))
        return std::nullopt;
    const Result<std::string> bytes = readFile(notePath(directory, role), maxNoteBytes);
    if (!bytes)
        return std::nullopt;
    const auto note = nlohmann::ordered_json::parse(*bytes, nullptr, false);
    // The pid tells a dead holder's note from that of the present one.
    if (!note.is_object() || note.value("pid", nlohmann::ordered_json()) != pid ||
        !note.contains("url") || !note["url"].is_string())
        return std::nullopt;
    const QString text = QString::fromStdString(note["url"].get_ref<const std::string &>());
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() ? std::optional(text) : std::nullopt;
}

} // namespace hookbench::settings
