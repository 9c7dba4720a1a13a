// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/errortext.h"

#include "app/text/formats.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace hookbench::text
{

namespace
{

/// The translation context of this file.
struct ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

constexpr qsizetype longestQuote = 300;

/// Foreign words made harmless: one line, at most longestQuote characters, no control or
/// direction-turning characters.
QString quoted(const std::string &words)
{
    // Cut before it is decoded: the words may be megabytes. At most four bytes a character.
    QString text = QString::fromUtf8(words.data(), qMin(qsizetype(words.size()), 4 * longestQuote))
                       .simplified();
    text.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    if (text.size() <= longestQuote)
        return text;
    return text.left(longestQuote - 1) + QChar(0x2026);
}

/// The sentence, followed by what the server or the system said about it, if it said anything.
QString withWords(const QString &sentence, const std::string &words)
{
    const QString quote = quoted(words);
    return quote.isEmpty() ? sentence
                           : ErrorWords::tr("%1 (%2)", "a sentence, then the server's words")
                                 .arg(sentence, quote);
}

QString serverName(const Error &error)
{
    const QUrl url(QString::fromStdString(error.url));
    const QString host = url.host();
    if (url.scheme() == QLatin1String("proxy"))
        return ErrorWords::tr("The proxy %1").arg(quoted(url.authority().toStdString()));
    return host.isEmpty() ? ErrorWords::tr("The server") : quoted(host.toStdString());
}

QString statusText(const Error &error)
{
    return error.httpStatus > 0 ? QString::number(error.httpStatus)
                                : ErrorWords::tr("unknown", "status of an answer");
}

/// A proxy that was asked for a connection, and did not make it.
QString proxyRefusal(const Error &error)
{
    const QString host = quoted(error.detail);
    return error.httpStatus == 407
               ? ErrorWords::tr("%1 asks who you are before it connects to %2: it wants a user "
                                "name and password (status 407).")
                     .arg(serverName(error), host)
               : ErrorWords::tr("%1 did not connect to %2: it answered with status %3.")
                     .arg(serverName(error), host, statusText(error));
}

QString fileName(const Error &error)
{
    return error.path.empty() ? ErrorWords::tr("The file") : quoted(error.path);
}

QString waitText(const Error &error)
{
    // A server may send any number; beyond a year it is all the same, and must not overflow.
    constexpr std::int64_t year = std::int64_t{366} * 24 * 3600;
    return duration(std::chrono::seconds(std::min(error.retryAfterSeconds, year)));
}

/// All of the server's messages in one line, else its detail.
std::string serverWords(const Error &error)
{
    std::string all;
    for (const std::string &message : error.messages) {
        if (all.size() > static_cast<std::size_t>(4 * longestQuote))
            break;
        all += (all.empty() ? "" : " · ") + message;
    }
    return all.empty() ? error.detail : all;
}

} // namespace

QString sentence(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return ErrorWords::tr("It was cancelled.");
    case ErrorKind::Timeout:
        return ErrorWords::tr("%1 did not answer in time.").arg(serverName(error));
    case ErrorKind::HostNotFound:
        return ErrorWords::tr("%1 could not be found: its name has no address.")
            .arg(serverName(error));
    case ErrorKind::ConnectionRefused:
        if (error.httpStatus > 0 && error.url.starts_with("proxy://"))
            return proxyRefusal(error);
        return ErrorWords::tr("%1 refused the connection: nothing listens there.")
            .arg(serverName(error));
    case ErrorKind::ConnectionLost:
        return ErrorWords::tr("%1 closed the connection before the answer was complete.")
            .arg(serverName(error));
    case ErrorKind::Tls:
        return withWords(ErrorWords::tr("%1 could not be reached over a secure connection.")
                             .arg(serverName(error)),
                         error.detail);
    case ErrorKind::RedirectRefused:
        return ErrorWords::tr("A redirect to %1 was not followed.")
            .arg(error.url.empty() ? ErrorWords::tr("another address") : quoted(error.url));
    case ErrorKind::InsecureUrl:
        return ErrorWords::tr("%1 would be reached without encryption.").arg(serverName(error));
    case ErrorKind::AnswerTooLarge:
        return error.limit > 0
                   ? ErrorWords::tr("%1 sent more than the %2 allowed.")
                         .arg(serverName(error), byteSize(error.limit))
                   : ErrorWords::tr("%1 sent more than is allowed.").arg(serverName(error));
    case ErrorKind::AnswerMalformed:
        return withWords(
            ErrorWords::tr("%1 sent an answer that the API does not have.").arg(serverName(error)),
            error.detail);
    case ErrorKind::Validation:
        return withWords(ErrorWords::tr("%1 does not accept these values.").arg(serverName(error)),
                         serverWords(error));
    case ErrorKind::Unauthorized:
        return withWords(ErrorWords::tr("%1 does not know this key, or the key has expired.")
                             .arg(serverName(error)),
                         serverWords(error));
    case ErrorKind::Forbidden:
        return withWords(ErrorWords::tr("%1 does not let this key do that.").arg(serverName(error)),
                         serverWords(error));
    case ErrorKind::NotFound:
        return withWords(ErrorWords::tr("%1 has no such object.").arg(serverName(error)),
                         serverWords(error));
    case ErrorKind::Conflict:
        return withWords(ErrorWords::tr("%1 refused: it conflicts with the present state.")
                             .arg(serverName(error)),
                         serverWords(error));
    case ErrorKind::RateLimited:
        return error.retryAfterSeconds >= 0
                   ? ErrorWords::tr("The rate limit of %1 is used up for another %2.")
                         .arg(serverName(error), waitText(error))
                   : ErrorWords::tr("The rate limit of %1 is used up.").arg(serverName(error));
    case ErrorKind::ServerRefused:
        return withWords(ErrorWords::tr("%1 refused the request with status %2.")
                             .arg(serverName(error), statusText(error)),
                         serverWords(error));
    case ErrorKind::ServerFailed:
        return withWords(
            ErrorWords::tr("%1 failed with status %2.").arg(serverName(error), statusText(error)),
            serverWords(error));
    case ErrorKind::BudgetTooSmall:
        return error.retryAfterSeconds >= 0
                   ? ErrorWords::tr("It was not sent: the rate limit would make it wait %1.")
                         .arg(waitText(error))
                   : ErrorWords::tr("It was not sent: the rate limit leaves no request for it.");
    case ErrorKind::InvalidArgument:
        return withWords(ErrorWords::tr("A value cannot be used."), error.detail);
    case ErrorKind::PortInUse:
        return error.limit > 0
                   ? ErrorWords::tr("Port %1 is used by another program.").arg(error.limit)
                   : ErrorWords::tr("The port is used by another program.");
    case ErrorKind::AddressNotAvailable:
        return withWords(ErrorWords::tr("This machine does not have the address to listen on."),
                         error.detail);
    case ErrorKind::PermissionDenied:
        return ErrorWords::tr("%1 may not be read or written.").arg(fileName(error));
    case ErrorKind::DiskFull:
        return ErrorWords::tr("%1 could not be written: the disk is full.").arg(fileName(error));
    case ErrorKind::FileUnreadable:
        return withWords(ErrorWords::tr("%1 could not be read or written.").arg(fileName(error)),
                         error.detail);
    case ErrorKind::FileMalformed:
        return withWords(
            ErrorWords::tr("%1 is damaged or no file of Hookbench.").arg(fileName(error)),
            error.detail);
    case ErrorKind::DatabaseCorrupt:
        return ErrorWords::tr("%1 is a damaged database.").arg(fileName(error));
    case ErrorKind::DatabaseNewer:
        return ErrorWords::tr(
                   "%1 was made by a later Hookbench: it has version %2, and this one knows "
                   "versions up to %3.")
            .arg(fileName(error), QString::number(error.found), QString::number(error.known));
    case ErrorKind::DatabaseFailed:
        return withWords(ErrorWords::tr("%1 did not work as a database.").arg(fileName(error)),
                         error.detail);
    case ErrorKind::RoleHeld:
        return withWords(ErrorWords::tr("Another Hookbench already works on this data directory."),
                         error.detail);
    case ErrorKind::KeychainMissing:
        return ErrorWords::tr("This desktop session has no keychain.");
    case ErrorKind::KeychainLocked:
        return ErrorWords::tr("The keychain is locked.");
    case ErrorKind::KeychainDenied:
        return ErrorWords::tr("The keychain was not opened for Hookbench.");
    case ErrorKind::KeychainTimeout:
        return ErrorWords::tr("The keychain did not answer in time.");
    case ErrorKind::KeychainFailed:
        return withWords(ErrorWords::tr("The keychain did not do what it was asked."),
                         error.detail);
    case ErrorKind::SecretNotFound:
        return ErrorWords::tr("The keychain has no such secret.");
    case ErrorKind::AccountReadOnly:
        return ErrorWords::tr("This LIVE account is read-only in Hookbench until it is unlocked.");
    case ErrorKind::HostNotConfirmed:
        return ErrorWords::tr("%1 was not confirmed as a host that the key may be sent to.")
            .arg(serverName(error));
    case ErrorKind::Internal:
        break;
    }
    return withWords(ErrorWords::tr("Something went wrong inside Hookbench."), error.detail);
}

