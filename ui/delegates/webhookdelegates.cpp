// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/webhookdelegates.h"

#include "models/webhooktablemodel.h"
#include "models/webhooktext.h"
#include "ui/delegates/namedelegate.h"
#include "ui/delegates/ratedelegate.h"
#include "ui/delegates/statedelegate.h"
#include "ui/delegates/textdelegate.h"
#include "ui/delegates/urldelegate.h"

#include <QTableView>

#include <algorithm>

namespace hookbench::ui
{

using api::WebhookState;
using Column = models::WebhookTableModel;

void installWebhookDelegates(QTableView *table)
{
    using Look = TextDelegate::Look;
    auto *time = new TextDelegate(Look::Time, table);
    table->setItemDelegateForColumn(Column::State, new StateDelegate(table));
    table->setItemDelegateForColumn(Column::Name, new NameDelegate(table));
    table->setItemDelegateForColumn(Column::Url, new UrlDelegate(table));
    table->setItemDelegateForColumn(Column::Encrypted, new TextDelegate(Look::Words, table));
    table->setItemDelegateForColumn(Column::Success, new RateDelegate(table));
    table->setItemDelegateForColumn(Column::Events24h, new TextDelegate(Look::Number, table));
    table->setItemDelegateForColumn(Column::LastDelivery, time);
    table->setItemDelegateForColumn(Column::Updated, time);
    table->setMouseTracking(true); // the dot shows that it can be clicked
}

QVector<ColumnRule> webhookColumnRules()
{
    qsizetype word = 0; // a translation may be longer
    for (const auto state : {WebhookState::Active, WebhookState::Paused, WebhookState::Failing})
        word = std::max(word, models::stateWord(state).size());
    const int stateWidth = static_cast<int>(word) + 1; // and the dot

    QVector<ColumnRule> rules(Column::ColumnCount);
    rules[Column::State] = {.least = stateWidth, .preferred = stateWidth};
    rules[Column::Name] = {.least = 16, .preferred = 20, .stretch = 1};
    rules[Column::Url] = {.least = 15, .preferred = 26, .stretch = 3};
    rules[Column::Encrypted] = {.least = 4, .preferred = 4, .leavesAs = 2};
    rules[Column::Success] = {.least = 11, .preferred = 12, .leavesAs = 5};
    rules[Column::Events24h] = {.least = 5, .preferred = 6, .leavesAs = 3};
    rules[Column::LastDelivery] = {.least = 11, .preferred = 11, .leavesAs = 4};
    rules[Column::Updated] = {.least = 11, .preferred = 11, .leavesAs = 1};
    return rules;
}

} // namespace hookbench::ui
