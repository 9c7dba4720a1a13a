// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/privatekind.h"

namespace hookbench::casefile
{

std::string_view privateKindName(PrivateKind kind)
{
    switch (kind) {
    case PrivateKind::Card:
        return "card";
    case PrivateKind::Email:
        return "email";
    case PrivateKind::Phone:
        return "phone";
    case PrivateKind::Iban:
        return "iban";
    case PrivateKind::Wallet:
        return "wallet";
    case PrivateKind::Name:
        return "name";
    case PrivateKind::Address:
        return "address";
    case PrivateKind::Account:
        return "account";
    case PrivateKind::Birth:
        return "birth";
    case PrivateKind::Token:
        return "token";
    case PrivateKind::Secret:
        return "secret";
    case PrivateKind::Signature:
        return "signature";
    case PrivateKind::Text:
        return "text";
    }
    return "text";
}

bool mayBeKept(PrivateKind kind)
{
    return kind != PrivateKind::Secret && kind != PrivateKind::Signature;
}

} // namespace hookbench::casefile