QString hint(const Error &error)
{
    if (error.url.starts_with("proxy://")) {
        return ErrorWords::tr("Check the proxy in the settings of your system or in https_proxy and "
                              "http_proxy; hosts in no_proxy are reached without it.");
    }
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return ErrorWords::tr("Start it again when you want it.");
    case ErrorKind::Timeout:
        return ErrorWords::tr("Check the network and try again; a busy server may need a minute.");
    case ErrorKind::HostNotFound:
        return ErrorWords::tr(
            "Check the spelling of the base URL, and that this machine is online.");
    case ErrorKind::ConnectionRefused:
        return ErrorWords::tr("Check the port in the base URL, and that the server is running.");
    case ErrorKind::ConnectionLost:
        return ErrorWords::tr("Try again. A change may have arrived: look at the list before you "
                              "repeat it.");
    case ErrorKind::Tls:
        return ErrorWords::tr(
            "Check the host name, this machine's clock and the certificate. Do not "
            "send the key anywhere else instead.");
    case ErrorKind::RedirectRefused:
        return ErrorWords::tr(
            "The key stays with the host it belongs to. If the API has moved, change "
            "the account's base URL.");
    case ErrorKind::InsecureUrl:
        return ErrorWords::tr("Use an https address. Plain http is for this machine only.");
    case ErrorKind::AnswerTooLarge:
        return ErrorWords::tr("Check that the base URL is that of the API.");
    case ErrorKind::AnswerMalformed:
        return ErrorWords::tr(
            "Check the base URL and the path prefix; a proxy may have answered in "
            "place of the API.");
    case ErrorKind::Validation:
        return ErrorWords::tr("Correct the values and save again; nothing you typed is lost.");
    case ErrorKind::Unauthorized:
        return ErrorWords::tr("Check client key, secret and sign-in style of the account, and the "
                              "key's expiry in the dashboard.");
    case ErrorKind::Forbidden:
        return ErrorWords::tr(
            "Give the key the missing scope in the dashboard, or use another key.");
    case ErrorKind::NotFound:
        return ErrorWords::tr(
            "Refresh the list: it may be deleted, or belong to another application.");
    case ErrorKind::Conflict:
        return ErrorWords::tr("Refresh, look at what has changed, and try again.");
    case ErrorKind::RateLimited:
        return ErrorWords::tr("Wait, or use a longer refresh interval in Settings.");
    case ErrorKind::ServerRefused:
        return ErrorWords::tr("Check the account's base URL, path prefix and sign-in style.");
    case ErrorKind::ServerFailed:
        return ErrorWords::tr("The fault is at the server. Try again later.");
    case ErrorKind::BudgetTooSmall:
        return ErrorWords::tr(
            "Send it again when the limit has been reset; the status bar says when.");
    case ErrorKind::InvalidArgument:
        return ErrorWords::tr("Correct the value and try again.");
    case ErrorKind::PortInUse:
        return ErrorWords::tr("Choose another port, or stop the program that uses this one.");
    case ErrorKind::AddressNotAvailable:
        return ErrorWords::tr("Listen on 127.0.0.1, or on an address that this machine has.");
    case ErrorKind::PermissionDenied:
        return ErrorWords::tr(
            "Check owner and rights of the file and its folder, or choose another "
            "data directory.");
    case ErrorKind::DiskFull:
        return ErrorWords::tr("Make room on the disk and try again; the file is as it was before.");
    case ErrorKind::FileUnreadable:
        return ErrorWords::tr("Check the disk and the path, then try again.");
    case ErrorKind::FileMalformed:
        return ErrorWords::tr("Restore it from a backup, or move it away to begin anew.");
    case ErrorKind::DatabaseCorrupt:
        return ErrorWords::tr(
            "Keep a copy of it. Move it away to begin anew, or restore a backup.");
    case ErrorKind::DatabaseNewer:
        return ErrorWords::tr(
            "Update Hookbench, or choose another data directory. The file was not "
            "touched.");
    case ErrorKind::DatabaseFailed:
        return ErrorWords::tr("Close other programs that use the data directory, then try again.");
    case ErrorKind::RoleHeld:
        return ErrorWords::tr("Use that one, stop it, or choose another data directory.");
    case ErrorKind::KeychainMissing:
        return ErrorWords::tr(
            "Install and start GNOME Keyring or KWallet. Until then keys are kept "
            "in memory for this session only.");
    case ErrorKind::KeychainLocked:
        return ErrorWords::tr("Unlock it in your desktop's password manager, then try again.");
    case ErrorKind::KeychainDenied:
        return ErrorWords::tr("Allow the access when the desktop asks, or go on with keys kept in "
                              "memory for this session only.");
    case ErrorKind::KeychainTimeout:
        return ErrorWords::tr("Look for an unanswered password prompt, answer it, then try again.");
    case ErrorKind::KeychainFailed:
        return ErrorWords::tr("Open your desktop's password manager and look whether it works.");
    case ErrorKind::SecretNotFound:
        return ErrorWords::tr("Enter it again; it is then stored in the keychain.");
    case ErrorKind::AccountReadOnly:
        return ErrorWords::tr("Unlock the account for changes first; it locks again by itself.");
    case ErrorKind::HostNotConfirmed:
        return ErrorWords::tr(
            "Read the host's name carefully and confirm it in the account, if it is "
            "the right one.");
    case ErrorKind::Internal:
        break;
    }
    return ErrorWords::tr("Please report it, with what you did before.");
}

QString inFull(const Error &error)
{
    return sentence(error) + QLatin1Char(' ') + hint(error);
}

} // namespace hookbench::text
