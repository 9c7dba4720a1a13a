// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/fieldrules.h"

#include "app/base/credentialheader.h"

#include <algorithm>
#include <array>
#include <span>

namespace hookbench::casefile
{

namespace
{

std::string smallLetters(std::string_view text)
{
    std::string small(text);
    for (char &c : small) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

/// "firstName", "first-name" and "first_name" are one name.
std::string plainName(std::string_view name)
{
    std::string plain = smallLetters(name);
    std::erase_if(plain, [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && (c < 'a' || c > 'z') && (c < '0' || c > '9');
    });
    return plain;
}

bool holdsAny(std::string_view name, std::span<const std::string_view> parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return name.find(part) != name.npos; });
}

bool isOneOf(std::string_view name, std::span<const std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 12> tokenParts{
    "secret",  "password", "passwd", "passphrase", "token",     "apikey",
    "privkey", "private",  "cookie", "session",    "authoriza", "credential"};
constexpr std::array<std::string_view, 8> nameParts{"firstname",  "lastname",   "fullname",
                                                    "givenname",  "familyname", "surname",
                                                    "middlename", "holder"};
constexpr std::array<std::string_view, 14> nameNames{
    "name",      "customername", "username",       "nickname",  "displayname",
    "legalname", "companyname",  "contact",        "recipient", "beneficiary",
    "payer",     "payee",        "cardholdername", "maidenname"};
constexpr std::array<std::string_view, 17> addressNames{
    "address",  "billingaddress", "shippingaddress", "homeaddress",
    "street",   "line1",          "line2",           "city",
    "zip",      "zipcode",        "postcode",        "postalcode",
    "state",    "latitude",       "longitude",       "houseno",
    "ipaddress"};
constexpr std::array<std::string_view, 17> accountNames{
    "iban",       "bic",        "swift", "accountnumber", "bankaccount", "routingnumber",
    "sortcode",   "taxid",      "vatid", "ssn",           "nationalid",  "passport",
    "personalid", "cardnumber", "pan",   "cvc",           "cvv"};
constexpr std::array<std::string_view, 4> birthNames{"birthdate", "dateofbirth", "dob", "birthday"};
/// Words of a platform, in which nobody speaks of a person.
constexpr std::array<std::string_view, 41> allowedNames{"type",
                                                        "event",
                                                        "eventtype",
                                                        "object",
                                                        "status",
                                                        "currency",
                                                        "amount",
                                                        "amounts",
                                                        "total",
                                                        "subtotal",
                                                        "tax",
                                                        "fee",
                                                        "fees",
                                                        "mode",
                                                        "version",
                                                        "apiversion",
                                                        "livemode",
                                                        "network",
                                                        "country",
                                                        "brand",
                                                        "channel",
                                                        "paymentmethod",
                                                        "failurecode",
                                                        "errorcode",
                                                        "quantity",
                                                        "unitprice",
                                                        "createdat",
                                                        "updatedat",
                                                        "networkfee",
                                                        "netamount",
                                                        "grossamount",
                                                        "amountpaid",
                                                        "balance",
                                                        "confirmations",
                                                        "amountrefunded",
                                                        "attempt",
                                                        "timestamp",
                                                        "blocknumber",
                                                        "previousbalance",
                                                        "family",
                                                        "env"};
constexpr std::array<std::string_view, 4> identifierNames{"id", "reference", "number", "invoice"};

constexpr std::array<std::string_view, 18> allowedHeaders{"accept",
                                                          "accept-encoding",
                                                          "connection",
                                                          "content-encoding",
                                                          "content-length",
                                                          "content-type",
                                                          "date",
                                                          "expect",
                                                          "user-agent",
                                                          "idempotency-key",
                                                          "transfer-encoding",
                                                          "x-webhook-attempt",
                                                          "x-webhook-event",
                                                          "x-bila-event",
                                                          "x-github-event",
                                                          "x-shopify-topic",
                                                          "x-webhook-timestamp",
                                                          "x-bila-timestamp"};
constexpr std::array<std::string_view, 10> identifierHeaders{
    "webhook-id",           "webhook-timestamp",        "svix-id",           "svix-timestamp",
    "x-webhook-id",         "x-bila-delivery",          "x-github-delivery", "x-request-id",
    "x-shopify-webhook-id", "x-slack-request-timestamp"};
constexpr std::array<std::string_view, 12> signatureParts{
    "signature", "-sign", "hmac",   "digest",     "auth",    "token",
    "secret",    "key",   "cookie", "credential", "session", "password"};

} // namespace

FieldRules::FieldRules(const std::set<std::string> &allowed, const std::set<std::string> &withheld)
{
    for (const std::string &name : allowed)
        m_allowed.insert(smallLetters(name));
    for (const std::string &name : withheld)
        m_withheld.insert(smallLetters(name));
}

bool FieldRules::isWithheld(std::string_view name) const
{
    return !m_withheld.empty() && m_withheld.contains(smallLetters(name));
}

FieldRule FieldRules::ofField(std::string_view name) const
{
    const FieldRule rule = shippedField(name);
    return rule.way != FieldRule::Way::Private && isWithheld(name)
               ? FieldRule{FieldRule::Way::Private, PrivateKind::Text}
               : rule;
}

FieldRule FieldRules::ofHeader(std::string_view name) const
{
    const FieldRule rule = shippedHeader(name);
    return rule.way != FieldRule::Way::Private && isWithheld(name)
               ? FieldRule{FieldRule::Way::Private, PrivateKind::Text}
               : rule;
}

bool FieldRules::mayAllowField(std::string_view name)
{
    return FieldRules({std::string(name)}).ofField(name).way == FieldRule::Way::Allowed;
}

bool FieldRules::mayAllowHeader(std::string_view name)
{
    return FieldRules({std::string(name)}).ofHeader(name).way != FieldRule::Way::Private;
}

FieldRule FieldRules::shippedField(std::string_view name) const
{
    using Way = FieldRule::Way;
    const std::string plain = plainName(name);
    if (holdsAny(plain, tokenParts))
        return {Way::Private, PrivateKind::Token};
    if (plain.find("signature") != plain.npos)
        return {Way::Private, PrivateKind::Signature};
    if (m_allowed.contains(smallLetters(name)))
        return {Way::Allowed, PrivateKind::Text};
    if (plain.find("email") != plain.npos)
        return {Way::Private, PrivateKind::Email};
    if (plain.find("phone") != plain.npos || plain == "mobile" || plain == "tel" || plain == "fax")
        return {Way::Private, PrivateKind::Phone};
    if (isOneOf(plain, birthNames))
        return {Way::Private, PrivateKind::Birth};
    if (isOneOf(plain, accountNames))
        return {Way::Private, PrivateKind::Account};
    if (isOneOf(plain, nameNames) || holdsAny(plain, nameParts))
        return {Way::Private, PrivateKind::Name};
    if (isOneOf(plain, addressNames) || plain.ends_with("address"))
        return {Way::Private, PrivateKind::Address};
    if (isOneOf(plain, allowedNames) || plain.ends_with("at"))
        return {plain.ends_with("at") ? Way::Identifier : Way::Allowed, PrivateKind::Text};
    if (isOneOf(plain, identifierNames) || plain.ends_with("id"))
        return {Way::Identifier, PrivateKind::Text};
    return {};
}

FieldRule FieldRules::shippedHeader(std::string_view name) const
{
    using Way = FieldRule::Way;
    const std::string small = smallLetters(name);
    if (isCredentialHeader(name))
        return {Way::Private, PrivateKind::Secret};
    if (isOneOf(small, allowedHeaders))
        return {Way::Allowed, PrivateKind::Text};
    if (isOneOf(small, identifierHeaders))
        return {Way::Identifier, PrivateKind::Text};
    if (holdsAny(small, signatureParts))
        return {Way::Private, PrivateKind::Signature};
    if (m_allowed.contains(small))
        return {Way::Allowed, PrivateKind::Text};
    return {};
}

} // namespace hookbench::casefile
