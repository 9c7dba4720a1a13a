// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/eventdelegates.h"

#include "app/text/verdicttext.h"
#include "models/eventtablemodel.h"
#include "models/roles.h"
#include "ui/delegates/gapdelegate.h"
#include "ui/delegates/pinneddelegate.h"
#include "ui/delegates/textdelegate.h"
#include "ui/delegates/verdictdelegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/widgets/longtable.h"

#include <QApplication>

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
    table->setItemDelegateForColumn(Column::Type, new PinnedDelegate(table));
    table->setItemDelegateForColumn(Column::Event, detail);
    table->setItemDelegateForColumn(Column::Path, data);
    table->setItemDelegateForColumn(Column::Bytes, number);
    table->setItemDelegateForColumn(Column::Answered, number);
    table->setItemDelegateForColumn(Column::DuplicateOf, detail);
    table->setItemDelegateForColumn(Column::Cause, detail);
}

QVector<ColumnRule> eventColumnRules()
{
    // Bold words, and a translation may be longer: measured, and told in digits like all others.
    const QFontMetrics strong(fonts::strong(QApplication::font()));
    const QFontMetrics usual(QApplication::font());
    const int digit = std::max(1, usual.horizontalAdvance(QLatin1Char('0')));
    const auto digitsFor = [&](Verdict verdict) {
        const int width = painting::textWidth(strong, text::verdictWord(verdict)) +
                          VerdictDelegate::signWidth(usual);
        return (width + digit - 1) / digit;
    };
    int anyVerdict = 0;
    for (const Verdict verdict : allVerdicts())
        anyVerdict = std::max(anyVerdict, digitsFor(verdict));
    // The long ones are rare: where it is narrow they are cut, and the types can be told apart.
    const int usualVerdict = std::max({digitsFor(Verdict::Verified), digitsFor(Verdict::Failed),
                                       digitsFor(Verdict::Unsigned), digitsFor(Verdict::Unchecked)});

    QVector<ColumnRule> rules(Column::ColumnCount);
    rules[Column::Received] = {.least = 10, .preferred = 10};
    rules[Column::VerdictWord] = {.least = usualVerdict, .preferred = anyVerdict};
    rules[Column::Type] = {.least = 16, .preferred = 18, .stretch = 3};
    rules[Column::Event] = {.least = 11, .preferred = 11, .leavesAs = 5};
    rules[Column::Path] = {.least = 5, .preferred = 7, .stretch = 1, .leavesAs = 4};
    rules[Column::Bytes] = {.least = 7, .preferred = 9, .leavesAs = 3};
    rules[Column::Answered] = {.least = 4, .preferred = 5, .leavesAs = 6};
    rules[Column::DuplicateOf] = {.least = 6, .preferred = 7, .leavesAs = 2};
    rules[Column::Cause] = {.least = 10, .preferred = 14, .leavesAs = 1};
    for (int column = Column::Received + 1; column < Column::ColumnCount; ++column)
        rules[column].sorts = false;
    return rules;
}

ColumnRule addedColumnRule()
{
    return {.least = 8, .preferred = 12, .stretch = 1, .leavesAs = 7, .sorts = false};
}

} // namespace hookbench::ui
