// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretsource.h"

#include "app/base/privatefile.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

Result<Secret> secretFrom(QLatin1String option, std::string &&bytes)
{
    const auto dropLast = [&bytes](char c) {
        const bool isThere = !bytes.empty() && bytes.back() == c;
        if (isThere)
            bytes.pop_back();
        return isThere;
    };
    if (dropLast('\n'))
        dropLast('\r');
    Secret secret(std::move(bytes));
    if (secret.isEmpty())
        return usageError(u"What --%1 names is empty."_s.arg(option));
    return secret;
}

} // namespace

Result<Secret> secretFromFile(QLatin1String option, const QString &file)
{
    Result<std::string> bytes = readFile(file.toStdString(), maxSecretBytes);
    if (bytes)
        return secretFrom(option, std::move(*bytes));
    const QString why = QString::fromLocal8Bit(bytes.error().detail.c_str());
    return usageError(u"The file that --%1 names cannot be read: %2."_s.arg(option, why));
}

Result<Secret> secretFromEnvironment(QLatin1String option, const QString &variable)
{
    const char *text = std::getenv(variable.toLocal8Bit().constData());
    if (!text)
        return usageError(u"The environment variable that --%1 names is not set."_s.arg(option));
    const std::string_view view(text);
    if (view.size() > maxSecretBytes)
        return usageError(u"What --%1 names is larger than 64 KiB."_s.arg(option));
    return secretFrom(option, std::string(view));
}

Result<std::optional<Secret>> secretFromOptions(const Arguments &arguments)
{
    const bool hasFile = arguments.has("secret-file"_L1);
    const bool hasVariable = arguments.has("secret-env"_L1);
    if (hasFile && hasVariable)
        return usageError(u"--secret-file and --secret-env exclude each other."_s);
    if (!hasFile && !hasVariable)
        return std::optional<Secret>();
    Result<Secret> secret =
        hasFile ? secretFromFile("secret-file"_L1, arguments.value("secret-file"_L1))
                : secretFromEnvironment("secret-env"_L1, arguments.value("secret-env"_L1));
    if (!secret)
        return secret.error();
    return std::optional<Secret>(std::move(*secret));
}

} // namespace hookbench::cli
