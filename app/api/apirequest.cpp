// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apirequest.h"

namespace hookbench::api
{

namespace
{

/// A shorter text is no secret, and would be found in every sentence.
constexpr std::size_t shortestSecret = 8;

void maskAll(std::string &text, const Secret &secret)
{
    if (secret.size() < shortestSecret)
        return;
    const std::string masked = secret.masked();
    for (std::size_t at = text.find(secret.reveal()); at != text.npos;
         at = text.find(secret.reveal(), at + masked.size()))
        text.replace(at, secret.size(), masked);
}

} // namespace

std::string withoutSecrets(std::string text, const ApiRequest &request)
{
    maskAll(text, request.signingSecret);
    for (const RequestHeader &header : request.headers) {
        if (header.shown != RequestHeader::Shown::Full)
            maskAll(text, header.value);
    }
    return text;
}

} // namespace hookbench::api
