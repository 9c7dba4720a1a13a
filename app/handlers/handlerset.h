// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/base/random.h"
#include "app/handlers/template.h"
#include "app/signing/payloadcipher.h"
#include "app/signing/scheme.h"

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::handlers
{

/// A language or framework that handlers are written for; both files belong into one folder.
struct HandlerLanguage
{
    std::string name;  ///< "express"
    std::string title; ///< for people
    std::string handlerFile;
    std::string testFile;
};

/// How deliveries of the handler are signed. `cipher`: null where payloads are never encrypted.
struct HandlerScheme
{
    const signing::Scheme &scheme;
    const signing::PayloadCipher *cipher = nullptr;
    bool isConfirmed = false; ///< real deliveries of this account confirmed it
};

struct CodeFile
{
    std::string name;
    std::string text;
};

/// A captured delivery that becomes a test.
struct CapturedDelivery
{
    std::string_view body; ///< as it came, encrypted where it was
    std::string deliveryId{};
    std::string eventType{};
};

/// Writes handlers, and tests for them, out of the templates of resources/handlers. Only read after
/// it was made, from any thread.
class HandlerSet
{
public:
    /// Base64 of more would be no test that anybody reads.
    static constexpr std::size_t maxTestBody = 256 * 1024;

    /// Errors: Internal (languages.json is not what it should be).
    static Result<HandlerSet> from(ReadTemplate read);

    /// In the order in which they are offered.
    const std::vector<HandlerLanguage> &languages() const { return m_languages; }
    const HandlerLanguage *find(std::string_view name) const;

    Result<CodeFile> render(const HandlerLanguage &language, const HandlerScheme &scheme) const;
    /// A unit test for what render() gives: exactly these bytes, signed again with a throw-away
    /// secret out of `random` at a fixed time. Errors: InvalidArgument (too large; the scheme signs
    /// something that a captured delivery does not tell).
    Result<CodeFile> renderTest(const HandlerLanguage &language, const HandlerScheme &scheme,
                                const CapturedDelivery &delivery, RandomSource &random) const;

private:
    ReadTemplate m_read;
    std::vector<HandlerLanguage> m_languages;
};

} // namespace hookbench::handlers
