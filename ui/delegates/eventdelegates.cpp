// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/eventdelegates.h"

#include "app/text/verdicttext.h"
#include "models/eventtablemodel.h"
#include "models/roles.h"
#include "ui/delegates/gapdelegate.h"
#include "ui/delegates/textdelegate.h"
#include "ui/delegates/verdictdelegate.h"
#include "ui/widgets/longtable.h"

#include <algorithm>

namespace hookbench::ui
{

using Column = models::EventTableModel;

void installEventDelegates(LongTable *table)
{
    using Look = TextDelegate::Look;
    auto *data = new TextDelegate(Look::Data, table);
    auto *detail = new TextDelegate(Look::Detail, table);
    auto *number = new TextDelegate(Look::Number, table);
    table->setItemDelegate(new GapDelegate(table));
    table->setSpanRole(models::GapRole);
    table->setSearchColumn(Column::Type);
    table->setItemDelegateForColumn(Column::Received, data);
    table->setItemDelegateForColumn(Column::VerdictWord, new VerdictDelegate(table));
    table->setItemDelegateForColumn(Column::Type, new TextDelegate(Look::Words, table));
    table->setItemDelegateForColumn(Column::Event, detail);
    table->setItemDelegateForColumn(Column::Path, data);
    table->setItemDelegateForColumn(Column::Bytes, number);
    table->setItemDelegateForColumn(Column::Answered, number);
    table->setItemDelegateForColumn(Column::DuplicateOf, detail);
    table->setItemDelegateForColumn(Column::Cause, detail);
}

QVector<ColumnRule> eventColumnRules()
{
    qsizetype word = 0; // a translation may be longer
    for (const Verdict verdict :
         {Verdict::Verified, Verdict::VerifiedOldSecret, Verdict::Failed, Verdict::Unsigned,
          Verdict::UnknownScheme, Verdict::Unchecked, Verdict::Undecryptable})
        word = std::max(word, text::verdictWord(verdict).size());
    const int verdictWidth = static_cast<int>(word) + 5; // bold, and the sign

    QVector<ColumnRule> rules(Column::ColumnCount);
    rules[Column::Received] = {.least = 10, .preferred = 11};
    rules[Column::VerdictWord] = {.least = verdictWidth, .preferred = verdictWidth};
    rules[Column::Type] = {.least = 14, .preferred = 17, .stretch = 3};
    rules[Column::Event] = {.least = 11, .preferred = 12, .stretch = 1, .leavesAs = 5};
    rules[Column::Path] = {.least = 5, .preferred = 8, .stretch = 2, .leavesAs = 4};
    rules[Column::Bytes] = {.least = 5, .preferred = 6, .leavesAs = 3};
    rules[Column::Answered] = {.least = 8, .preferred = 8, .leavesAs = 6};
    rules[Column::DuplicateOf] = {.least = 6, .preferred = 7, .leavesAs = 2};
    rules[Column::Cause] = {.least = 10, .preferred = 14, .leavesAs = 1};
    for (int column = Column::Received + 1; column < Column::ColumnCount; ++column)
        rules[column].sorts = false;
    return rules;
}

} // namespace hookbench::ui
