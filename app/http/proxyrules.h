// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/proxy.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::http
{

/// Which proxy the environment asks for: https_proxy or HTTPS_PROXY for https, http_proxy for http
/// (in capitals a server's CGI would set it for its clients), and no_proxy or NO_PROXY for what goes
/// directly all the same. Value type, usable as a ProxyChoice.
class ProxyRules
{
public:
    /// The value of a variable; empty when there is none.
    using Environment = std::function<std::string(const char *name)>;

    ProxyRules() = default;
    explicit ProxyRules(const Environment &environment);

    /// No variable names a proxy.
    bool isEmpty() const { return m_forTls.isEmpty() && m_forPlain.isEmpty(); }
    /// Errors: InvalidArgument, `detail` is a whole sentence that names the variable.
    Result<std::optional<Proxy>> operator()(const Url &url) const;

private:
    bool goesDirectly(const Url &url) const;

    Secret m_forTls; ///< as they were given, with the password
    Secret m_forPlain;
    std::string m_tlsVariable; ///< the name that was found
    std::vector<std::string> m_direct;
};

/// Whether an entry of no_proxy stands for a host: "*", a name with all that end in it ("shop.test",
/// ".shop.test" and "*.shop.test" are the same), an address, a network ("10.0.0.0/8"); a port after
/// a name or an address narrows it. Letter case does not matter.
bool isMeant(std::string_view entry, const Url &url);

} // namespace hookbench::http
