// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/endpointrules.h"

#include "app/settings/environment.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>
#include <chrono>

namespace hookbench::inbox
{

using receiver::AnswerRule;

namespace
{

constexpr qsizetype maxPathLength = 500;
constexpr qsizetype maxUrlLength = 2000;
constexpr std::size_t maxHeaders = 50;

Error wrong(const QString &sentence)
{
    return Error{ErrorKind::InvalidArgument, sentence.toStdString()};
}

bool isStatus(int status)
{
    return status >= 200 && status <= 599;
}

/// What a file or a text field can hold and give back unchanged.
bool isText(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()))
               .toUtf8()
               .toStdString() == bytes;
}

bool isHeaderName(const std::string &name)
{
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return !name.empty() && name.size() <= 100 &&
           std::all_of(name.begin(), name.end(), [&](unsigned char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                      others.find(static_cast<char>(c)) != others.npos;
           });
}

bool isHeaderValue(const std::string &value)
{
    return value.size() <= 4096 && isText(value) &&
           std::none_of(value.begin(), value.end(),
                        [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7f; });
}

/// The session writes these itself.
bool isReserved(const std::string &name)
{
    static const std::array reserved{"content-length", "transfer-encoding", "connection", "date"};
    const QByteArray lower = QByteArray::fromStdString(name).toLower();
    return std::any_of(reserved.begin(), reserved.end(),
                       [&](const char *one) { return lower == one; });
}

Result<void> checkPassOn(const EndpointSetting &endpoint)
{
    const QUrl url(QString::fromStdString(endpoint.answer.passOnUrl), QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        url.hasFragment() ||
        endpoint.answer.passOnUrl.size() > static_cast<std::size_t>(maxUrlLength))
        return wrong(
            QStringLiteral("%1 passes on to no absolute http or https URL").arg(endpoint.path));
    if (endpoint.isForLive)
        return wrong(QStringLiteral("%1 stands for a LIVE webhook; what it receives is not passed "
                                    "on")
                         .arg(endpoint.path));
    if (!settings::isLoopback(url) && endpoint.passOnConfirmedHost != url.host())
        return wrong(QStringLiteral("%1 passes on to %2, which is not this machine and was not "
                                    "named")
                         .arg(endpoint.path, url.host()));
    return {};
}

Result<void> checkAnswer(const EndpointSetting &endpoint)
{
    using namespace std::chrono_literals;
    const AnswerRule &answer = endpoint.answer;
    const QString &path = endpoint.path;
    if (!isStatus(answer.status) || !isStatus(answer.failStatus) ||
        !isStatus(answer.whenDownStatus) ||
        (answer.rejectStatus && !isStatus(*answer.rejectStatus)))
        return wrong(QStringLiteral("%1 answers with a status that is not 200 to 599").arg(path));
    if (answer.delay < 0ms || answer.delay > 10min)
        return wrong(QStringLiteral("%1 waits longer than 10 minutes").arg(path));
    if (answer.body.size() > maxAnswerBytes || !isText(answer.body))
        return wrong(
            QStringLiteral("%1 answers with a body that is no text of at most 1 MiB").arg(path));
    if (answer.headers.size() > maxHeaders)
        return wrong(QStringLiteral("%1 answers with more than 50 headers").arg(path));
    for (const Header &header : answer.headers) {
        if (!isHeaderName(header.name) || !isHeaderValue(header.value))
            return wrong(QStringLiteral("%1 answers with a header that is malformed").arg(path));
        if (isReserved(header.name))
            return wrong(QStringLiteral("%1 cannot set %2: it is written with the answer")
                             .arg(path, QString::fromStdString(header.name)));
    }
    if (answer.failFirst < 0 || answer.failFirst > 1'000'000 || !(answer.failShare >= 0.0) ||
        !(answer.failShare <= 1.0))
        return wrong(QStringLiteral("%1 fails more than all of its requests").arg(path));
    if (answer.rate && (answer.rate->requests < 1 || answer.rate->requests > 1'000'000 ||
                        answer.rate->window < 1s || answer.rate->window > 24h))
        return wrong(QStringLiteral("%1 has a rate outside of 1 to 1,000,000 requests in 1 second "
                                    "to 1 day")
                         .arg(path));
    if (answer.kind != AnswerRule::Kind::PassOn)
        return {};
    if (answer.passOnTimeout < 100ms || answer.passOnTimeout > 10min)
        return wrong(
            QStringLiteral("%1 waits for its handler outside of 0.1 s to 10 min").arg(path));
    return checkPassOn(endpoint);
}

} // namespace

QString tidyPath(const QString &path)
{
    QString tidy = path.trimmed();
    while (tidy.size() > 1 && tidy.endsWith(QLatin1Char('/')))
        tidy.chop(1);
    if (!tidy.startsWith(QLatin1Char('/')))
        tidy.prepend(QLatin1Char('/'));
    return tidy;
}

Result<void> checkEndpoints(const QVector<EndpointSetting> &endpoints)
{
    static const QRegularExpression plain(QStringLiteral(
        R"(\A/(?:[A-Za-z0-9._~!$&'()*+,;=:@%-]+(?:/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*)?\z)"));
    if (endpoints.size() > maxEndpoints)
        return wrong(QStringLiteral("there are more than %1 endpoints").arg(maxEndpoints));
    QSet<QString> seen;
    for (const EndpointSetting &endpoint : endpoints) {
        if (endpoint.path.size() > maxPathLength || !plain.match(endpoint.path).hasMatch())
            return wrong(QStringLiteral("\"%1\" is no plain path that begins with \"/\"")
                             .arg(endpoint.path.left(100)));
        if (seen.contains(endpoint.path))
            return wrong(QStringLiteral("%1 is there twice").arg(endpoint.path));
        seen.insert(endpoint.path);
        if (endpoint.secretSource == EndpointSetting::SecretSource::Webhook &&
            endpoint.webhookId.isEmpty())
            return wrong(QStringLiteral("%1 names no webhook").arg(endpoint.path));
        if (Result<void> checked = checkAnswer(endpoint); !checked)
            return checked;
    }
    return {};
}

Result<void> checkConfig(const DeskConfig &config)
{
    static const QRegularExpression hostRule(QStringLiteral(
        R"(\A[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\z|\A\[?[0-9A-Fa-f:.]{2,45}\]?\z)"));
    if (config.certificateFile.isEmpty() != config.keyFile.isEmpty())
        return wrong(QStringLiteral("a certificate of your own needs both files, certificate and "
                                    "key"));
    if (config.allowedHosts.size() > 100)
        return wrong(QStringLiteral("there are more than 100 host names"));
    for (const QString &host : config.allowedHosts) {
        if (!hostRule.match(host).hasMatch())
            return wrong(QStringLiteral("\"%1\" is no host name").arg(host.left(100)));
    }
    if (config.publicUrl.isEmpty())
        return {};
    const QUrl url(config.publicUrl, QUrl::StrictMode);
    const bool isHttp =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        (url.path().size() > 1 || url.hasQuery() || url.hasFragment()) ||
        config.publicUrl.size() > maxUrlLength)
        return wrong(QStringLiteral("the public URL is more or less than http:// or https://, a "
                                    "host, and perhaps a port"));
    return {};
}

} // namespace hookbench::inbox
