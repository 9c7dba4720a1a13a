// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/store/event.h"
#include "app/store/eventdiff.h"

#include <QDialog>

#include <memory>
#include <optional>

class QCheckBox;
class QTabWidget;
class QTableView;

namespace hookbench::inbox
{
class ReceiverDesk;
}

namespace hookbench::models
{
class ChangeModel;
}

namespace hookbench::ui
{

class CodeView;
class MessageBar;
class ToneLabel;

/// Two stored events side by side: their bytes, headers and payloads, and in one sentence whether
/// a retry is what its first attempt was. Reads both through the desk. GUI thread.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// The desk and the clock must outlive it. The older of the two comes first.
    CompareDialog(inbox::ReceiverDesk &desk, const Clock &clock, store::EventId one,
                  store::EventId other, QWidget *parent = nullptr);
    ~CompareDialog() override;

    /// All of it, as text.
    QString report() const;

private:
    void createLayout();
    QWidget *createChanges(const QString &title, const char *name, models::ChangeModel *model);
    void onRead();
    void showDifferences();
    QString verdict() const;
    QString head(const store::EventRecord &event) const;
    QString bytes() const;

    const Clock &m_clock;
    std::optional<Result<store::EventRecord>> m_first;
    std::optional<Result<store::EventRecord>> m_second;
    store::EventDiff m_diff;
    QObject m_secondContext; ///< a question for each: the desk answers the newest of a context

    std::unique_ptr<models::ChangeModel> m_headers;
    std::unique_ptr<models::ChangeModel> m_payload;
    MessageBar *m_verdict = nullptr;
    ToneLabel *m_heads = nullptr;
    QCheckBox *m_folds = nullptr;
    QTabWidget *m_tabs = nullptr;
    CodeView *m_bytes = nullptr;
};

} // namespace hookbench::ui
