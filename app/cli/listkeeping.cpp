// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listkeeping.h"

#include "app/api/apiclient.h"
#include "app/cli/output.h"
#include "app/shippeddata.h"
#include "app/store/sqliteeventstore.h"
#include "app/text/errortext.h"
#include "app/workspace/platformlist.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

ListKeeping::ListKeeping(std::filesystem::path directory, QString account, const Clock &clock,
                         Output &output)
    : m_directory(std::move(directory))
    , m_account(std::move(account))
    , m_clock(clock)
    , m_output(output)
{
}

ListKeeping::~ListKeeping() = default;

void ListKeeping::follow(api::ApiClient &client)
{
    if (m_account.isEmpty())
        return;
    connect(&client, &api::ApiClient::eventsListed, this,
            [this](const api::Webhook &webhook, int asked) {
                if (open()) {
                    m_store->recordList(
                        workspace::platformListOf(m_account, webhook, asked, m_clock.now()), {});
                }
            });
}

void ListKeeping::flush()
{
    if (m_store)
        m_store->flush();
}

bool ListKeeping::open()
{
    if (m_store || m_hasFailed)
        return m_store != nullptr;
    Result<store::ObjectRules> objects = store::ObjectRules::parse(shippedFile("objects.json"));
    store::SqliteEventStore::Options options;
    if (objects)
        options.objects = std::move(*objects);
    auto opened =
        store::SqliteEventStore::open(m_directory, m_random, m_clock, std::move(options));
    if (opened) {
        m_store = std::move(opened->store);
        return true;
    }
    m_hasFailed = true;
    m_output.note(u"What the platform listed is not kept: %1"_s.arg(text::sentence(opened.error())));
    return false;
}

} // namespace hookbench::cli
