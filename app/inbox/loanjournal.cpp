// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/loanjournal.h"

#include <nlohmann/json.hpp>

namespace hookbench::inbox
{

using Json = settings::JsonFile::Json;
using settings::FileEvent;

namespace
{

constexpr std::size_t maxLoans = 1000;

std::optional<QString> textAt(const Json &object, const char *key)
{
    const auto it = object.find(key);
    return it != object.end() && it->is_string()
               ? std::optional(QString::fromStdString(it->get_ref<const std::string &>()))
               : std::nullopt;
}

std::optional<Loan> loanFrom(const Json &object)
{
    if (!object.is_object())
        return std::nullopt;
    const auto id = textAt(object, "id");
    const auto account = textAt(object, "account");
    const auto webhookId = textAt(object, "webhookId");
    const auto name = textAt(object, "name");
    const auto oldUrl = textAt(object, "oldUrl");
    const auto hereUrl = textAt(object, "hereUrl");
    const auto path = textAt(object, "path");
    const auto copyOf = textAt(object, "copyOf");
    const auto leaseEnd = textAt(object, "leaseEnd");
    const auto until = leaseEnd ? parseUtc(leaseEnd->toStdString()) : std::nullopt;
    const auto temporary = object.find("isTemporary");
    if (!id || id->isEmpty() || !account || !webhookId || !name || !oldUrl || !hereUrl || !path ||
        !copyOf || !until || temporary == object.end() || !temporary->is_boolean())
        return std::nullopt;
    Loan loan;
    loan.id = *id;
    loan.path = *path;
    loan.copyOf = *copyOf;
    loan.facts.account = *account;
    loan.facts.webhookId = *webhookId;
    loan.facts.name = *name;
    loan.facts.oldUrl = *oldUrl;
    loan.facts.hereUrl = *hereUrl;
    loan.facts.isTemporary = temporary->get<bool>();
    loan.facts.leaseEnd = *until;
    return loan;
}

Json toJson(const Loan &loan)
{
    return {{"id", loan.id.toStdString()},
            {"account", loan.facts.account.toStdString()},
            {"webhookId", loan.facts.webhookId.toStdString()},
            {"name", loan.facts.name.toStdString()},
            {"oldUrl", loan.facts.oldUrl.toStdString()},
            {"hereUrl", loan.facts.hereUrl.toStdString()},
            {"isTemporary", loan.facts.isTemporary},
            {"leaseEnd", formatUtc(loan.facts.leaseEnd)},
            {"path", loan.path.toStdString()},
            {"copyOf", loan.copyOf.toStdString()}};
}

} // namespace

LoanJournal::LoanJournal(std::filesystem::path file)
    : m_file(std::move(file))
{
}

Result<std::optional<FileEvent>> LoanJournal::load()
{
    m_loans.clear();
    Result<std::optional<FileEvent>> event = m_file.load();
    if (!event)
        return event;
    const auto list = m_file.content().find("loans");
    if (list == m_file.content().end())
        return event;
    bool isClean = list->is_array();
    if (isClean) {
        for (const Json &object : *list) {
            const auto loan = loanFrom(object);
            if (loan && static_cast<std::size_t>(m_loans.size()) < maxLoans)
                m_loans.append(*loan);
            else
                isClean = false;
        }
    }
    if (isClean)
        return event;
    const Result<FileEvent> kept = m_file.keepCopy(FileEvent::Kind::PartlyRead);
    if (!kept)
        return kept.error();
    return std::optional(*kept);
}

Result<void> LoanJournal::save(const QVector<Loan> &loans)
{
    Json list = Json::array();
    for (const Loan &loan : loans)
        list.push_back(toJson(loan));
    const Json before = m_file.content();
    m_file.content()["loans"] = std::move(list);
    if (Result<void> saved = m_file.save(); !saved) {
        m_file.content() = before;
        return saved;
    }
    m_loans = loans;
    return {};
}

} // namespace hookbench::inbox
