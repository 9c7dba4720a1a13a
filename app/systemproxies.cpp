// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systemproxies.h"

#include "app/http/proxyrules.h"

#include <QNetworkProxy>
#include <QUrl>

namespace hookbench
{

namespace
{

/// The first answer of the desktop counts. May wait for a script that the desktop asks.
Result<std::optional<http::Proxy>> desktopProxy(const http::Url &url)
{
    QUrl target;
    target.setScheme(url.tls ? QStringLiteral("https") : QStringLiteral("http"));
    target.setHost(QString::fromStdString(url.host));
    target.setPort(url.port);
    const QList<QNetworkProxy> proxies =
        QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(target));
    const QNetworkProxy first = proxies.isEmpty() ? QNetworkProxy() : proxies.first();
    if (first.type() == QNetworkProxy::NoProxy || first.type() == QNetworkProxy::DefaultProxy)
        return std::optional<http::Proxy>();
    if (first.type() != QNetworkProxy::HttpProxy &&
        first.type() != QNetworkProxy::HttpCachingProxy) {
        return Error{ErrorKind::InvalidArgument,
                     "The proxy of this desktop is no HTTP proxy: set https_proxy to one, or enter "
                     "the host in no_proxy."};
    }
    QUrl address;
    address.setScheme(QStringLiteral("http"));
    address.setHost(first.hostName());
    address.setPort(first.port());
    address.setUserName(first.user());
    address.setPassword(first.password());
    Result<http::Proxy> proxy =
        http::parseProxy(address.toEncoded(QUrl::FullyEncoded).toStdString());
    if (!proxy)
        return proxy.error();
    return std::optional<http::Proxy>(std::move(*proxy));
}

} // namespace

http::ProxyChoice systemProxies()
{
    http::ProxyRules rules(
        [](const char *name) { return qEnvironmentVariable(name).toStdString(); });
    if (rules.isEmpty())
        return desktopProxy;
    return rules;
}

} // namespace hookbench
