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

constexpr QLatin1String fileOption = "secret-file"_L1;
constexpr QLatin1String variableOption = "secret-env"_L1;

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

std::vector<Option> signingKeyOptions()
{
    return {
        {fileOption, "F"_L1,
         "a file with a signing secret; the first secret is current, further ones are previous"_L1,
         true},
        {variableOption, "V"_L1, "the same from an environment variable"_L1, true},
    };
}

Result<std::vector<signing::SigningKey>> signingKeysFromOptions(const Arguments &arguments)
{
    std::vector<signing::SigningKey> keys;
    for (const Arguments::Given &given : arguments.inOrder({fileOption, variableOption})) {
        if (keys.size() == maxSigningKeys) {
            return usageError(
                u"At most %1 signing secrets can be given at once."_s.arg(maxSigningKeys));
        }
        Result<Secret> secret = given.name == fileOption
                                    ? secretFromFile(fileOption, given.value)
                                    : secretFromEnvironment(variableOption, given.value);
        if (!secret)
            return secret.error();
        keys.push_back(
            {std::move(*secret), keys.empty() ? SecretRole::Current : SecretRole::Previous});
    }
    return keys;
}

Result<std::optional<Secret>> secretFromOptions(const Arguments &arguments)
{
    const bool hasFile = arguments.has(fileOption);
    const bool hasVariable = arguments.has(variableOption);
    if (hasFile && hasVariable)
        return usageError(u"--secret-file and --secret-env exclude each other."_s);
    if (!hasFile && !hasVariable)
        return std::optional<Secret>();
    Result<Secret> secret =
        hasFile ? secretFromFile(fileOption, arguments.value(fileOption))
                : secretFromEnvironment(variableOption, arguments.value(variableOption));
    if (!secret)
        return secret.error();
    return std::optional<Secret>(std::move(*secret));
}

} // namespace hookbench::cli
